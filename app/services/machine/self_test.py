"""Tests everything that was shipped; a package must pass before anyone installs it.

`diagnosis` checks what this machine lacks; this checks what the program lacks. It therefore needs
no keyring, display or data folder, and has its own document.
"""

import importlib
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import DrawPlot, Series
from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.errors import BugError, UserError
from app.core.events import AnswerFinished, FileFailed
from app.core.generation import GenerationParams
from app.core.paths import AppPaths, resource_path
from app.services.machine import diagnosis
from app.services.machine.diagnosis import Check
from app.services.startup import Services
from app.store.durable_files import scratch_folder
from app.store.keys import system_keyring
from app.workers.process import is_frozen, program_command

FACT = "The lighthouse of Port Ellan was first lit on 14 March 1871 by Agnes Corrigan."
"""What `resources/self_test.pdf` says."""

_QUESTION = "When was the lighthouse of Port Ellan first lit?"
_LATE_IMPORTS = ("app.api.server", "app.agent.mcp.servers", "app.hub.hub_client")
_WINDOW_TIMEOUT_S = 60


def self_test(open_temporary: Callable[[AppPaths], Services]) -> tuple[Check, ...]:
    """Try every part for real, in a temporary data folder.

    Args:
        open_temporary: creates services that write nothing to the given data folder.
    """
    with scratch_folder() as folder:
        paths = AppPaths(folder)
        checks: dict[str, Callable[[], str]] = {
            "window": lambda: _window(paths.home),
            "database": diagnosis.database,
            "keyring": system_keyring.support,
            "sandbox": diagnosis.sandbox,
            "confinement": diagnosis.confinement,
            "search": lambda: diagnosis.documents(paths),
            "answer": lambda: _answer(open_temporary(paths), paths.home),
            "plot": _plot,
            "late parts": _late_parts,
        }
        return tuple(diagnosis.tried(name, _reporting(check)) for name, check in checks.items())


def _reporting(check: Callable[[], str]) -> Callable[[], str]:
    """A missing part may raise any exception; here, each becomes a finding."""

    def run() -> str:
        try:
            return check()
        except (UserError, BugError):
            raise
        except Exception as error:  # go on with the other parts
            raise BugError(f"{type(error).__name__}: {error}") from error

    return run


def _window(home: Path) -> str:
    """Check that the window paints, and that its history opens."""
    command = program_command("--launch-probe", "window", str(home), str(time.monotonic()))
    done = subprocess.run(
        command,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=_WINDOW_TIMEOUT_S,
        check=False,
    )
    if done.returncode:
        raise BugError("\n".join(done.stderr.strip().splitlines()[-3:]) or "no word")
    times = json.loads(done.stdout)
    return f"painted after {times['shown_s']:.2f} s, usable after {times['usable_s']:.2f} s"


def _answer(services: Services, folder: Path) -> str:
    """Check that a PDF is indexed, found by words, and answered from with a citation."""
    with services:
        document = folder / "Hafen – größer.pdf"
        shutil.copyfile(resource_path("self_test.pdf"), document)
        collection = services.library.create("self-test")
        for event in services.library.add([document], collection.id, CancelToken()):
            if isinstance(event, FileFailed):
                raise BugError(f"the PDF was not read: {event.reason}")
        request = AskRequest(
            text=_QUESTION,
            collection_id=collection.id,
            params=GenerationParams(max_tokens=48, temperature=0),
        )
        *_, last = services.chat.send(request, CancelToken())
        assert isinstance(last, AnswerFinished), "an answer ends with itself"
        text = last.answer.text
        if not last.answer.citations:
            raise BugError(f"the answer cites nothing: {text!r}")
        if not services.chat.search("lighthouse"):
            raise BugError("full-text search does not find the question")
        return f"{text.strip()!r}, cited"


def _plot() -> str:
    series = (Series(name="a", y=(1.0, 3.0, 2.0)),)
    png = Workbench().draw(DrawPlot(kind="line", series=series), CancelToken())
    return f"a PNG of {len(png)} bytes"


def _late_parts() -> str:
    """Start pip, and import what else is used late and not covered by other checks."""
    for name in _LATE_IMPORTS:
        importlib.import_module(name)
    subprocess.run(program_command("--pip", "--version"), capture_output=True, check=True)
    return f"{len(_LATE_IMPORTS)} can be imported; {'frozen' if is_frozen() else 'from source'}"
