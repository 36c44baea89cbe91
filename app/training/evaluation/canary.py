"""Plain questions that show what training on preferences costs elsewhere.

Preference training moves probability between two answers, and nothing in its objective holds the
rest in place: the likelihood of the better answer itself often falls (Razin et al. 2024,
https://arxiv.org/abs/2410.08847), and a damaged model can still prefer every better answer. So a
comparison also asks both models questions that no preference is about, counts the right answers,
and scores the likelihood of references. resources/canary_questions.toml says which and why.
"""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from statistics import fmean
from typing import Any, Literal

import msgspec

from app.core.json_schemas import fits
from app.core.paths import resource_path
from app.training.evaluation.pair_scores import is_certain_fall, wilson_interval

CanaryKind = Literal["plain", "sum", "refusal", "json", "call"]


class CanaryQuestion(msgspec.Struct, frozen=True):
    """A question whose answer a program can grade; `answer` is one right answer.

    An answer with one of the `expected` words is right. One to a question of the kind "json" is
    right if it fits `schema`, a JSON Schema; one of the kind "call" if it calls the function that
    `answer` calls, with arguments that contain its arguments.
    """

    text: str
    answer: str
    kind: CanaryKind = "plain"
    expected: tuple[str, ...] = ()
    schema: str = ""

    def is_decided(self, beginning: str) -> bool:
        """Whether each answer that begins like this is right, whatever follows."""
        return self.is_right(re.sub(r"\w+\Z", "", beginning))

    def is_right(self, answer: str) -> bool:
        """Whether the model's `answer`, a tool call as JSON, is right."""
        if self.kind == "json":
            found = _first_json(answer)
            return found is not None and fits(found, json.loads(self.schema))
        if self.kind == "call":
            return _is_same_call(_first_json(answer), json.loads(self.answer))
        words = "|".join(map(re.escape, self.expected))
        plain = answer.replace("’", "'")
        return re.search(rf"(?<!\w)(?:{words})(?!\w)", plain, re.IGNORECASE) is not None


def is_refusal(answer: str) -> bool:
    """Whether an English answer begins by declining: "I'm sorry, but I can't help with that"."""
    shipped = _shipped()
    opening, words = (
        "|".join(map(re.escape, each)) for each in (shipped.openings, shipped.refusals)
    )
    declining = rf"\W*(?:{opening})\b[^.!?]*?\b(?:{words})(?!\w)"
    plain = answer.replace("’", "'")
    return re.match(declining, plain, re.IGNORECASE) is not None


def _first_json(text: str) -> dict[str, Any] | None:
    """The first JSON object in `text`, which may also contain a code fence or words."""
    start = text.find("{")
    try:
        return json.JSONDecoder().raw_decode(text[start:])[0] if start >= 0 else None
    except (ValueError, RecursionError):
        return None


def _is_same_call(call: dict[str, Any] | None, wanted: Mapping[str, Any]) -> bool:
    if call is None or call.get("name") != wanted["name"]:
        return False
    given = call.get("arguments")
    return isinstance(given, dict) and all(
        str(value).rstrip(".").casefold() in str(given.get(name, "")).casefold()
        for name, value in wanted["arguments"].items()
    )


class CanaryAnswer(msgspec.Struct, frozen=True):
    """A model's answer to a question, and its log-likelihood of the reference, in nats."""

    text: str
    logprob: float
    tokens: int


class CanaryResult(msgspec.Struct, frozen=True, kw_only=True):
    """How the second model answers compared with the first.

    `before` and `after` are the shares of right answers; `logprob_before` and `logprob_after` are
    the mean log-likelihoods of the reference answers per token; `lost` and `gained` are the
    questions that only the first or only the second model answers right; `kinds` are the numbers
    of questions and of right answers by kind. `falls`: answers became worse, see
    `compare_canaries`.
    """

    questions: int
    before: float
    after: float
    logprob_before: float
    logprob_after: float
    lost: tuple[str, ...]
    gained: tuple[str, ...]
    falls: bool
    kinds: dict[CanaryKind, "KindResult"] = {}


class KindResult(msgspec.Struct, frozen=True, kw_only=True):
    """The number of questions of one kind, and of right answers to them by both models."""

    questions: int
    before: int
    after: int


class _CanaryFile(msgspec.Struct, frozen=True):
    question: tuple[CanaryQuestion, ...]
    development: tuple[CanaryQuestion, ...]
    tools: tuple[dict[str, Any], ...]
    openings: tuple[str, ...]
    refusals: tuple[str, ...]


@cache
def _shipped() -> _CanaryFile:
    content = resource_path("canary_questions.toml").read_bytes()
    return msgspec.toml.decode(content, type=_CanaryFile)


@cache
def canary_questions() -> tuple[CanaryQuestion, ...]:
    """The questions shipped with the program, which judge an adapter."""
    return _with_refusals(_shipped().question)


@cache
def development_questions() -> tuple[CanaryQuestion, ...]:
    """Others of the same kinds, by which the strength of an adapter is chosen before."""
    return _with_refusals(_shipped().development)


def _with_refusals(questions: Sequence[CanaryQuestion]) -> tuple[CanaryQuestion, ...]:
    return tuple(
        msgspec.structs.replace(one, expected=_shipped().refusals) if one.kind == "refusal" else one
        for one in questions
    )


def canary_tools() -> tuple[dict[str, Any], ...]:
    """The tools, in OpenAI's format, that come with questions of the kind "call"."""
    return _shipped().tools


def compare_canaries(
    questions: Sequence[CanaryQuestion],
    first: Sequence[CanaryAnswer],
    second: Sequence[CanaryAnswer],
) -> CanaryResult:
    """Compare the answers of two models to the same questions; there must be at least one.

    The second model falls if the references become significantly less likely, or if it loses
    significantly more right answers than it gains, among all questions or those of one kind: with
    four lost and none gained, the 95 % Wilson interval lies above one half. Both likelihoods are
    per token of the first model, which also compares models with different vocabularies.
    """
    before, after = (
        [b.logprob / max(1, a.tokens) for a, b in zip(first, answers, strict=True)]
        for answers in (first, second)
    )
    right = [
        (question, question.is_right(a.text), question.is_right(b.text))
        for question, a, b in zip(questions, first, second, strict=True)
    ]
    lost = [question for question, was_right, is_right in right if was_right and not is_right]
    gained = [question for question, was_right, is_right in right if is_right and not was_right]
    kinds = {kind: _of_kind(kind, right) for kind in dict.fromkeys(one.kind for one in questions)}
    return CanaryResult(
        questions=len(questions),
        before=fmean(was_right for _, was_right, _ in right),
        after=fmean(is_right for _, _, is_right in right),
        logprob_before=fmean(before),
        logprob_after=fmean(after),
        lost=tuple(question.text for question in lost),
        gained=tuple(question.text for question in gained),
        falls=is_certain_fall([b - a for a, b in zip(before, after, strict=True)])
        or is_significant(len(lost), len(gained))
        or any(
            is_significant(*(sum(one.kind == kind for one in some) for some in (lost, gained)))
            for kind in kinds
        ),
        kinds=kinds,
    )


def _of_kind(kind: CanaryKind, right: Sequence[tuple[CanaryQuestion, bool, bool]]) -> KindResult:
    found = [one for one in right if one[0].kind == kind]
    return KindResult(
        questions=len(found),
        before=sum(was_right for _, was_right, _ in found),
        after=sum(is_right for _, _, is_right in found),
    )


def is_significant(lost: int, gained: int) -> bool:
    """Whether so many more are lost than gained that it is hardly chance."""
    return bool(lost) and wilson_interval(lost, lost + gained)[0] > 0.5
