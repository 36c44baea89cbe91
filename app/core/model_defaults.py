"""How one model answers: what its maker recommends, and what the user chose for it alone."""

from typing import Annotated, Any

import msgspec

from app.core.generation import GenerationParams
from app.core.parameters import offered_by

Sampling = dict[str, int | float]
"""Values of sampling parameters by name, see `GenerationParams`; the others stay unchanged."""


def check_sampling(sampling: Sampling) -> None:
    """Raise ValueError for a parameter that is unknown or out of its bounds."""
    known = {each.name: each for each in offered_by(GenerationParams, "model")}
    for name, value in sampling.items():
        if name not in known:
            raise ValueError(f"{name} is not a sampling parameter")
        try:
            known[name].check(value)
        except ValueError as error:
            raise ValueError(f"{name} {error}") from None


class ModelDefaults(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The user's choices for one model; None means the general setting.

    `context_length` 0 takes the longest that fits; `gpu_layers` -1 takes as many as fit.
    """

    context_length: Annotated[int, msgspec.Meta(ge=0)] | None = None
    gpu_layers: Annotated[int, msgspec.Meta(ge=-1)] | None = None
    max_tokens: Annotated[int, msgspec.Meta(ge=1)] | None = None
    sampling: Sampling = {}

    def __post_init__(self) -> None:
        check_sampling(self.sampling)

    @property
    def given(self) -> dict[str, Any]:
        """The choices that were made, by the name of their parameter or setting."""
        own = {name: getattr(self, name) for name in ("context_length", "gpu_layers", "max_tokens")}
        return {name: value for name, value in own.items() if value is not None} | self.sampling


def chosen_defaults(given: dict[str, Any]) -> ModelDefaults:
    """The reverse of `ModelDefaults.given`. Raises ValueError for a value out of bounds."""
    fields = {name: given[name] for name in ModelDefaults.__struct_fields__ if name in given}
    sampling = {name: value for name, value in given.items() if name not in fields}
    return ModelDefaults(**fields, sampling=sampling)


def params_for(
    general: GenerationParams, recommended: Sampling, chosen: ModelDefaults
) -> GenerationParams:
    """The generation parameters of one model.

    Precedence: the choice for the model, then a general setting changed by the user, then the
    maker's recommendation.
    """
    usual = GenerationParams()
    untouched = {
        name: value
        for name, value in recommended.items()
        if getattr(general, name) == getattr(usual, name)
    }
    own: dict[str, Any] = dict(chosen.sampling)
    if chosen.max_tokens is not None:
        own["max_tokens"] = chosen.max_tokens
    return msgspec.structs.replace(general, **(untouched | own))
