"""The figures that a question asks for, above its answer: what they are, how much, and where."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from app.core.documents import Citation, file_name
from app.core.tables import CellFigure, ComputedFigure, Figures
from app.gui.controls.labels import ElidedLabel, label
from app.gui.look.text_direction import visible_text
from app.viewmodels.quantities import page_names

_SHOWN = 5


class FigureLines(QWidget):
    """One line for each figure that the program computed or found in tables.

    Signals:
        citation_opened: the place of a figure was chosen, as a Citation.
    """

    citation_opened = Signal(object)

    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self.setObjectName("figureLines")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 0, 12, 6)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        lines: list[CellFigure | ComputedFigure] = [*figures.computed, *figures.cells]
        lines = lines[:_SHOWN]
        cells = [figure for line in lines for figure in _inputs(line)]
        has_one_file = len({cell.document_id for cell in cells}) == 1
        for row, line in enumerate(lines):
            self._add(row, line, has_one_file)

    def _add(self, row: int, line: CellFigure | ComputedFigure, has_one_file: bool) -> None:
        cells = _inputs(line)
        if isinstance(line, ComputedFigure):
            about = f"{line.name}, {line.period} = {line.formula}"
            value, kind = line.result, self.tr("computed")
        else:
            about, value, kind = line.about, line.in_words, self.tr("in a table")
        about, value = visible_text(about), visible_text(value)
        shown = ElidedLabel(about, "muted", gap=Qt.TextElideMode.ElideMiddle)
        shown.setToolTip(about)
        shown.setAccessibleName(f"{about}: {value} ({kind})")
        self._grid.addWidget(shown, row, 0)
        amount = label(value, "heading", wraps=False)
        self._grid.addWidget(amount, row, 1, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(self._place(cells, about, has_one_file), row, 2)

    def _place(self, cells: tuple[CellFigure, ...], about: str, has_one_file: bool) -> QPushButton:
        first = cells[0]
        pages = page_names(first.path, {cell.page for cell in cells})
        name = visible_text(file_name(first.path))
        button = QPushButton(pages)
        button.setProperty("kind", "link")
        button.setToolTip(name)
        button.setAccessibleName(f"{name}, {pages}: {about}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if not has_one_file:
            button.setText(f"{_short(name)}, {pages}".replace("&", "&&"))
        cited = Citation.of_place(
            first.document_id, first.path, first.page, first.char_start, first.char_end
        )
        button.clicked.connect(lambda: self.citation_opened.emit(cited))
        return button


def _inputs(line: CellFigure | ComputedFigure) -> tuple[CellFigure, ...]:
    return line.inputs if isinstance(line, ComputedFigure) else (line,)


def _short(name: str) -> str:
    return name if len(name) <= 24 else f"{name[:23]}…"
