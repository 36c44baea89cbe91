"""Summaries of texts too long for a prompt: part by part, then from the notes on all parts."""

import hashlib
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

import msgspec

from app.agent.generation import ModelTurn, total_stats
from app.agent.prompts import prompt as shipped_prompt
from app.answers.modes.mode import Prompt, grouped
from app.answers.request import AnswerTask
from app.core.documents import EVERYTHING, DocumentFilter, Hit, page_unit
from app.core.errors import UserError
from app.core.events import ChatEvent, GenerationFinished, StageProgress
from app.core.generation import GenerationParams, GenerationStats
from app.core.messages import AttachmentPart, Message
from app.core.wording import translatable
from app.engine.engine import Engines
from app.engine.engine_protocol import Generate, PromptMessage
from app.retrieval.context_packing import (
    marker_of,
    neutralised,
    render_language,
    render_passages,
)
from app.retrieval.passages import choose, mentioned
from app.retrieval.summary_intent import asks_for_summary
from app.store.documents.collection_records import PartNoteRepository
from app.store.documents.library_rows import LibraryRepository

_NOTE_TOKENS = 220
_NOTE_PARAMS = GenerationParams(temperature=0.0, max_tokens=_NOTE_TOKENS)
_FRAME_TOKENS = 200
"""The tokens around the passages of a part: the instruction, file names, markers."""

_MOST_NAMED = 3

_TELLING = 20
"""This many passages tell the language of what is summarised."""

_MOST_PARTS = 400
"""More parts would take a night on a laptop."""


class _Part(msgspec.Struct, frozen=True):
    """A text to take notes on: its name, and the text as the model reads it.

    `documents` are the ids of the documents it comes from.
    """

    name: str
    text: str
    documents: tuple[str, ...]


@dataclass(eq=False)
class SummariseMode:
    """Map-reduce: takes notes on the documents in order, then condenses them into one prompt.

    Notes are stored until the summary is complete: a summary that was stopped, or lost in a crash,
    resumes from them when requested in the same words with the same model.

    Args:
        _model_key: identifies the loaded model: notes are not shared between models.
    """

    _engines: Engines
    _library: LibraryRepository
    _kept: PartNoteRepository
    _model_key: Callable[[], str]

    def requested(self, task: AnswerTask, budget: int) -> tuple[tuple[Hit, ...], str] | None:
        """What to summarise, and why unless the user chose this mode; None for another mode.

        What fits into one prompt is left to the other modes, so that it stays in the chat.
        """
        request, question = task.request, task.question
        is_chosen = request.mode == "summarise"
        is_guessed = request.mode in ("chat", "auto") and asks_for_summary(question.text)
        if is_chosen and not request.sources:
            raise UserError("There is nothing to summarise.", "Choose a collection or add a file.")
        if not request.sources or not (is_chosen or is_guessed):
            return None
        only = request.documents if request.documents != EVERYTHING else _attached(question)
        hits = self.passages(request.sources, question.text, only)
        if is_chosen:
            return hits, ""
        return (hits, asks_for_all_of(hits)) if self.count_parts(hits, budget) > 1 else None

    def passages(
        self, sources: Sequence[str], question: str, only: DocumentFilter = EVERYTHING
    ) -> tuple[Hit, ...]:
        """The passages to summarise, in reading order.

        Args:
            sources: the ids of collections.
            only: the documents to read; otherwise those that the question names after an @, or all.

        Raises UserError if there is nothing.
        """
        documents = self._library.documents(*sources)
        chosen = choose(documents, only) if only != EVERYTHING else mentioned(question, documents)
        wanted = [each for each in documents if not chosen or each.id in chosen]
        chunks = [
            (chunk, each.path) for each in wanted for chunk in self._library.chunks_of(each.id)
        ]
        if not chunks:
            raise UserError("There is nothing to summarise.", "Add a document first.")
        return tuple(
            Hit(chunk=chunk, path=path, score=0.0, rank=rank)
            for rank, (chunk, path) in enumerate(chunks, start=1)
        )

    def count_parts(self, hits: Sequence[Hit], budget: int) -> int:
        """The number of parts that `hits` would be read in, with this many tokens each."""
        return len(self._parts(hits, budget))

    def run(self, task: AnswerTask, prompt: Prompt) -> Generator[ChatEvent, None, None]:
        """Also yields the progress of reading. `prompt` has what precedes each part.

        Raises UserError if there is too much to read, and Cancelled.
        """
        hits, budget, model = prompt.hits, prompt.budget, self._model_key()
        parts = self._parts(hits, budget)
        if len(parts) > _MOST_PARTS:
            raise UserError(
                f"These documents would have to be read in {len(parts)} parts.",
                "Summarise one of them at a time: name it after an @.",
            )
        stats: list[GenerationStats] = []
        keys: list[str] = []
        while len(parts) > 1:
            notes = yield from self._notes(task, parts, stats, keys, model)
            parts = self._grouped(notes, budget)
        text, question = parts[0].text, task.question.text
        if language := render_language(question, hits[:_TELLING]):
            question = f"{language} {question}"
        if keys:
            content = shipped_prompt("summary_whole", notes=text, question=question)
        else:
            content = f"{text}\n\n{question}"
        request = Generate(
            chat_id="",
            messages=(*prompt.messages, PromptMessage(role="user", content=content)),
            params=task.request.params,
            assistant_prefix=task.answer.text,
        )
        last = ModelTurn(self._engines.active, request, task.cancel)
        yield from last
        self._kept.forget(keys)
        yield GenerationFinished(reason=last.reason, stats=total_stats([*stats, last.stats]))

    def _notes(
        self,
        task: AnswerTask,
        parts: Sequence[_Part],
        stats: list[GenerationStats],
        keys: list[str],
        model: str,
    ) -> Generator[ChatEvent, None, list[_Part]]:
        """A note on each part. Updates `stats` for new notes, and `keys` for all."""
        notes = []
        instruction = shipped_prompt("summary_part", question=task.question.text)
        for number, part in enumerate(parts):
            content = f"{part.text}\n\n{instruction}"
            keys.append(_key(model, content))
            if not (note := self._kept.get(keys[-1])):
                reading = ModelTurn(self._engines.active, _note_request(content), task.cancel)
                yield _progress(number, 0.0, len(parts))
                for event in reading:
                    if isinstance(event, StageProgress):
                        done = 1.0 if event.fraction is None else event.fraction
                        yield _progress(number, done, len(parts))
                stats.append(reading.stats)
                note = reading.text.strip()
                self._kept.save(keys[-1], part.documents, note)
            text = f"{part.name}: {neutralised(note)}"
            notes.append(_Part(part.name, text, part.documents))
        return notes

    def _parts(self, hits: Sequence[Hit], budget: int) -> list[_Part]:
        """Adjacent passages, as many as fit the budget."""
        marker = marker_of([render_passages("", hits)])
        counts = self._engines.active.count_tokens([render_passages(marker, [hit]) for hit in hits])
        return [
            _Part(
                _name(group),
                render_passages(marker, group),
                tuple(dict.fromkeys(hit.chunk.document_id for hit in group)),
            )
            for group in grouped(hits, counts, budget - _FRAME_TOKENS)
        ]

    def _grouped(self, notes: Sequence[_Part], budget: int) -> list[_Part]:
        """Notes joined, as many as fit the budget; always fewer than before."""
        counts = self._engines.active.count_tokens([note.text for note in notes])
        return [
            _Part(
                f"{group[0].name} to {group[-1].name}",
                "\n\n".join(note.text for note in group),
                tuple(dict.fromkeys(id_ for note in group for id_ in note.documents)),
            )
            for group in grouped(notes, counts, budget - _FRAME_TOKENS, fewest=2)
        ]


def asks_for_all_of(hits: Sequence[Hit]) -> str:
    """Why the documents of `hits` are summarised, as a sentence for the user."""
    names = [PurePath(path).name for path in dict.fromkeys(hit.path for hit in hits)]
    if len(names) > _MOST_NAMED:
        return translatable(f"The question asks for all of {len(names)} documents.")
    listed = ", ".join(f"“{name}”" for name in names)
    return translatable(f"The question asks for all of {listed}.")


def _attached(question: Message) -> DocumentFilter:
    """The documents attached to a question, which are the ones to summarise."""
    parts = [part for part in question.parts if isinstance(part, AttachmentPart)]
    return DocumentFilter(document_ids=tuple(part.document_id for part in parts))


def _key(model: str, content: str) -> str:
    digest = hashlib.sha256(msgspec.json.encode([model, content, _NOTE_PARAMS]))
    return digest.hexdigest()


def _note_request(content: str) -> Generate:
    return Generate(
        chat_id="",
        messages=(PromptMessage(role="user", content=content),),
        params=_NOTE_PARAMS,
        enable_thinking=False,
    )


def _progress(number: int, fraction: float, parts: int) -> StageProgress:
    return StageProgress("reading_part", (number + fraction) / parts, f"{number + 1}/{parts}")


def _name(hits: Sequence[Hit]) -> str:
    first, last = (
        f"{neutralised(PurePath(hit.path).name)}, {page_unit(hit.path)} {hit.chunk.page}".replace(
            "\n", " "
        )
        for hit in (hits[0], hits[-1])
    )
    return first if first == last else f"{first} to {last}"
