"""Vectors on a Chroma server of the user's, which receives only ids and numbers.

Forgotten vectors are deleted there; what remains on the server's disk is beyond our control.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from app.core.errors import VectorServerError, cause_of
from app.index.index_protocol import VectorsLostError
from app.index.server_link import server_place
from app.index.vector_index import COLLECTION, SLICE, nearest, slices, vectors_of

if TYPE_CHECKING:
    from chromadb.api import ClientAPI

_ANSWER_S, _CONNECT_S = 60.0, 5.0


class VectorServer:
    """Like `VectorIndex`, on the server at `address`; each collection is named by its random id.

    A failing server is never treated as damage: nothing is deleted because of it.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._client: ClientAPI | None = None
        self._collections: dict[str, Any] = {}

    def add(
        self, collection_id: str, chunk_ids: Sequence[str], vectors: Sequence[Sequence[float]]
    ) -> None:
        with self._asked(collection_id):
            collection = self._existing(collection_id)
            if collection is None:
                made = self._connected().get_or_create_collection(collection_id, **COLLECTION)
                collection = self._collections[collection_id] = made
            collection.upsert(ids=list(chunk_ids), embeddings=list(vectors))

    def search(
        self, collection_id: str, vector: Sequence[float], k: int, among: Sequence[str] = ()
    ) -> tuple[tuple[str, ...], tuple[float, ...]]:
        with self._asked(collection_id):
            collection = self._existing(collection_id)
            if collection is None:
                return (), ()
            return nearest(collection, vector, k, among)

    def get(self, collection_id: str, chunk_ids: Sequence[str]) -> Mapping[str, Sequence[float]]:
        with self._asked(collection_id):
            collection = self._existing(collection_id)
            return {} if collection is None else vectors_of(collection, chunk_ids)

    def ids(self, collection_id: str) -> Iterator[tuple[str, ...]]:
        with self._asked(collection_id):
            if collection := self._existing(collection_id):
                for rows in slices(collection, []):
                    yield tuple(rows["ids"])

    def remove(self, collection_id: str, chunk_ids: Sequence[str]) -> None:
        with self._asked(collection_id):
            if collection := self._existing(collection_id):
                for start in range(0, len(chunk_ids), SLICE):
                    collection.delete(ids=list(chunk_ids[start : start + SLICE]))

    def remove_collection(self, collection_id: str) -> None:
        from chromadb.errors import NotFoundError

        self._collections.pop(collection_id, None)
        with self._asked(collection_id), suppress(NotFoundError):
            self._connected().delete_collection(collection_id)

    def replace_collection(self, collection_id: str, by: str) -> None:
        with self._asked(by):
            replacing = self._existing(by)
        if replacing:
            self.remove_collection(collection_id)
            self._collections.pop(by, None)
            with self._asked(collection_id):
                replacing.modify(name=collection_id)

    def close(self) -> None:
        self._collections.clear()
        if self._client:
            self._client.close()
        self._client = None

    def _connected(self) -> "ClientAPI":
        if self._client is None:
            self._client = _connect(self._address)
        return self._client

    def _existing(self, collection_id: str) -> Any:
        from chromadb.errors import NotFoundError

        if collection_id not in self._collections:
            try:
                found = self._connected().get_collection(collection_id, embedding_function=None)
            except NotFoundError:
                return None
            self._collections[collection_id] = found
        return self._collections[collection_id]

    @contextmanager
    def _asked(self, collection_id: str) -> Iterator[None]:
        """Translates the client's exceptions: the server failed, or lacks the collection."""
        import httpx
        from chromadb.errors import ChromaError, NotFoundError

        try:
            yield
        except NotFoundError as error:  # deleted on the server since it was opened
            self._collections.pop(collection_id, None)
            raise VectorsLostError from error
        except (httpx.TransportError, OSError) as error:
            self.close()
            raise VectorServerError(
                f"The vector server at {self._address} does not answer ({cause_of(error)}).",
                "Start it, or choose another place for the vectors in Settings › Documents.",
            ) from error
        except ChromaError as error:
            raise VectorServerError(
                f"The vector server at {self._address} failed ({type(error).__name__}).",
                "Look at the server's log.",
            ) from error
        # Other servers answer in forms that the client does not expect.
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            self.close()
            raise VectorServerError(
                f"The server at {self._address} does not behave like a Chroma server "
                f"({type(error).__name__}).",
                "Check the address, which looks like http://192.168.1.20:8000.",
            ) from error


def _connect(address: str) -> "ClientAPI":
    import chromadb
    import httpx
    from chromadb.config import Settings

    timeout = httpx.Timeout(_ANSWER_S, connect=_CONNECT_S)
    # Checked first, because the client itself would wait forever and hide the cause.
    heartbeat = httpx.get(f"{address}/api/v2/heartbeat", timeout=_CONNECT_S, trust_env=False)
    heartbeat.raise_for_status().json()["nanosecond heartbeat"]
    place = server_place(address)
    client = chromadb.HttpClient(
        place.host, place.port, ssl=place.is_secure, settings=Settings(anonymized_telemetry=False)
    )
    client._server._session.timeout = timeout
    return client
