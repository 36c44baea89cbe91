"""The list of rated answers."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.gui.look.icons import Tone, icon
from app.gui.look.item_plate import paint_plate
from app.gui.look.scale import scaled
from app.gui.look.theme import body_font, tokens
from app.gui.transcript.visible_text import isolated, visible_text
from app.viewmodels.dataset.answers_list import (
    ANSWER_ROLE,
    EXCLUDED_ROLE,
    HINTS_ROLE,
    RatedAnswersListModel,
)

_LINE_GAP = 5
_ICON = 16
_PADDING = 12


class AnswersList(QListView):
    """A thumb, the question and the start of the answer in each row."""

    def __init__(self, answers: RatedAnswersListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ratedAnswers")
        self.setAccessibleName(self.tr("Rated answers"))
        self.setModel(answers)
        self.setItemDelegate(_AnswerDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)


class _AnswerDelegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, 2 * (option.fontMetrics.height() + _PADDING) - _PADDING + _LINE_GAP + 4)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        paint_plate(painter, option.rect, option.state)
        one, is_excluded = index.data(ANSWER_ROLE), index.data(EXCLUDED_ROLE)
        room, side = option.rect.adjusted(_PADDING, 8, -_PADDING, -8), scaled(_ICON)
        whole = QRect(room)  # a copy, since `room` shrinks
        place = QRect(room.left(), room.top() + 2, side, side)
        name, tone = _thumb(one.feedback.rating)
        direction = painter.layoutDirection()
        place = QStyle.visualRect(direction, whole, place)
        icon(name, "faint" if is_excluded else tone).paint(painter, place)
        room.setLeft(room.left() + side + _PADDING)
        if index.data(HINTS_ROLE) and not is_excluded:
            room.setRight(room.right() - side - _PADDING)
            hint = QRect(room.right() + _PADDING, room.top() + 2, side, side)
            icon("triangle-alert", "warning").paint(
                painter, QStyle.visualRect(direction, whole, hint)
            )
        room = QStyle.visualRect(direction, whole, room)
        colors = tokens()
        question = one.question.text if one.question else self.tr("(the question was deleted)")
        painter.setFont(body_font())
        color = colors.faint if is_excluded else colors.text
        _write(painter, room, Qt.AlignmentFlag.AlignTop, color, question)
        painter.setFont(body_font(-1))
        answer = self.tr("Left out of the bundle") if is_excluded else one.answer.text
        _write(painter, room, Qt.AlignmentFlag.AlignBottom, colors.muted, answer)
        painter.restore()


def _thumb(rating: str) -> tuple[str, Tone]:
    return ("thumbs-up", "ok") if rating == "up" else ("thumbs-down", "danger")


def _write(painter: QPainter, room: QRect, edge: Qt.AlignmentFlag, color: str, text: str) -> None:
    painter.setPen(QColor(color))
    line = isolated(visible_text(" ".join(text[:400].split())))
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeading | edge), shown)
