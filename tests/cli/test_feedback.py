"""Ratings of many answers: from a file, and one after the other."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.core.paths import AppPaths
from app.store.store import open_store
from tests.cli.command_end import CommandEnd
from tests.cli.play import play
from tests.store.values import message, say

PASSPHRASE = "correct horse"


@pytest.fixture
def answers(private_home: Path) -> list[str]:
    """The ids of two stored answers."""
    store = open_store(AppPaths(private_home), PASSPHRASE)
    chat = store.conversations.create("Chat").id
    ids = []
    for text in ("Blue.", "Green."):
        asked = say(store, chat, "Which colour?")
        answer = message(chat, asked, text, "assistant")
        store.conversations.add_message(answer)
        ids.append(answer.id)
    store.close()
    return ids


def run(home: Path, folder: Path, lines: list[Any], *more: list[str]) -> list[CommandEnd]:
    (folder / "pass").write_text(PASSPHRASE)
    (folder / "ratings.jsonl").write_text("\n".join(map(json.dumps, lines)))
    common = ["--home", str(home), "--passphrase-file", str(folder / "pass"), "feedback"]
    batch = ["rate", "--batch", str(folder / "ratings.jsonl"), "--json"]
    return play([[*common, *command] for command in (batch, *more)])


def test_all_answers_of_a_file_are_rated(
    private_home: Path, tmp_path: Path, answers: list[str]
) -> None:
    lines: list[dict[str, Any]] = [
        {"message": answers[0], "rating": "up"},
        {"message": answers[1], "rating": "down", "reasons": ["wrong"], "correction": "Red."},
    ]
    rated, listed = run(private_home, tmp_path, lines, ["list", "--json"])
    assert rated.status == 0, rated
    told = rated.lines
    assert [(each["message"], each["rating"]) for each in told] == [
        (answers[0], "up"),
        (answers[1], "down"),
    ]
    found = {each["message"]: each for each in listed.json}
    assert found[answers[1]]["correction"] == "Red."
    assert found[answers[1]]["reasons"] == ["wrong"]


def test_an_unknown_answer_is_told_and_the_others_are_rated(
    private_home: Path, tmp_path: Path, answers: list[str]
) -> None:
    lines = [{"message": "nowhere", "rating": "up"}, {"message": answers[0], "rating": "up"}]
    (rated,) = run(private_home, tmp_path, lines)
    assert rated.status == 1
    assert json.loads(rated.stdout)["message"] == answers[0]
    assert "nowhere: " in rated.stderr and "1 of 2 answers were not rated" in rated.stderr


def test_nothing_is_rated_if_a_line_is_broken(
    private_home: Path, tmp_path: Path, answers: list[str]
) -> None:
    lines = [{"message": answers[0], "rating": "up"}, {"message": answers[1], "rating": "perhaps"}]
    rated, listed = run(private_home, tmp_path, lines, ["list", "--json"])
    assert rated.status == 1 and "Line 2" in rated.stderr
    assert {each["rating"] for each in listed.json} == {None}


def test_an_answer_and_a_file_exclude_each_other(
    private_home: Path, tmp_path: Path, answers: list[str]
) -> None:
    _, alone = run(private_home, tmp_path, [], ["rate", answers[0]])
    assert alone.status == 2 and "--batch" in alone.stderr


def test_a_queue_asks_for_one_answer_after_the_other(
    private_home: Path, tmp_path: Path, answers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.cli.feedback.ask", lambda _question: "d")
    _, rated, rated_again = run(
        private_home, tmp_path, [], ["queue", "--json"], ["queue", "--count", "2"]
    )
    assert rated.status == 0, rated
    assert "Answer 1 of 1: Which colour?" in rated.stderr and "Green." in rated.stderr
    assert rated.json == {"up": 0, "down": 1}
    assert "There is no answer to rate." in rated_again.stderr
