"""Filters stand in a row: what one holds back still passes those after it."""

from collections.abc import Iterator

from app.answers.evidence.citations import Citing, MarkerRemoval
from app.answers.evidence.documents_only import DocumentsOnly
from app.answers.filters import pushed
from app.answers.pipeline import _ended, _Plan
from app.core.events import ChatEvent, CitationAdded, GenerationFinished, TextAppended
from app.core.generation import FinishReason
from tests.retrieval.hits import hit

COPPER = hit("Copper melts at 1085 degrees Celsius and conducts heat well.", 1)
QUESTION = "At which temperature does copper melt?"
TRUE = "Copper melts at 1085 degrees Celsius."
INVENTED = "It was first smelted in Serbia around 5000 BC."
OTHERWISE = "Not confirmed."


def plan() -> _Plan:
    only = DocumentsOnly(QUESTION, (COPPER,), "", lambda _ids: ())
    citing = Citing((COPPER,), question=QUESTION)

    def otherwise() -> Iterator[ChatEvent] | None:
        return None if only.has_passed else iter((TextAppended(OTHERWISE),))

    return _Plan(filters=[MarkerRemoval(), only, citing], otherwise=otherwise)


def answered(text: str, reason: FinishReason = "stop") -> tuple[FinishReason, str, int]:
    """How it ended, the text that passed, and the number of citations."""
    asked = plan()
    passed = [out for piece in text for out in pushed(asked.filters, TextAppended(piece))]
    *rest, ending = _ended(asked, GenerationFinished(reason=reason))
    assert isinstance(ending, GenerationFinished)
    passed += rest
    shown = "".join(event.text for event in passed if isinstance(event, TextAppended))
    return ending.reason, shown, sum(isinstance(event, CitationAdded) for event in passed)


def test_the_last_sentence_is_judged_and_cited_although_nothing_follows_it() -> None:
    assert answered(TRUE) == ("stop", TRUE, 1)


def test_an_answer_of_which_nothing_passes_is_replaced() -> None:
    assert answered(INVENTED) == ("unconfirmed", OTHERWISE, 0)


def test_an_interrupted_answer_is_neither_completed_nor_replaced() -> None:
    assert answered(TRUE, "stopped") == ("stopped", "", 0)
    assert answered(INVENTED, "approval") == ("approval", "", 0)
