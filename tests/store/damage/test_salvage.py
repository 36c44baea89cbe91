"""A damaged database: found at the start, kept, and everything readable of it rescued."""

import random
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from app.core.documents import Chunk
from app.core.errors import UserError
from app.core.identifiers import new_id
from app.core.messages import Message
from app.core.paths import AppPaths
from app.services.machine.safekeeping import SafekeepingService
from app.store.backups.backup_writing import backups
from app.store.backups.restoring import restore, salvage
from app.store.damage import inspection
from app.store.damage.inspection import FULL_CHECK_EVERY_S
from app.store.database import Connection
from app.store.store import Store, open_store, rotate_key
from app.store.store_errors import DatabaseDamagedError, WrongPassphraseError
from tests.store.conftest import PASSPHRASE
from tests.store.values import add_document, document, say

PAGE = 4096
MESSAGES = 300


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store with many pages of messages and documents."""
    home = tmp_path_factory.mktemp("original") / "home"
    _fill(AppPaths(home))
    return home


@pytest.fixture
def filled(original: Path, paths: AppPaths) -> AppPaths:
    shutil.copytree(original, paths.home)
    return paths


def _fill(paths: AppPaths) -> None:
    store = open_store(paths, PASSPHRASE)
    chat = store.conversations.create("Long")
    said = None
    for number in range(MESSAGES):
        said = say(store, chat.id, f"message {number} {'word ' * 60}", said)
    for number in range(20):
        add_document(store, f"document {number} {'text ' * 200}")
    store.close()


def _flip(path: Path, *pages: int) -> None:
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * PAGE + PAGE // 2] ^= 1
    path.write_bytes(content)


def _texts(store: Store) -> set[str]:
    chats = store.conversations.summaries()
    return {each.text.split(" word")[0] for chat in chats for each in _all(store, chat.id)}


def _all(store: Store, chat_id: str) -> list[Message]:
    sql = "SELECT id FROM message WHERE conversation_id = ?"
    rows = store.database.run(lambda c: c.execute(sql, (chat_id,)).fetchall())
    return [store.conversations.message(message_id) for (message_id,) in rows]


def test_a_bad_page_costs_its_rows_and_no_others(filled: AppPaths) -> None:
    size = filled.database.stat().st_size
    page = size // PAGE // 2
    _flip(filled.database, page)
    damaged = filled.database.read_bytes()

    result = salvage(filled, PASSPHRASE)
    assert AppPaths(result.kept).database.read_bytes() == damaged
    store = open_store(filled, PASSPHRASE)
    assert store.database.problems() == ()
    assert len(_texts(store)) >= MESSAGES - 20
    assert len(store.search.search_messages("message", 10_000)) >= MESSAGES - 20
    store.close()


@pytest.mark.parametrize("seed", range(3))
def test_any_few_bad_pages_leave_a_sound_database(filled: AppPaths, seed: int) -> None:
    pages = filled.database.stat().st_size // PAGE
    _flip(filled.database, *random.Random(seed).sample(range(3, pages + 1), 5))
    try:
        result = salvage(filled, PASSPHRASE)
    except DatabaseDamagedError:
        pytest.fail("page 1 is whole, so there is something to read")
    assert any(table.rows for table in result.tables)
    store = open_store(filled, PASSPHRASE)
    assert store.database.problems() == ()
    broken = store.database.run(lambda c: c.execute("PRAGMA foreign_key_check").fetchall())
    assert broken == []
    for chat in store.conversations.summaries():
        assert store.conversations.thread(chat.id)
    store.close()


def _passages(store: Store) -> dict[str, int]:
    """How many passages there are of each document that is ready, by its path."""
    documents = [
        document
        for collection in store.library.collections()
        for document in store.library.documents(collection.id)
        if document.state == "ready"
    ]
    return {each.path: len(store.library.chunks_of(each.id)) for each in documents}


def _is_read_again(store: Store) -> set[str]:
    sql = "SELECT path FROM document WHERE sha256 = '' AND error LIKE '%lost%'"
    return {path for (path,) in store.database.run(lambda c: c.execute(sql).fetchall())}


def test_a_document_that_lost_passages_is_read_again(paths: AppPaths) -> None:
    store = open_store(paths, PASSPHRASE)
    collection = store.library.create_collection("Papers", "embedder")
    for number in range(12):
        added = document(collection.id, path=f"{number}.txt")
        store.library.put_document(added)
        text = f"passage {number} {'text ' * 300}"
        store.library.add_pages(added.id, [(1, 0, text * 5)])
        for part in range(5):
            at = part * len(text)
            passage = Chunk(new_id(), added.id, part, text, 1, at, at + len(text))
            store.library.add_chunks([passage])
        store.library.set_state(added.id, "ready", pages=1)
    before = _passages(store)
    store.close()
    pages = paths.database.stat().st_size // PAGE
    # Pages of passages, not the few from which those of all documents are reached.
    _flip(paths.database, *range(pages // 2 + 3, pages, 9))
    salvage(paths, PASSPHRASE)
    store = open_store(paths, PASSPHRASE)
    lost = {path for path, count in _passages(store).items() if count < before[path]}
    assert lost and lost <= _is_read_again(store)
    assert len(_is_read_again(store)) < len(before)
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.parametrize(("ending", "error"), [(9, UserError), (11, DatabaseDamagedError)])
def test_a_reader_killed_for_lack_of_memory_does_not_make_a_file_damaged(
    filled: AppPaths, monkeypatch: pytest.MonkeyPatch, ending: int, error: type[UserError]
) -> None:
    command = [sys.executable, "-c", f"import os; os.kill(os.getpid(), {ending})"]
    monkeypatch.setattr("app.workers.process.worker_command", lambda _name: command)
    log = filled.database.with_name(f"{filled.database.name}-wal")
    log.write_bytes(b"not closed")
    with pytest.raises(UserError) as raised:
        open_store(filled, PASSPHRASE)
    assert type(raised.value) is error


def test_a_truncated_file_is_named_as_what_it_is(filled: AppPaths) -> None:
    with filled.database.open("rb+") as file:
        file.truncate(filled.database.stat().st_size // 2)
    with pytest.raises(DatabaseDamagedError, match=r"damaged \((?!The database)"):
        open_store(filled, PASSPHRASE)


@pytest.mark.nightly
def test_a_truncated_file_gives_what_is_left(filled: AppPaths) -> None:
    with filled.database.open("rb+") as file:
        file.truncate(filled.database.stat().st_size * 2 // 3 // PAGE * PAGE + 100)
    with pytest.raises(DatabaseDamagedError, match="damaged"):
        open_store(filled, PASSPHRASE)
    salvage(filled, PASSPHRASE)
    store = open_store(filled, PASSPHRASE)
    assert store.database.problems() == ()
    assert _texts(store)
    store.close()


@pytest.mark.parametrize(
    "offset",
    [3, *(pytest.param(each, marks=pytest.mark.nightly) for each in (60, PAGE // 2, PAGE - 20))],
)
def test_a_bad_byte_in_page_1_costs_nothing(filled: AppPaths, offset: int) -> None:
    """In the salt, the header, the schema and the checksum."""
    content = bytearray(filled.database.read_bytes())
    content[offset] ^= 1
    filled.database.write_bytes(content)
    with pytest.raises(DatabaseDamagedError):
        open_store(filled, PASSPHRASE)
    result = salvage(filled, PASSPHRASE)
    assert not [table.name for table in result.tables if table.has_gaps]
    assert AppPaths(result.kept).database.read_bytes() == content
    store = open_store(filled, PASSPHRASE)
    assert len(_texts(store)) == MESSAGES and store.database.problems() == ()
    store.close()
    assert filled.first_pages.exists()  # of the new database


def test_bad_pages_of_the_schema_cost_nothing(filled: AppPaths) -> None:
    kept = msgspec.msgpack.decode(filled.first_pages.read_bytes())["pages"]
    assert len(kept) > 1
    _flip(filled.database, *kept)
    salvage(filled, PASSPHRASE)
    store = open_store(filled, PASSPHRASE)
    assert len(_texts(store)) == MESSAGES
    store.close()


def test_what_was_stored_since_the_copy_is_rescued_too(filled: AppPaths) -> None:
    copied = filled.first_pages.read_bytes()
    store = open_store(filled, PASSPHRASE)
    chat = store.conversations.create("Later")
    for number in range(MESSAGES):  # the file grows beyond what the copy says
        say(store, chat.id, f"later {number} {'word ' * 60}")
    store.close()
    assert filled.first_pages.read_bytes() == copied  # the schema is the same
    _flip(filled.database, 1)
    salvage(filled, PASSPHRASE)
    store = open_store(filled, PASSPHRASE)
    assert len(_texts(store)) == 2 * MESSAGES
    store.close()


def test_the_copy_follows_the_key_and_stays_when_page_1_is_bad(filled: AppPaths) -> None:
    store = open_store(filled, PASSPHRASE)
    before = filled.first_pages.read_bytes()
    rotate_key(store, PASSPHRASE)
    assert not filled.first_pages.exists()  # it was under the old key
    SafekeepingService(store).run_due_tasks()
    made = filled.first_pages.read_bytes()
    assert made != before
    store.close()
    assert filled.first_pages.read_bytes() == made
    _flip(filled.database, 1)
    with pytest.raises(DatabaseDamagedError):
        open_store(filled, PASSPHRASE)
    assert filled.first_pages.read_bytes() == made
    salvage(filled, PASSPHRASE)
    open_store(filled, PASSPHRASE).close()


@pytest.mark.parametrize("content", [b"", b"\xff" * 5000, b"\x81\xa5pages\x80"])
def test_a_damaged_copy_does_no_harm(filled: AppPaths, content: bytes) -> None:
    filled.first_pages.write_bytes(content)
    salvage(filled, PASSPHRASE)
    filled.first_pages.write_bytes(content)
    store = open_store(filled, PASSPHRASE)
    assert len(_texts(store)) == MESSAGES
    store.close()
    assert filled.first_pages.stat().st_size > PAGE


def test_where_nothing_is_readable_nothing_changes(filled: AppPaths) -> None:
    filled.first_pages.unlink()
    _flip(filled.database, 1)
    before = filled.database.read_bytes()
    with pytest.raises(DatabaseDamagedError):
        salvage(filled, PASSPHRASE)
    assert filled.database.read_bytes() == before
    assert not filled.lost_and_found.exists()
    assert not filled.restoring.exists()


def test_a_wrong_passphrase_and_a_bad_first_page_are_told_apart(filled: AppPaths) -> None:
    with pytest.raises(WrongPassphraseError, match="passphrase"):
        open_store(filled, "another")
    _flip(filled.database, 1)
    with pytest.raises(DatabaseDamagedError, match="damaged"):
        open_store(filled, PASSPHRASE)
    with pytest.raises(WrongPassphraseError, match="passphrase"):
        open_store(filled, "another")


def _leave_log(paths: AppPaths) -> None:
    """As after a crash: the log of the last process is still there."""
    log = paths.database.with_name(f"{paths.database.name}-wal")
    log.write_bytes(bytes(32))


def _grow_old(paths: AppPaths) -> None:
    store = open_store(paths, PASSPHRASE)
    long_ago = time.time() - FULL_CHECK_EVERY_S - 1
    store.database.run(lambda c: c.execute("UPDATE upkeep SET done = ?", (long_ago,)))
    store.close()


@pytest.mark.parametrize("occasion", [_leave_log, _grow_old])
def test_damage_is_found_after_a_crash_and_once_a_week(
    filled: AppPaths, occasion: Callable[[AppPaths], None]
) -> None:
    occasion(filled)
    _flip(filled.database, filled.database.stat().st_size // PAGE // 2)
    with pytest.raises(DatabaseDamagedError, match=r"damaged .*page"):
        open_store(filled, PASSPHRASE)


def test_a_full_check_is_not_repeated_before_a_week_has_passed(
    filled: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def check(path: Path, key: bytes, is_full: bool) -> tuple[str, ...]:
        asked.append(is_full)
        return ()

    monkeypatch.setattr(inspection, "check", check)
    for _ in range(2):
        _grow_old(filled)
        open_store(filled, PASSPHRASE).close()
        open_store(filled, PASSPHRASE).close()
    assert asked == [True, True]


def test_the_newest_good_backup_is_offered_beside_the_damaged_file(filled: AppPaths) -> None:
    store = open_store(filled, PASSPHRASE)
    assert store.backups
    made = store.backups.make()
    store.close()
    _flip(filled.database, 1)
    with pytest.raises(DatabaseDamagedError):
        open_store(filled, PASSPHRASE)
    newest, *_ = backups(filled.backups)
    assert newest == made
    kept = restore(filled, newest.path, PASSPHRASE)
    assert AppPaths(kept).database.stat().st_size
    store = open_store(filled, PASSPHRASE)
    assert len(_texts(store)) == MESSAGES
    store.close()


def test_salvage_of_a_sound_database_loses_nothing(filled: AppPaths) -> None:
    store = open_store(filled, PASSPHRASE)
    before = _dump(store)
    store.close()
    result = salvage(filled, PASSPHRASE)
    assert not [table.name for table in result.tables if table.has_gaps]
    store = open_store(filled, PASSPHRASE)
    assert _dump(store) == before
    store.close()
    assert list(filled.lost_and_found.iterdir())


def _dump(store: Store) -> dict[str, list[object]]:
    def read(connection: Connection) -> dict[str, list[object]]:
        tables = ("conversation", "message", "message_part", "document", "chunk", "document_page")
        return {
            table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
            for table in tables
        }

    return store.database.run(read)
