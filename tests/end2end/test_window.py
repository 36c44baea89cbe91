"""The main job in the window: offscreen with simulated events, and on a display with real ones."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.gui.look.theme import apply_theme
from tests.end2end.window_scenario import SimulatedHands, play

pytestmark = pytest.mark.models

NEEDED = ("Xvfb", "xdotool")


@pytest.fixture
def home(prepared_home: Path) -> Path:
    """The starter model answers the same each time."""
    settings = '{"params": {"temperature": 0, "max_tokens": 60}}'
    (prepared_home / "settings.json").write_text(settings)
    return prepared_home


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen; its name is chosen by the server, so runs never meet."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as answer:
        yield f":{answer.readline().strip()}"
    server.terminate()
    server.wait()


@pytest.mark.nightly
def test_the_main_job(qapp: QApplication, home: Path, handbook: Path) -> None:
    apply_theme(qapp, "light")
    play(home, handbook, SimulatedHands())


@pytest.mark.display
@pytest.mark.whole_model
@pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)),
    reason="see packaging/linux/libraries.sh",
)
def test_the_main_job_with_real_keys_and_mouse(home: Path, handbook: Path, display: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.end2end.window_scenario", home, handbook],
        env=os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr
