"""Summaries of texts that no prompt can hold: part by part, then of the notes on all parts."""

import secrets
from collections.abc import Generator, Iterator, Sequence
from pathlib import PurePath

import msgspec

from app.agent.generation import ModelTurn, total_stats
from app.agent.prompts import prompt
from app.core.documents import DocumentFilter, Hit
from app.core.errors import UserError
from app.core.events import ChatEvent, StageProgress
from app.core.generation import GenerationParams, GenerationStats
from app.engine.engine import Engine
from app.engine.protocol import Generate, PromptMessage
from app.retrieval.context_packing import neutralised, render_passages
from app.services.answers.turn import Outcome, Turn
from app.services.documents.document_choice import EVERYTHING, choose, mentioned
from app.store.library import LibraryRepository

_NOTE_TOKENS = 220
_NOTE_PARAMS = GenerationParams(temperature=0.0, max_tokens=_NOTE_TOKENS)
_FRAME_TOKENS = 200
"""What stands around the passages of a part: the instruction, names of files, markers."""

_MOST_PARTS = 400
"""More would take a night on a laptop."""


class _Part(msgspec.Struct, frozen=True):
    """Something to take notes on: what it is called, and its text as the model reads it."""

    name: str
    text: str


class Summarising:
    """Maps over documents in reading order and reduces the notes until they fit into one prompt."""

    def __init__(self, engine: Engine, library: LibraryRepository) -> None:
        self._engine = engine
        self._library = library

    def passages(
        self, collection_id: str, question: str, only: DocumentFilter = EVERYTHING
    ) -> tuple[Hit, ...]:
        """All that is to be summarised, in reading order.

        Args:
            only: the documents to read; else those that the question names after an @, else all.

        Raises UserError if there is nothing.
        """
        documents = self._library.documents(collection_id)
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
        """In how many parts `hits` would be read, with so many tokens for each."""
        return len(self._parts(hits, budget))

    def run(
        self, turn: Turn, hits: Sequence[Hit], system: str, budget: int, outcome: Outcome
    ) -> Iterator[ChatEvent]:
        """Yields progress and the text of the summary, and fills in `outcome`.

        Args:
            system: the system prompt of the answer.
            budget: how many tokens a part may take.

        Raises UserError if that is too much to read, and Cancelled.
        """
        parts = self._parts(hits, budget)
        if len(parts) > _MOST_PARTS:
            raise UserError(
                f"These documents would have to be read in {len(parts)} parts.",
                "Summarise one of them at a time: name it after an @.",
            )
        stats: list[GenerationStats] = []
        while len(parts) > 1:
            notes = yield from self._notes(turn, parts, stats)
            parts = self._grouped(notes, budget)
        text, question = parts[0].text, turn.question.text
        if stats:
            content = prompt("summary_whole", notes=text, question=question)
        else:
            content = f"{text}\n\n{question}"
        last = ModelTurn(
            self._engine,
            Generate(
                chat_id="",
                messages=_messages(system, content),
                params=turn.params,
                assistant_prefix=turn.answer.text,
            ),
            turn.cancel,
        )
        yield from last
        outcome.reason, outcome.stats = last.reason, total_stats([*stats, last.stats])

    def _notes(
        self, turn: Turn, parts: Sequence[_Part], stats: list[GenerationStats]
    ) -> Generator[ChatEvent, None, list[_Part]]:
        notes = []
        for number, part in enumerate(parts):
            instruction = prompt("summary_part", question=turn.question.text)
            request = Generate(
                chat_id="",
                messages=_messages("", f"{part.text}\n\n{instruction}"),
                params=_NOTE_PARAMS,
                enable_thinking=False,
            )
            reading = ModelTurn(self._engine, request, turn.cancel)
            yield _progress(number, 0.0, len(parts))
            for event in reading:
                if isinstance(event, StageProgress):
                    done = 1.0 if event.fraction is None else event.fraction
                    yield _progress(number, done, len(parts))
            stats.append(reading.stats)
            notes.append(_Part(part.name, f"{part.name}: {neutralised(reading.text.strip())}"))
        return notes

    def _parts(self, hits: Sequence[Hit], budget: int) -> list[_Part]:
        """Neighbouring passages, as many as the budget holds."""
        marker = secrets.token_hex(4)
        counts = self._engine.count_tokens([render_passages(marker, [hit]) for hit in hits])
        groups: list[list[Hit]] = []
        room = 0
        for hit, count in zip(hits, counts, strict=True):
            if count > room:
                groups.append([])
                room = budget - _FRAME_TOKENS
            groups[-1].append(hit)
            room -= count
        return [_Part(_name(group), render_passages(marker, group)) for group in groups]

    def _grouped(self, notes: Sequence[_Part], budget: int) -> list[_Part]:
        """Notes side by side, as many as the budget holds; always fewer than there were."""
        counts = self._engine.count_tokens([note.text for note in notes])
        groups: list[list[_Part]] = []
        room = 0
        for note, count in zip(notes, counts, strict=True):
            if count > room and (not groups or len(groups[-1]) > 1):
                groups.append([])
                room = budget - _FRAME_TOKENS
            groups[-1].append(note)
            room -= count
        return [
            _Part(f"{group[0].name} to {group[-1].name}", "\n\n".join(note.text for note in group))
            for group in groups
        ]


def _messages(system: str, content: str) -> tuple[PromptMessage, ...]:
    turns = [PromptMessage(role="system", content=system)] if system.strip() else []
    return (*turns, PromptMessage(role="user", content=content))


def _progress(number: int, fraction: float, parts: int) -> StageProgress:
    return StageProgress("reading_part", (number + fraction) / parts, f"{number + 1}/{parts}")


def _name(hits: Sequence[Hit]) -> str:
    first, last = (
        f"{neutralised(PurePath(hit.path).name)}, page {hit.chunk.page}".replace("\n", " ")
        for hit in (hits[0], hits[-1])
    )
    return first if first == last else f"{first} to {last}"
