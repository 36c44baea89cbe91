"""Each step of bringing a store up to date, cut short: killed at a statement, or out of space."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.paths import AppPaths
from tests.store.conftest import REPEATS
from tests.store.migrating import NAMES, check, make_old

ROOT = Path(__file__).parents[2]
CHILD = [sys.executable, "-m", "tests.store.migrating"]

_STEPS = [
    pytest.param(step, id=name, marks=() if step == len(NAMES) - 1 else pytest.mark.nightly)
    for step, name in enumerate(NAMES)
]
"""The latest one is the likeliest to be wrong."""

# A file system of a few megabytes that no other process sees. Only the administrator may mount it.
ON_SMALL_DISK = ["unshare", "-m", "sh", "-c", 'mount -t tmpfs -o size=4m none "$0" && exec "$@"']


def _run(*command: str | Path, expected: int = 0) -> list[str]:
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == expected, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("step", _STEPS)
@pytest.mark.timeout(1200)
def test_killed_within_a_step(tmp_path: Path, step: int) -> None:
    counting = AppPaths(tmp_path / "counting")
    make_old(counting, step)
    statements = int(_run(*CHILD, "kill", counting.home, str(step), "-2")[0])
    assert statements >= 3
    # The last one is COMMIT: everything is written and nothing is valid yet.
    for statement in range(statements) if statements < REPEATS else [statements - 1]:
        paths = AppPaths(tmp_path / str(statement))
        make_old(paths, step)
        _run(*CHILD, "kill", paths.home, str(step), str(statement), expected=-9)
        check(paths, step)


def _can_mount(folder: Path) -> bool:
    if not shutil.which("unshare"):
        return False
    command: list[str | Path] = [*ON_SMALL_DISK, folder, "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("step", _STEPS)
def test_a_full_disk_within_a_step(tmp_path: Path, step: int) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    if not _can_mount(folder):
        pytest.skip("only the administrator may mount a small file system")
    lines = _run(*ON_SMALL_DISK, folder, *CHILD, "full-disk", folder, str(step))
    assert lines == [f"recovered {NAMES[step]}"]
