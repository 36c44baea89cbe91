"""Names and texts of others reach the terminal only in visible form, whatever the command."""

import csv
import io
import json
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import click
import msgspec
import pytest

from app.cli.command_line import inglenook
from app.cli.console import routed_streams
from app.cli.output import print_json, print_row, print_text
from app.core.assistants import Assistant, AssistantFile
from tests.cli.command_end import played
from tests.engine.tiny_models import write_sliding_window_model

HOSTILE = "lure\x1b]0;owned\x07\x1b[2J\u202egnp.exe\u2066\x9b31m\x7f\rwith more"
"""Sets the title, clears the screen, turns text round, and overwrites the line."""

_ACTIVE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_SERVER = f"""
from mcp.server import MCPServer

server = MCPServer("hostile")


@server.tool(description={HOSTILE!r})
def lure() -> str:
    return "ran"


server.run()
"""
_TEMPLATE = (
    "{# " + HOSTILE.replace("\r", "") + " #}{% for m in messages %}{{ m.content }}{% endfor %}"
)

# They print nothing stored or foreign, need a network, or take minutes; all print through the same
# functions, which ruff enforces (TID251).
_NOT_PLAYED = {
    "adapters convert", "bench engine", "bench index", "bench search", "bench startup",
    "bench transcript",
    "chats replay", "completion", "dataset distill", "dataset judge", "dataset merge",
    "dataset prelabel", "dataset revise", "dataset safety", "doctor", "evaluate",
    "feedback consent", "feedback exclude", "feedback queue", "feedback rank",
    "feedback wrong-source",
    "key passphrase",
    "key recovery-code", "key rotate", "memory offer", "memory use", "models connect",
    "models documents", "models engine", "models imatrix", "models measure", "models prune",
    "models set", "models token", "models tune", "models verify", "open", "quick", "rescue",
    "selftest", "serve", "share", "tools revoke", "wipe", "dataset rubric",
}  # fmt: skip


def _leaves(group: click.Group, context: click.Context, path: str = "") -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from _leaves(command, context, f"{path}{name} ")
        else:
            yield path + name


def _commands(folder: Path) -> list[list[Any]]:
    documents = folder / HOSTILE
    documents.mkdir()
    (documents / f"{HOSTILE}.md").write_text(f"The lighthouse {HOSTILE} was lit in 1871.\n")
    (documents / f"{HOSTILE}.pdf").write_text(HOSTILE)
    rows = [["Town", HOSTILE], ["Port Ellan", HOSTILE], ["Wick", "2"]]
    with (documents / "rows.csv").open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    output = {"output_type": "stream", "name": "stdout", "text": [HOSTILE]}
    code = [f"print('lighthouse {HOSTILE}')"]
    cell = {"cell_type": "code", "source": code, "metadata": {}, "outputs": [output]}
    notes = documents / "notes.ipynb"
    notes.write_text(
        json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    )
    message = {"uuid": "m", "text": f"Lighthouse {HOSTILE}", "created_at": "2025-01-14T09:30:00Z"}
    chat = {"uuid": "c", "name": HOSTILE, "created_at": "2025-01-14T09:30:00Z",
            "chat_messages": [message | {"sender": "human"},
                              message | {"uuid": "n", "sender": "assistant"}]}  # fmt: skip
    (folder / "chats.json").write_text(json.dumps([chat, {"name": HOSTILE, "chat_messages": 3}]))
    assistant = Assistant(id="a", name=HOSTILE, system=HOSTILE, model=HOSTILE)
    (folder / "assistants.json").write_bytes(
        msgspec.json.encode(AssistantFile(assistants=(assistant,)))
    )
    model = write_sliding_window_model(folder / f"{HOSTILE}.gguf", _TEMPLATE)
    (folder / "known.jsonl").write_text(
        json.dumps({"question": f"lighthouse {HOSTILE}", "file": "notes.ipynb"}) + "\n"
    )
    (folder / "columns.json").write_text(json.dumps([{"name": HOSTILE}]))
    (folder / "server.py").write_text(_SERVER)
    (folder / "questions.txt").write_text(f"{HOSTILE}\n".replace("\r", ""))
    (folder / "schema.json").write_text(json.dumps({"const": HOSTILE}))
    collection = ["--collection", "harbour"]
    stored: dict[str, Any] = {"from": _CHATS, "path": [0, "chat"]}
    answer: dict[str, Any] = {"from": _ANSWERS, "path": [0, "message"]}
    lists: list[list[Any]] = [
        ["chats", "list"],
        ["chats", "show", stored],
        ["chats", "search", "lighthouse"],
        ["chats", "export", stored],
        ["chats", "export", stored, "--format", "html"],
        ["feedback", "list"],
        ["memory", "list"],
        ["memory", "suggest"],
        ["assistants", "list"],
        ["collections", "list"],
        ["collections", "evaluate", "harbour", "--questions", str(folder / "known.jsonl"),
         "--method", "lexical"],
        ["search", "lighthouse", *collection, "--method", "lexical"],
        ["tables", *collection],
        ["tables", str(documents)],
        ["compare", str(documents / f"{HOSTILE}.md"), str(notes)],
        ["survey", "run", "harbour", "--columns", str(folder / "columns.json")],
        ["survey", "list"],
        *(["survey", verb, HOSTILE] for verb in ("show", "rerun", "delete")),
        ["survey", "export", HOSTILE, str(folder / "survey.csv")],
        ["train", "run", "--plan", "--base", str(model)],
        *(["train", verb] for verb in ("list", "install", "uninstall")),
        *(["train", verb, HOSTILE] for verb in ("show", "resume", "stop", "judge", "adopt", "undo",
                                                "discard", "delete")),
        ["models", "list"],
        ["models", "show", str(model)],
        ["models", "template", str(model)],
        ["models", "find"],
        ["tools", "list"],
        ["tools", "grants"],
        ["export", str(folder / f"bundle{HOSTILE}"), "--preview", "--hide", HOSTILE],
        ["export", str(folder / f"bundle{HOSTILE}")],
        ["backups"],
    ]  # fmt: skip
    ask = ["ask", f"Where is {HOSTILE}?", "--max-tokens", "4", "--model", str(model)]
    return [
        ["chats", "import", str(folder / "chats.json")],
        ["chats", "list", "--json"],
        ["feedback", "list", "--json"],
        ["feedback", "rate", answer, "down", "--note", HOSTILE, "--correction", HOSTILE],
        ["memory", "add", f"I like {HOSTILE}"],
        ["memory", "list", "--json"],
        ["assistants", "import", str(folder / "assistants.json")],
        ["index", str(documents), *collection],
        ["index", str(folder / f"gone{HOSTILE}"), *collection],
        ["models", "import", str(model)],
        ["tools", "add", HOSTILE, "--", sys.executable, str(folder / "server.py")],
        ["tools", "open", str(documents)],
        *lists,
        ["chats", "show", stored, "--json"],
        ["search", "lighthouse", *collection, "--method", "lexical", "--json"],
        [*ask, "--docs", str(documents)],
        [*ask, "--schema", str(folder / "schema.json")],
        ["vote", "--models", str(model), "nothing" + HOSTILE, "--set",
         str(folder / "questions.txt")],
        ["models", "fetch", HOSTILE],
        ["models", "search", HOSTILE],
        ["models", "quantize", str(model), HOSTILE],
        ["models", "remove", str(model)],
        ["backup", str(folder / HOSTILE / HOSTILE)],
        ["restore", str(folder / HOSTILE / "gone")],
        ["assistants", "export", str(folder / f"out{HOSTILE}"), HOSTILE],
        ["assistants", "delete", HOSTILE],
        ["collections", "delete", "harbour"],
        ["memory", "remove", {"from": _FACTS, "path": [0, "id"]}],
        ["tools", "remove", HOSTILE],
        ["tools", "run", "read_file", "--arguments", json.dumps({"path": str(notes)}), "--allow",
         str(documents)],
        ["chats", "delete", stored],
        ["chats", "bin"],
        ["settings", "list"],
        *(["settings", verb, HOSTILE] for verb in ("get", "reset")),
        ["settings", "set", HOSTILE, HOSTILE],
        ["chats", "restore", stored],
        ["chats", "empty-bin"],
        ["chats", "show", HOSTILE],
        ["search", "x", "--collection", HOSTILE],
        ["frobnicate" + HOSTILE],
        ["ask", "x", "--mode", HOSTILE],
    ]  # fmt: skip


_CHATS, _ANSWERS, _FACTS = 1, 2, 5
_SHOWING = ("chats list", "chats show", "chats search", "chats export", "feedback list",
            "compare", "survey run", "survey show",
            "memory list", "assistants list", "collections evaluate", "search", "models template",
            "models list", "models show", "chats bin", "tools list", "tools grants", "index",
            "tables", "export", "backup")  # fmt: skip


def _name(command: list[Any]) -> str:
    leaves = set(_leaves(inglenook, click.Context(inglenook)))
    words = [word for word in command[:2] if isinstance(word, str)]
    return next((name for name in (" ".join(words), words[0]) if name in leaves), "")


@pytest.mark.models
@pytest.mark.nightly
def test_no_command_prints_what_acts_on_the_terminal(
    tmp_path: Path, converted_models: Path, chat_catalogue: str
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "models").symlink_to(converted_models)
    (home / "models.toml").write_text(chat_catalogue)
    (tmp_path / "pass").write_text("a long passphrase")
    commands = _commands(tmp_path)
    options = ["--home", str(home), "--passphrase-file", str(tmp_path / "pass"), "--offline"]
    ends = played([*options, *command] for command in commands)
    seen: dict[str, str] = {}
    for command, end in zip(commands, ends, strict=True):
        printed = end.stdout + end.stderr
        assert not _ACTIVE.search(printed), (command, printed)
        seen[_name(command)] = seen.get(_name(command), "") + printed
        if command[-1] == "--json" and not end.status:
            json.loads(end.stdout)
    assert {name for name in _SHOWING if "[U+001B]" not in seen[name]} == set()


def test_every_command_is_played_here_or_named_with_a_reason(tmp_path: Path) -> None:
    played = {_name(command) for command in _commands(tmp_path)}
    assert set(_leaves(inglenook, click.Context(inglenook))) - played == _NOT_PLAYED


def test_json_holds_the_exact_text_and_no_active_character(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_json({HOSTILE: [HOSTILE, "\U000e0041\u200f"]})
    printed = capsys.readouterr().out
    assert not _ACTIVE.search(printed)
    assert json.loads(printed) == {HOSTILE: [HOSTILE, "\U000e0041\u200f"]}


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_an_encoding_that_lacks_characters_loses_no_output(encoding: str) -> None:
    said = {"Größe": "“3 m” 中文 \U0001f600"}
    out = io.TextIOWrapper(io.BytesIO(), encoding)
    with redirect_stdout(out), routed_streams():
        print_json(said)
        print_text("“3 m” 中")
    printed, told = out.buffer.getvalue().splitlines()
    assert json.loads(printed.decode("utf-8")) == said
    known = "“3 m”" if encoding == "cp1252" else "[U+201C]3 m[U+201D]"
    assert told.decode(encoding) == f"{known} [U+4E2D]"


def test_a_field_of_a_list_cannot_begin_another_row_or_field(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_row("one\ntwo\tthree", 4)
    assert capsys.readouterr().out == "one[U+000A]two[U+0009]three\t4\n"


def test_line_ends_of_windows_and_bytes_that_are_no_text_are_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_text("one\r\ntwo \udc9b31m")
    assert capsys.readouterr().out == "one\ntwo [U+DC9B]31m\n"
