"""Finds the fastest options like EngineMaintenance, at once; for tests of the window."""

from threading import Event

import msgspec

from app.core.cancellation import CancelToken
from app.core.engine_options import EngineOptions, Tuning, TuningTry
from app.core.errors import UserError
from app.engine.workshop.workshop import OnProgress

FASTER = EngineOptions(repacks=False)


def _try(options: EngineOptions, reading: float, writing: float) -> TuningTry:
    return TuningTry(
        options=options, load_s=0.4, prompt_tokens_per_s=reading, generation_tokens_per_s=writing
    )


FOUND = Tuning(
    tries=(
        _try(EngineOptions(), 64, 16),
        _try(FASTER, 128, 16),
        _try(EngineOptions(repacks=False, flash_attention=True), 120, 9),
        _try(EngineOptions(repacks=False, ubatch=128), 110, 16),
    ),
    chosen=FASTER,
    seconds=9,
)


class Tuned(msgspec.Struct):
    tuning: Tuning


class ScriptedTuning:
    """Finds `FOUND`; `gate` holds the search half way, `problem` is what it fails with."""

    def __init__(self) -> None:
        self.known: dict[str, Tuning] = {}
        self.problem: UserError | None = None
        self.gate = Event()
        self.gate.set()

    def remembered(self, name: str, _cancel: CancelToken) -> Tuning | None:
        return self.known.get(name)

    def tune(self, name: str, cancel: CancelToken, on_progress: OnProgress) -> Tuned:
        if self.problem:
            raise self.problem
        on_progress(0.5, "")
        while not self.gate.wait(0.01):
            cancel.raise_if_cancelled()
        self.known[name] = FOUND
        return Tuned(FOUND)
