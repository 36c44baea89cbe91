"""What is asked at the terminal before a call runs."""

import sys

import click
import pytest

from app.cli.answer_events import decide
from app.core.messages import ApprovalPart, ToolCallPart


def test_what_would_be_written_cannot_rub_out_the_question(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(click, "confirm", lambda *_, **__: False)
    call = ToolCallPart("1", "write_file", {"path": "a", "content": "\x1b[2K\x1b[1Aharmless"})
    asked = ApprovalPart("1", 3, preview="+\x1b[2K\x1b[1Aharmless", description="\u202eevil")
    assert decide(call, asked, ()) == "denied"
    told = capsys.readouterr().err
    assert "\x1b" not in told and "\u202e" not in told
    assert "[U+001B][2K" in told and "[U+202E]evil" in told
