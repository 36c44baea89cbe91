"""A question asked in passing: a conversation of its own beside the one in the window."""

from PySide6.QtCore import QObject, Signal

from app.core.events import StageProgress
from app.core.messages import Message
from app.viewmodels.chat.answer import AnswerViewModel, TextSection
from app.viewmodels.chat.conversation import ConversationViewModel
from app.viewmodels.composer.attachments import AttachmentsViewModel
from app.viewmodels.translated import translated
from app.viewmodels.window import WindowViewModel


class QuickAskViewModel(QObject):
    """The last question and its streaming answer; both are stored in an ordinary chat.

    Signals:
        changed: `text`, `question` or `is_busy` changed.
        failed: the exception that kept the question from being asked.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, window: WindowViewModel, parent: QObject) -> None:
        super().__init__(parent)
        services, runner = window.services, window.runner
        attachments = AttachmentsViewModel(None, runner, window.indexing, self)
        self._conversation = ConversationViewModel(
            services.chat, runner, attachments, self, keeps_drafts=False
        )
        self._followed: AnswerViewModel | None = None
        self._conversation.transcript.changed.connect(lambda _index: self._follow())
        self._conversation.runs.changed.connect(self._follow)
        self._conversation.stored.connect(window.conversations.refresh)
        self._conversation.failed.connect(self.failed)

    @property
    def conversation_id(self) -> str:
        """The id of this chat; "" before the first question."""
        return self._conversation.conversation_id or ""

    @property
    def is_busy(self) -> bool:
        return self._conversation.run is not None

    @property
    def question(self) -> str:
        asked = [one for one in self._conversation.transcript.items if isinstance(one, Message)]
        return asked[-1].text if asked else ""

    @property
    def stage(self) -> StageProgress | None:
        """What happens before the first words, where known."""
        answer = self._conversation.transcript.last_answer
        return answer.stage if answer else None

    @property
    def text(self) -> str:
        """The answer so far, as Markdown, or what went wrong."""
        answer = self._conversation.transcript.last_answer
        if answer is None:
            return ""
        parts = [part.text for part in answer.sections if isinstance(part, TextSection)]
        return "\n\n".join([*parts, *([translated(str(answer.error))] if answer.error else [])])

    def ask(self, text: str) -> None:
        self._conversation.send(text)

    def begin_anew(self) -> None:
        """Start another chat with the next question."""
        self._conversation.new_chat()
        self.changed.emit()

    def stop(self) -> None:
        self._conversation.stop()

    def _follow(self) -> None:
        answer = self._conversation.transcript.last_answer
        if answer is not None and answer is not self._followed:
            answer.changed.connect(self.changed)
            answer.finished.connect(self.changed)
        self._followed = answer
        self.changed.emit()
