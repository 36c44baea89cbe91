"""The engine behind a module's fixtures `worker`, its command, and `model`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import LoadModel
from tests.engine.backend_contract import CONTEXT_LENGTH


@pytest.fixture(scope="module")
def shared_client(worker: list[str] | None) -> Iterator[EngineClient]:
    client = EngineClient(command=worker)
    yield client
    client.stop()


@pytest.fixture
def load(model: Path) -> LoadModel:
    # One thread: two of them waiting for each other crawl on a machine that is busy testing.
    return LoadModel(path=str(model), context_length=CONTEXT_LENGTH, threads=1)


@pytest.fixture
def client(shared_client: EngineClient, load: LoadModel) -> EngineClient:
    """A loaded client with nothing cached; its process is shared by the tests of a module."""
    shared_client.unload()
    shared_client.load(load)
    return shared_client
