"""What is measured of engines beside `inglenook bench engine`: each row is one process.

Times in seconds, speeds in tokens per second.
"""

import statistics
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Protocol

from app.answers.request import AskRequest
from app.cli.bench import engine_rows
from app.cli.bench.engine_rows import (
    STORY,
    Chats,
    OurChats,
    Sample,
    Timing,
    loaded_client,
    open_chats,
    prose,
    speed,
)
from app.core.cancellation import CancelToken
from app.core.generation import GenerationParams

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
_QUOTE = (
    f"Here is a text.\n\n{_DOCUMENT}\nWrite the second and the third paragraph of the text "
    "again, word for word."
)
_REWRITE = f"Write this code again with `total` renamed to `result`. Only code.\n\n{_CODE}"
_PROMPTS = {"rewrite": _REWRITE, "quote": _QUOTE, "prose": STORY}


class PausedChats(Chats, Protocol):
    """Chats between whose questions the user reads and types."""

    def pause(self, chat: str, draft: str, seconds: float) -> None:
        """The user reads for half of that time and types `draft` in the other."""


class OurPausedChats(OurChats):
    """Ours, which read ahead in the pauses."""

    def pause(self, chat: str, draft: str, seconds: float) -> None:
        half = len(draft) // 2
        for typed in ("", draft[:half], draft):
            self.services.chat.prefill(self.ids[chat], typed)
            time.sleep(seconds / 3)


def speculation(model: str, threads: int) -> Sample:
    """Speeds with drafts, and how many times those without."""
    client = loaded_client(model, threads)
    sample: Sample = {}
    try:
        for name, prompt in _PROMPTS.items():
            speed(client, prompt, speculates=False, tokens=1)
            without, plain = speed(client, prompt, speculates=False)
            drafted, text = speed(client, prompt, speculates=True)
            sample[f"{name}_tokens_per_s"] = drafted
            sample[f"{name}_gain"] = drafted / without
            sample[f"{name}_is_same"] = float(text == plain)
    finally:
        client.stop()
    return sample


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


def chat(chats: PausedChats) -> Sample:
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
    chats.services.chat.rename(chats.ids["a"], "a")  # by which it is found again
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


def _stopped(chats: OurChats, chat: str, text: str, after: float) -> float:
    cancel = CancelToken()
    at = [0.0]

    def fire() -> None:
        at[0] = time.perf_counter()
        cancel.cancel()

    timer = threading.Timer(after, fire)
    timer.start()
    params = GenerationParams(temperature=0, max_tokens=2000)
    request = AskRequest(text=text, conversation_id=chats.ids.get(chat), params=params)
    for _ in chats.services.chat.send(request, cancel):
        pass
    ended = time.perf_counter()
    timer.join()
    return ended - at[0]


ROWS: dict[str, Callable[[PausedChats], Sample]] = {
    **engine_rows.ROWS,
    "decode-long": decode_long,
    "chat": chat,
    "switch": switch,
    "restart": restart,
    "edit": edit,
    "stop": stop,
}
OURS_ONLY = ("edit", "stop", "speculation", "overhead")
ROW_NAMES = (*ROWS, "load", "speculation", "overhead")


def measure(row: str, model: str, threads: int) -> Sample:
    """One sample of `row` with our engine."""
    if row == "speculation":
        return speculation(model, threads)
    if row not in ROWS:
        return engine_rows.measure(row, model, threads)
    with ExitStack() as owned:
        return ROWS[row](open_chats(model, threads, owned, OurPausedChats))
