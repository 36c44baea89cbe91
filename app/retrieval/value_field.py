"""Fields of a document, "Invoice no.: 7" or a row of a form, and the columns that they are of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from app.core.documents import Chunk
from app.core.surveys import SurveyColumn
from app.core.tables import Table

_LONGEST_LABEL, _LONGEST_VALUE = 60, 200
_in_line = re.compile(
    rf"(?:^|(?<=[.;]\s))[ \t•*–-]*"
    rf"(?P<label>[^\W\d_](?:[^:：\n|;.]|\.(?!\s+\w)){{0,{_LONGEST_LABEL}}}?)\s?[:：]"
    rf"[ \t\u00a0]+(?P<value>[^\s|][^\n|]{{0,{_LONGEST_VALUE}}})$",
    re.MULTILINE,
)
next_field = re.compile(r"(?<=\w)[.;]\s+(?=[^\W\d_]\w*(?: \w+)?\s?:\s)")
"""Where a value goes on with the next field of a form that is one paragraph: “. Maker: …”."""

_UNIT = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_MAIL = re.compile(r"(?:[^\n]*\n+)?From: .*@")
"""The head of an e-mail, perhaps below its subject."""

_sent = re.compile(r"^Date: (.+)$", re.MULTILINE)


class Field(NamedTuple):
    """A label as it is compared, its value, and where this is in the text of the document."""

    label: str
    value: str
    start: int
    end: int


def fields(passages: Sequence[Chunk], tables: Iterable[Table]) -> Iterator[Field]:
    """The fields of a document, of the head of an e-mail only its date, in no order."""
    for passage in passages:
        text, start = passage.text, 0
        if head := _MAIL.match(text):
            end = text.find("\n\n", head.end())
            start = end if end >= 0 else len(text)
            if sent := _sent.search(text, 0, start):
                yield Field(
                    "date",
                    sent[1],
                    passage.char_start + sent.start(1),
                    passage.char_start + sent.end(1),
                )
        while found := _in_line.search(text, start):
            cut = next_field.search(found["value"])
            end = found.start("value") + cut.start() if cut else found.end()
            value = text[found.start("value") : end].rstrip(" .;,")
            at = passage.char_start + found.start("value")
            yield Field(called(found["label"]), value, at, at + len(value))
            start = max(end, start + 1)
    for table in tables:
        if len(table.columns) == 1 and not table.columns[0].heads:
            for row in table.rows:
                if (cell := row.cells[0]) and len(cell.text) <= _LONGEST_VALUE:
                    yield Field(called(row.label), cell.text, cell.char_start, cell.char_end)


def is_mail(text: str) -> bool:
    """Whether a text begins as an e-mail does."""
    return _MAIL.match(text) is not None


def called(label: str) -> str:
    """A label by which fields are compared: without its unit, colon and case."""
    return _UNIT.sub("", " ".join(label.split())).strip(" .:：").casefold()


def names_of(column: SurveyColumn) -> list[str]:
    """What fields of a column are called, the surest first."""
    return list(dict.fromkeys(map(called, (column.name, *column.labels))))


def field_of(names: Sequence[str], known: Sequence[Field]) -> Field | None:
    """The field of the first of these names; None if several have different values."""
    for name in names:
        if own := [each for each in known if each.label == name]:
            return own[0] if len({each.value for each in own}) == 1 else None
    return None
