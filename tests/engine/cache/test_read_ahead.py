"""Passages read ahead for a question that is still typed: part of the chat once it is asked."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from app.core.generation import GenerationParams
from app.engine.cache.kv_snapshot import READ_AHEAD
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, LoadModel, Prefill, PromptMessage
from tests.engine.backend_contract import end_of, text_of
from tests.engine.tiny_models import (
    write_llama_model,
    write_recurrent_model,
    write_sliding_window_model,
)

HISTORY = (
    PromptMessage(role="user", content="The river rises in the hills. " * 10),
    PromptMessage(role="assistant", content="It ends in the sea. " * 10),
)
PASSAGES = "Nine families live in the hills. " * 20
OTHERS = "The mill stood empty for years. " * 20
AHEAD = Prefill(chat_id="chat", messages=HISTORY, passages=PASSAGES, draft="Who li")


@pytest.fixture(
    scope="module",
    params=[write_llama_model, write_sliding_window_model, write_recurrent_model],
    ids=["llama", "sliding-window", "recurrent"],
)
def loaded(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[EngineClient]:
    write: Callable[[Path], Path] = request.param
    path = write(tmp_path_factory.mktemp("models") / "tiny.gguf")
    client = EngineClient()
    client.load(LoadModel(path=str(path), context_length=4096, threads=1))
    yield client
    client.stop()


@pytest.fixture
def client(loaded: EngineClient) -> EngineClient:
    """With the history read as part of the chat."""
    loaded.forget_chat("")
    asked(loaded, question("Hello"))
    return loaded


def question(text: str, chat_id: str = "chat") -> Generate:
    return Generate(
        chat_id=chat_id,
        messages=(*HISTORY, PromptMessage(role="user", content=text)),
        params=GenerationParams(temperature=0, max_tokens=16, logit_bias={2: -1000.0}),
    )


def asked(client: EngineClient, request: Generate) -> tuple[float, str]:
    """The share of the prompt that was cached, and the answer."""
    events = list(client.generate(request))
    stats = end_of(events).stats
    return stats.cached_tokens / stats.prompt_tokens, text_of(events)


def read_ahead(client: EngineClient, request: Prefill = AHEAD) -> None:
    client.prefill(request)
    client.wait_for_prefill()


def test_what_was_read_ahead_need_not_be_read_when_it_is_asked(client: EngineClient) -> None:
    read_ahead(client)
    share, answer = asked(client, question(f"{PASSAGES}Who lives there?"))
    assert share > 0.9
    assert answer == asked(client, question(f"{PASSAGES}Who lives there?", chat_id=""))[1]


def test_other_passages_replace_those_read_ahead(client: EngineClient) -> None:
    for passages, draft in ((PASSAGES, "Who"), (OTHERS, "Who owns"), (OTHERS, "Who owns the m")):
        read_ahead(client, msgspec.structs.replace(AHEAD, passages=passages, draft=draft))
    share, answer = asked(client, question(f"{OTHERS}Who owns the mill?"))
    assert share > 0.9
    assert answer == asked(client, question(f"{OTHERS}Who owns the mill?", chat_id=""))[1]


@pytest.mark.parametrize("is_other_asked", [False, True])
def test_what_was_read_ahead_for_nothing_costs_the_chat_nothing(
    client: EngineClient, is_other_asked: bool
) -> None:
    read_ahead(client)
    if is_other_asked:
        asked(client, question("Hello", chat_id="other"))
    assert asked(client, question("Hello again"))[0] > 0.9


def test_what_was_read_ahead_for_one_chat_is_not_seen_by_another(client: EngineClient) -> None:
    read_ahead(client)
    assert asked(client, question(f"{PASSAGES}Who lives there?", chat_id="other"))[0] == 0


@pytest.mark.parametrize("forgotten", [READ_AHEAD, "chat", ""])
def test_what_was_read_ahead_can_be_forgotten(client: EngineClient, forgotten: str) -> None:
    read_ahead(client)
    client.forget_chat(forgotten)
    share, _ = asked(client, question(f"{PASSAGES}Who lives there?"))
    assert share < 0.6
    assert (share == 0) is (forgotten != READ_AHEAD)
