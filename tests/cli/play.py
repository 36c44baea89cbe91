"""Runs commands one after the other in this one process, as a shell would, and tells their ends.

Reads a JSON list of argument lists from stdin. A later command may name a value that an earlier
one printed: {"from": INDEX, "path": ["chat"]} stands for it.
"""

import contextlib
import io
import json
import sys
from typing import Any

from app.cli.application import run


def play(commands: list[list[Any]]) -> list[dict[str, Any]]:
    """The status, stdout and stderr of each command."""
    ends: list[dict[str, Any]] = []
    for command in commands:
        arguments = [_value(argument, ends) for argument in command]
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                run(arguments, lambda *_: 0)
            except SystemExit as end:
                status = end.code
        for stream in (out, err):
            stream.flush()
        ends.append(
            {
                "status": status,
                "stdout": out.buffer.getvalue().decode(),
                "stderr": err.buffer.getvalue().decode(),
            }
        )
    return ends


def _value(argument: Any, ends: list[dict[str, Any]]) -> str:
    if isinstance(argument, str):
        return argument
    value = json.loads(ends[argument["from"]]["stdout"])
    for key in argument["path"]:
        value = value[key]
    return str(value)


if __name__ == "__main__":
    json.dump(play(json.load(sys.stdin)), sys.stdout)
