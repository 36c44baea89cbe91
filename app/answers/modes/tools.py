"""Answers with tools, step by step (ReAct), or by a program that the model writes (PAL)."""

from collections.abc import Generator, Iterable

from app.agent.pal import ProgramTask, program_aided_answer
from app.agent.react import ReactLoop
from app.agent.react_prompt import first_messages
from app.agent.registry import ToolRegistry
from app.agent.sandbox import Sandbox
from app.answers.modes.mode import Mode, Prompt, ending_with
from app.answers.request import AnswerTask
from app.answers.toolbox import Toolbox
from app.core.events import ChatEvent, StageProgress
from app.core.model_spec import ModelInfo
from app.engine.engine import Engine, Engines
from app.engine.engine_protocol import PromptMessage
from app.retrieval.terms import known_number

_ROOM_FOR_STEPS = 500
"""Tokens reserved for a call and the beginning of its result."""


class ReactMode:
    """Answers with the tools that fit into the context, and like `otherwise` if none does."""

    def __init__(self, engines: Engines, toolbox: Toolbox, otherwise: Mode) -> None:
        self._engines = engines
        self._toolbox = toolbox
        self._otherwise = otherwise

    def run(self, task: AnswerTask, prompt: Prompt) -> Generator[ChatEvent, None, None]:
        info = self._engines.active.info
        assert info, "the model is loaded"
        if self._toolbox.has_to_start() and "many_tools" in info.tool_skills:
            yield StageProgress("starting_servers")
        fitting = self._fitting_registry(task, prompt, info)
        if fitting is None:
            yield from self._otherwise.run(task, prompt)
            return
        registry, used = fitting
        strangers = [tool.description for tool in registry.tools if tool.origin]
        loop = ReactLoop(self._engines.active, registry, is_native=info.calls_natively)
        events = loop.run(
            prompt.messages,
            task.request.params,
            task.cancel,
            chat_id=task.conversation_id,
            question=task.question.text if prompt.untrusted else "",
            untrusted=[*prompt.untrusted, *strangers],
            earlier=task.parts_so_far,
            decided=task.decided,
        )
        yield from ending_with(events, tool_prompt_tokens=used)

    def _fitting_registry(
        self, task: AnswerTask, prompt: Prompt, info: ModelInfo
    ) -> tuple[ToolRegistry, int] | None:
        """As many tools as fit beside the question, and the tokens of that prompt."""
        goes_on = bool(task.parts_so_far)  # its calls may be of any tool
        has_all = "many_tools" in info.tool_skills or goes_on
        for only_basic in (False, True) if has_all else (True,):
            registry = self._toolbox.registry(
                task.conversation_id,
                task.request.sources,
                task.cancel,
                only_basic=only_basic,
                writes_sql=goes_on or "sql" in info.tool_skills,
            )
            used = _tokens(self._engines.active, first_messages(prompt.messages, registry))
            if used + _ROOM_FOR_STEPS <= info.context_length:
                return registry, used
        return None


class ProgramMode:
    """Has the model write a program; with documents, its figures have to come from them."""

    def __init__(self, engines: Engines, sandbox: Sandbox) -> None:
        self._engines = engines
        self._sandbox = sandbox

    def run(self, task: AnswerTask, prompt: Prompt) -> Generator[ChatEvent, None, None]:
        engine, question = self._engines.active, task.question.text
        used = _tokens(engine, ProgramTask(prompt.messages, question).request().messages)
        is_known = known_number([*prompt.untrusted, *task.questions]) if prompt.hits else None
        events = program_aided_answer(
            engine,
            self._sandbox,
            prompt.messages,
            task.request.params,
            task.cancel,
            chat_id=task.conversation_id,
            question=question,
            samples=task.request.samples,
            is_known=is_known,
            earlier=task.samples_so_far,
        )
        return ending_with(events, tool_prompt_tokens=used)


def _tokens(engine: Engine, messages: Iterable[PromptMessage]) -> int:
    return sum(engine.count_tokens([message.content for message in messages]))
