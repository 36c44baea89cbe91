"""Of two answers in nearly the same words, the right one is confirmed and the wrong one is not."""

import tomllib
from pathlib import Path

import pytest

from app.retrieval.support import Evidence

_PAIRS = tomllib.loads((Path(__file__).parents[1] / "data/minimal_pairs.toml").read_text("utf-8"))[
    "pair"
]


def _confirms(pair: dict[str, str], question: str, answer: str) -> bool:
    return Evidence([pair["text"]], question=question).place(answer) is not None


@pytest.mark.parametrize(
    "pair", [pytest.param(each, id=f"{each['kind']}-{each['language']}") for each in _PAIRS]
)
def test_the_right_answer_is_confirmed_and_the_wrong_one_is_not(pair: dict[str, str]) -> None:
    missed = pair.get("missed")
    confirms_wrong = _confirms(pair, pair["question"], pair["wrong"])
    assert confirms_wrong == (missed in ("wrong", "both")), "no longer missed?"
    is_right = _confirms(pair, pair.get("also", pair["question"]), pair["right"])
    assert is_right != (missed == "both")
