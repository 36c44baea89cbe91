"""Runs model-written Python where it can do nothing but compute.

The interpreter is Monty: a separate process without files, network or imports from this machine.
Every run gets a new process, because after hitting a limit the old one can no longer be trusted.
"""

import os
import sys
import sysconfig
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError

if TYPE_CHECKING:
    # Imported with the first run: 6 MB that a window without tools does not need.
    from pydantic_monty import Monty, MontyError, MontySession

_OUTPUT_BYTES = 65_536
_REPLY_TIMEOUT_S = 10.0


class SandboxLimits(msgspec.Struct, frozen=True, kw_only=True):
    """The limits of a run: seconds of computing and of sleep, bytes of memory, recursion depth."""

    seconds: float = 5.0
    sleep_seconds: float = 1.0
    memory_bytes: int = 256 * 1024 * 1024
    recursion: int = 200
    suspensions: int = 50


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """The result of a run: `value` as given by `str()`, or `error` as worded by Python."""

    value: str = ""
    printed: str = ""
    error: str = ""


class Sandbox:
    """Runs each program in a process of its own; `close` kills those still running.

    Threads: `evaluate` may be called concurrently.
    """

    def __init__(self, limits: SandboxLimits | None = None) -> None:
        self._limits = limits or SandboxLimits()
        self._binary = _monty_binary()
        self._pool: Monty | None = None
        self._opening = threading.Lock()

    def close(self) -> None:
        with self._opening:
            if self._pool:
                self._pool.__exit__(None, None, None)
                self._pool = None

    def evaluate(
        self,
        expression: str,
        program: str = "",
        cancel: CancelToken | None = None,
        seconds: float | None = None,
    ) -> Outcome:
        """The value of `expression` after running `program`, within `seconds`. Raises Cancelled.

        The value is converted to text inside the sandbox: nested structures of 2^25 elements cost
        nothing there but gigabytes here.
        """
        cancel = cancel or CancelToken()
        cancel.raise_if_cancelled()
        code = f"{program}\n_value = (\n{expression}\n)\nf'{{_value!s:.{_OUTPUT_BYTES}}}'"
        from pydantic_monty import CollectString, MontyError

        printed = CollectString(_OUTPUT_BYTES)
        checkout = self._open_pool().checkout(limits=self._monty_limits(seconds))
        with checkout as session, cancel.calling(_killing(session)):
            try:
                value = session.feed_run(code, print_callback=printed, os=_refuse)
                return Outcome(value=value, printed=printed.output)
            except MontyError as error:
                cancel.raise_if_cancelled()
                return _failed(error, printed.output)

    def _open_pool(self) -> "Monty":
        from pydantic_monty import Monty

        with self._opening:
            if self._pool is None:
                self._pool = Monty(
                    binary_path=self._binary,
                    min_processes=0,
                    request_timeout=_REPLY_TIMEOUT_S,
                    max_checkouts_per_worker=1,
                )
                self._pool.__enter__()
            return self._pool

    def _monty_limits(self, seconds: float | None) -> dict[str, float]:
        seconds = min(seconds or self._limits.seconds, self._limits.seconds)
        return {
            "max_feed_duration_secs": seconds,
            "max_turn_duration_secs": seconds,
            "max_total_sleep_secs": self._limits.sleep_seconds,
            "max_memory": self._limits.memory_bytes,
            "max_recursion_depth": self._limits.recursion,
            "max_suspensions": self._limits.suspensions,
        }


def _killing(session: "MontySession") -> Callable[[], None]:
    """Monty has no cancellation, so a stopped run is killed with its process."""
    pid = session.worker_pid

    def kill() -> None:
        import psutil

        if pid is not None:
            with suppress(psutil.NoSuchProcess):
                psutil.Process(pid).kill()

    return kill


_MODULES = "Only math, datetime, re and json can be imported; compute it with these and built-ins."


def _failed(error: "MontyError", printed: str) -> Outcome:
    from pydantic_monty import MontyCrashedError, MontyRuntimeError, MontySyntaxError

    if isinstance(error, MontyCrashedError):
        return Outcome(error="The program used too much and was ended.")
    is_python = isinstance(error, MontyRuntimeError | MontySyntaxError)
    message = error.display("type-msg") if is_python else str(error)
    if isinstance(error.exception(), ModuleNotFoundError):
        message += f". {_MODULES}"
    return Outcome(printed=printed, error=message)


def _refuse(*, name: str, **_: object) -> NoReturn:
    raise PermissionError(f"{name} is not available here")


def _monty_binary() -> Path:
    """The bundled interpreter, never one from PATH or the environment."""
    name = "monty.exe" if sys.platform == "win32" else "monty"
    frozen = getattr(sys, "_MEIPASS", None)
    schemes = (sysconfig.get_default_scheme(), f"{os.name}_user")
    folders = [frozen] if frozen else [sysconfig.get_path("scripts", one) for one in schemes]
    for folder in folders:
        if (binary := Path(folder) / name).is_file():
            return binary
    raise UserError(
        "The sandbox for calculations is missing.", "Install Inglenook again, with pydantic-monty."
    )
