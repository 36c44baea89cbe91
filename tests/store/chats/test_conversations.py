"""Conversations are trees: nothing said is overwritten, and the head chooses what is seen."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.generation import GenerationParams, GenerationStats, Provenance
from app.core.messages import (
    AttachmentPart,
    CitationPart,
    ContextPart,
    Part,
    ReasoningPart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from app.store.store import Store
from tests.store.values import chunk, citation, message, say

ALL_PARTS: tuple[Part, ...] = (
    ReasoningPart("hm", 1.5),
    TextPart("The answer is 42."),
    ToolCallPart("c1", "calculator", {"expression": "6*7", "deep": {"list": [1, None]}}),
    ToolResultPart("c1", "42", is_error=False),
    CitationPart(citation(chunk("d", "quoted")), offset=10),
    ContextPart("marker", ("a", "b"), is_whole_document=True),
    AttachmentPart("d", "/home/me/report.pdf", 3),
)
PROVENANCE = Provenance(
    model_id="m",
    model_name="Model",
    model_sha256="0" * 64,
    quantization="Q4_1",
    engine_version="1",
    template_sha256="1" * 64,
    context_length=2048,
    params=GenerationParams(seed=7, logit_bias={3: 1.0}),
    stats=GenerationStats(prompt_tokens=3),
    finish_reason="stop",
)


def test_every_kind_of_part_and_the_provenance_come_back_equal(store: Store) -> None:
    chat = store.conversations.create("Parts")
    said = message(chat.id, role="assistant", parts=(), status="streaming")
    store.conversations.add_message(said)
    store.conversations.update_message(said.id, ALL_PARTS, "complete", PROVENANCE, "warned")
    found = store.conversations.message(said.id)
    assert found.parts == ALL_PARTS
    assert (found.status, found.provenance, found.error) == ("complete", PROVENANCE, "warned")


@pytest.mark.parametrize("column", ["provenance", "request"])
def test_how_an_answer_was_made_cannot_be_read_but_the_answer_can(
    store: Store, column: str
) -> None:
    chat = store.conversations.create("Chat")
    said = say(store, chat.id, "The answer is 42.")
    unreadable = '{"mode": "chat", "params": {}, "adapter": {"path": "a.gguf", "strength": null}}'
    sql = f"UPDATE message SET {column} = ? WHERE id = ?"
    store.database.run(lambda connection: connection.execute(sql, (unreadable, said.id)))
    found = store.conversations.message(said.id)
    assert (found.text, getattr(found, column)) == ("The answer is 42.", None)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_equal(store: Store, text: str) -> None:
    chat = store.conversations.create(text)
    said = say(store, chat.id, text)
    store.conversations.save_draft(chat.id, text)
    assert store.conversations.get(chat.id).summary.title == text
    assert store.conversations.message(said.id).text == text
    assert store.conversations.draft(chat.id) == text


def test_thread_is_the_path_to_the_newest_message(store: Store) -> None:
    chat = store.conversations.create("Chat")
    question = say(store, chat.id, "Why?")
    answer = say(store, chat.id, "Because.", question)
    assert [each.id for each in store.conversations.thread(chat.id)] == [question.id, answer.id]
    assert store.conversations.path(question.id)[-1].id == question.id


def test_siblings_are_variants_and_all_of_them_stay(store: Store) -> None:
    chat = store.conversations.create("Chat")
    question = say(store, chat.id, "Why?")
    first = say(store, chat.id, "Because.", question)
    second = say(store, chat.id, "No reason.", question)
    variants = store.conversations.siblings(first.id)
    assert [(each.id, each.variant, each.variants) for each in variants] == [
        (first.id, 1, 2),
        (second.id, 2, 2),
    ]
    assert store.conversations.children(question.id) == variants
    assert store.conversations.thread(chat.id)[-1].text == "No reason."


def test_first_messages_of_different_conversations_are_not_variants(store: Store) -> None:
    for title in ("One", "Two"):
        chat = store.conversations.create(title)
        said = say(store, chat.id, title)
        assert store.conversations.message(said.id).variants == 1


def test_selecting_a_variant_shows_what_followed_it_last(store: Store) -> None:
    chat = store.conversations.create("Chat")
    first = say(store, chat.id, "Why?")
    old_answer = say(store, chat.id, "Because.", first)
    follow_up = say(store, chat.id, "And?", old_answer)
    edited = say(store, chat.id, "How?")
    conversations = store.conversations

    conversations.select_variant(edited.id, -1)
    assert [each.id for each in conversations.thread(chat.id)] == [
        first.id,
        old_answer.id,
        follow_up.id,
    ]
    conversations.select_variant(first.id, +1)
    assert [each.id for each in conversations.thread(chat.id)] == [edited.id]
    conversations.select_variant(edited.id, +5)
    assert conversations.thread(chat.id)[-1].id == edited.id


def test_summaries_put_pinned_first_and_then_the_latest(store: Store) -> None:
    old, new, pinned = (store.conversations.create(title) for title in ("old", "new", "pinned"))
    for chat in (pinned, old, new):
        say(store, chat.id, "hello")
    store.conversations.pin(pinned.id, True)
    store.conversations.rename(old.id, "renamed")
    found = store.conversations.summaries()
    assert [each.title for each in found] == ["pinned", "new", "renamed"]
    assert [each.messages for each in found] == [1, 1, 1]
    assert found[0].is_pinned


def test_answers_left_open_by_a_crash_are_interrupted_and_searchable(store: Store) -> None:
    chat = store.conversations.create("Chat")
    open_answer = message(chat.id, text="half an ans", role="assistant", status="streaming")
    store.conversations.add_message(open_answer)
    assert store.search.search_messages("half") == ()
    assert store.conversations.mark_interrupted() == 1
    assert store.conversations.mark_interrupted() == 0
    assert store.conversations.message(open_answer.id).status == "interrupted"
    assert store.search.search_messages("half")[0].message_id == open_answer.id


def test_empty_draft_is_forgotten_and_a_new_chat_has_one_too(store: Store) -> None:
    store.conversations.save_draft("", "an idea")
    assert store.conversations.draft("") == "an idea"
    store.conversations.save_draft("", "")
    assert store.conversations.draft("") == ""


def test_a_very_long_thread_is_shown_and_deleted(store: Store) -> None:
    chat = store.conversations.create("Long")
    last = None
    for number in range(1500):
        last = say(store, chat.id, str(number), last)
    assert len(store.conversations.thread(chat.id)) == 1500
    store.conversations.delete(chat.id)
    assert store.conversations.summaries() == ()
    assert store.database.problems() == ()


def test_deleting_a_collection_leaves_its_conversations(store: Store) -> None:
    collection = store.library.create_collection("Papers", "embedder")
    chat = store.conversations.create("Chat", collection.id)
    assert store.conversations.get(chat.id).summary.collection_id == collection.id
    store.library.delete_collection(collection.id)
    assert store.conversations.get(chat.id).summary.collection_id is None


def test_unknown_ids_are_key_errors(store: Store) -> None:
    conversations = store.conversations
    chat = conversations.create("Chat")
    with pytest.raises(KeyError):
        conversations.get("nothing")
    with pytest.raises(KeyError):
        conversations.rename("nothing", "title")
    with pytest.raises(KeyError):
        conversations.delete("nothing")
    with pytest.raises(KeyError):
        conversations.update_message("nothing", (), "complete")
    with pytest.raises(KeyError):
        conversations.path("nothing")
    with pytest.raises(KeyError):
        conversations.add_message(message("nothing"))
    assert [each.id for each in conversations.summaries()] == [chat.id]
