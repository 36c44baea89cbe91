"""The models that search documents: which there are, which are here, and removing one."""

from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.model_spec import ModelSpec
from app.hub.catalogue import ModelCatalogue
from app.hub.installed import InstalledModels
from app.services.documents.embedders import Embedders
from app.services.documents.reranking import RerankingService


class DocumentModel(msgspec.Struct, frozen=True):
    """A model of the catalogue; `path` is its folder, "" if it is not on this machine."""

    spec: ModelSpec
    path: str
    is_used: bool


class DocumentModels:
    """Embedders and rerankers, in catalogue order."""

    def __init__(
        self,
        catalogue: ModelCatalogue,
        installed: InstalledModels,
        embedders: Embedders,
        reranking: RerankingService,
    ) -> None:
        self._catalogue = catalogue
        self._installed = installed
        self._embedders = embedders
        self._reranking = reranking

    def all(self) -> tuple[DocumentModel, ...]:
        """All models of the catalogue, installed or not."""
        here = {model.spec.id: model.path for model in self._installed.all()}
        used = (self._embedders.used.id, self._reranking.model_id)
        return tuple(
            DocumentModel(spec, here.get(spec.id, ""), spec.id in used)
            for spec in self._catalogue.models
            if spec.is_folder
        )

    def find(self, model_id: str) -> DocumentModel | None:
        return next((model for model in self.all() if model.spec.id == model_id), None)

    def remove(self, model_id: str) -> int:
        """Delete the folder of a downloaded model; returns the bytes freed. Raises UserError.

        The reranker in use is deselected first; the embedder in use cannot be removed.
        """
        model = self.find(model_id)
        if model is None or not model.path:
            raise UserError(f"{model_id} is not on this machine.", "There is nothing to remove.")
        if not self._installed.is_ours(model.path):
            raise UserError(
                f"{model.spec.name} was not downloaded from the hub.",
                "Uninstall its package, or remove it from your models.toml.",
            )
        if model.spec.id == self._embedders.used.id:
            raise UserError(
                f"{model.spec.name} searches your documents.", "Choose another one first."
            )
        if model.is_used:
            self._reranking.choose("", CancelToken())
        return self._installed.delete(p for p in Path(model.path).rglob("*") if p.is_file())
