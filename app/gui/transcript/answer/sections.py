"""The sections of one answer in their order: text, later thoughts, tools, pictures."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.messages import ImagePart, ReasoningPart
from app.gui.controls.labels import named
from app.gui.controls.pictures import ToolPicture
from app.gui.layouts.boxes import discard, vbox
from app.gui.look.theme import roomy
from app.gui.transcript.answer.activity import ReasoningFold
from app.gui.transcript.markdown.body import MarkdownBody
from app.gui.transcript.markdown.prose import TextSignals
from app.gui.transcript.tool_card import ToolCard
from app.services.chats.markdown_grammar import shown_markdown
from app.viewmodels.chat.answer import AnswerViewModel, Section, TextSection, ToolSection
from app.viewmodels.tasks.runner import TaskRunner

SectionWidget = MarkdownBody | ReasoningFold | ToolCard | ToolPicture
_KINDS: dict[type[Section], type[SectionWidget]] = {
    TextSection: MarkdownBody,
    ReasoningPart: ReasoningFold,
    ToolSection: ToolCard,
    ImagePart: ToolPicture,
}


class AnswerSections(TextSignals, QWidget):
    """One widget per section, kept while the section grows. The initial reasoning is elsewhere.

    Signals:
        decided: the id of a tool call and the user's decision.
        part_toggled: the user expanded or collapsed something.
    """

    decided = Signal(str, str)
    part_toggled = Signal()

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        self._runner = runner
        self._shown: list[SectionWidget] = []
        self._wrong: frozenset[int] = frozenset()
        self._column = vbox(parent=self, margins=0)

    def show_density(self) -> None:
        """Use the section spacing of the current density."""
        self._column.setSpacing(roomy(10))

    def show_answer(self, answer: AnswerViewModel) -> None:
        sections = answer.sections[1:] if answer.forethought else answer.sections
        for index, section in enumerate(sections):
            self._show_section(answer, index, section)
        while len(self._shown) > len(sections):
            self._drop(self._shown.pop())
        self.setVisible(bool(sections))

    @property
    def bodies(self) -> list[MarkdownBody]:
        """The texts, from top to bottom."""
        return [widget for widget in self._shown if isinstance(widget, MarkdownBody)]

    def open_call(self, call_id: str) -> ToolCard | None:
        """Open the card of a call; None if there is none."""
        cards = (each for each in self._shown if isinstance(each, ToolCard))
        card = next((each for each in cards if each.call_id == call_id), None)
        if card:
            card.set_open(True)
        return card

    def mark_wrong(self, numbers: frozenset[int]) -> None:
        """Strike through the chips of exactly these citations."""
        self._wrong = numbers
        for body in self.bodies:
            body.mark_wrong(numbers)

    def _show_section(self, answer: AnswerViewModel, index: int, section: Section) -> None:
        is_live = answer.is_live and section is answer.sections[-1]
        widget = self._widget_for(index, section)
        if isinstance(section, TextSection) and isinstance(widget, MarkdownBody):
            text = section.text
            # Their places are those in the text as it was written.
            if not answer.citations and not any(answer.ends):
                text = shown_markdown(text, is_final=not is_live)
            marks = answer.citations, section.offset
            widget.set_text(text, *marks, is_final=not is_live, ends=answer.ends)
            widget.mark_not_found(frozenset(answer.message.not_found))
        elif isinstance(section, ReasoningPart) and isinstance(widget, ReasoningFold):
            widget.show_section(section, is_live=is_live)
        elif isinstance(section, ToolSection) and isinstance(widget, ToolCard):
            is_waiting = not answer.is_live and answer.message.status == "waiting"
            widget.show_section(section, is_live=answer.is_live, is_waiting=is_waiting)

    def _widget_for(self, index: int, section: Section) -> SectionWidget:
        if index < len(self._shown):
            if isinstance(self._shown[index], _KINDS[type(section)]):
                return self._shown[index]
            for widget in self._shown[index:]:
                self._drop(widget)
            del self._shown[index:]
        widget = self._make_widget(section)
        self._shown.append(widget)
        self._column.addWidget(widget)
        return widget

    def _make_widget(self, section: Section) -> SectionWidget:
        if isinstance(section, ReasoningPart):
            fold = ReasoningFold()
            fold.toggled.connect(self.part_toggled)
            return fold
        if isinstance(section, ImagePart):
            return ToolPicture(section)
        if isinstance(section, ToolSection):
            card = ToolCard(section, self._runner)
            card.decided.connect(self.decided)
            card.toggled.connect(self.part_toggled)
            return card
        body = named(MarkdownBody(), "answerBody")
        self.pass_on(body)
        body.mark_wrong(self._wrong)
        return body

    def _drop(self, widget: QWidget) -> None:
        discard(self._column, widget)
