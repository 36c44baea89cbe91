"""Guessing the next tokens from what the text already says, to check several in one batch."""

from collections.abc import Iterable

_NGRAM = 4
_FIRST_LENGTH = 4
_MAX_LENGTH = 16
_FIRST_PAUSE = 32
_MAX_PAUSE = 1024


class NgramDrafter:
    """Proposes what followed the last time that the latest few tokens stood in the text.

    Answers that quote a document or rewrite code repeat much of their prompt; prose does not.
    So a draft grows with every one that was wholly right and shrinks with every one that was
    wholly wrong, and when it has shrunk to nothing there is a pause, longer each time.

    Args:
        tokens: the prompt; `add` what is generated.
        is_enabled: false makes it never propose anything.
    """

    def __init__(self, tokens: Iterable[int] = (), is_enabled: bool = True) -> None:
        self._tokens: list[int] = []
        self._ends: dict[tuple[int, ...], int] = {}
        self._length = _FIRST_LENGTH if is_enabled else 0
        self._pause = _FIRST_PAUSE
        self._resumes_at: float = 0 if is_enabled else float("inf")
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
        if len(self._tokens) < self._resumes_at:
            return []
        self._length = self._length or _FIRST_LENGTH
        end = self._ends.get(tuple(self._tokens[-_NGRAM:]))
        return [] if end is None else self._tokens[end : end + min(limit, self._length)]

    def learn(self, proposed: int, accepted: int) -> None:
        """How many tokens of the last draft the model would have chosen too."""
        if not proposed:
            return
        if accepted == proposed:
            self._length = min(2 * self._length, _MAX_LENGTH)
            self._pause = _FIRST_PAUSE
        elif not accepted:
            self._length //= 2
            if not self._length:
                self._resumes_at = len(self._tokens) + self._pause
                self._pause = min(2 * self._pause, _MAX_PAUSE)
