"""Shows what redaction will change in a bundle, place by place."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QTextEdit, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.labels import label
from app.gui.controls.panes import ErrorCard
from app.gui.layouts.boxes import vbox
from app.gui.layouts.on_screen import Dialog, size_on_screen
from app.gui.look.theme import tokens
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.dataset.bundle import BundleViewModel

if TYPE_CHECKING:
    from app.core.feedback import RedactedPlace

_SIZE = (720, 560)
_SHOWN = 2000
_GAP = 10


class RedactionDialog(Dialog):
    """Each place in context: the original struck through, followed by its replacement."""

    def __init__(self, bundle: BundleViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("redactionDialog")
        self.setWindowTitle(self.tr("What will be hidden"))
        self.resize(size_on_screen(*_SIZE))
        self._count = 0
        self._bundle = bundle
        self._build()
        bundle.places_found.connect(self._on_places_found)
        bundle.previewed.connect(self._on_previewed)
        bundle.failed.connect(self._error.show_error)
        self.finished.connect(bundle.stop_preview)

    def _build(self) -> None:
        self.places = QTextEdit()
        self.places.setReadOnly(True)
        self.places.setAccessibleName(self.windowTitle())
        self._state = label(self.tr("Reading the answers…"), "muted")
        self._error = ErrorCard()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self._state.text())
        close = button(self.tr("Close"), shortcut="Esc")
        close.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(close)
        column = vbox(self, spacing=12, margins=(24, 20, 24, 16))
        column.addWidget(label(self.windowTitle(), "title"))
        for widget in (self._state, self._error, self._bar):
            column.addWidget(widget)
        column.addWidget(self.places, 1)
        column.addWidget(self._missed())
        column.addLayout(bottom)

    def _missed(self) -> QWidget:
        text = label(
            self.tr(
                "Not looked for, or often missed: rare names, names in scripts without capital "
                "letters, places, organizations, dates other than birthdays, ages, passport and "
                "licence numbers. Add those to the words to hide."
            ),
            "muted",
        )
        text.setWordWrap(True)
        return text

    def _on_places_found(self, places: "tuple[RedactedPlace, ...]") -> None:
        cursor = QTextCursor(self.places.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for place in places[: max(0, _SHOWN - self._count)]:
            self._write(cursor, place)
        cursor.endEditBlock()
        self._count += len(places)

    def _write(self, cursor: QTextCursor, place: "RedactedPlace") -> None:
        if not self.places.document().isEmpty():
            cursor.insertBlock()
        spaced = cursor.blockFormat()
        spaced.setBottomMargin(_GAP)
        cursor.setBlockFormat(spaced)
        plain, gone, new = _formats()
        cursor.insertText(_line(place.before), plain)
        cursor.insertText(_line(place.original), gone)
        cursor.insertText(" ", plain)
        cursor.insertText(place.pseudonym, new)
        cursor.insertText(_line(place.after), plain)

    def _on_previewed(self) -> None:
        self._bar.hide()
        text = self.tr(
            "%n place(s) will be replaced; equal values get the same placeholder.", "", self._count
        )
        if self._count > _SHOWN:
            text += " " + self.tr("The first {0} are shown.").format(_SHOWN)
        nothing = self.tr("Nothing was found.")
        self._state.setText(text if self._count else nothing)


def _formats() -> tuple[QTextCharFormat, QTextCharFormat, QTextCharFormat]:
    """For the context, the original, and the replacement."""
    colors = tokens()
    plain, gone, new = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    plain.setForeground(QColor(colors.muted))
    gone.setForeground(QColor(colors.danger))
    gone.setBackground(QColor(colors.danger_soft))
    gone.setFontStrikeOut(True)
    new.setForeground(QColor(colors.accent))
    new.setFontWeight(600)
    return plain, gone, new


def _line(text: str) -> str:
    return visible_text(text.replace("\n", " "))
