"""Runs commands one after the other in this one process, as a shell would, and tells their ends.

Reads a JSON list of argument lists from stdin. A later command may name a value that an earlier
one printed: {"from": INDEX, "path": ["chat"]} stands for it.
"""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import msgspec

from app.cli.command_line import run
from app.workers import child
from tests import cheap_passphrases as cheap_passphrases
from tests.cli.command_end import CommandEnd
from tests.forked_workers import ForkingSubprocess


def play(commands: list[list[Any]]) -> list[CommandEnd]:
    """How each command ended."""
    ends: list[CommandEnd] = []
    for command in commands:
        arguments = [_value(argument, ends) for argument in command]
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                run(arguments, lambda *_: 0)
            except SystemExit as end:
                assert isinstance(end.code, int)
                status = end.code
        for stream in (out, err):
            stream.flush()
        printed, told = (stream.buffer.getvalue().decode() for stream in (out, err))
        ends.append(CommandEnd(status, printed, told))
    return ends


@contextlib.contextmanager
def serving(*options: str) -> Iterator[subprocess.Popen[str]]:
    """`inglenook serve` as a process with these global options during the block."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    with subprocess.Popen(
        [sys.executable, "-m", "app", *options, "serve", "--port", "0", "--json"],
        env=kept | {"PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout and server.stderr
        assert json.loads(server.stdout.readline())["token"], server.stderr.read()
        yield server
        if server.poll() is None:
            server.send_signal(signal.SIGINT)
            assert server.wait(30) == 130, server.stderr.read()


def _value(argument: Any, ends: list[CommandEnd]) -> str:
    if isinstance(argument, str):
        return argument
    value = json.loads(ends[argument["from"]].stdout)
    for key in argument["path"]:
        value = value[key]
    return str(value)


if __name__ == "__main__":
    vars(child)["subprocess"] = ForkingSubprocess
    sys.stdout.buffer.write(msgspec.json.encode(play(json.load(sys.stdin))))
