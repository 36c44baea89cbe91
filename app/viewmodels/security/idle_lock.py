"""Locks the history after a while in which nobody has touched the program."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleLock(QObject):
    """Watches the input of the whole application while it is enabled.

    Signals:
        due: the time is up; whether running work prevents locking is up to the receiver.
    """

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.due)
        self._is_watching = False

    def set_minutes(self, minutes: float) -> None:
        """Set how long to wait and restart the wait; 0 never locks."""
        app = QCoreApplication.instance()
        assert app, "an application is there before its view models"
        # Installed only while needed: every event of the program passes through the filter.
        if minutes > 0 and not self._is_watching:
            app.installEventFilter(self)
        elif minutes <= 0 and self._is_watching:
            app.removeEventFilter(self)
        self._is_watching = minutes > 0
        self._timer.setInterval(round(minutes * 60_000))
        if self._is_watching:
            self._timer.start()
        else:
            self._timer.stop()

    def restart(self) -> None:
        """Wait once more."""
        self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start()
        return False
