"""`tools add`: what is added must be startable, and replaces nothing by accident."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command_end import CommandEnd
from tests.cli.play import play


def _play(folder: Path, *commands: list[str]) -> list[CommandEnd]:
    (folder / "pass").write_text("a long passphrase")
    options = ["--home", str(folder / "home"), "--passphrase-file", str(folder / "pass")]
    return play([[*options, "tools", *command] for command in commands])


def _configured(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "home" / "mcp.json").read_text())["mcpServers"]
    return found


def test_a_server_is_replaced_only_on_request(tmp_path: Path) -> None:
    added, refused = _play(
        tmp_path,
        ["add", "mine", "--", sys.executable, "one.py"],
        ["add", "mine", "--", sys.executable, "two.py"],
    )
    assert added.status == 0
    assert refused.status == 1
    assert refused.stderr.startswith("inglenook: There is a tool server named mine already.")
    assert _configured(tmp_path)["mine"]["args"] == ["one.py"]
    (replaced,) = _play(tmp_path, ["add", "mine", "--replace", "--", sys.executable, "two.py"])
    assert replaced.status == 0
    assert _configured(tmp_path)["mine"]["args"] == ["two.py"]


@pytest.mark.parametrize("command", ["no-such-program", "/nonexistent/server", "./server"])
def test_a_server_whose_program_does_not_exist_is_not_added(tmp_path: Path, command: str) -> None:
    refused, listed = _play(tmp_path, ["add", "mine", "--", command], ["list", "--json"])
    assert refused.status == 1
    assert (
        f"The tool server mine cannot be started: there is no program {command}." in refused.stderr
    )
    assert listed.json["servers"] == []


def test_a_file_with_several_servers_is_checked_for_the_named_one(tmp_path: Path) -> None:
    file = tmp_path / "servers.json"
    servers = {"good": {"command": sys.executable}, "bad": {"command": "no-such-program"}}
    file.write_text(json.dumps({"mcpServers": servers}))
    good, bad = _play(
        tmp_path, ["add", "good", "--file", str(file)], ["add", "bad", "--file", str(file)]
    )
    assert (good.status, bad.status) == (0, 1)
    assert list(_configured(tmp_path)) == ["good"]
