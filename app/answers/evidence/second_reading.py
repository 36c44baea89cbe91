"""Has the model read again what an answer cites, and takes back what it does not find there.

Who replaces whom, or whether an offer was taken: words that occur together do not show it. Asked
whether a quotation gives an answer to the question, a model of 1.5 billion parameters tells most
wrong ones from right ones, and asked the question again about the quotation alone, it often answers
otherwise where it was wrong (docs/benchmarks.md). It never confirms what the words do not. It is
not asked about rows of tables, of which it knows no better, nor whether a text says a sentence that
is copied from it: only, if that is the whole answer, whether it answers the question.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from app.agent.prompts import prompt
from app.answers.assembly import AnswerBuilder
from app.answers.prompt import LookUpPassages
from app.answers.request import AnswerTask
from app.answers.yes_or_no import asked_apart, certainty, yes_or_no
from app.core.documents import Citation, Hit
from app.core.errors import UserError
from app.core.events import ChatEvent, CitationDoubted, StageProgress
from app.core.generation import UNFINISHED, FinishReason, GenerationParams
from app.core.messages import CitationPart
from app.engine.engine import Engines
from app.engine.engine_protocol import Generate, GenerateSamples, SampleText
from app.retrieval.dates import spelled
from app.retrieval.quantities import told_numbers
from app.retrieval.sentences import plain_words, sentence_spans
from app.retrieval.terms import content_terms, is_denied, words_in
from app.retrieval.weights import weights
from app.retrieval.written_figures import with_joined_thousands

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…。][\"”’)\]*]*$")

_FEW_WORDS = 4
"""Fewer words are a phrase: copied, it may be one that answers another question."""

_NOT_STATED = "not stated"
"""What the model is to say of what a text does not tell."""

_LONGEST_ANSWER = 24
"""In tokens, of an answer in a few words."""

_MOST_QUOTED = 900
"""Characters of a quotation; reading them takes about a second on a slow machine."""


@dataclass(eq=False)
class SecondReading:
    """The last filter of an answer from documents: passes everything on, and doubts at the end.

    Args:
        question: what the answer answers, understandable by itself.
        passages: looks up the passages that are cited.
        opening: how many characters the answer begins with that the program wrote.
    """

    _engines: Engines
    _task: AnswerTask
    _question: str
    _passages: LookUpPassages
    _opening: int = 0

    def __post_init__(self) -> None:
        self._answer = AnswerBuilder(self._task.answer.parts)
        self._read = max(self._opening, len(self._task.answer.text))

    def push(self, event: ChatEvent) -> Iterator[ChatEvent]:
        self._answer.append(event)
        yield event

    def finish(self, reason: FinishReason) -> Iterator[ChatEvent]:
        unclear = [] if reason in UNFINISHED else list(self._unclear())
        if not unclear:
            return
        yield StageProgress("rereading")
        doubted: list[CitationPart] = []
        for number, reply in self._asked([each.request for each in unclear]):
            if unclear[number].is_doubted_by(reply):
                doubted += [part for part in unclear[number].parts if part not in doubted]
        for part in doubted:
            citation = msgspec.structs.replace(part.citation, score=0.0)
            yield CitationDoubted(msgspec.structs.replace(part, citation=citation))

    def _unclear(self) -> Iterator["_Unclear"]:
        """What to ask about each sentence, or about all of them if the whole answer is copied."""
        spans = list(sentence_spans(self._answer.text, is_answer=True))
        if all(self._is_copied(span) for span in spans):
            spans = [(spans[0][0], spans[-1][1])] if spans else []
        # A sentence of several answers a part of the question, so the model would say no.
        question = self._question if len(spans) == 1 else ""
        for span in spans:
            parts, sentence = self._confirmed(span), self._answer.text[slice(*span)]
            if not parts or span[0] < self._read or not (question or _is_statement(sentence)):
                continue
            quotation = self._quotation(parts)
            if not is_clear(question, sentence, quotation):
                chat_id = self._task.conversation_id
                yield _Unclear(reading_request(chat_id, quotation, question, sentence), parts)
                if question:
                    again = answering_request(chat_id, quotation, question)
                    yield _Unclear(again, parts, question, sentence)

    def _confirmed(self, span: tuple[int, int]) -> list[CitationPart]:
        return [
            part
            for part in self._answer.citations
            if span[0] < part.offset <= span[1] and part.citation.is_confirmed
        ]

    def _is_copied(self, span: tuple[int, int]) -> bool:
        parts = self._confirmed(span)
        sentence = self._answer.text[slice(*span)]
        return bool(parts) and is_clear("", sentence, self._quotation(parts))

    def _quotation(self, parts: Sequence[CitationPart]) -> str:
        found = self._passages(tuple(part.citation.chunk_id for part in parts))
        hits = {hit.chunk.id: hit for hit in found}
        quotes = (quoted(part.citation, hits.get(part.citation.chunk_id)) for part in parts)
        return "\n".join(dict.fromkeys(quotes))[:_MOST_QUOTED]

    def _asked(self, requests: Sequence[Generate]) -> Iterator[tuple[int, SampleText]]:
        """The number of each request, and its reply."""
        together = GenerateSamples(
            prompt=requests[0],
            samples=tuple(each.params for each in requests),
            conversations=tuple(each.messages for each in requests),
        )
        model = self._engines.active
        with suppress(UserError):  # what words confirmed stands
            for event in model.generate_samples(together, self._task.cancel):
                if isinstance(event, SampleText):
                    yield event.number, event
            model.forget_chat(requests[0].chat_id)


class _Unclear(NamedTuple):
    """A request about a sentence, its citations and, if it is asked again, what it answers."""

    request: Generate
    parts: Sequence[CitationPart]
    question: str = ""
    answer: str = ""

    def is_doubted_by(self, reply: SampleText) -> bool:
        if self.question:
            is_whole = reply.reason == "stop"
            return is_whole and answers_otherwise(self.question, self.answer, reply.text)
        return certainty(reply) < weights().support.doubt


def answers_otherwise(question: str, answer: str, again: str) -> bool:
    """Whether two answers to a question name different figures or, without any, other things.

    Those that say yes or no are not compared. A figure is not one that is not stated; of other
    answers, the model misses too many that are.
    """
    words = words_in(question)
    if words.yes.match(answer) or is_denied(answer, words):
        return False
    if again.casefold().startswith(_NOT_STATED):
        return not told_numbers(answer, words) <= told_numbers(question, words)
    told, other = (spelled(with_joined_thousands(each, words)) for each in (answer, again))
    for named in (told_numbers, content_terms):
        asked = {*named(question, words)}
        mine, theirs = {*named(told, words)} - asked, {*named(other, words)} - asked
        if mine and theirs:
            return mine.isdisjoint(theirs)
    return False


def answering_request(chat_id: str, text: str, question: str) -> Generate:
    """The request to answer a question from `text` alone."""
    asked = f"Text:\n{text}\n\nQuestion: {question}"
    params = GenerationParams(temperature=0.0, max_tokens=_LONGEST_ANSWER)
    return asked_apart(f"{chat_id} rereading", prompt("answer_again"), asked, params)


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


def is_clear(question: str, sentence: str, quotation: str) -> bool:
    """Whether nothing is to be asked: of rows of a table, or of a copy that answers no question."""
    words = quotation.split()
    if " | " in quotation or 2 * sum(any(map(str.isdecimal, each)) for each in words) >= len(words):
        return True
    if question:
        return False
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
