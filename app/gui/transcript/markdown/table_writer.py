"""Writes a parsed Markdown table into a QTextDocument."""

from collections.abc import Sequence
from itertools import pairwise

from markdown_it.token import Token
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from app.gui.look.text_direction import reads_from_right
from app.gui.look.theme import Tokens
from app.gui.transcript.markdown.inline_writer import InlineWriter

# Layout takes time for every cell; wider or longer tables are shown as source.
MAX_COLUMNS = 40
MAX_CELLS = 4000
_PADDING = 6
_GAP = 10
_ALIGNMENTS = {
    "text-align:right": Qt.AlignmentFlag.AlignRight,
    "text-align:center": Qt.AlignmentFlag.AlignHCenter,
}


def rows_of(stream: Sequence[Token]) -> list[list[tuple[Token, Token]]]:
    """The rows in a table's tokens, each cell given by its opening and its inline token."""
    rows: list[list[tuple[Token, Token]]] = []
    for opening, content in pairwise(stream):
        if opening.type == "tr_open":
            rows.append([])
        elif opening.type in ("th_open", "td_open"):
            rows[-1].append((opening, content))
    return rows


def is_drawable(stream: Sequence[Token]) -> bool:
    cells = sum(token.type in ("th_open", "td_open") for token in stream)
    columns = sum(token.type == "th_open" for token in stream)
    return columns <= MAX_COLUMNS and cells <= MAX_CELLS


class TableWriter:
    """Writes a Markdown table: a muted header, hairlines between the rows, aligned columns.

    Inserts a table at a cursor and leaves the cursor after it.

    Columns follow the reading direction of the first heading. `indent` is in pixels.
    """

    def __init__(self, cursor: QTextCursor, colors: Tokens, indent: int = 0) -> None:
        self._cursor = cursor
        self._colors = colors
        self._indent = indent
        self._is_from_right = False

    def write(self, stream: Sequence[Token]) -> None:
        rows = rows_of(stream)
        self._is_from_right = reads_from_right(" ".join(cell.content for _, cell in rows[0]))
        table = self._cursor.insertTable(len(rows), len(rows[0]), self._table_format())
        for row_number, row in enumerate(rows):
            for column, (opening, content) in enumerate(row[: len(rows[0])]):
                # Qt does not mirror tables: the first column is written on the side where reading
                # starts.
                place = len(rows[0]) - 1 - column if self._is_from_right else column
                self._write_cell(table, row_number, place, opening, content)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.setBlockFormat(QTextBlockFormat())

    def _write_cell(
        self, table: QTextTable, row: int, column: int, opening: Token, content: Token
    ) -> None:
        cell = table.cellAt(row, column)
        cell.setFormat(self._cell_format())
        cursor = cell.firstCursorPosition()
        block = QTextBlockFormat()
        style = str(opening.attrGet("style") or "")
        block.setAlignment(_ALIGNMENTS.get(style, Qt.AlignmentFlag.AlignLeft))
        cursor.setBlockFormat(block)
        InlineWriter(cursor, self._colors, self._text_format(opening)).write(content.children or ())

    def _text_format(self, opening: Token) -> QTextCharFormat:
        result = QTextCharFormat()
        if opening.type == "th_open":
            result.setForeground(QColor(self._colors.muted))
            result.setFontWeight(QFont.Weight.DemiBold)
        return result

    def _table_format(self) -> QTextTableFormat:
        result = QTextTableFormat()
        result.setBorder(0)
        result.setCellSpacing(0)
        result.setCellPadding(0)
        result.setTopMargin(2)
        result.setBottomMargin(_GAP)
        result.setHeaderRowCount(1)
        if self._is_from_right:
            result.setAlignment(Qt.AlignmentFlag.AlignRight)
            result.setRightMargin(self._indent)
        else:
            result.setLeftMargin(self._indent)
        return result

    def _cell_format(self) -> QTextTableCellFormat:
        result = QTextTableCellFormat()
        result.setTopPadding(_PADDING)
        result.setBottomPadding(_PADDING)
        if self._is_from_right:
            result.setLeftPadding(3 * _PADDING)
        else:
            result.setRightPadding(3 * _PADDING)
        result.setBottomBorder(1)
        result.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        result.setBottomBorderBrush(QBrush(QColor(self._colors.line)))
        return result
