"""How much of a prompt about documents is read before it is sent.

python -m tests.bench.read_ahead_bench MODEL.gguf FOLDER [--home FOLDER] [--limit N] [--seconds 8]
    [--keeps-up | --counted]

FOLDER holds `pdfs/` and `questions.jsonl` (FinanceBench, KG-RAG). Prints one JSON object:

- `whole`: seven questions about twelve notes, each in a chat of its own; the share of the prompt
  that was cached from the second one on, and with the first one after a restart.
- `passages`: the questions of the set, each in a chat of its own; and as the second of a chat.
- `typed`: each question typed evenly for some seconds in a new chat, against the same one with
  nothing cached: the share that was left to read, the time until the first word, and the same
  answers. `reads` is how much is read ahead in all, as a multiple of the prompt. With
  `--keeps-up`, typing waits for the engine, as on a machine that is fast enough: then only what
  changes with the last words is left, however busy the machine is.
- `counted`: with `--counted` nothing is read, so it is exact on a busy machine: of each question
  as the second of a chat, the share of its prompt that the first one and its answer are; and of
  each in a new chat, the share that is what would be read ahead of so much of the question.
- `planted`: the notes with another marker for each question, as in 0.2.0, which must be found out.
"""

import argparse
import json
import secrets
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import msgspec

from app.answers.evidence.passages import passage_budget
from app.answers.prompt import user_content
from app.answers.request import AnswerTask, AskRequest
from app.bootstrap import open_services
from app.cli.bench.engine_rows import prose
from app.core.cancellation import CancelToken
from app.core.events import AnswerFinished, AnswerStarted, TextAppended
from app.core.generation import AnswerRequest, GenerationParams, GenerationStats
from app.core.messages import Message, TextPart
from app.core.paths import AppPaths
from app.engine.cache.kv_snapshot import common_length
from app.services.startup import Services

PASSPHRASE = "a passphrase for the bench"
_PARAMS = GenerationParams(temperature=0, max_tokens=24)
_NOTES = 12
_WORDS = 110
_TYPING_S = 0.5
_PASSAGES = 6
_TURN = 8
"""About so many tokens a chat template puts around a turn."""
_QUESTIONS = (
    "Who owns the mill?",
    "What grows in the orchard?",
    "Where does the road to the sea begin?",
    "How many boats are in the harbour?",
    "What did the captain write in the letter?",
    "When does the market open in winter?",
    "Which tower can be seen from the island?",
)


class Asked(NamedTuple):
    """An answer, and what it took to begin."""

    chat_id: str
    text: str
    stats: GenerationStats
    first_s: float

    @property
    def cached(self) -> float:
        """The share of the prompt that did not have to be read."""
        return self.stats.cached_tokens / self.stats.prompt_tokens


def ask(services: Services, text: str, collection_id: str, chat_id: str | None = None) -> Asked:
    request = AskRequest(
        text=text, conversation_id=chat_id, collection_id=collection_id, params=_PARAMS
    )
    started, first_s, chat, stats, pieces = time.perf_counter(), 0.0, "", GenerationStats(), []
    for event in services.chat.send(request, CancelToken()):
        match event:
            case AnswerStarted(answer=answer):
                chat = answer.conversation_id
            case TextAppended(text=piece):
                first_s = first_s or time.perf_counter() - started
                pieces.append(piece)
            case AnswerFinished(answer=answer) if answer.provenance:
                stats = answer.provenance.stats
    return Asked(chat, "".join(pieces), stats, first_s)


class Typed(NamedTuple):
    """What was asked after typing, and how often its prompt's length was read ahead for it."""

    asked: Asked
    reads: float


def typed(
    services: Services, text: str, collection_id: str, seconds: float, keeps_up: bool
) -> Typed:
    """Ask what was typed evenly for so long in a new chat."""
    prefiller: Any = services.chat._prefiller
    steps, read, before = max(1, round(seconds / _TYPING_S)), 0, ""
    for step in range(steps + 1):
        services.chat.prefill("", text[: len(text) * step // steps], collection_id)
        if prefiller._last:
            prompt = "".join(m.content for m in prefiller._last.messages) + prefiller._last.draft
            read += len(prompt) - common_length(before, prompt)
            before = prompt
        if keeps_up:
            prefiller._engines.active.wait_for_prefill()
        elif step < steps:
            time.sleep(_TYPING_S)
    prefiller._last = None
    return Typed(ask(services, text, collection_id), read / max(1, len(before)))


def notes(services: Services, folder: Path) -> str:
    """The id of a collection that fits into a prompt."""
    folder.mkdir(exist_ok=True)
    for number in range(_NOTES):
        (folder / f"note {number:02}.txt").write_text(prose(_WORDS, number))
    return indexed(services, sorted(folder.iterdir()), "notes")


def indexed(services: Services, files: Sequence[Path], name: str) -> str:
    collection = services.library.named_or_new(name)
    for _ in services.library.add(list(files), collection.id, CancelToken()):
        pass
    return collection.id


def shares(asked: Sequence[Asked]) -> dict[str, float]:
    cached = [each.cached for each in asked]
    return {"mean": round(statistics.mean(cached), 3), "least": round(min(cached), 3)}


def measure_notes(services: Services, folder: Path) -> dict[str, dict[str, float]]:
    """The cached share from the second question on, with stable markers and with new ones."""
    collection_id = notes(services, folder)
    services.kv_caches.evict_all()
    kept = [ask(services, text, collection_id) for text in _QUESTIONS]
    services.kv_caches.evict_all()
    finder: Any = services.chat._answering._finder
    marker, finder._marker = finder._marker, lambda _sources: secrets.token_hex(6)
    planted = [ask(services, text, collection_id) for text in _QUESTIONS]
    finder._marker = marker
    ask(services, _QUESTIONS[0], collection_id)
    return {"whole": shares(kept[1:]), "planted": shares(planted[1:])}


def measure_passages(
    services: Services,
    collection_id: str,
    questions: Sequence[str],
    seconds: float,
    keeps_up: bool,
) -> dict[str, Any]:
    services.kv_caches.evict_all()
    asked = [ask(services, text, collection_id) for text in questions]
    chats = [ask(services, text, collection_id).chat_id for text in questions]
    follow_ups = [
        ask(services, text, collection_id, chat)
        for chat, text in zip(chats, [*questions[1:], questions[0]], strict=True)
    ]
    cold, warm = [], []
    for text in questions:
        services.kv_caches.evict_all()
        cold.append(ask(services, text, collection_id))
        services.kv_caches.evict_all()
        warm.append(typed(services, text, collection_id, seconds, keeps_up))
    sent = [each.asked for each in warm]
    both = list(zip(cold, sent, strict=True))
    return {
        "passages": {"new chat": shares(asked[1:]), "second of a chat": shares(follow_ups)},
        "typed": {
            "seconds": seconds,
            "prompt_tokens": statistics.mean(each.stats.prompt_tokens for each in cold),
            "reads": round(statistics.mean(each.reads for each in warm), 2),
            "left_to_read": round(1 - statistics.mean(each.cached for each in sent), 3),
            "left_each": [round(1 - each.cached, 3) for each in sent],
            "first_word_s": [
                round(statistics.median(e.first_s for e in x), 2) for x in (cold, sent)
            ],
            "first_word_ratio": round(statistics.median(w.first_s / c.first_s for c, w in both), 3),
            "same_answers": sum(c.text == w.text for c, w in both) / len(both),
        },
    }


def measure_counted(
    services: Services, collection_id: str, questions: Sequence[str]
) -> dict[str, dict[str, float]]:
    services.models.preload(CancelToken())
    prefiller: Any = services.chat._prefiller
    finder: Any = services.chat._answering._finder
    system = prefiller._system_text("")

    def turn(text: str, history: tuple[Message, ...] = ()) -> Message:
        question = Message("", "", None, "user", (TextPart(text),), "complete", 0.0)
        request = AnswerRequest(
            mode="chat", params=_PARAMS, sources=(collection_id,), passages=_PASSAGES
        )
        task = AnswerTask(question, history, question, request, CancelToken())
        budget = passage_budget(prefiller._engines.active.info)
        _, sent = finder.search(task, budget, prefiller._count_tokens)
        return msgspec.structs.replace(question, parts=(*filter(None, [sent]), *question.parts))

    def tokens(text: str) -> int:
        (count,) = prefiller._engines.active.count_tokens([text])
        return int(count) + _TURN

    def content(message: Message) -> str:
        return user_content(message, prefiller._hits)

    second, ahead = [], {share: list[float]() for share in (0.5, 0.9, 1.0)}
    for text, next_text in zip(questions, [*questions[1:], questions[0]], strict=True):
        first = turn(text)
        answer = Message("", "", None, "assistant", (TextPart("It was so."),), "complete", 0.0)
        before = tokens(system) + tokens(content(first)) + _PARAMS.max_tokens
        second.append(before / (before + tokens(content(turn(next_text, (first, answer))))))
        prompt = system + content(first)
        for share, shares_of in ahead.items():
            draft = text[: int(len(text) * share)]
            read = prefiller._request("", draft, collection_id, CancelToken())
            start = "".join(m.content for m in read.messages) + read.draft if read else ""
            same = common_length(start, prompt)
            shares_of.append(tokens(prompt[:same]) / tokens(prompt) if same else 0.0)
    return {
        "second of a chat": {"mean": statistics.mean(second), "least": min(second)},
        "read ahead": {str(share): statistics.mean(found) for share, found in ahead.items()},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("model", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--home", type=Path, help="keep what is indexed in this folder")
    parser.add_argument("--limit", type=int, default=8, help="so many questions, evenly spaced")
    parser.add_argument("--seconds", type=float, default=8.0)
    parser.add_argument("--keeps-up", action="store_true")
    parser.add_argument("--counted", action="store_true")
    options = parser.parse_args()
    lines = (options.folder / "questions.jsonl").read_text().splitlines()
    every = [str(json.loads(line)["question"]) for line in lines]
    questions = every[:: max(1, len(every) // options.limit)][: options.limit]
    with TemporaryDirectory() as temporary:
        home = options.home or Path(temporary) / "home"
        with open_services(AppPaths(home), PASSPHRASE) as services:
            services.models.use(str(options.model))
            pdfs = indexed(services, [options.folder / "pdfs"], options.folder.name)
            if options.counted:
                print(json.dumps({"counted": measure_counted(services, pdfs, questions)}))
                return
            found: dict[str, Any] = measure_passages(
                services, pdfs, questions, options.seconds, options.keeps_up
            )
            found |= measure_notes(services, Path(temporary) / "notes")
        with open_services(AppPaths(home), PASSPHRASE) as services:
            collection_id = services.library.named_or_new("notes").id
            restarted = ask(services, _QUESTIONS[1], collection_id)
            found["whole"]["after a restart"] = round(restarted.cached, 3)
    print(json.dumps({"model": options.model.stem, "set": options.folder.name, **found}))
    if found["planted"]["mean"] > 0.5:
        raise SystemExit("Another marker for each question was not found out: this is broken.")


if __name__ == "__main__":
    main()
