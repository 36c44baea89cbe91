"""The file that a batch appends to: what it holds already, and what it must never lose."""

from pathlib import Path

import pytest

from app.cli.batch import BatchQuestion, answered_ids, read_lines
from app.core.errors import UserError
from app.core.text_files import read_text


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "results.jsonl"


def test_answers_count_and_errors_are_tried_again(output: Path) -> None:
    assert answered_ids(None) == set() and answered_ids(output) == set()
    assert output.read_bytes() == b""  # it can be written, which is known before anything is asked
    whole = b'{"id":1,"answer":"a"}\n\n{"id":"b","error":"full"}\n'
    output.write_bytes(whole)
    assert answered_ids(output) == {1}
    assert output.read_bytes() == whole


@pytest.mark.parametrize("torn", [b'{"id":2,"ans', b'{"i', b'{"id":2,"answer":"\xc3'])
def test_a_torn_last_line_is_cut_off(output: Path, torn: bytes) -> None:
    output.write_bytes(b'{"id":1,"answer":"a"}\n' + torn)
    assert answered_ids(output) == {1}
    assert output.read_bytes() == b'{"id":1,"answer":"a"}\n'


@pytest.mark.parametrize(
    "content",
    [b"My notes", b"My notes\n", b'{"id":1}\nMy notes', b"\xff\xfe\x00", b'{"name":"x"}\n'],
)
def test_any_other_file_is_refused_and_stays_as_it_is(output: Path, content: bytes) -> None:
    output.write_bytes(content)
    with pytest.raises(UserError, match="is not a file of batch results"):
        answered_ids(output)
    assert output.read_bytes() == content


def test_a_file_that_cannot_be_written_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written: No such file"):
        answered_ids(tmp_path / "nowhere" / "results.jsonl")


def test_the_mark_that_windows_puts_first_is_no_part_of_a_line(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"id": 1, "question": "One?"}\n', "utf-8-sig")
    assert read_lines(file, BatchQuestion) == (BatchQuestion(1, "One?"),)
    assert read_text(file).startswith("{")
