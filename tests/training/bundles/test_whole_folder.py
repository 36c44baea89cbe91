"""A bundle is written as a whole, also after one that was killed."""

import signal
import subprocess
import sys
from pathlib import Path

from app.training.bundles.row_files import written_whole

_KILLED = """
import os, signal, sys
from pathlib import Path
from app.training.bundles.row_files import written_whole
with written_whole(Path(sys.argv[1])) as new:
    (new / "train.jsonl").write_text("what someone wrote")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def hidden(folder: Path) -> list[Path]:
    return list(folder.parent.glob(".*"))


def test_killed_writer_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    ended = subprocess.run([sys.executable, "-c", _KILLED, str(folder)], check=False)
    assert ended.returncode == -signal.SIGKILL
    while hidden(folder):  # another process is about to delete it
        pass


def test_what_is_left_after_all_goes_with_the_next_writer(tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    left = tmp_path / ".bundle-abc123"
    (left / "content").mkdir(parents=True)
    (left / "content" / "train.jsonl").write_text("what someone wrote")
    (left / "in-use").touch()
    with written_whole(folder) as new:
        (new / "train.jsonl").write_text("whole")
    assert (folder / "train.jsonl").read_text() == "whole"
    assert hidden(folder) == []


def test_what_is_still_being_written_stays(tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    with written_whole(folder) as slow:
        (slow / "train.jsonl").write_text("slow")
        with written_whole(tmp_path / "other"):
            pass
        with written_whole(folder) as quick:
            (quick / "train.jsonl").write_text("quick")
            (quick / "manifest.json").write_text("{}")
        assert (slow / "train.jsonl").read_text() == "slow"
