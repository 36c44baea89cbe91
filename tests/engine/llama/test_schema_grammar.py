"""Grammars of JSON Schemas: what they leave free and what they do not."""

import json

import pytest

from app.engine.llama.schema_grammar import schema_grammar


def test_a_schema_that_allows_everything_is_one() -> None:
    assert "root" in schema_grammar("true")


@pytest.mark.parametrize("low", [1, -2])
def test_whole_numbers_of_a_small_range_are_held_to_it(low: int) -> None:
    stars = {"type": "integer", "minimum": low, "maximum": low + 4}
    grammar = schema_grammar(json.dumps({"type": "object", "properties": {"stars": stars}}))
    assert " | ".join(f'"{number}"' for number in range(low, low + 5)) in grammar
    assert "integral-part" not in grammar.split("stars ::=")[1].splitlines()[0]
