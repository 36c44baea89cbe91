"""The index worker: reads documents, makes vectors, finds the nearest, draws pages."""

from pathlib import Path

from app.core.errors import BugError, PasswordNeededError, VectorServerError
from app.index import index_protocol as protocol
from app.index.exact_search import as_bytes, highest, moved
from app.index.limits import parsing_limits
from app.index.onnx_model import NotConvertedError
from app.index.page_picture import render_page
from app.index.reader import Reader
from app.index.search_models import Embedder, Reranker
from app.index.vector_index import VectorIndex, Vectors
from app.index.vector_server import VectorServer
from app.workers.messages import Done, Reply
from app.workers.serving import Job, serve


class IndexWorker:
    """Answers one request at a time with the configured embedder and folder."""

    def __init__(self) -> None:
        self._reader: Reader | None = None
        self._embedder: Embedder | None = None
        self._vectors: Vectors | None = None
        self._place = protocol.EmbedderPlace(path="", max_tokens=0)
        self._models = Path()
        self._reranker: tuple[protocol.RerankerPlace, Reranker] | None = None
        self._previous: tuple[protocol.EmbedderPlace, Embedder] | None = None

    def handle(self, request: protocol.IndexRequest, job: Job) -> Reply:
        match request:
            case protocol.ConfigureIndex():
                return self._configure(request)
            case protocol.ReadDocument(path=path) | protocol.RenderPage(path=path) if _is_barred(
                path
            ):
                return protocol.Barred()
            case protocol.ReadDocument(path=path, password=password):
                return self._read(Path(path), password, job)
            case protocol.RenderPage():
                with parsing_limits():
                    return render_page(request)
        try:
            return self._handle_vectors(request, job)
        except (protocol.VectorsLostError, VectorServerError, NotConvertedError) as error:
            return _failure(error)

    def _read(self, path: Path, password: str, job: Job) -> Reply:
        try:
            with parsing_limits():
                return self._parts[0].read(path, password, job)
        except PasswordNeededError as error:
            return protocol.Locked(what=error.what, remedy=error.remedy)

    def _handle_vectors(self, request: protocol.IndexRequest, job: Job) -> Reply:
        _, embedder, vectors = self._parts
        match request:
            case protocol.AddVectors():
                return self._add(request, job)
            case protocol.CompareSentences(sentences=known):
                vector = _query_vector(request, self._embedder_for(request), vectors)
                scores = tuple(highest(vector, list(known.values())))
                return protocol.VectorHits(
                    chunk_ids=tuple(known), scores=scores, is_multilingual=True
                )
            case protocol.EmbedTexts(texts=texts, is_query=is_query):
                made = embedder.embed(texts, is_query, job.cancel.raise_if_cancelled)
                tokens = embedder.count_tokens(texts)
                return protocol.Embedded(vectors=tuple(map(tuple, made)), tokens=tokens)
            case protocol.SearchVectors(collection_id=name, query=query, k=k, among=among):
                place, embedder = request.embedder or self._place, self._embedder_for(request)
                vector = _query_vector(request, embedder, vectors)
                ids, scores = vectors.search(name, vector, k, among)
                return protocol.VectorHits(
                    chunk_ids=ids,
                    scores=scores,
                    understood=embedder.understood(query) if place.has_one_language else 1.0,
                    is_multilingual=not place.has_one_language,
                )
            case protocol.ListVectors(collection_id=name):
                for ids in vectors.ids(name):
                    job.cancel.raise_if_cancelled()
                    job.reply(protocol.VectorIds(chunk_ids=ids))
            case protocol.RemoveVectors(collection_id=name, chunk_ids=ids):
                vectors.remove(name, ids)
            case protocol.RemoveCollection(collection_id=name):
                vectors.remove_collection(name)
            case protocol.ReplaceCollection(collection_id=name, by=by):
                vectors.replace_collection(name, by)
            case protocol.ConvertEmbedder(embedder=place):
                (self._embedder_at(place) if place else embedder).convert()
            case protocol.RerankPassages(reranker=place, query=query, texts=texts, seconds=seconds):
                check = job.cancel.raise_if_cancelled
                found = self._reranker_at(place).relevances(query, texts, seconds, check)
                return protocol.Relevances(relevances=tuple(found))
            case protocol.ConvertReranker(reranker=place):
                self._reranker_at(place).convert()
        return Done()

    def _add(self, request: protocol.AddVectors, job: Job) -> protocol.Added:
        """Add the vectors of texts; those of their sentences, too, by a multilingual embedder.

        In another language, a question is nearer to the sentence with its answer than to a text.
        """
        _, embedder, vectors = self._parts
        name, ids, check = request.collection_id, request.chunk_ids, job.cancel.raise_if_cancelled
        vectors.add(name, ids, embedder.embed_documents(request.texts, check))
        if self._place.has_one_language:
            return protocol.Added(sentences=(b"",) * len(ids))
        sentences = embedder.embed_sentences(request.texts, check)
        return protocol.Added(sentences=tuple(map(as_bytes, sentences)))

    def _embedder_for(self, request: protocol.QueryRequest) -> Embedder:
        """The embedder of the vectors that a query is compared with."""
        return self._embedder_at(request.embedder) if request.embedder else self._parts[1]

    def _reranker_at(self, place: protocol.RerankerPlace) -> Reranker:
        """The loaded one, if it matches; otherwise another that replaces it."""
        if self._reranker is None or self._reranker[0] != place:
            made = Reranker(place, self._models)
            self._reranker = (place, made)
        return self._reranker[1]

    def _embedder_at(self, place: protocol.EmbedderPlace) -> Embedder:
        """An embedder other than the one in use; the last one stays loaded."""
        if self._previous is None or self._previous[0] != place:
            self._previous = (place, Embedder(place, self._models))
        return self._previous[1]

    def _configure(self, request: protocol.ConfigureIndex) -> Reply:
        place = self._place = request.embedder
        self._reader = Reader(Path(place.path, "tokenizer.json"), place.max_tokens)
        self._embedder = Embedder(place, Path(request.models_path))
        self._previous = None
        if self._vectors:
            self._vectors.close()
        if request.vector_server:
            self._vectors = VectorServer(request.vector_server)
        else:
            self._vectors = VectorIndex(Path(request.vectors_path))
        self._models = Path(request.models_path)
        return Done()

    @property
    def _parts(self) -> tuple[Reader, Embedder, Vectors]:
        if not (self._reader and self._embedder and self._vectors):
            raise BugError("the index worker was asked before it was configured")
        return self._reader, self._embedder, self._vectors


def _is_barred(path: str) -> bool:
    try:
        with Path(path).open("rb"):
            return False
    except OSError as error:
        return isinstance(error, PermissionError)


def _query_vector(
    request: protocol.QueryRequest,
    embedder: Embedder,
    vectors: Vectors,
) -> list[float]:
    vector = embedder.embed_query(request.query)
    if away := request.away:
        vector = moved(vector, {"": embedder.mean(away)}, {"": -request.distance})
    if toward := request.toward:
        vector = moved(vector, vectors.get(request.collection_id, tuple(toward)), toward)
    return vector


def _failure(error: protocol.VectorsLostError | VectorServerError | NotConvertedError) -> Reply:
    match error:
        case protocol.VectorsLostError():
            return protocol.VectorsLost()
        case VectorServerError(what=what, remedy=remedy):
            return protocol.ServerFailed(what=what, remedy=remedy)
    return protocol.NotConverted()


def main() -> None:
    """Run the worker on the standard streams. Never returns."""
    serve(protocol.IndexRequest, IndexWorker().handle)
