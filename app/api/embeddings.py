"""`POST /v1/embeddings`: vectors of the model that also searches the documents."""

import base64
import struct
from typing import Annotated, Literal

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from app.api.context import ApiContext
from app.api.errors import bad_request, json_response, not_found

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


async def embed(context: ApiContext, request: Request, body: EmbeddingsRequest) -> Response:
    """The vectors of one or more texts, in order."""
    embedder = context.embeddings.model()
    if embedder is None or body.model not in ("", "default", embedder.spec.id):
        known = embedder.spec.id if embedder else "none"
        raise not_found(
            f"There is no embedding model {body.model}; the one here is {known}.",
            "model_not_found",
            "model",
        )
    texts = [body.input] if isinstance(body.input, str) else body.input
    vectors, tokens = await context.desk.result(
        request, lambda cancel: context.embeddings.embed(texts, body.input_type == "query", cancel)
    )
    if body.dimensions not in (None, len(vectors[0])):
        raise bad_request(f"This model produces {len(vectors[0])} dimensions.", "dimensions")
    is_packed = body.encoding_format == "base64"
    data = [
        Embedding(index=index, embedding=_packed(vector) if is_packed else list(vector))
        for index, vector in enumerate(vectors)
    ]
    usage = EmbeddingsUsage(tokens, tokens)
    return json_response(EmbeddingsResponse(data=data, model=embedder.spec.id, usage=usage))


def _packed(vector: tuple[float, ...]) -> str:
    return base64.b64encode(struct.pack(f"<{len(vector)}f", *vector)).decode()
