"""One rated answer in full, with its rating to change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from app.core.feedback import Feedback, FeedbackReason
from app.gui.controls.buttons import button
from app.gui.controls.frames import card
from app.gui.controls.labels import label
from app.gui.controls.panes import Picture
from app.gui.dialogs.feedback import FeedbackForm
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.flow import FlowLayout
from app.viewmodels.dataset.answers import DatasetViewModel
from app.viewmodels.dataset.quality_labels import hint_text

if TYPE_CHECKING:
    from app.core.feedback import QualityHint
    from app.services.training.feedback import RatedAnswer


_HINT_PX = 16


class AnswerDetail(QScrollArea):
    """Question, answer, whether it goes into the bundle, and the reasons of its rating."""

    def __init__(self, dataset: DatasetViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self._dataset = dataset
        self._shown: RatedAnswer | None = None
        self._is_withheld = False
        self._hints: tuple[QualityHint, ...] = ()

    def show_answer(self, one: "RatedAnswer") -> None:
        """Show `one`; unsaved typing about the same answer is kept."""
        state = one.answer.conversation_id in self._dataset.withheld
        hints = self._dataset.hints_of(one.answer.id)
        if self._shown == one and self._is_withheld == state and self._hints == hints:
            return
        self._shown, self._is_withheld, self._hints = one, state, hints
        page = QWidget()
        page.setProperty("kind", "page")
        page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = vbox(page, spacing=12, margins=0)
        if one.question:
            column.addWidget(self._text_card(self.tr("Question"), one.question.text))
        column.addWidget(self._text_card(self.tr("Answer"), one.answer.text))
        for hint in hints:
            column.addWidget(_hint_row(hint))
        column.addLayout(self._choices(one))
        column.addWidget(self._form(one))
        column.addStretch(1)
        self.setWidget(page)

    def _text_card(self, title: str, text: str) -> QWidget:
        frame = card()
        column = vbox(frame, spacing=6, margins=(16, 12, 16, 12))
        body = label(text)
        body.setAccessibleName(title)
        body.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(label(title, "section"))
        column.addWidget(body)
        return frame

    def _choices(self, one: "RatedAnswer") -> FlowLayout:
        is_withheld = one.answer.conversation_id in self._dataset.withheld
        self.consent = QCheckBox(self.tr("Allow training on this chat"))
        self.consent.setObjectName("consent")
        self.consent.setChecked(not is_withheld)
        self.consent.toggled.connect(
            lambda may: self._dataset.set_consent(one.answer.conversation_id, may)
        )
        self.included = QCheckBox(self.tr("Include in the bundle"))
        self.included.setObjectName("included")
        self.included.setEnabled(not is_withheld)
        self.included.setToolTip(
            self.tr("Nothing from this chat goes into bundles.") if is_withheld else ""
        )
        self.included.setChecked(one.answer.id not in self._dataset.excluded)
        self.included.toggled.connect(
            lambda is_included: self._dataset.set_included((one.answer.id,), is_included)
        )
        self.clear = button(self.tr("Remove the rating"), "ghost", icon_name="undo-2")
        self.clear.clicked.connect(lambda: self._dataset.clear(one.answer.id))
        row = FlowLayout(16)
        for widget in (self.included, self.consent, self.clear):
            row.addWidget(widget)
        return row

    def _form(self, one: "RatedAnswer") -> FeedbackForm:
        assert one.feedback, "only rated answers are listed"
        feedback = one.feedback
        check = self._dataset.correction_check(one.answer)
        form = FeedbackForm(feedback.rating, one.answer.text, check, feedback, has_close=False)

        def store(reasons: tuple[FeedbackReason, ...], note: str, correction: str) -> None:
            self._dataset.rate(
                Feedback(
                    message_id=one.answer.id,
                    rating=feedback.rating,
                    reasons=reasons,
                    note=note,
                    correction=correction,
                )
            )

        form.submitted.connect(store)
        return form


def _hint_row(hint: "QualityHint") -> QWidget:
    result = QWidget()
    result.setProperty("kind", "plain")
    row = hbox(result, spacing=10, margins=(2, 0, 0, 0))
    row.addWidget(Picture("triangle-alert", "warning", _HINT_PX))
    row.addWidget(label(hint_text(hint), "muted"), 1)
    return result
