"""Parameters and settings are declared once and reach every surface that they name."""

from collections.abc import Callable
from typing import Any

import click
import msgspec
import pytest

from app.api.openapi import openapi_document
from app.api.server import ENDPOINTS
from app.cli.command_line import inglenook
from app.core.assistants import Assistant
from app.core.generation import GenerationParams
from app.core.model_defaults import ModelDefaults, Sampling, check_sampling, chosen_defaults
from app.core.parameters import EVERYWHERE, Surface, offered_by, parameters_of
from app.core.settings import SETTINGS, Settings, setting_change, setting_value

SAMPLERS = ("xtc_probability", "dry_multiplier", "mirostat", "repeat_last_n", "typical_p")


def _options(*path: str) -> set[str]:
    command: click.Command = inglenook
    for name in path:
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), name)
        assert found
        command = found
    return {str(option.name) for option in command.params}


def _api_fields() -> set[str]:
    schemas = openapi_document(ENDPOINTS, "1")["components"]["schemas"]
    requests = ("ChatRequest", "TextCompletionRequest", "ResponseRequest", "AnswerRequest")
    fields = [set(schemas[name]["properties"]) for name in requests]
    return set.intersection(*fields) | {"max_tokens"}  # responses call it max_output_tokens


REACHED: dict[Surface, Callable[[], set[str]]] = {
    "window": lambda: set(SETTINGS),
    "command line": lambda: _options("ask"),
    "api": _api_fields,
    "assistant": lambda: set(parameters_of(GenerationParams)),
    "model": lambda: _options("models", "set"),
}


@pytest.mark.parametrize("surface", EVERYWHERE)
def test_every_generation_parameter_reaches_the_surfaces_it_names(surface: Surface) -> None:
    reached = REACHED[surface]()
    for name, declared in parameters_of(GenerationParams).items():
        assert (surface in declared.surfaces) == (name in reached), name


@pytest.mark.parametrize("name", SAMPLERS)
def test_a_sampler_that_no_surface_offered_before_is_offered_everywhere(name: str) -> None:
    assert set(parameters_of(GenerationParams)[name].surfaces) == set(EVERYWHERE)


def test_of_the_settings_a_model_has_only_its_context_and_layers_of_its_own() -> None:
    assert [each.name for each in offered_by(Settings, "model")] == ["context_length", "gpu_layers"]


def test_the_openapi_document_states_bounds_and_help() -> None:
    schemas = openapi_document(ENDPOINTS, "1")["components"]["schemas"]
    field = schemas["ChatRequest"]["properties"]["xtc_probability"]
    number = next(each for each in field["anyOf"] if each["type"] == "number")
    assert (number["minimum"], number["maximum"]) == (0, 1)
    assert "dropped" in number["description"]


def test_every_setting_can_be_read_and_changed_by_name() -> None:
    settings = Settings()
    for name, declared in SETTINGS.items():
        assert setting_value(settings, name) == declared.default, name
        change = setting_change(settings, name, declared.default)
        assert msgspec.structs.replace(settings, **change) == settings


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("temperature", "0.3", 0.3),
        ("mirostat", "2", 2),
        ("theme", "dark", "dark"),
        ("stays_in_tray", "on", True),
        ("repeat_last_n", "-1", -1),
        ("shortcuts", '{"new": "Ctrl+T"}', {"new": "Ctrl+T"}),
    ],
)
def test_a_value_is_read_from_text(name: str, text: str, value: Any) -> None:
    assert SETTINGS[name].parsed(text) == value


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("temperature", "9", "'9' is not a number from 0 to 5"),
        ("temperature", "nan", "'nan' is not a number from 0 to 5"),
        ("mirostat", "3", "'3' is not one of 0, 1, 2"),
        ("theme", "blue", "'blue' is not one of system, light, dark"),
        ("stays_in_tray", "maybe", "'maybe' is not true or false"),
        ("passages", "1.5", "'1.5' is not an integer from 1 to 30"),
        ("shortcuts", "[", "'[' is not valid JSON for it"),
        ("hub_endpoint", "ftp://x", "'ftp://x' is not valid"),
    ],
)
def test_a_wrong_value_is_refused_with_what_is_expected(name: str, text: str, reason: str) -> None:
    with pytest.raises(ValueError, match="is not") as refused:
        SETTINGS[name].parsed(text)
    assert str(refused.value) == reason


def test_the_choices_for_a_model_survive_both_ways() -> None:
    given = {"context_length": 512, "temperature": 0.1, "dry_multiplier": 0.8}
    defaults = chosen_defaults(given)
    assert defaults.given == given
    assert msgspec.json.decode(msgspec.json.encode(defaults), type=ModelDefaults) == defaults


@pytest.mark.parametrize("sampling", [{"temperature": 9.0}, {"heat": 1.0}, {"top_k": 1.5}])
def test_a_sampling_recommendation_out_of_bounds_is_refused(sampling: Sampling) -> None:
    with pytest.raises(ValueError, match="is not"):
        check_sampling(sampling)


def test_an_assistant_stored_with_all_parameters_keeps_those_that_were_chosen() -> None:
    stored = msgspec.to_builtins(GenerationParams(temperature=0.7, top_k=5))
    read = msgspec.convert({"id": "a", "name": "A", "params": stored}, Assistant)
    assert read.params == {"temperature": 0.7, "top_k": 5}
    none = msgspec.convert({"id": "a", "name": "A", "params": None}, Assistant)
    assert none.params is None
