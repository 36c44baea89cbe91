"""Messages: which passages an answer was made with."""

import msgspec
import pytest

from app.core.generation import AnswerRequest
from app.core.messages import ContextPart, Message, TextPart, context_of
from tests.training.conftest import PROVENANCE


@pytest.mark.parametrize(
    ("mode", "sources", "is_made_with_them"),
    [
        ("chat", ("c",), True),
        ("react", ("c",), True),
        ("table", ("c",), False),
        ("survey", ("c",), False),
        ("summarise", ("c",), False),
        ("chat", (), False),
        ("chat", None, True),  # of an earlier version
    ],
)
def test_an_answer_is_not_shown_the_passages_of_another_one_to_its_question(
    mode: str, sources: tuple[str, ...] | None, is_made_with_them: bool
) -> None:
    sent = ContextPart("m", ("a",))
    question = Message("q", "c", None, "user", (sent, TextPart("How much?")), "complete", 0.0)
    request = None
    if sources is not None:
        request = AnswerRequest(mode="auto", params=PROVENANCE.params, sources=sources)
    made = msgspec.structs.replace(PROVENANCE, mode=mode)
    answer = Message(
        "a", "c", "q", "assistant", (), "complete", 0.0, provenance=made, request=request
    )
    assert context_of(answer, question) == (sent if is_made_with_them else None)
