"""Another embedder while the program runs, and a reranker that comes and goes."""

import shutil
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import IndexFinished, VectorsProgress
from app.core.paths import AppPaths
from app.services.startup import Services
from tests.index.tiny_models import DIMENSION, MAX_TOKENS

pytestmark = pytest.mark.models

CATALOGUE = """
[[model]]
id = "tiny-reranker"
name = "Tiny reranker"
kind = "reranking"
source = {{ type = "file", path = "{reranker}/model.safetensors" }}
license = "Apache-2.0"
context_length = {tokens}

[[model]]
id = "tiny-embedder"
name = "Tiny embedder"
kind = "embedding"
source = {{ type = "file", path = "{embedder}/model.safetensors" }}
license = "Apache-2.0"
embedder = {{ dimension = {dimension}, max_tokens = {tokens} }}
"""

PASSAGES = {
    "a": "oven fjord dune and copper kettle",
    "b": "kettle metal ember",
    "c": "stone island jungle copper copper",
    "d": "fjord ship dune copper",
}


@pytest.fixture
def own_reranker(reranker_folder: Path, tmp_path: Path) -> Path:
    return shutil.copytree(reranker_folder, tmp_path / "reranker")


@pytest.fixture
def paths(fetching_home: Path, own_reranker: Path, tiny_embedder_folder: Path) -> AppPaths:
    paths = AppPaths(fetching_home)
    paths.own_catalogue.write_text(
        CATALOGUE.format(
            reranker=own_reranker,
            embedder=tiny_embedder_folder,
            dimension=DIMENSION,
            tokens=MAX_TOKENS,
        )
    )
    return paths


@pytest.fixture
def collection_id(services: Services, tmp_path: Path) -> str:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in PASSAGES.items():
        (folder / f"{name}.txt").write_text(text)
    collection = services.library.create("things")
    *_, last = services.library.add([folder], collection.id, CancelToken())
    assert isinstance(last, IndexFinished) and last.indexed == len(PASSAGES)
    return collection.id


@pytest.fixture
def services(paths: AppPaths) -> Iterator[Services]:
    with open_services(paths, passphrase="a long passphrase") as opened:
        yield opened


def test_a_reranker_puts_the_answer_first_and_says_how_relevant_each_passage_is(
    services: Services, collection_id: str
) -> None:
    plain = services.library.search("copper", collection_id)
    assert plain[0].chunk.text != PASSAGES["b"]
    assert all(hit.relevance is None for hit in plain)
    services.document_models.reranking.choose("tiny-reranker", CancelToken())
    assert services.settings.current.reranker_id == "tiny-reranker"
    ordered = services.library.search("copper", collection_id)
    assert ordered[0].chunk.text == PASSAGES["b"]
    assert [hit.rank for hit in ordered] == [1, 2, 3, 4]
    relevances = [hit.relevance or 0.0 for hit in ordered]
    assert relevances == sorted(relevances, reverse=True) and relevances[0] > relevances[1]
    assert {h.chunk.id: h.score for h in ordered} == {h.chunk.id: h.score for h in plain}
    for method in ("dense", "lexical"):  # each shows what it finds itself
        alone = services.library.search("copper", collection_id, method=method)
        assert all(hit.relevance is None for hit in alone)


def test_none_is_a_choice_too(services: Services, collection_id: str) -> None:
    plain = services.library.search("copper", collection_id)
    services.document_models.reranking.use("tiny-reranker", CancelToken())
    services.document_models.reranking.choose("", CancelToken())
    assert services.library.search("copper", collection_id) == plain


def test_without_its_reranker_a_search_goes_on_and_says_so(
    services: Services, collection_id: str, own_reranker: Path
) -> None:
    plain = services.library.search("copper", collection_id)
    services.document_models.reranking.choose("tiny-reranker", CancelToken())
    weights = own_reranker / "model.safetensors"
    hidden = weights.with_name("hidden")
    weights.rename(hidden)
    try:
        assert services.library.search("copper", collection_id) == plain
        assert "not on this machine" in services.document_models.reranking.problem
        with pytest.raises(UserError, match="not on this machine"):
            services.document_models.reranking.choose("tiny-reranker", CancelToken())
    finally:
        hidden.rename(weights)
    services.document_models.reranking.choose("tiny-reranker", CancelToken())
    assert services.document_models.reranking.problem == ""
    assert services.library.search("copper", collection_id)[0].relevance is not None


def test_what_is_no_reranker_is_refused(services: Services) -> None:
    for name in ("all-minilm-l6-v2", "no-such-model"):
        with pytest.raises(UserError, match="no reranker named"):
            services.document_models.reranking.choose(name, CancelToken())
    assert services.settings.current.reranker_id == ""


def test_another_embedder_is_used_at_once_and_the_vectors_are_made_anew(
    services: Services, collection_id: str
) -> None:
    before = services.library.search("copper", collection_id, method="dense")
    services.library.change_embedder("tiny-embedder", CancelToken())
    assert services.settings.current.embedder_id == "tiny-embedder"
    events = list(services.unfinished.resume(CancelToken()))
    assert events and events[-1] == VectorsProgress("things", 1.0)
    assert services.library.named("things").embedder == services.document_models.embedders.key
    after = services.library.search("copper", collection_id, method="dense")
    assert {hit.chunk.id for hit in after} == {hit.chunk.id for hit in before}
    assert {hit.score for hit in after} != {hit.score for hit in before}
    ((vector,), _) = services.document_models.embedders.embed(["copper"], True, CancelToken())
    assert len(vector) == DIMENSION
    services.library.change_embedder("all-minilm-l6-v2", CancelToken())
    again = services.library.search("copper", collection_id, method="dense")
    scores = {hit.chunk.id: hit.score for hit in before}
    assert {hit.chunk.id: hit.score for hit in again} == pytest.approx(scores)


@pytest.mark.nightly
def test_a_change_in_the_middle_of_a_batch_of_files_mixes_no_vectors(
    services: Services, collection_id: str, tmp_path: Path
) -> None:
    more = tmp_path / "more"
    more.mkdir()
    for number in range(6):
        (more / f"{number}.txt").write_text(f"copper and {number} kettles")
    events = services.library.add([more], collection_id, CancelToken())
    next(events)
    change = threading.Thread(
        target=services.library.change_embedder, args=("tiny-embedder", CancelToken())
    )
    change.start()
    *_, last = events
    change.join()
    assert isinstance(last, IndexFinished) and last.indexed == 6
    found = services.library.search("copper", collection_id, 20, method="dense")
    assert len(found) == len(PASSAGES) + 6
    assert services.library.named("things").embedder == services.document_models.embedders.key


@pytest.mark.nightly
def test_an_embedder_that_is_not_here_changes_nothing(
    services: Services, collection_id: str
) -> None:
    before = services.library.search("copper", collection_id, method="dense")
    with pytest.raises(UserError, match="no embedder named tiny-reranker"):
        services.library.change_embedder("tiny-reranker", CancelToken())
    assert services.library.search("copper", collection_id, method="dense") == before
    assert services.settings.current.embedder_id == "all-minilm-l6-v2"


def test_texts_are_compared_with_a_question_as_far_as_the_embedder_knows_its_language(
    services: Services,
) -> None:
    embedders, texts = services.document_models.embedders, ("The ferry leaves at six.", "Bread.")
    ferry, bread = embedders.similarities("When does the boat depart?", texts, CancelToken())
    assert ferry > bread > -1
    german = embedders.similarities("Wann fährt das Schiff nach Norden ab?", texts, CancelToken())
    assert german == [0.0, 0.0]


def test_texts_that_are_compared_again_are_not_read_again(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedders, read = services.document_models.embedders, list[str]()
    embed = embedders.embed

    def watched(
        texts: Sequence[str], is_query: bool, cancel: CancelToken
    ) -> tuple[list[tuple[float, ...]], int]:
        read.extend(texts)
        return embed(texts, is_query, cancel)

    monkeypatch.setattr(embedders, "embed", watched)
    first = embedders.similarities("When does it leave?", ("A ferry.", "Bread."), CancelToken())
    again = embedders.similarities("When does it leave?", ("Bread.", "A tram."), CancelToken())
    assert read == ["When does it leave?", "A ferry.", "Bread.", "When does it leave?", "A tram."]
    assert again[0] == first[1]
