"""Reading values that may be missing, of another type, or hostile, out of decoded JSON."""

import json
import math
from datetime import UTC, datetime
from typing import Any

from app.core.unicode_text import encodable

# Larger numbers cannot be the time of a chat in seconds: they are milliseconds or finer.
LATEST_SECONDS = 253_402_300_799.0
_LARGEST_UNIT = 1e9


def as_dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def as_text(value: Any) -> str:
    """The string; "" for other types."""
    return value if isinstance(value, str) else ""


def as_key(value: Any) -> str:
    """Another program's id, which may be a number."""
    return str(value) if isinstance(value, int) else as_text(value)


def as_arguments(value: Any) -> dict[str, Any]:
    """The arguments of a call: an object, its JSON, or that encoded as a JSON string again."""
    for _ in range(2):
        if isinstance(value, str):
            value = _from_json(value)
    if isinstance(value, dict):
        return value
    return {"arguments": value} if value else {}


def as_result(value: Any) -> str:
    """A tool's result as text: text itself, pieces of text, or JSON of anything else."""
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(as_result, value)))
    if isinstance(value, dict):
        inner = value.get("text") or value.get("content")
        return as_result(inner) if inner else json.dumps(value, ensure_ascii=False)
    return as_text(value)


def _from_json(text: str) -> Any:
    try:
        return encodable(json.loads(text))
    except (ValueError, RecursionError):
        return text


def as_time(value: Any) -> float | None:
    """Unix seconds from seconds, milliseconds, ISO 8601, or MongoDB's `{"$date": …}`.

    Numbers beyond the year 9999 are read as milliseconds, then as micro- and nanoseconds.
    """
    if isinstance(value, dict):
        return as_time(value.get("$date") or value.get("$numberLong"))
    if isinstance(value, str):
        return _from_text(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        seconds = float(value)
    except OverflowError:
        return None
    unit = 1.0
    # Ten years in milliseconds, 315e9, exceed the limit in seconds already.
    while seconds / unit > LATEST_SECONDS / 10 and unit < _LARGEST_UNIT:
        unit *= 1000
    seconds /= unit
    return seconds if math.isfinite(seconds) and 0 < seconds < LATEST_SECONDS else None


def _from_text(text: str) -> float | None:
    try:
        return as_time(float(text))
    except ValueError:
        pass
    try:
        parsed = datetime.fromisoformat(text[:64])
    except ValueError:
        return None
    try:
        return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).timestamp()
    except (OverflowError, OSError, ValueError):
        return None
