"""Program-aided answers (Gao et al. 2023, arXiv:2211.10435): the model writes, Python computes."""

from collections.abc import Callable, Generator, Iterator, Sequence

from app.agent.generation import LineInProgress, SampleGenerator, Turns
from app.agent.numbers import in_notation_of
from app.agent.programs import ProgramTask, figures, run_solution
from app.agent.prompts import with_findings
from app.agent.sandbox import Outcome, Sandbox
from app.agent.voting import vote
from app.core.cancellation import CancelToken
from app.core.events import ChatEvent, StageProgress, TextAppended, ToolCalled, ToolReturned
from app.core.generation import FinishReason, GenerationParams
from app.core.identifiers import new_id
from app.core.messages import SamplePart, ToolCallPart, ToolResultPart
from app.core.wording import translatable
from app.engine.engine_protocol import Generate, PromptMessage

PYTHON = "python"
"""The name under which a program and its value appear among the tool calls."""

_REPAIRS = 2
IsKnown = Callable[[str], bool]
"""Whether a number, in digits, is in the documents or in the conversation."""

_VOTER_SECONDS = 2.0
"""The time limit of a voting program: one that loops must not delay the others."""


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
        question: str = "",
        samples: int = 1,
        is_known: IsKnown | None = None,
        earlier: Sequence[SamplePart] = (),
    ) -> Iterator[ChatEvent]:
        """Answer the last of `messages`; ends with GenerationFinished, also when stopped.

        A program that fails is repaired at most twice; then the model answers without one.

        Args:
            params: for an answer without a program; programs are short, and the first is generated
                greedily.
            question: what was asked, if passages precede it in the last message.
            samples: the maximum number of programs that vote on the value (self-consistency, Wang
                et al. 2022, arXiv:2203.11171); fewer if the first ones agree.
            is_known: if given, a program may use known figures only, since small models make up
                what they do not find, and the answer lists them so that they can be cited.
            earlier: the voting programs that were complete when the answer was stopped.
        """
        turns = Turns(self._engine, cancel)
        task = ProgramTask(messages, question)
        run = _Run(turns, self._sandbox, cancel, messages, task, is_known, earlier)
        return turns.until_finished(run.answer(params, chat_id, samples))


class _Run:
    """The state of one answer."""

    def __init__(
        self,
        turns: Turns[SampleGenerator],
        sandbox: Sandbox,
        cancel: CancelToken,
        messages: Sequence[PromptMessage],
        task: ProgramTask,
        is_known: IsKnown | None,
        earlier: Sequence[SamplePart],
    ) -> None:
        self._turns = turns
        self._sandbox = sandbox
        self._cancel = cancel
        self._messages = messages
        self._task = task
        self._is_known = is_known
        self._earlier = earlier

    def answer(
        self, params: GenerationParams, chat_id: str, samples: int
    ) -> Generator[ChatEvent, None, FinishReason | None]:
        solved = (yield from self._elect(samples)) if samples > 1 else None
        solved = solved or (yield from self._compute())
        if solved and not params.json_schema:
            yield TextAppended(self._answer_text(*solved))
            return "stop"
        conversation = tuple(self._messages)
        if solved:
            conversation = with_findings(conversation, f"{PYTHON} -> {solved[0]}")
        yield from self._turns.begin(
            Generate(chat_id=chat_id, messages=conversation, params=params)
        )
        return None

    def _answer_text(self, value: str, program: str) -> str:
        """The value, and below it the figures of documents that it follows from."""
        if self._is_known is None:
            return in_notation_of(self._messages[-1].content, value)
        named = {figure.name: figure.value for figure in figures(program) if figure.name}
        lines = (f"- {name.replace('_', ' ')}: {number}" for name, number in named.items())
        return "\n\n".join(filter(None, (value, "\n".join(lines))))

    def _compute(self) -> Generator[ChatEvent, None, tuple[str, str] | None]:
        """Write a program and run it: its value, and the program; None if no attempt gave one."""
        for _ in range(1 + _REPAIRS):
            program = yield from self._write()
            call = ToolCallPart(new_id(), PYTHON, {"code": program})
            yield ToolCalled(call)
            yield StageProgress("running_tool", detail=PYTHON)
            outcome = self._outcome(program)
            text = outcome.error or outcome.value
            yield ToolReturned(ToolResultPart(call.call_id, text, is_error=bool(outcome.error)))
            if not outcome.error:
                return outcome.value, program
            self._task.repaired(program, outcome.error)
        return None

    def _write(self) -> Generator[ChatEvent, None, str]:
        yield StageProgress("thinking")
        turn, line = self._turns.begin(self._task.request()), LineInProgress()
        for event in turn:
            if isinstance(event, StageProgress):
                yield event
            elif line.add(event.text):
                yield StageProgress("thinking", detail=line.text)
        return self._task.program(turn.text)

    def _outcome(self, program: str, seconds: float | None = None) -> Outcome:
        strange = (
            figure.value
            for figure in figures(program)
            if self._is_known and not self._is_known(figure.value)
        )
        if unknown := next(strange, ""):
            reason = f"{unknown} is not in the passages. Use only figures that are in them."
            return Outcome(error=reason, failure="error")
        return run_solution(self._sandbox, program, self._cancel, seconds)

    def _elect(self, samples: int) -> Generator[ChatEvent, None, tuple[str, str] | None]:
        """The value that most of `samples` programs give, and one of them; None if none does."""
        request = self._task.request()
        won = yield from vote(self._turns, request, samples, self._judged, self._earlier)
        if won is None:
            return None
        agreement = translatable(f"{won.votes} of {won.counted} programs gave this value.")
        yield from _shown(won.sample, f"{won.value}\n{agreement}")
        return won.value, won.sample

    def _judged(self, text: str) -> tuple[str | None, str]:
        program = self._task.program(text)
        outcome = self._outcome(program, _VOTER_SECONDS)
        return None if outcome.error else outcome.value, program


def _shown(program: str, result: str) -> Iterator[ChatEvent]:
    """Show a program that was run before it was known to be the winner."""
    call = ToolCallPart(new_id(), PYTHON, {"code": program})
    yield ToolCalled(call)
    yield ToolReturned(ToolResultPart(call.call_id, result))
