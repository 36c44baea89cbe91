"""Numbers of list items, in the kinds of Word (ISO/IEC 29500-1, 17.18.59)."""

from collections.abc import Callable

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_CHINESE = "零一二三四五六七八九"
_TENS = ("", "十", "百", "千")
_MOST = 9999


def numeral(number: int, kind: str) -> str:
    """`number` as a list of the kind `kind` shows it; in digits if that is not known here."""
    write = _KINDS.get(kind)
    return write(number) if write and 0 < number <= _MOST else str(number)


def _roman(number: int) -> str:
    pieces = []
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        pieces.append(letters * times)
    return "".join(pieces)


def _letter(number: int) -> str:
    """After z follow aa and bb."""
    times, at = divmod(number - 1, 26)
    return chr(ord("a") + at) * (times + 1)


def _chinese(number: int) -> str:
    digits = [int(digit) for digit in str(number)]
    pieces = [
        _CHINESE[digit] + _TENS[len(digits) - at - 1] if digit else _CHINESE[0]
        for at, digit in enumerate(digits)
    ]
    text = "".join(pieces).rstrip(_CHINESE[0])
    while _CHINESE[0] * 2 in text:
        text = text.replace(_CHINESE[0] * 2, _CHINESE[0])
    return text.removeprefix("一") if text.startswith("一十") else text


_KINDS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalFullWidth": lambda number: str(number).translate(
        {ord("0") + digit: "０１２３４５６７８９"[digit] for digit in range(10)}
    ),
    "ideographDigital": lambda number: str(number).translate(
        {ord("0") + digit: "〇一二三四五六七八九"[digit] for digit in range(10)}
    ),
    **dict.fromkeys(
        (
            *("chineseCounting", "chineseCountingThousand", "taiwaneseCounting"),
            *("taiwaneseCountingThousand", "japaneseCounting"),
        ),
        _chinese,
    ),
}
