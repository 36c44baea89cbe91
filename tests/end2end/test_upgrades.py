"""Data folders that released versions wrote open in this one, and nothing of them is lost.

tests/data/upgrades/README.md says how they were made.
"""

import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.paths import AppPaths
from app.index.index_protocol import READER_VERSION
from app.services.startup import Services
from app.store import migrations, store
from app.store.backups.backup_writing import backups
from app.store.backups.restoring import restore
from app.store.migrations import MIGRATIONS
from app.store.store_errors import DatabaseFromFutureError

FIXTURES = sorted((Path(__file__).parent.parent / "data" / "upgrades").glob("*.tar.xz"))
PASSPHRASE = "correct horse battery staple"
QUESTION = "When was the lighthouse of Port Ellan first lit?"

pytestmark = pytest.mark.models


# The oldest takes every step that later ones take.
_OLD = [FIXTURES[0], *(pytest.param(each, marks=pytest.mark.nightly) for each in FIXTURES[1:])]


@pytest.fixture(params=_OLD, ids=lambda path: path.name.removesuffix(".tar.xz"))
def old_folder(request: pytest.FixtureRequest, prepared_home: Path) -> AppPaths:
    """A data folder as an older version left it."""
    with tarfile.open(request.param) as archive:
        archive.extractall(prepared_home, filter="data")
    return AppPaths(prepared_home)


@pytest.fixture
def upgraded(old_folder: AppPaths) -> Iterator[Services]:
    services = open_services(old_folder, PASSPHRASE)
    yield services
    services.close()


def _texts(services: Services) -> dict[str, list[str]]:
    """The chats by title, each with its messages' text."""
    chats = (services.chat.open(each.id) for each in services.chat.conversations())
    return {chat.summary.title: [message.text for message in chat.thread] for chat in chats}


def test_chats_ratings_and_documents_are_all_there(upgraded: Services) -> None:
    chats = _texts(upgraded)
    assert set(chats) == {QUESTION, "Name a colour."}
    question, answer = chats[QUESTION]
    assert question == QUESTION and "14 March 1871" in answer
    given = [each.feedback for each in upgraded.feedback.all() if each.feedback]
    ratings = {each.rating: each for each in given}
    assert ratings["down"].correction == "On 14 March 1871."
    assert ratings["down"].note == "The date only." and ratings["up"].correction == ""
    (document,) = upgraded.library.documents(upgraded.library.named("harbour").id)
    assert (Path(document.path).name, document.state) == ("harbour.md", "ready")
    assert document.reader < READER_VERSION, "its file is read again if it is still there"


WITH_SETTINGS = [path for path in FIXTURES if "m001" not in path.name]
"""The first version had no assistants, and its folder no settings."""


@pytest.mark.parametrize("old_folder", WITH_SETTINGS, indirect=True)
def test_settings_and_assistants_are_as_they_were(upgraded: Services) -> None:
    settings = upgraded.settings.current
    assert (settings.theme, settings.context_length) == ("dark", 3072)
    (assistant,) = upgraded.assistants.all()
    assert (assistant.name, assistant.system) == ("Harbour master", "Answer in one sentence.")


def test_old_text_and_old_vectors_are_searched(upgraded: Services) -> None:
    collection = upgraded.library.named("harbour")
    (by_meaning, *_) = upgraded.library.search("Who lit the beacon?", collection.id, method="dense")
    assert "Agnes Corrigan" in by_meaning.chunk.text
    (by_words, *_) = upgraded.library.search("mooring", collection.id, method="lexical")
    assert "harbour office" in by_words.chunk.text
    assert {match.conversation_id for match in upgraded.chat.search("lighthouse")}


def test_the_older_version_refuses_what_this_one_wrote(
    old_folder: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_services(old_folder, PASSPHRASE).close()
    before = old_folder.database.read_bytes()
    for module in (migrations, store):
        monkeypatch.setattr(module, "MIGRATIONS", MIGRATIONS[:1])
    with pytest.raises(DatabaseFromFutureError) as refused:
        open_services(old_folder, PASSPHRASE)
    assert "newer Inglenook" in refused.value.what and refused.value.remedy
    assert old_folder.database.read_bytes() == before


def test_the_backup_made_before_the_upgrade_restores(old_folder: AppPaths) -> None:
    services = open_services(old_folder, PASSPHRASE)
    services.chat.delete(services.chat.conversations()[0].id)
    services.close()
    (backup,) = backups(old_folder.backups)
    kept = restore(old_folder, backup.path, PASSPHRASE)
    assert kept.is_dir()
    restored = open_services(old_folder, PASSPHRASE)
    try:
        assert set(_texts(restored)) == {QUESTION, "Name a colour."}
    finally:
        restored.close()
