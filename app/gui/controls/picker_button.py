"""A button of the top bar that says what is chosen and opens the menu to choose from."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyle

from app.core.unicode_text import visible_text
from app.gui.controls.buttons import with_shortcut
from app.gui.look.icons import Tone, icon
from app.gui.look.text_direction import isolated
from app.gui.look.theme import body_font, scaled, tokens

_PADDING = 12
_GAP = 8
_DOT = 7
_CHEVRON = 14
_BETWEEN = " · "
_LEAST_OF_A_TITLE = 110
"""Shorter titles are never elided, longer ones not below this width."""
_MOST_OF_A_TITLE = 280
_MOST_OF_A_LINE = 420


class PickerButton(QPushButton):
    """Paints a title, a detail that is elided first, and an optional status dot.

    Subclasses fill the menu each time it opens.

    Signals:
        manage_requested: the user wants to see all that there is to choose from.
    """

    manage_requested = Signal()

    def __init__(self, object_name: str, name: str, shortcut: str = "") -> None:
        super().__init__()
        self.setObjectName(object_name)
        self._name = name
        self._title = name
        self._detail = ""
        self._explanation = ""
        self._dot: Tone | None = None
        self._menu = QMenu(self)
        self._menu.setAccessibleName(name)
        self._menu.aboutToShow.connect(self._on_menu_about_to_show)
        self.setMenu(self._menu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(with_shortcut(name, shortcut))
        self.show_choice(name, "")

    def show_choice(self, title: str, detail: str, dot: Tone | None = None) -> None:
        """Show the current choice. `dot` is the colour of a small status dot in front."""
        title = visible_text(title)
        self._title, self._detail, self._dot = title, detail, dot
        self.setAccessibleName(f"{self._name}: {title}")
        self.setAccessibleDescription(detail)
        self._show_tip()
        self.updateGeometry()
        self.update()

    def setToolTip(self, text: str) -> None:
        """Say what is chosen here; the choice follows, of which a narrow bar shows only a part."""
        self._explanation = text
        self._show_tip()

    def fill(self, menu: QMenu) -> None:
        """Add the choices to the empty menu."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        detail = _width(self._detail_font(), self._detail)
        title = min(_width(self._title_font(), self._title), scaled(_MOST_OF_A_TITLE))
        width = self._fixed_width() + title
        return QSize(width + (scaled(_GAP) + detail if detail else 0), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        title = min(_width(self._title_font(), self._title), scaled(_LEAST_OF_A_TITLE))
        return QSize(self._fixed_width() + title, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        room = self.rect().adjusted(scaled(_PADDING), 0, -scaled(_PADDING), 0)
        if self._dot:
            painter.setBrush(QColor(getattr(tokens(), self._dot)))
            painter.setPen(Qt.PenStyle.NoPen)
            dot = QRect(
                room.left(), room.center().y() - scaled(_DOT) // 2, scaled(_DOT), scaled(_DOT)
            )
            painter.drawEllipse(self._mirrored(dot))
            room.setLeft(room.left() + scaled(_DOT) + scaled(_GAP))
        chevron = QRect(0, 0, scaled(_CHEVRON), scaled(_CHEVRON))
        chevron.moveCenter(room.center())
        chevron.moveRight(room.right())
        icon("chevron-down").paint(painter, self._mirrored(chevron))
        room.setRight(chevron.left() - scaled(_GAP))
        self._paint_words(painter, room)

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        colors = tokens()
        used = self._paint(painter, room, self._title_font(), colors.text, self._title)
        room.setLeft(room.left() + used + scaled(_GAP))
        font = self._detail_font()
        detail = next(
            (one for one in _shortened(self._detail) if _width(font, one) <= room.width()), ""
        )
        self._paint(painter, room, font, colors.muted, detail)

    def _paint(self, painter: QPainter, room: QRect, font: QFont, color: str, text: str) -> int:
        """Draw a piece of text, elided to fit; returns its width."""
        painter.setFont(font)
        painter.setPen(QColor(color))
        shown = QFontMetrics(font).elidedText(
            isolated(text), Qt.TextElideMode.ElideRight, room.width()
        )
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._mirrored(room), int(start), shown)
        return _width(font, shown)

    def _mirrored(self, rectangle: QRect) -> QRect:
        """The position of a rectangle if the window is right-to-left."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rectangle)

    def _show_tip(self) -> None:
        choice = f"{self._title}{_BETWEEN}{self._detail}" if self._detail else ""
        super().setToolTip("\n".join(filter(None, (self._explanation, choice))))

    def _fixed_width(self) -> int:
        dot = scaled(_DOT) + scaled(_GAP) if self._dot else 0
        return 2 * scaled(_PADDING) + dot + scaled(_GAP) + scaled(_CHEVRON)

    def _title_font(self) -> QFont:
        return body_font(0, QFont.Weight.DemiBold if self._dot else QFont.Weight.Normal)

    def _detail_font(self) -> QFont:
        return body_font(-2)

    def _on_menu_about_to_show(self) -> None:
        self._menu.clear()
        self.fill(self._menu)


class Choices:
    """Checkable lines of a menu, of which one is chosen."""

    def __init__(self, menu: QMenu) -> None:
        self._menu, self._group = menu, QActionGroup(menu)

    def add(
        self, text: str, detail: str, choose: Callable[[], object], *, is_checked: bool
    ) -> QAction:
        """A line that calls `choose`, with its detail aligned at the far end."""
        shown = self._menu.fontMetrics().elidedText(
            visible_text(text), Qt.TextElideMode.ElideRight, scaled(_MOST_OF_A_LINE)
        )
        name = menu_text(shown)
        action = self._menu.addAction(f"{name}\t{detail}" if detail else name, choose)
        action.setCheckable(True)
        action.setChecked(is_checked)
        self._group.addAction(action)
        return action


def menu_text(text: str) -> str:
    """As a menu shows it: an ampersand in a name would be interpreted as a mnemonic."""
    return text.replace("&", "&&")


def _shortened(detail: str) -> Iterator[str]:
    """The detail with fewer and fewer of its parts; the last part is the most informative."""
    parts = detail.split(_BETWEEN)
    for start in range(len(parts)):
        yield _BETWEEN.join(parts[start:])


def _width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)
