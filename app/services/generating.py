"""The modes of answering: plain chat, tools (ReAct), programs (PAL), or a choice of them."""

from collections.abc import Iterator, Sequence

from app.agent.events import AgentFinished
from app.agent.pal import ProgramAidedAnswer
from app.agent.react import ReactLoop
from app.agent.registry import ToolRegistry
from app.agent.router import choose_mode
from app.agent.sandbox import Sandbox
from app.core.events import (
    ChatEvent,
    ContextTrimmed,
    ReasoningAppended,
    StageProgress,
    TextAppended,
)
from app.engine.client import EngineClient
from app.engine.protocol import (
    Generate,
    Generated,
    PromptMessage,
    PromptProgress,
    ReasoningDelta,
    TextDelta,
)
from app.services.turn import Outcome, Turn


class Generating:
    """Turns a prompt into the events of an answer in the mode that was asked for."""

    def __init__(self, engine: EngineClient, registry: ToolRegistry, sandbox: Sandbox) -> None:
        self._engine = engine
        self._react = ReactLoop(engine, registry)
        self._pal = ProgramAidedAnswer(engine, sandbox)

    def run(
        self,
        turn: Turn,
        messages: tuple[PromptMessage, ...],
        outcome: Outcome,
        passages: Sequence[str],
    ) -> Iterator[ChatEvent]:
        """Yields the answer's events and fills in `outcome`.

        Args:
            passages: text from documents that stands in `messages`; what tools do with it needs
                the user's consent.
        """
        outcome.mode = turn.request.mode
        if outcome.mode == "auto":
            outcome.mode = choose_mode(turn.question.text, has_documents=bool(passages)).mode
        if outcome.mode == "chat":
            yield from self._chat(turn, messages, outcome)
        else:
            yield from self._act(turn, messages, outcome, passages)

    def _chat(
        self, turn: Turn, messages: tuple[PromptMessage, ...], outcome: Outcome
    ) -> Iterator[ChatEvent]:
        request = Generate(
            chat_id=turn.conversation_id,
            messages=messages,
            params=turn.params,
            assistant_prefix=turn.answer.text,
        )
        dropped = 0
        for event in self._engine.generate(request, turn.cancel):
            match event:
                case TextDelta(text=text):
                    yield TextAppended(text)
                case ReasoningDelta(text=text):
                    yield ReasoningAppended(text)
                case PromptProgress():
                    if event.dropped > dropped:
                        dropped = event.dropped
                        yield ContextTrimmed(dropped)
                    yield StageProgress("reading_prompt", event.done / max(event.total, 1))
                case Generated():
                    outcome.reason, outcome.stats = event.reason, event.stats

    def _act(
        self,
        turn: Turn,
        messages: tuple[PromptMessage, ...],
        outcome: Outcome,
        passages: Sequence[str],
    ) -> Iterator[ChatEvent]:
        chat_id = turn.conversation_id
        if outcome.mode == "pal":
            events = self._pal.run(messages, turn.params, turn.cancel, chat_id=chat_id)
        else:
            events = self._react.run(
                messages, turn.params, turn.cancel, chat_id=chat_id, untrusted=passages
            )
        for event in events:
            if isinstance(event, AgentFinished):
                outcome.reason, outcome.stats = event.reason, event.stats
            else:
                yield event
