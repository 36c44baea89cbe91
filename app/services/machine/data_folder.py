"""The default location of the data folder."""

import os
from pathlib import Path

from app.core.errors import UserError
from app.core.unicode_text import is_encodable

HOME_VARIABLE = "INGLENOOK_HOME"


def data_folder(named: Path | None = None) -> Path:
    """The absolute path of the folder given by `named`, the environment, or the system's default.

    Raises UserError.
    """
    folder = (named or _default()).absolute()
    if not is_encodable(str(folder)):
        raise UserError(
            "The path of the data folder is not valid UTF-8.", "Rename it, or choose another."
        )
    return folder


def _default() -> Path:
    if named := os.environ.get(HOME_VARIABLE):
        return Path(named)
    import platformdirs  # imported late: it is slow

    return Path(platformdirs.user_data_path("inglenook", appauthor=False))
