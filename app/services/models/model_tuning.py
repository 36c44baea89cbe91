"""Finding the options that make a model fastest on this machine, asked for or in idle time."""

from pathlib import Path

import msgspec

from app.core.cancellation import Cancelled, CancelToken
from app.core.engine_options import Tuning
from app.core.errors import BugError, UserError
from app.core.model_spec import InstalledModel
from app.engine.workshop.workshop import JobRun, OnProgress, Workshop
from app.hub.model_records import Tunings
from app.services.answers.answer_gate import AnswerGate
from app.services.models.model_library import ModelsService


class ModelTuned(msgspec.Struct, frozen=True, kw_only=True):
    """A model and the options found for it."""

    model: InstalledModel
    tuning: Tuning


class ModelTuning:
    """Runs the tuner in a separate process and stores its result for the next load."""

    def __init__(self, models: ModelsService, tunings: Tunings, gate: AnswerGate) -> None:
        self._models = models
        self._tunings = tunings
        self._gate = gate
        self._workshop = Workshop()
        self._tried: set[str] = set()

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
        self._tunings.keep(model.spec.sha256, tuning)
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
        with self._gate.giving_way() as cancel:
            return self._tuned_unasked(model, cancel)

    def _tuned_unasked(self, model: InstalledModel, cancel: CancelToken) -> bool:
        try:
            tuning = self._workshop.tune(Path(model.path), JobRun(cancel))
        except Cancelled:
            return False  # retried when idle
        except (UserError, BugError):
            self._tried.add(model.spec.sha256)  # not requested by the user; the defaults are good
            return False
        self._tunings.keep(model.spec.sha256, tuning)
        return True
