"""A model's own chat template: Jinja from an untrusted file, rendered under limits."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from jinja2 import Template, TemplateError
from jinja2.exceptions import SecurityError

from app.core.errors import UserError
from app.core.wording import translatable
from app.engine.engine_protocol import PromptMessage, PromptPicture
from app.engine.prompts.answer_marks import answer_marks, knows_thinking, shows_tools
from app.engine.prompts.template_sandbox import (
    Clock,
    GivenList,
    TemplateSandbox,
    with_ticks,
)
from app.workers.memory_limit import memory_limit


def _with_text_arguments(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The arguments of tool calls as JSON text, as in OpenAI's API."""
    return [
        message | {"tool_calls": [_text_call(call) for call in message["tool_calls"]]}
        if "tool_calls" in message
        else message
        for message in messages
    ]


def _text_call(call: dict[str, Any]) -> dict[str, Any]:
    function = call["function"]
    arguments = to_json(function["arguments"])
    return call | {"function": function | {"arguments": arguments}}


def _in_parts(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Content as a list of parts, as vision models expect."""
    return [m | {"content": [{"type": "text", "text": m["content"]}]} for m in messages]


def _strict_turns(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Alternating user and assistant turns; system text and tool results go into the user's."""
    turns: list[dict[str, Any]] = []
    for message in messages:
        role = "assistant" if message["role"] == "assistant" else "user"
        if turns and turns[-1]["role"] == role:
            turns[-1]["content"] += "\n\n" + message["content"]
        else:
            turns.append({**message, "role": role})
    return turns


_MessageForm = Callable[[list[dict[str, Any]]], list[dict[str, Any]]]

MESSAGE_FORMS: tuple[_MessageForm, ...] = (
    list,
    _with_text_arguments,
    _in_parts,
    _strict_turns,
    lambda messages: _strict_turns(_with_text_arguments(messages)),
    lambda messages: _in_parts(_strict_turns(messages)),
)
"""In the order in which they are tried; each creates its own list."""


def holds_system_text(rendered: str, messages: list[dict[str, Any]]) -> bool:
    return all(m["content"].strip() in rendered for m in messages if m["role"] == "system")


def other_names_of_tools(tools: list[dict[str, Any]] | None) -> dict[str, Any]:
    """Other names for `tools` in templates: SmolLM 3's, and Firefunction's, which expects text."""
    if not tools:
        return {}
    functions = to_json([tool.get("function", tool) for tool in tools], indent=2)
    return {"xml_tools": tools, "functions": functions, "datetime": date.today().isoformat()}


def to_json(
    value: Any,
    ensure_ascii: bool = False,
    indent: int | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,
) -> str:
    """Like model vendors' tools: no HTML escapes, since prompts are not HTML."""
    return json.dumps(
        value,
        ensure_ascii=ensure_ascii,
        indent=indent,
        separators=separators,
        sort_keys=sort_keys,
        default=list,  # the result of a filter such as `map`
    )


BREAK = "\ufdd0"
"""Where tokenization restarts. A noncharacter, so it occurs in nobody's text.

Message text that spells a control token gets a break inside it. What the template writes does not,
so the two cannot be confused, and the template still sees the text that it tests and trims.
"""

PICTURE_MARK = "\ufdd1"
"""Surrounds the name of a picture where its tokens go; also a noncharacter."""

RENDER_SECONDS = 3.0
"""The time limit for a template. Real ones take milliseconds."""

_MAX_SOURCE = 256 * 1024

PLAIN_TEMPLATE = (
    "{% for message in messages %}"
    "{% if message.role != 'system' %}{{ message.role | capitalize }}: {% endif %}"
    "{{ message.content }}\n\n"
    "{% endfor %}"
    "{% if add_generation_prompt %}Assistant:{% endif %}"
)
"""For base models, which come without a template."""

PLAIN_STOPS = ("\nUser:", "\nTool:", "\nSystem:")


class PromptTemplate:
    """Renders a conversation in the format that the model was trained on.

    Args:
        source: Jinja source from the model file; empty if it has none.
        bos, eos: the spelling of the model's first and last token.
        control_texts: the spelling of every control token.
        seconds: the time limit for one rendering.
    """

    def __init__(
        self,
        source: str,
        bos: str = "",
        eos: str = "",
        control_texts: Iterable[str] = (),
        seconds: float = RENDER_SECONDS,
    ) -> None:
        if len(source) > _MAX_SOURCE:
            raise _unusable(translatable("it is too long"))
        self.source = source
        self.sha256 = hashlib.sha256(source.encode()).hexdigest() if source else ""
        self.supports_tools = shows_tools(source)
        self.marks = answer_marks(source)
        self.supports_reasoning = knows_thinking(source)
        self.stops = () if source else PLAIN_STOPS
        self._names = {"bos_token": bos, "eos_token": eos}
        self._control = _control_pattern(control_texts)
        self._clock = Clock(seconds)
        self._template = self._compile(source or PLAIN_TEMPLATE)

    def render(
        self,
        messages: Sequence[PromptMessage],
        tools: Sequence[dict[str, Any]] = (),
        *,
        enable_thinking: bool = True,
        assistant_prefix: str = "",
    ) -> str:
        """The prompt up to where the answer continues, with `BREAK`s in it."""
        given = [self._as_template_value(message) for message in messages]
        offered = self._neutral(list(tools)) or None
        values = {
            **self._names,
            "messages": given,
            "tools": offered,
            **other_names_of_tools(offered),
            "add_generation_prompt": True,
            "enable_thinking": enable_thinking,
            "strftime_now": date.today().strftime,
            "raise_exception": _refuse,
        }
        rendered = self._run(values)
        opening, closing = self.marks.reasoning
        if assistant_prefix and rendered.rstrip().endswith(opening):
            rendered += f"{closing}\n\n"  # the continuation is the answer
        return rendered + str(self._neutral(assistant_prefix))

    def check(self) -> None:
        """Render once to check it. Raises UserError if the template cannot be used at all."""
        self.render((PromptMessage(role="user", content="Hello"),))

    def _run(self, values: dict[str, Any]) -> str:
        """Render in the first message layout that the template accepts.

        Many require alternating turns, have no system role, need a list of tools, arguments as text
        or content in parts. If a template silently drops the system text, it is added to the user's
        first message.
        """
        self._clock.start()
        messages, failure, first = values["messages"], "", ""
        for form in MESSAGE_FORMS:
            values["messages"] = GivenList(form(messages))
            try:
                with memory_limit(0):
                    rendered = self._template.render(values)
            except SecurityError as error:
                raise _unusable(str(error)) from error
            except MemoryError:
                raise _unusable(translatable("it takes too much memory")) from None
            except Exception as error:  # noqa: BLE001 - other layouts are tried; reported
                failure = failure or str(error)
                values["tools"] = values["tools"] or []
                values.setdefault("functions", "")
                continue
            if holds_system_text(rendered, messages):
                return rendered
            first = first or rendered
        if not first:
            raise _unusable(failure)
        return first

    def _compile(self, source: str) -> Template:
        environment = TemplateSandbox()
        environment.filters["tojson"] = to_json
        environment.globals["tick"] = self._clock.tick
        try:
            return environment.from_string(with_ticks(environment.parse(source)))
        except (TemplateError, RecursionError) as error:
            raise _unusable(str(error)) from error

    def _as_template_value(self, message: PromptMessage) -> dict[str, Any]:
        value: dict[str, Any] = {"role": message.role, "content": message.content}
        if message.name:
            value["name"] = message.name
        if message.tool_call_id:
            value["tool_call_id"] = message.tool_call_id
        if message.tool_calls:
            value["tool_calls"] = [
                {
                    "id": call.id,
                    "type": "function",
                    "function": {"name": call.name, "arguments": call.arguments},
                }
                for call in message.tool_calls
            ]
        neutral = {"role": message.role} | {
            key: self._neutral(part) for key, part in value.items() if key != "role"
        }
        if message.pictures:
            neutral["content"] = "".join(map(_mark, message.pictures)) + neutral["content"]
        return neutral

    def _neutral(self, value: Any) -> Any:
        """`value` without marks, with a break inside every text that spells a control token."""
        match value:
            case str():
                return self._control(value.replace(BREAK, "").replace(PICTURE_MARK, ""))
            case dict():
                return {str(self._neutral(key)): self._neutral(part) for key, part in value.items()}
            case list() | tuple():
                return GivenList(self._neutral(part) for part in value)
            case _:
                return value


def _control_pattern(texts: Iterable[str]) -> Callable[[str], str]:
    """Inserts a break after the first character of each occurrence of one of `texts`."""
    longest_first = sorted(texts, key=len, reverse=True)
    if not longest_first:
        return lambda text: text
    pattern = re.compile(f"(?=(?:{'|'.join(map(re.escape, longest_first))}))(.)", re.DOTALL)
    return lambda text: pattern.sub(rf"\1{BREAK}", text)


def _mark(picture: PromptPicture) -> str:
    return f"{PICTURE_MARK}{picture.sha256}{PICTURE_MARK}"


def _refuse(message: str) -> None:
    raise TemplateError(message)


def _unusable(reason: str) -> UserError:
    reason = reason.rstrip(".")
    return UserError(
        f"The chat template inside this model cannot be used: {reason}.", "Choose another model."
    )
