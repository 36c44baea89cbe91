"""Whose word counts when a model answers: the model's own, the user's in general, the maker's."""

import msgspec

from app.core.generation import GenerationParams
from app.core.model_defaults import ModelDefaults, params_for

MAKER = {"temperature": 0.6, "top_k": 20}


def test_the_maker_is_followed_where_nothing_was_chosen() -> None:
    params = params_for(GenerationParams(), MAKER, ModelDefaults())
    assert (params.temperature, params.top_k, params.top_p) == (0.6, 20, GenerationParams().top_p)


def test_a_general_choice_goes_before_the_maker_and_the_models_own_before_both() -> None:
    general = GenerationParams(temperature=0.2)
    assert params_for(general, MAKER, ModelDefaults()).temperature == 0.2
    own = ModelDefaults(max_tokens=99, sampling={"temperature": 0})
    params = params_for(general, MAKER, own)
    assert (params.temperature, params.top_k, params.max_tokens) == (0, 20, 99)


def test_what_is_not_chosen_is_not_written() -> None:
    assert msgspec.json.encode(ModelDefaults(sampling={"min_p": 0})) == (
        b'{"sampling":{"min_p":0}}'
    )
