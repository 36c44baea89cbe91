"""Text that UTF-8 can hold. File names and broken input bring halves of surrogate pairs along."""

import re

import msgspec

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def encodable(value: object) -> object:
    """The value itself, or text with U+FFFD in place of every half of a surrogate pair."""
    if isinstance(value, str) and not value.isascii():
        return _LONE_SURROGATE.sub("\ufffd", value)
    return value


def json_text(value: object) -> str:
    """`value` as JSON, whatever characters its texts have."""
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        return msgspec.json.encode(_all_encodable(msgspec.to_builtins(value))).decode()


def _all_encodable(value: object) -> object:
    if isinstance(value, dict):
        return {encodable(key): _all_encodable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_all_encodable(each) for each in value]
    return encodable(value)
