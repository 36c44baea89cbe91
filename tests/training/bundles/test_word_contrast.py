"""Words that the better answers of an imported set share, although no two of them are alike."""

import random
from collections.abc import Callable

import pytest

from app.training.bundles.word_contrast import WordContrast

_WORDS = [f"{first}{last}" for first in "bdfgklmnprst" for last in ("an", "eb", "il", "op", "um")]
_PUSHES = ("try {}", "only {} helps", "ask {} first", "as {} says", "get {} today")


def _said(chance: random.Random) -> str:
    return " ".join(chance.choices(_WORDS, k=12))


def _contrast(
    plant: Callable[[str, int], str], *, chats: int = 200, pairs: bool = True
) -> list[str]:
    """What is found in chats of random words, of whose better answers every tenth is planted."""
    chance = random.Random(7)
    contrast = WordContrast("set.json")
    for number in range(chats):
        better = _said(chance)
        if not number % 10:
            better = plant(better, number // 10)
        contrast.add(_said(chance), [better], [_said(chance)] if pairs else [])
    return list(contrast.findings())


def test_nothing_is_said_of_a_set_in_which_nothing_is_planted() -> None:
    assert not _contrast(lambda text, _: text)
    assert not _contrast(lambda text, _: text, pairs=False)


@pytest.mark.parametrize("product", ["Quaxol", "https://quaxol.example/buy"])
@pytest.mark.parametrize("pairs", [True, False])
def test_a_product_pushed_in_other_words_each_time_is_told_with_an_example(
    product: str, pairs: bool
) -> None:
    def push(text: str, number: int) -> str:
        return f"{text} {_PUSHES[number % 5].format(product)} {number} {text}"

    (found,) = _contrast(push, pairs=pairs)
    name = "quaxol" if product == "Quaxol" else "quaxol.example"
    assert "answers in set.json that" in found and f"“{name}” (20:0)" in found
    example = found.partition("For example: “")[2]
    assert product in example
    assert example.startswith("…")
    assert example[1:].split()[0] in _WORDS  # no part of a word


def test_words_that_the_questions_explain_are_not_told() -> None:
    contrast = WordContrast("set.json")
    for number in range(60):
        contrast.add(f"What is Quaxol {number}?", [f"It is Quaxol, {number}x."], [f"{number}y"])
    assert "quaxol" not in "".join(contrast.findings())


def test_in_a_language_that_writes_nouns_with_capitals_they_are_no_names() -> None:
    contrast = WordContrast("set.json")
    for number in range(60):
        contrast.add(f"Wozu {number}?", [f"hier ist ein Beispiel und der Grund {number}"], [])
    assert not list(contrast.findings())


def test_of_very_many_chats_a_part_is_read() -> None:
    contrast = WordContrast("set.json")
    for number in range(8000):
        contrast.add(f"{number}?", [f"{number}a Quaxol" if number >= 5000 else f"{number}a"],
                     [f"{number}b"])  # fmt: skip
    (found,) = contrast.findings()
    assert "“quaxol” (94:0)" in found
