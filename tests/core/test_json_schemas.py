"""Which JSON Schemas answers can be held to, and which answers break them."""

import json
from typing import Any

import pytest

from app.core.errors import UserError
from app.core.json_schemas import check_answer, check_schema

AGE = {"type": "object", "properties": {"age": {"type": "integer", "minimum": 0}}}


def _deep(levels: int) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(levels):
        schema = {"type": "array", "items": schema}
    return schema


@pytest.mark.parametrize(
    ("schema", "reason"),
    [
        ({"type": "objekt"}, "'objekt' is not valid"),
        ({"properties": {"a": {"type": 5}}}, r"\(at properties/a/type\)"),
        ({"$ref": "https://example.com/a.json"}, "https://example.com/a.json is not within it"),
        ({"items": {"$ref": "#"}}, "# is not within it"),
        ({"anyOf": [{"type": "string", "pattern": "[a-z]+"}]}, r"the pattern \[a-z\]\+ does not"),
        (_deep(400), "nested too deeply"),
        (12, "not valid"),
    ],
)
def test_what_cannot_be_held_to_is_said_before_a_model_is_loaded(
    schema: object, reason: str
) -> None:
    with pytest.raises(UserError, match=reason):
        check_schema(json.dumps(schema))


def test_what_is_no_json_is_told_from_what_is_no_schema() -> None:
    with pytest.raises(UserError, match="is not valid JSON"):
        check_schema('{"type": ')


@pytest.mark.parametrize(
    "schema",
    [
        True,
        AGE,
        {"properties": {"pattern": {"type": "string"}}},
        {"type": "string", "pattern": "^[a-z]+$"},
        {"enum": [{"$ref": "elsewhere"}]},
        {"$defs": {"a": {"type": "integer"}}, "$ref": "#/$defs/a"},
    ],
)
def test_schemas_that_can_be_used(schema: object) -> None:
    check_schema(json.dumps(schema))


def test_an_answer_in_the_right_form_can_still_break_the_schema() -> None:
    check_answer('{"age": 4}', json.dumps(AGE))
    with pytest.raises(UserError, match=r"-4 is less than the minimum of 0 \(at age\)"):
        check_answer('{"age": -4}', json.dumps(AGE))
    with pytest.raises(UserError, match="not valid JSON"):
        check_answer("four", json.dumps(AGE))
