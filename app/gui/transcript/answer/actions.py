"""The row under an answer: variants, thumbs, copy, edit, regenerate, more, and its figures."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from app.core.feedback import Feedback
from app.core.generation import Provenance
from app.core.messages import Message
from app.gui.controls.buttons import allow, button, icon_button
from app.gui.layouts.beside import BesideLayout
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.icons import icon
from app.gui.transcript.copied_mark import CopiedMark
from app.gui.transcript.messages.variants import VariantStepper
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.quantities import decimal, token_rate

translate = QCoreApplication.translate


class AnswerActions(QWidget):
    """Unobtrusive until needed; fully usable by keyboard.

    Signals:
        variant_requested: the step to another variant.
        rating_requested: "up" or "down".
        copy_requested: copy the answer as Markdown.
        edit_requested: write a better answer as a sibling of this one.
        regenerate_requested: make another variant.
        variation_menu_requested: choose how the next variant is made; carries the button.
        more_menu_requested: show further actions; carries the button.
        details_toggled: show or hide how the answer was made.
    """

    variant_requested = Signal(int)
    rating_requested = Signal(str)
    copy_requested = Signal()
    edit_requested = Signal()
    regenerate_requested = Signal()
    variation_menu_requested = Signal(object)
    more_menu_requested = Signal(object)
    details_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._variants = VariantStepper()
        self._up = icon_button("thumbs-up", self.tr("Good answer"))
        self._down = icon_button("thumbs-down", self.tr("Bad answer"))
        self._copy = icon_button("copy", self.tr("Copy answer"), "Ctrl+Shift+C")
        self._copied = CopiedMark(self._copy)
        self._edit = icon_button("pencil", self.tr("Edit answer"))
        self._again = icon_button("refresh-cw", self.tr("Regenerate"), "Ctrl+R")
        self._vary = icon_button("chevron-down", self.tr("Regenerate with…"), "Ctrl+Shift+R")
        self._more = icon_button("ellipsis", self.tr("More"))
        self._figures = button("", "status", tooltip=self.tr("How this answer was made"))
        self._name_objects()
        self._connect()
        self._lay_out()

    @property
    def variation_button(self) -> QToolButton:
        return self._vary

    def show_copied(self) -> None:
        """Show that the answer was copied to the clipboard."""
        self._copied.show()

    def show_message(self, message: Message) -> None:
        self._variants.show_message(message)
        is_written_by_user = message.provenance is None and message.status == "complete"
        self._figures.setVisible(message.provenance is not None or is_written_by_user)
        self._figures.setEnabled(message.provenance is not None)
        text = figures(message.provenance) if message.provenance else self.tr("edited by you")
        self._figures.setText(text)
        self._figures.setAccessibleName(text)

    def allow_changes(self, is_allowed: bool) -> None:
        """Disable changes to the thread while an answer is in progress."""
        for control in (self._edit, self._again, self._vary):
            allow(control, is_allowed, self.tr("Not available while an answer is being written"))

    def show_rating(self, feedback: Feedback | None) -> None:
        rating = feedback.rating if feedback else ""
        self._up.setIcon(icon("thumbs-up", "accent" if rating == "up" else "muted"))
        self._down.setIcon(icon("thumbs-down", "accent" if rating == "down" else "muted"))
        self._up.setChecked(rating == "up")
        self._down.setChecked(rating == "down")

    def _name_objects(self) -> None:
        self._up.setObjectName("thumbUp")
        self._down.setObjectName("thumbDown")
        self._copy.setObjectName("copyAnswer")
        self._edit.setObjectName("editAnswer")
        self._again.setObjectName("regenerate")
        self._vary.setObjectName("regenerateWith")
        self._more.setObjectName("moreActions")
        self._figures.setObjectName("answerFigures")
        for toggle in (self._up, self._down, self._figures):
            toggle.setCheckable(True)

    def _connect(self) -> None:
        self._variants.step_requested.connect(self.variant_requested)
        self._up.clicked.connect(lambda: self.rating_requested.emit("up"))
        self._down.clicked.connect(lambda: self.rating_requested.emit("down"))
        self._copy.clicked.connect(self.copy_requested)
        self._edit.clicked.connect(self.edit_requested)
        self._again.clicked.connect(self.regenerate_requested)
        self._vary.clicked.connect(lambda: self.variation_menu_requested.emit(self._vary))
        self._more.clicked.connect(lambda: self.more_menu_requested.emit(self._more))
        self._figures.toggled.connect(self.details_toggled)

    def _lay_out(self) -> None:
        row = hbox(spacing=2)
        for widget in (self._variants, self._up, self._down, self._copy, self._edit, self._again):
            row.addWidget(widget)
        self._vary.setProperty("kind", "chevron")
        row.addWidget(self._vary)
        row.addWidget(self._more)
        row.addStretch(1)
        outer = vbox(self, margins=0)
        outer.addLayout(BesideLayout(row, self._figures, None, spacing=2))


def figures(provenance: Provenance) -> str:
    """Speed and first word: "31 tokens/s · first word 0.3 s"; the model if neither is known."""
    if not is_measured(provenance):
        return visible_text(provenance.model_name)
    return f"{speed(provenance)} · {first_word(provenance)}"


def is_measured(provenance: Provenance) -> bool:
    """Whether the answer was generated here: the speed of imported ones is unknown."""
    return provenance.stats.tokens_per_s > 0


def speed(provenance: Provenance) -> str:
    return token_rate(provenance.stats.tokens_per_s)


def first_word(provenance: Provenance) -> str:
    after = decimal(provenance.stats.ttft_s, 1)
    return translate("Figures", "first word after {0} s").format(after)
