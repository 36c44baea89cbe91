"""What is measured of an engine: each row is one process with one engine and one model.

Times in seconds, speeds in tokens per second, sizes in bytes.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, TypeVar

import psutil

from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.events import AnswerFinished, AnswerStarted, TextAppended
from app.core.generation import GenerationParams, GenerationStats
from app.core.paths import AppPaths
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, Generated, LoadModel, PromptMessage, TextDelta

Sample = dict[str, float]

CONTEXT_LENGTH = 8192
_PASSPHRASE = "benchmark"  # noqa: S105 - of a folder that is deleted at once
_TOKENS = 192
_TIMES = 5
_WORDS = """
river hill town plain sea bridge mill road field stone winter summer boat market harbour lantern
orchard valley meadow castle forest island village garden tower cellar kitchen letter journey
traveller captain farmer miller baker painter singer carpenter
"""
STORY = "Tell a long story about a lighthouse keeper, with many names and places."


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


class Chats(Protocol):
    """Several conversations with one loaded model, known by names."""

    def ask(self, chat: str, text: str, max_tokens: int) -> Iterator[str]:
        """Continue `chat` with a question; what is written, piece by piece."""

    def count(self, timing: Timing) -> int:
        """How many tokens the latest answer has, whose timing this is."""


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

    def ask(self, chat: str, text: str, max_tokens: int) -> Iterator[str]:
        request = AskRequest(
            text=text,
            conversation_id=self.ids.get(chat),
            params=GenerationParams(temperature=0, max_tokens=max_tokens),
        )
        for event in self.services.chat.send(request, CancelToken()):
            match event:
                case AnswerStarted(answer=answer):
                    self.ids[chat] = answer.conversation_id
                case TextAppended(text=piece):
                    yield piece
                case AnswerFinished(answer=answer) if answer.provenance:
                    self.stats = answer.provenance.stats

    def count(self, timing: Timing) -> int:  # noqa: ARG002 - the engine says it
        return self.stats.completion_tokens

    def close(self) -> None:
        self.services.close()


_Ours = TypeVar("_Ours", bound=OurChats)


def open_chats(model: str, threads: int, owned: ExitStack, kind: type[_Ours]) -> _Ours:
    """Our engine with `model` loaded, in a data folder that `owned` deletes."""
    home = owned.enter_context(TemporaryDirectory(prefix="inglenook-bench-"))
    chats = kind(model, threads, Path(home))
    owned.callback(chats.close)
    return chats


def overhead(model: str, threads: int) -> Sample:
    """Our speed at the window's end of the pipe and that of a bare loop in this process, by turns,
    and the share of a token's time that ours takes beyond it."""
    from app.engine.llama.bare_loop import BareLoop  # late: only this process may load llama.cpp

    client = loaded_client(model, threads)
    bare = BareLoop(model, CONTEXT_LENGTH, threads)
    ours, bares = [], []
    try:
        for _ in range(_TIMES):
            ours.append(speed(client, STORY, speculates=False)[0])
            bares.append(bare.speed(STORY, _TOKENS))
    finally:
        bare.close()
        client.stop()
    fast, yardstick = statistics.median(ours), statistics.median(bares)
    return {
        "tokens_per_s": fast,
        "bare_tokens_per_s": yardstick,
        "ratio_to_bare": fast / yardstick,
    }


def loaded_client(model: str, threads: int) -> EngineClient:
    client = EngineClient()
    client.load(LoadModel(path=model, context_length=CONTEXT_LENGTH, threads=threads))
    return client


def speed(
    client: EngineClient, prompt: str, *, speculates: bool, tokens: int = _TOKENS
) -> tuple[float, str]:
    """Tokens per second, and the text."""
    ends: list[Generated] = []
    request = Generate(
        chat_id="loop",
        messages=(PromptMessage(role="user", content=prompt),),
        params=GenerationParams(temperature=0, max_tokens=tokens),
        speculates=speculates,
    )

    def pieces() -> Iterator[str]:
        for event in client.generate(request):
            if isinstance(event, TextDelta):
                yield event.text
            elif isinstance(event, Generated):
                ends.append(event)

    timing = Timing(pieces())
    return timing.speed(ends[0].stats.completion_tokens), timing.text


def decode(chats: Chats) -> Sample:
    """Writing the tokens 1 to 256 of an answer to a short question."""
    Timing(chats.ask("warm", "Hello", 8))
    timing = Timing(chats.ask("a", STORY, 256))
    tokens = chats.count(timing)
    return {"tokens_per_s": timing.speed(tokens), "tokens": tokens}


def cold(chats: Chats) -> Sample:
    """The first token after a prompt that nothing is known of: 1,500 and 4,000 tokens."""
    Timing(chats.ask("warm", "Hello", 4))
    short = Timing(chats.ask("short", prose(1250, 1), 2))
    long = Timing(chats.ask("long", prose(3330, 2), 2))
    return {"ttft_1500_s": short.first, "ttft_4000_s": long.first}


def memory(chats: Chats) -> Sample:
    """The most memory of all processes over 20 chats of 500 tokens, their own share of it."""
    peak = 0
    for number in range(20):
        Timing(chats.ask(f"chat {number}", prose(400, number), 16))
        peak = max(peak, _own_memory())
    return {"peak_bytes": peak}


def load(model: str, threads: int) -> Sample:
    """Loading a model whose file is in the page cache, and reading 500 tokens with it.

    The library is imported and our worker runs before the clock does. Ours is measured with the
    options that it begins with and with those that the tuner chooses in its first idle seconds.
    """
    Path(model).read_bytes()
    with ExitStack() as owned:
        chats = open_chats(model, threads, owned, OurChats)
        first = _loaded_again(chats, "first")
        chats.services.engine_maintenance.tune("", CancelToken())
        tuned = _loaded_again(chats, "tuned")
    return tuned | {f"untuned_{key}": value for key, value in first.items()}


def _loaded_again(chats: OurChats, name: str) -> Sample:
    chats.services.models._engines.active.unload()
    started = time.perf_counter()
    for _ in chats.services.models.load(CancelToken()):
        pass
    seconds = time.perf_counter() - started
    return {"load_s": seconds, "ttft_500_s": Timing(chats.ask(name, prose(400, 1), 4)).first}


ROWS: dict[str, Callable[[Chats], Sample]] = {"decode": decode, "cold": cold, "memory": memory}
ROW_NAMES = (*ROWS, "load", "overhead")


def measure(row: str, model: str, threads: int) -> Sample:
    if row in ROWS:
        with ExitStack() as owned:
            return ROWS[row](open_chats(model, threads, owned, OurChats))
    return load(model, threads) if row == "load" else overhead(model, threads)


def _own_memory() -> int:
    me = psutil.Process()
    return sum(_memory(each) for each in (me, *me.children(recursive=True)))


def _memory(process: psutil.Process) -> int:
    """Shared pages are divided among the processes on Linux, and left out elsewhere."""
    info = process.memory_full_info()
    held: int = getattr(info, "pss", info.uss)
    return held
