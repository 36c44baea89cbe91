"""Finds the options that make a model fastest on this machine, and loads and unloads it in time."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.answers.answer_gate import AnswerGate
from app.core.cancellation import Cancelled, CancelToken
from app.core.engine_options import Tuning
from app.core.errors import BugError, UserError
from app.core.model_spec import InstalledModel
from app.engine.workshop.workshop import JobRun, OnProgress, Workshop
from app.hub.model_records import Tunings
from app.services.machine.settings_file import SettingsService
from app.services.models.model_library import ModelsService

_PRELOAD_AFTER_S = 1.0
_LOOK_EVERY_S = 5.0
_TUNE_AFTER_S = 20.0


class ModelTuned(msgspec.Struct, frozen=True, kw_only=True):
    model: InstalledModel
    tuning: Tuning


@dataclass(eq=False)
class EngineMaintenance:
    """Loads the model ahead of the first question, tunes it, and unloads it when unused.

    Runs in a thread of its own.
    """

    _models: ModelsService
    _tunings: Tunings
    _gate: AnswerGate
    _settings: SettingsService
    _clock: Callable[[], float] = time.monotonic

    def __post_init__(self) -> None:
        self._workshop = Workshop()
        self._tried: set[str] = set()
        self._stop = CancelToken()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Look after the engine until `close`; for long-running programs, not single commands."""
        if not self._thread:
            self._thread = threading.Thread(
                target=self._run, name="engine-maintenance", daemon=True
            )
            self._thread.start()

    def close(self) -> None:
        """Stop; a tuning in progress is dropped."""
        self._stop.cancel()
        self._gate.take_over()
        if self._thread:
            self._thread.join()

    def look(self) -> None:
        """Run the tasks whose time has come."""
        if not self._gate.is_quiet or not self._models.loaded:
            return
        idle_s = self._clock() - max(self._gate.last_answer_at, self._models.loading.loaded_at)
        keep_s = 60 * self._settings.current.keep_loaded_minutes
        if keep_s and idle_s >= keep_s:
            self._models.unload()
        elif idle_s >= _TUNE_AFTER_S and self._settings.current.tunes_models:
            self.tune_if_idle()

    def preload(self) -> None:
        """Load the next model, unless the user wants it loaded with the question."""
        if self._settings.current.loads_at_start:
            # Nobody is waiting for it, and errors show up with the first question.
            with suppress(UserError, BugError, Cancelled):
                self._models.preload(self._stop)

    def tune(
        self,
        name: str,
        cancel: CancelToken,
        on_progress: OnProgress = lambda _fraction, _detail: None,
    ) -> ModelTuned:
        """Tune a model now; takes about ten seconds. Raises UserError and Cancelled.

        Args:
            name: an id or a file; "" is the current model.
        """
        model = self._models.here(name, cancel).model
        tuning = self._workshop.tune(Path(model.path), JobRun(cancel, on_progress))
        self._tunings.save(model.spec.sha256, tuning)
        return ModelTuned(model=model, tuning=tuning)

    def remembered(self, name: str, cancel: CancelToken) -> Tuning | None:
        """The stored result for a model. Raises UserError and Cancelled."""
        return self._tunings.get(self._models.ready(name, cancel).model.spec.sha256)

    def tune_if_idle(self) -> bool:
        """Tune the loaded model if that was never done and nothing else is running.

        Stops at once, without a result, when anything else is requested. True if it completed.
        """
        model = self._models.loaded
        if model is None or not model.spec.sha256 or model.spec.sha256 in self._tried:
            return False
        if self._tunings.get(model.spec.sha256):
            return False
        try:
            with self._gate.giving_way() as cancel:
                tuning = self._workshop.tune(Path(model.path), JobRun(cancel))
        except Cancelled:
            return False  # retried when idle
        except (UserError, BugError):
            self._tried.add(model.spec.sha256)  # not requested by the user; the defaults are good
            return False
        self._tunings.save(model.spec.sha256, tuning)
        return True

    def _run(self) -> None:
        if not self._stop.wait(_PRELOAD_AFTER_S):
            self.preload()
        while not self._stop.wait(_LOOK_EVERY_S):
            self.look()
