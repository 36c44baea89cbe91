"""Each wrong input gives one clear sentence with a remedy, and loses nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.conftest import Run, environment

pytestmark = pytest.mark.models

ROOT = Path(__file__).parents[2]


def test_a_model_that_is_not_there(inglenook: Run) -> None:
    done = inglenook("ask", "Hello", "--model", "no-such-model")
    assert done.status == 1
    assert done.stderr.startswith("inglenook: There is no model named no-such-model.")


def test_a_file_that_is_not_a_model(inglenook: Run, tmp_path: Path) -> None:
    file = tmp_path / "photo.gguf"
    file.write_bytes(b"\x89PNG\r\n" * 100)
    for command in (("ask", "Hello", "--model", file), ("models", "import", file)):
        done = inglenook(*command)
        assert done.status == 1 and "GGUF" in done.stderr and "Traceback" not in done.stderr


def test_a_collection_that_does_not_exist(inglenook: Run) -> None:
    for command in (("search", "x"), ("ask", "x")):
        done = inglenook(*command, "--collection", "nowhere")
        assert done.status == 1 and "no collection named nowhere" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["ask"], ["ask", "a", "--mode", "guess"], ["index", "x"], ["frobnicate"]],
    ids=["no question", "unknown mode", "no collection", "unknown command"],
)
def test_wrong_usage_is_status_2(inglenook: Run, arguments: list[str]) -> None:
    done = inglenook(*arguments)
    assert done.status == 2 and "Traceback" not in done.stderr


@pytest.mark.nightly
def test_bad_files_are_reported_and_the_good_one_is_indexed(inglenook: Run, handbook: Path) -> None:
    folder = handbook.parent
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "fake.pdf").write_bytes(b"MZ\x90\x00\x03\x00\x00\x00" + bytes(range(256)) * 50)
    (folder / "line.txt").write_text("word " * 4_000)
    done = inglenook("index", folder, "--collection", "mixed", "--json").json
    assert {Path(failure["path"]).name for failure in done["failed"]} == {"empty.pdf", "fake.pdf"}
    assert all(len(failure["reason"]) > 20 for failure in done["failed"])
    assert done["indexed"] == 2


@pytest.mark.nightly
def test_where_no_file_can_be_indexed_the_status_says_so(inglenook: Run, handbook: Path) -> None:
    bad = handbook.parent / "bad"
    bad.mkdir()
    (bad / "empty.pdf").write_bytes(b"")
    for _ in range(2):
        done = inglenook("index", bad, "--collection", "bad", "--json")
        assert done.status == 1
        assert done.stderr.splitlines()[-1] == (
            "inglenook: None of these files could be indexed. The reasons are given above."
        )
        assert "“empty.pdf” is empty." in done.stderr
        summary = json.loads(done.stdout)
        assert summary["indexed"] == 0 and len(summary["failed"]) == 1
    assert inglenook("index", handbook.parent, "--collection", "bad", "--json").json["indexed"] == 1


def test_no_display_says_what_to_run_instead(inglenook: Run) -> None:
    done = inglenook()
    assert done.status == 1
    assert "no display" in done.stderr and "inglenook ask" in done.stderr


def test_a_read_only_data_folder(passphrase_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    command = [sys.executable, "-m", "app", "--passphrase-file", passphrase_file]
    # The administrator writes to such folders, too, unless the file system itself is read-only.
    mount = 'mount -t tmpfs -o ro none "$0" && exec "$@"'
    inside = ["unshare", "-m", "sh", "-c", mount, folder] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*map(str, inside), *map(str, command), "--home", str(folder), "chats", "list"],
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if "mount:" in done.stderr or "unshare" in done.stderr:
        pytest.skip(f"no file system can be mounted here: {done.stderr}")
    assert done.returncode == 1
    assert str(folder) in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_data_folder_that_is_a_file(inglenook: Run, passphrase_file: Path) -> None:
    done = inglenook("chats", "list", options=["--home", passphrase_file])
    assert done.status == 2 and str(passphrase_file) in done.stderr


@pytest.mark.nightly
def test_a_wrong_passphrase_opens_nothing_and_loses_nothing(
    inglenook: Run, private_home: Path, tmp_path: Path
) -> None:
    chat = inglenook("ask", "Hello", "--json", "--max-tokens", "4").json["chat"]
    wrong = tmp_path / "wrong"
    wrong.write_text("guess")
    done = inglenook("chats", "list", options=["--passphrase-file", wrong])
    assert done.status == 1 and "passphrase" in done.stderr
    assert [row["chat"] for row in inglenook("chats", "list", "--json").json] == [chat]


def _long_answer(home: Path, passphrase_file: Path) -> "subprocess.Popen[bytes]":
    """A process that has begun a long answer, and so holds the folder."""
    command = [sys.executable, "-m", "app", "--passphrase-file", str(passphrase_file)]
    process = subprocess.Popen(
        [*command, "ask", "Tell me a long story.", "--max-tokens", "4000"],
        env=environment(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout
    process.stdout.read(1)
    return process


def test_an_empty_passphrase_protects_no_new_folder(
    inglenook: Run, private_home: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.write_text("\n")
    done = inglenook("chats", "list", options=["--passphrase-file", empty])
    assert done.status == 1 and "empty passphrase" in done.stderr
    assert not (private_home / "keyslots.json").exists()


@pytest.mark.nightly
def test_what_is_locked_is_not_called_empty(inglenook: Run) -> None:
    assert inglenook("ask", "Hello", "--json", "--max-tokens", "4").status == 0
    for command in (("chats", "list", "--json"), ("collections", "list"), ("feedback", "list")):
        done = inglenook(*command, options=[])
        assert done.status == 1 and "--passphrase-file" in done.stderr and not done.stdout


def test_documents_of_which_none_can_be_read_are_an_error(inglenook: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = inglenook("ask", "What was the margin?", "--docs", tmp_path / "empty.txt", "--json")
    assert done.status == 1 and not done.stdout
    assert "None of these documents could be read." in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    "closed",
    [*(pytest.param(each, marks=pytest.mark.nightly) for each in ("<&-", ">&-")), "<&- >&- 2>&-"],
)
def test_streams_that_the_shell_has_closed(
    prepared_home: Path, passphrase_file: Path, closed: str
) -> None:
    command = [sys.executable, "-m", "app", "--passphrase-file", str(passphrase_file), "ask", "Hi"]
    done = subprocess.run(
        ["sh", "-c", f'"$@" {closed}', "sh", *command, "--max-tokens", "4"],
        env=environment(prepared_home), capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_without_stdin_there_is_no_terminal_to_ask_on(prepared_home: Path) -> None:
    command = f"{sys.executable} -m app chats list <&-"
    done = subprocess.run(
        command, shell=True, env=environment(prepared_home), capture_output=True, text=True,
        timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0 and "--temporary" in done.stderr


@pytest.mark.nightly
def test_a_reader_that_goes_away_stops_the_answer_and_keeps_it(
    inglenook: Run, prepared_home: Path, passphrase_file: Path
) -> None:
    first = _long_answer(prepared_home, passphrase_file)
    assert first.stdout and first.stderr
    first.stdout.close()
    assert first.wait(60) == 1 and first.stderr.read() == b""
    first.stderr.close()
    (chat,) = inglenook("chats", "list", "--json").json
    thread = inglenook("chats", "show", chat["chat"], "--json").json["thread"]
    assert thread[1]["status"] == "stopped" and thread[1]["parts"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_data_folder_whose_name_is_no_text(inglenook: Run, tmp_path: Path) -> None:
    folder = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")
    done = inglenook("chats", "list", options=["--home", folder])
    assert done.status == 1 and "not valid UTF-8" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there the current folder stays")
def test_the_current_folder_was_deleted(prepared_home: Path, tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    command = f'cd gone && rmdir ../gone && exec "{sys.executable}" -P -m app --home here doctor'
    done = subprocess.run(
        command, shell=True, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False,
        env=environment(prepared_home) | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 1 and "current folder was deleted" in done.stderr
    assert "Traceback" not in done.stderr
