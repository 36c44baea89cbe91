"""Starts the program with its window, once for each data folder, and shuts it down."""

import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QMessageLogContext,
    QSettings,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.core.cancellation import ending_signals
from app.core.errors import UserError
from app.core.paths import AppPaths, resource_path
from app.gui.lifecycle.interpreter import GuiThreadCollector
from app.gui.lifecycle.program import HostCommands, Program
from app.gui.look.theme import apply_look, new_application
from app.gui.look.translations import install_translations
from app.services.machine.data_folder import read_look

_LISTEN_AFTER_MS = 300
"""When further starts are answered: after the first frame. They wait for longer than that."""

_WITHOUT_SCREEN = ("offscreen", "minimal")

_log = logging.getLogger("inglenook.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def run(
    paths: AppPaths,
    files: Sequence[Path],
    is_temporary: bool,
    is_quick: bool = False,
    passphrase: str | None = None,
    host_commands: HostCommands | None = None,
) -> int:
    """Show the window until it is closed; returns the exit status.

    `is_quick` also shows the quick-ask window. `passphrase` opens the history without asking for
    it, or protects a new one. `host_commands` carries out commands of other processes meanwhile.

    A second start on the same data folder hands `files` to the first window and returns 0.
    Raises UserError if that window does not answer or the folder is not writable.
    """
    qInstallMessageHandler(_on_qt_message)
    app = QApplication.instance() or new_application(sys.argv[:1])
    assert isinstance(app, QApplication), "the window needs an application with widgets"
    app.setApplicationName("Inglenook")
    app.setDesktopFileName("inglenook")
    app.setWindowIcon(QIcon(str(resource_path("icons", "inglenook.svg"))))
    forget_visited_folders()
    instance = None
    if not is_temporary:
        from app.gui.lifecycle.single_instance import SingleInstance

        instance = SingleInstance(paths, app)
        try:
            if not instance.acquire():
                instance.hand_over(files, is_quick=is_quick)
                return 0
        except UserError as error:
            _show_problem(app, paths, error)
            raise
    look = read_look(paths.settings)
    install_translations(app, look.language)
    apply_look(app, look)
    program = Program(paths, is_temporary, look, passphrase, host_commands)
    collector = GuiThreadCollector(app, lambda: program.is_answering)
    if instance:
        instance.files_received.connect(program.receive)
        instance.quick_requested.connect(program.ask_quickly)
        QTimer.singleShot(_LISTEN_AFTER_MS, instance, instance.listen)
    for ending in (signal.SIGINT, *ending_signals()):
        signal.signal(ending, lambda *_: app.exit())
    program.start(files)
    if is_quick:
        program.ask_quickly()
    status = app.exec()
    program.end()
    collector.release()
    if instance:
        instance.release()
    return status


def forget_visited_folders() -> None:
    """Have Qt's file dialog, used where the desktop has none, write no folder's name to the disk.

    It would store those that were visited in QtProject.conf, outside the data folder.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


def _show_problem(app: QApplication, paths: AppPaths, error: UserError) -> None:
    """Also report it in a window: whoever starts from a menu sees no terminal."""
    if app.platformName() in _WITHOUT_SCREEN:
        return
    from app.gui.dialogs.simple_dialogs import problem_dialog

    look = read_look(paths.settings)
    install_translations(app, look.language)
    apply_look(app, look)
    problem_dialog(error).exec()


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    _log.log(_LEVELS[kind], message)
