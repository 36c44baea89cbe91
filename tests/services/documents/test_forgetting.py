"""What is deleted is in no file of the data folder any more: no word of it and no vector."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.paths import AppPaths
from app.services.startup import Services
from tests.index.test_client import _stored_vector
from tests.store.conftest import PASSPHRASE
from tests.store.test_forgetting import decrypted
from tests.store.values import message

pytestmark = pytest.mark.models

CANARY = "xylophonecanary"
KEPT = "The lighthouse was lit in 1871."


@pytest.fixture
def services(prepared_home: Path) -> Iterator[Services]:
    with open_services(AppPaths(prepared_home), PASSPHRASE) as services:
        yield services


def _files(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_deleted_document_and_chat_leave_no_byte(
    services: Services, prepared_home: Path, tmp_path: Path
) -> None:
    secret, kept = tmp_path / "secret.txt", tmp_path / "kept.txt"
    secret.write_text(f"Nobody may know of the {CANARY}.")
    kept.write_text(KEPT)
    collection = services.library.create("papers")
    for _ in services.library.add([secret, kept], collection.id, CancelToken()):
        pass
    store = services.safekeeping._store
    chat = store.conversations.create("About it")
    store.conversations.add_message(message(chat.id, None, f"What is the {CANARY}?"))
    ids = services.library.documents(collection.id)
    (document,) = [each for each in ids if each.path == str(secret)]
    chunks = store.library.chunks_of(document.id)
    assert CANARY.encode() in decrypted(store)
    vectors = AppPaths(prepared_home).vectors
    (folder,) = vectors.glob(f"{collection.id}.*")
    vector = _stored_vector(folder, chunks[0].id)
    assert vector in _files(vectors) and chunks[0].id.encode() in _files(vectors)

    services.library.remove(document.id)
    services.chat.delete(chat.id)
    assert b"canary" not in decrypted(store)
    after = _files(prepared_home)
    assert vector not in after
    assert chunks[0].id.encode() not in after
    assert CANARY.encode() not in after
    found = services.library.search("When was it lit?", collection.id, 3)
    assert [hit.chunk.text for hit in found] == [KEPT]
