"""Asks why an answer is good or bad, and what a better one would have been."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton

from app.core.feedback import Feedback, FeedbackReason, Rating
from app.gui.controls.buttons import button, icon_button, submit_with_keys
from app.gui.controls.labels import Card, hidden, label, named
from app.gui.controls.panes import ErrorCard
from app.gui.layouts.boxes import FlowLayout, hbox, vbox
from app.gui.look.theme import scaled
from app.viewmodels.chat.ratings import DOWN_REASONS, UP_REASONS, CorrectionCheck
from app.viewmodels.dataset.rating_labels import reason_text
from app.viewmodels.tasks.runner import Throttle

_CORRECTION_HEIGHT = 120
_CHECK_AFTER_MS = 400


class FeedbackForm(Card):
    """Reasons as chips, a note, a better answer; all optional.

    Args:
        rating: the rating given.
        answer: the answer's text, as a starting point for the better one.
        check: of the better answer, while it is written and before it is submitted.
        feedback: the earlier feedback, if any.
        unfinished: a better answer that was begun earlier, in place of the answer's text.
        has_close: whether to offer to close it, and to remove an earlier rating.

    Signals:
        submitted: the reasons (a tuple of FeedbackReason), the note and the better answer.
        dismissed: the user closed the form; the rating stays.
        removed: the rating should go, with what was written about it.
        corrected: the better answer as far as it is written, which whoever closes the form keeps.
        grown: a field was added: whoever scrolls shows the whole form again.
    """

    submitted = Signal(object, str, str)
    dismissed = Signal()
    removed = Signal()
    corrected = Signal(str)
    grown = Signal()

    def __init__(
        self,
        rating: Rating,
        answer: str,
        check: CorrectionCheck,
        feedback: Feedback | None = None,
        unfinished: str = "",
        *,
        has_close: bool = True,
    ) -> None:
        super().__init__("feedbackForm")
        self._rating: Rating = rating
        self._answer = answer
        self._begun = unfinished or answer
        self._check = check
        check.setParent(self)
        self._has_close = has_close
        self._can_remove = has_close and feedback is not None
        self._chips: dict[FeedbackReason, QPushButton] = {}
        self._build()
        if feedback:
            self._show_feedback(feedback)
        self.correction.textChanged.connect(
            lambda: self.corrected.emit(self.correction.toPlainText())
        )

    def _build(self) -> None:
        self.note = QLineEdit(placeholderText=self.tr("A note (optional)"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.returnPressed.connect(self._on_submitted)
        self.correct = button(self.tr("Write a better answer"), "link", icon_name="pencil")
        self.correct.clicked.connect(self._on_correct_clicked)
        self.correction = hidden(named(QPlainTextEdit(), "correction", self.tr("A better answer")))
        self.correction.setTabChangesFocus(True)
        self.correction.setMinimumHeight(scaled(_CORRECTION_HEIGHT))
        self._error = ErrorCard()
        self._check.checked.connect(self._error.show_error)
        check_soon = Throttle(_CHECK_AFTER_MS, lambda: self._check.check(self._corrected), self)
        self.correction.textChanged.connect(check_soon.request)
        self._correction_name = hidden(label(self.correction.accessibleName(), "section"))
        better = (self.correct, self._correction_name, self.correction)
        parts = (self._header(), self._reason_chips(), self.note, *better, self._error)
        vbox(*parts, self._footer(), parent=self, spacing=10, margins=(16, 12, 12, 12))

    def _header(self) -> QHBoxLayout:
        question = self.tr("What was good?") if self._is_up else self.tr("What went wrong?")
        self.setAccessibleName(question)
        row = hbox((label(question, "heading"), 1))
        if self._has_close:
            row.addWidget(icon_button("x", self.tr("Close"), on_click=self.dismissed))
        return row

    @property
    def _is_up(self) -> bool:
        return self._rating == "up"

    def _reason_chips(self) -> FlowLayout:
        flow = FlowLayout(6)
        for reason in UP_REASONS if self._is_up else DOWN_REASONS:
            chip = button(reason_text(reason, self._rating), "chip")
            chip.setCheckable(True)
            self._chips[reason] = chip
            flow.addWidget(chip)
        return flow

    def _footer(self) -> QHBoxLayout:
        self.submit = button(
            self.tr("Save"), "primary", name="submitFeedback", on_click=self._on_submitted
        )
        submit_with_keys(self, self.submit)
        row = hbox((label(self.tr("Kept on this machine, encrypted."), "faint"), 1))
        if self._can_remove:
            remove = button(self.tr("Remove the rating"), "ghost", icon_name="undo-2")
            remove.clicked.connect(self.removed)
            row.addWidget(remove)
        row.addWidget(self.submit)
        return row

    def _show_feedback(self, feedback: Feedback) -> None:
        for reason, chip in self._chips.items():
            chip.setChecked(reason in feedback.reasons)
        self.note.setText(feedback.note)
        if feedback.correction:
            self._open_correction(feedback.correction)

    def _on_correct_clicked(self) -> None:
        self._open_correction(self._begun)
        self.correction.setFocus()
        self.grown.emit()

    def _open_correction(self, text: str) -> None:
        self.correction.setPlainText(text)
        self._correction_name.show()
        self.correction.show()
        self.correct.hide()

    @property
    def _corrected(self) -> str:
        """The better answer; "" if it is the answer itself."""
        text = self.correction.toPlainText().strip()
        return "" if text == self._answer.strip() else text

    def _on_submitted(self) -> None:
        reasons = tuple(reason for reason, chip in self._chips.items() if chip.isChecked())
        note, correction = self.note.text().strip(), self._corrected
        self._check.check(correction, lambda: self.submitted.emit(reasons, note, correction))
