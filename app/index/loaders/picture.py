"""Pictures: the text recognised in them, one page for each frame."""

from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageOps, ImageSequence

from app.core.errors import UserError
from app.index.loaders.page import LoadedFile, Page
from app.index.ocr import read_picture

MAX_PIXELS = 200_000_000
"""A larger picture is refused before it is unpacked: it may have been made to fill the memory."""


def load(path: Path, _password: str) -> LoadedFile:
    picture = open_picture(path)
    # An animation has many frames that show the same; a fax or a scan in TIFF has pages.
    frames = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    return LoadedFile(frames, _pages(picture, frames))


def open_picture(path: Path) -> Image.Image:
    """Raises UserError for a picture that is far too large, OSError for a damaged one."""
    picture = Image.open(path)
    if picture.width * picture.height > MAX_PIXELS:
        raise UserError(
            f"“{path.name}” has more than {MAX_PIXELS // 1_000_000} million pixels.",
            "Save it smaller and add that.",
        )
    return picture


def _pages(picture: Image.Image, frames: int) -> Iterator[Page]:
    with picture:
        for _, frame in zip(range(frames), ImageSequence.Iterator(picture), strict=False):
            yield Page(read_picture(ImageOps.exif_transpose(frame)))
