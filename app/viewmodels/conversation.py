"""The conversation on screen: its thread, the answers being made, and what waits to be sent."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.documents import Collection
from app.core.events import AnswerStarted
from app.core.messages import Conversation, ConversationSummary, Message
from app.services.ask_request import AskRequest, Mode
from app.viewmodels.answer import AnswerViewModel
from app.viewmodels.answer_run import AnswerRun, AnswerWork
from app.viewmodels.attachments import AttachmentsViewModel
from app.viewmodels.task_runner import Task, TaskRunner
from app.viewmodels.throttle import Throttle

if TYPE_CHECKING:
    from app.services.chat import ChatService

Item = Message | AnswerViewModel
_DRAFT_MS = 500


class ConversationViewModel(QObject):
    """The visible thread as questions (Message) and answers (AnswerViewModel).

    Signals:
        opened: another conversation is shown.
        items_changed: the items from this index on are new.
        busy_changed: an answer of this conversation began or ended.
        queue_changed: what waits to be sent changed.
        draft_restored: text that belongs into the composer.
        sources_changed: the collection, the mode or "only from documents" changed.
        stored: a conversation got new content, so the list has to be read again.
        running_changed: an answer of any conversation began or ended.
        failed: something went wrong that no answer shows.
    """

    opened = Signal()
    items_changed = Signal(int)
    busy_changed = Signal()
    queue_changed = Signal()
    draft_restored = Signal(str)
    sources_changed = Signal()
    stored = Signal()
    running_changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        chat: "ChatService",
        runner: TaskRunner,
        attachments: AttachmentsViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._chat = chat
        self._runner = runner
        self._opening: Task | None = None
        self._runs: list[AnswerRun] = []
        self._first_run: AnswerRun | None = None
        self._draft = ""
        self._draft_soon = Throttle(_DRAFT_MS, self._save_draft, self)
        self.attachments = attachments
        self.summary: ConversationSummary | None = None
        self.items: list[Item] = []
        self.queue: list[str] = []
        self.mode: Mode = "chat"
        self.collection_id: str | None = None
        self.is_only_from_documents = False
        attachments.collection_created.connect(self._on_collection_created)
        attachments.changed.connect(self._send_next)

    @property
    def conversation_id(self) -> str | None:
        return self.summary.id if self.summary else None

    @property
    def run(self) -> AnswerRun | None:
        """The answer being made in the conversation on screen."""
        return next((run for run in self._runs if self._is_shown(run)), None)

    @property
    def running_ids(self) -> frozenset[str]:
        """The conversations in which an answer is being made."""
        return frozenset(run.conversation_id for run in self._runs if run.conversation_id)

    @property
    def last_answer(self) -> AnswerViewModel | None:
        answers = (item for item in reversed(self.items) if isinstance(item, AnswerViewModel))
        return next(answers, None)

    @property
    def context_usage(self) -> tuple[int, int] | None:
        """Tokens in the context after the last answer, and how many fit; None before it."""
        answer = self.last_answer
        made = answer.message.provenance if answer else None
        if made is None or made.context_length == 0:
            return None
        return made.stats.prompt_tokens + made.stats.completion_tokens, made.context_length

    def open(self, conversation_id: str) -> None:
        """Show another conversation; what runs in this one goes on."""
        self._leave()
        self._opening = self._runner.run(
            lambda _token: (
                self._chat.open(conversation_id),
                self._chat.draft(conversation_id),
            ),
            self._on_opened,
            on_failure=self.failed.emit,
        )

    def new_chat(self) -> None:
        """Show an empty conversation; nothing is stored before the first question."""
        self._leave()
        self._show(None, ())
        self._opening = self._runner.run(
            lambda _token: self._chat.draft(""), self.draft_restored.emit
        )

    def send(self, text: str) -> None:
        """Ask, or queue the question while an answer or an attachment is not ready."""
        if not text.strip():
            return
        self._set_draft("")
        self.queue.append(text)
        self.queue_changed.emit()
        self._send_next()

    def stop(self) -> None:
        """Stop the answer on screen; what was written is kept, the queue waits."""
        if self.run:
            self.run.stop()

    def regenerate(self, message_id: str) -> None:
        self._start(lambda token: self._chat.regenerate(message_id, token))

    def continue_answer(self, message_id: str) -> None:
        self._start(lambda token: self._chat.continue_answer(message_id, token))

    def edit(self, message_id: str, text: str) -> None:
        """Ask a question in other words; the old one stays as a branch."""
        self._start(lambda token: self._chat.edit(message_id, text, token))

    def select_variant(self, message_id: str, step: int) -> None:
        """Show a sibling of the message, -1 the one before and +1 the one after."""
        if self.run is None:
            self._runner.run(
                lambda _token: self._chat.select_variant(message_id, step),
                self._on_variant_selected,
                on_failure=self.failed.emit,
            )

    def take_queued(self, index: int) -> str:
        """Take a waiting question out of the queue, to edit it or to drop it."""
        text = self.queue.pop(index)
        self.queue_changed.emit()
        return text

    def set_draft(self, text: str) -> None:
        """Remember the half-written question, now and after a restart."""
        if text != self._draft:
            self._set_draft(text)

    def set_sources(
        self, *, collection_id: str | None, mode: Mode, is_only_from_documents: bool
    ) -> None:
        """Where the next answer may look and what it may use."""
        self.collection_id = collection_id
        self.mode = mode
        self.is_only_from_documents = is_only_from_documents and collection_id is not None
        self.sources_changed.emit()

    def flush(self) -> None:
        """Store what is only in memory, before the window closes."""
        self._draft_soon.flush()

    def _leave(self) -> None:
        self._draft_soon.flush()
        if self._opening:
            self._opening.abandon()

    def _on_opened(self, result: tuple[Conversation, str]) -> None:
        conversation, draft = result
        self._show(conversation.summary, conversation.thread)
        self._draft = draft
        self.draft_restored.emit(draft)

    def _show(self, summary: ConversationSummary | None, thread: Sequence[Message]) -> None:
        self.summary = summary
        self._first_run = None
        self.queue = []
        self._draft = ""
        self.collection_id = summary.collection_id if summary else None
        self.is_only_from_documents = self.is_only_from_documents and bool(self.collection_id)
        self.attachments.clear()
        self._replace_items(0, [self._item(message) for message in thread])
        for signal in (self.opened, self.busy_changed, self.queue_changed, self.sources_changed):
            signal.emit()

    def _item(self, message: Message) -> Item:
        if message.role == "user":
            return message
        if (run := self._run_of(message.id)) and run.answer:
            return run.answer
        return AnswerViewModel(message, parent=self)

    def _run_of(self, message_id: str) -> AnswerRun | None:
        return next(
            (run for run in self._runs if run.answer and run.answer.message.id == message_id), None
        )

    def _is_shown(self, run: AnswerRun) -> bool:
        if run.conversation_id is None or self.summary is None:
            return run is self._first_run
        return run.conversation_id == self.summary.id

    def _send_next(self) -> None:
        if self.queue and self.run is None and not self.attachments.is_busy:
            self._ask(self.take_queued(0))

    def _ask(self, text: str) -> None:
        request = AskRequest(
            text=text,
            conversation_id=self.conversation_id,
            mode=self.mode,
            collection_id=self.collection_id,
            attachment_ids=self.attachments.document_ids,
            only_from_documents=self.is_only_from_documents,
        )
        run = self._start(lambda token: self._chat.send(request, token))
        self.attachments.clear()
        run.ended.connect(lambda: self._give_back(run, text))

    def _give_back(self, run: AnswerRun, text: str) -> None:
        """A question that could not even be stored goes back into the composer."""
        if run.error and run.answer is None:
            self.draft_restored.emit(text)

    def _start(self, work: AnswerWork) -> AnswerRun:
        run = AnswerRun(self._runner, work, self.conversation_id, self)
        self._runs.append(run)
        if self.summary is None:
            self._first_run = run
        run.started.connect(lambda event: self._on_run_started(run, event))
        run.ended.connect(lambda: self._on_run_ended(run))
        self.busy_changed.emit()
        self.running_changed.emit()
        return run

    def _on_run_started(self, run: AnswerRun, event: AnswerStarted) -> None:
        self.running_changed.emit()
        self.stored.emit()
        assert run.answer, "a started run has its answer"
        if not self._is_shown(run):
            return
        if self.summary is None:
            self.summary = _first_summary(event, self.collection_id)
        self._place(event.question, run.answer)

    def _place(self, question: Message, answer: AnswerViewModel) -> None:
        """Show the pair where it belongs; what stood there is on another branch now."""
        start = self._index_of(question.id)
        if start is None:
            parent = self._index_of(question.parent_id)
            start = 0 if parent is None else parent + 1
        elif isinstance(self.items[start], Message) and self.items[start] == question:
            self._replace_items(start + 1, [answer])
            return
        self._replace_items(start, [question, answer])

    def _index_of(self, message_id: str | None) -> int | None:
        ids = [_message(item).id for item in self.items]
        return ids.index(message_id) if message_id in ids else None

    def _on_run_ended(self, run: AnswerRun) -> None:
        was_shown = self._is_shown(run)
        self._runs.remove(run)
        if run.error and run.answer is None:
            self.failed.emit(run.error)
        if run.answer and run.answer not in self.items:
            run.answer.deleteLater()
        run.deleteLater()
        self.running_changed.emit()
        self.stored.emit()
        if was_shown:
            self.busy_changed.emit()
            if not run.error and not run.is_stopped:
                self._send_next()

    def _on_variant_selected(self, conversation: Conversation) -> None:
        if conversation.summary.id != self.conversation_id:
            return
        shown = [_message(item) for item in self.items]
        start = _common_length(shown, conversation.thread)
        self._replace_items(start, [self._item(message) for message in conversation.thread[start:]])
        self.stored.emit()

    def _replace_items(self, start: int, items: Sequence[Item]) -> None:
        running = {run.answer for run in self._runs}
        for item in self.items[start:]:
            if isinstance(item, AnswerViewModel) and item not in running:
                item.deleteLater()
        self.items[start:] = items
        self.items_changed.emit(start)

    def _on_collection_created(self, collection: Collection) -> None:
        self.collection_id = collection.id
        self.sources_changed.emit()

    def _set_draft(self, text: str) -> None:
        self._draft = text
        self._draft_soon.request()

    def _save_draft(self) -> None:
        conversation_id, text = self.conversation_id or "", self._draft
        self._runner.run(lambda _token: self._chat.save_draft(conversation_id, text))


def _message(item: Item) -> Message:
    return item if isinstance(item, Message) else item.message


def _common_length(left: Sequence[Message], right: Sequence[Message]) -> int:
    """How many messages from the start are the same and stand in the same place."""
    pairs = zip(left, right, strict=False)
    different = (index for index, (one, other) in enumerate(pairs) if one != other)
    return next(different, min(len(left), len(right)))


def _first_summary(event: AnswerStarted, collection_id: str | None) -> ConversationSummary:
    """A stand-in until the list is read again, with the title that it will have."""
    question = event.question
    return ConversationSummary(
        id=question.conversation_id,
        title=question.text,
        created=question.created,
        updated=question.created,
        collection_id=collection_id,
    )
