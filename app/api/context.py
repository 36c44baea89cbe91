"""What the handlers work with."""

from typing import TYPE_CHECKING

import msgspec

from app.api.errors import not_found
from app.api.working import Desk

if TYPE_CHECKING:
    from app.answers.completions import CompletionService
    from app.core.generation import GenerationParams
    from app.core.model_spec import InstalledModel
    from app.services.chats.chat import ChatService
    from app.services.documents.embedders import EmbeddingService
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
    """The id or file of the model for requests that name none; "" for the one selected."""
    desk: Desk = msgspec.field(default_factory=Desk)

    def params(self, name: str) -> "GenerationParams":
        """The parameters of the model a client names, unless the client specifies others."""
        return self.models.params(self.named(name))

    def named(self, name: str) -> str:
        """The model that a client means by `name`; "" is the one selected in Inglenook."""
        return self.model if name in ("", "default", self._default_id) else name

    def listed(self) -> "tuple[InstalledModel, ...]":
        """The models that clients may name, with the file that was given as the default one."""
        models = self.models.models()
        if self._default_id and self._default_id not in {model.spec.id for model in models}:
            return (*models, self.models.resolve(self.model))
        return models

    @property
    def _default_id(self) -> str:
        return self.models.resolve(self.model).spec.id if self.model else ""

    def check_model(self, name: str) -> None:
        """Raises ApiError for a model that is not listed: clients must not name files."""
        known = {model.spec.id for model in self.listed()}
        if name not in {"", "default", *known}:
            raise not_found(
                f"There is no model {name}; GET /v1/models lists those that are here.",
                "model_not_found",
                "model",
            )
