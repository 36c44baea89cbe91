"""JSON Schemas made fit for grammars."""

from typing import Any

_BOUNDS = ("minLength", "maxLength", "minItems", "maxItems")


def without_high_bounds(schema: Any, highest: int) -> Any:
    """`schema` without the numbers of characters or items above `highest`.

    A grammar counts by repeating its rules, so that high ones make it too large.
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
