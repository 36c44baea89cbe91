"""The date and time as an answer in the language of the question."""

import re
import tomllib
from datetime import datetime
from functools import cache
from unicodedata import combining, normalize

import msgspec

from app.core.paths import resource_path

_RESULT = re.compile(r"\w+, (?P<moment>[\d-]+ [\d:]+) (?P<zone>.+) \(week \d+\)")
"""What the tool tells; see app.agent.tools.date_time."""


class _Language(msgspec.Struct, frozen=True):
    questions: frozenset[str]
    weekdays: tuple[str, ...]
    answer: str


class _File(msgspec.Struct, frozen=True):
    language: tuple[_Language, ...]


def asks_clock(question: str) -> bool:
    """Whether `question`, casefolded, asks for the date or time, in a language but English."""
    return _language_of(question) is not None


def clock_answer(question: str, result: str) -> str:
    """The `result` of the tool in the language of `question`, casefolded."""
    language, told = _language_of(question), _RESULT.fullmatch(result)
    if language is None or told is None:
        return result
    moment = datetime.strptime(told["moment"], "%Y-%m-%d %H:%M")
    return language.answer.format(
        weekday=language.weekdays[moment.weekday()],
        year=moment.year,
        month=moment.month,
        day=moment.day,
        time=f"{moment:%H:%M}",
        zone=told["zone"],
        week=moment.isocalendar().week,
    )


def _language_of(question: str) -> _Language | None:
    return _languages().get(_unmarked(question))


def _unmarked(text: str) -> str:
    """The letters without marks: many keyboards lack umlauts, and many people type no hamza."""
    return "".join(char for char in normalize("NFKD", text) if not combining(char))


@cache
def _languages() -> dict[str, _Language]:
    """The language of each question, without marks; of two languages the first one."""
    text = resource_path("clock_answers.toml").read_text("utf-8")
    languages = msgspec.convert(tomllib.loads(text), _File).language
    return {_unmarked(each): one for one in reversed(languages) for each in one.questions}
