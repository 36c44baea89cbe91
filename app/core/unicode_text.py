"""Makes text encodable as UTF-8."""

import re

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def encodable_text(text: str) -> str:
    """`text` with unpaired surrogates replaced by U+FFFD; its length is unchanged."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def is_encodable(text: str) -> bool:
    """Whether it can be encoded as UTF-8. File names in another encoding cannot."""
    return not _LONE_SURROGATE.search(text)


def encodable(value: object) -> object:
    """`value`, of plain types, with unpaired surrogates in its strings replaced by U+FFFD.

    File names, arguments and broken input may contain them, but UTF-8 cannot encode them.
    """
    if isinstance(value, str):
        return encodable_text(value)
    if isinstance(value, dict):
        return {encodable(key): encodable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [encodable(each) for each in value]
    return value
