"""The soak itself: what it computes, and that its ten kinds of turns still work."""

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench.soak import Sample, Soak, Stalls, Waits, per_ten_turns


def _sample(turn: int, resident: float, pid: int = 1) -> Sample:
    return Sample(turn, pid, resident, descriptors=9, threads=3)


def test_growth_is_the_slope_after_the_warm_up_of_the_last_process() -> None:
    warming = [_sample(turn, 100 + 10 * turn) for turn in range(10, 40, 10)]
    growing = [_sample(turn, 600 + 0.2 * turn) for turn in range(40, 110, 10)]
    assert per_ten_turns(warming + growing) == pytest.approx(2.0)
    restarted = [*warming, *growing, *(_sample(t, 300, pid=2) for t in range(110, 160, 10))]
    assert per_ten_turns(restarted) == 0.0
    assert per_ten_turns(growing[:2]) == 0.0


def test_a_click_is_likelier_to_meet_a_long_stall() -> None:
    waits = Waits()
    for late in [0.0] * 980 + [500.0] * 2:  # 4.9 s without a stall and two of half a second
        waits.count(late)
    assert waits.at_most_ms(0.5) == 0
    assert waits.at_most_ms(0.95) == 500


def test_a_busy_loop_is_the_windows_own_stall(qapp: QApplication) -> None:
    stalls = Stalls()
    stalls._beat()
    end = time.thread_time() + 0.1  # however busy the machine is
    while time.thread_time() < end:
        pass
    stalls._beat()
    stalls.stop()
    assert stalls.all.at_most_ms(1) >= 80 and stalls.stopped == 0
    assert stalls.own.at_most_ms(1) > 50


@pytest.mark.nightly
@pytest.mark.models
@pytest.mark.real_start  # processes are told apart by their command lines
def test_ten_turns_measure_every_process(qapp: QApplication, prepared_home: Path) -> None:
    soak = Soak(prepared_home, [])
    try:
        for number in range(1, 11):
            soak.turn(number)
        soak.measure(10)
    finally:
        soak.end()
    assert soak.failures == []
    assert {"window", "engine 1", "index 1"} <= soak.samples.keys()
    assert all(samples[0].resident > 10 for samples in soak.samples.values())
