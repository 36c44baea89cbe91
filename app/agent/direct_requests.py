"""Direct requests: nothing but a sum, a unit conversion or a question for the date or time.

They determine their tool call by themselves, whereas any model would have to read all tools first,
and the smallest would pick a wrong one.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from typing import NamedTuple

from app.agent.react_step import ReactCall
from app.core.languages import any_phrase, lazy_pattern, packs, phrases
from app.core.request_words import Clock
from app.core.unicode_text import unmarked

_NUMBER = r"(?:\d+(?:\.\d+)?|\.\d+)"

_polite = lazy_pattern(
    lambda: (
        rf"^(?:{phrases(lambda pack: pack.routing.politeness)}[, ]+)+"
        rf"|[ ,]+{phrases(lambda pack: pack.routing.politeness_at_end)}$"
    )
)
_asking = lazy_pattern(lambda: rf"^{any_phrase(lambda pack: pack.sums.asking)}\s*")
_makes = lazy_pattern(lambda: rf"\s*(?:=|{any_phrase(lambda pack: pack.sums.makes)})$")

_SIGNS = (
    (r"(?<=\d),(?=\d{3}(?!\d))", ""),
    (r"(?<=\d),(?=\d{1,2}(?!\d))", "."),
    (r"\s+[−–]\s+", " - "),
    (r"\s*[×·]\s*|(?<=\d)\s*x\s*(?=\d)", " * "),
    (r"\s*÷\s*", " / "),
    (r"(?<=[\d)])²", " ** 2"),
    (r"(?<=[\d)])³", " ** 3"),
    (rf"√\s*({_NUMBER})", r"sqrt(\1)"),
)
_SUM = re.compile(r"(?:sqrt\(|[-+*/()^.\d ])+")
# A minus or slash without spaces is more often part of a date, a score or a range.
_OPERATOR = re.compile(r"[\d)]\s*(?:\*\*|[+*^])\s*[-(\ds.]|[\d)]\s+[-/]\s+[-(\ds.]|sqrt\(\d")
_LONGEST = 120

_RESULT = re.compile(r"\w+, (?P<moment>[\d-]+ [\d:]+) (?P<zone>.+) \(week \d+\)")
"""What the tool tells; see app.agent.tools.date_time."""

_words = lazy_pattern(lambda: rf"(?:{phrases(lambda pack: pack.clock.words)}|\s)+")
_what = lazy_pattern(lambda: phrases(lambda pack: pack.clock.what))
_now = lazy_pattern(lambda: phrases(lambda pack: pack.clock.now))

_ALIKE = (
    "km", "m", "cm", "mm", "kg", "g", "l", "h", "min", "s", "km/h", "mph", "°c", "°f", "c", "f",
)  # fmt: skip
"""Written the same way in all languages."""

_UNIT = r"[a-zµ°]+(?:\s?(?:/|per)\s?[a-z]+)?"


class _Form(NamedTuple):
    """A form of request; `names` translate its units, if it is not in English."""

    pattern: re.Pattern[str]
    names: Mapping[str, str]


def direct_request(question: str) -> ReactCall | None:
    """The call that `question` asks for literally; None if there is more to it."""
    written = _written(question)
    if not written or len(written) > _LONGEST:
        return None
    text = written.casefold()
    if (expression := _sum(text)) is not None:
        return ReactCall("calculator", {"expression": expression})
    if _asks_clock(text):
        return ReactCall("date_time")
    units = _conversion(written)
    return ReactCall("units", units) if units else None


def _written(question: str) -> str:
    """The question with one space between words, and without politeness and marks at its end."""
    text = " ".join(question.replace("’", "'").split()).strip("?!.？。؟ ")
    return _polite().sub("", _ascii_digits(text))


def _ascii_digits(text: str) -> str:
    return "".join(str(int(char)) if char.isdecimal() else char for char in text)


def direct_answer(question: str, call: ReactCall, result: str) -> str:
    """The `result` of the direct request `question`, with the request as it was understood.

    Not written by a model: the smallest ones change the figures or omit them.
    """
    match call.name:
        case "calculator":
            return f"{call.arguments['expression']} = {result}"
        case "units":
            return f"{call.arguments['amount']} {call.arguments['source']} = {result}"
        case _:
            return _clock_answer(_written(question).casefold(), result)


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


def _asks_clock(question: str) -> bool:
    """Whether `question`, casefolded, is nothing but one for the date or time."""
    if _clock_of(question):
        return True
    is_made_up = _words().fullmatch(question) and _what().search(question)
    return bool(is_made_up and _now().search(question))


def _clock_answer(question: str, result: str) -> str:
    """The `result` of the tool in the language of `question`, casefolded."""
    clock, parts = _clock_of(question), _RESULT.fullmatch(result)
    if clock is None or parts is None:
        return result
    moment = datetime.strptime(parts["moment"], "%Y-%m-%d %H:%M")
    return clock.answer.format(
        weekday=clock.weekdays[moment.weekday()],
        year=moment.year,
        month=moment.month,
        day=moment.day,
        time=f"{moment:%H:%M}",
        zone=parts["zone"],
        week=moment.isocalendar().week,
    )


def _clock_of(question: str) -> Clock | None:
    return _clocks().get(unmarked(question))


@cache
def _clocks() -> dict[str, Clock]:
    """The clock for each question, without marks; of two languages the first one's."""
    clocks = [pack.clock for pack in packs().values()]
    return {unmarked(each): one for one in reversed(clocks) for each in one.questions}


def _conversion(question: str) -> dict[str, float | str] | None:
    """The converter's arguments if `question` is nothing but a request for a conversion, else None.

    Units in other languages than English must be known: "3 Männer in einem Boot" is not a
    conversion. In English, case matters: a megabit is not a millibit.
    """
    folded = re.sub(r"(?<=\d),(?=\d)", ".", question.casefold())
    for form in _forms():
        found = form.pattern.fullmatch(folded if form.names else question)
        if found is None:
            continue
        source, target = found["source"].strip(), found["target"].strip()
        if form.names:
            source, target = form.names.get(source, ""), form.names.get(target, "")
        if source and target:
            return {"amount": _amount(found["amount"]), "source": source, "target": target}
    return None


@cache
def _forms() -> tuple[_Form, ...]:
    return tuple(_all_forms())


def _all_forms() -> Iterator[_Form]:
    alike = {unit: unit for unit in _ALIKE}
    for pack in packs().values():
        named = pack.units.names
        known = {word: unit for unit, words in named.items() for word in (*words, unit.casefold())}
        names = {**known, **alike} if named else {}
        unit = r"\D+?" if names else _UNIT
        for form in pack.units.conversions:
            pattern = (
                form.replace("{amount}", f"(?P<amount>-?{_NUMBER})")
                .replace("{source}", f"(?P<source>{unit})")
                .replace("{target}", f"(?P<target>{unit})")
            )
            yield _Form(re.compile(pattern, re.IGNORECASE), names)


def _amount(number: str) -> float:
    """The value of a number in digits; an int if it has no decimal point."""
    return float(number) if "." in number else int(number)
