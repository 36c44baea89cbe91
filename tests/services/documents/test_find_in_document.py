"""Words are found in the stored text of a document, page by page."""

from typing import Any

from app.core.cancellation import CancelToken
from app.core.documents import PagePlace
from app.services.documents.document_library import LibraryService
from app.store.store import open_temporary_store
from tests.store.values import document


def test_words_are_found_across_line_breaks_and_cases() -> None:
    store = open_temporary_store()
    added = document(store.library.create_collection("Papers", "e").id)
    store.library.put_document(added)
    store.library.add_pages(added.id, [(1, 0, "Gross\n  margin rose.")])
    unused: Any = None
    service = LibraryService(store.library, unused, unused, unused, unused, unused, unused, unused)
    found = service.find_in_document(added.id, "gross margin", CancelToken())
    assert found == (PagePlace(1, 0, 14),)
    assert service.find_in_document(added.id, "net sales", CancelToken()) == ()
    assert service.find_in_document(added.id, "  ", CancelToken()) == ()
    store.close()
