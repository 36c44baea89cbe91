"""How often the right passage was found, now and before."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from app.gui.controls.frames import set_kind
from app.gui.controls.labels import label
from app.gui.layouts.boxes import hbox, vbox
from app.viewmodels.library.passage_search import method_name
from app.viewmodels.quantities import integer, own_digits, percent

if TYPE_CHECKING:
    from app.services.documents.library_evaluation import LibraryScore

_CUTOFFS = (1, 5, 10)


class RecallTiles(QWidget):
    """One tile per depth; hidden until something was measured."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recallTiles")
        titles = {
            1: self.tr("In first place"),
            5: self.tr("In the top 5"),
            10: self.tr("In the top 10"),
        }
        self._tiles = {cutoff: _Tile(own_digits(titles[cutoff])) for cutoff in _CUTOFFS}
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        for tile in self._tiles.values():
            self._row.addWidget(tile, 1)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stacked if they do not fit side by side."""
        super().resizeEvent(event)
        needed = sum(tile.minimumSizeHint().width() for tile in self._tiles.values())
        needed += (len(self._tiles) - 1) * self._row.spacing()
        is_wide = event.size().width() >= needed
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def show_scores(self, before: "LibraryScore | None", now: "LibraryScore | None") -> None:
        self.setVisible(now is not None)
        if now is None:
            return
        for cutoff, tile in self._tiles.items():
            then = before.recall[cutoff] if before else None
            tile.show_share(now.recall[cutoff], then, self._note(before, now))

    def _note(self, before: "LibraryScore | None", now: "LibraryScore") -> str:
        if before is None:
            count = len(now.ranks)
            text = self.tr("of {count} · {method}")
            return text.format(count=integer(count), method=method_name(now.method))
        if before.method == now.method:
            return method_name(now.method)
        text = self.tr("{before}, now {now}")
        return text.format(before=method_name(before.method), now=method_name(now.method))


class _Tile(QFrame):
    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._title = title
        self._share = label("", "title", wraps=False)
        self._change = label("", "muted")
        self._note = label("", "faint")
        figures = hbox(spacing=8)
        figures.addWidget(self._share)
        figures.addWidget(self._change, 1)
        column = vbox(self, spacing=2, margins=(16, 10, 16, 10))
        column.addWidget(label(title, "section"))
        column.addLayout(figures)
        column.addWidget(self._note)

    def show_share(self, now: float, before: float | None, note: str) -> None:
        self._share.setText(percent(now))
        self._note.setText(note)
        text = "" if before is None else self.tr("before {share}").format(share=percent(before))
        self._change.setText(text)
        kind = "muted"
        if before is not None and now != before:
            kind = "ok" if now > before else "warning"
        set_kind(self._change, kind)
        self.setAccessibleName(f"{self._title}: {percent(now)} {text}")
