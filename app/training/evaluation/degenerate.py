"""Answers that no reader would accept, whatever the question: found by program.

A model that was trained too long or too fast often falls into loops, stock phrases, silence or
another language, or does not stop. Repetition is measured as by Welleck et al. 2020
(https://arxiv.org/abs/1908.04319): the share of 4-grams that occurred before in the same text.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Literal, get_args

import msgspec

from app.store.search.language_detection import language_of
from app.training.evaluation.canary import is_significant
from app.training.evaluation.pair_scores import words_in

Defect = Literal["empty", "repetitive", "stock_phrase", "other_language", "too_long"]
"""`stock_phrase`: it begins like the answer to another question. `other_language`: not that of the
question. `too_long`: several times as long as the wanted answer."""

_GRAM = 4
_REPETITIVE = 0.3
"""Text by people repeats fewer than one in twenty 4-grams, loops nearly all."""

_FEWEST_GRAMS = 10
_STOCK_WORDS = 8
_TIMES_TOO_LONG = 3
_LONG_WORDS = 20
"""An answer of fewer words is not too long for any question."""


class GivenAnswer(msgspec.Struct, frozen=True):
    """A model's answer; `wanted` is the user's better answer to the question, "" if unknown."""

    question: str
    text: str
    wanted: str = ""


class DegenerateResult(msgspec.Struct, frozen=True, kw_only=True):
    """The number of degenerate answers of both models, of `answers` each.

    `kinds` are the defects of the second model's answers. `falls`: significantly more answers
    became degenerate than were repaired.
    """

    answers: int
    before: int
    after: int
    kinds: dict[Defect, int]
    falls: bool


def compare_defects(
    first: Sequence[GivenAnswer], second: Sequence[GivenAnswer]
) -> DegenerateResult:
    """Compare the answers of two models to the same questions."""
    before, after = defects_of(first), defects_of(second)
    new = sum(not was and bool(now) for was, now in zip(before, after, strict=True))
    repaired = sum(bool(was) and not now for was, now in zip(before, after, strict=True))
    counts = Counter(defect for found in after for defect in found)
    return DegenerateResult(
        answers=len(after),
        before=sum(map(bool, before)),
        after=sum(map(bool, after)),
        kinds={kind: counts[kind] for kind in get_args(Defect) if counts[kind]},
        falls=is_significant(new, repaired),
    )


def defects_of(answers: Sequence[GivenAnswer]) -> list[frozenset[Defect]]:
    """What is wrong with each of a model's answers to different questions.

    What the wanted answers have, too, is a wish and no defect: a phrase to begin with, or another
    language than the question's.
    """
    words = [words_in(one.text) for one in answers]
    wanted = [words_in(one.wanted) for one in answers]
    beginnings = Counter(tuple(each[:_STOCK_WORDS]) for each in words)
    wished = {tuple(each[:_STOCK_WORDS]) for each in wanted}
    wishes_language = any(_is_other_language(one.question, one.wanted) for one in answers)
    found: list[frozenset[Defect]] = []
    for one, each, better in zip(answers, words, wanted, strict=True):
        beginning = tuple(each[:_STOCK_WORDS])
        is_stock = len(beginning) == _STOCK_WORDS and beginnings[beginning] > 1
        checks: dict[Defect, bool] = {
            "empty": not each,
            "repetitive": repeated_share(each) > _REPETITIVE,
            "stock_phrase": is_stock and beginning not in wished,
            "other_language": not wishes_language and _is_other_language(one.question, one.text),
            "too_long": bool(better)
            and len(each) > max(_LONG_WORDS, _TIMES_TOO_LONG * len(better)),
        }
        found.append(frozenset(defect for defect, is_found in checks.items() if is_found))
    return found


def repeated_share(words: Sequence[str]) -> float:
    """The share of 4-grams that occurred before; 0 for a short text."""
    grams = [tuple(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1)]
    return 1 - len(set(grams)) / len(grams) if len(grams) >= _FEWEST_GRAMS else 0.0


def _is_other_language(question: str, answer: str) -> bool:
    asked, given = language_of(question), language_of(answer)
    return bool(asked and given) and asked != given
