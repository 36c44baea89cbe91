"""An answer: its sections, how it ended, and what can be done with it."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QMenu, QVBoxLayout, QWidget

from app.answers.evidence.sentence_states import computing_call, unchecked_language
from app.core.documents import Citation
from app.core.events import PassagesFound
from app.core.messages import ContextPart, Message, context_of
from app.core.unicode_text import visible_text
from app.gui.controls.labels import label, named, show_text
from app.gui.layouts.boxes import discard, vbox
from app.gui.look.theme import roomy
from app.gui.transcript.answer.actions import (
    AnswerActions,
    AnswerDetails,
    MoreMenu,
    SourceMenu,
    VariationMenu,
)
from app.gui.transcript.answer.answer_rating import AnswerRating
from app.gui.transcript.answer.evidence_strip import EvidenceStrip
from app.gui.transcript.answer.sections import AnswerSections
from app.gui.transcript.answer.states import (
    EndingNote,
    NotReadNote,
    OfferNote,
    StageRow,
    has_ending,
    mode_note,
    survey_row,
)
from app.gui.transcript.message_editor import MessageEditor, UnfinishedLink
from app.gui.transcript.selection.selectable_text import copy_markdown
from app.viewmodels.chat.answer import AnswerViewModel
from app.viewmodels.chat.branches import question_of
from app.viewmodels.chat.ratings import CorrectionCheck
from app.viewmodels.window import WindowViewModel


class AnswerWidget(QWidget):
    """Follows its view model, at most once per frame.

    Signals:
        citation_opened: a Citation was activated.
        citation_hovered: the Citation under the mouse, or None, and whether it is marked wrong.
        link_activated: a link in the text was activated; carries its URL.
        part_opened: a widget opened below the answer, to scroll into view.
        part_toggled: the user expanded or collapsed something in it.
        turn_copy_requested: copy question and answer as Markdown, given by the answer's id.
    """

    citation_opened = Signal(object)
    citation_hovered = Signal(object, bool)
    link_activated = Signal(str)
    turn_copy_requested = Signal(str)
    part_opened = Signal(object)
    part_toggled = Signal()

    def __init__(
        self, answer: AnswerViewModel, window: WindowViewModel, question: Message | None
    ) -> None:
        super().__init__()
        self.answer = answer
        self._window = window
        self._conversation = window.conversation
        self._ratings = window.ratings
        self._question = question
        self._evidence: EvidenceStrip | None = None
        self._shown_context: ContextPart | PassagesFound | None = None
        self._editor: MessageEditor | None = None
        self._details: AnswerDetails | None = None
        self._not_read: NotReadNote | None = None
        self._trimmed = label("", "faint")
        self._notes: dict[str, QLabel] = {}
        self._survey: QWidget | None = None
        self._offer: OfferNote | None = None
        self.sections = AnswerSections(window.runner)
        # Created on demand: most answers are complete, and a chat opens with many.
        self._stage: StageRow | None = None
        self._unfinished: UnfinishedLink | None = None
        self._ending: EndingNote | None = None
        self._actions = AnswerActions(self.step_variant)
        self._extras = QVBoxLayout()
        rating = AnswerRating(answer, window, self._actions, self._extras, self)
        rating.opened.connect(self.part_opened)
        rating.closed.connect(self._show_unfinished)
        self._lay_out()
        self._connect()
        self._show_answer()
        self._show_wrong_sources()
        self._show_unfinished()

    def copy(self) -> None:
        """Put the answer on the clipboard as Markdown, with its citations as `[n]`."""
        copy_markdown(self.answer.message.text_with_marks)
        self._actions.copied.show()

    def step_variant(self, step: int) -> None:
        message = self.answer.message
        if 1 <= message.variant + step <= message.variants:
            self._conversation.select_variant(message.id, step)

    def regenerate(self) -> None:
        if self._conversation.run is None:
            self._conversation.regenerate(self.answer.message.id)

    def choose_variation(self) -> None:
        """Offer other models and temperatures for the next variant."""
        if self._conversation.run is None:
            self._show_variation_menu()

    def edit(self) -> None:
        """Write a better answer in place, as a sibling; Esc keeps the change for later."""
        if self._editor or self._conversation.run:
            return
        is_correction = QCheckBox(self.tr("Also use it as a better answer in my dataset"))
        is_correction.setObjectName("useAsCorrection")
        self._editor = MessageEditor(
            self.answer.message,
            self._window,
            self.tr("Edit the answer"),
            self.tr("The model's answer is kept as a variant."),
            self.tr("Keep"),
            is_correction,
        )
        self._editor.taken.connect(lambda text: self._on_taken(text, is_correction.isChecked()))
        self._editor.dismissed.connect(self._close_editor)
        self.sections.hide()
        self._actions.hide()
        self._column.insertWidget(self._column.indexOf(self.sections), self._editor)
        self._show_unfinished()
        self._editor.focus_text()

    def _lay_out(self) -> None:
        named(self, "answer", self.tr("Answer"))
        self._column = vbox(
            self._trimmed, self.sections, self._actions, self._extras, parent=self, margins=0
        )
        self.show_density()

    def show_density(self) -> None:
        self._extras.setSpacing(roomy(8))
        self._column.setSpacing(roomy(8))
        self.sections.show_density()

    def _connect(self) -> None:
        message_id = self.answer.message.id
        self.answer.changed.connect(self._show_answer)
        self.answer.finished.connect(self._announce)
        self._window.memory.changed.connect(self._show_remembered)
        self._window.edits.changed.connect(self._show_unfinished)
        self._ratings.sources_changed.connect(self._on_sources_changed)
        self._conversation.busy_changed.connect(self._show_actions)
        self.sections.part_toggled.connect(self.part_toggled)
        self.sections.computed_activated.connect(self._on_computed_activated)
        self.sections.link_activated.connect(self.link_activated)
        self.sections.citation_activated.connect(self._on_citation_activated)
        self.sections.citation_hovered.connect(self._on_citation_hovered)
        self.sections.citation_menu_requested.connect(self._on_citation_menu_requested)
        self.sections.decided.connect(
            lambda call_id, decision: self._conversation.decide(message_id, call_id, decision)
        )
        self._actions.again.clicked.connect(self.regenerate)
        self._actions.vary.clicked.connect(self._show_variation_menu)
        self._actions.more.clicked.connect(self._show_more_menu)
        self._actions.copy.clicked.connect(self.copy)
        self._actions.edit.clicked.connect(self.edit)
        self._actions.figures.toggled.connect(self._on_details_toggled)

    def _show_answer(self) -> None:
        self._show_evidence()
        self._show_notes()
        self._show_trimmed()
        self._show_remembered()
        self.sections.show_answer(self.answer)
        self._show_not_found()
        self._show_survey()
        self._show_offer()
        self._show_stage()
        self._show_ending()
        self._show_actions()

    def _show_stage(self) -> None:
        answer = self.answer
        is_waiting = answer.is_live and (answer.stage is not None or not answer.sections)
        if is_waiting and self._stage is None:
            self._stage = StageRow()
            self._column.insertWidget(self._column.indexOf(self._actions), self._stage)
        if self._stage:
            self._stage.setVisible(is_waiting)
            if is_waiting:
                self._stage.show_stage(answer.stage)

    def _show_ending(self) -> None:
        if self._ending is None and has_ending(self.answer):
            self._ending = EndingNote()
            conversation, message_id = self._conversation, self.answer.message.id
            self._ending.go_on.clicked.connect(lambda: conversation.continue_answer(message_id))
            self._ending.wider.clicked.connect(lambda: conversation.search_wider(message_id))
            self._ending.anyway.clicked.connect(lambda: conversation.answer_anyway(message_id))
            for again in (self._ending.vary, self._ending.again):
                again.clicked.connect(self.regenerate)
            self._column.insertWidget(self._column.indexOf(self._actions), self._ending)
        if self._ending:
            self._ending.show_answer(self.answer)

    def _show_actions(self) -> None:
        is_open = self.answer.is_live or self.answer.message.status == "waiting"
        self._actions.setVisible(not is_open and self._editor is None)
        self._actions.show_message(self.answer.message)
        is_idle = self._conversation.run is None
        self._actions.allow_changes(is_idle)
        for note in (self._ending, self._offer):
            if note:
                note.allow_changes(is_idle)

    def _show_evidence(self) -> None:
        """Show what was read, by the pipeline or else by tools, and the first reasoning."""
        thoughts = self.answer.forethought
        read = self.answer.passages or self._sent() or self.answer.context_of_tools
        if read and read is not self._shown_context and read != self._shown_context:
            self._shown_context = read
            if isinstance(read, ContextPart):
                self._strip().show_context(read)
            else:
                self._strip().show_found(read)
        if thoughts:
            is_live = self.answer.is_live and thoughts is self.answer.sections[-1]
            self._strip().show_thoughts(thoughts, is_live=is_live)

    def _sent(self) -> ContextPart | None:
        """The passages that the stored answer was made with."""
        if self._question is None or self.answer.is_live:
            return None
        return context_of(self.answer.message, self._question)

    def _strip(self) -> EvidenceStrip:
        if self._evidence is None:
            strip = self._evidence = EvidenceStrip(self._window.runner)
            strip.citation_opened.connect(self.citation_opened)
            strip.toggled.connect(self.part_toggled)
            strip.passages_requested.connect(self._read_passages)
            strip.embedder_wanted.connect(self._window.library.embedder_wanted)
            strip.evidence_requested.connect(partial(self._window.read_evidence, self.answer))
            self.answer.passages_read.connect(strip.show_passages)
            self.answer.evidence_read.connect(strip.show_evidence)
            self.answer.finished.connect(strip.renew)
            self._column.insertWidget(self._column.indexOf(self.sections), strip)
        return self._evidence

    def _read_passages(self) -> None:
        if isinstance(self._shown_context, ContextPart):
            self._window.read_passages(self.answer, self._shown_context)

    def _show_notes(self) -> None:
        """Show how the answer is made, and which documents it is made without."""
        chosen, not_read = self.answer.chosen_mode, self.answer.not_read
        if chosen:
            self._show_note("modeNote", mode_note(chosen), 0)
        if self._not_read is None and not_read:
            self._not_read = NotReadNote(not_read)
            self._column.insertWidget(self._column.indexOf(self.sections), self._not_read)

    def _show_trimmed(self) -> None:
        count = self.answer.trimmed_messages
        self._trimmed.setVisible(count > 0)
        if count:
            words = self.tr("%n earlier message(s) left out: the context is full", "", count)
            self._trimmed.setText(words)

    def _show_remembered(self) -> None:
        """Show the remembered facts that were in the prompt and still exist."""
        made = self.answer.message.provenance
        texts = self._window.memory.texts(made.fact_ids) if made and made.fact_ids else ()
        words = self.tr("From memory: {0}").format(visible_text(" · ".join(texts)))
        self._show_note("remembered", words if texts else "", self._column.indexOf(self._actions))

    def _show_not_found(self) -> None:
        """Name the dotted figures, which may also be in formulas, to readers and screen readers.

        Say also that nothing was checked in a language without rules.
        """
        message = self.answer.message
        lines = []
        if message.not_found:
            words = self.tr("Not found in the passages that were read: {figures}")
            lines.append(words.format(figures=visible_text(", ".join(message.not_found))))
        if count := len(self.answer.ends.unconfirmed):
            lines.append(self.tr("%n sentence(s) not confirmed by what was read", "", count))
        if not self.answer.is_live and (code := unchecked_language(message)):
            words = self.tr(
                "Support was not checked: there are no rules for this language ({code})."
            )
            lines.append(words.format(code=code))
        self._show_note("notFound", "\n".join(lines), self._column.indexOf(self.sections) + 1)

    def _show_note(self, name: str, text: str, place: int) -> None:
        """Show a faint line, made when there first is something to say, at this place."""
        if text and name not in self._notes:
            self._notes[name] = label("", "faint", name=name)
            self._column.insertWidget(place, self._notes[name])
        if note := self._notes.get(name):
            show_text(note, text)

    def _show_survey(self) -> None:
        """Offer the survey that the answer was combined from."""
        made = self.answer.message.provenance
        if made and made.survey_ids and self._survey is None:
            self._survey = survey_row(made.survey_ids, self._window.surveys.open_from_answer)
            self._column.insertWidget(self._column.indexOf(self._actions), self._survey)

    def _show_offer(self) -> None:
        """Offer the collection that a question asked without documents is about."""
        if (found := self.answer.offered) and self._offer is None:
            self._offer = OfferNote(found)
            self._offer.use.clicked.connect(
                lambda: self._conversation.answer_from(self.answer.message.id, found.id)
            )
            self._column.insertWidget(self._column.indexOf(self._actions), self._offer)

    def _show_variation_menu(self) -> None:
        message = self.answer.message
        made_by = message.provenance.model_id if message.provenance else ""
        regenerate = partial(self._conversation.regenerate, message.id)
        menu = VariationMenu(self._window.models.models, made_by, regenerate, self)
        _pop_up(menu, self._actions.vary)

    def _show_more_menu(self) -> None:
        message, branches = self.answer.message, self._window.branches
        menu = MoreMenu(
            message,
            is_pinned=branches.is_pinned(message),
            is_busy=self._conversation.run is not None,
            parent=self,
        )
        menu.compare.triggered.connect(lambda: branches.read_variants(message.id))
        menu.sources.triggered.connect(lambda: _pop_up(self._source_menu(), self._actions.more))
        menu.copy.triggered.connect(lambda: self.turn_copy_requested.emit(message.id))
        menu.pin.triggered.connect(lambda is_pinned: branches.pin(message, is_pinned))
        menu.fork.triggered.connect(lambda: branches.fork(message.id))
        menu.delete.triggered.connect(lambda: branches.delete_turn(question_of(message)))
        _pop_up(menu, self._actions.more)

    def _on_taken(self, text: str, is_correction: bool) -> None:
        """Keep the text; as a correction it first has to fit the answer's JSON Schema."""
        editor = self._editor
        assert editor, "it has just given its text"
        check = CorrectionCheck(self.answer.message, self._window.runner, editor)
        check.checked.connect(editor.show_error)
        check.check(
            text if is_correction else "",
            lambda: self._on_edited(text, is_correction=is_correction),
        )

    def _on_edited(self, text: str, *, is_correction: bool) -> None:
        message = self.answer.message
        self._close_editor()
        if text == message.text:
            self._window.edits.keep(message, "")
            return
        if is_correction:
            self._ratings.rate(message.id, "down", correction=text)
        edits = self._window.edits
        self._window.branches.edit_answer(message.id, text, lambda: edits.keep(message, ""))

    def _close_editor(self) -> None:
        if self._editor:
            discard(self._column, self._editor)
            self._editor = None
        self.sections.show()
        self._show_actions()
        self._show_unfinished()

    def _show_unfinished(self) -> None:
        message = self.answer.message
        is_offered = self._editor is None and bool(self._window.edits.text(message))
        if is_offered and self._unfinished is None:
            self._unfinished = UnfinishedLink(self._conversation)
            self._unfinished.clicked.connect(self.edit)
            above = self._column.indexOf(self._actions)
            self._column.insertWidget(above, self._unfinished, 0, Qt.AlignmentFlag.AlignLeft)
        if self._unfinished:
            self._unfinished.setVisible(is_offered)

    def _citation(self, place: int) -> Citation | None:
        """The citation of a chip, see CitationMark."""
        parts = self.answer.citations
        return parts[place - 1].citation if 0 < place <= len(parts) else None

    def _announce(self) -> None:
        """Let a screen reader read the finished answer once it is idle."""
        event = QAccessibleAnnouncementEvent(self, self._announcement())
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def _announcement(self) -> str:
        if self.answer.message.status == "waiting":
            return self.tr("A tool is waiting for your approval.")
        return self.answer.message.text

    def _on_citation_activated(self, place: int) -> None:
        if citation := self._citation(place):
            self.citation_hovered.emit(None, False)
            self.citation_opened.emit(citation)

    def _on_computed_activated(self, end: int) -> None:
        """Show the inputs of a computed sentence: the call that computed it, or the evidence."""
        card = self.sections.open_call(computing_call(self.answer.message, end)) or self._evidence
        if card:
            self.part_opened.emit(card)

    def _on_citation_hovered(self, place: int) -> None:
        citation, wrong = self._citation(place), self._ratings.wrong_sources(self.answer.message.id)
        self.citation_hovered.emit(citation, citation is not None and citation.n in wrong)

    def _on_citation_menu_requested(self, place: int, at: QPoint) -> None:
        self.citation_hovered.emit(None, False)
        citation = self._citation(place)
        menu = self._source_menu(citation.n if citation else 0)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _source_menu(self, number: int = 0) -> SourceMenu:
        message_id = self.answer.message.id
        known = {part.citation.n: part.citation for part in self.answer.citations}
        shown = [known[n] for n in sorted(known) if number in (0, n)]
        menu = SourceMenu(shown, self._ratings.wrong_sources(message_id), self)
        menu.opened.connect(self.citation_opened)
        menu.marked.connect(partial(self._ratings.mark_source, message_id))
        return menu

    def _on_sources_changed(self, message_id: str) -> None:
        if message_id == self.answer.message.id:
            self._show_wrong_sources()

    def _show_wrong_sources(self) -> None:
        if self.answer.citations:
            self.sections.mark_wrong(self._ratings.wrong_sources(self.answer.message.id))

    def _on_details_toggled(self, is_open: bool) -> None:
        provenance = self.answer.message.provenance
        if is_open and provenance:
            self._details = AnswerDetails(provenance)
            self._extras.insertWidget(0, self._details)
        elif self._details:
            discard(self._extras, self._details)
            self._details = None


def _pop_up(menu: QMenu, beside: QWidget) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(beside.mapToGlobal(QPoint(0, beside.height() + 2)))
