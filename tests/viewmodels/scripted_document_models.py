"""Embedders and rerankers in memory, with the interfaces of what offers, uses and changes them."""

from threading import Event

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.model_spec import HubSource, ModelKind, ModelSpec
from app.services.documents.document_models import DocumentModel


def _model(
    id_: str, name: str, kind: ModelKind, *, here: bool, used: bool = False
) -> DocumentModel:
    spec = ModelSpec(
        id=id_,
        name=name,
        kind=kind,
        source=HubSource(f"acme/{id_}", "main", "model.safetensors"),
        license="MIT",
    )
    return DocumentModel(spec, f"/models/{id_}" if here else "", used)


class ScriptedDocumentModels:
    """`gate` holds back every change, and `error` is what it fails with."""

    def __init__(self) -> None:
        self.models: tuple[DocumentModel, ...] = (
            _model("minilm", "all-MiniLM-L6-v2", "embedding", here=True, used=True),
            _model("e5", "Multilingual E5 small", "embedding", here=True),
            _model("bge", "BGE small English v1.5", "embedding", here=False),
            _model("marco", "MS MARCO MiniLM L6", "reranking", here=True),
        )
        self.gate = Event()
        self.gate.set()
        self.error: UserError | None = None
        self.reranking_problem = ""
        self.vector_problem = ""
        self.vector_server = ""
        self.reranking = self

    def all(self) -> tuple[DocumentModel, ...]:
        return self.models

    def change_embedder(self, model_id: str, cancel: CancelToken) -> None:
        self._use("embedding", model_id, cancel)

    def change_vector_server(self, address: str, cancel: CancelToken) -> None:
        self._wait(cancel)
        self.vector_server = address

    def choose(self, model_id: str, cancel: CancelToken) -> None:
        self._use("reranking", model_id, cancel)

    def arrive(self, model_id: str) -> None:
        """As when its download is done."""
        self.models = tuple(
            msgspec.structs.replace(model, path=f"/models/{model_id}")
            if model.spec.id == model_id
            else model
            for model in self.models
        )

    def _wait(self, cancel: CancelToken) -> None:
        while not self.gate.wait(0.01):
            cancel.raise_if_cancelled()
        if self.error:
            raise self.error

    def _use(self, kind: ModelKind, model_id: str, cancel: CancelToken) -> None:
        self._wait(cancel)
        self.models = tuple(
            msgspec.structs.replace(model, is_used=model.spec.id == model_id)
            if model.spec.kind == kind
            else model
            for model in self.models
        )
