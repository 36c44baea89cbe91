"""Generated files of known truth: which questions about them are answered wrongly.

python -m tests.bench.generated_files_bench [--seed N] [--worlds N] [--show] [--planted]
    [--model MODEL.gguf]

Each world is a table of invoices, staff, orders, stock or trips in English, German, French or
Spanish, in one of eleven kinds of files, with up to three traps, such as totals below, units in
cells or a sheet with a plan. Prints a JSON object for each trap, kind of file, language and kind of
question, and for all: how many answers are right, refused by the program, left to the model, and
wrong. Wrong is a figure that is not true, and any figure where the table does not say what is
asked. Tune with one seed and report another.

What the words of a question do not tell is left, unless there is a model to ask: then a right
answer of its own is `told`, a wrong one `untold` if no sentence of it is marked as supported or
computed, and else `marked`.

`--planted` compares each answer with what is true of another world: almost none may be right.
"""

import argparse
import json
import random
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

import msgspec

from app.agent.tool import ToolError
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import QueryTable, TableResult
from app.agent.workbench.tables import query_table
from app.answers.modes.chat import ChatMode
from app.answers.modes.table_answer import TableAnswers
from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import AnswerFinished, ChatEvent, GenerationFinished
from app.core.messages import Message
from app.core.paths import AppPaths
from app.services.startup import Services
from tests.bench.generated_files import write_world
from tests.bench.generated_questions import Question, Truth, questions
from tests.bench.generated_scoring import VERDICTS, verdict
from tests.bench.generated_worlds import World, worlds

_MAX_TOKENS = 256


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worlds", type=int, default=60)
    parser.add_argument("--show", action="store_true", help="print what is not right")
    parser.add_argument("--planted", action="store_true", help="take the truth of another world")
    parser.add_argument("--into", type=Path, help="keep the files here")
    parser.add_argument("--model", type=Path, help="ask it what words do not tell")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    made = [(each, questions(each, rng)) for each in worlds(options.seed, options.worlds)]
    counts: Counter[tuple[str, str, str]] = Counter()
    with (
        tempfile.TemporaryDirectory() as home,
        open_services(AppPaths(Path(home, "app")), is_temporary=True) as services,
        ExitStack() as patches,
    ):
        patches.enter_context(patch.object(Workbench, "query", _query))
        model = ""
        if options.model:
            model = services.models.import_file(options.model, CancelToken()).spec.id
        else:
            patches.enter_context(patch.object(ChatMode, "run", _nothing))
            patches.enter_context(patch.object(TableAnswers, "queried", _nothing))
        into = options.into or Path(home, "files")
        for each, question, answer in _answers(services, made, into, model):
            judged = of_another(question, each, made) if options.planted else question
            found = verdict(judged, answer)
            counts.update((by, name, found) for by, name in _told_by(each, question))
            if options.show and found != "right":
                print(f"{found}: {each.number} {each.kind} {each.language} {', '.join(each.traps)}")
                print(f"    {question.text}\n    told {' '.join(answer.text.split())}")
                print(f"    true {judged.truth}", flush=True)
    for by, name in dict.fromkeys((by, name) for by, name, _ in sorted(counts)):
        print(json.dumps({by: name, **{each: counts[by, name, each] for each in VERDICTS}}))


def _nothing(*_: object) -> Iterator[ChatEvent]:
    yield GenerationFinished(reason="stop")


def _query(_: Workbench, request: QueryTable, cancel: CancelToken) -> TableResult:
    """The workbench without a process for each question, which would take most of the time."""
    try:
        return query_table(request, cancel)
    except UserError as error:
        raise ToolError(str(error)) from None


def _answers(
    services: Services, made: Sequence[tuple[World, Sequence[Question]]], into: Path, model: str
) -> Iterator[tuple[World, Question, Message]]:
    usual = services.chat._requests.usual_params(has_documents=True)
    params = msgspec.structs.replace(usual, temperature=0.0, max_tokens=_MAX_TOKENS)
    for each, asked in made:
        folder = into / f"{each.number:04}"
        folder.mkdir(parents=True)
        path = write_world(each, folder)
        collection = services.library.create(folder.name)
        list(services.library.add([path], collection.id, CancelToken()))
        for question in asked:
            request = AskRequest(
                text=question.text,
                collection_id=collection.id,
                mode="chat",
                model=model,
                params=params,
            )
            *_, last = services.chat.send(request, CancelToken())
            assert isinstance(last, AnswerFinished)
            yield each, question, last.answer


def of_another(
    question: Question, own: World, made: Sequence[tuple[World, Sequence[Question]]]
) -> Question:
    """The question with what is true of the next world that is asked the same."""
    others = (
        other
        for at in range(1, len(made))
        for other in made[(own.number + at) % len(made)][1]
        if other.kind == question.kind
    )
    return question._replace(truth=next((each.truth for each in others), Truth()))


def _told_by(made: World, question: Question) -> Iterator[tuple[str, str]]:
    yield from (("trap", trap) for trap in made.traps)
    yield "file", made.kind
    yield "language", made.language
    yield "question", question.kind
    yield "world", "all"


if __name__ == "__main__":
    main()
