"""Writes parsed Markdown into a QTextDocument, piece by piece and without any HTML."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from app.core.unicode_text import visible_text
from app.gui.look.text_direction import has_direction, is_mirrored, reads_from_right, sums_from_left
from app.gui.look.theme import Tokens, body_font, code_font, leading, roomy, tokens
from app.gui.transcript.markdown.inline_writer import LINE_BREAK, InlineWriter
from app.gui.transcript.markdown.parsing import is_ticked, marks_as_text

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


_LINE_HEIGHT = 124
_PARAGRAPH_GAP = 10
_ITEM_GAP = 4
_QUOTE_INDENT = 16
# Qt draws a bullet one space away from the text, in the block's font; this one's is wider.
_BULLET_STRETCH = 220
_NUMBER_SUFFIX = ". "
_HEADING_DELTA = {"h1": 6, "h2": 4, "h3": 2}
_RULE = QTextFormat.Property.BlockTrailingHorizontalRulerWidth
_BOXES = (QTextBlockFormat.MarkerType.Unchecked, QTextBlockFormat.MarkerType.Checked)
_WRITTEN_BOXES = ("☐ ", "☑ ")
_BULLETS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)


@dataclass
class _OpenList:
    """A list whose QTextList is created with its first item."""

    style: QTextListFormat
    made: QTextList | None = None


class DocumentWriter:
    """Appends blocks at a cursor; a writer is used for one run of tokens."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._cursor = cursor
        self._colors = tokens()
        self._base = QTextCharFormat()
        self._lists: list[_OpenList] = []
        self._number_room = 0
        self._quotes = 0
        self._is_item_start = False

    def write(self, stream: Sequence[Token], source: str = "") -> None:
        """Append a top-level block; `source` is shown if a table is too large to draw."""
        if stream[0].type != "table_open":
            self._number_room = self._room_for_numbers(stream)
            table: list[Token] = []
            for token in stream:
                if table or token.type == "table_open":
                    table.append(token)
                if not table:
                    self._write_token(token)
                elif token.type == "table_close":
                    self._write_inner_table(table)
                    table = []
        elif is_drawable(stream):
            TableWriter(self._cursor, self._colors).write(stream)
        else:
            self.write_plain(source)

    def write_plain(self, text: str) -> None:
        """Append `text` verbatim, in one paragraph."""
        self._begin_block(_paragraph(0))
        shown = visible_text(marks_as_text(text))
        shown = sums_from_left(shown) if is_mirrored(text) else shown
        shown = shown.replace("\n", LINE_BREAK)
        self._cursor.insertText(shown, self._base)

    def _write_token(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._write_inline(token)
            case "paragraph_open":
                self._begin_block(_paragraph(_ITEM_GAP if self._lists else _PARAGRAPH_GAP))
            case "heading_open":
                self._begin_heading(token.tag)
            case "bullet_list_open" | "ordered_list_open":
                self._lists.append(_OpenList(self._list_format(token)))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._is_item_start = True
            case "list_item_close" if self._is_item_start:
                self._begin_block(_paragraph(_ITEM_GAP))
            case "blockquote_open":
                self._quotes += 1
            case "blockquote_close":
                self._quotes -= 1
            case "fence" | "code_block":
                self._write_code(token)
            case "math_block":
                self._write_formula(token)
            case "hr":
                self._write_rule()

    def _write_inline(self, token: Token) -> None:
        children = token.children or []
        if (ticked := is_ticked(children)) is not None:
            self._write_box(is_ticked=ticked)
            children[1].content = children[1].content.lstrip()
        mirrored = is_mirrored(token.content)
        writer = InlineWriter(self._cursor, self._colors, self._base, is_mirrored=mirrored)
        writer.write(children)
        if not has_direction(token.content):
            # Qt treats a number alone as left-to-right text.
            block = QTextBlockFormat()
            block.setLayoutDirection(QGuiApplication.layoutDirection())
            self._cursor.mergeBlockFormat(block)

    def _write_box(self, *, is_ticked: bool) -> None:
        """A checkbox in place of the bullet; a number stays."""
        if self._lists[-1].style.style() in _BULLETS:
            block = QTextBlockFormat()
            block.setMarker(_BOXES[is_ticked])
            self._cursor.mergeBlockFormat(block)
        else:
            self._cursor.insertText(_WRITTEN_BOXES[is_ticked], self._base)

    def _begin_heading(self, tag: str) -> None:
        block = _paragraph(6)
        block.setTopMargin(roomy(8))
        block.setHeadingLevel(int(tag[1]))
        self._begin_block(block)
        self._base.setFontWeight(QFont.Weight.DemiBold)
        font = body_font(_HEADING_DELTA.get(tag, 0))
        self._base.setProperty(QTextFormat.Property.FontPixelSize, font.pixelSize())

    def _begin_block(self, block: QTextBlockFormat) -> None:
        block.setLeftMargin(self._quotes * _QUOTE_INDENT)
        is_new_list = self._is_item_start and self._lists[0].made is None
        if (is_new_list or not self._lists) and self._cursor.block().textList():
            block.setTopMargin(max(block.topMargin(), roomy(_PARAGRAPH_GAP)))
        if self._lists:
            block.setLeftMargin(block.leftMargin() + self._number_room)
            self._place_in_list(block, self._lists[-1])
        if self._is_fresh():
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        if self._is_item_start and self._lists[-1].made is None:
            self._lists[-1].made = self._cursor.createList(self._lists[-1].style)
        self._base = self._plain_format()
        self._cursor.setBlockCharFormat(self._marker_format())
        self._is_item_start = False

    def _place_in_list(self, block: QTextBlockFormat, current: _OpenList) -> None:
        """An item's first block belongs to its list; its later blocks are indented."""
        if not self._is_item_start:
            block.setIndent(len(self._lists))
        elif current.made:
            block.setObjectIndex(current.made.objectIndex())

    def _is_fresh(self) -> bool:
        """Whether at the start of the document, or in the empty block after a table."""
        block = self._cursor.block()
        is_rule = block.blockFormat().hasProperty(_RULE)
        return block.length() == 1 and block.textList() is None and not is_rule

    def _list_format(self, token: Token) -> QTextListFormat:
        depth = len(self._lists)
        result = QTextListFormat()
        result.setIndent(depth + 1)
        if token.type == "ordered_list_open":
            result.setStyle(QTextListFormat.Style.ListDecimal)
            result.setNumberSuffix(_NUMBER_SUFFIX)
            result.setStart(int(token.attrGet("start") or 1))
        else:
            result.setStyle(_BULLETS[min(depth, len(_BULLETS) - 1)])
        return result

    def _plain_format(self) -> QTextCharFormat:
        result = QTextCharFormat()
        result.setForeground(QColor(self._colors.muted if self._quotes else self._colors.text))
        return result

    def _marker_format(self) -> QTextCharFormat:
        """The block's format, used only to draw its bullet or number."""
        result = QTextCharFormat(self._base)
        if self._is_item_start and self._lists[-1].style.style() in _BULLETS:
            result.setFontStretch(_BULLET_STRETCH)
        return result

    def _room_for_numbers(self, stream: Sequence[Token]) -> int:
        """How much to increase a list's indent for numbers with many digits."""
        opened = [token for token in stream if token.type == "ordered_list_open"]
        if not opened:
            return 0
        items = sum(token.type == "list_item_open" for token in stream)
        last = max(int(token.attrGet("start") or 1) for token in opened) + items - 1
        metrics = QFontMetrics(body_font())
        needed = metrics.horizontalAdvance(f"{last}{_NUMBER_SUFFIX} ")
        return max(0, needed - round(self._cursor.document().indentWidth()))

    def _write_code(self, token: Token) -> None:
        """Code inside a list or a quote; at top level it has a widget of its own."""
        block = _paragraph(_PARAGRAPH_GAP)
        block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._begin_block(block)
        code = QTextCharFormat(self._base)
        code.setFont(code_font())
        code.setBackground(QColor(self._colors.code))
        text = visible_text(marks_as_text(token.content.rstrip("\n")))
        self._cursor.insertText(text.replace("\n", LINE_BREAK), code)

    def _write_inner_table(self, stream: Sequence[Token]) -> None:
        if not is_drawable(stream):
            rows = (" | ".join(cell.content for _, cell in row) for row in rows_of(stream))
            self.write_plain("\n".join(rows))
            return
        if self._is_item_start:
            self._begin_block(_paragraph(_ITEM_GAP))
        indent = self._number_room + self._quotes * _QUOTE_INDENT
        indent += round(len(self._lists) * self._cursor.document().indentWidth())
        TableWriter(self._cursor, self._colors, indent).write(stream)

    def _write_formula(self, token: Token) -> None:
        """A formula on a line of its own."""
        block = _paragraph(_PARAGRAPH_GAP)
        block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._begin_block(block)
        writer = InlineWriter(self._cursor, self._colors, self._base)
        writer.write_formula(token.content, is_display=True)

    def _write_rule(self) -> None:
        block = _paragraph(_PARAGRAPH_GAP)
        block.setProperty(_RULE, QTextLength(QTextLength.Type.PercentageLength, 100))
        self._begin_block(block)


def _paragraph(gap: int) -> QTextBlockFormat:
    result = QTextBlockFormat()
    height = leading(_LINE_HEIGHT)
    result.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    result.setBottomMargin(roomy(gap))
    return result
