"""Every format of tool calls, on calls as the templates of its models write them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import llama_cpp
import msgspec
import numpy as np
import pytest

from app.core.errors import UserError
from app.engine.llama.grammars import call_grammar
from app.engine.prompts.tool_formats.detection import FORMATS, detect_tool_format
from app.engine.prompts.tool_formats.tool_format import ToolFormat
from tests.engine.whole_answers import split_answer

TOOLS: list[dict[str, Any]] = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "parameters": {
                "type": "object",
                "properties": {"city": {"type": "string"}, "days": {"type": "integer"}},
                "required": ["city", "days"],
            },
        },
    },
    {"type": "function", "function": {"name": "stop", "parameters": {"type": "object"}}},
]
ARGUMENTS = {"city": "Graz", "days": 3}
JSON = '{"city": "Graz", "days": 3}'

EXAMPLES = {
    "hermes": f'<tool_call>\n{{"name": "get_weather", "arguments": {JSON}}}\n</tool_call>',
    "mistral": f'[TOOL_CALLS][{{"name": "get_weather", "arguments": {JSON}}}]',
    "mistral-args": f"[TOOL_CALLS]get_weather[ARGS]{JSON}",
    "llama-3": f'{{"name": "get_weather", "parameters": {JSON}}}',
    "llama-4": '[get_weather(city="Graz", days=3)]',
    "lfm2": '<|tool_call_start|>[get_weather(city="Graz", days=3)]<|tool_call_end|>',
    "granite-3": f'<|tool_call|>[{{"name": "get_weather", "arguments": {JSON}}}]',
    "functionary-3.1": f"<function=get_weather>{JSON}</function>",
    "functionary-3.2": f">>>get_weather\n{JSON}",
    "command-r7b": (
        f'<|START_ACTION|>[\n    {{"tool_name": "get_weather", "parameters": {JSON}}}\n]'
        "<|END_ACTION|>"
    ),
    "apertus": f'<|tools_prefix|>[{{"get_weather": {JSON}}}]<|tools_suffix|>',
    "harmony": f" to=functions.get_weather<|channel|>commentary json<|message|>{JSON}",
    "deepseek-r1": (
        "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>get_weather\n"
        f"```json\n{JSON}\n```<｜tool▁call▁end｜><｜tool▁calls▁end｜>"
    ),
    "deepseek-v3.1": (
        "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>get_weather<｜tool▁sep｜>"
        f"{JSON}<｜tool▁call▁end｜><｜tool▁calls▁end｜>"
    ),
    "deepseek-v3.2": (
        '<｜DSML｜function_calls>\n<｜DSML｜invoke name="get_weather">\n'
        '<｜DSML｜parameter name="city" string="true">Graz</｜DSML｜parameter>\n'
        '<｜DSML｜parameter name="days" string="false">3</｜DSML｜parameter>\n'
        "</｜DSML｜invoke>\n</｜DSML｜function_calls>"
    ),
    "kimi-k2": (
        "<|tool_calls_section_begin|><|tool_call_begin|>functions.get_weather:0"
        f"<|tool_call_argument_begin|>{JSON}<|tool_call_end|><|tool_calls_section_end|>"
    ),
    "qwen-3-coder": (
        "<tool_call>\n<function=get_weather>\n<parameter=city>\nGraz\n</parameter>\n"
        "<parameter=days>\n3\n</parameter>\n</function>\n</tool_call>"
    ),
    "glm-4": (
        "<tool_call>get_weather\n<arg_key>city</arg_key>\n<arg_value>Graz</arg_value>\n"
        "<arg_key>days</arg_key>\n<arg_value>3</arg_value>\n</tool_call>"
    ),
    "minimax-m2": (
        '<minimax:tool_call>\n<invoke name="get_weather">\n<parameter name="city">Graz</parameter>'
        '\n<parameter name="days">3</parameter>\n</invoke>\n</minimax:tool_call>'
    ),
    "minimax-m3": (
        ']<]minimax[>[<tool_call>\n]<]minimax[>[<invoke name="get_weather">]<]minimax[>[<city>Graz'
        "]<]minimax[>[</city>]<]minimax[>[<days>3]<]minimax[>[</days>]<]minimax[>[</invoke>\n"
        "]<]minimax[>[</tool_call>"
    ),
    "command-r": (
        'Action:\n```json\n[\n    {\n        "tool_name": "get_weather",\n'
        f'        "parameters": {JSON}\n    }}\n]```'
    ),
    "gemma-4": '<|tool_call>call:get_weather{city:<|"|>Graz<|"|>,days:3}<tool_call|>',
}
BY_NAME = {form.name: form for _, form in FORMATS}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_call_is_read_and_the_prose_before_it_stays(name: str) -> None:
    form = BY_NAME[name]
    prose = "" if name.startswith("llama-") else "I will look. "
    text, calls = split_answer(prose + EXAMPLES[name], form, TOOLS)
    assert [(call.name, call.arguments) for call in calls] == [("get_weather", ARGUMENTS)]
    assert text.strip() == prose.strip()


@pytest.mark.parametrize(
    "written",
    [
        "{call}",
        "<tool_call>\n{call}\n</tool_call>",
        "```json\n{call}\n```",
        "{call}\n{call}",
    ],
)
def test_a_call_in_double_braces_is_repaired(written: str) -> None:
    call = '{{"name": "get_weather", "arguments": ' + JSON + "}}"
    text, calls = split_answer(written.replace("{call}", call), BY_NAME["hermes"], TOOLS)
    assert {(each.name, each.arguments["city"]) for each in calls} == {("get_weather", "Graz")}
    assert len(calls) == written.count("{call}") and not text.strip()


def test_arguments_within_arguments() -> None:
    mark = "]<]minimax[>["
    points = {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "number"}}}}
    tool = {
        "name": "draw",
        "parameters": {
            "type": "object",
            "properties": {"points": points, "is_closed": {"type": "boolean"}},
        },
    }
    items = "@<item>@<x>1.5@</x>@</item>@<item>@<x>2@</x>@</item>"
    body = f"<points>{items}@</points>@<is_closed>true@</is_closed>"
    text = f'@<tool_call>\n@<invoke name="draw">@{body}@</invoke>\n@</tool_call>'.replace("@", mark)
    _text, (call,) = split_answer(text, BY_NAME["minimax-m3"], [tool])
    assert call.arguments == {"points": [{"x": 1.5}, {"x": 2}], "is_closed": True}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hermes", '<tool_call>{"name": "get_weather", "arguments": {"city": </tool_call>'),
        ("hermes", '{"name": "Bob", "age": 3}'),
        ("hermes", 'A {"name": "get_weather", "arguments": {}} in prose'),
        ("llama-3", '{"name": "Bob", "parameters": {}}'),
        ("llama-4", "[1, 2, 3]"),
        ("lfm2", "<|tool_call_start|>[get_weather(city=open('x'))]<|tool_call_end|>"),
        ("lfm2", "<|tool_call_start|>[get_weather(city=..., days=3j)]<|tool_call_end|>"),
        ("gemma-4", "<|tool_call>call:get_weather{city:[[[<tool_call|>"),
        ("gemma-4", "<|tool_call>call:get_weather{city:[}]}<tool_call|>"),
        ("qwen-3-coder", "<tool_call>nothing</tool_call> after"),
        ("mistral", "[TOOL_CALLS]"),
    ],
)
def test_what_is_no_call_stays_text(name: str, text: str) -> None:
    assert split_answer(text, BY_NAME[name], TOOLS) == (text, [])


@pytest.mark.parametrize(("written", "read"), [("1" * 19, int("1" * 19)), ("1" * 25, 1.1e24)])
def test_a_number_fits_into_a_message(written: str, read: float) -> None:
    text = EXAMPLES["hermes"].replace("3}", written + "}")
    _text, (call,) = split_answer(text, BY_NAME["hermes"], TOOLS)
    assert call.arguments["days"] == pytest.approx(read, rel=0.02)
    msgspec.msgpack.encode(call)


def test_several_calls_and_the_text_between_them() -> None:
    answer = EXAMPLES["hermes"] + " and " + EXAMPLES["hermes"]
    text, calls = split_answer(answer, BY_NAME["hermes"], TOOLS)
    assert len(calls) == 2
    assert text.strip() == "and"


def test_text_that_looks_like_a_number_stays_text_where_the_schema_wants_text() -> None:
    text = EXAMPLES["qwen-3-coder"].replace("Graz", "0123")
    _text, (call,) = split_answer(text, BY_NAME["qwen-3-coder"], TOOLS)
    assert call.arguments == {"city": "0123", "days": 3}


def test_a_template_without_a_known_format_has_none() -> None:
    assert detect_tool_format("{% for t in tools %}{{ t }}{% endfor %}") is None


@pytest.fixture(scope="module")
def vocabulary(starter_model: Path) -> Iterator[Any]:
    params = llama_cpp.llama_model_default_params()
    params.vocab_only = True
    model = llama_cpp.llama_model_load_from_file(str(starter_model).encode(), params)
    yield llama_cpp.llama_model_get_vocab(model)
    llama_cpp.llama_model_free(model)


LONG: list[dict[str, Any]] = [
    {
        "name": "write",
        "parameters": {
            "type": "object",
            "properties": {"content": {"type": "string", "maxLength": 200_000}},
            "required": ["content"],
        },
    }
]


@pytest.mark.models
@pytest.mark.parametrize("tools", [TOOLS, LONG], ids=["short", "long"])
@pytest.mark.parametrize("form", BY_NAME.values(), ids=lambda form: form.name)
def test_the_grammar_of_every_format_is_one(
    form: ToolFormat, tools: list[dict[str, Any]], vocabulary: Any
) -> None:
    sampler = llama_cpp.llama_sampler_init_grammar(
        vocabulary, call_grammar(form, tools).gbnf.encode(), b"root"
    )
    assert sampler
    llama_cpp.llama_sampler_free(sampler)


@pytest.mark.models
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_grammar_takes_the_call_that_the_template_writes(name: str, vocabulary: Any) -> None:
    assert _is_accepted(name, EXAMPLES[name], vocabulary)
    assert not _is_accepted(name, EXAMPLES[name].replace("get_weather", "get_wether"), vocabulary)


def test_a_tool_that_cannot_be_described_is_refused() -> None:
    with pytest.raises(UserError, match="description of a tool"):
        call_grammar(BY_NAME["hermes"], [{"function": {"parameters": {}}}])


@pytest.mark.models
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_grammar_may_take_an_answer_instead(name: str, vocabulary: Any) -> None:
    schema = '{"type": "object", "properties": {"x": {"enum": [1]}}, "required": ["x"]}'
    assert _is_accepted(name, '{"x": 1}', vocabulary, schema)
    assert _is_accepted(name, EXAMPLES[name], vocabulary, schema)
    assert not _is_accepted(name, '{"x": 2}', vocabulary, schema)


def _is_accepted(name: str, text: str, vocabulary: Any, answer: str | None = None) -> bool:
    gbnf = call_grammar(BY_NAME[name], TOOLS, answer=answer).gbnf.encode()
    sampler = llama_cpp.llama_sampler_init_grammar(vocabulary, gbnf, b"root")
    data = text.encode()
    tokens = (llama_cpp.llama_token * len(data))()
    count = llama_cpp.llama_tokenize(vocabulary, data, len(data), tokens, len(data), False, False)
    try:
        for token in tokens[:count]:
            if not _allows(sampler, token):
                return False
            llama_cpp.llama_sampler_accept(sampler, token)
        return _allows(sampler, llama_cpp.llama_vocab_eos(vocabulary))
    finally:
        llama_cpp.llama_sampler_free(sampler)


def _allows(sampler: Any, token: int) -> bool:
    candidate = np.array(
        [(token, 1.0, 0.0)], dtype=[("id", np.int32), ("logit", np.float32), ("p", np.float32)]
    )
    array = llama_cpp.llama_token_data_array(
        candidate.ctypes.data_as(llama_cpp.llama_token_data_p), 1, -1, False
    )
    llama_cpp.llama_sampler_apply(sampler, array)
    return bool(np.isfinite(candidate["logit"][0]))
