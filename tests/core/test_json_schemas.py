"""Which JSON Schemas answers can be held to, and which answers break them."""

import json
from typing import Any

import pytest

from app.core.errors import UserError
from app.core.json_schemas import check_answer, check_schema, inlined

AGE = {"type": "object", "properties": {"age": {"type": "integer", "minimum": 0}}}


def _deep(levels: int) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(levels):
        schema = {"type": "array", "items": schema}
    return schema


@pytest.mark.parametrize(
    ("schema", "reason"),
    [
        ({"type": "objekt"}, "at type: the value objekt is not a JSON Schema type"),
        (
            {"properties": {"a": {"type": 5}}},
            "not valid at properties/a/type: the value 5 is not a JSON Schema type",
        ),
        (
            {"$ref": "https://example.com/a.json"},
            "reference https://example.com/a.json points outside",
        ),
        ({"items": {"$ref": "#"}}, "reference # points outside"),
        ({"$defs": {}, "$ref": "#/$defs/Item"}, r"reference #/\$defs/Item points to nothing"),
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
        {"anyOf": [{"type": "integer"}, {"type": "array", "items": {"$ref": "#/anyOf/0"}}]},
    ],
)
def test_schemas_that_can_be_used(schema: object) -> None:
    check_schema(json.dumps(schema))


def test_an_answer_in_the_right_form_can_still_break_the_schema() -> None:
    check_answer('{"age": 4}', json.dumps(AGE))
    with pytest.raises(UserError, match="JSON Schema at age: the value -4 is less than 0"):
        check_answer('{"age": -4}', json.dumps(AGE))
    with pytest.raises(UserError, match="not valid JSON"):
        check_answer("four", json.dumps(AGE))


@pytest.mark.parametrize(
    ("schema", "answer", "reason"),
    [
        (AGE | {"required": ["age", "name"]}, {"age": 1}, "Schema: the field name is missing"),
        ({"type": "integer"}, "four", "four is not of type integer"),
        ({"type": ["integer", "null"]}, "four", 'four is not of type ["integer","null"]'),
        ({"enum": ["a", 1]}, "b", 'b is not one of ["a",1]'),
        ({"const": {"a": 1}}, 2, '2 is not {"a":1}'),
        ({"maximum": 3}, 4, "4 is more than 3"),
        ({"exclusiveMinimum": 3}, 3, "3 is not more than 3"),
        ({"exclusiveMaximum": 3}, 3, "3 is not less than 3"),
        ({"multipleOf": 5}, 7, "7 is not a multiple of 5"),
        ({"pattern": "^a$"}, "b", "b does not match the pattern ^a$"),
        ({"minLength": 3}, "ab", "ab is too short"),
        ({"maxItems": 1}, [1, 2], "[1,2] is too long"),
        ({"uniqueItems": True}, [1, 1], "[1,1] contains an item twice"),
        ({"not": {"type": "string"}}, "a", "should not be valid under"),
        ({"maxLength": 3}, "x" * 500, "xxx… is too long"),
    ],
)
def test_what_breaks_a_schema_is_named(schema: object, answer: object, reason: str) -> None:
    with pytest.raises(UserError) as raised:
        check_answer(json.dumps(answer), json.dumps(schema))
    assert reason in raised.value.what


def test_definitions_take_the_place_of_references() -> None:
    item = {
        "type": "object",
        "properties": {"next": {"$ref": "#/$defs/Item"}, "n": {"$ref": "#/$defs/a~1b"}},
    }
    schema = {
        "properties": {"x": {"$ref": "#/$defs/Item", "title": "X"}, "$defs": {"type": "string"}},
        "$defs": {"Item": item, "a/b": {"type": "integer"}},
    }
    assert inlined(schema) == {
        "properties": {
            "x": {
                "type": "object",
                "properties": {"next": {}, "n": {"type": "integer"}},
                "title": "X",
            },
            "$defs": {"type": "string"},
        }
    }
    assert inlined({"items": {"$ref": "#/nowhere"}}) == {"items": {}}


def test_references_that_multiply_or_nest_without_end_are_cut_off() -> None:
    twice = {
        f"D{n}": {"anyOf": [{"$ref": f"#/$defs/D{n + 1}"}, {"$ref": f"#/$defs/D{n + 1}"}]}
        for n in range(40)
    }
    assert inlined({"items": {"$ref": "#/$defs/D0"}, "$defs": twice})
    deep: dict[str, object] = {}
    for _ in range(900):
        deep = {"items": deep}
    assert inlined(deep)
