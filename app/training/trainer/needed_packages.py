"""Which packages training needs that this Python lacks, as pinned in a lock file."""

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from app.core.resources import ResourceTable, decoded
from app.workers.process import is_frozen

_UNPACKED, _UNPACKED_TORCH = 4.0, 1.9
"""Bytes on the disk for each byte downloaded, measured; torch's libraries are hard to compress."""


class Wheel(NamedTuple):
    """A file of a package index."""

    file: str
    size_bytes: int
    sha256: str


class LockedPackage(ResourceTable, frozen=True):
    """A package with its wheels; `marker` says on which systems it is needed."""

    name: str
    version: str
    marker: str
    wheels: tuple[Wheel, ...]


class _Lock(ResourceTable, frozen=True):
    """`torch` is PyTorch with what it needs."""

    torch: tuple[LockedPackage, ...]
    others: tuple[LockedPackage, ...]


class NeededPackages(NamedTuple):
    """What has to be installed: lines for pip, how much it downloads, and about how much it takes.

    `unavailable` are packages without a wheel for this system and Python.
    """

    requirements: tuple[str, ...] = ()
    download_bytes: int = 0
    disk_bytes: int = 0
    unavailable: tuple[str, ...] = ()


def needed_packages(lock: Path) -> NeededPackages:
    """What this Python lacks of the packages in `lock`, each by the hash of its best wheel.

    A package that is there in any version is not installed again: two copies of NumPy or torch do
    not work in one process. Nor is anything that another build of torch would need.
    """
    # Every command imports this module, and few look for packages.
    from packaging.markers import Marker
    from packaging.tags import sys_tags
    from packaging.utils import parse_wheel_filename

    ranks = {tag: rank for rank, tag in enumerate(sys_tags())}

    def rank(wheel: Wheel) -> int:
        tags = parse_wheel_filename(wheel.file)[3]
        return min((ranks[tag] for tag in tags if tag in ranks), default=len(ranks))

    locked = decoded(lock.read_text("utf-8"), _Lock)
    parts = [(locked.others, _UNPACKED)]
    if not _is_here("torch"):
        parts.append((locked.torch, _UNPACKED_TORCH))
    requirements, size, unpacked, unavailable = [], 0, 0.0, []
    for package, factor in ((each, factor) for part, factor in parts for each in part):
        if not Marker(package.marker).evaluate() or _is_here(package.name):
            continue
        best = min(package.wheels, key=rank)
        if rank(best) == len(ranks):
            unavailable.append(package.name)
        requirements.append(f"{package.name}=={package.version} --hash=sha256:{best.sha256}")
        size += best.size_bytes
        unpacked += best.size_bytes * factor
    return NeededPackages(tuple(requirements), size, int(unpacked), tuple(unavailable))


def _is_here(name: str) -> bool:
    """Whether this Python has a package; a bundle has only the parts that it uses itself."""
    if is_frozen():
        return False
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True
