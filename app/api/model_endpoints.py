"""`GET /v1/models`, `GET /v1/models/{id}` and `POST /v1/embeddings`.

Embeddings are those of the model that also searches the documents.
"""

import base64
import struct
from typing import Annotated, Literal

import msgspec
from msgspec import Meta
from starlette.requests import Request

from app.api.api_errors import bad_request, not_found
from app.api.context import ApiContext
from app.core.cancellation import CancelToken
from app.core.model_spec import InstalledModel


class ModelObject(msgspec.Struct, frozen=True, kw_only=True):
    """In addition to OpenAI's fields: the trained context length in tokens, and the kind."""

    id: str
    object: Literal["model"] = "model"
    created: int = 0
    owned_by: str = "inglenook"
    name: str
    kind: Literal["chat", "embedding"]
    context_length: int


class ModelList(msgspec.Struct, frozen=True):
    data: list[ModelObject]
    object: Literal["list"] = "list"


def list_models(context: ApiContext, _request: Request, _cancel: CancelToken) -> ModelList:
    """All models on this machine; the embedding model comes last."""
    return ModelList(_all(context))


def show_model(context: ApiContext, request: Request, _cancel: CancelToken) -> ModelObject:
    """A model by its id; `default` is the one selected in Inglenook."""
    wanted = request.path_params["model"]
    if found := next((model for model in _all(context) if model.id == wanted), None):
        return found
    if wanted == "default":
        models = context.services.models
        if current := models.resolve(context.model) if context.model else models.current():
            return _object(current, "chat")
    raise not_found(f"There is no model {wanted}.", "model_not_found", "model")


def _all(context: ApiContext) -> list[ModelObject]:
    chat = [_object(model, "chat") for model in context.listed() if not model.problem]
    embedder = context.services.document_models.embedders.model()
    return [*chat, *([_object(embedder, "embedding")] if embedder else [])]


def _object(model: InstalledModel, kind: Literal["chat", "embedding"]) -> ModelObject:
    spec = model.spec
    return ModelObject(id=spec.id, name=spec.name, kind=kind, context_length=spec.context_length)


_Text = Annotated[str, Meta(min_length=1)]


class EmbeddingsRequest(msgspec.Struct, frozen=True, kw_only=True):
    """`input_type` "query" marks questions, for models that distinguish them from documents."""

    input: _Text | Annotated[list[_Text], Meta(min_length=1, max_length=2048)]
    model: str = ""
    encoding_format: Literal["float", "base64"] = "float"
    dimensions: Annotated[int, Meta(ge=1)] | None = None
    input_type: Literal["query", "document"] = "document"


class Embedding(msgspec.Struct, frozen=True, kw_only=True):
    """`embedding` is a unit vector, or its 32-bit little-endian floats in base64."""

    index: int
    embedding: list[float] | str
    object: Literal["embedding"] = "embedding"


class EmbeddingsUsage(msgspec.Struct, frozen=True):
    prompt_tokens: int
    total_tokens: int


class EmbeddingsResponse(msgspec.Struct, frozen=True, kw_only=True):
    data: list[Embedding]
    model: str
    usage: EmbeddingsUsage
    object: Literal["list"] = "list"


def embed(
    context: ApiContext, _request: Request, body: EmbeddingsRequest, cancel: CancelToken
) -> EmbeddingsResponse:
    """The vectors of one or more texts, in order."""
    embedders = context.services.document_models.embedders
    embedder = embedders.model()
    if embedder is None or body.model not in ("", "default", embedder.spec.id):
        known = embedder.spec.id if embedder else "none"
        raise not_found(
            f"There is no embedding model {body.model}; the one here is {known}.",
            "model_not_found",
            "model",
        )
    texts = [body.input] if isinstance(body.input, str) else body.input
    vectors, tokens = embedders.embed(texts, body.input_type == "query", cancel)
    if body.dimensions not in (None, len(vectors[0])):
        raise bad_request(f"This model produces {len(vectors[0])} dimensions.", "dimensions")
    is_packed = body.encoding_format == "base64"
    data = [
        Embedding(index=index, embedding=_packed(vector) if is_packed else list(vector))
        for index, vector in enumerate(vectors)
    ]
    usage = EmbeddingsUsage(tokens, tokens)
    return EmbeddingsResponse(data=data, model=embedder.spec.id, usage=usage)


def _packed(vector: tuple[float, ...]) -> str:
    return base64.b64encode(struct.pack(f"<{len(vector)}f", *vector)).decode()
