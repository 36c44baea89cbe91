"""Other people's rows in our bundles."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.training.bundles.merging import merge_bundles


def said(role: str, content: str) -> dict[str, str]:
    return {"role": role, "content": content}


QUESTION, GOOD, BAD = said("user", "q"), said("assistant", "good"), said("assistant", "bad")


def write(path: Path, *rows: Any) -> Path:
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return path


def rows(folder: Path, name: str) -> list[Any]:
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text().splitlines()]


@pytest.mark.parametrize(
    ("row", "name", "expected"),
    [
        ({"prompt": "q", "chosen": "good", "rejected": "bad"}, "dpo",
         {"prompt": [QUESTION], "chosen": [GOOD], "rejected": [BAD]}),
        ({"chosen": [QUESTION, GOOD], "rejected": [QUESTION, BAD]}, "dpo",
         {"prompt": [QUESTION], "chosen": [GOOD], "rejected": [BAD]}),
        ({"prompt": "q", "completion": "good", "label": True}, "kto",
         {"prompt": [QUESTION], "completion": [GOOD], "label": True}),
        ({"prompt": "q", "completion": "good"}, "sft",
         {"prompt": [QUESTION], "completion": [GOOD]}),
        ({"messages": [QUESTION, BAD, QUESTION, GOOD, QUESTION]}, "sft",
         {"prompt": [QUESTION, BAD, QUESTION], "completion": [GOOD]}),
        ({"messages": [QUESTION, GOOD], "tools": "[]", "extra": 1}, "sft",
         {"prompt": [QUESTION], "completion": [GOOD], "tools": "[]"}),
        ({"prompt": [QUESTION]}, "prompts", {"prompt": [QUESTION]}),
        ({"prompt": "q", "completion": "good", "label": True, "labelled_by": "machine: m"}, "kto",
         {"prompt": [QUESTION], "completion": [GOOD], "label": True, "labelled_by": "machine: m"}),
    ],
)  # fmt: skip
def test_every_form_becomes_the_conversational_one(
    tmp_path: Path, row: Any, name: str, expected: Any
) -> None:
    merged = merge_bundles(tmp_path / "out", [write(tmp_path / "in.jsonl", row)])
    assert merged.rows == {name: 1}
    assert rows(merged.folder, name) == [expected]


def test_equal_rows_come_once_and_the_card_names_the_sources(tmp_path: Path) -> None:
    row = {"prompt": "q", "completion": "good", "label": True}
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    write(bundle / "kto.jsonl", row)
    other = write(tmp_path / "other.jsonl", row, {"text": "no roles"}, "{broken")
    merged = merge_bundles(tmp_path / "out", [bundle, other])
    assert merged.rows == {"kto": 1}
    assert [one.where for one in merged.skipped] == ["other.jsonl:2", "other.jsonl:3"]
    card = (merged.folder / "README.md").read_text()
    assert "| bundle/kto.jsonl |" in card and "| other.jsonl |" in card
    listed = json.loads((merged.folder / "manifest.json").read_text())["files"]
    assert {file["name"]: file["rows"] for file in listed} == {"README.md": 0, "kto.jsonl": 1}


def test_a_long_merge_says_how_far_it_is_and_stops(tmp_path: Path) -> None:
    lines = [{"prompt": f"q{n}", "completion": "a", "label": True} for n in range(1000)]
    source, cancel, seen = write(tmp_path / "in.jsonl", *lines), CancelToken(), list[int]()

    def report(rows: int) -> None:
        seen.append(rows)
        cancel.cancel()

    with pytest.raises(Cancelled):
        merge_bundles(tmp_path / "out", [source], cancel, report)
    assert len(seen) == 1 and 0 < seen[0] < 1000
    assert list(tmp_path.iterdir()) == [source]


def test_nothing_usable_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="None of these files"):
        merge_bundles(tmp_path / "out", [write(tmp_path / "in.jsonl", {"text": "t"})])
    with pytest.raises(UserError, match=r"missing\.jsonl"):
        merge_bundles(tmp_path / "out", [tmp_path / "missing.jsonl"])
    assert not (tmp_path / "out").exists()


def test_what_was_kept_apart_stays_apart(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    write(bundle / "sft.jsonl", {"messages": [QUESTION, GOOD]})
    write(bundle / "sft.validation.jsonl", {"messages": [QUESTION, BAD]})
    merged = merge_bundles(tmp_path / "out", [bundle])
    assert (merged.rows, merged.validation_rows) == ({"sft": 1}, {"sft": 1})
    assert rows(merged.folder, "sft.validation") == [{"prompt": [QUESTION], "completion": [BAD]}]
    card = (merged.folder / "README.md").read_text()
    assert '- split: validation\n    path: "sft.validation.jsonl"' in card
