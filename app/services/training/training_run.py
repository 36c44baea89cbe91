"""A run of a training: its worker, which stands still while an answer is made, and its record."""

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
from app.core.cancellation import Cancelled, CancelToken
from app.core.trainings import Training, TrainingProgress
from app.store.feedback.trainings import TrainingRepository
from app.training.trainer.checkpoints import SCRATCH
from app.training.trainer.training_client import TrainingWorker
from app.training.trainer.training_protocol import (
    AdapterTrained,
    BaseRead,
    Rehearsed,
    SamplesMade,
    StepMade,
    TrainAdapter,
    TrainingReply,
)

_SAVE_EVERY_S = 10.0

OnProgress = Callable[[TrainingProgress], None]


@dataclass(eq=False)
class TrainingRun:
    """One run of a training: collects what its worker reports, and stores it now and then."""

    _trainings: TrainingRepository
    _training: Training
    _gate: AnswerGate
    _on_progress: OnProgress

    def __post_init__(self) -> None:
        training = self._training
        self._points = list(training.points)
        self._samples = list(training.samples)
        self._seconds = training.seconds
        self._saved = 0.0
        self._worker: TrainingWorker | None = None
        self._shown = TrainingProgress(phase="base", step=training.step, steps=training.steps)

    def train(self, request: TrainAdapter, readable: Path, cancel: CancelToken) -> None:
        """Run the worker to its end. Raises UserError, WorkerStoppedError, and Cancelled.

        Args:
            readable: the base's file, or the folder of its weights.
        """
        folder = Path(request.folder)
        packages = Path(request.packages) if request.packages else None
        self._gate.wait_until_idle(cancel)
        self._worker = worker = TrainingWorker(folder, folder / SCRATCH, readable, packages)
        try:
            with self._giving_way(worker, cancel):
                for reply in worker.request(request, cancel):
                    self._add(reply)
        finally:
            worker.stop()
            self._save()
            shutil.rmtree(folder / SCRATCH, ignore_errors=True)

    def end(self) -> None:
        """End the worker at once, without a checkpoint."""
        if self._worker:
            self._worker.stop()

    @contextmanager
    def _giving_way(self, worker: TrainingWorker, cancel: CancelToken) -> Iterator[None]:
        """Suspend the worker while an answer is made."""
        ended = CancelToken()

        def watch() -> None:
            is_waiting = False
            try:
                while True:
                    with self._gate.between_answers(ended) as stop:
                        worker.resume()
                        if is_waiting:
                            self._on_progress(msgspec.structs.replace(self._shown, point=None))
                        stop.wait_until_cancelled()
                    ended.raise_if_cancelled()
                    worker.suspend()
                    waiting = msgspec.structs.replace(self._shown, phase="waiting", point=None)
                    self._on_progress(waiting)
                    is_waiting = True
            except Cancelled:
                pass
            finally:
                worker.resume()

        watcher = threading.Thread(target=watch, name="training-gives-way", daemon=True)
        watcher.start()
        try:
            with cancel.calling(ended.cancel):  # a suspended process could not save a checkpoint
                yield
        finally:
            ended.cancel()
            watcher.join()

    def _add(self, reply: TrainingReply) -> None:
        match reply:
            case BaseRead(step=step, steps=steps, too_long=too_long):
                plan = msgspec.structs.replace(self._training.plan, too_long=too_long)
                self._set(plan=plan, step=step, steps=steps)
                # Steps after the last checkpoint are made again.
                self._points = [each for each in self._points if each.step <= step]
                self._samples = [each for each in self._samples if each.step <= step]
                self._show(TrainingProgress(phase="training", step=step, steps=steps))
            case StepMade(point=point, steps=steps, memory_bytes=memory):
                self._points.append(point)
                peak = max(memory, self._training.peak_memory_bytes)
                self._set(
                    step=point.step,
                    steps=steps,
                    seconds=self._seconds + reply.seconds,
                    peak_memory_bytes=peak,
                )
                self._show(
                    TrainingProgress(
                        phase="training",
                        step=point.step,
                        steps=steps,
                        seconds_left=reply.seconds_left,
                        memory_bytes=memory,
                        point=point,
                    )
                )
            case Rehearsed(done=done, total=total):
                self._show(TrainingProgress(phase="rehearsing", step=done, steps=total))
            case SamplesMade(samples=samples):
                self._samples += samples
                shown = msgspec.structs.replace(self._shown, samples=samples, point=None)
                self._on_progress(shown)
            case AdapterTrained(note=note):
                self._set(note=note)
        if time.monotonic() - self._saved >= _SAVE_EVERY_S:
            self._save()

    def _save(self) -> None:
        self._saved = time.monotonic()
        self._set(points=tuple(self._points), samples=tuple(self._samples))
        with suppress(KeyError):  # it was deleted meanwhile
            self._trainings.put(self._training)

    def _set(self, **changes: Any) -> None:
        self._training = msgspec.structs.replace(self._training, **changes)

    def _show(self, progress: TrainingProgress) -> None:
        self._shown = progress
        self._on_progress(progress)
