"""Questions about everyday tables: which are computed, by whom they are read, and which wrongly.

python -m tests.bench.table_questions_bench --model MODEL.gguf [--unchecked] [--show]

Prints a line for each half of tests/data/sheet_questions.toml and sheet_items.toml, each folder of
documents of tests/data/document_questions.toml and of tests/data/folders, and each reader: the
program, by the words of a question, or the model, by a query that it writes. What neither reads is
left to passages, and not counted here as right or wrong. An answer from a table to a question that
only the text answers is wrong, and so is one to what the sheet does not answer ("~none"), but that
no row is so. Numbers are compared without what groups their digits and zeros at their end.
`--unchecked` takes each query as it is, whatever the question and other texts say: the planted
failure, of which more must be wrong.
"""

import argparse
import json
import re
import shutil
import tempfile
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from app.answers.modes import asked_tables
from app.answers.modes.chat import ChatMode
from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.events import AnswerFinished, ChatEvent, GenerationFinished
from app.core.identifiers import new_id
from app.core.messages import Message, ToolResultPart
from app.core.paths import AppPaths
from app.retrieval.query_checks import QueryCheck
from app.retrieval.table_content import table_words
from app.services.startup import Services
from tests.bench.folders_bench import FOLDERS

_DATA = Path(__file__).parents[1] / "data"
QUESTIONS = _DATA / "sheet_questions.toml"
_ITEMS = _DATA / "sheet_items.toml"
_FOLDERS = _DATA / "document_questions.toml"
_GROUPED = re.compile(r"(?<=\d)[ ,.\u00a0\u202f](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_NONE = "~none"
_MARKUP = str.maketrans("", "", "\\")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--unchecked", action="store_true")
    parser.add_argument("--show", action="store_true", help="what is wrong or left to passages")
    options = parser.parse_args()
    if options.unchecked:
        QueryCheck.is_met = lambda *_, **__: True  # type: ignore[method-assign]
        for check in ("have_all", "have_any", "have_together"):
            setattr(asked_tables.AskedTables, check, lambda *_: False)
    ChatMode.run = _nothing  # type: ignore[method-assign, assignment]
    counts: Counter[tuple[str, str, str]] = Counter()
    with (
        tempfile.TemporaryDirectory() as home,
        open_services(AppPaths(Path(home)), is_temporary=True) as services,
    ):
        model = services.models.import_file(options.model, CancelToken()).spec.id
        for half, question, answer in _answers(services, model, Path(home)):
            reader, verdict = _verdict(question, answer)
            counts[half, reader, verdict] += 1
            if options.show and verdict != "right":
                print(f"{verdict}: {question['asked']} {answer.text!r}")
    for half in dict.fromkeys(half for half, *_ in counts):
        for reader in ("words", "query", "passages"):
            found = {verdict: n for (*of, verdict), n in counts.items() if of == [half, reader]}
            print(json.dumps({"half": half, "reader": reader, **found}))


def _nothing(*_: object) -> Iterator[ChatEvent]:
    yield GenerationFinished(reason="stop")


def _answers(
    services: Services, model: str, folder: Path
) -> Iterator[tuple[str, dict[str, Any], Message]]:
    """Each question with its half and answer, asked of a collection of its own files."""
    for half, own, questions in _asked(folder):
        collection = services.library.create(own.name)
        list(services.library.add([own], collection.id, CancelToken()))
        for question in questions:
            request = AskRequest(
                text=question["asked"], collection_id=collection.id, mode="chat", model=model
            )
            *_, last = services.chat.send(request, CancelToken())
            assert isinstance(last, AnswerFinished)
            yield half, question, last.answer


def _asked(folder: Path) -> Iterator[tuple[str, Path, list[dict[str, Any]]]]:
    """Each half with a new folder of its files, and the questions about them."""
    halves: tuple[tuple[Path, str, Callable[[str], str]], ...] = (
        (_ITEMS, "sheet", _pattern),
        (QUESTIONS, "sheet", re.escape),
        (_FOLDERS, "folder", re.escape),
    )
    for each, matched in (
        (each, matched) for path, kind, matched in halves for each in _written(path, kind)
    ):
        own = folder / new_id()
        own.mkdir()
        for name, text in each["files"].items():
            (own / name).write_text(text, "utf-8")
        exact = [{**one, "has": [*map(matched, one.get("has", ()))]} for one in each["questions"]]
        yield each["half"], own, exact
    for given in sorted(FOLDERS.iterdir()):
        own = Path(shutil.copytree(given / "docs", folder / new_id()))
        lines = (given / "questions.jsonl").read_text("utf-8").splitlines()
        asked = [{**one, "asked": one["ask"]} for one in map(json.loads, lines)]
        yield (
            given.name,
            own,
            [
                {**one, "of_text": True} if one["kind"] in ("prose", "absent") else one
                for one in asked
            ],
        )


def _written(path: Path, kind: str) -> Iterator[dict[str, Any]]:
    """The sheets or folders of a file with their questions; a sheet is a file of that name."""
    for each in tomllib.loads(path.read_text("utf-8"))[kind]:
        yield {"files": {f"{each['name']}.csv": each["rows"]}, **each} if "rows" in each else each


def _pattern(text: str) -> str:
    """What finds a text in an answer, a number in whatever form, and that no row is so."""
    if text == _NONE:
        return r": 0\."
    if not _NUMBER.fullmatch(plain := _GROUPED.sub("", text)):
        return re.escape(plain)
    whole, _, part = re.sub(r"[.,]", ".", plain).partition(".")
    part = rf"[.,]{part}0*" if part else "(?:[.,]0+)?"
    return rf"(?<![\d.,]){whole}{part}(?!\d|[.,]\d)"


def _verdict(question: dict[str, Any], answer: Message) -> tuple[str, str]:
    """Who read the question, and whether the answer is right."""
    if not answer.provenance or answer.provenance.mode != "table":
        return "passages", "left"
    results = [part for part in answer.parts if isinstance(part, ToolResultPart)]
    rows = [len(part.table.rows) if part.table else 1 for part in results]
    text = answer.text.translate(_MARKUP)
    text = f"{text}\n{_GROUPED.sub('', text)}"
    has_rows = "rows" not in question or rows[:1] == [question["rows"]]
    is_right = has_rows and "of_text" not in question
    is_right = is_right and all(re.search(each, text, re.IGNORECASE) for each in question["has"])
    is_query = any(words.said["read"] in answer.text for words in table_words())
    return "query" if is_query else "words", "right" if is_right else "wrong"


if __name__ == "__main__":
    main()
