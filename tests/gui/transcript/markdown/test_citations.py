"""What is said before a link is opened."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.gui.transcript.markdown.citations import LinkDialog
from tests.gui.hands import button, click, texts


def test_a_link_is_asked_about_with_its_real_host(qtbot: QtBot) -> None:
    dialog = LinkDialog("https://xn--pple-43d.com/login")
    qtbot.addWidget(dialog)
    lookalike = LinkDialog("https://аpple.com/login")
    qtbot.addWidget(lookalike)
    for one in (dialog, lookalike):
        with qtbot.waitExposed(one):
            one.show()
        assert "xn--pple-43d.com" in texts(one)
    click(button(dialog, "Copy link"))
    assert "xn--pple-43d.com" in QGuiApplication.clipboard().text()
    lookalike.close()
