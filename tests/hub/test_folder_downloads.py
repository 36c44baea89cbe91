"""A model that is a folder: its files come in one download, the weights last."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.model_spec import APART, READY, READY_SMALL, HubSource, InstalledModel, ModelSpec
from app.hub.catalogue import ModelCatalogue
from app.hub.download_queue import DownloadQueue
from app.hub.downloads import Download, Downloaded, DownloadProgress
from app.hub.hub_client import Hub
from app.hub.hub_search import HubFile, folder_model
from app.hub.installed import InstalledModels
from tests.hub.hub_server import COMMIT, REPOSITORY, HubServer, hub_server

CONTENT = random.Random(7).randbytes(3 << 20)
WEIGHTS = "model.safetensors"
NEEDED = {
    "1_Pooling/config.json": b'{"pooling_mode_mean_tokens": true}',
    "config.json": b'{"model_type": "bert"}',
    "modules.json": b"[]",
    "sentencepiece.bpe.model": b"pieces",
    "tokenizer.json": b'{"version": "1.0"}',
    "vocab.txt": b"[PAD]",
}
OTHERS = {"onnx/config.json": b"{}", "pytorch_model.bin": b"pickle", "notes.md": b"words"}
QUICK = (0.01,) * 6


@pytest.fixture
def server() -> Iterator[HubServer]:
    with hub_server(CONTENT) as running:
        running.weights = WEIGHTS
        running.small_files = NEEDED | OTHERS
        yield running


def _model(hub: Hub) -> HubFile:
    return folder_model(hub, REPOSITORY, "main", WEIGHTS)


def _files(folder: Path) -> dict[str, bytes]:
    root = folder / REPOSITORY
    found = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def test_it_is_what_the_library_loads_and_nothing_else(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    model = _model(hub)
    assert {file.name for file in model.beside} == set(NEEDED)
    assert model.total_bytes == len(CONTENT) + sum(map(len, NEEDED.values()))
    *told, last = Download(hub, model, tmp_path).run(CancelToken())
    assert isinstance(last, Downloaded) and last.path == str(tmp_path / REPOSITORY / WEIGHTS)
    assert _files(tmp_path) == NEEDED | {WEIGHTS: CONTENT}
    assert told and all(isinstance(event, DownloadProgress) for event in told)
    assert all(f"/{COMMIT}/" in path for _, path in server.requests if "resolve" in path)


def test_weights_in_onnx_form_are_installed_in_the_folder_of_their_tokenizer(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    server.weights = READY
    list(Download(hub, folder_model(hub, REPOSITORY, "main", READY), tmp_path).run(CancelToken()))
    assert _files(tmp_path) == NEEDED | {READY: CONTENT}
    spec = ModelSpec(
        id="ready",
        name="Ready",
        kind="reranking",
        source=HubSource(REPOSITORY, "main", READY),
        license="MIT",
        sha256=server.claimed_sha256,
    )
    installed = InstalledModels(ModelCatalogue((spec,)), None, tmp_path)
    assert installed.verify(spec) == InstalledModel(spec=spec, path=str(tmp_path / REPOSITORY))
    (tmp_path / REPOSITORY / READY).write_bytes(b"other")
    assert "does not match the catalogue" in installed.verify(spec).problem
    (tmp_path / REPOSITORY / READY).replace(tmp_path / REPOSITORY / WEIGHTS)
    earlier = installed.verify(spec)  # downloaded before the catalogue named the ONNX file
    assert earlier.path == str(tmp_path / REPOSITORY) and not earlier.problem


def test_weights_that_are_apart_from_their_graph_come_after_it(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    weights = READY + APART
    server.weights = weights
    with pytest.raises(UserError, match=f"has no {READY}"):
        folder_model(hub, REPOSITORY, "main", weights)
    server.small_files[READY] = b"graph"
    server.small_files[READY_SMALL] = b"another graph"
    model = folder_model(hub, REPOSITORY, "main", weights)
    list(Download(hub, model, tmp_path).run(CancelToken()))
    assert _files(tmp_path) == NEEDED | {READY: b"graph", weights: CONTENT}


def test_it_goes_on_where_it_was_cut(hub: Hub, tmp_path: Path, server: HubServer) -> None:
    server.cut_after, server.cuts_left = 20, 4
    list(Download(hub, _model(hub), tmp_path, QUICK).run(CancelToken()))
    assert _files(tmp_path) == NEEDED | {WEIGHTS: CONTENT}
    assert "bytes=20-" in server.ranges


def test_a_pause_leaves_no_weights_that_cannot_be_loaded(hub: Hub, tmp_path: Path) -> None:
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        for event in Download(hub, _model(hub), tmp_path).run(cancel):
            if isinstance(event, DownloadProgress) and event.done:
                cancel.cancel()
    assert NEEDED.items() <= _files(tmp_path).items() and WEIGHTS not in _files(tmp_path)
    list(Download(hub, _model(hub), tmp_path).run(CancelToken()))
    assert _files(tmp_path) == NEEDED | {WEIGHTS: CONTENT}


def test_a_small_file_of_other_bytes_is_thrown_away(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    model = _model(hub)
    server.small_files["config.json"] = NEEDED["config.json"].replace(b"bert", b"evil")
    with pytest.raises(UserError, match="not the file that the hub describes"):
        list(Download(hub, model, tmp_path).run(CancelToken()))
    assert "config.json" not in _files(tmp_path) and WEIGHTS not in _files(tmp_path)


def test_taken_out_of_the_queue_it_leaves_nothing(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    server.claimed_sha256 = "0" * 64
    queue = DownloadQueue(lambda file: Download(hub, file, tmp_path))
    row_id = queue.add(_model(hub))
    queue.close()
    queue.remove(row_id)
    assert _files(tmp_path) == {}


def test_a_repository_without_a_tokenizer_is_no_such_model(hub: Hub, server: HubServer) -> None:
    del server.small_files["tokenizer.json"]
    with pytest.raises(UserError, match=r"has no tokenizer\.json"):
        _model(hub)
