"""What all prompts of a cache start with outlives the rest of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from app.core.generation import GenerationParams, GenerationStats
from app.engine.cache.kv_files import snapshot_path
from app.engine.engine_client import EngineClient, KvAccess
from app.engine.engine_protocol import Generate, LoadModel, Prefill, PromptMessage
from tests.engine.backend_contract import end_of, text_of
from tests.engine.tiny_models import (
    write_llama_model,
    write_recurrent_model,
    write_sliding_window_model,
)

HEAD = Prefill(
    chat_id="head",
    messages=(
        PromptMessage(role="system", content="Answer with the help of functions. " * 8),
        PromptMessage(role="user", content="Where does it rise? " * 6),
        PromptMessage(role="assistant", content="In the hills. " * 6),
    ),
    draft="Functions: search, read, count.\n\n",
)
KEYS = {"head": bytes(32)}


@pytest.fixture(
    scope="module",
    params=[write_llama_model, write_sliding_window_model, write_recurrent_model],
    ids=["llama", "sliding-window", "recurrent"],
)
def load(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> LoadModel:
    write: Callable[[Path], Path] = request.param
    path = write(tmp_path_factory.mktemp("models") / "tiny.gguf")
    return LoadModel(path=str(path), context_length=4096, threads=1)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def opened(load: LoadModel, kept: Path) -> Iterator[Callable[[], EngineClient]]:
    """Starts an engine; the one before has been stopped, as by a restart of the program."""
    clients: list[EngineClient] = []

    def start() -> EngineClient:
        for client in clients:
            client.stop()
        client = EngineClient(kv=KvAccess(str(kept), 1 << 30, lambda chat: KEYS.get(chat, b"")))
        client.load(load)
        clients.append(client)
        return client

    yield start
    clients[-1].stop()


def question(text: str, head: Prefill = HEAD) -> Generate:
    return Generate(
        chat_id="steps",
        messages=(*head.messages, PromptMessage(role="user", content=head.draft + text)),
        params=GenerationParams(temperature=0, max_tokens=16, logit_bias={2: -1000.0}),
        head=head,
    )


def answered(client: EngineClient, request: Generate) -> GenerationStats:
    """The figures of an answer that is checked to be the one without any cache."""
    warm = list(client.generate(request))
    client.forget_chat("cold")
    cold = msgspec.structs.replace(request.head or HEAD, chat_id="cold")
    alone = msgspec.structs.replace(request, chat_id="", head=cold)
    assert text_of(warm) == text_of(list(client.generate(alone))) != ""
    return end_of(warm).stats


def test_a_forgotten_chat_leaves_its_head(opened: Callable[[], EngineClient]) -> None:
    client = opened()
    first = answered(client, question("Who founded the town?"))
    client.forget_chat("steps")
    second = answered(client, question("Where is the sea?"))
    assert first.cached_tokens == 0
    assert second.cached_tokens > 0.9 * second.prompt_tokens


def test_a_restart_leaves_the_head_and_nothing_else(
    opened: Callable[[], EngineClient], kept: Path
) -> None:
    answered(opened(), question("Who founded the town?"))
    stats = answered(opened(), question("Where is the sea?"))
    assert stats.cached_tokens > 0.9 * stats.prompt_tokens
    assert list(kept.iterdir()) == [snapshot_path(kept, "head")]


def test_another_head_starts_where_they_differ(opened: Callable[[], EngineClient]) -> None:
    client = opened()
    answered(client, question("Who founded the town?"))
    other = msgspec.structs.replace(HEAD, draft="Functions: none.\n\n")
    client.forget_chat("steps")
    answered(client, question("Where is the sea?", other))
    client.forget_chat("steps")
    stats = answered(client, question("Who founded the town?", other))
    assert stats.cached_tokens > 0.9 * stats.prompt_tokens


def test_a_prompt_that_does_not_start_with_its_head_is_answered(
    opened: Callable[[], EngineClient],
) -> None:
    request = msgspec.structs.replace(
        question("Where?"), messages=(PromptMessage(role="user", content="Where is the sea?"),)
    )
    client = opened()
    assert text_of(list(client.generate(request)))
    assert answered(client, question("Where?")).cached_tokens < 20
