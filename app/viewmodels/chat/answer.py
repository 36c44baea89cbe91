"""An answer as it is shown, growing while events arrive, and the runs that make answers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, Signal

from app.answers.assembly import AnswerBuilder
from app.answers.evidence.sentence_states import NO_ENDS, sentence_ends
from app.core.cancellation import CancelToken
from app.core.documents import Collection, NotRead
from app.core.events import (
    AnswerFinished,
    AnswerStarted,
    ChatEvent,
    ContextTrimmed,
    ModeChosen,
    PassagesFound,
    StageProgress,
    TextAppended,
)
from app.core.messages import (
    ApprovalPart,
    CitationPart,
    ContextPart,
    ImagePart,
    Message,
    Part,
    ReasoningPart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from app.viewmodels.tasks.runner import FRAME_MS, TaskRunner, Throttle


@dataclass
class TextSection:
    """Markdown that starts at `offset` in the answer's full text."""

    offset: int
    text: str


@dataclass
class ToolSection:
    """A tool call, the approval it asked for and, once it returned, its result."""

    call: ToolCallPart
    result: ToolResultPart | None = None
    approval: ApprovalPart | None = None


Section = TextSection | ReasoningPart | ToolSection | ImagePart


class AnswerViewModel(QObject):
    """One answer. While it is live, events update it, and `changed` follows once per frame.

    Signals:
        changed: sections, citations or the stage changed.
        finished: the answer is stored; `message` is what was stored.
        passages_read: the passages that a stored answer was given, as Hits.
        evidence_read: what it uses of them, as Evidence.
    """

    changed = Signal()
    finished = Signal()
    passages_read = Signal(object)
    evidence_read = Signal(object)

    def __init__(
        self, message: Message, *, is_live: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.message = message
        self.is_live = is_live
        self.ends = NO_ENDS
        self._builder = AnswerBuilder()
        self._sections: list[Section] | None = None
        self.stage: StageProgress | None = None
        self.passages: PassagesFound | None = None
        self.chosen_mode: ModeChosen | None = None
        self.not_read = NotRead()
        self.trimmed_messages = 0
        self.offered: Collection | None = None
        self.error: Exception | None = None
        self._frame = Throttle(FRAME_MS, self.changed.emit, self)
        self._show(message)

    @property
    def sections(self) -> list[Section]:
        """The same objects until the next event."""
        if self._sections is None:
            self._sections = _sections(self._builder.parts)
        return self._sections

    @property
    def citations(self) -> list[CitationPart]:
        return self._builder.citations

    @property
    def forethought(self) -> ReasoningPart | None:
        """The reasoning that precedes everything else."""
        first = self.sections[0] if self.sections else None
        return first if isinstance(first, ReasoningPart) else None

    @property
    def context_of_tools(self) -> ContextPart | None:
        """The passages that tools have found for the answer; None if there are none."""
        results = (each for each in self._builder.parts if isinstance(each, ToolResultPart))
        found = dict.fromkeys(id_ for result in results for id_ in result.chunk_ids)
        return ContextPart("", tuple(found)) if found else None

    def apply(self, event: ChatEvent) -> None:
        """Take the next event of the answer being made."""
        match event:
            case AnswerFinished(answer):
                self.finish(answer)
                return
            case StageProgress():
                self.stage = event
            case PassagesFound():
                self.passages = event
            case NotRead():
                self.not_read = event
            case ModeChosen():
                self.chosen_mode = event
            case ContextTrimmed(messages):
                self.trimmed_messages = messages
            case TextAppended():
                self.stage = None  # the first words end the wait
        if self._builder.append(event):
            self._sections = None
        self._frame.request()

    def finish(self, message: Message) -> None:
        """Complete the answer: the parts of the stored `message` replace those collected."""
        self._frame.cancel()
        self.message = message
        self.is_live = False
        self.stage = None
        self._show(message)
        self.changed.emit()
        self.finished.emit()

    def offer(self, collection: Collection) -> None:
        """Tell that the question, asked without documents, is about those of `collection`."""
        self.offered = collection
        self.changed.emit()

    def fail(self, error: Exception) -> None:
        """The answer failed; what was written is kept."""
        self._frame.cancel()
        self.is_live = False
        self.stage = None
        self.error = error
        self.message = msgspec.structs.replace(self.message, status="failed", error=str(error))
        self.changed.emit()
        self.finished.emit()

    def _show(self, message: Message) -> None:
        self._builder = AnswerBuilder(message.parts)
        self._sections = None
        self.ends = sentence_ends(message)
        made = message.provenance
        if made and made.mode_reason:
            self.chosen_mode = ModeChosen(made.mode, made.mode_reason)
        if made:
            self.not_read = made.not_read
            self.trimmed_messages = max(self.trimmed_messages, made.stats.left_out)


def _sections(parts: Iterable[Part]) -> list[Section]:
    sections: list[Section] = []
    tools: dict[str, ToolSection] = {}
    length = 0
    for part in parts:
        match part:
            case TextPart(text):
                if sections and isinstance(sections[-1], TextSection):
                    sections[-1].text += text
                else:
                    sections.append(TextSection(length, text))
                length += len(text)
            case ReasoningPart() | ImagePart():
                sections.append(part)
            case ToolCallPart(call_id):
                tools[call_id] = ToolSection(part)
                sections.append(tools[call_id])
            case ToolResultPart(call_id) if call_id in tools:
                tools[call_id].result = part
            case ApprovalPart(call_id) if call_id in tools:
                tools[call_id].approval = part
    return sections


AnswerWork = Callable[[CancelToken], Iterable[ChatEvent]]


class AnswerRun(QObject):
    """Runs `work` as soon as it is constructed, even while another conversation is shown.

    `conversation_id` is None until a new conversation is stored. `has_created`: the run created its
    conversation. `error`: why it failed.

    Signals:
        started: both rows are stored, with the AnswerStarted event.
        ended: the run finished, was stopped, or failed.
    """

    started = Signal(object)
    ended = Signal()

    def __init__(
        self, runner: TaskRunner, work: AnswerWork, conversation_id: str | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.conversation_id = conversation_id
        self.has_created = conversation_id is None
        self.answer: AnswerViewModel | None = None
        self.error: Exception | None = None
        self._task = runner.stream(
            work, self._on_events, on_failure=self._on_failure, on_settled=self.ended.emit
        )

    @property
    def is_complete(self) -> bool:
        """Whether the answer was finished: neither stopped, failed nor waiting for the user."""
        return self.answer is not None and self.answer.message.status == "complete"

    @property
    def is_waiting(self) -> bool:
        """Whether the answer waits for the user's decision about a tool call."""
        return self.answer is not None and self.answer.message.status == "waiting"

    def stop(self) -> None:
        """Stop; what was written is kept."""
        self._task.cancel()

    def _on_events(self, events: Sequence[ChatEvent]) -> None:
        for event in events:
            if isinstance(event, AnswerStarted):
                self._start(event)
            elif self.answer:
                self.answer.apply(event)

    def _start(self, event: AnswerStarted) -> None:
        self.conversation_id = event.answer.conversation_id
        self.answer = AnswerViewModel(event.answer, is_live=True, parent=self.parent())
        self.started.emit(event)

    def _on_failure(self, error: Exception) -> None:
        self.error = error
        if self.answer and self.answer.is_live:
            self.answer.fail(error)


class AnswerRuns(QObject):
    """Starts runs and keeps them until they end, whichever conversation is shown.

    Signals:
        started: a run's rows are stored; carries the run and its AnswerStarted event.
        ended: a run ended.
        changed: a run began, got its conversation, or ended.
    """

    started = Signal(object, object)
    ended = Signal(object)
    changed = Signal()

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._runs: list[AnswerRun] = []

    @property
    def all(self) -> tuple[AnswerRun, ...]:
        return tuple(self._runs)

    @property
    def conversation_ids(self) -> frozenset[str]:
        return frozenset(run.conversation_id for run in self._runs if run.conversation_id)

    def start(self, work: AnswerWork, conversation_id: str | None) -> AnswerRun:
        run = AnswerRun(self._runner, work, conversation_id, self)
        self._runs.append(run)
        run.started.connect(lambda event: self._on_started(run, event))
        run.ended.connect(lambda: self._on_ended(run))
        self.changed.emit()
        return run

    @property
    def answers(self) -> dict[str, AnswerViewModel]:
        answers = (run.answer for run in self._runs if run.answer)
        return {answer.message.id: answer for answer in answers}

    def is_making(self, answer: object) -> bool:
        return any(run.answer is answer for run in self._runs)

    def _on_started(self, run: AnswerRun, event: AnswerStarted) -> None:
        self.changed.emit()
        self.started.emit(run, event)

    def _on_ended(self, run: AnswerRun) -> None:
        self._runs.remove(run)
        self.changed.emit()
        self.ended.emit(run)
        run.deleteLater()
