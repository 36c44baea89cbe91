"""Datasets that a model writes: its answers for a smaller one, or its own answers made better."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.feedback import BundleFormat
from app.core.generation import GenerationParams
from app.engine.protocol import Generated, TextDelta
from app.services.answers.completions import CompletionRequest, CompletionService
from app.services.models.model_library import ModelsService
from app.store.store import Store
from app.training.dataset import Turns
from app.training.formats import Row, dpo_row, messages_row
from app.training.manifest import CARD, write_manifest
from app.training.progress_file import Made, ProgressFile, prompt_hash
from app.training.prompt_set import asked
from app.training.row_files import RowFiles
from app.training.taught_card import TaughtFacts, taught_card
from app.training.teaching import Ask, distilled, revised
from app.training.whole_folder import written_whole


class TeachingRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What a model is to answer, and where the rows are written.

    `samples` over 1 keeps only answers that most samples agree on. `rules` make the model revise
    its answers; the rows are then pairs.
    """

    folder: Path
    model: str
    prompts: tuple[Turns, ...]
    samples: int = 1
    rules: tuple[str, ...] = ()
    max_tokens: int = 1024


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


class TeachingService:
    """Answers prompt by prompt and keeps each answer at once: a stopped run goes on later."""

    def __init__(self, completions: CompletionService, models: ModelsService, store: Store) -> None:
        self._completions = completions
        self._models = models
        self._store = store

    def prompts_from_chats(self) -> tuple[Turns, ...]:
        """The first question of every chat that may be trained on, the newest chat first.

        Raises UserError where there is none.
        """
        withheld = self._store.feedback.withheld_conversations()
        prompts: dict[Turns, None] = {}
        for summary in self._store.conversations.summaries():
            if summary.id not in withheld:
                thread = self._store.conversations.thread(summary.id)
                prompts.update({asked(m.text): None for m in thread[:1] if m.text.strip()})
        if not prompts:
            raise UserError("There is no chat with a question yet.", "Give a file of questions.")
        return tuple(prompts)

    def teach(
        self,
        request: TeachingRequest,
        cancel: CancelToken,
        on_progress: Callable[[TeachingProgress], None] = lambda _: None,
    ) -> TeachingSummary:
        """Write the bundle. Raises UserError and Cancelled; what was answered is then kept beside
        the folder and taken up by the next run with the same request."""
        spec = self._models.ready(request.model, cancel).model.spec
        settings = {
            "model": spec.sha256 or spec.id,
            "samples": request.samples,
            "rules": request.rules,
            "max_tokens": request.max_tokens,
        }
        progress = ProgressFile(request.folder, settings)
        try:
            self._answer(request, progress, cancel, on_progress)
        finally:
            progress.close()
        summary = _write(request, spec.name, progress)
        progress.remove()
        return summary

    def _answer(
        self,
        request: TeachingRequest,
        progress: ProgressFile,
        cancel: CancelToken,
        on_progress: Callable[[TeachingProgress], None],
    ) -> None:
        done = progress.start()
        kept = sum(made.row is not None for made in progress.made())

        def ask(messages: Turns, temperature: float) -> str:
            params = GenerationParams(max_tokens=request.max_tokens, temperature=temperature)
            return self._ask(request.model, messages, params, cancel)

        for number, prompt in enumerate(request.prompts, start=1):
            key = prompt_hash(prompt)
            if key not in done:
                name, row = _made(prompt, request, ask)
                kept += row is not None
                progress.add(Made(key, name, row))
            on_progress(TeachingProgress(number, len(request.prompts), kept))

    def _ask(
        self, model: str, messages: Turns, params: GenerationParams, cancel: CancelToken
    ) -> str:
        completion = CompletionRequest(
            messages=messages, model=model, params=params, enable_thinking=False
        )
        text = ""
        for event in self._completions.complete(completion, cancel):
            if isinstance(event, TextDelta):
                text += event.text
            elif isinstance(event, Generated) and event.reason == "length":
                text = ""  # cut off in the middle: nothing to learn
        cancel.raise_if_cancelled()
        return text


def _made(prompt: Turns, request: TeachingRequest, ask: Ask) -> tuple[BundleFormat, Row | None]:
    if request.rules:
        preference = revised(prompt, request.rules, ask)
        return "dpo", dpo_row(preference) if preference else None
    answer = distilled(prompt, ask, request.samples)
    return "sft", messages_row(prompt, answer) if answer else None


def _write(request: TeachingRequest, model: str, progress: ProgressFile) -> TeachingSummary:
    wanted = {prompt_hash(prompt) for prompt in request.prompts}
    dropped = 0
    name: BundleFormat = "dpo" if request.rules else "sft"
    with written_whole(request.folder) as new:
        with RowFiles(new, (name,)) as files:
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
        facts = TaughtFacts(
            model=model, samples=request.samples, rules=request.rules, rows=files.rows("train")
        )
        (new / CARD).write_text(taught_card(facts), "utf-8", newline="\n")
        write_manifest(new, files.by_file())
    return TeachingSummary(rows=files.rows("train"), dropped=dropped, folder=request.folder)
