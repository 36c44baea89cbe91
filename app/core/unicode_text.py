"""Makes text encodable as UTF-8."""

import re

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def encodable_text(text: str) -> str:
    """`text` with U+FFFD in place of halves of surrogate pairs; as long as it was."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def is_encodable(text: str) -> bool:
    """Whether UTF-8 has bytes for it. Names of files in another encoding have none."""
    return not _LONE_SURROGATE.search(text)


def encodable(value: object) -> object:
    """`value`, of plain types, with U+FFFD in place of halves of surrogate pairs in its texts.

    File names, arguments and broken input bring them along, and UTF-8 has no bytes for them.
    """
    if isinstance(value, str):
        return encodable_text(value)
    if isinstance(value, dict):
        return {encodable(key): encodable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [encodable(each) for each in value]
    return value
