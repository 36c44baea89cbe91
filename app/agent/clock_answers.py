"""The date and time as an answer in the language of the question."""

import re
from datetime import datetime
from functools import cache
from unicodedata import combining, normalize

from app.core.languages import Clock, lazy_pattern, packs, phrases

_RESULT = re.compile(r"\w+, (?P<moment>[\d-]+ [\d:]+) (?P<zone>.+) \(week \d+\)")
"""What the tool tells; see app.agent.tools.date_time."""

_words = lazy_pattern(lambda: rf"(?:{phrases(lambda pack: pack.clock.words)}|\s)+")
_what = lazy_pattern(lambda: phrases(lambda pack: pack.clock.what))
_now = lazy_pattern(lambda: phrases(lambda pack: pack.clock.now))


def asks_clock(question: str) -> bool:
    """Whether `question`, casefolded, is nothing but one for the date or time."""
    if _clock_of(question):
        return True
    is_made_up = _words().fullmatch(question) and _what().search(question)
    return bool(is_made_up and _now().search(question))


def clock_answer(question: str, result: str) -> str:
    """The `result` of the tool in the language of `question`, casefolded."""
    clock, told = _clock_of(question), _RESULT.fullmatch(result)
    if clock is None or told is None:
        return result
    moment = datetime.strptime(told["moment"], "%Y-%m-%d %H:%M")
    return clock.answer.format(
        weekday=clock.weekdays[moment.weekday()],
        year=moment.year,
        month=moment.month,
        day=moment.day,
        time=f"{moment:%H:%M}",
        zone=told["zone"],
        week=moment.isocalendar().week,
    )


def _clock_of(question: str) -> Clock | None:
    return _clocks().get(_unmarked(question))


def _unmarked(text: str) -> str:
    """The letters without marks: many keyboards lack umlauts, and many people type no hamza."""
    return "".join(char for char in normalize("NFKD", text) if not combining(char))


@cache
def _clocks() -> dict[str, Clock]:
    """The clock for each question, without marks; of two languages the first one's."""
    clocks = [pack.clock for pack in packs().values()]
    return {_unmarked(each): one for one in reversed(clocks) for each in one.questions}
