"""A model's own chat template: Jinja from an untrusted file, rendered under limits."""

import hashlib
import json
import re
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from jinja2 import Template, TemplateError, nodes
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from app.core.errors import UserError
from app.engine.answer_marks import THINK, answer_marks
from app.engine.protocol import PromptMessage

BREAK = "\ufdd0"
"""Where the tokeniser starts anew. A noncharacter, so no text of anyone's holds it.

Message text that spells a control token gets a break inside it. What the template writes does
not, so the two can never be confused, and the template still sees the text it tests and trims.
"""

RENDER_SECONDS = 3.0
"""What a template may take. Real ones take milliseconds."""

_MAX_REPEATED = 100_000
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
    """Renders a conversation as the model was trained to see it.

    Args:
        source: Jinja source from the model file; empty for a model that has none.
        bos, eos: the spelling of the model's first and last token.
        control_texts: the spelling of every control token.
        seconds: the time that one rendering may take.
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
            raise _unusable("it is too long")
        self.source = source
        self.sha256 = hashlib.sha256(source.encode()).hexdigest() if source else ""
        self.supports_tools = bool(re.search(r"\btools\b", source))
        self.marks = answer_marks(source)
        self.supports_reasoning = (
            self.marks.reasoning[0] in source
            or "enable_thinking" in source
            or self.marks.reasoning != THINK
        )
        self.stops = () if source else PLAIN_STOPS
        self._names = {"bos_token": bos, "eos_token": eos}
        self._control = _control_pattern(control_texts)
        self._clock = _Clock(seconds)
        self._template = self._compile(source or PLAIN_TEMPLATE)

    def render(
        self,
        messages: Sequence[PromptMessage],
        tools: Sequence[dict[str, Any]] = (),
        *,
        enable_thinking: bool = True,
        assistant_prefix: str = "",
    ) -> str:
        """The prompt up to where the answer goes on, with `BREAK`s in it."""
        values = {
            **self._names,
            "messages": [self._as_template_value(message) for message in messages],
            "tools": self._neutral(list(tools)) or None,
            "add_generation_prompt": True,
            "enable_thinking": enable_thinking,
            "strftime_now": date.today().strftime,
            "raise_exception": _refuse,
        }
        return self._run(values) + str(self._neutral(assistant_prefix))

    def _run(self, values: dict[str, Any]) -> str:
        self._clock.start()
        try:
            return self._template.render(values)
        except SecurityError as error:
            raise _unusable(str(error)) from error
        except Exception:  # noqa: BLE001 - the second way is tried, and its error is told
            # Many templates want strict turns, know no system role, or need a list of tools.
            values["messages"] = _strict_turns(values["messages"])
            values["tools"] = values["tools"] or []
        try:
            return self._template.render(values)
        except Exception as error:
            raise _unusable(str(error)) from error

    def _compile(self, source: str) -> Template:
        environment = _Sandbox(
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.loopcontrols", _GenerationMarks],
        )
        environment.filters["tojson"] = _to_json
        environment.globals["tick"] = self._clock.tick
        try:
            return environment.from_string(_with_ticks(environment.parse(source)))
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
        return {"role": message.role} | {
            key: self._neutral(part) for key, part in value.items() if key != "role"
        }

    def _neutral(self, value: Any) -> Any:
        """`value` with a break inside every text in it that spells a control token."""
        match value:
            case str():
                return self._control(value.replace(BREAK, ""))
            case dict():
                return {str(self._neutral(key)): self._neutral(part) for key, part in value.items()}
            case list() | tuple():
                return [self._neutral(part) for part in value]
            case _:
                return value


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with a bound on what one multiplication can allocate."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "**" or _repeated_size(left, right) > _MAX_REPEATED:
            raise SecurityError("it multiplies too much")
        return super().call_binop(context, operator, left, right)


class _GenerationMarks(Extension):
    """`{% generation %}` marks what a trainer learns from; a prompt just shows it."""

    tags = {"generation"}  # noqa: RUF012 - as Jinja declares it

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


class _Clock:
    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._deadline = 0.0

    def start(self) -> None:
        self._deadline = time.monotonic() + self._seconds

    def tick(self) -> None:
        if time.monotonic() > self._deadline:
            raise SecurityError("it runs too long")


def _with_ticks(template: nodes.Template) -> nodes.Template:
    """Look at the clock in every turn of a loop and every call of a macro."""
    for node in template.find_all((nodes.For, nodes.Macro, nodes.CallBlock)):
        assert isinstance(node, nodes.For | nodes.Macro | nodes.CallBlock)
        tick = nodes.Call(nodes.Name("tick", "load"), [], [], None, None)
        node.body.insert(0, nodes.ExprStmt(tick).set_lineno(node.lineno))
    return template


def _repeated_size(left: Any, right: Any) -> int:
    for sequence, times in ((left, right), (right, left)):
        if isinstance(sequence, str | bytes | list | tuple) and isinstance(times, int):
            return len(sequence) * times
    return 0


def _control_pattern(texts: Iterable[str]) -> Callable[[str], str]:
    """Puts a break after the first character of every place where one of `texts` starts."""
    longest_first = sorted(texts, key=len, reverse=True)
    if not longest_first:
        return lambda text: text
    pattern = re.compile(f"(?=(?:{'|'.join(map(re.escape, longest_first))}))(.)", re.DOTALL)
    return lambda text: pattern.sub(rf"\1{BREAK}", text)


def _strict_turns(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """User and assistant by turns, the system text and tool results within the user's."""
    turns: list[dict[str, Any]] = []
    for message in messages:
        role = "assistant" if message["role"] == "assistant" else "user"
        if turns and turns[-1]["role"] == role:
            turns[-1]["content"] += "\n\n" + message["content"]
        else:
            turns.append({**message, "role": role})
    return turns


def _to_json(value: Any, indent: int | None = None, **_: Any) -> str:
    """As model vendors' tools write it: no HTML escapes, since prompts are not HTML."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _refuse(message: str) -> None:
    raise TemplateError(message)


def _unusable(reason: str) -> UserError:
    return UserError(
        f"The chat template inside this model cannot be used: {reason}.", "Choose another model."
    )
