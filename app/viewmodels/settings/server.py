"""The server whose models may answer too: connecting to it, and letting go."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.translated import translated

if TYPE_CHECKING:
    from app.services.models.servers import ServerService


class ServerViewModel(QObject):
    """`address` is "" until the user has connected to a server; `problem` is why that failed.

    Signals:
        changed: any of the values changed.
        models_changed: the available models changed.
    """

    changed = Signal()
    models_changed = Signal()

    def __init__(
        self, service: "ServerService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self.is_busy = False
        self.problem = ""

    @property
    def address(self) -> str:
        return self._service.address

    @property
    def models(self) -> tuple[str, ...]:
        """The names of the models it offers."""
        return self._service.models

    def connect_to(self, address: str, key: str) -> None:
        """Ask the server for its models; the request is in the network log."""
        self._do(lambda: self._service.connect(address, key))

    def disconnect_from(self) -> None:
        """Stop offering its models."""
        self._do(self._service.disconnect)

    def _do(self, work: Callable[[], object]) -> None:
        if self.is_busy:
            return
        self.is_busy, self.problem = True, ""
        self.changed.emit()
        self._runner.run(
            lambda _token: work(), on_failure=self._on_failed, on_settled=self._on_settled
        )

    def _on_failed(self, error: Exception) -> None:
        self.problem = translated(str(error))

    def _on_settled(self) -> None:
        self.is_busy = False
        self.changed.emit()
        self.models_changed.emit()
