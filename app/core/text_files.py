"""Reading and writing files that the user has named."""

import errno
from pathlib import Path

from app.core.errors import UserError, cause_of


def read_text(file: Path) -> str:
    """The file's text, as UTF-8, without a byte order mark. Raises UserError."""
    try:
        return file.read_text("utf-8-sig")
    except OSError as error:
        raise UserError(
            f"The file {file} cannot be read: {cause_of(error)}.", "Choose another file."
        ) from None
    except UnicodeDecodeError:
        raise UserError(f"The file {file} is not text in UTF-8.", "Choose another file.") from None


def write_error(file: Path, error: OSError) -> UserError:
    """Why `file` could not be written; only a full disk is said to lack space."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(
            f"There is no space left to write {file}.",
            "Free some space or choose another location.",
        )
    return UserError(f"{file} cannot be written: {cause_of(error)}.", "Choose another location.")
