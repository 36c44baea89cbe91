"""Foreign JSON is read or refused, whatever it contains."""

from typing import Any

import msgspec
import pytest

from app.core.text_files import is_nested_too_deeply, parse_json

DEEP = b"[" * 5000 + b"]" * 5000


@pytest.mark.parametrize(
    "content",
    [DEEP, DEEP[:5000], b'{"a":' * 5000, b'{"new": ' + DEEP + b"}", b'{"a": "\xff"}', b"\xff"],
)
def test_whatever_is_wrong_is_a_decode_error(content: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        parse_json(content, dict[str, Any])


def test_brackets_in_texts_are_not_nesting() -> None:
    texts = {"answer": "[" * 3000, 'quoted "': '\\"' + "{" * 3000, "flat": [[], {}] * 300}
    content = msgspec.json.encode(texts)
    assert not is_nested_too_deeply(content)
    assert parse_json(content, dict[str, Any]) == texts
    assert is_nested_too_deeply(content[:-1] + b', "x": ' + DEEP + b"}")
    with pytest.raises(msgspec.DecodeError):
        parse_json('"\ud800"')
    assert is_nested_too_deeply(DEEP.decode()) and not is_nested_too_deeply("\ud800")
