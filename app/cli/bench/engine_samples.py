"""What is asked in the engine's benchmark, and how the answers are timed."""

import random
import time
from collections.abc import Iterator

Sample = dict[str, float]

_WORDS = """
river hill town plain sea bridge mill road field stone winter summer boat market harbour lantern
orchard valley meadow castle forest island village garden tower cellar kitchen letter journey
traveller captain farmer miller baker painter singer carpenter
"""
STORY = "Tell a long story about a lighthouse keeper, with many names and places."
_CODE = """def mean(values):
    total = 0
    for value in values:
        total = total + value
    return total / len(values)


def variance(values):
    middle = mean(values)
    total = 0
    for value in values:
        total = total + (value - middle) * (value - middle)
    return total / len(values)


def covariance(first, second):
    one, other = mean(first), mean(second)
    total = 0
    for left, right in zip(first, second):
        total = total + (left - one) * (right - other)
    return total / len(first)
"""


def code_prompt() -> str:
    """A small change to code, most of which is to be repeated."""
    return f"Write this code again with `total` renamed to `result`. Only code.\n\n{_CODE}"


def prose(words: int, seed: int) -> str:
    """Text without repetitions, about 1.2 tokens per word."""
    chosen = random.Random(seed)  # noqa: S311 - nothing secret
    sentences = (
        " ".join(chosen.choices(_WORDS.split(), k=11)).capitalize() + "."
        for _ in range(words // 11)
    )
    return " ".join(sentences)


class Timing:
    """How long the first piece took, and how fast the others came."""

    def __init__(self, pieces: Iterator[str]) -> None:
        started = time.perf_counter()
        self.times: list[float] = []
        self.text = ""
        for piece in pieces:
            self.times.append(time.perf_counter())
            self.text += piece
        self.first = (self.times[0] if self.times else time.perf_counter()) - started

    def speed(self, start: int = 0, end: int | None = None) -> float:
        """Tokens per second between two tokens of the answer."""
        times = self.times[start:end]
        return (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 else 0.0
