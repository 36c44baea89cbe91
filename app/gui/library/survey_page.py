"""The surveys of a collection as a list; a survey as a grid that fills as it runs, or its form."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.core.documents import Citation
from app.core.surveys import CellState, RowGroup, SurveyColumn, grouped, survey_templates
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button, icon_button, rename
from app.gui.controls.labels import ElidedLabel, hidden, label, named
from app.gui.controls.panes import EmptyState, ErrorCard, ProgressCard
from app.gui.controls.table_grid import TableGrid
from app.gui.dialogs.simple_dialogs import ask_target, confirm, file_name
from app.gui.layouts.boxes import FlowLayout, flow, hbox, stacked, vbox
from app.gui.library.survey_cell import SurveyCellCard
from app.gui.library.survey_form import SurveyForm
from app.viewmodels.library.survey_grid import change_text, groups_of, list_of
from app.viewmodels.library.surveys import SurveysViewModel
from app.viewmodels.quantities import date_text, duration, integer

_TOLD_CHANGES = 3
_MOST_GROUPS = 8
"""How many are shown without scrolling."""


class SurveysPage(QWidget):
    """The list; the screen shows the survey that is opened there, and has a new one made."""

    def __init__(self, surveys: SurveysViewModel, make_new: Callable[[], object]) -> None:
        super().__init__()
        self._surveys, self.make_new = surveys, make_new
        self._none = EmptyState(
            "list",
            self.tr("No surveys yet"),
            self.tr(
                "A survey asks every document of this collection the same: each becomes a row, "
                "with a quote for every value."
            ),
            self.tr("New survey"),
            make_new,
        )
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
        new = button(
            self.tr("New survey"), icon_name="plus", name="newSurvey", on_click=self.make_new
        )
        column = vbox((new, 0, Qt.AlignmentFlag.AlignLeft), parent=self._page, spacing=8, margins=0)
        column.addWidget(self._list, 1)
        return self._page

    def _show_list(self) -> None:
        surveys = self._surveys
        if surveys.surveys:
            table = list_of(surveys.surveys, surveys.running_id, surveys.changed)
            if table != self._list.model.table:
                self._list.show_table(table)
        self._stack.setCurrentWidget(self._page if surveys.surveys else self._none)


class SurveyPage(QWidget):
    """The opened survey, or the form for a new one.

    Args:
        open_citation: called with the Citation of a value to show its page.

    Signals:
        closed: back to the list.
    """

    closed = Signal()

    def __init__(
        self, surveys: SurveysViewModel, open_citation: Callable[[Citation], object]
    ) -> None:
        super().__init__()
        self._surveys = surveys
        self._cell = SurveyCellCard(open_citation, surveys.correct)
        self._is_changing = False
        self._shown_id = ""
        self._fitted = 0
        self._grouped_by = ""
        self._groups_shown: tuple[RowGroup, ...] = ()
        self._group: tuple[str, CellState] | None = None
        self._form = SurveyForm(survey_templates())
        self._form.submitted.connect(self._on_submitted)
        self._form.cancel.clicked.connect(self._on_form_cancelled)
        self._stack = stacked(self._opened_survey(), self._form)
        vbox(self._stack, parent=self, margins=0)
        surveys.opened_changed.connect(self._show_opened)
        surveys.rows_changed.connect(self._show_rows)
        self._show_opened()

    def begin_new(self) -> None:
        self._is_changing = False
        self._form.show_columns("", ())
        self._stack.setCurrentWidget(self._form)
        self._form.name.setFocus()

    def _opened_survey(self) -> QWidget:
        self._survey = QWidget()
        self._name = ElidedLabel(kind="heading", name="surveyTitle")
        self._covered = label("", "muted", name="surveyCoverage")
        self._changed = label("", "muted", name="surveyChanges")
        self._error = ErrorCard()
        self._progress = ProgressCard(
            "", self.tr("Pause"), name="pauseSurvey", on_click=self._surveys.pause
        )
        self._groups = hidden(TableGrid(self._surveys.runner, self.tr("Find a group")))
        self._groups.setObjectName("surveyGroups")
        self._groups.cell_opened.connect(self._on_group_opened)
        self._grid = named(TableGrid(self._surveys.runner), "surveyGrid")
        self._grid.cell_opened.connect(self._on_cell_opened)
        self._grid.saves.hide()  # it would leave out the sources
        self._grid.view.selectionModel().currentChanged.connect(self._show_cell)
        told = (self._covered, self._changed, self._error, self._progress)
        parts = (self._head(), self._actions(), *told, self._groups, (self._grid, 1), self._cell)
        vbox(*parts, parent=self._survey, spacing=8, margins=0)
        return self._survey

    def _head(self) -> QHBoxLayout:
        back = button(self.tr("All surveys"), "ghost", icon_name="arrow-left", name="allSurveys")
        back.clicked.connect(self._on_back_clicked)
        delete = icon_button("trash-2", self.tr("Delete this survey"), name="deleteSurvey")
        delete.clicked.connect(self._on_delete_clicked)
        return hbox(back, (self._name, 1), delete, spacing=8)

    def _actions(self) -> FlowLayout:
        self._run = button(self.tr("Run again"), icon_name="play", name="runSurvey")
        self._run.clicked.connect(self._surveys.run)
        self._change = button(self.tr("Columns…"), icon_name="pencil", name="changeColumns")
        self._change.clicked.connect(self._on_change_clicked)
        self._hides = button(self.tr("Show columns"), icon_name="columns-2", name="hideColumns")
        self._hides.setMenu(QMenu(self._hides))
        self._by = button(self.tr("Group by"), icon_name="list", name="groupSurvey")
        self._by.setMenu(QMenu(self._by))
        save = button(self.tr("Save…"), icon_name="download", name="saveSurvey")
        save.clicked.connect(self._on_save_clicked)
        return flow(self._run, self._change, self._hides, self._by, save, spacing=8)

    def _show_opened(self) -> None:
        surveys, opened = self._surveys, self._surveys.opened
        if self._stack.currentWidget() is self._form:
            self._form.error.show_error(surveys.error)
            if surveys.error or not (opened and opened.id != self._shown_id):
                return
        if opened and opened.id != self._shown_id:
            self._name.setText(visible_text(opened.name))
            self._cell.show_cell(None, None)
        if opened is None:
            self._shown_id = ""
            self.closed.emit()
        self._error.show_error(surveys.error)
        self._show_progress()
        self._stack.setCurrentWidget(self._survey)

    def _show_progress(self) -> None:
        surveys, progress = self._surveys, self._surveys.progress
        self._progress.setVisible(surveys.is_running)
        parts = [self.tr("Starting…")]
        if progress:
            done = self.tr("{done} of {total} documents")
            parts = [done.format(done=integer(progress.done), total=integer(progress.total))]
            if progress.remaining_s is not None and progress.path:
                left = self.tr("about {time} left")
                parts.append(left.format(time=duration(progress.remaining_s)))
            if progress.path:
                parts.append(visible_text(Path(progress.path).name))
        self._progress.report(" · ".join(parts), progress.fraction if progress else None)
        coverage = surveys.coverage()
        is_done = coverage.read == coverage.documents
        words = self.tr("Run again") if is_done else self.tr("Go on")
        rename(self._run, words)
        reason = self.tr("It is running.")
        if surveys.is_other_running:
            reason = self.tr("Another survey is running; pause it first.")
        allow(self._run, not surveys.running_id, reason)
        allow(self._change, not surveys.is_running, self.tr("Pause it first."))

    def _show_rows(self) -> None:
        opened, grid = self._surveys.opened, self._surveys.grid
        if opened is None or grid is None:
            return
        table, marked = grid.table, sorted(grid.to_check)
        if opened.id != self._shown_id or table.columns != self._grid.model.table.columns:
            self._shown_id = opened.id
            self._grid.show_table(table)
            self._grid.update_table(table, marked)
            self._fill_columns_menu(opened.columns)
            self._grid.view.setFocus()
        else:
            self._grid.update_table(table, marked)
        is_read = grid.coverage.read != self._fitted
        if is_read or not self._surveys.is_running:  # values and corrections may need more room
            self._fitted = grid.coverage.read
            self._grid.view.fit_columns()
        self._show_groups()
        self._show_coverage(len(marked))
        self._show_changes()
        self._show_cell()

    def _show_groups(self) -> None:
        opened = self._surveys.opened
        names = {each.name: each for each in opened.columns} if opened else {}
        column = names.get(self._grouped_by)
        self._groups.setVisible(column is not None)
        grid, members = self._surveys.grid, None
        if opened and column and grid:
            self._groups_shown = grouped(column, grid.rows)
            self._groups.update_table(groups_of(opened, column, self._groups_shown))
            self._groups.fit_rows(_MOST_GROUPS)
            members = next((e.rows for e in self._groups_shown if e.key == self._group), None)
        self._grid.model.hide_others(grid.numbers(members) if grid and members else None)

    def _on_grouped(self, name: str) -> None:
        self._grouped_by, self._group = name, None
        self._groups.words.clear()
        self._show_groups()

    def _on_group_opened(self, row: int, _column: int) -> None:
        """Show only the rows of a group, or all again."""
        key = self._groups_shown[row].key
        self._group = None if key == self._group else key
        self._show_groups()

    def _show_coverage(self, marked: int) -> None:
        covered = self._surveys.coverage()
        read = self.tr("{read} of {all} documents read")
        parts = [read.format(read=integer(covered.read), all=integer(covered.documents))]
        parts.append(self.tr("{0} answered").format(integer(covered.answered)))
        if covered.unclear:
            parts.append(self.tr("{0} unclear").format(integer(covered.unclear)))
        if covered.failed:
            parts.append(self.tr("{0} failed").format(integer(covered.failed)))
        if covered.models:
            models = visible_text(", ".join(covered.models))
            parts.append(self.tr("read with {model}").format(model=models))
        if marked:
            parts.append(self.tr("%n marked cell(s) to check", "", marked))
        self._covered.setText(" · ".join(parts))

    def _show_changes(self) -> None:
        changes, opened = self._surveys.changes, self._surveys.opened
        if not opened:
            return
        shown = [change_text(each, opened) for each in changes[:_TOLD_CHANGES]]
        rest = len(changes) - len(shown)
        shown += [self.tr("and %n more", "", rest)] if rest > 0 else []
        text = self.tr("Found otherwise since {date}: {changes}")
        since = date_text(opened.started)
        self._changed.setText(text.format(date=since, changes="; ".join(shown)))
        self._changed.setVisible(bool(changes) and not self._surveys.is_running)

    def _fill_columns_menu(self, columns: tuple[SurveyColumn, ...]) -> None:
        menu = self._hides.menu()
        menu.clear()
        for number, column in enumerate(columns, start=1):
            action = menu.addAction(column.name)
            action.setCheckable(True)
            action.setChecked(True)
            action.toggled.connect(
                lambda is_shown, at=number: self._grid.view.setColumnHidden(at, not is_shown)
            )
            self._grid.view.setColumnHidden(number, False)
        by = self._by.menu()
        by.clear()
        self._grouped_by, self._group = "", None
        by.addAction(self.tr("Nothing"), partial(self._on_grouped, ""))
        for column in columns:
            by.addAction(column.name, partial(self._on_grouped, column.name))

    def _show_cell(self) -> None:
        opened, index = self._surveys.opened, self._grid.view.currentIndex()
        shown = self._grid.model.shown
        if opened is None or not index.isValid() or index.row() >= len(shown):
            self._cell.show_cell(None, None)
            return
        row = self._surveys.rows[shown[index.row()].row]
        column = opened.columns[index.column() - 1] if index.column() else None
        self._cell.show_cell(row, column)

    def _on_cell_opened(self, _row: int, _column: int) -> None:
        self._show_cell()
        self._cell.open()

    def _on_change_clicked(self) -> None:
        if opened := self._surveys.opened:
            self._is_changing = True
            self._form.show_columns(opened.name, opened.columns)
            self._stack.setCurrentWidget(self._form)

    def _on_submitted(self, name: str, columns: tuple[SurveyColumn, ...]) -> None:
        self._shown_id = ""
        if self._is_changing:
            self._surveys.set_columns(columns)
        else:
            self._surveys.create(name, columns)

    def _on_form_cancelled(self) -> None:
        self._stack.setCurrentWidget(self._survey)
        if not self._surveys.opened:
            self.closed.emit()

    def _on_back_clicked(self) -> None:
        self._surveys.close()
        self.closed.emit()

    def _on_delete_clicked(self) -> None:
        opened = self._surveys.opened
        if opened and confirm(
            self,
            self.tr("Delete “{name}”?").format(name=visible_text(opened.name)),
            self.tr(
                "Its values and corrections are deleted; the documents stay. Existing backups "
                "keep them for up to a year."
            ),
            self.tr("Delete survey"),
        ):
            self._surveys.delete(opened)

    def _on_save_clicked(self) -> None:
        opened = self._surveys.opened
        if opened is None:
            return
        kinds = (
            self.tr("Excel workbook with sources (*.xlsx)"),
            self.tr("CSV (*.csv)"),
            self.tr("Web page (*.html)"),
            self.tr("JSON (*.json)"),
        )
        suggested = f"{file_name(opened.name, self.tr('Survey'))}.xlsx"
        if path := ask_target(self, self.tr("Save the survey"), suggested, *kinds):
            self._surveys.save(path)
