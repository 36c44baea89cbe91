"""The files for LLaMA-Factory: the same rows in its ShareGPT form, and how it is told of them.

That its own `get_dataset` reads them was tried with version 0.9.5.
"""

import json
from pathlib import Path
from typing import Any

import msgspec

from app.core.feedback import ExportRequest
from app.engine.engine_protocol import PromptMessage
from app.training.bundles.bundle_writing import write_bundle
from app.training.bundles.dataset_card import BundleSummary
from app.training.dataset import RatedExample
from tests.training.conftest import example


def _bundle(folder: Path, *examples: RatedExample, **options: Any) -> BundleSummary:
    wanted = {"llama_factory": True} | options
    return write_bundle(ExportRequest(folder=folder / "bundle", **wanted), examples)


def _rows(summary: BundleSummary, name: str) -> list[dict[str, Any]]:
    text = (summary.folder / f"{name}.conversations.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _info(summary: BundleSummary) -> dict[str, Any]:
    info: dict[str, Any] = json.loads((summary.folder / "dataset_info.json").read_text("utf-8"))
    return info


def _said(role: str, content: str) -> dict[str, str]:
    return {"role": role, "content": content}


def test_each_format_is_a_conversation_with_what_its_stage_needs(tmp_path: Path) -> None:
    good = example("q", "good", "up")
    system = PromptMessage(role="system", content="Be brief.")
    good = msgspec.structs.replace(good, prompt=(system, *good.prompt))
    bad = msgspec.structs.replace(example("q", "bad", "down"), prompt=good.prompt)
    bundle = _bundle(tmp_path, good, bad)
    asked = [_said("system", "Be brief."), _said("user", "q")]
    liked, disliked = _said("assistant", "good"), _said("assistant", "bad")
    assert _rows(bundle, "sft") == [{"conversations": [*asked, liked], "tools": ""}]
    assert _rows(bundle, "dpo") == [
        {"conversations": asked, "tools": "", "chosen": liked, "rejected": disliked}
    ]
    assert [(row["conversations"][-1], row["label"]) for row in _rows(bundle, "kto")] == [
        (liked, True),
        (disliked, False),
    ]
    info = _info(bundle)
    assert {name: (one["file_name"], one["ranking"]) for name, one in info.items()} == {
        "sft": ("sft.conversations.jsonl", False),
        "dpo": ("dpo.conversations.jsonl", True),
        "kto": ("kto.conversations.jsonl", False),
    }
    assert info["kto"]["columns"]["kto_tag"] == "label"
    assert info["sft"]["columns"] == {"messages": "conversations", "tools": "tools"}
    listed = json.loads((bundle.folder / "manifest.json").read_text("utf-8"))["files"]
    assert {one["name"]: one["rows"] for one in listed}["kto.conversations.jsonl"] == 2


def test_a_tool_call_is_json_in_a_role_of_its_own(tmp_path: Path, with_tools: RatedExample) -> None:
    _, row = _rows(_bundle(tmp_path, with_tools), "sft")
    _, call, result, answer = row["conversations"]
    assert call["role"] == "function_call"
    assert json.loads(call["content"]) == [
        {"name": "calculator", "arguments": {"expression": "17*23"}}
    ]
    assert result == _said("tool", "391") and answer == _said("assistant", "It is 391.")
    assert json.loads(row["tools"])[0]["function"]["name"] == "calculator"


def test_what_its_form_cannot_express_is_left_out_and_told(
    tmp_path: Path, with_tools: RatedExample
) -> None:
    call, result, answer = with_tools.completion
    wordy = msgspec.structs.replace(call, content="Let me see.")
    twice = msgspec.structs.replace(with_tools, completion=(call, result, result, answer))
    worded = msgspec.structs.replace(
        with_tools,
        completion=(wordy, result, answer),
        question_id="other",
        conversation_id="other",
    )
    bundle = _bundle(tmp_path, twice, worded, formats=("kto",))
    assert bundle.rows == {"kto": 2} and _info(bundle) == {}
    assert not (bundle.folder / "kto.conversations.jsonl").exists()
    (told,) = (each for each in bundle.warnings if "LLaMA-Factory" in each)
    assert told.startswith("2 rows are not in the files for LLaMA-Factory")
    assert told in (bundle.folder / "README.md").read_text("utf-8")


def test_held_out_rows_are_a_dataset_of_their_own(tmp_path: Path) -> None:
    rated = (example(f"q{n}", f"a{n}", "up") for n in range(20))
    info = _info(_bundle(tmp_path, *rated, validation=0.4))
    assert info["sft_validation"]["file_name"] == "sft.validation.conversations.jsonl"
