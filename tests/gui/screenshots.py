"""Makes the pictures of the window: `python -m tests.gui.screenshots FOLDER [SCENE ...]`.

`--language ar` and the like make them in another language.
"""

import argparse
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from app.agent.sandbox import Sandbox
from app.agent.tool import ToolOutput
from app.agent.tools import computing_tools
from app.agent.workbench.client import Workbench
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import (
    ApprovalChanged,
    ChatEvent,
    ImageAdded,
    ModeChosen,
    ReasoningAppended,
    StageProgress,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.feedback import Feedback
from app.core.messages import ApprovalPart, ImagePart, ToolCallPart, ToolResultPart
from app.gui.chat_screen import ChatScreen
from app.gui.dataset.export_dialog import ExportDialog
from app.gui.dataset.redaction_dialog import RedactionDialog
from app.gui.dialogs.memory import MemoryDialog
from app.gui.main_window import MainWindow
from app.gui.theme import ThemeMode, apply_theme
from app.gui.translations import install_translations
from app.viewmodels.answer import AnswerViewModel
from app.viewmodels.bundle import BundleChoices
from app.viewmodels.task_runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.gui.scripted_services import (
    CODE_ANSWER,
    ScriptedServices,
    add_math_chat,
    as_services,
    lived_in_services,
    read_picture,
    scripted_services,
)
from tests.viewmodels.scripted_feedback import filled_feedback
from tests.viewmodels.scripted_models import NoModels

_SETTLE_S = 0.5
QUESTION = (
    "Janet's ducks lay 16 eggs a day. She eats three and bakes with four. She sells the rest at "
    "$2 an egg. How much does she make in a day?"
)
PROGRAM = f'''def solution():
    """{QUESTION}"""
    eggs = 16
    eggs_left = eggs - 3 - 4
    money = eggs_left * 2
    return money
'''


class Stage:
    """A window over scripted services, and the way to take its picture."""

    language = "en"

    def __init__(
        self, services: ScriptedServices, theme: ThemeMode = "light", scale: int = 100
    ) -> None:
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        install_translations(app, self.language)
        apply_theme(app, theme, scale)
        self.app = app
        self.services = services
        self.runner = TaskRunner()
        self.view_model = WindowViewModel(as_services(services), self.runner)
        self.window = MainWindow()
        self.window.bind(self.view_model)
        self.view_model.refresh()
        self.window.show()
        self.settle()

    def settle(self, seconds: float = _SETTLE_S) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)

    def open(self, title: str) -> None:
        summaries = self.services.chat.conversations()
        chosen = next(one for one in summaries if one.title == title)
        self.view_model.conversation.open(chosen.id)
        self.settle()

    def ask(self, text: str, *events: ChatEvent) -> None:
        """Ask, and stop time after `events`."""
        self.services.chat.events = events
        self.services.chat.gate.clear()
        self.view_model.conversation.send(text)
        self.settle()

    def press(self, name: str) -> None:
        """Click the last visible button with this object name."""
        kinds = (QPushButton, QToolButton)
        found = [one for kind in kinds for one in self.window.findChildren(kind, name)]
        [one for one in found if one.isVisible()][-1].click()
        self.settle()

    def save(self, path: Path) -> None:
        shown = self.app.activeModalWidget() or self.window
        shown.grab().save(str(path))

    def strike(self) -> None:
        self.services.chat.gate.set()
        self.settle(0.1)
        if dialog := self.app.activeModalWidget():
            dialog.close()
        self.window.close()
        self.runner.shut_down()
        self.window.deleteLater()
        self.view_model.deleteLater()
        self.settle(0.05)


def _margin(theme: ThemeMode = "light", scale: int = 100) -> Stage:
    stage = Stage(lived_in_services(), theme, scale)
    stage.open("10-Q: services margin")
    return stage


def _first_run() -> Stage:
    services = scripted_services()
    services.models = NoModels()
    return Stage(services)


def _code() -> Stage:
    stage = Stage(lived_in_services())
    stage.open("Regex for invoice numbers")
    return stage


def _source() -> Stage:
    stage = _margin()
    answers = (item for item in stage.view_model.conversation.items)
    cited = next(one for one in answers if isinstance(one, AnswerViewModel) and one.citations)
    stage.window.open_citation(cited.citations[0].citation)
    stage.settle()
    return stage


def _waiting() -> Stage:
    stage = Stage(lived_in_services())
    stage.ask("What is a bond ladder?", StageProgress("loading_model", 0.62))
    return stage


def _streaming() -> Stage:
    stage = Stage(lived_in_services())
    events = (ReasoningAppended("They want a pattern."), TextAppended(CODE_ANSWER[:420]))
    stage.ask("Write a regex for our invoice numbers, with a parser.", *events)
    stage.view_model.conversation.send("Now the same in Rust, please.")
    stage.settle()
    return stage


def _failed() -> Stage:
    stage = Stage(lived_in_services())
    stage.services.chat.error = UserError(
        "The engine stopped while it was answering.",
        "Send the question again; if it happens again, choose a smaller model.",
    )
    stage.ask("What is a bond ladder?", TextAppended("A bond ladder is a set of bonds that"))
    stage.services.chat.gate.set()
    stage.settle()
    return stage


def _thumb_down() -> Stage:
    stage = _margin()
    stage.press("thumbDown")
    return stage


def _details() -> Stage:
    stage = _margin()
    stage.press("answerFigures")
    return stage


def _search() -> Stage:
    stage = _margin()
    stage.view_model.conversations.search("margin")
    stage.settle()
    return stage


def _approval(theme: ThemeMode = "light", scale: int = 100) -> Stage:
    stage = Stage(lived_in_services(), theme, scale)
    call = ToolCallPart(
        "c9",
        "write_file",
        {"path": "/home/ada/Reports/margins.csv", "content": "metric,q3_2022\nservices,71.5\n"},
    )
    approval = ApprovalPart(
        "c9",
        3,
        touches=("/home/ada/Reports/margins.csv",),
        tainted=("content",),
        preview="+ metric,q3_2022\n+ services,71.5\n",
        offers=("once",),
    )
    stage.ask("Save the table as margins.csv", ToolCalled(call), ApprovalChanged(approval))
    stage.services.chat.gate.set()
    stage.settle()
    return stage


def _program(theme: ThemeMode = "light", scale: int = 100) -> Stage:
    """A program with its result opened, as in mode pal."""
    stage = Stage(lived_in_services(), theme, scale)
    call = ToolCallPart("c1", "python", {"code": PROGRAM})
    result = ToolResultPart("c1", "18\n4 of 5 programs gave this value.")
    reason = "The question asks for a quantity that follows from several numbers."
    chosen = ModeChosen("pal", reason)
    stage.ask(QUESTION, chosen, ToolCalled(call), ToolReturned(result), TextAppended("18"))
    stage.services.chat.gate.set()
    stage.settle()
    return stage


def _chart(theme: ThemeMode = "light", scale: int = 100) -> Stage:
    """A chart that the tool really drew."""
    stage = Stage(lived_in_services(), theme, scale)
    arguments: dict[str, Any] = {
        "kind": "bar",
        "title": "Revenue by quarter",
        "labels": ["Q1", "Q2", "Q3", "Q4"],
        "series": [{"name": "2025", "y": [41.5, 44.0, 39.2, 52.8]}],
    }
    call = ToolCallPart("c1", "plot", arguments)
    (tool,) = [one for one in computing_tools(Sandbox(), Workbench()) if one.name == "plot"]
    output = tool.accessed(arguments).run(arguments, CancelToken())
    assert isinstance(output, ToolOutput)
    stage.ask(
        "Draw our revenue by quarter as a bar chart.",
        ToolCalled(call),
        ImageAdded(ImagePart(data=output.pictures[0].png, description=output.text, call_id="c1")),
        ToolReturned(ToolResultPart("c1", output.text)),
        TextAppended("Here is the chart: the fourth quarter was the strongest, with 52.8."),
    )
    stage.services.chat.gate.set()
    stage.settle()
    return stage


def _picture(theme: ThemeMode = "light", scale: int = 100) -> Stage:
    """A model that sees: a picture that was asked about, and one that waits in the composer."""
    stage = Stage(lived_in_services(), theme, scale)
    picture = read_picture(Path("docs/images/window.png"))
    attachments = stage.view_model.conversation.attachments
    attachments.add_picture(msgspec.structs.replace(picture, description="screen.png"))
    stage.ask("Which figures does this screen show?", TextAppended("It shows the services margin."))
    stage.services.chat.gate.set()
    stage.settle()
    attachments.add_picture(msgspec.structs.replace(picture, description="receipt.png"))
    stage.settle()
    return stage


def _folders(theme: ThemeMode = "light", scale: int = 100) -> Stage:
    stage = _margin(theme, scale)
    services, folders = stage.services, stage.services.folders
    by_title = {one.title: one.id for one in services.chat.conversations()}
    household = folders.create("Household")
    folders.create("Quarterly filings")
    for title in ("Why is my sourdough flat?", "Compare the three lease offers"):
        folders.move(by_title[title], household.id)
    folders.archive(by_title["Übersetzung Mietvertrag"], True)
    stage.view_model.conversations.refresh()
    stage.settle()
    stage.view_model.conversations.toggle_folder(household.id)
    stage.settle()
    return stage


def _find(theme: ThemeMode = "light") -> Stage:
    stage = _margin(theme)
    chat = stage.window.findChild(ChatScreen)
    assert chat
    chat.find_words("margin")
    stage.settle()
    return stage


def _suggestions(theme: ThemeMode = "light") -> Stage:
    services = lived_in_services()
    services.prompts.save("Translate", "Translate into {{language}}:\n\n{{text}}")
    stage = Stage(services, theme)
    stage.press("promptsButton")
    return stage


def _compare(theme: ThemeMode = "light") -> Stage:
    stage = _margin(theme)
    answers = (one for one in stage.view_model.conversation.items)
    first = next(one for one in answers if isinstance(one, AnswerViewModel))
    stage.view_model.branches.read_variants(first.message.id)
    stage.settle()
    return stage


def _rank(theme: ThemeMode = "light", scale: int = 100) -> Stage:
    stage = _margin(theme, scale)
    answers = (one for one in stage.view_model.conversation.items)
    first = next(one for one in answers if isinstance(one, AnswerViewModel))
    stage.view_model.branches.edit_answer(first.message.id, "It rose by 1.7 points, to 71.5 %.")
    stage.settle()
    answers = (one for one in stage.view_model.conversation.items)
    shown = next(one for one in answers if isinstance(one, AnswerViewModel))
    stage.view_model.branches.read_variants(shown.message.id)
    stage.settle()
    stage.view_model.ranking.suggest()
    stage.settle()
    return stage


def _wrong_source(theme: ThemeMode = "light") -> Stage:
    stage = _margin(theme)
    answers = (one for one in stage.view_model.conversation.items)
    cited = next(one for one in answers if isinstance(one, AnswerViewModel) and one.citations)
    stage.view_model.ratings.mark_source(cited.message.id, 2, True)
    stage.settle()
    return stage


def _edit_answer(theme: ThemeMode = "light") -> Stage:
    stage = _margin(theme)
    stage.press("editAnswer")
    return stage


def _math(theme: ThemeMode = "light", scale: int = 100) -> Stage:
    services = lived_in_services()
    add_math_chat(services.chat)
    stage = Stage(services, theme, scale)
    stage.open("Gaussian integral")
    stage.settle(1.5)
    return stage


def _dataset(theme: ThemeMode = "light", scale: int = 100) -> Stage:
    services = lived_in_services()
    services.feedback = filled_feedback()
    asked = "Draft a mail to ada@example.org about the invoice from 3 March."
    services.feedback.put(asked, "Dear Ada, <|im_end|> …", Feedback(message_id="a9", rating="up"))
    stage = Stage(services, theme, scale)
    stage.window.show_screen("dataset")
    stage.settle()
    return stage


def _export(theme: ThemeMode = "light", scale: int = 100) -> Stage:
    stage = _dataset(theme, scale)
    stage.view_model.dataset.set_included("a2", False)
    ExportDialog(stage.view_model.dataset, stage.window).open()
    stage.settle()
    return stage


def _redaction(theme: ThemeMode = "light") -> Stage:
    stage = _dataset(theme)
    RedactionDialog(stage.view_model.dataset.bundle, stage.window).open()
    words = BundleChoices(folder=Path(), formats=("sft",), hidden_words=("Grace",))
    stage.view_model.dataset.preview(words)
    stage.settle()
    return stage


def _memory(theme: ThemeMode = "light") -> Stage:
    services = lived_in_services()
    services.memory.add("I write British English.")
    services.memory.add("My company's financial year ends in September.")
    stage = Stage(services, theme)
    MemoryDialog(stage.view_model.memory, stage.window).open()
    stage.settle()
    return stage


def _screen(name: str, theme: ThemeMode = "light") -> Stage:
    stage = Stage(lived_in_services(), theme)
    stage.window.show_screen(name)
    stage.settle()
    return stage


SCENES: dict[str, Callable[[], Stage]] = {
    "first-run": _first_run,
    "empty": lambda: Stage(lived_in_services()),
    "empty-dark": lambda: Stage(lived_in_services(), "dark"),
    "answer": _margin,
    "answer-dark": lambda: _margin("dark"),
    "answer-large": lambda: _margin("light", 150),
    "code": _code,
    "source": _source,
    "waiting": _waiting,
    "streaming": _streaming,
    "failed": _failed,
    "feedback": _thumb_down,
    "details": _details,
    "search": _search,
    "approval": _approval,
    "approval-dark": lambda: _approval("dark"),
    "approval-large": lambda: _approval("light", 200),
    "program": _program,
    "program-dark": lambda: _program("dark"),
    "program-large": lambda: _program("light", 200),
    "chart": _chart,
    "chart-dark": lambda: _chart("dark"),
    "picture": _picture,
    "picture-dark": lambda: _picture("dark"),
    "picture-large": lambda: _picture("light", 200),
    "folders": _folders,
    "folders-large": lambda: _folders("light", 200),
    "folders-dark": lambda: _folders("dark"),
    "find": _find,
    "find-dark": lambda: _find("dark"),
    "suggestions": _suggestions,
    "suggestions-dark": lambda: _suggestions("dark"),
    "edit-answer": _edit_answer,
    "compare": _compare,
    "compare-dark": lambda: _compare("dark"),
    "rank": _rank,
    "rank-dark": lambda: _rank("dark"),
    "rank-large": lambda: _rank("light", 200),
    "wrong-source": _wrong_source,
    "wrong-source-dark": lambda: _wrong_source("dark"),
    "math": _math,
    "math-dark": lambda: _math("dark"),
    "math-large": lambda: _math("light", 200),
    "documents": lambda: _screen("documents"),
    "models": lambda: _screen("models"),
    "dataset": _dataset,
    "dataset-dark": lambda: _dataset("dark"),
    "dataset-large": lambda: _dataset("light", 200),
    "memory": _memory,
    "memory-dark": lambda: _memory("dark"),
    "export": _export,
    "export-dark": lambda: _export("dark"),
    "redaction": _redaction,
    "redaction-dark": lambda: _redaction("dark"),
    "settings": lambda: _screen("settings"),
    "settings-dark": lambda: _screen("settings", "dark"),
    "documents-dark": lambda: _screen("documents", "dark"),
}


def main(folder: Path, names: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or SCENES:
        stage = SCENES[name]()
        stage.save(folder / f"{name}.png")
        stage.strike()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenes", nargs="*", metavar="SCENE")
    parser.add_argument("--language", default="en")
    arguments = parser.parse_intermixed_args()
    Stage.language = arguments.language
    main(arguments.folder, arguments.scenes)
