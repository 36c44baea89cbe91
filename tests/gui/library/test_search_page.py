"""What retrieval finds, tried without a model."""

from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QTabBar
from pytestqt.qtbot import QtBot

from app.gui.library.documents_screen import DocumentsScreen
from app.gui.library.search_page import PassageCard, PassageSearch
from app.viewmodels.library.collections import LibraryViewModel
from tests.gui.hands import click, find, press, texts, visible, write
from tests.viewmodels.scripted_library import ScriptedLibrary


def test_trying_retrieval_shows_passages_and_opens_their_page(
    screen: DocumentsScreen, qtbot: QtBot
) -> None:
    find(screen, QTabBar).setCurrentIndex(3)
    write(find(screen, QLineEdit, "passageQuery"), "margin")
    qtbot.waitUntil(lambda: len(visible(screen, PassageCard)) == 4)
    assert "score 0.900" in texts(screen)
    with qtbot.waitSignal(screen.citation_opened) as opened:
        press(visible(screen, PassageCard)[0], Qt.Key.Key_Return)
    assert (opened.args[0].page, opened.args[0].char_end) == (21, 32)
    with qtbot.waitSignal(screen.citation_opened):
        click(visible(screen, PassageCard)[1])


def test_what_the_reranker_thinks_is_shown_and_why_it_is_not_asked(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    service.relevance = 0.931
    find(screen, QTabBar).setCurrentIndex(3)
    write(find(screen, QLineEdit, "passageQuery"), "margin")
    qtbot.waitUntil(lambda: "relevance 93 % · score 0.900" in texts(screen))
    service.relevance, service.reranking_problem = None, "It is damaged. Fetch it again."
    write(find(screen, QLineEdit, "passageQuery"), " of services")
    qtbot.waitUntil(lambda: "Not reranked: It is damaged." in texts(screen))
    service.vector_problem = "The vector server is gone."
    write(find(screen, QLineEdit, "passageQuery"), " again")
    qtbot.waitUntil(lambda: "Searched by words only: The vector" in texts(screen))
    service.vector_problem = ""
    write(find(screen, QLineEdit, "passageQuery"), " and again")
    qtbot.waitUntil(lambda: "Not reranked" in texts(screen))
    press(find(screen, QComboBox, "searchMethod"), Qt.Key.Key_End)
    qtbot.waitUntil(lambda: "Not reranked" not in texts(screen))


def test_a_search_can_be_kept_to_a_type_of_file(
    screen: DocumentsScreen, library: LibraryViewModel, qtbot: QtBot
) -> None:
    find(screen, QTabBar).setCurrentIndex(3)
    types = find(screen, QComboBox, "filterType")
    qtbot.waitUntil(lambda: bool(library.document_paths))
    kinds = {Path(path).suffix.lstrip(".").upper() for path in library.document_paths}
    assert {types.itemText(i) for i in range(1, types.count())} == kinds and len(kinds) > 1
    write(find(screen, QLineEdit, "passageQuery"), "margin")
    qtbot.waitUntil(lambda: len(visible(screen, PassageCard)) == 4)
    press(types, Qt.Key.Key_End)
    last = f".{types.currentText().lower()}"
    qtbot.waitUntil(
        lambda: (
            {Path(hit.path).suffix for hit in library.search.hits} == {last}
            and not library.search.is_searching
        )
    )


def test_a_search_can_be_kept_to_a_language(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    find(screen, QTabBar).setCurrentIndex(3)
    languages = find(screen, QComboBox, "filterLanguage")
    assert not languages.isVisible()
    service.add_document(library.collection_id, "/docs/Vertrag.pdf", languages=("de", "en"))
    service.add_document(library.collection_id, "/docs/symvasi.pdf", languages=("el",))
    library.refresh()
    qtbot.waitUntil(languages.isVisible)
    names = [languages.itemText(index) for index in range(languages.count())]
    assert names == ["All languages", "English", "German", "Greek"]
    press(languages, Qt.Key.Key_End)
    assert find(screen, PassageSearch).filters.filter.languages == ("el",)


def test_the_method_can_be_switched(
    screen: DocumentsScreen, library: LibraryViewModel, qtbot: QtBot
) -> None:
    find(screen, QTabBar).setCurrentIndex(3)
    write(find(screen, QLineEdit, "passageQuery"), "margin")
    qtbot.waitUntil(lambda: bool(library.search.hits))
    press(find(screen, QComboBox, "searchMethod"), Qt.Key.Key_End)
    qtbot.waitUntil(lambda: library.search.method == "lexical")
    qtbot.waitUntil(lambda: [hit.method for hit in library.search.hits][:1] == ["lexical"])


def test_finding_nothing_is_said(screen: DocumentsScreen, qtbot: QtBot) -> None:
    find(screen, QTabBar).setCurrentIndex(3)
    write(find(screen, QLineEdit, "passageQuery"), "nothing")
    qtbot.waitUntil(lambda: "Nothing found" in texts(screen))


def test_a_passage_tells_what_each_method_gave_it(service: ScriptedLibrary, qtbot: QtBot) -> None:
    hit = service.search("margin", service.collections()[0].id)[0]
    card = PassageCard(msgspec.structs.replace(hit, similarity=0.71, bm25=5.25))
    qtbot.addWidget(card)
    card.show()
    assert "Meaning 0.710 · Words 5.250" in texts(card)


def test_a_search_that_makes_vectors_first_says_how_far_it_is(
    screen: DocumentsScreen, service: ScriptedLibrary, qtbot: QtBot
) -> None:
    service.missing_vectors = (0.25, 0.5)
    service.vectors_gate.clear()
    find(screen, QTabBar).setCurrentIndex(3)
    write(find(screen, QLineEdit, "passageQuery"), "margin")
    qtbot.waitUntil(lambda: "search by meaning: 50 %" in texts(screen))
    service.vectors_gate.set()
    qtbot.waitUntil(lambda: len(visible(screen, PassageCard)) == 4)
    assert "search by meaning" not in texts(screen)
