"""Drafts the next tokens from earlier text, to verify several in one batch."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from app.engine.gguf.memory_estimate import MAX_OUTPUTS

Likeness = Literal["short", "medium", "long", "resumed", "skipped"]

_NGRAM = 3
_PLACES = 8
_MEDIUM_MATCH, _LONG_MATCH = 8, 16
_RESUMED_MATCH = 2
_RESUMES_WITHIN = 12


class RepeatFinder:
    """Follows the earlier place that the text repeats, and finds a new one when it diverges.

    A place is the latest of the longest matches of a few tokens. If the text diverges by another
    word, as code does at a renamed variable, it probably continues after it, and will replace that
    word again; otherwise it may return within a few tokens, where fewer matching ones suffice.
    """

    def __init__(self) -> None:
        self.tokens: list[int] = []
        self._places: dict[tuple[int, ...], list[int]] = {}
        self._next: int | None = None
        self._agreed = 0
        self._found_by: Likeness = "short"
        self._replaced: dict[int, int] = {}
        self._may_be_replaced: tuple[int, int] | None = None
        self._left_at = 0
        self._left_for = _RESUMES_WITHIN

    def add(self, token: int) -> bool | None:
        """Add the next token; returns whether it was the predicted one, None without a place."""
        expected = self.following(1)
        was_right = expected[0] == token if expected else None
        has_agreed = was_right or (self._next is not None and self.tokens[self._next] == token)
        # Indexed once the next token is known, so that the last few tokens find their earlier
        # occurrence and not themselves.
        if len(self.tokens) >= _NGRAM:
            places = self._places.setdefault(tuple(self.tokens[-_NGRAM:]), [])
            places.append(len(self.tokens))
            del places[:-_PLACES]
        self.tokens.append(token)
        self._left_for += 1
        if has_agreed:
            self._go_on(token)
        else:
            self._leave(token)
        return was_right

    def following(self, count: int) -> Sequence[int]:
        """Up to `count` tokens that came next at the place being repeated; none without one."""
        if self._next is None:
            return []
        following = self.tokens[self._next : self._next + count]
        return [self._replaced.get(token, token) for token in following]

    @property
    def likeness(self) -> Likeness:
        """How strong the evidence for the place is."""
        if self._agreed >= _LONG_MATCH:
            return "long"
        if self._found_by != "short":
            return self._found_by
        return "medium" if self._agreed >= _MEDIUM_MATCH else "short"

    def _go_on(self, token: int) -> None:
        assert self._next is not None
        if self.tokens[self._next] == token:
            self._replaced.pop(token, None)
        if self._may_be_replaced:
            before, after = self._may_be_replaced
            self._replaced[before] = after
            self._may_be_replaced = None
        self._next += 1
        self._agreed += 1
        if self._agreed < _MEDIUM_MATCH:
            place, agreed = self._longest_match()
            if agreed > self._agreed:
                self._next, self._agreed, self._found_by = place, agreed, "short"

    def _leave(self, token: int) -> None:
        """Replace the place, if there was one, by the best one available now."""
        self._may_be_replaced = None
        left = self._next if self._agreed >= _RESUMED_MATCH else None
        if left is not None:
            self._left_at, self._left_for = left, 0
        place, agreed = self._longest_match()
        self._found_by = "short"
        if agreed < _MEDIUM_MATCH and self._left_for < _RESUMES_WITHIN:
            if left is not None:
                place, agreed, self._found_by = left + 1, 0, "skipped"
                self._may_be_replaced = self.tokens[left], token
            elif resumed := self._resumed():
                place, agreed, self._found_by = resumed, _RESUMED_MATCH, "resumed"
        self._next, self._agreed = place, agreed

    def _longest_match(self) -> tuple[int | None, int]:
        places = self._places.get(tuple(self.tokens[-_NGRAM:]), [])
        matches = ((place, self._match(place)) for place in reversed(places))
        return max(matches, key=lambda found: found[1], default=(None, 0))

    def _match(self, end: int) -> int:
        """How many tokens before `end` match those at the end of the text."""
        tokens, length = self.tokens, _NGRAM
        distance = len(tokens) - end
        while (
            length < min(_LONG_MATCH, end)
            and tokens[end - length - 1] == tokens[end - length - 1 + distance]
        ):
            length += 1
        return length

    def _resumed(self) -> int | None:
        """The position near the place left a moment ago where the last tokens occur, too."""
        newest = self.tokens[-_RESUMED_MATCH:]
        start = max(0, self._left_at - _RESUMED_MATCH)
        last = min(self._left_at + _RESUMES_WITHIN, len(self.tokens) - _RESUMED_MATCH)
        for place in range(start, last):
            if self.tokens[place : place + _RESUMED_MATCH] == newest:
                return place + _RESUMED_MATCH
        return None


_LENGTHS = (3, 7, 15, MAX_OUTPUTS - 2)
"""One less than a power of two: with the preceding token a draft fills the matrix kernels."""

_USUAL_COSTS = ((1, 1.0), (4, 3.0), (8, 4.5), (16, 6.0), (32, 10.0))
"""Batch sizes and their cost in times of one token, on two cores of a server CPU."""

_EXPECTED: dict[Likeness, float] = {
    "short": 0.6,
    "medium": 0.85,
    "long": 0.95,
    "resumed": 0.8,
    "skipped": 0.6,
}
_EXPECTED_WEIGHT = 8.0
_MEMORY = 64.0
_SURE = 0.99

_WORTH_IT = 1.1
_STAKE = 6.0
_MOST_WON = 4 * _STAKE
_FIRST_PAUSE = 128
_MAX_PAUSE = 4096
_NEW_SHARE = 0.3


class NgramDrafter:
    """Proposes the tokens that followed an earlier occurrence of the latest few tokens.

    Answers that quote a document or rewrite code repeat much of their prompt; prose does not.
    Verifying a draft is nearly free on one machine and costs as much as generating its tokens one
    by one on another. So both are measured: the cost of a batch, and how often the predicted token
    is right, drafted or not. A draft has the length with the highest expected tokens per second. It
    may risk what earlier drafts have gained plus a small stake, the time of six tokens. A lost
    stake is followed by a pause, longer each time until drafts pay off.

    Args:
        tokens: the prompt; `add` the generated tokens.
        is_enabled: false: never propose anything.
    """

    def __init__(self, tokens: Iterable[int] = (), is_enabled: bool = True) -> None:
        self._text = RepeatFinder()
        self._odds = {likeness: _Odds(share) for likeness, share in _EXPECTED.items()}
        self._costs = _Costs()
        self._purse = _STAKE
        self._pause = _FIRST_PAUSE
        self._resumes_at: float = 0 if is_enabled else float("inf")
        self._unread = list(tokens) if is_enabled else []

    def add(self, token: int) -> None:
        if self._unread:
            self._unread.append(token)
            return
        odds = self._odds[self._text.likeness]
        was_right = self._text.add(token)
        if was_right is not None:
            odds.learn(was_right)

    def propose(self, limit: int) -> list[int]:
        """Up to `limit` likely next tokens, often none."""
        self._read()
        if not self._costs.is_known or len(self._text.tokens) < self._resumes_at:
            return []
        following = self._text.following(min(limit, _LENGTHS[-1]))
        return list(following[: self._best_length(len(following))])

    def learn(self, proposed: int, accepted: int, seconds: float) -> None:
        """Record the time of a batch with `proposed` drafted tokens, and how many were right."""
        if not proposed:
            self._costs.learn_token(seconds)
            return
        cost = self._costs.learn_batch(1 + proposed, seconds)
        self._purse = min(self._purse + accepted + 1 - cost, _MOST_WON)
        if self._purse > _STAKE:
            self._pause = _FIRST_PAUSE
        elif self._risk(_LENGTHS[0]) > self._purse:
            self._resumes_at = len(self._text.tokens) + self._pause
            self._pause = min(2 * self._pause, _MAX_PAUSE)
            self._purse = _STAKE

    def _read(self) -> None:
        """Index the prompt: only now that the answer's first token is out."""
        for token in self._unread:
            self._text.add(token)
        self._unread = []

    def _best_length(self, most: int) -> int:
        odds = self._odds[self._text.likeness]
        best, best_gain = 0, _WORTH_IT
        for length in sorted({min(length, most) for length in _LENGTHS} - {0}):
            gain = (1 + odds.right_of(length)) / self._costs.of(1 + length)
            if self._risk(length) <= self._purse and gain > best_gain:
                best, best_gain = length, gain
        return best

    def _risk(self, length: int) -> float:
        """The loss if the whole draft is wrong, in times of one token."""
        return self._costs.of(1 + length) - 1


class _Odds:
    """The probability that the predicted token is right, at one kind of place."""

    def __init__(self, expected: float) -> None:
        self._right = expected * _EXPECTED_WEIGHT
        self._all = _EXPECTED_WEIGHT

    def learn(self, was_right: bool) -> None:
        self._right += was_right
        self._all += 1
        if self._all > _MEMORY:
            self._right, self._all = self._right / 2, self._all / 2

    def right_of(self, length: int) -> float:
        """The expected number of right tokens among `length` drafted ones: a geometric series."""
        share = min(self._right / self._all, _SURE)
        return share * (1 - share**length) / (1 - share)


class _Costs:
    """The cost of a batch, in times of one token: the usual one, scaled to measurements."""

    def __init__(self) -> None:
        self._token_s = 0.0
        self._scale = 1.0

    @property
    def is_known(self) -> bool:
        return self._token_s > 0

    def learn_token(self, seconds: float) -> None:
        self._token_s += (seconds - self._token_s) * (_NEW_SHARE if self._token_s else 1)

    def learn_batch(self, size: int, seconds: float) -> float:
        """Returns the cost of this batch."""
        cost = seconds / self._token_s
        scale = max(cost - 1, 0.0) / (_usual_cost(size) - 1)
        self._scale += (scale - self._scale) * _NEW_SHARE
        return cost

    def of(self, size: int) -> float:
        return 1 + (_usual_cost(size) - 1) * self._scale


def _usual_cost(size: int) -> float:
    """Linear interpolation between the sizes in the table."""
    for (smaller, less), (larger, more) in pairwise(_USUAL_COSTS):
        if size <= larger:
            return less + (more - less) * (size - smaller) / (larger - smaller)
    return _USUAL_COSTS[-1][1]
