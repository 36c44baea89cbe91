"""`inglenook settings`: every setting of the window, listed, shown, changed and reset."""

from pathlib import Path
from typing import Any

import click
import pytest

from app.core.settings import SETTINGS
from tests.cli.command_end import CommandEnd
from tests.cli.play import play

KEYS = {"name", "value", "default", "type", "min", "max", "help"}


@pytest.fixture
def run(private_home: Path, tmp_path: Path) -> Any:
    secret = tmp_path / "passphrase"
    secret.write_text("correct horse")
    common = ["--home", str(private_home), "--passphrase-file", str(secret), "settings"]

    def run(*commands: list[str]) -> list[CommandEnd]:
        return play([[*common, *command] for command in commands])

    return run


def test_settings_are_listed_with_bounds_and_help(run: Any) -> None:
    (listed,) = run(["list", "--json"])
    rows = {row["name"]: row for row in listed.json}
    assert rows.keys() == SETTINGS.keys()
    assert all(row.keys() >= KEYS and row["help"] for row in rows.values())
    temperature = rows["temperature"]
    assert (temperature["default"], temperature["min"], temperature["max"]) == (0.7, 0, 5)


def test_a_setting_is_changed_kept_and_reset(run: Any) -> None:
    ends = run(
        ["set", "temperature", "0.2"],
        ["set", "repeat_last_n", "-1", "--json"],
        ["get", "temperature", "--json"],
        ["get", "repeat_last_n"],
        ["reset", "temperature"],
        ["get", "temperature"],
    )
    assert [end.status for end in ends] == [0] * 6, ends
    assert ends[1].json == {"name": "repeat_last_n", "value": -1}
    assert ends[2].json == {"name": "temperature", "value": 0.2}
    assert (ends[3].stdout, ends[5].stdout) == ("-1\n", "0.7\n")


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (["set", "temperature", "9"], "'9' is not a number from 0 to 5, so temperature was not"),
        (["set", "theme", "blue"], "one of system, light, dark"),
        (["get", "colour"], "There is no setting colour."),
        (["set", "embedder_id", "x"], "inglenook models documents --embedder"),
        (["reset", "server_address"], "inglenook models connect"),
    ],
)
def test_a_wrong_name_or_value_is_one_sentence(run: Any, command: list[str], reason: str) -> None:
    (end,) = run(command)
    assert end.status == 1 and not end.stdout
    assert reason in click.unstyle(end.stderr)


def test_a_file_that_is_not_valid_is_kept_and_the_user_is_told(
    run: Any, private_home: Path
) -> None:
    run(["list"])
    for text in ('{"theme": "darkk"}', "{"):
        (private_home / "settings.json").write_text(text, "utf-8")
        (end,) = run(["get", "theme"])
        assert end.stdout == "system\n"
        assert "reset to their defaults" in end.stderr
    kept = {file.read_text("utf-8") for file in private_home.glob("settings.broken*")}
    assert kept == {'{"theme": "darkk"}', "{"}
