"""One rating per answer, and the pairs that follow from ratings of siblings."""

from app.core.feedback import Feedback
from app.store.store import Store
from tests.store.values import say


def test_rating_is_replaced_and_removed(store: Store) -> None:
    chat = store.conversations.create("Chat")
    answer = say(store, chat.id, "42", say(store, chat.id, "What?"))
    bad = Feedback(
        message_id=answer.id,
        rating="down",
        reasons=("wrong", "too_long"),
        note="no",
        correction="43",
        created=1.0,
    )
    store.feedback.save(Feedback(message_id=answer.id, rating="up"))
    store.feedback.save(bad)
    assert store.feedback.get(answer.id) == bad
    assert store.feedback.counts() == (0, 1)
    store.feedback.remove(answer.id)
    assert store.feedback.get(answer.id) is None
    assert store.feedback.counts() == (0, 0)


def test_rated_messages_name_their_question(store: Store) -> None:
    chat = store.conversations.create("Chat")
    question = say(store, chat.id, "What?")
    answer = say(store, chat.id, "42", question)
    store.feedback.save(Feedback(message_id=answer.id, rating="up"))
    (rated,) = store.feedback.all()
    assert (rated.answer_id, rated.question_id, rated.conversation_id) == (
        answer.id,
        question.id,
        chat.id,
    )


def test_the_latest_of_many_ratings_are_read_oldest_first(store: Store) -> None:
    chat = store.conversations.create("Chat")
    answers = [say(store, chat.id, f"{number}").id for number in range(3)]
    for created, answer in zip((3.0, 1.0, 2.0), answers, strict=True):
        store.feedback.save(Feedback(message_id=answer, rating="up", created=created))
    assert [one.answer_id for one in store.feedback.all(2)] == [answers[2], answers[0]]


def test_feedback_goes_with_its_conversation(store: Store) -> None:
    chat = store.conversations.create("Chat")
    answer = say(store, chat.id, "42")
    store.feedback.save(Feedback(message_id=answer.id, rating="up"))
    store.conversations.delete(chat.id)
    assert store.feedback.all() == ()
