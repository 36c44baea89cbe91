"""The tools switch of the top bar."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.core.generation import Mode
from app.gui.controls.picker_button import PickerButton, add_choice

translate = QCoreApplication.translate


class ToolsPicker(PickerButton):
    """Whether and how the model may use tools in its next answer.

    Signals:
        mode_chosen: the chosen Mode.
        manage_requested: the user wants to see the tool settings.
    """

    mode_chosen = Signal(str)
    manage_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("ToolsPicker", "Tools"), parent=parent)
        self.setObjectName("toolsPicker")
        self.setToolTip(self.tr("Tools the model may use"))
        self.mode: Mode = "auto"
        self.select(self.mode)

    def select(self, mode: Mode) -> None:
        self.mode = mode
        self.show_choice(self.tr("Tools"), self._words(mode)[0].lower())

    def fill(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        modes: tuple[Mode, ...] = ("chat", "auto", "react", "pal")
        for mode in modes:
            text, detail = self._words(mode)
            action = add_choice(menu, group, text, detail, is_checked=mode == self.mode)
            action.triggered.connect(lambda _=False, chosen=mode: self._choose(chosen))
        menu.addSeparator()
        menu.addAction(self.tr("Folders and tool servers…"), self.manage_requested.emit)

    def _choose(self, mode: Mode) -> None:
        self.select(mode)
        self.mode_chosen.emit(mode)

    def _words(self, mode: Mode) -> tuple[str, str]:
        return {
            "chat": (self.tr("Off"), self.tr("text only")),
            "auto": (self.tr("When needed"), self.tr("depends on the question")),
            "react": (self.tr("Step by step"), self.tr("think, call a tool, observe, repeat")),
            "pal": (self.tr("By program"), self.tr("write a small program and run it")),
        }[mode]
