"""The services of one running program, and their orderly end."""

from contextlib import ExitStack

from app.hub.network_gate import NetworkGate
from app.services.chat import ChatService
from app.services.export import ExportService
from app.services.feedback import FeedbackService
from app.services.library import LibraryService
from app.services.models import ModelsService
from app.services.safekeeping import SafekeepingService
from app.services.settings import SettingsService


class Services:
    """Everything a front end calls. `close` ends the workers and locks the store."""

    def __init__(
        self,
        chat: ChatService,
        library: LibraryService,
        models: ModelsService,
        feedback: FeedbackService,
        export: ExportService,
        settings: SettingsService,
        safekeeping: SafekeepingService,
        network: NetworkGate,
    ) -> None:
        self.chat = chat
        self.library = library
        self.models = models
        self.feedback = feedback
        self.export = export
        self.settings = settings
        self.safekeeping = safekeeping
        self.network = network
        self._owned = ExitStack()

    def owns(self, resources: ExitStack) -> None:
        """Close `resources` too when this is closed."""
        self._owned.push(resources)

    def close(self) -> None:
        """End the workers, close the store. A second call does nothing."""
        self._owned.close()

    def __enter__(self) -> "Services":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
