"""Answers what changed between two documents of a collection, without a model.

All words of the answer are the program's, in the language of the question, and each change cites
both documents.
"""

import re
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from functools import cache
from pathlib import PurePath
from typing import NamedTuple

from app.answers.modes.survey_answer import Writer
from app.answers.request import AnswerTask
from app.core.cancellation import CancelToken
from app.core.comparison import CHANGE_KINDS, Change, ChangeSide, Comparison
from app.core.documents import Document, file_name
from app.core.events import ChatEvent, GenerationFinished, StageProgress
from app.core.language_packs import ComparisonSentences
from app.core.languages import packs
from app.core.surveys import CellItem, SurveyRow
from app.core.wording import translatable
from app.retrieval.recency import older_first
from app.retrieval.terms import words_and_numbers
from app.store.documents.library_rows import LibraryRepository

_LONGEST_QUESTION = 300
_MOST_SHOWN = 50

_NAME = r"[\"'“„«]?(?:the )?@?(?P<{}>[^\"'“”„«»]+?)[\"'”“»]?"
"""What a question calls a document."""

REASON = translatable("The question asks what differs between two documents.")

Compare = Callable[[Document, Document, CancelToken], Comparison]
"""Compares two documents of the library; raises UserError if one of them was not read."""


class AskedPair(NamedTuple):
    """The two documents that a question compares, and its language."""

    a: Document
    b: Document
    language: str


class ComparingMode:
    """Recognises questions for the changes between two documents and answers them."""

    def __init__(self, library: LibraryRepository, compare: Compare) -> None:
        self._library = library
        self._compare = compare

    def requested(self, task: AnswerTask) -> AskedPair | None:
        """The documents that the question names, or the only two there are; None for others.

        A question that asks for anything else besides, such as their revenue, is not read.
        """
        request, question = task.request, " ".join(task.question.text.split())
        is_plain = request.params.json_schema is None and not request.params.grammar
        if request.mode not in ("chat", "auto") or not is_plain or not request.sources:
            return None
        text = question.strip(" .?!¿¡。？！؟")
        asked = next(_asked(text), None) if len(text) <= _LONGEST_QUESTION else None
        if asked is None:
            return None
        language, names = asked
        documents = self._library.documents(*request.sources)
        if not names:
            is_pair = len(documents) == 2
            return AskedPair(*older_first(*documents), language) if is_pair else None
        a, b = (_called(name, documents) for name in names)
        return AskedPair(a, b, language) if a and b and a.id != b.id else None

    def run(self, task: AnswerTask, asked: AskedPair) -> Generator[ChatEvent, None, None]:
        """Yields the answer, and GenerationFinished last. Raises UserError and Cancelled."""
        yield StageProgress("searching")
        found = self._compare(asked.a, asked.b, task.cancel)
        writer = Writer(self._library, task.answer)
        pack = packs()[asked.language].comparisons
        assert pack, "it has recognised the question"
        said, names = pack.said, (file_name(asked.a.path), file_name(asked.b.path))
        kinds = Counter(each.kind for each in found.changes)
        counts = {kind: kinds[kind] for kind in CHANGE_KINDS}
        heading = said.changes if found.changes else said.same
        told = heading.format(a=names[0], b=names[1], **counts)
        yield from writer.counted(told, *(counts.values() if found.changes else ()))
        for change in found.changes[:_MOST_SHOWN]:
            yield from _written(change, asked, said, writer)
        if (more := len(found.changes) - _MOST_SHOWN) > 0:
            yield from writer.heading(said.more, count=more)
        if found.missing:  # names of parts may hold braces, which `heading` would fill in
            yield from writer.counted(found.missing)
        yield GenerationFinished(reason="stop", computed=writer.computed)


def _asked(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The language of a question for changes, and the names of both documents if it has any."""
    for language, forms in _forms().items():
        for form in forms:
            if found := form.fullmatch(text):
                yield language, tuple(found.groups())


@cache
def _forms() -> dict[str, list[re.Pattern[str]]]:
    forms = {}
    for code, pack in packs().items():
        if words := pack.comparisons:
            named = [
                form.replace("{a}", _NAME.format("a")).replace("{b}", _NAME.format("b"))
                for form in words.asks
            ]
            forms[code] = [re.compile(each, re.IGNORECASE) for each in (*named, *words.both)]
    return forms


def _called(name: str, documents: Sequence[Document]) -> Document | None:
    """The only document that is called so, or whose name has all these words.

    A number alone is no name: "between 2023 and 2024" may ask for what reports say of these years.
    """
    said = name.strip().casefold()
    exact = [
        each
        for each in documents
        if said in (file_name(each.path).casefold(), PurePath(each.path).stem.casefold())
    ]
    words = set(words_and_numbers(name))
    if not exact and any(not word.isdecimal() for word in words):
        exact = [
            each for each in documents if words <= set(words_and_numbers(PurePath(each.path).stem))
        ]
    return exact[0] if len(exact) == 1 else None


def _written(
    change: Change, asked: AskedPair, said: ComparisonSentences, writer: Writer
) -> Iterator[ChatEvent]:
    """A change as an item; each side is cited behind its own words."""
    documents = (asked.a, change.a), (asked.b, change.b)
    (document, side), *others = ((document, side) for document, side in documents if side)
    lead = "" if change.kind == "changed" else f"{getattr(said, change.kind)}: "
    section = f"{side.section}: " if side.section and not side.table else ""
    yield from writer.item(f"{lead}{section}{_quoted(side)}", [_place(document, side)])
    for document, other in others:
        is_same = bool(_cell(side)) and _cell(side) == _cell(other)
        told = other.text if is_same else _quoted(other)
        yield from writer.beside(f"→ {told}", _place(document, other))


def _quoted(side: ChangeSide) -> str:
    return f"{_cell(side)}: {side.text}" if _cell(side) else f"“{side.text}”"


def _cell(side: ChangeSide) -> str:
    """What a cell of a table is called; "" for prose."""
    return ", ".join(filter(None, (side.row, side.column)))


def _place(document: Document, side: ChangeSide) -> tuple[SurveyRow, CellItem]:
    span = side.char_start, side.char_end
    item = CellItem("", "", side.text, side.page, *span, *span)
    return SurveyRow(document.id, document.path, {}), item
