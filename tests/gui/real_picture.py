"""Makes the picture of README, of a real model and a real index:
`python -m tests.gui.real_picture MODEL.gguf`.

Drops a PDF on the window, asks three questions, opens the first citation. Nothing is scripted, so
another model gives another picture: look at it before it is kept. `--theme dark` makes another.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6.QtWidgets import QApplication

from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.look import ThemeMode
from app.core.messages import Message
from app.core.paths import AppPaths
from app.gui.look.theme import apply_theme
from app.gui.look.translations import install_translations
from app.gui.window.main_window import MainWindow
from app.viewmodels.chat.answer import AnswerViewModel
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.gui.filing import write_filing
from tests.gui.screenshots import application

_QUESTIONS = (
    "Why did the gross margin of services increase?",
    "And why did that of products decrease?",
    "Which operating expenses grew in the quarter, and with what?",
)
_PASSPHRASE = "of a folder that lasts as long as the picture is made"
_TIMEOUT_S = 300.0


def _until(app: QApplication, is_reached: Callable[[], bool]) -> None:
    end = time.monotonic() + _TIMEOUT_S
    while not is_reached():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come so far")
        app.processEvents()
        time.sleep(0.005)


def _settle(app: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    _until(app, lambda: time.monotonic() > end)


def _ask(app: QApplication, state: WindowViewModel) -> None:
    chat = state.conversation
    for question in _QUESTIONS:
        chat.send(question)
        _until(app, lambda: chat.run is None and not chat.queue.texts)
        answer = chat.transcript.items[-1]
        message = answer if isinstance(answer, Message) else answer.message
        print(f"{question}\n  {message.text_with_marks}")


def _open_first_citation(state: WindowViewModel, window: MainWindow) -> None:
    answers = (
        one for one in state.conversation.transcript.items if isinstance(one, AnswerViewModel)
    )
    cited = next((one for one in answers if one.citations), None)
    if cited is None:
        raise SystemExit("No answer has a citation; try again or with another model.")
    window.open_citation(cited.citations[0].citation)


def _make(model: Path, target: Path, theme: ThemeMode, home: Path) -> None:
    app = application()
    install_translations(app, "en")
    apply_theme(app, theme)
    home.mkdir()
    (home / "settings.json").write_text('{"params": {"temperature": 0}}')
    services = open_services(AppPaths(home), _PASSPHRASE)
    runner = TaskRunner()
    window = MainWindow()
    window.resize(1440, 900)
    try:
        services.models.select(services.models.import_file(model, CancelToken()).spec.id)
        document = home.parent / "10-Q third quarter.pdf"
        write_filing(document)
        collection = services.library.create("Quarterly filings")
        for _ in services.library.add([document], collection.id, CancelToken()):
            pass
        state = WindowViewModel(services, runner)
        window.bind(state)
        state.refresh()
        window.show()
        _settle(app, 1.0)
        state.conversation.set_sources(
            collection_id=collection.id, mode="chat", is_only_from_documents=False
        )
        _ask(app, state)
        _open_first_citation(state, window)
        _settle(app, 3.0)
        picture = Image.fromqimage(window.grab().toImage()).convert("RGB")
        picture.save(target, optimize=True)
    finally:
        window.close()
        runner.shut_down()
        services.close()


def main() -> None:
    """Make the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, metavar="MODEL.gguf")
    parser.add_argument("--into", type=Path, default=Path("docs/images/real-answer.png"))
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    chosen = parser.parse_args()
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        _make(chosen.model.resolve(), chosen.into, chosen.theme, Path(folder) / "home")


if __name__ == "__main__":
    main()
