"""Going back in memory that cannot be cut back: what comes out is what a cold read gives."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from app.core.cancellation import CancelToken
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import (
    Generate,
    GenerateSamples,
    GenerationEvent,
    LoadModel,
    Prefill,
    PromptMessage,
    PromptProgress,
)
from tests.engine.backend_contract import end_of, samples_of, text_of
from tests.engine.tiny_models import write_recurrent_model, write_sliding_window_model

HISTORY = (
    PromptMessage(role="user", content="The river rises in the hills. " * 30),
    PromptMessage(role="assistant", content="It ends in the sea. " * 10),
)
_NO_END = {2: -1000.0}


@pytest.fixture(
    scope="module",
    params=[write_sliding_window_model, write_recurrent_model],
    ids=["sliding-window", "recurrent"],
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
    loaded.forget_chat("chat")
    return loaded


def question(text: str, chat_id: str = "chat", max_tokens: int = 24) -> Generate:
    return Generate(
        chat_id=chat_id,
        messages=(*HISTORY, PromptMessage(role="user", content=text)),
        params=GenerationParams(temperature=0, max_tokens=max_tokens, logit_bias=_NO_END),
    )


def answer(client: EngineClient, request: Generate) -> list[GenerationEvent]:
    return list(client.generate(request))


def assert_as_cold(client: EngineClient, request: Generate, least_cached: float) -> None:
    """`request` is answered as if read from nothing, though that much of it was not read."""
    warm = answer(client, request)
    cold = answer(client, msgspec.structs.replace(request, chat_id=""))
    assert text_of(warm) == text_of(cold) != ""
    assert end_of(cold).stats.cached_tokens == 0
    stats = end_of(warm).stats
    assert stats.cached_tokens >= least_cached * stats.prompt_tokens


def test_an_edited_question_is_answered_from_its_beginning(client: EngineClient) -> None:
    answer(client, question("What about the town? " * 5, max_tokens=700))
    assert_as_cold(client, question("And the plain?"), least_cached=0.8)


def test_another_answer_is_made_without_reading(client: EngineClient) -> None:
    first = question("What about the town?", max_tokens=700)
    answer(client, first)
    assert_as_cold(client, first, least_cached=0.98)


def test_the_chat_goes_on(client: EngineClient) -> None:
    text = "".join(str(getattr(e, "text", "")) for e in answer(client, question("The town?")))
    turns = (
        *question("The town?").messages,
        PromptMessage(role="assistant", content=text),
        PromptMessage(role="user", content="Why?"),
    )
    request = msgspec.structs.replace(question(""), messages=turns)
    assert_as_cold(client, request, least_cached=0.8)


def test_checkpoints_come_along_when_a_chat_comes_back(client: EngineClient) -> None:
    answer(client, question("What about the town? " * 5, max_tokens=700))
    answer(client, question("Something else?", chat_id="other"))
    assert_as_cold(client, question("And the plain?"), least_cached=0.8)


def test_a_draft_that_changes_costs_what_is_new_in_it(client: EngineClient) -> None:
    for draft in ("What about the town and its", "Why does it"):
        client.prefill(Prefill(chat_id="chat", messages=HISTORY, draft=draft))
        client.wait_for_prefill()
    assert_as_cold(client, question("Why does it end?"), least_cached=0.9)


def test_samples_are_made_one_after_the_other(client: EngineClient) -> None:
    request = question("What about the town?")
    alone = text_of(answer(client, request))
    params = (request.params, msgspec.structs.replace(request.params, max_tokens=5))
    events = list(client.generate_samples(GenerateSamples(prompt=request, samples=params)))
    first, second = samples_of(events).values()
    assert first.text == alone != ""
    assert alone.startswith(second.text) and second.reason == "length"


def test_a_stop_while_reading_leaves_no_trace(client: EngineClient) -> None:
    cancel = CancelToken()
    request = question("What about the town? " * 90)
    for event in client.generate(request, cancel):
        if isinstance(event, PromptProgress) and event.done >= 512:
            cancel.cancel()
    assert_as_cold(client, request, least_cached=0)
