"""What several screens show: empty states, errors with a remedy, progress, undo, columns."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from app.core.errors import UserError
from app.gui.controls.buttons import Clicked, button
from app.gui.controls.labels import ElidedLabel, breakable, card, label, named, show_text
from app.gui.layouts.boxes import Part, hbox, holding, vbox
from app.gui.look.icons import Tone, icon
from app.gui.look.theme import scaled
from app.viewmodels.translated import translate, translated

_ICON_PX = 32
_COLUMN_WIDTH = 460
_STEPS = 1000


class EmptyState(QWidget):
    """Says what will appear here and offers the first step, the button `action`."""

    def __init__(
        self, icon_name: str, title: str, text: str, action: str = "", on_click: Clicked = None
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._column = column = vbox(spacing=8)
        column.addStretch(2)
        column.addWidget(Picture(icon_name), 0, Qt.AlignmentFlag.AlignHCenter)
        for line in (label(title, "heading"), label(text, "muted")):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        if action:
            first = button(action, "primary", on_click=on_click)
            column.addSpacing(8)
            column.addWidget(first, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setLayout(centred(column, _COLUMN_WIDTH))

    def add(self, other: QPushButton) -> None:
        """Offer another first step below the first."""
        at = self._column.count() - 1  # before the last stretch
        self._column.insertWidget(at, other, 0, Qt.AlignmentFlag.AlignHCenter)


class ErrorCard(QWidget):
    """What happened and what to do about it, with a button for one action."""

    def __init__(self, action: str = "", on_click: Clicked = None, icon_name: str = "") -> None:
        super().__init__()
        self._what = label("", "heading")
        self._remedy = label("")
        frame = card("error-card")
        column = vbox(self._what, self._remedy, parent=frame, spacing=4, margins=(16, 12, 16, 12))
        if action:
            self.button = button(action, icon_name=icon_name, on_click=on_click)
            column.addSpacing(4)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        vbox(frame, parent=self, margins=0)
        self.hide()

    def show_error(self, error: Exception | None) -> None:
        """Show `error`; None hides the card."""
        self.setVisible(error is not None)
        if error is not None:
            self.show_words(*explain(error))

    def show_words(self, what: str, remedy: str) -> None:
        self._what.setText(what)
        show_text(self._remedy, remedy)
        self.setAccessibleName(f"{what} {remedy}".strip())


def explain(error: Exception) -> tuple[str, str]:
    """The text for the user: the error's own words, or that the fault is Inglenook's."""
    if isinstance(error, UserError):
        return translated(error.what), translated(error.remedy)
    return (
        translate("Errors", "Something went wrong inside Inglenook."),
        translate("Errors", "Try again; if it happens again, please report it."),
    )


class Picture(QWidget):
    """A large icon that follows the theme."""

    def __init__(self, name: str, tone: Tone = "faint", size_px: int = _ICON_PX) -> None:
        super().__init__()
        self._icon = icon(name, tone)
        self.setFixedSize(scaled(size_px), scaled(size_px))

    def show_icon(self, name: str, tone: Tone) -> None:
        self._icon = icon(name, tone)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._icon.paint(QPainter(self), self.rect())


def scrolled(
    *parts: QWidget | QLayout, grows: QWidget | None = None, width: int = 0
) -> QScrollArea:
    """A scrolling column, so that everything stays reachable in large type and small windows.

    Args:
        grows: the widget that takes the remaining room; without it the room stays empty.
        width: the most, in pixels at 100 %, that the column is wide; 0 for all the room. A column
            of parts with a maximum of their own would give them the height of texts of its width.
    """
    column = vbox(spacing=12, margins=0)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part, 1 if part is grows else 0)
    if grows is None:
        column.addStretch(1)
    if not width:
        return scroll_area(column)
    holder = holding(column)
    holder.setMaximumWidth(scaled(width))
    return scroll_area(hbox((holder, 1000), "stretch", margins=0))


def scroll_area(contents: QLayout) -> QScrollArea:
    """`contents` on a page that is as wide as there is room, and scrolls if it is higher."""
    page = holding(contents, "page")
    page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    scroll = QScrollArea(widgetResizable=True)
    scroll.setWidget(page)
    return scroll


def centred(column: QLayout, width: int) -> QHBoxLayout:
    """`column`, centred, at most `width` pixels (at 100 %) wide."""
    holder = holding(column)
    holder.setMaximumWidth(scaled(width))
    column.setContentsMargins(0, 0, 0, 0)
    return hbox("stretch", (holder, 1000), "stretch")


def fact_line(icon_name: str, text: str, kind: str) -> QHBoxLayout:
    """An icon and a text, in the style `kind`; the text can be selected."""
    tone: Tone = "warning" if kind == "warning" else "muted"
    words = label(breakable(text), kind, selectable=True)
    return hbox((Picture(icon_name, tone, 16), 0, Qt.AlignmentFlag.AlignTop), (words, 1), spacing=8)


def titled_card(title: str, meaning: str, *parts: Part, kind: str = "faint") -> QFrame:
    """A card with a heading, its meaning in the style `kind`, and `parts` below them."""
    frame, heading, words = card(), label(title, "heading"), label(meaning, kind)
    vbox(heading, words, *parts, parent=frame, spacing=8, margins=(16, 12, 16, 12))
    return frame


class UndoBar(QFrame):
    """Says what was deleted and where it still is, and restores it as long as that works.

    Hidden and empty until something is deleted.

    Signals:
        undo_requested: restore it.
    """

    undo_requested = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, name, kind="file")
        self.hide()

    def offer(self, words: str, policy: str = "") -> None:
        """Show what was deleted and where it still is, by default only in backups."""
        if self.layout() is None:
            self._lay_out()
        policy = policy or self.tr(
            "Existing backups keep it for up to a year; to erase it there, too, replace them in "
            "Settings → Privacy & security."
        )
        self._words.setText(words)
        self._policy.setText(policy)
        self.setAccessibleName(words)
        self.setAccessibleDescription(policy)
        self.show()

    def _lay_out(self) -> None:
        self._words = ElidedLabel("", "muted")
        self._undo = button(
            self.tr("Undo"), "link", name="undoDelete", on_click=self.undo_requested
        )
        self._policy = label("", "faint")
        words = vbox(self._words, self._policy, spacing=2)
        hbox((words, 1), self._undo, parent=self, spacing=12, margins=(10, 6, 10, 6))


class ProgressCard(QWidget):
    """Text over a progress bar, with an action button beside them.

    Args:
        about: what progresses, the accessible name of the bar.
        action, spoken, name: the text of the button, its accessible name if that says more, and
            its object name.
        wraps: whether text that does not fit takes more lines; otherwise it is elided.
    """

    def __init__(
        self,
        about: str,
        action: str = "",
        spoken: str = "",
        *,
        name: str = "",
        on_click: Clicked = None,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = label() if wraps else ElidedLabel()
        self.bar = named(QProgressBar(textVisible=False), "", about)
        self.bar.setRange(0, _STEPS)
        self.action = named(button(action, on_click=on_click), name, spoken)
        lines = vbox(self.words, self.bar, spacing=6)
        frame = card()
        hbox((lines, 1), self.action, parent=frame, spacing=16, margins=(16, 10, 12, 10))
        vbox(frame, parent=self, margins=0)

    def report(self, words: str, fraction: float | None) -> None:
        """Show what is being done, and the share done, 0..1; None if unknown."""
        self.words.setText(words)
        self.bar.setRange(0, 0 if fraction is None else _STEPS)
        self.bar.setValue(round(_STEPS * (fraction or 0)))
