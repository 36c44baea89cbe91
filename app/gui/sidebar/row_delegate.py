"""Paints the rows of the side bar: sections, folders, conversations, search matches."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.core.unicode_text import visible_text
from app.gui.controls.labels import named
from app.gui.controls.rows import AnyIndex, paint_plate, write_line
from app.gui.look.icons import icon
from app.gui.look.text_direction import reads_from_right
from app.gui.look.theme import body_font, roomy, scaled, tokens
from app.viewmodels.quantities import integer
from app.viewmodels.sidebar.conversation_rows import ARCHIVE, BIN, ROW_ROLE, Row

_INSET = 10
_DOT = 7
_INDENT = 18
_ELLIPSIS = "…"
_BEFORE_FOUND = 12
"""Characters in front of the first found word that tell where it stands."""

_UNBROKEN = 1_000_000  # wider than any line


class RowDelegate(QStyledItemDelegate):
    """Heights follow the font; selected rows have a soft background, the open one stands out.

    `open_id` is the conversation that the window shows.
    """

    open_id = ""

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        line = QFontMetrics(body_font()).height()
        row: Row = index.data(ROW_ROLE)
        heights = {"section": line + roomy(17), "match": 2 * line + roomy(20)}
        return QSize(0, heights.get(row.kind, line + roomy(15)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.setLayoutDirection(option.direction)
        if row.kind == "section":
            _paint_section(painter, rect, row)
        else:
            is_chosen = bool(state & QStyle.StateFlag.State_Selected)
            is_chosen |= bool(row.conversation_id) and row.conversation_id == self.open_id
            paint_plate(painter, rect, state)
            painters = {"match": _paint_match, "folder": _paint_folder}
            paint = painters.get(row.kind, _paint_conversation)
            paint(painter, rect.adjusted(_INSET, 0, -_INSET, 0), row, is_chosen)
        painter.restore()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: AnyIndex
    ) -> QLineEdit:
        """A plain text field for the title, in the row itself."""
        editor = named(QLineEdit(parent, maxLength=120), "renameField", self.tr("Title"))
        editor.setFont(body_font())
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: AnyIndex
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(0, 1, 0, -1))


def _paint_section(painter: QPainter, rect: QRect, row: Row) -> None:
    room = rect.adjusted(6, 0, -_INSET, -5)
    _draw(
        painter, room, row.title, body_font(-3, QFont.Weight.DemiBold), tokens().muted, at_end=True
    )


def _paint_folder(painter: QPainter, room: QRect, row: Row, _is_chosen: bool) -> None:
    count = integer(row.count)
    font = body_font(-3)
    width = QFontMetrics(font).horizontalAdvance(count)
    side = scaled(14)
    top = room.center().y() - side // 2
    chevron = QRect(room.left() - 4, top, side, side)
    picture = QRect(room.left() + side, top, side, side)
    title = room.adjusted(2 * side + 8, 0, -width - 8, 0)
    end = QRect(room.right() - width, room.top(), width + 1, room.height())
    chevron, picture, title, end = (
        QStyle.visualRect(painter.layoutDirection(), room, one)
        for one in (chevron, picture, title, end)
    )
    icon("chevron-down" if row.is_open else "chevron-right", "faint").paint(painter, chevron)
    own = "folder-open" if row.is_open else "folder"
    named = {ARCHIVE: "archive", BIN: "trash-2"}.get(row.folder_id, own)
    icon(named, "muted").paint(painter, picture)
    _draw(painter, title, row.title, body_font(), tokens().text)
    _draw(painter, end, count, font, tokens().muted)


def _paint_conversation(painter: QPainter, room: QRect, row: Row, is_chosen: bool) -> None:
    colors = tokens()
    if row.is_inside:
        inside = room.adjusted(scaled(_INDENT), 0, 0, 0)
        room = QStyle.visualRect(painter.layoutDirection(), room, inside)
    whole = room
    if row.is_running:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent))
        side = 2 * (_DOT // 2)
        dot = QRect(room.right() - _DOT - side // 2, room.center().y() - side // 2, side, side)
        painter.drawEllipse(QRectF(QStyle.visualRect(painter.layoutDirection(), whole, dot)))
        room = room.adjusted(0, 0, -3 * _DOT, 0)
    elif row.note:
        width = QFontMetrics(body_font(-3)).horizontalAdvance(row.note)
        end = QRect(room.right() - width, room.top(), width + 1, room.height())
        end = QStyle.visualRect(painter.layoutDirection(), whole, end)
        _draw(painter, end, row.note, body_font(-3), colors.muted)
        room = room.adjusted(0, 0, -width - 8, 0)
    elif row.is_pinned:
        side = scaled(13)
        pin = QRect(room.right() - side, room.center().y() - side // 2, side, side)
        icon("pin", "faint").paint(
            painter, QStyle.visualRect(painter.layoutDirection(), whole, pin)
        )
        room = room.adjusted(0, 0, -side - 9, 0)
    weight = QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal
    room = QStyle.visualRect(painter.layoutDirection(), whole, room)
    _draw(painter, room, row.title, body_font(0, weight), colors.text)


def _paint_match(painter: QPainter, room: QRect, row: Row, _is_chosen: bool) -> None:
    middle = room.center().y()
    edge = roomy(6)
    upper = QRect(room.left(), room.top() + edge, room.width(), middle - room.top() - edge + 1)
    lower = QRect(room.left(), middle + 2, room.width(), room.bottom() - middle - edge - 2)
    _draw(painter, upper, row.title, body_font(0, QFont.Weight.DemiBold), tokens().text)
    _paint_snippet(painter, lower, row)


def _paint_snippet(painter: QPainter, room: QRect, row: Row) -> None:
    """The found words in the accent colour, the others muted; the first found one is in sight."""
    text, formats = _marked(row)
    # Qt would use the window's direction and detach the text's full stop.
    is_from_right = reads_from_right(text)
    layout = _laid_out(text, formats, is_from_right)
    if row.spans and formats[0].start + formats[0].length > _cut(layout, room, is_from_right):
        text = _from_first(text, formats)
        layout = _laid_out(text, formats, is_from_right)
    # Starts where the window's reading direction starts; long text is elided at its own end.
    cut = _cut(layout, room, is_from_right)
    is_too_long = cut < len(text)
    if is_too_long:
        layout = _laid_out(text[:cut].rstrip() + _ELLIPSIS, formats, is_from_right)
    line = layout.lineAt(0)
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    at_right = is_from_right if is_too_long else is_mirrored
    left = room.right() - line.naturalTextWidth() if at_right else room.left()
    painter.save()
    painter.setClipRect(room)
    painter.setPen(QColor(tokens().muted))
    line.draw(painter, QPointF(left, room.center().y() - line.height() / 2))
    painter.restore()


def _marked(row: Row) -> tuple[str, list[QTextLayout.FormatRange]]:
    """The snippet on one line, and the formats of its found words."""
    text, formats, position = "", [], 0
    for start, end in (*row.spans, (len(row.snippet), len(row.snippet))):
        text += _one_line(row.snippet[position:start])
        found = QTextLayout.FormatRange()
        found.start, found.length = len(text), len(_one_line(row.snippet[start:end]))
        found.format.setForeground(QColor(tokens().accent))
        found.format.setFontWeight(QFont.Weight.DemiBold)
        formats.append(found)
        text += _one_line(row.snippet[start:end])
        position = end
    return text, formats


def _from_first(text: str, formats: list[QTextLayout.FormatRange]) -> str:
    """`text` from shortly before its first found word on; the formats move with it."""
    cut = text.rfind(" ", 0, max(formats[0].start - _BEFORE_FOUND, 0)) + 1
    if not cut:
        return text
    for found in formats:
        found.start += len(_ELLIPSIS) - cut
    return _ELLIPSIS + text[cut:]


def _laid_out(
    text: str, formats: list[QTextLayout.FormatRange], is_from_right: bool
) -> QTextLayout:
    """`text` on a single line of unlimited width."""
    layout = QTextLayout(text, body_font(-2))
    layout.setFormats(formats)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if is_from_right else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(_UNBROKEN)
    layout.endLayout()
    return layout


def _cut(layout: QTextLayout, space: QRect, is_from_right: bool) -> int:
    """How many characters fit: all, or as many as leave room for an ellipsis."""
    line = layout.lineAt(0)
    if line.naturalTextWidth() <= space.width():
        return len(layout.text())
    room = space.width() - QFontMetrics(body_font(-2)).horizontalAdvance(_ELLIPSIS)
    place = line.naturalTextWidth() - room if is_from_right else room
    return int(line.xToCursor(place, QTextLine.CursorPosition.CursorOnCharacter))


def _one_line(text: str) -> str:
    return visible_text(" ".join(text.split("\n")))


def _draw(
    painter: QPainter, room: QRect, text: str, font: QFont, color: str, *, at_end: bool = False
) -> None:
    painter.setFont(font)
    vertical = Qt.AlignmentFlag.AlignBottom if at_end else Qt.AlignmentFlag.AlignVCenter
    write_line(painter, room, _one_line(text), color, Qt.AlignmentFlag.AlignLeading | vertical)
