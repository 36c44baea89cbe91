"""Program-aided answers (Gao et al. 2023, arXiv:2211.10435): the model writes, Python computes."""

from collections.abc import Generator, Iterator, Sequence

from app.agent.events import AgentEvent, AgentFinished
from app.agent.generation import ModelTurn, SampledTurn, SampleGenerator, total_stats
from app.agent.numbers import number_text
from app.agent.prompts import examples, prompt, with_findings
from app.agent.sandbox import Outcome, Sandbox
from app.agent.voting import Votes
from app.core.cancellation import Cancelled, CancelToken
from app.core.events import StageProgress, TextAppended, ToolCalled, ToolReturned
from app.core.generation import GenerationParams
from app.core.identifiers import new_id
from app.core.messages import ToolCallPart, ToolResultPart
from app.engine.protocol import Generate, GenerateSamples, PromptMessage, SampleText

PYTHON = "python"
"""The name under which a program and its value appear among the tool calls."""

PROGRAMS_CACHE = "agent programs"
"""Where programs are cached: apart from the chats, whose own cells stay as they are, and together,
since every program of any chat begins with the same worked examples."""

_REPAIRS = 2
_PROGRAM_TOKENS = 400
_VOTER_TEMPERATURE = 0.7
_VOTER_SECONDS = 2.0
"""What a program may compute that others vote with: one that loops must not hold them up."""

_FENCE = "```"
_QUESTION_CHARS = 1500


class ProgramAidedAnswer:
    """Answers by having the model write a program and the sandbox run it.

    Args:
        engine: runs the model.
        sandbox: runs the model's program.
    """

    def __init__(self, engine: SampleGenerator, sandbox: Sandbox) -> None:
        self._engine = engine
        self._sandbox = sandbox

    def run(
        self,
        messages: Sequence[PromptMessage],
        params: GenerationParams,
        cancel: CancelToken,
        *,
        chat_id: str,
        samples: int = 1,
    ) -> Iterator[AgentEvent]:
        """Answer the last of `messages`; ends with AgentFinished, also when stopped.

        A program that fails is repaired at most twice; then the model answers without one.

        Args:
            params: for an answer without a program; programs are short, and the first is greedy.
            samples: how many programs vote on the value at most (self-consistency, Wang et al.
                2022, arXiv:2203.11171). They are written together, and broken off as soon as
                they could not change it any more.
        """
        run = _Run(self._engine, self._sandbox, cancel, chat_id)
        try:
            value = (yield from run.vote(messages, samples)) if samples > 1 else ""
            value = value or (yield from run.compute(messages))
            if value and params.json_schema:
                yield from run.turn(with_findings(messages, f"python -> {value}"), params)
            elif value:
                yield TextAppended(value)
            else:
                yield from run.turn(messages, params)
            reason = run.turns[-1].reason
        except Cancelled:
            reason = "stopped"
        yield AgentFinished(reason, total_stats([turn.stats for turn in run.turns]))


class _Run:
    """The state of one answer."""

    def __init__(
        self, engine: SampleGenerator, sandbox: Sandbox, cancel: CancelToken, chat_id: str
    ) -> None:
        self._engine = engine
        self._sandbox = sandbox
        self._cancel = cancel
        self._chat_id = chat_id
        self.turns: list[ModelTurn | SampledTurn] = []

    def compute(self, messages: Sequence[PromptMessage]) -> Generator[AgentEvent, None, str]:
        """Write a program and run it; the value, or nothing if no attempt gave one."""
        transcript = _with_examples(messages)
        header = _header(messages[-1].content)
        for _ in range(1 + _REPAIRS):
            program = yield from self._write(transcript, header)
            outcome = yield from self._execute(program)
            if not outcome.error:
                return number_text(outcome.value)
            repair = prompt("pal_repair", error=outcome.error)
            transcript += [
                PromptMessage(role="assistant", content=f"{_FENCE}python\n{program}{_FENCE}"),
                PromptMessage(role="user", content=repair),
            ]
        return ""

    def vote(
        self, messages: Sequence[PromptMessage], samples: int
    ) -> Generator[AgentEvent, None, str]:
        """The value that most of `samples` programs give; nothing if none gives one."""
        header = _header(messages[-1].content)
        request = self._request(_with_examples(messages), _program_params(0), header)
        params = tuple(_program_params(seed) for seed in range(samples))
        turn = SampledTurn(
            self._engine, GenerateSamples(prompt=request, samples=params), self._cancel
        )
        self.turns.append(turn)
        yield StageProgress("thinking")
        votes: Votes[str] = Votes(samples)
        for event in turn:
            if not isinstance(event, SampleText):
                yield event
                continue
            program = _program(header, event.text)
            outcome = _judged(
                self._sandbox.evaluate("solution()", program, self._cancel, _VOTER_SECONDS)
            )
            value = None if outcome.error else number_text(outcome.value)
            votes.add(event.number, value, program)
            if votes.is_decided:
                turn.end()
        if (won := votes.winner()) is None:
            return ""
        call = ToolCallPart(new_id(), PYTHON, {"code": won.sample})
        yield ToolCalled(call)
        agreement = f"{won.votes} of {won.counted} programs gave this value."
        yield ToolReturned(ToolResultPart(call.call_id, f"{won.value}\n{agreement}"))
        return won.value

    def turn(self, messages: Sequence[PromptMessage], params: GenerationParams) -> ModelTurn:
        request = Generate(chat_id=self._chat_id, messages=tuple(messages), params=params)
        return self._begun(request)

    def _write(
        self, transcript: Sequence[PromptMessage], header: str
    ) -> Generator[AgentEvent, None, str]:
        yield StageProgress("thinking")
        turn = self._begun(self._request(transcript, _program_params(0), header))
        for event in turn:
            if isinstance(event, StageProgress):
                yield event
        return _program(header, turn.text)

    def _request(
        self, transcript: Sequence[PromptMessage], params: GenerationParams, header: str
    ) -> Generate:
        return Generate(
            chat_id=PROGRAMS_CACHE,
            messages=tuple(transcript),
            params=params,
            assistant_prefix=f"{_FENCE}python\n{header}",
            enable_thinking=False,
        )

    def _begun(self, request: Generate) -> ModelTurn:
        turn = ModelTurn(self._engine, request, self._cancel)
        self.turns.append(turn)
        return turn

    def _execute(self, program: str) -> Generator[AgentEvent, None, Outcome]:
        call = ToolCallPart(new_id(), PYTHON, {"code": program})
        yield ToolCalled(call)
        yield StageProgress("running_tool", detail=PYTHON)
        outcome = _judged(self._sandbox.evaluate("solution()", program, self._cancel))
        text = outcome.error or number_text(outcome.value)
        yield ToolReturned(ToolResultPart(call.call_id, text, is_error=bool(outcome.error)))
        return outcome


def _program_params(seed: int) -> GenerationParams:
    """The first program is the likeliest, the others differ from it and from each other."""
    return GenerationParams(
        temperature=_VOTER_TEMPERATURE if seed else 0.0,
        seed=seed,
        max_tokens=_PROGRAM_TOKENS,
        stop=(_FENCE,),
    )


def _program(header: str, text: str) -> str:
    return f"{header}{text.partition(_FENCE)[0].rstrip()}\n"


def _header(question: str) -> str:
    """The start of the program, written for the model.

    Small models asked for a function otherwise write a script without one, and those that word
    the question themselves leave half of it out.
    """
    told = " ".join(question.replace("\\", "/").replace('"', "'").split())[:_QUESTION_CHARS]
    return f'def solution():\n    """{told}"""\n'


def _with_examples(messages: Sequence[PromptMessage]) -> list[PromptMessage]:
    turns = [message for message in messages if message.role != "system"]
    system = PromptMessage(role="system", content=prompt("pal"))
    return [system, *examples("pal_examples"), *turns]


def _judged(outcome: Outcome) -> Outcome:
    """A run without an error can still be no answer."""
    if outcome.value in ("None", ""):
        return Outcome(error=outcome.error or "solution() returned nothing.", failure="error")
    if outcome.value.startswith(("(", "[", "{")):
        return Outcome(error="solution() has to return a single value.", failure="error")
    return outcome
