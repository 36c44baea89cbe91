"""keyslots.json survives a crash at any moment and notices every change made to it."""

import errno
import os
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.store.keys import slot_file
from app.store.keys.slot_file import RecoverySlot, SealedKey, SlotFile
from app.store.store_errors import FolderNotWritableError

SLOTS = SlotFile(
    generation=1,
    active=SealedKey(id="k", check=b"c", recovery=RecoverySlot(salt=b"s", sealed=b"\x00\xff")),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keyslots.json"


def test_full_disk_leaves_no_unfinished_key_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slot_file.write(path, SLOTS)

    def full(_path: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("app.store.durable_files.sync_file", full)
    with pytest.raises(FolderNotWritableError):
        slot_file.write(path, replace(SLOTS, generation=2))
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert slot_file.read(path) == SLOTS


def test_what_was_written_is_read(path: Path) -> None:
    assert slot_file.read(path) is None
    assert not slot_file.exists(path)
    slot_file.write(path, SLOTS)
    assert slot_file.read(path) == SLOTS
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


def test_generation_before_serves_when_the_newest_is_broken_or_missing(path: Path) -> None:
    slot_file.write(path, SLOTS)
    slot_file.write(path, replace(SLOTS, generation=2))
    newest = slot_file.read(path)
    assert newest
    assert newest.generation == 2
    path.write_bytes(path.read_bytes()[:-20])
    assert slot_file.read(path) == SLOTS
    path.unlink()
    assert slot_file.read(path) == SLOTS
    assert slot_file.exists(path)


def test_any_changed_byte_makes_it_unreadable_or_means_nothing(path: Path) -> None:
    slot_file.write(path, SLOTS)
    intact = path.read_bytes()
    for place in range(len(intact)):
        path.write_bytes(intact[:place] + bytes([intact[place] ^ 1]) + intact[place + 1 :])
        assert slot_file.read(path) in (None, SLOTS)


@pytest.mark.parametrize("junk", [b"", b"{}", b"\xff\xfe", b"[" * 100_000, b'{"sha256":1}'])
def test_junk_is_not_slots(path: Path, junk: bytes) -> None:
    path.write_bytes(junk)
    assert slot_file.read(path) is None
    assert slot_file.exists(path)


def test_a_file_that_cannot_be_written_is_explained(path: Path) -> None:
    path.with_suffix(".new").mkdir()
    with pytest.raises(FolderNotWritableError, match="key file"):
        slot_file.write(path, SLOTS)


def test_a_folder_in_its_place_is_no_slots_and_the_one_before_serves(path: Path) -> None:
    slot_file.write(path, SLOTS)
    slot_file.write(path, replace(SLOTS, generation=2))
    path.unlink()
    path.mkdir()
    assert slot_file.read(path) == SLOTS


def test_a_file_that_cannot_be_read_is_explained(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slot_file.write(path, SLOTS)

    def refuse(_path: Path) -> bytes:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(FolderNotWritableError, match="Permission denied"):
        slot_file.read(path)


def test_check_recognises_its_key_only() -> None:
    sealed = SealedKey(id="k", check=slot_file.check_value(b"key", "k"))
    assert slot_file.fits(b"key", sealed)
    assert not slot_file.fits(b"other", sealed)
    assert not slot_file.fits(b"key", replace(sealed, id="other"))
