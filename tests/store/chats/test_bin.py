"""A deleted chat is nowhere but in the bin, and comes back from there with every row."""

from typing import Any

import pytest

from app.core.assistants import Fact
from app.core.feedback import Feedback
from app.core.generation import AdapterUse
from app.core.messages import CitationPart, Grant, ReadingPlace
from app.store.chats.bin import BinRepository
from app.store.database import Connection
from app.store.feedback.ratings import Judgement
from app.store.store import Store
from tests.store.test_forgetting import CANARY, decrypted
from tests.store.values import add_document, citation, message, say

_OWN = """
    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
    AND name NOT LIKE 'sqlite_%' AND name NOT IN ('migration', 'binned_chat', 'binned_row')"""


def _rows(store: Store) -> dict[str, list[Any]]:
    """Every row of every table but the bin's, without the row numbers of messages."""

    def work(connection: Connection) -> dict[str, list[Any]]:
        found = {}
        for (table,) in connection.execute(_OWN).fetchall():
            rows = connection.execute(f"SELECT * FROM {table}").fetchall()
            found[table] = [row[1:] if table == "message" else row for row in rows]
        return found

    return store.database.run(work)


def _full_chat(store: Store, title: str = "Ladders") -> str:
    """A chat with a row in every table that can belong to one."""
    collection = store.library.create_collection(f"Papers of {title}", "embedder")
    chat = store.conversations.create(title, collection.id).id
    question = say(store, chat, f"What is a {CANARY} ladder?")
    answer = message(chat, question, "A plan.", role="assistant")
    better = message(chat, question, "A better plan.", role="assistant", status="streaming")
    for each in (answer, better):
        store.conversations.add_message(each)
    store.conversations.pin_message(question.id, True)
    store.conversations.move(chat, store.folders.create("Household").id)
    store.conversations.save_draft(chat, "And then?")
    store.conversations.save_unfinished_edit(question.id, "What is a step?")
    store.conversations.save_reading_place(chat, ReadingPlace(question.id, 7))
    store.feedback.save(Feedback(message_id=answer.id, rating="down", correction="A ladder."))
    store.feedback.exclude([answer.id], True)
    store.feedback.set_consent(chat, False)
    store.feedback.rank([answer.id, better.id])
    store.feedback.mark_source(answer.id, 1, True, 5.0)
    store.judgements.save(
        Judgement(message_id=answer.id, judge="j", score=1.0, reason="", created=5.0)
    )
    store.memory.save(Fact(id=f"f{chat}", text="I am tall", created=1.0, conversation_id=chat))
    store.assistants.set_adapter(chat, AdapterUse("a.gguf", 0.5))
    store.grants.add(Grant(id=f"g{chat}", created=1.0, conversation_id=chat, folder="/tmp"))
    return chat


def test_restored_chat_has_every_row_again(store: Store) -> None:
    say(store, store.conversations.create("Another").id, "Hello")
    chat = _full_chat(store)
    store.conversations.mark_interrupted()  # which happens to an answer in the bin too
    before = _rows(store)
    binned = store.bin.put(chat)
    assert (binned.title, binned.messages, binned.ratings) == ("Ladders", 3, 1)
    assert store.bin.chats() == (binned,)
    say(store, store.conversations.create("Meanwhile").id, "Hello again")
    store.bin.restore(chat)
    assert store.bin.chats() == ()
    after = _rows(store)
    assert all(row in after[table] for table, rows in before.items() for row in rows)
    assert store.search.search_messages(CANARY)[0].conversation_id == chat


def test_binned_chat_is_in_no_other_table(store: Store) -> None:
    chat = _full_chat(store)
    facts = store.memory.all()
    store.bin.put(chat)
    left = _rows(store)
    assert not [table for table, rows in left.items() if any(chat in row for row in rows)]
    assert not any(left[table] for table in ("message", "message_part", "feedback", "draft"))
    assert store.search.search_messages(CANARY) == ()
    assert [each.text for each in store.memory.all()] == [each.text for each in facts]


def test_erased_chat_leaves_no_word(disk_store: Store) -> None:
    chat = _full_chat(disk_store)
    disk_store.bin.put(chat)
    assert CANARY.encode() in decrypted(disk_store)
    disk_store.bin.erase(chat)
    assert disk_store.bin.chats() == ()
    assert b"canary" not in decrypted(disk_store)


def test_binned_chat_does_not_keep_a_forgotten_fact_or_bring_it_back(disk_store: Store) -> None:
    chat = disk_store.conversations.create("Chat").id
    disk_store.memory.save(Fact(id="f", text=f"I keep a {CANARY}", created=1, conversation_id=chat))
    disk_store.bin.put(chat)
    disk_store.memory.remove("f")
    assert b"canary" not in decrypted(disk_store)
    disk_store.bin.restore(chat)
    assert disk_store.memory.all() == ()


def test_deleted_document_takes_its_words_from_binned_chats(disk_store: Store) -> None:
    passage = add_document(disk_store, CANARY)
    chat = disk_store.conversations.create("Chat").id
    quoting = message(chat, parts=(CitationPart(citation(passage), 0),))
    disk_store.conversations.add_message(quoting)
    disk_store.bin.put(chat)
    disk_store.library.remove_documents(passage.document_id)
    assert b"canary" not in decrypted(disk_store)
    disk_store.bin.restore(chat)
    (part,) = disk_store.conversations.message(quoting.id).parts
    assert isinstance(part, CitationPart) and part.citation.path == "report.pdf"


def test_chat_is_restored_without_what_was_deleted_since(store: Store) -> None:
    chat = _full_chat(store)
    summary = store.conversations.get(chat).summary
    store.bin.put(chat)
    assert summary.folder_id and summary.collection_id
    store.folders.delete(summary.folder_id)
    store.library.delete_collection(summary.collection_id)
    store.bin.restore(chat)
    restored = store.conversations.get(chat).summary
    assert (restored.folder_id, restored.collection_id) == (None, None)


def test_restoring_a_chat_that_was_imported_meanwhile_adds_what_is_missing(store: Store) -> None:
    chat = _full_chat(store)
    tree = store.transfers.tree(chat)
    store.bin.put(chat)
    store.transfers.add([tree])
    store.bin.restore(chat)
    assert store.conversations.get(chat).summary.messages == 3
    assert store.conversations.draft(chat) == "And then?"


def test_chat_that_was_imported_again_is_deleted_again(store: Store) -> None:
    chat = _full_chat(store)
    tree = store.transfers.tree(chat)
    store.bin.put(chat)
    store.transfers.add([tree])
    say(store, chat, "One more question")
    binned = store.bin.put(chat)
    assert (binned.messages, store.bin.chats()) == (4, (binned,))
    assert store.conversations.summaries() == ()
    store.bin.restore(chat)
    assert store.conversations.draft(chat) == "And then?"


@pytest.mark.parametrize("do", [BinRepository.put, BinRepository.restore, BinRepository.erase])
def test_unknown_chat_is_reported(store: Store, do: Any) -> None:
    with pytest.raises(KeyError):
        do(store.bin, "nothing")
