"""What a cell of a survey says, where it was found, or why it is empty; and its correction."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from app.core.documents import Citation, file_name
from app.core.surveys import SurveyColumn, SurveyRow
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import button, rename
from app.gui.controls.labels import Card, ElidedLabel, breakable, label, shortened, show_text
from app.gui.dialogs.simple_dialogs import ask_name
from app.gui.layouts.boxes import flow, vbox
from app.viewmodels.library.survey_grid import citation_of, explanation, state_name, value_text
from app.viewmodels.quantities import page_name

_SHOWN_CHARACTERS = 400


class SurveyCellCard(Card):
    """The chosen cell of a survey.

    Args:
        open_citation: called with the Citation of its quote to show it on its page.
        correct: called with the row, the column and the user's value; "" for "not there", None for
            what was read.
    """

    def __init__(
        self,
        open_citation: Callable[[Citation], object],
        correct: Callable[[SurveyRow, SurveyColumn, str | None], object],
    ) -> None:
        super().__init__("surveyCell")
        self._open_citation, self._correct = open_citation, correct
        self._row: SurveyRow | None = None
        self._column: SurveyColumn | None = None
        self._place = ElidedLabel(kind="muted", gap=Qt.TextElideMode.ElideMiddle)
        self._value = label("", "heading")
        self._quote = label("")
        self._explanation = label("", "muted")
        for text in (self._value, self._quote):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._opens = button(
            self.tr("Show on the page"),
            icon_name="file-search",
            shortcut="Return",
            name="showQuote",
            on_click=self.open,
        )
        self._corrects = button(self.tr("Correct…"), icon_name="pencil", name="correctCell")
        self._corrects.clicked.connect(self._on_correct_clicked)
        self._denies = button(self.tr("Not there"), name="cellNotThere")
        self._denies.clicked.connect(lambda: self._give(""))
        self._undo = button(self.tr("Undo"), icon_name="undo-2", name="undoCorrection")
        self._undo.setToolTip(self.tr("Take back the correction"))
        self._undo.clicked.connect(lambda: self._give(None))
        actions = flow(self._opens, self._corrects, self._denies, self._undo, spacing=8)
        parts = (self._place, self._value, self._quote, self._explanation, actions)
        vbox(*parts, parent=self, spacing=6, margins=(16, 12, 16, 12))
        self.hide()

    def show_cell(self, row: SurveyRow | None, column: SurveyColumn | None) -> None:
        """Show a cell; None hides the card."""
        self._row, self._column = row, column
        self.setVisible(row is not None and column is not None)
        if row is None or column is None:
            return
        cell = row.cells.get(column.name)
        items = cell.items if cell else ()
        name = visible_text(file_name(row.path))
        pages = ", ".join(dict.fromkeys(page_name(row.path, item.page) for item in items))
        self._place.setText(" · ".join(filter(None, (column.name, name, pages))))
        value = " ".join(filter(None, (value_text(cell, column), cell.unit))) if cell else ""
        self._value.setText(breakable(visible_text(value or (state_name(cell) if cell else ""))))
        quotes = " … ".join(dict.fromkeys(item.quote for item in items))
        quoted = f"“{shortened(quotes, _SHOWN_CHARACTERS)}”" if items else ""
        show_text(self._quote, breakable(visible_text(quoted)))
        text = explanation(cell, row.path)
        show_text(self._explanation, visible_text(text))
        for action in (self._corrects, self._denies):
            action.setEnabled(cell is not None and cell.state != "failed")
        self._undo.setVisible(cell is not None and cell.correction is not None)
        words = self.tr("Show on the page") if items else self.tr("Open the document")
        rename(self._opens, words)
        self.setAccessibleName(f"{column.name}, {name}")
        self.setAccessibleDescription(" ".join(filter(None, (value, quotes, text))))

    def open(self) -> None:
        """Show where the value was found."""
        if self._row and self._column:
            cell = self._row.cells.get(self._column.name)
            if citation := citation_of(self._row, cell):
                self._open_citation(citation)

    def _on_correct_clicked(self) -> None:
        if self._row and self._column:
            cell = self._row.cells.get(self._column.name)
            value = ask_name(
                self,
                self._column.name,
                self.tr("The right value"),
                self.tr("Correct"),
                cell.value if cell else "",
            )
            if value:
                self._give(value)

    def _give(self, value: str | None) -> None:
        if self._row and self._column:
            self._correct(self._row, self._column, value)
