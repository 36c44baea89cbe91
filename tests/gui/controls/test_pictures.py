"""Pictures among the files: small ones on the chips and in questions, large when chosen."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.messages import AttachmentPart, ImagePart, TextPart
from app.gui.composer.input import ComposerInput
from app.gui.controls.pictures import PictureDialog, Thumbnail, ToolPicture
from app.gui.look.theme import apply_theme
from tests.gui.hands import click, find, press, texts, visible
from tests.gui.opened import Open, Opened, open_chat
from tests.gui.scripted_services import lived_in_services


def red(width: int = 120, height: int = 80) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def opened(qtbot: QtBot, open_window: Open, png: bytes) -> Opened:
    services = lived_in_services()
    services.library.png = png
    id_ = services.chat.start("Receipts")
    parts = (AttachmentPart("d1", "/home/ada/receipt.PNG", 1), TextPart("What does it say?"))
    services.chat.add(id_, "user", parts)
    services.chat.add(id_, "assistant", (ImagePart(red(), "image/png", "A chart"),))
    app = open_window(services)
    open_chat(qtbot, app, "Receipts")
    qtbot.waitUntil(lambda: bool(app.transcript.answers))
    return app


def paste(app: Opened, width: int = 120, height: int = 80) -> None:
    data = QMimeData()
    data.setImageData(QImage.fromData(red(width, height)))
    field = app.input
    assert isinstance(field, ComposerInput)
    field.insertFromMimeData(data)


def closed(qtbot: QtBot) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PictureDialog)
    press(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_a_question_shows_its_picture_small_and_large(qtbot: QtBot, open_window: Open) -> None:
    app = opened(qtbot, open_window, red())
    qtbot.waitUntil(lambda: len(visible(app.transcript, Thumbnail)) == 1)
    (thumbnail,) = visible(app.transcript, Thumbnail)
    assert thumbnail.accessibleName() == "Picture receipt.PNG"
    assert (thumbnail.width(), thumbnail.height()) == (120, 80)
    click(thumbnail)
    closed(qtbot)


def test_a_picture_that_is_gone_leaves_its_name(qtbot: QtBot, open_window: Open) -> None:
    app = opened(qtbot, open_window, b"")
    qtbot.waitUntil(lambda: bool(app.services.library.pages_asked))
    assert not visible(app.transcript, Thumbnail)


def test_what_is_no_png_is_not_shown(qtbot: QtBot, open_window: Open) -> None:
    app = opened(qtbot, open_window, b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    qtbot.waitUntil(lambda: bool(app.services.library.pages_asked))
    qtbot.wait(30)
    assert not visible(app.transcript, Thumbnail)


def test_a_chip_shows_the_picture(qtbot: QtBot, open_window: Open) -> None:
    app = opened(qtbot, open_window, red())
    library = app.services.library
    document = library.documents(library.collections()[0].id)[0]
    picture = msgspec.structs.replace(document, id="d2", path="/home/ada/photo.jpg")
    app.state.conversation.attachments.add_document(picture)
    chips = find(app.window, QWidget, "fileChips")
    qtbot.waitUntil(lambda: len(visible(chips, Thumbnail)) == 1)
    assert "only its text is read" in texts(chips)


def test_a_drawn_picture_opens_large_by_mouse_and_keyboard(qtbot: QtBot, open_window: Open) -> None:
    app = opened(qtbot, open_window, red())
    picture = find(app.transcript, ToolPicture)
    click(picture)
    closed(qtbot)
    press(picture, Qt.Key.Key_Return)
    closed(qtbot)


def test_a_picture_seen_large_can_be_saved_under_its_own_name(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(qtbot, open_window, red())
    suggested: list[str] = []

    def choose(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        suggested.append(name)
        return str(tmp_path / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    click(find(app.transcript, ToolPicture))
    dialog = QApplication.activeModalWidget()
    assert dialog
    click(find(dialog, QPushButton, "savePicture"))
    closed(qtbot)
    assert suggested == ["A chart.png"]
    assert QImage(str(tmp_path / "A chart.png")).size() == QImage.fromData(red()).size()


def test_a_picture_stands_where_reading_begins(qtbot: QtBot) -> None:
    picture = ToolPicture(ImagePart(red(), "image/png", "A chart"))
    qtbot.addWidget(picture)
    picture.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    picture.resize(400, 80)
    seen = picture.grab().toImage()
    assert seen.pixelColor(390, 40) == QColor("red") != seen.pixelColor(10, 40)


def test_a_picture_grows_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    picture = ToolPicture(ImagePart(red(1280, 800), "image/png", "A chart"))
    qtbot.addWidget(picture)
    assert picture.sizeHint().width() == 640
    apply_theme(qapp, "light", 150)
    assert picture.sizeHint().width() == 960
    apply_theme(qapp, "light", 250)
    assert picture.sizeHint().width() == 1280, "its own size"
    assert picture.heightForWidth(640) == 400, "and never wider than its column"
    apply_theme(qapp, "light")


def test_a_pasted_picture_is_seen_on_its_chip(qtbot: QtBot, app: Opened) -> None:
    paste(app)
    chips = find(app.window, QWidget, "fileChips")
    qtbot.waitUntil(lambda: len(visible(chips, Thumbnail)) == 1)
    click(visible(chips, Thumbnail)[0])
    closed(qtbot)


def test_a_pasted_picture_takes_no_place_of_another(app: Opened) -> None:
    attachments = app.state.conversation.attachments
    for _ in range(3):
        paste(app)
    attachments.remove("Picture 1")
    paste(app)
    names = [picture.description for picture in attachments.pictures]
    assert names == ["Picture 2", "Picture 3", "Picture 1"]


def test_a_pasted_picture_waits_for_its_question_in_its_chat(
    qtbot: QtBot, open_window: Open
) -> None:
    app = opened(qtbot, open_window, red())
    conversation = app.state.conversation
    shown = conversation.conversation_id
    paste(app)
    conversation.new_chat()
    assert not conversation.attachments.pictures
    assert shown
    conversation.open(shown)
    qtbot.waitUntil(lambda: len(conversation.attachments.pictures) == 1)
    assert conversation.attachments.pictures[0].description == "Picture 1"
    conversation.send("What is it?")
    qtbot.waitUntil(lambda: conversation.run is None)
    assert not conversation.attachments.pictures
    conversation.new_chat()
    conversation.open(shown)
    qtbot.waitUntil(lambda: conversation.conversation_id == shown)
    qtbot.waitUntil(lambda: not conversation.attachments._reading.is_running)
    assert not conversation.attachments.pictures, "it was sent"


def test_a_picture_of_a_long_page_is_shown_and_leaves_room(qtbot: QtBot, app: Opened) -> None:
    paste(app, 100, 20_000)
    (part,) = app.state.conversation.attachments.pictures
    picture = ToolPicture(part)
    qtbot.addWidget(picture)
    assert picture.accessibleName() == "Picture 1"
    picture = ToolPicture(ImagePart(red(400, 4000), "image/png", "A page"))
    qtbot.addWidget(picture)
    assert picture.heightForWidth(400) == 800


def test_a_chip_says_whether_the_model_sees_its_picture(qtbot: QtBot, app: Opened) -> None:
    paste(app)
    chips = find(app.window, QWidget, "fileChips")
    assert "cannot see it" in texts(chips)
    app.state.conversation.attachments.sees_pictures = True
    assert "shown to the model" in texts(chips)
    app.state.conversation.attachments.sees_pictures = None
    assert "sent to the server" in texts(chips)


@pytest.mark.nightly
def test_many_files_with_long_names_leave_the_window_its_room(
    qtbot: QtBot, open_window: Open
) -> None:
    services = lived_in_services()
    names = [f"/home/ada/{'long ' * 60}{number}.txt" for number in range(200)]
    id_ = services.chat.start("Many")
    services.chat.add(id_, "user", (*(AttachmentPart("d1", one, 1) for one in names),))
    services.chat.add(id_, "assistant", (TextPart("They say much."),))
    app = open_window(services)
    open_chat(qtbot, app, "Many")
    qtbot.waitUntil(lambda: bool(app.transcript.questions))
    bubble = app.transcript.questions[-1]
    more = find(bubble, QPushButton, "moreFiles")
    assert more.text() == "188 more"
    click(more)
    qtbot.waitUntil(lambda: texts(bubble).count(".txt") == 200)
    assert bubble.width() <= app.transcript.viewport().width()
    library = app.services.library
    document = library.documents(library.collections()[0].id)[0]
    for name in names:
        one = msgspec.structs.replace(document, id=name, path=name)
        app.state.conversation.attachments.add_document(one)
    chips = find(app.window, QWidget, "fileChips")
    qtbot.waitUntil(lambda: chips.isVisible() and 0 < chips.height() < 200)
    assert app.transcript.height() > 200
    for remove in visible(chips, QToolButton):
        assert chips.rect().right() >= remove.mapTo(chips, remove.rect().topRight()).x()
