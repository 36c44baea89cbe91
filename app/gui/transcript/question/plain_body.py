"""The user's own text as typed: a long one is shortened, and shown in full on request."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from app.gui.controls.buttons import button
from app.gui.layouts.boxes import vbox
from app.gui.look.theme import look
from app.gui.transcript.look_changes import LOOK_CHANGES
from app.gui.transcript.markdown.prose import ProseView
from app.viewmodels.quantities import data_size
from app.viewmodels.tasks.throttle import Throttle

# What is laid out at once: about 10 ms. Few people want to scroll past an entire pasted book.
_PIECE = 8_000
_MIN_WIDTH = 24


class PlainBody(QWidget):
    """Text without any markup."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._look = look()
        self._pieces = _pieces(text)
        self._limit = 0
        self._views: list[ProseView] = []
        self._next = Throttle(0, self._go_on, self)
        self._column = vbox(self, spacing=0, margins=0)
        self._add(next(self._pieces, ""))
        if len(text) > _PIECE:
            size = data_size(len(text.encode(errors="replace")))
            self._all = button(self.tr("Show all ({0})").format(size), "link")
            self._all.setObjectName("showAllText")
            self._all.clicked.connect(self._on_all_clicked)
            self._column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def is_drawing(self) -> bool:
        """Whether more of the text is drawn in the next event loop turns."""
        return self._next.is_pending

    def fit(self, limit: int) -> None:
        """As wide as the text, up to `limit` pixels."""
        self._limit = limit
        for view in self._views:
            view.document().setTextWidth(limit)
        widest = max(view.ideal_width() + 2 for view in self._views)
        width = max(min(widest, limit), _MIN_WIDTH)
        for view in self._views:
            view.setFixedWidth(width)
            view.document().setTextWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        # Colours and sizes are in the text's formats.
        if event.type() in LOOK_CHANGES and self._look != look():
            self._look = look()
            for view, piece in zip(self._views, _pieces(self._text), strict=False):
                view.rewrite_plain(piece)
            self.fit(self._limit)
        super().changeEvent(event)

    def _on_all_clicked(self) -> None:
        self._all.hide()
        self._next.request()

    def _go_on(self) -> None:
        piece = next(self._pieces, None)
        if piece is not None:
            self._add(piece)
            self._views[-1].setFixedWidth(self._views[0].width())
            self._next.request()

    def _add(self, text: str) -> None:
        view = ProseView()
        view.setAccessibleName(self.tr("Your message"))
        view.commit_plain(text)
        self._column.insertWidget(len(self._views), view)
        self._views.append(view)


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces that end with a line, or else with a word."""
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            found = max(text.rfind("\n", start, end), text.rfind(" ", start, end)) + 1
            end = found if found > start else end
        yield text[start:end].removesuffix("\n") if end < len(text) else text[start:end]
        start = end
