"""The window and the services behind it, from the first frame to the end."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.core.look import Look
from app.core.paths import AppPaths
from app.gui.lifecycle.interpreter import settle, unsettle
from app.gui.lifecycle.tray import TrayHost
from app.gui.look.theme import apply_look
from app.gui.look.translations import install_translations
from app.gui.window.main_window import MainWindow
from app.gui.window.window_body import WindowMemory

if TYPE_CHECKING:
    # Imported when needed: not part of the first frame.
    from app.gui.window.quick_window import QuickWindow
    from app.services.machine.instance_server import InstanceServer
    from app.services.startup import Services
    from app.viewmodels.security.unlock import IdleLock
    from app.viewmodels.tasks.runner import TaskRunner
    from app.viewmodels.window import WindowViewModel

HostCommands = Callable[
    ["Services", AppPaths, Callable[[], None]], AbstractContextManager["InstanceServer"]
]
"""Carries out the commands of other processes on these services during the block, and calls the
function in another thread after each of them."""

# Longer than any window needs to paint; see `Program.start`.
_FIRST_FRAME_MS = 500
# By then the window has loaded what it shows first.
_SETTLED_MS = 3000


class Program(QObject):
    """The window, and the services once they are open.

    Args:
        look: the language and the scale that were applied.
        passphrase: opens the history the first time; after a lock the user is asked.
        host_commands: lets other processes run commands while the history is open.

    Signals:
        command_ended: a command of another process has ended.
    """

    command_ended = Signal()

    def __init__(
        self,
        paths: AppPaths,
        is_temporary: bool,
        look: Look = Look(),  # noqa: B008 - immutable
        passphrase: str | None = None,
        host_commands: HostCommands | None = None,
    ) -> None:
        super().__init__()
        self._host_commands = host_commands
        self._hosting = ExitStack()
        self._server: InstanceServer | None = None
        self.command_ended.connect(self._on_command_ended)
        self._passphrase = passphrase
        self._made_for = look.language, look.scale_percent
        self._services: Services | None = None
        self._view_model: WindowViewModel | None = None
        self._open = partial(_open_services, paths, is_temporary)
        self._paths, self._is_temporary = paths, is_temporary
        self._memory = WindowMemory(None if is_temporary else paths.window)
        self._tray = TrayHost(self._memory, self)
        self._tray.quick_requested.connect(self.ask_quickly)
        self.window = self._new_window()
        self._quick: QuickWindow | None = None
        self._wants_quick = False
        self._backup: Path | None = None

    @cached_property
    def _runner(self) -> "TaskRunner":
        from app.viewmodels.tasks.runner import TaskRunner

        runner = TaskRunner(self)
        runner.failed.connect(self._show_error)
        return runner

    @cached_property
    def _idle_lock(self) -> "IdleLock":
        from app.viewmodels.security.unlock import IdleLock

        lock = IdleLock(self)
        lock.due.connect(self._on_idle)
        return lock

    def _new_window(self) -> MainWindow:
        window = MainWindow(self._memory)
        window.quit_requested.connect(QApplication.exit)
        self._tray.take(window)
        return window

    def _renew_window(self) -> None:
        old, self.window = self.window, self._new_window()
        if not (old.isMaximized() or old.isFullScreen()):
            self.window.setGeometry(old.geometry())
        self.window.setWindowState(old.windowState())

    @property
    def is_answering(self) -> bool:
        return bool(self._view_model and self._view_model.conversation.runs.conversation_ids)

    def start(self, files: Sequence[Path], *, is_hidden: bool = False) -> None:
        """Show the window now and open the history after the first frame.

        `is_hidden` starts with the window in the tray.
        """
        self.window.painted.connect(self._on_painted)
        self.window.setHidden(is_hidden)
        self.window.add_files(files)
        self._open_later = QTimer(self)
        self._open_later.setSingleShot(True)
        self._open_later.timeout.connect(self._open_history)
        self._open_later.start(_FIRST_FRAME_MS)  # in case it is minimised and paints no frame

    def _on_painted(self) -> None:
        if self._open_later.isActive():
            self._open_later.start(0)

    def receive(self, files: list[Path]) -> None:
        """A second start handed over these files."""
        self.window.come_forward()
        self.window.add_files(files)

    def ask_quickly(self) -> None:
        """Show the quick-ask window, now or once the history is open."""
        if self._view_model is None:
            self._wants_quick = True
            self.window.come_forward()
            return
        if self._quick is None:
            from app.gui.window.quick_window import QuickWindow
            from app.viewmodels.chat.quick_ask import QuickAskViewModel

            quick = QuickAskViewModel(self._view_model, self._view_model)
            self._quick = QuickWindow(quick)
            quick.failed.connect(self._show_error)
            self._quick.chat_requested.connect(self._on_quick_chat_requested)
        self._quick.come_forward()

    def _show_error(self, error: Exception) -> None:
        self.window.show_error(error)

    def _on_quick_chat_requested(self, conversation_id: str) -> None:
        self.window.come_forward()
        self.window.open_chat(conversation_id)

    def end(self) -> None:
        """Store pending changes, stop running work, lock the history, and remove all windows."""
        self._tray.remove()
        self._close_history()

    def _close_history(self) -> None:
        self._open_later.stop()
        self._idle_lock.set_minutes(0)
        self.window.remember()
        self.window.hide()
        self._close_quick()
        self._hosting.close()
        self._server = None
        if self._view_model:
            self._view_model.flush()
        self._runner.shut_down()
        del self._runner  # reopening the history creates a new one
        if self._services:
            self._services.close()
            self._services = None
        self.window.deleteLater()

    def _close_quick(self) -> None:
        if self._quick:
            self._quick.hide()
            self._quick.deleteLater()
            self._quick = None

    def _open_history(self) -> None:
        from app.gui.dialogs.passphrase_pane import PassphrasePane
        from app.viewmodels.security.unlock import UnlockViewModel

        self.window.listen()
        paths = None if self._is_temporary else self._paths
        self._unlock = UnlockViewModel(self._open, self._runner, paths, self)
        self._pane = PassphrasePane(self._unlock)
        self._unlock.opened.connect(self._on_opened)
        self._pane.attention_needed.connect(lambda: self.window.show_pane(self._pane))
        self._pane.quit_requested.connect(QApplication.exit)
        self._pane.temporary_requested.connect(self._go_on_without_history)
        passphrase, self._passphrase = self._passphrase, None
        backup, self._backup = self._backup, None
        if backup:
            self._unlock.restore(backup)
        elif passphrase is None or self._is_temporary:
            self._unlock.open()
        else:
            self._unlock.open_with_passphrase(passphrase)
        # What the window needs next, imported while another thread opens the history. Never in that
        # thread: a process whose threads define Qt classes at the same time may crash.
        import app.gui.chat.chat_screen  # noqa: F401

    def _go_on_without_history(self) -> None:
        """Nothing protects stored data here, so nothing is stored."""
        self._is_temporary = True
        self._open = partial(_open_services, self._paths, True)
        self._memory.forget()
        self._pane.deleteLater()
        self._open_history()

    def _on_opened(self, services: "Services") -> None:
        from app.viewmodels.window import WindowViewModel

        self._services = services
        services.network.install()
        services.engine_maintenance.start()
        self._view_model = WindowViewModel(services, self._runner, self)
        self._view_model.settings.settings_changed.connect(self._apply_settings)
        self._view_model.settings.lock_requested.connect(self._on_lock_requested)
        self._view_model.security.restore_requested.connect(self._on_restore_requested)
        self._idle_lock.set_minutes(self._view_model.settings.settings.lock_after_minutes)
        self._view_model.refresh()
        self._bind(self._view_model)
        self._fit_tray()
        # A question typed before anything is shown starts a new chat.
        reopened = self._memory.conversation_id
        if reopened and not self.window.has_typed:
            self._view_model.conversation.reopen(reopened)
        self._pane.deleteLater()
        if kept := self._unlock.kept:
            text = self.tr("The backup is restored. The earlier files are kept in {folder}")
            self.window.show_note(text.format(folder=kept))
        QTimer.singleShot(0, self, self._start_hosting)
        QTimer.singleShot(_SETTLED_MS, self, settle)
        if self._wants_quick:
            self._wants_quick = False
            self.ask_quickly()

    def _start_hosting(self) -> None:
        if self._host_commands and self._services and not self._is_temporary:
            hosting = self._host_commands(self._services, self._paths, self.command_ended.emit)
            self._server = self._hosting.enter_context(hosting)

    def _on_command_ended(self) -> None:
        if self._view_model:
            self._view_model.read_again()

    def _bind(self, view_model: "WindowViewModel") -> None:
        self.window.bind(view_model)
        self.window.quick_requested.connect(self.ask_quickly)
        self.window.temporary_requested.connect(self._open_temporary_window)

    def _open_temporary_window(self) -> None:
        """Show a temporary window, in a separate process so that nothing can leak across."""
        from PySide6.QtCore import QProcess

        from app.workers.process import program_command

        program, *arguments = program_command("--home", str(self._paths.home), "--temporary")
        QProcess.startDetached(program, arguments)

    def _apply_settings(self) -> None:
        assert self._view_model, "settings change only once they are open"
        settings = self._view_model.settings.settings
        app = QApplication.instance()
        assert isinstance(app, QApplication), "the window needs an application with widgets"
        apply_look(app, settings.look)
        self._fit_tray()
        self._idle_lock.set_minutes(settings.lock_after_minutes)
        if (settings.language, settings.scale_percent) != self._made_for:
            self._made_for = settings.language, settings.scale_percent
            # Deferred: the list used to choose it belongs to the window being replaced.
            QTimer.singleShot(0, self, self._remake_window)

    def _fit_tray(self) -> None:
        """A temporary window ends when it is closed, whatever the settings say."""
        assert self._view_model, "the settings are open"
        wants_tray = self._view_model.settings.settings.stays_in_tray
        self._tray.fit(is_wanted=wants_tray and not self._is_temporary)

    def _remake_window(self) -> None:
        """Recreate the window, since widgets keep their texts and the sizes of their icons."""
        app, view_model, old = QApplication.instance(), self._view_model, self.window
        assert isinstance(app, QApplication) and view_model, "both are chosen in the window"
        old.remember()
        view_model.flush()
        self._close_quick()
        install_translations(app, self._made_for[0])
        self._tray.remove()
        self._renew_window()
        self._fit_tray()
        self._bind(view_model)
        view_model.conversations.refresh()
        if open_id := view_model.conversation.conversation_id:
            view_model.conversation.reopen(open_id)
        else:
            view_model.conversation.new_chat()
        self.window.show_screen(old.screen_name)
        self.window.show()
        self.window.take_focus_from(old)
        old.hide()
        old.deleteLater()

    def _on_restore_requested(self, backup: Path) -> None:
        """Only a history that is closed can be replaced."""
        self._backup = backup
        # Deferred: the dialog used to choose it belongs to the window being replaced.
        QTimer.singleShot(0, self, self._on_lock_requested)

    def _on_idle(self) -> None:
        """Lock, but not while that would stop an answer, a training or the command of a client."""
        is_training = self._view_model is not None and self._view_model.is_training
        if self.is_answering or is_training or (self._server and self._server.guests):
            self._idle_lock.restart()
        else:
            self._on_lock_requested()

    def _on_lock_requested(self) -> None:
        """Close the history and ask for the key again, in a new window."""
        old_view_model, was_hidden = self._view_model, not self.window.isVisible()
        self._close_history()
        if old_view_model:
            old_view_model.deleteLater()
        self._view_model = None
        unsettle()
        self._renew_window()
        self.start((), is_hidden=was_hidden)


def _open_services(
    paths: AppPaths,
    is_temporary: bool,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
) -> "Services":
    # Imported in the opening thread, while the window is already on screen.
    from app.bootstrap import open_services

    return open_services(paths, passphrase, recovery_code, is_temporary)
