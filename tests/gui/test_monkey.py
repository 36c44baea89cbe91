"""The window used at random while answers stream; `python -m tests.gui.monkey` does it for long."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.monkey import run_monkey


@pytest.mark.parametrize("seed", [2])
def test_nothing_breaks_when_it_is_used_at_random(qapp: QApplication, seed: int) -> None:
    assert qapp
    outcome = run_monkey(seed, events=200)
    assert outcome.events == 200
    assert not outcome.problems, "\n".join(outcome.problems)
