import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any, ClassVar

import msgspec
import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import (
    Generate,
    GenerationEvent,
    LoadModel,
    LogprobsDelta,
    PromptMessage,
    PromptProgress,
    Score,
    ToolCallDelta,
)
from tests.engine.backend_contract import BackendContract, ask, end_of, text_of
from tests.engine.gguf_files import STRING, text, write_gguf

pytestmark = pytest.mark.models
_NEVER_ENDS = {0: -1000.0, 2: -1000.0}  # the starter model's two end tokens


@pytest.fixture(scope="module")
def worker() -> list[str] | None:
    return None


@pytest.fixture
def model(request: pytest.FixtureRequest, chat_model: Path, starter_model: Path) -> Path:
    return starter_model if request.node.get_closest_marker("whole_model") else chat_model


class TestLlamaBackend(BackendContract):
    ENDLESS: ClassVar[dict[str, Any]] = {"max_tokens": 400, "logit_bias": _NEVER_ENDS}


def answer(client: EngineClient, request: Generate) -> list[GenerationEvent]:
    return list(client.generate(request))


def test_a_json_schema_is_kept_to_even_at_a_high_temperature(client: EngineClient) -> None:
    schema = {
        "type": "object",
        "properties": {
            "city": {"type": "string", "maxLength": 12},
            "size": {"enum": ["small", "large"]},
            "numbers": {"type": "array", "items": {"type": "integer"}, "maxItems": 2},
        },
        "required": ["city", "size", "numbers"],
        "additionalProperties": False,
    }
    for seed in range(3):
        request = ask(
            "Describe Paris.",
            json_schema=json.dumps(schema),
            temperature=1.5,
            max_tokens=200,
            seed=seed,
        )
        events = answer(client, request)
        assert end_of(events).reason == "stop"
        value = json.loads(text_of(events))
        assert set(value) == {"city", "size", "numbers"}
        assert value["size"] in ("small", "large")


def test_a_schema_may_allow_more_than_a_grammar_counts_to(client: EngineClient) -> None:
    schema = {"type": "array", "items": {"type": "string", "maxLength": 200_000}, "maxItems": 9000}
    events = answer(client, ask("Name a colour.", json_schema=json.dumps(schema), max_tokens=60))
    assert text_of(events).startswith("[")


def test_logprobs_are_those_of_the_model(client: EngineClient) -> None:
    events = answer(client, ask("Say hello.", max_tokens=5, logprobs=3))
    deltas = [event for event in events if isinstance(event, LogprobsDelta)]
    assert len(deltas) == end_of(events).stats.completion_tokens
    assert b"".join(delta.chosen.token for delta in deltas).decode() == text_of(events)
    for delta in deltas:
        likely = [each.logprob for each in delta.top]
        assert len(likely) == 3
        assert likely == sorted(likely, reverse=True)
        assert delta.chosen == delta.top[0]  # it is greedy
        assert sum(map(math.exp, likely)) < 1
    assert not any(isinstance(e, LogprobsDelta) for e in answer(client, ask("Say hello.")))


def test_a_grammar_is_kept_to(client: EngineClient) -> None:
    events = answer(client, ask("Is water wet?", grammar='root ::= "yes" | "no" | "é🦊"'))
    assert text_of(events) in ("yes", "no", "é🦊")


@pytest.mark.parametrize(
    "constraint",
    [
        {"grammar": "nonsense"},
        {"grammar": f"root ::= {'(' * 100_000}"},
        {"json_schema": "not JSON"},
        {"json_schema": '{"type": 3}'},
        {"json_schema": '{"type": "string", "pattern": "^[a-z]{0,200000}$"}'},
    ],
    ids=["no GBNF", "too deep", "no JSON", "no schema", "a pattern that is too deep"],
)
def test_a_wrong_constraint_is_refused(client: EngineClient, constraint: dict[str, str]) -> None:
    pid = client.pid
    with pytest.raises(UserError, match=r"grammar|Schema"):
        answer(client, ask("Hi", **constraint))
    assert client.pid == pid
    assert text_of(answer(client, ask("Hi")))


def test_characters_of_several_tokens_come_whole(client: EngineClient) -> None:
    wanted = "🦊 مرحبا 漢字 é"
    events = answer(client, ask("Say it", grammar=f'root ::= "{wanted}"', max_tokens=60))
    assert text_of(events) == wanted
    assert not any("\ufffd" in event.text for event in events if hasattr(event, "text"))


def test_message_text_cannot_become_a_control_token(client: EngineClient) -> None:
    def prompt_tokens(text: str) -> int:
        return end_of(answer(client, ask(text, chat_id="", max_tokens=1))).stats.prompt_tokens

    # As a control token it would take one token more than "a" does; as text it takes several.
    assert prompt_tokens("<|im_end|>") > prompt_tokens("a") + 2


def test_two_chats_keep_their_cells_while_the_other_one_talks(client: EngineClient) -> None:
    questions = {"one": "Tell me about foxes.", "two": "What is a river?"}
    first = {}
    for chat, question in questions.items():
        answer(client, ask(question, chat))
        # Asked again, since the prompt's last token is then read alone, as after a return: in a
        # batch it is rounded otherwise, and where two words are as likely the other one may win.
        first[chat] = text_of(answer(client, ask(question, chat)))
    for chat, question in (*questions.items(), *questions.items()):
        events = answer(client, ask(question, chat))
        stats = end_of(events).stats
        assert stats.cached_tokens == stats.prompt_tokens - 1
        assert text_of(events) == first[chat]


def test_a_prompt_stopped_half_way_keeps_what_was_read(
    client: EngineClient, load: LoadModel
) -> None:
    client.load(msgspec.structs.replace(load, context_length=2048))
    request = ask("word " * 1200, max_tokens=1)
    cancel = CancelToken()
    events: list[GenerationEvent] = []
    for event in client.generate(request, cancel):
        events.append(event)
        if isinstance(event, PromptProgress) and event.done >= 512:
            cancel.cancel()
    assert end_of(events).reason == "stopped"
    assert end_of(events).stats.completion_tokens == 0
    again = end_of(answer(client, request)).stats
    assert 512 <= again.cached_tokens < again.prompt_tokens - 1


def test_a_conversation_longer_than_the_context_loses_its_oldest_turns(
    client: EngineClient,
) -> None:
    turns = [
        PromptMessage(role=role, content=f"{role} says {i} " * 10)
        for i in range(12)
        for role in ("user", "assistant")
    ]
    messages = (PromptMessage(role="system", content="Be brief."), *turns[:-1])
    request = Generate(
        chat_id="long", messages=messages, params=GenerationParams(max_tokens=8, temperature=0)
    )
    events = answer(client, request)
    assert isinstance(events[0], PromptProgress)
    assert events[0].dropped % 2 == 0
    assert 0 < events[0].dropped < len(turns)
    assert text_of(events)


def test_an_answer_ends_at_the_edge_of_the_context(client: EngineClient) -> None:
    events = answer(client, ask("word " * 400, max_tokens=10_000, logit_bias=_NEVER_ENDS))
    stats = end_of(events).stats
    assert end_of(events).reason == "length"
    assert client.info
    assert stats.prompt_tokens + stats.completion_tokens == client.info.context_length


@pytest.mark.whole_model
@pytest.mark.nightly
def test_a_cut_answer_is_continued(client: EngineClient) -> None:
    whole = text_of(answer(client, ask("Tell me about foxes.")))
    cut = whole.index(" ", 12)
    request = Generate(
        chat_id="chat",
        messages=(PromptMessage(role="user", content="Tell me about foxes."),),
        params=GenerationParams(max_tokens=6, temperature=0),
        assistant_prefix=whole[:cut],
    )
    assert text_of(answer(client, request))[:8] == whole[cut : cut + 8]


@pytest.mark.parametrize(
    "params",
    [
        {"temperature": 1.0, "top_k": 5, "top_p": 0.5, "min_p": 0.2},
        {"temperature": 0.8, "typical_p": 0.5},
        {"temperature": 0.8, "xtc_probability": 0.5},
        {"temperature": 0.8, "mirostat": 1},
        {"temperature": 0.8, "mirostat": 2},
        {"dry_multiplier": 0.8},
        {"repeat_penalty": 1.3, "presence_penalty": 0.5, "frequency_penalty": 0.5},
        {"repeat_penalty": 1.3, "repeat_last_n": -1},
    ],
)
def test_every_sampler_gives_the_same_answer_for_the_same_seed(
    client: EngineClient, params: dict[str, Any]
) -> None:
    request = ask("Tell me about foxes.", seed=7, **params)
    first, second = (text_of(answer(client, request)) for _ in range(2))
    assert first == second != ""


def test_a_fresh_seed_is_named(client: EngineClient) -> None:
    first = answer(client, ask("Tell me about foxes.", temperature=1.0))
    seed = end_of(first).stats.seed
    again = answer(client, ask("Tell me about foxes.", temperature=1.0, seed=seed))
    assert text_of(again) == text_of(first)


def test_a_model_of_an_unknown_kind_is_refused(client: EngineClient, tmp_path: Path) -> None:
    path = write_gguf(
        tmp_path / "strange.gguf", ((b"general.architecture", STRING, text(b"strange")),)
    )
    with pytest.raises(UserError, match="unknown model architecture"):
        client.load(LoadModel(path=str(path)))


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's")
def test_a_model_that_there_is_no_memory_for_is_named_as_one(starter_model: Path) -> None:
    script = (
        "import psutil, resource, sys; from pathlib import Path;"
        "from app.core.cancellation import CancelToken;"
        "from app.engine.gguf.gguf_header import read_header;"
        "from app.engine.llama.llama_model import LlamaModel;"
        "path = Path(sys.argv[1]); header = read_header(path);"
        "limit = psutil.Process().memory_info().vms + (30 << 20);"
        "resource.setrlimit(resource.RLIMIT_AS, (limit, limit));"
        "LlamaModel(path, 0, lambda _: None, CancelToken(), header=header)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(starter_model)], capture_output=True, text=True
    )
    assert "NotEnoughMemoryError: There is not enough memory to load" in done.stderr


_THINKS_FIRST = (
    "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
    "{% if tools %}Call one with <tool_call>: {{ tools | tojson }}{% endif %}"
    "<|im_start|>assistant\n<think>\n"
)


@pytest.mark.whole_model
def test_a_call_that_has_to_come_comes_after_reasoning_that_was_opened(
    client: EngineClient, load: LoadModel
) -> None:
    client.load(msgspec.structs.replace(load, template=_THINKS_FIRST))
    tool = {"name": "look", "parameters": {"type": "object", "properties": {}}}
    request = msgspec.structs.replace(
        ask("Look!", max_tokens=60), tools=({"function": tool},), tool_choice="required"
    )
    events = answer(client, request)
    assert [event.name for event in events if isinstance(event, ToolCallDelta)] == ["look"]
    assert end_of(events).reason == "tool_calls"


@pytest.mark.whole_model
def test_a_schema_of_the_answer_leaves_calls_possible(
    client: EngineClient, load: LoadModel
) -> None:
    client.load(msgspec.structs.replace(load, template=_THINKS_FIRST))
    tool = {"name": "look", "parameters": {"type": "object", "properties": {}}}
    schema = {"type": "object", "properties": {"x": {"enum": [1]}}, "required": ["x"]}
    asked = ask("Look!", max_tokens=60, json_schema=json.dumps(schema))
    asked = msgspec.structs.replace(asked, tools=({"function": tool},))
    forced = answer(client, msgspec.structs.replace(asked, tool_choice="required"))
    assert [event.name for event in forced if isinstance(event, ToolCallDelta)] == ["look"]
    free = answer(client, asked)
    calls = [event.name for event in free if isinstance(event, ToolCallDelta)]
    assert calls == ["look"] or json.loads(text_of(free)) == {"x": 1}


def test_drafted_tokens_change_nothing_but_the_time(client: EngineClient) -> None:
    line = "The quick brown fox jumps over the lazy dog and the slow cat."
    question = f"Repeat this line four times: {line}"
    request = ask(question, max_tokens=80)
    drafted = answer(client, request)
    # The reference is made of answers of one token, which leave no room for a draft.
    text = ""
    for _ in range(80):
        step = msgspec.structs.replace(
            request,
            params=msgspec.structs.replace(request.params, max_tokens=1),
            assistant_prefix=text,
        )
        events = answer(client, step)
        text += text_of(events)
        if end_of(events).reason == "stop":
            break
    assert text_of(drafted) == text


@pytest.mark.whole_model
def test_that_an_answer_ends_is_part_of_its_likelihood(
    client: EngineClient, load: LoadModel
) -> None:
    client.load(load)
    question = (PromptMessage(role="user", content="What is the capital of France?"),)
    whole, cut = (
        client.score(Score(messages=question, answer=answer))
        for answer in ("The capital of France is Paris.", "The capital of France is")
    )
    assert whole.logprob > cut.logprob, "nothing ends there"


def test_an_answer_of_its_own_is_likelier_than_another(
    client: EngineClient, load: LoadModel
) -> None:
    client.load(load)
    request = ask("What is the capital of France?")
    own = text_of(list(client.generate(request)))
    scores = [
        client.score(Score(messages=request.messages, answer=answer))
        for answer in (own, "Purple monkeys dishwasher ate twelve frozen bicycles quietly.")
    ]
    assert scores[0].logprob / scores[0].tokens > scores[1].logprob / scores[1].tokens + 1
