"""ReAct (Yao et al. 2023, arXiv:2210.03629): reason, act, observe, until there is an answer."""

import json
import time
from collections.abc import Generator, Iterable, Iterator, Sequence

import msgspec

from app.agent.events import AgentEvent, AgentFinished
from app.agent.generation import ModelTurn, TextGenerator, total_stats
from app.agent.prompts import examples, prompt
from app.agent.react_step import ReactStep, parse_step, signature, step_schema
from app.agent.registry import ToolRegistry
from app.agent.tool import ToolError
from app.core.cancellation import Cancelled, CancelToken
from app.core.events import (
    ReasoningAppended,
    StageProgress,
    ToolCalled,
    ToolReturned,
)
from app.core.generation import GenerationParams
from app.core.identifiers import new_id
from app.core.messages import ToolCallPart, ToolResultPart
from app.engine.protocol import Generate, PromptMessage


class ReactLimits(msgspec.Struct, frozen=True, kw_only=True):
    """When the model has to answer with what it knows."""

    steps: int = 8
    seconds: float = 60.0
    step_tokens: int = 320


class ReactLoop:
    """Answers with the help of tools.

    Args:
        engine: runs the model.
        registry: the tools that the model may call.
    """

    def __init__(
        self, engine: TextGenerator, registry: ToolRegistry, limits: ReactLimits | None = None
    ) -> None:
        self._engine = engine
        self._registry = registry
        self._limits = limits or ReactLimits()

    def run(
        self,
        messages: Sequence[PromptMessage],
        params: GenerationParams,
        cancel: CancelToken,
        *,
        chat_id: str,
        untrusted: Sequence[str] = (),
    ) -> Iterator[AgentEvent]:
        """Answer the last of `messages`; ends with AgentFinished, also when stopped.

        Args:
            params: for the final answer; the steps before it are greedy and short.
            untrusted: text from documents that stands in `messages`.
        """
        run = _Run(self._engine, self._registry, self._limits, cancel, chat_id)
        run.untrusted = list(untrusted)
        try:
            yield from run.steps(messages)
            yield from run.answer(messages, params)
            reason = run.turns[-1].reason
        except Cancelled:
            reason = "stopped"
        yield AgentFinished(reason, total_stats([turn.stats for turn in run.turns]))


class _Run:
    """The state of one answer."""

    def __init__(
        self,
        engine: TextGenerator,
        registry: ToolRegistry,
        limits: ReactLimits,
        cancel: CancelToken,
        chat_id: str,
    ) -> None:
        self._engine = engine
        self._registry = registry
        self._limits = limits
        self._cancel = cancel
        self._chat_id = chat_id
        self._deadline = time.monotonic() + limits.seconds
        self._schema = step_schema(registry.tools)
        self._calls: dict[str, tuple[ToolCallPart, ToolResultPart]] = {}
        self.turns: list[ModelTurn] = []
        self.untrusted: list[str] = []

    def steps(self, messages: Sequence[PromptMessage]) -> Iterator[AgentEvent]:
        """Think and act until the model wants to answer, repeats itself or is out of time."""
        transcript = _with_instructions(messages, self._registry)
        for _ in range(self._limits.steps):
            yield StageProgress("thinking")
            turn = self._turn(transcript, self._step_params(), self._deadline)
            for event in turn:
                if isinstance(event, StageProgress):
                    yield event
            if time.monotonic() > self._deadline:
                return
            try:
                step = parse_step(turn.text)
            except ToolError as error:
                observation = str(error)
            else:
                yield ReasoningAppended(step.thought)
                if step.is_answer or step.identity in self._calls:
                    return
                observation = yield from self._act(step)
            transcript += [
                PromptMessage(role="assistant", content=turn.text),
                PromptMessage(role="user", content=f"Observation: {observation}"),
            ]

    def answer(
        self, messages: Sequence[PromptMessage], params: GenerationParams
    ) -> Iterator[AgentEvent]:
        """The final answer, as prose, from the question and what the tools returned."""
        yield from self._turn(_with_findings(messages, self._calls.values()), params, None)

    def _act(self, step: ReactStep) -> Generator[AgentEvent, None, str]:
        call = ToolCallPart(new_id(), step.tool, step.arguments)
        yield ToolCalled(call)
        yield StageProgress("running_tool", detail=step.tool)
        result = self._registry.call(call, self._cancel, self.untrusted)
        yield ToolReturned(result)
        self._calls[step.identity] = call, result
        self.untrusted.append(result.content)
        return result.content

    def _turn(
        self,
        messages: Sequence[PromptMessage],
        params: GenerationParams,
        deadline: float | None,
    ) -> ModelTurn:
        request = Generate(
            chat_id=self._chat_id,
            messages=tuple(messages),
            params=params,
            enable_thinking=params.json_schema is None,
        )
        self.turns.append(ModelTurn(self._engine, request, self._cancel, deadline))
        return self.turns[-1]

    def _step_params(self) -> GenerationParams:
        return GenerationParams(
            temperature=0.0, max_tokens=self._limits.step_tokens, json_schema=self._schema
        )


def _with_instructions(
    messages: Sequence[PromptMessage], registry: ToolRegistry
) -> list[PromptMessage]:
    """The conversation under a system message that explains the steps."""
    own = [message.content for message in messages if message.role == "system"]
    tools = "\n".join(signature(tool) for tool in registry.tools)
    system = "\n\n".join([prompt("react", tools=tools), *own])
    turns = [message for message in messages if message.role != "system"]
    return [PromptMessage(role="system", content=system), *examples("react_examples"), *turns]


def _with_findings(
    messages: Sequence[PromptMessage], calls: Iterable[tuple[ToolCallPart, ToolResultPart]]
) -> list[PromptMessage]:
    """The conversation as it was, with the results of the tools in its last message."""
    findings = "\n".join(
        f"{call.name} {json.dumps(call.arguments, ensure_ascii=False)} -> {result.content}"
        for call, result in calls
        if not result.is_error
    )
    if not findings:
        return list(messages)
    *earlier, last = messages
    content = prompt("react_findings", question=last.content, findings=findings)
    return [*earlier, msgspec.structs.replace(last, content=content)]
