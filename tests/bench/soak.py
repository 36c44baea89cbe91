"""A long day in the real window: does anything grow? `python -m tests.bench.soak --minutes 120`.

Chats, questions to documents, calculations, searches, ratings and changes of the model take turns
over the real store, engine and index. Every ten turns each process is measured: resident memory,
file descriptors, threads; and the write-ahead log. Prints one JSON object.

The goals are those of docs/benchmarks.md: less than 1 MB per ten turns in each process, descriptors
and threads flat, the log below 64 MB, and 99 of 100 moments at which the window answers in 100 ms.
"""

import argparse
import faulthandler
import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import psutil
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.feedback import Feedback
from app.core.paths import AppPaths
from app.gui.lifecycle.interpreter import GuiThreadCollector
from app.gui.look.theme import apply_theme
from app.gui.window.main_window import MainWindow
from app.services.machine.self_test import FACT
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel

_PASSPHRASE = "of a folder that lasts as long as the soak"
_EVERY = 10  # turns between two measurements
_WARM_UP = 0.3  # the share of the samples before memory has found its level
_TURN_TIMEOUT_S = 600.0
_BEAT_MS = 5
_STOPPED_MS = 10_000
_SCHEDSTAT = Path("/proc/self/schedstat")
_QUESTIONS = (
    "Name three colours.",
    "When was the lighthouse of Port Ellan first lit?",
    "What is 17 times 23?",
    "Write a line of Python that adds two numbers.",
    "Who lit the lighthouse?",
)


class Sample(msgspec.Struct, frozen=True):
    """One process after so many turns. Memory in MiB."""

    turn: int
    pid: int
    resident: float
    descriptors: int
    threads: int


class Stalls(QObject):
    """How late the window's thread is; counted by the millisecond, which takes no memory.

    `own` leaves out the time in which the thread was ready and other programs had the processors
    (Linux says so in `schedstat`). A beat later than ten seconds is one of a stopped process, as a
    suspended machine leaves it: counted in `stopped` only.
    """

    def __init__(self) -> None:
        super().__init__()
        self.all, self.own, self.stopped = Waits(), Waits(), 0
        self._last, self._queued = time.perf_counter(), _queued_ms()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)

    def _beat(self) -> None:
        now, queued = time.perf_counter(), _queued_ms()
        late = 1000 * (now - self._last) - _BEAT_MS
        if late > _STOPPED_MS:
            self.stopped += 1
        else:
            self.all.count(late)
            self.own.count(late - (queued - self._queued))
        self._last, self._queued = now, queued

    def stop(self) -> None:
        self._timer.stop()


class Waits:
    """Lengths of gaps in ms, and what a click that comes at any moment has to wait."""

    def __init__(self) -> None:
        self._late = [0] * (_STOPPED_MS + 1)

    def count(self, late_ms: float) -> None:
        self._late[min(max(0, round(late_ms)), _STOPPED_MS)] += 1

    def at_most_ms(self, share: float) -> int:
        """What a click waits at most in `share` of all moments.

        A moment in a stall of n ms is n times as likely to be hit, and waits n ms at worst.
        """
        weighted = [(late + _BEAT_MS) * count for late, count in enumerate(self._late)]
        left = share * sum(weighted)
        for late, weight in enumerate(weighted):
            left -= weight
            if left <= 0:
                return late
        return len(weighted)


def _queued_ms() -> float:
    """How long the first thread has waited for a processor so far; 0 where nobody counts it."""
    try:
        return int(_SCHEDSTAT.read_text("ascii").split()[1]) / 1e6
    except (OSError, IndexError):
        return 0.0


class Soak:
    """The window, and turns in it, over a data folder of its own."""

    def __init__(self, home: Path, models: list[str]) -> None:
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        apply_theme(application, "light")
        self._collector = GuiThreadCollector(application)
        home.mkdir(exist_ok=True)
        (home / "settings.json").write_text('{"params": {"temperature": 0, "max_tokens": 24}}')
        self._paths = AppPaths(home)
        self._services = open_services(self._paths, _PASSPHRASE)
        starter = self._services.models.current()
        assert starter, "the starter extra is installed"
        self._models = [starter.spec.id, *models]
        self._runner = TaskRunner()
        self._state = WindowViewModel(self._services, self._runner)
        self._window = MainWindow()
        self._window.bind(self._state)
        self._state.refresh()
        self._window.show()
        self._collection = self._index(home)
        self.failures: list[str] = []
        self._state.conversation.failed.connect(lambda error: self.failures.append(str(error)))
        self.samples: dict[str, list[Sample]] = defaultdict(list)
        self.log_mib = 0.0
        self.stalls = Stalls()

    def turn(self, number: int) -> None:
        """One question; around it, now and then, what else a user does."""
        chat = self._state.conversation
        if number % 25 == 0:
            chat.new_chat()
            self._rest(0.2)
        if len(self._models) > 1 and number % 20 in (5, 8):
            # Whenever measured, the first model is the one that is loaded.
            self._state.models.select(self._models[1 if number % 20 == 5 else 0])
            self._rest(0.5)
        kind = number % len(_QUESTIONS)
        chat.set_sources(
            collection_id=self._collection if kind in (1, 4) else None,
            mode="pal" if kind == 2 else "chat",
            is_only_from_documents=False,
        )
        chat.send(f"{_QUESTIONS[kind]} ({number})")
        self._until(lambda: chat.run is None and not chat.queue.texts)
        self._beside(number)

    def _beside(self, number: int) -> None:
        match number % 10:
            case 2:
                self._state.conversations.search("lighthouse")
                self._rest(0.3)
                self._state.conversations.search("")
            case 4:
                answered = next(iter(self._services.feedback.unrated()), None)
                if answered:
                    self._services.feedback.rate(
                        Feedback(message_id=answered.answer.id, rating="up")
                    )
            case 6:
                self._reindex(number)
            case 8:
                oldest = self._services.chat.conversations()[-1].id
                self._state.conversation.open(oldest)
                self._rest(0.3)
            case _:
                pass

    def measure(self, turn: int) -> None:
        """Every process of ours, by what it is."""
        for name, process in self._processes():
            with process.oneshot():
                sample = Sample(
                    turn,
                    process.pid,
                    round(process.memory_info().rss / 2**20, 2),
                    process.num_fds(),
                    process.num_threads(),
                )
            self.samples[name].append(sample)
        log = self._paths.database.with_name(self._paths.database.name + "-wal")
        self.log_mib = max(self.log_mib, log.stat().st_size / 2**20 if log.exists() else 0.0)

    def rest_until(self, moment: float) -> None:
        """What a user does most of the time: nothing. `moment` is one of `time.monotonic`."""
        self._rest(moment - time.monotonic())

    def end(self) -> None:
        self.stalls.stop()
        self._state.flush()
        self._runner.shut_down()
        self._services.close()
        self._window.deleteLater()
        self._collector.release()

    def _index(self, home: Path) -> str:
        self._document = home.parent / "harbour.pdf"
        self._document.write_bytes(pdf_with(FACT))
        collection = self._services.library.create("soak")
        for _ in self._services.library.add([self._document], collection.id, CancelToken()):
            pass
        return collection.id

    def _reindex(self, number: int) -> None:
        """The document has changed, so it is read and embedded again."""
        self._document.write_bytes(pdf_with(f"{FACT} Edition {number}."))

        def add(token: CancelToken) -> None:
            for _ in self._services.library.add([self._document], self._collection, token):
                pass

        done: list[bool] = []
        self._runner.run(add, lambda _: done.append(True))
        self._until(lambda: bool(done))

    def _processes(self) -> list[tuple[str, psutil.Process]]:
        own = psutil.Process()
        found = [("window", own)]
        roles: dict[str, int] = defaultdict(int)
        for child in sorted(own.children(recursive=True), key=lambda each: each.create_time()):
            command = child.cmdline()
            if "--worker" in command:
                role = command[command.index("--worker") + 1]
                roles[role] += 1
                found.append((f"{role} {roles[role]}", child))
        return found

    def _rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self._until(lambda: time.monotonic() > end)

    def _until(self, is_reached: Callable[[], bool]) -> None:
        loop, timer = QEventLoop(), QTimer()
        waited, before = 0.0, time.monotonic()

        def look() -> None:
            nonlocal waited, before
            now = time.monotonic()
            waited += min(now - before, 1.0)  # a suspended machine's time is nobody's fault
            before = now
            if is_reached():
                loop.exit(0)
            elif waited > _TURN_TIMEOUT_S:
                loop.exit(1)

        timer.timeout.connect(look)
        timer.start(5)
        if loop.exec():
            faulthandler.dump_traceback(all_threads=True)  # where it waits, to begin with
            raise TimeoutError("a turn did not end")


def per_ten_turns(samples: list[Sample]) -> float:
    """The slope of resident memory, in MiB, by least squares over what comes after the warm-up.

    A process that was started anew begins anew: only the last one counts.
    """
    last = [sample for sample in samples if sample.pid == samples[-1].pid]
    settled = last[round(_WARM_UP * len(last)) :]
    if len(settled) < 3:
        return 0.0
    mean_turn = sum(each.turn for each in settled) / len(settled)
    mean = sum(each.resident for each in settled) / len(settled)
    above = sum((each.turn - mean_turn) * (each.resident - mean) for each in settled)
    below = sum((each.turn - mean_turn) ** 2 for each in settled)
    return round(10 * above / below, 3)


def _waits(waits: Waits) -> dict[str, int]:
    return {f"p{100 * share:g}": waits.at_most_ms(share) for share in (0.5, 0.95, 0.99, 0.999)}


def _report(soak: Soak, turns: int, minutes: float) -> str:
    processes = {
        name: {
            "mib_per_ten_turns": per_ten_turns(samples),
            "resident_mib": [samples[0].resident, samples[-1].resident],
            "descriptors": [samples[0].descriptors, samples[-1].descriptors],
            "threads": [samples[0].threads, samples[-1].threads],
            "processes": len({each.pid for each in samples}),
        }
        for name, samples in soak.samples.items()
    }
    report = {
        "turns": turns,
        "minutes": round(minutes, 1),
        "processes": processes,
        "log_mib_max": round(soak.log_mib, 2),
        "click_waits_ms": _waits(soak.stalls.all),
        "click_waits_own_ms": _waits(soak.stalls.own),
        "stopped": soak.stalls.stopped,
        "failures": soak.failures[:10],
        "samples": {name: msgspec.to_builtins(each) for name, each in soak.samples.items()},
    }
    return json.dumps(report, indent=2)


def main() -> None:
    """So many turns, spread evenly over the time; fewer where they take longer."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=120.0)
    parser.add_argument("--turns", type=int, default=500)
    parser.add_argument("--model", action="append", default=[], help="also switch to this one")
    parser.add_argument("--out", type=Path, help="write the JSON here, anew at each measurement")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    started = time.monotonic()
    turn, text = 0, ""
    with TemporaryDirectory(prefix="inglenook-soak-", ignore_cleanup_errors=True) as folder:
        soak = Soak(Path(folder) / "home", options.model)
        try:
            while turn < options.turns and time.monotonic() - started < 60 * options.minutes:
                turn += 1
                soak.turn(turn)
                soak.rest_until(started + turn * 60 * options.minutes / options.turns)
                if turn % _EVERY == 0:
                    soak.measure(turn)
                    text = _report(soak, turn, (time.monotonic() - started) / 60)
                    if options.out:
                        options.out.write_text(text, "utf-8")
        finally:
            soak.end()
    sys.stdout.write(text + "\n")


def pdf_with(line: str) -> bytes:
    """A PDF with one page and one line of ASCII text (ISO 32000-1, 7.5: file structure)."""
    escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    content = f"BT /F1 11 Tf 60 760 Td ({escaped}) Tj ET".encode("ascii")
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    file = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, each in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj%s endobj\n" % (number, each)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    file += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(file)


if __name__ == "__main__":
    main()
