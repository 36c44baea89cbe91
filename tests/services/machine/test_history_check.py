"""The doctor reads the stored history through, where its key is at hand."""

from pathlib import Path

import pytest

from app.core.errors import UserError
from app.core.paths import AppPaths
from app.services.machine.diagnosis import history
from app.store.store import open_store
from app.store.store_errors import WrongPassphraseError
from tests.store.conftest import PASSPHRASE
from tests.store.values import say


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    (tmp_path / "history").mkdir()
    return AppPaths(tmp_path / "history")


@pytest.fixture
def filled(paths: AppPaths) -> AppPaths:
    store = open_store(paths, PASSPHRASE)
    chat = store.conversations.create("Chat")
    for number in range(50):
        say(store, chat.id, f"message {number} {'word ' * 200}")
    store.close()
    return paths


def test_a_folder_without_a_history_stays_without_one(paths: AppPaths) -> None:
    assert history(paths, PASSPHRASE) == "nothing is stored yet"
    assert not list(paths.home.iterdir())


def test_a_sound_one(filled: AppPaths) -> None:
    assert "can be read" in history(filled, PASSPHRASE)


def test_one_that_is_locked_or_open_elsewhere(filled: AppPaths) -> None:
    assert history(filled, None).startswith("locked")
    with pytest.raises(WrongPassphraseError):
        history(filled, "another")
    store = open_store(filled, PASSPHRASE)
    assert history(filled, PASSPHRASE).startswith("in use")
    store.close()


def test_a_damaged_one_is_a_problem_with_a_remedy(filled: AppPaths) -> None:
    content = bytearray(filled.database.read_bytes())
    content[len(content) // 2] ^= 1
    filled.database.write_bytes(content)
    with pytest.raises(UserError, match=r"page \d+.*rescue"):
        history(filled, PASSPHRASE)
    assert filled.database.read_bytes() == content
