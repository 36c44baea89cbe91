"""What a command printed and how it ended."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

import msgspec


class CommandEnd(msgspec.Struct, frozen=True):
    status: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        """The one JSON value that stands on stdout and nothing else."""
        assert self.status == 0, self.stderr
        assert self.stdout.count("\n") == 1, self.stdout
        return json.loads(self.stdout)

    @property
    def lines(self) -> list[Any]:
        """The JSON values on stdout, one a line."""
        assert self.status == 0, self.stderr
        return [json.loads(line) for line in self.stdout.splitlines()]


def played(commands: Iterable[list[Any]]) -> list[CommandEnd]:
    """How commands end that one process plays one after the other; see tests/cli/play.py."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-m", "tests.cli.play"],
        input=json.dumps(list(commands)),
        env=kept | {"PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr
    return msgspec.json.decode(done.stdout, type=list[CommandEnd])
