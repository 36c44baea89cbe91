"""An embedder is offered for languages that the one in use does not know."""

from typing import Any, cast

import pytest

from app.hub.catalogue import load_catalogue
from app.services.documents.document_models import Embedders
from app.services.machine.settings_file import SettingsService
from app.store.store import open_temporary_store
from tests.store.values import add_document

GREEK = "Η Αθήνα είναι η πρωτεύουσα της Ελλάδας και η μεγαλύτερη πόλη της."
ENGLISH = "The keeper of the lighthouse counts every ship that passes the harbour at night."


@pytest.mark.parametrize(
    ("texts", "offered"),
    [
        ([ENGLISH] * 3, None),
        ([ENGLISH, GREEK], "multilingual-e5-small"),
        ([ENGLISH] * 19 + [GREEK], None),  # too few: detection may be wrong
        ([], None),
    ],
)
@pytest.mark.parametrize("used", ["all-minilm-l6-v2", "multilingual-e5-small"])
def test_a_multilingual_embedder_is_offered_for_other_languages_than_english(
    texts: list[str], offered: str | None, used: str
) -> None:
    settings = SettingsService(None)
    settings.update(embedder_id=used)
    unused = cast(Any, None)
    embedders = Embedders(unused, load_catalogue(), unused, settings, unused)
    store = open_temporary_store()
    try:
        collection_id = store.library.create_collection("things", used).id
        for text in texts:
            add_document(store, text, collection_id)
        better = embedders.better_for(store.library.languages(collection_id))
    finally:
        store.close()
    assert (better.id if better else None) == (offered if used != offered else None)


@pytest.mark.parametrize(
    ("question", "languages", "offered"),
    [
        ("How much is the rent of the flat?", {"en": 20}, None),
        ("Wie hoch ist die Miete der Wohnung?", {"en": 20}, "multilingual-e5-small"),
        ("Wie hoch ist die Miete der Wohnung?", {"en": 20, "de": 1}, "multilingual-e5-small"),
        ("Wie hoch ist die Miete der Wohnung?", {"en": 5, "de": 20}, None),  # its words are there
        ("How much is the rent of the flat?", {"de": 20}, "multilingual-e5-small"),
        ("Wie hoch ist die Miete der Wohnung?", {}, None),  # of no or unknown documents
    ],
)
@pytest.mark.parametrize("used", ["all-minilm-l6-v2", "multilingual-e5-small"])
def test_a_multilingual_embedder_is_offered_for_a_question_in_another_language(
    question: str, languages: dict[str, int], offered: str | None, used: str
) -> None:
    settings = SettingsService(None)
    settings.update(embedder_id=used)
    unused = cast(Any, None)
    embedders = Embedders(unused, load_catalogue(), unused, settings, unused)
    better = embedders.for_question(question, languages)
    assert (better.id if better else None) == (offered if used != offered else None)
