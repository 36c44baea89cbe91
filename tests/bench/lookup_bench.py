"""Questions about a library, answered with tools, from found passages, and without documents.

python -m tests.bench.lookup_bench MODEL.gguf FOLDER OUT.jsonl [--limit N] [--kinds one two]
    [--ways tools passages nothing]

FOLDER has `corpus_paragraphs.jsonl` and `queries.jsonl` (XQuAD-R), whose questions have an answer
of a few words in one paragraph. Each paragraph is a file of one collection. Kind "two" puts two
questions about different articles into one, so that no single search finds both: as in HotpotQA's
comparisons, whose paragraphs are not at hand. Way "tools" is mode `react`, in which the model may
search and read more than what was found for its question; "passages" is mode `chat` with the same
collection; "nothing" is what the model knows by itself.

An answer is right if it contains every expected answer, compared as SQuAD does: without case,
punctuation and articles (Rajpurkar et al. 2016). What OUT holds already is not asked again. Prints
one JSON object for each kind and way.
"""

import argparse
import json
import re
import string
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.events import AnswerFinished, FileFailed, PassagesFound, ToolCalled
from app.core.messages import ToolCallPart
from app.core.paths import AppPaths
from app.services.answers.ask_request import AskRequest, Mode
from app.services.startup import Services

_WAYS: dict[str, Mode] = {"tools": "react", "passages": "chat", "nothing": "chat"}
_ARTICLES = re.compile(r"\b(a|an|the)\b")
_MAX_TOKENS = 200


class Case(msgspec.Struct, frozen=True):
    """A question, the words a right answer contains, and the files that these stand in."""

    id: str
    kind: str
    question: str
    gold: tuple[str, ...]
    files: tuple[str, ...]


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("model", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--limit", type=int, default=30, help="So many of each kind, spaced out.")
    parser.add_argument("--kinds", nargs="+", choices=("one", "two"), default=["one", "two"])
    parser.add_argument("--ways", nargs="+", choices=tuple(_WAYS), default=list(_WAYS))
    options = parser.parse_args()
    queries = _lines(options.folder / "queries.jsonl")
    cases = [each for kind in options.kinds for each in _cases(queries, kind, options.limit)]
    with TemporaryDirectory() as home:
        _ask(options.model, options.folder, options.out, cases, options.ways, Path(home))
    _report(_lines(options.out))


def _cases(queries: Sequence[Mapping[str, Any]], kind: str, limit: int) -> Iterator[Case]:
    step = max(1, len(queries) // limit)
    for number in range(0, step * limit, step):
        # Half the set away is another article.
        asked = [queries[number], queries[(number + len(queries) // 2) % len(queries)]]
        asked = asked[:1] if kind == "one" else asked
        yield Case(
            id=asked[0]["_id"],
            kind=kind,
            question=" ".join(each["text"] for each in asked),
            gold=tuple(each["metadata"]["answer"] for each in asked),
            files=tuple(f"{each['metadata']['paragraph']}.txt" for each in asked),
        )


def _ask(
    model: Path, folder: Path, out: Path, cases: Sequence[Case], ways: Sequence[str], home: Path
) -> None:
    done = {(line["kind"], line["way"], line["id"]) for line in _lines(out)}
    with open_services(AppPaths(home), "a passphrase for the bench") as services:
        services.models.use(str(model))
        collection = _indexed(services, folder)
        for case in cases:
            for way in ways:
                if (case.kind, way, case.id) in done:
                    continue
                answered = _answered(services, case, way, None if way == "nothing" else collection)
                line = {"way": way, **msgspec.to_builtins(case), **answered}
                with out.open("a", encoding="utf-8") as stream:
                    stream.write(json.dumps(line, ensure_ascii=False) + "\n")


def _indexed(services: Services, folder: Path) -> str:
    collection = services.library.named_or_new(folder.name)
    with TemporaryDirectory() as files:
        for line in _lines(folder / "corpus_paragraphs.jsonl"):
            text = f"{line['title'].replace('_', ' ')}\n\n{line['text']}\n"
            Path(files, f"{line['_id']}.txt").write_text(text, "utf-8")
        for event in services.library.add([Path(files)], collection.id, CancelToken()):
            if isinstance(event, FileFailed):
                raise RuntimeError(f"{event.path}: {event.reason}")
    return collection.id


def _answered(
    services: Services, case: Case, way: str, collection_id: str | None
) -> dict[str, Any]:
    params = msgspec.structs.replace(
        services.chat.default_params(has_documents=collection_id is not None),
        temperature=0.0,
        max_tokens=_MAX_TOKENS,
    )
    request = AskRequest(
        text=case.question, collection_id=collection_id, mode=_WAYS[way], params=params
    )
    calls: list[ToolCallPart] = []
    found: list[str] = []
    text, started = "", time.monotonic()
    for event in services.chat.send(request, CancelToken()):
        match event:
            case PassagesFound(hits=hits):
                found = [Path(hit.path).name for hit in hits]
            case ToolCalled(call=call):
                calls.append(call)
            case AnswerFinished(answer=answer):
                text = answer.text
    return {
        "answer": text,
        "is_right": all(_plain(one) in _plain(text) for one in case.gold),
        "found": [name in found for name in case.files],
        "calls": [[call.name, call.arguments] for call in calls],
        "seconds": time.monotonic() - started,
    }


def _plain(text: str) -> str:
    """As words with a space on both sides, so that "30" is not in "300"."""
    bare = text.lower().translate(str.maketrans("", "", string.punctuation))
    return f" {' '.join(_ARTICLES.sub(' ', bare).split())} "


def _report(lines: Sequence[Mapping[str, Any]]) -> None:
    def key(line: Mapping[str, Any]) -> tuple[str, str]:
        return line["kind"], line["way"]

    for (kind, way), group in groupby(sorted(lines, key=key), key):
        each = list(group)
        figures = {
            "questions": len(each),
            "right": sum(line["is_right"] for line in each),
            "found": sum(all(line["found"]) for line in each),
            "called": sum(bool(line["calls"]) for line in each),
            "seconds": sum(line["seconds"] for line in each) / len(each),
        }
        print(json.dumps({"kind": kind, "way": way, **figures}))


def _lines(path: Path) -> list[dict[str, Any]]:
    return (
        [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    )


if __name__ == "__main__":
    main()
