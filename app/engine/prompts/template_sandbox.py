"""Jinja from an untrusted file: no reach outside, and a bound on time and memory.

A chat template is a program from the model file that sees every word. It always runs confined; a
scan, which renders nothing, tells the user what theirs attempts, and what it does that templates of
known models do not.
"""

import re
import time
from collections.abc import Iterator, Set
from typing import Any

from jinja2 import TemplateError, nodes
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.sandbox import SandboxedEnvironment, modifies_known_mutable

from app.core.model_spec import TemplateFinding

_MAX_REPEATED = 100_000


class GivenList(list[Any]):
    """A list of ours that templates must not modify; they may modify lists of their own."""


class GenerationMarks(Extension):
    """`{% generation %}` marks what trainers learn from; in a prompt it has no effect."""

    tags = {"generation"}  # noqa: RUF012 - as in Jinja

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


class TemplateSandbox(SandboxedEnvironment):
    """Jinja's sandbox for chat templates, with a limit on what a multiplication can allocate."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self) -> None:
        extensions = ("jinja2.ext.loopcontrols", GenerationMarks)
        super().__init__(trim_blocks=True, lstrip_blocks=True, extensions=extensions)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        is_own_list = type(obj) is list and attr in ("append", "pop", "insert", "extend")
        is_changed = modifies_known_mutable(obj, attr) and not is_own_list
        return not is_changed and super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "**" or _repeated_size(left, right) > _MAX_REPEATED:
            raise SecurityError("it multiplies too much")
        return super().call_binop(context, operator, left, right)


class Clock:
    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._deadline = 0.0

    def start(self) -> None:
        self._deadline = time.monotonic() + self._seconds

    def tick(self) -> None:
        if time.monotonic() > self._deadline:
            raise SecurityError("it runs too long")


def with_ticks(template: nodes.Template) -> nodes.Template:
    """Check the time limit in every loop iteration and macro call."""
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


_MOST_FINDINGS = 20
_LONGEST_EXCERPT = 80
_MAX_TURNS = 100_000
_INNER_NAMES = frozenset({"lipsum", "cycler", "joiner", "self", "caller", "config", "request"})
_TEXT_FIELDS = frozenset({"content", "text"})
_PART_NAMES = frozenset({
    "text", "image", "image_url", "video", "video_url", "audio", "audio_url", "input_audio",
    "thinking", "parts", "blocks",
})  # fmt: skip
"""Keys that templates look for in messages whose content comes in parts."""

_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_INVISIBLE_SPELLED = re.compile(r"\\u(?:200[b-f]|202[a-e]|206[0-9]|feff)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s\"'<>)}\]]+")
_PLAIN_WORDS = re.compile(r"[^\W\d_]{3,}")
_MARK = re.compile(r"[<>\[\]|{}/]")


def scan_template(source: str) -> tuple[TemplateFinding, ...]:
    """What is unusual in the Jinja `source`, by line; empty for most models' own templates."""
    try:
        tree = TemplateSandbox().parse(source)
    except (TemplateError, RecursionError) as error:
        return (TemplateFinding("unreadable", getattr(error, "lineno", 0) or 0, str(error)),)
    found = {*_in_text(source), *_in_tree(tree)}
    return tuple(sorted(found, key=lambda each: (each.line, each.kind)))[:_MOST_FINDINGS]


def _in_text(source: str) -> Iterator[TemplateFinding]:
    for number, line in enumerate(source.splitlines(), 1):
        for character in (*_INVISIBLE.findall(line), *_INVISIBLE_SPELLED.findall(line)):
            shown = character if character.isascii() else f"U+{ord(character):04X}"
            yield TemplateFinding("invisible", number, shown)
        for address in _ADDRESS.findall(line):
            yield TemplateFinding("address", number, _cut(address))


def _in_tree(tree: nodes.Template) -> Iterator[TemplateFinding]:
    names = _TEXT_FIELDS | {*_names_of_texts(tree)}
    for node in tree.find_all(nodes.Node):
        if isinstance(node, nodes.Include | nodes.Import | nodes.FromImport | nodes.Extends):
            yield TemplateFinding("reaches_out", node.lineno, type(node).__name__.lower())
        elif isinstance(node, nodes.Getattr | nodes.Getitem | nodes.Name | nodes.Filter):
            if name := _inner_name(node):
                yield TemplateFinding("reaches_out", node.lineno, _cut(name))
        elif isinstance(node, nodes.Call) and _turns(node) > _MAX_TURNS:
            yield TemplateFinding("long", node.lineno, f"range of {_turns(node)}")
        elif isinstance(node, nodes.Pow):  # useful only for counting very far
            yield TemplateFinding("long", node.lineno, "**")
        elif isinstance(node, nodes.Compare):
            for words in _heard(node, names):
                yield TemplateFinding("listens", node.lineno, _cut(words))


def _inner_name(node: nodes.Node) -> str:
    """The name of a Python internal that is accessed; "" for an ordinary name."""
    match node:
        case nodes.Getattr(attr=str(name)) if name.startswith("_"):
            return name
        case nodes.Getitem(arg=nodes.Const(value=str(name))) if name.startswith("__"):
            return name
        case nodes.Name(name=str(name)) if name in _INNER_NAMES or name.startswith("__"):
            return name
        case nodes.Filter(name="attr"):
            return "attr"
    return ""


def _turns(call: nodes.Call) -> int:
    is_range = isinstance(call.node, nodes.Name) and call.node.name == "range"
    numbers = [arg.value for arg in call.args if isinstance(arg, nodes.Const)]
    return max((n for n in numbers if isinstance(n, int)), default=0) if is_range else 0


def _names_of_texts(tree: nodes.Template) -> Iterator[str]:
    """The names that templates assign message text to, as in {% set words = message.content %}."""
    for node in tree.find_all(nodes.Assign):
        if isinstance(node.target, nodes.Name) and _is_text_of_message(node.node, _TEXT_FIELDS):
            yield node.target.name


def _heard(node: nodes.Compare, names: Set[str]) -> Iterator[str]:
    """Plain words that message text is compared with; marks such as </think> are usual."""
    sides = [node.expr, *(operand.expr for operand in node.ops)]
    if not any(_is_text_of_message(side, names) for side in sides):
        return
    for side in sides:
        if isinstance(side, nodes.Const) and isinstance(side.value, str):
            is_plain = _PLAIN_WORDS.search(side.value) and not _MARK.search(side.value)
            if is_plain and side.value not in _PART_NAMES:
                yield side.value


def _is_text_of_message(node: nodes.Node, names: Set[str]) -> bool:
    """`message.content`, `message["content"]`, and the same through filters, methods, slices."""
    match node:
        case nodes.Getattr(attr=name) | nodes.Name(name=name) if name in names:
            return True
        case nodes.Getitem(arg=nodes.Const(value=name)) if name in names:
            return True
        case (
            nodes.Call(node=nodes.Getattr(node=inner))
            | nodes.Getitem(node=inner, arg=nodes.Slice())
        ):
            return _is_text_of_message(inner, names)
        case nodes.Filter(node=nodes.Node() as inner):
            return _is_text_of_message(inner, names)
    return False


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_EXCERPT else f"{text[: _LONGEST_EXCERPT - 1]}…"
