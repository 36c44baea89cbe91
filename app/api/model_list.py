"""`GET /v1/models` and `GET /v1/models/{id}`."""

from typing import Literal

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from app.api.context import ApiContext
from app.api.errors import json_response, not_found
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


async def list_models(context: ApiContext, request: Request) -> Response:
    """All models on this machine; the embedding model comes last."""
    return json_response(ModelList(await context.desk.result(request, lambda _: _all(context))))


async def show_model(context: ApiContext, request: Request) -> Response:
    """A model by its id; `default` is the one selected in Inglenook."""
    wanted = request.path_params["model"]
    for model in await context.desk.result(request, lambda _: _all(context)):
        if model.id == wanted:
            return json_response(model)
    if wanted == "default":
        current = await context.desk.result(request, lambda _: _default(context))
        if current:
            return json_response(_object(current, "chat"))
    raise not_found(f"There is no model {wanted}.", "model_not_found", "model")


def _default(context: ApiContext) -> InstalledModel | None:
    return context.models.resolve(context.model) if context.model else context.models.current()


def _all(context: ApiContext) -> list[ModelObject]:
    chat = [_object(model, "chat") for model in context.listed() if not model.problem]
    embedder = context.embeddings.model()
    return [*chat, *([_object(embedder, "embedding")] if embedder else [])]


def _object(model: InstalledModel, kind: Literal["chat", "embedding"]) -> ModelObject:
    spec = model.spec
    return ModelObject(id=spec.id, name=spec.name, kind=kind, context_length=spec.context_length)
