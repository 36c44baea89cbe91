"""Keeps the vectors of each collection in sync with the store, which is authoritative."""

import hashlib
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

from app.answers.answer_gate import AnswerGate
from app.core.cancellation import CancelToken, holding
from app.core.documents import Nearest
from app.core.errors import VectorServerError
from app.index.index_client import ADD_BATCH, IndexClient
from app.index.index_protocol import EmbedderPlace, VectorsLostError
from app.retrieval.context_text import embedding_text
from app.retrieval.retriever import common_part
from app.services.documents.document_models import Embedders
from app.store.documents.library_rows import LibraryRepository


class CollectionVectors:
    """Vectors are recomputed from the stored text, without reading any file.

    They may be missing after a crash, all be lost because their folder was damaged or deleted, or
    come from an embedder other than the current one. In the last case the new ones are collected
    beside the old ones, which are searched until all are there.
    """

    def __init__(
        self,
        library: LibraryRepository,
        index: IndexClient,
        embedders: Embedders,
        gate: AnswerGate,
        abandoned: Sequence[str] = (),
    ) -> None:
        """`abandoned` are collections deleted from the store that Chroma may still contain."""
        self._abandoned = list(abandoned)
        self._library = library
        self._index = index
        self._embedders = embedders
        self._gate = gate
        self._complete: set[str] = set()
        self.problem = ""
        """Why the vector server was not used the last time; "" if all is well."""
        self._embedding = threading.Lock()
        self._searching = threading.Lock()  # so that vectors are not replaced meanwhile
        self._background = 0
        self._indexed: Counter[str] = Counter()

    @contextmanager
    def indexing(self, collection_id: str) -> Iterator[None]:
        """For a run of indexing: searches meanwhile find what has been read so far."""
        self._indexed[collection_id] += 1
        try:
            yield
        finally:
            self._indexed[collection_id] -= 1

    def is_indexing(self, collection_id: str) -> bool:
        """Whether a run of indexing is adding documents to this collection."""
        return self._indexed[collection_id] > 0

    def awaits_vectors(self, collection_id: str) -> bool:
        """Whether passages have no vectors, or vectors of another embedder than the current one."""
        return self._is_foreign(collection_id) or bool(
            self._library.chunks_to_embed(collection_id, 1)
        )

    @contextmanager
    def in_background(self) -> Iterator[None]:
        """While vectors are being completed in the background: searches use older ones."""
        self._background += 1
        try:
            yield
        finally:
            self._background -= 1

    def complete(self, collection_id: str, cancel: CancelToken) -> None:
        """Like `completing`, without progress."""
        for _ in self.completing(collection_id, cancel):
            pass

    def completing(
        self, collection_id: str, cancel: CancelToken, is_waited_for: bool = True
    ) -> Iterator[float]:
        """Once per session: add to Chroma what it lacks of the store, and remove what is surplus.

        Yields the share done, 0..1, while vectors are computed. A caller that arrives while another
        thread is at work helps to finish it.

        Args:
            is_waited_for: an answer or a search needs it, so it does not wait for running answers.

        Raises UserError (no embedder), VectorServerError and Cancelled; completed work stays.
        """
        if collection_id in self._complete or (is_waited_for and self._is_changing(collection_id)):
            return
        self._embedders.check(cancel)
        with self._noting_failures(collection_id):
            yield from self._completing(collection_id, cancel, is_waited_for)

    def _completing(
        self, collection_id: str, cancel: CancelToken, is_waited_for: bool
    ) -> Iterator[float]:
        while self._abandoned:
            for name in (self._abandoned[-1], self._new_name(self._abandoned[-1])):
                self._index.remove_collection(name)
            self._abandoned.pop()
        name = self._name(collection_id)
        if name == collection_id:  # after a crash between the two steps of `_change_over`
            self._index.replace_collection(collection_id, by=self._new_name(collection_id))
        known = self._known(name)
        stored = self._library.chunk_ids(collection_id)
        if not known.issuperset(stored) or self._library.chunks_to_embed(collection_id, 1):
            self._library.forget_embeddings(collection_id)
            self._library.mark_embedded([id_ for id_ in stored if id_ in known])
        if surplus := known.difference(stored):
            self._index.remove_vectors(name, tuple(surplus))
        done = len(known.intersection(stored))
        for count in self.embed_pending(collection_id, cancel, is_waited_for):
            done += count
            # Another thread may be adding passages that were not counted.
            yield done / max(done, len(stored))
        if name != collection_id:
            self._change_over(collection_id, cancel)
        self._complete.add(collection_id)

    def search(
        self,
        collection_id: str,
        query: str,
        k: int,
        document_ids: Sequence[str] = (),
        foreign: float = 0.0,
    ) -> Nearest:
        """The nearest chunks; see `DenseSearch`. A damaged index is rebuilt first.

        Raises UserError like `completing`.
        """
        self.complete(collection_id, CancelToken())
        among = self._library.chunk_ids_of(document_ids) if document_ids else None
        with self._noting_failures(collection_id):
            try:
                return self._nearest(collection_id, query, k, among, foreign=foreign)
            except VectorsLostError:
                if self._is_changing(collection_id):  # by words, until there are new ones
                    return Nearest(understood=0.0)
                self._complete.discard(collection_id)
                self.complete(collection_id, CancelToken())
                return self._nearest(collection_id, query, k, among, foreign=foreign)

    def refined(
        self, collection_id: str, query: str, toward: Mapping[str, float], among: Sequence[str]
    ) -> Sequence[tuple[str, float]]:
        """How close chunks are to a query refined by other chunks; see `RefinedSearch`.

        For results of `search`: missing vectors are not computed. Raises VectorServerError.
        """
        with suppress(VectorsLostError), self._noting_failures(collection_id):
            return self._nearest(collection_id, query, len(among), among, toward).ranking
        return ()

    def _nearest(
        self,
        collection_id: str,
        query: str,
        k: int,
        among: Sequence[str] | None,
        toward: Mapping[str, float] | None = None,
        foreign: float = 0.0,
    ) -> Nearest:
        away, distance = common_part(query, foreign)
        with self._searching:
            embedder = self._previous(collection_id)
            if self._is_changing(collection_id) and not embedder:
                return Nearest(understood=0.0)
            return self._index.search(
                collection_id,
                query,
                k,
                among,
                toward=toward,
                embedder=embedder,
                away=away,
                distance=distance,
                sentences=self._sentences if embedder is None else None,
            )

    def _sentences(self, chunk_ids: Sequence[str]) -> dict[str, bytes]:
        """The vectors of chunks' sentences that the embedder in use has made."""
        known, own = self._library.sentence_vectors(chunk_ids), self._embedder_hash()
        return {id_: each[len(own) :] for id_, each in known.items() if each.startswith(own)}

    def _embedder_hash(self) -> bytes:
        """Of the embedder in use: what stored vectors of sentences that it has made begin with."""
        return hashlib.sha256(self._embedders.key.encode()).digest()[:8]

    def embed_pending(
        self, collection_id: str, cancel: CancelToken, is_waited_for: bool = False
    ) -> Iterator[int]:
        """Embed what the store has and Chroma lacks, yielding the size of each batch.

        Batches wait for running answers, unless an answer or a search is waiting (`is_waited_for`).
        """
        paths: dict[str, str] = {}
        with self._noting_failures(collection_id):
            while count := self._embed_batch(collection_id, paths, cancel, is_waited_for):
                yield count

    def _embed_batch(
        self, collection_id: str, paths: dict[str, str], cancel: CancelToken, is_waited_for: bool
    ) -> int:
        with self._gate.indexing(cancel, is_waited_for), holding(self._embedding, cancel):
            batch = self._library.chunks_to_embed(collection_id, ADD_BATCH)
            for document_id in {chunk.document_id for chunk in batch} - paths.keys():
                paths[document_id] = self._library.document(document_id).path
            ids = [chunk.id for chunk in batch]
            texts = [embedding_text(paths[c.document_id], c.headings, c.full_text) for c in batch]
            if batch:
                name = self._name(collection_id)
                made = self._index.add_vectors(name, ids, texts, cancel)
                own = self._embedder_hash()
                sentences = {id_: own + each for id_, each in zip(ids, made, strict=True) if each}
                self._library.mark_embedded(ids, sentences)
        return len(batch)

    def remove(self, collection_id: str, chunk_ids: Sequence[str]) -> None:
        """Delete these vectors, leaving no byte of them on the disk.

        On a vector server that does not answer, they are deleted when it is next used.
        """
        if not chunk_ids:
            return
        try:
            # After the batch in progress, which may contain some of them.
            with self._embedding, self._noting_failures(collection_id):
                for name in {collection_id, self._name(collection_id)}:
                    self._index.remove_vectors(name, chunk_ids)
        except VectorServerError:
            pass  # `completing` finds them
        except VectorsLostError:
            pass  # all are lost; the others are recomputed when needed

    def remove_collection(self, collection_id: str) -> None:
        """Raises VectorServerError if the server still has them."""
        for name in (collection_id, self._new_name(collection_id)):
            self._index.remove_collection(name)
        self._complete.discard(collection_id)

    def change_embedder(self, model_id: str, cancel: CancelToken) -> None:
        """Switch to this embedder; vectors are recomputed in the background or when next needed.

        Raises UserError if it is missing or damaged, and Cancelled; the current one then stays.
        """
        spec = self._embedders.prepare(model_id, cancel)
        with holding(self._embedding, cancel):  # between two batches
            with suppress(VectorServerError):
                for collection in self._library.collections():
                    if self._is_foreign(collection.id):  # begun for the one used until now
                        self._index.remove_collection(self._new_name(collection.id))
            self._embedders.use(spec)
            self._complete.clear()

    def change_server(self, address: str, cancel: CancelToken) -> None:
        """Store the vectors on this server, "" for this machine; they are recomputed when needed.

        The old vectors are deleted, unless their server does not answer. Raises UserError if there
        is no such server, and Cancelled; the current location then stays.
        """
        if address:
            self._embedders.check_server(address, cancel)
        with holding(self._embedding, cancel):  # between two batches
            collections = self._library.collections()
            for collection in collections:
                self._library.forget_embeddings(collection.id)
            with suppress(VectorServerError):
                for collection in collections:
                    for name in {collection.id, self._name(collection.id)}:
                        self._index.remove_collection(name)
            self._embedders.use_server(address)
            self._complete.clear()
            self.problem = ""

    @contextmanager
    def _noting_failures(self, collection_id: str) -> Iterator[None]:
        try:
            yield
        except VectorServerError as error:
            self.problem = str(error)
            self._complete.discard(collection_id)
            raise
        except VectorsLostError:  # the next batch creates a new index, without the rest
            self._complete.discard(collection_id)
            raise
        self.problem = ""

    def _is_foreign(self, collection_id: str) -> bool:
        return self._library.collection(collection_id).embedder != self._embedders.key

    def _previous(self, collection_id: str) -> EmbedderPlace | None:
        """The embedder of the vectors searched while those of the current one are computed.

        None if this is not so, or if it is no longer on this machine.
        """
        if not self._is_changing(collection_id):
            return None
        return self._embedders.place(self._library.collection(collection_id).embedder)

    def _is_changing(self, collection_id: str) -> bool:
        return self._background > 0 and self._is_foreign(collection_id)

    def _name(self, collection_id: str) -> str:
        """What Chroma calls the vectors of the current embedder."""
        is_foreign = self._is_foreign(collection_id)
        return self._new_name(collection_id) if is_foreign else collection_id

    def _new_name(self, collection_id: str) -> str:
        return f"{collection_id}-{self._embedder_hash().hex()[:8]}"

    def _change_over(self, collection_id: str, cancel: CancelToken) -> None:
        """Search the vectors of the current embedder from now on, and delete the old ones."""
        with holding(self._embedding, cancel), self._searching:
            if self._is_foreign(collection_id):  # no other thread has done it
                # After a crash between the two, `_completing` replaces them.
                self._library.set_embedder(collection_id, self._embedders.key)
                new = self._new_name(collection_id)
                self._index.replace_collection(collection_id, by=new)

    def _known(self, name: str) -> set[str]:
        try:
            return self._index.vector_ids(name)
        except VectorsLostError:
            return set()
