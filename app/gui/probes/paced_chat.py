"""The chat service with an engine that writes at a steady pace, so only the rest is measured."""

import time
from collections.abc import Iterator, Sequence

from app.core.cancellation import CancelToken
from app.core.events import AnswerFinished, ChatEvent, TextAppended
from app.core.messages import ApprovalPart, Message
from app.services.answers.answer_recorder import AnswerRecorder
from app.services.answers.ask_request import AskRequest
from app.services.chats.chat import ChatService


class PacedChat(ChatService):
    """Everything is real, including the store; only the tokens come from `pieces`."""

    def __init__(self, real: ChatService, pieces: Sequence[str], per_s: float) -> None:
        vars(self).update(vars(real))
        self.pieces = pieces
        self.per_s = per_s

    def read_ahead(self, conversation_id: str, draft: str = "") -> bool:  # noqa: ARG002
        return False

    def _run(
        self,
        question: Message,  # noqa: ARG002
        answer: Message,
        request: AskRequest,  # noqa: ARG002
        cancel: CancelToken,
        decided: ApprovalPart | None = None,  # noqa: ARG002
    ) -> Iterator[ChatEvent]:
        recorder = AnswerRecorder(self._conversations, answer)
        started = time.monotonic()
        for number, piece in enumerate(self.pieces):
            if cancel.is_cancelled:
                break
            time.sleep(max(0.0, started + number / self.per_s - time.monotonic()))
            event = TextAppended(piece)
            recorder.take(event)
            yield event
        yield AnswerFinished(recorder.finish("complete"))
