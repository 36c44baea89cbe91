"""Puts the variants of an answer in order, the best first, by keyboard or with buttons."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem

from app.gui.controls.buttons import button, icon_button
from app.gui.controls.labels import label
from app.gui.controls.panes import ErrorCard
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.scale import scaled
from app.viewmodels.chat.ranking import RankingViewModel

_WIDTH = 260
_ROW_HEIGHT = 34
_ID = int(Qt.ItemDataRole.UserRole)


class RankingPanel(QFrame):
    """A sortable list, and a model that can suggest an order.

    Args:
        names: the name of each variant, by id.

    Signals:
        variant_shown: the id of a variant that was selected, or rated best by a model.
    """

    variant_shown = Signal(str)

    def __init__(self, ranking: RankingViewModel, names: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName("rankingPanel")
        self.setProperty("kind", "card")
        self.setFixedWidth(scaled(_WIDTH))
        self._ranking = ranking
        self._names = names
        self._was_judging = False
        self._build()
        ranking.changed.connect(self._show)
        ranking.failed.connect(self._error.show_error)
        self._show()

    def _build(self) -> None:
        self.list = _SortedByHand()
        self.list.setObjectName("ranking")
        self.list.setAccessibleName(self.tr("Variants, best first"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self._up = icon_button("arrow-up", self.tr("Better"), "Alt+Up")
        self._down = icon_button("arrow-down", self.tr("Worse"), "Alt+Down")
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self.list.move_requested.connect(self._move)
        self._state = label("", "faint")
        self._error = ErrorCard()
        self.suggest = button("", icon_name="cpu", tooltip=self.tr("The loaded model grades each"))
        self.suggest.clicked.connect(self._on_suggest_clicked)
        self.keep = button(self.tr("Keep this order"), "primary")
        self.keep.setObjectName("keepOrder")
        self.keep.clicked.connect(self._ranking.keep)
        column = vbox(self, spacing=10, margins=(16, 14, 16, 14))
        column.addLayout(self._head())
        column.addWidget(self.list, 1)
        for widget in (self._state, self._error, self.suggest, self.keep):
            column.addWidget(widget)

    def _head(self) -> QHBoxLayout:
        row = hbox(spacing=2)
        row.addWidget(label(self.tr("Best first"), "heading"), 1)
        row.addWidget(self._up)
        row.addWidget(self._down)
        return row

    def _show(self) -> None:
        ranking, current = self._ranking, self._current_id()
        self.list.blockSignals(True)
        self.list.clear()
        for id_ in ranking.order:
            item = QListWidgetItem(self._names[id_])
            item.setData(_ID, id_)
            item.setToolTip(self._names[id_])
            item.setSizeHint(QSize(0, scaled(_ROW_HEIGHT)))
            self.list.addItem(item)
        if ranking.order:
            known = current if current in ranking.order else ranking.order[0]
            self.list.setCurrentRow(ranking.order.index(known))
        self.list.blockSignals(False)
        is_judging = ranking.is_judging
        if self._was_judging and not is_judging and ranking.state == "suggested":
            self.list.setCurrentRow(0)
            self.variant_shown.emit(ranking.order[0])  # even if it was the current one
        self._was_judging = is_judging
        self._state.setText(self._state_text())
        self.suggest.setText(self.tr("Stop") if is_judging else self.tr("Suggest an order"))
        self.keep.setEnabled(ranking.state != "kept" and not is_judging)
        self._up.setEnabled(not is_judging)
        self._down.setEnabled(not is_judging)

    def _state_text(self) -> str:
        if self._ranking.is_judging:
            return self.tr("The model reads the variants…")
        return {
            "unranked": self.tr("Put the best at the top; each counts as better than those below."),
            "changed": self.tr("Not saved yet."),
            "suggested": self.tr("A machine's suggestion. It counts only when you keep it."),
            "kept": self.tr("Saved for your dataset."),
        }[self._ranking.state]

    def _current_id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_ID)) if item else ""

    def _move(self, step: int) -> None:
        if id_ := self._current_id():
            self._ranking.move(id_, step)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item:
            self.variant_shown.emit(str(item.data(_ID)))

    def _on_suggest_clicked(self) -> None:
        self._error.show_error(None)
        if self._ranking.is_judging:
            self._ranking.stop_suggesting()
        else:
            self._ranking.suggest()


class _SortedByHand(QListWidget):
    """Alt with an arrow key moves the selected item.

    Signals:
        move_requested: -1 for up, +1 for down.
    """

    move_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if has_alt and event.key() in steps:
            self.move_requested.emit(steps[event.key()])
        else:
            super().keyPressEvent(event)
