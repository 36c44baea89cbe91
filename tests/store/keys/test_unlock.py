"""A store opens by what its user has, and a lost key is never answered with a fresh one."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.core.paths import AppPaths
from app.store.keys import slot_file, slots, system_keyring
from app.store.keys.slot_file import Argon2Params
from app.store.keys.slots import KeySlots
from app.store.store import Store, open_store
from app.store.store_errors import (
    DatabaseDamagedError,
    FolderNotWritableError,
    KeyLostError,
    KeyringLockedError,
    NoKeyringError,
    PassphraseNeeded,
    WrongPassphraseError,
)
from tests.cheap_passphrases import CHEAP
from tests.store.conftest import PASSPHRASE


class Keyring:
    """Stands in for the operating system's; the real one is tested in test_keyring_key."""

    def __init__(self) -> None:
        self.secrets: dict[str, bytes] = {}
        self.error: Exception | None = None

    def save(self, item: str, secret: bytes) -> str:
        self._fail()
        self.secrets[item] = secret
        return "backend"

    def load(self, item: str, backend: str) -> bytes | None:
        self._fail()
        return self.secrets.get(item)

    def _fail(self) -> None:
        if self.error:
            raise self.error


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Keyring:
    keyring = Keyring()
    monkeypatch.setattr(system_keyring, "save", keyring.save)
    monkeypatch.setattr(system_keyring, "load", keyring.load)
    return keyring


def _with_chat(store: Store) -> None:
    store.conversations.create("kept")
    store.close()


def _opens(paths: AppPaths, passphrase: str | None = None, code: str | None = None) -> bool:
    store = open_store(paths, passphrase, code)
    titles = [each.title for each in store.conversations.summaries()]
    store.close()
    return titles == ["kept"]


def test_without_a_keyring_a_new_folder_asks_for_a_new_passphrase(paths: AppPaths) -> None:
    with pytest.raises(PassphraseNeeded) as asked:
        open_store(paths)
    assert asked.value.is_new
    assert not paths.database.exists()
    assert not paths.key_slots.exists()


def test_passphrase_opens_and_another_does_not(paths: AppPaths) -> None:
    _with_chat(open_store(paths, PASSPHRASE))
    with pytest.raises(WrongPassphraseError):
        open_store(paths, "another")
    with pytest.raises(PassphraseNeeded) as asked:
        open_store(paths)
    assert not asked.value.is_new
    assert not asked.value.has_recovery
    assert _opens(paths, PASSPHRASE)


@pytest.mark.parametrize("empty", ["", " \t"])
def test_an_empty_passphrase_is_refused_and_not_taken_for_none(
    paths: AppPaths, keyring: Keyring, empty: str
) -> None:
    with pytest.raises(UserError, match="empty passphrase"):
        open_store(paths, empty)
    assert keyring.secrets == {} and not paths.key_slots.exists()
    store = open_store(paths, PASSPHRASE)
    assert store.keys
    with pytest.raises(UserError, match="empty passphrase"):
        store.keys.set_passphrase(empty)
    _with_chat(store)
    assert _opens(paths, PASSPHRASE)


def test_recovery_code_opens_and_a_new_one_ends_the_old(paths: AppPaths) -> None:
    store = open_store(paths, PASSPHRASE)
    assert store.keys
    old = store.keys.new_recovery_code()
    code = store.keys.new_recovery_code()
    _with_chat(store)
    with pytest.raises(PassphraseNeeded) as asked:
        open_store(paths)
    assert asked.value.has_recovery
    for wrong in (old, "ABCD", ""):
        with pytest.raises(WrongPassphraseError):
            open_store(paths, recovery_code=wrong)
    assert _opens(paths, code=code)


@pytest.mark.parametrize("is_cut_short", [False, True])
def test_no_earlier_passphrase_or_code_stays_in_the_key_files(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch, is_cut_short: bool
) -> None:
    store = open_store(paths, PASSPHRASE)
    assert store.keys
    old = store.keys.new_recovery_code()
    with monkeypatch.context() as patch:
        if is_cut_short:  # the next start makes up for it
            patch.setattr(KeySlots, "_drop_earlier", lambda _keys: None)
        store.keys.set_passphrase("new one", PASSPHRASE)
        code = store.keys.new_recovery_code()
    _with_chat(store)
    assert _opens(paths, "new one")
    newest, previous = slot_file.generations(paths.key_slots)
    previous.replace(newest)
    for secrets in ({"passphrase": PASSPHRASE}, {"recovery_code": old}):
        with pytest.raises(WrongPassphraseError):
            open_store(paths, **secrets)
    assert _opens(paths, code=code)


def test_keyring_opens_without_a_question(paths: AppPaths, keyring: Keyring) -> None:
    _with_chat(open_store(paths))
    assert _opens(paths)
    assert _opens(paths, passphrase="not needed here")


def test_secret_in_the_keyring_is_not_the_database_key(paths: AppPaths, keyring: Keyring) -> None:
    store = open_store(paths)
    assert store.keys
    assert store.keys.key not in keyring.secrets.values()
    store.close()


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (NoKeyringError("none", "remedy"), KeyLostError),
        (KeyringLockedError("locked", "remedy"), KeyringLockedError),
        (None, KeyLostError),
    ],
    ids=["gone", "locked", "empty"],
)
def test_key_out_of_reach_changes_nothing(
    paths: AppPaths, keyring: Keyring, problem: Exception | None, expected: type[Exception]
) -> None:
    _with_chat(open_store(paths))
    before = hashlib.sha256(paths.database.read_bytes()).digest()
    secrets, keyring.secrets, keyring.error = keyring.secrets, {}, problem
    with pytest.raises(expected):
        open_store(paths)
    keyring.secrets, keyring.error = secrets, None
    assert hashlib.sha256(paths.database.read_bytes()).digest() == before
    assert _opens(paths)


def test_locked_keyring_is_bridged_by_the_passphrase(paths: AppPaths, keyring: Keyring) -> None:
    store = open_store(paths)
    assert store.keys
    store.keys.set_passphrase(PASSPHRASE)
    _with_chat(store)
    keyring.error = KeyringLockedError("locked", "remedy")
    with pytest.raises(PassphraseNeeded):
        open_store(paths)
    assert _opens(paths, PASSPHRASE)


@pytest.mark.parametrize("content", [None, b"junk"], ids=["missing", "junk"])
def test_database_without_its_key_file_gets_no_fresh_key(
    paths: AppPaths, content: bytes | None
) -> None:
    _with_chat(open_store(paths, PASSPHRASE))
    saved = paths.key_slots.read_bytes()
    for file in slot_file.generations(paths.key_slots):
        file.unlink()
        if content is not None:
            file.write_bytes(content)
    with pytest.raises(KeyLostError, match=r"keyslots\.json"):
        open_store(paths, PASSPHRASE)
    paths.key_slots.write_bytes(saved)
    assert _opens(paths, PASSPHRASE)


def test_damaged_first_page_is_not_taken_for_a_wrong_passphrase(paths: AppPaths) -> None:
    _with_chat(open_store(paths, PASSPHRASE))
    content = bytearray(paths.database.read_bytes())
    content[100] ^= 1
    paths.database.write_bytes(content)
    with pytest.raises(DatabaseDamagedError, match="page 1"):
        open_store(paths, PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        open_store(paths, "another")
    assert paths.database.read_bytes() == content


@pytest.mark.parametrize("has_file", [False, True])
def test_a_crash_before_the_first_page_leaves_a_usable_folder(
    paths: AppPaths, has_file: bool
) -> None:
    paths.home.mkdir()
    slots.create(paths.key_slots, PASSPHRASE)
    if has_file:
        paths.database.touch()
    store = open_store(paths, PASSPHRASE)
    assert store.conversations.summaries() == ()
    store.close()


@pytest.mark.parametrize("content", [None, b"", b"x", bytes(4095)])
def test_a_database_that_is_gone_is_missed(paths: AppPaths, content: bytes | None) -> None:
    _with_chat(open_store(paths, PASSPHRASE))
    saved = paths.database.read_bytes()
    paths.database.unlink()
    if content is not None:
        paths.database.write_bytes(content)
    before = _files(paths)
    with pytest.raises(DatabaseDamagedError, match="missing or empty"):
        open_store(paths, PASSPHRASE)
    assert _files(paths) == before
    paths.database.write_bytes(saved)
    assert _opens(paths, PASSPHRASE)


@pytest.mark.parametrize("left", ["key_slots", "first_pages", "vectors", "backups"])
def test_whatever_is_left_of_a_used_folder_says_that_it_was_used(
    paths: AppPaths, left: str
) -> None:
    store = open_store(paths, PASSPHRASE)
    assert store.backups
    store.backups.make()
    _with_chat(store)
    (paths.vectors / "c1").mkdir(parents=True)
    for each in paths.home.iterdir():
        if each.name != getattr(paths, left).name:
            shutil.rmtree(each) if each.is_dir() else each.unlink()
    before = _files(paths)
    with pytest.raises(DatabaseDamagedError, match="missing or empty"):
        open_store(paths, PASSPHRASE)
    assert _files(paths) == before


def _files(paths: AppPaths) -> dict[str, bytes]:
    files = (each for each in paths.home.rglob("*") if each.is_file() and each != paths.store_lock)
    return {each.name: each.read_bytes() for each in files}


def test_home_that_cannot_be_a_folder_is_one_clear_error(tmp_path: Path) -> None:
    occupied = tmp_path / "occupied"
    occupied.write_text("a file")
    with pytest.raises(FolderNotWritableError, match="cannot be written to"):
        open_store(AppPaths(occupied), PASSPHRASE)


@pytest.fixture
def nobody() -> Iterator[None]:
    """Root may write anywhere, so it becomes somebody else for a while."""
    if os.geteuid() == 0:
        try:
            os.seteuid(65534)
        except OSError:
            pytest.skip("nobody else exists in this namespace")
        yield
        os.seteuid(0)
    else:
        yield


@pytest.fixture
def read_only_home() -> Iterator[Path]:
    home = Path(tempfile.mkdtemp())
    home.chmod(0o555)
    yield home
    home.rmdir()


def test_read_only_folder_is_one_clear_error(read_only_home: Path, nobody: None) -> None:
    with pytest.raises(FolderNotWritableError, match="cannot be written to"):
        open_store(AppPaths(read_only_home), PASSPHRASE)


def test_a_passphrase_hashed_too_cheaply_is_hashed_anew_when_it_opens(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with_chat(open_store(paths, PASSPHRASE))
    dearer = Argon2Params(memory_kib=16 * 1024, passes=2, lanes=1)
    monkeypatch.setattr(slots, "Argon2Params", lambda: dearer)
    assert _opens(paths, PASSPHRASE)
    content = slot_file.read(paths.key_slots)
    assert content and content.active.passphrase
    assert content.active.passphrase.params == dearer
    before = paths.key_slots.read_bytes()
    assert _opens(paths, PASSPHRASE)
    monkeypatch.setattr(slots, "Argon2Params", lambda: CHEAP)  # never weaker than it is
    assert _opens(paths, PASSPHRASE)
    assert paths.key_slots.read_bytes() == before
