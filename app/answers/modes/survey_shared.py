"""Cells of a survey that have the same words of a document, which belong to one column only."""

from collections.abc import Callable, Collection, Mapping, Sequence

import msgspec

from app.core.surveys import CHOSEN, NUMBERS, CellItem, SurveyCell, SurveyColumn
from app.core.wording import translatable
from app.retrieval.value_match import ValueFinder

_SURER = 2.0
"""In log-probability of `null`: a model that copies a value to a similar column is less sure of it
(Qwen2.5-Coder 1.5B, tests.bench.survey_bench, seed 31337)."""

LABELLED = (*NUMBERS, "date", *CHOSEN)
"""The types of which some value is in every document: the words beside it tell what it is."""

_SHARED = SurveyCell(
    state="unclear", note=translatable("The model named the same words for another column.")
)


def without_shared(
    cells: dict[SurveyColumn, SurveyCell],
    finder: ValueFinder,
    null: Callable[[SurveyColumn], float],
    guesses: Mapping[SurveyColumn, CellItem],
) -> dict[SurveyColumn, SurveyCell]:
    """The cells without values whose words fit another column better that has them, too.

    To fill a form, a small model gives what it found for one column for a similar one, too.
    Where no words tell which one it belongs to, a text is that of which the model is surer by
    far; if there is none, it is certain for neither.

    Args:
        null: the log-probability with which the model would have named nothing for a column.
        guesses: what the model only guessed, which is nothing if another column has it.
    """
    found = [item for cell in cells.values() for item in cell.items]
    for column, guess in guesses.items():
        is_other = any(
            each.value_start < guess.value_end and guess.value_start < each.value_end
            for each in found
        )
        if is_other and cells[column].state == "unclear" and not finder.speaks_of(column):
            cells[column] = SurveyCell(state="absent")
    cells |= _apart(cells, finder.words.function_words)
    for column, cell in cells.items():
        if cell.state == "found" and column.type == "text" and _is_listed(column, cells, finder):
            cells[column] = _SHARED
    at: dict[tuple[int, int], list[SurveyColumn]] = {}
    for column, cell in cells.items():
        if cell.state == "found" and column.type not in (*CHOSEN, "list", "mention"):
            place = cell.items[0].value_start, cell.items[0].value_end
            at.setdefault(place, []).append(column)
    for sharing in at.values():
        shares = {each: finder.share(each, cells[each].items[0]) for each in sharing}
        if not any(shares.values()) and not any(each.type in LABELLED for each in sharing):
            shares = _sureness(sharing, null)
        best = max(shares.values())
        for column in sharing if len(sharing) > 1 else ():
            if not best or shares[column] < best:
                is_absent = best > 0 and not finder.speaks_of(column)
                cells[column] = SurveyCell(state="absent") if is_absent else _SHARED
    return cells


def _apart(
    cells: Mapping[SurveyColumn, SurveyCell], function_words: Collection[str]
) -> dict[SurveyColumn, SurveyCell]:
    """Texts that end with the text of another column, without it: “head baker at Corner Loaf”."""
    texts = {
        column: cell.items[0]
        for column, cell in cells.items()
        if cell.state == "found" and column.type == "text"
    }
    found = {}
    for column, item in texts.items():
        ends = [o.value_start for o in texts.values() if o.value_end == item.value_end]
        start = item.value_start - item.char_start
        text = item.quote[start : max(ends) - item.char_start]
        kept = text.rstrip().rstrip(",;–—-").rstrip()
        if (words := kept.split()) and words[-1].casefold() in function_words:
            kept = kept[: -len(words[-1])].rstrip()
        if any(map(str.isalpha, kept)) and len(kept) < len(text.rstrip()):
            own = msgspec.structs.replace(
                item, value=" ".join(kept.split()), value_end=item.value_start + len(kept)
            )
            found[column] = msgspec.structs.replace(cells[column], items=(own,))
    return found


def _is_listed(
    own: SurveyColumn, cells: Mapping[SurveyColumn, SurveyCell], finder: ValueFinder
) -> bool:
    """Whether a text is what another column lists, whose words its line or its heads have."""
    (text,) = cells[own].items
    return any(
        item.value_start < text.value_end
        and text.value_start < item.value_end
        and not finder.share(own, text)
        and finder.share(own, text, is_whole=True) < finder.share(column, item, is_whole=True)
        for column, listed in cells.items()
        if column.type == "list"
        for item in listed.items
    )


def _sureness(
    columns: Sequence[SurveyColumn], null: Callable[[SurveyColumn], float]
) -> dict[SurveyColumn, float]:
    """1 for the column whose value the model is surer of by far than of those of the others."""
    nulls = {each: null(each) for each in columns}
    surest, *others = sorted(columns, key=lambda each: nulls[each])
    is_clear = all(nulls[each] > nulls[surest] + _SURER for each in others)
    return {each: float(is_clear and each == surest) for each in columns}
