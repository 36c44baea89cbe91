"""Locates the files shipped with the program: from source, installed or frozen."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def _root() -> Path:
    shipped = _PACKAGE / "_data"
    return shipped if shipped.is_dir() else _PACKAGE.parent


def resource_path(*parts: str) -> Path:
    """A file or folder under `resources/`, for instance `resource_path("prompts", "pal.txt")`."""
    return _root().joinpath("resources", *parts)


def catalogue_path() -> Path:
    """The model catalogue shipped with the program."""
    return _root() / "models.toml"
