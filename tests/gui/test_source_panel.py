"""The source panel: a cited page, its neighbours, and the screen it was opened from."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from app.core.documents import Box, Document, PageView
from app.core.errors import UserError
from app.gui.controls.page_views import PageCanvas, PageText
from app.gui.controls.table_grid import TableGrid
from app.gui.look.theme import LIGHT
from app.gui.source_panel import SourcePanel
from app.gui.transcript.markdown.prose import ProseView
from app.gui.window.window_body import WindowBody
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.gui.hands import button, click, exposed, find, press, texts, write
from tests.gui.opened import Opened, open_chat
from tests.gui.window.test_small_windows import cut_off
from tests.viewmodels.scripted_library import PAGE_TEXT, ScriptedLibrary, citation_of, margin_table

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

    head_boxes: tuple[Box, ...] = ()
    is_cell = False

    def page(self, document_id: str, page: int, width: int, spans: object = ()) -> PageView:
        view = super().page(document_id, page, width)
        png = page_png(width)
        return PageView(
            document_id,
            page,
            view.pages,
            png,
            (WORDS,),
            view.text,
            actual_width=ACTUAL_WIDTH,
            head_boxes=self.head_boxes,
            is_cell=self.is_cell,
        )


@pytest.fixture
def library() -> PicturesLibrary:
    return PicturesLibrary()


@pytest.fixture
def document(library: ScriptedLibrary, tmp_path: Path) -> Document:
    file = tmp_path / "report.pdf"
    file.write_bytes(b"%PDF-1.7")
    return library.add_document(library.create("Reports").id, str(file))


@pytest.fixture
def panel(library: ScriptedLibrary, runner: TaskRunner, qtbot: QtBot) -> SourcePanel:
    return shown_panel(library, runner, qtbot)


def shown_panel(
    library: ScriptedLibrary, runner: TaskRunner, qtbot: QtBot, **more: object
) -> SourcePanel:
    services = SimpleNamespace(library=library, **more)
    panel = SourcePanel(cast(WindowViewModel, SimpleNamespace(runner=runner, services=services)))
    return exposed(panel, qtbot, 420, 700)


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


def test_heads_of_a_cited_cell_are_marked_lighter_than_the_cell(
    panel: SourcePanel, document: Document, library: PicturesLibrary, qtbot: QtBot
) -> None:
    library.head_boxes = (Box(0.25, 0.3, 0.75, 0.4),)
    panel.show_citation(citation_of(document))
    qtbot.waitUntil(lambda: canvas(panel).isVisible())
    cell, head = color_at(panel, 0.5, 0.12), color_at(panel, 0.5, 0.35)
    assert cell == QColor(LIGHT.highlight)
    assert cell.lightness() < head.lightness() < QColor("white").lightness()


def test_heads_of_a_cited_cell_are_marked_in_text(qtbot: QtBot) -> None:
    text = PageText()
    qtbot.addWidget(text)
    text.show_text("2023 Sales 1,200", [(11, 16)], [(0, 4), (5, 10)])
    marked = {one.cursor.selectedText(): one.format.background() for one in text.extraSelections()}
    assert list(marked) == ["2023", "Sales", "1,200"]
    assert marked["Sales"] == marked["2023"] != marked["1,200"]


def test_the_table_of_a_cited_cell_is_shown_with_the_cell_marked(
    panel: SourcePanel, document: Document, library: PicturesLibrary, qtbot: QtBot
) -> None:
    panel.show_citation(citation_of(document))
    qtbot.waitUntil(lambda: canvas(panel).isVisible())
    as_table = find(panel, QToolButton, "showTable")
    assert not as_table.isVisible(), "the words are in no table"
    library.is_cell = True
    library.add_table(document, margin_table())
    panel.show_citation(citation_of(document))
    qtbot.waitUntil(as_table.isVisible)
    click(as_table)
    grid = find(panel, TableGrid)
    qtbot.waitUntil(grid.isVisible)
    assert "Gross Margin · dollars in millions" in texts(panel)
    assert grid.view.currentIndex().data() == "21,867"
    panel.resize(600, 700)
    qtbot.waitUntil(lambda: library.pages_asked[-1][2] > 500)
    assert grid.isVisible(), "a sharper picture does not replace it"
    click(as_table)
    qtbot.waitUntil(lambda: canvas(panel).isVisible())


def test_a_cell_of_the_table_is_lit_on_its_page(
    panel: SourcePanel, document: Document, library: PicturesLibrary, qtbot: QtBot
) -> None:
    library.is_cell = True
    library.add_table(document, margin_table())
    panel.show_citation(citation_of(document))
    as_table = find(panel, QToolButton, "showTable")
    qtbot.waitUntil(as_table.isVisible)
    click(as_table)
    grid = find(panel, TableGrid)
    qtbot.waitUntil(grid.isVisible)
    grid.select(3, 1)
    press(grid.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: canvas(panel).isVisible())
    assert not as_table.isChecked()


def test_marks_count_characters_outside_the_basic_plane_once(qtbot: QtBot) -> None:
    text = PageText()
    qtbot.addWidget(text)
    text.show_text("\N{GRINNING FACE} cited", [(2, 7)])
    (marked,) = text.extraSelections()
    assert marked.cursor.selectedText() == "cited"


def test_text_read_from_the_right_is_aligned_there(qtbot: QtBot) -> None:
    text = PageText()
    qtbot.addWidget(text)
    for words, side in (
        ("بنيت المنارة في عام 1871", Qt.AlignmentFlag.AlignRight),
        ("It was built in 1871", Qt.AlignmentFlag.AlignLeft),
    ):
        text.show_text(words, [])
        assert text.document().defaultTextOption().alignment() == side


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


def open_source(qtbot: QtBot, lived_in: Opened) -> QFrame:
    open_chat(qtbot, lived_in, "10-Q: services margin")
    cited = lived_in.transcript.answers[0]
    lived_in.transcript.ensureWidgetVisible(cited)
    QTest.qWait(1)
    view = next(one for one in cited.findChildren(ProseView) if one.citation_rects())
    _number, rect = view.citation_rects()[0]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    panel = find(lived_in.window, QFrame, "sourcePanel")
    qtbot.waitUntil(lambda: "10-Q third quarter.pdf" in texts(panel))
    return panel


def test_a_citation_opens_its_page(qtbot: QtBot, lived_in: Opened) -> None:
    panel = open_source(qtbot, lived_in)
    assert lived_in.transcript.isVisible()
    click(button(panel, "Close source"))
    assert not panel.isVisible()


def test_widening_the_page_leaves_room_for_the_chat(qtbot: QtBot, lived_in: Opened) -> None:
    lived_in.window.resize(1366, 768)
    panel = open_source(qtbot, lived_in)
    panes = find(lived_in.window, WindowBody).panes
    side, *_ = panes.sizes()
    panes.setSizes([side, 1, 3000])
    chat = find(lived_in.window, QStackedWidget, "centre")
    assert chat.width() >= 420
    qtbot.waitUntil(lambda: not cut_off(chat))
    panes.setSizes([side, 3000, 1])
    assert panel.width() >= 300
    qtbot.waitUntil(lambda: not cut_off(panel))
    click(button(panel, "Close source"))
    lived_in.window.resize(640, 480)
    assert lived_in.window.width() == 640


def test_page_opens_with_half_of_the_room(qtbot: QtBot, lived_in: Opened) -> None:
    lived_in.window.resize(1366, 768)
    panel = open_source(qtbot, lived_in)
    chat = find(lived_in.window, QStackedWidget, "centre")
    assert abs(panel.width() - chat.width()) <= 2


def test_in_a_narrow_window_the_page_takes_the_place_of_the_chat(
    qtbot: QtBot, lived_in: Opened
) -> None:
    lived_in.window.resize(700, 600)
    panel = open_source(qtbot, lived_in)
    assert panel.isVisible() and not lived_in.transcript.isVisible()
    assert lived_in.window.width() == 700
    assert panel.width() > 500
    click(button(panel, "Back"))
    assert not panel.isVisible() and lived_in.transcript.isVisible()
    assert lived_in.input.hasFocus()


def test_escape_leaves_a_page_that_took_the_place_of_the_chat(
    qtbot: QtBot, lived_in: Opened
) -> None:
    lived_in.window.resize(700, 600)
    panel = open_source(qtbot, lived_in)
    QTest.keyClick(lived_in.window, Qt.Key.Key_Escape)
    assert not panel.isVisible() and lived_in.transcript.isVisible()
    lived_in.window.resize(1440, 900)
    open_source(qtbot, lived_in)
    QTest.keyClick(lived_in.window, Qt.Key.Key_Escape)
    assert panel.isVisible(), "beside the chat, Esc stops the answer"


def test_a_page_that_took_the_place_of_the_chat_makes_room_again(
    qtbot: QtBot, lived_in: Opened
) -> None:
    lived_in.window.resize(700, 600)
    panel = open_source(qtbot, lived_in)
    lived_in.window.resize(1440, 900)
    qtbot.waitUntil(lived_in.transcript.isVisible)
    assert panel.isVisible()
    lived_in.window.resize(700, 600)
    qtbot.waitUntil(lambda: not lived_in.transcript.isVisible())
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    assert lived_in.transcript.isVisible() and not panel.isVisible()


def test_the_page_goes_with_the_chat_and_comes_back_as_it_was(
    qtbot: QtBot, lived_in: Opened
) -> None:
    panel = open_source(qtbot, lived_in)
    click(button(panel, "Next page"))
    qtbot.waitUntil(lambda: "page 22 of 28" in texts(panel))
    width = panel.width()
    for name in ("settings", "documents"):
        lived_in.window.show_screen(name)
        assert not panel.isVisible(), name
    lived_in.window.show_screen("chat")
    assert panel.isVisible() and panel.width() == width
    assert "page 22 of 28" in texts(panel)
    click(button(panel, "Close source"))
    lived_in.window.show_screen("settings")
    lived_in.window.show_screen("chat")
    assert not panel.isVisible(), "it was closed"


def test_each_screen_keeps_its_own_source_page(qtbot: QtBot, lived_in: Opened) -> None:
    panel = open_source(qtbot, lived_in)
    lived_in.window.show_screen("documents")
    library = lived_in.services.library
    (document,) = library.documents(library.collections()[0].id)
    lived_in.window.open_citation(citation_of(document, page=3))
    qtbot.waitUntil(lambda: "page 3 of 28" in texts(panel))
    lived_in.window.show_screen("chat")
    qtbot.waitUntil(lambda: "page 21 of 28" in texts(panel))
    lived_in.window.show_screen("documents")
    qtbot.waitUntil(lambda: "page 3 of 28" in texts(panel))


def test_in_a_window_made_narrow_meanwhile_the_chat_comes_back(
    qtbot: QtBot, lived_in: Opened
) -> None:
    panel = open_source(qtbot, lived_in)
    lived_in.window.show_screen("settings")
    lived_in.window.resize(700, 600)
    lived_in.window.show_screen("chat")
    assert lived_in.transcript.isVisible() and not panel.isVisible()
