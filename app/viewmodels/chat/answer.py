"""An answer as it is shown: its sections in order, growing while events arrive."""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, Signal

from app.answers.assembly import AnswerBuilder
from app.answers.evidence.sentence_states import NO_ENDS, sentence_ends
from app.core.documents import Collection, NotRead
from app.core.events import (
    AnswerFinished,
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
from app.viewmodels.tasks.runner import FRAME_MS, Throttle


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
