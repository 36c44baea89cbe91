"""The layout of the data folder, which nothing else spells out, and the files shipped with it."""

from pathlib import Path
from typing import NamedTuple


class AppPaths(NamedTuple):
    """The layout of a data folder (`--home`). Folders are created by their owners."""

    home: Path

    @property
    def database(self) -> Path:
        return self.home / "inglenook.db"

    @property
    def first_pages(self) -> Path:
        """A copy of the database's pages without which the others cannot be read."""
        return self.home / "inglenook.pages"

    @property
    def key_slots(self) -> Path:
        return self.home / "keyslots.json"

    @property
    def settings(self) -> Path:
        return self.home / "settings.json"

    @property
    def window(self) -> Path:
        """The window's position; no user data."""
        return self.home / "window.ini"

    @property
    def vectors(self) -> Path:
        return self.home / "vectors"

    @property
    def backups(self) -> Path:
        return self.home / "backups"

    @property
    def models(self) -> Path:
        return self.home / "models"

    @property
    def hub_models(self) -> Path:
        return self.home / "models" / "hub"

    @property
    def made_models(self) -> Path:
        return self.home / "models" / "made"

    @property
    def downloads(self) -> Path:
        return self.home / "downloads.json"

    @property
    def verified_models(self) -> Path:
        return self.home / "verified-models.json"

    @property
    def model_crashes(self) -> Path:
        return self.home / "model-crashes.json"

    @property
    def tunings(self) -> Path:
        return self.home / "tunings.json"

    @property
    def own_catalogue(self) -> Path:
        return self.home / "models.toml"

    @property
    def tool_servers(self) -> Path:
        return self.home / "mcp.json"

    @property
    def prompt_caches(self) -> Path:
        return self.home / "kv"

    @property
    def trainings(self) -> Path:
        """A folder for each training: checkpoints while it runs, and its adapter."""
        return self.home / "trainings"

    @property
    def training_packages(self) -> Path:
        """What training imports and the program lacks, if the user had it installed."""
        return self.home / "training-packages"

    @property
    def lock(self) -> Path:
        return self.home / "inglenook.lock"

    @property
    def store_lock(self) -> Path:
        return self.home / "store.lock"

    @property
    def endpoint(self) -> Path:
        """Where the program that has the store open listens for commands."""
        return self.home / "instance.json"

    @property
    def window_endpoint(self) -> Path:
        """Where the window listens for further starts, also while its history is locked."""
        return self.home / "window-instance.json"

    @property
    def restoring(self) -> Path:
        return self.home / "restoring"

    @property
    def unfinished_copies(self) -> Path:
        """Where copies of the database are being written; no longer there if all are finished."""
        return self.home / "unfinished-copies.json"

    @property
    def lost_and_found(self) -> Path:
        return self.home / "lost+found"


_PACKAGE = Path(__file__).resolve().parent.parent


def _root() -> Path:
    shipped = _PACKAGE / "_data"
    return shipped if shipped.is_dir() else _PACKAGE.parent


def resource_path(*parts: str) -> Path:
    """A file or folder under `resources/`, for instance `resource_path("prompts", "pal.txt")`."""
    return _root().joinpath("resources", *parts)


def catalogue_path() -> Path:
    return _root() / "models.toml"
