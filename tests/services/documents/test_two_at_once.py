"""The window adds what the user drops while it follows folders: both may come to the same file."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.core.cancellation import CancelToken
from app.core.events import FileProgress
from app.services.startup import Services
from tests.services.documents.test_library import add, folder

__all__ = ["folder"]
pytestmark = pytest.mark.models


def test_a_file_that_two_threads_add_is_there_once(services: Services, folder: Path) -> None:
    for number in range(12):
        (folder / f"{number}.txt").write_text(f"Lantern {number} hangs in hall {number}. " * 40)
    once = services.library.create("once")
    add(services, folder, once.id)
    both = services.library.create("both")

    def run() -> int:
        return len(list(services.library.add([folder], both.id, CancelToken())))

    with ThreadPoolExecutor(3) as pool:
        for done in [pool.submit(run) for _ in range(3)]:
            done.result()
    documents = services.library.documents
    assert [(each.path, each.state, each.chunks) for each in documents(both.id)] == [
        (each.path, each.state, each.chunks) for each in documents(once.id)
    ]


@pytest.mark.nightly
def test_a_search_does_not_wait_for_documents_that_are_being_added(
    services: Services, folder: Path
) -> None:
    collection = services.library.create("things")
    add(services, folder, collection.id)
    (folder / "more.txt").write_text("Lantern and hall, quay and boat. " * 1200)
    run = services.library.add([folder], collection.id, CancelToken())
    for event in run:
        if isinstance(event, FileProgress) and event.stage == "embedding":
            break
    assert services.library.search("lantern quay", collection.id, 3), "found by its words"
    assert services.library.is_indexing(collection.id)
    awaits_vectors = services.unfinished._vectors.awaits_vectors
    assert awaits_vectors(collection.id), "the search did not compute them"
    for _ in run:
        pass
    assert not services.library.is_indexing(collection.id)
    assert not awaits_vectors(collection.id)


@pytest.mark.parametrize("whole", [False, True])
def test_what_is_deleted_while_it_is_indexed_stays_deleted(
    services: Services, folder: Path, whole: bool
) -> None:
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"Lantern {number} hangs in hall {number}. " * 40)
    collection = services.library.create("things")
    gone = ""
    for event in services.library.add([folder], collection.id, CancelToken()):
        if isinstance(event, FileProgress) and event.path.endswith("1.txt") and not gone:
            gone = event.path
            if whole:
                services.library.delete(collection.id)
            else:
                (document,) = [
                    d for d in services.library.documents(collection.id) if d.path == gone
                ]
                services.library.remove(document.id)
    assert gone
    if whole:
        assert services.library.collections() == ()
        return
    states = {Path(d.path).name: d.state for d in services.library.documents(collection.id)}
    assert "1.txt" not in states
    assert set(states.values()) == {"ready"}


def test_progress_of_missing_vectors_counts_passages_that_another_thread_adds_meanwhile(
    services: Services, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text("The lantern hangs in the hall.")
    collection = services.library.create("halls")
    add(services, folder, collection.id)
    vectors = services.library._vectors
    vectors._complete.clear()
    vectors._library.forget_embeddings(collection.id)
    # As if the other thread stored its first passages just after this one had counted them.
    monkeypatch.setattr(vectors._library, "chunk_ids", lambda _collection: [])
    assert list(vectors.completing(collection.id, CancelToken())) == [1.0]
