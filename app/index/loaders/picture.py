"""Pictures: the text recognised in them, one page for each frame."""

import math
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageOps, ImageSequence

from app.core.errors import UserError
from app.index.loaders.page import LoadedFile, Page
from app.index.ocr import read_picture, reading_scale

_UNSHADED = ("1", "P")
"""Modes without the shades between two colours that a smaller picture has."""

MAX_PIXELS = 200_000_000
"""A larger picture is refused before it is unpacked: it may have been made to fill the memory."""

Image.MAX_IMAGE_PIXELS = MAX_PIXELS


def load(path: Path, _password: str) -> LoadedFile:
    picture = open_picture(path)
    # An animation has many frames that show the same; a fax or a scan in TIFF has pages.
    frames = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    return LoadedFile(frames, _pages(picture, frames))


def open_picture(path: Path) -> Image.Image:
    """Raises UserError for a picture that is far too large, OSError for a damaged one."""
    try:
        picture = Image.open(path)
    except Image.DecompressionBombError:
        raise _too_large(path) from None
    if picture.width * picture.height > MAX_PIXELS:
        raise _too_large(path)
    return picture


def upright(picture: Image.Image) -> Image.Image:
    """In RGB, turned as its EXIF data say, on white where it is transparent."""
    turned = ImageOps.exif_transpose(picture)
    if not turned.has_transparency_data:
        return turned.convert("RGB")
    layer = turned.convert("RGBA")
    white = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(white, layer).convert("RGB")


def _too_large(path: Path) -> UserError:
    return UserError(
        f"“{path.name}” has more than {MAX_PIXELS // 1_000_000} million pixels.",
        "Save it smaller and add that.",
    )


def _pages(picture: Image.Image, frames: int) -> Iterator[Page]:
    with picture:
        for _, frame in zip(range(frames), ImageSequence.Iterator(picture), strict=False):
            shown = upright(_shrunk(frame))
            if frames == 1:
                picture.close()  # unpacked, it may take most of the memory there is
            yield Page(read_picture(shown))


def _shrunk(picture: Image.Image) -> Image.Image:
    """As small as it is read, before copies of it are made: the largest take 800 MB."""
    scale = reading_scale(*picture.size, 1.0)
    if scale >= 1:
        return picture
    size = (math.ceil(picture.width * scale), math.ceil(picture.height * scale))
    picture.draft(None, size)  # a JPEG is unpacked no larger than needed
    if picture.mode in _UNSHADED:
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    return picture.resize(size, reducing_gap=3.0)
