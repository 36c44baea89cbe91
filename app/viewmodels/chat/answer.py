"""An answer as it is shown: its sections in order, growing while events arrive."""

from dataclasses import dataclass, field

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.events import (
    AnswerFinished,
    ApprovalChanged,
    ChatEvent,
    CitationAdded,
    ContextTrimmed,
    ImageAdded,
    ModeChosen,
    PassagesFound,
    ReasoningAppended,
    StageProgress,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.messages import (
    ApprovalPart,
    CitationPart,
    ImagePart,
    Message,
    Part,
    ReasoningPart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from app.services.answers.sentence_states import computed_ends
from app.viewmodels.tasks.runner import FRAME_MS, Throttle


@dataclass
class TextSection:
    """Markdown that starts at `offset` in the answer's full text."""

    offset: int
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        if len(self.pieces) > 1:
            self.pieces[:] = ["".join(self.pieces)]
        return self.pieces[0] if self.pieces else ""


@dataclass
class ReasoningSection:
    """A reasoning block; `seconds` is 0 while the model is still thinking."""

    pieces: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def text(self) -> str:
        return "".join(self.pieces)


@dataclass
class ToolSection:
    """A tool call, the approval it asked for and, once it returned, its result."""

    call: ToolCallPart
    result: ToolResultPart | None = None
    approval: ApprovalPart | None = None


@dataclass
class ImageSection:
    """A picture that a tool produced."""

    image: ImagePart


Section = TextSection | ReasoningSection | ToolSection | ImageSection


class AnswerViewModel(QObject):
    """One answer. While it is live, events update it, and `changed` follows once per frame.

    Signals:
        changed: sections, citations or the stage changed.
        finished: the answer is stored; `message` is what was stored.
        passages_read: the passages that a stored answer was given, as Hits.
    """

    changed = Signal()
    finished = Signal()
    passages_read = Signal(object)

    def __init__(
        self, message: Message, *, is_live: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.message = message
        self.is_live = is_live
        self.sections: list[Section] = []
        self.citations: list[CitationPart] = []
        self.computed: tuple[int, ...] = ()
        self.stage: StageProgress | None = None
        self.passages: PassagesFound | None = None
        self.chosen_mode: ModeChosen | None = None
        self.trimmed_messages = 0
        self.error: Exception | None = None
        self._length = 0
        self._frame = Throttle(FRAME_MS, self.changed.emit, self)
        self._take_parts(message)

    @property
    def forethought(self) -> ReasoningSection | None:
        """The reasoning that precedes everything else."""
        first = self.sections[0] if self.sections else None
        return first if isinstance(first, ReasoningSection) else None

    @property
    def has_text(self) -> bool:
        return self._length > 0

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
            case ModeChosen():
                self.chosen_mode = event
            case ContextTrimmed(messages):
                self.trimmed_messages = messages
            case ReasoningAppended(text):
                self._append_reasoning(text)
            case TextAppended(text):
                self._append_text(text)
            case CitationAdded(part):
                self.citations.append(part)
            case ToolCalled(call):
                self.sections.append(ToolSection(call))
            case ApprovalChanged(approval):
                self._take_approval(approval)
            case ImageAdded(image):
                self.sections.append(ImageSection(image))
            case ToolReturned(result):
                self._take_result(result)
        self._frame.request()

    def finish(self, message: Message) -> None:
        """Complete the answer: the parts of the stored `message` replace those collected."""
        self._frame.cancel()
        self.message = message
        self.is_live = False
        self.stage = None
        self._take_parts(message)
        self.changed.emit()
        self.finished.emit()

    def fail(self, error: Exception) -> None:
        """The answer failed; what was written is kept."""
        self._frame.cancel()
        self.is_live = False
        self.stage = None
        self.error = error
        self.message = msgspec.structs.replace(self.message, status="failed", error=str(error))
        self.changed.emit()
        self.finished.emit()

    def _take_parts(self, message: Message) -> None:
        self.sections = []
        self.citations = list(message.citations)
        self.computed = computed_ends(message)
        self._length = 0
        made = message.provenance
        if made and made.mode_reason:
            self.chosen_mode = ModeChosen(made.mode, made.mode_reason)
        for part in message.parts:
            self._take_part(part)

    def _take_part(self, part: Part) -> None:
        match part:
            case TextPart(text):
                self._append_text(text)
            case ReasoningPart(text, seconds):
                self.sections.append(ReasoningSection([text], seconds))
            case ToolCallPart():
                self.sections.append(ToolSection(part))
            case ToolResultPart():
                self._take_result(part)
            case ApprovalPart():
                self._take_approval(part)
            case ImagePart():
                self.sections.append(ImageSection(part))

    def _append_text(self, text: str) -> None:
        last = self.sections[-1] if self.sections else None
        if not isinstance(last, TextSection):
            last = TextSection(self._length)
            self.sections.append(last)
        last.pieces.append(text)
        self._length += len(text)
        # The first words end the wait.
        self.stage = None

    def _append_reasoning(self, text: str) -> None:
        last = self.sections[-1] if self.sections else None
        if not isinstance(last, ReasoningSection):
            last = ReasoningSection()
            self.sections.append(last)
        last.pieces.append(text)

    def _take_result(self, result: ToolResultPart) -> None:
        if section := self._tool(result.call_id):
            section.result = result

    def _take_approval(self, approval: ApprovalPart) -> None:
        if section := self._tool(approval.call_id):
            section.approval = approval

    def _tool(self, call_id: str) -> ToolSection | None:
        tools = (one for one in self.sections if isinstance(one, ToolSection))
        return next((one for one in tools if one.call.call_id == call_id), None)
