"""The calculation of a program of plain arithmetic, as people write it: "1852 − 10 × 180"."""

import ast
from typing import Final, NamedTuple

_LONGEST: Final = 80
_SIGNS: Final = {ast.Add: " + ", ast.Sub: " − ", ast.Mult: " × ", ast.Div: " ÷ "}
_RANKS: Final = {ast.Add: 1, ast.Sub: 1, ast.Mult: 2, ast.Div: 2}
_NUMBER: Final = 3


class _Term(NamedTuple):
    """A number or a calculation, and how closely it binds: a sum least, a number most."""

    text: str
    rank: int

    def inside(self, rank: int) -> str:
        """The text as an operand of what binds as closely as `rank`."""
        return self.text if self.rank >= rank else f"({self.text})"


def calculation(program: str) -> str:
    """What the function in `program` returns, with figures in place of its names.

    Returns "" for a program that does more than combine numbers, for one that returns a number as
    it is given, and for a calculation of more than 80 characters.
    """
    try:
        (function,) = ast.parse(program).body
        returned = _returned(function) if isinstance(function, ast.FunctionDef) else None
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    return returned.text if returned and returned.rank < _NUMBER else ""


def _returned(function: ast.FunctionDef) -> _Term | None:
    named: dict[str, _Term] = {}
    for statement in function.body:
        match statement:
            case ast.Expr(value=ast.Constant()):  # the docstring
                continue
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                term = _term(value, named)
                if term is None:
                    return None
                named[name] = term
            case ast.Return(value=ast.expr() as value):
                return _term(value, named)
            case _:
                return None
    return None


def _term(node: ast.expr, named: dict[str, _Term]) -> _Term | None:
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return _Term(f"{number}", _NUMBER)
        case ast.Name(id=name):
            return named.get(name)
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _SIGNS:
            before, after = _term(left, named), _term(right, named)
            if before is None or after is None:
                return None
            rank = _RANKS[type(operator)]
            right_rank = rank + isinstance(operator, ast.Sub | ast.Div)
            text = f"{before.inside(rank)}{_SIGNS[type(operator)]}{after.inside(right_rank)}"
            return _Term(text, rank) if len(text) <= _LONGEST else None
        case _:
            return None
