"""Answers what only all documents tell (how many, which of them, list all) by a survey.

The model reads each document alone. Counting, listing and all words of the answer are the
program's, in the language of the question.
"""

import re
from collections.abc import Callable, Generator, Iterator, Sequence, Set
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from app.answers.modes.asked_tables import is_spreadsheet
from app.answers.modes.survey_answer import LONGEST_QUOTE, MOST_SHOWN, Writer, answered
from app.answers.modes.survey_selection import of_named, with_limit
from app.answers.request import AnswerTask
from app.core.cancellation import CancelToken
from app.core.documents import EVERYTHING, Document, distinct_names
from app.core.events import ChatEvent, GenerationFinished, StageProgress
from app.core.language_packs import SurveySentences
from app.core.languages import packs
from app.core.surveys import AskedAll, ColumnType, SurveyCell, SurveyColumn, SurveyRow
from app.core.wording import translatable
from app.retrieval.document_kinds import LONGEST_TITLE, is_called, titled_language
from app.retrieval.mention_match import has_words
from app.retrieval.survey_intent import AskedOfAll, Rows, asked_of_all
from app.retrieval.terms import Words, words_and_numbers, words_in, words_of_language
from app.store.documents.library_rows import LibraryRepository

_LONGEST_NAME = 80
_MOST_LOOKED_AT = 100
"""Documents whose beginning or heads are looked at to know what they are."""

_SENT = "date"
"""The head of every e-mail calls its date so."""

_SHORT = 8
"""In passages: a document of which one value is asked for."""

_HEADS_END = 10_000
"""In characters: where the tables begin whose heads are looked at."""


class _Counted(NamedTuple):
    """What the documents say; some may be left out, which a sentence says."""

    found: AskedAll
    documents: int
    left_out: int
    said: str
    is_stopped: bool
    apart: Sequence[Document] = ()
    """What is of another kind than the question calls documents."""


AskAll = Callable[
    [Sequence[str], SurveyColumn, CancelToken], Generator[StageProgress, None, AskedAll]
]
"""Asks a column of every document of some collections (ids); see `SurveyService.ask_all`."""


class AskingAllMode:
    """Recognises questions for all documents and answers them."""

    def __init__(self, library: LibraryRepository, ask_all: AskAll) -> None:
        self._library = library
        self._ask_all = ask_all

    def requested(self, task: AnswerTask) -> AskedOfAll | None:
        """What the question asks of all documents; None for another mode."""
        request, question = task.request, task.question
        if (
            request.mode not in ("chat", "auto")
            or request.documents != EVERYTHING
            or request.params.json_schema is not None
            or "@" in question.text
            or question.has_pictures
        ):
            return None
        collections = map(self._library.collection, request.sources)
        names = [each.name for each in collections if not each.is_attached]
        before = task.questions[:-1]
        asked = asked_of_all(question.text, names, before) if request.sources else None
        # Of most questions, nothing is read.
        documents = self._library.documents(*request.sources) if asked else ()
        texts = [each for each in documents if not is_spreadsheet(each)]
        # The invoices in a spreadsheet are its rows, which the tools for tables count.
        if asked is None or len(documents) < 2 or 2 * len(texts) <= len(documents):
            return None
        if asked.is_short and not self._is_in_many(texts, asked):
            return None
        if rows := self._rows(documents, texts):
            asked = asked_of_all(question.text, names, before, rows)
        return asked and asked.of(names, [PurePath(each.path).stem for each in documents])

    def _is_in_many(self, documents: Sequence[Document], asked: AskedOfAll) -> bool:
        """Whether a third of the documents, and more than one, have the words of a short question.

        If one has an average of them itself, that is what is asked for. A long document may have
        many such values, and search finds the one that is asked for.
        """
        having, looked_at = 0, documents[:_MOST_LOOKED_AT]
        for document in (each for each in looked_at if each.chunks <= _SHORT):
            texts = [each.full_text for each in self._library.chunks_of(document.id)]
            words = words_in(" ".join(texts[:3]), words_of_language(asked.language))
            lines = (line for each in texts for line in each.split("\n"))
            told = [line for line in lines if has_words(asked.about, line, words)]
            if any(map(asked.is_answered_by, told)):
                return False
            having += bool(told)
        return having > 1 and 3 * having >= len(looked_at)

    def _rows(self, documents: Sequence[Document], texts: Sequence[Document]) -> Rows | None:
        """The rows of tables; what most of the documents begin with are documents, and no rows.

        So the invoices beside a list of them are documents, and the bidders of a report are rows.
        None if there are none.
        """
        words = {
            word
            for each in documents[:_MOST_LOOKED_AT]
            for table in self._library.table_parts_at(each.id, 0, _HEADS_END)
            for head in (table.label_head, *(column.text for column in table.columns))
            for word in words_and_numbers(head)
        }
        begun = [self._beginning(each) for each in texts[:_MOST_LOOKED_AT]] if words else []

        def are_called(word: str) -> bool:
            return 2 * sum(has_words(word, *each) for each in begun) >= len(begun)

        heads = [each for each in words if not are_called(each)]
        return Rows(heads, are_called) if heads else None

    def _beginning(self, document: Document) -> tuple[str, Words]:
        """The name and the first words of a document, and the words of its language."""
        text = self._first(document)
        return f"{PurePath(document.path).stem} {text[:LONGEST_QUOTE]}", words_in(text)

    def reason(self, task: AnswerTask) -> str:
        """Why this mode was chosen, as a sentence for the user."""
        count = len(self._library.documents(*task.request.sources))
        return translatable(f"The question asks for all of {count} documents.")

    def run(self, task: AnswerTask, asked: AskedOfAll) -> Generator[ChatEvent, None, None]:
        """Yields progress, the answer, and GenerationFinished last.

        What was read until it is stopped is answered, and stays for the next time. Raises
        UserError.
        """
        said = _sentences(asked.language)
        writer = Writer(self._library, task.answer)
        if not asked.about:
            documents = self._library.documents(*task.request.sources)
            apart = self._apart(documents, asked)
            own = [each for each in documents if each not in apart]
            yield from _named_files(own, said.all.format(count=len(own)), said, writer)
            yield from _told_apart(apart, len(documents), asked, writer)
            yield GenerationFinished(reason="stop", computed=writer.computed)
            return
        counted, left_out = yield from self._named(task, asked)
        found = counted.found
        yield from answered(asked, found, said, writer)
        for sentence, count in (counted.said, counted.left_out), (said.not_named, left_out):
            if count:
                numbered = {"count": count, "documents": counted.documents}
                told = sentence.format(kind=asked.kind, **numbered)
                yield from writer.counted(told, *numbered.values())
        yield from _told_apart(counted.apart, counted.documents, asked, writer)
        if counted.is_stopped:
            yield from writer.heading(said.stopped)
        yield GenerationFinished(
            reason="stopped" if counted.is_stopped else "stop",
            computed=writer.computed,
            survey_ids=found.survey_ids,
        )

    def _named(
        self, task: AnswerTask, asked: AskedOfAll
    ) -> Generator[StageProgress, None, tuple["_Counted", int]]:
        """What the documents say that answers before named, and how many these did not name."""
        if asked.within is None:
            return (yield from self._counted(task, asked)), 0
        before, _ = yield from self._named(task, asked.within)  # it is known since it was answered
        counted = yield from self._counted(task, asked)
        found, left_out = of_named(counted.found, asked, before.found)
        return counted._replace(found=found), left_out

    def _counted(
        self, task: AnswerTask, asked: AskedOfAll
    ) -> Generator[StageProgress, None, "_Counted"]:
        """What documents of the kind that is asked for say."""
        said = _sentences(asked.language)
        found = yield from self._ask_all(task.request.sources, column_for(asked), task.cancel)
        is_stopped = task.cancel.is_cancelled and not all(row.cells for row in found.rows)
        documents = self._library.documents(*task.request.sources)
        foreign = {each.id for each in documents if self._is_foreign(each, asked.language)}
        rows = tuple(_with_doubt(row) if row.document_id in foreign else row for row in found.rows)
        apart = self._apart([each for each in documents if each.id not in foreign], asked)
        told_apart = {each.id for each in apart}
        rows = tuple(row for row in rows if row.document_id not in told_apart)
        others = self._others(documents, asked.kind, foreign | told_apart)
        counted = tuple(row for row in rows if row.document_id not in others)
        found = with_limit(msgspec.structs.replace(found, rows=counted or rows), asked)
        told = said.of_kind if counted else said.no_kind
        return _Counted(found, len(documents), len(others), told, is_stopped, apart)

    def _apart(self, documents: Sequence[Document], asked: AskedOfAll) -> list[Document]:
        """The documents whose title or file says that they are of another kind, if some are called
        what the question calls documents: the invoices among “contracts”.
        """
        if not asked.noun:
            return []
        called = [is_called(asked.noun, self._title(each), asked.language) for each in documents]
        other = [each for each, is_own in zip(documents, called, strict=True) if is_own is False]
        return other if True in called else []

    def _is_foreign(self, document: Document, language: str) -> bool:
        own = (
            document.languages[0] if document.languages else titled_language(self._first(document))
        )
        return own not in ("", language)

    def _first(self, document: Document) -> str:
        """The first passage of a document."""
        first = self._library.chunks(self._library.chunk_ids_on(document.id, 1)[:1])
        return "".join(each.text for each in first).lstrip("# \n")

    def _title(self, document: Document) -> str:
        """The name of a file, and the first line of its text if this is no sentence."""
        line = self._first(document).partition("\n")[0].strip()
        is_title = len(line) <= LONGEST_TITLE and not line.endswith((".", ",", ";"))
        name = re.sub(r"[\W_]+", " ", PurePath(document.path).stem)
        return f"{name}\n{line}" if is_title else name

    def _others(self, documents: Sequence[Document], kind: str, foreign: Set[str]) -> set[str]:
        """The documents that are of another kind: neither their name nor their text has the word.

        Of those in another language than the question (ids), that isn't known.
        """
        own = [each for each in documents if kind and each.id not in foreign]
        return {each.id for each in own if not self._has(each, kind)}

    def _has(self, document: Document, kind: str) -> bool:
        passages = self._library.chunks_of(document.id)
        words = words_in(" ".join(each.text for each in passages[:3]))
        text = " ".join((PurePath(document.path).stem, *(each.full_text for each in passages)))
        return has_words(kind, text, words)


def _told_apart(
    documents: Sequence[Document], count: int, asked: AskedOfAll, writer: Writer
) -> Iterator[ChatEvent]:
    """What is of another kind than the question calls documents, of `count` in all."""
    if documents:
        said = _sentences(asked.language)
        counts = {"count": len(documents), "documents": count}
        heading = said.other_kind.format(kind=asked.noun, **counts)
        yield from _named_files(documents, heading, said, writer, count)


def _named_files(
    documents: Sequence[Document],
    heading: str,
    said: SurveySentences,
    writer: Writer,
    *counts: int,
) -> Iterator[ChatEvent]:
    yield from writer.counted(heading, len(documents), *counts)
    files = distinct_names(document.path for document in documents)
    for document in documents[:MOST_SHOWN]:
        row = SurveyRow(document.id, document.path, {})
        yield from writer.item(files[document.path], [(row, None)])
    yield from writer.rest(said, len(documents))


def _with_doubt(row: SurveyRow) -> SurveyRow:
    """The row of a document in another language than the question, in which nothing is absent.

    No words of the question can confirm it there, and a small model overlooks much.
    """
    doubt = SurveyCell(
        state="unclear",
        note=translatable("The document is in another language than the question."),
    )
    doubted = {
        name: doubt if cell.state == "absent" and is_open else cell
        for name, cell in row.cells.items()
        for is_open in [cell.correction is None and not cell.is_searched]
    }
    return msgspec.structs.replace(row, cells=doubted)


def column_for(asked: AskedOfAll) -> SurveyColumn:
    """The column that is asked of each document."""
    name = asked.about
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME - 1].rsplit(" ", 1)[0] + "…"
    whole = asked.about if name != asked.about else ""
    match asked.wanted:
        case "documents":
            return SurveyColumn(
                name=name, type="mention", instruction=whole, language=asked.language
            )
        case "items":
            return SurveyColumn(name=name, type="list", instruction=whole)
        case "values" if asked.limit or asked.how not in ("", "same"):
            is_date = asked.limit.is_date if asked.limit else asked.how in ("first", "last")
            kind: ColumnType = "date" if is_date else "number"
            words = packs()[asked.language].surveys
            called = words.expiry[1:] if words and is_date and name in words.expiry else ()
            if words and is_date and name == words.day:
                called = (_SENT,)
            return SurveyColumn(
                name=name, type=kind, instruction=whole, language=asked.language, labels=called
            )
        case "values":
            return SurveyColumn(name=name, instruction=whole)


def _sentences(language: str) -> SurveySentences:
    words = packs()[language].surveys
    assert words, "it has recognised the question"
    return words.said
