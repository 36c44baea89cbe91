"""JSON Schemas: checked, made fit for grammars, and held against what was written."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from app.core.errors import UserError
from app.core.text_files import is_nested_too_deeply, parse_json
from app.core.wording import translatable

if TYPE_CHECKING:
    import jsonschema

_LONGEST = 100
"""Characters of a value that is quoted."""

_MOST_PARTS = 5000
_DEEPEST = 100

_BOUNDS = ("minLength", "maxLength", "minItems", "maxItems")

_VALUES = ("enum", "const", "default", "examples")
"""Keywords whose values may look like schemas."""


def object_schema(
    properties: dict[str, Any], *, required: Sequence[str] | None = None
) -> dict[str, Any]:
    """The schema of an object with no other than these properties; by default, with all of them."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties if required is None else required),
        "additionalProperties": False,
    }


def without_high_bounds(schema: Any, highest: int) -> Any:
    """`schema` without limits on characters or items above `highest`.

    A grammar counts by repeating rules, so high limits make it too large.
    """
    if isinstance(schema, list):
        return [without_high_bounds(each, highest) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: without_high_bounds(value, highest)
        for key, value in schema.items()
        if not (key in _BOUNDS and isinstance(value, int | float) and value > highest)
    }


def inlined(schema: dict[str, Any]) -> dict[str, Any]:
    """`schema` with its definitions in place of references to them, so that it can be nested.

    A part that contains itself allows anything there, and so does what is nested very deeply or
    refers to others thousands of times.
    """
    left = _MOST_PARTS

    def visit(part: Any, opened: frozenset[str], depth: int = 0) -> Any:
        nonlocal left
        left -= 1
        if depth > _DEEPEST:
            return {}
        if isinstance(part, list):
            return [visit(each, opened, depth + 1) for each in part]
        if not isinstance(part, dict):
            return part
        reference = part.get("$ref")
        if not isinstance(reference, str):
            return {key: visit(value, opened, depth + 1) for key, value in part.items()}
        if left < 0 or reference in opened:
            return {}
        target = visit(_target(schema, reference), opened | {reference}, depth + 1)
        beside = {key: value for key, value in part.items() if key != "$ref"}
        return target | beside if isinstance(target, dict) else beside

    outside = {key: part for key, part in schema.items() if key not in ("$defs", "definitions")}
    found: dict[str, Any] = visit(outside, frozenset())
    return found


def _target(schema: Any, reference: str) -> Any:
    """The part that a JSON pointer like "#/$defs/Item" names; None if there is none."""
    start, *names = reference.split("/")
    found = schema if start == "#" else None
    for name in names:
        key = name.replace("~1", "/").replace("~0", "~")
        if isinstance(found, list):
            found = {str(at): part for at, part in enumerate(found)}
        found = found.get(key) if isinstance(found, dict) else None
    return found


def check_schema(text: str) -> None:
    """Raises UserError, with the reason, if answers cannot be held to the JSON Schema `text`."""
    import jsonschema  # imported late: not needed to open the window

    if is_nested_too_deeply(text):
        raise UserError("The JSON Schema is nested too deeply.", "Make it flatter.")
    try:
        schema = parse_json(text)
        jsonschema.validators.validator_for({}).check_schema(schema)
        trouble = next(_unusable(schema, schema), "")
    except msgspec.DecodeError as error:
        raise UserError(f"The JSON Schema is not valid JSON: {error}.", "Correct it.") from None
    except jsonschema.SchemaError as error:
        reason, place = _reason(error), _place(error)
        raise UserError(
            f"The JSON Schema is not valid at {place}: {reason}."
            if place
            else f"The JSON Schema is not valid: {reason}.",
            "Correct it.",
        ) from None
    except RecursionError:
        raise UserError("The JSON Schema is nested too deeply.", "Make it flatter.") from None
    if trouble:
        raise UserError(f"The JSON Schema cannot be used: {trouble}.", "Correct it.")


def fits(value: Any, schema: dict[str, Any]) -> bool:
    """Whether `value` is what `schema` asks for; true for a schema that says nothing sensible."""
    import jsonschema

    try:
        jsonschema.validate(value, schema)
    except jsonschema.ValidationError:
        return False
    except Exception:  # noqa: BLE001 - a foreign schema may break the validator in any way
        return True
    return True


def check_answer(text: str, schema: str) -> None:
    """Raises UserError if `text` violates `schema`.

    The grammar ensures the structure, but not numeric bounds, unique items and the like.
    """
    import jsonschema

    try:
        jsonschema.validate(parse_json(text), parse_json(schema))
    except msgspec.DecodeError:
        raise UserError("The answer is not valid JSON.", "Ask again.") from None
    except jsonschema.ValidationError as error:
        reason, place = _reason(error), _place(error)
        raise UserError(
            f"The answer breaks its JSON Schema at {place}: {reason}."
            if place
            else f"The answer breaks its JSON Schema: {reason}.",
            "Ask again, or mention it in the question.",
        ) from None


def check_correction(text: str, schema: str) -> None:
    """Raises UserError if `text`, written in place of an answer, violates the answer's `schema`.

    A model would be trained to break its schema.
    """
    try:
        check_answer(text, schema)
    except UserError as error:
        raise UserError(error.what, "Correct the better answer, or leave it out.") from None


def _unusable(schema: Any, part: Any) -> Iterator[str]:
    """What cannot be turned into a grammar in a part of a schema, one reason each."""
    if isinstance(part, list):
        for each in part:
            yield from _unusable(schema, each)
    if not isinstance(part, dict):
        return
    reference, pattern = part.get("$ref"), part.get("pattern")
    if isinstance(reference, str):
        if not reference.startswith("#/"):
            yield f"the reference {reference} points outside the schema"
        elif _target(schema, reference) is None:
            yield f"the reference {reference} points to nothing"
    if isinstance(pattern, str) and not (pattern.startswith("^") and pattern.endswith("$")):
        yield f"the pattern {pattern} does not begin with ^ and end with $"
    for key, value in part.items():
        if key not in _VALUES:
            yield from _unusable(schema, value)


def _reason(error: "jsonschema.ValidationError | jsonschema.SchemaError") -> str:
    """What is wrong, in words that the window can translate; rarer rules are quoted in English."""
    instance: Any = error.instance
    rule: Any = error.validator_value
    found = _short(instance)
    reason = _TOLD.get(str(error.validator))
    if error.validator == "required":
        missing = next((name for name in rule if name not in instance), "")
        return translatable(f"the field {missing} is missing")
    if error.validator == "anyOf" and list(error.absolute_path)[-1:] == ["type"]:
        return translatable(f"the value {found} is not a JSON Schema type")
    return reason(found, _short(rule)) if reason else error.message[:_LONGEST]


_TOLD: dict[str, Callable[[str, str], str]] = {
    "type": lambda found, rule: translatable(f"the value {found} is not of type {rule}"),
    "enum": lambda found, rule: translatable(f"the value {found} is not one of {rule}"),
    "const": lambda found, rule: translatable(f"the value {found} is not {rule}"),
    "minimum": lambda found, rule: translatable(f"the value {found} is less than {rule}"),
    "maximum": lambda found, rule: translatable(f"the value {found} is more than {rule}"),
    "exclusiveMinimum": lambda found, rule: translatable(
        f"the value {found} is not more than {rule}"
    ),
    "exclusiveMaximum": lambda found, rule: translatable(
        f"the value {found} is not less than {rule}"
    ),
    "multipleOf": lambda found, rule: translatable(
        f"the value {found} is not a multiple of {rule}"
    ),
    "pattern": lambda found, rule: translatable(
        f"the value {found} does not match the pattern {rule}"
    ),
    "minLength": lambda found, _rule: translatable(f"the value {found} is too short"),
    "minItems": lambda found, _rule: translatable(f"the value {found} is too short"),
    "maxLength": lambda found, _rule: translatable(f"the value {found} is too long"),
    "maxItems": lambda found, _rule: translatable(f"the value {found} is too long"),
    "uniqueItems": lambda found, _rule: translatable(f"the value {found} contains an item twice"),
}
"""What a broken rule means, by its keyword: the value that was found, and what the rule asks."""


def _short(value: object) -> str:
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _place(error: "jsonschema.ValidationError | jsonschema.SchemaError") -> str:
    return "/".join(map(str, error.absolute_path))
