"""`inglenook bench`: the engine on a model of a few kilobytes, the window on a short chat."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.tiny_models import write_sliding_window_model


@pytest.mark.nightly
def test_rows_give_samples_medians_and_ratios(tmp_path: Path) -> None:
    model = write_sliding_window_model(tmp_path / "tiny.gguf")
    out = tmp_path / "report.json"
    command = [sys.executable, "-m", "app", "bench", "engine", str(model), "--threads", "1"]
    rows = ("--row", "overhead", "--row", "decode")
    done = subprocess.run(
        [*command, *rows, "--rounds", "2", "--out", str(out)],
        check=True,
        capture_output=True,
        text=True,
    )
    report = json.loads(done.stdout)
    assert json.loads(out.read_text()) == report
    found = report["models"]["tiny.gguf"]
    assert len(found["samples"]["overhead"]["inglenook"]) == 2
    assert found["medians"]["overhead"]["inglenook"]["bare_tokens_per_s"] > 0
    assert found["medians"]["decode"]["inglenook"]["tokens"] > 0


def test_an_unknown_row_is_wrong_usage(tmp_path: Path) -> None:
    model = write_sliding_window_model(tmp_path / "tiny.gguf")
    done = subprocess.run(
        [sys.executable, "-m", "app", "bench", "engine", str(model), "--row", "nonsense"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "decode" in done.stderr


@pytest.mark.nightly
def test_the_window_is_timed_with_a_short_chat() -> None:
    command = [sys.executable, "-m", "app", "bench", "transcript", "--messages", "6"]
    done = subprocess.run(
        [*command, "--searched", "200", "--part", "chat", "--part", "search"],
        check=True,
        capture_output=True,
        text=True,
    )
    report = json.loads(done.stdout)
    openings = report["chat"]["first_paint_ms"]
    assert 0 < min(openings["samples"]) <= openings["median"] <= max(openings["samples"])
    gaps = report["chat"]["streaming"]["gaps_ms"]
    assert gaps["count"] == len(gaps["samples"])
    assert report["search"]["search_ms"]["count"] > 40
