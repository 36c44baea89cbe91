"""Reading a text file that the user has named."""

from pathlib import Path

from app.core.errors import UserError


def read_text(file: Path) -> str:
    """The file's text, as UTF-8, without a byte order mark. Raises UserError."""
    try:
        return file.read_text("utf-8-sig")
    except OSError as error:
        raise UserError(
            f"The file {file} cannot be read: {error.strerror}.", "Choose another file."
        ) from None
    except UnicodeDecodeError:
        raise UserError(f"The file {file} is not text in UTF-8.", "Choose another file.") from None
