from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QWheelEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.core.documents import Box, Document, PageView
from app.core.errors import UserError
from app.gui.look.theme import LIGHT
from app.gui.source_panel import PageCanvas, PageText, SourcePanel
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.gui.hands import button, click, find, press, texts, write
from tests.viewmodels.scripted_library import PAGE_TEXT, ScriptedLibrary, citation_of

WORDS = Box(0.25, 0.1, 0.75, 0.2)
INK = QColor(0, 0, 0)
ACTUAL_WIDTH = 816  # 8.5 inches


def page_png(width: int) -> bytes:
    """A white page with a black stroke through the middle of WORDS."""
    image = QImage(width, width, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.fillRect(0, round(width * 0.15), width, max(width // 100, 1), INK)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(data.data())


class PicturesLibrary(ScriptedLibrary):
    """Every page is a picture of the asked width."""

    def page(self, document_id: str, page: int, width: int, spans: object = ()) -> PageView:
        view = super().page(document_id, page, width)
        png = page_png(width)
        return PageView(
            document_id, page, view.pages, png, (WORDS,), view.text, actual_width=ACTUAL_WIDTH
        )


@pytest.fixture
def library() -> ScriptedLibrary:
    return PicturesLibrary()


@pytest.fixture
def document(library: ScriptedLibrary, tmp_path: Path) -> Document:
    file = tmp_path / "report.pdf"
    file.write_bytes(b"%PDF-1.7")
    return library.add_document(library.create("Reports").id, str(file))


@pytest.fixture
def panel(library: ScriptedLibrary, runner: TaskRunner, qtbot: QtBot) -> SourcePanel:
    return shown_panel(library, runner, qtbot)


def shown_panel(library: ScriptedLibrary, runner: TaskRunner, qtbot: QtBot) -> SourcePanel:
    window = SimpleNamespace(runner=runner, services=SimpleNamespace(library=library))
    panel = SourcePanel(cast(WindowViewModel, window))
    qtbot.addWidget(panel)
    panel.resize(420, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def canvas(panel: SourcePanel) -> PageCanvas:
    return find(panel, PageCanvas)


def position(panel: SourcePanel) -> str:
    return find(panel, QLabel, "sourcePosition").text()


def color_at(panel: SourcePanel, x: float, y: float) -> QColor:
    page = canvas(panel)
    image = page.grab().toImage()
    return image.pixelColor(round(x * image.width()), round(y * image.height()))


def test_the_cited_words_are_marked_and_stay_readable(
    panel: SourcePanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_citation(citation_of(document))
    qtbot.waitUntil(lambda: canvas(panel).isVisible())
    assert color_at(panel, 0.5, 0.12) == QColor(LIGHT.highlight)
    assert color_at(panel, 0.5, 0.155) == INK
    assert color_at(panel, 0.1, 0.12) == QColor("white")
    assert position(panel) == "page 21 of 28"


def test_turning_pages_by_button_and_key(
    panel: SourcePanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_citation(citation_of(document, page=27))
    qtbot.waitUntil(lambda: canvas(panel).isVisible())
    click(button(panel, "Next page"))
    qtbot.waitUntil(lambda: position(panel) == "page 28 of 28")
    assert not button(panel, "Next page").isEnabled()
    press(panel, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: position(panel) == "page 27 of 28")


def test_zooming_asks_for_a_sharper_picture(
    panel: SourcePanel, document: Document, library: ScriptedLibrary, qtbot: QtBot
) -> None:
    panel.show_citation(citation_of(document))
    qtbot.waitUntil(lambda: canvas(panel).isVisible())
    fitting, zoom = canvas(panel).width(), find(panel, QPushButton, "fitPage")
    assert fitting > panel.width() - 60, "it fits the width of the panel"
    assert zoom.text() == f"{round(100 * fitting / ACTUAL_WIDTH)} %"
    for expected in (50, 75, 100):
        press(panel, Qt.Key.Key_Plus)
        assert canvas(panel).width() == round(ACTUAL_WIDTH * expected / 100)
        assert zoom.text() == f"{expected} %"
    qtbot.waitUntil(lambda: library.pages_asked[-1][2] == ACTUAL_WIDTH)
    press(panel, Qt.Key.Key_Minus)
    assert zoom.text() == "75 %"
    click(zoom)
    assert canvas(panel).width() == fitting


def test_ctrl_and_the_wheel_zoom(panel: SourcePanel, document: Document, qtbot: QtBot) -> None:
    panel.show_citation(citation_of(document))
    qtbot.waitUntil(lambda: canvas(panel).isVisible())
    width = canvas(panel).width()
    viewport = canvas(panel).parentWidget()
    assert viewport
    turn = QWheelEvent(
        QPoint(20, 20).toPointF(),
        viewport.mapToGlobal(QPoint(20, 20)).toPointF(),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    panel.eventFilter(viewport, turn)
    assert canvas(panel).width() > width


def test_a_wider_panel_shows_a_wider_page(
    panel: SourcePanel, document: Document, library: ScriptedLibrary, qtbot: QtBot
) -> None:
    panel.show_citation(citation_of(document))
    qtbot.waitUntil(lambda: canvas(panel).isVisible())
    panel.resize(620, 700)
    qtbot.waitUntil(lambda: library.pages_asked[-1][2] > 500)
    assert [width for _, _, width in library.pages_asked] == [380, 580]
    assert canvas(panel).width() == 580


def test_a_format_without_pictures_shows_its_text_with_the_words_marked(
    runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    library = ScriptedLibrary()
    file = tmp_path / "notes.md"
    file.write_text(PAGE_TEXT)
    document = library.add_document(library.create("Notes").id, str(file))
    panel = shown_panel(library, runner, qtbot)
    panel.show_citation(citation_of(document))
    text = find(panel, QPlainTextEdit, "sourceText")
    qtbot.waitUntil(text.isVisible)
    (marked,) = text.extraSelections()
    assert marked.cursor.selectedText() == PAGE_TEXT[:32]
    assert marked.format.background().color() == QColor(LIGHT.highlight)


def test_marks_count_characters_outside_the_basic_plane_once(qtbot: QtBot) -> None:
    text = PageText()
    qtbot.addWidget(text)
    text.show_text("\N{GRINNING FACE} cited", [(2, 7)])
    (marked,) = text.extraSelections()
    assert marked.cursor.selectedText() == "cited"


def test_a_deleted_file_is_said_above_its_stored_text(runner: TaskRunner, qtbot: QtBot) -> None:
    library = ScriptedLibrary()
    document = library.add_document(library.create("Gone").id, "/nowhere/gone.pdf")
    panel = shown_panel(library, runner, qtbot)
    panel.show_citation(citation_of(document))
    qtbot.waitUntil(find(panel, QPlainTextEdit, "sourceText").isVisible)
    assert "moved or deleted" in texts(panel)


def test_an_error_names_its_remedy_and_can_be_tried_again(
    panel: SourcePanel, document: Document, library: ScriptedLibrary, qtbot: QtBot
) -> None:
    library.page_error = UserError("The page cannot be drawn.", "Free some memory.")
    panel.show_citation(citation_of(document))
    qtbot.waitUntil(lambda: "The page cannot be drawn." in texts(panel))
    assert "Free some memory." in texts(panel)
    library.page_error = None
    click(button(panel, "Try again"))
    qtbot.waitUntil(lambda: canvas(panel).isVisible())


def test_closing_tells_the_window(panel: SourcePanel, document: Document, qtbot: QtBot) -> None:
    panel.show_citation(citation_of(document))
    qtbot.waitUntil(lambda: canvas(panel).isVisible())
    with qtbot.waitSignal(panel.closed):
        click(find(panel, QToolButton, "closeSource"))


def test_words_are_found_in_the_whole_document(
    qtbot: QtBot, panel: SourcePanel, document: Document
) -> None:
    panel.show_citation(citation_of(document, page=5))
    qtbot.waitUntil(lambda: "page 5 of 28" in texts(panel))
    panel.setFocus()
    press(panel, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = find(panel, QLineEdit, "findField")
    write(field, PAGE_TEXT[:6])
    qtbot.waitUntil(lambda: "2 of 3" in texts(panel))
    qtbot.waitUntil(lambda: "page 6 of 28" in texts(panel))
    press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "page 9 of 28" in texts(panel) and "3 of 3" in texts(panel))
    field.setText("nowhere")
    qtbot.waitUntil(lambda: "not found" in texts(panel))


def test_home_and_end_go_to_the_first_and_last_page(
    qtbot: QtBot, panel: SourcePanel, document: Document
) -> None:
    panel.show_citation(citation_of(document, page=5))
    qtbot.waitUntil(lambda: "page 5 of 28" in texts(panel))
    press(panel, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: "page 28 of 28" in texts(panel))
    press(panel, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: "page 1 of 28" in texts(panel))
