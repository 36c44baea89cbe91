"""Datasets that a model writes: its answers for a smaller one, or its own answers made better."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from app.agent.pal import ProgramTask, run_solution, written_program
from app.agent.sandbox import Sandbox
from app.answers.completions import CompletionRequest, CompletionService
from app.answers.prompt import prompt_messages
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.feedback import BundleFormat
from app.core.generation import GenerationParams
from app.core.paths import resource_path
from app.engine.engine_protocol import Generated, TextDelta
from app.retrieval.context_packing import render
from app.retrieval.passages import PassageSource
from app.services.models.model_library import ModelsService
from app.services.training.judging import JudgingService
from app.store.store import Store
from app.training.bundles.manifest import CARD, require_free_or_ours, write_manifest
from app.training.bundles.row_files import RowFiles, written_whole
from app.training.bundles.row_formats import Row, answer_row, dpo_row
from app.training.bundles.spool import Spool
from app.training.dataset import History
from app.training.teaching.model_answers import (
    Ask,
    Keep,
    best,
    checked,
    distilled,
    drawn,
    revised,
    taught_card,
)
from app.training.teaching.run_files import Made, ProgressFile, asked, prompt_hash, read_prompts

PromptSource = Path | Literal["chats", "documents"] | tuple[History, ...]
"""The source of the prompts: a file, the chats, passages of the documents, or they themselves."""

_MARKER = "passage"
"""The marker around passages; constant, so that the same run gives the same bytes."""


class TeachingRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What a model should answer, and where the rows are written.

    `samples` answers are drawn per prompt, and `keep` decides which one is worth learning; `judge`
    grades them, "" being the model itself. `rules` make the model revise its answers; the rows are
    then pairs. Of `source` there are at most `count` prompts; if these are passages of documents,
    the model also writes the questions.
    """

    folder: Path
    model: str
    source: PromptSource
    count: int | None = None
    samples: int = 1
    keep: Keep = "agreed"
    judge: str = ""
    rules: tuple[str, ...] = ()
    max_tokens: int = 1024

    @property
    def asks_first(self) -> bool:
        return self.source == "documents"


class TeachingProgress(msgspec.Struct, frozen=True):
    """`done` of `total` prompts were answered; `kept` of them gave a row."""

    done: int
    total: int
    kept: int


class TeachingSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What was written; `dropped` prompts gave nothing worth learning."""

    rows: dict[str, int]
    dropped: int
    folder: Path


@dataclass(eq=False)
class TeachingService:
    """Answers prompt by prompt and stores each answer at once, so that a stopped run can resume."""

    _completions: CompletionService
    _models: ModelsService
    _judging: JudgingService
    _sandbox: Sandbox
    _passages: PassageSource
    _store: Store

    def prompts(self, source: PromptSource, count: int | None = None) -> tuple[History, ...]:
        """The prompts of `source`, at most `count`. Raises UserError if there are none."""
        if isinstance(source, tuple):
            return source[:count]
        if isinstance(source, Path):
            return read_prompts(source)[:count]
        if source == "chats":
            return self.prompts_from_chats()[:count]
        return self.prompts_from_documents(count)

    def prompts_from_chats(self) -> tuple[History, ...]:
        """The first question of every chat that may be trained on, newest chat first.

        Raises UserError if there are none.
        """
        withheld = self._store.feedback.withheld_conversations()
        questions = first_questions(self._store, self._passages)
        prompts = {prompt: None for prompt, chat_id in questions if chat_id not in withheld}
        if not prompts:
            raise UserError("There is no chat with a question yet.", "Give a file of questions.")
        return tuple(prompts)

    def prompts_from_documents(self, count: int | None = None) -> tuple[History, ...]:
        """Passages spread evenly over the documents, formatted as in chats.

        For requests with `asks_first`. Raises UserError if there are none.
        """
        library = self._store.library
        ids = [
            chunk_id
            for collection in library.collections()
            if not (collection.is_temporary or collection.is_attached)
            for chunk_id in library.chunk_ids(collection.id)
        ]
        if not ids:
            raise UserError("There is no document yet.", "Add some, or give a file of questions.")
        count = len(ids) if count is None else min(count, len(ids))
        wanted = [ids[number * len(ids) // count] for number in range(count)]
        return tuple(asked(render(_MARKER, self._passages.hits((id_,)))) for id_ in wanted)

    def teach(
        self,
        request: TeachingRequest,
        cancel: CancelToken,
        on_progress: Callable[[TeachingProgress], None] = lambda _: None,
    ) -> TeachingSummary:
        """Write the bundle. Raises UserError and Cancelled.

        Finished answers are then kept beside the folder, and the next run with the same request
        resumes from them.
        """
        prompts = self.prompts(request.source, request.count)
        require_free_or_ours(request.folder)
        spec = self._models.ready(request.model, cancel).model.spec
        settings = {
            "model": spec.sha256 or spec.id,
            "samples": request.samples,
            "keep": request.keep,
            "judge": request.judge,
            "asks_first": request.asks_first,
            "rules": request.rules,
            "max_tokens": request.max_tokens,
            "rows": "prompt and completion",
        }
        with closing(ProgressFile(request.folder, settings)) as progress:
            self._answer(request, prompts, progress, cancel, on_progress)
        summary = _write(request, prompts, spec.name, progress)
        progress.remove()
        return summary

    def answer(
        self, model: str, messages: History, params: GenerationParams, cancel: CancelToken
    ) -> str:
        """The model's answer, "" if it was cut off: there is nothing to learn from it."""
        completion = CompletionRequest(
            messages=messages, model=model, params=params, enable_thinking=False
        )
        text = ""
        for event in self._completions.complete(completion, cancel):
            if isinstance(event, TextDelta):
                text += event.text
            elif isinstance(event, Generated) and event.reason == "length":
                text = ""
        cancel.raise_if_cancelled()
        return text

    def forget(self, folder: Path) -> None:
        """Delete what a stopped run left beside `folder`."""
        ProgressFile(folder, {}).remove()

    def _answer(
        self,
        request: TeachingRequest,
        prompts: Sequence[History],
        progress: ProgressFile,
        cancel: CancelToken,
        on_progress: Callable[[TeachingProgress], None],
    ) -> None:
        done = progress.start()
        kept = sum(made.row is not None for made in progress.made())

        def ask(messages: History, temperature: float) -> str:
            params = GenerationParams(max_tokens=request.max_tokens, temperature=temperature)
            return self.answer(request.model, messages, params, cancel)

        judge, rubric = request.judge or request.model, self._judging.rubric

        def grade(prompt: History, answer: str) -> int:
            found = self._judging.grade(judge, prompt, answer, rubric, cancel)
            return found.score if found else 0

        def value(prompt: History) -> str:
            program = written_program(ask(ProgramTask(prompt).request().messages, 0.0))
            return run_solution(self._sandbox, program, cancel).value if program else ""

        on_progress(TeachingProgress(0, len(prompts), kept))
        worth = _Worth(request, ask, grade, value)
        for number, prompt in enumerate(prompts, start=1):
            key = prompt_hash(prompt)
            if key not in done:
                name, row = worth.made(prompt)
                kept += row is not None
                progress.add(Made(key, name, row))
            on_progress(TeachingProgress(number, len(prompts), kept))


def first_questions(store: Store, passages: PassageSource) -> Iterator[tuple[History, str]]:
    """The first question of every chat as its model was asked it, with the chat's id.

    Newest chat first. Left out are questions about pictures, which rows of text cannot hold, those
    whose passages were deleted since, and those that were answered from whole documents or tables:
    without them they are other questions.
    """
    for summary in store.conversations.summaries():
        thread = store.conversations.thread(summary.id)
        question = thread[0] if thread else None
        if question is None or question.role != "user" or not question.text.strip():
            continue
        made = thread[1].provenance if len(thread) > 1 else None
        if question.has_pictures or (made and made.reads_otherwise):
            continue
        context = question.context
        wanted = context.chunk_ids if context else ()
        if len(passages.hits(wanted)) == len(wanted):
            yield prompt_messages("", [question], passages.hits), summary.id


class _Worth(msgspec.Struct, frozen=True):
    """Turns a prompt into a row worth learning, if there is one.

    `grade` is the judge's, 1 to 5, or 0 for none; `value` is the result of a program.
    """

    request: TeachingRequest
    ask: Ask
    grade: Callable[[History, str], int]
    value: Callable[[History], str]

    def made(self, prompt: History) -> tuple[BundleFormat, Row | None]:
        if self.request.asks_first:
            prompt = self._with_question(prompt)
        if self.request.rules:
            preference = revised(prompt, self.request.rules, self.ask)
            return "dpo", dpo_row(preference) if preference else None
        answer = self._answer(prompt)
        return "sft", answer_row(prompt, answer) if answer else None

    def _answer(self, prompt: History) -> str:
        samples = self.request.samples
        if self.request.keep == "best":
            return best(drawn(prompt, self.ask, samples), lambda one: self.grade(prompt, one))
        if self.request.keep == "checked":
            value = self.value(prompt)
            return checked(drawn(prompt, self.ask, samples), value) if value else ""
        return distilled(prompt, self.ask, samples)

    def _with_question(self, passage: History) -> History:
        """The passage followed by a question, as in a chat about documents."""
        shown = passage[-1].content
        wanted = resource_path("prompts", "question_about.txt").read_text("utf-8").strip()
        question = self.ask(asked(f"{shown}\n\n{wanted}"), 0.0).strip()
        return asked(f"{shown}\n\n{question}")


def _write(
    request: TeachingRequest, prompts: Sequence[History], model: str, progress: ProgressFile
) -> TeachingSummary:
    wanted = {prompt_hash(prompt) for prompt in prompts}
    dropped = 0
    name: BundleFormat = "dpo" if request.rules else "sft"
    with written_whole(request.folder) as new:
        with Spool() as spool, RowFiles(new, (name,), spool) as files:
            for made in progress.made():
                if made.row is None or made.prompt not in wanted:
                    dropped += made.prompt in wanted
                else:
                    files.add(name, "train", made.row)
        if not files.counts:
            raise UserError(
                "No answer was worth keeping.",
                "Ask for fewer samples, allow longer answers, or choose a larger model.",
            )
        rows = files.rows("train")
        card = taught_card(model, request.samples, request.keep, request.rules, rows)
        (new / CARD).write_text(card, "utf-8", newline="\n")
        write_manifest(new, files.by_file())
    return TeachingSummary(rows=files.rows("train"), dropped=dropped, folder=request.folder)
