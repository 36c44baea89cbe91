"""The shapes of the settings page: a row with its control, a section of rows."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.gui.controls.frames import card, hairline
from app.gui.controls.labels import label
from app.gui.layouts.beside import BesideLayout
from app.gui.layouts.boxes import vbox

_LEAST_WORDS = 220


class SettingRow(QWidget):
    """A name and its explanation at the start; the control at the end or, if wide, below.

    Args:
        synonyms: further words that find the row in a search.
    """

    def __init__(
        self,
        name: str,
        meaning: str,
        control: QWidget | None,
        *,
        synonyms: str = "",
        is_wide: bool = False,
    ) -> None:
        super().__init__()
        self._control = control
        self._words = f"{name} {synonyms}"
        words = vbox(spacing=2)
        words.addWidget(label(name))
        self.meaning = label(meaning, "faint")
        # Only ever hide it here: showing it without a parent would open a window.
        if not meaning:
            self.meaning.hide()
        words.addWidget(self.meaning)
        if control and not isinstance(control, QPushButton):
            # A button's text says what it does; other controls are named by their row.
            control.setAccessibleName(name)
            control.setAccessibleDescription(meaning)
        if control and not is_wide:
            row: QLayout = BesideLayout(words, control, _LEAST_WORDS, 24)
            self.setLayout(row)
        else:
            row = column = QVBoxLayout(self)
            column.setSpacing(8)
            column.addLayout(words)
            if control:
                column.addWidget(control)
        row.setContentsMargins(16, 12, 16, 12)

    def disable(self, reason: str) -> None:
        """Disable the control and show why."""
        if self._control:
            self._control.setEnabled(False)
            self._control.setToolTip(reason)

    def explain(self, meaning: str) -> None:
        """Change the explanation below the name."""
        self.meaning.setText(meaning)
        self.meaning.setVisible(bool(meaning))

    def matches(self, words: str) -> bool:
        """Whether all of `words` are in the row, among the values it offers or its synonyms."""
        text = " ".join((self._words, *self._shown_words())).casefold()
        return all(word in text for word in words.casefold().split())

    def _shown_words(self) -> Iterator[str]:
        yield self.meaning.text()
        for button in self.findChildren(QAbstractButton):
            yield button.text()
        for number in self.findChildren(QAbstractSpinBox):
            yield number.specialValueText()
        for choice in self.findChildren(QComboBox):
            yield from map(choice.itemText, range(choice.count()))


class SettingSection(QWidget):
    """A titled card of rows, separated by hairlines."""

    def __init__(self, title: str, rows: Sequence[SettingRow]) -> None:
        super().__init__()
        self.title = title
        self.rows = tuple(rows)
        self._lines: list[QWidget] = []
        frame = card()
        inner = vbox(frame, spacing=0, margins=0)
        for position, row in enumerate(self.rows):
            line = hairline()
            if position == 0:
                line.hide()
            self._lines.append(line)
            inner.addWidget(line)
            inner.addWidget(row)
        column = vbox(self, spacing=8, margins=0)
        column.addWidget(label(title, "heading"))
        column.addWidget(frame)

    def show_matching(self, words: str) -> bool:
        """Show only rows that match `words`, or all if the title does; false if none is left."""
        fits_title = words.casefold() in self.title.casefold()
        shown = 0
        for row, line in zip(self.rows, self._lines, strict=True):
            is_shown = fits_title or row.matches(words)
            row.setVisible(is_shown)
            line.setVisible(is_shown and shown > 0)
            shown += is_shown
        self.setVisible(shown > 0)
        return shown > 0
