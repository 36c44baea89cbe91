from pathlib import Path

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.engine.cache.kv_files import KvFiles, snapshot_path
from app.engine.cache.kv_snapshot import Checkpoint, Snapshot
from app.engine.cache.kv_store import KvStore

KEY = bytes(32)


def snapshot(size: int) -> Snapshot:
    return Snapshot(list(range(200)), memoryview(bytes(size)))


@pytest.fixture
def files(tmp_path: Path) -> KvFiles:
    return KvFiles(tmp_path, "model", 1000)


def test_a_snapshot_is_taken_once() -> None:
    store = KvStore(100)
    store.put("a", snapshot(10))
    assert store.take("b") is None
    assert store.take("a") == snapshot(10)
    assert store.take("a") is None


def test_the_oldest_go_when_it_is_full() -> None:
    store = KvStore(100)
    for chat_id in "abc":
        store.put(chat_id, snapshot(40))
    assert store.size == 80
    assert store.take("a") is None
    assert store.take("b") is not None


def test_checkpoints_take_room_too() -> None:
    store = KvStore(100)
    point = Checkpoint(1, memoryview(bytes(70)))
    store.put("a", Snapshot([1, 2], memoryview(bytes(20)), (point,)))
    assert store.size == 90


def test_putting_again_makes_it_the_newest() -> None:
    store = KvStore(100)
    for chat_id in ("a", "b", "a", "c"):
        store.put(chat_id, snapshot(40))
    assert store.take("b") is None
    assert store.take("a") is not None


def test_what_was_used_last_is_written_first(
    files: KvFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, cancel, written = KvStore(100, files), CancelToken(), list[str]()
    for chat_id in ("older", "documents", "newer"):
        store.use_key(chat_id, KEY)
        store.put(chat_id, snapshot(10))
    store.copy("documents")

    def write(chat_id: str, *_: object) -> bool:
        written.append(chat_id)
        cancel.cancel()
        return True

    monkeypatch.setattr(files, "write", write)
    with pytest.raises(Cancelled):
        store.save_all(cancel)
    assert written == ["documents"]


def test_a_forgotten_chat_is_gone(files: KvFiles, tmp_path: Path) -> None:
    store = KvStore(100, files)
    store.use_key("a", KEY)
    store.put("a", snapshot(40))
    store.save_all(CancelToken())
    store.forget("a")
    assert store.size == 0
    assert not list(tmp_path.iterdir())


def test_what_can_never_fit_is_known_beforehand() -> None:
    assert KvStore(100).has_room_for(100)
    assert not KvStore(100).has_room_for(101)


def test_a_chat_with_a_key_comes_back_in_another_process(files: KvFiles) -> None:
    store = KvStore(100, files)
    for chat_id, key in (("kept", KEY), ("private", b"")):
        store.use_key(chat_id, key)
        store.put(chat_id, snapshot(10))
    store.save_all(CancelToken())
    later = KvStore(100, files)
    for chat_id in ("kept", "private"):
        later.use_key(chat_id, KEY)
    assert later.take("kept") == snapshot(10)
    assert later.take("private") is None


def test_what_is_crowded_out_of_ram_is_on_disk(files: KvFiles) -> None:
    store = KvStore(100, files)
    for chat_id in "abc":
        store.use_key(chat_id, KEY)
        store.put(chat_id, snapshot(40))
    assert store.take("a") == snapshot(40)


def test_a_chat_that_did_not_change_is_not_written_again(files: KvFiles, tmp_path: Path) -> None:
    store = KvStore(100, files)
    store.use_key("a", KEY)
    store.put("a", snapshot(10))
    store.save_all(CancelToken())
    first = snapshot_path(tmp_path, "a").read_bytes()
    store.put("a", snapshot(10))
    store.save_all(CancelToken())
    assert snapshot_path(tmp_path, "a").read_bytes() == first
