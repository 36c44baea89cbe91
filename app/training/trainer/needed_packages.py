"""Which packages training needs that this Python lacks, as pinned in a lock file."""

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from packaging.markers import Marker
from packaging.tags import sys_tags
from packaging.utils import parse_wheel_filename

from app.core.resources import ResourceTable, decoded


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
    """What has to be installed: lines for pip, and how much it downloads.

    `unavailable` are packages without a wheel for this system and Python.
    """

    requirements: tuple[str, ...] = ()
    download_bytes: int = 0
    unavailable: tuple[str, ...] = ()


def needed_packages(lock: Path) -> NeededPackages:
    """What this Python lacks of the packages in `lock`, each by the hash of its best wheel.

    A package that is there in any version is not installed again: two copies of NumPy or torch do
    not work in one process. Nor is anything that another build of torch would need.
    """
    ranks = {tag: rank for rank, tag in enumerate(sys_tags())}

    def rank(wheel: Wheel) -> int:
        tags = parse_wheel_filename(wheel.file)[3]
        return min((ranks[tag] for tag in tags if tag in ranks), default=len(ranks))

    locked = decoded(lock.read_text("utf-8"), _Lock)
    packages = locked.others if _is_here("torch") else (*locked.torch, *locked.others)
    requirements, size, unavailable = [], 0, []
    for package in packages:
        if not Marker(package.marker).evaluate() or _is_here(package.name):
            continue
        best = min(package.wheels, key=rank)
        if rank(best) == len(ranks):
            unavailable.append(package.name)
        requirements.append(f"{package.name}=={package.version} --hash=sha256:{best.sha256}")
        size += best.size_bytes
    return NeededPackages(tuple(requirements), size, tuple(unavailable))


def _is_here(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True
