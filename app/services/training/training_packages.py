"""The packages for training: installed on request into a folder of their own, and removed again."""

import hashlib
import shutil
import sys
import sysconfig
import threading
from collections.abc import Callable
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from app.core.cancellation import CancelToken, holding
from app.core.errors import UserError
from app.core.paths import resource_path
from app.core.text_files import write_error
from app.core.trainings import PackagesOffer, PackagesProgress
from app.hub.network_gate import NetworkGate
from app.hub.package_client import index_host, install_packages
from app.training.trainer.needed_packages import NeededPackages, needed_packages
from app.training.trainer.training_client import check_packages

_IMPORTED = ("torch", "transformers", "trl", "peft", "datasets")
_MADE_FROM = "made-from"
_PACKAGES = "site-packages"
"""WORKAROUND for https://github.com/uqfoundation/dill/issues/566: in a folder of another name, dill
takes libraries for the user's own code, and fails to pickle parts of them."""

Check = Callable[[Path, Path, CancelToken], object]
OnProgress = Callable[[PackagesProgress], None]


class TrainingPackages:
    """What training imports and the program may lack: TRL, PEFT, and what they need.

    Args:
        folder: where they are installed; None in a temporary session, which installs nothing.
        check: raises UserError unless training works with the packages in a folder.
        lock: what is installed, written by `packaging/lock.py`.
    """

    def __init__(
        self,
        folder: Path | None,
        network: NetworkGate,
        check: Check = check_packages,
        lock: Path | None = None,
    ) -> None:
        self._folder = folder
        self._network = network
        self._check = check
        self._lock = lock or resource_path("training_packages.toml")
        self._one_at_a_time = threading.Lock()

    @property
    def folder(self) -> Path | None:
        """Where they are installed completely and for this Python; None if they are not."""
        folder = self._folder
        try:
            is_ready = folder and (folder / _MADE_FROM).read_text("utf-8") == self._made_from
        except OSError:
            return None
        return folder / _PACKAGES if folder and is_ready else None

    @property
    def needed(self) -> NeededPackages:
        """What has to be installed before a training."""
        is_ready = self.folder or all(map(find_spec, _IMPORTED))
        return NeededPackages() if is_ready else self._lacking

    @property
    def can_install(self) -> bool:
        return self._folder is not None and not self.needed.unavailable

    def offer(self) -> PackagesOffer:
        """What `install` would do."""
        needed = self.needed
        host = index_host() if needed.requirements else ""
        return PackagesOffer(needed.download_bytes, needed.disk_bytes, host)

    def install(self, cancel: CancelToken, on_progress: OnProgress = lambda _: None) -> None:
        """Install what is needed; it is there completely or not at all.

        Raises UserError (offline, no connection, a wrong hash, a full disk, packages that do not
        work with the program) and Cancelled.
        """
        with holding(self._one_at_a_time, cancel):
            needed, folder = self.needed, self._folder
            if folder is None:
                raise UserError(
                    "A temporary session installs nothing.",
                    "Start the program without --temporary.",
                )
            if needed.unavailable:
                raise UserError(
                    f"There is no {', '.join(needed.unavailable)} for this system and this Python.",
                    "Train on Linux, Windows or a Mac with Apple silicon, with Python 3.11 to "
                    "3.14.",
                )
            if not needed.requirements:
                return
            new = _unfinished(folder)
            shutil.rmtree(new, ignore_errors=True)
            try:
                _require_space(folder, needed.download_bytes + needed.disk_bytes)
                for part in (new, new / "made", new / "scratch"):
                    part.mkdir(mode=0o700, parents=True)
                self._fill(new, needed, cancel, on_progress)
                shutil.rmtree(folder, ignore_errors=True)  # of an earlier version
                (new / "made").rename(folder)
            except OSError as error:
                raise write_error(folder, error) from error
            finally:
                shutil.rmtree(new, ignore_errors=True)

    def remove_unfinished(self) -> None:
        """Remove what a killed installation left; only for the program that has the data folder."""
        if self._folder:
            shutil.rmtree(_unfinished(self._folder), ignore_errors=True)

    def remove(self) -> int:
        """Remove what was installed; returns the bytes freed. Raises UserError."""
        folder = self._folder
        if folder is None:
            return 0
        if not self._one_at_a_time.acquire(blocking=False):
            raise UserError(
                "The packages for training are being installed.",
                "Cancel the installation, or remove them when it has ended.",
            )
        try:
            size = sum(each.stat().st_size for each in folder.rglob("*") if each.is_file())
            (folder / _MADE_FROM).unlink(missing_ok=True)  # whatever else stays is not used
            shutil.rmtree(folder)
        except FileNotFoundError:
            return 0
        except OSError as error:
            raise write_error(folder, error) from error
        finally:
            self._one_at_a_time.release()
        return size

    def _fill(
        self, new: Path, needed: NeededPackages, cancel: CancelToken, on_progress: OnProgress
    ) -> None:
        total = needed.download_bytes

        def on_bytes(done: int | None) -> None:
            if done is None:
                on_progress(PackagesProgress("unpacking", total, total))
            else:
                on_progress(PackagesProgress("downloading", done, total))

        on_bytes(0)
        target, scratch = new / "made" / _PACKAGES, new / "scratch"
        install_packages(needed.requirements, target, scratch, self._network, cancel, on_bytes)
        on_progress(PackagesProgress("checking", total, total))
        self._check(target, scratch, cancel)
        (new / "made" / _MADE_FROM).write_text(self._made_from, "utf-8")

    @cached_property
    def _lacking(self) -> NeededPackages:
        return needed_packages(self._lock)

    @cached_property
    def _made_from(self) -> str:
        """Which lock, Python and system a folder is for."""
        lock = hashlib.sha256(self._lock.read_bytes()).hexdigest()
        return f"{lock} {sys.implementation.cache_tag} {sysconfig.get_platform()}"


def _unfinished(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.new")


def _require_space(folder: Path, wanted: int) -> None:
    existing = next(each for each in folder.parents if each.exists())
    free = shutil.disk_usage(existing).free
    if free < wanted:
        raise UserError(
            f"The packages take {wanted / 1e9:.1f} GB while they are installed; "
            f"{free / 1e9:.1f} GB are free.",
            "Free some space and install them again.",
        )
