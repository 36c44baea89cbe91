"""A window over scripted services, and the way to take its picture."""

import time
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar, QToolButton

from app.core.events import ChatEvent
from app.core.look import ThemeMode
from app.gui.look.theme import apply_theme
from app.gui.look.translations import install_translations
from app.gui.window.main_window import MainWindow
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.gui.scripted_services import ScriptedServices, as_services

_SETTLE_S = 0.5


class Look(NamedTuple):
    """How the window is shown."""

    language: str = "en"
    theme: ThemeMode = "light"
    scale: int = 100
    size: tuple[int, int] = (1440, 900)


class Stage:
    """A window over scripted services, and the way to take its picture."""

    look = Look()

    def __init__(self, services: ScriptedServices, **look: Any) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.shown = self.look._replace(**look)
        install_translations(app, self.shown.language)
        apply_theme(app, self.shown.theme, self.shown.scale)
        self.app = app
        self.services = services
        self.runner = TaskRunner()
        self.view_model = WindowViewModel(as_services(services), self.runner)
        self.window = MainWindow()
        self.window.resize(*self.shown.size)
        self.window.bind(self.view_model)
        self.view_model.refresh()
        self.window.show()
        self.settle()

    def settle(self, seconds: float = _SETTLE_S) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)

    def open(self, title: str) -> None:
        summaries = self.services.chat.conversations()
        chosen = next(one for one in summaries if one.title == title)
        self.view_model.conversation.open(chosen.id)
        self.settle()

    def ask(self, text: str, *events: ChatEvent) -> None:
        """Ask, and stop time after `events`."""
        self.services.chat.events = events
        self.services.chat.gate.clear()
        self.view_model.conversation.send(text)
        self.settle()

    def press(self, name: str) -> None:
        """Click the last visible button with this object name."""
        kinds = (QPushButton, QToolButton)
        found = [one for kind in kinds for one in self.window.findChildren(kind, name)]
        [one for one in found if one.isVisible()][-1].click()
        self.settle()

    def show_tab(self, screen: str, name: str, number: int) -> None:
        """Show a screen of the window and one of its tabs."""
        self.window.show_screen(screen)
        self.settle()
        tabs = self.window.findChild(QTabBar, name)
        assert tabs
        tabs.setCurrentIndex(number)
        self.settle()

    def save(self, path: Path) -> None:
        shown = self.app.activeModalWidget() or self.window
        Image.fromqimage(shown.grab().toImage()).convert("RGB").save(path, optimize=True)

    def strike(self) -> None:
        self.services.chat.gate.set()
        self.services.surveys.gate.set()
        self.services.trainings.gate.set()
        self.settle(0.1)
        if dialog := self.app.activeModalWidget():
            dialog.close()
        self.window.close()
        self.runner.shut_down()
        self.window.deleteLater()
        self.view_model.deleteLater()
        self.settle(0.05)
