"""Errors say what happened in words, never by a code alone."""

from pathlib import Path

import pytest

from app.core.errors import UserError, cause_of


def _missing(tmp_path: Path) -> OSError:
    with pytest.raises(FileNotFoundError) as raised:
        (tmp_path / "missing").read_bytes()
    return raised.value


def test_the_cause_of_a_system_error_is_its_words_without_the_code(tmp_path: Path) -> None:
    assert cause_of(_missing(tmp_path)) == "No such file or directory"


def test_the_cause_of_a_library_error_has_no_code_of_the_system() -> None:
    assert cause_of(RuntimeError("[Errno 111] Connection refused")) == "Connection refused"
    assert cause_of(TimeoutError()) == "TimeoutError"


def test_a_file_in_another_encoding_is_said_to_be_no_text() -> None:
    with pytest.raises(UnicodeDecodeError) as raised:
        b"\xff".decode("utf-8")
    assert cause_of(raised.value) == "it is not UTF-8 text"


def test_an_error_for_the_user_never_shows_the_code_of_a_system_error(tmp_path: Path) -> None:
    error = UserError(f"The adapter cannot be read: {_missing(tmp_path)}.", "Save it again.")
    assert "[Errno" not in f"{error} {error.what}"
    assert str(error).startswith("The adapter cannot be read: No such file or directory: ")
