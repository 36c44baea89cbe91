"""Questions for a model to answer, from a file."""

from pathlib import Path
from typing import Any

import msgspec

from app.core.errors import UserError, cause_of
from app.core.text_files import parse_json
from app.engine.protocol import PromptMessage
from app.training.dataset import Turns

_TEXT_COLUMNS = ("question", "prompt", "text", "instruction")


def read_prompts(path: Path) -> tuple[Turns, ...]:
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


def asked(question: str) -> Turns:
    return (PromptMessage(role="user", content=question),)


def _prompt(line: str, path: Path, number: int) -> Turns:
    if not line.lstrip().startswith("{"):
        return asked(line.strip())
    try:
        row = parse_json(line, dict[str, Any])
        value = next((row[name] for name in _TEXT_COLUMNS if row.get(name)), None)
        turns = asked(value) if isinstance(value, str) else msgspec.convert(value, Turns)
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
