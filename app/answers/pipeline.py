"""The life of one answer: load, find passages, let a mode answer, filter, record."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from itertools import chain
from pathlib import Path

import msgspec

from app.agent.router import choose_mode
from app.agent.sandbox import Sandbox
from app.agent.workbench.client import Workbench
from app.answers.answer_gate import AnswerGate
from app.answers.assembly import AnswerRecorder
from app.answers.evidence.citations import Citing, MarkerRemoval
from app.answers.evidence.documents_only import DocumentsOnly, refusal, unconfirmed, with_nearest
from app.answers.evidence.known_figures import NO_OPENING, Opening, opening
from app.answers.evidence.passages import (
    WHOLE_DOCUMENT_TOKENS,
    PassageFinder,
    Passages,
    passage_budget,
)
from app.answers.evidence.second_reading import SecondReading
from app.answers.evidence.sentence_states import computed_numbers, not_found
from app.answers.filters import Filter, finished, pushed
from app.answers.model_access import CheckAdapter, Models, Recall
from app.answers.modes.asked_tables import AskedTables
from app.answers.modes.asking_all import AskAll, AskingAllMode
from app.answers.modes.chat import ChatMode, ReasonMode
from app.answers.modes.comparing import REASON as COMPARES
from app.answers.modes.comparing import Compare, ComparingMode
from app.answers.modes.mode import Mode, Prompt
from app.answers.modes.summarise import SummariseMode
from app.answers.modes.table_answer import REASON, ComputedAnswer, TableAnswers
from app.answers.modes.table_wording import table_events
from app.answers.modes.tools import ProgramMode, ReactMode
from app.answers.prompt import check_question, messages_for, prompt_messages
from app.answers.request import AnswerTask
from app.answers.structured import StructuredCheck, not_in_documents, with_schema
from app.answers.toolbox import BASIC_TOOLS, Toolbox
from app.core.cancellation import Cancelled, CancelToken
from app.core.documents import Hit, NotRead
from app.core.errors import BugError, UserError, WorkerStoppedError
from app.core.events import (
    AnswerFinished,
    AnswerStarted,
    ApprovalChanged,
    ChatEvent,
    GenerationFinished,
    ModeChosen,
    StageProgress,
    TextAppended,
)
from app.core.generation import UNFINISHED, FinishReason, Provenance
from app.core.messages import (
    ContextPart,
    MessageStatus,
    Part,
    ToolResultPart,
)
from app.core.model_spec import InstalledModel, ModelInfo
from app.core.wording import translatable
from app.engine.engine import Engines
from app.engine.engine_protocol import PromptMessage
from app.retrieval.passages import PassageSource
from app.retrieval.query_rewriting import answered_question, standalone_query
from app.store.store import Store

_NEAREST = 2
"""How many passages are quoted where the answer was not confirmed."""

_STATUS: dict[FinishReason, MessageStatus] = {
    "stopped": "stopped",
    "error": "failed",
    "approval": "waiting",
}


def _nothing() -> Generator[ChatEvent, None, None]:
    yield from ()


class _Plan(msgspec.Struct, frozen=True):
    """How the question is answered: by `said` and `events`, which go through `filters` in order.

    `said` is what the program says before the mode. `read` are the texts of documents and results
    in the prompt; None without documents. `computed` are the numbers that were computed from them.
    `opening` is how many characters the answer begins with before the model writes. `not_read` is
    what was not searched; a survey tells itself what it covers. `otherwise` is what is said if
    nothing passes the filters.
    """

    mode: str = "chat"
    mode_reason: str = ""
    events: Generator[ChatEvent, None, None] = _nothing()
    filters: Sequence[Filter] = ()
    read: list[str] | None = None
    computed: tuple[str, ...] = ()
    opening: int = 0
    not_read: NotRead = NotRead()
    otherwise: Callable[[], Iterator[ChatEvent] | None] = lambda: None
    said: tuple[ChatEvent, ...] = ()


class Answering:
    """Makes answers. The engine serialises them; indexing waits for them."""

    def __init__(
        self,
        store: Store,
        engines: Engines,
        models: Models,
        finder: PassageFinder,
        passages: PassageSource,
        toolbox: Toolbox,
        sandbox: Sandbox,
        gate: AnswerGate,
        check_adapter: CheckAdapter,
        recall: Recall,
        ask_all: AskAll,
        compare: Compare,
    ) -> None:
        self._conversations = store.conversations
        self._engines = engines
        self._models = models
        self._finder = finder
        self._passages = passages
        self._toolbox = toolbox
        self._gate = gate
        self._check_adapter = check_adapter
        self._recall = recall
        self._chat = ChatMode(engines)
        self._reason = ReasonMode(engines)
        self._tools: dict[str, Mode] = {
            "react": ReactMode(engines, toolbox, self._chat),
            "pal": ProgramMode(engines, sandbox),
        }
        self._summarise = SummariseMode(engines, store.library, store.part_notes, self._model_key)
        self._asking_all = AskingAllMode(store.library, ask_all)
        self._comparing = ComparingMode(store.library, compare)
        tables = AskedTables(store.library, store.search)
        self._table_answers = TableAnswers(tables, Workbench(), engines, finder.nearest)

    def run(self, task: AnswerTask) -> Iterator[ChatEvent]:
        """Make the answer; AnswerStarted comes first, AnswerFinished last, even when stopped.

        Text written before an error is kept: the error is stored with the answer, whose status is
        then "failed", and re-raised. Closing the iterator early stops the answer. Raises Cancelled
        if the chat was deleted meanwhile.
        """
        recorder = AnswerRecorder(self._conversations, task.answer)
        plan, ending, cancel = _Plan(), GenerationFinished(reason="stopped"), task.cancel
        made_with: tuple[InstalledModel | None, ModelInfo | None] = (None, None)
        yield AnswerStarted(task.question, task.answer)
        if task.decided:
            yield ApprovalChanged(task.decided)
        try:
            with self._gate.answering(), ExitStack() as held:
                yield from self._queued()
                held.enter_context(self._models.held(cancel, task.request.model))
                yield from self._models.load(cancel, task.request.model)
                # Once this answer has ended, the next one may load another model.
                made_with = self._models.loading.last, self._engines.active.info
                plan = yield from self._plan(self._checked(task))
                if plan.not_read:
                    yield plan.not_read
                held.enter_context(closing(plan.events))
                held.enter_context(self._counting_crashes(plan, cancel))
                for event in chain(plan.said, plan.events):
                    if isinstance(event, GenerationFinished):
                        ending = event
                        continue
                    for each in pushed(plan.filters, event):
                        recorder.append(each)
                        yield each
                for event in _ended(plan, ending):  # the engine is free again
                    if isinstance(event, GenerationFinished):
                        ending = event
                        continue
                    recorder.append(event)
                    yield event
        except Cancelled:
            ending = msgspec.structs.replace(ending, reason="stopped")
        except GeneratorExit:
            with suppress(Cancelled):
                recorder.finish("stopped")
            raise
        except Exception as error:
            recorder.finish("failed", error=_sentence(error))
            raise
        provenance = _provenance(task, plan, ending, recorder.parts, *made_with)
        status = _STATUS.get(ending.reason, "complete")
        yield AnswerFinished(recorder.finish(status, provenance))

    def _queued(self) -> Iterator[ChatEvent]:
        """Says that the engine may first be at work on another answer."""
        if self._gate.is_shared:
            yield StageProgress("waiting")

    def _checked(self, task: AnswerTask) -> AnswerTask:
        """The task with a checked adapter. Raises UserError for what the model cannot be given."""
        info, model = self._engines.active.info, self._models.loading.loaded
        if info:
            check_question(task.question, info, model.spec.name if model else info.name)
        use = task.request.adapter
        adapter = self._check_adapter(use, model, task.cancel) if use and model else None
        return task.with_adapter(adapter)

    def _plan(self, task: AnswerTask) -> Generator[ChatEvent, None, _Plan]:
        """Choose a mode and find the passages. Raises UserError and Cancelled."""
        info, found, request = self._engines.active.info, Passages(), task.request
        if info:
            budget = passage_budget(info)
            part = min(budget, WHOLE_DOCUMENT_TOKENS)
            if own := (yield from self._own_plan(task, part)):
                return own
            if request.sources:
                found = yield from self._finder.find(
                    task, budget, self._engines.active.count_tokens
                )
        yield from self._queued()
        query = standalone_query(task.question.text, task.history)
        said = self._opening(task, found, query)
        only = None
        if request.only_from_documents:
            only = DocumentsOnly(
                query,
                found.hits,
                task.answer.text,
                self._passages.hits,
                found.figures.computed,
                said.text,
            )
            if not only.can_answer():
                return self._refused(task, found, query)
        return (yield from self._answered(task, found, only, said))

    def _own_plan(self, task: AnswerTask, budget: int) -> Generator[ChatEvent, None, _Plan | None]:
        """How the program answers, if it is not to be the model from some passages.

        A part of a summary has at most `budget` tokens.
        """
        if summary := self._summarise.requested(task, budget):
            return (yield from self._summary(task, *summary, budget))
        if pair := self._comparing.requested(task):
            yield ModeChosen("survey", COMPARES)
            return _Plan("survey", COMPARES, self._comparing.run(task, pair))
        # Before surveys: "which articles are from Halden" asks for rows, not for documents.
        if computed := (yield from self._table_answers.computed(task)):
            return (yield from self._computed(task, computed))
        if asked := self._asking_all.requested(task):
            reason = self._asking_all.reason(task)
            yield ModeChosen("survey", reason)
            return _Plan("survey", reason, self._asking_all.run(task, asked))
        if computed := (yield from self._table_answers.queried(task)):
            return (yield from self._computed(task, computed))
        return None

    def _computed(
        self, task: AnswerTask, computed: ComputedAnswer
    ) -> Generator[ChatEvent, None, _Plan]:
        yield ModeChosen("table", REASON)
        not_read = self._finder.not_read(task)
        return _Plan("table", REASON, table_events(computed), not_read=not_read)

    def _answered(
        self,
        task: AnswerTask,
        found: Passages,
        only: DocumentsOnly | None,
        said: Opening,
    ) -> Generator[ChatEvent, None, _Plan]:
        """Answer by a mode; `said` is what the program says first in an answer of the chat mode."""
        untrusted, read = self._untrusted(task, found)
        info = self._engines.active.info
        prompt = Prompt(self._prompt(task), found.hits, untrusted, documents_cache=found.cache_id)
        name, reason = self._mode_of(task, bool(found.hits))
        if task.request.mode == "auto":
            yield ModeChosen(name, reason)
        question = answered_question(task.question.text, task.history)
        citing = Citing(
            found.hits,
            task.answer,
            self._passages.hits,
            question=question,
            opening=said,
            tables_of=self._passages.tables,
        )
        params = task.request.params
        filters: list[Filter] = [MarkerRemoval()]
        if params.json_schema is not None:
            filters.append(StructuredCheck(params, task.answer.text, only))
        else:
            filters += [only, citing] if only else [citing]
            if info and "second_reading" in info.tool_skills:
                look_up = self._passages.hits
                filters.append(
                    SecondReading(self._engines, task, question, look_up, len(said.text))
                )

        def otherwise() -> Iterator[ChatEvent] | None:
            if only is None or only.has_passed or params.json_schema is not None:
                return None
            return self._unconfirmed(task, found, citing)

        if name in self._tools:
            # Adapters trained on chats know nothing about calls.
            mode, task = self._tools[name], task.with_adapter(None)
        else:
            mode = self._reason if self._reason.suits(task) else self._chat
        text = said.text if mode is self._chat else ""
        computed = tuple(sorted(computed_numbers(found.figures)))
        first = (TextAppended(text),) if text else ()
        events = mode.run(task.begun_with(text), prompt)
        begun = task.answer.provenance
        length = len(text) or (begun.opening if begun else 0)
        not_read = found.not_read
        return _Plan(
            name, reason, events, filters, read, computed, length, not_read, otherwise, first
        )

    def _opening(self, task: AnswerTask, found: Passages, query: str) -> Opening:
        """What the program says itself, if the answer is new and free text.

        Figures for a short question may be those of the questions before it, which `query` has.
        """
        params, info, question = task.request.params, self._engines.active.info, task.question.text
        is_follow_up = query != question
        is_bound = params.json_schema is not None or params.grammar
        thinks = info and info.supports_reasoning and task.request.thinking != "never"
        if task.answer.text or is_bound or thinks or is_follow_up:
            return NO_OPENING
        return opening(question, found.figures, found.hits)

    def _mode_of(self, task: AnswerTask, has_documents: bool) -> tuple[str, str]:
        """The mode, and why it was chosen for the user."""
        mode, begun = task.request.mode, task.answer.provenance
        if mode != "auto":  # it may be continued in the mode that was chosen at first
            return mode, begun.mode_reason if begun and begun.mode == mode else ""
        info = self._engines.active.info
        has_many = info is not None and "many_tools" in info.tool_skills
        route = choose_mode(
            task.question.text,
            has_documents=has_documents or task.question.has_pictures,
            offered=None if has_many else BASIC_TOOLS,
            added=self._toolbox.added() if has_many else (),
        )
        return route.mode, route.reason

    def _summary(
        self, task: AnswerTask, hits: tuple[Hit, ...], reason: str, budget: int
    ) -> Generator[ChatEvent, None, _Plan]:
        if reason:
            yield ModeChosen("summarise", reason)
        messages = with_schema(self._system(task), task.request.params.json_schema)
        events = self._summarise.run(task, Prompt(messages, hits, budget=budget))
        filters: list[Filter] = [MarkerRemoval()]
        if task.request.params.json_schema is None:
            filters.append(Citing(hits, task.answer, counts_citations=True))
        else:
            filters.append(StructuredCheck(task.request.params, task.answer.text, None))
        not_read = self._finder.not_read(task)
        read = [_shown(hit) for hit in hits]
        return _Plan("summarise", reason, events, filters, read, not_read=not_read)

    def _refused(self, task: AnswerTask, found: Passages, query: str) -> _Plan:
        """What is said where no passage is about the question, so that no model reads them."""
        if task.request.params.json_schema is not None:
            raise not_in_documents()

        def events() -> Generator[ChatEvent, None, None]:
            if self._finder.may_have(task, query):
                citing = Citing(found.hits, passages=self._passages.hits, question=query)
                yield from self._unconfirmed(task, found, citing)
            else:
                yield TextAppended(refusal(task.question.text))
            yield GenerationFinished(reason="unconfirmed")

        return _Plan(events=events(), not_read=found.not_read)

    def _unconfirmed(
        self, task: AnswerTask, found: Passages, citing: Citing
    ) -> Iterator[ChatEvent]:
        text, pages = task.question.text, self._finder.pages(task)
        is_whole = found.is_whole_document
        statement = unconfirmed(text, len(found.hits), pages, are_all_read=is_whole)
        return with_nearest(text, statement, citing.nearest(_NEAREST))

    def _untrusted(self, task: AnswerTask, found: Passages) -> tuple[list[str], list[str] | None]:
        """The untrusted text in the prompt, documents and earlier results; and `_Plan.read`."""
        earlier = [part for message in task.history for part in message.parts]
        sent = {id_ for part in earlier if isinstance(part, ContextPart) for id_ in part.chunk_ids}
        hits = (*found.hits, *self._passages.hits(tuple(sent)))
        results = [part.content for part in earlier if isinstance(part, ToolResultPart)]
        read = [*map(_shown, hits), *found.figures.statements, *results] if hits else None
        return [*(hit.chunk.text for hit in hits), *results], read

    def _prompt(self, task: AnswerTask) -> tuple[PromptMessage, ...]:
        question = self._conversations.message(task.question.id)  # reloaded with its passages
        thread = (*task.history, question)
        system = self._recall(task.request.system, task.request.fact_ids)
        messages = prompt_messages(system, thread, self._passages.hits)
        return with_schema(
            messages_for(self._engines.active.info, messages), task.request.params.json_schema
        )

    def _system(self, task: AnswerTask) -> tuple[PromptMessage, ...]:
        system = self._recall(task.request.system, task.request.fact_ids)
        return prompt_messages(system, (), self._passages.hits)

    def _model_key(self) -> str:
        """Identifies the loaded model: another model would take different notes on a text."""
        model, info = self._models.loading.loaded, self._engines.active.info
        spec = model.spec if model else None
        return " ".join(
            (
                (spec.sha256 or spec.id) if spec else "",
                *((info.template_sha256, info.engine_version) if info else ()),
            )
        )

    @contextmanager
    def _counting_crashes(self, plan: _Plan, cancel: CancelToken) -> Iterator[None]:
        try:
            yield
        except WorkerStoppedError:
            # A worker of a tool or the index may have failed instead; a hanging engine was stopped.
            if self._engines.active.pid is None and not cancel.is_cancelled:
                self._models.loading.crashed()
            raise
        if plan.filters:  # otherwise no model was asked
            self._models.loading.worked()


def _provenance(
    task: AnswerTask,
    plan: _Plan,
    ending: GenerationFinished,
    parts: Sequence[Part],
    model: InstalledModel | None,
    info: ModelInfo | None,
) -> Provenance | None:
    """What determined the answer; None without a model."""
    request = task.request
    if model is None or info is None:
        return None
    # the program wrote that
    is_ours = ending.reason == "unconfirmed" or plan.mode in ("survey", "table")
    return Provenance(
        model_id=model.spec.id,
        model_name=model.spec.name,
        model_sha256=model.spec.sha256,
        quantization=info.quantization,
        engine_version=info.engine_version,
        template_sha256=info.template_sha256,
        context_length=info.context_length,
        params=request.params,
        stats=ending.stats,
        finish_reason=ending.reason,
        mode=plan.mode,
        mode_reason=plan.mode_reason,
        not_read=plan.not_read,
        system=request.system,
        fact_ids=request.fact_ids,
        options=info.options,
        adapter=ending.adapter,
        has_notes=ending.has_notes,
        samples=ending.samples,
        tool_prompt_tokens=ending.tool_prompt_tokens,
        not_found=None if is_ours else not_found(parts, plan.read),
        computed=plan.computed or ending.computed,
        survey_ids=ending.survey_ids,
        opening=plan.opening,
    )


def _ended(plan: _Plan, ending: GenerationFinished) -> Iterator[ChatEvent]:
    """What the filters had held back or add at the end, then how it ended. Raises UserError."""
    yield from finished(plan.filters, ending.reason)
    if ending.reason not in UNFINISHED and (instead := plan.otherwise()):
        yield from instead
        ending = msgspec.structs.replace(ending, reason="unconfirmed")
    yield ending


def _shown(hit: Hit) -> str:
    """What the prompt tells of a passage."""
    return f"{Path(hit.path).name} {hit.chunk.page}\n{hit.chunk.text}"


def _sentence(error: Exception) -> str:
    if isinstance(error, UserError):
        return str(error)
    detail = str(error) if isinstance(error, BugError) else type(error).__name__
    return translatable(
        f"Inglenook failed on this answer ({detail}). Try again, and report it if it happens again."
    )
