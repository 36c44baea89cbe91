"""Values to store, with only what a test cares about spelled out."""

import time

from app.core.documents import Chunk, Citation, Document
from app.core.identifiers import new_id
from app.core.messages import Message, MessageStatus, Part, Role, TextPart
from app.store.store import Store


def message(
    conversation_id: str,
    parent: Message | None = None,
    text: str = "",
    role: Role = "user",
    status: MessageStatus = "complete",
    parts: tuple[Part, ...] | None = None,
) -> Message:
    return Message(
        new_id(),
        conversation_id,
        parent.id if parent else None,
        role,
        (TextPart(text),) if parts is None else parts,
        status,
        time.time(),
    )


def say(store: Store, conversation_id: str, text: str, parent: Message | None = None) -> Message:
    """Store a message with this text below `parent`."""
    said = message(conversation_id, parent, text)
    store.conversations.add_message(said)
    return said


def document(collection_id: str, path: str = "report.pdf") -> Document:
    return Document(new_id(), collection_id, path, "0" * 64, 10, 1.0, "ready")


def chunk(document_id: str, text: str, ordinal: int = 0) -> Chunk:
    return Chunk(new_id(), document_id, ordinal, text, 1, 0, len(text))


def citation(chunk: Chunk) -> Citation:
    return Citation(1, chunk.id, chunk.document_id, "report.pdf", 1, 0, 1, chunk.text, 1.0)


# Names are searched, too: without digits each is one word, and no name makes a document longer.
_LETTERS = str.maketrans("0123456789", "ghijklmnop")


def add_document(store: Store, text: str, collection_id: str | None = None) -> Chunk:
    """Store a document of one page and one chunk; returns the chunk."""
    if collection_id is None:
        collection_id = store.library.create_collection(new_id(), "embedder").id
    added = document(collection_id, path=new_id().translate(_LETTERS))
    only_chunk = chunk(added.id, text)
    store.library.put_document(added)
    store.library.add_pages(added.id, [(1, 0, text)])
    store.library.add_chunks([only_chunk])
    return only_chunk
