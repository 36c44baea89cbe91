"""The fields that every request for generated text has, and what they mean to the engine."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from app.api.errors import bad_request
from app.core.generation import UNLIMITED_TOKENS, GenerationParams

_SEEDS = 2**32
_MOST_TOKENS = 2**31
_Penalty = Annotated[float, Meta(ge=-2, le=2)]
Tokens = Annotated[
    int, Meta(ge=-1, le=1 << 24, description="-1, and 0: until the answer or the context ends.")
]


class SamplingFields(msgspec.Struct, frozen=True, kw_only=True):
    """`model` "" or "default" is the model selected in Inglenook.

    `top_k`, `min_p` and `repeat_penalty` are additions to OpenAI's API.
    """

    model: str = ""
    stream: bool | None = None
    temperature: Annotated[float, Meta(ge=0, le=5)] | None = None
    top_p: Annotated[float, Meta(ge=0, le=1)] | None = None
    top_k: Annotated[int, Meta(ge=0, le=1 << 20)] | None = None
    min_p: Annotated[float, Meta(ge=0, le=1)] | None = None
    repeat_penalty: Annotated[float, Meta(gt=0, le=10)] | None = None
    presence_penalty: _Penalty | None = None
    frequency_penalty: _Penalty | None = None
    logit_bias: dict[str, Annotated[float, Meta(ge=-100, le=100)]] | None = None
    seed: Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)] | None = None
    stop: str | Annotated[list[str], Meta(max_length=16)] | None = None


class StreamOptions(msgspec.Struct, frozen=True):
    include_usage: bool = False


def sends_usage(options: StreamOptions | None) -> bool:
    """Whether a stream ends with the numbers of tokens."""
    return options is not None and options.include_usage


def sampling_params(
    request: SamplingFields, params: GenerationParams, max_tokens: int | None, **more: Any
) -> GenerationParams:
    """Raises ApiError for errors that a schema cannot express.

    Args:
        params: the user's settings, for what the request does not specify.
        more: further fields of GenerationParams; None is not specified.
    """
    given = {
        "max_tokens": max_tokens if (max_tokens or 0) > 0 else UNLIMITED_TOKENS,
        "temperature": request.temperature,
        "top_p": request.top_p,
        "top_k": request.top_k,
        "min_p": request.min_p,
        "repeat_penalty": request.repeat_penalty,
        "presence_penalty": request.presence_penalty,
        "frequency_penalty": request.frequency_penalty,
        "logit_bias": _logit_bias(request),
        "seed": None if request.seed is None else request.seed % _SEEDS,
    } | more
    stop = (request.stop,) if isinstance(request.stop, str) else tuple(request.stop or ())
    changes = {name: value for name, value in given.items() if value is not None}
    return msgspec.structs.replace(params, stop=tuple(filter(None, stop)), **changes)


def _logit_bias(request: SamplingFields) -> dict[int, float] | None:
    if request.logit_bias is None:
        return None
    try:
        biases = {int(token): bias for token, bias in request.logit_bias.items()}
        return {token: bias for token, bias in biases.items() if 0 <= token < _MOST_TOKENS}
    except ValueError:
        raise bad_request("logit_bias maps token numbers to biases.", "logit_bias") from None
