"""The switch of the local API, and what a client needs to use it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.machine.local_api import ApiAddress, LocalApiService


class LocalApiViewModel(QObject):
    """Off until the user switches it on, and off again when the program ends.

    Signals:
        changed: `address` or `is_busy` changed.
    """

    changed = Signal()
    _reported = Signal(object)

    def __init__(
        self, service: "LocalApiService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self.address: ApiAddress | None = service.address
        self.is_busy = False
        # The service reports in the thread that switched it; a signal passes it to this one.
        self._reported.connect(self._on_reported)
        service.on_change(self._reported.emit)

    def start(self, port: int) -> None:
        """Listen on this machine only; with port 0 the system chooses one."""
        self._do(lambda: self._service.start(port))

    def stop(self) -> None:
        self._do(self._service.stop)

    def regenerate_token(self) -> None:
        """Issue a new token; the old one stops working."""
        self._do(self._service.regenerate_token)

    def _do(self, work: Callable[[], object]) -> None:
        if self.is_busy:  # one call to the service at a time
            return
        self.is_busy = True
        self.changed.emit()
        self._runner.run(lambda _token: work(), on_settled=self._on_settled)

    def _on_settled(self) -> None:
        self.is_busy = False
        self.changed.emit()

    def _on_reported(self, address: "ApiAddress | None") -> None:
        self.address = address
        self.changed.emit()
