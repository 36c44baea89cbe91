"""What `evaluate` prints of a comparison: a model that forgets is shown doing so."""

from pathlib import Path

import pytest

from app.cli.evaluate import print_comparison
from app.core.cancellation import CancelToken
from tests.viewmodels.scripted_jobs import ScriptedJobs


def test_answers_stand_side_by_side_and_what_falls_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    jobs = ScriptedJobs()
    pairs = jobs.pairs(Path("pairs.jsonl"), CancelToken())
    print_comparison(jobs.evaluate(("a", "a+x.gguf"), pairs, CancelToken()))
    printed = capsys.readouterr().out
    assert "a+x.gguf has the larger margin in 9 of 9 pairs" in printed
    assert "Log-likelihood of the better answer per token: -0.56 before, -0.56 after\n" in printed
    assert "Plain questions answered right, of 3: 3 before, 0 after" in printed
    assert "-1.00 before, -10.00 after (falls)" in printed
    assert "a+x.gguf forgets: its answers to plain questions become worse.\n" in printed
    assert (
        "> What is the capital of France?\n--- before ---\nThe capital of France is Paris.\n"
        "--- after ---\nThe sweetest thing in the world\n" in printed
    )
