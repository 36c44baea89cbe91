"""Reads the settings for the first frame before everything else."""

import json
from pathlib import Path
from typing import Any, get_args

from app.core.look import Density, Look, ThemeMode

_CHOICES = {"theme": get_args(ThemeMode), "density": get_args(Density)}


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
