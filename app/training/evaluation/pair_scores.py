"""Measures whether a model prefers what the user preferred, on pairs of answers.

Pairs are the user's own, or those of a DPO file: ours, or one in TRL's formats.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from math import isfinite, sqrt
from pathlib import Path
from statistics import fmean, stdev
from typing import Any

import msgspec

from app.core.blind import ModelComparison
from app.core.errors import UserError, cause_of
from app.core.text_files import parse_json, write_error
from app.core.trainings import VerdictReason
from app.engine.engine_protocol import PromptMessage, PromptToolCall
from app.training.bundles.row_formats import dpo_row
from app.training.dataset import History, Preference

_Z_95 = 1.959964
"""Two-sided 95 % quantile of the normal distribution."""

_TIE_PER_TOKEN = 0.02
"""Margins that differ by less, in nats per token of both answers, count as equal.

An adapter of zeros changes how llama.cpp computes, and with that the rounding: on the starter model
by about .006 nats per token.
"""

_FALL_PER_TOKEN = 0.05
"""A mean log-likelihood per token falls if it falls by more: perplexity then rises by 5 %."""

FEWEST_PAIRS = 10
"""From fewer pairs, only a difference that nearly all of them show can be told."""


class PairScore(msgspec.Struct, frozen=True):
    """Log-probabilities, in nats, of the two answers to a prompt, and their lengths in tokens."""

    chosen: float
    rejected: float
    chosen_tokens: int
    rejected_tokens: int

    @property
    def margin(self) -> float:
        return self.chosen - self.rejected

    @property
    def tokens(self) -> int:
        return max(1, self.chosen_tokens + self.rejected_tokens)

    @property
    def margin_per_token(self) -> float:
        """The margin per token, which does not penalise longer answers."""
        return self.chosen / max(1, self.chosen_tokens) - self.rejected / max(
            1, self.rejected_tokens
        )


class ModelResult(msgspec.Struct, frozen=True, kw_only=True):
    """One model's result: how often it prefers the chosen answer, and its mean margin."""

    model: str
    accuracy: float
    accuracy_per_token: float
    mean_margin: float
    chosen_logprob_per_token: float


class LogprobChange(msgspec.Struct, frozen=True, kw_only=True):
    """The mean log-likelihood of the better answers, in nats per token of the first model."""

    before: float
    after: float

    @property
    def falls(self) -> bool:
        return is_fall(self.before, self.after)


def summarize(model: str, scores: Sequence[PairScore]) -> ModelResult:
    """Summarise a model's scores; there must be at least one."""
    count = len(scores)
    return ModelResult(
        model=model,
        accuracy=sum(score.margin > 0 for score in scores) / count,
        accuracy_per_token=sum(score.margin_per_token > 0 for score in scores) / count,
        mean_margin=sum(score.margin for score in scores) / count,
        chosen_logprob_per_token=sum(s.chosen for s in scores)
        / max(1, sum(s.chosen_tokens for s in scores)),
    )


def compare(first: Sequence[PairScore], second: Sequence[PairScore]) -> ModelComparison:
    """Compare the second model's margins with the first's on the same pairs."""
    return compare_values(
        ((b.margin - a.margin) / a.tokens for a, b in zip(first, second, strict=True)),
        _TIE_PER_TOKEN,
    )


def compare_values(values: Iterable[float], tie: float = 0.0) -> ModelComparison:
    """Compare two models by how much larger the second's value is for each pair.

    Values up to `tie` from 0 count as equal.
    """
    changes = list(values)
    wins = sum(change > tie for change in changes)
    ties = sum(abs(change) <= tie for change in changes)
    decided = len(changes) - ties  # what is not a number, from a broken model, is a loss
    low, high = wilson_interval(wins, decided) if decided else (0.0, 1.0)
    return ModelComparison(
        pairs=len(changes),
        wins=wins,
        losses=decided - wins,
        ties=ties,
        share=wins / decided if decided else 0.5,
        low=low,
        high=high,
    )


def chosen_change(first: Sequence[PairScore], second: Sequence[PairScore]) -> LogprobChange:
    """How the likelihood of the better answers themselves changes; there must be at least one."""
    tokens = [max(1, score.chosen_tokens) for score in first]
    before, after = (
        fmean(score.chosen / n for score, n in zip(scores, tokens, strict=True))
        for scores in (first, second)
    )
    return LogprobChange(before=before, after=after)


def is_fall(before: float, after: float) -> bool:
    """Whether a mean log-likelihood per token falls; what is not a number has fallen."""
    return not after - before >= -_FALL_PER_TOKEN


def is_certain_fall(changes: Sequence[float]) -> bool:
    """Whether log-likelihoods per token fall on the mean, and so clearly that it is hardly chance.

    The 95 % confidence interval of the mean of `changes`, of which there must be at least one, is
    then below 0. What is not a number has fallen.
    """
    mean = fmean(changes)
    if not is_fall(0.0, mean):
        return False
    if not isfinite(mean) or len(changes) == 1:
        return True
    return mean + _Z_95 * stdev(changes) / sqrt(len(changes)) < 0


def reason_of(
    comparison: ModelComparison,
    chosen: LogprobChange,
    *,
    canary_falls: bool,
    is_degenerate: bool = False,
    judged: ModelComparison | None = None,
) -> VerdictReason:
    """The second model against the first, see VerdictReason. `judged` compares a judge's grades."""
    reasons: tuple[tuple[bool, VerdictReason], ...] = (
        (canary_falls, "forgets"),
        (is_degenerate, "degenerate"),
        (chosen.falls, "less_likely"),
        (comparison.high < 0.5, "less_preferred"),
        (judged is not None and judged.high < 0.5, "judged_worse"),
        (comparison.low > 0.5, "better"),
        (comparison.pairs < FEWEST_PAIRS, "too_few_pairs"),
    )
    return next((reason for holds, reason in reasons if holds), "no_difference")


def wilson_interval(successes: int, trials: int) -> tuple[float, float]:
    """The 95 % confidence interval of a share, valid for few trials and shares near 0 or 1.

    Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
    JASA 22 (1927).
    """
    share, square = successes / trials, _Z_95**2
    centre = share + square / (2 * trials)
    spread = _Z_95 * sqrt(share * (1 - share) / trials + square / (4 * trials**2))
    scale = 1 + square / trials
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


class _Function(msgspec.Struct, frozen=True):
    name: str
    arguments: dict[str, Any] = {}


class _Call(msgspec.Struct, frozen=True):
    function: _Function
    id: str = ""


class _Message(msgspec.Struct, frozen=True):
    role: str
    content: str | None = ""
    name: str | None = ""
    tool_calls: list[_Call] | None = None

    def turn(self) -> PromptMessage:
        calls = tuple(
            PromptToolCall(call.id, call.function.name, call.function.arguments)
            for call in self.tool_calls or ()
        )
        return PromptMessage(
            role=self.role, content=self.content or "", name=self.name or "", tool_calls=calls
        )


class _PreferenceRow(msgspec.Struct, frozen=True):
    prompt: str | list[_Message]
    chosen: str | list[_Message]
    rejected: str | list[_Message]
    tools: str | list[dict[str, Any]] | None = None


def read_preferences(path: Path) -> Iterator[Preference]:
    """The pairs in a JSON Lines file, in order.

    Raises UserError for an unreadable file, and for a row of another form, with its line.
    """
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _preference(line, path, number)
    except OSError as error:
        raise UserError(
            f"{path} cannot be read: {cause_of(error)}.", "Choose a DPO file."
        ) from error


def write_preferences(path: Path, pairs: Iterable[Preference]) -> None:
    """Write a JSON Lines file, replacing an existing one. Raises UserError if that fails."""
    try:
        path.write_bytes(b"".join(msgspec.json.encode(dpo_row(pair)) + b"\n" for pair in pairs))
    except OSError as error:
        raise write_error(path, error) from error


def _preference(line: bytes, path: Path, number: int) -> Preference:
    try:
        row = parse_json(line, _PreferenceRow)
        tools = parse_json(row.tools) if isinstance(row.tools, str) else row.tools or ()
    except ValueError as error:
        raise UserError(
            f"Line {number} of {path} is not a pair of answers: {error}.",
            'A row is {"prompt": …, "chosen": …, "rejected": …}, each a text or messages.',
        ) from error
    return Preference(
        prompt=_turns(row.prompt, "user"),
        chosen=_turns(row.chosen, "assistant"),
        rejected=_turns(row.rejected, "assistant"),
        tools=tuple(tools),
        conversation_ids=(f"{path.name}:{number}",) * 2,
    )


def _turns(messages: str | list[_Message], role: str) -> History:
    """A plain text is a single message of this role."""
    if isinstance(messages, str):
        return (PromptMessage(role=role, content=messages),)
    return tuple(message.turn() for message in messages)


_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+")


def words_in(text: str) -> list[str]:
    """In lower case; each character of Chinese and Japanese is one."""
    return _WORD.findall(text.casefold())


def likeness(answer: str, reference: str) -> float:
    """ROUGE-L: the F-measure, 0..1, of the words that both have in the same order.

    C.-Y. Lin, ROUGE: A package for automatic evaluation of summaries, 2004
    (https://aclanthology.org/W04-1013). Distilled models are compared with references by it, as in
    Y. Gu et al., MiniLLM, 2023 (https://arxiv.org/abs/2306.08543).
    """
    ours, theirs = map(words_in, (answer, reference))
    common = _longest_common(ours, theirs)
    return 2 * common / (len(ours) + len(theirs)) if common else 0.0


def _longest_common(first: Sequence[str], second: Sequence[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(second) + 1)
    for word in first:
        above_left = 0
        for at, other in enumerate(second, start=1):
            above_left, row[at] = (
                row[at],
                above_left + 1 if word == other else max(row[at], row[at - 1]),
            )
    return row[-1]
