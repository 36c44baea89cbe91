"""Finds earlier occurrences of the newest tokens, and what followed them."""

from collections.abc import Sequence
from typing import Literal

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
