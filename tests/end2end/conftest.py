"""Running the real program: its command line with a real model, in a data folder of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.cli.command_end import CommandEnd

FACT = "The lighthouse of Port Ellan was first lit on 14 March 1871 by Agnes Corrigan."
HANDBOOK = f"""# Port Ellan harbour handbook

## History

{FACT} It stands 41 metres above the sea and was automated in 1988.

## Mooring

Visiting boats moor at the eastern quay. The fee is 18 pounds a night, paid at the harbour office.
"""


Run = Callable[..., CommandEnd]


def environment(home: Path) -> dict[str, str]:
    """The environment of a machine without display and keyring."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {"INGLENOOK_HOME": str(home)}


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase"
    file.write_text("correct horse battery staple\n")
    return file


@pytest.fixture
def inglenook(prepared_home: Path, passphrase_file: Path) -> Run:
    """Runs the command line with a passphrase, as a script on a server would."""

    def run(*arguments: str | Path, options: Sequence[str | Path] | None = None) -> CommandEnd:
        before = ["--passphrase-file", passphrase_file] if options is None else options
        command = [sys.executable, "-m", "app", *map(str, before), *map(str, arguments)]
        done = subprocess.run(
            command,
            env=environment(prepared_home),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
        )
        return CommandEnd(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    file = tmp_path / "documents" / "handbook.md"
    file.parent.mkdir()
    file.write_text(HANDBOOK)
    return file
