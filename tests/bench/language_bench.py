"""How often the language of a question is told by its words.

python -m tests.bench.language_bench XQUAD_R

Reads `CODE/queries.jsonl` of XQuAD-R and the questions of those folders in tests/data/folders that
are in one language. Questions are also cut to their first words in small letters, as they are often
typed. Prints a JSON object for each set: the shares told rightly, and by a language chosen at
random of those with a pack (the planted failure). A language without a pack counts as English.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from app.core.languages import DEFAULT, packs, question_language

FOLDERS = Path(__file__).parents[1] / "data" / "folders"
_GERMAN = ("solar", "stadtwerk")
_ENGLISH = ("brewery", "charter", "cider", "housing", "library", "marine", "theatre")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("xquad", type=Path)
    for name, code, questions in _sets(parser.parse_args().xquad):
        right = code if code in packs() else DEFAULT
        told = [question_language(each) == right for each in questions]
        chance = random.Random(0)
        planted = [chance.choice([*packs()]) == right for _ in questions]
        share, wrong = (round(sum(each) / len(each), 3) for each in (told, planted))
        print(json.dumps({"set": name, "questions": len(told), "told": share, "planted": wrong}))


def _sets(xquad: Path) -> Iterator[tuple[str, str, list[str]]]:
    for folder in sorted(xquad.iterdir()):
        if folder.is_dir():
            lines = (folder / "queries.jsonl").read_text("utf-8").splitlines()
            whole = [json.loads(line)["text"] for line in lines]
            yield f"XQuAD-R {folder.name}", folder.name, whole
            for count in (5, 3):
                yield f"XQuAD-R {folder.name}, {count} words", folder.name, _cut(whole, count)
    for name in (*_GERMAN, *_ENGLISH):
        lines = (FOLDERS / name / "questions.jsonl").read_text("utf-8").splitlines()
        code = "de" if name in _GERMAN else "en"
        yield name, code, [json.loads(line)["ask"] for line in lines]


def _cut(questions: list[str], count: int) -> list[str]:
    return [" ".join(each.lower().rstrip("?").split()[:count]) for each in questions]


if __name__ == "__main__":
    main()
