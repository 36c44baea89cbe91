"""What a command cannot use is refused in one sentence, and at once."""

import os
from pathlib import Path

import pytest

from tests.cli.command_end import CommandEnd
from tests.cli.play import play

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
