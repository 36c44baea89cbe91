"""Surveys of documents of known truth: values, quotes, what is not there, counts and lists.

python -m tests.bench.survey_bench MODEL.gguf [--documents 50] [--kinds KIND…] [--seed N] [--show]
    [--answers FILE] [--speed | --questions | --lists HALF]

Makes a collection of each kind (notes, invoices, contracts, filings, mails, each in English, German
and French), asks its eight columns and prints one JSON object for each kind and for all:

quotes      share of the shown quotes that contain their value
values      share of the values that are there and were found, and found right
absent      share of the values that are not there and were reported so
not_shown   share of the values that are not there and were not shown as found
counts      share of the counts (of documents by value, with and without one) that are exact
recall      share of the true values that a list of all of them has
unclear     share of the cells that are unclear
planted     the same `values` after each document was given the row of the next one: the measure
            must fall, or it measures nothing

`--questions` asks 20 questions in chat instead; see `survey_questions`. `--lists` asks for lists of
people, firms and goods by what they do; see `survey_lists`.

Tune with one seed and report another. `--answers` keeps what the model says in a file and takes it
from there the next time, so that changed rules are measured in seconds. `--speed` asks the
documents of a kind one at a time and together in the same run, and prints the seconds and the
processor time of the engine of each.
"""

import argparse
import json
import resource
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, get_args
from unittest.mock import patch

import psutil

from app.answers.modes import survey as asking
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.documents import Collection
from app.core.paths import AppPaths
from app.core.surveys import CellItem, SurveyCell, SurveyColumn
from app.retrieval.dates import dates
from app.retrieval.terms import numbers
from app.services.documents import surveys
from app.services.startup import Services
from tests.bench.recorded_answers import recorded
from tests.bench.survey_lists import LISTS, Half, Listed, ask_lists
from tests.bench.survey_questions import ask_questions
from tests.bench.survey_samples import COLUMNS, Sample, Truth, samples


class Judged(NamedTuple):
    """A cell beside the truth."""

    column: SurveyColumn
    truth: Truth
    cell: SurveyCell


Rows = list[tuple[Judged, ...]]


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("model", type=Path)
    parser.add_argument("--documents", type=int, default=50, help="Of each kind.")
    parser.add_argument("--kinds", nargs="+", choices=tuple(COLUMNS), default=list(COLUMNS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--answers", type=Path, help="Keeps the answers of the model.")
    parser.add_argument("--show", action="store_true", help="Print every cell that is wrong.")
    parser.add_argument("--speed", action="store_true", help="Only measure how fast it is.")
    parser.add_argument("--questions", action="store_true", help="Only ask questions in chat.")
    parser.add_argument("--lists", choices=get_args(Half), help="Only ask for lists in chat.")
    options = parser.parse_args()
    found: list[Rows] = []
    with (
        TemporaryDirectory() as home,
        recorded(options.answers),
        open_services(AppPaths(Path(home)), is_temporary=True) as services,
    ):
        services.models.use(str(options.model))
        for _ in services.models.load(CancelToken()):
            pass
        if options.questions:
            question(services, options.documents, options.seed, Path(home), options.show)
            return
        if options.lists:
            listed(services, options.lists, options.documents, options.seed, Path(home))
            return
        for kind in options.kinds:
            made = list(samples(kind, options.documents, options.seed))
            if options.speed:
                race(services, index(services, kind, made, Path(home) / kind), kind)
                continue
            started, used = time.monotonic(), _processor_s()
            rows = ask(services, kind, made, Path(home) / kind)
            if options.show:
                for sample, row in zip(made, rows, strict=True):
                    show(sample, row)
            seconds = {"seconds": time.monotonic() - started, "processor_s": _processor_s() - used}
            report(kind, [rows], seconds)
            found.append(rows)
    if len(options.kinds) > 1 and not options.speed:
        report("all", found, {})


def ask(services: Services, kind: str, made: Sequence[Sample], folder: Path) -> Rows:
    """The cells of each document, beside the truth."""
    collection = index(services, kind, made, folder)
    survey = services.surveys.create(kind, collection.id, COLUMNS[kind])
    for _ in services.surveys.run(survey.id, CancelToken()):
        pass
    return [
        tuple(
            Judged(column, sample.truth[column.name], row.cells[column.name])
            for column in survey.columns
        )
        for sample, row in zip(made, services.surveys.rows(survey.id), strict=True)
    ]


def index(
    services: Services, kind: str, made: Sequence[Sample | Listed], folder: Path
) -> Collection:
    """A collection of these documents, as files that are read and indexed."""
    folder.mkdir()
    for number, sample in enumerate(made):
        (folder / f"{number:05}.txt").write_text(sample.text, "utf-8")
    collection = services.library.create(kind)
    for _ in services.library.add([folder], collection.id, CancelToken()):
        pass
    return collection


def question(services: Services, count: int, seed: int, home: Path, is_shown: bool) -> None:
    """Ask questions in chat about so many documents, and print the figures."""
    asked = ask_questions(
        services, lambda name, made: index(services, name, made, home / name), count, seed
    )
    found, fewer = [], []
    for each, judged, without, text in asked:
        found.append(judged)
        fewer.append(without)
        if is_shown:
            print(f"{each.language} {each.text}\n  {judged}\n  {text!r}", flush=True)
    exact = _share(each.is_exact for each in found)
    planted = _share(each.is_exact for each in fewer)
    figures = {
        "exact": exact,
        "recall": sum(each.listed for each in found) / sum(each.wanted for each in found),
        "cited": sum(each.cited for each in found) / sum(each.items for each in found),
        "coverage": _share(each.is_covered for each in found),
        "planted": planted,
    }
    assert planted < exact or not exact, "the measure is blind"
    line = {"questions": len(found), "documents": count, **figures}
    print(json.dumps({name: _rounded(value) for name, value in line.items()}), flush=True)


def listed(services: Services, half: Half, count: int, seed: int, home: Path) -> None:
    """Ask for lists about so many documents each, and print the figures."""
    found = []
    folders = iter(range(len(LISTS)))
    asked = ask_lists(
        services, lambda name, made: index(services, name, made, home / str(next(folders))),
        half, count, seed,
    )  # fmt: skip
    for question, judged, text in asked:
        found.append(judged)
        print(f"{question.text}\n  {judged}\n  {text!r}", flush=True)
    wanted, items = sum(each.wanted for each in found), sum(each.items for each in found)
    right = sum(each.listed for each in found)
    figures = {
        "exact": _share(each.is_exact for each in found),
        "recall": right / wanted,
        "cited": sum(each.cited for each in found) / items,
        "invented": (items - right) / items,
        "silent": sum(each.silent for each in found) / wanted,
    }
    line = {"half": half, "questions": len(found), "documents": count, **figures}
    print(json.dumps({name: _rounded(value) for name, value in line.items()}), flush=True)


def race(services: Services, collection: Collection, kind: str) -> None:
    """Ask the same documents one at a time and several together."""
    for together in (1, 4):
        with patch.multiple(surveys, TOGETHER=together), patch.multiple(asking, TOGETHER=together):
            survey = services.surveys.create(kind, collection.id, COLUMNS[kind])
            run = services.surveys.run(survey.id, CancelToken())
            next(run)
            engine, started = _engine_s(services), time.monotonic()
            for _ in run:
                pass
            seconds, used = time.monotonic() - started, _engine_s(services) - engine
            services.surveys.delete(survey.id)
        line = {"kind": kind, "together": together, "seconds": seconds, "processor_s": used}
        print(json.dumps({name: _rounded(value) for name, value in line.items()}), flush=True)


def _engine_s(services: Services) -> float:
    pid = services.models._engines.active.pid
    if pid is None:
        return 0.0
    times = psutil.Process(pid).cpu_times()
    return times.user + times.system


def report(kind: str, groups: Sequence[Rows], more: Mapping[str, float]) -> None:
    """Print the figures of the rows of some kinds."""
    figures = scored(groups)
    planted = scored([_shifted(rows) for rows in groups])["values"]
    assert planted < figures["values"] / 2 or not figures["values"], "the measure is blind"
    line = {"kind": kind, "documents": sum(map(len, groups)), **figures, "planted": planted, **more}
    print(json.dumps({name: _rounded(value) for name, value in line.items()}), flush=True)


def _shifted(rows: Rows) -> Rows:
    """Each document with the cells of the next one."""
    return [
        tuple(one._replace(cell=other.cell) for one, other in zip(row, following, strict=True))
        for row, following in zip(rows, [*rows[1:], *rows[:1]], strict=True)
    ]


def scored(groups: Sequence[Rows]) -> dict[str, float]:
    """The figures; see above."""
    cells = [judged for rows in groups for row in rows for judged in row]
    there = [each for each in cells if each.truth is not None]
    missing = [each for each in cells if each.truth is None]
    items = [(each.column, item) for each in cells for item in each.cell.items]
    columns = [column for rows in groups for column in zip(*rows, strict=True)]
    wanted = [(each, value) for each in there for value in _parts(each.truth or "")]
    return {
        "quotes": _share(_holds(column, item) for column, item in items),
        "values": _share(map(is_right, there)),
        "absent": _share(each.cell.state == "absent" for each in missing),
        "not_shown": _share(each.cell.state != "found" for each in missing),
        "counts": _share(exact for column in columns for exact in _counts(column)),
        "recall": _share(
            any(_same(each.column, item.value, value) for item in each.cell.items)
            for each, value in wanted
        ),
        "unclear": _share(each.cell.state == "unclear" for each in cells),
    }


def is_right(judged: Judged) -> bool:
    """Whether a value that is there was found, and nothing else."""
    wanted = _parts(judged.truth or "")
    items = judged.cell.items
    return (
        judged.cell.state == "found"
        and len(items) == len(wanted)
        and all(any(_same(judged.column, item.value, value) for item in items) for value in wanted)
    )


def _counts(column: Sequence[Judged]) -> Iterable[bool]:
    """How many documents have a value, and how many have each of the more frequent ones."""
    yield sum(each.cell.state == "found" for each in column) == sum(
        each.truth is not None for each in column
    )
    if column[0].column.type in ("yes/no", "choice"):
        true = Counter(each.truth for each in column if each.truth)
        shown = Counter(each.cell.value for each in column if each.cell.items)
        yield from (shown[value] == count for value, count in true.items())


def _holds(column: SurveyColumn, item: CellItem) -> bool:
    if column.type in ("number", "money"):
        return any(Decimal(item.value) == Decimal(each) for each in numbers(item.quote))
    if column.type == "date":
        return any(item.value in each.readings for each in dates(item.quote))
    if column.type in ("yes/no", "choice"):
        return bool(item.quote)
    return item.value.casefold() in " ".join(item.quote.split()).casefold()


def _same(column: SurveyColumn, shown: str, true: str) -> bool:
    if column.type in ("number", "money"):
        return Decimal(shown) == Decimal(true)
    return " ".join(shown.split()).casefold() == true.casefold()


def _parts(truth: str) -> list[str]:
    return truth.split("; ")


def show(sample: Sample, row: Sequence[Judged]) -> None:
    """Print what is wrong."""
    for judged in row:
        is_absent = judged.truth is None and judged.cell.state == "absent"
        if not is_absent and not (judged.truth is not None and is_right(judged)):
            print(
                f"  {sample.language} {judged.column.name}: {judged.truth!r}, got"
                f" {judged.cell.state} {judged.cell.value!r} {judged.cell.note}"
            )


def _processor_s() -> float:
    """Of this process and of those it has ended; the engine's comes with its end."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _share(marks: Iterable[bool]) -> float:
    found = list(marks)
    return sum(found) / len(found) if found else 1.0


def _rounded(value: Any) -> Any:
    return round(value, 3) if isinstance(value, float) else value


if __name__ == "__main__":
    main()
