"""Strips with one line that open to show more, and the reasoning in one."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.core.messages import ReasoningPart
from app.gui.controls.labels import ElidedLabel, label
from app.gui.controls.panes import fact_line
from app.gui.layouts.boxes import hbox, holding, vbox
from app.gui.look.icons import icon
from app.gui.look.theme import scaled_size
from app.gui.transcript.markdown.body import MarkdownBody
from app.viewmodels.quantities import integer
from app.viewmodels.translated import translate

CHEVRON = QSize(14, 14)


class Fold(QFrame):
    """A strip with one line that opens to show more.

    Initially closed; a fold without a body is only a line.

    Signals:
        toggled: the user opened or closed it.
    """

    toggled = Signal()

    def __init__(self, body: QWidget | None) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self._body = holding(vbox(body or QWidget(), margins=(14, 2, 14, 10)))
        self._toggle = QPushButton()
        self._toggle.setProperty("kind", "fold")
        self._toggle.setCheckable(True)
        self._toggle.setIconSize(scaled_size(CHEVRON))
        self._toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._toggle.clicked.connect(self.toggled)
        self._toggle.toggled.connect(self._on_toggled)
        self._note = ElidedLabel("", "muted")
        self._aside = label("", "faint", wraps=False)
        self._lay_out()
        self._on_toggled(False)
        self.allow_opening(body is not None)

    @property
    def is_open(self) -> bool:
        return self._toggle.isChecked()

    def set_open(self, is_open: bool) -> None:
        self._toggle.setChecked(is_open)

    def show_line(self, title: str, note: str = "", aside: str = "") -> None:
        """Set the line: a title, a muted note, and text at the far end."""
        self._toggle.setText(title)
        self._toggle.setAccessibleName(f"{title} {note}".strip())
        self._note.setText(note)
        self._aside.setText(aside)

    def read_aloud(self, text: str) -> None:
        """What screen readers say for the line."""
        self._toggle.setAccessibleName(text)

    def allow_opening(self, has_more: bool) -> None:
        """Whether there is more to show than the line."""
        self._toggle.setEnabled(has_more)
        self._toggle.setIcon(self._chevron() if has_more else QIcon())

    def show_warning(self, text: str) -> None:
        """Add a second line, which stays visible when closed."""
        row = fact_line("shield-alert", text, "warning")
        row.setContentsMargins(14, 0, 12, 6)
        self._column.insertLayout(1, row)

    def show_below(self, widget: QWidget) -> None:
        """Add a widget below the line, which stays visible when closed."""
        self._column.insertWidget(self._column.indexOf(self._body), widget)

    def _lay_out(self) -> None:
        line = hbox(self._toggle, (self._note, 1), self._aside, spacing=4, margins=(4, 3, 12, 3))
        self._column = vbox(line, self._body, parent=self, spacing=0, margins=0)

    def _on_toggled(self, is_open: bool) -> None:
        self._body.setVisible(is_open)
        self._toggle.setIcon(self._chevron())

    def _chevron(self) -> QIcon:
        return icon("chevron-down" if self.is_open else "chevron-right")


class ReasoningFold(Fold):
    """Reasoning between two steps, and how long it took."""

    def __init__(self) -> None:
        self._thoughts = MarkdownBody()
        super().__init__(self._thoughts)
        self.setObjectName("reasoning")

    def show_section(self, section: ReasoningPart, *, is_live: bool) -> None:
        self._thoughts.set_text(section.text, (), 0, is_final=not is_live)
        self.show_line(thought(section, is_live=is_live))


def thought(section: ReasoningPart, *, is_live: bool) -> str:
    if is_live:
        return translate("Reasoning", "Thinking…")
    if section.seconds:
        seconds = integer(max(1, round(section.seconds)))
        return translate("Reasoning", "Thought for {0} s").format(seconds)
    return translate("Reasoning", "Thought")
