"""Pictures: the text recognised in them, one page for each frame."""

import io
import math
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from PIL import ExifTags, Image, ImageFile, ImageOps

from app.core.errors import UserError
from app.core.wording import translatable
from app.index.limits import step_done
from app.index.loaders import Format
from app.index.loaders.page import DamagedParts, LoadedFile, Page, missing_pages, sound
from app.index.ocr import read_picture, reading_scale
from app.index.tables.finding import grids_on
from app.index.tables.page_words import laid_out_picture

T = TypeVar("T")

_UNSHADED = ("1", "P")
"""Modes without the intermediate colours that downscaling produces."""

_ON_ITS_SIDE = (5, 6, 7, 8)
"""The EXIF orientations of pictures that are turned by a quarter."""

_MOST_IN_ONE = 200
"""The maximum number of pictures read on one page of a document."""

MAX_PIXELS = 200_000_000
"""Larger pictures are refused before decoding: they may be made to exhaust memory."""

Image.MAX_IMAGE_PIXELS = MAX_PIXELS


def load(path: Path, _password: str) -> LoadedFile:
    picture = open_picture(path)
    # The frames of an animation show the same; a fax or a scan in TIFF has pages.
    frames = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    is_cut_off = translatable("The picture is cut off; its lower part is missing.")
    damaged = DamagedParts(missing_pages if frames > 1 else lambda _page: is_cut_off)
    return LoadedFile(frames, _pages(picture, frames, damaged), damaged.missing)


def open_picture(path: Path) -> Image.Image:
    """Raises UserError for an extremely large picture, OSError for a damaged one."""
    try:
        picture = Image.open(path)
    except Image.DecompressionBombError:
        raise _too_large(path) from None
    if picture.width * picture.height > MAX_PIXELS:
        raise _too_large(path)
    return picture


def texts_in(pictures: Iterable[bytes]) -> Iterator[str]:
    """The text recognised in each picture of a document that consists of them; "" if none is."""
    for content in islice(pictures, _MOST_IN_ONE):
        yield sound(partial(_text_in, content)) or ""
        step_done()


def _text_in(content: bytes) -> str:
    with Image.open(io.BytesIO(content)) as picture:
        if picture.width * picture.height > MAX_PIXELS:
            return ""
        return read_picture(upright(_readable(picture))).text


def upright(picture: Image.Image) -> Image.Image:
    """In RGB, rotated as its EXIF data say, on white where it is transparent."""
    turned = ImageOps.exif_transpose(picture)
    if not turned.has_transparency_data:
        return turned.convert("RGB")
    layer = turned.convert("RGBA")
    white = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(white, layer).convert("RGB")


def is_on_its_side(picture: Image.Image) -> bool:
    """Whether `upright` exchanges its width and height; those of a TIFF file are exchanged."""
    return (
        picture.format != "TIFF"
        and picture.getexif().get(ExifTags.Base.Orientation, 1) in _ON_ITS_SIDE
    )


def shrunk(picture: Image.Image, scale: float) -> Image.Image:
    """Reduced by `scale`, or as it is from 1 on, before any copies: the largest take 800 MB."""
    if scale >= 1:
        return picture
    size = (math.ceil(picture.width * scale), math.ceil(picture.height * scale))
    picture.draft(None, size)  # a JPEG is decoded no larger than needed
    if picture.mode in _UNSHADED:
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    return picture.resize(size, reducing_gap=3.0)


def as_far_as_it_is_there(read: Callable[[], T]) -> tuple[T, bool]:
    """What `read` reads of a picture, and whether that is complete: files may be truncated.

    Raises OSError if nothing is left of it.
    """
    try:
        return read(), True
    except OSError:
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            return read(), False
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False


def _too_large(path: Path) -> UserError:
    return UserError(
        f"“{path.name}” has more than {MAX_PIXELS // 1_000_000} million pixels.",
        "Save a smaller version and add that.",
    )


def _pages(picture: Image.Image, frames: int, damaged: DamagedParts) -> Iterator[Page]:
    def read(number: int) -> Page:
        if number:
            picture.seek(number)
        shown, is_whole = as_far_as_it_is_there(lambda: upright(_readable(picture)))
        if not is_whole:
            damaged.add(str(number + 1))
        if frames == 1:
            picture.close()  # decoded, it may take most of the memory
        read = read_picture(shown)
        return Page(read.text, tables=grids_on(laid_out_picture(read)))

    with picture:
        for number in range(frames):
            yield damaged.page(str(number + 1), partial(read, number))


def _readable(picture: Image.Image) -> Image.Image:
    """Reduced to the size it is read at."""
    return shrunk(picture, reading_scale(*picture.size, 1.0))


_SIGNATURES = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*"),
    *(b"\0\0\0\x0cjP  \r\n", b"\xff\x4f\xff\x51"),  # JPEG 2000
)


def _is_picture(head: bytes, _suffix: str) -> bool:
    is_webp = head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    # Two fields of a bitmap that are always 0 distinguish it from text that starts with BM.
    is_bitmap = head.startswith(b"BM") and head[6:10] == bytes(4)
    is_avif = head[4:12] in (b"ftypavif", b"ftypavis")
    return head.startswith(_SIGNATURES) or is_webp or is_bitmap or is_avif


FORMATS = (Format(load, signature=_is_picture),)
