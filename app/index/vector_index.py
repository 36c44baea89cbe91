"""Nearest neighbours in Chroma, which holds only ids and vectors.

Chroma searches large collections. Smaller ones are read from it once and compared in memory, since
its approximate index finds only some of the 200 nearest, and different ones each time it is built.
Each collection has its own folder, because Chroma never erases what it deletes: forgetting means
copying what stays into a new folder and unlinking the old one.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from app.core.errors import VectorServerError, cause_of
from app.core.identifiers import new_id
from app.index.index_protocol import VectorsLostError

if TYPE_CHECKING:
    from chromadb.api import ClientAPI

    from app.index.exact_search import ExactVectors

EXACT_BYTES = 160 * 2**20
"""Memory for collections that are searched exactly: 100,000 vectors of 384 dimensions."""

_EF_SEARCH = 600
"""How many candidates Chroma keeps during a search: three times as many as retrieval requests."""

COLLECTION: dict[str, Any] = {
    "embedding_function": None,  # the default would download a model
    "configuration": {"hnsw": {"space": "cosine", "ef_search": _EF_SEARCH}},
}
"""The configuration of every collection, wherever it is stored."""

SLICE = 2000
"""How many vectors are copied, listed or deleted at once."""

_NUMBER_BYTES = 4

_PROBE_BYTES = 1 << 20
"""Chroma writes less than that when it opens a collection."""

_HEADER = Struct("<IQQQQQQiiQQQdQ")
_HEADER_VERSION = b"\1\0\0\0"
_MOST_ROOM, _LEAST_ROOM, _MOST_LEVELS = 16, 10_000, 64
_FEW_IDS = 500
"""Up to this many vectors are read and compared directly, which is faster than using an index."""

_IN_USE = "in-use"
"""A file in a folder while Chroma's native code works on it: one byte for each time that it did not
end, since it crashed or was killed."""

CRASH_LIMIT = 2

_MOST_IDS = 20_000
"""The maximum number of ids per request to Chroma: each is an SQL variable, limited to 32,766."""


class _Opened(NamedTuple):
    path: Path
    client: "ClientAPI"
    collection: Any


class VectorIndex:
    """Collections of vectors by id in `folder`, which a single process owns. Not thread-safe.

    Every method may raise VectorsLostError, and VectorServerError if the disk cannot be written,
    which Chroma needs even to read.
    """

    def __init__(self, folder: Path, exact_bytes: int = EXACT_BYTES) -> None:
        self._folder = folder
        self._opened: dict[str, _Opened] = {}
        self._exact_bytes = exact_bytes
        self._in_memory: dict[str, ExactVectors] = {}  # most recently searched last
        self._too_large: set[str] = set()  # counting a million takes longer than a search

    def add(
        self, collection_id: str, chunk_ids: Sequence[str], vectors: Sequence[Sequence[float]]
    ) -> None:
        """Store vectors, replacing those of existing ids."""
        opened = self._existing(collection_id)
        with self._removing_what_is_damaged(collection_id):
            if opened is None:
                opened = self._opened[collection_id] = _open(self._new_path(collection_id))
            opened.collection.upsert(ids=list(chunk_ids), embeddings=list(vectors))
        if (exact := self._in_memory.get(collection_id)) is not None:
            exact.add(chunk_ids, vectors)
            self._keep_within_memory()

    def search(
        self, collection_id: str, vector: Sequence[float], k: int, among: Sequence[str] = ()
    ) -> tuple[tuple[str, ...], tuple[float, ...]]:
        """The ids and cosine similarities of the `k` nearest, best first.

        Restricted to `among`, if given; unknown ids are ignored.
        """
        opened = self._existing(collection_id)
        if opened is None:
            return (), ()
        is_read = collection_id in self._in_memory  # Chroma has nothing to do then
        with nullcontext() if is_read else self._removing_what_is_damaged(collection_id):
            exact = self._exact(collection_id, opened.collection, len(vector))
            if exact is not None:
                return exact.search(vector, k, among)
            return nearest(opened.collection, vector, k, among)

    def get(self, collection_id: str, chunk_ids: Sequence[str]) -> Mapping[str, Sequence[float]]:
        """The vectors of a few chunks; unknown ids are left out."""
        if (exact := self._in_memory.get(collection_id)) is not None:
            return exact.get(chunk_ids)
        opened = self._existing(collection_id)
        if opened is None:
            return {}
        with self._removing_what_is_damaged(collection_id):
            return vectors_of(opened.collection, chunk_ids)

    def ids(self, collection_id: str) -> Iterator[tuple[str, ...]]:
        """All ids, in slices."""
        if opened := self._existing(collection_id):
            with self._removing_what_is_damaged(collection_id):
                for rows in slices(opened.collection, []):
                    yield tuple(rows["ids"])

    def remove(self, collection_id: str, chunk_ids: Sequence[str]) -> None:
        """Delete vectors for good, by copying all others to a new folder."""
        old = self._existing(collection_id)
        if old is None:
            return
        path = self._new_path(collection_id)
        try:
            with self._removing_what_is_damaged(collection_id):
                new = _open(path)
                _copy(old.collection, new.collection, without=set(chunk_ids))
        except VectorServerError:
            shutil.rmtree(path, ignore_errors=True)
            raise
        self.remove_collection(collection_id, but=new.path)
        self._opened[collection_id] = new

    def remove_collection(self, collection_id: str, but: Path | None = None) -> None:
        """Delete all folders of the collection except `but`."""
        self._forget(collection_id)
        for path in self._paths(collection_id):
            if path != but:
                _delete(path)

    def _forget(self, collection_id: str) -> None:
        """Close the collection; it is opened again when it is next used."""
        self._in_memory.pop(collection_id, None)
        self._too_large.discard(collection_id)
        if opened := self._opened.pop(collection_id, None):
            opened.client.close()

    def replace_collection(self, collection_id: str, by: str) -> None:
        """Call the collection `by` so, if it exists; what was called so is deleted first."""
        if paths := self._paths(by):
            self.remove_collection(collection_id)
            self._forget(by)
            for path in paths:
                path.rename(self._new_path(collection_id))

    def close(self) -> None:
        self._in_memory.clear()
        while self._opened:
            self._opened.popitem()[1].client.close()

    def _existing(self, collection_id: str) -> _Opened | None:
        if collection_id not in self._opened:
            paths = self._paths(collection_id)
            if not paths:
                return None
            with self._removing_what_is_damaged(collection_id):
                if len(paths) > 1:
                    raise ValueError("interrupted while vectors were being forgotten")
                self._opened[collection_id] = _open(paths[0])
        return self._opened[collection_id]

    def _exact(self, collection_id: str, collection: Any, dimension: int) -> "ExactVectors | None":
        """The vectors of a collection in memory, unless there are too many."""
        if collection_id in self._too_large:
            return None
        exact = self._in_memory.pop(collection_id, None)
        if exact is None:
            if collection.count() * dimension * _NUMBER_BYTES > self._exact_bytes:
                self._too_large.add(collection_id)
                return None
            exact = _read(collection, dimension)
        self._in_memory[collection_id] = exact
        self._keep_within_memory()
        return exact

    def _keep_within_memory(self) -> None:
        while sum(each.nbytes for each in self._in_memory.values()) > self._exact_bytes:
            del self._in_memory[next(iter(self._in_memory))]

    @contextmanager
    def _removing_what_is_damaged(self, collection_id: str) -> Iterator[None]:
        marks = [path / _IN_USE for path in self._paths(collection_id)]
        has_crashed = any(mark.exists() and mark.stat().st_size >= CRASH_LIMIT for mark in marks)
        try:
            if has_crashed:
                raise ValueError("reading the vectors crashes the process")
            for mark in marks:
                with suppress(OSError), mark.open("ab") as file:  # the folder may be read-only
                    file.write(b".")
            yield
        except (GeneratorExit, KeyboardInterrupt):
            raise
        # WORKAROUND for https://github.com/chroma-core/chroma/issues/5909: a panic in its Rust code
        # is not an Exception.
        except BaseException as error:
            with suppress(Exception):
                self._forget(collection_id)
            _check_writable(self._folder)
            paths = self._paths(collection_id)
            if not has_crashed and len(paths) == 1 and _can_be_read(paths[0]):
                raise  # a wrong request, or too few resources
            for path in paths:
                _delete(path)
            raise VectorsLostError from error
        finally:
            for mark in marks:
                with suppress(OSError):
                    mark.unlink()

    def _paths(self, collection_id: str) -> list[Path]:
        return sorted(self._folder.glob(f"{collection_id}.*"))

    def _new_path(self, collection_id: str) -> Path:
        return self._folder / f"{collection_id}.{new_id()}"


def _delete(path: Path) -> None:
    """Also what only stands in the place of a folder, such as a file of its name."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def nearest(
    collection: Any, vector: Sequence[float], k: int, among: Sequence[str]
) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Chroma's result for `collection`; see `VectorIndex.search`."""
    if not among:
        return _nearest(collection, vector, k, None)
    if len(among) <= _FEW_IDS:
        return _among(vectors_of(collection, among), vector, k)
    best: list[tuple[str, float]] = []
    for start in range(0, len(among), _MOST_IDS):
        # WORKAROUND for https://github.com/chroma-core/chroma/issues/7032: it fails on ids that it
        # does not have.
        known = collection.get(ids=list(among[start : start + _MOST_IDS]), include=[])["ids"]
        if known:
            best += zip(*_nearest(collection, vector, k, known), strict=True)
    best.sort(key=lambda pair: -pair[1])
    return tuple(id_ for id_, _ in best[:k]), tuple(score for _, score in best[:k])


def vectors_of(collection: Any, chunk_ids: Sequence[str]) -> Mapping[str, Sequence[float]]:
    """See `VectorIndex.get`."""
    rows = collection.get(ids=list(chunk_ids), include=["embeddings"])
    return dict(zip(rows["ids"], rows["embeddings"], strict=True))


def _among(
    vectors: Mapping[str, Sequence[float]], vector: Sequence[float], k: int
) -> tuple[tuple[str, ...], tuple[float, ...]]:
    from app.index.exact_search import ExactVectors

    exact = ExactVectors(len(vector), len(vectors))
    exact.add(list(vectors), list(vectors.values()))
    return exact.search(vector, k)


def _nearest(
    collection: Any, vector: Sequence[float], k: int, ids: list[str] | None
) -> tuple[tuple[str, ...], tuple[float, ...]]:
    found = collection.query(
        query_embeddings=[list(vector)], n_results=k, include=["distances"], ids=ids
    )
    return tuple(found["ids"][0]), tuple(1.0 - d for d in found["distances"][0])


def _open(path: Path) -> _Opened:
    """Raises ValueError for a header that Chroma would trust and crash or take minutes with."""
    import chromadb
    from chromadb.api.shared_system_client import SharedSystemClient
    from chromadb.config import Settings

    for header in path.glob("*/header.bin"):
        _check_header(header)
    try:
        client = chromadb.PersistentClient(str(path), Settings(anonymized_telemetry=False))
    except BaseException:
        # WORKAROUND for Chroma 1.5: it reuses later what it could not start the first time.
        SharedSystemClient._identifier_to_system.pop(str(path), None)
        raise
    collection = client.get_or_create_collection("chunks", **COLLECTION)
    return _Opened(path, client, collection)


def _check_writable(folder: Path) -> None:
    """Raises VectorServerError if nothing can be stored there: then nothing is damaged."""
    probe = folder / new_id()
    try:
        probe.write_bytes(bytes(_PROBE_BYTES))
    except OSError as error:
        raise VectorServerError(
            f"The search index cannot be used: {cause_of(error)}.",
            "Free some space on the disk of the data folder, and check its permissions.",
        ) from error
    finally:
        with suppress(OSError):
            probe.unlink()


def _check_header(path: Path) -> None:
    """Compare the lengths that hnswlib's saveIndex writes (version 1) with each other."""
    content = path.read_bytes()
    if len(content) < _HEADER.size or content[:4] != _HEADER_VERSION:
        return  # Chroma says so itself
    (_, at, most, count, row, label, vector, top, entry, links, base_links, *_) = _HEADER.unpack(
        content[: _HEADER.size]
    )
    stored = path.with_name("data_level0.bin").stat().st_size
    is_sound = (
        at == 0
        and count * row <= stored
        and count <= most <= _MOST_ROOM * max(count, _LEAST_ROOM)
        and vector == 4 * base_links + 4
        and base_links == 2 * links
        and vector < label == row - 8
        and top < _MOST_LEVELS
        and entry < max(count, 1)
    )
    if not is_sound:
        raise ValueError("the header of the index contradicts itself")


def _can_be_read(path: Path) -> bool:
    """Whether every vector in a folder can be read and its index searched."""
    try:
        opened = _open(path)
    except BaseException:  # noqa: BLE001 - any kind: it decides what is deleted
        return False
    try:
        vector: Any = None
        for rows in slices(opened.collection, ["embeddings"]):
            vector = rows["embeddings"][0]
        if vector is not None:
            _nearest(opened.collection, vector, 1, None)
    except BaseException:  # noqa: BLE001
        return False
    finally:
        with suppress(Exception):
            opened.client.close()
    return True


def _read(collection: Any, dimension: int) -> "ExactVectors":
    from app.index.exact_search import ExactVectors

    exact = ExactVectors(dimension, collection.count())
    for rows in slices(collection, ["embeddings"]):
        exact.add(rows["ids"], rows["embeddings"])
    return exact


def slices(collection: Any, include: list[str]) -> Iterator[Any]:
    for offset in range(0, collection.count(), SLICE):
        yield collection.get(limit=SLICE, offset=offset, include=include)


def _copy(old: Any, new: Any, without: set[str]) -> None:
    for rows in slices(old, ["embeddings"]):
        kept = [i for i, chunk_id in enumerate(rows["ids"]) if chunk_id not in without]
        if kept:
            ids = [rows["ids"][i] for i in kept]
            new.add(ids=ids, embeddings=[rows["embeddings"][i] for i in kept])
