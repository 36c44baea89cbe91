"""How one model answers: what its maker recommends, and what the user chose for it alone."""

from typing import Annotated

import msgspec

from app.core.generation import GenerationParams

_Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
_Heat = Annotated[float, msgspec.Meta(ge=0, le=2)]


class Sampling(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Samplers in llama.cpp's terms, see `GenerationParams`; None leaves one unchanged."""

    temperature: _Heat | None = None
    top_p: _Share | None = None
    top_k: Annotated[int, msgspec.Meta(ge=0, le=1000)] | None = None
    min_p: _Share | None = None
    presence_penalty: Annotated[float, msgspec.Meta(ge=-2, le=2)] | None = None
    repeat_penalty: Annotated[float, msgspec.Meta(ge=0.5, le=2)] | None = None

    @property
    def given(self) -> dict[str, float]:
        """The values that are not None, by name."""
        named = ((field, getattr(self, field)) for field in self.__struct_fields__)
        return {field: value for field, value in named if value is not None}


class ModelDefaults(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The user's choices for one model; None means the general setting.

    `context_length` 0 takes the longest that fits; `gpu_layers` -1 takes as many as fit.
    """

    context_length: Annotated[int, msgspec.Meta(ge=0)] | None = None
    gpu_layers: Annotated[int, msgspec.Meta(ge=-1)] | None = None
    max_tokens: Annotated[int, msgspec.Meta(ge=1)] | None = None
    sampling: Sampling = Sampling()


def params_for(
    general: GenerationParams, recommended: Sampling, chosen: ModelDefaults
) -> GenerationParams:
    """The sampling parameters of one model.

    Precedence: the choice for the model, then a general setting changed by the user, then the
    maker's recommendation.
    """
    usual = GenerationParams()
    untouched = {
        name: value
        for name, value in recommended.given.items()
        if getattr(general, name) == getattr(usual, name)
    }
    own: dict[str, float] = dict(chosen.sampling.given)
    if chosen.max_tokens is not None:
        own["max_tokens"] = chosen.max_tokens
    return msgspec.structs.replace(general, **(untouched | own))
