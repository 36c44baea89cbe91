"""Chats with our engine through the services that the window uses: what is asked, and timings."""

import random
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.events import AnswerFinished, AnswerStarted, TextAppended
from app.core.generation import GenerationParams, GenerationStats
from app.core.paths import AppPaths

Sample = dict[str, float]

_WORDS = """
river hill town plain sea bridge mill road field stone winter summer boat market harbour lantern
orchard valley meadow castle forest island village garden tower cellar kitchen letter journey
traveller captain farmer miller baker painter singer carpenter
"""
STORY = "Tell a long story about a lighthouse keeper, with many names and places."
STORIES = tuple(
    f"Tell a long story about a {who}, with many names and places."
    for who in ("clockmaker", "ship's cook", "young doctor", "night train")
)
_CODE = """def mean(values):
    total = 0
    for value in values:
        total = total + value
    return total / len(values)


def variance(values):
    middle = mean(values)
    total = 0
    for value in values:
        total = total + (value - middle) * (value - middle)
    return total / len(values)


def covariance(first, second):
    one, other = mean(first), mean(second)
    total = 0
    for left, right in zip(first, second):
        total = total + (left - one) * (right - other)
    return total / len(first)
"""


_DOCUMENT = """\
The mill at Harrow stood empty for eleven years before the Dobsons bought it. They found the
wheel rotten, the sluice choked with reeds and the upper floor open to the sky. It took two winters
to make one room dry.

In the third spring the miller's daughter, Ruth, began to keep bees behind the weir. She had six
hives at first and sold the honey on Saturdays from a table by the bridge. By August the table had
become a shop with a green door, and people came from as far as Selby to buy candles.

The flood of that October carried off the table, four of the hives and most of the lower wall.
Nobody was hurt. The Dobsons moved the shop to the upper floor, where it has been ever since, and
put a brass line on the stairs to show how high the water had come.
"""


def quote_prompt() -> str:
    """A text, of which the larger part is to be quoted."""
    return (
        f"Here is a text.\n\n{_DOCUMENT}\nWrite the second and the third paragraph of the text "
        "again, word for word."
    )


def code_prompt() -> str:
    """A small change to code, most of which is to be repeated."""
    return f"Write this code again with `total` renamed to `result`. Only code.\n\n{_CODE}"


def prose(words: int, seed: int) -> str:
    """Text without repetitions, about 1.2 tokens per word."""
    chosen = random.Random(seed)  # noqa: S311 - nothing secret
    sentences = (
        " ".join(chosen.choices(_WORDS.split(), k=11)).capitalize() + "."
        for _ in range(words // 11)
    )
    return " ".join(sentences)


class Timing:
    """How long the first piece took, and how fast the others came.

    A piece may be several tokens, which come together where they come fast.
    """

    def __init__(self, pieces: Iterator[str]) -> None:
        started = time.perf_counter()
        self.times: list[float] = []
        self.pieces: list[str] = []
        for piece in pieces:
            self.times.append(time.perf_counter())
            self.pieces.append(piece)
        self.text = "".join(self.pieces)
        self.first = (self.times[0] if self.times else time.perf_counter()) - started

    def speed(self, tokens: int) -> float:
        """Tokens per second of an answer of `tokens`, from the first piece on.

        Each token is taken to have as many characters as the others.
        """
        if len(self.times) < 2:
            return 0.0
        left = tokens * (1 - len(self.pieces[0]) / len(self.text))
        return left / (self.times[-1] - self.times[0])


CONTEXT_LENGTH = 8192
_PASSPHRASE = "benchmark"  # noqa: S105 - of a folder that is deleted at once


class Chats(Protocol):
    """Several conversations with one loaded model, known by names."""

    def ask(self, chat: str, text: str, max_tokens: int) -> Iterator[str]:
        """Continue `chat` with a question; what is written, piece by piece."""

    def pause(self, chat: str, draft: str, seconds: float) -> None:
        """The user reads for half of that time and types `draft` in the other."""

    def count(self, timing: Timing) -> int:
        """How many tokens the latest answer has, whose timing this is."""

    def close(self) -> None: ...


class OurChats:
    """The whole path that the window takes: services, store, pipe, worker.

    Args:
        home: a data folder of its own, kept when it is closed.
    """

    def __init__(self, model: str, threads: int, home: Path) -> None:
        self.services = open_services(AppPaths(home), passphrase=_PASSPHRASE)
        self.services.settings.update(threads=threads, context_length=CONTEXT_LENGTH)
        self.services.models.use(model)
        for _ in self.services.models.load(CancelToken()):
            pass
        self.stats = GenerationStats()
        self.ids: dict[str, str] = {
            chat.title: chat.id for chat in self.services.chat.conversations()
        }

    def ask(
        self, chat: str, text: str, max_tokens: int, cancel: CancelToken | None = None
    ) -> Iterator[str]:
        request = AskRequest(
            text=text,
            conversation_id=self.ids.get(chat),
            params=GenerationParams(temperature=0, max_tokens=max_tokens),
        )
        for event in self.services.chat.send(request, cancel or CancelToken()):
            match event:
                case AnswerStarted(answer=answer):
                    self.ids[chat] = answer.conversation_id
                case TextAppended(text=piece):
                    yield piece
                case AnswerFinished(answer=answer) if answer.provenance:
                    self.stats = answer.provenance.stats

    def pause(self, chat: str, draft: str, seconds: float) -> None:
        half = len(draft) // 2
        for typed in ("", draft[:half], draft):
            self.services.chat.prefill(self.ids[chat], typed)
            time.sleep(seconds / 3)

    def count(self, timing: Timing) -> int:  # noqa: ARG002 - the engine says it
        return self.stats.completion_tokens

    def name(self, chat: str) -> None:
        """Make `chat` known by its name to later sessions on the same folder."""
        self.services.chat.rename(self.ids[chat], chat)

    def close(self) -> None:
        self.services.close()


def open_chats(model: str, threads: int, owned: ExitStack) -> OurChats:
    """Our engine with `model` loaded, in a data folder that `owned` deletes."""
    home = owned.enter_context(TemporaryDirectory(prefix="inglenook-bench-"))
    chats = OurChats(model, threads, Path(home))
    owned.callback(chats.close)
    return chats
