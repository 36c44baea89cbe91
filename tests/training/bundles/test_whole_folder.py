"""A bundle is written as a whole, also after one that was killed."""

import subprocess
import sys
from pathlib import Path

from app.training.bundles.whole_folder import written_whole

_KILLED = """
import os, sys
from pathlib import Path
from app.training.bundles.whole_folder import written_whole
with written_whole(Path(sys.argv[1])) as new:
    (new / "train.jsonl").write_text("what someone wrote")
    os._exit(9)
"""


def hidden(folder: Path) -> list[Path]:
    return list(folder.parent.glob(".*"))


def test_what_a_killed_writer_left_goes_with_the_next(tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    ended = subprocess.run([sys.executable, "-c", _KILLED, str(folder)], check=False)
    assert ended.returncode == 9
    assert len(hidden(folder)) == 1
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
