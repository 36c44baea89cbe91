"""Pictures for a model to look at: read by a confined worker, upright, small, without EXIF."""

from pathlib import Path

from app.core.errors import UserError
from app.core.messages import ImagePart
from app.index.index_client import IndexClient

_WIDTH = 1280
"""More than current projectors use, except those that split a page into tiles."""


class PictureService:
    """Turns files into message parts. A page of a PDF can also be a picture."""

    def __init__(self, index: IndexClient) -> None:
        self._index = index

    def read(self, path: Path, page: int = 1) -> ImagePart:
        """The picture as PNG, named after its file. Raises UserError if it is not a picture."""
        if not path.is_file():
            raise UserError(f"There is no file {path}.", "Choose a picture that exists.")
        drawn = self._index.render_page(path.absolute(), page, _WIDTH)
        if not drawn.png:
            raise UserError(
                f"{path.name} is not a picture that can be read.",
                "Choose a PNG, JPEG, WebP, GIF, BMP or TIFF file.",
            )
        if not drawn.is_whole:  # a model would see the missing part as grey
            raise UserError(f"“{path.name}” is damaged.", "Save the picture again and add that.")
        return ImagePart(data=drawn.png, media_type="image/png", description=path.name)
