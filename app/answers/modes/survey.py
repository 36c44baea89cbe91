"""Asks a model the columns of a survey of one document, part by part; see `survey_cells`."""

import hashlib
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from app.answers.answer_gate import AnswerGate
from app.answers.model_access import ReadyModel
from app.answers.modes.mode import grouped
from app.answers.modes.survey_cells import MOST_PARTS, Reading
from app.answers.modes.survey_form import Named, Part, SurveyForm, likelihood
from app.core.cancellation import Cancelled, CancelToken
from app.core.documents import Document
from app.core.errors import UserError
from app.core.surveys import SurveyCell, SurveyColumn, has_list
from app.engine.engine import Engines
from app.engine.engine_protocol import Generate, GenerateSamples, SampleText
from app.retrieval.document_kinds import titled_language
from app.retrieval.terms import words_of_language
from app.retrieval.value_match import ValueFinder
from app.store.documents.collection_records import PartNoteRepository
from app.store.documents.library_rows import LibraryRepository

VERSION = 14
"""Changes with how columns are asked or found: what an older version found is asked again."""

_PART_TOKENS = 2500
"""A small model overlooks much in longer parts."""

_PASSAGE_TOKENS, _CELL_TOKENS = 200, 15
"""About so many tokens has a passage, and what is written about a cell."""

TOGETHER = 4
"""So many parts of documents are read together: their answers are decoded as one batch."""

_MOST_LABELS = 10_000
"""So many labels and lines are remembered: documents of a kind have the same ones."""


class AskedDocument(NamedTuple):
    """The cells of a document by column, and the keys of the answers that were kept for them."""

    cells: dict[str, SurveyCell]
    keys: tuple[str, ...] = ()


@dataclass(eq=False)
class SurveyAsking:
    """Reads one document at a time, in parts if it is long; gives way to answers at once.

    What the model answers is kept part by part until the cells are stored.
    """

    engines: Engines
    gate: AnswerGate
    library: LibraryRepository
    kept: PartNoteRepository

    def __post_init__(self) -> None:
        self.labels: dict[str, str] = {}

    def ask(
        self,
        documents: Sequence[Document],
        columns: Sequence[SurveyColumn],
        ready: ReadyModel,
        cancel: CancelToken,
        *,
        is_waited_for: bool = False,
    ) -> Generator[float, None, list[AskedDocument]]:
        """Yields the share that is read, 0..1, and returns what was found in each document.

        Args:
            is_waited_for: an answer in progress needs it, so it does not wait for that.

        Raises UserError and Cancelled.
        """
        gate = AnswerGate() if is_waited_for else self.gate
        return _Survey(self, SurveyForm(columns), ready, gate, cancel).run(documents)


@dataclass(eq=False)
class _Survey:
    """Asks the columns of one survey of some documents."""

    _asking: SurveyAsking
    _form: SurveyForm
    _ready: ReadyModel
    _gate: AnswerGate
    _cancel: CancelToken

    def run(self, documents: Sequence[Document]) -> Generator[float, None, list[AskedDocument]]:
        form = self._form
        readings = [self._reading(each) for each in documents]
        names = {each: reading for reading in readings for each in reading.foreign_names()}
        told = self._told(names, form.naming, _text)
        for reading in readings:
            reading.translations |= told
        self._judge(readings)
        waiting = [(reading, part) for reading in readings for part in reading.left()]
        read = 0
        # The parts of a document one by one, as long as each may be the last one that is needed.
        count = TOGETHER if len(readings) > 1 or readings[0].has_list else 1
        while waiting:
            together = waiting[:count]
            asked = [(reading.document.id, form.request(part)) for reading, part in together]
            texts = self._texts(form.answer, asked)
            for (reading, part), (key, text) in zip(together, texts, strict=True):
                named = form.named(text, part)
                named |= self._again(reading, part, named)
                reading.add(part, key, named)
            self._judge([reading for reading, _ in together])
            waiting = [(reading, part) for reading in readings for part in reading.left()]
            read += len(together)
            yield read / (read + len(waiting))
        return [AskedDocument(reading.cells(), tuple(reading.keys)) for reading in readings]

    def _again(self, reading: Reading, part: Part, named: Mapping[str, Named]) -> dict[str, Named]:
        """What a model names for columns for which it seems to have overlooked a value, and for
        those for which it wrote words of its own, if the document has these now.
        """
        columns = reading.overlooked(self._form, part, named)
        worded = [each for each in reading.worded_otherwise(named) if each not in columns]
        found: dict[str, Named] = {}
        for each, language in (columns, ""), (worded, reading.other_language):
            if not each or (len(each) == len(self._form.columns) and not language):
                continue  # it would be the same question
            alone = SurveyForm(each, in_brackets=True, language=language)
            request = (reading.document.id, alone.request(part))
            ((key, text),) = self._texts(alone.answer, [request])
            reading.keys.append(key)
            again = alone.named(text, part)
            if each is worded:
                again = {n: one for n, one in again.items() if reading.has_words_of(n, one)}
            else:
                reading.asked_twice.update(again)
            found |= again
        return found

    def _judge(self, readings: Sequence[Reading]) -> None:
        """Tell each reading its labels in the language of the columns, and what its lines say."""
        form = self._form
        labels = {label: reading for reading in readings for label in reading.foreign_labels()}
        told = self._told(labels, form.translation, _text)
        lines = {line: reading for reading in readings for line in reading.unsaid_lines()}
        said = self._told(lines, form.membership, likelihood)
        values = {value: reading for reading in readings for value in reading.lone_values()}
        names = self._told(values, form.is_name, likelihood)
        for reading in readings:
            reading.translations |= told
            reading.names |= {value: float(each) for value, each in names.items()}
            reading.likelihoods |= {line: float(each) for line, each in said.items()}

    def _told(
        self,
        at: Mapping[str, Reading],
        request: Callable[[str], Generate],
        answer: Callable[[SampleText], str],
    ) -> dict[str, str]:
        """What the model says of labels or lines, each of which it is asked once."""
        requests = {label: request(label) for label in at}
        keys = {label: self._key(each) for label, each in requests.items()}
        known = self._asking.labels
        if len(known) > _MOST_LABELS:
            known.clear()
        unknown = [label for label in at if keys[label] not in known]
        for start in range(0, len(unknown), TOGETHER):
            group = unknown[start : start + TOGETHER]
            asked = [(at[label].document.id, requests[label]) for label in group]
            known |= self._texts(answer, asked)
            for label in group:
                at[label].keys.append(keys[label])
        return {label: known[key] for label, key in keys.items()}

    def _texts(
        self, answer: Callable[[SampleText], str], asked: Sequence[tuple[str, Generate]]
    ) -> list[tuple[str, str]]:
        """What the model writes about parts of documents (ids), each with its key.

        What is complete is stored at once, and kept when it gives way to an answer.
        """
        keys = [self._key(request) for _, request in asked]
        texts = {key: text for key in keys if (text := self._asking.kept.get(key))}
        while left := [n for n, key in enumerate(keys) if key not in texts]:
            with self._gate.between_answers(self._cancel) as stop:
                requests = [asked[n][1] for n in left]
                for number, text in self._answers(answer, requests, stop):
                    document_id, key = asked[left[number]][0], keys[left[number]]
                    texts[key] = text
                    self._asking.kept.save(key, (document_id,), text)
                self._cancel.raise_if_cancelled()
        return [(key, texts[key]) for key in keys]

    def _answers(
        self, answer: Callable[[SampleText], str], requests: Sequence[Generate], stop: CancelToken
    ) -> Iterator[tuple[int, str]]:
        """The number and text of each answer when it is complete; fewer if it is stopped."""
        request = GenerateSamples(
            prompt=requests[0],
            samples=tuple(each.params for each in requests),
            conversations=tuple(each.messages for each in requests),
        )
        try:
            with self._asking.engines.borrowed(self._ready.load, stop) as model:
                for event in model.generate_samples(request, stop):
                    if isinstance(event, SampleText):
                        yield event.number, answer(event)
        except Cancelled:  # to give way, or for good
            return

    def _reading(self, document: Document) -> Reading:
        """A document in parts of adjacent passages."""
        form, library = self._form, self._asking.library
        passages = library.chunks_of(document.id)
        if not passages:
            raise UserError("This document has no text.", "Open it to see what it contains.")
        with (
            self._gate.between_answers(self._cancel),
            self._asking.engines.borrowed(self._ready.load, self._cancel) as model,
        ):
            counts = model.count_tokens([each.full_text for each in passages])
            (frame,) = model.count_tokens([form.instruction])
            room = min(_PART_TOKENS, model.info.context_length - frame - form.max_tokens - 200)
        language = titled_language(passages[0].text) or form.language
        finder = ValueFinder(
            passages,
            lambda start, end: library.table_parts_at(document.id, start, end),
            words_of_language(language) if form.language else None,
        )
        return Reading(document, form, finder, list(map(Part, grouped(passages, counts, room))))

    def _key(self, request: Generate) -> str:
        spec = self._ready.model.spec
        asked = [spec.sha256 or spec.id, VERSION, request.messages, request.params]
        return hashlib.sha256(msgspec.json.encode(asked)).hexdigest()


def rough_tokens(passages: int, columns: Sequence[SurveyColumn]) -> tuple[int, int]:
    """About how many tokens are read of a document of so many passages, and written about it."""
    length = passages * _PASSAGE_TOKENS
    if not has_list(columns):
        length = min(length, MOST_PARTS * _PART_TOKENS)
    return length, -(-length // _PART_TOKENS) * _CELL_TOKENS * len(columns)


def _text(answer: SampleText) -> str:
    return answer.text
