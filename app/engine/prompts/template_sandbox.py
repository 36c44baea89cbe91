"""Jinja from an untrusted file: no reach outside, and a bound on time and memory."""

import time
from typing import Any

from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.sandbox import SandboxedEnvironment, modifies_known_mutable

_MAX_REPEATED = 100_000


class GivenList(list[Any]):
    """A list of ours that templates must not modify; they may modify lists of their own."""


class TemplateSandbox(SandboxedEnvironment):
    """Jinja's sandbox, with a limit on what a multiplication can allocate."""

    intercepted_binops = frozenset({"*", "**"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        is_own_list = type(obj) is list and attr in ("append", "pop", "insert", "extend")
        is_changed = modifies_known_mutable(obj, attr) and not is_own_list
        return not is_changed and super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "**" or _repeated_size(left, right) > _MAX_REPEATED:
            raise SecurityError("it multiplies too much")
        return super().call_binop(context, operator, left, right)


class GenerationMarks(Extension):
    """`{% generation %}` marks what trainers learn from; in a prompt it has no effect."""

    tags = {"generation"}  # noqa: RUF012 - as in Jinja

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


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
