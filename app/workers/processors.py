"""How much of the machine's processor this process may use: all of it, or what it was given."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil

_MEMBERSHIP = Path("/proc/self/cgroup")
_CGROUPS = Path("/sys/fs/cgroup")
_QUOTA_AND_PERIOD = "cpu.max"  # in version 2 of control groups; the others in version 1
_QUOTA, _PERIOD = "cpu.cfs_quota_us", "cpu.cfs_period_us"
_LIMITS = (
    *(_QUOTA_AND_PERIOD, _QUOTA, _PERIOD, "memory.max", "memory.high"),
    *("memory.limit_in_bytes", "memory.soft_limit_in_bytes"),
)


def cores() -> int:
    """The number of physical cores for compute threads; at least one."""
    return min(psutil.cpu_count(logical=False) or 1, processors())


def processors() -> int:
    """The number of logical processors, respecting affinity and container quota; at least one."""
    return min(_with_affinity(), *_quotas(_CGROUPS, _MEMBERSHIP))


def _with_affinity() -> int:
    process = psutil.Process()
    if hasattr(process, "cpu_affinity"):  # not on macOS
        return len(process.cpu_affinity() or ()) or 1
    return os.cpu_count() or 1


def _quotas(cgroups: Path, membership: Path) -> Iterator[int]:
    """The quotas of this process's control group and its parents, where set.

    Rounded down: the engine's threads wait for each other, so one throttled thread holds up all of
    them.
    """
    yield os.cpu_count() or 1
    for group in _groups(cgroups, membership):
        with suppress(OSError, ValueError):
            quota, period = _limits(group)
            if quota > 0:  # "no limit" is not a number in version 2, -1 in version 1
                yield max(1, quota // period)


def limit_files() -> Iterator[Path]:
    """The files, where they exist, that hold this process's limits; libraries read them, too."""
    for controller in ("cpu", "memory"):
        for group in _groups(_CGROUPS, _MEMBERSHIP, controller):
            yield from (group / name for name in _LIMITS)


def _limits(group: Path) -> tuple[int, int]:
    """Microseconds of processor time per period, and the period."""
    if (file := group / _QUOTA_AND_PERIOD).exists():
        quota, period = file.read_text().split()
        return int(quota), int(period)
    return int((group / _QUOTA).read_text()), int((group / _PERIOD).read_text())


def _groups(cgroups: Path, membership: Path, controller: str = "cpu") -> Iterator[Path]:
    """The process's own and their parents, in version 2 and in version 1's for a controller."""
    try:
        lines = membership.read_text().splitlines()
    except OSError:  # not Linux
        return
    for line in lines:
        _, controllers, path = line.split(":", 2)
        if controllers and controller not in controllers.split(","):
            continue
        root = cgroups / controller if controllers else cgroups
        own = root / path.lstrip("/")
        yield from (own, *own.parents[: len(own.parts) - len(root.parts)])
