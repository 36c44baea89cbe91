"""The main job without a screen: index, search, ask with citations, rate, export, encrypted."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.conftest import FACT, HANDBOOK, Run, environment

pytestmark = pytest.mark.models

ANSWER_KEYS = {
    "id", "chat", "message", "answer", "reasoning", "citations", "steps", "code", "model",
    "finish_reason", "prompt_tokens", "cached_tokens", "completion_tokens", "load_s", "ttft_s",
    "tokens_per_s",
}  # fmt: skip
QUESTION = "When was the lighthouse of Port Ellan first lit?"


@pytest.mark.whole_model
def test_an_answer_from_a_file_cites_the_words_it_rests_on(inglenook: Run, handbook: Path) -> None:
    answer = inglenook(
        "ask", QUESTION, "--docs", handbook, "--json", "--temperature", "0", "--max-tokens", "60"
    ).json
    assert answer.keys() >= ANSWER_KEYS
    assert "1871" in answer["answer"] and "[1]" in answer["answer"]
    citation = answer["citations"][0]
    assert citation["path"] == str(handbook) and citation["page"] == 1
    cited = HANDBOOK[citation["char_start"] : citation["char_end"]]
    assert cited == citation["text"] and FACT in cited
    assert answer["finish_reason"] == "stop" and answer["completion_tokens"] > 0


@pytest.mark.nightly
def test_index_then_search_then_forget(inglenook: Run, handbook: Path) -> None:
    added = inglenook("index", handbook.parent, "--collection", "harbour", "--json").json
    assert (added["files"], added["indexed"], added["skipped"], added["failed"]) == (1, 1, 0, [])
    again = inglenook("index", handbook, "--collection", "harbour", "--json").json
    assert (again["indexed"], again["skipped"]) == (0, 1)
    for method in ("hybrid", "dense", "lexical"):
        query = ("search", "lighthouse", "--collection", "harbour", "--method", method, "--json")
        hit = inglenook(*query).json["hits"][0]
        assert hit["rank"] == 1
        assert HANDBOOK[hit["char_start"] : hit["char_end"]] == hit["text"]
    inglenook("index", handbook, "--collection", "harbour", "--remove", "--json")
    assert inglenook("search", "lighthouse", "--collection", "harbour", "--json").json["hits"] == []


def test_nothing_said_or_dropped_is_readable_on_disk(
    inglenook: Run, handbook: Path, private_home: Path
) -> None:
    inglenook("index", handbook, "--collection", "harbour")
    secret = "My aunt Philippa keeps her spare key under the third flowerpot."
    inglenook("ask", secret, "--collection", "harbour", "--max-tokens", "8")
    everything = b"".join(f.read_bytes() for f in private_home.rglob("*") if f.is_file())
    assert len(everything) > 10_000
    for words in ("Philippa", "flowerpot", "Agnes Corrigan", "Port Ellan", "handbook.md"):
        assert words.encode() not in everything and words.encode("utf-16-le") not in everything


@pytest.mark.nightly
def test_a_thumb_up_and_a_thumb_down_become_three_datasets(inglenook: Run, tmp_path: Path) -> None:
    first = inglenook("ask", "Name a colour.", "--json", "--max-tokens", "12").json
    second = inglenook("ask", "Name a river.", "--json", "--max-tokens", "12").json
    assert len(inglenook("feedback", "list", "--unrated", "--json").json) == 2
    inglenook("feedback", "rate", first["message"], "up", "--reason", "accurate")
    corrected = ("--reason", "wrong", "--correction", "The Danube.")
    inglenook("feedback", "rate", second["message"], "down", *corrected)
    rated = inglenook("feedback", "list", "--json").json
    assert {row["message"]: row["rating"] for row in rated} == {
        first["message"]: "up",
        second["message"]: "down",
    }
    bundle = tmp_path / "bundle"
    exported = inglenook("export", bundle, "--format", "all", "--json").json
    assert exported["rows"].keys() == {"sft", "dpo", "kto"}
    assert min(exported["rows"].values()) >= 1


@pytest.mark.nightly
def test_a_tool_call_is_well_formed_and_shown(inglenook: Run) -> None:
    answer = inglenook("ask", "What is 17 * 23?", "--mode", "react", "--json").json
    step = answer["steps"][0]
    assert step["tool"] == "calculator" and step["observation"] == "391"
    assert "17" in step["arguments"]["expression"]


@pytest.mark.nightly
def test_an_answer_by_schema_is_json_of_that_schema(inglenook: Run, tmp_path: Path) -> None:
    schema = tmp_path / "schema.json"
    schema.write_text(
        '{"type": "object", "properties": {"colour": {"enum": ["red", "blue"]}},'
        ' "required": ["colour"], "additionalProperties": false}'
    )
    answer = inglenook("ask", "Sky?", "--schema", schema, "--json").json["answer"]
    assert answer.replace(" ", "") in ('{"colour":"red"}', '{"colour":"blue"}')


@pytest.mark.nightly
def test_the_text_on_stdin_belongs_to_the_question(
    inglenook: Run, prepared_home: Path, passphrase_file: Path
) -> None:
    command = [sys.executable, "-m", "app", "--passphrase-file", str(passphrase_file)]
    piped = subprocess.run(
        [*command, "ask", "What is this?", "-", "--json", "--max-tokens", "4"],
        env=environment(prepared_home), input="A crème brûlée.\n".encode(), capture_output=True,
        timeout=240, check=True,
    )  # fmt: skip
    chat = json.loads(piped.stdout)["chat"]
    question, _answer = inglenook("chats", "show", chat, "--json").json["thread"]
    assert question["parts"][0]["text"] == "What is this?\n\nA crème brûlée."
    empty = inglenook("ask", "-")
    assert empty.status == 1 and "no text on the standard input" in empty.stderr


@pytest.mark.nightly
def test_a_batch_resumes_where_it_stopped(inglenook: Run, tmp_path: Path) -> None:
    questions, results = tmp_path / "questions.jsonl", tmp_path / "results.jsonl"
    questions.write_text('{"id": 1, "question": "One?"}\n{"id": 2, "question": "Two?"}\n')
    results.write_text('{"id": 1, "answer": "kept"}\n{"id": 2, "error": "was interrupted"}\n')
    asked = ("ask", "--batch", questions, "--output", results, "--max-tokens", "4")
    assert inglenook(*asked).status == 0
    assert results.read_text().count("\n") == 3
    assert '"kept"' in results.read_text().splitlines()[0]


def test_without_key_and_terminal_it_runs_temporary_and_says_so(
    inglenook: Run, private_home: Path
) -> None:
    done = inglenook("ask", "Hello", "--json", "--max-tokens", "4", options=[])
    assert done.json["completion_tokens"] > 0
    assert "--temporary" in done.stderr
    assert {path.name for path in private_home.iterdir()} <= {"store.lock", "models", "models.toml"}
