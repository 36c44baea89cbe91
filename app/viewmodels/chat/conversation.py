"""The conversation on screen: its thread, its next question, and answers in progress."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypedDict, Unpack

from PySide6.QtCore import QObject, Signal

from app.answers.request import AskRequest
from app.core.errors import UserError
from app.core.events import AnswerStarted
from app.core.generation import AdapterUse, Mode
from app.core.messages import (
    ApprovalDecision,
    Conversation,
    ConversationSummary,
    Message,
    ReadingPlace,
)
from app.viewmodels.chat.answer import AnswerRun, AnswerRuns, AnswerWork
from app.viewmodels.chat.thread import ThreadViewModel, context_usage, message_of
from app.viewmodels.composer.attachments import AttachmentsViewModel
from app.viewmodels.composer.unsent import DraftViewModel, QuestionQueue
from app.viewmodels.library.indexing import FileState
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner, Throttle

if TYPE_CHECKING:
    from app.services.chats.chat import ChatService

# Read before anything is shown; more than fits into any window.
_FIRST_READ = 100
_PAINTED_MS = 150


class _Sources(TypedDict, total=False):
    """Where the next answer may look and what it may use; what is missing stays as it is."""

    collection_id: str | None
    mode: Mode
    is_only_from_documents: bool


class ConversationViewModel(QObject):
    """The visible thread. Of a long one the end is loaded first, the rest afterwards.

    `transcript` has its items, `draft` the half-written question, `queue` the questions behind the
    answer in progress, and `runs` the answers in progress of all conversations.

    Signals:
        left: another conversation is about to be shown, or the window is about to close.
        opened: another conversation is shown.
        busy_changed: an answer of this conversation began or ended.
        sources_changed: the collection, the mode or "only from documents" changed.
        stored: a conversation got new content, so the list must be reloaded.
        failed: an error that no answer shows.
    """

    left = Signal()
    opened = Signal()
    busy_changed = Signal()
    sources_changed = Signal()
    stored = Signal()
    failed = Signal(object)

    def __init__(
        self,
        chat: "ChatService",
        runner: TaskRunner,
        attachments: AttachmentsViewModel,
        parent: QObject | None = None,
        *,
        keeps_drafts: bool = True,
    ) -> None:
        super().__init__(parent)
        self._chat = chat
        self._runner = runner
        self._choices = runner.in_order()
        self._opening = NO_TASK
        self._first_run: AnswerRun | None = None
        self._is_outdated = False
        self.queue = QuestionQueue(self)
        self.draft = DraftViewModel(chat, self.queue, runner, self, is_kept=keeps_drafts)
        self.runs = AnswerRuns(runner, self)
        self.transcript = ThreadViewModel(self.runs, self)
        self._read_earlier = Throttle(_PAINTED_MS, self._on_shown, self)
        self.attachments = attachments
        self.summary: ConversationSummary | None = None
        self.reading_place: ReadingPlace | None = None
        self.mode: Mode = "auto"
        self.collection_id: str | None = None
        self.is_only_from_documents = False
        self.assistant_id: str | None = None
        self.adapter: AdapterUse | None = None
        self.context_length = 0
        self.attachments.changed.connect(self._send_next)
        self.draft.typing_paused.connect(self._read_ahead)
        self.runs.started.connect(self._on_run_started)
        self.runs.ended.connect(self._on_run_ended)

    @property
    def conversation_id(self) -> str | None:
        return self.summary.id if self.summary else None

    @property
    def run(self) -> AnswerRun | None:
        """The answer in progress in the conversation on screen."""
        return next((run for run in self.runs.all if self._is_shown(run)), None)

    @property
    def is_whole(self) -> bool:
        """Whether the thread is loaded from its first message on."""
        items = self.transcript.items
        return not items or message_of(items[0]).parent_id is None

    @property
    def has_documents(self) -> bool:
        """Whether the next question has a collection or attached files to be answered from."""
        return self.collection_id is not None or self.attachments.has_documents

    @property
    def context_usage(self) -> tuple[int, int] | None:
        """Tokens in the context after the last message, and its size; None before an answer.

        With tools, the prompt that describes them counts if it is larger than the chat itself.
        """
        return context_usage(self.transcript.items, self.mode, self.context_length)

    def open(self, conversation_id: str, message_id: str = "") -> None:
        """Show another conversation, or a message in any branch of any conversation.

        An answer in progress in this one continues. While there is one in the conversation of the
        message, its branch stays; `failed` says so if the message is in another one.
        """
        if not message_id or conversation_id != self.conversation_id:
            self._open(conversation_id, self.failed.emit, message_id)
        elif self.transcript.message(message_id) is None:
            self._reveal(conversation_id, message_id)

    def _reveal(self, conversation_id: str, message_id: str) -> None:
        if self.run is None:
            self._runner.run(
                lambda _token: self._chat.open(conversation_id, revealing=message_id),
                self.show_thread,
                on_failure=self.failed.emit,
            )
        elif self.is_whole:
            self.failed.emit(
                UserError(
                    "This message is in another branch of the chat.",
                    "Open it again when the answer is finished.",
                )
            )

    def reopen(self, conversation_id: str) -> None:
        """Show the conversation of the last session, if it still exists."""
        self._open(conversation_id, lambda _error: None)

    def read_again(self) -> None:
        """Show what another process has added to this conversation, or that it was deleted.

        During an answer, once it has ended.
        """
        self._is_outdated = self.run is not None
        shown, items = self.conversation_id, self.transcript.items
        if shown is None or self.run or not items:
            return
        last = message_of(items[-1]).id

        def on_read(conversation: Conversation) -> None:
            is_changed = not conversation.thread or conversation.thread[-1].id != last
            if is_changed and self.conversation_id == shown and not self.run:
                self.reopen(shown)

        def on_failure(_error: Exception) -> None:  # it was deleted
            if self.conversation_id == shown:
                self.new_chat()

        self._runner.run(
            lambda _token: self._chat.open(shown, last=1), on_read, on_failure=on_failure
        )

    def new_chat(self) -> None:
        """Show an empty conversation; nothing is stored until the first question."""
        self._leave()
        self.reading_place = None
        self._show(None, ())
        self._opening = self._runner.run(
            lambda _token: self._chat.draft(""), self._on_new_draft_read
        )

    def _on_new_draft_read(self, draft: str) -> None:
        self.draft.begin("", draft)
        if self.summary:  # a question sent meanwhile has made the chat
            self.draft.move_to(self.summary.id)

    def send(self, text: str) -> None:
        """Ask, or queue the question while an answer or an attachment is in progress."""
        if not text.strip():
            return
        self.draft.save("")
        self.queue.put(text)
        self._send_next()

    def stop(self) -> None:
        """Stop the answer on screen; what was written is kept, and the queue becomes a draft."""
        if self.run:
            self.run.stop()

    def abandon(self, conversation_id: str) -> None:
        """Stop the answer of a conversation that is being deleted, and show it no longer."""
        for run in self.runs.all:
            if run.conversation_id == conversation_id:
                run.stop()
        if conversation_id == self.conversation_id:
            self.new_chat()

    def regenerate(
        self, message_id: str, *, model: str = "", temperature: float | None = None
    ) -> None:
        """Make another variant, for this once with another model or temperature if given."""
        only, mode = self.is_only_from_documents, self.mode
        self._start_again(
            lambda token: self._chat.regenerate(
                message_id,
                token,
                model=model,
                temperature=temperature,
                only_from_documents=only,
                mode=mode,
            )
        )

    def search_wider(self, message_id: str) -> None:
        """Ask the question of an answer again, reading more passages."""
        only, mode = self.is_only_from_documents, self.mode
        self._start_again(
            lambda token: self._chat.search_wider(
                message_id, token, only_from_documents=only, mode=mode
            )
        )

    def answer_anyway(self, message_id: str) -> None:
        """Make a variant of an answer that need not come from the documents only."""
        mode = self.mode
        self._start_again(lambda token: self._chat.regenerate(message_id, token, mode=mode))

    def answer_from(self, message_id: str, collection_id: str) -> None:
        """Ask the question of an answer anew of a collection, which the chat keeps."""
        mode = self.mode
        self.set_sources(collection_id=collection_id)
        self._start_again(
            lambda token: self._chat.answer_from(message_id, collection_id, token, mode=mode)
        )

    def continue_answer(self, message_id: str) -> None:
        self._start_again(lambda token: self._chat.continue_answer(message_id, token))

    def decide(self, message_id: str, call_id: str, decision: ApprovalDecision) -> None:
        """Allow or deny the tool call that an answer is waiting for; the answer continues."""
        self._start_again(lambda token: self._chat.decide(message_id, call_id, decision, token))

    def edit(self, message_id: str, text: str) -> None:
        """Ask the question in other words; the old one stays as a branch."""
        only, mode = self.is_only_from_documents, self.mode
        self._start_again(
            lambda token: self._chat.edit(
                message_id, text, token, only_from_documents=only, mode=mode
            ),
            text,
        )

    def select_variant(self, message_id: str, step: int) -> None:
        """Show a sibling of the message: -1 is the previous one, +1 the next."""
        if self.run is None:
            self._runner.run(
                lambda _token: self._chat.select_variant(message_id, step),
                self.show_thread,
                on_failure=self.failed.emit,
            )

    def show_thread(self, conversation: Conversation) -> None:
        """Show another branch of the conversation; ignored if it is no longer on screen."""
        if conversation.summary.id == self.conversation_id:
            self.transcript.show_branch(conversation.thread)
            self.stored.emit()

    def set_reading_place(self, place: ReadingPlace | None) -> None:
        """Save the scroll position in the conversation on screen; None means its end."""
        conversation_id = self.conversation_id
        if conversation_id and place != self.reading_place:
            self.reading_place = place
            self._runner.run(lambda _token: self._chat.save_reading_place(conversation_id, place))

    def set_sources(self, **changes: Unpack[_Sources]) -> None:
        """Set where the next answer may look and what it may use; the chat keeps it."""
        self.collection_id = collection_id = changes.get("collection_id", self.collection_id)
        self.attachments.keep_named_in(collection_id)
        self.mode = mode = changes.get("mode", self.mode)
        only = changes.get("is_only_from_documents", self.is_only_from_documents)
        self.is_only_from_documents = only = only and self.has_documents
        self.sources_changed.emit()
        if chat := self.conversation_id:
            self._choices.run(
                lambda _token: self._chat.set_sources(
                    chat, collection_id=collection_id, mode=mode, only_from_documents=only
                )
            )
        if self.has_documents:
            self._read_ahead()

    def flush(self) -> None:
        """Store pending changes before the window closes; queued questions become a draft."""
        self.left.emit()
        self.draft.flush()

    def _leave(self) -> None:
        self.left.emit()
        self._read_earlier.cancel()
        self._opening.abandon()

    def _open(
        self, conversation_id: str, on_failure: Callable[[Exception], None], message_id: str = ""
    ) -> None:
        self._leave()
        revealing = "" if conversation_id in self.runs.conversation_ids else message_id
        self._opening = self._runner.run(
            lambda _token: (
                self._chat.open(conversation_id, last=_FIRST_READ, revealing=revealing),
                self._chat.draft(conversation_id),
                self._chat.reading_place(conversation_id),
            ),
            lambda result: self._on_opened(*result, message_id),
            on_failure=on_failure,
        )

    def _on_opened(
        self, conversation: Conversation, draft: str, place: ReadingPlace | None, message_id: str
    ) -> None:
        self.reading_place = place
        self._show(conversation.summary, conversation.thread)
        self.draft.begin(conversation.summary.id, draft)
        if len(conversation.thread) == _FIRST_READ:
            self._read_earlier.request()
        if message_id and self.transcript.message(message_id) is None and self.run:
            self._reveal(conversation.summary.id, message_id)
        self._send_next()

    def _on_shown(self) -> None:
        """Load the beginning of a long thread once its end is on screen."""
        first = message_of(self.transcript.items[0]).id
        self._opening = self._runner.run(
            lambda _token: self._chat.earlier(first), self.transcript.prepend
        )

    def _show(self, summary: ConversationSummary | None, thread: Sequence[Message]) -> None:
        self.draft.leave_for(summary.id if summary else "")
        self.summary = summary
        self._first_run = None
        self.queue.show(summary.id if summary else "")
        self.collection_id = summary.collection_id if summary else None
        self.mode = summary.mode if summary else "auto"
        only = summary is not None and summary.only_from_documents
        self.is_only_from_documents = only
        self.attachments.show(summary.id if summary else "")
        self.transcript.show(thread)
        for signal in (self.opened, self.busy_changed, self.sources_changed):
            signal.emit()

    def _is_shown(self, run: AnswerRun) -> bool:
        if run.conversation_id is None or self.summary is None:
            return run is self._first_run
        return run.conversation_id == self.summary.id

    def _send_next(self) -> None:
        if self.queue.texts and self.run is None and not self.attachments.is_busy:
            self._ask(self.queue.take(0))

    def _ask(self, text: str) -> None:
        request = AskRequest(
            text=text,
            conversation_id=self.conversation_id,
            mode=self.mode,
            collection_id=self.collection_id,
            attachment_ids=self.attachments.document_ids,
            named_ids=self.attachments.named_ids,
            pictures=self.attachments.pictures,
            only_from_documents=self.is_only_from_documents and self.has_documents,
            assistant_id=self.assistant_id,
            adapter=self.adapter,
            sets_sources=True,
        )
        run = self._start(lambda token: self._chat.send(request, token))
        files = self.attachments.mark_asked()
        run.ended.connect(lambda: self._give_back(run, text, files))

    def _give_back(self, run: AnswerRun, text: str, files: Sequence[FileState] = ()) -> None:
        """Put a question that could not be stored back into the composer."""
        if text and run.error and run.answer is None:
            self.draft.restored.emit(text)
            self.attachments.give_back(files)

    def _start_again(self, work: AnswerWork, text: str = "") -> None:
        """Ignored during another answer; `text` goes to the composer if nothing can be stored."""
        if self.run is None:
            run = self._start(work)
            run.ended.connect(lambda: self._give_back(run, text))

    def _start(self, work: AnswerWork) -> AnswerRun:
        run = self.runs.start(work, self.conversation_id)
        if self.summary is None:
            self._first_run = run
        self.busy_changed.emit()
        return run

    def _on_run_started(self, run: AnswerRun, event: AnswerStarted) -> None:
        self.stored.emit()
        assert run.answer, "a started run has its answer"
        if not self._is_shown(run):
            return
        if self.summary is None:
            self.summary = _first_summary(event, self.collection_id)
            self.queue.move_to(self.summary.id)
            self.draft.move_to(self.summary.id)
            self.attachments.move_to(self.summary.id)
        self.transcript.place(event.question, run.answer)
        above = self.transcript.message(event.question.parent_id or "")
        if above and above.status == "waiting":  # its call was withdrawn
            id_ = event.question.conversation_id
            self._runner.run(lambda _token: self._chat.open(id_), self.show_thread)

    def _on_run_ended(self, run: AnswerRun) -> None:
        if run.error and run.answer is None:
            self.failed.emit(run.error)
        if run.answer and run.answer not in self.transcript.items:
            run.answer.deleteLater()
        self.stored.emit()
        if self._is_shown(run):
            self.busy_changed.emit()
            if run.is_complete:
                self._send_next()
                self._read_ahead()
            elif not run.is_waiting and (queued := self.queue.take_shown()):
                self.draft.restored.emit(queued)  # they were to follow a finished answer
            if self._is_outdated:
                self.read_again()

    def _read_ahead(self) -> None:
        """Have the engine read what the next prompt starts with, as far as it is known."""
        id_, draft, asked = self.conversation_id or "", self.draft.text, self.collection_id
        if self.run is None and self.mode in ("auto", "chat") and (id_ or self.has_documents):
            self._runner.run(lambda _token: self._chat.prefill(id_, draft, asked))


def _first_summary(event: AnswerStarted, collection_id: str | None) -> ConversationSummary:
    """A placeholder until the list is reloaded, with the title the chat will have."""
    question = event.question
    return ConversationSummary(
        id=question.conversation_id,
        title=question.text,
        created=question.created,
        updated=question.created,
        collection_id=collection_id,
    )
