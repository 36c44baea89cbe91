"""What a document says after a value, by which this may be another one now, or only a bound."""

from collections.abc import Iterator, Sequence

from app.core.documents import Chunk
from app.core.languages import lazy_pattern, phrases, words_of
from app.core.surveys import NUMBERS, CellItem, SurveyColumn
from app.core.unicode_text import STRUCK
from app.retrieval.dates import dates
from app.retrieval.figures import figure_spans
from app.retrieval.mention_match import has_words
from app.retrieval.sentences import sentence_spans
from app.retrieval.terms import Words
from app.retrieval.written_figures import amount_at, end_with_unit, unit_beside, without_currency

_changes = lazy_pattern(
    lambda: (
        rf"{phrases(lambda pack: pack.surveys.amends if pack.surveys else ())}"
        rf"|\b(?:{'|'.join(words_of(lambda pack: (*pack.figures.rises, *pack.figures.falls)))})"
    )
)


def doubt_of(
    column: SurveyColumn, item: CellItem, passages: Sequence[Chunk], words: Words
) -> CellItem | None:
    """The place that says that a number or a date is only a bound, or is another one later.

    An amendment at the end of a contract names the thing, another value and a word of change.
    """
    if column.type not in (*NUMBERS, "date"):
        return None
    before = item.quote[: item.value_start - item.char_start]
    if before.endswith(STRUCK) or any(bound.search(before) for bound in words.bounds.values()):
        return item
    after = item.quote[item.value_end - item.char_start :].partition("\n")[0]
    if _changes().search(after) and _values(after, column):
        return item
    if column.type in NUMBERS and _is_one_of_two(item.quote, item.value_end - item.char_start):
        return item
    own = _values(item.quote[len(before) :], column)[:1]
    for later in _later(item, passages):
        others = (value for value in _values(later.quote, column) if own and value != own[0])
        is_about = _changes().search(later.quote) and has_words(column.name, later.quote, words)
        if is_about and any(others):
            return later
    return None


def _is_one_of_two(text: str, end: int) -> bool:
    """Whether nothing but a currency or a dash parts an amount of money from another one."""
    own, rest = unit_beside(text, end, end, ""), text[end_with_unit(text, end) :]
    for start, last in figure_spans(rest):
        between = rest[:start].strip()
        is_alike = own not in ("", "%") and own == unit_beside(rest, start, last, "")
        return between in ("-", "–") or (is_alike and not without_currency(between).strip())
    return False


def _later(item: CellItem, passages: Sequence[Chunk]) -> Iterator[CellItem]:
    """The sentences after the line of a value."""
    for passage in passages:
        for start, end in sentence_spans(passage.text):
            first, last = passage.char_start + start, passage.char_start + end
            if first > item.value_start:
                text = passage.text[start:end]
                yield CellItem("", "", text, passage.page, first, last, first, last)


def _values(text: str, column: SurveyColumn) -> list[object]:
    """The dates of a text, or its figures with their units, without those of dates."""
    days = list(dates(text))
    if column.type == "date":
        return [each.readings for each in days]
    return [
        (amount_at(text, start, end), unit_beside(text, start, end, column.unit))
        for start, end in figure_spans(text)
        if not any(each.start < end and start < each.end for each in days)
    ]
