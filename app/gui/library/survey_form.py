"""Names a survey and its columns: from a template, or one by one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.core.surveys import ColumnType, SurveyColumn, SurveyTemplate
from app.gui.controls.buttons import allow, button, submit_with_keys
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import label, named
from app.gui.controls.panes import ErrorCard
from app.gui.controls.rows import AnyIndex
from app.gui.layouts.boxes import flow, hbox, vbox
from app.gui.look.theme import scaled, tokens

NAME, TYPE, INSTRUCTION, EXAMPLE, MORE = range(5)
_ROW_HEIGHT = 36
_LEAST_WIDTH = 120


class _Hints(QStyledItemDelegate):
    """Shows an example in faint letters in a row without a name: one sees where to write."""

    def __init__(self, hints: Mapping[int, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._hints = hints

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        if not option.text and not index.sibling(index.row(), NAME).data():
            option.text = self._hints.get(index.column(), "")
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
            option.font.setItalic(True)
            option.palette.setColor(QPalette.ColorRole.Text, QColor(tokens().faint))


class SurveyForm(QWidget):
    """A name, and a table of columns with what is asked for each; `cancel` is to ask nothing.

    Signals:
        submitted: the name and the columns.
    """

    submitted = Signal(str, object)

    def __init__(self, templates: Sequence[SurveyTemplate]) -> None:
        super().__init__()
        self._templates = templates
        self.title = label("", "heading")
        self.name = named(QLineEdit(maxLength=120), "surveyName", self.tr("Name of the survey"))
        self.name.setPlaceholderText(self.tr("Name of the survey"))
        self.name.textChanged.connect(lambda _text: self._show_whether_ready())
        self.template = named(ChoiceBox(), "surveyTemplate", self.tr("Template"))
        known = [(self._template_name(each.name), at) for at, each in enumerate(templates)]
        self.template.offer([(self.tr("Own columns"), None), *known])
        self.template.activated.connect(self._on_template_chosen)
        self.table = QTableWidget(0, 5)
        self._set_up_table()
        self._add = button(self.tr("Add column"), icon_name="plus", name="addSurveyColumn")
        self._add.clicked.connect(self._on_add_clicked)
        self._remove = button(
            self.tr("Remove column"), "ghost", icon_name="trash-2", name="removeSurveyColumn"
        )
        self._remove.clicked.connect(self._on_remove_clicked)
        self.error = ErrorCard()
        self._start = button(self.tr("Start"), "primary", name="startSurvey")
        self._start.clicked.connect(lambda: self.submitted.emit(self.name.text(), self.columns()))
        submit_with_keys(self, self._start)
        self.cancel = button(self.tr("Cancel"), name="cancelSurvey")
        self._lay_out()
        self.show_columns("", ())

    def show_columns(self, name: str, columns: Sequence[SurveyColumn]) -> None:
        """Begin with these columns; with a name, it is that of the survey to change."""
        self.title.setText(self.tr("Change the columns") if name else self.tr("New survey"))
        self.name.setText(name)
        self.name.setReadOnly(bool(name))
        self.template.setCurrentIndex(0)
        self.error.show_error(None)
        self._fill(columns or (SurveyColumn(name=""),))

    def columns(self) -> tuple[SurveyColumn, ...]:
        """The columns with a name."""
        found = (self._column(row) for row in range(self.table.rowCount()))
        return tuple(column for column in found if column.name)

    def _set_up_table(self) -> None:
        table = self.table
        named(table, "surveyColumns", self.tr("Columns of the survey"))
        table.setHorizontalHeaderLabels(
            [
                self.tr("Column"),
                self.tr("Type"),
                self.tr("Meaning"),
                self.tr("Example"),
                self.tr("Unit, choices"),
            ]
        )
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT))
        table.setShowGrid(False)
        hints = {
            NAME: self.tr("Total"),
            INSTRUCTION: self.tr("the amount to pay"),
            EXAMPLE: self.tr("1,250.00"),
            MORE: self.tr("€"),
        }
        table.setItemDelegate(_Hints(hints, table))
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(scaled(_LEAST_WIDTH))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(TYPE, QHeaderView.ResizeMode.ResizeToContents)
        table.itemChanged.connect(lambda _item: self._show_whether_ready())
        table.itemSelectionChanged.connect(self._show_whether_ready)

    def _lay_out(self) -> None:
        head = hbox((self.name, 1), self.template, spacing=8)
        rows = flow(self._add, self._remove, spacing=8)
        ends = hbox("stretch", self.cancel, self._start, spacing=8)
        text = self.tr(
            "Every document is asked for each column. Say what is meant in the words of the "
            "documents."
        )
        parts = (self.title, label(text, "muted"), head, (self.table, 1), rows, self.error, ends)
        vbox(*parts, parent=self, spacing=10, margins=0)

    def _fill(self, columns: Sequence[SurveyColumn]) -> None:
        self.table.setRowCount(0)
        for column in columns:
            self._add_row(column)
        self._show_whether_ready()

    def _add_row(self, column: SurveyColumn) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        types = named(ChoiceBox(), "", self.tr("Type"))
        types.offer(((name, kind) for kind, name in self._type_names().items()), column.type)
        self.table.setCellWidget(row, TYPE, types)
        more = ", ".join(column.choices) or column.unit
        texts = {NAME: column.name, INSTRUCTION: column.instruction, EXAMPLE: column.example}
        for at, text in {**texts, MORE: more}.items():
            item = QTableWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, column if at == NAME else None)
            self.table.setItem(row, at, item)

    def _column(self, row: int) -> SurveyColumn:
        texts = {}
        for at in (NAME, INSTRUCTION, EXAMPLE, MORE):
            item = self.table.item(row, at)
            texts[at] = item.text().strip() if item else ""
        name = self.table.item(row, NAME)
        types = self.table.cellWidget(row, TYPE)
        assert isinstance(types, ChoiceBox)
        kind: ColumnType = types.currentData()
        choices = tuple(filter(None, (each.strip() for each in texts[MORE].split(","))))
        known = name.data(Qt.ItemDataRole.UserRole) if name else None
        return SurveyColumn(
            name=texts[NAME],
            type=kind,
            unit="" if kind == "choice" else texts[MORE],
            instruction=texts[INSTRUCTION],
            example=texts[EXAMPLE],
            choices=choices if kind == "choice" else (),
            labels=known.labels if known and known.name == texts[NAME] else (),
            language=known.language if known else "",
        )

    def _on_template_chosen(self, _index: int) -> None:
        number = self.template.currentData()
        self._fill((SurveyColumn(name=""),) if number is None else self._templates[number].columns)
        if number is not None and not self.name.text():
            self.name.setText(self.template.currentText())

    def _on_add_clicked(self) -> None:
        self._add_row(SurveyColumn(name=""))
        self.table.setCurrentCell(self.table.rowCount() - 1, NAME)
        self.table.edit(self.table.currentIndex())

    def _on_remove_clicked(self) -> None:
        self.table.removeRow(self.table.currentRow())
        self._show_whether_ready()

    def _show_whether_ready(self) -> None:
        is_ready = bool(self.name.text().strip()) and bool(self.columns())
        allow(self._start, is_ready, self.tr("Name the survey and at least one column."))
        allow(self._remove, self.table.currentRow() >= 0, self.tr("Choose a column first."))

    def _type_names(self) -> dict[ColumnType, str]:
        return {
            "text": self.tr("Text"),
            "number": self.tr("Number"),
            "money": self.tr("Money"),
            "date": self.tr("Date"),
            "yes/no": self.tr("Yes or no"),
            "list": self.tr("List"),
            "choice": self.tr("Choice"),
            "mention": self.tr("Mentioned or not"),
        }

    def _template_name(self, name: str) -> str:
        names = {
            "Invoices": self.tr("Invoices"),
            "Contracts": self.tr("Contracts"),
            "Filings": self.tr("Filings"),
            "Papers": self.tr("Papers"),
            "CVs": self.tr("CVs"),
        }
        return names.get(name, name)
