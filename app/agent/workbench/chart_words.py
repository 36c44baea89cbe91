"""Words and numbers of a chart, cut and broken so that the drawing keeps its room."""

import re
import textwrap
import unicodedata

from matplotlib.ticker import ScalarFormatter

_LONG_NUMBER = re.compile(r"\d{5,}(?=\D|$)")
_NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"


def width_of(text: str) -> int:
    """The width of `text` in letters: Chinese, Japanese and Korean ones count as two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def fitted(text: str, width: int, lines: int = 1) -> str:
    """`text` on up to `lines` lines of `width` letters, truncated if necessary."""
    plain = " ".join(text.split())
    letters = max(width * len(plain) // max(width_of(plain), 1), 1)
    broken = textwrap.wrap(plain, letters) or [""]
    if len(broken) > lines:
        broken[lines - 1 :] = [" ".join(broken[lines - 1 :])[: letters - 1].rstrip() + "…"]
    # "$" would start a formula, and an invalid one would abort the drawing.
    return "\n".join(broken).replace("$", r"\$")


class PlainNumbers(ScalarFormatter):
    """Numbers written out up to a billion, with unambiguous grouping; years stay ungrouped."""

    def __init__(self) -> None:
        super().__init__(useOffset=False)
        self.set_powerlimits((-5, 10))

    def __call__(self, x: float, pos: int | None = None) -> str:
        written: str = super().__call__(x, pos)
        whole, point, rest = written.partition(".")
        return _LONG_NUMBER.sub(_grouped, whole) + point + rest


def _grouped(number: re.Match[str]) -> str:
    return f"{int(number[0]):,}".replace(",", _NARROW_SPACE)
