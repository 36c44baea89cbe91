from collections.abc import Mapping, Sequence

import msgspec
import pytest

from app.core.documents import Chunk, Nearest, Place, Worded
from app.core.errors import VectorServerError
from app.core.languages import packs
from app.retrieval.retriever import Retriever, common_part

CHUNKS = {
    "a1": ("/docs/ACME_2018_report.pdf", 1),
    "a2": ("/docs/ACME_2018_report.pdf", 1),
    "b1": ("/docs/ACME_2019_report.pdf", 1),
    "c1": ("/docs/poems.txt", 1),
}

TEXTS = {
    "a1": "Net sales rose to 4,812 million dollars in the year.",
    "a2": "The board proposes a dividend of two dollars.",
    "b1": "Net sales rose to 4812 million dollars in the year!",
    "c1": "The lighthouse keeper counts every ship.",
}


def look_up(chunk_ids: Sequence[str]) -> Mapping[str, tuple[Chunk, str]]:
    return {
        id_: (Chunk(id_, CHUNKS[id_][0], order, TEXTS[id_], CHUNKS[id_][1], 0, 4), CHUNKS[id_][0])
        for order, id_ in enumerate(CHUNKS)
        if id_ in chunk_ids
    }


def places(chunk_ids: Sequence[str]) -> Mapping[str, Place]:
    return {
        id_: Place(path, page, path) for id_, (path, page) in CHUNKS.items() if id_ in chunk_ids
    }


def retriever(
    dense: dict[str, float], lexical: dict[str, float], understood: float = 1.0
) -> Retriever:
    return Retriever(
        lambda collection, query, k, *_: Nearest(list(dense.items())[:k], understood),
        lambda collection, query, k, documents: Worded(list(lexical.items())[:k]),
        places,
        look_up,
    )


def ids(hits: Sequence[object]) -> list[str]:
    return [hit.chunk.id for hit in hits]  # type: ignore[attr-defined]


def test_found_by_both_beats_found_by_one() -> None:
    both = retriever({"b1": 0.9, "c1": 0.8, "a1": 0.1}, {"c1": 9.0, "a1": 1.0})
    assert ids(both.search("x", "anything"))[0] == "c1"


def test_the_document_that_the_question_names_comes_first() -> None:
    near = retriever({"b1": 0.80, "a1": 0.79, "c1": 0.1}, {"b1": 5.0, "a1": 4.9, "c1": 0.1})
    assert ids(near.search("x", "What did ACME spend in FY2018?"))[0] == "a1"
    assert ids(near.search("x", "What did ACME spend in 2019?"))[0] == "b1"


def test_the_newest_of_a_series_comes_first_if_the_latest_is_asked_for() -> None:
    near = retriever({"a1": 0.80, "b1": 0.79, "c1": 0.1}, {"a1": 5.0, "b1": 4.9, "c1": 0.1})
    assert ids(near.search("x", "What did the report say?"))[0] == "a1"
    assert ids(near.search("x", "What did the latest report say?"))[0] == "b1"


def test_vectors_of_a_language_that_the_embedder_does_not_know_do_not_count() -> None:
    near, worded = {"c1": 0.9, "a1": 0.2, "b1": 0.1}, {"b1": 9.0, "c1": 8.0, "a1": 1.0}
    assert ids(retriever(near, worded, understood=1.0).search("x", "q"))[0] == "c1"
    assert ids(retriever(near, worded, understood=0.1).search("x", "q")) == ["b1", "c1", "a1"]


@pytest.mark.parametrize(
    ("known", "is_multilingual", "first"),
    [(0.2, True, "a1"), (1.0, True, "c1"), (0.2, False, "c1")],
)
def test_a_question_in_another_language_than_the_collection_is_compared_by_vectors(
    known: float, is_multilingual: bool, first: str
) -> None:
    refining = Refining({})
    found = Retriever(
        lambda *_: Nearest([("a1", 0.9), ("c1", 0.8), ("b1", 0.2)], 1.0, is_multilingual),
        lambda *_: Worded([("c1", 9.0), ("b1", 8.0)], {}, known),
        places,
        look_up,
        refined=refining,
    )
    assert ids(found.search("x", "q"))[0] == first
    assert bool(refining.asked) == (first == "c1"), "nothing else confirms what vectors find"


@pytest.mark.parametrize(
    ("known", "is_multilingual", "asked"),
    [(0.2, True, [0.0, 1.0]), (0.75, True, [0.0, 0.5]), (1.0, True, [0.0]), (0.2, False, [0.0])],
)
def test_what_all_questions_in_another_language_have_in_common_does_not_count(
    known: float, is_multilingual: bool, asked: list[float]
) -> None:
    shares: list[float] = []

    def near(
        _collection: str, _query: str, _k: int, _documents: Sequence[str], foreign: float = 0.0
    ) -> Nearest:
        shares.append(foreign)
        best, other = ("c1", "a1") if foreign else ("a1", "c1")
        return Nearest([(best, 0.9), (other, 0.2)], 1.0, is_multilingual)

    found = Retriever(near, lambda *_: Worded([], {}, known), places, look_up)
    first = ids(found.search("x", "q"))[0]
    assert shares == pytest.approx(asked) and first == ("c1" if len(asked) > 1 else "a1")


def test_questions_in_its_language_tell_what_a_question_has_in_common_with_others() -> None:
    questions, weight = common_part("Wie lang ist die Frist, und wer hat sie bestimmt?", 0.5)
    assert "Was kostet es?" in questions and 0 < weight < 0.5
    assert common_part("Wie lang ist die Frist?", 0.0) == ((), 0.0)


def test_a_question_in_an_unknown_language_has_a_part_in_common_with_all() -> None:
    english, _ = common_part("How long is the period, and who has decided on it?", 1.0)
    assert english == packs()["en"].questions
    all_, _ = common_part("Thời hạn là bao lâu và ai đã quyết định?", 1.0)
    assert not set(english).issuperset(all_)
    assert all(set(all_) & set(pack.questions) for pack in packs().values())


def test_a_table_comes_first_if_figures_are_asked_for() -> None:
    def with_table(chunk_ids: Sequence[str]) -> Mapping[str, Place]:
        return {
            id_: msgspec.structs.replace(place, figures=0.6 if id_ == "b1" else 0.0)
            for id_, place in places(chunk_ids).items()
        }

    found = Retriever(
        lambda *_: Nearest([("a1", 0.9), ("b1", 0.8), ("c1", 0.1)]),
        lambda *_: Worded(),
        with_table,
        look_up,
    )
    assert ids(found.search("x", "How much did it cost?"))[0] == "b1"
    assert ids(found.search("x", "Who was it?"))[0] == "a1"


class Refining:
    """Says how near chunks are to the question that others refine, and keeps what it was asked."""

    def __init__(self, near: dict[str, float], error: Exception | None = None) -> None:
        self._near, self._error = near, error
        self.asked: list[tuple[Mapping[str, float], Sequence[str]]] = []

    def __call__(
        self, collection: str, query: str, toward: Mapping[str, float], among: Sequence[str]
    ) -> list[tuple[str, float]]:
        self.asked.append((toward, among))
        if self._error:
            raise self._error
        return list(self._near.items())


def refined(refining: Refining, understood: float = 1.0) -> Retriever:
    """By the two searches c1 comes first, then a1 and b1."""
    return Retriever(
        lambda *_: Nearest([("c1", 0.9), ("a1", 0.8), ("b1", 0.5)], understood),
        lambda *_: Worded([("c1", 9.0), ("b1", 5.0), ("a1", 1.0)]),
        places,
        look_up,
        refined=refining,
    )


def test_the_best_two_passages_refine_the_question() -> None:
    refining = Refining({"c1": 0.9, "b1": 0.8, "a1": 0.2})
    assert ids(refined(Refining({})).search("x", "q"))[0] == "c1"
    assert ids(refined(refining).search("x", "q")) == ["c1", "b1", "a1"]
    ((toward, among),) = refining.asked
    assert toward == pytest.approx({"c1": 0.5, "a1": 0.5 * 0.375**2})
    assert sorted(among) == ["a1", "b1", "c1"]


def test_passages_that_are_rescored_stay_above_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.retrieval.retriever.REFINED", 2)
    refining = Refining({"c1": 0.9, "a1": 0.8})
    assert ids(refined(refining).search("x", "q")) == ["c1", "a1", "b1"]


def test_an_empty_collection_has_nothing_to_refine_a_question_with() -> None:
    refining = Refining({})
    nothing = Retriever(
        lambda *_: Nearest([]), lambda *_: Worded(), places, look_up, refined=refining
    )
    assert nothing.search("x", "q") == () and not refining.asked


def test_without_an_answer_of_the_vector_server_the_question_stays_as_it_is() -> None:
    broken = Refining({}, VectorServerError("The server is gone.", "Start it."))
    assert ids(refined(broken).search("x", "q")) == ["c1", "a1", "b1"] and broken.asked


def test_only_vectors_that_count_refine_a_question() -> None:
    refining = Refining({})
    refined(refining, understood=0.1).search("x", "q")
    assert not refining.asked


def test_tables_do_not_refine_a_question_for_figures() -> None:
    def with_table(chunk_ids: Sequence[str]) -> Mapping[str, Place]:
        found = places(chunk_ids)
        return {id_: msgspec.structs.replace(place, figures=0.6) for id_, place in found.items()}

    refining = Refining({})
    near = Retriever(
        lambda *_: Nearest([("c1", 0.9), ("a1", 0.8)]),
        lambda *_: Worded(),
        with_table,
        look_up,
        refined=refining,
    )
    near.search("x", "How much did it cost?")
    assert not refining.asked
    near.search("x", "Who was it?")
    assert refining.asked


def test_one_method_alone() -> None:
    both = retriever({"a1": 0.5}, {"b1": 3.0})
    assert [(h.chunk.id, h.score, h.method) for h in both.search("x", "q", method="dense")] == [
        ("a1", 0.5, "dense")
    ]
    assert ids(both.search("x", "q", method="lexical")) == ["b1"]


def test_chunks_that_are_gone_are_left_out() -> None:
    hits = retriever({"gone": 0.9, "a1": 0.5}, {}).search("x", "q")
    assert ids(hits) == ["a1"] and hits[0].rank == 1


def test_nothing_found_is_nothing() -> None:
    assert retriever({}, {}).search("x", "q") == ()


def test_what_means_nothing_to_the_embedder_and_has_no_word_in_common_is_not_found() -> None:
    assert retriever({"a1": 0.9, "b1": 0.8}, {}, understood=0.0).search("x", "q") == ()


def test_each_hit_tells_what_either_search_gave_it() -> None:
    hits = retriever({"a1": 0.9, "b1": 0.8}, {"b1": 7.5, "c1": 3.0}).search("x", "q")
    told = {hit.chunk.id: (hit.similarity, hit.bm25) for hit in hits}
    assert told == {"a1": (0.9, None), "b1": (0.8, 7.5), "c1": (None, 3.0)}


def test_passages_keep_a_document_together_in_its_order() -> None:
    found = retriever({"a2": 0.9, "c1": 0.8, "a1": 0.7}, {})
    assert ids(found.passages("x", "q", 3)) == ["a1", "a2", "c1"]


def test_words_that_say_nothing_are_not_searched_for() -> None:
    asked: list[str] = []

    def lexical(collection: str, query: str, k: int, documents: Sequence[str]) -> Worded:
        asked.append(query)
        return Worded()

    searcher = Retriever(lambda *_: Nearest(), lexical, places, look_up)
    searcher.search("x", "What is the price of copper?")
    searcher.search("x", "To be or not to be?", method="lexical")
    searcher.search("x", "Please give the FY2018 price", method="lexical")
    assert asked == ["price copper?", "not", "FY2018 price fy 2018"]


def test_other_names_of_an_item_are_searched_for() -> None:
    asked: list[str] = []

    def lexical(_collection: str, query: str, _k: int, _documents: Sequence[str]) -> Worded:
        asked.append(query)
        return Worded([])

    def dense(_collection: str, query: str, *_: object) -> Nearest:
        asked.append(query)
        return Nearest([], 1.0)

    Retriever(dense, lexical, places, look_up).search("x", "ACME's capex")
    assert all("Capital expenditure" in query for query in asked) and len(asked) == 2


def test_the_documents_that_are_meant_are_passed_on() -> None:
    asked: list[Sequence[str]] = []

    def search(collection: str, query: str, k: int, documents: Sequence[str]) -> Worded:
        asked.append(documents)
        return Worded()

    def near(
        _collection: str, _query: str, _k: int, documents: Sequence[str], *_: float
    ) -> Nearest:
        asked.append(documents)
        return Nearest()

    Retriever(near, search, places, look_up).search("x", "copper", document_ids=["d"])
    assert asked == [["d"], ["d"]]


def test_documents_that_match_alike_take_turns_in_a_prompt() -> None:
    found = retriever({"a1": 0.90, "a2": 0.89, "c1": 0.85, "b1": 0.1}, {})
    assert ids(found.search("x", "q", 2)) == ["a1", "a2"]
    assert ids(found.passages("x", "q", 2)) == ["a1", "c1"]
    far = retriever({"a1": 0.90, "a2": 0.89, "c1": 0.2, "b1": 0.1}, {})
    assert ids(far.passages("x", "q", 2)) == ["a1", "a2"]


def test_what_says_the_same_is_read_once() -> None:
    found = retriever({"a1": 0.9, "b1": 0.8, "c1": 0.7}, {})
    assert ids(found.passages("x", "q", 2)) == ["a1", "c1"]
    assert len(found.search("x", "q", 3)) == 3
