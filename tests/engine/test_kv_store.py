from app.engine.kv_store import KvStore, Snapshot


def snapshot(size: int) -> Snapshot:
    return Snapshot([1, 2], memoryview(bytes(size)))


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


def test_putting_again_makes_it_the_newest() -> None:
    store = KvStore(100)
    for chat_id in ("a", "b", "a", "c"):
        store.put(chat_id, snapshot(40))
    assert store.take("b") is None
    assert store.take("a") is not None


def test_a_forgotten_chat_is_gone() -> None:
    store = KvStore(100)
    store.put("a", snapshot(40))
    store.forget("a")
    assert store.size == 0


def test_what_can_never_fit_is_known_beforehand() -> None:
    assert KvStore(100).has_room_for(100)
    assert not KvStore(100).has_room_for(101)
