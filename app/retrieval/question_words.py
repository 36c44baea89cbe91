"""What a question asks for: an amount, the largest, a total, the rows above a value."""

import re

from app.core.figure_words import months
from app.core.language_packs import TableQuestions
from app.core.languages import any_of, lazy_pattern
from app.retrieval.table_content import table_words

_which = lazy_pattern(
    lambda: (
        r"[^\w]*"
        + any_of(
            rf"(?:{any_of(words.before_which)} )?{any_of(words.which)}(?!\w)"
            for words in table_words()
        )
    )
)
_which_kind = lazy_pattern(
    lambda: (
        rf"(?<!\w){any_of(any_of(words.which) for words in table_words())}\s+(?P<kind>[^\W\d_]+)"
    )
)
_ranks = lazy_pattern(
    lambda: (
        r"(?<!\w)"
        + any_of(
            any_of((*words.hows["largest"], *words.hows["smallest"])) for words in table_words()
        )
        + r"(?!\w)"
    ),
    re.NOFLAG,
)
_combines = lazy_pattern(
    lambda: (
        r"(?<!\w)(?:"
        + any_of(
            any_of(phrase for how in ("sum", "mean", "median") for phrase in words.hows[how])
            for words in table_words()
        )
        + r"(?!\w)|"
        + any_of(any_of(words.glued) for words in table_words())
        + r")"
    )
)
_how_much = lazy_pattern(
    lambda: (
        r"(?<!\w)"
        + any_of(
            any_of((*words.hows["how much"], *words.hows["how many"])) for words in table_words()
        )
    )
)
_compares = lazy_pattern(lambda: any_of(map(_rows_compared, table_words())))


def _rows_compared(words: TableQuestions) -> str:
    """A regular expression for a question for those of which a number, or a day, is compared."""
    rows = any_of((*words.who, *words.rows, *words.hows["how many"]))
    kinds = ((words.compares, r"[\w$€£¥]"), (words.dates, rf"(?:{months()}|\d)"))
    compared = any_of(
        rf"{any_of(phrases)}\W(?:{any_of(words.filler)} +)*{value}"
        for operators, value in kinds
        for operator, phrases in operators.items()
        if operator != "="
    )
    return rf"^\W*{rows}(?!\w).*(?<!\w){compared}"


def asks_how_much(question: str) -> bool:
    """Whether a question asks for an amount or a number, which no date is."""
    return bool(_how_much().search(question))


def asks_for_rank(text: str) -> bool:
    """Whether a text speaks of the largest or smallest of several; "Best Buy" is a name."""
    return bool(_ranks().search(text))


def asks_to_combine(text: str) -> bool:
    """Whether a text speaks of a total or an average."""
    return bool(_combines().search(text))


def asks_to_compare_rows(question: str) -> bool:
    """Whether a question is for rows above or below a value, or before or after a day."""
    return bool(_compares().search(question))


def asks_which(question: str) -> bool:
    """Whether a question begins with "which", so that repeating it is no answer."""
    return bool(_which().match(question))


def kind_asked_for(question: str) -> str:
    """The word after the first "which": of what kind the answer is; "" if there is none."""
    found = _which_kind().search(question)
    return found["kind"] if found else ""
