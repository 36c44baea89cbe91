"""Loads, tunes and unloads the model in idle time."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import BugError, UserError
from app.services.answers.answer_gate import AnswerGate
from app.services.machine.settings import SettingsService
from app.services.models.model_library import ModelsService
from app.services.models.model_tuning import ModelTuning

_PRELOAD_AFTER_S = 1.0
_LOOK_EVERY_S = 5.0
_TUNE_AFTER_S = 20.0


class EngineUpkeep:
    """Loads the model ahead of the first question, tunes it, and unloads it when unused.

    Runs in a thread of its own.
    """

    def __init__(
        self,
        models: ModelsService,
        tuning: ModelTuning,
        gate: AnswerGate,
        settings: SettingsService,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._models = models
        self._tuning = tuning
        self._gate = gate
        self._settings = settings
        self._clock = clock
        self._stop = CancelToken()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Look after the engine until `close`; for long-running programs, not single commands."""
        if not self._thread:
            self._thread = threading.Thread(target=self._run, name="engine-upkeep", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop; a tuning in progress is dropped."""
        self._stop.cancel()
        self._gate.take_over()
        if self._thread:
            self._thread.join()

    def look(self) -> None:
        """Do what is due now."""
        if not self._gate.is_quiet or not self._models.loaded:
            return
        idle_s = self._clock() - max(self._gate.last_answer_at, self._models.loading.loaded_at)
        keep_s = 60 * self._settings.current.keep_loaded_minutes
        if keep_s and idle_s >= keep_s:
            self._models.unload()
        elif idle_s >= _TUNE_AFTER_S and self._settings.current.tunes_models:
            self._tuning.tune_if_idle()

    def preload(self) -> None:
        """Load the next model, unless the user wants it loaded with the question."""
        if self._settings.current.loads_at_start:
            # Nobody is waiting for it, and errors show up with the first question.
            with suppress(UserError, BugError, Cancelled):
                self._models.preload(self._stop)

    def _run(self) -> None:
        if not self._stop.wait(_PRELOAD_AFTER_S):
            self.preload()
        while not self._stop.wait(_LOOK_EVERY_S):
            self.look()
