"""Workers of the tests are forked from a process that has imported what they import.

Starting a worker takes about a second, nearly all of it imports, and hundreds of tests start one.
A forked worker confines itself as a started one does, but a library that is imported cannot be
replaced in it. Tests marked `real_start` start workers as the program does; so do all tests with
INGLENOOK_TEST_REAL_STARTS=1, in one order of the nightly run, and all on macOS and Windows.

Run as a module, this is the process that forks: it reads one request for each worker from stdin.
"""

import atexit
import ctypes
import importlib
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from typing import Any

import msgspec
import pytest

from app.workers import child
from app.workers.confinement import Confinement, worker_environment
from tests.engine.scripted_worker import SCRIPTED

_IMPORTED = (
    "app.__main__",
    "app.agent.workbench.plotting",
    "app.agent.workbench.tables",
    "app.agent.workbench.worker",
    "app.engine.engine_worker",
    "app.index.index_worker",
    "chromadb",
    "duckdb",
    "llama_cpp",
)
_PR_SET_CHILD_SUBREAPER = 36
_MOST_BYTES = 2**18  # of a request: environments hold lists of paths


class _Start(msgspec.Struct):
    command: list[str]
    environment: dict[str, str]


class _Forker:
    """The forking process of this test process, started for its first worker."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None

    def start(self, command: list[str], environment: dict[str, str], streams: list[int]) -> int:
        """Fork a worker and return its process ID; it is a child of this process."""
        with self._lock, _adopting_orphans():
            link = self._link()
            request = msgspec.json.encode(_Start(command, environment))
            socket.send_fds(link, [request], streams)
            return int(link.recv(32))

    def _link(self) -> socket.socket:
        if self._socket is None:
            self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _MOST_BYTES)
            with theirs:
                self._process = subprocess.Popen(
                    [sys.executable, "-P", "-m", "tests.forked_workers"],
                    stdin=theirs.fileno(),
                    env=worker_environment(Confinement()),
                )
            atexit.register(self._stop)
        return self._socket

    def _stop(self) -> None:
        assert self._process and self._socket
        self._socket.close()
        self._process.wait()


@contextmanager
def _adopting_orphans() -> Iterator[None]:
    """The worker is forked by a process that then ends, which makes it a child of this one."""
    prctl = ctypes.CDLL(None).prctl
    prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    try:
        yield
    finally:
        prctl(_PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)


_forker = _Forker()


class _ForkedProcess(subprocess.Popen[bytes]):
    """As `subprocess.Popen`, for commands that start one of our workers."""

    def _execute_child(self, *args: Any) -> None:
        command, environment = args[0], args[6]
        stdin, _, _, stdout, _, stderr = args[10:16]
        self.pid = _forker.start(list(command), environment, [stdin, stdout, stderr])
        self._child_created = True
        for ours in (stdin, stdout, stderr):
            os.close(ours)


class ForkingSubprocess:
    """Stands for the `subprocess` module in `app.workers.child`."""

    PIPE = subprocess.PIPE
    TimeoutExpired = subprocess.TimeoutExpired

    @staticmethod
    def Popen(command: list[str], **options: Any) -> "subprocess.Popen[bytes]":
        is_ours = command[1:3] == ["-P", "-m"] and command[3] in ("app", SCRIPTED[3])
        return (_ForkedProcess if is_ours else subprocess.Popen)(command, **options)


@pytest.fixture(autouse=True)
def forked_workers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    is_real = sys.platform != "linux" or os.environ.get("INGLENOOK_TEST_REAL_STARTS") == "1"
    if not (is_real or request.node.get_closest_marker("real_start")):
        monkeypatch.setattr(child, "subprocess", ForkingSubprocess)


def _serve() -> None:
    """Fork a worker for each request until the test process ends."""
    link = socket.socket(fileno=os.dup(0))
    with tempfile.TemporaryDirectory() as scratch:  # for matplotlib's list of fonts
        tempfile.tempdir = scratch
        for module in _IMPORTED:
            importlib.import_module(module)
    tempfile.tempdir = None  # each worker has its own
    while True:
        request, streams, _, _ = socket.recv_fds(link, _MOST_BYTES, 3)
        if not request:
            os._exit(0)
        reader, writer = os.pipe()
        if between := os.fork():
            os.close(writer)
            for each in streams:
                os.close(each)
            worker = os.read(reader, 32)
            os.close(reader)
            os.waitpid(between, 0)  # only now is the worker a child of the test process
            link.send(worker)
            continue
        between_id = os.getpid()
        if worker_id := os.fork():
            os.write(writer, str(worker_id).encode())
            os._exit(0)
        for mine in (reader, writer, link.detach()):
            os.close(mine)
        while os.getppid() == between_id:  # its end would send the parent-death signal
            time.sleep(0.001)
        _become(msgspec.json.decode(request, type=_Start), streams)


def _become(start: _Start, streams: list[int]) -> None:
    """Run the program in this process as `start` asks, and end with it."""
    os.setsid()
    for number, each in enumerate(streams):
        os.dup2(each, number)
        os.close(each)
    os.environ.clear()
    os.environ.update(start.environment)
    module = start.command[3]
    sys.argv = [module, *start.command[4:]]
    status = 1
    with suppress(Exception):
        importlib.import_module("app.__main__" if module == "app" else module).main()
        status = 0
    os._exit(status)


if __name__ == "__main__":
    _serve()
