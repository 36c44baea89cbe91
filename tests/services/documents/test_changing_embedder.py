"""While another embedder computes its vectors, those of the previous one are searched."""

import errno
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.index.index_client import IndexClient
from app.services.startup import Services
from tests.index.tiny_models import DIMENSION
from tests.services.documents.test_document_models import (
    PASSAGES,
    collection_id,
    own_reranker,
    paths,
    services,
)

__all__ = ["collection_id", "own_reranker", "paths", "services"]
pytestmark = pytest.mark.models

SENTENCE = "A kettle of copper and metal stands on the stone of an island in the fjord."


@pytest.fixture
def embedded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The chunks embedded so far, one in each batch."""
    monkeypatch.setattr("app.services.documents.collection_vectors.ADD_BATCH", 1)
    made: list[str] = []
    add = IndexClient.add_vectors

    def noted(
        self: IndexClient, name: str, ids: Sequence[str], texts: Sequence[str], cancel: CancelToken
    ) -> list[bytes]:
        made.extend(ids)
        return add(self, name, ids, texts, cancel)

    monkeypatch.setattr(IndexClient, "add_vectors", noted)
    return made


def _scores(services: Services, collection_id: str) -> dict[str, float]:
    hits = services.library.search("copper", collection_id, method="dense")
    return {hit.chunk.text: round(hit.score, 4) for hit in hits}


def _embedder(services: Services) -> str:
    return services.library.named("things").embedder.removesuffix(" with sentences")


def test_searches_use_the_old_vectors_until_all_new_ones_are_there(
    services: Services, collection_id: str, embedded: list[str]
) -> None:
    before = _scores(services, collection_id)
    services.library.change_embedder("tiny-embedder", CancelToken())
    for done, _ in enumerate(services.unfinished.vectors(CancelToken()), start=1):
        assert len(embedded) == done
        assert _scores(services, collection_id) == before
        assert services.library.search("copper", collection_id), "both searches and feedback"
    assert _embedder(services) == "tiny-embedder"
    after = _scores(services, collection_id)
    assert after.keys() == before.keys() and after != before
    assert len(embedded) == len(PASSAGES), "each once"


def test_an_older_version_s_vectors_of_passages_are_searched_until_those_of_sentences_are_there(
    services: Services, collection_id: str, embedded: list[str], tmp_path: Path
) -> None:
    (tmp_path / "prose.txt").write_text(f"{SENTENCE} {SENTENCE.replace('kettle', 'oven')}")
    list(services.library.add([tmp_path / "prose.txt"], collection_id, CancelToken()))
    services.library.change_embedder("tiny-embedder", CancelToken())
    list(services.unfinished.vectors(CancelToken()))
    vectors = services.unfinished._vectors
    vectors._library.set_embedder(collection_id, "tiny-embedder")
    vectors._complete.clear()
    embedded.clear()
    for done, _ in enumerate(services.unfinished.vectors(CancelToken()), start=1):
        assert len(embedded) == done
        assert len(_scores(services, collection_id)) == len(PASSAGES) + 1
    assert len(embedded) == len(PASSAGES) + 1
    assert services.library.named("things").embedder == "tiny-embedder with sentences"
    (sentences,) = vectors._library.sentence_vectors(embedded).values()
    assert len(sentences) > 2 * DIMENSION


def test_full_disk_leaves_the_embedder_as_it_was(
    services: Services, collection_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = _scores(services, collection_id)
    monkeypatch.setattr("app.services.machine.settings_file.write_file", full)
    with pytest.raises(UserError, match="could not be saved"):
        services.library.change_embedder("tiny-embedder", CancelToken())
    assert services.document_models.embedders.used.id == "all-minilm-l6-v2"
    assert _scores(services, collection_id) == before


@pytest.mark.nightly
def test_a_cancelled_change_goes_on_where_it_was(
    services: Services, collection_id: str, embedded: list[str]
) -> None:
    services.library.change_embedder("tiny-embedder", CancelToken())
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        for _ in services.unfinished.vectors(cancel):
            cancel.cancel()
    assert _embedder(services) == "all-minilm-l6-v2" and len(embedded) < len(PASSAGES)
    assert len(_scores(services, collection_id)) == len(PASSAGES), "completed for the search"
    assert _embedder(services) == "tiny-embedder" and len(embedded) == len(PASSAGES)


@pytest.mark.nightly
def test_changing_back_in_the_middle_computes_nothing(
    services: Services, collection_id: str, embedded: list[str]
) -> None:
    before = _scores(services, collection_id)
    services.library.change_embedder("tiny-embedder", CancelToken())
    changing = iter(services.unfinished.vectors(CancelToken()))
    next(changing)
    services.library.change_embedder("all-minilm-l6-v2", CancelToken())
    del changing  # ends the run in the background
    assert len(embedded) == 1
    assert _scores(services, collection_id) == before
    assert len(embedded) == 1


def test_a_crash_at_the_end_of_a_change_loses_no_vectors(
    services: Services,
    collection_id: str,
    embedded: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services.library.change_embedder("tiny-embedder", CancelToken())

    def crash(*_: object, **__: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patch, pytest.raises(SystemExit):
        patch.setattr("app.store.documents.library_rows.LibraryRepository.set_embedder", crash)
        list(services.unfinished.vectors(CancelToken()))
    assert _embedder(services) == "all-minilm-l6-v2"

    replace = IndexClient.replace_collection

    def crash_at_the_end(self: IndexClient, name: str, by: str) -> None:
        if _embedder(services) == "tiny-embedder":
            raise SystemExit
        replace(self, name, by)

    with monkeypatch.context() as patch, pytest.raises(SystemExit):
        patch.setattr(IndexClient, "replace_collection", crash_at_the_end)
        list(services.unfinished.vectors(CancelToken()))
    assert _embedder(services) == "tiny-embedder"
    assert len(_scores(services, collection_id)) == len(PASSAGES)
    assert len(embedded) == len(PASSAGES), "each once"


@pytest.mark.nightly
def test_what_is_deleted_during_a_change_is_found_by_neither(
    services: Services, collection_id: str, embedded: list[str]
) -> None:
    services.library.change_embedder("tiny-embedder", CancelToken())
    changing = services.unfinished.vectors(CancelToken())
    next(changing)
    gone = services.library.search("copper", collection_id, method="dense")[0]
    services.library.remove(gone.chunk.document_id)
    assert gone.chunk.text not in _scores(services, collection_id)
    for _ in changing:
        pass
    assert len(_scores(services, collection_id)) == len(PASSAGES) - 1
    services.library.delete(collection_id)
    vectors = services.unfinished._vectors
    assert (
        vectors._known(collection_id) == vectors._known(vectors._new_name(collection_id)) == set()
    )
