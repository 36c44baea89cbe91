"""No word of the user's lies readable on the disk, and a deleted one lies nowhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from app.core.assistants import Fact
from app.core.feedback import Feedback
from app.core.messages import CitationPart, ContextPart, TextPart
from app.core.paths import AppPaths
from app.core.tables import CellFigure, Figures
from app.store.store import Store
from tests.store.conftest import PASSPHRASE
from tests.store.values import add_document, citation, message, say

CANARY = "xylophonecanary"


def _everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def decrypted(store: Store) -> bytes:
    """Every page of the database and its log in plain text, those not in use included.

    A page of SQLCipher 4 is AES-256-CBC followed by its initialization vector and a MAC; the
    first one begins with the salt (https://www.zetetic.net/sqlcipher/design/).
    """
    assert store.keys
    assert store.database.path
    log = store.database.path.with_name(f"{store.database.path.name}-wal").read_bytes()
    frames = [log[start + 24 : start + 24 + 4096] for start in range(32, len(log), 24 + 4096)]
    content = store.database.path.read_bytes()
    pages = [content[start : start + 4096] for start in range(0, len(content), 4096)]
    return b"".join(_decrypted_page(page, store.keys.key) for page in (*pages, *frames))


def _decrypted_page(page: bytes, key: bytes) -> bytes:
    vector = page[-80:-64]
    # In CBC a wrong first block, as the salt makes it in page 1, spoils the next one only.
    return Cipher(AES(key), CBC(vector)).decryptor().update(page[:-80])


def _store_canaries(store: Store) -> tuple[str, str]:
    """Put the canary wherever a user's words can go; returns the chat's and the document's id."""
    chunk = add_document(store, f"A document with {CANARY}.")
    chat = store.conversations.create(f"About {CANARY}")
    said = say(store, chat.id, f"Tell me of {CANARY}")
    quoting = message(chat.id, said, parts=(CitationPart(citation(chunk), 0),))
    store.conversations.add_message(quoting)
    store.conversations.save_draft(chat.id, f"And {CANARY}?")
    store.feedback.save(Feedback(message_id=quoting.id, rating="down", note=CANARY))
    return chat.id, chunk.document_id


def test_no_word_and_no_key_is_readable_while_open_or_closed(
    paths: AppPaths, disk_store: Store
) -> None:
    assert disk_store.keys
    _store_canaries(disk_store)
    secrets = [CANARY.encode(), disk_store.keys.key, disk_store.keys.key.hex().encode()]
    secrets += [CANARY.encode("utf-16-le"), PASSPHRASE.encode()]
    while_open = _everything_in(paths.home)
    disk_store.close()
    for on_disk in (while_open, _everything_in(paths.home)):
        assert not [secret for secret in secrets if secret in on_disk]


def test_figures_are_removed_with_their_document_from_deleted_chats_too(disk_store: Store) -> None:
    chunk = add_document(disk_store, "A report.")
    cell = CellFigure(chunk.document_id, "/a.pdf", 1, 0, 5, "2,725", "2725", CANARY)
    part = ContextPart("m", (chunk.id,), figures=Figures((cell,)))
    chats = [disk_store.conversations.create("Chat").id for _ in range(2)]
    for chat in chats:
        disk_store.conversations.add_message(message(chat, parts=(TextPart("How high?"), part)))
    disk_store.bin.put(chats[1])
    disk_store.library.remove_documents(chunk.document_id)
    assert CANARY.encode() not in decrypted(disk_store)
    disk_store.bin.restore(chats[1])
    for chat in chats:
        (question,) = disk_store.conversations.get(chat).thread
        (context,) = [each for each in question.parts if isinstance(each, ContextPart)]
        assert context == ContextPart("m", (chunk.id,))


def _delete_one_by_one(store: Store, chat_id: str, document_id: str) -> None:
    store.library.remove_documents(document_id)
    store.conversations.delete(chat_id)


def _delete_collection(store: Store, chat_id: str, document_id: str) -> None:
    store.conversations.delete(chat_id)
    store.library.delete_collection(store.library.document(document_id).collection_id)


@pytest.mark.parametrize("delete", [_delete_one_by_one, _delete_collection])
def test_deleted_words_are_in_no_row_no_index_and_no_free_page(
    disk_store: Store, delete: Callable[[Store, str, str], None]
) -> None:
    kept = say(disk_store, disk_store.conversations.create("Kept").id, "kept words")
    ids = _store_canaries(disk_store)
    disk_store.conversations.rename(ids[0], f"Renamed {CANARY}")
    assert CANARY.encode() in decrypted(disk_store)
    delete(disk_store, *ids)
    after = decrypted(disk_store)
    assert b"kept words" in after
    # The index keeps words as differences to the one before: any longer piece would give it away.
    assert b"canary" not in after
    assert disk_store.search.search_messages("kept")[0].message_id == kept.id


def test_removing_a_document_takes_its_words_from_the_chats(disk_store: Store) -> None:
    chunk = add_document(disk_store, CANARY)
    assert CANARY.encode() in decrypted(disk_store)
    chat = disk_store.conversations.create("Chat")
    quoting = message(chat.id, parts=(CitationPart(citation(chunk), 0),))
    disk_store.conversations.add_message(quoting)
    disk_store.library.remove_documents(chunk.document_id)
    assert CANARY.encode() not in decrypted(disk_store)


def test_read_again_document_leaves_none_of_its_old_words(disk_store: Store) -> None:
    chunk = add_document(disk_store, CANARY)
    disk_store.library.clear_document(chunk.document_id)
    assert CANARY.encode() not in decrypted(disk_store)


def test_a_forgotten_fact_leaves_no_word(disk_store: Store) -> None:
    disk_store.memory.save(Fact(id="f", text=f"I keep a {CANARY}", created=1.0))
    assert CANARY.encode() in decrypted(disk_store)
    disk_store.memory.rewrite("f", "I keep a diary")
    assert CANARY.encode() not in decrypted(disk_store)
    disk_store.memory.remove("f")
    assert b"diary" not in decrypted(disk_store)
