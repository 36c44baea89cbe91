"""The real window with long chats: `python -m tests.bench.transcript_bench [--part PART …]`.

Each part runs in its own process, with a real encrypted store; prints one JSON object.

- chat: `first_paint_ms` from the click to the first painted frame of the chat; `gaps_ms`: how long
  a click would wait while an answer streams at 100 tokens per second, in our window and in a
  QTextBrowser that reloads the whole Markdown at every flush.
- search: `search_ms` from a keystroke to the list.
- memory: resident memory of the window over an hour's worth of use.
- hostile: how long malicious input blocks the window, and whether it makes connections.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QTextBrowser

from app.viewmodels.tasks.runner import FRAME_MS
from tests.bench.transcript_inputs import MadeText, chat_of, hostile_texts, listening, make_chat
from tests.bench.transcript_window import Heartbeat, Stage, spread

Report = dict[str, Any]
_TOKENS_PER_S = 100.0
_STREAMED = 2000
_OPENINGS = 7
_SEARCHES = 40
_PER_CHAT = 200
# An hour of use without the waiting: rounds of opening a chat and reading an answer.
_ROUNDS = 60
_ANSWER_TOKENS = 500
_QUICKLY = 4000.0


def probe_chat(home: Path, messages: int) -> Report:
    """Open a chat with this many messages, then stream into it, then into a peer."""
    made = MadeText(1)
    tree = make_chat(made, messages)
    stage = Stage(home, iter([tree, make_chat(made, 4)]))
    openings = [round(1000 * stage.open(tree.summary.id), 1) for _ in range(_OPENINGS)]
    pieces = list(made.tokens(_STREAMED))
    ours = _measured(lambda: stage.ask("Go on.", pieces, _TOKENS_PER_S))
    peer = _measured(lambda: _stream_into_peer(stage, pieces))
    stage.strike()
    return {
        "messages": messages,
        "first_paint_ms": {"median": statistics.median(openings), "samples": openings},
        "streaming": ours,
        "peer_set_markdown": peer,
        "away_ratio_to_peer": round(ours["away_s"] / peer["away_s"], 3),
    }


def probe_search(home: Path, messages: int) -> Report:
    """Type words into the side bar's search field; each letter is a search."""
    made = MadeText(2)
    chats = (make_chat(made, _PER_CHAT) for _ in range(messages // _PER_CHAT))
    stage = Stage(home, chats)
    field = stage.window.findChild(QLineEdit, "searchInput")
    found = stage.window.findChild(QListView, "sidebarList")
    assert isinstance(field, QLineEdit)
    assert isinstance(found, QListView)
    times: list[float] = []
    for number in range(_SEARCHES):
        word = made.words[number * 7]
        typed = (word[:length] for length in range(2, len(word) + 1))
        times += [1000 * _search(stage, field, query) for query in typed]
    stage.strike()
    return {"messages": messages, "search_ms": spread(times)}


def probe_memory(home: Path, messages: int) -> Report:
    """Open chats, scroll, ask and search, as often as in an hour of steady use."""
    made = MadeText(3)
    trees = [make_chat(made, _PER_CHAT) for _ in range(40)] + [make_chat(made, messages)]
    stage = Stage(home, iter(trees))
    ids = [tree.summary.id for tree in trees]
    del trees
    samples = [stage.resident_mib()]
    for number in range(_ROUNDS):
        stage.open(ids[-1] if number % 10 == 0 else ids[number % 40])
        bar = stage.transcript.verticalScrollBar()
        QTest.qWait(20)
        bar.setValue(bar.maximum() // 2)
        stage.ask("And then?", list(made.tokens(_ANSWER_TOKENS)), _QUICKLY)
        stage.state.conversations.search(made.words[number])
        stage.rest(0.1)
        stage.state.conversations.search("")
        samples.append(stage.resident_mib())
    stage.strike()
    last_half = samples[len(samples) // 2 :]
    return {
        "at_start_mib": samples[0],
        "after_half_mib": last_half[0],
        "at_end_mib": samples[-1],
        "highest_mib": max(samples),
        "grown_in_second_half_mib": round(last_half[-1] - last_half[0], 1),
        "samples_mib": samples,
    }


def probe_hostile(home: Path, _messages: int) -> Report:
    """Open a chat with each text as question and answer; measures how long the window blocks."""
    with listening() as listener:
        texts = hostile_texts(listener.port)
        chats = {name: chat_of(name, (text, text)) for name, text in texts.items()}
        stage = Stage(home, iter([*chats.values(), make_chat(MadeText(4), 4)]))
        report: Report = {}
        for name, chat in chats.items():
            gaps = _measured(lambda id_=chat.summary.id: stage.read(id_))  # type: ignore[misc]
            report[name] = gaps["gaps_ms"]
        stage.strike()
        return {**report, "visits": listener.visits}


def _measured(work: Callable[[], None]) -> Report:
    """The gaps between the GUI thread's turns during `work`."""
    beat = Heartbeat()
    beat.start()
    started = time.perf_counter()
    work()
    seconds = time.perf_counter() - started
    gaps = beat.stop()
    away = sum(gap for gap in gaps if gap > 4) / 1000
    over = {f"over_{limit}_ms": sum(gap > limit for gap in gaps) for limit in (16, 50)}
    return {"gaps_ms": spread(gaps), **over, "away_s": round(away, 2), "seconds": round(seconds, 1)}


def _stream_into_peer(stage: Stage, pieces: list[str]) -> None:
    """Like many programs: render the whole answer again at every flush."""
    browser = QTextBrowser()
    browser.resize(760, 900)
    browser.show()
    started = time.perf_counter()
    shown = [0]

    def flush() -> None:
        due = min(round((time.perf_counter() - started) * _TOKENS_PER_S), len(pieces))
        browser.setMarkdown("".join(pieces[:due]))
        browser.verticalScrollBar().setValue(browser.verticalScrollBar().maximum())
        shown[0] = due

    timer = QTimer()
    timer.timeout.connect(flush)
    timer.start(FRAME_MS)
    stage.until(lambda: shown[0] == len(pieces))
    timer.stop()
    browser.close()


def _search(stage: Stage, field: QLineEdit, query: str) -> float:
    """The time from the key press to the list of results, which is painted in the next turn."""
    done: list[float] = []
    connection = stage.state.conversations.rows_changed.connect(
        lambda: done.append(time.perf_counter())
    )
    started = time.perf_counter()
    field.setText(query)
    stage.until(lambda: done)
    stage.state.conversations.rows_changed.disconnect(connection)
    return done[0] - started


_PROBES = {
    "chat": probe_chat,
    "search": probe_search,
    "memory": probe_memory,
    "hostile": probe_hostile,
}


def _run(part: str, messages: int) -> Report:
    """The report of one part, from a process of its own."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | dict(os.environ)
    with TemporaryDirectory(prefix="inglenook-bench-") as folder:
        command = [sys.executable, "-m", __spec__.name, "--in", folder, "--part", part]
        done = subprocess.run(
            [*command, "--messages", str(messages)], stdout=PIPE, check=True, env=environment
        )
    report: Report = json.loads(done.stdout)
    return report


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--part", dest="parts", choices=_PROBES, action="append")
    parser.add_argument("--messages", type=int, default=10_000, help="messages in the long chat")
    parser.add_argument("--searched", type=int, default=100_000, help="messages to search")
    parser.add_argument("--in", dest="home", type=Path, help="run one part in this process")
    given = parser.parse_args()
    parts = given.parts or list(_PROBES)
    if given.home:
        sys.stdout.write(json.dumps(_PROBES[parts[0]](given.home, given.messages)))
        sys.stdout.flush()
        os._exit(0)  # the exit is not measured
    sizes = {part: given.searched if part == "search" else given.messages for part in parts}
    print(json.dumps({part: _run(part, size) for part, size in sizes.items()}, indent=2))


if __name__ == "__main__":
    main()
