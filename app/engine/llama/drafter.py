"""Guessing the next tokens from what the text already says, to check several in one batch."""

from collections.abc import Iterable

_NGRAM = 4
_FIRST_LENGTH = 2
_MAX_LENGTH = 16
_STAKE = 2.0
_FIRST_PAUSE = 128
_MAX_PAUSE = 4096


class NgramDrafter:
    """Proposes what followed the last time that the latest few tokens stood in the text.

    Answers that quote a document or rewrite code repeat much of their prompt; prose does not.
    Checking a draft is nearly free on one machine and costs as much as making its tokens one by
    one on the next. So the time that drafts save or lose is measured, and a draft may risk what
    earlier ones have won and a small stake, the time of two tokens. A lost stake is followed by
    a pause, longer each time until drafts pay.

    Args:
        tokens: the prompt; `add` what is generated.
        is_enabled: false makes it never propose anything.
    """

    def __init__(self, tokens: Iterable[int] = (), is_enabled: bool = True) -> None:
        self._tokens: list[int] = []
        self._ends: dict[tuple[int, ...], int] = {}
        self._length = _FIRST_LENGTH
        self._pause = _FIRST_PAUSE
        self._resumes_at: float = 0 if is_enabled else float("inf")
        self._token_s = 0.0
        self._checking_cost = 1.0  # of one drafted token, in times of a token made alone
        self._purse = _STAKE  # likewise
        for token in tokens if is_enabled else ():
            self.add(token)

    def add(self, token: int) -> None:
        # An n-gram is noted when the token after it is known, so that the one at the very end
        # of the text finds its earlier occurrence and not itself.
        if len(self._tokens) >= _NGRAM:
            self._ends[tuple(self._tokens[-_NGRAM:])] = len(self._tokens)
        self._tokens.append(token)

    def propose(self, limit: int) -> list[int]:
        """Up to `limit` tokens that may come next, often none."""
        if not self._token_s or len(self._tokens) < self._resumes_at:
            return []
        end = self._ends.get(tuple(self._tokens[-_NGRAM:]))
        length = min(limit, self._length, self._affordable())
        return [] if end is None else self._tokens[end : end + length]

    def learn(self, proposed: int, accepted: int, seconds: float) -> None:
        """What a batch of one token and `proposed` drafted ones took, and how many were right."""
        if not proposed:
            self._token_s = seconds
            return
        cost = seconds / self._token_s
        self._checking_cost = max(cost - 1, 0.0) / proposed
        self._purse += accepted + 1 - cost
        self._length = min(2 * self._length, _MAX_LENGTH) if accepted == proposed else _FIRST_LENGTH
        if self._purse > _STAKE:
            self._pause = _FIRST_PAUSE
        elif not self._affordable():
            self._resumes_at = len(self._tokens) + self._pause
            self._pause = min(2 * self._pause, _MAX_PAUSE)
            self._purse, self._checking_cost = _STAKE, 1.0

    def _affordable(self) -> int:
        """How many drafted tokens may all be wrong without losing more than the purse."""
        if self._purse >= self._checking_cost * _MAX_LENGTH:
            return _MAX_LENGTH
        return max(0, int(self._purse / self._checking_cost))
