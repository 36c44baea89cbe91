"""An answer: its sections in order, then how it ended and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.documents import Citation
from app.core.feedback import FeedbackReason
from app.core.messages import ContextPart
from app.gui.dialogs.feedback import FeedbackForm
from app.gui.transcript.activity import PassagesFold, ReasoningFold, ToolCard
from app.gui.transcript.answer_actions import AnswerActions
from app.gui.transcript.answer_details import AnswerDetails
from app.gui.transcript.ending import EndingNote
from app.gui.transcript.markdown_body import MarkdownBody
from app.gui.transcript.stage_row import StageRow
from app.gui.widgets import label
from app.viewmodels.answer import (
    AnswerViewModel,
    ReasoningSection,
    Section,
    TextSection,
    ToolSection,
)
from app.viewmodels.conversation import ConversationViewModel
from app.viewmodels.ratings import RatingsViewModel

SectionWidget = MarkdownBody | ReasoningFold | ToolCard


class AnswerWidget(QWidget):
    """Follows its view model, at most once per frame.

    Signals:
        citation_opened: a citation was chosen, as a Citation.
        citation_hovered: the Citation under the mouse, or None.
        link_activated: a link of the text was chosen, with its address.
    """

    citation_opened = Signal(object)
    citation_hovered = Signal(object)
    link_activated = Signal(str)

    def __init__(
        self,
        answer: AnswerViewModel,
        conversation: ConversationViewModel,
        ratings: RatingsViewModel,
        context: ContextPart | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.answer = answer
        self._conversation = conversation
        self._ratings = ratings
        self._context = context
        self._passages: PassagesFold | None = None
        self._form: FeedbackForm | None = None
        self._details: AnswerDetails | None = None
        self._shown: list[SectionWidget] = []
        self._trimmed = label("", "faint")
        self._sections = QVBoxLayout()
        self._stage = StageRow()
        self._ending = EndingNote()
        self._actions = AnswerActions()
        self._extras = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._show_answer()
        self._show_rating()

    def copy(self) -> None:
        """Put the answer on the clipboard as Markdown, with its citations as `[n]`."""
        QGuiApplication.clipboard().setText(self.answer.message.text_with_marks)

    def step_variant(self, step: int) -> None:
        message = self.answer.message
        if 1 <= message.variant + step <= message.variants:
            self._conversation.select_variant(message.id, step)

    def regenerate(self) -> None:
        if self._conversation.run is None:
            self._conversation.regenerate(self.answer.message.id)

    def _lay_out(self) -> None:
        self.setObjectName("answer")
        self.setAccessibleName(self.tr("Answer"))
        self._sections.setSpacing(10)
        self._extras.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._trimmed)
        column.addLayout(self._sections)
        column.addWidget(self._stage)
        column.addWidget(self._ending)
        column.addWidget(self._actions)
        column.addLayout(self._extras)

    def _connect(self) -> None:
        message_id = self.answer.message.id
        self.answer.changed.connect(self._show_answer)
        self.answer.finished.connect(self._announce)
        self._ratings.changed.connect(self._on_rating_changed)
        self._conversation.busy_changed.connect(self._show_actions)
        self._ending.continue_requested.connect(
            lambda: self._conversation.continue_answer(message_id)
        )
        self._ending.regenerate_requested.connect(self.regenerate)
        self._actions.regenerate_requested.connect(self.regenerate)
        self._actions.copy_requested.connect(self.copy)
        self._actions.variant_requested.connect(self.step_variant)
        self._actions.rating_requested.connect(self._on_rating_requested)
        self._actions.details_toggled.connect(self._on_details_toggled)

    def _show_answer(self) -> None:
        self._show_passages()
        self._show_trimmed()
        sections = self.answer.sections
        for index, section in enumerate(sections):
            self._show_section(index, section, is_last=index == len(sections) - 1)
        while len(self._shown) > len(sections):
            self._drop(self._shown.pop())
        is_live = self.answer.is_live
        is_waiting = is_live and (self.answer.stage is not None or not sections)
        self._stage.setVisible(is_waiting)
        if is_waiting:
            self._stage.show_stage(self.answer.stage)
        self._ending.show_answer(self.answer)
        self._show_actions()

    def _show_actions(self) -> None:
        self._actions.setVisible(not self.answer.is_live)
        self._actions.show_message(self.answer.message)

    def _show_section(self, index: int, section: Section, *, is_last: bool) -> None:
        is_live = self.answer.is_live and is_last
        widget = self._widget_for(index, section)
        if isinstance(section, TextSection) and isinstance(widget, MarkdownBody):
            widget.set_text(
                section.text, self.answer.citations, section.offset, is_final=not is_live
            )
        elif isinstance(section, ReasoningSection) and isinstance(widget, ReasoningFold):
            widget.show_section(section, is_live=is_live)
        elif isinstance(section, ToolSection) and isinstance(widget, ToolCard):
            widget.show_section(section, is_live=self.answer.is_live)

    def _widget_for(self, index: int, section: Section) -> SectionWidget:
        kinds = {TextSection: MarkdownBody, ReasoningSection: ReasoningFold, ToolSection: ToolCard}
        if index < len(self._shown):
            if isinstance(self._shown[index], kinds[type(section)]):
                return self._shown[index]
            for widget in self._shown[index:]:
                self._drop(widget)
            del self._shown[index:]
        widget = self._make_widget(section)
        self._shown.append(widget)
        self._sections.addWidget(widget)
        return widget

    def _make_widget(self, section: Section) -> SectionWidget:
        if isinstance(section, ReasoningSection):
            return ReasoningFold()
        if isinstance(section, ToolSection):
            return ToolCard(section)
        body = MarkdownBody()
        body.setObjectName("answerBody")
        body.link_activated.connect(self.link_activated)
        body.citation_activated.connect(self._on_citation_activated)
        body.citation_hovered.connect(self._on_citation_hovered)
        return body

    def _drop(self, widget: QWidget) -> None:
        self._sections.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _show_passages(self) -> None:
        if self._passages or not (self.answer.passages or self._context):
            return
        found = self.answer.passages
        self._passages = PassagesFold(found.hits if found else ())
        self._passages.citation_opened.connect(self.citation_opened)
        if found:
            self._passages.show_found(found)
        elif self._context:
            self._passages.show_context(self._context)
        self._sections.insertWidget(0, self._passages)

    def _show_trimmed(self) -> None:
        count = self.answer.trimmed_messages
        self._trimmed.setVisible(count > 0)
        if count:
            words = self.tr("%n earlier message(s) did not fit and were left out", "", count)
            self._trimmed.setText(words)

    def _citation(self, number: int) -> Citation | None:
        parts = (part.citation for part in self.answer.citations)
        return next((citation for citation in parts if citation.n == number), None)

    def _announce(self) -> None:
        """Let a screen reader read the finished answer when it has nothing else to say."""
        event = QAccessibleAnnouncementEvent(self, self.answer.message.text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def _on_citation_activated(self, number: int) -> None:
        if citation := self._citation(number):
            self.citation_hovered.emit(None)
            self.citation_opened.emit(citation)

    def _on_citation_hovered(self, number: int) -> None:
        self.citation_hovered.emit(self._citation(number))

    def _on_rating_changed(self, message_id: str) -> None:
        if message_id == self.answer.message.id:
            self._show_rating()

    def _show_rating(self) -> None:
        self._actions.show_rating(self._ratings.of(self.answer.message.id))

    def _on_rating_requested(self, rating: str) -> None:
        message_id = self.answer.message.id
        before = self._ratings.of(message_id)
        self._close_form()
        if before and before.rating == rating:
            self._ratings.clear(message_id)
        elif rating == "up":
            self._ratings.rate(message_id, "up")
        else:
            self._ratings.rate(message_id, "down")
            self._ask_why()

    def _ask_why(self) -> None:
        """Ask beside the answer; a thumb alone is enough, so nothing waits for it."""
        self._form = FeedbackForm("down", self.answer.message.text)
        self._form.submitted.connect(self._on_reasons_submitted)
        self._form.dismissed.connect(self._close_form)
        self._extras.addWidget(self._form)

    def _on_reasons_submitted(
        self, reasons: tuple[FeedbackReason, ...], note: str, correction: str
    ) -> None:
        self._ratings.rate(self.answer.message.id, "down", reasons, note, correction)
        self._close_form()

    def _close_form(self) -> None:
        if self._form:
            self._form.hide()
            self._form.deleteLater()
            self._form = None

    def _on_details_toggled(self, is_open: bool) -> None:
        provenance = self.answer.message.provenance
        if is_open and provenance:
            self._details = AnswerDetails(provenance)
            self._extras.insertWidget(0, self._details)
        elif self._details:
            self._details.hide()
            self._details.deleteLater()
            self._details = None
