"""Answers from documents, whole path: reader, retrieval, prompt, model, marks, refusal.

python -m tests.bench.answers_bench ask MODEL.gguf FOLDER OUT.jsonl [--limit N] [--kinds KIND…]
python -m tests.bench.answers_bench report OUT.jsonl…
python -m tests.bench.answers_bench cases FOLDER [--limit N] [--kinds KIND…] > CASES.jsonl
python -m tests.bench.answers_bench chat MODEL.gguf PROMPTS.jsonl OUT.jsonl

FOLDER is a set of questions. With `en_fact.jsonl` (RGB) each question is asked of a collection of
its own, once for each kind of passages: `true`, `irrelevant` and `false` ones. With `pdfs/` and
`questions.jsonl` (FinanceBench, KG-RAG) all are asked of one collection. `ask` writes a line for
each question with what the model wrote, which passages it read, which figures are shown above it
and the states of its sentences; what OUT holds already is not asked again. `report` applies the
rules for marks and refusals, as they are now, to these lines, so that a change of a rule needs no
model; it prints one JSON object for each model, set and kind.
`cases` and `chat` are for other pipelines: peer_answers turns cases into what those would send to
a model, and `chat` sends it to the same model in the same engine.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from app.answers.evidence.sentence_states import sentences
from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.documents import Hit
from app.core.events import AnswerFinished, FileFailed, PassagesFound
from app.core.generation import GenerationParams
from app.core.paths import AppPaths
from app.core.tables import NO_FIGURES
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, LoadModel, PromptMessage, TextDelta
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
    listing = commands.add_parser("cases")
    for each in (asking, listing):
        each.add_argument("folder", type=Path)
        each.add_argument("--limit", type=int, help="So many questions, evenly spaced.")
        each.add_argument("--kinds", nargs="+", choices=tuple(_RGB), default=["true", "irrelevant"])
    asking.add_argument("out", type=Path)
    asking.add_argument("--home", type=Path, help="Keep what is indexed in this folder.")
    chatting = commands.add_parser("chat")
    chatting.add_argument("model", type=Path)
    chatting.add_argument("prompts", type=Path)
    chatting.add_argument("out", type=Path)
    reporting = commands.add_parser("report")
    reporting.add_argument("out", type=Path, nargs="+")
    options = parser.parse_args()
    match options.command:
        case "ask":
            cases = _cases(options.folder, options.limit, options.kinds)
            with TemporaryDirectory() as temporary:
                home = options.home or Path(temporary)
                ask(options.model, options.folder, options.out, list(cases), home)
        case "cases":
            for case in _cases(options.folder, options.limit, options.kinds):
                named = {"set": options.folder.name, **msgspec.to_builtins(case)}
                print(json.dumps(named))
        case "chat":
            chat(options.model, options.prompts, options.out)
        case _:
            report([line for path in options.out for line in _lines(path)])


def report(lines: Sequence[Mapping[str, Any]]) -> None:
    """Print the figures of each model, set and kind."""

    def key(line: Mapping[str, Any]) -> tuple[str, ...]:
        return (line["pipeline"], line["model"], line["set"], line["kind"])

    for (pipeline, model, name, kind), group in groupby(sorted(lines, key=key), key):
        figures = scored(list(group))
        row = {"pipeline": pipeline, "model": model, "set": name, "kind": kind, **figures}
        print(json.dumps(row))


def chat(model: Path, prompts: Path, out: Path) -> None:
    """Send the messages of each line of `prompts` to the model, greedily."""
    done = {(line["pipeline"], line["set"], line["kind"], line["id"]) for line in _lines(out)}
    engine = EngineClient()
    engine.load(LoadModel(path=str(model), context_length=8192))
    params = GenerationParams(temperature=0.0, max_tokens=_MAX_TOKENS)
    try:
        for line in _lines(prompts):
            if (line["pipeline"], line["set"], line["kind"], line["id"]) in done:
                continue
            messages = msgspec.convert(line.pop("messages"), tuple[PromptMessage, ...])
            request = Generate(chat_id="", messages=messages, params=params)
            events = engine.generate(request)
            answer = "".join(event.text for event in events if isinstance(event, TextDelta))
            _append(out, {**line, "model": model.stem, "answer": answer, "hits": []})
    finally:
        engine.stop()


def ask(model: Path, folder: Path, out: Path, cases: Sequence[Case], home: Path) -> None:
    """Ask what `out` does not hold yet."""
    done = {(line["set"], line["kind"], line["id"]) for line in _lines(out)}
    left = [case for case in cases if (folder.name, case.kind, case.id) not in done]
    with open_services(AppPaths(home), "a passphrase for the bench") as s:
        s.models.use(str(model))
        is_shared = not any(case.passages for case in left)
        shared = _indexed(s, folder / "pdfs", folder.name) if is_shared else None
        for case in left:
            collection = shared or _passages(s, case)
            line = {
                "pipeline": "inglenook",
                "model": model.stem,
                "set": folder.name,
                **msgspec.to_builtins(case),
                **_answered(s, case.question, collection),
            }
            _append(out, line)


def _answered(services: Services, question: str, collection_id: str) -> dict[str, Any]:
    params = msgspec.structs.replace(
        services.chat._requests.usual_params(has_documents=True),
        temperature=0.0,
        max_tokens=_MAX_TOKENS,
    )
    request = AskRequest(text=question, collection_id=collection_id, params=params)
    hits: tuple[Hit, ...] = ()
    figures = NO_FIGURES
    near = services.library.search(question, collection_id, 1, "dense")
    for event in services.chat.send(request, CancelToken()):
        if isinstance(event, PassagesFound):
            hits, figures = event.hits, event.figures
        elif isinstance(event, AnswerFinished):
            answer = event.answer
    return {
        "answer": answer.text,
        "hits": msgspec.to_builtins(hits),
        "figures": msgspec.to_builtins(figures),
        "states": [[each.state, answer.text[each.start : each.end]] for each in sentences(answer)],
        "not_found": answer.not_found,
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


def _passages(services: Services, case: Case) -> str:
    """A collection of its own for the case's passages, each of which is a file."""
    with TemporaryDirectory() as folder:
        for number, passage in enumerate(case.passages, start=1):
            Path(folder, f"passage{number}.txt").write_text(passage, "utf-8")
        return _indexed(services, Path(folder), f"{case.kind} {case.id}")


def _indexed(services: Services, folder: Path, name: str) -> str:
    collection = services.library.named_or_new(name)
    for event in services.library.add([folder], collection.id, CancelToken()):
        if isinstance(event, FileFailed):
            raise RuntimeError(f"{event.path}: {event.reason}")
    return collection.id


def _append(path: Path, line: Mapping[str, Any]) -> None:
    with path.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(line) + "\n")


def _lines(path: Path) -> list[dict[str, Any]]:
    return (
        [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    )


if __name__ == "__main__":
    main()
