"""Aborts between batches, and the end of the context: nothing is lost or counted twice."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.core.cancellation import CancelToken
from app.core.engine_options import EngineOptions
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient, KvAccess
from app.engine.engine_protocol import Generate, LoadModel, PromptMessage, PromptProgress
from tests.engine.backend_contract import end_of, text_of
from tests.engine.tiny_models import write_llama_model, write_sliding_window_model

_NO_END = {2: -1000.0}


@pytest.fixture(
    scope="module",
    params=[write_llama_model, write_sliding_window_model],
    ids=["llama", "sliding-window"],
)
def client(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[EngineClient]:
    """Each batch is computed in several parts, and may be stopped after any of them."""
    write: Callable[[Path], Path] = request.param
    path = write(tmp_path_factory.mktemp("models") / "tiny.gguf")
    client = EngineClient()
    options = EngineOptions(ubatch=32)
    client.load(LoadModel(path=str(path), context_length=2048, threads=1, options=options))
    yield client
    client.stop()


def _ask(text: str, chat_id: str = "chat", prefix: str = "", **params: Any) -> Generate:
    turns = [
        PromptMessage(role=role, content=f"{role} {number}. " * 8)
        for number in range(6)
        for role in ("user", "assistant")
    ]
    return Generate(
        chat_id=chat_id,
        messages=(*turns, PromptMessage(role="user", content=text)),
        params=GenerationParams(temperature=0, logit_bias=_NO_END, **params),
        assistant_prefix=prefix,
    )


@pytest.mark.nightly
def test_a_stop_within_a_batch_keeps_cells_and_tokens_in_step(client: EngineClient) -> None:
    cold = text_of(list(client.generate(_ask("Where? " * 60, "", max_tokens=8))))
    for tenths in range(8):
        client.forget_chat("chat")
        cancel = CancelToken()
        timer = threading.Timer(tenths / 200, cancel.cancel)
        for event in client.generate(_ask("Where? " * 60, max_tokens=8), cancel):
            if isinstance(event, PromptProgress) and not event.done:
                timer.start()
        timer.join()
        assert text_of(list(client.generate(_ask("Where? " * 60, max_tokens=8)))) == cold


def test_a_chat_is_kept_while_another_model_is_used(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    models = [tmp_path / name / "tiny.gguf" for name in ("one", "two")]
    for model in models:
        model.parent.mkdir()
        write_llama_model(model)
    first, second = (LoadModel(path=str(model), context_length=2048) for model in models)
    client = EngineClient(kv=KvAccess(str(kept), 1 << 30, lambda _chat: bytes(32)))
    try:
        client.load(first)
        list(client.generate(_ask("Where?", max_tokens=4)))
        client.load(second)
        client.load(first)
        stats = end_of(list(client.generate(_ask("Where?", max_tokens=4)))).stats
    finally:
        client.stop()
    assert stats.cached_tokens == stats.prompt_tokens - 1


@pytest.mark.nightly
def test_an_answer_that_the_edge_of_the_context_cut_goes_on(client: EngineClient) -> None:
    letters: dict[str, Any] = {"grammar": "root ::= [a-z ]+", "max_tokens": 4000}
    cut = list(client.generate(_ask("Where?", **letters)))
    stats = end_of(cut).stats
    assert end_of(cut).reason == "length"
    assert stats.prompt_tokens + stats.completion_tokens == 2048
    more = list(client.generate(_ask("Where?", prefix=text_of(cut), **letters)))
    assert isinstance(more[0], PromptProgress) and more[0].dropped
    assert text_of(more)
