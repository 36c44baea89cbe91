"""Detects answers that repeat themselves endlessly, as those of small models sometimes do."""

_CIRCLES = ((1_200, 200), (3_600, 900))
"""The length of the answer's end to check, and the longest piece that may repeat in it.

A piece thus occurs at least six times, a paragraph at least four, literally. Fewer repetitions
occur in tables, verse and refrains.
"""
_EVERY = 60
"""Characters between two checks."""


class RepetitionWatch:
    """Watches an answer while it is written."""

    def __init__(self) -> None:
        self._tail = ""
        self._unseen = 0
        self.is_repeating = False

    def add(self, text: str) -> bool:
        """Add `text`; returns whether the answer now repeats itself."""
        self._tail = (self._tail + text)[-_CIRCLES[-1][0] :]
        self._unseen += len(text)
        if self._unseen < _EVERY:
            return self.is_repeating
        self._unseen = 0
        ends = ((self._tail[-span:], span, piece) for span, piece in _CIRCLES)
        self.is_repeating |= any(_circles(*each) for each in ends)
        return self.is_repeating


def _circles(end: str, span: int, longest: int) -> bool:
    """Whether all of `end`, if it is long enough, is one piece repeated."""
    return len(end) == span and end.find(end[:-longest], 1) > 0
