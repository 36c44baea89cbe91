"""Whether a line says yes or no to what it names: by its field, its boxes, or a negation."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from app.core.languages import any_of, lazy_pattern, packs, phrases, words_of
from app.retrieval.terms import Words, content_terms, is_negated, numbers
from app.retrieval.value_field import next_field

_TICKED, _OPEN = "☑☒✓✔", "☐□✗✘"
_box = re.compile(rf"[{_TICKED}{_OPEN}]|\[ ?[xX✓]? ?\]|\([xX ]\)")
_label_end = re.compile(r"[:：|](?!\S)|[:：|]$")
_undecided = lazy_pattern(lambda: rf"\W*{_undecided_words()}(?!\w)")
_undecided_end = lazy_pattern(lambda: rf"(?<!\w){_undecided_words()}\W*$")
"""The end of a sentence such as “The fee is waived.”"""


def _undecided_words() -> str:
    return phrases(lambda pack: pack.surveys.undecided if pack.surveys else ())


_ALONE = "x"
"""The value of a ticked box that no word stands beside."""


class _Boxes(NamedTuple):
    """What stands before the boxes of a line, as a label, and beside those of each kind."""

    label: str
    ticked: Sequence[str]
    open: Sequence[str]


def says(name: str, line: str, has: Callable[[str], bool], words: Words) -> bool | None:
    """Whether a line that has all words of a name affirms it; None if that cannot be told.

    "Signed: ____" is no, and so are a box that is not ticked and "has not been signed yet". What is
    pending, or in another sentence with a negation, may be so.

    Args:
        has: whether a text has all words of the name.
        words: those of the language of the line.
    """
    fields = [each for each in next_field.split(line) if has(each)]
    told = [_says(name, each, has, words) for each in fields or [line]]
    return True if True in told else None if None in told else False


def _says(name: str, line: str, has: Callable[[str], bool], words: Words) -> bool | None:
    if boxes := _boxes(line):
        if has(boxes.label):
            return _value_says(" ".join(boxes.ticked), words)
        if any(map(has, boxes.ticked)) or any(map(has, boxes.open)):
            return any(map(has, boxes.ticked))
    label, value = _field(line)
    if not has(label):
        if _denies(name, line, words):
            return False
        is_open = _undecided_end().search(line) and not _undecided().match(name)
        is_denied = is_negated(line, words) and not is_negated(name, words)
        return None if is_open or is_denied else True
    told = _value_says(value, words)
    is_own = set(content_terms(label, words)) <= set(content_terms(name, words))
    # "Deposit of the garage: none" need not be all that is said of a deposit.
    return None if told is False and not is_own else told


def _denies(name: str, line: str, words: Words) -> bool:
    """Whether a line ends with a denial and the words of a name: "… has not been paid yet."."""
    pack = packs().get(words.language)
    if not (pack and pack.surveys and pack.surveys.denials) or is_negated(name, words):
        return False
    found = [*re.finditer(rf"(?<!\w){any_of(pack.surveys.denials)}(?!\w)", line, re.IGNORECASE)]
    if len(found) != 1 or words.ifs.search(line):
        return False
    until_now = rf"(?<!\w){any_of(pack.surveys.until_now)}\W*$"
    said = re.sub(until_now, "", line[found[0].end() :], flags=re.IGNORECASE)
    return sorted(_all_said(said, words)) == sorted(_all_said(name, words))


def _all_said(text: str, words: Words) -> list[str]:
    return [*content_terms(text, words), *numbers(text)]


def _field(line: str) -> tuple[str, str]:
    """The label and the value of a field or a row; of another line, "" and the line."""
    text = line.strip(" \t|\u00a0")
    end = _label_end.search(text)
    return (text[: end.start()], text[end.end() :]) if end else ("", text)


def _value_says(value: str, words: Words) -> bool | None:
    text = value.strip(" \t\n|.,;\u00a0").casefold()
    if "?" in text or _undecided().match(text):
        return None
    is_so = _yes_or_no().get(text.partition("\n")[0].strip(" .,;"))  # the rest may be prose
    if is_so is not None or not any(map(str.isalnum, text)):
        return bool(is_so)
    figures = numbers(text)
    if figures and not any(map(float, figures)):  # "0 EUR"
        return False
    return None if is_negated(text, words) else True


@cache
def _yes_or_no() -> Mapping[str, bool]:
    """Whole values that say yes, and those that say no."""
    yes = words_of(lambda pack: pack.table_questions.yes if pack.table_questions else ())
    none = words_of(lambda pack: pack.surveys.none if pack.surveys else ())
    no = words_of(lambda pack: pack.table_questions.no if pack.table_questions else ())
    return {**dict.fromkeys(yes, True), **dict.fromkeys((*none, *no), False)}


def _boxes(line: str) -> _Boxes | None:
    """Each box with the words after it, or before it if the line ends with one."""
    places = list(_box.finditer(line))
    if not places:
        return None
    starts, ends = [each.start() for each in places], [each.end() for each in places]
    label, value = _field(line[: starts[0]])
    between = [line[a:b] for a, b in zip(ends, [*starts[1:], len(line)], strict=True)]
    if not between[-1].strip(" .;|"):  # "passed ☒ failed ☐", "Signed: ☐"
        between = [value, *between[:-1]]
    elif not label:
        label = value
    ticked = [bool(set(each[0]) & {*_TICKED, "x", "X"}) for each in places]
    texts = [text.strip(" \t|,;/\u00a0") for text in between]
    return _Boxes(
        label,
        [text or _ALONE for text, is_on in zip(texts, ticked, strict=True) if is_on],
        [text for text, is_on in zip(texts, ticked, strict=True) if not is_on],
    )
