"""One launch, timed: `inglenook --launch-probe window|bare HOME SINCE`.

Prints one JSON object: the seconds from SINCE, a reading of the monotonic clock, to the first
painted frame (`shown_s`), to the moment at which a question can be typed (`usable_s`) and to that
at which the history is on the screen (`open_s`).
"""

import json
import os
import sys
import time
from pathlib import Path


def start_window(home: Path, since: float) -> None:
    """The real window on a temporary session: everything except the keyring's own time."""
    from app.gui.lifecycle.interpreter import hasten_launch

    hasten_launch()
    from PySide6.QtCore import QEvent, Qt, QTimer
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication, QTextEdit

    from app.core.paths import AppPaths
    from app.gui.lifecycle.program import Program
    from app.gui.look.theme import apply_theme, new_application

    application = new_application(sys.argv[:1])
    apply_theme(application, "light")
    program = Program(AppPaths(home), is_temporary=True)
    program.start(())
    application.processEvents()
    shown = _age(since)
    early = program.window.findChild(QTextEdit, "earlyInput")
    assert early, "the first frame has a field"
    QApplication.sendEvent(
        early, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    )
    assert early.toPlainText() == "a", "it takes what is typed"
    usable = _age(since)

    def look() -> None:
        field = program.window.findChild(QTextEdit, "composerInput")
        if field and field.isVisible() and field.toPlainText() == "a":
            _end({"shown_s": shown, "usable_s": usable, "open_s": _age(since)})

    timer = QTimer()
    timer.setInterval(2)
    timer.timeout.connect(look)
    timer.start()
    application.exec()


def start_bare(since: float) -> None:
    """A window with a list and a text box, without our code."""
    from PySide6.QtWidgets import QApplication, QListWidget, QPlainTextEdit, QSplitter

    application = QApplication(sys.argv[:1])
    window = QSplitter()
    window.addWidget(QListWidget())
    window.addWidget(QPlainTextEdit())
    window.show()
    application.processEvents()
    age = _age(since)
    _end({"shown_s": age, "usable_s": age, "open_s": age})


def _age(since: float) -> float:
    """Seconds since the parent started this process, by their shared clock."""
    return round(time.monotonic() - since, 4)


def _end(sample: dict[str, float]) -> None:
    sys.stdout.write(json.dumps(sample) + "\n")
    sys.stdout.flush()
    os._exit(0)  # the exit is not measured, and takes longer


def main(kind: str, home: str, since: str) -> None:
    if kind == "window":
        start_window(Path(home), float(since))
    else:
        start_bare(float(since))
