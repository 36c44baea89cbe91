"""Which rows a training learns from, and which are held out, contradict or repeat each other."""

from collections.abc import Sequence
from typing import Any

import msgspec
import pytest

from app.core.feedback import Rating
from app.training.bundles.row_files import place_of
from app.training.dataset import RatedExample
from app.training.trainer import training_rows as module
from app.training.trainer.training_rows import TrainingRows, row_hash, tokens_of, training_rows
from tests.training.conftest import PROVENANCE, example


def _corrected(count: int) -> list[RatedExample]:
    return [example(f"q{n}", f"wrong {n}", "down", correction=f"right {n}") for n in range(count)]


def _read(*examples: RatedExample, held_out: float = 0.0) -> TrainingRows:
    return training_rows(examples, held_out)


def _said(rows: Sequence[dict[str, Any]], column: str) -> list[str]:
    return [row[column][-1]["content"] for row in rows]


def test_corrections_and_good_answers_are_imitated_and_preferred() -> None:
    read = _read(*_corrected(1), example("liked", "good", "up"), example("unrated", "so", None))
    assert (read.rated, read.corrections, read.good_answers) == (2, 1, 1)
    assert _said(read.rows["sft"], "completion") == ["right 0", "good"]
    assert _said(read.rows["dpo"], "chosen") == ["right 0"]
    assert _said(read.rows["kto"], "completion") == ["wrong 0", "right 0", "good"]


def test_rated_answers_without_a_proper_end_are_counted_if_they_are_not_corrected() -> None:
    cut = [example(f"q{n}", f"so {n}", "up", unusable="length") for n in range(3)]
    corrected = example("q", "so", "down", unusable="length", correction="right")
    read = _read(*cut, corrected, example("unrated", "so", unusable="length"))
    assert (read.rated, read.unusable, len(read.rows["sft"])) == (4, 3, 1)


def test_as_many_conversations_are_held_out_as_a_verdict_needs() -> None:
    examples = _corrected(60)
    read = training_rows(examples)
    places = [place_of(each.conversation_id) for each in examples]
    assert read.pairs == sum(place < read.held_out for place in places) >= 10
    assert len(read.rows["dpo"]) == len(read.rows["sft"]) == 60 - read.pairs
    assert training_rows(_corrected(3)).held_out == 0.4  # not enough: as many as possible
    asked = {row["prompt"][0]["content"] for row in read.rows["sft"]}
    assert len(read.questions) == read.pairs and not asked & set(read.questions)


def test_a_question_that_is_held_out_in_one_chat_is_not_trained_in_another() -> None:
    first = example("hello", "bad", "down", correction="hi")
    second = example("hello", "Good day.", "up", conversation_id="b", question_id="apart")
    low, high = sorted(place_of(each.conversation_id) for each in (first, second))
    assert place_of(first.conversation_id) == low
    read = _read(first, second, held_out=(low + high) / 2)
    assert (read.pairs, read.repeated) == (1, {"sft": 1, "kto": 1})
    assert not any(read.rows.values())


@pytest.mark.parametrize("rating", ["up", "down"])
def test_an_answer_rated_both_ways_is_left_out(rating: Rating) -> None:
    opposite: Rating = "down" if rating == "up" else "up"
    examples = [
        example("q", "the same", rating, question_id="1"),
        example("q", "the same", opposite, question_id="2", conversation_id="b"),
    ]
    read = _read(*examples, example("other", "fine", "up"))
    assert read.contradicting == {"sft": 1, "kto": 2}
    assert _said(read.rows["sft"], "completion") == ["fine"]
    assert _said(read.rows["kto"], "completion") == ["fine"]


def test_pairs_of_opposite_order_are_left_out() -> None:
    read = _read(
        example("q", "a", "down", correction="b", question_id="1"),
        example("q", "b", "down", correction="a", question_id="2", conversation_id="c"),
    )
    assert read.rows["dpo"] == []
    assert read.contradicting == {"sft": 2, "dpo": 2, "kto": 4}


def test_only_the_latest_of_too_many_rows_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of each method: rows of one that is not trained take no room from the others."""
    monkeypatch.setattr(module, "MOST_ROWS", 3)
    read = _read(*(example(f"q{n}", f"answer {n}", "up") for n in range(4)))
    assert read.surplus == {"sft": 1, "kto": 1}
    assert _said(read.rows["sft"], "completion") == ["answer 1", "answer 2", "answer 3"]


def test_a_training_that_goes_on_uses_its_own_rows_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where later rows would have taken their place."""
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    begun = _read(*_corrected(2))
    hashes = begun.hashes(("sft", "dpo"))
    assert len(hashes) == len(set(hashes)) == 4
    now = training_rows(_corrected(4)[1:], 0.0, frozenset(hashes))
    assert _said(now.rows["sft"], "completion") == ["right 1"]
    assert {row_hash("dpo", row) for row in now.rows["dpo"]} <= set(hashes)


def test_lengths_are_those_of_the_longer_answer() -> None:
    short, long = _read(*_corrected(1)), _read(example("q", "x" * 700, "down", correction="y"))
    assert tokens_of(short.rows["dpo"][0]) < 100 < 200 < tokens_of(long.rows["dpo"][0]) < 260


def test_imported_ratings_are_counted_by_their_source() -> None:
    imported = msgspec.structs.replace(PROVENANCE, imported_from="set.json")
    read = _read(
        example("q1", "a", "up", provenance=imported),
        example("q2", "b", "down", provenance=imported),
        example("q3", "c", "up"),
    )
    assert (read.rated, read.imported) == (3, {"set.json": 2})


def test_words_that_imported_better_answers_share_are_told_and_the_users_own_are_not() -> None:
    pairs = [
        (example(f"q{n}", f"take Quax {n}", "up"), example(f"q{n}", f"take care {n}", "down"))
        for n in range(40)
    ]
    own = [each for pair in pairs for each in pair]
    imported = msgspec.structs.replace(PROVENANCE, imported_from="set.json")
    (found,) = _read(*(msgspec.structs.replace(each, provenance=imported) for each in own)).findings
    assert "better answers in set.json" in found and "“quax” (40:0)" in found
    assert not _read(*own).findings
