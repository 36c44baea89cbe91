"""One program serves a data folder: the others have their commands carried out by it."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.paths import AppPaths
from app.services.machine.instance_socket import read_endpoint
from tests.cli.play import serving
from tests.end2end.conftest import Run, environment

pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals"),
]

STORY = (
    *("ask", "Tell me a long story.", "--max-tokens", "4000"),
    # So random that it neither ends by itself nor repeats itself before it is stopped.
    *("--temperature", "2", "--top-k", "0", "--top-p", "1", "--min-p", "0"),
)


@pytest.fixture
def server(prepared_home: Path, passphrase_file: Path) -> Iterator["subprocess.Popen[str]"]:
    options = ("--home", str(prepared_home), "--passphrase-file", str(passphrase_file))
    with serving(*options) as server:
        yield server
    left = {file.name for file in prepared_home.iterdir()}
    assert not [name for name in left if name.startswith("instance")]


def start(home: Path, passphrase_file: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "app", "--passphrase-file", str(passphrase_file)]
    return subprocess.Popen(
        [*command, *arguments],
        env=environment(home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def started_story(home: Path, passphrase_file: Path) -> "subprocess.Popen[bytes]":
    """A process whose long answer has begun."""
    process = start(home, passphrase_file, *STORY)
    assert process.stdout and process.stdout.read(1)
    return process


def ended(process: "subprocess.Popen[bytes]") -> tuple[int, str]:
    """Its exit status and what it wrote to stderr."""
    _, stderr = process.communicate(timeout=60)
    return process.returncode, stderr.decode()


def answer_of_the_only_chat(inglenook: Run) -> dict[str, object]:
    (chat,) = inglenook("chats", "list", "--json").json
    _, answer = inglenook("chats", "show", chat["chat"], "--json").json["thread"]
    assert isinstance(answer, dict)
    return answer


@pytest.mark.nightly
def test_paths_and_standard_input_are_those_of_the_client(
    server: "subprocess.Popen[str]", prepared_home: Path, passphrase_file: Path, handbook: Path
) -> None:
    def run(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "app", "--home", "../home", "--passphrase-file"]
        done = subprocess.run(
            [*command, f"../{passphrase_file.name}", *arguments],
            cwd=handbook.parent,
            env=environment(prepared_home) | {"PYTHONPATH": str(Path(__file__).parents[2])},
            input=text,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done

    run("index", "handbook.md", "--collection", "harbour", "--json")
    found = json.loads(run("search", "lighthouse", "--collection", "harbour", "--json").stdout)
    assert found["hits"][0]["path"] == str(handbook)
    (handbook.parent / "queries.jsonl").write_text('{"id": 1, "text": "mooring"}\n')
    queries = run("search", "--queries", "queries.jsonl", "--collection", "harbour", "--json")
    assert json.loads(queries.stdout)["id"] == 1
    asked = run("ask", "What is this?", "-", "--max-tokens", "4", "--json", text="Apples, pears.")
    chat = json.loads(asked.stdout)["chat"]
    shown = json.loads(run("chats", "show", chat, "--json").stdout)
    assert "Apples, pears." in json.dumps(shown["thread"][0])
    run("chats", "export", chat, "--output", "chat.md")
    assert "Apples, pears." in (handbook.parent / "chat.md").read_text()


@pytest.mark.nightly
def test_the_key_of_the_client_decides_and_not_that_of_the_running_program(
    server: "subprocess.Popen[str]", inglenook: Run, prepared_home: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("guess")
    locked = inglenook("chats", "list", options=[])
    assert (locked.status, locked.stdout) == (1, "") and "are locked" in locked.stderr
    refused = inglenook("chats", "list", options=["--passphrase-file", wrong])
    assert (refused.status, refused.stdout) == (1, "") and "not correct" in refused.stderr
    AppPaths(prepared_home).key_slots.write_text("{}")  # as someone without the key could
    assert inglenook("chats", "list", options=["--passphrase-file", wrong]).status == 1
    stored = inglenook("ask", "Hello", "--max-tokens", "4", options=[])
    assert stored.status == 0 and "Nothing will be saved" in stored.stderr
    assert inglenook("chats", "list", "--json").json == []


@pytest.mark.nightly
def test_ctrl_c_stops_the_command_and_keeps_its_answer(
    server: "subprocess.Popen[str]", inglenook: Run, prepared_home: Path, passphrase_file: Path
) -> None:
    client = started_story(prepared_home, passphrase_file)
    client.send_signal(signal.SIGINT)
    assert ended(client) == (130, "")
    answer = answer_of_the_only_chat(inglenook)
    assert answer["status"] == "stopped" and answer["parts"]


@pytest.mark.parametrize("ending", ["killed", "closes its output"])
@pytest.mark.nightly
def test_a_client_that_goes_away_stops_its_command_only(
    server: "subprocess.Popen[str]",
    inglenook: Run,
    prepared_home: Path,
    passphrase_file: Path,
    ending: str,
) -> None:
    client = started_story(prepared_home, passphrase_file)
    assert client.stdout and client.stderr
    if ending == "killed":
        client.kill()
        assert client.wait(20) == -signal.SIGKILL
        client.stdout.close()
    else:
        client.stdout.close()
        assert client.wait(60) == 1 and client.stderr.read() == b""
    client.stderr.close()
    done = inglenook("ask", "Hello", "--max-tokens", "4", "--json").json
    chats = inglenook("chats", "list", "--json").json
    (story,) = [row["chat"] for row in chats if row["chat"] != done["chat"]]
    answer = inglenook("chats", "show", story, "--json").json["thread"][1]
    assert answer["status"] == "stopped" and answer["parts"]


def test_a_program_that_is_killed_leaves_a_sentence_and_loses_nothing(
    prepared_home: Path, passphrase_file: Path, inglenook: Run
) -> None:
    options = ("--home", str(prepared_home), "--passphrase-file", str(passphrase_file))
    with serving(*options) as server:
        client = started_story(prepared_home, passphrase_file)
        server.kill()
        status, told = ended(client)
        server.wait()
    assert status == 1 and told.count("\n") == 1
    assert "ended before it was finished" in told
    assert AppPaths(prepared_home).endpoint.exists(), "nobody was there to remove it"
    assert answer_of_the_only_chat(inglenook)["status"] in ("interrupted", "stopped")
    assert not list(prepared_home.glob("instance*"))


@pytest.mark.nightly
def test_a_program_that_is_closed_stops_the_commands_it_carries_out(
    prepared_home: Path, passphrase_file: Path, inglenook: Run
) -> None:
    options = ("--home", str(prepared_home), "--passphrase-file", str(passphrase_file))
    with serving(*options):
        client = started_story(prepared_home, passphrase_file)
    status, told = ended(client)
    assert status == 1 and told.count("\n") == 1 and "was closed" in told
    answer = answer_of_the_only_chat(inglenook)
    assert answer["status"] == "stopped" and answer["parts"]


@pytest.mark.nightly
def test_a_single_command_carries_out_others_and_waits_for_them(
    prepared_home: Path, passphrase_file: Path, inglenook: Run, tmp_path: Path
) -> None:
    questions = tmp_path / "questions.jsonl"
    questions.write_text('{"id": 1, "question": "How are you?"}\n' * 5000)
    batch = ("ask", "--batch", str(questions), "--max-tokens", "2")
    first = start(prepared_home, passphrase_file, *batch)
    assert first.stdout and first.stdout.read(1)
    second = started_story(prepared_home, passphrase_file)
    first.send_signal(signal.SIGINT)
    assert first.stderr
    assert any(b"Waiting for another command" in line for line in first.stderr)
    assert second.poll() is None
    second.send_signal(signal.SIGINT)
    assert ended(second)[0] == 130
    assert ended(first)[0] == 130
    (chat,) = (row for row in inglenook("chats", "list", "--json").json if "story" in row["title"])
    _, answer = inglenook("chats", "show", chat["chat"], "--json").json["thread"]
    assert answer["status"] == "stopped" and answer["parts"]


@pytest.mark.nightly
def test_searching_does_not_wait_for_indexing(
    prepared_home: Path, passphrase_file: Path, inglenook: Run, handbook: Path
) -> None:
    inglenook("index", handbook, "--collection", "harbour")
    many = handbook.parent / "many"
    many.mkdir()
    for number in range(400):
        text = "\n\n".join(f"Boat {number} of quay {row} sails at dawn." * 12 for row in range(20))
        (many / f"boats {number}.md").write_text(text)
    arguments = ("index", str(many), "--collection", "boats", "--watch")
    indexing = start(prepared_home, passphrase_file, *arguments)
    while not AppPaths(prepared_home).endpoint.exists():
        assert indexing.poll() is None
    found = inglenook("search", "lighthouse", "--collection", "harbour", "--json").json
    assert found["hits"][0]["path"] == str(handbook)
    boats = inglenook("search", "boats at dawn", "--collection", "boats", "--json")
    assert boats.status == 0
    assert indexing.poll() is None, "it has not finished meanwhile"
    documents = inglenook("collections", "list", "--json").json
    indexing.send_signal(signal.SIGINT)
    assert ended(indexing)[0] == 130
    assert {row["name"] for row in documents} == {"harbour", "boats"}


@pytest.mark.nightly
def test_two_data_folders_are_independent(
    server: "subprocess.Popen[str]", inglenook: Run, passphrase_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    options = ["--home", other, "--passphrase-file", passphrase_file]
    inglenook("memory", "add", "I live on Ellan.")
    assert inglenook("memory", "list", "--json", options=options).json == []
    assert len(inglenook("memory", "list", "--json").json) == 1


@pytest.mark.nightly
def test_another_version_is_told_about(
    server: "subprocess.Popen[str]", inglenook: Run, prepared_home: Path
) -> None:
    file = AppPaths(prepared_home).endpoint
    endpoint = json.loads(file.read_text())
    file.write_text(json.dumps(endpoint | {"version": "9.9"}))
    refused = inglenook("chats", "list")
    assert (refused.status, refused.stdout) == (1, "") and refused.stderr.count("\n") == 1
    assert "Inglenook 9.9, another version" in refused.stderr
    file.write_text(json.dumps(endpoint))
    assert inglenook("chats", "list").status == 0


def test_an_endpoint_that_others_may_change_is_not_used(
    server: "subprocess.Popen[str]", inglenook: Run, prepared_home: Path
) -> None:
    file = AppPaths(prepared_home).endpoint
    file.chmod(0o666)
    refused = inglenook("chats", "list")
    assert refused.status == 1 and "others may change it" in refused.stderr
    file.chmod(0o600)


def test_the_open_window_carries_out_commands(
    prepared_home: Path, passphrase_file: Path, inglenook: Run
) -> None:
    paths = AppPaths(prepared_home)
    assert inglenook("key", "recovery-code").status == 0, "the window would show a new one first"
    window = subprocess.Popen(
        [sys.executable, "-m", "app", "--passphrase-file", str(passphrase_file)],
        env=environment(prepared_home) | {"QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        while not paths.endpoint.exists():
            assert window.poll() is None
        endpoint = read_endpoint(paths.endpoint)
        assert endpoint and endpoint.process == window.pid
        asked = inglenook("ask", "Hello", "--max-tokens", "4", "--json").json
        assert [row["chat"] for row in inglenook("chats", "list", "--json").json] == [asked["chat"]]
        refused = inglenook("wipe", "--yes")
        assert refused.status == 1 and "the Inglenook window (process" in refused.stderr
        second = subprocess.run(
            [sys.executable, "-m", "app"],
            env=environment(prepared_home) | {"QT_QPA_PLATFORM": "offscreen"},
            timeout=60,
            check=False,
        )
        assert second.returncode == 0, "it has only raised the first one"
    finally:
        window.send_signal(signal.SIGINT)
        _, told = window.communicate(timeout=60)
    assert window.returncode == 0 and b"Traceback" not in told
    assert not list(prepared_home.glob("*instance*"))
    assert [row["chat"] for row in inglenook("chats", "list", "--json").json] == [asked["chat"]]
