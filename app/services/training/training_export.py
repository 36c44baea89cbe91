"""Writes what was rated as a training bundle."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from app.agent.registry import ToolRegistry
from app.answers.completions import CompletionRequest, CompletionService, answer_text
from app.answers.prompt import answer_turns, prompt_messages
from app.core.cancellation import CancelToken
from app.core.documents import Hit
from app.core.feedback import ExportRequest, RedactedPlace
from app.core.generation import GenerationParams
from app.core.messages import CitationPart, Message, TextPart, ToolCallPart, ToolResultPart
from app.engine.engine_protocol import PromptMessage
from app.retrieval.passages import PassageSource
from app.services.training.survey_examples import SurveyExamples
from app.store.feedback.trainings import AnswerMarks
from app.store.store import Store
from app.training.bundles.bundle_writing import BundleProgress, BundleStage, write_bundle
from app.training.bundles.dataset_card import BundleSummary
from app.training.bundles.quality import without_control_tokens
from app.training.bundles.spool import Spool
from app.training.dataset import History, RatedExample, UnusableReason
from app.training.redaction.detectors import Detector
from app.training.redaction.model_names import SCHEMA, name_detector
from app.training.redaction.recogniser import Recogniser, installed_recogniser
from app.training.redaction.redactor import Coverage, OnReplaced, Redactor, redacted_places

_NAMING = GenerationParams(max_tokens=400, temperature=0.0, json_schema=SCHEMA)


class _Prompt(msgspec.Struct, frozen=True):
    """What comes before an answer.

    `lacks_passages`: some of its passages were deleted. `is_cut`: it begins after an earlier answer
    that the user does not stand by.
    """

    turns: History
    lacks_passages: bool
    is_cut: bool


@dataclass(eq=False)
class ExportService:
    """Turns rated answers into files that trainers load directly."""

    _store: Store
    _passages: PassageSource
    _registry: ToolRegistry
    _completions: CompletionService | None = None
    _survey_examples: SurveyExamples | None = None
    _recogniser: Callable[[], Recogniser | None] = installed_recogniser

    def export(
        self,
        request: ExportRequest,
        cancel: CancelToken,
        on_progress: Callable[[BundleProgress], None] = lambda _: None,
    ) -> BundleSummary:
        """Write the bundle. Raises UserError (nothing rated, disk full) and Cancelled.

        Either leaves nothing behind.
        """
        total = self._store.training_marks.count()

        def report(stage: BundleStage) -> Callable[[int], None]:
            return lambda done: on_progress(BundleProgress(stage, min(done, total), total))

        with self._store.database.scanned(), Spool() as spool:
            redactor = self._redactor(
                request, cancel, number=spool.number, is_new=partial(spool.add, "place")
            )
            used = redactor if request.redact else None
            examples = self.with_surveys(request, cancel, report("sorting"))
            return write_bundle(request, examples, used, cancel, report("writing"))

    def redacted_places(
        self, request: ExportRequest, cancel: CancelToken
    ) -> Iterator[RedactedPlace]:
        """What redaction would change in the bundle; writes nothing. Raises Cancelled."""
        examples = self.with_surveys(request, cancel)
        kept = examples if request.include_tools else (one.without_tools() for one in examples)
        readable = (one.with_texts(without_control_tokens) for one in kept)
        return redacted_places(
            readable, lambda told: self._redactor(request, cancel, on_replaced=told), cancel
        )

    def coverage(self, request: ExportRequest) -> Coverage:
        """What redaction would search for in the bundle."""
        return self._redactor(request, CancelToken()).coverage

    def examples(
        self,
        request: ExportRequest,
        cancel: CancelToken,
        on_sorted: Callable[[int], None] = lambda _done: None,
        latest: int | None = None,
    ) -> Iterator[RatedExample]:
        """All answers to each prompt with a rated answer, oldest rating first.

        Answers to the same prompt are adjacent, whichever conversations they are in. Ids and hashes
        are sorted on disk, and only one question at a time is in memory.

        Args:
            on_sorted: gets the number of ratings read before the first answer is yielded.
            latest: how many ratings, of which the latest are read; None for all.
        """
        questions: Iterable[str] = self._store.training_marks.questions()
        if latest is not None:
            questions = deque(questions, latest)
        with Spool() as spool:
            for done, question_id in enumerate(questions, start=1):
                cancel.raise_if_cancelled()
                prompt = self._prompt(question_id, request)
                # A prompt without its beginning may look like one about something else.
                apart = question_id if prompt.is_cut else ""
                spool.put(msgspec.json.encode((prompt.turns, apart)), question_id)
                on_sorted(done)
            for group, question_id in spool.groups():
                for example in self._answers(question_id, request):
                    cancel.raise_if_cancelled()
                    yield msgspec.structs.replace(example, question_id=str(group))

    def with_surveys(
        self,
        request: ExportRequest,
        cancel: CancelToken,
        on_sorted: Callable[[int], None] = lambda _done: None,
        latest: int | None = None,
    ) -> Iterator[RatedExample]:
        """The `examples`, and those of corrected cells of surveys, which are texts of documents."""
        yield from self.examples(request, cancel, on_sorted, latest)
        if self._survey_examples and request.includes_context and request.min_rating == "down":
            for example in self._survey_examples.all(cancel):
                is_new = request.since is None or example.created >= request.since
                if is_new and example.message_id not in request.excluded:
                    yield example

    def unrated(self, cancel: CancelToken) -> Iterator[RatedExample]:
        """Every complete unrated answer that may be trained on, once. Raises Cancelled."""
        request = ExportRequest(folder=Path())
        with Spool() as spool:
            for question_id in self._store.training_marks.unrated_questions():
                if spool.add("question", question_id.encode()):
                    for example in self._answers(question_id, request):
                        cancel.raise_if_cancelled()
                        if example.rating is None and not example.unusable:
                            yield example

    def _redactor(
        self,
        request: ExportRequest,
        cancel: CancelToken,
        on_replaced: OnReplaced = lambda _text, _one: None,
        number: Callable[[str, str], int] | None = None,
        is_new: Callable[[bytes], bool] | None = None,
    ) -> Redactor:
        by_model = request.names_by_model is not None and self._completions is not None
        return Redactor(
            request.redacted_terms,
            on_replaced,
            number,
            is_new,
            finds_names=request.redact_names,
            recogniser=self._recogniser(),
            more=(self._names_by(request.names_by_model or "", cancel),) if by_model else (),
        )

    def _names_by(self, model: str, cancel: CancelToken) -> Detector:
        completions = self._completions
        assert completions, "asked for only where there are some"

        def ask(messages: tuple[PromptMessage, ...]) -> str:
            request = CompletionRequest(
                messages=messages, model=model, params=_NAMING, enable_thinking=False
            )
            return answer_text(completions.complete(request, cancel), cancel)

        return name_detector(ask)

    def _prompt(self, question_id: str, request: ExportRequest) -> _Prompt:
        is_missing = False

        def passages(ids: Sequence[str]) -> tuple[Hit, ...]:
            nonlocal is_missing
            found = self._passages.hits(ids) if request.includes_context else ()
            is_missing |= request.includes_context and len(found) < len(ids)
            return found

        thread, is_cut = self._approved_thread(question_id)
        return _Prompt(prompt_messages("", thread, passages), is_missing, is_cut)

    def _approved_thread(self, question_id: str) -> tuple[list[Message], bool]:
        """The thread up to a question, in the answers that the user stands by.

        It begins after the last one that they do not stand by, and returns whether there is one.
        """
        thread = self._store.conversations.path(question_id)
        answers = [one for one in thread if one.role == "assistant"]
        marks = self._store.training_marks.of_answers([one.parent_id or "" for one in answers])
        kept: list[Message] = []
        is_cut = False
        for message in thread:
            if message.role != "assistant":
                kept.append(message)
            elif approved := self._approved(message, marks.get(message.parent_id or "", {})):
                kept.append(approved)
            else:
                kept, is_cut = [], True
        return kept, is_cut

    def _approved(self, shown: Message, variants: Mapping[str, AnswerMarks]) -> Message | None:
        """The answer to a question that the user stands by: approved, ranked first, or continued.

        Args:
            shown: the answer that the chat was continued from.
        """
        unmarked = AnswerMarks(feedback=None, rank=None, has_wrong_source=False, is_left_out=False)
        marks = {shown.id: unmarked, **variants}
        candidates = [
            id_
            for id_, marked in marks.items()
            if not marked.is_rejected
            and (marked.is_approved or marked.rank == 1 or id_ == shown.id)
        ]

        def order(id_: str) -> tuple[bool, int, bool]:
            marked = marks[id_]
            return not marked.is_approved, marked.rank or len(marks) + 1, id_ != shown.id

        for id_ in sorted(candidates, key=order):
            answer = shown if id_ == shown.id else self._store.conversations.message(id_)
            if correction := marks[id_].correction:
                return _corrected(answer, correction)
            if answer.text and not answer.incomplete:
                return answer
        return None

    def _answers(self, question_id: str, request: ExportRequest) -> Iterator[RatedExample]:
        prompt = self._prompt(question_id, request)
        marks = self._store.training_marks.of_answers([question_id]).get(question_id, {})
        for answer in self._store.conversations.children(question_id):
            marked = marks.get(answer.id)
            if (
                marked
                and (answer.text or marked.feedback)
                and _is_wanted(answer.id, marked, request)
            ):
                yield self._example(question_id, prompt, answer, marked)

    def _example(
        self, question_id: str, prompt: _Prompt, answer: Message, marked: AnswerMarks
    ) -> RatedExample:
        unusable: UnusableReason | None = answer.incomplete
        if not unusable and (made := answer.provenance):
            is_ours = made.reads_otherwise or made.finish_reason == "unconfirmed"
            unusable = "program" if is_ours else None
        # An incomplete answer is left out but for its correction, and may end in a lone call.
        kept = _corrected(answer, answer.text) if answer.incomplete else answer
        example = RatedExample(
            question_id=question_id,
            message_id=answer.id,
            conversation_id=answer.conversation_id,
            prompt=prompt.turns,
            completion=answer_turns(kept) if marked.correction or not unusable else (),
            rating=marked.feedback.rating if marked.feedback else None,
            correction=marked.correction,
            rank=marked.rank,
            has_wrong_source=marked.has_wrong_source,
            lacks_passages=prompt.lacks_passages,
            unusable=unusable,
            has_cut_history=prompt.is_cut,
            created=answer.created,
            provenance=answer.provenance,
        )
        tools = self._registry.schemas() if example.has_tool_turns else ()
        return msgspec.structs.replace(example, tools=tools)


def _corrected(answer: Message, correction: str) -> Message:
    """The answer with the user's text, and without calls that have no result."""
    done = {part.call_id for part in answer.parts if isinstance(part, ToolResultPart)}
    kept = tuple(
        part
        for part in answer.parts
        if not isinstance(part, TextPart | CitationPart)
        and not (isinstance(part, ToolCallPart) and part.call_id not in done)
    )
    return msgspec.structs.replace(answer, parts=(*kept, TextPart(correction)))


def _is_wanted(answer_id: str, marked: AnswerMarks, request: ExportRequest) -> bool:
    if marked.is_left_out or answer_id in request.excluded:
        return False
    if marked.feedback is None:
        return True
    if request.since is not None and marked.feedback.created < request.since:
        return False
    return request.min_rating == "down" or marked.feedback.rating == "up"
