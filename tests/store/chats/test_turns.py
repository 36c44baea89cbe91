"""A deleted turn leaves nothing behind, what followed stays, and an undo brings back every row."""

from app.core.feedback import Feedback
from app.core.messages import Message
from app.store.database import Connection
from app.store.feedback.ratings import Judgement
from app.store.store import Store
from tests.store.values import message


def _exchange(store: Store, chat: str, words: str, above: Message | None = None) -> list[Message]:
    question = message(chat, above, f"question {words}")
    answer = message(chat, question, f"answer {words}", role="assistant")
    for said in (question, answer):
        store.conversations.add_message(said)
    return [question, answer]


def _ids(messages: list[Message]) -> list[str]:
    return [message.id for message in messages]


def _rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    def work(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
        tables = (
            "message",
            "message_part",
            "feedback",
            "conversation",
            "training_exclusion",
            "answer_rank",
            "wrong_source",
            "judgement",
        )
        return {
            table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=str)
            for table in tables
        }

    return store.database.run(work)


def test_what_followed_a_deleted_turn_moves_up(store: Store) -> None:
    chat = store.conversations.create("Three turns").id
    first = _exchange(store, chat, "one")
    second = _exchange(store, chat, "two", first[-1])
    third = _exchange(store, chat, "three", second[-1])
    store.conversations.delete_turn(second[0].id)
    ids = [one.id for one in store.conversations.thread(chat)]
    assert ids == [one.id for one in (*first, *third)]
    assert store.search.search_messages("two") == ()


def test_only_a_question_and_its_own_answers_are_deleted_in_an_imported_chat(store: Store) -> None:
    chat = store.conversations.create("Imported").id
    greeting = message(chat, None, "Welcome", role="assistant")
    unanswered = message(chat, greeting, "question without an answer")
    for said in (greeting, unanswered):
        store.conversations.add_message(said)
    turn = _exchange(store, chat, "one", unanswered)
    before = _rows(store)
    deleted = store.conversations.delete_turn(unanswered.id)
    assert [one.id for one in store.conversations.thread(chat)] == [greeting.id, *_ids(turn)]
    store.conversations.restore_turn(deleted)
    assert _rows(store) == before
    store.conversations.delete_turn(greeting.id)
    assert [one.id for one in store.conversations.thread(chat)] == [unanswered.id, *_ids(turn)]


def test_deleting_the_last_turn_shows_another_branch_of_it_if_there_is_one(store: Store) -> None:
    chat = store.conversations.create("Branches").id
    first = _exchange(store, chat, "one")
    old = _exchange(store, chat, "old", first[-1])
    new = _exchange(store, chat, "new", first[-1])
    store.conversations.delete_turn(new[0].id)
    assert [one.id for one in store.conversations.thread(chat)] == [m.id for m in (*first, *old)]
    store.conversations.delete_turn(old[0].id)
    assert [one.id for one in store.conversations.thread(chat)] == [m.id for m in first]
    store.conversations.delete_turn(first[0].id)
    assert store.conversations.thread(chat) == ()


def test_an_undo_brings_back_every_row(store: Store) -> None:
    chat = store.conversations.create("Undo").id
    first = _exchange(store, chat, "one")
    other = message(chat, first[0], "another answer", role="assistant")
    store.conversations.add_message(other)
    second = _exchange(store, chat, "two", first[-1])
    store.feedback.save(Feedback(message_id=other.id, rating="down", correction="better"))
    store.feedback.exclude([other.id], True)
    store.feedback.rank([first[1].id, other.id])
    store.feedback.mark_source(other.id, 1, True, 5.0)
    store.judgements.save(
        Judgement(message_id=other.id, judge="j", score=1.0, reason="", created=5.0)
    )
    before = _rows(store)
    assert all(before.values())
    deleted = store.conversations.delete_turn(first[0].id)
    assert [one.id for one in store.conversations.thread(chat)] == [one.id for one in second]
    store.conversations.restore_turn(deleted)
    assert _rows(store) == before
    assert [match.message_id for match in store.search.search_messages("another")] == [other.id]
