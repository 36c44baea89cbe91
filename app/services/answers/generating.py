"""The modes of answering: plain chat, tools (ReAct), programs (PAL), or a choice of them."""

from collections.abc import Iterable, Iterator, Sequence

from app.agent.events import AgentEvent, AgentFinished
from app.agent.generation import reading_stage
from app.agent.pal import ProgramAidedAnswer
from app.agent.programs import ProgramTask
from app.agent.react import ReactLoop
from app.agent.react_prompt import first_messages
from app.agent.reasoning import ReasonedAnswer
from app.agent.registry import ToolRegistry
from app.agent.router import choose_mode
from app.agent.sandbox import Sandbox
from app.core.events import (
    ChatEvent,
    ContextTrimmed,
    ModeChosen,
    ReasoningAppended,
    StageProgress,
    TextAppended,
)
from app.core.generation import AdapterUse
from app.core.messages import CitationPart, Part, SamplePart
from app.core.settings import Thinking
from app.engine.engine import Engine
from app.engine.protocol import (
    Generate,
    Generated,
    PromptMessage,
    PromptProgress,
    ReasoningDelta,
    TextDelta,
)
from app.retrieval.terms import known_number
from app.services.answers.plain_tools import calls_natively
from app.services.answers.repetition import generated_until_repeating
from app.services.answers.toolbox import BASIC_TOOLS, Toolbox
from app.services.answers.turn import Outcome, Turn
from app.services.machine.settings import SettingsService

_MANY_TOOLS_FROM = 400_000_000
"""Smaller models are offered only the basic tools: out of ten they choose a wrong one."""

_SQL_FROM = 1_000_000_000
"""Smaller models write SQL that does not run, where the table tool's columns would do."""

_ROOM_FOR_STEPS = 500
"""Tokens reserved for a call and the beginning of its result."""


class Generating:
    """Turns a prompt into the events of an answer in the requested mode."""

    def __init__(
        self,
        engine: Engine,
        toolbox: Toolbox,
        sandbox: Sandbox,
        settings: SettingsService,
    ) -> None:
        self._engine = engine
        self._toolbox = toolbox
        self._pal = ProgramAidedAnswer(engine, sandbox)
        self._reasoned = ReasonedAnswer(engine)
        self._settings = settings

    def run(
        self,
        turn: Turn,
        messages: tuple[PromptMessage, ...],
        outcome: Outcome,
        *,
        has_documents: bool,
        untrusted: Sequence[str],
    ) -> Iterator[ChatEvent]:
        """Yields the answer's events and fills in `outcome`.

        Args:
            has_documents: whether passages were found for the question.
            untrusted: text from documents and tools in `messages`; tool calls influenced by it need
                the user's consent.
        """
        outcome.mode = turn.request.mode
        begun = turn.answer.provenance
        if begun and begun.mode == outcome.mode:  # it is being continued
            outcome.mode_reason = begun.mode_reason
        if outcome.mode == "auto":
            is_about_something = has_documents or bool(turn.request.pictures)
            route = choose_mode(
                turn.question.text,
                has_documents=is_about_something,
                offered=BASIC_TOOLS if self._is_tiny else None,
                added=() if self._is_tiny else self._toolbox.added(),
            )
            outcome.mode, outcome.mode_reason = route.mode, route.reason
            yield ModeChosen(route.mode, route.reason)
        if outcome.mode in ("react", "pal"):
            outcome.adapter = None  # adapters trained on chats know nothing about calls
        if outcome.mode == "react":
            yield from self._react(turn, messages, outcome, untrusted)
        elif outcome.mode == "pal":
            known = untrusted if has_documents else None
            yield from self._compute(turn, messages, outcome, known)
        elif self._thinks(turn, outcome):
            yield from self._reason(turn, messages, outcome)
        else:
            yield from self._chat(turn, messages, outcome)

    def _thinking(self, turn: Turn) -> Thinking:
        return turn.request.thinking or self._settings.current.thinking

    def _thinks(self, turn: Turn, outcome: Outcome) -> bool:
        """Whether notes come first.

        Not for reasoning models or models trained on chats without notes, nor when an answer is
        continued.
        """
        info = self._engine.info
        return (
            self._thinking(turn) != "never"
            and not (info and info.supports_reasoning)
            and outcome.adapter is None
            and not turn.answer.text
        )

    def _reason(
        self, turn: Turn, messages: tuple[PromptMessage, ...], outcome: Outcome
    ) -> Iterator[ChatEvent]:
        outcome.has_notes = True
        outcome.samples = self._samples(turn) if self._thinking(turn) == "vote" else 1
        events = self._reasoned.run(
            messages,
            turn.params,
            turn.cancel,
            chat_id=turn.conversation_id,
            samples=outcome.samples,
            earlier=_samples_so_far(turn),
        )
        yield from _until_finished(events, outcome)

    def _samples(self, turn: Turn) -> int:
        return turn.request.samples or self._settings.current.program_samples

    def _chat(
        self, turn: Turn, messages: tuple[PromptMessage, ...], outcome: Outcome
    ) -> Iterator[ChatEvent]:
        adapter = outcome.adapter or AdapterUse("")
        request = Generate(
            chat_id=turn.conversation_id,
            messages=messages,
            params=turn.params,
            assistant_prefix=turn.answer.text,
            adapter=adapter.path,
            adapter_strength=adapter.strength,
        )
        dropped = 0
        for event in generated_until_repeating(self._engine, request, turn.cancel):
            match event:
                case TextDelta(text=text):
                    yield TextAppended(text)
                case ReasoningDelta(text=text):
                    yield ReasoningAppended(text)
                case PromptProgress():
                    if event.dropped > dropped:
                        dropped = event.dropped
                        yield ContextTrimmed(dropped)
                    yield reading_stage(event.done, event.total)
                case Generated():
                    outcome.reason, outcome.stats = event.reason, event.stats

    def _react(
        self,
        turn: Turn,
        messages: tuple[PromptMessage, ...],
        outcome: Outcome,
        untrusted: Sequence[str],
    ) -> Iterator[ChatEvent]:
        if self._toolbox.has_to_start() and not self._is_tiny:
            yield StageProgress("starting_servers")
        registry = self._fitting_registry(turn, messages, outcome)
        if registry is None:
            yield from self._chat(turn, messages, outcome)
            return
        strangers = [tool.description for tool in registry.tools if tool.origin]
        loop = ReactLoop(self._engine, registry, is_native=calls_natively(self._engine.info))
        events = loop.run(
            messages,
            turn.params,
            turn.cancel,
            chat_id=turn.conversation_id,
            question=turn.question.text if untrusted else "",
            untrusted=[*untrusted, *strangers],
            earlier=_parts_so_far(turn),
            decided=turn.decided,
        )
        yield from _until_finished(events, outcome)
        if not outcome.stats.prompt_tokens:  # a plain request, which no model reads
            outcome.tool_prompt_tokens = 0

    def _compute(
        self,
        turn: Turn,
        messages: tuple[PromptMessage, ...],
        outcome: Outcome,
        documents: Sequence[str] | None,
    ) -> Iterator[ChatEvent]:
        """`documents`: the texts that figures have to come from; None for any figures."""
        task = ProgramTask(messages, turn.question.text)
        outcome.tool_prompt_tokens = self._tokens(task.request().messages)
        thread = (*turn.history, turn.question)
        said = [message.text for message in thread if message.role == "user"]
        events = self._pal.run(
            messages,
            turn.params,
            turn.cancel,
            chat_id=turn.conversation_id,
            question=turn.question.text,
            samples=self._samples(turn),
            is_known=None if documents is None else known_number([*documents, *said]),
            earlier=_samples_so_far(turn),
        )
        yield from _until_finished(events, outcome)

    def _fitting_registry(
        self, turn: Turn, messages: tuple[PromptMessage, ...], outcome: Outcome
    ) -> ToolRegistry | None:
        """As many tools as fit into the context beside the question; None if none does."""
        info = self._engine.info
        goes_on = bool(_parts_so_far(turn))  # its calls may be of any tool
        for only_basic in (True,) if self._is_tiny and not goes_on else (False, True):
            registry = self._toolbox.registry(
                turn.conversation_id,
                turn.request.sources,
                turn.cancel,
                only_basic=only_basic,
                writes_sql=goes_on or info is None or info.parameters >= _SQL_FROM,
            )
            used = self._tokens(first_messages(messages, registry))
            if info is None or used + _ROOM_FOR_STEPS <= info.context_length:
                outcome.tool_prompt_tokens = used
                return registry
        return None

    def _tokens(self, messages: Iterable[PromptMessage]) -> int:
        return sum(self._engine.count_tokens([message.content for message in messages]))

    @property
    def _is_tiny(self) -> bool:
        info = self._engine.info
        return bool(info and info.parameters < _MANY_TOOLS_FROM)


def _until_finished(events: Iterator[AgentEvent], outcome: Outcome) -> Iterator[ChatEvent]:
    for event in events:
        if isinstance(event, AgentFinished):
            outcome.reason, outcome.stats = event.reason, event.stats
        else:
            yield event


def _parts_so_far(turn: Turn) -> list[Part]:
    return [part for part in turn.answer.parts if not isinstance(part, CitationPart)]


def _samples_so_far(turn: Turn) -> list[SamplePart]:
    return [part for part in turn.answer.parts if isinstance(part, SamplePart)]
