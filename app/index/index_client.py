"""The window's side of the index: reads files, keeps vectors, survives the death of its workers."""

import errno
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import TypeVar, cast

import msgspec

from app.core.cancellation import CancelToken, holding
from app.core.documents import Nearest
from app.core.errors import (
    BugError,
    PasswordNeededError,
    UserError,
    VectorServerError,
    WorkerStoppedError,
)
from app.core.identifiers import new_id
from app.index import index_protocol as protocol
from app.index.server_link import OpenGate, ServerLink, server_place
from app.index.vector_index import CRASH_LIMIT
from app.workers.confinement import Confinement
from app.workers.messages import Reply, Request
from app.workers.process import Worker

ADD_BATCH = 32
"""Chunks per AddVectors request: about a second on two slow cores."""

_COMPARED = 50
"""Chunks of a search that are compared by their sentences."""

SentenceVectors = Callable[[Sequence[str]], Mapping[str, bytes]]
"""The vectors of the sentences of chunks, by the ids of those that have some; see `Added`."""

_AMONG_SLICE = 20_000
"""Chunk ids per message, well below the maximum frame."""

_Final = TypeVar("_Final", bound=Reply)

ReadEvent = (
    protocol.ReadProgress
    | protocol.PageText
    | protocol.Passages
    | protocol.TableRows
    | protocol.DocumentRead
)


class IndexClient:
    """Three index workers: a parser, a page renderer, and one with the embedder and vectors.

    Since they are separate, a file that crashes its parser costs no loaded model, searches and
    pages never wait for a parser, and both cores are busy while indexing. Each starts on its first
    request. A fourth runs only while a model is converted for this machine, once.

    Threads: any method may be called from any thread.
    """

    def __init__(
        self,
        configuration: protocol.ConfigureIndex,
        gate: OpenGate = lambda _host, _purpose: nullcontext(),
    ) -> None:
        """`gate` is asked before connecting to a vector server."""
        embedder, models = configuration.embedder.path, configuration.models_path
        reading = Confinement(read=tuple(each for each in (embedder, models) if each))
        scratch = configuration.scratch_path or models
        folders = (configuration.vectors_path, models, scratch)
        writing = msgspec.structs.replace(reading, write=folders, scratch=scratch)
        self._reader = _ConfiguredWorker(configuration, reading)
        self._pages = _ConfiguredWorker(configuration, reading)
        self._vectors = _ConfiguredWorker(configuration, writing)
        self._converter = _ConfiguredWorker(configuration, writing)
        self._workers = (self._reader, self._pages, self._vectors, self._converter)
        self._link = ServerLink(self._vectors, gate, configuration.vector_server)
        self._writing, self._gate = writing, gate
        self._converting = threading.Lock()

    def read(
        self, path: Path, password: str = "", cancel: CancelToken | None = None
    ) -> Iterator[ReadEvent]:
        """The text and passages of a file, page by page; DocumentRead comes last.

        Raises:
            PasswordNeededError: the file is encrypted, and `password` does not open it.
            UserError: the file cannot be read.
            Cancelled: `cancel` was set.
        """
        request = protocol.ReadDocument(path=str(path), password=password)
        try:
            for reply in _replies_about(path, request, self._reader, cancel):
                yield cast(ReadEvent, reply)
        except WorkerStoppedError as error:
            if cancel:
                cancel.raise_if_cancelled()  # it was stopped within a long step
            raise UserError(
                f"“{path.name}” could not be read: it crashed its reader.",
                "It may be damaged or far too complex; save it again as PDF or text.",
            ) from error

    def add_vectors(
        self,
        collection_id: str,
        chunk_ids: Sequence[str],
        texts: Sequence[str],
        cancel: CancelToken | None = None,
    ) -> list[bytes]:
        """Embed `texts` and store the vectors, replacing those of existing ids.

        Returns the vectors of each text's sentences, see `Added`: none of a monolingual embedder.
        """
        sentences: list[bytes] = []
        for start in range(0, len(texts), ADD_BATCH):
            part = slice(start, start + ADD_BATCH)
            request = protocol.AddVectors(
                collection_id=collection_id,
                chunk_ids=tuple(chunk_ids[part]),
                texts=tuple(texts[part]),
            )
            sentences += self._ask(request, protocol.Added, cancel).sentences
        return sentences

    def embed(
        self, texts: Sequence[str], is_query: bool, cancel: CancelToken | None = None
    ) -> tuple[list[tuple[float, ...]], int]:
        """The unit vectors of `texts`, and their number of tokens; nothing is stored.

        Args:
            is_query: whether the texts are queries, which some models need to have marked.
        """
        vectors: list[tuple[float, ...]] = []
        tokens = 0
        for start in range(0, len(texts), ADD_BATCH):
            request = protocol.EmbedTexts(
                texts=tuple(texts[start : start + ADD_BATCH]), is_query=is_query
            )
            embedded = self._ask(request, protocol.Embedded, cancel)
            vectors += embedded.vectors
            tokens += embedded.tokens
        return vectors, tokens

    def rerank(
        self,
        reranker: protocol.RerankerPlace,
        query: str,
        texts: Sequence[str],
        seconds: float,
        cancel: CancelToken | None = None,
    ) -> tuple[float, ...]:
        """How well each of `texts` answers `query`, 0..1; as many as time allows.

        Args:
            seconds: the time limit for scoring, once the model is loaded.

        Raises UserError (the model is missing or damaged) and Cancelled.
        """
        self._vectors.allow([reranker.path], cancel)
        request = protocol.RerankPassages(
            reranker=reranker, query=query, texts=tuple(texts), seconds=seconds
        )
        return self._ask(request, protocol.Relevances, cancel, reranker).relevances

    def search(
        self,
        collection_id: str,
        query: str,
        k: int,
        among: Sequence[str] | None = None,
        cancel: CancelToken | None = None,
        toward: Mapping[str, float] | None = None,
        embedder: protocol.EmbedderPlace | None = None,
        away: tuple[str, ...] = (),
        distance: float = 0.0,
        sentences: SentenceVectors | None = None,
    ) -> Nearest:
        """The `k` chunks with vectors nearest to that of `query`.

        Args:
            among: the chunks to choose from; None means the whole collection.
            toward: the weights with which chunks' vectors are added to that of the query.
            embedder: the one that computed the vectors, if it is not the one in use.
            away: queries whose mean vector is subtracted from that of the query.
            distance: the weight with which it is subtracted.
            sentences: if given, the nearest chunks are compared by their sentences, too.

        Raises VectorsLostError.
        """
        asked = protocol.SearchVectors(
            collection_id=collection_id,
            query=query,
            k=k,
            toward=dict(toward or {}),
            embedder=embedder,
            away=away,
            distance=distance,
        )
        if embedder:
            self._vectors.allow([embedder.path], cancel)
        if among is None:
            return self._by_sentences(asked, self._search(asked, cancel), sentences, cancel)
        slices = (tuple(among[at : at + _AMONG_SLICE]) for at in range(0, len(among), _AMONG_SLICE))
        parts = [
            self._search(msgspec.structs.replace(asked, among=each), cancel) for each in slices
        ]
        found = sorted((hit for part in parts for hit in part.ranking), key=lambda hit: -hit[1])
        near = parts[0]._replace(ranking=found[:k]) if parts else Nearest()
        return self._by_sentences(asked, near, sentences, cancel)

    def _by_sentences(
        self,
        asked: protocol.SearchVectors,
        near: Nearest,
        sentences: SentenceVectors | None,
        cancel: CancelToken | None,
    ) -> Nearest:
        """The ranking by the mean of the similarity of a chunk and that of its nearest sentence.

        An answer is in one sentence, and the vector of a chunk is that of all of them. A chunk
        without vectors of sentences, such as a table, is compared as a whole.
        """
        best = dict(near.ranking[:_COMPARED])
        known = sentences(list(best)) if sentences and near.is_multilingual else {}
        if not known:
            return near
        compared = self._search(msgspec.structs.replace(asked, sentences=dict(known)), cancel)
        nearest = best | dict(compared.ranking)
        others = min(nearest.values())  # as good as any that was compared, but not better
        scored = ((id_, (score + nearest.get(id_, others)) / 2) for id_, score in near.ranking)
        return near._replace(ranking=tuple(sorted(scored, key=lambda hit: -hit[1])))

    def _search(self, request: protocol.SearchVectors, cancel: CancelToken | None) -> Nearest:
        found = self._ask(request, protocol.VectorHits, cancel, request.embedder).found
        return found._replace(ranking=tuple(found.ranking))

    def vector_ids(self, collection_id: str) -> set[str]:
        """All ids with a vector. Raises VectorsLostError."""
        request = protocol.ListVectors(collection_id=collection_id)
        replies = list(self._asked(request, None))
        return {
            id_
            for each in replies
            if isinstance(each, protocol.VectorIds)
            for id_ in each.chunk_ids
        }

    def remove_vectors(self, collection_id: str, chunk_ids: Sequence[str]) -> None:
        """Delete vectors, leaving no byte of them on the disk. Raises VectorsLostError.

        This does not extend to the disk of a vector server.
        """
        self._ask(
            protocol.RemoveVectors(collection_id=collection_id, chunk_ids=tuple(chunk_ids)), Reply
        )

    def remove_collection(self, collection_id: str) -> None:
        self._ask(protocol.RemoveCollection(collection_id=collection_id), Reply)

    def replace_collection(self, collection_id: str, by: str) -> None:
        """Call the collection `by` so, if it exists; what was called so is deleted first."""
        self._ask(protocol.ReplaceCollection(collection_id=collection_id, by=by), Reply)

    def render_page(
        self,
        path: Path,
        page: int,
        width: int,
        spans: Sequence[tuple[int, int]] = (),
        page_start: int = 0,
    ) -> protocol.PagePicture:
        """A page as PNG with the boxes of `spans`; no picture if the format has no pages.

        Args:
            page: from 1.
            width: in pixels.
            spans: (char_start, char_end) in the document's extracted text.
            page_start: the offset of the page in that text.
        """
        request = protocol.RenderPage(
            path=str(path),
            page=page,
            width=width,
            spans=tuple(spans),
            page_start=page_start,
        )
        *_, picture = _replies_about(path, request, self._pages)
        assert isinstance(picture, protocol.PagePicture)
        return picture

    def allow_model(self, folder: str, cancel: CancelToken | None = None) -> None:
        """Let every worker read the model in this folder, restarting it once idle if necessary."""
        for worker in self._workers:
            worker.allow([folder], cancel)

    def reconfigure(self, configuration: protocol.ConfigureIndex) -> None:
        """Use another embedder from the next request on; `allow_model` must come first."""
        for worker in self._workers:
            worker.reconfigure(configuration)
        self._link.use(configuration.vector_server)

    def check_server(self, configuration: protocol.ConfigureIndex, cancel: CancelToken) -> None:
        """Connect to the vector server of this configuration once, to check it.

        Raises VectorServerError, UserError (invalid address) and Cancelled.
        """
        server_place(configuration.vector_server)
        worker = _ConfiguredWorker(configuration, self._writing)
        link = ServerLink(worker, self._gate, configuration.vector_server)
        try:
            link.open(cancel)
            *_, final = worker.request(protocol.ListVectors(collection_id=new_id()), cancel)
            _raise_refusal(final)
        finally:
            worker.stop()
            link.close()

    def allow_reading(self, folders: Iterable[Path]) -> None:
        """Let the reader read these folders and their subfolders.

        Call it in advance: a file in any other folder restarts the reader.
        """
        # Parents come first, so that their subfolders are known to be allowed already.
        self._reader.allow(map(str, sorted({folder.absolute() for folder in folders})))

    def stop(self) -> None:
        for worker in self._workers:
            worker.stop()
        self._link.close()

    def _ask(
        self,
        request: Request,
        expected: type[_Final],
        cancel: CancelToken | None = None,
        model: protocol.EmbedderPlace | protocol.RerankerPlace | None = None,
    ) -> _Final:
        """The final reply, after converting `model`, or else the embedder, if that is needed."""
        *_, final = self._asked(request, cancel)
        if isinstance(final, protocol.Refused):
            self._convert(model, cancel or CancelToken())
            *_, final = self._asked(request, cancel)
        if isinstance(final, protocol.Refused):
            raise BugError("a model cannot be used though it has just been converted")
        assert isinstance(final, expected)
        return final

    def _asked(self, request: Request, cancel: CancelToken | None) -> Iterator[protocol.IndexReply]:
        """The replies of the vector worker, which connects to the vector server if needed.

        Vectors that crash it each time are lost. Raises VectorsLostError and VectorServerError.
        """
        repeats = CRASH_LIMIT if isinstance(request, protocol.VectorsRequest) else 0
        for _ in range(repeats):
            with suppress(WorkerStoppedError):
                yield from self._asked_once(request, cancel)
                return
        yield from self._asked_once(request, cancel)

    def _asked_once(
        self, request: Request, cancel: CancelToken | None
    ) -> Iterator[protocol.IndexReply]:
        if isinstance(request, protocol.VectorsRequest):
            self._link.open(cancel)
        for reply in self._vectors.request(request, cancel):
            if isinstance(reply, protocol.Refused) and reply.why == "unusable":
                self._link.close()  # its name may resolve to another address by now
            _raise_refusal(reply)
            yield reply

    def _convert(
        self, model: protocol.EmbedderPlace | protocol.RerankerPlace | None, cancel: CancelToken
    ) -> None:
        with holding(self._converting, cancel):  # a second caller finds it done
            if model:
                self._converter.allow([model.path], cancel)
            try:
                self._converter.call(protocol.ConvertModel(model=model), cancel)
            finally:
                self._converter.stop()


def _raise_refusal(reply: protocol.IndexReply) -> None:
    """Raises the error that a reply stands for; being barred, or unconverted, is not one."""
    match reply:
        case protocol.Refused(why="locked"):
            raise PasswordNeededError(reply.what, reply.remedy)
        case protocol.Refused(why="lost"):
            raise protocol.VectorsLostError
        case protocol.Refused(why="unusable"):
            raise VectorServerError(reply.what, reply.remedy)


def _replies_about(
    path: Path,
    request: protocol.ReadDocument | protocol.RenderPage,
    worker: Worker[protocol.IndexReply],
    cancel: CancelToken | None = None,
) -> Iterator[protocol.IndexReply]:
    """Replies of a process that is allowed to open the file, if any is.

    A process may only read folders that existed when it started, not new ones at the same path: if
    files were unpacked or copied again, a new process is needed.
    """
    worker.allow([str(path.absolute().parent)], cancel)
    for is_fresh in (False, True):
        is_barred = False
        for reply in worker.request(request, cancel):
            _raise_refusal(reply)
            is_barred = isinstance(reply, protocol.Refused)
            if not is_barred:
                yield reply
        if not is_barred:
            return
        if is_fresh or not os.access(path, os.R_OK):
            break
        worker.restart(cancel)
    raise UserError(
        f"“{path.name}” cannot be opened: {os.strerror(errno.EACCES)}.",
        "Check that it is there and readable.",
    )


class _ConfiguredWorker(Worker[protocol.IndexReply]):
    """An index worker that gets its configuration before its first request after each start."""

    def __init__(self, configuration: protocol.ConfigureIndex, confinement: Confinement) -> None:
        super().__init__("index", protocol.IndexReply, confinement=confinement)
        self._configuration = configuration
        self._configured_pid: int | None = None
        self._configuring = threading.Lock()

    def request(
        self, message: Request, cancel: CancelToken | None = None
    ) -> Iterator[protocol.IndexReply]:
        self._configure()
        return super().request(message, cancel)

    def start(self) -> None:
        self._configure()

    def reconfigure(self, configuration: protocol.ConfigureIndex) -> None:
        """Send it this configuration before its next request."""
        with self._configuring:
            self._configuration = configuration
            self._configured_pid = None

    def _configure(self) -> None:
        with self._configuring:
            if self._configured_pid is None or self.pid != self._configured_pid:
                for _ in super().request(self._configuration):
                    pass
                self._configured_pid = self.pid
