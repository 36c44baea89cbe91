"""Small worlds of known truth, such as the invoices of a firm: rows, and what makes a table of them
hard to read.

A trap is a switch: it changes how the rows are written down, or adds what stands beside them, and
never what is true of them.
"""

import random
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

WORDS: Mapping[str, Mapping[str, Any]] = tomllib.loads(
    Path(__file__).parents[1].joinpath("data", "generated_worlds.toml").read_text("utf-8")
)
"""The words of each language."""

LANGUAGES = tuple(WORDS)
DELIMITED = ("csv ,", "csv ;", "tab", "utf-16", "cp1252")
DOCUMENTS = ("html", "docx", "md", "txt")
SHEETS = ("xlsx", "ods")
FILE_KINDS = (*DELIMITED, *DOCUMENTS, *SHEETS)

TRAPS: Mapping[str, tuple[str, ...]] = {
    "total below": FILE_KINDS,
    "totals within": FILE_KINDS,
    "statistics below": FILE_KINDS,
    "notes below": FILE_KINDS,
    "title above": (*DELIMITED, *SHEETS),
    "unit in head": FILE_KINDS,
    "unit in cells": FILE_KINDS,
    "currencies": FILE_KINDS,
    "thousands": (*DELIMITED, *DOCUMENTS),
    "numbers as text": SHEETS,
    "footnotes": FILE_KINDS,
    "blanks": FILE_KINDS,
    "marks of missing": FILE_KINDS,
    "percentages": FILE_KINDS,
    "long dates": FILE_KINDS,
    "numeric dates": FILE_KINDS,
    "groups once": FILE_KINDS,
    "spellings": FILE_KINDS,
    "negatives": FILE_KINDS,
    "codes": FILE_KINDS,
    "states": FILE_KINDS,
    "sheets by month": SHEETS,
    "summary sheet": SHEETS,
    "backup sheet": SHEETS,
    "budget sheet": SHEETS,
    "hidden sheet": SHEETS,
}
"""The kinds of files that each may be in."""

_APART = (
    {"unit in head", "unit in cells", "currencies"},
    {"currencies", "total below", "statistics below"},
    {"currencies", "totals within", "summary sheet"},
    {"currencies", "numbers as text", "thousands", "negatives"},
    {"long dates", "numeric dates"},
    {"groups once", "spellings"},
    {"totals within", "spellings"},
    {"sheets by month", "summary sheet", "backup sheet", "budget sheet", "hidden sheet"},
    {"thousands", "numbers as text"},
)
"""Traps of which a table has one at most."""

_MOST_TRAPS = 3
_SHARE = 0.2
"""Of the others, so many are tried beside the first."""

_PERSONS = ("staff",)
"""Domains with nothing that is given back: no salary is negative."""


class Row(NamedTuple):
    """What is true of one invoice, employee or the like. `rate` is per cent."""

    name: str
    group: str
    day: date
    amount: Decimal | None
    unit: str
    pieces: int
    state: str
    rate: Decimal
    code: str


class Sheet(NamedTuple):
    """Rows with the name of their sheet; those of others than the table itself do not count."""

    name: str
    rows: Sequence[Row]
    counts: bool = True
    is_hidden: bool = False
    is_summary: bool = False


class World(NamedTuple):
    """Rows in a language and a kind of file, with what makes them hard to read."""

    number: int
    language: str
    domain: str
    kind: str
    traps: tuple[str, ...]
    unit: str
    sheets: Sequence[Sheet]

    @property
    def words(self) -> Mapping[str, Any]:
        return WORDS[self.language]

    @property
    def own(self) -> Mapping[str, Any]:
        """The words of its domain."""
        return self.words["domains"][self.domain]  # type: ignore[no-any-return]

    @property
    def heads(self) -> Mapping[str, str]:
        return {"code": self.words["code"], "rate": self.words["rate"], **self.own["heads"]}

    @property
    def rows(self) -> Sequence[Row]:
        return [row for sheet in self.sheets if sheet.counts for row in sheet.rows]


def worlds(seed: int, count: int) -> Iterator[World]:
    """So many, each with kinds of files, languages and traps as often as the others."""
    rng = random.Random(seed)
    kinds, traps = _rounds(rng, FILE_KINDS), _rounds(rng, [*TRAPS])
    languages, domains = _rounds(rng, LANGUAGES), _rounds(rng, [*WORDS["en"]["domains"]])
    for number in range(count):
        first = next(traps)
        kind = next(each for each in kinds if each in TRAPS[first])
        yield world(rng, number, next(languages), next(domains), kind, first)


def world(
    rng: random.Random, number: int, language: str, domain: str, kind: str, trap: str
) -> World:
    """One with this trap, and perhaps with others."""
    traps = [trap]
    for other in rng.sample([*TRAPS], len(TRAPS)):
        is_apart = any(other in each and not each.isdisjoint(traps) for each in _APART)
        is_possible = kind in TRAPS[other] and not is_apart and len(traps) < _MOST_TRAPS
        if is_possible and rng.random() < _SHARE:
            traps.append(other)
    made = World(number, language, domain, kind, tuple(traps), "", ())
    unit = rng.choice(made.words["units"])
    rows = _rows(rng, made, unit)
    return made._replace(unit=unit, sheets=tuple(_sheets(rng, made, rows)))


def _rounds(rng: random.Random, of: Sequence[str]) -> Iterator[str]:
    """Each of them in a random order, and again."""
    while True:
        yield from rng.sample(of, len(of))


def _rows(rng: random.Random, made: World, unit: str) -> Sequence[Row]:
    """Between 6 and 11 rows, of which some are as the traps say."""
    names = made.own["names"]
    size = rng.randint(6, 11)
    groups = rng.sample(made.own["groups"], rng.randint(2, 4))
    units = rng.sample(made.words["units"], 2) if "currencies" in made.traps else [unit]
    taken = rng.sample(range(101, 190), size)
    months = rng.sample(range(1, 13), 3)
    amounts = _amounts(rng, made, size)
    rows = []
    for at in range(size):
        # A day after the twelfth in the first row says which number is the month.
        day = date(2024, months[at % 3], rng.randint(13 if at == 0 else 1, 28))
        rows.append(
            Row(
                name=names[at] if isinstance(names, list) else f"{names}{taken[at]}",
                group=groups[at % len(groups)] if at < 4 else rng.choice(groups),
                day=day,
                amount=amounts[at],
                unit=units[at % len(units)],
                pieces=rng.randint(2, 60),
                state=_state(rng, made, at),
                rate=Decimal(rng.randrange(5, 400, 5)) / 10,
                code=f"0{rng.randint(1000, 9999)}",
            )
        )
    if {"totals within", "groups once"} & {*made.traps}:
        rows.sort(key=lambda row: row.group)
    return rows


def _amounts(rng: random.Random, made: World, size: int) -> Sequence[Decimal | None]:
    """Different ones, so that one is the largest."""
    if "thousands" in made.traps:
        amounts = [Decimal(each) for each in rng.sample(range(1001, 9999), size)]
    else:
        amounts = [Decimal(each) / 100 for each in rng.sample(range(1500, 480_000), size)]
    if "negatives" in made.traps and made.domain not in _PERSONS:
        amounts = [-each if at % 4 == 1 else each for at, each in enumerate(amounts)]
    is_sparse = {"blanks", "marks of missing"} & {*made.traps}
    return [None if is_sparse and at % 5 == 2 else each for at, each in enumerate(amounts)]


def _state(rng: random.Random, made: World, at: int) -> str:
    """Each of them and an empty one, whatever the others are."""
    states = [*made.own["states"], ""]
    return str(states[at] if at < len(states) else rng.choice(states))


def _sheets(rng: random.Random, made: World, rows: Sequence[Row]) -> Iterator[Sheet]:
    called = made.words["sheets"]
    title = made.heads["title"]
    if "sheets by month" in made.traps:
        for month in sorted({row.day.month for row in rows}):
            own = [row for row in rows if row.day.month == month]
            yield Sheet(made.words["months"][month - 1], own)
        return
    yield Sheet(title, rows)
    if "backup sheet" in made.traps:
        yield Sheet(called["backup"], rows, counts=False)
    if "summary sheet" in made.traps:
        yield Sheet(called["summary"], rows, counts=False, is_summary=True)
    others = [
        row._replace(amount=row.amount + rng.randint(100, 900))
        for row in rows
        if row.amount is not None
    ]
    if "budget sheet" in made.traps:
        yield Sheet(called["budget"], others, counts=False)
    if "hidden sheet" in made.traps:
        old = [row._replace(name=f"{row.name}9", day=row.day.replace(year=2023)) for row in others]
        yield Sheet(called["hidden"], old, counts=False, is_hidden=True)
