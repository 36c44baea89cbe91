"""JSON Schemas: checked, made fit for grammars, and held against what was written."""

from collections.abc import Iterator
from typing import Any

import msgspec

from app.core.errors import UserError

_BOUNDS = ("minLength", "maxLength", "minItems", "maxItems")

_VALUES = ("enum", "const", "default", "examples")
"""Keywords whose values may look like schemas."""


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


def check_schema(text: str) -> None:
    """Raises UserError, with the reason, if answers cannot be held to the JSON Schema `text`."""
    import jsonschema  # imported late: not needed to open the window

    try:
        schema = msgspec.json.decode(text)
        jsonschema.validators.validator_for({}).check_schema(schema)
        trouble = next(_unusable(schema), "")
    except msgspec.DecodeError as error:
        raise UserError(f"The JSON Schema is not valid JSON: {error}.", "Correct it.") from None
    except jsonschema.SchemaError as error:
        reason = f"{error.message[:200]}{_place(error.absolute_path)}"
        raise UserError(f"The JSON Schema is not valid: {reason}.", "Correct it.") from None
    except RecursionError:
        raise UserError("The JSON Schema is nested too deeply.", "Make it flatter.") from None
    if trouble:
        raise UserError(f"The JSON Schema cannot be used: {trouble}.", "Correct it.")


def check_answer(text: str, schema: str) -> None:
    """Raises UserError if `text` violates `schema`.

    The grammar ensures the structure, but not numeric bounds, unique items and the like.
    """
    import jsonschema

    try:
        jsonschema.validate(msgspec.json.decode(text), msgspec.json.decode(schema))
    except msgspec.DecodeError:
        raise UserError("The answer is not valid JSON.", "Ask again.") from None
    except jsonschema.ValidationError as error:
        reason = f"{error.message[:200]}{_place(error.absolute_path)}"
        raise UserError(
            f"The answer breaks its JSON Schema: {reason}.",
            "Ask again, or mention it in the question.",
        ) from None


def _unusable(schema: Any) -> Iterator[str]:
    """What cannot be turned into a grammar, one reason each."""
    if isinstance(schema, list):
        for each in schema:
            yield from _unusable(each)
    if not isinstance(schema, dict):
        return
    reference, pattern = schema.get("$ref"), schema.get("pattern")
    if isinstance(reference, str) and not reference.startswith("#/"):
        yield f"{reference} is not within it"
    if isinstance(pattern, str) and not (pattern.startswith("^") and pattern.endswith("$")):
        yield f"the pattern {pattern} does not begin with ^ and end with $"
    for key, value in schema.items():
        if key not in _VALUES:
            yield from _unusable(value)


def _place(path: Any) -> str:
    names = "/".join(map(str, path))
    return f" (at {names})" if names else ""
