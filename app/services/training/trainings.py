"""Training adapters on the user's ratings: planned, run in the background, judged, adopted."""

import hashlib
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from app.answers.answer_gate import AnswerGate
from app.core.cancellation import Cancelled, CancelToken, holding
from app.core.errors import UserError, WorkerStoppedError
from app.core.feedback import ExportRequest
from app.core.identifiers import content_sha256, new_id
from app.core.text_files import write_error
from app.core.trainings import (
    AskedMethod,
    Proof,
    Training,
    TrainingPlan,
    TrainingProgress,
    TrainingState,
)
from app.core.wording import translatable
from app.services.models.adapters import AdapterService
from app.services.models.model_library import ModelsService
from app.services.training.distillation import CHATS, DistillationService
from app.services.training.training_export import ExportService
from app.services.training.training_packages import TrainingPackages
from app.services.training.training_plans import planned, require_complete, rows_of, weights_of
from app.services.training.training_run import OnProgress, TrainingRun
from app.store.feedback.trainings import TrainingRepository
from app.training.dataset import RatedExample
from app.training.teaching.lessons import planned_rows, taught_rows
from app.training.trainer.checkpoints import (
    ADAPTER,
    SCRATCH,
    keep_last,
    linked_base,
    remove_unneeded,
)
from app.training.trainer.recipes import rehearsal_questions
from app.training.trainer.training_protocol import TrainAdapter
from app.training.trainer.training_rows import MOST_RATINGS, TrainingRows, training_rows

_SAMPLE_QUESTIONS = 2
_CLOSE_S = 2.0
_EVERYTHING = ExportRequest(folder=Path())

Prove = Callable[[Training, CancelToken, Callable[[float, float | None], None]], Proof]
"""See `app.services.training.evaluation.prove`."""


@dataclass(eq=False)
class TrainingService:
    """Trainings by id. Methods that take one raise KeyError if it was deleted.

    Checkpoints and results are stored as they come, so a run can end at any moment and goes on from
    its last checkpoint.

    Args:
        folder: where trainings have their files; None in a temporary session, which trains nothing.
    """

    _trainings: TrainingRepository
    _export: ExportService
    _models: ModelsService
    _adapters: AdapterService
    _gate: AnswerGate
    _prove: Prove
    _distillation: DistillationService
    _folder: Path | None
    packages: TrainingPackages

    def __post_init__(self) -> None:
        self._one_at_a_time = threading.Lock()
        self._running: dict[str, CancelToken] = {}
        self._paused: set[str] = set()
        self._stopped: set[str] = set()
        self._run: TrainingRun | None = None
        self._is_closed = False
        self._recover()

    def plan(
        self,
        cancel: CancelToken,
        method: AskedMethod = "auto",
        base: str = "",
        minutes: float | None = None,
        teacher: str = "",
        questions: str = CHATS,
    ) -> TrainingPlan:
        """What a training on the current ratings would do; takes about a second.

        Args:
            base: the model's id or file, "" for the current one.
            minutes: the longest that it may train.
            teacher: the model whose answers to `questions` (CHATS, or a file) are learned instead
                of the ratings.

        Raises UserError if the base cannot be trained at all, and Cancelled.
        """
        model = self._models.here(base, cancel).model
        is_listed = self._models.answering(model.spec.id) is not None
        name = model.spec.id if is_listed else model.path
        if not teacher:
            rows = training_rows(self._latest_examples(cancel))
            return planned(name, model, rows, method, minutes, self._folder, self.packages)
        rows = planned_rows(self._distillation.lessons(questions))
        plan = planned(name, model, rows, "sft", minutes, self._folder, self.packages)
        return self._distillation.with_teacher(plan, teacher, questions, rows.asked)

    def create(self, plan: TrainingPlan) -> Training:
        """A training that has not started; `run` does. Raises UserError if something is missing."""
        require_complete(plan)
        lessons = self._distillation.lessons(plan.questions) if plan.teacher else ()
        training = Training(
            id=new_id(), plan=plan, created=time.time(), steps=plan.steps, lessons=lessons
        )
        self._trainings.add(training)
        return training

    def run(
        self,
        training_id: str,
        cancel: CancelToken,
        on_progress: OnProgress = lambda _: None,
    ) -> Training:
        """Train from where an earlier run ended, then judge the adapter if that was not done.

        Gives way to every answer, and waits for other trainings. Raises UserError if it cannot go
        on (no base, a full disk, a loss that is no number), which makes it "failed";
        WorkerStoppedError if its worker was killed, which makes it "interrupted"; and Cancelled
        after saving a checkpoint, which makes it "interrupted", too, or "paused" by `pause`.
        """
        if self._one_at_a_time.locked():
            on_progress(TrainingProgress(phase="queued"))
        with holding(self._one_at_a_time, cancel), self._stoppable(training_id, cancel) as stop:
            training = self.get(training_id)
            if training.adapter and not training.proof:
                return self._judged(training_id, cancel, on_progress)
            if training.state != "running":
                training.require_unfinished()
            try:
                if training.lessons:
                    self._change(training_id, state="running")
                    training = self._distillation.answer(training, stop, on_progress)
                self._train(training, stop, on_progress)
            except Cancelled:
                if training_id not in self._stopped or cancel.is_cancelled:
                    is_paused = training_id in self._paused
                    self._change(training_id, state="paused" if is_paused else "interrupted")
                    raise
                self._keep(training_id)
            except WorkerStoppedError as error:
                self._change(training_id, state="interrupted")
                raise WorkerStoppedError(
                    error.what, "Resume the training: it goes on from its last checkpoint."
                ) from error
            except Exception as error:
                self._change(training_id, state="failed", problem=str(error))
                raise
            on_progress(TrainingProgress(phase="converting"))
            self._convert(training_id, cancel)
            return self._judged(training_id, cancel, on_progress)

    def pause(self, training_id: str) -> None:
        """Have the run, in whichever thread it is, save a checkpoint and end with Cancelled."""
        self._paused.add(training_id)
        if token := self._running.get(training_id):
            token.cancel()
        elif self.get(training_id).state == "interrupted":
            self._change(training_id, state="paused")

    def stop(self, training_id: str) -> None:
        """Keep the adapter as it is now: the run, in whichever thread it is, goes on to judge it.

        Of a training that is not running, the adapter of the last checkpoint is kept, and `judge`
        judges it. Raises UserError if there is none yet, and if the training is over.
        """
        if token := self._running.get(training_id):
            self._stopped.add(training_id)
            token.cancel()
        else:
            self.get(training_id).require_unfinished()
            self._keep(training_id)
            self._convert(training_id, CancelToken())

    def judge(
        self, training_id: str, cancel: CancelToken, on_progress: OnProgress = lambda _: None
    ) -> Training:
        """Judge the adapter (again). Raises UserError, Cancelled."""
        self.get(training_id).require_adapter()
        return self._judge(training_id, cancel, on_progress)

    def all(self) -> tuple[Training, ...]:
        """All trainings, latest first."""
        return tuple(map(self._as_it_is, self._trainings.all()))

    def get(self, training_id: str) -> Training:
        return self._as_it_is(self._trainings.get(training_id))

    def named(self, name: str, *states: TrainingState) -> Training:
        """The training whose id begins with `name`, "" for the latest, in one of `states` if any.

        Raises UserError if there is none, or several.
        """
        found = [each for each in self.all() if each.id.startswith(name)]
        if not found:
            raise UserError(
                f"There is no training {name}." if name else "There is no training yet.",
                "See inglenook train list, or start one: inglenook train.",
            )
        if name and len(found) > 1:
            raise UserError(f"Several trainings begin with {name}.", "Write more of the id.")
        return next((each for each in found if each.state in states), found[0])

    def adopt(self, training_id: str, assistant_id: str = "", *, insists: bool = False) -> Training:
        """Answer with the adapter from now on: the base by default, or an assistant with it.

        Raises UserError without an adapter or verdict, and for a verdict of "worse" or "forgets",
        unless the user `insists`.
        """
        training = self.get(training_id)
        training.require_proof(insists=insists)
        if training.state == "adopted":
            self._take_back(training)
        model_id = self._models.resolve_here(training.plan.base).spec.id
        replaced = self._adapters.set_default(model_id, assistant_id, training.adapter)
        for other in self.all():
            if other.state == "adopted" and other.adapter == replaced:
                self._change(other.id, state="judged", assistant_id="")
        return self._change(
            training_id, state="adopted", replaced=replaced, assistant_id=assistant_id
        )

    def undo(self, training_id: str) -> Training:
        """Take an adoption back: what was used before is used again. Raises UserError."""
        training = self.get(training_id)
        if training.state != "adopted":
            raise UserError("This adapter is not adopted.", "Nothing was changed.")
        self._take_back(training)
        return self._change(training_id, state="judged", replaced="", assistant_id="")

    def discard(self, training_id: str) -> Training:
        """Delete the adapter and everything else but the record; takes back an adoption."""
        training = self.get(training_id)
        self._remove_files(training)
        return self._change(
            training_id, state="discarded", adapter="", replaced="", assistant_id="", samples=()
        )

    def delete(self, training_id: str) -> None:
        """Delete a training with its adapter and record; takes back an adoption."""
        self._remove_files(self.get(training_id))
        self._trainings.delete(training_id)

    @property
    def is_running(self) -> bool:
        """Whether a training or its comparison runs in this process, or waits for another one."""
        return bool(self._running)

    def remove_packages(self) -> int:
        """See `TrainingPackages.remove`; refused while a training is running."""
        if self.is_running:
            raise UserError("A training is running.", "Pause or stop it first.")
        return self.packages.remove()

    def close(self) -> None:
        """End the running training, which then is interrupted."""
        self._is_closed = True
        for token in list(self._running.values()):
            token.cancel()
        if run := self._run:
            run.end()
        if self._one_at_a_time.acquire(timeout=_CLOSE_S):  # it has stored what it did
            self._one_at_a_time.release()

    @contextmanager
    def _stoppable(self, training_id: str, cancel: CancelToken) -> Iterator[CancelToken]:
        """A token that is cancelled with `cancel`, and by `pause` and `stop`."""
        token = CancelToken()
        self._running[training_id] = token
        self._paused.discard(training_id)
        self._stopped.discard(training_id)
        try:
            with cancel.calling(token.cancel):
                yield token
        finally:
            del self._running[training_id]

    def _train(self, training: Training, cancel: CancelToken, on_progress: OnProgress) -> None:
        plan = training.plan
        on_progress(TrainingProgress(phase="base", step=training.step, steps=training.steps))
        model = self._models.here(plan.base, cancel).model
        sha256 = model.spec.sha256
        if training.base_sha256 not in ("", sha256):
            raise UserError(
                f"The file of {plan.base_name} is another one than when this training began.",
                "Put the old file back, or start a new training.",
            )
        rows = self._rows(training, cancel)
        data = training.data or rows.hashes(plan.stages)
        training = self._change(
            training.id,
            state="running",
            started=training.started or time.time(),
            base_sha256=sha256,
            data=data,
            data_sha256=hashlib.sha256("\n".join(data).encode()).hexdigest(),
            problem="",
        )
        folder = self._made_folder(training)
        file, original = Path(model.path), weights_of(model)
        left = None if plan.minutes is None else plan.minutes * 60 - training.seconds
        request = TrainAdapter(
            folder=str(folder),
            weights=str(original or linked_base(file, folder)),
            template=model.spec.template,
            stages=plan.stages,
            rows=rows_of(plan, rows),
            questions=rows.questions[:_SAMPLE_QUESTIONS],
            recipe=plan.recipe,
            rehearsed=rehearsal_questions() if plan.recipe.rehearses else (),
            seconds=left,
            packages=str(self.packages.folder or ""),
        )
        self._run = TrainingRun(self._trainings, training, self._gate, on_progress)
        try:
            self._run.train(request, original or file, cancel)
        except WorkerStoppedError:
            if self._is_closed:
                raise Cancelled from None
            raise
        finally:
            self._run = None

    def _rows(self, training: Training, cancel: CancelToken) -> TrainingRows:
        """The rows of a new training, or those of one that goes on as far as they still exist."""
        if training.lessons:
            rows = taught_rows(training.lessons)
        else:
            held_out, begun = training.plan.held_out, frozenset(training.data)
            rows = training_rows(self._latest_examples(cancel), held_out, begun)
        if not any(rows.rows[method] for method in training.plan.stages):
            raise UserError(
                "The ratings that this training began with no longer exist.", "Start a new one."
            )
        return rows

    def _latest_examples(self, cancel: CancelToken) -> Iterator[RatedExample]:
        return self._export.with_surveys(_EVERYTHING, cancel, latest=MOST_RATINGS)

    def _keep(self, training_id: str) -> None:
        """Take the last checkpoint as the result. Raises UserError if there is none."""
        folder = self._folder_of(training_id)
        try:
            keep_last(folder)
            self._change(training_id, note=translatable("It was stopped early."))
        except UserError:
            self._change(training_id, state="paused")
            raise
        except OSError as error:
            raise write_error(folder, error) from error

    def _convert(self, training_id: str, cancel: CancelToken, strength: float = 1.0) -> None:
        """Make the GGUF file of the trained adapter, and remove what training alone needed.

        A weaker one, which has this share of what was trained, replaces the first.
        """
        training = self.get(training_id)
        folder = self._folder_of(training_id)
        day = time.strftime("%Y-%m-%d", time.localtime(training.created))
        share = "" if strength == 1 else f"-{round(100 * strength)}"
        target = folder / f"trained-{day}-{training_id[:4]}{share}.gguf"
        try:
            about = {
                "inglenook.training.data_sha256": training.data_sha256,
                "inglenook.training.recipe": msgspec.json.encode(training.plan.recipe).decode(),
            }
            self._adapters.convert(
                folder / ADAPTER, training.plan.base, target, cancel, about, strength
            )
        except UserError as error:
            if not training.adapter:
                self._change(training_id, state="failed", problem=str(error))
            raise
        self._adapters.import_file(target)
        self._change(
            training_id,
            state="trained",
            adapter=str(target),
            adapter_sha256=content_sha256(target),
            votes=None,
        )
        if training.adapter not in ("", str(target)):
            with suppress(UserError, OSError):
                self._adapters.remove(training.adapter)
                Path(training.adapter).unlink()
        remove_unneeded(folder)

    def _judged(self, training_id: str, cancel: CancelToken, on_progress: OnProgress) -> Training:
        """The training after judging it; what cannot be judged says why."""
        try:
            return self._judge(training_id, cancel, on_progress)
        except UserError as error:
            return self._change(training_id, problem=str(error))

    def _judge(self, training_id: str, cancel: CancelToken, on_progress: OnProgress) -> Training:
        training = self.get(training_id)
        at = TrainingProgress(phase="judging", step=training.step, steps=training.steps)

        def report(fraction: float, seconds_left: float | None = None) -> None:
            on_progress(msgspec.structs.replace(at, fraction=fraction, seconds_left=seconds_left))

        report(0.0)
        proof = self._prove(training, cancel, report)
        kept = training.proof.strength if training.proof else 1.0
        proof = msgspec.structs.replace(proof, strength=kept * proof.strength)
        if proof.strength != kept:
            self._convert(training_id, cancel, proof.strength)
        state = "adopted" if training.state == "adopted" else "judged"
        return self._change(training_id, state=state, proof=proof, problem="")

    def _as_it_is(self, training: Training) -> Training:
        """A crash, or a disk too full to note how it ended, leaves a training as running."""
        is_over = training.state == "running" and training.id not in self._running
        return msgspec.structs.replace(training, state="interrupted") if is_over else training

    def _change(self, training_id: str, **changes: Any) -> Training:
        training = msgspec.structs.replace(self.get(training_id), **changes)
        self._trainings.put(training)
        return training

    def _folder_of(self, training_id: str) -> Path:
        if self._folder is None:
            raise UserError(
                "A temporary session trains nothing.", "Start the program without --temporary."
            )
        return self._folder / training_id

    def _made_folder(self, training: Training) -> Path:
        folder = self._folder_of(training.id)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            shutil.rmtree(folder / SCRATCH, ignore_errors=True)
        except OSError as error:
            raise write_error(folder, error) from error
        return folder

    def _remove_files(self, training: Training) -> None:
        """Raises UserError while it is running."""
        if training.id in self._running:
            raise UserError("This training is running.", "Pause or stop it first.")
        if training.state == "adopted":
            self._take_back(training)
        if training.adapter:
            with suppress(UserError):  # no longer in the list
                self._adapters.remove(training.adapter)
            for other in self.all():
                if other.replaced == training.adapter:
                    self._change(other.id, replaced=training.replaced)
        if self._folder:
            shutil.rmtree(self._folder / training.id, ignore_errors=True)

    def _take_back(self, training: Training) -> None:
        with suppress(UserError):  # the base was removed, and what it answered with
            model_id = self._models.resolve_here(training.plan.base).spec.id
            self._adapters.set_default(model_id, training.assistant_id, training.replaced)
            for other in self.all():
                if training.replaced and other.adapter == training.replaced:
                    self._change(other.id, state="adopted", assistant_id=training.assistant_id)

    def _recover(self) -> None:
        """Delete what a crash left, and folders that belong to no training."""
        if self._folder is None:
            return
        self.packages.remove_unfinished()
        known = self.all()
        for training in filter(lambda each: each.adapter, known):
            remove_unneeded(self._folder / training.id)
        ids = {each.id for each in known if each.state != "discarded"}
        for folder in self._folder.glob("*"):
            if folder.name not in ids:
                shutil.rmtree(folder, ignore_errors=True)
