"""Answers that are kept to what the documents say."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.answers.evidence.documents_only import DocumentsOnly
from app.core.documents import Hit
from app.core.events import ChatEvent, StageProgress, TextAppended, ToolReturned
from app.core.messages import ToolResultPart
from tests.retrieval.hits import hit

COPPER = hit("Copper melts at 1085 degrees Celsius and conducts heat well.", 1)
IRON = hit("Iron melts at 1538 degrees Celsius and rusts in damp air.", 2)
QUESTION = "At which temperature does copper melt?"
TRUE = "Copper melts at 1085 degrees Celsius."
INVENTED = "It was first smelted in Serbia around 5000 BC."
DENIAL = "The documents do not mention its price."


def passages(chunk_ids: Sequence[str]) -> tuple[Hit, ...]:
    return (IRON,) if chunk_ids else ()


def kept(answer: str, step: int = 1000, question: str = QUESTION, written: str = "") -> str:
    documents = DocumentsOnly(question, (COPPER,), written, passages)
    deltas = [answer[start : start + step] for start in range(0, len(answer), step)]
    return told(documents, *map(TextAppended, deltas))


def told(documents: DocumentsOnly, *events: ChatEvent) -> str:
    out = [made for event in events for made in documents.push(event)] + list(documents.finish())
    return "".join(event.text for event in out if isinstance(event, TextAppended))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (TRUE, TRUE),
        (f"{INVENTED} {TRUE}", TRUE),
        (f"{TRUE} {INVENTED}", TRUE),
        (f"{TRUE} {DENIAL}", f"{TRUE} {DENIAL}"),
        (
            f"Here is what they say:\n\n- {TRUE}\n- {INVENTED}\n",
            f"Here is what they say:\n\n- {TRUE}",
        ),
        (INVENTED, ""),
        (DENIAL, ""),
        ("Here is what they say:", ""),
        ("", ""),
    ],
)
def test_only_what_a_passage_says_passes(answer: str, expected: str) -> None:
    assert kept(answer) == expected


def test_what_the_program_writes_first_passes() -> None:
    opening = "Iron exports rose by 1 (2023)."
    documents = DocumentsOnly(QUESTION, (COPPER,), "", passages, opening=opening)
    assert told(documents, TextAppended(opening), TextAppended(f" {INVENTED}")) == opening
    assert documents.has_passed


def test_a_yes_waits_for_what_shows_it() -> None:
    question = "Is Chilean copper sold in Antarctica at a loss?"
    yes = "Yes, Chilean copper is sold in Antarctica at a loss."
    assert kept(yes, question=question) == ""
    shown = f"{yes} Copper conducts heat well."
    assert kept(shown, question=question) == shown


@given(step=st.integers(1, 40))
def test_how_the_text_arrives_makes_no_difference(step: int) -> None:
    answer = f"Well:\n\n- {TRUE}\n- {INVENTED}\n\n```py\nx = 1085. \n```\n\n{DENIAL} {TRUE}"
    assert kept(answer, step) == kept(answer)


def test_what_was_written_before_needs_no_refusal() -> None:
    assert kept(INVENTED, written=f"{TRUE} ") == ""


def test_passages_of_tools_count_and_other_events_pass() -> None:
    documents = DocumentsOnly("At which temperature does iron melt?", (), "", passages)
    stage = StageProgress("thinking")
    assert list(documents.push(stage)) == [stage]
    result = ToolReturned(ToolResultPart("call", "found", chunk_ids=("iron",)))
    assert told(documents, result, TextAppended("Iron melts at 1538 degrees Celsius.")) == (
        "Iron melts at 1538 degrees Celsius."
    )
