"""Where answers are computed: which llama.cpp library or server; and the local API."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.viewmodels.tasks.runner import TaskRunner, WorkingViewModel
from app.viewmodels.translated import translated

if TYPE_CHECKING:
    from app.services.machine.local_api import ApiAddress, LocalApiService
    from app.services.models.engine_library import EngineLibrary, LibraryInUse
    from app.services.models.model_server import ServerService


class LocalApiViewModel(WorkingViewModel):
    """The switch of the local API, and what a client needs to use it.

    Off until the user switches it on, and off again when the program ends.
    """

    _switched = Signal(object)

    def __init__(
        self, service: "LocalApiService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._service = service
        self.address: ApiAddress | None = service.address
        # The service reports in the thread that switched it; a signal passes it to this one.
        self._switched.connect(self._on_switched)
        service.on_change(self._switched.emit)

    def start(self, port: int) -> None:
        """Listen on this machine only; with port 0 the system chooses one."""
        self._do(lambda: self._service.start(port))

    def stop(self) -> None:
        self._do(self._service.stop)

    def regenerate_token(self) -> None:
        """Issue a new token; the old one stops working."""
        self._do(self._service.regenerate_token)

    def _do(self, work: Callable[[], object]) -> None:
        self._task.run(lambda _token, _report: work(), on_failure=self._runner.failed.emit)

    def _on_switched(self, address: "ApiAddress | None") -> None:
        self.address = address
        self.changed.emit()


class EngineLibraryViewModel(WorkingViewModel):
    """Which llama.cpp library answers: trying another one, and going back.

    `tried` is the result of this session's trial; `problem` is why one failed. The library
    in use stays when a trial is stopped.
    """

    def __init__(
        self, service: "EngineLibrary", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._service = service
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

    def use(self, folder: Path) -> None:
        """Use the library in `folder` if a trial run succeeds."""
        if not self.is_running:
            self.problem = ""
            self._task.run(
                lambda cancel, _report: self._service.use(folder, cancel),
                self._on_tried,
                self._on_failed,
            )

    def restore(self) -> None:
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


class ServerViewModel(WorkingViewModel):
    """The server whose models may answer too.

    `address` is "" until the user has connected to a server; `problem` is why that failed.

    Signals:
        models_changed: the available models changed.
    """

    models_changed = Signal()

    def __init__(
        self, service: "ServerService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._service = service
        self.problem = ""

    @property
    def address(self) -> str:
        return self._service.address

    @property
    def models(self) -> tuple[str, ...]:
        return self._service.models

    def connect_to(self, address: str, key: str) -> None:
        """Ask the server for its models; the request is in the network log."""
        self._do(lambda: self._service.connect(address, key))

    def disconnect_from(self) -> None:
        """Stop offering its models."""
        self._do(self._service.disconnect)

    def _do(self, work: Callable[[], object]) -> None:
        if not self.is_running:
            self.problem = ""
            self._task.run(
                lambda _token, _report: work(),
                on_failure=self._on_failed,
                on_settled=self.models_changed.emit,
            )

    def _on_failed(self, error: Exception) -> None:
        self.problem = translated(str(error))
