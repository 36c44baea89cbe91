"""Answers over the local API: calls of tools fit their schemas, whatever the model writes."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import pytest

from app.answers.answer_gate import AnswerGate
from app.answers.completions import CompletionRequest, CompletionService, _Completion
from app.answers.kv_cache import KvCacheKeys
from app.answers.model_access import ReadyModel
from app.core.cancellation import CancelToken
from app.core.generation import GenerationParams, GenerationStats
from app.core.model_spec import FileSource, InstalledModel, ModelInfo, ModelSpec
from app.engine.engine import Engines
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import (
    Generate,
    Generated,
    GenerateSamples,
    GenerationEvent,
    LoadModel,
    Prefill,
    PromptMessage,
    SamplingEvent,
    Score,
    TextDelta,
    ToolCallDelta,
)
from tests.engine.tiny_models import write_llama_model

ADD = {
    "type": "function",
    "function": {
        "name": "add",
        "parameters": {
            "type": "object",
            "properties": {"a": {"type": "integer"}, "b": {"type": "integer", "maximum": 9}},
            "required": ["a", "b"],
            "additionalProperties": False,
        },
    },
}
RIGHT = ToolCallDelta(name="add", arguments={"a": 1, "b": 2})


class Model:
    """A model whose answers are given: the first without, the later ones under a constraint."""

    def __init__(self, *answers: GenerationEvent, tool_format: str = "hermes") -> None:
        self._answers = list(answers)
        self.requests: list[Generate] = []
        self.info = ModelInfo(
            name="m", quantization="",
            context_length=1000, template_sha256="",
            supports_tools=True, supports_reasoning=False, engine_version="", load_s=0.0,
            tool_format=tool_format,
        )  # fmt: skip

    def generate(
        self, request: Generate, cancel: CancelToken | None = None
    ) -> Generator[GenerationEvent, None, None]:
        self.requests.append(request)
        answer = self._answers.pop(0)
        yield answer
        has_called = isinstance(answer, ToolCallDelta)
        yield Generated(reason="tool_calls" if has_called else "stop", stats=GenerationStats())

    def generate_samples(
        self, request: GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[SamplingEvent]:
        raise NotImplementedError

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]:
        return tuple(1 for _ in texts)

    def forget_chat(self, *chat_ids: str) -> None:
        pass


def _complete(model: Model) -> list[GenerationEvent]:
    question = PromptMessage(role="user", content="What is 1 + 2?")
    request = CompletionRequest(messages=(question,), tools=(ADD,))
    return list(_Completion(request, cast(Any, model), KvCacheKeys(), CancelToken()).events())


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("add", {"a": "one", "b": 2}),
        ("add", {"a": 1}),
        ("add", {"a": 1, "b": 2, "c": 3}),
        ("plus", {"a": 1, "b": 2}),
    ],
)
def test_a_call_that_breaks_its_schema_is_written_again_under_the_schema(
    name: str, arguments: dict[str, Any]
) -> None:
    model = Model(ToolCallDelta(name=name, arguments=arguments), RIGHT)
    call, end = _complete(model)
    assert call == RIGHT
    assert isinstance(end, Generated) and end.reason == "tool_calls"
    assert [request.tool_choice for request in model.requests] == ["auto", "required"]


def test_a_call_that_breaks_its_schema_again_becomes_an_answer_in_words() -> None:
    broken = ToolCallDelta(name="add", arguments={"a": 1, "b": 10})
    model = Model(broken, broken, TextDelta(text="It is 3."))
    answer, end = _complete(model)
    assert answer == TextDelta(text="It is 3.")
    assert isinstance(end, Generated) and end.reason == "stop"


def test_a_call_that_fits_its_schema_is_passed_on_at_once() -> None:
    model = Model(RIGHT)
    assert _complete(model)[0] == RIGHT and len(model.requests) == 1


def test_without_a_format_for_calls_one_that_breaks_its_schema_becomes_an_answer() -> None:
    written = TextDelta(text='{"name": "add", "arguments": {"a": 1, "b": 10}}')
    model = Model(written, TextDelta(text="It is 3."), tool_format="")
    assert _complete(model)[0] == TextDelta(text="It is 3.")


@pytest.fixture
def engine() -> Iterator[EngineClient]:
    engine = EngineClient()
    yield engine
    engine.stop()


@pytest.fixture
def load(tmp_path: Path) -> LoadModel:
    model = write_llama_model(tmp_path / "tiny.gguf")
    return LoadModel(path=str(model), context_length=512, threads=1)


def _service(engine: EngineClient, load: LoadModel) -> CompletionService:
    spec = ModelSpec(id="m", name="M", kind="chat", source=FileSource(load.path), license="none")
    ready = ReadyModel(InstalledModel(spec=spec, path=load.path), load)
    return CompletionService(Engines(engine, engine), lambda *_: ready, AnswerGate())


def _answered(
    service: CompletionService, *turns: str, max_tokens: int = 8, goes_on: bool = True
) -> tuple[str, GenerationStats]:
    """The answer to turns of the user and the assistant."""
    messages = tuple(
        PromptMessage(role="assistant" if number % 2 else "user", content=text)
        for number, text in enumerate(turns)
    )
    params = GenerationParams(max_tokens=max_tokens, temperature=0, logit_bias={2: -1000.0})
    request = CompletionRequest(messages=messages, params=params, goes_on=goes_on)
    events = list(service.complete(request, CancelToken()))
    text = "".join(event.text for event in events if isinstance(event, TextDelta))
    end = events[-1]
    assert isinstance(end, Generated)
    return text, end.stats


def test_after_an_answer_the_start_of_the_next_turn_is_read(
    engine: EngineClient, load: LoadModel
) -> None:
    service = _service(engine, load)
    answer, first = _answered(service, "Where does it rise?")
    engine.wait_for_prefill()
    turns = ("Where does it rise?", answer, "And where does it end?")
    warm, second = _answered(service, *turns)
    assert second.cached_tokens > first.prompt_tokens + first.completion_tokens
    service.forget()
    cold, third = _answered(service, *turns)
    assert (third.cached_tokens, cold) == (0, warm)


def test_what_questions_that_stand_alone_begin_with_alike_is_read_once(
    engine: EngineClient, load: LoadModel
) -> None:
    """Also if the answer to one of them is scored, and nothing is read for a turn after it."""
    service = _service(engine, load)
    rules = "Answer as briefly as you can, and only in plain words: "
    first = _answered(service, f"{rules}where?", goes_on=False)[1]
    assert first.cached_tokens == 0 and not engine.is_prefilling
    second = _answered(service, f"{rules}when?", goes_on=False)[1]
    assert second.cached_tokens > len(rules) // 2
    question = PromptMessage(role="user", content=f"{rules}who?")
    list(engine.loading(load, CancelToken()))
    engine.score(Score(messages=(question,), answer="She."))
    third = _answered(service, f"{rules}who?", goes_on=False)[1]
    assert third.cached_tokens == third.prompt_tokens - 1
    service.forget()
    assert _answered(service, f"{rules}who?", goes_on=False)[1].cached_tokens == 0


def test_nothing_is_read_after_an_answer_that_fills_the_context(
    engine: EngineClient, load: LoadModel
) -> None:
    _answered(_service(engine, load), "Where? " * 20, max_tokens=200)
    assert not engine.is_prefilling


def test_nothing_is_read_for_a_model_that_has_been_replaced(
    engine: EngineClient, load: LoadModel, tmp_path: Path
) -> None:
    other = LoadModel(path=str(write_llama_model(tmp_path / "other.gguf")), context_length=512)
    assert len(list(engine.loading(other, CancelToken()))) > 1, "it tells its progress"
    question = PromptMessage(role="user", content="Where?")
    engine.prefill(Prefill(chat_id="a", messages=(question,)), load)
    engine.wait_for_prefill()
    assert len(list(engine.loading(other, CancelToken()))) == 1, "it is loaded already"
