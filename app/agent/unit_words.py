"""Requests to convert units, and the names of units in languages but the converter's, English."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from app.core.languages import packs

_ALIKE = (
    "km", "m", "cm", "mm", "kg", "g", "l", "h", "min", "s", "km/h", "mph", "°c", "°f", "c", "f",
)  # fmt: skip
"""Written the same way in all languages."""

NUMBER = r"(?:\d+(?:\.\d+)?|\.\d+)"
_UNIT = r"[a-zµ°]+(?:\s?(?:/|per)\s?[a-z]+)?"


class _Form(NamedTuple):
    """A form of request; `names` translate its units, if it is not in English."""

    pattern: re.Pattern[str]
    names: Mapping[str, str]


def conversion(question: str) -> dict[str, float | str] | None:
    """The converter's arguments if `question` is nothing but a request for a conversion, else None.

    Units in other languages than English must be known: "3 Männer in einem Boot" is not a
    conversion. In English, case matters: a megabit is not a millibit.
    """
    folded = re.sub(r"(?<=\d),(?=\d)", ".", question.casefold())
    for form in _forms():
        found = form.pattern.fullmatch(folded if form.names else question)
        if found is None:
            continue
        source, target = found["source"].strip(), found["target"].strip()
        if form.names:
            source, target = form.names.get(source, ""), form.names.get(target, "")
        if source and target:
            return {"amount": _amount(found["amount"]), "source": source, "target": target}
    return None


@cache
def _forms() -> tuple[_Form, ...]:
    return tuple(_all_forms())


def _all_forms() -> Iterator[_Form]:
    alike = {unit: unit for unit in _ALIKE}
    for pack in packs().values():
        named = pack.units.names
        known = {word: unit for unit, words in named.items() for word in (*words, unit.casefold())}
        names = {**known, **alike} if named else {}
        unit = r"\D+?" if names else _UNIT
        for form in pack.units.conversions:
            pattern = (
                form.replace("{amount}", f"(?P<amount>-?{NUMBER})")
                .replace("{source}", f"(?P<source>{unit})")
                .replace("{target}", f"(?P<target>{unit})")
            )
            yield _Form(re.compile(pattern, re.IGNORECASE), names)


def _amount(number: str) -> float:
    """The value of a number in digits; an int if it has no decimal point."""
    return float(number) if "." in number else int(number)
