"""Exact search over a real Chroma folder, beside brute force in plain numpy."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from app.core.errors import VectorServerError
from app.index.exact_search import ExactVectors, as_bytes, highest, moved
from app.index.index_protocol import SearchVectors, VectorsLostError
from app.index.index_worker import _query_vector
from app.index.search_models import Embedder
from app.index.vector_index import VectorIndex

DIMENSION, COLLECTION = 24, "c0ffee"
Vectors = dict[str, list[float]]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[VectorIndex]:
    index = VectorIndex(tmp_path)
    yield index
    index.close()


def made(first: int, count: int) -> Vectors:
    """Vectors of differing lengths, among them some that are equal."""
    chance = np.random.default_rng(first)
    rows = chance.normal(size=(count, DIMENSION))
    rows[1::50] = rows[0]
    return {f"{first + n:06}": row.tolist() for n, row in enumerate(rows)}


def add(index: VectorIndex, vectors: Vectors) -> None:
    index.add(COLLECTION, list(vectors), list(vectors.values()))


def brute_force(
    vectors: Vectors, query: Sequence[float], k: int, among: Sequence[str] = ()
) -> dict[str, float]:
    """The cosine similarity of the `k` nearest, in double precision."""

    def cosine(vector: Sequence[float]) -> float:
        lengths = np.linalg.norm(vector) * np.linalg.norm(query)
        return float(np.dot(vector, query) / lengths)

    scores = {id_: cosine(vectors[id_]) for id_ in among or vectors if id_ in vectors}
    return dict(sorted(scores.items(), key=lambda pair: -pair[1])[:k])


def assert_finds(index: VectorIndex, vectors: Vectors, k: int, among: Sequence[str] = ()) -> None:
    for seed in range(5):
        query = np.random.default_rng(seed).normal(size=DIMENSION).tolist()
        ids, scores = index.search(COLLECTION, query, k, among)
        expected = brute_force(vectors, query, k, among)
        assert list(scores) == pytest.approx(list(expected.values()), abs=1e-5)
        assert sorted(scores, reverse=True) == list(scores)
        assert len(set(ids)) == len(ids) == len(expected)
        every = brute_force(vectors, query, len(vectors))
        assert [every[id_] for id_ in ids] == pytest.approx(list(scores), abs=1e-5)


def test_exactly_the_nearest_are_found(index: VectorIndex) -> None:
    vectors = made(0, 2500)
    add(index, vectors)
    assert_finds(index, vectors, 200)
    assert_finds(index, vectors, 10_000)
    assert_finds(index, vectors, 20, among=[*list(vectors)[100:300], "unknown"])
    assert index.search(COLLECTION, [1.0] * DIMENSION, 5, ["unknown"]) == ((), ())


def test_an_unknown_id_is_no_damage_to_a_large_collection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = VectorIndex(tmp_path, exact_bytes=0)
    vectors = made(0, 60)
    add(index, vectors)
    query = vectors["000003"]
    ids, _ = index.search(COLLECTION, query, 5, ["000003", "unknown", "000007"])
    assert ids == ("000003", "000007")
    assert index.search(COLLECTION, query, 5, ["unknown"]) == ((), ())
    compared = index.search(COLLECTION, query, 5, list(vectors))
    monkeypatch.setattr("app.index.vector_index._FEW_IDS", 0)
    whole = index.search(COLLECTION, query, 5, list(vectors))
    assert compared[0] == whole[0] and compared[1] == pytest.approx(whole[1], abs=1e-5)
    monkeypatch.setattr("app.index.vector_index._MOST_IDS", 7)
    assert index.search(COLLECTION, query, 5, list(vectors)) == whole
    index.close()


def test_a_query_is_moved_toward_vectors_by_their_weights(index: VectorIndex) -> None:
    vectors = made(0, 60)
    add(index, vectors)
    stored = index.get(COLLECTION, ["000003", "unknown", "000007"])
    index.search(COLLECTION, vectors["000001"], 3)
    kept = index.get(COLLECTION, ["000003", "unknown", "000007"])  # of those in memory now
    assert set(stored) == set(kept) == {"000003", "000007"}
    query = [2.0 * number for number in vectors["000002"]]
    query = moved(query, kept, {"000003": 0.5, "000007": 0.25})
    units = {id_: np.array(vector) / np.linalg.norm(vector) for id_, vector in vectors.items()}
    expected = units["000002"] + 0.5 * units["000003"] + 0.25 * units["000007"]
    assert query == pytest.approx(expected.tolist(), abs=1e-5)
    ids, _ = index.search(COLLECTION, query, 3)
    assert ids[:2] == ("000002", "000003")
    assert index.get("none", ["000003"]) == {}


def test_a_wrong_question_costs_no_vectors(tmp_path: Path) -> None:
    from chromadb.errors import InvalidArgumentError

    index = VectorIndex(tmp_path, exact_bytes=0)
    vectors = made(0, 60)
    add(index, vectors)
    with pytest.raises(InvalidArgumentError, match="dimension"):
        index.search(COLLECTION, [1.0] * (DIMENSION + 1), 5)
    assert_finds(index, vectors, 20)
    index.close()


def test_a_broken_index_over_whole_rows_is_damage(tmp_path: Path) -> None:
    index = VectorIndex(tmp_path, exact_bytes=0)
    add(index, made(0, 2500))
    index.close()
    for file in tmp_path.glob(f"{COLLECTION}.*/*/*.bin"):
        file.write_bytes(bytes(16))
    with pytest.raises(VectorsLostError):
        index.search(COLLECTION, [1.0] * DIMENSION, 5)
    assert not list(tmp_path.glob(f"{COLLECTION}.*"))
    index.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_a_disk_that_takes_nothing_costs_no_vectors(tmp_path: Path) -> None:
    import resource

    vectors = made(0, 60)
    query = vectors["000003"]
    with closing(VectorIndex(tmp_path)) as index:
        add(index, vectors)
    uses: tuple[Callable[[VectorIndex], object], ...] = (
        lambda index: index.search(COLLECTION, query, 5),
        lambda index: index.add(COLLECTION, ["new"], [query]),
        lambda index: index.add("another", ["new"], [query]),
        lambda index: index.remove(COLLECTION, ["000007"]),
    )
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    for use in uses:
        with closing(VectorIndex(tmp_path)) as index:
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, limit[1]))  # as on a full disk
            try:
                with pytest.raises(VectorServerError, match="cannot be used"):
                    use(index)
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert len(list(tmp_path.glob(f"{COLLECTION}.*"))) == 1
    with closing(VectorIndex(tmp_path)) as index:
        assert_finds(index, vectors, 20)


@pytest.mark.parametrize(
    ("place", "value"), [(20, 10**6), (52, 2**31 - 1), (56, 2**31 - 1), (60, 2**20)]
)
def test_a_header_that_would_crash_the_search_is_damage(
    tmp_path: Path, place: int, value: int
) -> None:
    index = VectorIndex(tmp_path)
    add(index, made(0, 1500))
    index.close()
    (header,) = tmp_path.glob(f"{COLLECTION}.*/*/header.bin")
    content = header.read_bytes()
    header.write_bytes(content[:place] + value.to_bytes(4, "little") + content[place + 4 :])
    with pytest.raises(VectorsLostError):
        index.search(COLLECTION, [1.0] * DIMENSION, 5)
    assert not list(tmp_path.glob(f"{COLLECTION}.*"))
    index.close()


@pytest.mark.parametrize("number", [float("nan"), float("inf"), 3e38])
def test_a_vector_that_is_not_finite_hides_no_other(number: float) -> None:
    vectors = ExactVectors(2)
    vectors.add(["damaged", "a", "b"], [[number, number], [1.0, 0.0], [0.0, 1.0]])
    assert vectors.search([1.0, 0.0], 1)[0] == ("a",)


def test_what_is_added_replaced_and_removed_is_followed(index: VectorIndex) -> None:
    vectors = made(0, 300)
    add(index, vectors)
    assert_finds(index, vectors, 50)
    more = made(1_000, 2000) | {"000007": [1.0] * DIMENSION}
    add(index, more)
    vectors |= more
    assert_finds(index, vectors, 50)
    gone = list(vectors)[::3]
    index.remove(COLLECTION, gone)
    vectors = {id_: vector for id_, vector in vectors.items() if id_ not in set(gone)}
    assert_finds(index, vectors, 50)
    index.remove_collection(COLLECTION)
    assert index.search(COLLECTION, [1.0] * DIMENSION, 5) == ((), ())


def test_results_are_those_of_before_a_restart(tmp_path: Path) -> None:
    results = []
    for vectors in (made(0, 400), {}):
        index = VectorIndex(tmp_path)
        if vectors:
            add(index, vectors)
        results.append(index.search(COLLECTION, [1.0] * DIMENSION, 100))
        index.close()
    assert results[0] == results[1]


@pytest.mark.parametrize("exact_bytes", [0, 400 * DIMENSION * 4])
def test_what_is_too_large_for_memory_is_searched_by_chroma(
    tmp_path: Path, exact_bytes: int
) -> None:
    index = VectorIndex(tmp_path, exact_bytes)
    vectors = made(0, 300)
    add(index, vectors)
    assert_finds(index, vectors, 20)
    more = made(1_000, 300)
    add(index, more)  # now too many in either case
    assert_finds(index, vectors | more, 20)
    index.close()


def test_chroma_looks_widely_enough(tmp_path: Path) -> None:
    """Of the 200 nearest that retrieval asks for, a default index finds half of such vectors."""
    index = VectorIndex(tmp_path, exact_bytes=0)
    vectors = made(0, 5000)
    add(index, vectors)
    query = np.random.default_rng(1).normal(size=DIMENSION).tolist()
    found = set(index.search(COLLECTION, query, 200)[0])
    assert len(found & set(brute_force(vectors, query, 200))) >= 190
    index.close()


def test_few_collections_are_kept_in_memory(tmp_path: Path) -> None:
    index = VectorIndex(tmp_path, exact_bytes=150 * DIMENSION * 4)
    vectors = made(0, 100)
    query = [1.0] * DIMENSION
    for name in ("first", "second", "third"):
        index.add(name, list(vectors), list(vectors.values()))
        index.search(name, query, 5)
    assert list(index._in_memory) == ["third"]
    assert index.search("first", query, 5) == index.search("second", query, 5)
    index.close()


def test_what_a_question_has_in_common_with_others_is_subtracted_from_its_vector() -> None:
    embedder = SimpleNamespace(embed_query=lambda _: [3.0, 3.0], mean=lambda _: [0.0, 2.0])
    request = SearchVectors(collection_id="x", query="q", k=1, away=("p",), distance=0.5)
    found = _query_vector(request, cast(Embedder, embedder), cast(VectorIndex, None))
    assert found == pytest.approx([0.5**0.5, 0.5**0.5 - 0.5])


def test_vectors_as_bytes_keep_their_directions() -> None:
    packed = as_bytes([[0.5, 0.0, 0.0], [0.0, -0.3, 0.4]])
    assert len(packed) == 6
    other = as_bytes([[0.0, 0.0, 1.0]])
    for vector, expected in (
        ([0.0, -3.0, 4.0], [1.0, 0.8]),
        ([1.0, 1.0, 0.0], [0.707, 0.0]),
        ([-1.0, 0.0, 0.0], [0.0, 0.0]),
    ):
        assert highest(vector, [packed, other]) == pytest.approx(expected, abs=1e-3)
        assert highest(vector, [other, packed]) == pytest.approx(expected[::-1], abs=1e-3)
