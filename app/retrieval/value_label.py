"""The words beside a value, and whether they say that it is what a column of a survey asks for."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from app.core.figure_words import scales
from app.core.languages import any_of, lazy_pattern, packs, phrases
from app.core.surveys import NUMBERS, SurveyColumn
from app.core.tables import Table, TableRow, each_share
from app.retrieval.dates import dates
from app.retrieval.figures import figure_spans
from app.retrieval.sentences import sentence_spans
from app.retrieval.statements import asked_items, definitions, is_titled, reports_item
from app.retrieval.terms import Words, content_terms, is_negated, numbers

MASK = "X"
_LEAST_LETTERS = 4
_LONGEST_QUOTE = 300
"""In characters: of a longer sentence, the line or the words around the value are quoted."""
_COLONS = (":", "：")
_LONGEST_LIST = 20
"""In lines: so far below its heading an item of a list may be."""

_FEWEST_SAID, _MOSTLY = 4, 0.7
"""A text of so many words is told by a sentence with more than this share of them."""

_UMLAUTS = str.maketrans("äöü", "aou")
"""German plurals have them: “Arzt”, “Ärzte”."""
_MASKED_AMOUNT = re.compile(r"X ?(?:[A-Z]{3}\b|[€$£¥%])")
_in_brackets = re.compile(r"\s*\([^()\n]*\)")
_title = re.compile(
    r"(?:^|\n)\s*(?:(?:§ ?|[^\W\d_]+ )?\d{1,3}(?:\.\d{1,3})*[.)]?|§)\s+(?:[–—-]\s)?"
    r"(?P<title>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,3})[.:]\s+$"
)
_LEADING_NUMBER = re.compile(r"^\s*(?:§ ?)?\d{1,3}(?:\.\d{1,3})*[.)]\s+")


def label_around(text: str, start: int, end: int) -> str:
    """The line around a value, without its figures and dates."""
    first, last = line_around(text, start, end)
    return masked(text[first:last])


def title_before(text: str) -> str:
    """The title of a clause that ends a text: “2. Remuneration. ”; or ""."""
    found = _title.search(text)
    return found["title"] if found else ""


def line_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the line around a value begins and ends.

    A line that begins in lower case goes on from the line before, which then belongs to it.
    """
    first = text.rfind("\n", 0, start) + 1
    if first > 1 and text[first : first + 1].islower():
        first = text.rfind("\n", 0, first - 1) + 1
    last = text.find("\n", end)
    return first, last if last >= 0 else len(text)


def own_words(before: str, after: str) -> tuple[str, str]:
    """The words before and after an item without what brackets say of others in its line.

    They belong to what stands before them: in “A. Corrigan (inspector), K. Wolters (owner)”, none
    but “owner” is said of Wolters.
    """
    own = _in_brackets.match(after)
    rest = after[own.end() :] if own else after
    return _in_brackets.sub("", before), (own[0] if own else "") + _in_brackets.sub("", rest)


def sentence_saying(text: str, named: str, words: Words) -> tuple[int, int] | None:
    """The sentence of a text that says a longer text in nearly the same words, with its figures.

    A small model writes a sentence of its own where it should copy one.
    """
    asked = content_terms(named, words)
    if len(set(asked)) < _FEWEST_SAID:
        return None
    best, most = None, _MOSTLY
    for start, end in sentence_spans(text):
        said = text[start:end].rstrip()
        share = len(set(asked) & set(content_terms(said, words))) / len(set(asked))
        is_same = is_negated(said, words) == is_negated(named, words)
        is_same = is_same and numbers(named) <= numbers(said)
        if share > most and len(said) <= _LONGEST_QUOTE and is_same:
            best, most = (start, start + len(said)), share
    return best


def line_with_mask(quote: str, start: int, end: int, above: str, words: Words) -> str:
    """The line of an item of a list with a mask for it; "" if the item is alone in it.

    To it belongs the last line of `above` that introduces a list with a colon.
    """
    first, last = line_around(quote, start, end)
    before, after = own_words(quote[first:start], quote[end:last])
    if label_terms(words, f"{before} {after}"):
        return f"{before}{MASK}{after}".strip()
    lines = above.rstrip().split("\n")[-_LONGEST_LIST:]
    head = next((each for each in reversed(lines) if each.rstrip().endswith(_COLONS)), "")
    return f"{head.strip()} {MASK}" if head else ""


def quote_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or row around a value; of a long one, its line or the words nearby."""
    inside = (span for span in sentence_spans(text) if span[0] <= start < span[1])
    if sentence := next(inside, None):
        first, last = sentence[0], max(sentence[1], end)
        if last - first <= _LONGEST_QUOTE and text.count("\n", first, last) <= 1:
            return first, last
    return row_around(text, start, end)


def row_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The line around a value; of a long one, the words nearby."""
    line = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    if line_end - line <= _LONGEST_QUOTE:
        return line, line_end
    first = max(line, start - _LONGEST_QUOTE // 2)
    last = min(line_end, end + _LONGEST_QUOTE // 2)
    while line < first < start and not text[first - 1].isspace():
        first += 1
    while end < last < line_end and not text[last].isspace():
        last -= 1
    return first, last


def masked(text: str) -> str:
    """A text without the number of its clause, and with X for each date and amount."""
    text = _LEADING_NUMBER.sub("", text, count=1)
    text = _with_mask(text, [(each.start, each.end) for each in dates(text)])
    text = _with_mask(text, list(figure_spans(text)))
    return " ".join(_MASKED_AMOUNT.sub(MASK, text).split())


def _with_mask(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}{MASK}{text[end:]}"
    return text


def is_labelled(
    column: SurveyColumn, value: str, label: str, others: Iterable[SurveyColumn], words: Words
) -> bool | None:
    """Whether a label has words of a column; False if they are those of another one's name.

    What any amount or date is called tells nothing. A label of nothing else says nothing against a
    column, and a column of nothing else takes any value. None if the words do not tell.

    Args:
        others: the columns that a value of this type could belong to.
        words: those of the language of the label and the columns.
    """
    said, name = label_terms(words, label), label_terms(words, column.name)
    asked = name | label_terms(words, column.instruction, value)
    if not said or not asked:
        return True
    if is_part_of_total(column, label):
        return False
    for other in (label_terms(words, each.name) for each in others):
        is_said = other and _shared(other, said) == len(other)
        if is_said and other != name and not _shared(name - other, said):
            return False
    return bool(_shared(asked | label_terms(words, column.unit), said)) or None


sum_line = lazy_pattern(
    lambda: rf"\W*{phrases(lambda pack: pack.surveys.sums if pack.surveys else ())}\W*"
)
_part_of_total = lazy_pattern(
    lambda: rf"\W*{phrases(lambda pack: pack.surveys.parts_of_total if pack.surveys else ())}\W*"
)


def is_part_of_total(column: SurveyColumn, label: str) -> bool:
    """Whether a column asks for a total, and a label is that of an amount before tax, or a part."""
    part = _part_of_total()
    asks = column.type in NUMBERS and sum_line().fullmatch(column.name)
    is_own = part.search(f"{column.name} {column.instruction}") or any(
        map(part.fullmatch, column.labels)
    )
    return bool(asks and not is_own and part.fullmatch(label.replace(MASK, "")))


def reported_in(column: SurveyColumn, tables: Iterable[Table]) -> float:
    """Whether tables report the line of a financial statement that a column names: 2 if one of
    them is that statement, 1 if another one does, 0 if none does.
    """
    keys = _items(column) if column.type in NUMBERS else ()
    return max(
        (
            2.0 if is_titled(definitions().items[key].statement, table.title) else 1.0
            for table in tables
            for row in table.rows
            for key in keys
            if any(row.cells) and reports_item(key, row.label, row.parents, table.title)
        ),
        default=0.0,
    )


def reports(column: SurveyColumn, table: Table, row: TableRow) -> bool:
    """Whether a row is the line of a financial statement that a column names."""
    return any(reports_item(key, row.label, row.parents, table.title) for key in _items(column))


def _items(column: SurveyColumn) -> tuple[str, ...]:
    return tuple(key for key, _ in asked_items(f"{column.name}; {column.instruction}"))


def is_sum_of_all(column: SurveyColumn, unit: str) -> bool:
    """Whether a column asks for an amount per share, and a unit is that of all: "in millions"."""
    asked = re.search(each_share(), f"{column.name} {column.instruction}", re.IGNORECASE)
    return bool(asked) and any(scale in unit.casefold() for scale in scales())


def asks_of_document(column: SurveyColumn) -> bool:
    """Whether a column asks for the date of the document itself, such as that of an invoice."""
    asked = f"{column.name} {column.instruction}"
    is_plain = not re.search(r"[^\W\d_]", _plain().sub(" ", asked))
    return is_plain or bool(_of_document().search(asked))


_plain = lazy_pattern(
    lambda: phrases(
        lambda pack: pack.surveys.dates + pack.surveys.value_words if pack.surveys else ()
    )
)
_of_document = lazy_pattern(
    lambda: (
        r"(?<!\w)"
        + any_of(
            word for pack in packs().values() if pack.surveys for word in pack.surveys.document
        )
    )
)


def has_name(column: SurveyColumn, label: str, words: Words) -> bool:
    """Whether a label has all words of a column's name."""
    name = label_terms(words, column.name)
    return bool(name) and _shared(name, label_terms(words, label)) == len(name)


_TOLD = r"(?:\(([^()]{1,60})\)|(?<!\)), ([^\W\dA-Z][^,.;()]{0,40})(?=[,.;]))"
"""What stands in brackets, or in small letters between commas, behind a name."""


def is_other_role(column: SurveyColumn, line: str, words: Words) -> bool:
    """Whether a line tells of X that it is something else, and of another one that it is listed.

    So contracts name their parties: “between A (the seller) and X (the buyer)”.
    """
    own = re.search(rf"\b{MASK} ?{_TOLD}", line)
    if own is None or has_name(column, own[0], words):
        return False
    return any(has_name(column, "".join(each), words) for each in re.findall(_TOLD, line))


def says_label(column: SurveyColumn, label: str, words: Words) -> bool:
    """Whether a text has all words of something that documents call a column."""
    said = label_terms(words, label)
    called = (label_terms(words, each) for each in column.labels)
    return any(each and _shared(each, said) == len(each) for each in called)


def shares_name(column: SurveyColumn, label: str, words: Words) -> bool:
    """Whether a label has one of several words of a column's name."""
    name = label_terms(words, column.name)
    return len(name) > 1 and share_word(name, label_terms(words, label))


def share_word(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of stems have a word in common, in whatever form."""
    return bool(_shared(one, other))


def _shared(asked: frozenset[str], said: frozenset[str]) -> int:
    """How many of these stems are said, in whatever form: “visited” says “visit”."""
    return sum(any(_is_same_word(each, other) for other in said) for each in asked)


def _is_same_word(one: str, other: str) -> bool:
    one, other = one.translate(_UMLAUTS), other.translate(_UMLAUTS)
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _LEAST_LETTERS and longer.startswith(shorter))


def label_terms(words: Words, *texts: str) -> frozenset[str]:
    """The content words without those that tell nothing, such as “date”."""
    found = chain.from_iterable(content_terms(each, words) for each in texts)
    return frozenset(found) - words.of_values
