"""The window with long chats and malicious input, and against a plain text widget.

`python -m tests.bench.transcript_bench [--part PART]` prints one JSON object, with samples:

- chat: `first_paint_ms` is from the click to the first painted frame of a long chat, `streaming`
  how long a click would wait while an answer arrives at 100 tokens per second.
- search: from a keystroke to the list.
- memory: the window's process over an hour's worth of use.
- hostile: how long malicious input blocks the window, and whether it makes connections.
- peer: how long a click would wait while an answer streams at 100 tokens per second into a
  QTextBrowser that reloads the whole Markdown at every flush.
"""

import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QListView, QTextBrowser

from app.viewmodels.tasks.runner import FRAME_MS
from tests.bench.window_stage import (
    TOKENS_PER_S,
    MadeText,
    Report,
    Stage,
    chat_of,
    make_chat,
    measured,
    spread,
)

_STREAMED = 2000
_OPENINGS = 7
_SEARCHES = 40
_PER_CHAT = 200
# An hour of use without the waiting: rounds of opening a chat and reading an answer.
_ROUNDS = 60
_ANSWER_TOKENS = 500
_QUICKLY = 4000.0


def probe_chat(home: Path, messages: int = 10_000) -> Report:
    """Open a chat with this many messages, then stream an answer into it."""
    made = MadeText(1)
    tree = make_chat(made, messages)
    stage = Stage(home, iter([tree, make_chat(made, 4)]))
    openings = [round(1000 * stage.open(tree.summary.id), 1) for _ in range(_OPENINGS)]
    pieces = list(made.tokens(_STREAMED))
    streaming = measured(lambda: stage.ask("Go on.", pieces, TOKENS_PER_S))
    stage.strike()
    return {
        "messages": messages,
        "first_paint_ms": {"median": statistics.median(openings), "samples": openings},
        "streaming": streaming,
    }


def probe_search(home: Path, messages: int = 100_000) -> Report:
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


def probe_memory(home: Path, messages: int = 10_000) -> Report:
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
        stage.rest(0.02)
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


def probe_peer(home: Path) -> Report:
    """Stream an answer into a text browser in place of the window's transcript."""
    made = MadeText(1)
    stage = Stage(home, iter([make_chat(made, 4)]))
    pieces = list(made.tokens(_STREAMED))
    report = measured(lambda: _stream_into_peer(stage, pieces))
    stage.strike()
    return report


def probe_hostile(home: Path) -> Report:
    """Open a chat with each text as question and answer; measures how long the window blocks."""
    with listening() as listener:
        texts = hostile_texts(listener.port)
        chats = {name: chat_of(name, (text, text)) for name, text in texts.items()}
        stage = Stage(home, iter([*chats.values(), make_chat(MadeText(4), 4)]))
        report: Report = {}
        for name, chat in chats.items():
            gaps = measured(lambda id_=chat.summary.id: stage.read(id_))  # type: ignore[misc]
            report[name] = {key: gaps["gaps_ms"][key] for key in ("p50", "p99", "max")}
        stage.strike()
        return {**report, "visits": listener.visits}


def _stream_into_peer(stage: Stage, pieces: list[str]) -> None:
    """Like many programs: render the whole answer again at every flush."""
    browser = QTextBrowser()
    browser.resize(760, 900)
    browser.show()
    started = time.perf_counter()
    shown = [0]

    def flush() -> None:
        due = min(round((time.perf_counter() - started) * TOKENS_PER_S), len(pieces))
        browser.setMarkdown("".join(pieces[:due]))
        browser.verticalScrollBar().setValue(browser.verticalScrollBar().maximum())
        shown[0] = due

    timer = QTimer()
    timer.timeout.connect(flush)
    timer.start(FRAME_MS)
    stage.until(lambda: shown[0] == len(pieces))
    timer.stop()
    browser.close()


_ROW = "|" + "cell|" * 5000


def hostile_texts(port: int) -> Mapping[str, str]:
    """Texts by name; those that load something would load it from `port` on this machine."""
    host = f"http://127.0.0.1:{port}"
    return {
        "1 MB of prose": "Some words of a long message that never ends. " * 23_000,
        "1 MB of paragraphs": "Some words of a paragraph.\n\n" * 40_000,
        "one line of 2 MB": "a" * 2_000_000,
        "20,000 nested quotes": ">" * 20_000 + " deep",
        "2,000 nested list items": "".join(" " * n + "- x\n" for n in range(2000)),
        "table of 5,000 columns": f"{_ROW}\n|{'-|' * 5000}\n{_ROW}",
        "table of 20,000 rows": "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 20_000,
        "1 MB of code": "```python\n" + "value = compute(1, 'two')\n" * 40_000 + "```",
        "code in one line of 2 MB": "```\n" + "x" * 2_000_000 + "\n```",
        "2 MB of base64": f"![]({'data:image/png;base64,' + 'QUJD' * 500_000})",
        "open brackets": "[a](b " * 20_000,
        "emphasis": "*a_ **b __" * 20_000,
        "backticks": "`" * 100_000 + "a" + "``" * 50_000,
        "formulas": "$a^{2}$ and " * 5000,
        "bidi and zero width": "\u202eevil\u202c \u200b\u2066x\u2069\u00ad\ufeff" * 20_000,
        "remote pictures": f"![p]({host}/a.png) <img src='{host}/b.png'> [l]({host}/c)\n\n" * 500,
        "files": "<img src=file:///etc/passwd> ![](file:///etc/passwd) ![](\\\\host\\share)\n"
        * 500,
        "scripts": "[x](javascript:alert(1)) <script>alert(1)</script> [u](//host/x)\n\n" * 500,
    }


class Listener:
    """A server that counts connections."""

    def __init__(self) -> None:
        self.visits = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.visits += 1
            connection.close()


@contextmanager
def listening() -> Iterator[Listener]:
    listener = Listener()
    try:
        yield listener
    finally:
        listener.close()


_PROBES: Mapping[str, Callable[..., Report]] = {
    "chat": probe_chat,
    "search": probe_search,
    "memory": probe_memory,
    "peer": probe_peer,
    "hostile": probe_hostile,
}


def _run(part: str, messages: Sequence[str]) -> Report:
    """The report of one part, from a process of its own."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | dict(os.environ)
    with TemporaryDirectory(prefix="inglenook-bench-") as folder:
        command = [sys.executable, "-m", __spec__.name, "--in", folder, "--part", part, *messages]
        done = subprocess.run(command, stdout=PIPE, check=True, env=environment)
    report: Report = json.loads(done.stdout)
    return report


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--part", dest="parts", choices=_PROBES, action="append")
    parser.add_argument("--messages", type=int, help="in the long chat, or to search")
    parser.add_argument("--in", dest="home", type=Path, help="run one part in this process")
    given = parser.parse_args()
    parts = given.parts or list(_PROBES)
    if given.home:
        counted = (given.messages,) if given.messages else ()
        sys.stdout.write(json.dumps(_PROBES[parts[0]](given.home, *counted)))
        sys.stdout.flush()
        os._exit(0)  # the exit is not measured
    messages = ("--messages", str(given.messages)) if given.messages else ()
    print(json.dumps({part: _run(part, messages) for part in parts}, indent=2))


if __name__ == "__main__":
    main()
