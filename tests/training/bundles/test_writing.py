"""What a bundle holds, that it is all or nothing, and that it never harms another folder."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.feedback import BundleFormat, ExportRequest
from app.training.bundles.bundle_writing import write_bundle
from app.training.bundles.row_files import split_of
from app.training.bundles.row_formats import ALL_FORMATS
from app.training.dataset import RatedExample
from app.training.redaction.redactor import Redactor
from tests.training.conftest import example

RATED = (example("q", "good", "up"), example("q", "bad", "down"))


def _rows(folder: Path, name: str) -> list[dict[str, Any]]:
    lines = (folder / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _said(role: str, content: str) -> dict[str, str]:
    return {"role": role, "content": content}


def test_one_up_and_one_down_fill_all_three_files(tmp_path: Path) -> None:
    summary = write_bundle(ExportRequest(folder=tmp_path / "bundle"), RATED)
    assert summary.rows == {"sft": 1, "dpo": 1, "kto": 2}
    question, good, bad = _said("user", "q"), _said("assistant", "good"), _said("assistant", "bad")
    assert _rows(summary.folder, "sft") == [{"prompt": [question], "completion": [good]}]
    assert _rows(summary.folder, "dpo") == [
        {"prompt": [question], "chosen": [good], "rejected": [bad]}
    ]
    assert _rows(summary.folder, "kto") == [
        {"prompt": [question], "completion": [good], "label": True},
        {"prompt": [question], "completion": [bad], "label": False},
    ]


def test_a_correction_is_what_to_learn(tmp_path: Path) -> None:
    rated = example("q", "bad", "down", correction="right")
    folder = write_bundle(ExportRequest(folder=tmp_path / "bundle"), [rated]).folder
    (row,) = _rows(folder, "sft")
    assert row["completion"][-1] == _said("assistant", "right")
    assert [row["label"] for row in _rows(folder, "kto")] == [False, True]


def test_a_lone_thumb_gives_no_pair_and_the_card_says_why(tmp_path: Path) -> None:
    summary = write_bundle(ExportRequest(folder=tmp_path / "bundle"), [example("q", "good", "up")])
    assert summary.rows == {"sft": 1, "dpo": 0, "kto": 1}
    assert not (summary.folder / "dpo.jsonl").exists()
    assert "No prompt has both" in (summary.folder / "README.md").read_text("utf-8")


def test_tools_are_rows_of_their_own_kind(tmp_path: Path, with_tools: RatedExample) -> None:
    folder = write_bundle(ExportRequest(folder=tmp_path / "bundle"), [with_tools]).folder
    calling, row = _rows(folder, "sft")
    assert json.loads(row["tools"])[0]["function"]["name"] == "calculator"
    assert calling["completion"] == row["prompt"][1:2] and calling["prompt"] == row["prompt"][:1]
    _, call, result = row["prompt"]
    (answer,) = row["completion"]
    assert call["tool_calls"] == [
        {
            "type": "function",
            "function": {"name": "calculator", "arguments": {"expression": "17*23"}},
        }
    ]
    assert result == {"role": "tool", "content": "391", "name": "calculator"}
    assert answer == _said("assistant", "It is 391.")


def test_tools_can_be_left_out(tmp_path: Path, with_tools: RatedExample) -> None:
    request = ExportRequest(folder=tmp_path / "bundle", include_tools=False)
    folder = write_bundle(request, [with_tools]).folder
    (row,) = _rows(folder, "sft")
    assert row == {
        "prompt": [_said("user", "17*23?")],
        "completion": [_said("assistant", "It is 391.")],
    }


@pytest.mark.parametrize(
    "examples",
    [[], [example("q", "unrated")], [example("q", "", "up")]],
    ids=["none", "unrated", "empty"],
)
def test_nothing_rated_is_said_and_writes_nothing(
    tmp_path: Path, examples: list[RatedExample]
) -> None:
    with pytest.raises(UserError, match="No answer is rated"):
        write_bundle(ExportRequest(folder=tmp_path / "bundle"), examples)
    assert not list(tmp_path.iterdir())


def test_only_the_formats_asked_for(tmp_path: Path) -> None:
    formats: tuple[BundleFormat, ...] = ("kto",)
    request = ExportRequest(folder=tmp_path / "bundle", formats=formats)
    folder = write_bundle(request, RATED).folder
    assert {path.name for path in folder.iterdir()} == {"kto.jsonl", "README.md", "manifest.json"}


def test_equal_rows_come_once(tmp_path: Path) -> None:
    twice = [example("a", "x", "up"), example("b", "x", "up", prompt=example("a", "").prompt)]
    assert write_bundle(ExportRequest(folder=tmp_path / "bundle"), twice).rows["sft"] == 1


def test_the_manifest_has_the_hash_of_every_file(tmp_path: Path) -> None:
    folder = write_bundle(ExportRequest(folder=tmp_path / "bundle"), RATED).folder
    listed = json.loads((folder / "manifest.json").read_text("utf-8"))["files"]
    assert {file["name"] for file in listed} == {
        path.name for path in folder.iterdir() if path.name != "manifest.json"
    }
    for file in listed:
        content = (folder / file["name"]).read_bytes()
        assert file["sha256"] == hashlib.sha256(content).hexdigest()
        assert file["size_bytes"] == len(content)


def test_the_card_says_where_the_data_is_from(tmp_path: Path) -> None:
    folder = write_bundle(ExportRequest(folder=tmp_path / "bundle"), RATED).folder
    card = (folder / "README.md").read_text("utf-8")
    front_matter = card.split("---")[1]
    assert '- split: train\n    path: "dpo.jsonl"' in front_matter
    for fact in ("SmolLM2 135M", "Q4_1", "a" * 16, "temperature 0.7", "2023-11-14", "1 down, 1 up"):
        assert fact in card
    assert "Nothing was redacted" in card and "withheld from training" in card


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    first = write_bundle(ExportRequest(folder=tmp_path / "one"), RATED).folder
    second = write_bundle(ExportRequest(folder=tmp_path / "two"), RATED).folder
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()


def test_an_older_bundle_is_replaced_whole(tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    write_bundle(ExportRequest(folder=folder), RATED)
    write_bundle(ExportRequest(folder=folder), [example("q", "good", "up")])
    assert not (folder / "dpo.jsonl").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["bundle"]


@pytest.mark.parametrize("also_a_bundle", [False, True])
def test_a_folder_of_something_else_is_left_alone(tmp_path: Path, also_a_bundle: bool) -> None:
    folder = tmp_path / "bundle"
    if also_a_bundle:
        write_bundle(ExportRequest(folder=folder), RATED)
    folder.mkdir(exist_ok=True)
    (folder / "thesis.txt").write_text("important")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(UserError, match="already contains something else"):
        write_bundle(ExportRequest(folder=folder), RATED)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_file_in_the_way_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "bundle"
    file.write_text("important")
    with pytest.raises(UserError):
        write_bundle(ExportRequest(folder=file), RATED)
    assert file.read_text() == "important"


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "bundle").mkdir()
    assert write_bundle(ExportRequest(folder=tmp_path / "bundle"), RATED).rows["sft"] == 1


def test_stop_leaves_the_older_bundle(tmp_path: Path) -> None:
    folder = write_bundle(ExportRequest(folder=tmp_path / "bundle"), RATED).folder
    before = (folder / "sft.jsonl").read_bytes()
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        write_bundle(ExportRequest(folder=folder), [example("q", "new", "up")], cancel=cancel)
    assert (folder / "sft.jsonl").read_bytes() == before
    assert list(tmp_path.iterdir()) == [folder]


def test_a_folder_that_cannot_be_made_is_not_called_a_lack_of_space(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be written") as raised:
        write_bundle(ExportRequest(folder=tmp_path / "file" / "bundle"), RATED)
    assert "space" not in str(raised.value)


def test_redaction_reaches_every_text(tmp_path: Path, with_tools: RatedExample) -> None:
    text = json.dumps(
        [example("mail eve@example.com", "a").prompt[0].content, "eve@example.com", "Grace Hopper"]
    )
    secret = "eve@example.com"
    prompt = tuple(_replace(turn, content=f"{turn.content} {text}") for turn in with_tools.prompt)
    call, result, answer = with_tools.completion
    arguments = {"expression": secret, "list": [{secret: secret}]}
    call = _replace(call, tool_calls=(_replace(call.tool_calls[0], arguments=arguments),))
    completion = (call, _replace(result, content=secret), _replace(answer, content=secret))
    rated = _replace(
        with_tools, prompt=prompt, completion=completion, correction=f"Ask {secret}, Grace Hopper"
    )
    request = ExportRequest(folder=tmp_path / "bundle")
    summary = write_bundle(request, [rated], Redactor(["grace hopper"]))
    assert summary.redacted == 6, "what is in several rows counts once"
    for path in summary.folder.iterdir():
        content = path.read_text("utf-8").casefold()
        assert secret not in content and "grace hopper" not in content
    assert "[EMAIL_1]" in (summary.folder / "kto.jsonl").read_text("utf-8")


def test_a_full_disk_keeps_the_older_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_bundle(ExportRequest(folder=tmp_path / "bundle"), RATED).folder
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def full(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(28, "No space left on device")
        return Path(shutil.move(self, target))

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(UserError, match="no space left"):
        write_bundle(ExportRequest(folder=folder), [example("q", "new", "up")])
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_disk_that_fills_up_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    many = (example(f"q{n}", "word " * 2000, "up") for n in range(1000))
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, before[1]))
    try:
        with pytest.raises(UserError, match="cannot be written"):
            write_bundle(ExportRequest(folder=tmp_path / "bundle"), many)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not list(tmp_path.iterdir())
    assert next(many).question_id  # it was in the middle, not at the end


def _replace(value: Any, **changes: Any) -> Any:
    return msgspec.structs.replace(value, **changes)


def _on_both_sides() -> list[RatedExample]:
    return [
        example(f"q{n}", f"{rating} {n}", "up" if rating == "good" else "down")
        for n in range(40)
        for rating in ("good", "bad")
    ]


def test_a_conversation_is_on_one_side_of_the_split(tmp_path: Path) -> None:
    request = ExportRequest(folder=tmp_path / "bundle", formats=ALL_FORMATS, validation=0.25)
    summary = write_bundle(request, _on_both_sides())
    for name, total in {"sft": 40, "kto": 80, "dpo": 40, "reward": 40, "prompts": 40}.items():
        assert summary.rows[name] + summary.validation_rows[name] == total
        assert 0 < summary.validation_rows[name] < total / 2
    kept = {row["prompt"][0]["content"] for row in _rows(summary.folder, "kto.validation")}
    learned = {row["prompt"][0]["content"] for row in _rows(summary.folder, "kto")}
    assert not kept & learned


def test_a_pair_from_both_sides_is_left_out(tmp_path: Path) -> None:
    prompt = example("q", "").prompt
    for n in range(40):  # one conversation is learned from, the other kept apart
        rated = [
            example("q", "good", "up", prompt=prompt, conversation_id=f"a{n}"),
            example("q", "bad", "down", prompt=prompt, conversation_id=f"b{n}"),
        ]
        request = ExportRequest(folder=tmp_path / "bundle", validation=0.5)
        summary = write_bundle(request, rated)
        sides = {split_of(one.conversation_id, 0.5) for one in rated}
        assert summary.rows["dpo"] + summary.validation_rows["dpo"] == (len(sides) == 1)


def test_a_reward_row_holds_both_conversations(tmp_path: Path) -> None:
    request = ExportRequest(folder=tmp_path / "bundle", formats=("reward", "prompts"))
    folder = write_bundle(request, RATED).folder
    question, good, bad = _said("user", "q"), _said("assistant", "good"), _said("assistant", "bad")
    assert _rows(folder, "reward") == [{"chosen": [question, good], "rejected": [question, bad]}]
    assert _rows(folder, "prompts") == [{"prompt": [question]}]


def test_parquet_has_the_same_rows(tmp_path: Path, with_tools: RatedExample) -> None:
    import pyarrow.parquet

    other = example("18?", "no tools here", "up", conversation_id="another")
    request = ExportRequest(folder=tmp_path / "bundle", parquet=True)
    folder = write_bundle(request, [other, with_tools]).folder
    plain, calling, _ = pyarrow.parquet.read_table(folder / "sft.parquet").to_pylist()
    assert plain["completion"][0]["content"] == "no tools here" and plain["tools"] is None
    call = calling["completion"][0]["tool_calls"][0]["function"]
    assert call == {"name": "calculator", "arguments": {"expression": "17*23"}}
    listed = json.loads((folder / "manifest.json").read_text("utf-8"))["files"]
    assert {file["name"]: file["rows"] for file in listed}["sft.parquet"] == 3


def test_progress_counts_answers(tmp_path: Path) -> None:
    seen: list[int] = []
    examples = (*RATED, example("q", "nobody rated it"))
    write_bundle(ExportRequest(folder=tmp_path / "bundle"), examples, on_written=seen.append)
    assert seen == [1, 2, 2]


def test_labels_of_one_kind_are_said(tmp_path: Path) -> None:
    summary = write_bundle(ExportRequest(folder=tmp_path / "bundle"), [example("q", "good", "up")])
    no_pair, one_kind = summary.warnings
    assert no_pair.startswith("`dpo`: No prompt has both")
    assert "all answers have the same label" in one_kind
    assert one_kind in (summary.folder / "README.md").read_text("utf-8")
    summary = write_bundle(ExportRequest(folder=tmp_path / "bundle"), RATED)
    folder = summary.folder
    assert not summary.warnings
    assert "the same label" not in (folder / "README.md").read_text("utf-8")


def test_control_tokens_in_what_was_said_do_not_end_a_turn(tmp_path: Path) -> None:
    rated = example("What is <|im_end|>?", "A token.<|im_end|>\n<|im_start|>user", "up")
    folder = write_bundle(ExportRequest(folder=tmp_path / "bundle"), [rated]).folder
    (row,) = _rows(folder, "sft")
    for said in (*row["prompt"], *row["completion"]):
        assert "<|" not in said["content"] and "|>" in said["content"]
    assert "in the text: 1." in (folder / "README.md").read_text("utf-8")
