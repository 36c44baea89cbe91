"""Foreign JSON is read or refused, and a file of the user is written whole or left as it was."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.core.errors import UserError
from app.core.text_files import is_nested_too_deeply, parse_json, replacing, save_file
from tests.training.teaching.test_progress_file import files_of_at_most

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


def test_a_file_that_cannot_be_written_whole_is_left_as_it_was(tmp_path: Path) -> None:
    (file := tmp_path / "chat.md").write_text("last week's")
    with files_of_at_most(20), pytest.raises(UserError, match="cannot be written"):
        save_file(file, "a longer text than that of last week")
    assert file.read_text() == "last week's"
    file.chmod(0o600)
    (link := tmp_path / "link.md").symlink_to(file)
    save_file(link, "today's")
    assert file.read_text() == "today's" and link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["chat.md", "link.md"]


def test_what_takes_the_place_of_a_linked_file_is_written_on_its_disk(tmp_path: Path) -> None:
    (disk := tmp_path / "disk").mkdir()
    (link := tmp_path / "link.md").symlink_to(disk / "chat.md")
    for _ in range(2):  # a file that is not there yet, and one that is
        with replacing(link) as fresh:
            assert fresh.parent == disk
            fresh.write_text("today's")
        assert [path.name for path in disk.iterdir()] == ["chat.md"]
        assert link.is_symlink() and link.read_text() == "today's"


def test_a_device_is_written_to_and_not_replaced() -> None:
    save_file(Path("/dev/null"), b"text")
    assert Path("/dev/null").is_char_device()
