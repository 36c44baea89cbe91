"""Answers from documents, whole path: reader, retrieval, prompt, model, marks, refusal.

python -m tests.bench.answers_bench ask MODEL.gguf FOLDER OUT.jsonl [--limit N] [--kinds KIND…]
python -m tests.bench.answers_bench report OUT.jsonl…

FOLDER is a set of questions. With `en_fact.jsonl` (RGB) each question is asked of a collection of
its own, once for each kind of passages: `true`, `irrelevant` and `false` ones. With `pdfs/` and
`questions.jsonl` (FinanceBench, KG-RAG) all are asked of one collection. `ask` writes a line for
each question with what the model wrote and which passages it read; what OUT holds already is not
asked again. `report` applies the rules for marks and refusals, as they are now, to these lines, so
that a change of a rule needs no model; it prints one JSON object for each model, set and kind.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.documents import Hit
from app.core.events import AnswerFinished, PassagesFound
from app.core.paths import AppPaths
from app.services.answers.ask_request import AskRequest
from app.services.startup import Services
from tests.bench.answers_scoring import scored

_MOST_PASSAGES = 5
_MAX_TOKENS = 256
_RGB = {"true": "positive", "irrelevant": "negative", "false": "positive_wrong"}


class Case(msgspec.Struct, frozen=True):
    """A question with what a right answer says, and where the set says that it stands."""

    id: str
    kind: str
    question: str
    gold: list[str]
    evidence: list[str] = []
    passages: list[str] = []


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    commands = parser.add_subparsers(required=True, dest="command")
    asking = commands.add_parser("ask")
    asking.add_argument("model", type=Path)
    asking.add_argument("folder", type=Path)
    asking.add_argument("out", type=Path)
    asking.add_argument("--limit", type=int, help="So many questions, evenly spaced.")
    asking.add_argument("--kinds", nargs="+", choices=tuple(_RGB), default=["true", "irrelevant"])
    reporting = commands.add_parser("report")
    reporting.add_argument("out", type=Path, nargs="+")
    options = parser.parse_args()
    if options.command == "ask":
        ask(options.model, options.folder, options.out, options.limit, options.kinds)
    else:
        report([line for path in options.out for line in _lines(path)])


def report(lines: Sequence[Mapping[str, Any]]) -> None:
    """Print the figures of each model, set and kind."""

    def key(line: Mapping[str, Any]) -> tuple[str, ...]:
        return (line["pipeline"], line["model"], line["set"], line["kind"])

    for (pipeline, model, name, kind), group in groupby(sorted(lines, key=key), key):
        figures = scored(list(group))
        row = {"pipeline": pipeline, "model": model, "set": name, "kind": kind, **figures}
        print(json.dumps(row))


def ask(model: Path, folder: Path, out: Path, limit: int | None, kinds: Sequence[str]) -> None:
    """Ask what `out` does not hold yet."""
    done = {(line["set"], line["kind"], line["id"]) for line in _lines(out)}
    cases = [
        case
        for case in _cases(folder, limit, kinds)
        if (folder.name, case.kind, case.id) not in done
    ]
    with TemporaryDirectory() as home, open_services(AppPaths(Path(home)), is_temporary=True) as s:
        s.models.use(str(model))
        shared = None if any(case.passages for case in cases) else _indexed(s, folder / "pdfs")
        for case in cases:
            collection = shared or _collection(
                s, case, Path(home) / "passages" / case.kind / case.id
            )
            line = {
                "pipeline": "inglenook",
                "model": model.stem,
                "set": folder.name,
                **msgspec.to_builtins(case),
                **_answered(s, case.question, collection),
            }
            with out.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(line) + "\n")


def _answered(services: Services, question: str, collection_id: str) -> dict[str, Any]:
    params = msgspec.structs.replace(
        services.chat.default_params(has_documents=True), temperature=0.0, max_tokens=_MAX_TOKENS
    )
    request = AskRequest(text=question, collection_id=collection_id, params=params)
    hits: tuple[Hit, ...] = ()
    near = services.library.search(question, collection_id, 1, "dense")
    for event in services.chat.send(request, CancelToken()):
        if isinstance(event, PassagesFound):
            hits = event.hits
        elif isinstance(event, AnswerFinished):
            answer = event.answer
    return {
        "answer": answer.text,
        "hits": msgspec.to_builtins(hits),
        "nearest": near[0].score if near else 0.0,
        "stats": msgspec.to_builtins(answer.provenance),
    }


def _cases(folder: Path, limit: int | None, kinds: Sequence[str]) -> Iterator[Case]:
    rgb = folder / "en_fact.jsonl"
    lines = _lines(rgb if rgb.exists() else folder / "questions.jsonl")
    for line in lines[:: max(1, len(lines) // limit)][:limit] if limit else lines:
        if rgb.exists():
            for kind in kinds:
                passages = line[_RGB[kind]][:_MOST_PASSAGES]
                gold = _flat(line["fakeanswer" if kind == "false" else "answer"])
                yield Case(str(line["id"]), kind, line["query"], gold, gold, passages)
        else:
            yield _pdf_case(line)


def _pdf_case(line: Mapping[str, Any]) -> Case:
    if "financebench_id" in line:
        pages = [
            f"{each['doc_name']}.pdf#{each['evidence_page_num'] + 1}" for each in line["evidence"]
        ]
        return Case(line["financebench_id"], "", line["question"], [line["answer"]], pages)
    return Case(str(line["id"]), "", line["question"], [line["answer"]], line["source_docs"])


def _flat(answer: Any) -> list[str]:
    return [answer] if isinstance(answer, str) else [one for each in answer for one in _flat(each)]


def _collection(services: Services, case: Case, folder: Path) -> str:
    folder.mkdir(parents=True)
    for number, passage in enumerate(case.passages, start=1):
        (folder / f"passage{number}.txt").write_text(passage, "utf-8")
    return _indexed(services, folder)


def _indexed(services: Services, folder: Path) -> str:
    collection = services.library.create_temporary()
    for _ in services.library.add([folder], collection.id, CancelToken()):
        pass
    return collection.id


def _lines(path: Path) -> list[dict[str, Any]]:
    return (
        [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    )


if __name__ == "__main__":
    main()
