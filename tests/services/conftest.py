"""Real services in memory: everything but the model, which is scripted in its own worker."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.paths import AppPaths
from app.services.startup import Services
from app.store.store import Store, open_temporary_store


@pytest.fixture
def services(prepared_home: Path) -> Iterator[Services]:
    """A temporary session with the starter model."""
    with open_services(AppPaths(prepared_home), is_temporary=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared_services(
    converted_models: Path, chat_catalogue: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Services]:
    """The same for all tests of a file, which leave the settings as they are."""
    home = tmp_path_factory.mktemp("home")
    (home / "models").symlink_to(converted_models)
    (home / "models.toml").write_text(chat_catalogue)
    with open_services(AppPaths(home), is_temporary=True) as opened:
        yield opened


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory, for services that need no more."""
    opened = open_temporary_store()
    yield opened
    opened.close()
