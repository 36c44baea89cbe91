"""What the model, shown a quotation again, takes back of what words confirmed."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest

from app.answers.assembly import AnswerBuilder
from app.answers.evidence.citations import Citing
from app.answers.evidence.second_reading import SecondReading, answers_otherwise, is_clear
from app.answers.request import AnswerTask
from app.core.cancellation import CancelToken
from app.core.documents import Hit
from app.core.events import ChatEvent, CitationAdded, CitationDoubted, StageProgress, TextAppended
from app.core.generation import (
    AnswerRequest,
    FinishReason,
    GenerationParams,
    GenerationStats,
    TokenLogprob,
)
from app.core.messages import Message, Part, TextPart
from app.engine.engine_protocol import (
    GenerateSamples,
    LogprobsDelta,
    Sampled,
    SampleText,
    SamplingEvent,
)
from tests.retrieval.hits import hit

MINUTES = hit(
    "Ms Moreau was thanked. Mr Petit will replace Ms Moreau as treasurer from May. "
    "The fee was raised to 40 euros."
)
QUESTION = "Who will replace Mr Petit as treasurer?"
WRONG = "Ms Moreau will replace Mr Petit as treasurer. "
RIGHT = "The fee was raised, to 40 euros from May."


class _Engine:
    """Says yes where `right` is in what is proposed, else no; keeps what it was asked.

    A question without a proposed answer is answered with `again`.
    """

    def __init__(self, right: str = "40 euros", again: str = "not stated") -> None:
        self._again = again
        self.active = self
        self.asked: list[str] = []
        self.forgotten: list[str] = []
        self._right = right

    def generate_samples(
        self, request: GenerateSamples, cancel: CancelToken
    ) -> Iterator[SamplingEvent]:
        for number, (_, question) in enumerate(request.conversations):
            if cancel.is_cancelled:
                break
            self.asked.append(question.content)
            if (
                "Proposed answer: " not in question.content
                and "Statement: " not in question.content
            ):
                yield SampleText(number=number, text=self._again, reason="stop")
                continue
            *_, proposed = re.split("Proposed answer: |Statement: ", question.content)
            yes = -0.1 if self._right in proposed else -3.0
            top = (TokenLogprob(b"Yes", yes), TokenLogprob(b" no", -1.0))
            logprobs = (LogprobsDelta(chosen=top[0], top=top),)
            yield SampleText(number=number, text="Yes", reason="length", logprobs=logprobs)
        yield Sampled(reason="stop", stats=GenerationStats())

    def forget_chat(self, chat_id: str) -> None:
        self.forgotten.append(chat_id)


def _passages(_ids: Sequence[str]) -> Sequence[Hit]:
    return (MINUTES,)


def _read(
    engine: _Engine,
    text: str,
    *,
    reason: FinishReason = "stop",
    written: tuple[Part, ...] = (),
    opening: int = 0,
    cancel: CancelToken | None = None,
) -> tuple[list[ChatEvent], AnswerBuilder]:
    """The events after an answer has ended, and the answer that they make."""
    answer = Message("a", "c", "q", "assistant", written, "streaming", 0.0)
    question = Message("q", "c", None, "user", (TextPart(QUESTION),), "complete", 0.0)
    task = AnswerTask(
        question,
        (),
        answer,
        AnswerRequest(mode="chat", params=GenerationParams()),
        cancel or CancelToken(),
    )
    citing = Citing((MINUTES,), answer, question=QUESTION)
    reading = SecondReading(cast(Any, engine), task, QUESTION, _passages, opening)
    built = AnswerBuilder(written)
    cited = [*citing.push(TextAppended(text)), *citing.finish()]
    for event in cited:
        assert list(reading.push(event)) == [event]
        built.append(event)
    assert any(isinstance(event, CitationAdded) for event in cited)
    last = list(reading.finish(reason))
    for event in last:
        built.append(event)
    return last, built


def test_what_is_not_found_when_it_is_read_again_confirms_nothing() -> None:
    engine = _Engine()
    last, built = _read(engine, WRONG + RIGHT)
    stage, *doubted = last
    assert stage == StageProgress("rereading")
    assert doubted and all(isinstance(event, CitationDoubted) for event in doubted)
    confirmed = {p.offset: p.citation.is_confirmed for p in built.citations}
    assert confirmed == {len(WRONG) - 1: False, len(WRONG + RIGHT): True}
    wrong, right = engine.asked
    assert "Mr Petit will replace Ms Moreau as treasurer from May." in wrong
    assert f"\n\nStatement: {WRONG.strip()}\n\n" in wrong  # it need not answer the whole question
    assert "The fee was raised to 40 euros.\n\nStatement" in right
    assert engine.forgotten == ["c rereading"]


def test_a_single_sentence_has_to_answer_the_question() -> None:
    engine = _Engine()
    _read(engine, WRONG)
    assert f"\n\nQuestion: {QUESTION}\nProposed answer: {WRONG.strip()}\n\n" in engine.asked[0]


def test_an_answer_of_several_copied_sentences_has_to_answer_the_question() -> None:
    thanks, fee = "Ms Moreau was thanked.", "The fee was raised to 40 euros."
    engine = _Engine(right="treasurer")
    last, built = _read(engine, f"{thanks} {fee}")
    asked = f"{thanks}\n{fee}\n\nQuestion: {QUESTION}\nProposed answer: {thanks} {fee}\n\n"
    assert asked in engine.asked[0] and len(engine.asked) == 2
    assert len(last) == 3 and not any(part.citation.is_confirmed for part in built.citations)


@pytest.mark.parametrize("reason", ["stopped", "approval"])
def test_an_answer_that_goes_on_later_is_not_read_again_yet(reason: FinishReason) -> None:
    engine = _Engine()
    assert _read(engine, WRONG, reason=reason)[0] == [] and not engine.asked


@pytest.mark.parametrize(
    ("question", "sentence", "quotation", "clear"),
    [
        ("", "The fee was raised to 40 euros.", MINUTES.chunk.text, True),
        ("When was it raised?", "The fee was raised to 40 euros.", MINUTES.chunk.text, False),
        ("", "to 40 euros", MINUTES.chunk.text, False),  # it may answer another question
        ("", "Ms Moreau will replace Mr Petit.", MINUTES.chunk.text, False),
        ("Where?", "Bern has 17 shops.", "Town | Shops\nBern | 17", True),
        ("Where?", "Bern has 17 shops.", "Bern 17 4,250 231", True),
    ],
)
def test_neither_copies_nor_rows_are_read_again_but_copies_if_they_are_the_answer(
    question: str, sentence: str, quotation: str, clear: bool
) -> None:
    assert is_clear(question, sentence, quotation) is clear


def test_a_copied_sentence_that_does_not_answer_confirms_nothing() -> None:
    last, _built = _read(_Engine(right="nothing"), "The fee was raised to 40 euros.")
    assert [type(event) for event in last] == [StageProgress, CitationDoubted]


def test_only_what_the_model_has_written_now_is_read_again() -> None:
    engine = _Engine()
    _read(engine, RIGHT, written=(TextPart(WRONG),))
    assert len(engine.asked) == 1 and RIGHT in engine.asked[0]
    ours = _Engine()
    assert _read(ours, WRONG, opening=len(WRONG))[0] == [] and not ours.asked


def test_a_reading_that_is_stopped_leaves_what_words_confirmed() -> None:
    cancel = CancelToken()
    cancel.cancel()
    _, built = _read(_Engine(), WRONG, cancel=cancel)
    assert all(part.citation.is_confirmed for part in built.citations)


@pytest.mark.parametrize(
    ("answer", "again", "differs"),
    [
        ("Tom Okafor", "Hanna Berg", True),
        ("Okafor conducts then.", "Tom Okafor", False),
        ("25 pounds", "20 pounds", True),  # the figures count, not the unit
        ("Nine", "9", False),
        ("4 July, 07:30", "4 July", False),
        ("25 April", "Not stated.", True),
        ("Tom Okafor", "not stated", False),  # the model misses many names that are there
        ("Yes, until 9 pm.", "10 pm", False),
    ],
)
def test_an_answer_that_comes_out_otherwise_is_told(answer: str, again: str, differs: bool) -> None:
    assert answers_otherwise("Who conducts in June, and when?", answer, again) is differs


def test_an_answer_that_is_another_from_the_quotation_alone_is_doubted() -> None:
    engine = _Engine(right="Moreau", again="Dr Kofi")
    _, built = _read(engine, "Ms Moreau")
    assert not any(part.citation.is_confirmed for part in built.citations)
    assert len(engine.asked) == 2 and engine.asked[1].endswith(f"\n\nQuestion: {QUESTION}")
    _, built = _read(_Engine(right="Moreau", again="Ms Moreau"), "Ms Moreau")
    assert all(part.citation.is_confirmed for part in built.citations)
