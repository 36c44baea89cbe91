"""packaging/linux/appimage.sh: which runtime it takes, and what it makes of it."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent.parent / "packaging" / "linux" / "appimage.sh"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AppImages are Linux's")


@pytest.fixture
def appdir(tmp_path: Path) -> Path:
    folder = tmp_path / "Some.AppDir"
    folder.mkdir()
    (folder / "AppRun").write_text("#!/bin/sh\n")
    return folder


@pytest.fixture
def runtime(tmp_path: Path) -> Path:
    """Answers as the real one does: with its own size, behind which the squashfs begins."""
    file = tmp_path / "runtime"
    file.write_text("#!/bin/sh\necho 25\nexit 0\n")
    assert file.stat().st_size == 25
    return file


def _make(appdir: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    env = {"PATH": os.environ["PATH"]} | variables
    command = [SCRIPT, appdir, appdir.parent / "Some.AppImage"]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.skipif(not shutil.which("mksquashfs"), reason="needs squashfs-tools")
def test_an_appimage_is_the_pinned_runtime_and_a_squashfs(appdir: Path, runtime: Path) -> None:
    done = _make(appdir, APPIMAGE_RUNTIME=str(runtime), APPIMAGE_RUNTIME_SHA256=_sha256(runtime))
    assert (done.returncode, done.stderr) == (0, "")
    image = appdir.parent / "Some.AppImage"
    assert os.access(image, os.X_OK)
    assert image.read_bytes()[:29] == runtime.read_bytes() + b"hsqs"
    assert {file.name for file in appdir.parent.iterdir()} == {
        "Some.AppDir", "Some.AppImage", "runtime"
    }  # fmt: skip


@pytest.mark.skipif(not shutil.which("mksquashfs"), reason="needs squashfs-tools")
def test_what_is_no_runtime_makes_no_appimage(appdir: Path, runtime: Path) -> None:
    runtime.write_text("<html>404</html>")
    done = _make(appdir, APPIMAGE_RUNTIME=str(runtime), APPIMAGE_RUNTIME_SHA256=_sha256(runtime))
    assert done.returncode == 1 and "is no type-2 runtime for this machine" in done.stderr
    assert {file.name for file in appdir.parent.iterdir()} == {"Some.AppDir", "runtime"}


def test_without_the_right_runtime_one_sentence_says_what_to_do(
    appdir: Path, runtime: Path
) -> None:
    named = {"APPIMAGE_RUNTIME": str(runtime)}
    for variables, says in (
        ({}, "set APPIMAGE_RUNTIME to runtime-"),
        ({"APPIMAGE_RUNTIME": "/nowhere"}, "there is no file /nowhere"),
        (named, f"{runtime} has {_sha256(runtime)}."),
        (named | {"APPIMAGE_RUNTIME_SHA256": "00"}, "and not 00; fetch it again"),
    ):
        done = _make(appdir, **variables)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("No AppImage: ") and says in done.stderr
        assert done.stderr.count("\n") == 1
        assert not (appdir.parent / "Some.AppImage").exists()
