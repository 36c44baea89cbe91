"""A whole session without a network, and with every call that could open one on record."""

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.end2end.conftest import FACT, environment

pytestmark = pytest.mark.models

_TRIED = r"socket\(AF_INET6?\b|connect\(.*AF_INET|sendto\(.*AF_INET"


def _works(*command: str) -> bool:
    if not shutil.which(command[0]):
        return False
    return subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0


needs_namespaces = pytest.mark.skipif(not _works("unshare", "-rn"), reason="needs unshare -rn")
needs_strace = pytest.mark.skipif(not _works("strace", "-o", "/dev/null"), reason="needs strace")


def _commands(home: Path, handbook: Path) -> list[list[str | Path]]:
    """What a script would do in a day: index, ask a document, search, look back, back up."""
    return [
        ["index", handbook, "--collection", "harbour", "--json"],
        ["ask", "When was the lighthouse lit?", "--docs", handbook, "--json", "--max-tokens", "32"],
        ["search", "lighthouse", "--collection", "harbour", "--json"],
        ["chats", "list", "--json"],
        ["backup", home.parent / "day.backup"],
    ]


def _run(
    commands: list[list[str | Path]], home: Path, passphrase_file: Path, prefix: Sequence[str] = ()
) -> list[str]:
    outputs = []
    for command in commands:
        done = subprocess.run(
            [*prefix, sys.executable, "-m", "app", "--passphrase-file", passphrase_file, *command],
            env=environment(home),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=280,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        outputs.append(done.stdout)
    return outputs


def _check(outputs: list[str], home: Path) -> None:
    assert "Port Ellan" in outputs[2]
    assert FACT.split()[-1][:-1] in outputs[2]
    assert '"chat"' in outputs[3]
    assert (home.parent / "day.backup").stat().st_size


@needs_namespaces
@pytest.mark.nightly  # the socket calls that the next test looks for are what this one would need
def test_a_session_needs_no_network(
    prepared_home: Path, passphrase_file: Path, handbook: Path
) -> None:
    commands = _commands(prepared_home, handbook)
    _check(_run(commands, prepared_home, passphrase_file, ["unshare", "-rn", "--"]), prepared_home)


@needs_strace
def test_no_process_of_an_answer_opens_an_internet_socket(
    prepared_home: Path, passphrase_file: Path, handbook: Path, tmp_path: Path
) -> None:
    ask, log = _commands(prepared_home, handbook)[1], tmp_path / "calls"
    (answer,) = _run([ask], prepared_home, passphrase_file, _traced_to(log))
    assert "Port Ellan" in answer
    assert "AF_UNIX" in log.read_text(), "the trace is one of this program"
    assert not _tried(log)


@needs_strace
@pytest.mark.nightly
def test_no_process_of_a_session_opens_an_internet_socket(
    private_home: Path, passphrase_file: Path, handbook: Path, tmp_path: Path
) -> None:
    """In a new data folder, the first command also converts the embedder."""
    log = tmp_path / "calls"
    _check(
        _run(_commands(private_home, handbook), private_home, passphrase_file, _traced_to(log)),
        private_home,
    )
    assert not _tried(log)


@needs_strace
@pytest.mark.nightly
def test_no_process_of_the_window_opens_an_internet_socket(
    prepared_home: Path, passphrase_file: Path, handbook: Path, converted_models: Path
) -> None:
    _run(_commands(prepared_home, handbook)[:1], prepared_home, passphrase_file)
    home, log = prepared_home.with_name("window"), prepared_home.with_name("calls")
    home.mkdir()
    (home / "models").symlink_to(converted_models)
    (home / "settings.json").write_text('{"params": {"temperature": 0, "max_tokens": 60}}')
    done = subprocess.run(
        [*_traced_to(log), sys.executable, "-m", "tests.end2end.window_scenario", home, handbook],
        env=environment(home) | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "AF_UNIX" in log.read_text(), "the trace is one of this program"
    assert not _tried(log)


def _traced_to(log: Path) -> list[str]:
    return [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-A",
        "-e",
        "trace=%network",
        "-o",
        str(log),
        "--",
    ]


def _tried(log: Path) -> list[str]:
    return [call for call in log.read_text().splitlines() if re.search(_TRIED, call)]
