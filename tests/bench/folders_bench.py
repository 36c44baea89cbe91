"""Questions about everyday folders: which are answered rightly, and which sentences are marked.

python -m tests.bench.folders_bench --model MODEL.gguf [--folders NAME…] [--kinds KIND…]
    [--nearest own|none|other] [--out ANSWERS.jsonl]

Each folder of tests/data/folders has five to eight files and about 25 questions with what a right
answer has; a third of those about `bakehouse`, `curling`, `oil-mill` and `pool` are traps. `prose`
is answered by a file's text, `table` by a table, `two` by two passages of which one amends the
other, `yesno` with yes or no, and `absent` by none. Asks each question in a chat of its own and
prints a JSON object for each folder and kind: how many are right, how many sentences are marked as
supported, and how many of these stand in a wrong answer. What `--out` holds is not asked again.
`--nearest` says which sentences stand once more before the question: those nearest to it, none, or
as many others (the planted failure, which must be worse).
"""

import argparse
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec

from app.answers.evidence import passages
from app.answers.evidence.sentence_states import sentences
from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.documents import Hit, Span
from app.core.events import AnswerFinished
from app.core.messages import Message
from app.core.paths import AppPaths
from app.retrieval.nearest_sentences import Similarities, nearest_sentences
from app.services.startup import Services

FOLDERS = Path(__file__).parents[1] / "data" / "folders"
_MAX_TOKENS = 256


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--folders", nargs="+", default=sorted(p.name for p in FOLDERS.iterdir()))
    parser.add_argument("--kinds", nargs="+", default=["prose", "table", "two", "yesno", "absent"])
    parser.add_argument("--nearest", choices=("own", "none", "other"), default="own")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    told = (
        options.out.read_text("utf-8").splitlines() if options.out and options.out.exists() else []
    )
    known = [json.loads(line) for line in told]
    chosen = {"own": nearest_sentences, "none": _none, "other": _others}[options.nearest]
    with (
        tempfile.TemporaryDirectory() as home,
        open_services(AppPaths(Path(home)), is_temporary=True) as services,
        patch.object(passages, "nearest_sentences", chosen),
    ):
        model = services.models.import_file(options.model, CancelToken()).spec.id
        for name in options.folders:
            done = {line["ask"]: line for line in known if line["folder"] == name}
            lines = []
            for line in _answers(services, model, name, options.kinds, done):
                lines.append(line)
                if options.out and line["ask"] not in done:
                    with options.out.open("a", encoding="utf-8") as stream:
                        stream.write(json.dumps(line, ensure_ascii=False) + "\n")
            for figures in _figures(name, lines):
                print(json.dumps(figures), flush=True)


def _none(*_: object) -> tuple[Span, ...]:
    return ()


def _others(
    question: str, hits: Sequence[Hit], similarities: Similarities, cancel: CancelToken
) -> tuple[Span, ...]:
    """The sentences that are nearest if what is near counts as far."""

    def far(asked: str, texts: Sequence[str], cancel: CancelToken) -> Sequence[float]:
        return [10 - 10 * each for each in similarities(asked, texts, cancel)]

    return nearest_sentences(question, hits, far, cancel)


def _answers(
    services: Services, model: str, name: str, kinds: Sequence[str], done: dict[str, dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """A line for each question of a folder."""
    collection = services.library.create(name)
    list(services.library.add([FOLDERS / name / "docs"], collection.id, CancelToken()))
    usual = services.chat._requests.usual_params(has_documents=True)
    params = msgspec.structs.replace(usual, temperature=0.0, max_tokens=_MAX_TOKENS)
    for text in (FOLDERS / name / "questions.jsonl").read_text("utf-8").splitlines():
        question = json.loads(text)
        if question["kind"] not in kinds:
            continue
        if question["ask"] in done:
            yield done[question["ask"]]
            continue
        request = AskRequest(
            text=question["ask"], collection_id=collection.id, model=model, params=params
        )
        *_, last = services.chat.send(request, CancelToken())
        assert isinstance(last, AnswerFinished)
        yield {"folder": name, **question, **_told(last.answer)}


def _told(answer: Message) -> dict[str, Any]:
    states = [[each.state, answer.text[each.start : each.end]] for each in sentences(answer)]
    return {"answer_given": answer.text, "states": states}


def _figures(name: str, lines: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for kind in dict.fromkeys(line["kind"] for line in lines):
        counts = Counter[str]()
        for line in (each for each in lines if each["kind"] == kind):
            given = line["answer_given"]
            is_right = all(re.search(has, given, re.IGNORECASE | re.DOTALL) for has in line["has"])
            supported = sum(state == "supported" for state, _ in line["states"])
            counts["questions"] += 1
            counts["right"] += is_right
            counts["supported"] += supported
            counts["supported in wrong answers"] += 0 if is_right else supported
        yield {"folder": name, "kind": kind, **counts}


if __name__ == "__main__":
    main()
