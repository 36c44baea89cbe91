import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.core.paths import AppPaths
from app.gui.dialogs.simple_dialogs import problem_dialog
from app.gui.lifecycle.single_instance import SingleInstance
from app.services.machine.instance_socket import read_endpoint
from tests.gui.hands import button, click, texts

HOLD_FOREVER = """
import sys
from PySide6.QtCore import QLockFile
lock = QLockFile(sys.argv[1])
assert lock.tryLock(0)
print("held", flush=True)
sys.stdin.read()
"""


def test_the_second_start_hands_its_files_to_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = (SingleInstance(AppPaths(tmp_path)) for _ in range(2))
    assert first.acquire()
    first.listen()
    assert not second.acquire()
    with qtbot.waitSignal(first.files_received) as received:
        second.hand_over([Path("paper.pdf")])
    assert received.args == [[Path.cwd() / "paper.pdf"]]
    first.release()
    assert second.acquire(), "after the first has ended there is room"
    second.release()


def test_a_start_without_files_only_raises_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = (SingleInstance(AppPaths(tmp_path)) for _ in range(2))
    assert first.acquire()
    first.listen()
    with qtbot.waitSignal(first.files_received) as received:
        second.hand_over([])
    assert received.args == [[]]
    first.release()


def test_the_socket_is_in_a_folder_that_only_the_user_can_enter(
    qapp: QCoreApplication, tmp_path: Path
) -> None:
    paths = AppPaths(tmp_path)
    first = SingleInstance(paths)
    assert first.acquire()
    first.listen()
    endpoint = read_endpoint(paths.window_endpoint)
    assert endpoint and paths.window_endpoint.stat().st_mode & 0o077 == 0
    assert Path(endpoint.address).parent.stat().st_mode & 0o077 == 0
    first.release()
    assert [file.name for file in tmp_path.iterdir()] == []


def test_a_start_while_the_first_window_does_not_listen_yet_waits_for_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = (SingleInstance(AppPaths(tmp_path)) for _ in range(2))
    assert first.acquire()
    handing_over = threading.Thread(target=second.hand_over, args=([],), daemon=True)
    handing_over.start()
    with qtbot.waitSignal(first.files_received):
        first.listen()
    handing_over.join()
    first.release()


def test_folders_do_not_know_of_each_other(qapp: QCoreApplication, tmp_path: Path) -> None:
    instances = [SingleInstance(AppPaths(tmp_path / name)) for name in ("a", "b")]
    assert all(instance.acquire() for instance in instances)
    for instance in instances:
        instance.release()


@pytest.mark.parametrize("content", [b"", b"garbage", b"\x00\xff" * 100])
def test_a_broken_lock_is_healed(qapp: QCoreApplication, tmp_path: Path, content: bytes) -> None:
    lock = tmp_path / "inglenook.lock"
    lock.write_bytes(content)
    instance = SingleInstance(AppPaths(tmp_path))
    assert instance.acquire()
    instance.release()


@pytest.mark.parametrize(
    "is_full",
    [
        False,
        pytest.param(
            True, marks=pytest.mark.skipif(sys.platform == "win32", reason="nothing to remove")
        ),
    ],
)
def test_the_lock_of_a_dead_process_is_healed(
    qapp: QCoreApplication, tmp_path: Path, is_full: bool
) -> None:
    lock = tmp_path / "inglenook.lock"
    if is_full:  # Qt cannot make the file that guards the removal
        (tmp_path / "inglenook.lock.rmlock").mkdir()
    process = _holder(lock)
    process.kill()
    process.communicate()
    assert lock.exists()
    instance = SingleInstance(AppPaths(tmp_path))
    assert instance.acquire()
    instance.release()


@pytest.mark.parametrize("place", ["file/sub", "file"], ids=["below a file", "a file"])
def test_a_folder_that_cannot_be_is_told_about(
    qapp: QCoreApplication, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").touch()
    instance = SingleInstance(AppPaths(tmp_path / place))
    with pytest.raises(UserError, match="cannot be written to"):
        instance.acquire()


@pytest.mark.skipif(sys.platform != "linux", reason="/proc takes no files from anybody")
def test_a_folder_that_takes_no_files_is_told_about(qapp: QCoreApplication) -> None:
    with pytest.raises(UserError, match="The data folder /proc cannot be written to"):
        SingleInstance(AppPaths(Path("/proc"))).acquire()


def test_the_window_that_cannot_start_says_why(qtbot: QtBot) -> None:
    dialog = problem_dialog(UserError("The folder is full.", "Free some space."))
    qtbot.addWidget(dialog)
    dialog.open()
    assert "The folder is full." in texts(dialog) and "Free some space." in texts(dialog)
    click(button(dialog, "Close"))
    assert not dialog.isVisible()


def test_a_window_that_does_not_answer_is_told_about(
    qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.gui.lifecycle.single_instance._ANSWER_S", 0.2)
    process = _holder(tmp_path / "inglenook.lock")
    instance = SingleInstance(AppPaths(tmp_path))
    assert not instance.acquire()
    with pytest.raises(UserError, match="already running"):
        instance.hand_over([])
    process.communicate()


def _holder(lock: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD_FOREVER, str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ.copy(),
    )
    assert process.stdout and process.stdout.readline() == "held\n"
    return process
