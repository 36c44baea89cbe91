"""Cycles are collected in the GUI thread, and all of them only while nothing moves."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.lifecycle.interpreter import GuiThreadCollector, settle, unsettle


class Knot:
    """Is in a cycle with itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()
    gc.enable()


def old_knot() -> "weakref.ref[Knot]":
    """Garbage that only the collection of everything finds."""
    knot = Knot()
    gone = weakref.ref(knot)
    gc.collect(0)
    gc.collect(1)
    del knot
    return gone


def churn(collector: GuiThreadCollector) -> None:
    """Keep enough new objects for each generation to come due."""
    kept: list[Knot] = []
    for _ in range(20):
        kept += [Knot() for _ in range(20)]
        collector._collect()


def test_everything_is_looked_at_once_nothing_moves(qapp: QApplication) -> None:
    busy = [True]
    collector = GuiThreadCollector(qapp, lambda: busy[0])
    gone = old_knot()
    gc.set_threshold(1, 1, 1)
    churn(collector)
    assert gone() is not None
    busy[0] = False
    churn(collector)
    assert gone() is None
    collector.release()
    collector.deleteLater()


def test_what_has_settled_is_looked_at_again_after_a_lock(qtbot: QtBot) -> None:
    assert qtbot
    gone = old_knot()
    settle()
    gc.collect()
    assert gone() is not None
    unsettle()
    assert gone() is None
