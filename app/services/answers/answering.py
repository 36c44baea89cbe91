"""The life of one answer: load, find passages, generate, cite, and record whatever happens."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from app.core.cancellation import Cancelled
from app.core.documents import EVERYTHING, DocumentFilter, Hit
from app.core.errors import BugError, UserError, WorkerStoppedError
from app.core.events import (
    AnswerFinished,
    ChatEvent,
    CitationAdded,
    ModeChosen,
    StageProgress,
    TextAppended,
)
from app.core.generation import AdapterUse, FinishReason
from app.core.messages import (
    AttachmentPart,
    CitationPart,
    ContextPart,
    ImagePart,
    Message,
    MessageStatus,
    ToolResultPart,
)
from app.core.wording import translatable
from app.engine.engine import Engine
from app.engine.protocol import PromptMessage
from app.retrieval.query_rewriting import standalone_query
from app.retrieval.summary_intent import asks_for_summary
from app.services.answers.answer_gate import AnswerGate
from app.services.answers.answer_recorder import AnswerRecorder
from app.services.answers.citing import Citing, without_markers
from app.services.answers.documents_only import DocumentsOnly
from app.services.answers.generating import Generating
from app.services.answers.grounding import WHOLE_DOCUMENT_TOKENS, Grounder, Grounding
from app.services.answers.plain_tools import told_to
from app.services.answers.prompting import prompt_messages
from app.services.answers.refusals import nearest_heading, refusal, unconfirmed
from app.services.answers.sentence_states import not_found
from app.services.answers.structured import check_structured, not_in_documents, with_schema
from app.services.answers.summarising import Summarising, asks_for_all_of
from app.services.answers.turn import Outcome, Turn
from app.services.chats.memory import MemoryService
from app.services.documents.passages import PassageSource
from app.services.machine.settings import SettingsService
from app.services.models.adapters import AdapterService
from app.services.models.model_library import ModelsService
from app.store.chats.conversations import ConversationRepository

_NEAREST = 2
"""How many passages are quoted where the answer was not confirmed."""

_QUOTE_CHARACTERS = 280

_PASSAGE_SHARE = 0.4
"""The share of the context available to passages; the rest is for history and answer."""

_STATUS: dict[FinishReason, MessageStatus] = {
    "stopped": "stopped",
    "error": "failed",
    "approval": "waiting",
}


class Answering:
    """Makes answers. The engine serialises them; indexing waits for them."""

    def __init__(
        self,
        conversations: ConversationRepository,
        engine: Engine,
        models: ModelsService,
        grounder: Grounder,
        passages: PassageSource,
        generating: Generating,
        settings: SettingsService,
        gate: AnswerGate,
        adapters: AdapterService,
        summarising: Summarising,
        memory: MemoryService,
    ) -> None:
        self._conversations = conversations
        self._engine = engine
        self._models = models
        self._grounder = grounder
        self._passages = passages
        self._generating = generating
        self._settings = settings
        self._gate = gate
        self._memory = memory
        self._adapters = adapters
        self._summarising = summarising

    def run(self, turn: Turn) -> Iterator[ChatEvent]:
        """Make the answer of `turn`; ends with AnswerFinished, even when stopped.

        Text written before an error is kept: the error is stored with the answer, whose status is
        then "failed", and re-raised. Closing the iterator early stops the answer. Raises Cancelled
        if the chat was deleted meanwhile.
        """
        recorder = AnswerRecorder(self._conversations, turn.answer)
        outcome = Outcome()
        try:
            with self._gate.answering():
                for event in self._events(turn, outcome):
                    recorder.take(event)
                    yield event
        except Cancelled:
            outcome.reason = "stopped"
        except GeneratorExit:
            with suppress(Cancelled):
                recorder.finish("stopped")
            raise
        except Exception as error:
            recorder.finish("failed", error=_sentence(error))
            raise
        status = _STATUS.get(outcome.reason, "complete")
        if outcome.reason != "unconfirmed":  # the program wrote that
            outcome.not_found = not_found(recorder.parts, outcome.read)
        provenance = self._models.provenance(turn.params, outcome)
        yield AnswerFinished(recorder.finish(status, provenance))

    def _events(self, turn: Turn, outcome: Outcome) -> Iterator[ChatEvent]:
        yield from self._queued()
        with self._models.held(turn.cancel, turn.request.model):
            yield from self._models.load(turn.cancel, turn.request.model)
            yield from self._loaded_events(turn, outcome)

    def _loaded_events(self, turn: Turn, outcome: Outcome) -> Iterator[ChatEvent]:
        self._check_sight(turn)
        outcome.adapter = self._adapter(turn)
        if summary := self._summary(turn, outcome):
            yield from summary
            return
        grounding = Grounding()
        for event in self._ground(turn):
            if isinstance(event, Grounding):
                grounding = event
            else:
                yield event
        yield from self._queued()
        query = standalone_query(turn.question.text, turn.history)
        untrusted, outcome.read = self._untrusted(turn, grounding)
        only = None
        if turn.request.only_from_documents:
            only = DocumentsOnly(query, grounding.hits, turn.answer.text, self._passages.hits)
            if not only.can_answer:
                if turn.params.json_schema is not None:
                    raise not_in_documents()
                yield from self._refused(turn, grounding, outcome)
                return
        events = self._counting_crashes(
            turn,
            self._generating.run(
                turn,
                self._prompt(turn, outcome),
                outcome,
                has_documents=bool(grounding.hits),
                untrusted=untrusted,
            ),
        )
        events = without_markers(events)

        def is_over() -> bool:
            return outcome.reason not in ("stopped", "approval")

        if only and turn.params.json_schema is None:
            events = only.keep(events, is_over)
        citing = Citing(grounding.hits, turn.answer, self._passages.hits, question=query)
        yield from self._cited(turn, events, citing, outcome, only)
        if only and turn.params.json_schema is None and not only.has_passed and is_over():
            yield from _unconfirmed(
                turn.question.text, self._not_confirmed(turn, grounding), citing
            )
            outcome.reason = "unconfirmed"

    def _refused(self, turn: Turn, grounding: Grounding, outcome: Outcome) -> Iterator[ChatEvent]:
        """What is said where no passage is about the question, so that no model reads them."""
        text, sources = turn.question.text, turn.request.sources
        query = standalone_query(text, turn.history)
        outcome.reason = "unconfirmed"
        if self._grounder.may_have(sources, query, turn.request.documents):
            citing = Citing(grounding.hits, passages=self._passages.hits, question=query)
            yield from _unconfirmed(text, self._not_confirmed(turn, grounding), citing)
        else:
            yield TextAppended(refusal(text))

    def _not_confirmed(self, turn: Turn, grounding: Grounding) -> str:
        text = turn.question.text
        pages = self._grounder.pages(turn.request.sources, text, turn.request.documents)
        are_all_read = grounding.is_whole_document
        return unconfirmed(text, len(grounding.hits), pages, are_all_read=are_all_read)

    def _queued(self) -> Iterator[ChatEvent]:
        """Says that the engine may first be at work on another answer."""
        if self._gate.is_shared:
            yield StageProgress("waiting")

    def _check_sight(self, turn: Turn) -> None:
        """Pictures of earlier questions may go unseen; those of this question must not."""
        info = self._models.info()
        has_pictures = any(isinstance(part, ImagePart) for part in turn.question.parts)
        if has_pictures and info and not info.supports_pictures:
            model = self._models.loaded
            raise UserError(
                f"{model.spec.name if model else info.name} cannot see pictures.",
                "Choose a model with vision, or add the picture as a document so that the text in "
                "it is read.",
            )

    def _cited(
        self,
        turn: Turn,
        events: Iterator[ChatEvent],
        citing: Citing,
        outcome: Outcome,
        only: DocumentsOnly | None = None,
    ) -> Iterator[ChatEvent]:
        if turn.params.json_schema is None:
            for event in events:
                yield from citing.take(event)
            yield from citing.finish()
        else:  # a citation mark would break the JSON, and "[1]" is not one
            written = turn.answer.text
            for event in events:
                written += event.text if isinstance(event, TextAppended) else ""
                yield event
            if outcome.reason == "length":
                raise UserError(
                    f"The JSON was cut at {turn.params.max_tokens} tokens.",
                    "Allow more tokens, or ask for less.",
                )
            if outcome.reason == "stop":
                check_structured(written, turn.params.json_schema, only)

    def _summary(self, turn: Turn, outcome: Outcome) -> Iterator[ChatEvent] | None:
        """A summary of everything, if requested and too long for a single prompt."""
        request, info = turn.request, self._models.info()
        is_told = request.mode == "summarise"
        is_guessed = request.mode in ("chat", "auto") and asks_for_summary(turn.question.text)
        if is_told and not request.sources:
            raise UserError("There is nothing to summarise.", "Choose a collection or add a file.")
        if not request.sources or info is None or not (is_told or is_guessed):
            return None
        only = request.documents if request.documents != EVERYTHING else _attached(turn.question)
        hits = self._summarising.passages(request.sources, turn.question.text, only)
        budget = min(int(info.context_length * _PASSAGE_SHARE), WHOLE_DOCUMENT_TOKENS)
        if not is_told and self._summarising.count_parts(hits, budget) < 2:
            return None  # it is sent in full and stays in the chat
        return self._summarised(turn, hits, budget, outcome)

    def _summarised(
        self, turn: Turn, hits: tuple[Hit, ...], budget: int, outcome: Outcome
    ) -> Iterator[ChatEvent]:
        outcome.mode = "summarise"
        outcome.read = [_shown(hit) for hit in hits]
        if turn.request.mode != "summarise":
            outcome.mode_reason = asks_for_all_of(hits)
            yield ModeChosen("summarise", outcome.mode_reason)
        system = self._system(turn, outcome)
        notes = self._summarising.run(turn, hits, system, budget, outcome, self._model_key())
        events = without_markers(notes)
        citing = Citing(hits, turn.answer, counts_citations=True)
        yield from self._cited(turn, events, citing, outcome)

    def _model_key(self) -> str:
        """Identifies the loaded model: another model would take different notes on a text."""
        model, info = self._models.loaded, self._models.info()
        spec = model.spec if model else None
        return " ".join(
            (
                (spec.sha256 or spec.id) if spec else "",
                *((info.template_sha256, info.engine_version) if info else ()),
            )
        )

    def _counting_crashes(self, turn: Turn, events: Iterator[ChatEvent]) -> Iterator[ChatEvent]:
        try:
            yield from events
        except WorkerStoppedError:
            # A worker of a tool or the index may have failed instead; a hanging engine was stopped.
            if self._engine.pid is None and not turn.cancel.is_cancelled:
                self._models.loading.crashed()
            raise
        self._models.loading.worked()

    def _adapter(self, turn: Turn) -> AdapterUse | None:
        use, model = turn.request.adapter, self._models.loaded
        if use is None or not use.path or model is None:
            return None
        return self._adapters.checked(use, model, turn.cancel)

    def _ground(self, turn: Turn) -> Iterator[ChatEvent | Grounding]:
        info = self._models.info()
        if not turn.request.sources or info is None:
            return iter(())
        return self._grounder.ground(
            turn.question,
            turn.history,
            turn.request.sources,
            only=turn.request.documents,
            budget=int(info.context_length * _PASSAGE_SHARE),
            passages=turn.request.passages or self._settings.current.passages,
            count_tokens=self._engine.count_tokens,
            cancel=turn.cancel,
        )

    def _untrusted(self, turn: Turn, grounding: Grounding) -> tuple[list[str], list[str] | None]:
        """The untrusted text in the prompt, documents and earlier results; and `Outcome.read`."""
        earlier = [part for message in turn.history for part in message.parts]
        sent = {id_ for part in earlier if isinstance(part, ContextPart) for id_ in part.chunk_ids}
        hits = (*grounding.hits, *self._passages.hits(tuple(sent)))
        results = [part.content for part in earlier if isinstance(part, ToolResultPart)]
        read = [*map(_shown, hits), *results] if hits else None
        return [*(hit.chunk.text for hit in hits), *results], read

    def _prompt(self, turn: Turn, outcome: Outcome) -> tuple[PromptMessage, ...]:
        question = self._conversations.message(turn.question.id)  # reloaded with its passages
        thread = (*turn.history, question)
        messages = prompt_messages(self._system(turn, outcome), thread, self._passages.hits)
        return with_schema(told_to(self._engine.info, messages), turn.params.json_schema)

    def _system(self, turn: Turn, outcome: Outcome) -> str:
        system = turn.request.system
        if system is None:
            system = self._settings.current.system_prompt
        recalled = self._memory.recall(system)
        outcome.system, outcome.fact_ids = system, recalled.fact_ids
        self._memory.mark_used(recalled.fact_ids)
        return recalled.system


def _unconfirmed(question: str, text: str, citing: Citing) -> Iterator[ChatEvent]:
    """`text`, and below it the evidence that comes nearest to the question, quoted."""
    nearest = citing.nearest(_NEAREST)
    if nearest:
        text = f"{text} {nearest_heading(question)}"
    yield TextAppended(text)
    offset = len(text)
    for citation in nearest:
        quote = "\n\n> " + _quoted(citation.text)
        offset += len(quote)
        yield TextAppended(quote)
        yield CitationAdded(CitationPart(citation, offset))


def _shown(hit: Hit) -> str:
    """What the prompt tells of a passage."""
    return f"{Path(hit.path).name} {hit.chunk.page}\n{hit.chunk.text}"


def _attached(question: Message) -> DocumentFilter:
    """The documents attached to a question, which are the ones to summarise."""
    parts = [part for part in question.parts if isinstance(part, AttachmentPart)]
    return DocumentFilter(document_ids=tuple(part.document_id for part in parts))


def _sentence(error: Exception) -> str:
    if isinstance(error, UserError):
        return str(error)
    detail = str(error) if isinstance(error, BugError) else type(error).__name__
    return translatable(
        f"Inglenook failed on this answer ({detail}). Try again, and report it if it happens again."
    )


def _quoted(text: str) -> str:
    """On one line, so that it stays a quotation, and cut at a word if it is long."""
    line = " ".join(text.split())
    if len(line) <= _QUOTE_CHARACTERS:
        return line
    return line[:_QUOTE_CHARACTERS].rsplit(" ", 1)[0] + " …"
