"""The list above the composer: commands and prompts after /, documents after @."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from app.gui.layouts.boxes import vbox
from app.gui.look.icons import icon
from app.gui.look.scale import scaled
from app.gui.transcript.visible_text import isolated, visible_text

_MOST_SHOWN = 8
_MOST = 50
_WIDTH = 460


@dataclass(frozen=True)
class Suggestion:
    """A line to choose; `note` describes it, `choose` carries it out."""

    title: str
    note: str
    icon_name: str
    choose: Callable[[], None]

    def fits(self, words: str) -> bool:
        """Whether every typed word occurs in the title or the note."""
        text = f"{self.title} {self.note}".casefold()
        return all(word in text for word in words.casefold().split())

    def rank(self, words: str) -> int:
        """How well the title matches, best first: it begins so, a word of it does, neither."""
        title, typed = self.title.casefold().removeprefix("/"), words.casefold().strip()
        if title.startswith(typed):
            return 0
        return 1 if re.search(rf"(?<![^\W_]){re.escape(typed)}", title) else 2


class SuggestionsPopup(QFrame):
    """Floats over the window while needed; the composer keeps the keyboard focus."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner.window())
        self._owner = owner
        self._shown: list[Suggestion] = []
        self.setProperty("kind", "popup")
        self.setObjectName("suggestions")
        self._list = QListWidget()
        self._list.setIconSize(QSize(scaled(16), scaled(16)))
        self._list.setSpacing(1)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Suggestions"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.itemClicked.connect(lambda _item: self.choose())
        column = vbox(self, margins=6)
        column.addWidget(self._list)
        self.hide()

    @property
    def is_open(self) -> bool:
        return self.isVisible()

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these above the owner; an empty list hides the popup."""
        self._shown = list(suggestions[:_MOST])
        self._list.clear()
        for one in self._shown:
            text = isolated(visible_text(one.title))
            if one.note:
                text = f"{text}   {visible_text(one.note)}"
            item = QListWidgetItem(icon(one.icon_name), text)
            item.setToolTip(visible_text(one.note))
            self._list.addItem(item)
        if not self._shown:
            self.hide()
            return
        self._list.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def step(self, step: int) -> None:
        self._list.setCurrentRow((self._list.currentRow() + step) % max(len(self._shown), 1))

    def choose(self) -> None:
        """Carry out the current line."""
        row = self._list.currentRow()
        self.hide()
        if 0 <= row < len(self._shown):
            self._shown[row].choose()

    def _place(self) -> None:
        window = self._owner.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        line = self._list.sizeHintForRow(0) + 2
        height = line * min(len(self._shown), _MOST_SHOWN) + 16
        corner = self._owner.mapTo(window, QPoint(0, 0))
        width = min(scaled(_WIDTH), self._owner.width())
        left = corner.x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left += self._owner.width() - width
        self.setGeometry(left, corner.y() - height - 6, width, height)
