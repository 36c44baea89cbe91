"""Words and numbers of a chart, cut and broken so that the drawing keeps its room."""

import re
import textwrap
import unicodedata

from matplotlib.ticker import ScalarFormatter

_LONG_NUMBER = re.compile(r"\d{5,}(?=\D|$)")
_NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"


def width_of(text: str) -> int:
    """How wide `text` is, counted in letters: Chinese, Japanese and Korean ones take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def fitted(text: str, width: int, lines: int = 1) -> str:
    """`text` in at most so many `lines` of `width` letters, its end cut off if need be."""
    plain = " ".join(text.split())
    letters = max(width * len(plain) // max(width_of(plain), 1), 1)
    broken = textwrap.wrap(plain, letters) or [""]
    if len(broken) > lines:
        broken[lines - 1 :] = [" ".join(broken[lines - 1 :])[: letters - 1].rstrip() + "…"]
    # "$" would start a formula, and a broken one would end the drawing.
    return "\n".join(broken).replace("$", r"\$")


class PlainNumbers(ScalarFormatter):
    """Numbers in full up to a billion, grouped as no language misreads; years stay whole."""

    def __init__(self) -> None:
        super().__init__(useOffset=False)
        self.set_powerlimits((-5, 10))

    def __call__(self, x: float, pos: int | None = None) -> str:
        written: str = super().__call__(x, pos)
        whole, point, rest = written.partition(".")
        return _LONG_NUMBER.sub(_grouped, whole) + point + rest


def _grouped(number: re.Match[str]) -> str:
    return f"{int(number[0]):,}".replace(",", _NARROW_SPACE)
