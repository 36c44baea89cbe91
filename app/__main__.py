"""The one entry: a worker process, the command line, or the window."""

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from app.core.paths import AppPaths
    from app.services.machine.instance_server import InstanceServer
    from app.services.startup import Services


# Set by shells, which then call the program without arguments to get completions.
_COMPLETION = "_INGLENOOK_COMPLETE"


_NEW_OBJECTS = 20_000
"""After so many, Python looks for garbage. Its own threshold, 700, has it look hundreds of times
while modules are imported, whose objects all stay: a tenth of the time of a short command."""


def main() -> None:
    """Start what the arguments request. Imports are late: each process loads only its own part."""
    gc.set_threshold(_NEW_OBJECTS)
    _open_closed_streams()
    _support_freezing()
    _leave_own_libraries_to_ourselves()
    if len(sys.argv) == 3 and sys.argv[1] == "--worker":
        _run_worker(sys.argv[2])
    elif sys.argv[1:2] == ["--pip"]:
        _run_pip(sys.argv[2:])
    elif len(sys.argv) == 5 and sys.argv[1] == "--launch-probe":
        from app.gui.lifecycle.launch_probe import main as probe_launch

        probe_launch(*sys.argv[2:])
    elif len(sys.argv) == 5 and sys.argv[1] == "--transcript-probe":
        from app.gui.lifecycle.transcript_probe import main as probe_transcript

        probe_transcript(*sys.argv[2:])
    else:
        from app.workers.shielding import shield

        shield()  # this process will hold the key
        if len(sys.argv) == 1 and _COMPLETION not in os.environ:
            _open_window()
        else:
            from app.cli.command_line import run

            run(sys.argv[1:], _show_window)


def _open_closed_streams() -> None:
    """Replace standard streams that the shell has closed (`<&-`) by the null device.

    Otherwise the next files and pipes get the numbers 0 to 2: workers wait forever on the wrong
    one, and messages for stderr end up in one of our files.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            null = os.open(os.devnull, os.O_RDWR)
            if null != number:
                os.dup2(null, number)
                os.close(null)
            os.set_inheritable(number, True)
        if getattr(sys, name) is None:
            stream = open(number, "r" if number == 0 else "w", closefd=False)  # noqa: SIM115
            setattr(sys, name, stream)


def _support_freezing() -> None:
    """In a bundle, processes that libraries start through `multiprocessing` also start here."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()


def _leave_own_libraries_to_ourselves() -> None:
    """Undo what PyInstaller's bootloader did to the environment.

    WORKAROUND for https://github.com/pyinstaller/pyinstaller/issues/1759.
    It has served its purpose for this process, and each worker's bootloader repeats it; but a
    browser or a tool server started from here must not load our bundle's libraries.
    """
    if getattr(sys, "frozen", False):
        original = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
        os.environ.pop("LD_LIBRARY_PATH", None)
        if original:
            os.environ["LD_LIBRARY_PATH"] = original


def _open_window() -> None:
    """Started from a menu or a dock. Skipping the command line saves a tenth of the launch time."""
    from app.core.errors import UserError
    from app.core.paths import AppPaths
    from app.services.machine.data_folder import data_folder

    try:
        sys.exit(_show_window(AppPaths(data_folder()), (), is_temporary=False, is_quick=False))
    except (UserError, OSError, KeyboardInterrupt) as error:
        from app.cli.command_line import end

        end(error)


def _show_window(
    paths: "AppPaths",
    files: "Sequence[Path]",
    is_temporary: bool,
    is_quick: bool,
    passphrase: str | None = None,
) -> int:
    _require_display()
    from app.gui.lifecycle.interpreter import hasten_launch

    hasten_launch()
    from app.gui.lifecycle.application import run as run_window

    return run_window(paths, files, is_temporary, is_quick, passphrase, _host_commands)


def _host_commands(
    services: "Services", paths: "AppPaths", on_ended: "Callable[[], None]"
) -> "AbstractContextManager[InstanceServer]":
    """Let other processes run commands in the window's process; see `app.cli.carrying_out`."""
    from app.cli.carrying_out import serving

    return serving(services, paths, "the Inglenook window", is_lasting=True, on_ended=on_ended)


def _require_display() -> None:
    from app.core.errors import UserError

    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in displays):
        raise UserError(
            "There is no display to open the window on.",
            'Use the command line instead, for example inglenook ask "..." --docs FILE, '
            "or set DISPLAY.",
        )


def _run_pip(arguments: "Sequence[str]") -> None:
    """What `python -m pip` does, also in a bundle, which has no interpreter to start.

    Its files are for this user only, and it ends with the process that started it.
    """
    import runpy

    from app.workers.confinement import die_with_parent

    die_with_parent()
    os.umask(0o077)
    sys.argv = ["pip", *arguments]
    runpy.run_module("pip", run_name="__main__", alter_sys=True)


_WORKERS = {
    "engine": "app.engine.engine_worker",
    "workshop": "app.engine.workshop.workshop_worker",
    "training": "app.training.trainer.training_worker",
    "index": "app.index.index_worker",
    "workbench": "app.agent.workbench.worker",
    "mcp": "app.agent.mcp.bridge",
    "store": "app.store.damage.inspection_worker",
    "import": "app.services.chats.imports.confined_reading",
}
"""The module of each worker, whose `main` never returns."""


def _run_worker(name: str) -> None:
    from app.workers.confinement import confine

    confine()  # before imports that start threads, which would stay unconfined
    if name not in _WORKERS:
        sys.exit(f"There is no worker named {name}.")
    from importlib import import_module

    import_module(_WORKERS[name]).main()


if __name__ == "__main__":
    main()
