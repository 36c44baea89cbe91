"""The dataset screen."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.gui.dataset.answer_detail import AnswerDetail
from app.gui.dataset.answers_list import AnswersList
from app.gui.dataset.export_dialog import ExportDialog
from app.gui.panes import EmptyState, ScreenPage
from app.gui.widgets import button, label
from app.viewmodels.dataset import DatasetViewModel, RatingFilter
from app.viewmodels.quantities import integer
from app.viewmodels.rated_answers import ANSWER_ROLE


class DatasetScreen(ScreenPage):
    """Rated answers at the left, the chosen one at the right, and the way to a bundle.

    Signals:
        screen_requested: the name of the screen where answers can be rated.
    """

    screen_requested = Signal(str)

    def __init__(self, dataset: DatasetViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(
            self.tr("Dataset"),
            self.tr("What your thumbs have collected. A bundle trains a model as it is."),
        )
        self.setObjectName("datasetScreen")
        self._dataset = dataset
        self._filters: dict[RatingFilter, QPushButton] = {}
        self.export = button(self.tr("Export…"), "primary")
        self.export.setObjectName("exportBundle")
        self.export.clicked.connect(self._on_export_clicked)
        self.actions_row.addWidget(self.export)
        self._build()
        dataset.answers_changed.connect(self._show_answers)
        self._show_answers()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dataset.refresh()

    def _build(self) -> None:
        self._empty = EmptyState(
            "thumbs-up",
            self.tr("Nothing is rated yet"),
            self.tr(
                "Give an answer a thumb in the chat. With thumbs and better answers, a bundle "
                "teaches a model what you prefer."
            ),
            self.tr("Go to the chat"),
        )
        self._empty.action_requested.connect(lambda: self.screen_requested.emit("chat"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._content())
        self.body.addWidget(self._stack, 1)

    def _content(self) -> QWidget:
        self._list = AnswersList(self._dataset.list)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._detail = AnswerDetail(self._dataset)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(self._list, 2)
        columns.addWidget(self._detail, 3)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._filter_row())
        column.addLayout(columns, 1)
        return content

    def _filter_row(self) -> QHBoxLayout:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        names: tuple[RatingFilter, ...] = ("all", "up", "down")
        for name in names:
            chip = button("", "chip")
            chip.setCheckable(True)
            chip.setChecked(name == self._dataset.filter)
            chip.clicked.connect(lambda _=False, wanted=name: self._dataset.show_only(wanted))
            group.addButton(chip)
            self._filters[name] = chip
            row.addWidget(chip)
        self._included = label("", "muted", wraps=False)
        row.addStretch(1)
        row.addWidget(self._included)
        return row

    def _show_answers(self) -> None:
        dataset = self._dataset
        self._stack.setCurrentIndex(1 if dataset.rated else 0)
        self.export.setEnabled(bool(dataset.rated))
        self.export.setToolTip("" if dataset.rated else self.tr("Rate an answer first."))
        words = {"all": self.tr("All"), "up": self.tr("Good"), "down": self.tr("Bad")}
        for name, chip in self._filters.items():
            chip.setText(f"{words[name]} {integer(dataset.count(name))}")
        text = self.tr("{included} of {rated} go into the bundle")
        self._included.setText(
            text.format(included=integer(dataset.included), rated=integer(dataset.rated))
        )
        self._select_something()

    def _select_something(self) -> None:
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._dataset.list.index(0))
        self._show_detail(self._list.currentIndex())

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_detail(current)

    def _show_detail(self, index: QModelIndex) -> None:
        self._detail.setVisible(index.isValid())
        if index.isValid():
            self._detail.show_answer(index.data(ANSWER_ROLE))

    def _on_export_clicked(self) -> None:
        dialog = ExportDialog(self._dataset, self)
        dialog.exec()
        dialog.deleteLater()
