"""The fields that every request for generated text has, and what they mean to the engine."""

from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta

from app.api.api_errors import bad_request
from app.core.generation import UNLIMITED_TOKENS, GenerationParams
from app.core.parameters import offered_by, optional_fields

_SEEDS = 2**32
_MOST_TOKENS = 2**31
Tokens = Annotated[
    int, Meta(ge=-1, le=1 << 24, description="-1, and 0: until the answer or the context ends.")
]


# The endpoints name the limit on tokens differently, so each declares its own.
_SAMPLERS = [each for each in offered_by(GenerationParams, "api") if each.name != "max_tokens"]

if TYPE_CHECKING:

    class SamplerFields(msgspec.Struct, frozen=True, kw_only=True):
        """Its fields are known at run time only: they follow from GenerationParams."""

else:
    SamplerFields = msgspec.defstruct(
        "SamplerFields", optional_fields(_SAMPLERS), module=__name__, frozen=True, kw_only=True
    )


def given_samplers(request: SamplerFields) -> dict[str, Any]:
    """The generation parameters that `request` sets, by name."""
    values = {each.name: getattr(request, each.name) for each in _SAMPLERS}
    return {name: value for name, value in values.items() if value is not None}


class SamplingFields(SamplerFields, frozen=True, kw_only=True):
    """`model` "" or "default" is the model selected in Inglenook.

    The parameters that OpenAI's API lacks have the names that llama-server gives them.
    """

    model: str = ""
    stream: bool | None = None
    logit_bias: dict[str, Annotated[float, Meta(ge=-100, le=100)]] | None = None
    seed: Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)] | None = None
    stop: str | Annotated[list[str], Meta(max_length=16)] | None = None


class StreamOptions(msgspec.Struct, frozen=True):
    include_usage: bool = False


def sampling_params(
    request: SamplingFields, params: GenerationParams, max_tokens: int | None, **more: Any
) -> GenerationParams:
    """Raises ApiError for errors that a schema cannot express.

    Args:
        params: the user's settings, for what the request does not specify.
        more: further fields of GenerationParams; None is not specified.
    """
    limit = max_tokens if max_tokens and max_tokens > 0 else UNLIMITED_TOKENS
    given = {
        "max_tokens": min(limit, UNLIMITED_TOKENS),
        **given_samplers(request),
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
