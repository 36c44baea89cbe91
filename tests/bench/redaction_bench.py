"""Precision and recall of redaction, by type, on labelled sentences.

    python -m tests.bench.redaction_bench FILE.jsonl [--templates odd|even]
        [--recogniser | --presidio]

FILE is presidio-research's synthetic set: {"full_text", "spans": [{"entity_type",
"start_position", "end_position"}], "template_id"}. A labelled span counts as found when every
letter and digit of it is replaced; a replacement counts as right when it overlaps a labelled span
of any type. The detectors were developed on even templates. `--recogniser` adds the one of the
extra `names`; `--presidio` measures, in place of ours, those recognisers of the package
presidio-analyzer that need no model.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from app.training.redaction.recogniser import installed_recogniser
from app.training.redaction.redactor import Redactor

RECOGNISED = (
    "CREDIT_CARD", "EMAIL_ADDRESS", "IBAN_CODE", "IP_ADDRESS", "PERSON", "PHONE_NUMBER",
    "STREET_ADDRESS", "US_SSN",
)  # fmt: skip
"""Types that are looked for; the others are what the user's own list is for."""

Finder = Callable[[str], Iterable[tuple[int, int, str]]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--templates", choices=["odd", "even"])
    parser.add_argument("--presidio", action="store_true")
    parser.add_argument("--recogniser", action="store_true")
    options = parser.parse_args()
    recogniser = installed_recogniser() if options.recogniser else None
    find: Finder = _presidio() if options.presidio else Redactor(recogniser=recogniser).find
    labelled, found = Counter[str](), Counter[str]()
    replaced, right = Counter[str](), Counter[str]()
    for row in map(json.loads, options.file.read_text("utf-8").splitlines()):
        if options.templates and row["template_id"] % 2 != (options.templates == "odd"):
            continue
        text = row["full_text"]
        finds = list(find(text))
        hidden = {n for start, end, _ in finds for n in range(start, end)}
        for span in row["spans"]:
            places = range(span["start_position"], span["end_position"])
            labelled[span["entity_type"]] += 1
            found[span["entity_type"]] += all(n in hidden or not text[n].isalnum() for n in places)
        spans = [(s["start_position"], s["end_position"]) for s in row["spans"]]
        for start, end, kind in finds:
            replaced[kind] += 1
            right[kind] += any(start < other_end and other < end for other, other_end in spans)
    print("type, labelled, recall")
    for kind in sorted(labelled, key=lambda kind: (kind not in RECOGNISED, kind)):
        print(f"{kind}, {labelled[kind]}, {found[kind] / labelled[kind]:.3f}")
    print("kind, replaced, precision")
    for kind, count in sorted(replaced.items()):
        print(f"{kind}, {count}, {right[kind] / count:.3f}")


def _presidio() -> Finder:
    from importlib import import_module

    package = import_module("presidio_analyzer.predefined_recognizers")
    names = ("CreditCard", "Email", "Iban", "Ip", "Phone", "UsSsn")
    recognisers: list[Any] = [getattr(package, f"{name}Recognizer")() for name in names]

    def find(text: str) -> Iterable[tuple[int, int, str]]:
        for recogniser in recognisers:
            for one in recogniser.analyze(text, recogniser.supported_entities, None) or []:
                yield one.start, one.end, one.entity_type

    return find


if __name__ == "__main__":
    main()
