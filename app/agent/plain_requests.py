"""Requests that are nothing but a sum, a unit conversion or a question for the date or time.

They determine their tool call by themselves, whereas any model would have to read all tools first,
and the smallest would pick a wrong one.
"""

import ast
import re
from functools import cache

from app.agent.clock_answers import asks_clock, clock_answer
from app.agent.react_step import ReactCall
from app.agent.unit_words import NUMBER, conversion
from app.core.languages import any_of, lazy_pattern, packs, phrases, words_of

_polite = lazy_pattern(
    lambda: (
        rf"^(?:{phrases(lambda pack: pack.routing.politeness)}[, ]+)+"
        rf"|[ ,]+{phrases(lambda pack: pack.routing.politeness_at_end)}$"
    )
)
_asking = lazy_pattern(lambda: rf"^{any_of(words_of(lambda pack: pack.sums.asking))}\s*")
_makes = lazy_pattern(lambda: rf"\s*(?:=|{any_of(words_of(lambda pack: pack.sums.makes))})$")

_SIGNS = (
    (r"(?<=\d),(?=\d{3}(?!\d))", ""),
    (r"(?<=\d),(?=\d{1,2}(?!\d))", "."),
    (r"\s+[−–]\s+", " - "),
    (r"\s*[×·]\s*|(?<=\d)\s*x\s*(?=\d)", " * "),
    (r"\s*÷\s*", " / "),
    (r"(?<=[\d)])²", " ** 2"),
    (r"(?<=[\d)])³", " ** 3"),
    (rf"√\s*({NUMBER})", r"sqrt(\1)"),
)
_SUM = re.compile(r"(?:sqrt\(|[-+*/()^.\d ])+")
# A minus or slash without spaces is more often part of a date, a score or a range.
_OPERATOR = re.compile(r"[\d)]\s*(?:\*\*|[+*^])\s*[-(\ds.]|[\d)]\s+[-/]\s+[-(\ds.]|sqrt\(\d")
_LONGEST = 120


def plain_request(question: str) -> ReactCall | None:
    """The call that `question` asks for literally; None if there is more to it."""
    written = _written(question)
    if not written or len(written) > _LONGEST:
        return None
    text = written.casefold()
    if (expression := _sum(text)) is not None:
        return ReactCall("calculator", {"expression": expression})
    if asks_clock(text):
        return ReactCall("date_time")
    units = conversion(written)
    return ReactCall("units", units) if units else None


def _written(question: str) -> str:
    """The question with one space between words, and without politeness and marks at its end."""
    text = " ".join(question.replace("’", "'").split()).strip("?!.？。؟ ")
    return _polite().sub("", _ascii_digits(text))


def _ascii_digits(text: str) -> str:
    return "".join(str(int(char)) if char.isdecimal() else char for char in text)


def plain_answer(question: str, call: ReactCall, result: str) -> str:
    """The `result` of the plain request `question`, with the request as it was understood.

    Not written by a model: the smallest ones change the figures or omit them.
    """
    match call.name:
        case "calculator":
            return f"{call.arguments['expression']} = {result}"
        case "units":
            return f"{call.arguments['amount']} {call.arguments['source']} = {result}"
        case _:
            return clock_answer(_written(question).casefold(), result)


def _sum(text: str) -> str | None:
    text = _makes().sub("", _asking().sub("", text))
    for pattern, written in _written_forms():
        text = pattern.sub(written, text)
    text = " ".join(text.split())
    is_sum = _SUM.fullmatch(text) and _OPERATOR.search(text) and _is_python(text)
    return text if is_sum else None


@cache
def _written_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Signs and phrases of arithmetic, and how the calculator writes them."""
    spoken = [(one.phrase, one.written) for pack in packs().values() for one in pack.sums.rewrites]
    return tuple((re.compile(phrase), written) for phrase, written in (*_SIGNS, *spoken))


def _is_python(expression: str) -> bool:
    try:
        ast.parse(expression.replace("^", "**"), mode="eval")
    except SyntaxError:
        return False
    return True
