"""The tool-call formats, each with the signs that identify it in a model's chat template."""

import json
from collections.abc import Sequence

import msgspec

from app.engine.prompts.tool_formats.marked_calls import (
    ArgumentTags,
    JsonCalls,
    NamedCalls,
    TaggedCalls,
)
from app.engine.prompts.tool_formats.own_notations import GemmaCalls, NestedCalls, PythonCalls
from app.engine.prompts.tool_formats.tool_format import (
    ParsedCall,
    ToolFormat,
    ToolFunction,
    whole_number,
)

# Arguments in tags, calls in the tag `function=NAME` (Qwen3-Coder, Nemotron 3, Step 3.5).
_QWEN_XML = ArgumentTags(
    before="<function=NAME>\n",
    before_argument="<parameter=KEY>\n",
    after_argument="\n</parameter>",
    after="</function>",
)
_INVOKE = ArgumentTags(
    before='<invoke name="NAME">\n',
    before_argument='<parameter name="KEY">',
    after_argument="</parameter>",
    after="</invoke>",
)
_DSML = ArgumentTags(
    before='<｜DSML｜invoke name="NAME">\n',
    before_argument='<｜DSML｜parameter name="KEY" string="TYPE">',
    after_argument="</｜DSML｜parameter>",
    after="</｜DSML｜invoke>",
)
_GEMMA_4 = GemmaCalls(
    name="gemma-4", openings=("<|tool_call>",), closing="<tool_call|>", quote='<|"|>'
)
_FUNCTION_GEMMA = GemmaCalls(
    name="function-gemma",
    openings=("<start_function_call>",),
    closing="<end_function_call>",
    quote="<escape>",
)

_BARE_JSON = ('{"name"', '{{"name"', '{\n  "name"', "```json")
"""Small models omit the marks, or use a code fence instead."""

FORMATS: tuple[tuple[tuple[str, ...], ToolFormat], ...] = (
    (("｜DSML｜", "tool_calls>"), TaggedCalls(
        name="deepseek-v4", openings=("<｜DSML｜tool_calls>",),
        closing="</｜DSML｜tool_calls>", tags=_DSML)),
    (("｜DSML｜",), TaggedCalls(
        name="deepseek-v3.2", openings=("<｜DSML｜function_calls>",),
        closing="</｜DSML｜function_calls>", tags=_DSML)),
    (("<｜tool▁calls▁begin｜>", "```json"), NamedCalls(
        name="deepseek-r1", openings=("<｜tool▁calls▁begin｜>",),
        before="<｜tool▁call▁begin｜>function<｜tool▁sep｜>NAME\n```json\n",
        after="\n```<｜tool▁call▁end｜>", closing="<｜tool▁calls▁end｜>")),
    (("<｜tool▁calls▁begin｜>",), NamedCalls(
        name="deepseek-v3.1", openings=("<｜tool▁calls▁begin｜>",),
        before="<｜tool▁call▁begin｜>NAME<｜tool▁sep｜>",
        after="<｜tool▁call▁end｜>", closing="<｜tool▁calls▁end｜>")),
    (("<|tool_calls_section_begin|>",), NamedCalls(
        name="kimi-k2", openings=("<|tool_calls_section_begin|>",),
        before="<|tool_call_begin|>functions.NAME:0<|tool_call_argument_begin|>",
        after="<|tool_call_end|>", closing="<|tool_calls_section_end|>",
        pattern=r"<\|tool_call_begin\|>\s*(?P<id>(?:functions\.)?(?P<name>[\w.\-]+?)(?::\d+)?)"
        r"\s*<\|tool_call_argument_begin\|>\s*")),
    (("open_tag('call'", "<|sep|>"), TaggedCalls(
        name="kimi-k3", openings=("<|open|>tools<|sep|>",),
        closing="<|close|>tools<|sep|>",
        tags=ArgumentTags(
            before='<|open|>call tool="NAME" index="1"<|sep|>',
            before_argument='<|open|>argument key="KEY" type="TYPE"<|sep|>',
            after_argument="<|close|>argument<|sep|>",
            after="<|close|>call<|sep|>",
        ))),
    (("<|tool_call:begin|>",), NamedCalls(
        name="solar-open", openings=("<|tool_calls|>",),
        before="<|tool_call:begin|>0<|tool_call:name|>NAME<|tool_call:args|>",
        after="<|tool_call:end|>",
        pattern=r"<\|tool_call:begin\|>(?P<id>[^<]*)<\|tool_call:name\|>(?P<name>[\w.\-]+)"
        r"<\|tool_call:args\|>\s*")),
    (("<|channel|>", "functions."), NamedCalls(
        name="harmony", openings=(" to=functions.",), is_repeated=False,
        before="NAME<|channel|>commentary json<|message|>",
        pattern=r"(?P<name>[\w.\-]+)(?:\s*<\|channel\|>\w+)?[^{<]*(?:<\|constrain\|>)?\s*\w*\s*"
        r"<\|message\|>\s*")),
    (("[TOOL_CALLS]", "[ARGS]"), NamedCalls(
        name="mistral-args", openings=("[TOOL_CALLS]",), before="NAME[ARGS]", is_repeated=False,
        pattern=r"(?:\[TOOL_CALLS\])?(?P<name>[\w.\-]+)(?:\[CALL_ID\](?P<id>\w+))?\[ARGS\]\s*")),
    (("[TOOL_CALLS]",), JsonCalls(
        name="mistral", openings=("[TOOL_CALLS]",), is_list=True)),
    (("<start_function_call>",), _FUNCTION_GEMMA),
    (("<|tool_call>", "call:"), _GEMMA_4),
    (("<|tools_prefix|>",), JsonCalls(
        name="apertus", openings=("<|tools_prefix|>",), closing="<|tools_suffix|>",
        is_list=True, name_key="")),
    (("<|START_ACTION|>",), JsonCalls(
        name="command-r7b", openings=("<|START_ACTION|>",), closing="<|END_ACTION|>",
        is_list=True, name_key="tool_name", arguments_key="parameters")),
    (("Action:", "directly-answer"), JsonCalls(
        name="command-r", openings=("Action: ```json", "Action:```json", "Action:\n```json"),
        closing="```",
        is_list=True, name_key="tool_name", arguments_key="parameters")),
    (("functools[",), JsonCalls(name="firefunction", openings=("functools",), is_list=True)),
    (("<TOOLCALL>",), JsonCalls(
        name="nemotron-2", openings=("<TOOLCALL>",), closing="</TOOLCALL>", is_list=True)),
    (("<tool_calls>[",), JsonCalls(
        name="apriel", openings=("<tool_calls>",), closing="</tool_calls>", is_list=True)),
    (("<tool_calls>", "ai name="), JsonCalls(
        name="minimax-m1", openings=("<tool_calls>",), closing="</tool_calls>", is_repeated=True)),
    (("<|function_call|>",), JsonCalls(
        name="gigachat-3.1", openings=("<|function_call|>",), is_repeated=False)),
    (("function call", "<|role_sep|>"), JsonCalls(
        name="gigachat-3", openings=("function call<|role_sep|>",), is_repeated=False)),
    (("<|tool_call|>",), JsonCalls(
        name="granite-3", openings=("<|tool_call|>",), is_list=True)),
    (("<|tool_call_start|>",), PythonCalls(
        name="lfm2", openings=("<|tool_call_start|>",), closing="<|tool_call_end|>")),
    (("<seed:tool_call>",), TaggedCalls(
        name="seed-oss", openings=("<seed:tool_call>",), closing="</seed:tool_call>",
        tags=ArgumentTags(
            before="<function=NAME>\n",
            before_argument="<parameter=KEY>",
            after_argument="</parameter>",
            after="</function>",
        ))),
    (("<minimax:tool_call>",), TaggedCalls(
        name="minimax-m2", openings=("<minimax:tool_call>",),
        closing="</minimax:tool_call>", tags=_INVOKE)),
    (("<atem:function_calls>",), TaggedCalls(
        name="glimmer", openings=("<atem:function_calls>",), closing="</atem:function_calls>",
        tags=ArgumentTags(
            before='<atem:invoke name="NAME">\n',
            before_argument='<atem:parameter name="KEY">',
            after_argument="</atem:parameter>",
            after="</atem:invoke>",
        ))),
    (('<function name="', "<param name="), TaggedCalls(
        name="minicpm-5", openings=('<function name="',), closing="</function>",
        is_repeated=False,
        tags=ArgumentTags(
            before='NAME">',
            before_argument='<param name="KEY">',
            after_argument="</param>",
        ))),
    (("<arg_key{}>", ":opensource"), TaggedCalls(
        name="hunyuan-3", openings=("<tool_call:opensource>",),
        closing="</tool_call:opensource>", is_repeated=False,
        tags=ArgumentTags(
            before="NAME<tool_sep:opensource>\n",
            before_argument="<arg_key:opensource>KEY</arg_key:opensource>\n<arg_value:opensource>",
            after_argument="</arg_value:opensource>",
        ))),
    (("<arg_key>",), TaggedCalls(
        name="glm-4", openings=("<tool_call>",), closing="</tool_call>", is_repeated=False,
        tags=ArgumentTags(
            before="NAME\n",
            before_argument="<arg_key>KEY</arg_key>\n<arg_value>",
            after_argument="</arg_value>",
        ))),
    (("<tool_call>", "<function="), TaggedCalls(
        name="qwen-3-coder", openings=("<tool_call>",), closing="</tool_call>", tags=_QWEN_XML)),
    (("<function=", "</function>"), NamedCalls(
        name="functionary-3.1", openings=("<function=",), before="NAME>", closing="</function>",
        is_repeated=False)),
    ((">>>", "recipient"), NamedCalls(
        name="functionary-3.2", openings=(">>>",), before="NAME\n", is_repeated=False,
        pattern=r"(?:>>>)?(?P<name>[\w.\-]+)\n\s*(?=\{)")),
    (("]<]minimax[>[",), NestedCalls(
        name="minimax-m3", mark="]<]minimax[>[", openings=("]<]minimax[>[<tool_call>",),
        closing="]<]minimax[>[</tool_call>")),
    (("<tool_call>",), JsonCalls(
        name="hermes", openings=("<tool_call>",), closing="</tool_call>",
        bare_openings=_BARE_JSON)),
    (("<|python_start|>",), PythonCalls(
        name="llama-4", openings=(), bare_openings=("[",))),
    (("ipython", '"parameters"'), JsonCalls(
        name="llama-3", openings=("<|python_tag|>",), bare_openings=_BARE_JSON,
        arguments_key="parameters", is_repeated=False)),
)  # fmt: skip
"""The first row with all of its signs in the template applies: specific ones before general
ones."""


def detect_tool_format(template: str) -> ToolFormat | None:
    """The tool-call format of models with this chat template; None if unknown."""
    return next((form for signs, form in FORMATS if all(sign in template for sign in signs)), None)


def parse_block(
    form: ToolFormat, opening: str, block: str, tools: Sequence[ToolFunction]
) -> tuple[ParsedCall, ...]:
    """The calls between an opening and its closing; empty if it contains something else."""
    is_bare = opening in form.bare_openings
    try:
        calls = tuple(map(_in_json, form.parse(opening + block if is_bare else block, tools)))
    except (ValueError, TypeError, RecursionError):
        return ()
    known = {tool.name for tool in tools}
    return calls if not is_bare or all(call.name in known for call in calls) else ()


def _in_json(call: ParsedCall) -> ParsedCall:
    """`call` with serialisable arguments. Raises TypeError if JSON cannot represent them."""
    arguments = json.loads(json.dumps(call.arguments), parse_int=whole_number)
    return msgspec.structs.replace(call, arguments=arguments)
