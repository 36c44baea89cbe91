"""Indexing waits for answers, and can be stopped while it waits."""

import threading

import pytest

from app.answers.answer_gate import AnswerGate
from app.core.cancellation import Cancelled, CancelToken


def test_waits_until_the_last_answer_is_done() -> None:
    gate, order = AnswerGate(), list[str]()
    waiting = threading.Event()

    def wait() -> None:
        waiting.set()
        gate.wait_until_idle(CancelToken())
        order.append("indexing")

    with gate.answering():
        thread = threading.Thread(target=wait)
        with gate.answering():
            thread.start()
            waiting.wait()
        order.append("answer")
    thread.join()
    assert order == ["answer", "indexing"]


def test_a_cancelled_wait_ends_at_once() -> None:
    gate, cancel = AnswerGate(), CancelToken()
    cancel.cancel()
    with gate.answering(), pytest.raises(Cancelled):
        gate.wait_until_idle(cancel)


def test_an_answer_that_fails_does_not_block_indexing() -> None:
    gate = AnswerGate()
    with pytest.raises(ValueError, match="broken"), gate.answering():
        raise ValueError("broken")
    gate.wait_until_idle(CancelToken())


def test_a_long_step_stops_when_an_answer_starts_or_when_it_is_cancelled() -> None:
    gate, cancel = AnswerGate(), CancelToken()
    with gate.between_answers(cancel) as stop:
        gate.wait_until_idle(CancelToken())  # other indexing does not stop it
        assert not stop.wait(0)
        with gate.answering():
            assert stop.wait(0) and not cancel.wait(0)
    with gate.between_answers(cancel) as stop:
        cancel.cancel()
        assert stop.wait(0)
    with pytest.raises(Cancelled), gate.between_answers(cancel):
        pass
