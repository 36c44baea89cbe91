"""What is stored of a rating, and what is refused."""

import msgspec
import pytest

from app.core.errors import UserError
from app.core.feedback import Feedback
from app.core.generation import GenerationParams
from app.core.messages import Message
from app.services.training.feedback import FeedbackService
from app.store.feedback.ratings import Judgement
from app.store.store import Store
from tests.services.training.test_export import answered
from tests.store.values import message
from tests.viewmodels.scripted_chat import PROVENANCE

SCHEMA = '{"type": "object", "properties": {"age": {"type": "integer"}}, "required": ["age"]}'


@pytest.fixture
def answer(store: Store) -> Message:
    """An answer that had to fit SCHEMA."""
    chat = store.conversations.create("Ages").id
    asked = message(chat, text="How old is Anna?")
    params = GenerationParams(json_schema=SCHEMA)
    made = msgspec.structs.replace(PROVENANCE, params=params)
    said = message(chat, asked, '{"age": 33}', "assistant")
    for one in (asked, msgspec.structs.replace(said, provenance=made)):
        store.conversations.add_message(one)
    return store.conversations.message(said.id)


@pytest.mark.parametrize(
    ("correction", "reason"),
    [
        ("34", "breaks its JSON Schema: the value 34 is not of type object"),
        ('{"age": "34"}', "breaks its JSON Schema at age: the value 34 is not of type integer"),
        ("She is 34.", "not valid JSON"),
    ],
)
def test_a_correction_that_breaks_the_schema_is_refused(
    store: Store, answer: Message, correction: str, reason: str
) -> None:
    feedback = FeedbackService(store)
    with pytest.raises(UserError, match=reason) as refused:
        feedback.rate(Feedback(message_id=answer.id, rating="down", correction=correction))
    assert refused.value.remedy == "Correct the better answer, or leave it out."
    assert feedback.of(answer.id) is None


def test_a_correction_that_fits_and_none_are_stored(store: Store, answer: Message) -> None:
    feedback = FeedbackService(store)
    for correction in ('{"age": 34}', ""):
        feedback.rate(Feedback(message_id=answer.id, rating="down", correction=correction))
        stored = feedback.of(answer.id)
        assert stored and stored.correction == correction


def test_answers_that_a_judge_is_unsure_about_are_rated_first(store: Store) -> None:
    older, unclear, newest, rated = (
        answered(store, f"q{n}", f"a{n}", "up" if n == 3 else None) for n in range(4)
    )
    for one, judge, score in (
        (unclear, "small 1a2b", 3),
        (rated, "small 1a2b", 3),
        (older, "small 1a2b", 5),
        (newest, "toxicity small 1a2b", 3),
    ):
        store.judgements.save(
            Judgement(message_id=one.id, judge=judge, score=score, reason="", created=0.0)
        )
    service = FeedbackService(store)
    found = service.to_rate(3)
    assert [one.is_unclear for one in found] == [True, False, False]
    assert found[0].answer.id == unclear.id
    assert {one.answer.id for one in found[1:]} == {newest.id, older.id}
    assert found[0].question and found[0].question.text == "q1"
    assert len(service.to_rate(1)) == 1
