"""The real server on a real port, with the starter model or a scripted one.

Every test process imports all files of tests, so what takes seconds to import, such as the clients
of OpenAI and LangChain, is imported within the tests.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import msgspec
import pytest

from app.answers.answer_gate import AnswerGate
from app.answers.completions import CompletionService
from app.answers.model_access import ReadyModel
from app.api.context import ApiContext
from app.api.server import Server
from app.core.cancellation import CancelToken
from app.core.model_spec import FileSource, InstalledModel, ModelSpec
from app.engine.engine import Engines
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import LoadModel
from app.hub.network_gate import NetworkGate
from app.services.machine.local_api import ApiAddress
from app.services.startup import Services
from tests.engine.scripted_worker import SCRIPTED
from tests.services.conftest import shared_services as shared_services

TOKEN = "token-of-the-tests"


class Api(msgspec.Struct, frozen=True):
    """A running server and a client that may use it."""

    url: str
    client: httpx2.Client
    engine: EngineClient | None = None


@pytest.fixture(scope="module")
def services(shared_services: Services) -> Services:
    """A temporary session with the starter model; greedy, so that it answers the same each time."""
    params = {"temperature": 0, "max_tokens": 48}
    shared_services.settings.update(params=params, context_length=2048)
    return shared_services


@pytest.fixture(scope="module")
def api(services: Services) -> Iterator[Api]:
    address = services.api.start(token=TOKEN)
    with _client(address.url) as client:
        yield Api(address.url, client)
    services.api.stop()


StartScripted = Callable[[dict[str, object]], Api]


@pytest.fixture
def scripted_api(services: Services, tmp_path: Path) -> Iterator[StartScripted]:
    """Starts a server whose engine answers from a script."""
    started = []

    def start(script: dict[str, object]) -> Api:
        running = _scripted(services, tmp_path / "script.json", script)
        api = running.__enter__()
        started.append(running)
        return api

    yield start
    for running in started:
        running.__exit__(None, None, None)


@contextmanager
def _scripted(services: Services, file: Path, script: dict[str, object]) -> Iterator[Api]:
    file.write_text(json.dumps(script))
    source = FileSource(str(file))
    spec = ModelSpec(id="scripted", name="Scripted", kind="chat", source=source, license="none")

    def ready(_name: str, _cancel: CancelToken) -> ReadyModel:
        return ReadyModel(InstalledModel(spec=spec, path=str(file)), LoadModel(path=str(file)))

    engine = EngineClient(command=SCRIPTED)
    completions = CompletionService(Engines(engine, engine), ready, AnswerGate())
    context = ApiContext(services, completions)
    server = Server(context, ApiAddress(0, TOKEN), NetworkGate())
    url = ApiAddress(server.port, TOKEN).url
    try:
        with _client(url) as client:
            yield Api(url, client, engine)
    finally:
        server.stop()
        engine.stop()


def openai_client(api: Api) -> Any:
    """OpenAI's own client. It retries nothing, so every failure is seen."""
    import openai

    return openai.OpenAI(
        base_url=api.url,
        api_key=TOKEN,
        max_retries=0,
        http_client=api.client,
    )


def _client(url: str) -> httpx2.Client:
    headers = {"authorization": f"Bearer {TOKEN}"}
    return httpx2.Client(base_url=url, headers=headers, timeout=60, trust_env=False)
