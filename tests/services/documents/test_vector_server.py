"""Vectors that move to a Chroma server and back, and a server that is gone."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.errors import UserError, VectorServerError
from app.core.events import IndexFinished, VectorsProgress
from app.core.paths import AppPaths
from app.services.startup import Services
from tests.index.chroma_server import ChromaServer, chroma_server

pytestmark = pytest.mark.models

PASSAGES = {
    "ships": "The lighthouse keeper counts every ship that passes the cape.",
    "copper": "Copper melts at 1085 degrees Celsius and conducts heat well.",
    "bread": "Sourdough bread rises slowly because wild yeast is patient.",
}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ChromaServer]:
    with chroma_server(tmp_path / "server") as running:
        yield running


@pytest.fixture
def services(prepared_home: Path) -> Iterator[Services]:
    with open_services(AppPaths(prepared_home), passphrase="a long passphrase") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in PASSAGES.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


def index(services: Services, folder: Path, name: str = "facts") -> str:
    collection = services.library.named_or_new(name)
    *_, last = services.library.add([folder], collection.id, CancelToken())
    assert isinstance(last, IndexFinished) and not last.failed
    return collection.id


def names(services: Services, collection_id: str, query: str, method: str = "dense") -> list[str]:
    hits = services.library.search(query, collection_id, 3, method)  # type: ignore[arg-type]
    return [Path(hit.path).stem for hit in hits]


def local_folders(home: Path) -> list[Path]:
    return list(AppPaths(home).vectors.glob("*.*"))


@pytest.mark.nightly
def test_it_is_off_and_the_vectors_move_there_and_back(
    services: Services, server: ChromaServer, folder: Path, prepared_home: Path
) -> None:
    assert services.library.vector_server == "" and services.network.made() == ()
    collection_id = index(services, folder)
    assert local_folders(prepared_home)
    assert services.network.made() == ()

    services.library.change_vector_server(f" {server.address}/ ", CancelToken())
    assert services.settings.current.vector_server == server.address
    assert not local_folders(prepared_home)
    *_, done = services.unfinished.resume(CancelToken())
    assert done == VectorsProgress("facts", 1.0)
    assert names(services, collection_id, "baking loaves")[0] == "bread"
    assert not local_folders(prepared_home)
    assert {(each.host, each.purpose) for each in services.network.made()} == {
        ("127.0.0.1", "keep and compare the vectors of documents")
    }

    services.library.change_vector_server("", CancelToken())
    assert names(services, collection_id, "baking loaves")[0] == "bread"
    assert local_folders(prepared_home)
    server.stop()
    assert names(services, collection_id, "baking loaves")[0] == "bread"


@pytest.mark.nightly
def test_without_its_server_words_are_compared_and_vectors_are_made_later(
    services: Services, server: ChromaServer, folder: Path
) -> None:
    services.library.change_vector_server(server.address, CancelToken())
    collection_id = index(services, folder)
    server.stop()
    (folder / "rye.txt").write_text("Dense loaves of rye keep for a week.")
    assert index(services, folder) == collection_id
    assert names(services, collection_id, "rye loaves", "hybrid")[0] == "rye"
    assert "does not answer" in services.library.vector_problem
    with pytest.raises(VectorServerError, match="does not answer"):
        names(services, collection_id, "rye loaves")
    with pytest.raises(VectorServerError):
        services.library.delete(collection_id)
    (gone,) = (d for d in services.library.documents(collection_id) if d.path.endswith("ips.txt"))
    services.library.remove(gone.id)

    server.start()
    assert names(services, collection_id, "what a baker sells")[0] in ("bread", "rye")
    assert services.library.vector_problem == ""
    assert sorted(names(services, collection_id, "anything")) == ["bread", "copper", "rye"]
    services.library.delete(collection_id)
    assert not services.library.collections()


def test_a_server_that_does_not_answer_is_not_chosen(services: Services, folder: Path) -> None:
    collection_id = index(services, folder)
    for address in ("http://127.0.0.1:1", "nonsense"):
        with pytest.raises(UserError):
            services.library.change_vector_server(address, CancelToken())
    assert services.library.vector_server == ""
    assert names(services, collection_id, "baking loaves")[0] == "bread"


def test_offline_no_server_is_asked(services: Services, server: ChromaServer, folder: Path) -> None:
    services.library.change_vector_server(server.address, CancelToken())
    services.library.change_vector_server("", CancelToken())
    services.network.go_offline()
    with pytest.raises(UserError, match="offline and does not connect to"):
        services.library.change_vector_server(server.address, CancelToken())
    assert services.library.vector_server == ""


def test_a_temporary_session_sends_nothing_there(
    server: ChromaServer, folder: Path, prepared_home: Path
) -> None:
    paths = AppPaths(prepared_home)
    settings = json.dumps({"vector_server": server.address})
    paths.settings.write_text(settings)
    with open_services(paths, is_temporary=True) as services:
        collection_id = index(services, folder)
        assert names(services, collection_id, "baking loaves")[0] == "bread"
        assert services.network.made() == ()
