"""Which loader reads a file: by what is in it first, by its name second."""

from pathlib import Path

from app.core.errors import UserError
from app.index.loaders import html, pdf, text
from app.index.loaders.page import LoadedFile, Loader

_BY_SUFFIX: dict[str, Loader] = {
    ".html": html.load,
    ".htm": html.load,
    ".xhtml": html.load,
}


def load(path: Path, password: str = "") -> LoadedFile:
    """Open a file of any format that is read.

    Raises:
        UserError: the file is gone, empty, protected, damaged or in no known format.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(2048)
    except OSError as error:
        raise UserError(
            f"“{path.name}” cannot be opened: {error.strerror}.",
            "Check that it is there and readable.",
        ) from None
    if not size:
        raise UserError(f"“{path.name}” is empty.", "Choose a file with something in it.")
    return _loader(path, head)(path, password)


def _loader(path: Path, head: bytes) -> Loader:
    if b"%PDF-" in head[:1024]:
        return pdf.load
    return _BY_SUFFIX.get(path.suffix.lower(), text.load)
