"""Equations of Office files and of MathML in one line, as people type them: E=mc^2, (a+b)/2."""

import re
from collections.abc import Callable
from typing import Any

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
EQUATION = f"{_MATH}oMath"

_OPERAND = re.compile(r"[\w.,]*|\([^()]*\)")
_SCRIPTS = {"sub": "_", "sup": "^", "lim": "_"}


def linear(element: Any) -> str:
    """The text of an `oMath` element (ISO/IEC 29500-1, 22.1), or of a part of one."""
    if write := _WRITERS.get(str(element.tag).rpartition("}")[2]):
        return write(element)
    return "".join(map(linear, element))


def _matrix(element: Any) -> str:
    rows = element.iterchildren(f"{_MATH}mr")
    return f"[{'; '.join(', '.join(map(linear, row)) for row in rows)}]"


def _sum(element: Any) -> str:
    """Also products and integrals, which need no sign of their own."""
    sign = element.find(f"{_MATH}naryPr/{_MATH}chr")
    shown = "∫" if sign is None else sign.get(f"{_MATH}val", "")
    return f"{shown}{_scripts(element)} {_part(element, 'e')}"


def _scripts(element: Any) -> str:
    return "".join(
        sign + _operand(element, name) for name, sign in _SCRIPTS.items() if _part(element, name)
    )


def _operand(element: Any, name: str) -> str:
    """In parentheses unless it is a single number or name."""
    text = _part(element, name)
    return text if _OPERAND.fullmatch(text) else f"({text})"


def _part(element: Any, name: str) -> str:
    found = element.find(f"{_MATH}{name}")
    return "" if found is None else linear(found).strip()


_WRITERS: dict[str, Callable[[Any], str]] = {
    "t": lambda element: element.text or "",
    "f": lambda element: f"{_operand(element, 'num')}/{_operand(element, 'den')}",
    "rad": lambda element: f"{_part(element, 'deg')}√{_operand(element, 'e')}",
    "d": lambda element: f"({', '.join(map(linear, element.iterchildren(f'{_MATH}e')))})",
    "m": _matrix,
    "nary": _sum,
    **dict.fromkeys(
        ("sSub", "sSup", "sSubSup", "limLow", "limUpp"),
        lambda element: _part(element, "e") + _scripts(element),
    ),
}


_MATHML_OPERAND = re.compile(r"[\w.,]*")
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
        operands = [_mathml_operand(part) for part in parts]
        if parts and element.tag != "mfrac":
            operands[0] = _linear(parts[0])
        first = "".join(operands[:1])
        pairs = zip(signs, operands[1:], strict=False)
        return "".join((first, *(sign + operand for sign, operand in pairs)))
    if element.tag == "mroot":
        return f"{''.join(map(_linear, parts[1:]))}√{''.join(map(_mathml_operand, parts[:1]))}"
    inside = (element.text or "").strip() + "".join(map(_linear, parts))
    return f"√({inside})" if element.tag == "msqrt" else inside


def _mathml_operand(element: Any) -> str:
    """In parentheses unless it is a single number or name."""
    text = _linear(element)
    return text if _MATHML_OPERAND.fullmatch(text) else f"({text})"
