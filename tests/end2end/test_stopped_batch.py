"""A batch that Ctrl+C stops leaves no half answer behind: the next run asks that question again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.conftest import Run, environment

pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal"),
]


def _stop_once_it_generates(home: Path, passphrase: Path, *arguments: str | Path) -> bytes:
    """Interrupt the command when it says on its terminal that the prompt is being read."""
    terminal, its_end = os.openpty()
    command = [sys.executable, "-m", "app", "--passphrase-file", str(passphrase)]
    process = subprocess.Popen(
        [*command, *map(str, arguments), "--max-tokens", "4000"],
        env=environment(home), stdout=subprocess.PIPE, stderr=its_end,
    )  # fmt: skip
    os.close(its_end)
    told = b""
    while b"Reading prompt" not in told:
        told += os.read(terminal, 4096)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    os.close(terminal)
    assert process.returncode == 130
    return out


@pytest.mark.parametrize("continues", [False, pytest.param(True, marks=pytest.mark.nightly)])
def test_a_stopped_batch_leaves_no_half_answer(
    inglenook: Run, private_home: Path, passphrase_file: Path, tmp_path: Path, continues: bool
) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"id": 1, "question": "Tell me a long story about the sea."}\n')
    before, chosen = [], []
    if continues:
        before = [inglenook("ask", "Hello", "--json", "--max-tokens", "4").json["chat"]]
        chosen = ["--chat", before[0]]
    out = _stop_once_it_generates(private_home, passphrase_file, "ask", "--batch", batch, *chosen)
    assert out == b""
    chats = inglenook("chats", "list", "--json").json
    assert [(chat["chat"], chat["messages"]) for chat in chats] == [(id_, 2) for id_ in before]
