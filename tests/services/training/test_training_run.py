"""A run of a training gives way to answers, and says so."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.answers.answer_gate import AnswerGate
from app.core.cancellation import CancelToken
from app.core.trainings import TrainingProgress
from app.services.training import training_run
from app.services.training.training_run import TrainingRun
from app.store.store import Store
from app.training.trainer.training_protocol import AdapterTrained, BaseRead, TrainingReply
from tests.services.training.test_proof import TRAINING


class _Idle:
    """A worker that begins, and ends once it was suspended for an answer and went on."""

    def __init__(self, answer: Any, went_on: threading.Event, *_: Any) -> None:
        self._answer, self._went_on = answer, went_on
        self._runs = threading.Event()

    def request(self, _request: Any, _cancel: CancelToken) -> Iterator[TrainingReply]:
        yield BaseRead(step=0, steps=9, too_long=0)
        assert self._runs.wait(60)
        self._answer.__enter__()
        assert self._went_on.wait(60)
        yield AdapterTrained()

    def resume(self) -> None:
        self._runs.set()

    def suspend(self) -> None:
        pass

    stop = suspend


def test_when_an_answer_is_done_it_says_that_it_trains_again(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = AnswerGate()
    answer, went_on = gate.answering(), threading.Event()
    monkeypatch.setattr(training_run, "TrainingWorker", partial(_Idle, answer, went_on))
    phases: list[str] = []

    def show(at: TrainingProgress) -> None:
        phases.append(at.phase)
        if at.phase == "waiting":
            answer.__exit__(None, None, None)
        elif "waiting" in phases:
            went_on.set()

    request: Any = SimpleNamespace(folder=str(tmp_path), packages="")
    TrainingRun(store.trainings, TRAINING, gate, show).train(request, tmp_path, CancelToken())
    assert phases == ["training", "waiting", "training"]
