"""BFCL's scoring by syntax tree, after its documented rules (Berkeley Function Calling Leaderboard,
`bfcl_eval/eval_checker/ast_eval/ast_checker.py`, Python categories).

A call is right when the function is, every required argument is there, no unknown one is, and each
value has the declared type and is among the accepted ones; `""` among those says that the argument
may be left out. Strings compare without case, spaces and most punctuation. Calls made at once are
matched in any order, and their number has to be right.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

Call = tuple[str, dict[str, Any]]

_TYPES: dict[str, type] = {
    "string": str,
    "integer": int,
    "float": float,
    "number": float,
    "boolean": bool,
    "array": list,
    "tuple": list,
    "dict": dict,
    "object": dict,
    "any": str,
}
_IGNORED = re.compile(r"[ ,./\-_*^]")


def is_right(
    functions: Sequence[Mapping[str, Any]], calls: Sequence[Call], truth: Sequence[dict[str, Any]]
) -> bool:
    """Whether `calls` are the ones that `truth` accepts, in any order."""
    if len(calls) != len(truth):
        return False
    left = list(calls)
    for accepted in truth:
        name, values = next(iter(accepted.items()))
        description = next(one for one in functions if one["name"] == name)
        match = next((call for call in left if _fits(description, call, values)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _fits(function: Mapping[str, Any], call: Call, accepted: Mapping[str, list[Any]]) -> bool:
    name, arguments = call
    if name != function["name"]:
        return False
    properties = function["parameters"].get("properties", {})
    required = function["parameters"].get("required", [])
    return (
        all(argument in arguments for argument in required)
        and all(
            argument in properties
            and argument in accepted
            and _is_accepted(properties[argument], value, accepted[argument])
            for argument, value in arguments.items()
        )
        and all(argument in arguments or "" in values for argument, values in accepted.items())
    )


def _is_accepted(schema: Mapping[str, Any], value: Any, accepted: list[Any]) -> bool:
    expected = _TYPES[schema["type"]]
    nested = _TYPES[schema["items"]["type"]] if schema["type"] in ("array", "tuple") else None
    if expected is float and type(value) is int:
        value = float(value)
    has_type, is_variable = _type(value, accepted, expected, nested)
    if not has_type:
        return False
    if not is_variable:
        if expected is dict:
            return any(_is_dict(value, one) for one in accepted if one != "")
        if expected is list and nested is dict:
            return any(
                len(value) == len(one) and all(map(_is_dict, value, one))
                for one in accepted
                if one != ""
            )
        if expected in (str, list):
            return _plain(value) in [_plain(one) for one in accepted]
    return value in accepted


def _type(
    value: Any, accepted: list[Any], expected: type, nested: type | None
) -> tuple[bool, bool]:
    """Whether the type is right, and whether `value` is the name of a variable."""
    given = next((type(one) for one in accepted if one != ""), None)
    is_variable = given is not None and given is not expected
    if type(value) is expected:
        if nested is None or not isinstance(value, list):
            return True, is_variable
        fits = any(
            not isinstance(one, list) or all(_type(item, one, nested, None)[0] for item in value)
            for one in accepted
        )
        if fits:
            return True, is_variable
    return given is not None and type(value) is given, True


def _is_dict(value: Mapping[str, Any], accepted: Mapping[str, list[Any]]) -> bool:
    return (
        isinstance(value, dict)
        and all(
            key in accepted and _plain(one) in [_plain(other) for other in accepted[key]]
            for key, one in value.items()
        )
        and all(key in value or "" in values for key, values in accepted.items())
    )


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return _IGNORED.sub("", value).lower().replace("'", '"')
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value
