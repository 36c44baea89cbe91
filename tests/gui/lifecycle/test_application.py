"""The whole program with its real services, started and ended as a user does."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

HEAVY = ("llama_cpp", "torch", "chromadb", "sentence_transformers", "sqlcipher3", "keyring")
_NO_HINTS = "This plugin does not support propagateSizeHints()"


PROGRAM = """
import sys, time
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTextEdit, QWidget
from shiboken6 import isValid
from app.core.paths import AppPaths
from app.gui.lifecycle.program import Program
app = QApplication([])

def until(found):
    deadline = time.monotonic() + 60
    while not (value := found()) and time.monotonic() < deadline:
        app.processEvents()
        time.sleep(0.005)
    return value

def visible(kind, name):
    widget = program.window.findChild(kind, name)
    return widget if widget and widget.isVisible() else None
"""
"""What the scripts below begin with; each makes a `program`."""


def run_program(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run_python(PROGRAM + textwrap.dedent(script), *arguments)


def run_python(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_window_is_shown_before_anything_heavy_is_imported() -> None:
    result = run_python(
        f"""
        import sys
        from pathlib import Path
        from PySide6.QtWidgets import QApplication
        from app.core.paths import AppPaths
        from app.gui.lifecycle.program import Program
        app = QApplication([])
        program = Program(AppPaths(Path("nowhere")), is_temporary=True)
        program.window.show()
        app.processEvents()
        print([name for name in {HEAVY} if name in sys.modules])
        from PySide6 import QtGui, QtWidgets
        # PySide makes a type when it is wanted first: that of styles takes 5 ms, and the first
        # event that Python sees those of all events, 3 ms more.
        made = vars(QtGui) | vars(QtWidgets)
        print([name for name in ("QStyle", "QFileOpenEvent", "QLabel") if name in made])
        """
    )
    assert result.stdout.splitlines() == ["[]", "['QLabel']"], result.stderr


def test_modules_are_imported_as_python_does() -> None:
    result = run_python(
        """
        import sys
        from app.gui.lifecycle.interpreter import hasten_launch
        hasten_launch()
        features = sys.modules["PySide6.support.feature"]
        before = len(features.pyside_feature_dict)
        import app.gui.lifecycle.application
        print(len(features.pyside_feature_dict) - before)
        """
    )
    assert result.stdout.strip() == "0", result.stderr


@pytest.mark.parametrize("is_temporary", [True, False], ids=["temporary", "behind a passphrase"])
def test_it_opens_what_it_can_and_ends_cleanly(tmp_path: Path, is_temporary: bool) -> None:
    result = run_python(
        """
        import sys
        from pathlib import Path
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
        from app.core.paths import AppPaths
        from app.gui.lifecycle.application import run
        app = QApplication([])
        seen = []

        def look():
            (window,) = [w for w in app.topLevelWidgets() if w.objectName() == "mainWindow"]
            widgets = (
                window.findChild(QTextEdit, "composerInput"),
                window.findChild(QWidget, "passphrasePane"),
            )
            seen.extend(w.objectName() for w in widgets if w and w.isVisible())
            if seen:
                timer.stop()
                window.close()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(20)
        status = run(AppPaths(Path(sys.argv[1])), [], sys.argv[2] == "True")
        print(status, seen)
        """,
        str(tmp_path / "home"),
        str(is_temporary),
    )
    expected = "composerInput" if is_temporary else "passphrasePane"
    assert result.stdout.strip() == f"0 ['{expected}']", result.stderr
    assert not result.stderr.replace(_NO_HINTS, "").strip()


def test_without_a_keyring_one_can_go_on_and_store_nothing(tmp_path: Path) -> None:
    result = run_program(
        """
        program = Program(AppPaths(Path(sys.argv[1])), is_temporary=False)
        program.start([])
        without = until(lambda: visible(QPushButton, "storeNothing"))
        QTest.mouseClick(without, Qt.MouseButton.LeftButton)
        composer = until(lambda: visible(QTextEdit, "composerInput"))
        composer.setPlainText("half a question")
        composer.document().setModified(True)
        note = program.window.findChild(QWidget, "temporaryNote")
        offer = program.window.findChild(QPushButton, "openTemporary")
        print(program.window.windowTitle(), note.isVisible(), offer)
        program.end()
        """,
        str(tmp_path / "home"),
    )
    assert result.stdout.strip() == "Inglenook, temporary True None", result.stderr
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".lock"]


def test_a_lock_closes_the_history_and_keeps_what_was_being_typed(tmp_path: Path) -> None:
    result = run_program(
        """
        passphrase = "correct horse battery staple"
        program = Program(AppPaths(Path(sys.argv[1])), is_temporary=False, passphrase=passphrase)
        program.start([])
        until(lambda: hasattr(program, "_unlock") and program._unlock._services)
        program._unlock.go_on()  # past the recovery code
        composer = until(lambda: visible(QTextEdit, "composerInput"))
        composer.setPlainText("half a question")
        composer.document().setModified(True)
        database = program._services.safekeeping._store.database
        program._idle_lock.due.emit()
        assert database._is_closed and program._services is None
        assert until(lambda: visible(QWidget, "passphrasePane"))
        assert not visible(QTextEdit, "composerInput")
        program._unlock.open_with_passphrase(passphrase)
        composer = until(lambda: visible(QTextEdit, "composerInput"))
        print(until(composer.toPlainText))
        program.end()
        """,
        str(tmp_path / "home"),
    )
    assert result.stdout.strip() == "half a question", result.stderr


@pytest.mark.nightly
def test_a_backup_restored_in_the_window_brings_its_chats_back(tmp_path: Path) -> None:
    result = run_program(
        """
        passphrase = "correct horse battery staple"
        program = Program(AppPaths(Path(sys.argv[1])), is_temporary=False, passphrase=passphrase)
        program.start([])
        until(lambda: hasattr(program, "_unlock") and program._unlock._services)
        program._unlock.go_on()  # past the recovery code
        until(lambda: program._services)
        store = program._services.safekeeping._store
        store.conversations.create("Before the backup")
        backup = Path(sys.argv[1]) / "copy.backup"
        program._services.safekeeping.backup(backup)
        store.conversations.create("After the backup")
        security = program._view_model.security
        security.restore_requested.emit(backup)
        assert until(lambda: visible(QWidget, "passphrasePane"))
        title = program._pane._existing.title.text()
        program._unlock.open_with_passphrase("a wrong guess")
        until(lambda: not program._unlock.is_busy)
        program._unlock.open_with_passphrase(passphrase)
        until(lambda: program._services)
        chats = program._services.chat.conversations()
        note = until(lambda: visible(QWidget, "statusNote")).text()
        print(title, [each.title for each in chats], note)
        program.end()
        """,
        str(tmp_path / "home"),
    )
    assert result.stdout.startswith(
        "This backup is locked ['Before the backup'] The backup is restored. The earlier files"
    ), result.stderr
    assert len(list(tmp_path.rglob("inglenook.db"))) == 2, "the replaced history is kept"


@pytest.mark.nightly
def test_a_restore_without_its_passphrase_is_cancelled_and_the_history_opened(
    tmp_path: Path,
) -> None:
    result = run_program(
        """
        passphrase = "correct horse battery staple"
        program = Program(AppPaths(Path(sys.argv[1])), is_temporary=False, passphrase=passphrase)
        program.start([])
        until(lambda: hasattr(program, "_unlock") and program._unlock._services)
        program._unlock.go_on()
        until(lambda: program._services)
        backup = Path(sys.argv[1]) / "copy.backup"
        program._services.safekeeping.backup(backup)
        program._services.safekeeping._store.conversations.create("After the backup")
        program._view_model.security.restore_requested.emit(backup)
        assert until(lambda: visible(QWidget, "passphrasePane"))
        print(program._pane._existing.quit.text())
        program._pane._existing.quit.click()
        until(lambda: not program._unlock.is_restoring and not program._unlock.is_busy)
        print(program._pane._existing.title.text(), program._pane._existing.quit.text())
        program._unlock.open_with_passphrase(passphrase)
        until(lambda: program._services)
        print([each.title for each in program._services.chat.conversations()])
        program.end()
        """,
        str(tmp_path / "home"),
    )
    assert result.stdout.splitlines() == [
        "Cancel",
        "Your conversations are locked Quit",
        "['After the backup']",
    ], result.stderr


@pytest.mark.nightly
def test_scale_is_applied_at_once_to_icons_and_columns() -> None:
    result = run_program(
        """
        from PySide6.QtWidgets import QComboBox
        from app.core.look import Look
        from app.gui.look.theme import apply_look
        apply_look(app, Look())
        program = Program(AppPaths(Path("nowhere")), is_temporary=True)
        program.start([])
        composer = until(lambda: visible(QTextEdit, "composerInput"))
        composer.setPlainText("half a question")
        composer.document().setModified(True)
        old = program.window
        before = visible(QPushButton, "attachButton").iconSize().width()
        old.show_screen("settings")
        boxes = [box for box in old.findChildren(QComboBox) if box.findData(200) >= 0]
        box = boxes[0]
        until(lambda: box.isVisible())
        box.setFocus()
        print(old.focusWidget() is box)
        program._view_model.settings.update(scale_percent=200)
        until(lambda: not isValid(old))
        window = program.window
        print(until(lambda: isinstance(window.focusWidget(), QComboBox)))
        print(window.focusWidget().currentData())
        room = window.screen().availableGeometry()
        assert room.contains(window.frameGeometry()), (room, window.frameGeometry())
        window.show_screen("chat")
        print(visible(QPushButton, "attachButton").iconSize().width() / before)
        print(until(visible(QTextEdit, "composerInput").toPlainText))
        program.end()
        """
    )
    expected = ["True", "True", "200", "2.0", "half a question"]
    assert result.stdout.splitlines() == expected, result.stderr


def test_a_language_is_spoken_at_once_and_nothing_is_lost() -> None:
    result = run_program(
        """
        program = Program(AppPaths(Path("nowhere")), is_temporary=True)
        program.start([])
        composer = until(lambda: visible(QTextEdit, "composerInput"))
        composer.setPlainText("half a question")
        composer.document().setModified(True)
        old = program.window
        for screen in ("documents", "models", "dataset", "settings"):
            old.show_screen(screen)
            app.processEvents()
        old_direction = app.layoutDirection()
        program._view_model.settings.update(language="ar")
        until(lambda: not isValid(old))
        assert program.window.screen_name == "settings" and program.window.isVisible()
        assert program.window.layoutDirection() == app.layoutDirection() != old_direction
        program._view_model.refresh()  # whatever still listens in the old window would be heard
        program.window.show_screen("chat")
        composer = visible(QTextEdit, "composerInput")
        shown = [widget for widget in app.topLevelWidgets() if widget.isVisible()]
        print(until(composer.toPlainText), shown == [program.window])
        program.end()
        """
    )
    assert result.stdout.strip() == "half a question True", result.stderr
    assert not result.stderr.replace(_NO_HINTS, "").strip()


def test_a_question_typed_and_sent_before_the_history_is_open_is_asked() -> None:
    result = run_program(
        """
        program = Program(AppPaths(Path("nowhere")), is_temporary=True)
        program.start([])
        early = program.window.findChild(QTextEdit, "earlyInput")
        QTest.keyClicks(early, "Who is there?")
        QTest.keyClick(early, Qt.Key.Key_Return)

        assert until(lambda: program._view_model)
        conversation = program._view_model.conversation
        until(lambda: conversation.transcript.items)
        print(conversation.transcript.items[0].text)
        print(repr(program.window.findChild(QTextEdit, "composerInput").toPlainText()))
        program.end()
        """,
    )
    assert result.stdout.splitlines() == ["Who is there?", "''"], result.stderr


def test_ctrl_q_ends_a_program_that_would_only_hide_its_window(tmp_path: Path) -> None:
    result = run_program(
        """
        from PySide6.QtCore import QTimer
        program = Program(AppPaths(Path(sys.argv[1])), is_temporary=True)
        program.start([])
        assert until(lambda: visible(QTextEdit, "composerInput"))
        program.window.hides_on_close = True  # as with an icon in the tray
        hidden = []
        program.window.hide_requested.connect(lambda: hidden.append(True))
        QTimer.singleShot(
            0,
            lambda: QTest.keyClick(
                program.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier
            ),
        )
        status = app.exec()
        program.end()
        print(status, hidden)
        """,
        str(tmp_path / "home"),
    )
    assert result.stdout.strip() == "0 []", result.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's dialog is used")
def test_the_folders_that_are_visited_in_file_dialogs_are_not_written_to_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    result = run_python(
        """
        import sys
        from PySide6.QtCore import QEvent
        from PySide6.QtWidgets import QApplication, QFileDialog
        from app.gui.lifecycle.application import forget_visited_folders
        app = QApplication([])
        forget_visited_folders()
        dialog = QFileDialog(None, "Folder", sys.prefix)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.show()
        dialog.accept()
        dialog.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        """
    )
    assert result.returncode == 0, result.stderr
    assert list(tmp_path.iterdir()) == []
