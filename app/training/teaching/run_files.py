"""The files of a run: the questions for the model, and what has been made so far.

Progress is kept line by line, so that a run can go on after a stop or a crash.
"""

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from typing import Any

import msgspec

from app.core.errors import UserError, cause_of
from app.core.feedback import BundleFormat
from app.core.text_files import parse_json
from app.engine.engine_protocol import PromptMessage
from app.store.durable_files import write_file
from app.training.bundles.row_formats import Row
from app.training.dataset import History


class Made(msgspec.Struct, frozen=True):
    """The result for one prompt; `row` is None if it gave nothing worth learning."""

    prompt: str
    format: BundleFormat
    row: Row | None


class _Header(msgspec.Struct, frozen=True):
    settings: dict[str, Any]


class ProgressFile:
    """The progress of a run, stored beside its target folder; a different run starts over.

    Args:
        folder: where the finished bundle will be.
        settings: what determines the outcome: progress under other settings is not resumed.
    """

    def __init__(self, folder: Path, settings: dict[str, Any]) -> None:
        self._path = folder.with_name(f".{folder.name}.progress.jsonl")
        self._settings: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(settings))
        self._file: FileIO | None = None

    def made(self) -> Iterator[Made]:
        """What earlier runs with the same settings made; a truncated last line is ignored."""
        if not self._path.exists():
            return
        with self._path.open("rb") as file:
            if _decoded(file.readline(), _Header) != _Header(self._settings):
                return
            for line in file:
                if made := _decoded(line, Made):
                    yield made

    def start(self) -> set[str]:
        """Open for appending; returns the hashes of finished prompts. Raises UserError."""
        done = list(self.made())
        with self._explaining():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            lines = (msgspec.json.encode(each) + b"\n" for each in (_Header(self._settings), *done))
            write_file(self._path, b"".join(lines))
            self._file = self._path.open("ab", buffering=0)  # a failed write leaves nothing behind
        return {made.prompt for made in done}

    def add(self, made: Made) -> None:
        """Append the result for one prompt. Raises UserError if the disk is full."""
        assert self._file, "start comes first"
        line = msgspec.json.encode(made) + b"\n"
        with self._explaining():
            if self._file.write(line) != len(line):  # the next run ignores such a line
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def close(self) -> None:
        if self._file:
            self._file.close()

    def remove(self) -> None:
        """Delete the file: nothing is left to resume."""
        self.close()
        self._path.unlink(missing_ok=True)

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise UserError(
                f"{self._path.parent} cannot be written: {cause_of(error)}.",
                "Free some space or choose another folder; the results so far are kept.",
            ) from error


def prompt_hash(prompt: History) -> str:
    """Identifies a prompt across runs."""
    return hashlib.sha256(msgspec.json.encode(prompt)).hexdigest()


def _decoded(line: bytes, kind: Any) -> Any:
    try:
        return parse_json(line, kind)
    except msgspec.DecodeError:
        return None


_TEXT_COLUMNS = ("question", "prompt", "text", "instruction")


def read_prompts(path: Path) -> tuple[History, ...]:
    """The conversations in a file, each ending with the user's turn, without duplicates.

    JSON Lines with `question` or `prompt` (text, or messages as in a bundle), or plain text with
    one question per line. Raises UserError for a file without any.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"{path} cannot be read: {cause_of(error)}.", "Choose a UTF-8 text file."
        ) from error
    prompts = dict.fromkeys(
        _prompt(line, path, number) for number, line in enumerate(lines, 1) if line.strip()
    )
    if not prompts:
        raise UserError(f"{path} contains no question.", "Put one question on each line.")
    return tuple(prompts)


def asked(question: str) -> History:
    return (PromptMessage(role="user", content=question),)


def _prompt(line: str, path: Path, number: int) -> History:
    if not line.lstrip().startswith("{"):
        return asked(line.strip())
    try:
        row = parse_json(line, dict[str, Any])
        value = next((row[name] for name in _TEXT_COLUMNS if row.get(name)), None)
        turns = asked(value) if isinstance(value, str) else msgspec.convert(value, History)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise UserError(
            f"Line {number} of {path} is not a question: {error}.",
            'A line is {"question": "…"} or {"prompt": [messages]}.',
        ) from error
    while turns and turns[-1].role == "assistant":
        turns = turns[:-1]
    if not turns:
        raise UserError(f"Line {number} of {path} has no question.", "End it with the user's turn.")
    return turns
