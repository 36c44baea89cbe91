"""ReAct (Yao et al. 2023, arXiv:2210.03629): reason, act, observe, until there is an answer."""

import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from app.agent.direct_requests import direct_answer, direct_request
from app.agent.generation import ModelTurn, Rival, TextGenerator, Turns
from app.agent.prompts import prompt
from app.agent.react_prompt import (
    STEPS_CACHE,
    TABLE,
    TABLES,
    answer_messages,
    first_messages,
    is_look,
    native_head,
    native_turns,
    step_request,
)
from app.agent.react_step import (
    NO_CALLS,
    ReactCall,
    observation,
    open_calls,
    parse_step,
    refusal_of,
    steps_of,
    written_step,
)
from app.agent.registry import ToolRegistry
from app.agent.router import DRAWING, asked_drawing, asks_added_tool, named_tables, needs_call
from app.agent.tool import ToolError
from app.core.cancellation import CancelToken
from app.core.events import (
    ApprovalChanged,
    ChatEvent,
    ImageAdded,
    StageProgress,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.generation import FinishReason, GenerationParams
from app.core.identifiers import new_id
from app.core.messages import ApprovalPart, Part, ToolCallPart, ToolResultPart
from app.engine.engine_protocol import Generate, PromptMessage

_TRIES = 3
"""How many steps may pass without a result before a question that needs a tool is answered."""


class ReactLimits(msgspec.Struct, frozen=True, kw_only=True):
    """When the model must answer with what it knows; `seconds` count after the first step."""

    steps: int = 8
    seconds: float = 60.0
    step_tokens: int = 320
    drawing_tokens: int = 1200


class ReactLoop:
    """Answers with the help of tools.

    Args:
        engine: runs the model.
        registry: the tools that the model may call.
        is_native: whether to use the model's own template for calls; otherwise they are requested
            in words and constrained by a grammar, which suits small models better.
    """

    def __init__(
        self,
        engine: TextGenerator,
        registry: ToolRegistry,
        limits: ReactLimits | None = None,
        *,
        is_native: bool = False,
    ) -> None:
        self._engine = engine
        self._registry = registry
        self._limits = limits or ReactLimits()
        self._is_native = is_native

    def run(
        self,
        messages: Sequence[PromptMessage],
        params: GenerationParams,
        cancel: CancelToken,
        *,
        chat_id: str,
        question: str = "",
        untrusted: Sequence[str] = (),
        earlier: Sequence[Part] = (),
        decided: ApprovalPart | None = None,
    ) -> Iterator[ChatEvent]:
        """Answer the last of `messages`; ends with GenerationFinished, even when stopped.

        A call that needs the user's approval ends the run with the reason "approval"; it continues
        when run again with the parts so far and the decision.

        Args:
            params: for the final answer; steps before it are greedy and short.
            question: what was asked, if passages of documents precede it in the last message.
            untrusted: text from documents and tools in `messages`.
            earlier: the parts of the answer from an earlier run.
            decided: what the user has just decided about one of its calls. Only this can allow a
                call; in `earlier`, only refusals count.
        """
        turns = Turns(self._engine, cancel)
        run = _Run(turns, self._registry, self._limits, cancel)
        run.parts = list(earlier)
        run.decided = decided
        run.question = question
        run.untrusted = [*untrusted, *_untrusted_results(earlier, self._registry)]
        # A schema applies to the final answer only, which native steps do not generate separately.
        is_native = self._is_native and params.json_schema is None
        steps = run.native_steps(messages, params) if is_native else run.steps(messages)
        return turns.until_finished(run.answer_after(steps, messages, params, chat_id))


@dataclass(eq=False)
class _Run:
    """The state of one answer."""

    _turns: Turns
    _registry: ToolRegistry
    _limits: ReactLimits
    _cancel: CancelToken

    def __post_init__(self) -> None:
        self._deadline: float | None = None
        self._has_answered = False
        self.question = ""
        self.parts: list[Part] = []
        self.decided: ApprovalPart | None = None
        self.untrusted: list[str] = []

    def answer_after(
        self,
        steps: Generator[ChatEvent, None, bool],
        messages: Sequence[PromptMessage],
        params: GenerationParams,
        chat_id: str,
    ) -> Generator[ChatEvent, None, FinishReason | None]:
        """The final answer, as prose, from the question and the tool results in `steps`."""
        direct = yield from self._answer_directly(messages[-1].content)
        if direct and not (params.json_schema or params.grammar):
            yield TextAppended(direct)
            return "stop"
        if not direct and (yield from steps):
            return "approval"
        lacking = self._lacking(messages[-1].content)
        undrawn = "" if params.json_schema or params.grammar else self._undrawn(lacking)
        if self._has_answered:
            if undrawn:
                yield TextAppended(f"\n\n{undrawn}")
        else:
            if undrawn:
                yield TextAppended(f"{undrawn}\n\n")
            prompt = answer_messages(messages, self.parts, self._registry, self.question, lacking)
            yield from self._turns.begin(Generate(chat_id=chat_id, messages=prompt, params=params))
        return None

    def steps(self, messages: Sequence[PromptMessage]) -> Generator[ChatEvent, None, bool]:
        """Think and act until the model wants to answer, repeats itself or runs out of time.

        True if a call is waiting for the user.
        """
        yield from self._look_at_tables(messages[-1].content)
        if (yield from self._act()):
            return True
        transcript = first_messages(messages, self._registry)
        for step in steps_of(self.parts):
            transcript += [
                PromptMessage(role="assistant", content=written_step(step)),
                PromptMessage(role="user", content=observation(step)),
            ]
        names = [tool.name for tool in self._registry.tools]
        needs_result = needs_call(messages[-1].content, names)
        # Another server's tool must not be a way around one that failed.
        needs_try = asks_added_tool(messages[-1].content, names)
        draws_now = 0
        for number in range(len(steps_of(self.parts)), self._limits.steps):
            must_call = needs_result and number < _TRIES and not self._may_answer()
            must_call |= needs_try and number == 0
            only = self._lacking(messages[-1].content) if draws_now else self._to_repair()
            turn = yield from self._think(transcript, must_call=must_call, only=only)
            if self._is_out_of_time():
                return False
            try:
                calls = parse_step(turn.text)
            except ToolError as error:
                seen = prompt("react_result", results=f"Error: {error}")
            else:
                if (yield from self._record(calls)):
                    draws_now += 1
                    if draws_now > _TRIES or not self._lacking(messages[-1].content):
                        return False
                    continue
                if (yield from self._act()):
                    return True
                seen = observation(steps_of(self.parts)[-1])
            transcript += [
                PromptMessage(role="assistant", content=turn.text),
                PromptMessage(role="user", content=seen),
            ]
        return False

    def _answer_directly(self, question: str) -> Generator[ChatEvent, None, str]:
        """Make the call that `question` literally asks for, if any, and yield its result."""
        call = None if self.parts else direct_request(question)
        if not call or call.name not in {tool.name for tool in self._registry.tools}:
            return ""
        yield from self._record((call,))
        yield from self._act()
        last = self.parts[-1]
        if not isinstance(last, ToolResultPart) or last.is_error:
            return ""
        return direct_answer(question, call, last.content)

    def _look_at_tables(self, question: str) -> Generator[ChatEvent, None, None]:
        """Describe the tables that `question` names: models cannot guess the columns."""
        if not self.parts and TABLE in {tool.name for tool in self._registry.tools}:
            calls = [ReactCall(TABLE, {"path": path}) for path in named_tables(question)]
            yield from self._record(calls)

    def native_steps(
        self, messages: Sequence[PromptMessage], params: GenerationParams
    ) -> Generator[ChatEvent, None, bool]:
        """Like `steps`, with calls in the format of the model's own template.

        Text without a call is the answer.
        """
        yield from self._look_at_tables(messages[-1].content)
        if (yield from self._act()):
            return True
        for _ in range(len(steps_of(self.parts)), self._limits.steps):
            yield StageProgress("thinking")
            request = Generate(
                chat_id=STEPS_CACHE,
                messages=(*messages, *native_turns(self.parts)),
                params=params,
                tools=self._registry.schemas(),
                head=native_head(messages, self._registry),
            )
            turn = self._turns.begin(request)
            yield from turn
            if not turn.calls:
                self._has_answered = bool(turn.text.strip())
                return False
            calls = tuple(ReactCall(call.name, call.arguments) for call in turn.calls)
            if (yield from self._record(calls)):
                return False
            if (yield from self._act()):
                return True
            if self._is_out_of_time():
                return False
        return False

    def _think(
        self, transcript: Sequence[PromptMessage], *, must_call: bool, only: str
    ) -> Generator[ChatEvent, None, ModelTurn]:
        yield StageProgress("thinking")
        most = self._limits.drawing_tokens if only else self._limits.step_tokens
        must_call |= bool(only)
        request = step_request(
            transcript,
            self._registry,
            most,
            must_call=must_call,
            only=only,
            has_looked=any(map(is_look, self._calls())),
        )
        rival = None if must_call else Rival(NO_CALLS)
        turn = self._turns.begin(request, self._deadline, rival)
        for event in turn:
            if isinstance(event, StageProgress):
                yield event
        return turn

    def _is_out_of_time(self) -> bool:
        """The clock starts after the first step, since reading the tools may take a while."""
        if self._deadline is None:
            self._deadline = time.monotonic() + self._limits.seconds
            return False
        return time.monotonic() > self._deadline

    def _record(self, calls: Sequence[ReactCall]) -> Generator[ChatEvent, None, bool]:
        """Record the requested calls; true if all are repetitions."""
        known = {ReactCall(p.name, p.arguments).identity for p in self._calls()}
        fresh = {call.identity: call for call in calls if call.identity not in known}
        for wanted in fresh.values():
            call = ToolCallPart(new_id(), wanted.name, wanted.arguments)
            self.parts.append(call)
            yield ToolCalled(call)
        return not fresh

    def _act(self) -> Generator[ChatEvent, None, bool]:
        """Run the calls without results; true if one has to wait for the user."""
        for call in open_calls(self.parts):
            is_decided = self.decided is not None and self.decided.call_id == call.call_id
            decided = self.decided if is_decided else refusal_of(self.parts, call.call_id)
            yield StageProgress("running_tool", detail=call.name)
            outcome = self._registry.call(call, self._cancel, self.untrusted, decided)
            if isinstance(outcome, ApprovalPart):
                self.parts.append(outcome)
                yield ApprovalChanged(outcome)
                return True
            for picture in outcome.pictures:
                yield ImageAdded(picture)
            self.parts.append(outcome.result)
            if outcome.is_untrusted:
                self.untrusted.append(outcome.result.content)
            yield ToolReturned(outcome.result)
        return False

    def _may_answer(self) -> bool:
        """Whether there is a result, or the user said no, which must not be circumvented.

        That columns are known is not a result.
        """
        looks = {call.call_id for call in self._calls() if is_look(call)}
        return any(
            (isinstance(part, ApprovalPart) and part.decision == "denied")
            or (isinstance(part, ToolResultPart) and not part.is_error)
            for part in self.parts
            if not (isinstance(part, ToolResultPart) and part.call_id in looks)
        )

    def _lacking(self, question: str) -> str:
        """The drawing tool that `question` asks for, if nothing was drawn yet."""
        tool = asked_drawing(question, [tool.name for tool in self._registry.tools])
        drew = {call.call_id for call in self._calls() if call.name in DRAWING}
        is_drawn = any(
            isinstance(part, ToolResultPart) and part.call_id in drew and not part.is_error
            for part in self.parts
        )
        return "" if is_drawn else tool

    def _undrawn(self, lacking: str) -> str:
        """A sentence on why there is no chart though the question asks for one; else "".

        Models seldom say so, and some describe a chart that does not exist.
        """
        if not lacking:
            return ""
        drew = {call.call_id for call in self._calls() if call.name in DRAWING}
        made = [part for part in self.parts if getattr(part, "call_id", "") in drew]
        errors = [part.content for part in made if isinstance(part, ToolResultPart)]
        if any(isinstance(part, ApprovalPart) and part.decision == "denied" for part in made):
            why = "you did not allow it."
        else:
            why = errors[-1].strip().split("\n")[0] if errors else "the model did not draw it."
        return f"No chart was drawn: {why}"

    def _to_repair(self) -> str:
        """The tool for tables whose first call just failed: its error names the columns."""
        called = {
            call.call_id: call.name
            for call in self._calls()
            if call.name in TABLES and not is_look(call)
        }
        results = [part for part in self.parts if isinstance(part, ToolResultPart)]
        failed = [part.call_id for part in results if part.is_error and part.call_id in called]
        is_last = bool(failed) and results[-1].call_id == failed[-1]
        return called[failed[-1]] if is_last and len(failed) == 1 else ""

    def _calls(self) -> list[ToolCallPart]:
        return [part for part in self.parts if isinstance(part, ToolCallPart)]


def _untrusted_results(parts: Iterable[Part], registry: ToolRegistry) -> list[str]:
    """External text that tools returned before the run was continued."""
    names = {part.call_id: part.name for part in parts if isinstance(part, ToolCallPart)}
    return [
        part.content
        for part in parts
        if isinstance(part, ToolResultPart) and registry.is_untrusted(names.get(part.call_id, ""))
    ]
