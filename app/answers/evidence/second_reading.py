"""Has the model read again what an answer cites, and takes back what it does not find there.

Who replaces whom, or whether an offer was taken: words that occur together do not show it. Asked
whether a quotation gives an answer to the question, a model of 1.5 billion parameters tells most
wrong ones from right ones (docs/benchmarks.md). It never confirms what the words do not. It is not
asked about sentences that are copied, nor about rows of tables, of which it knows no better.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

import msgspec

from app.agent.prompts import prompt
from app.answers.assembly import AnswerBuilder
from app.answers.prompt import LookUpPassages
from app.answers.request import AnswerTask
from app.answers.yes_or_no import certainty, yes_or_no
from app.core.documents import Citation, Hit
from app.core.errors import UserError
from app.core.events import ChatEvent, CitationDoubted, StageProgress
from app.core.generation import UNFINISHED, FinishReason
from app.core.messages import CitationPart
from app.engine.engine import Engines
from app.engine.engine_protocol import Generate, GenerateSamples, SampleText
from app.retrieval.sentences import plain_words, sentence_spans
from app.retrieval.weights import weights

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…。][\"”’)\]*]*$")

_FEW_WORDS = 4
"""Fewer words are a phrase: copied, it may be one that answers another question."""

_MOST_QUOTED = 900
"""Characters of a quotation; reading them takes about a second on a slow machine."""


class SecondReading:
    """The last filter of an answer from documents: passes everything on, and doubts at the end.

    Args:
        question: what the answer answers, understandable by itself.
        passages: looks up the passages that are cited.
        opening: how many characters the answer begins with that the program wrote.
    """

    def __init__(
        self,
        engines: Engines,
        task: AnswerTask,
        question: str,
        passages: LookUpPassages,
        opening: int = 0,
    ) -> None:
        self._engines = engines
        self._task = task
        self._question = question
        self._passages = passages
        self._answer = AnswerBuilder(task.answer.parts)
        self._read = max(opening, len(task.answer.text))

    def push(self, event: ChatEvent) -> Iterator[ChatEvent]:
        self._answer.append(event)
        yield event

    def finish(self, reason: FinishReason) -> Iterator[ChatEvent]:
        unclear = [] if reason in UNFINISHED else list(self._unclear())
        if not unclear:
            return
        yield StageProgress("rereading")
        for number, answer in self._asked([request for request, _ in unclear]):
            if answer < weights().support.doubt:
                for part in unclear[number][1]:
                    doubted = msgspec.structs.replace(part.citation, score=0.0)
                    yield CitationDoubted(msgspec.structs.replace(part, citation=doubted))

    def _unclear(self) -> Iterator[tuple[Generate, list[CitationPart]]]:
        """The request and the citations of each sentence to ask about."""
        text = self._answer.text
        spans = list(sentence_spans(text, is_answer=True))
        # A sentence of several answers a part of the question, so the model would say no.
        question = self._question if len(spans) == 1 else ""
        for start, end in spans:
            parts = [
                part
                for part in self._answer.citations
                if start < part.offset <= end and part.citation.is_confirmed
            ]
            sentence = text[start:end]
            if not parts or start < self._read or not (question or _is_statement(sentence)):
                continue
            quotation = self._quotation(parts)
            if not is_clear(sentence, quotation):
                chat_id = self._task.conversation_id
                yield reading_request(chat_id, quotation, question, sentence), parts

    def _quotation(self, parts: Sequence[CitationPart]) -> str:
        found = self._passages(tuple(part.citation.chunk_id for part in parts))
        hits = {hit.chunk.id: hit for hit in found}
        quotes = (quoted(part.citation, hits.get(part.citation.chunk_id)) for part in parts)
        return "\n".join(dict.fromkeys(quotes))[:_MOST_QUOTED]

    def _asked(self, requests: Sequence[Generate]) -> Iterator[tuple[int, float]]:
        """The number of each sentence, and how certain the model is of it."""
        together = GenerateSamples(
            prompt=requests[0],
            samples=tuple(each.params for each in requests),
            conversations=tuple(each.messages for each in requests),
        )
        model = self._engines.active
        with suppress(UserError):  # what words confirmed stands
            for event in model.generate_samples(together, self._task.cancel):
                if isinstance(event, SampleText):
                    yield event.number, certainty(event)
            model.forget_chat(requests[0].chat_id)


def reading_request(chat_id: str, text: str, question: str, answer: str) -> Generate:
    """The request whether `text` gives this answer to a question, or says so if there is none."""
    if question:
        proposed, called = f"Question: {question}\nProposed answer: {answer}", "proposed answer"
    else:
        proposed, called = f"Statement: {answer}", "statement"
    asked = f"Is the {called} correct according to the text? Reply yes or no."
    instruction = prompt("second_reading")
    return yes_or_no(f"{chat_id} rereading", instruction, f"Text:\n{text}\n\n{proposed}\n\n{asked}")


def _is_statement(sentence: str) -> bool:
    return len(_WORD.findall(sentence)) >= _FEW_WORDS


def is_clear(sentence: str, quotation: str) -> bool:
    """Whether a sentence is a copy, or the quotation mainly figures: rows of a table."""
    words = quotation.split()
    if " | " in quotation or 2 * sum(any(map(str.isdigit, each)) for each in words) >= len(words):
        return True
    is_whole = _is_statement(sentence) and _SENTENCE_END.search(sentence) is not None
    return is_whole and plain_words(sentence) in plain_words(quotation)


def quoted(citation: Citation, hit: Hit | None) -> str:
    """The whole sentences of which a citation marks words, below the heads of their table."""
    if hit is None:
        return citation.text
    text, base = hit.chunk.text, hit.chunk.char_start
    start, end = citation.char_start - base, citation.char_end - base
    around = [span for span in sentence_spans(text) if span[0] < end and start < span[1]]
    if not around:
        return citation.text
    heads = f"{hit.chunk.table_heads}\n" if hit.chunk.table_heads else ""
    return heads + text[around[0][0] : around[-1][1]]
