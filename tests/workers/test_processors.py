"""Threads are counted by what this process may use, not by what the machine has."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.workers import processors

_PINNED = """
import os
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
from app.workers.processors import cores, processors
print(cores(), processors())
"""


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="needs Linux's affinity")
def test_a_pinned_process_has_the_processors_that_it_is_pinned_to() -> None:
    told = subprocess.run([sys.executable, "-c", _PINNED], capture_output=True, check=True)
    assert told.stdout.split() == [b"1", b"1"]


def test_there_are_no_more_cores_than_processors() -> None:
    assert 1 <= processors.cores() <= processors.processors() <= (os.cpu_count() or 1)


@pytest.mark.parametrize(
    ("membership", "files", "quota"),
    [
        ("0::/", {"cpu.max": "300000 100000"}, 3),
        ("0::/", {"cpu.max": "max 100000"}, None),
        ("0::/", {"cpu.max": "250000 100000"}, 2),
        ("0::/", {"cpu.max": "20000 100000"}, 1),
        ("0::/a/b", {"cpu.max": "max 100000", "a/cpu.max": "400000 100000"}, 4),
        ("0::/a/b", {"a/b/cpu.max": "junk"}, None),
        ("4:memory:/a\n1:cpu,cpuacct:/", _V1 := {"cpu/cpu.cfs_quota_us": "200000"}, 2),
        ("1:cpu:/", {**_V1, "cpu/cpu.cfs_quota_us": "-1"}, None),
        ("4:memory:/", _V1, None),
    ],
)
def test_the_quota_of_a_container_limits_them(
    tmp_path: Path, membership: str, files: dict[str, str], quota: int | None
) -> None:
    (tmp_path / "cgroup").write_text(membership)
    (tmp_path / "cpu").mkdir()
    (tmp_path / "cpu/cpu.cfs_period_us").write_text("100000")
    for name, text in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    found = list(processors._quotas(tmp_path, tmp_path / "cgroup"))
    assert found[1:] == ([] if quota is None else [quota])


def test_without_control_groups_there_is_no_quota(tmp_path: Path) -> None:
    assert list(processors._quotas(tmp_path, tmp_path / "missing")) == [os.cpu_count()]
