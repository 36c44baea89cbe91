"""Equations of web pages and books (MathML) in one line, as people type them."""

import re
from typing import Any

_SINGLE = re.compile(r"[\w.,]*")
_BETWEEN = {
    **dict.fromkeys(("msup", "mover"), "^"),
    **dict.fromkeys(("msub", "munder"), "_"),
    **dict.fromkeys(("msubsup", "munderover"), "_^"),
    "mfrac": "/",
}
"""What stands between the parts of an element."""

_UNSEEN = {"annotation", "annotation-xml"}


def formula(element: Any) -> str:
    """The text of a `math` element: as its author typed it in TeX, if that is stored."""
    typed = element.get("alttext") or next(
        (each.text for each in element.iter("annotation") if "tex" in each.get("encoding", "")), ""
    )
    return " ".join((typed or _linear(element)).split())


def _linear(element: Any) -> str:
    parts = [child for child in element if child.tag not in _UNSEEN]
    if signs := _BETWEEN.get(element.tag):
        operands = [_operand(part) for part in parts]
        if parts and element.tag != "mfrac":
            operands[0] = _linear(parts[0])
        first = "".join(operands[:1])
        pairs = zip(signs, operands[1:], strict=False)
        return "".join((first, *(sign + operand for sign, operand in pairs)))
    if element.tag == "mroot":
        return f"{''.join(map(_linear, parts[1:]))}√{''.join(map(_operand, parts[:1]))}"
    inside = (element.text or "").strip() + "".join(map(_linear, parts))
    return f"√({inside})" if element.tag == "msqrt" else inside


def _operand(element: Any) -> str:
    """In parentheses unless it is a single number or name."""
    text = _linear(element)
    return text if _SINGLE.fullmatch(text) else f"({text})"
