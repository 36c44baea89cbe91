"""The window with malicious input, over an hour's worth of use, and against a plain text widget.

`python -m tests.bench.transcript_bench [--part PART]` prints one JSON object:

- memory: the window's process while chats are opened, scrolled, asked and searched, as often as in
  an hour of steady use.
- hostile: how long malicious input blocks the window, and whether it makes connections.
- peer: how long a click would wait while an answer streams at 100 tokens per second into a
  QTextBrowser that reloads the whole Markdown at every flush; `inglenook bench transcript --part
  chat` has the figures of our window.
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryDirectory

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTextBrowser

from app.gui.lifecycle.interpreter import settle
from app.gui.lifecycle.transcript_probe import (
    TOKENS_PER_S,
    MadeText,
    Report,
    Stage,
    chat_of,
    make_chat,
    measured,
)
from app.gui.transcript.markdown.body import MarkdownBody
from app.viewmodels.tasks.runner import FRAME_MS

_STREAMED = 2000
_PER_CHAT = 200
# An hour of use without the waiting: rounds of opening a chat and reading an answer.
_ROUNDS = 60
_ANSWER_TOKENS = 500
_QUICKLY = 4000.0


def probe_peer(home: Path) -> Report:
    """Stream an answer into a text browser in place of the window's transcript."""
    made = MadeText(1)
    stage = Stage(home, iter([make_chat(made, 4)]))
    pieces = list(made.tokens(_STREAMED))
    report = measured(lambda: _stream_into_peer(stage, pieces))
    stage.strike()
    return report


def probe_memory(home: Path) -> Report:
    """Open chats, scroll, ask and search, as often as in an hour of steady use."""
    made = MadeText(3)
    trees = [make_chat(made, _PER_CHAT) for _ in range(40)] + [make_chat(made, 10_000)]
    stage = Stage(home, iter(trees))
    ids = [tree.summary.id for tree in trees]
    del trees
    samples = [_resident_mib()]
    for number in range(_ROUNDS):
        stage.open(ids[-1] if number % 10 == 0 else ids[number % 40])
        bar = stage.transcript.verticalScrollBar()
        stage.rest(0.02)
        bar.setValue(bar.maximum() // 2)
        stage.ask("And then?", list(made.tokens(_ANSWER_TOKENS)), _QUICKLY)
        stage.state.conversations.search(made.words[number])
        stage.rest(0.1)
        stage.state.conversations.search("")
        samples.append(_resident_mib())
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


def _resident_mib() -> float:
    return round(float(psutil.Process().memory_info().rss) / 2**20, 1)


def _read(stage: Stage, conversation_id: str) -> None:
    """Open a chat and wait until all its texts are drawn."""
    stage.open(conversation_id)
    bodies = [one for one in stage.transcript.findChildren(MarkdownBody) if one.isVisible()]
    stage.until(lambda: not any(body.is_drawing for body in bodies))
    stage.rest(0.3)
    settle()


def probe_hostile(home: Path) -> Report:
    """Open a chat with each text as question and answer; measures how long the window blocks."""
    with listening() as listener:
        texts = hostile_texts(listener.port)
        chats = {name: chat_of(name, (text, text)) for name, text in texts.items()}
        stage = Stage(home, iter([*chats.values(), make_chat(MadeText(4), 4)]))
        report: Report = {}
        for name, chat in chats.items():
            gaps = measured(lambda id_=chat.summary.id: _read(stage, id_))  # type: ignore[misc]
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


_PROBES = {"memory": probe_memory, "peer": probe_peer, "hostile": probe_hostile}


def _run(part: str) -> Report:
    """The report of one part, from a process of its own."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | dict(os.environ)
    with TemporaryDirectory(prefix="inglenook-bench-") as folder:
        command = [sys.executable, "-m", __spec__.name, "--in", folder, "--part", part]
        done = subprocess.run(command, stdout=PIPE, check=True, env=environment)
    report: Report = json.loads(done.stdout)
    return report


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--part", dest="parts", choices=_PROBES, action="append")
    parser.add_argument("--in", dest="home", type=Path, help="run one part in this process")
    given = parser.parse_args()
    parts = given.parts or list(_PROBES)
    if given.home:
        sys.stdout.write(json.dumps(_PROBES[parts[0]](given.home)))
        sys.stdout.flush()
        os._exit(0)  # the exit is not measured
    print(json.dumps({part: _run(part) for part in parts}, indent=2))


if __name__ == "__main__":
    main()
