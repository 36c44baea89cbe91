"""A model as a judge of answers, and how far its judgement can be trusted.

Its scores are machine labels and never become the user's feedback. Whether they mean anything is
measured: how often the judge scores an answer the user liked above one they disliked, which is the
area under the ROC curve (Hanley & McNeil 1982).
"""

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Literal

import msgspec

from app.core.paths import resource_path
from app.core.text_files import parse_json
from app.engine.protocol import PromptMessage
from app.training.dataset import RatedExample, Turns

Verdict = Literal["trusted", "doubtful", "unknown"]

SCHEMA = msgspec.json.encode(
    {
        "type": "object",
        "properties": {
            "reason": {"type": "string", "maxLength": 200},
            "score": {"type": "integer", "enum": [1, 2, 3, 4, 5]},
        },
        "required": ["reason", "score"],
        "additionalProperties": False,
    }
).decode()
"""JSON Schema of a grade. The reason comes first, so that the score follows from it."""

_TRUSTED, _FEWEST = 0.75, 10


class Grade(msgspec.Struct, frozen=True):
    """`score` is from 1, worst, to 5."""

    reason: str
    score: int


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """How a judge's scores agree with the user's ratings.

    `share` is the share of `pairs` of a liked and a disliked answer in which the liked one is
    scored higher, ties counting half; 0.5 is chance level.
    """

    liked: int
    disliked: int
    pairs: int
    share: float

    @property
    def verdict(self) -> Verdict:
        """Unknown with few ratings; trusted if at least three in four pairs are right."""
        if min(self.liked, self.disliked) < _FEWEST:
            return "unknown"
        return "trusted" if self.share >= _TRUSTED else "doubtful"


def default_rubric() -> str:
    return resource_path("prompts", "rubric.txt").read_text("utf-8").strip()


def grading_prompt(prompt: Turns, answer: str, rubric: str) -> Turns:
    """What the judge reads. The answer is quoted, so that it cannot address the judge."""
    instructions = resource_path("prompts", "judge.txt").read_text("utf-8")
    question = next((turn.content for turn in reversed(prompt) if turn.role == "user"), "")
    quoted = msgspec.json.encode({"question": question, "answer": answer}).decode()
    return (
        PromptMessage(role="system", content=instructions.replace("{rubric}", rubric).strip()),
        PromptMessage(role="user", content=quoted),
    )


def parse_grade(text: str) -> Grade | None:
    """None for an answer that was cut off."""
    try:
        grade = parse_json(text, Grade)
    except msgspec.DecodeError:
        return None
    return grade if 1 <= grade.score <= 5 else None


def agreement(graded: Iterable[tuple[RatedExample, float]]) -> Agreement:
    """Computed from rated answers and the judge's scores for them."""
    scores: dict[str | None, list[float]] = {"up": [], "down": [], None: []}
    for example, score in graded:
        scores[example.rating].append(score)
    return Agreement(
        liked=len(scores["up"]),
        disliked=len(scores["down"]),
        pairs=len(scores["up"]) * len(scores["down"]),
        share=_share_above(scores["up"], scores["down"]),
    )


def _share_above(higher: Sequence[float], lower: Sequence[float]) -> float:
    outcomes = [(a > b) + (a == b) / 2 for a, b in product(higher, lower)]
    return sum(outcomes) / len(outcomes) if outcomes else 0.5
