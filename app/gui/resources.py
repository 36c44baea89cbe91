"""Where icons, style sheets and translations lie, in a checkout and in an installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = _PACKAGE / "_data" / "resources"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "resources"


def resource(relative: str) -> Path:
    """The path of a file under `resources/`, given with forward slashes."""
    return _ROOT / relative
