"""The library keeps documents, their text and their chunks, and forgets them completely."""

import msgspec
import pytest

from app.core.errors import UserError
from app.core.messages import CitationPart
from app.store.store import Store
from tests.store.values import add_document, chunk, citation, document, message


def test_collection_counts_its_documents_and_pages(store: Store) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    for path, pages in (("a.pdf", 2), ("b.pdf", 3)):
        added = document(collection.id, path)
        store.library.put_document(added)
        store.library.set_state(added.id, "ready", pages=pages)
    found = store.library.find_collection("Papers")
    assert found == store.library.collection(collection.id)
    assert found
    assert (found.embedder, found.documents, found.pages) == ("minilm", 2, 5)
    assert [each.path for each in store.library.documents(collection.id)] == ["a.pdf", "b.pdf"]


def test_collection_names_are_unique(store: Store) -> None:
    store.library.create_collection("Papers", "minilm")
    other = store.library.create_collection("Other", "minilm")
    with pytest.raises(UserError, match="already a collection named “Papers”"):
        store.library.create_collection("Papers", "minilm")
    with pytest.raises(UserError, match="Papers"):
        store.library.rename_collection(other.id, "Papers")
    store.library.rename_collection(other.id, "Third")
    store.library.rename_collection(other.id, "Third")  # its own name is not taken
    assert [each.name for each in store.library.collections()] == ["Papers", "Third"]


def test_who_announces_a_path_second_changes_nothing(store: Store) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    first, second = document(collection.id, "a.pdf"), document(collection.id, "a.pdf")
    store.library.announce([first])
    store.library.announce([second, document(collection.id, "b.pdf")])
    found = store.library.documents(collection.id)
    assert [(each.path, each.id == first.id) for each in found] == [
        ("a.pdf", True),
        ("b.pdf", False),
    ]


def test_document_is_updated_by_its_id_and_found_by_its_path(store: Store) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    added = document(collection.id)
    store.library.put_document(added)
    store.library.put_document(msgspec.structs.replace(added, sha256="f" * 64, state="indexing"))
    store.library.set_state(added.id, "failed", error="encrypted")
    found = store.library.find_document(collection.id, added.path)
    assert found
    assert (found.sha256, found.state, found.error) == ("f" * 64, "failed", "encrypted")
    assert store.library.find_document("other", added.path) is None


def test_a_document_has_the_languages_of_a_tenth_of_its_passages(store: Store) -> None:
    added = document(store.library.create_collection("Papers", "minilm").id)
    store.library.put_document(added)
    assert store.library.document(added.id).languages == ()
    german = "Der Vertrag wird mit einer Frist von drei Monaten gekündigt und ist dann beendet."
    english = "The contract is ended by either of them with a notice of three months."
    greek = "Η σύμβαση λήγει μετά από προειδοποίηση τριών μηνών."
    texts = [english] * 4 + [german] * 7 + [greek]
    store.library.add_chunks([chunk(added.id, text, n) for n, text in enumerate(texts)])
    assert store.library.document(added.id).languages == ("de", "en")


def test_updating_a_document_keeps_its_chunks(store: Store) -> None:
    kept = add_document(store, "words")
    added = store.library.document(kept.document_id)
    store.library.put_document(msgspec.structs.replace(added, modified=2.0))
    assert store.library.chunks_of(added.id) == (kept,)
    assert store.library.document(added.id).chunks == 1


def test_a_text_is_replaced_at_once_and_what_stays_keeps_its_vector(store: Store) -> None:
    kept = add_document(store, "copper")
    gone = chunk(kept.document_id, "iron", 1)
    store.library.add_chunks([gone])
    store.library.mark_embedded([kept.id, gone.id], {kept.id: b"of kept", gone.id: b"of gone"})
    before = store.library.document(kept.document_id)
    moved = msgspec.structs.replace(kept, ordinal=1, char_start=4, char_end=10)
    new = chunk(kept.document_id, "tin")
    read = msgspec.structs.replace(before, path="/elsewhere", error="cut off", pages=1, reader=7)
    pages = [(1, 0, "tin copper")]
    assert store.library.replace_text(read, pages, [new, moved]) == (gone.id,)
    assert store.library.chunks_of(before.id) == (new, moved)
    assert store.library.chunks_to_embed(before.collection_id) == (new,)
    sentences = store.library.sentence_vectors([kept.id, gone.id, new.id])
    assert sentences == {kept.id: b"of kept"}
    store.library.mark_embedded([kept.id], {})  # by an embedder of one language
    assert store.library.sentence_vectors([kept.id]) == {}
    assert store.library.page_text(before.id, 1) == (0, "tin copper")
    after = store.library.document(before.id)
    assert (after.path, after.error, after.reader) == (before.path, "cut off", 7)
    store.library.remove_documents(before.id)
    with pytest.raises(KeyError):
        store.library.replace_text(read, pages, [new])
    assert store.library.documents(before.collection_id) == ()


def test_what_an_older_reader_has_read_is_known(store: Store) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    for path, reader in (("a.pdf", 0), ("b.pdf", 1), ("c.pdf", 2)):
        store.library.put_document(
            msgspec.structs.replace(document(collection.id, path), reader=reader)
        )
    pending = msgspec.structs.replace(document(collection.id, "d.pdf"), state="pending")
    store.library.put_document(pending)
    found = store.library.documents_read_before(2, collection.id)
    assert [each.path for each in found] == ["a.pdf", "b.pdf"]


def test_chunks_come_back_in_the_order_asked_for(store: Store) -> None:
    first = add_document(store, "one")
    second = msgspec.structs.replace(chunk(first.document_id, "two", 1), headings=("A", "B"))
    store.library.add_chunks([second])
    assert store.library.chunks([second.id, "gone", first.id]) == (second, first)
    assert store.library.chunks_of(first.document_id) == (first, second)


def test_chunks_wait_for_their_vectors_until_marked(store: Store) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    chunks = [add_document(store, text, collection.id) for text in ("one", "two", "three")]
    add_document(store, "of another collection")
    assert store.library.chunk_ids(collection.id) == tuple(each.id for each in chunks)
    first = store.library.chunks_to_embed(collection.id, limit=2)
    assert len(first) == 2 and set(first) < set(chunks)
    store.library.mark_embedded([each.id for each in first])
    assert set(store.library.chunks_to_embed(collection.id)) == set(chunks) - set(first)
    store.library.forget_embeddings(collection.id)
    assert set(store.library.chunks_to_embed(collection.id)) == set(chunks)


def test_the_text_of_a_page_is_put_together_at_its_offsets(store: Store) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    added = document(collection.id)
    store.library.put_document(added)
    # Page 2 comes in two pieces; a blank line is between the pages.
    store.library.add_pages(added.id, [(2, 7, "Second"), (2, 13, " page")])
    store.library.add_pages(added.id, [(1, 0, "First")])
    assert store.library.page_text(added.id, 1) == (0, "First")
    assert store.library.page_text(added.id, 2) == (7, "Second page")
    with pytest.raises(KeyError):
        store.library.page_text(added.id, 3)


def test_removed_document_is_gone_and_quoted_nowhere(store: Store) -> None:
    removed = add_document(store, "the secret passage")
    chat = store.conversations.create("Chat")
    mark = CitationPart(citation(removed), 0)
    other = CitationPart(citation(chunk("another document", "kept words")), 0)
    said = message(chat.id, role="assistant", parts=(mark, other))
    store.conversations.add_message(said)

    assert store.library.remove_documents(removed.document_id) == (removed.id,)
    with pytest.raises(KeyError):
        store.library.document(removed.document_id)
    assert store.library.chunks([removed.id]) == ()
    with pytest.raises(KeyError):
        store.library.page_text(removed.document_id, 1)
    first, second = store.conversations.message(said.id).citations
    assert (first.citation.text, first.citation.page) == ("", 1)
    assert second == other


def test_cleared_document_can_be_read_again(store: Store) -> None:
    cleared = add_document(store, "old words")
    assert store.library.clear_document(cleared.document_id) == (cleared.id,)
    assert store.library.document(cleared.document_id).chunks == 0
    store.library.add_pages(cleared.document_id, [(1, 0, "new words")])
    assert store.library.page_text(cleared.document_id, 1) == (0, "new words")


def test_a_temporary_collection_is_removed_with_what_it_holds(store: Store) -> None:
    kept = store.library.create_collection("Papers", "minilm")
    temporary = store.library.create_collection("one question", "minilm", is_temporary=True)
    held = add_document(store, "words", temporary.id)
    assert store.library.temporary_collections() == (temporary.id,)
    store.library.delete_collection(temporary.id)
    assert store.library.collections() == (kept,)
    assert store.library.chunks([held.id]) == ()


def test_a_new_collection_never_sees_the_chunks_of_a_deleted_one(store: Store) -> None:
    old = store.library.create_collection("Old", "minilm")
    add_document(store, "words", old.id)
    store.library.delete_collection(old.id)
    new = store.library.create_collection("New", "minilm")
    assert store.library.chunk_ids(new.id) == ()
    assert store.search.search_chunks(new.id, "words", 5).ranking == ()


def test_unknown_ids_are_key_errors(store: Store) -> None:
    for work in (
        store.library.collection,
        store.library.delete_collection,
        store.library.document,
        store.library.remove_documents,
    ):
        with pytest.raises(KeyError):
            work("nothing")


def test_the_full_text_index_is_merged_into_few_parts(store: Store) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    for word in ("wing", "tail", "flap"):
        add_document(store, word, collection.id)

    def parts() -> int:
        rows = store.database.run(
            lambda connection: connection.execute(
                "SELECT count(DISTINCT segid) FROM chunk_index_idx"
            ).fetchone()
        )
        return int(rows[0])

    assert parts() == 3
    while store.library.merge_index():
        pass
    assert parts() == 1
    assert len(store.search.search_chunks(collection.id, "tail flap", 10).ranking) == 2
