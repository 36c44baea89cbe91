"""`models tune` and adapters on the command line, in this process on a folder of its own."""

import json
from pathlib import Path

import pytest

from tests.cli.play import play
from tests.engine.adapter_files import write_adapter
from tests.engine.tiny_models import write_expert_model, write_llama_model

pytestmark = pytest.mark.models

STARTER = "smollm2-135m-instruct-q4_1"


@pytest.mark.nightly
def test_what_was_tuned_is_printed_and_used_by_the_next_answer(tmp_path: Path) -> None:
    (tmp_path / "pass").write_text("a long passphrase")
    options = ["--home", str(tmp_path / "home"), "--passphrase-file", str(tmp_path / "pass")]
    tuned, table = play(
        [
            [*options, "models", "tune", STARTER, "--json"],
            [*options, "models", "tune", STARTER],
        ]
    )
    found = tuned.json
    assert found["id"] == STARTER
    assert [each["options"] for each in found["tries"] if each["chosen"]] == [found["chosen"]]
    assert "answer/s" in table.stdout
    assert "\n* " in f"\n{table.stdout}"
    kept = json.loads((tmp_path / "home" / "tunings.json").read_text())
    assert [key.partition("|")[0] for key in kept] == [found["sha256"]]


def test_an_adapter_is_imported_listed_and_taken_off(tmp_path: Path) -> None:
    (tmp_path / "pass").write_text("a long passphrase")
    adapter = str(write_adapter(tmp_path / "mine.gguf"))
    options = ["--home", str(tmp_path / "home"), "--passphrase-file", str(tmp_path / "pass")]
    imported, listed, removed, empty = play(
        [
            [*options, "models", "import", adapter],
            [*options, "models", "list", "--json"],
            [*options, "models", "remove", adapter],
            [*options, "models", "list", "--json"],
        ]
    )
    assert imported.stdout.strip() == adapter
    assert [each["path"] for each in listed.json[0]["adapters"]] == [adapter]
    assert removed.status == 0
    assert empty.json[0]["adapters"] == []


def test_a_model_whose_file_is_gone_does_not_stop_the_check_of_the_others(tmp_path: Path) -> None:
    (tmp_path / "pass").write_text("a long passphrase")
    options = ["--home", str(tmp_path / "home"), "--passphrase-file", str(tmp_path / "pass")]
    files = [tmp_path / f"{name}.gguf" for name in ("first", "second")]
    write_llama_model(files[0])
    write_expert_model(files[1])
    play([[*options, "models", "import", str(file)] for file in files])
    files[0].unlink()
    (end,) = play([[*options, "models", "verify", "--json"]])
    assert end.status == 1 and "1 models are damaged or have changed." in end.stderr
    rows = {row["path"]: row for row in json.loads(end.stdout)}
    assert not rows[str(files[0])]["ok"] and "There is no file" in rows[str(files[0])]["problem"]
    assert rows[str(files[1])]["ok"]
