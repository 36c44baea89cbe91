"""Where answers are computed: which llama.cpp library, or which server of the user's own."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.viewmodels.tasks.long_task import LongTask
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.translated import translated

if TYPE_CHECKING:
    from app.services.models.engine_library import EngineLibrary, LibraryInUse
    from app.services.models.model_server import ServerService


class EngineLibraryViewModel(QObject):
    """`tried` is the result of this session's trial; `problem` is why one failed.

    Signals:
        changed: any of the values changed.
    """

    changed = Signal()

    def __init__(
        self, service: "EngineLibrary", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self._trial = LongTask(runner, self)
        self._trial.changed.connect(self.changed)
        self.tried: LibraryInUse | None = None
        self.problem = ""

    @property
    def folder(self) -> str:
        """The folder of the chosen library; "" for the bundled one."""
        return self._service.folder

    @property
    def is_set_for_session(self) -> bool:
        """Whether an environment variable selects the library, which overrides the choice here."""
        return self._service.is_set_for_session

    @property
    def is_trying(self) -> bool:
        return self._trial.is_running

    def use(self, folder: Path) -> None:
        """Use the library in `folder` if a trial run succeeds."""
        if not self.is_trying:
            self.problem = ""
            self._trial.run(
                lambda cancel, _report: self._service.use(folder, cancel),
                self._on_tried,
                self._on_failed,
            )

    def stop(self) -> None:
        """Cancel the trial; the library in use stays."""
        self._trial.stop()

    def restore(self) -> None:
        """Use the bundled library again."""
        self.problem, self.tried = "", None
        self._runner.run(
            lambda _token: self._service.restore(),
            on_failure=self._on_failed,
            on_settled=self.changed.emit,
        )

    def _on_tried(self, tried: "LibraryInUse") -> None:
        self.tried = tried

    def _on_failed(self, error: Exception) -> None:
        self.problem = translated(str(error))


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
