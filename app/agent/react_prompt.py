"""The prompts of a ReAct run: before the first step, between steps, and at the end."""

import json
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

import msgspec

from app.agent.prompts import examples, prompt, reworded
from app.agent.react_step import function_list, step_schema, steps_of
from app.agent.registry import ToolRegistry
from app.agent.tool import Tool
from app.core.generation import GenerationParams
from app.core.messages import Part, ToolCallPart, ToolResultPart
from app.engine.engine_protocol import Generate, Prefill, PromptMessage, PromptToolCall

STEPS_CACHE = "agent steps"
"""The cache id for steps: separate from chats, whose cells are thus preserved."""

STEPS_HEAD = "agentsteps"
"""The cache id for the start of all steps: instructions, examples and tools."""

_LIKELIEST = 20
"""How many tokens' probabilities are requested: `NO_CALLS` is among the first when it matters."""

_HISTORY_CHARS = 4000

TABLES = ("table", "query_table", "plot_table")
"""The tools that read a table in a file."""

TABLE = "table"
"""The tool that computes with a column of a table, or tells its columns if none is named."""


def first_messages(
    messages: Sequence[PromptMessage], registry: ToolRegistry
) -> list[PromptMessage]:
    """Instructions, examples and tools, followed by the conversation."""
    own = [message.content for message in messages if message.role == "system"]
    *before, last = [message for message in messages if message.role != "system"]
    conversation = "\n".join(f"{m.role.capitalize()}: {m.content}" for m in before if m.content)
    request = f"Request: {last.content}"
    if own or conversation:
        context = "\n".join(filter(None, (*own, conversation[-_HISTORY_CHARS:])))
        request = f"Earlier:\n{context}\n\n{request}"
    head = _head(registry)
    return [*head.messages, PromptMessage(role="user", content=head.draft + request)]


def _head(registry: ToolRegistry) -> Prefill:
    """What all steps with the same tools start with."""
    return Prefill(
        chat_id=STEPS_HEAD,
        messages=(
            PromptMessage(role="system", content=prompt("react")),
            *examples("react_examples"),
        ),
        draft=f"Functions:\n{function_list(registry.tools)}\n\n",
        enable_thinking=False,
    )


def step_request(
    transcript: Sequence[PromptMessage],
    registry: ToolRegistry,
    max_tokens: int,
    *,
    must_call: bool = False,
    only: str = "",
    has_looked: bool = False,
) -> Generate:
    """A request for the next step after `transcript`, constrained by a grammar.

    Args:
        must_call: whether the step must not be empty.
        only: the only tool it may call; "" for any.
        has_looked: the columns of the tables are known, so that calls have to name one.
    """
    tools = [tool for tool in registry.tools if only in ("", tool.name)]
    if has_looked:
        tools = [_with_column(tool) if tool.name == TABLE else tool for tool in tools]
        if must_call:
            tools = [tool for tool in tools if tool.name in TABLES]
    return Generate(
        chat_id=STEPS_CACHE,
        messages=tuple(transcript),
        params=GenerationParams(
            temperature=0.0,
            max_tokens=max_tokens,
            json_schema=step_schema(tools, must_call=must_call),
            logprobs=_LIKELIEST,
        ),
        enable_thinking=False,
        head=_head(registry),
    )


def _with_column(table: Tool) -> Tool:
    parameters = {**table.parameters, "required": ["path", "column", "how"]}
    return msgspec.structs.replace(table, parameters=parameters)


def is_look(call: ToolCallPart) -> bool:
    """Whether `call` only asks what columns a table has."""
    return call.name == TABLE and call.arguments.keys() == {"path"}


def native_head(messages: Sequence[PromptMessage], registry: ToolRegistry) -> Prefill:
    """What all steps with the same instructions and tools start with in a model's own template."""
    instructions = takewhile(lambda message: message.role == "system", messages)
    return Prefill(chat_id=STEPS_HEAD, messages=tuple(instructions), tools=registry.schemas())


def native_turns(parts: Sequence[Part]) -> list[PromptMessage]:
    """The steps so far, in the roles that chat templates define for them."""
    turns: list[PromptMessage] = []
    for step in steps_of(parts):
        calls = tuple(PromptToolCall(c.call_id, c.name, c.arguments) for c in step.calls)
        turns.append(PromptMessage(role="assistant", content="", tool_calls=calls))
        turns += [
            PromptMessage(
                role="tool",
                content=step.results[call.call_id].content,
                name=call.name,
                tool_call_id=call.call_id,
            )
            for call in step.calls
            if call.call_id in step.results
        ]
    return turns


def answer_messages(
    messages: Sequence[PromptMessage],
    parts: Sequence[Part],
    registry: ToolRegistry,
    question: str = "",
    lacking: str = "",
) -> tuple[PromptMessage, ...]:
    """The conversation with the tool results added to its last message.

    Args:
        question: what was asked, if passages of documents precede it in the last message.
        lacking: the tool that the question asks for but that returned nothing; "" for none.

    Errors are included only for tools that should have read something: a model would make up the
    contents, whereas it can work out a sum by itself. If it has passages, the question must also
    name what should have been read: models try to open passages as files.
    """
    calls = [
        (call, result)
        for step in steps_of(parts)
        for call in step.calls
        if (result := step.results.get(call.call_id))
    ]
    right = [(call, result) for call, result in calls if not result.is_error]
    computed = [(call, result) for call, result in right if not is_look(call)]
    found = [_outcome(call, result) for call, result in computed or right]
    failed = [
        _outcome(call, result)
        for call, result in calls
        if (registry.is_untrusted(call.name) and _is_named(call, question)) or call.name == lacking
    ]
    if found and lacking:
        found.append(f"{lacking} -> It failed: nothing was drawn. Say so.")
    if found:
        return reworded(messages, "react_findings", findings="\n".join(found))
    if failed:
        return reworded(messages, "react_failed", failures="\n".join(failed))
    return tuple(messages)


def _is_named(call: ToolCallPart, question: str) -> bool:
    """Whether `question`, if known, contains an argument of the call, or a file's name in it."""
    asked = question.casefold()
    names = (Path(value).name for value in call.arguments.values() if isinstance(value, str))
    return not question or any(name and name.casefold() in asked for name in names)


def _outcome(call: ToolCallPart, result: ToolResultPart) -> str:
    return f"{call.name} {json.dumps(call.arguments, ensure_ascii=False)} -> {result.content}"
