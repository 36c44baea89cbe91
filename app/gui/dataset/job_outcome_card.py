"""What came of a job: a heading, sentences, a small table, and ways on with what was made."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.labels import label
from app.gui.dialogs.share import share_button
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.scale import scaled
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.dataset.job_outcomes import JobOutcome

_WIDTH = 680


class JobOutcomeCard(QFrame):
    """Hidden until there is an outcome.

    Signals:
        share_requested: the path of the result, which the user wants to share.
    """

    share_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setObjectName("jobOutcome")
        self.setMaximumWidth(scaled(_WIDTH))
        self._outcome: JobOutcome | None = None
        self._title = label("", "heading")
        self._lines = label("", "muted")
        self._lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._tables: list[QWidget] = []
        self._open = button(self.tr("Open the folder"), icon_name="folder-open")
        self._open.clicked.connect(self._on_open_clicked)
        self._share = share_button("shareMade")
        self._share.clicked.connect(self._on_share_clicked)
        self._column = vbox(self, spacing=8, margins=(16, 14, 16, 14))
        self._column.addWidget(self._title)
        self._column.addWidget(self._lines)
        buttons = hbox(spacing=8)
        buttons.addWidget(self._open)
        buttons.addWidget(self._share)
        buttons.addStretch(1)
        self._column.addLayout(buttons)
        self.hide()

    def show_outcome(self, outcome: JobOutcome | None) -> None:
        """None hides the card."""
        self.setVisible(outcome is not None)
        if outcome is None or outcome == self._outcome:
            return
        self._outcome = outcome
        lines = "\n".join((*outcome.lines, *map(visible_text, outcome.quoted)))
        self._title.setText(outcome.title)
        self._lines.setText(lines)
        self._lines.setVisible(bool(lines))
        for action in (self._open, self._share):
            action.setVisible(outcome.made is not None)
        self.setAccessibleName(outcome.title)
        self.setAccessibleDescription(lines)
        self._show_tables(outcome.table, outcome.answers)

    def _show_tables(self, *tables: Sequence[Sequence[str]]) -> None:
        for shown in self._tables:
            shown.deleteLater()
        self._tables = [_table(rows) for rows in tables if rows]
        for place, table in zip((1, 3), self._tables, strict=False):  # answers below the lines
            self._column.insertWidget(place, table)

    def _on_open_clicked(self) -> None:
        if self._outcome and (made := self._outcome.made):
            folder = made.parent if made.is_file() else made
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _on_share_clicked(self) -> None:
        if self._outcome:
            self.share_requested.emit(self._outcome.made)


def _table(rows: Sequence[Sequence[str]]) -> QWidget:
    """The first row and the first column are headers."""
    result = QWidget()
    result.setProperty("kind", "plain")
    grid = QGridLayout(result)
    grid.setContentsMargins(0, 4, 0, 4)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            kind = "section" if row == 0 else ""
            cell = label(visible_text(text), kind)
            cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
    for column, _ in enumerate(rows[0]):
        grid.setColumnStretch(column, 1)
    return result
