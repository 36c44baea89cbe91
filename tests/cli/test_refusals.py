"""What a command cannot use is refused in one sentence, and at once."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.command_end import CommandEnd
from tests.cli.play import play

STARTER = "smollm2-135m-instruct-q4_1"

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a data folder and its passphrase in it."""
    folder = tmp_path_factory.mktemp("refusals")
    (folder / "passphrase").write_text("correct horse battery staple")
    return folder


def _run(folder: Path, *arguments: str) -> CommandEnd:
    options = ["--home", str(folder / "home"), "--passphrase-file", str(folder / "passphrase")]
    (end,) = play([[*options, *arguments]])
    return end


def _refused(folder: Path, *arguments: str, status: int = 1) -> str:
    """The sentence that the command ends with."""
    end = _run(folder, *arguments)
    assert (end.status, end.stdout) == (status, "")
    assert "Traceback" not in end.stderr
    assert status == 2 or end.stderr.count("\n") == 1
    return end.stderr


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("models", "import"), "is another kind of file"),
        (("chats", "import"), "is a pipe or a device"),
        (("assistants", "import"), "contains no assistants"),
        (("restore",), "is not a complete backup"),
        (("share", "--check"), "is not a file that Inglenook shared"),
    ],
)
def test_no_command_waits_for_a_pipe(
    home: Path, tmp_path: Path, command: tuple[str, ...], says: str
) -> None:
    os.mkfifo(pipe := tmp_path / "pipe")
    assert says in _refused(home, *command, str(pipe))
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("command", "status", "says"),
    [
        (("models", "connect", "http://[::1"), 1, "is not the address of a server"),
        (("models", "connect", "http://127.0.0.1:99999/v1"), 1, "is not the address of a server"),
        (("models", "search", "x", "--endpoint", "http://[::1"), 1, "is not the address of a hub"),
        (("settings", "set", "hub_endpoint", "http://[::1"), 1, "is not the address of a server"),
        (("models", "prune", STARTER, "--layers", "0-99999999999"), 1, "has layers 0 to 29"),
        (("search", "x", "--collection", "c", "--since", "0001-01-01"), 2, "is too early"),
        (("export", "FOLDER", "--since", "0001-01-01"), 2, "is too early"),
        (("bench", "search", "EMPTY"), 1, "There are no sentences in these files."),
        (("bench", "search", "EMPTY", "--chunks", "-1"), 2, "-1 is not in the range"),
        (("bench", "transcript", "--messages", "-1"), 2, "-1 is not in the range"),
    ],
)
def test_a_value_of_no_use_is_named(
    home: Path, tmp_path: Path, command: tuple[str, ...], status: int, says: str
) -> None:
    (tmp_path / "EMPTY").write_text("\n")
    given = [str(tmp_path / each) if each in ("EMPTY", "FOLDER") else each for each in command]
    assert says in _refused(home, *given, status=status)
    assert not (tmp_path / "FOLDER").exists()


def test_the_models_are_listed_whatever_the_settings_name(home: Path) -> None:
    settings = home / "home" / "settings.json"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text(
        json.dumps(
            {
                "imported_models": ["/tmp/a\0b.gguf"],
                "server_address": "http://[::1",
                "server_models": ["m"],
            }
        )
    )
    listed = _run(home, "models", "list", "--json")
    assert [each["id"] for each in listed.json] == [STARTER]
    settings.unlink()


def test_a_batch_does_not_answer_into_its_own_file(home: Path, tmp_path: Path) -> None:
    (batch := tmp_path / "batch.jsonl").write_text('{"id": 1, "question": "One?"}\n')
    (link := tmp_path / "link.jsonl").symlink_to(batch)
    told = _refused(home, "ask", "--batch", str(batch), "--output", str(link), status=2)
    assert "--output must be another file than --batch." in told
    assert batch.read_text() == '{"id": 1, "question": "One?"}\n'


def test_a_collection_is_not_evaluated_without_questions(home: Path, tmp_path: Path) -> None:
    (empty := tmp_path / "empty.jsonl").write_text("\n")
    told = _refused(home, "collections", "evaluate", "main", "--questions", str(empty), "--keep")
    assert f"{empty} has no questions." in told
