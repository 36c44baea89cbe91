"""The values that a model named for a column, one by one, as the document has them.

A small model that is asked for a list alone names everybody whom a document names; so it is asked
of their lines, too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from statistics import mean
from typing import Any

import msgspec

from app.answers.modes.survey_form import Named
from app.core.languages import lazy_pattern, phrases, words_of
from app.core.surveys import CHOSEN, NUMBERS, CellItem, SurveyCell, SurveyColumn
from app.core.wording import translatable
from app.retrieval.dates import dates
from app.retrieval.terms import Words, content_terms, numbers, words_and_numbers
from app.retrieval.value_field import called, names_of, next_field
from app.retrieval.value_label import (
    MASK,
    has_name,
    is_other_role,
    masked,
    shares_name,
    sum_line,
)
from app.retrieval.value_match import ValueFinder

CODE = re.compile(r"(?=\S*\d)\S*[^\W\d_]\S*|\d{4,}")
"""A word with letters and digits, such as “RE-2026-0117”, or of several digits."""

TELLING = re.compile(r"\d(?:\D?\d){3}")
"""Figures of fewer digits may be written in words."""


@cache
def _said_for_nothing() -> frozenset[str]:
    """What small models write instead of null."""
    said = words_of(lambda pack: pack.surveys.nothing if pack.surveys else ())
    return frozenset(("", "null", "none", "n/a", *said))


@cache
def _yes_or_no() -> frozenset[str]:
    """Answers that name nothing; not the signs that stand for them in tables."""
    said = words_of(
        lambda pack: (
            pack.table_questions.yes + pack.table_questions.no if pack.table_questions else ()
        )
    )
    return frozenset(word for word in said if len(word) > 1)


def is_nothing(column: SurveyColumn, value: Any) -> bool:
    """Whether the model says that there is no value, or names none of the column's type."""
    if isinstance(value, list):
        return all(is_nothing(column, each) for each in value)
    text = str(value or "").strip(" .")
    if text.casefold() in _said_for_nothing() or _is_sum(column, text):
        return True
    if column.type == "list" and text.casefold() in _yes_or_no():
        return True
    if column.type == "mention" and text.casefold() in ("no", "false"):
        return True
    if column.type == "date":
        return not any(dates(text))
    return column.type in NUMBERS and not numbers(text)


def found_cell(column: SurveyColumn, items: Sequence[CellItem], unconfirmed: int) -> SurveyCell:
    """The first value, or all distinct ones of a list, of which some may not be confirmed."""
    if column.type != "list":
        return SurveyCell(state="found", items=tuple(items[:1]))
    distinct = {item.value.casefold(): item for item in reversed(items)}
    note = translatable(f"{unconfirmed} more values were named, which nothing confirms.")
    return SurveyCell(
        state="found", items=tuple(reversed(distinct.values())), note=note if unconfirmed else ""
    )


def unclear_cell(note: str, shown: CellItem | None = None) -> SurveyCell:
    """A cell without a value, perhaps with a quote to look at."""
    items = (msgspec.structs.replace(shown, value=""),) if shown else ()
    return SurveyCell(state="unclear", note=note, items=items)


def named_items(
    column: SurveyColumn, named: Sequence[Named], finder: ValueFinder
) -> list[CellItem]:
    """What a model named that the document has, without what only describes another item."""
    found = [item for each in named for item in _items(column, each, finder)]
    found = [each for each in found if not _is_remark(each, found)]
    return _whole(found) if column.type == "list" else found


def _items(column: SurveyColumn, named: Named, finder: ValueFinder) -> Iterator[CellItem]:
    if column.type in CHOSEN:
        value = str(named.value)
        for line in (named.line, finder.nearest(column, value)):
            if line and (said := finder.quoted(column, value, line)):
                yield said
                return
        return
    for value in values_of(column, named.value):
        if column.labels and called(value) in names_of(column):
            if field := finder.field(column, value):
                yield field  # a small model names “Tenant” in place of the tenant
            continue
        each = next_field.split(value, maxsplit=1)[0] if column.type == "text" else value
        each = _remark.sub("", each) if column.type == "list" else each
        parts = [finder.find(column, part) for part in _joined(each, finder.words)]
        if column.type == "list" and parts and None not in parts:
            yield from filter(None, parts)
        elif found := finder.find(column, each) or _without_article(column, each, finder):
            yield found


def _without_article(column: SurveyColumn, value: str, finder: ValueFinder) -> CellItem | None:
    """The place of a text without its first word, which depends on others: “au droit français”."""
    first, _, rest = value.partition(" ")
    is_article = column.type in ("text", "list") and first.casefold() in finder.words.function_words
    return finder.find(column, rest) if is_article and rest else None


_remark = re.compile(r"(?<=\w)\s+\([^()\d]*\)$")
"""What brackets say of an item of a list: “English (native)”."""


def _whole(items: Sequence[CellItem]) -> list[CellItem]:
    """The items, of which two words that only a space separates are one: “window”, “putty”."""
    words = {each.value_start: each for each in items if " " not in each.value}
    joined = dict[int, CellItem]()
    for item in words.values():
        if second := words.get(item.value_end + 1):
            first, last = (at - item.char_start for at in (item.value_start, second.value_end))
            text = item.quote[first:last]
            if text == f"{item.value} {second.value}":
                whole = msgspec.structs.replace(item, value=text, value_end=second.value_end)
                joined[item.value_start] = joined[second.value_start] = whole
    return [joined.get(each.value_start, each) for each in items]


def _is_remark(item: CellItem, others: Sequence[CellItem]) -> bool:
    """Whether it only describes the item before it: “Ada Winter (guest)”."""
    before = item.quote[: item.value_start - item.char_start].rstrip("( \u00a0")
    opens = item.char_start + len(before)
    is_open = "(" in item.quote[len(before) : item.value_start - item.char_start]
    return is_open and any(each.value_end == opens for each in others)


_conjunction = lazy_pattern(
    lambda: r"\s+" + phrases(lambda pack: pack.figures.conjunctions) + r"\s+"
)


def _joined(value: str, words: Words) -> list[str]:
    """The items of a list that a model left joined, "a loose railing and a rusty ladder"; or none.

    A name ("Sons and Daughters") and a pair of single words ("terms and conditions") are one item,
    and so is what depends on one word ("cost of goods and services"). Names of several words each
    are several, unless one has a word such as "of" ("Department of Health and Social Care").
    """
    parts = _conjunction().split(value)
    are_full = all(each[:1].isupper() and " " in each for each in parts)
    said = {word.casefold() for each in parts for word in each.split()}
    if len(parts) > 1 and are_full and said.isdisjoint(words.function_words):
        return parts
    first = parts[0].split()
    are_phrases = all(len(part.split()) > 1 for part in parts) or (
        len(first) > 1 and len(content_terms(parts[0], words)) == len(first)
    )
    are_names = any(not part[:1].islower() for part in parts[1:])
    return parts if len(parts) > 1 and are_phrases and not are_names else []


def values_of(column: SurveyColumn, value: Any) -> list[str]:
    """The values that a model named: several of a list, each once, without sums and taxes."""
    each = value if isinstance(value, list) else [value]
    texts = dict.fromkeys(map(str, each))
    if column.type == "list":
        return [text for text in texts if not is_nothing(column, text)]
    return [text for text in texts if not _is_sum(column, text)]


def _is_sum(column: SurveyColumn, item: str) -> bool:
    """Whether it is a line below a list, as of an invoice, unless a column asks for such ones."""
    if column.type != "list" or sum_line().fullmatch(column.name):
        return False
    return sum_line().fullmatch(masked(item).replace(MASK, "")) is not None


NEUTRAL_LINES = ("X is named here.", "X came later.", "This is about X.")
_IS_ONE, _MAY_BE = 0.75, 0.0
"""How much more likely a line than these says that X is one of what is listed, if it does or may:
in log-probability of yes against no (Qwen2.5-Coder 1.5B, chosen on the halves "later" and "unseen"
of tests.bench.survey_lists; see docs/notes/benchmarks.md for the others)."""

NO_NAMES = ("Page 1", "Thank you")
_IS_NAME = 0.25
"""How much more likely a text than these is the name of one of what is listed: of 30 that are, one
is not, and of 42 headings, places and so on 20 are not (Qwen2.5-Coder 1.5B, four languages)."""

_LABEL = re.compile(rf"\W*((?:\w+[ .'’-]*){{1,5}})[:：]\s*{MASK}\b")
"""A field with a label, or a list below one; those of the column are known before."""


def is_own_name(value: str, names: Mapping[str, float]) -> bool:
    """Whether a text that is alone in its line, as in the head of a letter, is a name of one.

    Args:
        names: how likely that is of texts; see `lone_values`.
    """
    return names[value] - mean(names[each] for each in NO_NAMES) >= _IS_NAME


def is_title(value: str, opening: str, words: Words) -> bool:
    """Whether a text is the title of a document of prose, not a name in the head of a letter.

    It has content words in small letters: “Supper of the club”.
    """
    first, _, rest = opening.strip().partition("\n")
    if first.strip(" .").casefold() != value.casefold() or not first[:1].isupper():
        return False
    content = [each for each in first.split() if each.casefold() not in words.function_words]
    *_, second = ["", *filter(None, map(str.strip, rest.split("\n")))][:2]
    return any(each[0].islower() for each in content) and second.endswith((".", ":", "!", "?"))


def is_member(
    column: SurveyColumn, line: str, known: Mapping[str, float], words: Words
) -> bool | None:
    """Whether the line of an item says that it is one of the list; None if it may.

    Args:
        known: how likely lines say so; see `unsaid_lines`.
    """
    if is_other_role(column, line, words):
        return False
    if line not in known or has_name(column, line, words):
        return True
    gain = known[line] - mean(known[each] for each in NEUTRAL_LINES)
    # To a small model, an owner is a tenant, but “Landlord: X” calls X something else, and so does
    # “the port of loading is X” if ports of discharge are asked for; “Written by: X” does not.
    label = _LABEL.match(line)
    *_, last = words_and_numbers(label[1]) if label else [""]
    is_other = last not in ("", *words.function_words) or shares_name(column, line, words)
    is_one = gain >= _IS_ONE and not is_other
    return True if is_one else None if gain > _MAY_BE else False
