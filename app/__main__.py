"""The one entry: a worker process, the command line, or the window."""

import multiprocessing
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.core.paths import AppPaths


def main() -> None:
    """Start what the arguments ask for. Imports are late: each process loads only its own part."""
    multiprocessing.freeze_support()
    _leave_own_libraries_to_ourselves()
    if len(sys.argv) == 3 and sys.argv[1] == "--worker":
        _run_worker(sys.argv[2])
    elif len(sys.argv) == 5 and sys.argv[1] == "--launch-probe":
        from app.gui.launch_probe import main as probe_launch

        probe_launch(*sys.argv[2:])
    elif len(sys.argv) == 5 and sys.argv[1] == "--transcript-probe":
        from app.gui.probes.transcript_probe import main as probe_transcript

        probe_transcript(*sys.argv[2:])
    else:
        from app.cli.application import run
        from app.workers.confinement import shield

        shield()  # this process is going to hold the key

        run(sys.argv[1:], _show_window)


def _leave_own_libraries_to_ourselves() -> None:
    """Undo what PyInstaller's bootloader did to the environment.

    It has worked for this process by now, and each worker's bootloader does it again; but a
    browser or a tool server started from here must not load the libraries of our bundle.
    """
    if getattr(sys, "frozen", False):
        original = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
        os.environ.pop("LD_LIBRARY_PATH", None)
        if original:
            os.environ["LD_LIBRARY_PATH"] = original


def _show_window(
    paths: "AppPaths", files: "Sequence[Path]", is_temporary: bool, is_quick: bool
) -> int:
    from app.gui.application import run as run_window

    return run_window(paths, files, is_temporary, is_quick)


def _run_worker(name: str) -> None:
    from app.workers.confinement import confine

    confine()  # before any import that starts threads, which would stay as they were
    if name == "engine":
        from app.engine.worker import main as run_engine

        run_engine()
    elif name == "engine-scripted":
        from app.engine.worker import main_scripted as run_scripted_engine

        run_scripted_engine()
    elif name == "workshop":
        from app.engine.workshop.workshop_worker import main as run_workshop

        run_workshop()
    elif name == "index":
        from app.index.worker import main as run_index

        run_index()
    elif name == "workbench":
        from app.agent.workbench.worker import main as run_workbench

        run_workbench()
    elif name == "mcp":
        from app.agent.mcp.worker import main as run_mcp

        run_mcp()
    elif name == "store":
        from app.store.inspection_worker import main as run_inspection

        run_inspection()
    else:
        sys.exit(f"There is no worker named {name}.")


if __name__ == "__main__":
    main()
