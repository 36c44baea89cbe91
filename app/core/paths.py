"""The layout of the data folder, which nothing else spells out, and the files shipped with it."""

from dataclasses import dataclass
from pathlib import Path


class _Place:
    """Something in a data folder, at this path below it."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __get__(self, paths: "AppPaths", _owner: object) -> Path:
        return paths.home / self._path


@dataclass(frozen=True)
class AppPaths:
    """The layout of a data folder (`--home`). Folders are created by their owners."""

    home: Path

    database = _Place("inglenook.db")
    first_pages = _Place("inglenook.pages")
    """A copy of the database's pages without which the others cannot be read."""
    key_slots = _Place("keyslots.json")
    settings = _Place("settings.json")
    window = _Place("window.ini")
    """The window's position; no user data."""
    vectors = _Place("vectors")
    backups = _Place("backups")
    models = _Place("models")
    hub_models = _Place("models/hub")
    made_models = _Place("models/made")
    downloads = _Place("downloads.json")
    verified_models = _Place("verified-models.json")
    model_crashes = _Place("model-crashes.json")
    tunings = _Place("tunings.json")
    own_catalogue = _Place("models.toml")
    tool_servers = _Place("mcp.json")
    prompt_caches = _Place("kv")
    trainings = _Place("trainings")
    """A folder for each training: checkpoints while it runs, and its adapter."""
    training_packages = _Place("training-packages")
    """What training imports and the program lacks, if the user had it installed."""
    lock = _Place("inglenook.lock")
    store_lock = _Place("store.lock")
    endpoint = _Place("instance.json")
    """Where the program that has the store open listens for commands."""
    window_endpoint = _Place("window-instance.json")
    """Where the window listens for further starts, also while its history is locked."""
    restoring = _Place("restoring")
    unfinished_copies = _Place("unfinished-copies.json")
    """Where copies of the database are being written; no longer there if all are finished."""
    lost_and_found = _Place("lost+found")


_PACKAGE = Path(__file__).resolve().parent.parent


def _root() -> Path:
    shipped = _PACKAGE / "_data"
    return shipped if shipped.is_dir() else _PACKAGE.parent


def resource_path(*parts: str) -> Path:
    """A file or folder under `resources/`, for instance `resource_path("prompts", "pal.txt")`."""
    return _root().joinpath("resources", *parts)


def catalogue_path() -> Path:
    return _root() / "models.toml"
