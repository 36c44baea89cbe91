"""How many questions of other data sets would become a survey, and how many of our own do.

python -m tests.bench.survey_intent_bench FILE.jsonl… [--field question]

Prints a line for each file with its questions and those that are taken for questions to all
documents of a collection, which it shows; then the share that is recognised of
tests/data/survey_questions.toml, by half and language: the phrases were written with the first half
in view.
"""

import argparse
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

from app.retrieval.survey_intent import asked_of_all

OWN = Path(__file__).parents[1] / "data" / "survey_questions.toml"


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--field", nargs="+", default=["question", "query", "text", "problem"])
    options = parser.parse_args()
    for file in options.files:
        asked = list(questions(file, options.field))
        taken = [each for each in asked if asked_of_all(each)]
        print(json.dumps({"file": file.name, "questions": len(asked), "taken": len(taken)}))
        for each in taken:
            print(f"  {each}")
    own = tomllib.loads(OWN.read_text("utf-8"))
    for half in ("first", "second", "other"):
        for language, known in own[half].items():
            taken = [each for each in known if asked_of_all(each)]
            line = {"half": half, "language": language, "questions": len(known)}
            print(json.dumps(line | {"taken": len(taken)}))


def questions(file: Path, fields: list[str]) -> Iterator[str]:
    """The first of these fields in each line of a file."""
    for line in file.read_text("utf-8").splitlines():
        row = json.loads(line)
        if text := next((row[field] for field in fields if isinstance(row.get(field), str)), ""):
            yield text


if __name__ == "__main__":
    main()
