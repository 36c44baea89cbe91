"""Makes any text storable in the database.

File names and broken input can contain unpaired surrogates, which UTF-8 cannot encode; and the
functions that prepare text for the search would not see anything after a NUL.
"""

import re

import msgspec

from app.core.unicode_text import encodable

_UNFIT_FOR_A_ROW = re.compile("[\0\ud800-\udfff]")


def row_value(value: object) -> object:
    """The value itself; in text, what a row cannot hold is replaced by U+FFFD."""
    if isinstance(value, str) and ("\0" in value or not value.isascii()):
        return _UNFIT_FOR_A_ROW.sub("\ufffd", value)
    return value


def json_text(value: object) -> str:
    """`value` as JSON, whatever characters its strings contain."""
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        return msgspec.json.encode(encodable(msgspec.to_builtins(value))).decode()
