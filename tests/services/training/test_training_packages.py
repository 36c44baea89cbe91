"""The packages for training: installed whole or not at all, from where pip gets them, and removed.

The index is on this machine, with one tiny wheel.
"""

import shutil
import socket
import subprocess
import sys
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.paths import resource_path
from app.core.trainings import PackagesProgress
from app.hub.network_gate import NetworkGate
from app.hub.package_client import index_host
from app.services.training import training_packages
from app.services.training.training_packages import TrainingPackages
from app.training.trainer import needed_packages as needed
from app.training.trainer.needed_packages import needed_packages
from tests.hub.package_index import NAME, PackageIndex, serving

_Usage = namedtuple("_Usage", "total used free")


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PackageIndex]:
    """Nothing that training imports is there without it."""
    monkeypatch.setattr(training_packages, "find_spec", lambda _name: None)
    with serving(tmp_path, monkeypatch) as opened:
        yield opened


@pytest.fixture
def network() -> NetworkGate:
    return NetworkGate()


@pytest.fixture
def checked() -> list[Path]:
    return []


@pytest.fixture
def packages(
    index: PackageIndex, network: NetworkGate, tmp_path: Path, checked: list[Path]
) -> TrainingPackages:
    return opened(index, network, tmp_path, checked)


def opened(
    index: PackageIndex, network: NetworkGate, tmp_path: Path, checked: list[Path], pin: str = ""
) -> TrainingPackages:
    lock = index.write_lock(tmp_path / "lock.toml", pin)

    def check(folder: Path, _scratch: Path, _cancel: CancelToken) -> None:
        checked.append(folder / f"{NAME}.py")
        assert checked[-1].exists()

    return TrainingPackages(tmp_path / "home" / "packages", network, check, lock)


def test_they_are_installed_checked_used_and_removed(
    packages: TrainingPackages,
    index: PackageIndex,
    network: NetworkGate,
    tmp_path: Path,
    checked: list[Path],
) -> None:
    size = index.wheel.stat().st_size
    offer = packages.offer()
    assert (offer.download_bytes, offer.host) == (size, "127.0.0.1")
    assert offer.disk_bytes > size and installed(packages) is None and not index.requests
    told: list[PackagesProgress] = []
    packages.install(CancelToken(), told.append)
    folder = installed(packages)
    assert folder and folder.name == "site-packages"  # or dill would not take them for libraries
    assert len(checked) == 1 and not packages.needed.requirements
    ran = "import zembla; print(zembla.ANSWER)"
    done = subprocess.run([sys.executable, "-c", ran], capture_output=True, cwd=folder, check=True)
    assert done.stdout == b"42\n"
    assert [each.phase for each in told] == ["downloading", "unpacking", "checking"]
    assert [(each.host, each.purpose) for each in network.made()] == [
        ("127.0.0.1", "packages for training, with pip")
    ]
    assert not network.connections()
    home = tmp_path / "home"
    assert [(each.name, each.stat().st_mode & 0o777) for each in home.iterdir()] == [
        ("packages", 0o700)
    ]
    assert packages.remove() > size // 2
    assert packages.folder is None and packages.needed.download_bytes == size
    assert packages.remove() == 0 and not any(home.iterdir())


def test_another_file_than_the_pinned_one_is_refused(
    index: PackageIndex, network: NetworkGate, tmp_path: Path, checked: list[Path]
) -> None:
    packages = opened(index, network, tmp_path, checked, pin="0" * 64)
    with pytest.raises(UserError, match="is not the one that this version"):
        packages.install(CancelToken())
    assert_nothing_is_left(packages, checked)


def test_stopping_leaves_nothing(
    packages: TrainingPackages, index: PackageIndex, checked: list[Path]
) -> None:
    index.stalls = True
    cancel = CancelToken()

    def stop() -> None:
        index.has_stalled.wait()
        cancel.cancel()

    stopper = Thread(target=stop)
    stopper.start()
    with pytest.raises(Cancelled):
        packages.install(cancel)
    stopper.join()
    assert_nothing_is_left(packages, checked)


def test_offline_nothing_is_asked_of_the_index(
    packages: TrainingPackages, index: PackageIndex, network: NetworkGate, checked: list[Path]
) -> None:
    with network.offline(), pytest.raises(UserError, match="offline"):
        packages.install(CancelToken())
    assert not index.requests and not network.made()
    assert_nothing_is_left(packages, checked)


def test_without_a_connection_it_says_so(
    packages: TrainingPackages, checked: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    with pytest.raises(UserError, match=r"connection to 127\.0\.0\.1 failed"):
        packages.install(CancelToken())
    assert_nothing_is_left(packages, checked)


def test_packages_that_do_not_work_are_not_kept(
    index: PackageIndex, network: NetworkGate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training_packages, "install_packages", made_without_pip)

    def check(*_: object) -> None:
        raise UserError("No module named numpy.", "Install them again.")

    lock = index.write_lock(tmp_path / "lock.toml")
    packages = TrainingPackages(tmp_path / "home" / "packages", network, check, lock)
    with pytest.raises(UserError, match="No module named numpy"):
        packages.install(CancelToken())
    assert_nothing_is_left(packages, [])


def test_they_are_not_removed_while_they_are_installed(
    index: PackageIndex, network: NetworkGate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training_packages, "install_packages", made_without_pip)

    def check(*_: object) -> None:
        with pytest.raises(UserError, match="being installed"):
            installing.remove()

    lock = index.write_lock(tmp_path / "lock.toml")
    installing = TrainingPackages(tmp_path / "home" / "packages", network, check, lock)
    installing.install(CancelToken())
    assert installing.folder and installing.remove() > 0


def test_a_full_disk_is_said_before_and_while_they_are_written(
    packages: TrainingPackages, checked: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(training_packages, "install_packages", full)
    with pytest.raises(UserError, match="There is no space left"):
        packages.install(CancelToken())
    usage: Any = lambda _folder: _Usage(1 << 40, 0, 1_000_000)  # noqa: E731
    monkeypatch.setattr(shutil, "disk_usage", usage)
    with pytest.raises(UserError, match="GB are free"):
        packages.install(CancelToken())
    assert_nothing_is_left(packages, checked)


def test_what_a_killed_installation_left_is_removed_and_never_used(
    index: PackageIndex, network: NetworkGate, tmp_path: Path, checked: list[Path]
) -> None:
    home = tmp_path / "home"
    for name in ("packages.new/packages", "packages"):
        (home / name).mkdir(parents=True)
        (home / name / f"{NAME}.py").touch()
    packages = opened(index, network, tmp_path, checked)
    assert packages.folder is None and packages.needed.requirements
    packages.remove_unfinished()
    assert [each.name for each in home.iterdir()] == ["packages"]


def test_those_of_another_version_are_replaced(
    packages: TrainingPackages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training_packages, "install_packages", made_without_pip)
    packages.install(CancelToken())
    old = packages.folder
    assert old
    (old.parent / "made-from").write_text("an older lock")
    (old / "old.py").touch()
    assert installed(packages) is None and packages.needed.requirements
    packages.install(CancelToken())
    assert installed(packages) == old and not (old / "old.py").exists()


def test_a_temporary_session_installs_nothing(index: PackageIndex, network: NetworkGate) -> None:
    packages = TrainingPackages(None, network)
    assert not packages.can_install
    with pytest.raises(UserError, match="temporary session"):
        packages.install(CancelToken())


def test_the_shipped_lock_adds_to_a_source_install_only_what_it_lacks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lock = resource_path("training_packages.toml")
    added = {"trl", "peft", "datasets", "accelerate", "pyarrow", "pandas", "xxhash", "dill"}
    monkeypatch.setattr(needed, "_is_here", lambda name: name not in added)
    found = needed_packages(lock)
    assert {line.partition("==")[0] for line in found.requirements} == added
    assert 40e6 < found.download_bytes < 120e6 and not found.unavailable


def test_where_torch_is_missing_it_is_installed_with_what_it_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(needed, "_is_here", lambda name: name == "numpy")
    names = {
        line.partition("==")[0]
        for line in needed_packages(resource_path("training_packages.toml")).requirements
    }
    assert {"torch", "sympy", "transformers", "gguf", "trl"} <= names and "numpy" not in names


def test_a_bundle_which_has_parts_of_packages_needs_whole_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    found = needed_packages(resource_path("training_packages.toml"))
    assert {"numpy", "tqdm", "torch"} <= {line.partition("==")[0] for line in found.requirements}
    assert found.disk_bytes > found.download_bytes


def test_a_system_without_wheels_is_told_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("packaging.tags.sys_tags", lambda: iter(()))
    monkeypatch.setattr(needed, "_is_here", lambda name: name != "trl")
    assert needed_packages(resource_path("training_packages.toml")).unavailable == ("trl",)


def installed(packages: TrainingPackages) -> Path | None:
    return packages.folder


@pytest.mark.nightly
def test_the_shipped_lock_is_what_the_index_has_and_takes_what_is_told(
    monkeypatch: pytest.MonkeyPatch, network: NetworkGate, tmp_path: Path
) -> None:
    try:
        socket.create_connection((index_host(), 443), timeout=5).close()
    except OSError:
        pytest.skip("there is no index to install from")
    added = {"trl", "peft", "datasets", "accelerate", "pyarrow", "pandas", "xxhash", "dill"}
    monkeypatch.setattr(needed, "_is_here", lambda name: name not in added)
    monkeypatch.setattr(training_packages, "find_spec", lambda _name: None)
    packages = TrainingPackages(tmp_path / "packages", network, lambda *_: None)
    told = packages.offer().disk_bytes
    packages.install(CancelToken())
    folder = installed(packages)
    assert folder and (folder / "trl").is_dir() and (folder / "pyarrow").is_dir()
    assert packages.remove() == pytest.approx(told, rel=0.15)


def made_without_pip(_requirements: object, target: Path, *_: object) -> None:
    target.mkdir()
    (target / f"{NAME}.py").touch()


def assert_nothing_is_left(packages: TrainingPackages, checked: list[Path]) -> None:
    home = packages._folder.parent if packages._folder else Path()
    assert packages.folder is None and not checked
    assert not home.exists() or not any(home.iterdir())
