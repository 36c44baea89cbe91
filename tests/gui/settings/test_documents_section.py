"""The models that search documents, and the vector server."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.gui.settings.settings_screen import SettingsScreen
from app.hub.download_queue import QueuedDownload
from app.hub.hub_search import HubFile
from tests.gui.hands import click, find, texts, write
from tests.viewmodels.scripted_document_models import ScriptedDocumentModels


def _chosen(box: QComboBox, text: str) -> None:
    box.setFocus()
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def test_another_embedder_is_chosen_and_said_while_it_is_made_ready(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    box = find(screen, QComboBox, "embeddingModel")
    qtbot.waitUntil(lambda: box.currentText() == "all-MiniLM-L6-v2")
    document_models.gate.clear()
    box.setFocus()
    _chosen(box, "Multilingual E5 small")
    assert "being prepared" in texts(screen) and not box.isEnabled()
    assert box.window().focusWidget() is None, "the page does not scroll to another control"
    document_models.gate.set()
    with qtbot.waitSignal(screen._document_models.vectors_outdated):
        pass
    qtbot.waitUntil(lambda: box.isEnabled() and box.currentText() == "Multilingual E5 small")
    assert "being prepared" not in texts(screen) and box.window().focusWidget() is box


def test_making_a_model_ready_can_be_cancelled(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    box = find(screen, QComboBox, "rerankingModel")
    qtbot.waitUntil(lambda: box.count() == 2)
    assert box.currentText() == "None"
    document_models.gate.clear()
    _chosen(box, "MS MARCO MiniLM L6")
    click(find(screen, QPushButton, "cancelModelChange"))
    qtbot.waitUntil(box.isEnabled)
    assert box.currentText() == "None"


def test_a_model_that_cannot_be_used_says_why(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    box = find(screen, QComboBox, "rerankingModel")
    qtbot.waitUntil(lambda: box.count() == 2)
    document_models.error = UserError("It is damaged.", "Fetch it again.")
    _chosen(box, "MS MARCO MiniLM L6")
    qtbot.waitUntil(lambda: "It is damaged." in texts(screen))
    assert box.currentText() == "None"


def test_a_vector_server_is_used_from_its_button_on_and_let_go_of_by_it(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    address = find(screen, QLineEdit, "vectorServer")
    connect = find(screen, QPushButton, "useVectorServer")
    assert address.text() == "" and not connect.isEnabled()
    write(address, "http://127.0.0.1:1")
    document_models.error = UserError("The vector server does not answer.", "Start it.")
    click(connect)
    qtbot.waitUntil(lambda: "does not answer. Start it." in texts(screen))
    assert address.isEnabled() and address.text() == "http://127.0.0.1:1"
    document_models.error = None
    document_models.gate.clear()
    with qtbot.waitSignal(screen._document_models.vectors_outdated):
        click(connect)
        assert "The vectors are being rebuilt" in texts(screen) and not address.isEnabled()
        document_models.gate.set()
    qtbot.waitUntil(lambda: connect.text() == "Disconnect" and connect.isEnabled())
    assert document_models.vector_server == "http://127.0.0.1:1" and not address.isEnabled()
    with qtbot.waitSignal(screen._document_models.vectors_outdated):
        click(connect)
    qtbot.waitUntil(address.isEnabled)
    assert document_models.vector_server == ""


def test_why_meanings_are_not_compared_is_said(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    document_models.vector_problem = "The vector server does not answer."
    screen._document_models.refresh()
    qtbot.waitUntil(lambda: "The vector server does not answer." in texts(screen))


def test_a_model_that_was_downloaded_for_it_is_used_when_it_is_here(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    box = find(screen, QComboBox, "embeddingModel")
    qtbot.waitUntil(lambda: box.count() == 3)
    models = screen._document_models
    models.awaited.add("bge")
    document_models.arrive("bge")
    models.refresh()
    qtbot.waitUntil(lambda: box.currentText() == "BGE small English v1.5")


def test_a_download_that_cannot_begin_says_why(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    box = find(screen, QComboBox, "embeddingModel")
    qtbot.waitUntil(lambda: box.count() == 3)
    _chosen(box, "BGE small English v1.5 (download)")  # the hub's catalogue here is empty
    qtbot.waitUntil(lambda: "cannot be downloaded" in texts(screen))
    assert box.currentText() == "all-MiniLM-L6-v2"


def test_a_download_that_fails_or_is_taken_out_is_waited_for_no_longer(
    screen: SettingsScreen, document_models: ScriptedDocumentModels, qtbot: QtBot
) -> None:
    models, downloads = screen._document_models, screen._document_models._hub.downloads
    qtbot.waitUntil(lambda: bool(models.models))
    file = HubFile(
        repository="acme/bge",
        revision="main",
        name="model.safetensors",
        size_bytes=9,
        sha256="",
    )
    waiting = QueuedDownload(file=file, state="running")

    def tell(*rows: QueuedDownload) -> None:
        downloads.rows = rows
        downloads.rows_changed.emit()

    for last in ((QueuedDownload(file=file, state="failed", problem="The disk is full."),), ()):
        models.awaited.add("bge")
        models.changed.emit()
        tell(waiting)
        assert models.awaited == {"bge"} and "It is being downloaded" in texts(screen)
        tell(*last)
        assert not models.awaited and "It is being downloaded" not in texts(screen)
    assert "The disk is full." in texts(screen)
