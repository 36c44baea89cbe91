"""Launch to usable window, beside a bare PySide6 window with one list and one text box.

    python -m tests.bench.startup_bench [--rounds 7]

Each start is a process of its own, by turns; seconds run from the start of the process. "shown" is
the first painted frame, "usable" the moment at which a question can be typed.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

Sample = dict[str, float]


def start_window(home: Path, since: float) -> None:
    """The real window on a temporary session: everything but the keyring's own time."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from app.core.paths import AppPaths
    from app.gui.application import Program
    from app.gui.theme import apply_theme

    application = QApplication(sys.argv[:1])
    apply_theme(application, "light")
    program = Program(AppPaths(home), is_temporary=True)
    program.start(())
    application.processEvents()
    sample = {"shown_s": _age(since)}

    def look() -> None:
        field = program.window.findChild(QWidget, "composerInput")
        if isinstance(field, QWidget) and field.isVisible():
            print(json.dumps(sample | {"usable_s": _age(since)}), flush=True)
            os._exit(0)

    timer = QTimer()
    timer.setInterval(2)
    timer.timeout.connect(look)
    timer.start()
    application.exec()


def start_bare(since: float) -> None:
    from PySide6.QtWidgets import QApplication, QListWidget, QPlainTextEdit, QSplitter

    application = QApplication(sys.argv[:1])
    window = QSplitter()
    window.addWidget(QListWidget())
    window.addWidget(QPlainTextEdit())
    window.show()
    application.processEvents()
    print(json.dumps({"shown_s": _age(since), "usable_s": _age(since)}), flush=True)
    os._exit(0)


def measure(rounds: int) -> dict[str, list[Sample]]:
    samples: dict[str, list[Sample]] = {"window": [], "bare": []}
    with TemporaryDirectory() as home:
        for _ in range(rounds + 1):
            for name, collected in samples.items():
                command = [sys.executable, "-m", __spec__.name, "--start", name, "--home", home]
                command += ["--since", str(time.monotonic())]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
                collected.append(json.loads(done.stdout))
    return {name: collected[1:] for name, collected in samples.items()}  # the first warms the disk


def _age(since: float) -> float:
    """Seconds since the parent started this process, by the clock that both share."""
    return round(time.monotonic() - since, 3)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--start", choices=["window", "bare"])
    parser.add_argument("--since", type=float, default=0.0)
    parser.add_argument("--home", type=Path, default=Path())
    options = parser.parse_args()
    if options.start == "window":
        start_window(options.home, options.since)
    elif options.start == "bare":
        start_bare(options.since)
    else:
        samples = measure(options.rounds)
        medians = {
            name: {key: statistics.median(one[key] for one in collected) for key in collected[0]}
            for name, collected in samples.items()
        }
        ratio = medians["window"]["shown_s"] / medians["bare"]["shown_s"]
        print(json.dumps({"medians": medians, "ratio_shown": round(ratio, 2), "raw": samples}))


if __name__ == "__main__":
    main()
