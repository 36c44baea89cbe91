"""Of two answers in nearly the same words, the right one is confirmed and the wrong one is not."""

import tomllib
from pathlib import Path

import pytest

from app.core.messages import CitationPart
from app.retrieval.citations import CitationStream
from tests.retrieval.hits import hit

_FILE = Path(__file__).parents[1] / "data/minimal_pairs.toml"
_PAIRS: list[dict[str, str]] = tomllib.loads(_FILE.read_text("utf-8"))["pair"]


def _confirms(text: str, question: str, answer: str) -> bool:
    stream = CitationStream([hit(text)], question=question)
    found = [*stream.feed(answer), *stream.finish()]
    return any(isinstance(part, CitationPart) and part.citation.is_confirmed for part in found)


@pytest.mark.parametrize("pair", _PAIRS, ids=lambda pair: f"{pair['kind']}-{pair['language']}")
def test_the_right_answer_is_confirmed_and_the_wrong_one_is_not(pair: dict[str, str]) -> None:
    missed = {"both": ["right", "wrong"]}.get(known := pair.get("missed", ""), [known])
    confirms_wrong = _confirms(pair["text"], pair["question"], pair["wrong"])
    assert confirms_wrong == ("wrong" in missed)
    asked = pair.get("also", pair["question"])
    assert _confirms(pair["text"], asked, pair["right"]) == ("right" not in missed)
