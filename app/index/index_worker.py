"""The index worker: reads documents, makes vectors, finds the nearest, draws pages."""

from functools import lru_cache
from pathlib import Path

from app.core.documents import Nearest
from app.core.errors import BugError, PasswordNeededError, VectorServerError
from app.index import index_protocol as protocol
from app.index.exact_search import as_bytes, highest, moved
from app.index.limits import parsing_limits
from app.index.onnx_model import NotConvertedError
from app.index.page_picture import render_page
from app.index.reader import Reader
from app.index.search_models import Embedder, Reranker
from app.index.vector_index import VectorIndex
from app.index.vector_server import VectorServer
from app.workers.messages import Done, Reply
from app.workers.serving import Job, serve


class IndexWorker:
    """Answers one request at a time with the configured embedder and folder."""

    def __init__(self) -> None:
        self._reader: Reader | None = None
        self._embedder: Embedder | None = None
        self._vectors: VectorIndex | VectorServer | None = None
        self._place = protocol.EmbedderPlace(path="", max_tokens=0)
        self._models = Path()
        self._reranker_at = lru_cache(1)(lambda place: Reranker(place, self._models))
        self._embedder_at = lru_cache(1)(lambda place: Embedder(place, self._models))

    def handle(self, request: protocol.IndexRequest, job: Job) -> Reply:
        try:
            return self._handle(request, job)
        except PasswordNeededError as error:
            return protocol.Refused(why="locked", what=error.what, remedy=error.remedy)
        except protocol.VectorsLostError:
            return protocol.Refused(why="lost")
        except VectorServerError as error:
            return protocol.Refused(why="unusable", what=error.what, remedy=error.remedy)
        except NotConvertedError:
            return protocol.Refused(why="unconverted")

    def _handle(self, request: protocol.IndexRequest, job: Job) -> Reply:
        match request:
            case protocol.ConfigureIndex():
                return self._configure(request)
            case protocol.ReadDocument(path=path) | protocol.RenderPage(path=path) if _is_barred(
                path
            ):
                return protocol.Refused(why="barred")
            case protocol.ReadDocument(path=path, password=password):
                with parsing_limits():
                    return self._parts[0].read(Path(path), password, job)
            case protocol.RenderPage():
                with parsing_limits():
                    return render_page(request)
        return self._handle_vectors(request, job)

    def _handle_vectors(self, request: protocol.IndexRequest, job: Job) -> Reply:
        _, embedder, vectors = self._parts
        match request:
            case protocol.AddVectors():
                return self._add(request, job)
            case protocol.EmbedTexts(texts=texts, is_query=is_query):
                made = embedder.embed(texts, is_query, job.cancel.raise_if_cancelled)
                tokens = embedder.count_tokens(texts)
                return protocol.Embedded(vectors=tuple(map(tuple, made)), tokens=tokens)
            case protocol.SearchVectors():
                return self._search(request)
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
            case protocol.ConvertModel(model=protocol.RerankerPlace() as place):
                self._reranker_at(place).convert()
            case protocol.ConvertModel(model=place):
                (self._embedder_at(place) if place else embedder).convert()
            case protocol.RerankPassages(reranker=place, query=query, texts=texts, seconds=seconds):
                check = job.cancel.raise_if_cancelled
                found = self._reranker_at(place).relevances(query, texts, seconds, check)
                return protocol.Relevances(relevances=tuple(found))
        return Done()

    def _add(self, request: protocol.AddVectors, job: Job) -> protocol.Added:
        """Add the vectors of texts; those of their sentences, too, by a multilingual embedder.

        In another language, a question is nearer to the sentence with its answer than to a text.
        """
        _, embedder, vectors = self._parts
        name, ids, check = request.collection_id, request.chunk_ids, job.cancel.raise_if_cancelled
        vectors.add(name, ids, embedder.embed(request.texts, before_each=check))
        if self._place.has_one_language:
            return protocol.Added(sentences=(b"",) * len(ids))
        sentences = embedder.embed_sentences(request.texts, check)
        return protocol.Added(sentences=tuple(map(as_bytes, sentences)))

    def _search(self, request: protocol.SearchVectors) -> protocol.VectorHits:
        place, (_, embedder, vectors) = request.embedder or self._place, self._parts
        if request.embedder:
            embedder = self._embedder_at(place)
        vector = _query_vector(request, embedder, vectors)
        if known := request.sentences:
            ids, scores = tuple(known), tuple(highest(vector, list(known.values())))
        else:
            ids, scores = vectors.search(request.collection_id, vector, request.k, request.among)
        understood = embedder.understood(request.query) if place.has_one_language else 1.0
        ranking = tuple(zip(ids, scores, strict=True))
        return protocol.VectorHits(
            found=Nearest(ranking, understood, is_multilingual=not place.has_one_language)
        )

    def _configure(self, request: protocol.ConfigureIndex) -> Reply:
        place = self._place = request.embedder
        self._reader = Reader(Path(place.path, "tokenizer.json"), place.max_tokens)
        self._embedder = Embedder(place, Path(request.models_path))
        self._embedder_at.cache_clear()
        if self._vectors:
            self._vectors.close()
        if request.vector_server:
            self._vectors = VectorServer(request.vector_server)
        else:
            self._vectors = VectorIndex(Path(request.vectors_path))
        self._models = Path(request.models_path)
        return Done()

    @property
    def _parts(self) -> tuple[Reader, Embedder, VectorIndex | VectorServer]:
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
    request: protocol.SearchVectors, embedder: Embedder, vectors: VectorIndex | VectorServer
) -> list[float]:
    vector = embedder.embed_query(request.query)
    if away := request.away:
        vector = moved(vector, {"": embedder.mean(away)}, {"": -request.distance})
    if toward := request.toward:
        vector = moved(vector, vectors.get(request.collection_id, tuple(toward)), toward)
    return vector


def main() -> None:
    """Run the worker on the standard streams. Never returns."""
    serve(protocol.IndexRequest, IndexWorker().handle)
