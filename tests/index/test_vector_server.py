"""Vectors on a real Chroma server, reached by a real confined worker."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError, VectorServerError
from app.index.index_client import IndexClient
from app.index.index_protocol import ConfigureIndex, VectorsLostError
from tests.hub.hub_server import hub_server
from tests.index.chroma_server import ChromaServer, chroma_server

pytestmark = pytest.mark.models

FACTS = {
    "a" * 32: "The lighthouse keeper counts every ship that passes the cape.",
    "b" * 32: "Copper melts at 1085 degrees Celsius and conducts heat well.",
    "c" * 32: "Sourdough bread rises slowly because wild yeast is patient.",
}
COLLECTION = "c0ffee" * 5


class Gate:
    """Notes what is asked of it, and what is open."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.open = 0
        self.refusal: UserError | None = None

    @contextmanager
    def connection(self, host: str, purpose: str) -> Iterator[None]:
        if self.refusal:
            raise self.refusal
        self.asked.append((host, purpose))
        self.open += 1
        try:
            yield
        finally:
            self.open -= 1


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ChromaServer]:
    with chroma_server(tmp_path / "server") as running:
        yield running


@pytest.fixture
def gate() -> Gate:
    return Gate()


@pytest.fixture
def client(
    configuration: ConfigureIndex, server: ChromaServer, gate: Gate
) -> Iterator[IndexClient]:
    there = msgspec.structs.replace(configuration, vector_server=server.address)
    client = IndexClient(there, gate=gate.connection)
    yield client
    client.stop()
    assert gate.open == 0


def found(client: IndexClient, query: str = "baking loaves", k: int = 3) -> list[str]:
    return [id_ for id_, _ in client.search(COLLECTION, query, k).ranking]


def test_vectors_are_added_found_and_forgotten_there(
    client: IndexClient, gate: Gate, vectors: Path
) -> None:
    ships, copper, bread = FACTS
    assert found(client) == []
    client.add_vectors(COLLECTION, list(FACTS), list(FACTS.values()))
    (best, score), *_ = client.search(COLLECTION, "baking loaves with a starter", 3).ranking
    assert best == bread and 0.2 < score <= 1.0
    among = client.search(COLLECTION, "baking loaves", 3, among=[ships, copper, "gone"]).ranking
    assert {id_ for id_, _ in among} == {ships, copper}
    client.remove_vectors(COLLECTION, [bread])
    assert client.vector_ids(COLLECTION) == {ships, copper}
    assert bread not in found(client)
    client.remove_collection(COLLECTION)
    client.remove_collection(COLLECTION)
    assert client.vector_ids(COLLECTION) == set()
    assert not list(vectors.iterdir())
    assert gate.asked == [("127.0.0.1", "keep and compare the vectors of documents")]
    assert gate.open == 1


def test_the_server_gets_ids_and_numbers_only(client: IndexClient, server: ChromaServer) -> None:
    client.add_vectors(COLLECTION, list(FACTS), list(FACTS.values()))
    found(client, "quokka")
    server.stop()
    kept = server.bytes_kept()
    assert COLLECTION.encode() in kept and all(id_.encode() in kept for id_ in FACTS)
    words = {word for text in FACTS.values() for word in text.split() if len(word) > 4}
    assert not [word for word in (*words, "quokka") if word.encode() in kept]


@pytest.mark.nightly
def test_a_server_that_is_gone_is_no_damage_and_is_used_again_when_it_is_back(
    client: IndexClient, server: ChromaServer
) -> None:
    client.add_vectors(COLLECTION, list(FACTS), list(FACTS.values()))
    server.stop()
    for attempt in (
        lambda: found(client),
        lambda: client.vector_ids(COLLECTION),
        lambda: client.remove_vectors(COLLECTION, list(FACTS)),
        lambda: client.remove_collection(COLLECTION),
        lambda: client.add_vectors(COLLECTION, ["d"], ["x"]),
    ):
        with pytest.raises(VectorServerError, match=f"server at {server.address} does not answer"):
            attempt()
    assert client.embed(["it needs no server"], is_query=False)[1] > 0
    server.start()
    assert client.vector_ids(COLLECTION) == set(FACTS)


@pytest.mark.nightly
def test_a_collection_that_was_deleted_there_is_told_as_lost(
    client: IndexClient, configuration: ConfigureIndex, server: ChromaServer
) -> None:
    client.add_vectors(COLLECTION, list(FACTS), list(FACTS.values()))
    other = IndexClient(msgspec.structs.replace(configuration, vector_server=server.address))
    other.remove_collection(COLLECTION)
    other.stop()
    with pytest.raises(VectorsLostError):
        found(client)
    assert found(client) == []
    client.add_vectors(COLLECTION, list(FACTS), list(FACTS.values()))
    other.remove_collection(COLLECTION)
    other.stop()
    client.remove_collection(COLLECTION)
    assert client.vector_ids(COLLECTION) == set()


def test_refused_by_the_gate_nothing_is_sent_and_texts_are_still_embedded(
    client: IndexClient, gate: Gate
) -> None:
    gate.refusal = UserError("Inglenook is offline.", "Leave out --offline.")
    with pytest.raises(VectorServerError, match="offline"):
        found(client)
    assert client.embed(["it needs no server"], is_query=False)[1] > 0
    gate.refusal = None
    assert found(client) == []


@pytest.mark.nightly
def test_what_is_no_chroma_server_is_not_taken_for_one(
    configuration: ConfigureIndex, server: ChromaServer
) -> None:
    client = IndexClient(configuration)
    try:
        with hub_server(b"weights") as other:
            for address, words in (
                (f"{server.address}/api", "is not the address of a Chroma server"),
                ("http://127.0.0.1:port", "is not the address of a Chroma server"),
                ("ftp://127.0.0.1", "is not the address of a Chroma server"),
                (f"http://127.0.0.1:{other.port}", "does not behave like a Chroma server"),
                ("http://127.0.0.1:1", "does not answer"),
            ):
                there = msgspec.structs.replace(configuration, vector_server=address)
                with pytest.raises(UserError, match=words):
                    client.check_server(there, CancelToken())
        there = msgspec.structs.replace(configuration, vector_server=server.address)
        client.check_server(there, CancelToken())
        client.reconfigure(there)
        client.add_vectors(COLLECTION, list(FACTS), list(FACTS.values()))
        assert len(found(client)) == len(FACTS)
        client.reconfigure(configuration)
        assert found(client) == []
    finally:
        client.stop()


@pytest.mark.nightly
def test_chunks_that_were_found_refine_a_question(client: IndexClient) -> None:
    client.add_vectors(COLLECTION, list(FACTS), list(FACTS.values()))
    ships, copper, bread = FACTS
    asked = dict(client.search(COLLECTION, "baking loaves", 3).ranking)
    refined = dict(
        client.search(COLLECTION, "baking loaves", 3, list(FACTS), toward={ships: 2.0}).ranking
    )
    assert max(asked, key=lambda id_: asked[id_]) == bread
    assert max(refined, key=lambda id_: refined[id_]) == ships
    assert refined[copper] < refined[bread]


@pytest.mark.nightly
def test_many_thousand_ids_can_be_asked_for_at_once(client: IndexClient) -> None:
    client.add_vectors(COLLECTION, list(FACTS), list(FACTS.values()))
    among = [f"{number:032x}" for number in range(20_000)] + list(FACTS)
    ranking = client.search(COLLECTION, "baking loaves", 2, among).ranking
    assert ranking[0][0] == "c" * 32
