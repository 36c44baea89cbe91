"""What is measured of an engine: each row is one process with one engine and one model.

Times in seconds, speeds in tokens per second, sizes in bytes.
"""

import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import psutil

from app.cli.bench.engine_chats import (
    CONTEXT_LENGTH,
    STORIES,
    STORY,
    Chats,
    OurChats,
    Sample,
    Timing,
    code_prompt,
    open_chats,
    prose,
    quote_prompt,
)
from app.core.cancellation import CancelToken
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, Generated, LoadModel, PromptMessage, TextDelta

_TOKENS = 192
_TIMES = 5
_PROMPTS = {"rewrite": code_prompt(), "quote": quote_prompt(), "prose": STORY}


def overhead(model: str, threads: int) -> Sample:
    """Our speed at the window's end of the pipe and that of a bare loop in this process, by turns,
    and the share of a token's time that ours takes beyond it."""
    from app.engine.llama.bare_loop import BareLoop  # late: only this process may load llama.cpp

    client = _loaded(model, threads)
    bare = BareLoop(model, CONTEXT_LENGTH, threads)
    ours, bares = [], []
    try:
        for _ in range(_TIMES):
            ours.append(_speed(client, STORY, speculates=False)[0])
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


def speculation(model: str, threads: int) -> Sample:
    """Speeds with drafts, and how many times those without."""
    client = _loaded(model, threads)
    sample: Sample = {}
    try:
        for name, prompt in _PROMPTS.items():
            _speed(client, prompt, speculates=False, tokens=1)
            without, plain = _speed(client, prompt, speculates=False)
            drafted, text = _speed(client, prompt, speculates=True)
            sample[f"{name}_tokens_per_s"] = drafted
            sample[f"{name}_gain"] = drafted / without
            sample[f"{name}_is_same"] = float(text == plain)
    finally:
        client.stop()
    return sample


def _loaded(model: str, threads: int) -> EngineClient:
    client = EngineClient()
    client.load(LoadModel(path=model, context_length=CONTEXT_LENGTH, threads=threads))
    return client


def _speed(
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


def decode_long(chats: Chats) -> Sample:
    """Writing between the tokens 3,000 and 4,000 of a chat: four answers, after a long question.

    Not one answer of that length: small models end theirs earlier.
    """
    Timing(chats.ask("a", f"{prose(2230, 2)}\n\n{STORY}", 256))
    speeds, lengths = [], []
    for story in STORIES:
        timing = Timing(chats.ask("a", story, 256))
        lengths.append(chats.count(timing))
        speeds.append(timing.speed(lengths[-1]))
    return {
        "tokens_per_s": statistics.harmonic_mean(speeds, weights=lengths),
        "tokens": sum(lengths),
    }


def cold(chats: Chats) -> Sample:
    """The first token after a prompt that nothing is known of: 1,500 and 4,000 tokens."""
    Timing(chats.ask("warm", "Hello", 4))
    short = Timing(chats.ask("short", prose(1250, 1), 2))
    long = Timing(chats.ask("long", prose(3330, 2), 2))
    return {"ttft_1500_s": short.first, "ttft_4000_s": long.first}


def chat(chats: Chats) -> Sample:
    """The first token of the turns 2 to 10 of a chat, 150-token questions, 2 s between them."""
    Timing(chats.ask("a", prose(120, 0), 48))
    waits = []
    for turn in range(1, 10):
        question = f"{prose(120, turn)} What is this about?"
        chats.pause("a", question, 2.0)
        waits.append(Timing(chats.ask("a", question, 48)).first)
    return {"ttft_s": statistics.median(waits), "worst_ttft_s": max(waits)}


def switch(chats: Chats) -> Sample:
    """The first token on return to a chat of 4,000 tokens, and after an edit of its last turn."""
    reading = Timing(chats.ask("a", prose(3330, 2), 32)).first
    Timing(chats.ask("b", prose(400, 3), 32))
    back = Timing(chats.ask("a", "And why?", 8)).first
    return {"reading_s": reading, "return_s": back, "ratio_to_reading": back / reading}


def restart(chats: Chats) -> Sample:
    """The first token in a chat of 4,000 tokens after a restart, without loading the model."""
    if not isinstance(chats, OurChats):
        reading = Timing(chats.ask("a", prose(3330, 2), 32)).first
        return {"reading_s": reading, "return_s": reading, "ratio_to_reading": 1.0}
    reading = Timing(chats.ask("a", prose(3330, 2), 32)).first
    chats.name("a")
    settings = chats.services.settings.current
    model = chats.services.models.current()
    home = chats.services.safekeeping.folder
    assert model and home
    chats.close()
    again = OurChats(model.path, settings.threads, home)
    try:
        back = Timing(again.ask("a", "And why?", 8)).first
    finally:
        again.close()
    return {"reading_s": reading, "return_s": back, "ratio_to_reading": back / reading}


def edit(chats: Chats) -> Sample:
    """The first token after the last question of a long chat was asked in other words."""
    if not isinstance(chats, OurChats):
        return {}
    reading = Timing(chats.ask("a", prose(3330, 2), 8)).first
    Timing(chats.ask("a", prose(100, 4), 700))
    head = chats.services.chat.open(chats.ids["a"]).thread[-2]
    started = time.perf_counter()
    events = chats.services.chat.edit(head.id, "Why does the river do this?", CancelToken())
    first = 0.0
    for event in events:
        if type(event).__name__ == "TextAppended" and not first:
            first = time.perf_counter() - started
    return {"reading_s": reading, "edited_s": first, "ratio_to_reading": first / reading}


def stop(chats: Chats) -> Sample:
    """From Stop to the end of the answer: while a long prompt is read, and while it is written."""
    if not isinstance(chats, OurChats):
        return {}
    reading = [_stopped(chats, f"r{n}", prose(3330, n), 0.4 + 0.09 * n) for n in range(20)]
    writing = [_stopped(chats, f"w{n}", f"{STORY} {n}", 1.0 + 0.03 * n) for n in range(10)]
    return {
        "reading_median_s": statistics.median(reading),
        "reading_p95_s": statistics.quantiles(reading, n=20)[-1],
        "writing_p95_s": statistics.quantiles(writing, n=20)[-1],
    }


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
        chats = open_chats(model, threads, owned)
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


ROWS: dict[str, Callable[[Chats], Sample]] = {
    "decode": decode,
    "decode-long": decode_long,
    "cold": cold,
    "chat": chat,
    "switch": switch,
    "restart": restart,
    "edit": edit,
    "stop": stop,
    "memory": memory,
}
LOOPS: dict[str, Callable[[str, int], Sample]] = {
    "speculation": speculation,
    "overhead": overhead,
}
OURS_ONLY = ("edit", "stop", *LOOPS)
ROW_NAMES = (*ROWS, "load", *LOOPS)


def measure(row: str, model: str, threads: int) -> Sample:
    if row == "load":
        return load(model, threads)
    if row in LOOPS:
        return LOOPS[row](model, threads)
    with ExitStack() as owned:
        return ROWS[row](open_chats(model, threads, owned))


def _stopped(chats: OurChats, chat: str, text: str, after: float) -> float:
    cancel = CancelToken()
    at = [0.0]

    def fire() -> None:
        at[0] = time.perf_counter()
        cancel.cancel()

    timer = threading.Timer(after, fire)
    timer.start()
    for _ in chats.ask(chat, text, 2000, cancel):
        pass
    ended = time.perf_counter()
    timer.join()
    return ended - at[0]


def _own_memory() -> int:
    me = psutil.Process()
    return sum(_memory(each) for each in (me, *me.children(recursive=True)))


def _memory(process: psutil.Process) -> int:
    """Shared pages are divided among the processes on Linux, and left out elsewhere."""
    info = process.memory_full_info()
    held: int = getattr(info, "pss", info.uss)
    return held
