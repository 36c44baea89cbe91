"""Program-aided answers (Gao et al. 2023, arXiv:2211.10435): the model writes, Python computes.

How programs that answer a question are requested, parsed, run and judged.
"""

import ast
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from app.agent.generation import LineInProgress, TextGenerator, Turns
from app.agent.numbers import in_notation_of, number_text
from app.agent.prompts import examples, prompt, reworded
from app.agent.reasoning import vote
from app.agent.sandbox import Outcome, Sandbox
from app.core.cancellation import CancelToken
from app.core.events import ChatEvent, StageProgress, TextAppended, ToolCalled, ToolReturned
from app.core.generation import FinishReason, GenerationParams
from app.core.identifiers import new_id
from app.core.messages import SamplePart, ToolCallPart, ToolResultPart
from app.core.wording import translatable
from app.engine.engine_protocol import Generate, Prefill, PromptMessage

PROGRAMS_CACHE = "agent programs"
"""The cache id for programs: separate from chats, whose cells are thus preserved."""

PROGRAMS_HEAD = "agentprograms"
"""The cache id for the start of all programs: instructions and worked examples."""

_PROGRAM_TOKENS = 400
_FENCE = "```"
_QUESTION_CHARS = 1500

_SMALL = 99
_CONSTANTS = frozenset((0.01, 0.1, 0.5, 360, 365, 366, *(10**power for power in range(13))))
_YEARS = range(1900, 2101)


class ProgramTask:
    """A question to be answered by programs.

    Args:
        messages: the conversation, with the question last; its system message is about answers, not
            about programs.
        question: what was asked, if passages of documents precede it in the last message.
    """

    def __init__(self, messages: Sequence[PromptMessage], question: str = "") -> None:
        system = PromptMessage(role="system", content=prompt("pal"))
        self._turns = [message for message in messages if message.role != "system"]
        self._head = (system, *examples("pal_examples"))
        self._transcript = [*self._head, *self._turns]
        self._header = _header(question or messages[-1].content)

    def request(self) -> Generate:
        return Generate(
            chat_id=PROGRAMS_CACHE,
            messages=tuple(self._transcript),
            params=GenerationParams(temperature=0.0, max_tokens=_PROGRAM_TOKENS, stop=(_FENCE,)),
            assistant_prefix=f"{_FENCE}python\n{self._header}",
            enable_thinking=False,
            head=Prefill(chat_id=PROGRAMS_HEAD, messages=self._head, enable_thinking=False),
        )

    def repaired(self, program: str, error: str) -> None:
        """From now on, ask for a replacement of `program`, which failed."""
        self._transcript += [
            PromptMessage(role="assistant", content=f"{_FENCE}python\n{program}{_FENCE}"),
            PromptMessage(role="user", content=prompt("pal_repair", error=error)),
        ]

    def program(self, text: str) -> str:
        """The complete program whose continuation `text` the model wrote."""
        return f"{self._header}{text.partition(_FENCE)[0].rstrip()}\n"


def written_program(text: str) -> str:
    """The first complete program in free text from a model; "" if there is none."""
    _, _, rest = text.partition(f"{_FENCE}python\n")
    program = rest.partition(_FENCE)[0].strip()
    return f"{program}\n" if program else ""


class Figure(msgspec.Struct, frozen=True):
    """A number written in a program; `name` is the variable it is assigned to, or ""."""

    name: str
    value: str


def figures(program: str) -> Iterator[Figure]:
    """The figures that `program` takes as given.

    Years and common constants (small integers, powers of ten, the days of a year) do not count.
    Yields nothing for a program that is not valid Python.
    """
    try:
        nodes = list(ast.walk(ast.parse(program)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    names = {
        id(node.value): target.id
        for node in nodes
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in nodes:
        if isinstance(node, ast.Constant) and (value := _figure(node.value)):
            yield Figure(names.get(id(node), ""), value)


def _figure(value: object) -> str:
    """A number that needs a source, in digits; "" for any other constant."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value in _CONSTANTS:
        return ""
    if isinstance(value, int):
        return "" if value <= _SMALL or value in _YEARS else str(value)
    return number_text(f"{value:f}")


def run_solution(
    sandbox: Sandbox, program: str, cancel: CancelToken, seconds: float | None = None
) -> Outcome:
    """Run solution(); `value` is its result as text. Raises Cancelled."""
    outcome = sandbox.evaluate("solution()", program, cancel, seconds)
    if outcome.error:
        return outcome
    if outcome.value in ("None", ""):
        return Outcome(error="solution() returned nothing.")
    if outcome.value.startswith(("(", "[", "{")):
        return Outcome(error="solution() has to return a single value.")
    return Outcome(value=number_text(outcome.value), printed=outcome.printed)


def _header(question: str) -> str:
    """The start of the program, written for the model.

    Without it, small models asked for a function write a script instead, and if they phrase the
    question themselves, they leave half of it out.
    """
    quoted = " ".join(question.replace("\\", "/").replace('"', "'").split())[:_QUESTION_CHARS]
    return f'def solution():\n    """{quoted}"""\n'


PYTHON = "python"
"""The name under which a program and its value appear among the tool calls."""

_REPAIRS = 2
IsKnown = Callable[[str], bool]
"""Whether a number, in digits, is in the documents or in the conversation."""

_VOTER_SECONDS = 2.0
"""The time limit of a voting program: one that loops must not delay the others."""


def program_aided_answer(
    engine: TextGenerator,
    sandbox: Sandbox,
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
    """Answer the last of `messages` by having the model write a program and the sandbox run it.

    Ends with GenerationFinished, also when stopped. A program that fails is repaired at most twice;
    then the model answers without one.

    Args:
        params: for an answer without a program; programs are short, and the first is generated
            greedily.
        question: what was asked, if passages precede it in the last message.
        samples: the maximum number of programs that vote on the value (self-consistency, Wang et
            al. 2022, arXiv:2203.11171); fewer if the first ones agree.
        is_known: if given, a program may use known figures only, since small models make up what
            they do not find, and the answer lists them so that they can be cited.
        earlier: the voting programs that were complete when the answer was stopped.
    """
    turns = Turns(engine, cancel)
    task = ProgramTask(messages, question)
    run = _Run(turns, sandbox, cancel, messages, task, is_known, earlier)
    return turns.until_finished(run.answer(params, chat_id, samples))


@dataclass(eq=False)
class _Run:
    """The state of one answer."""

    turns: Turns
    sandbox: Sandbox
    cancel: CancelToken
    messages: Sequence[PromptMessage]
    task: ProgramTask
    is_known: IsKnown | None
    earlier: Sequence[SamplePart]

    def answer(
        self, params: GenerationParams, chat_id: str, samples: int
    ) -> Generator[ChatEvent, None, FinishReason | None]:
        solved = (yield from self._elect(samples)) if samples > 1 else None
        solved = solved or (yield from self._compute())
        if solved and not params.json_schema:
            yield TextAppended(self._answer_text(*solved))
            return "stop"
        conversation = tuple(self.messages)
        if solved:
            findings = f"{PYTHON} -> {solved[0]}"
            conversation = reworded(conversation, "react_findings", findings=findings)
        yield from self.turns.begin(Generate(chat_id=chat_id, messages=conversation, params=params))
        return None

    def _answer_text(self, value: str, program: str) -> str:
        """The value, and below it the figures of documents that it follows from."""
        if self.is_known is None:
            return in_notation_of(self.messages[-1].content, value)
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
            self.task.repaired(program, outcome.error)
        return None

    def _write(self) -> Generator[ChatEvent, None, str]:
        yield StageProgress("thinking")
        turn, line = self.turns.begin(self.task.request()), LineInProgress()
        for event in turn:
            if isinstance(event, StageProgress):
                yield event
            elif line.add(event.text):
                yield StageProgress("thinking", detail=line.text)
        return self.task.program(turn.text)

    def _outcome(self, program: str, seconds: float | None = None) -> Outcome:
        strange = (
            figure.value
            for figure in figures(program)
            if self.is_known and not self.is_known(figure.value)
        )
        if unknown := next(strange, ""):
            reason = f"{unknown} is not in the passages. Use only figures that are in them."
            return Outcome(error=reason)
        return run_solution(self.sandbox, program, self.cancel, seconds)

    def _elect(self, samples: int) -> Generator[ChatEvent, None, tuple[str, str] | None]:
        """The value that most of `samples` programs give, and one of them; None if none does."""
        request = self.task.request()
        won = yield from vote(self.turns, request, samples, self._judged, self.earlier)
        if won is None:
            return None
        agreement = translatable(f"{won.votes} of {won.counted} programs gave this value.")
        yield from _shown(won.sample, f"{won.value}\n{agreement}")
        return won.value, won.sample

    def _judged(self, text: str) -> tuple[str | None, str]:
        program = self.task.program(text)
        outcome = self._outcome(program, _VOTER_SECONDS)
        return None if outcome.error else outcome.value, program


def _shown(program: str, result: str) -> Iterator[ChatEvent]:
    """Show a program that was run before it was known to be the winner."""
    call = ToolCallPart(new_id(), PYTHON, {"code": program})
    yield ToolCalled(call)
    yield ToolReturned(ToolResultPart(call.call_id, result))
