"""Precision and recall of redaction, by type, on labelled sentences.

    python -m tests.bench.redaction_bench FILE.jsonl

FILE is presidio-research's synthetic set: {"full_text", "spans": [{"entity_type",
"start_position", "end_position"}]}. A labelled span counts as found when every letter and digit of
it is replaced; a replacement counts as right when it overlaps a labelled span of any type.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from app.training.redaction import Redactor

RECOGNISED = (
    "CREDIT_CARD", "EMAIL_ADDRESS", "IBAN_CODE", "IP_ADDRESS", "PHONE_NUMBER", "US_SSN",
)  # fmt: skip
"""Types with a form to recognise; the others are what the user's own list is for."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    labelled, found = Counter[str](), Counter[str]()
    replaced, right = Counter[str](), Counter[str]()
    for line in parser.parse_args().file.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["full_text"]
        finds = Redactor().find(text)
        hidden = {n for find in finds for n in range(find.start, find.end)}
        for span in row["spans"]:
            places = range(span["start_position"], span["end_position"])
            labelled[span["entity_type"]] += 1
            found[span["entity_type"]] += all(n in hidden or not text[n].isalnum() for n in places)
        spans = [(s["start_position"], s["end_position"]) for s in row["spans"]]
        for find in finds:
            replaced[find.kind] += 1
            right[find.kind] += any(find.start < end and start < find.end for start, end in spans)
    print("type, labelled, recall")
    for kind in sorted(labelled, key=lambda kind: (kind not in RECOGNISED, kind)):
        print(f"{kind}, {labelled[kind]}, {found[kind] / labelled[kind]:.3f}")
    print("kind, replaced, precision")
    for kind, count in sorted(replaced.items()):
        print(f"{kind}, {count}, {right[kind] / count:.3f}")


if __name__ == "__main__":
    main()
