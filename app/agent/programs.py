"""Programs that answer a question: how they are requested, parsed, run and judged."""

import ast
from collections.abc import Iterator, Sequence

import msgspec

from app.agent.numbers import number_text
from app.agent.prompts import examples, prompt
from app.agent.sandbox import Outcome, Sandbox
from app.core.cancellation import CancelToken
from app.core.generation import GenerationParams
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
        """A request for the most likely program."""
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
        return Outcome(error="solution() returned nothing.", failure="error")
    if outcome.value.startswith(("(", "[", "{")):
        return Outcome(error="solution() has to return a single value.", failure="error")
    return Outcome(value=number_text(outcome.value), printed=outcome.printed)


def _header(question: str) -> str:
    """The start of the program, written for the model.

    Without it, small models asked for a function write a script instead, and if they phrase the
    question themselves, they leave half of it out.
    """
    quoted = " ".join(question.replace("\\", "/").replace('"', "'").split())[:_QUESTION_CHARS]
    return f'def solution():\n    """{quoted}"""\n'
