"""HotpotQA: answered by looking things up step by step, from found passages, and from memory.

python -m tests.bench.hotpot_bench MODEL.gguf HOTPOT.json OUT.jsonl [--limit N]
    [--ways tools passages memory]

HOTPOT is HotpotQA's development set with distractors (`hotpot_dev_distractor_v1.json`, CC BY-SA
4.0; Yang et al. 2018, arXiv:1809.09600). The paragraphs of all questions that are asked become one
collection, a file each, so that the two that a question needs have to be found among the others.
Way "tools" is mode `react`, which may search and read more than was found for the question itself,
"passages" is mode `chat` with the same collection, "memory" is mode `chat` without documents.

An answer is right if it contains the expected one, compared as SQuAD does: without case,
punctuation and articles (Rajpurkar et al. 2016, arXiv:1606.05250). What OUT has already is not
asked again. Prints one JSON object for each way.
"""

import argparse
import json
import re
import string
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.events import AnswerFinished, FileFailed, ToolCalled
from app.core.generation import Mode
from app.core.paths import AppPaths
from app.services.startup import Services

_WAYS: dict[str, Mode] = {"tools": "react", "passages": "chat", "memory": "chat"}
_ARTICLES = re.compile(r"\b(a|an|the)\b")
_MAX_TOKENS = 200


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("model", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--limit", type=int, default=30)
    parser.add_argument("--ways", nargs="+", choices=tuple(_WAYS), default=list(_WAYS))
    options = parser.parse_args()
    questions = json.loads(options.questions.read_text("utf-8"))[: options.limit]
    with TemporaryDirectory() as home:
        _ask(options.model, questions, options.out, options.ways, Path(home))
    _report(_lines(options.out), options.ways)


def _ask(
    model: Path, questions: Sequence[Mapping[str, Any]], out: Path, ways: Sequence[str], home: Path
) -> None:
    done = {(line["way"], line["id"]) for line in _lines(out)}
    with open_services(AppPaths(home), "a passphrase for the bench") as services:
        services.models.use(str(model))
        collection = _indexed(services, questions)
        for question in questions:
            for way in ways:
                if (way, question["_id"]) in done:
                    continue
                answered = _answered(services, question, way, collection)
                with out.open("a", encoding="utf-8") as stream:
                    stream.write(json.dumps(answered, ensure_ascii=False) + "\n")


def _indexed(services: Services, questions: Sequence[Mapping[str, Any]]) -> str:
    collection = services.library.named_or_new("hotpot")
    paragraphs = {title: text for each in questions for title, text in each["context"]}
    with TemporaryDirectory() as folder:
        for number, (title, sentences) in enumerate(paragraphs.items()):
            Path(folder, f"{number:05}.txt").write_text(f"{title}\n\n{''.join(sentences)}\n")
        for event in services.library.add([Path(folder)], collection.id, CancelToken()):
            if isinstance(event, FileFailed):
                raise RuntimeError(f"{event.path}: {event.reason}")
    return collection.id


def _answered(
    services: Services, question: Mapping[str, Any], way: str, collection: str
) -> dict[str, Any]:
    has_documents = way != "memory"
    params = msgspec.structs.replace(
        services.chat._requests.usual_params(has_documents=has_documents),
        temperature=0.0,
        max_tokens=_MAX_TOKENS,
    )
    request = AskRequest(
        text=question["question"],
        collection_id=collection if has_documents else None,
        mode=_WAYS[way],
        params=params,
    )
    calls: list[list[Any]] = []
    text, started = "", time.monotonic()
    for event in services.chat.send(request, CancelToken()):
        match event:
            case ToolCalled(call=call):
                calls.append([call.name, call.arguments])
            case AnswerFinished(answer=answer):
                text = answer.text
    return {
        "way": way,
        "id": question["_id"],
        "question": question["question"],
        "expected": question["answer"],
        "answer": text,
        "is_right": _plain(question["answer"]) in _plain(text),
        "calls": calls,
        "seconds": time.monotonic() - started,
    }


def _plain(text: str) -> str:
    """As words with a space on both sides, so that "no" is not in "not"."""
    bare = text.lower().translate(str.maketrans("", "", string.punctuation))
    return f" {' '.join(_ARTICLES.sub(' ', bare).split())} "


def _report(lines: Sequence[Mapping[str, Any]], ways: Sequence[str]) -> None:
    for way in ways:
        each = [line for line in lines if line["way"] == way]
        figures = {
            "questions": len(each),
            "right": sum(line["is_right"] for line in each),
            "called": sum(bool(line["calls"]) for line in each),
            "seconds": sum(line["seconds"] for line in each) / max(len(each), 1),
        }
        print(json.dumps({"way": way, **figures}))


def _lines(path: Path) -> list[dict[str, Any]]:
    return (
        [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    )


if __name__ == "__main__":
    main()
