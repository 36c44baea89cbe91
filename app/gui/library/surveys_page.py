"""The surveys of a collection as a list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.gui.controls.buttons import button
from app.gui.controls.labels import named
from app.gui.controls.panes import EmptyState
from app.gui.controls.table_grid import TableGrid
from app.gui.layouts.boxes import stacked, vbox
from app.viewmodels.library.surveys import SurveysViewModel, list_of


class SurveysPage(QWidget):
    """The list; the screen shows the survey that is opened there.

    Signals:
        new_requested: a survey should be made.
    """

    new_requested = Signal()

    def __init__(self, surveys: SurveysViewModel) -> None:
        super().__init__()
        self._surveys = surveys
        self._none = EmptyState(
            "list",
            self.tr("No surveys yet"),
            self.tr(
                "A survey asks every document of this collection the same: each becomes a row, "
                "with a quote for every value."
            ),
            self.tr("New survey"),
        )
        self._none.action_requested.connect(self.new_requested)
        self._stack = stacked(self._none, self._listed())
        vbox(self._stack, parent=self, margins=0)
        surveys.listed.connect(self._show_list)
        surveys.opened_changed.connect(self._show_list)
        self._show_list()

    def _listed(self) -> QWidget:
        self._page = QWidget()
        self._list = named(TableGrid(self._surveys.runner, self.tr("Find a survey")), "surveysList")
        self._list.view.setAccessibleName(self.tr("Surveys"))
        self._list.cell_opened.connect(
            lambda row, _column: self._surveys.open(self._surveys.surveys[row])
        )
        new = button(self.tr("New survey"), icon_name="plus", name="newSurvey")
        new.clicked.connect(self.new_requested)
        column = vbox(parent=self._page, spacing=8, margins=0)
        column.addWidget(new, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._list, 1)
        return self._page

    def _show_list(self) -> None:
        surveys = self._surveys
        if surveys.surveys:
            table = list_of(surveys.surveys, surveys.running_id, surveys.changed)
            if table != self._list.model.table:
                self._list.show_table(table)
        self._stack.setCurrentWidget(self._page if surveys.surveys else self._none)
