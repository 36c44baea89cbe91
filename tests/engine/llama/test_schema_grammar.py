"""Grammars of JSON Schemas: what they leave free and what they do not."""

import json

import pytest

from app.engine.llama.grammars import call_grammar, schema_grammar
from app.engine.prompts.tool_formats.detection import FORMATS


def test_a_schema_that_allows_everything_is_one() -> None:
    assert "root" in schema_grammar("true")


@pytest.mark.parametrize("part", [True, {}, {"title": "X"}, {"description": "What?"}])
def test_a_part_may_be_anything(part: object) -> None:
    """As in a tool's argument of Python's type Any, or a list of such."""
    named = {"type": "object", "properties": {"x": part}, "required": ["x"]}
    grammar = schema_grammar(json.dumps(named))
    assert all(name in grammar for name in ("string ::=", "number ::=", "array ::=", "null ::="))
    assert "string ::=" in schema_grammar(json.dumps({"type": "array", "items": part}))
    form = next(form for _, form in FORMATS if form and form.name == "hermes")
    called = call_grammar(form, [{"function": {"name": "f", "parameters": named}}])
    assert "string ::=" in called.gbnf


@pytest.mark.parametrize("low", [1, -2])
def test_whole_numbers_of_a_small_range_are_held_to_it(low: int) -> None:
    stars = {"type": "integer", "minimum": low, "maximum": low + 4}
    grammar = schema_grammar(json.dumps({"type": "object", "properties": {"stars": stars}}))
    assert " | ".join(f'"{number}"' for number in range(low, low + 5)) in grammar
    assert "integral-part" not in grammar.split("stars ::=")[1].splitlines()[0]


def test_names_and_values_may_have_quotation_marks_and_backslashes() -> None:
    named = {'the "word"': {"enum": ["a\\b"]}}
    schema = json.dumps({"type": "object", "properties": named, "required": list(named)})
    grammar = schema_grammar(schema)
    assert r'"\"the \\\"word\\\"\""' in grammar and r'"\"a\\\\b\""' in grammar
