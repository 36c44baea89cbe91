import os
from pathlib import Path

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.engine.cache.kv_files import KvFiles, forget_snapshot, forget_snapshots, snapshot_path
from app.engine.cache.kv_snapshot import Checkpoint, Snapshot

KEY, OTHER_KEY = bytes(32), bytes([1]) * 32
CAPACITY = 100 * 1024 * 1024
SECRET = b"the words of a chat"


def snapshot(size: int = 3 * 1024 * 1024 + 5) -> Snapshot:
    state = (SECRET * (size // len(SECRET) + 1))[:size]
    point = Checkpoint(7, memoryview(b"window"))
    return Snapshot(list(range(200)), memoryview(state), (point,))


@pytest.fixture
def files(tmp_path: Path) -> KvFiles:
    return KvFiles(tmp_path, "model", CAPACITY)


def write(files: KvFiles, chat_id: str = "chat", size: int = 4_000_000) -> None:
    assert files.write(chat_id, KEY, snapshot(size), CancelToken())


def test_what_was_written_is_read(files: KvFiles) -> None:
    write(files)
    assert files.read("chat", KEY) == snapshot(4_000_000)
    assert files.read("other", KEY) is None


def test_nothing_of_it_lies_there_in_clear_or_open_to_others(
    files: KvFiles, tmp_path: Path
) -> None:
    write(files)
    (path,) = tmp_path.iterdir()
    assert SECRET not in path.read_bytes()
    assert os.name == "nt" or path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("place", [3, 20, 60, 700, 2_000_000, -1])
def test_a_changed_byte_makes_it_worthless_and_it_is_gone(
    files: KvFiles, tmp_path: Path, place: int
) -> None:
    write(files)
    path = snapshot_path(tmp_path, "chat")
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    assert files.read("chat", KEY) is None
    assert not path.exists()


@pytest.mark.parametrize("kept", [0, 10, 50, 500, 1_048_700, -6, -1_000_000])
def test_a_torn_file_is_worthless(files: KvFiles, tmp_path: Path, kept: int) -> None:
    write(files)
    path = snapshot_path(tmp_path, "chat")
    path.write_bytes(path.read_bytes()[:kept])
    assert files.read("chat", KEY) is None


def test_another_key_or_model_cannot_use_it(files: KvFiles, tmp_path: Path) -> None:
    write(files)
    assert files.read("chat", OTHER_KEY) is None
    write(files)
    assert KvFiles(tmp_path, "another model", CAPACITY).read("chat", KEY) is None


def test_a_file_put_in_the_place_of_another_chat_does_not_open(
    files: KvFiles, tmp_path: Path
) -> None:
    write(files)
    snapshot_path(tmp_path, "chat").rename(snapshot_path(tmp_path, "other"))
    assert files.read("other", OTHER_KEY) is None


def test_the_least_recently_used_go_when_it_is_full(tmp_path: Path) -> None:
    files = KvFiles(tmp_path, "model", 10_000_000)
    for age, chat_id in enumerate(("a", "b")):
        write(files, chat_id)
        os.utime(snapshot_path(tmp_path, chat_id), (1000 + age, 1000 + age))
    assert files.read("a", KEY)  # and is the latest now
    write(files, "c")
    assert sorted(path.stem for path in tmp_path.iterdir()) == ["a", "c"]


def test_what_can_never_fit_or_is_read_in_no_time_is_not_written(
    files: KvFiles, tmp_path: Path
) -> None:
    assert not KvFiles(tmp_path, "model", 1000).write("chat", KEY, snapshot(), CancelToken())
    short = Snapshot([1, 2, 3], memoryview(b"state"))
    assert not files.write("chat", KEY, short, CancelToken())
    assert not list(tmp_path.iterdir())


def test_a_cancelled_write_leaves_the_old_file(files: KvFiles, tmp_path: Path) -> None:
    write(files)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        files.write("chat", KEY, snapshot(5_000_000), cancel)
    assert files.read("chat", KEY) == snapshot(4_000_000)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_is_gone_is_no_error(tmp_path: Path) -> None:
    files = KvFiles(tmp_path / "gone", "model", CAPACITY)
    assert not files.write("chat", KEY, snapshot(), CancelToken())
    assert files.read("chat", KEY) is None


def test_forgetting(files: KvFiles, tmp_path: Path) -> None:
    for chat_id in "abc":
        write(files, chat_id)
    forget_snapshot(tmp_path, "a")
    assert files.read("a", KEY) is None
    assert files.read("b", KEY)
    forget_snapshots(tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("chat_id", ["", "../up", "a/b", "a.b"])
def test_only_chat_ids_become_file_names(tmp_path: Path, chat_id: str) -> None:
    with pytest.raises(ValueError, match="chat id"):
        snapshot_path(tmp_path, chat_id)
