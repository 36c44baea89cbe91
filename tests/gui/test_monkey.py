"""The window used at random while answers stream; `python -m tests.gui.monkey` does it for long."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.monkey import run_monkey


@pytest.mark.nightly
@pytest.mark.parametrize("seed", [2])
def test_nothing_breaks_when_it_is_used_at_random(
    qapp: QApplication, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    monkeypatch.chdir(tmp_path)  # it exports chats, too
    outcome = run_monkey(seed, events=200)
    assert outcome.events == 200
    assert not outcome.problems, "\n".join(outcome.problems)
