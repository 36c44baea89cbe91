"""Everything below the view models works where Qt is not installed.

The nightly run repeats all tests of these layers without Qt; here every module is imported and the
command line answers a question.
"""

import subprocess
import sys

import pytest

_IMPORT_ALL = """
import importlib, pkgutil
import tests.without_qt
import app
for module in pkgutil.walk_packages(app.__path__, "app."):
    if module.name.split(".")[1] not in ("gui", "viewmodels", "__main__"):
        importlib.import_module(module.name)
print("imported")
"""
_ASK = """
import tests.without_qt
from app.cli.command_line import run
run(["--temporary", "ask", "What is 17 * 23?", "--mode", "react"], lambda *_: 0)
"""


def _output(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.nightly
def test_every_module_below_the_view_models_is_imported_without_qt() -> None:
    assert _output(_IMPORT_ALL) == "imported\n"


@pytest.mark.models
def test_the_command_line_answers_without_qt() -> None:
    assert "391" in _output(_ASK)
