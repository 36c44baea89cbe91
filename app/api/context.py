"""What the handlers work with."""

from typing import TYPE_CHECKING

import msgspec

from app.api.errors import not_found
from app.api.working import Desk

if TYPE_CHECKING:
    from app.core.generation import GenerationParams
    from app.services.answers.completions import CompletionService
    from app.services.chats.chat import ChatService
    from app.services.documents.embedding import EmbeddingService
    from app.services.documents.library import LibraryService
    from app.services.machine.settings import SettingsService
    from app.services.models.model_library import ModelsService


class ApiContext(msgspec.Struct, frozen=True):
    """The services behind the API, and the desk that runs blocking work."""

    chat: "ChatService"
    completions: "CompletionService"
    embeddings: "EmbeddingService"
    library: "LibraryService"
    models: "ModelsService"
    settings: "SettingsService"
    model: str = ""
    """The model for requests that name none; "" is the one selected in Inglenook."""
    desk: Desk = msgspec.field(default_factory=Desk)

    def params(self, name: str) -> "GenerationParams":
        """The parameters of the model a client names, unless the client specifies others."""
        return self.models.params(self.named(name))

    def named(self, name: str) -> str:
        """The model that a client means by `name`; "" is the one selected in Inglenook."""
        return self.model if name in ("", "default") else name

    def check_model(self, name: str) -> None:
        """Raises ApiError for a model that is not listed: clients must not name files."""
        known = {model.spec.id for model in self.models.models()}
        if name not in {"", "default", *known}:
            raise not_found(
                f"There is no model {name}; GET /v1/models lists those that are here.",
                "model_not_found",
                "model",
            )
