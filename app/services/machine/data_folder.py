"""Where the data folder is, and the settings in it that the first frame of the window needs."""

import json
import os
from collections.abc import Container
from pathlib import Path
from typing import Any, get_args

from app.core.errors import UserError
from app.core.look import LARGEST_SCALE, LEAST_SCALE, Density, Look, ThemeMode
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


_CHOICES: dict[str, Container[Any]] = {
    "theme": get_args(ThemeMode),
    "density": get_args(Density),
    "scale_percent": range(LEAST_SCALE, LARGEST_SCALE + 1),
}


def read_look(settings: Path) -> Look:
    """The look stored in the settings file, with defaults for missing or invalid values.

    Parsed by hand, since the validating reader takes a twentieth of the launch time. That reader
    runs later, with the history, sets a broken file aside, and is authoritative.
    """
    try:
        found = json.loads(settings.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Look()
    usual = Look()._asdict()
    known = found if isinstance(found, dict) else {}
    return Look(*(_usable(name, known.get(name), value) for name, value in usual.items()))


def _usable(name: str, value: Any, usual: Any) -> Any:
    choices = _CHOICES.get(name, (value,))
    return value if type(value) is type(usual) and value in choices else usual
