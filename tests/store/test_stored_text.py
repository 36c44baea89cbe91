"""Whatever characters a text has, it can be written; what UTF-8 has no bytes for is replaced."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.feedback import Feedback
from app.core.messages import TextPart
from app.store.store import Store, open_temporary_store
from tests.store.values import add_document, message, say

ODD = ["half \ud83d of a pair", "a \x00 in between", "\udfff", "\x00", "\ufeff\ufffe\U0010ffff"]


def _stored(text: str) -> str:
    return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)


@pytest.mark.parametrize("text", ODD)
def test_any_text_goes_anywhere(store: Store, text: str) -> None:
    chat = store.conversations.create(text)
    said = say(store, chat.id, text)
    answer = message(chat.id, said, role="assistant", status="streaming", parts=())
    store.conversations.add_message(answer)
    store.conversations.update_message(answer.id, (TextPart(text),), "complete", error=text)
    store.conversations.save_draft(chat.id, text)
    store.conversations.rename(chat.id, text)
    store.feedback.save(Feedback(message_id=answer.id, rating="down", note=text, correction=text))
    chunk = add_document(store, text)
    assert store.conversations.get(chat.id).summary.title == _stored(text)
    assert [each.text for each in store.conversations.thread(chat.id)] == [_stored(text)] * 2
    assert store.conversations.draft(chat.id) == _stored(text)
    readable = _stored(text).replace("\0", "\ufffd")
    assert store.library.page_text(chunk.document_id, 1) == (0, readable)
    assert store.library.chunks([chunk.id])[0].text == readable
    store.search.search_messages(text)
    store.conversations.delete(chat.id)


def test_words_around_odd_characters_are_found(store: Store) -> None:
    chat = store.conversations.create("Chat")
    said = say(store, chat.id, "before\ud83d after\x00beyond")
    for word in ("before", "after", "beyond"):
        assert [each.message_id for each in store.search.search_messages(word)] == [said.id]


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None), max_size=30))
def test_any_characters_at_all(text: str) -> None:
    store = open_temporary_store()
    try:
        said = say(store, store.conversations.create(text).id, text)
        assert store.conversations.message(said.id).text == _stored(text)
    finally:
        store.close()
