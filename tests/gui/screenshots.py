"""Makes the pictures of the window: `python -m tests.gui.screenshots [SCENE ...]`.

Without a scene: those of the documentation, into docs/images. `--into FOLDER` puts them elsewhere,
`--every` makes every scene; `--language ar` and the like make them in another language, `--theme
dark`, `--scale 200` and `--width 800` in another look.
"""

import argparse
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
from PIL import Image
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
)

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
from app.core.look import ThemeMode
from app.core.messages import ApprovalPart, ImagePart, ToolCallPart, ToolResultPart
from app.core.settings import Settings
from app.gui.chat.screen import ChatScreen
from app.gui.dataset.export_dialog import ExportDialog
from app.gui.dataset.jobs_page import JobsPage
from app.gui.dataset.making_forms import DistillForm
from app.gui.dataset.measuring_forms import SafetyForm
from app.gui.dataset.redaction_dialog import RedactionDialog
from app.gui.dataset.screen import DatasetScreen
from app.gui.dialogs.memory import MemoryDialog
from app.gui.look.theme import apply_theme
from app.gui.look.translations import install_translations
from app.gui.transcript.view import TranscriptView
from app.gui.window.main_window import MainWindow
from app.viewmodels.chat.answer import AnswerViewModel
from app.viewmodels.chat.thread import message_of
from app.viewmodels.dataset.bundle import BundleChoices
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.gui.picture_services import (
    add_arabic_chat,
    add_lease_chat,
    add_long_chat,
    known_answers,
    pictured_services,
)
from tests.gui.scripted_services import (
    CODE_ANSWER,
    ScriptedServices,
    add_math_chat,
    as_services,
    read_picture,
    scripted_services,
)
from tests.viewmodels.scripted_chat import ScriptedChat
from tests.viewmodels.scripted_models import StarterOnly

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


class Look(NamedTuple):
    """How the window is shown."""

    language: str = "en"
    theme: ThemeMode = "light"
    scale: int = 100
    size: tuple[int, int] = (1440, 900)


class Stage:
    """A window over scripted services, and the way to take its picture."""

    look = Look()

    def __init__(self, services: ScriptedServices, **look: Any) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.shown = self.look._replace(**look)
        install_translations(app, self.shown.language)
        apply_theme(app, self.shown.theme, self.shown.scale)
        self.app = app
        self.services = services
        self.runner = TaskRunner()
        self.view_model = WindowViewModel(as_services(services), self.runner)
        self.window = MainWindow()
        self.window.resize(*self.shown.size)
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

    def show_tab(self, screen: str, name: str, number: int) -> None:
        """Show a screen of the window and one of its tabs."""
        self.window.show_screen(screen)
        self.settle()
        tabs = self.window.findChild(QTabBar, name)
        assert tabs
        tabs.setCurrentIndex(number)
        self.settle()

    def save(self, path: Path) -> None:
        shown = self.app.activeModalWidget() or self.window
        Image.fromqimage(shown.grab().toImage()).convert("RGB").save(path, optimize=True)

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


def _margin(**look: Any) -> Stage:
    stage = Stage(pictured_services(), **look)
    stage.open("10-Q: services margin")
    return stage


def _first_run() -> Stage:
    services = scripted_services()
    services.models = StarterOnly()
    return Stage(services)


def _titled(add: Callable[[ScriptedChat], str], **look: Any) -> Stage:
    """With a chat of its own."""
    services = pictured_services()
    title = add(services.chat)
    stage = Stage(services, **look)
    stage.open(title)
    stage.settle(1.5)
    return stage


def _code() -> Stage:
    stage = Stage(pictured_services())
    stage.open("Regex for invoice numbers")
    return stage


def _math() -> Stage:
    def add(chat: ScriptedChat) -> str:
        add_math_chat(chat)
        return "Gaussian integral"

    return _titled(add)


def _source(**look: Any) -> Stage:
    stage = _margin(**look)
    answers = (item for item in stage.view_model.conversation.items)
    cited = next(one for one in answers if isinstance(one, AnswerViewModel) and one.citations)
    stage.window.open_citation(cited.citations[0].citation)
    stage.settle(1.5)
    if scroll := stage.window.findChild(QScrollArea, "sourceScroll"):
        scroll.verticalScrollBar().setValue(0)
    stage.view_model.conversation.set_sources(
        collection_id=stage.view_model.conversation.collection_id,
        mode="auto",
        is_only_from_documents=False,
    )
    if bar := stage.window.findChild(TranscriptView):
        bar.verticalScrollBar().setValue(0)
    stage.settle()
    return stage


def _waiting() -> Stage:
    stage = Stage(pictured_services())
    stage.ask("What is a bond ladder?", StageProgress("loading_model", 0.62))
    return stage


def _streaming() -> Stage:
    stage = Stage(pictured_services())
    events = (ReasoningAppended("They want a pattern."), TextAppended(CODE_ANSWER[:420]))
    stage.ask("Write a regex for our invoice numbers, with a parser.", *events)
    stage.view_model.conversation.send("Now the same in Rust, please.")
    stage.settle()
    return stage


def _failed() -> Stage:
    stage = Stage(pictured_services())
    stage.services.chat.error = UserError(
        "The engine stopped while it was answering.",
        "Send the question again; if it happens again, choose a smaller model.",
    )
    stage.ask("What is a bond ladder?", TextAppended("A bond ladder is a set of bonds that"))
    stage.services.chat.gate.set()
    stage.settle()
    return stage


def _pressed(name: str) -> Stage:
    stage = _margin()
    stage.press(name)
    return stage


def _search() -> Stage:
    stage = _margin()
    if field := stage.window.findChild(QLineEdit, "searchInput"):
        field.setText("margin")
    stage.settle()
    return stage


def _approval(**look: Any) -> Stage:
    stage = Stage(pictured_services(), **look)
    content = "metric,q3_2022,q3_2021,change_pp\nservices,71.5,69.8,1.7\nproducts,34.5,36.0,-1.5\n"
    path = "/home/ada/Reports/margins.csv"
    call = ToolCallPart("c9", "write_file", {"path": path, "content": content})
    approval = ApprovalPart(
        "c9",
        3,
        touches=(path,),
        tainted=("content",),
        preview="".join(f"+ {line}\n" for line in content.splitlines()),
        offers=("once",),
    )
    stage.ask(
        "Save the table as margins.csv in my Reports folder.",
        ToolCalled(call),
        ApprovalChanged(approval),
    )
    stage.services.chat.gate.set()
    stage.settle()
    return stage


def _program() -> Stage:
    """A program with its result, as in mode pal."""
    stage = Stage(pictured_services())
    call = ToolCallPart("c1", "python", {"code": PROGRAM})
    result = ToolResultPart("c1", "18\n4 of 5 programs gave this value.")
    reason = "The question asks for a quantity that follows from several numbers."
    chosen = ModeChosen("pal", reason)
    stage.ask(QUESTION, chosen, ToolCalled(call), ToolReturned(result), TextAppended("18"))
    stage.services.chat.gate.set()
    stage.settle()
    return stage


def _voting() -> Stage:
    """Programs that vote while they are written."""
    stage = Stage(pictured_services())
    reason = "The question asks for a quantity that follows from several numbers."
    line = "eggs_left = eggs_per_day - eggs_for_breakfast - eggs_for_muffins"
    stage.ask(QUESTION, ModeChosen("pal", reason), StageProgress("thinking", 0.4, line))
    return stage


def _chart() -> Stage:
    """A chart that the tool really drew."""
    stage = Stage(pictured_services())
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


def _picture() -> Stage:
    """A model that sees: a picture that was asked about, and one that waits in the composer."""
    stage = Stage(pictured_services())
    picture = read_picture(Path("docs/images/window.png"))
    attachments = stage.view_model.conversation.attachments
    attachments.add_picture(msgspec.structs.replace(picture, description="screen.png"))
    stage.ask("Which figures does this screen show?", TextAppended("It shows the services margin."))
    stage.services.chat.gate.set()
    stage.settle()
    attachments.add_picture(msgspec.structs.replace(picture, description="receipt.png"))
    stage.settle()
    return stage


def _folders() -> Stage:
    stage = _margin()
    household = next(one for one in stage.services.folders.all() if one.name == "Household")
    stage.view_model.conversations.toggle_folder(household.id)
    stage.settle()
    return stage


def _find() -> Stage:
    stage = _margin()
    chat = stage.window.findChild(ChatScreen)
    assert chat
    chat.find_words("margin")
    stage.settle()
    return stage


def _suggestions() -> Stage:
    services = pictured_services()
    services.prompts.save("Translate", "Translate into {{language}}:\n\n{{text}}")
    stage = Stage(services)
    stage.press("promptsButton")
    return stage


def _variants(stage: Stage) -> None:
    answers = (one for one in stage.view_model.conversation.items)
    shown = next(one for one in answers if isinstance(one, AnswerViewModel))
    stage.view_model.branches.read_variants(shown.message.id)
    stage.settle()


def _compare() -> Stage:
    stage = _margin()
    _variants(stage)
    return stage


def _rank() -> Stage:
    stage = _margin()
    answers = (one for one in stage.view_model.conversation.items)
    first = next(one for one in answers if isinstance(one, AnswerViewModel))
    stage.view_model.branches.edit_answer(first.message.id, "It rose by 1.7 points, to 71.5 %.")
    stage.settle()
    _variants(stage)
    stage.view_model.ranking.suggest()
    stage.settle()
    return stage


def _dataset() -> Stage:
    services = pictured_services()
    asked = "Draft a mail to ada@example.org about the invoice from 3 March."
    services.feedback.put(asked, "Dear Ada, <|im_end|> …", Feedback(message_id="a9", rating="up"))
    stage = Stage(services)
    stage.window.show_screen("dataset")
    stage.settle(1.0)
    return stage


def _export() -> Stage:
    stage = _dataset()
    stage.view_model.dataset.set_included("r2", False)
    ExportDialog(stage.view_model.dataset, stage.view_model.hub.sharing, stage.window).open()
    stage.settle()
    return stage


def _redaction() -> Stage:
    stage = _dataset()
    RedactionDialog(stage.view_model.dataset.bundle, stage.window).open()
    words = BundleChoices(folder=Path(), formats=("sft",), hidden_words=("Grace",))
    stage.view_model.dataset.preview(words)
    stage.settle()
    return stage


def _memory() -> Stage:
    services = pictured_services()
    services.memory.add("I write British English.")
    services.memory.add("My company's financial year ends in September.")
    stage = Stage(services)
    MemoryDialog(stage.view_model.memory, stage.view_model.settings, stage.window).open()
    stage.settle()
    return stage


def _offer() -> Stage:
    services = pictured_services()
    services.settings.current = Settings(uses_memory=True, suggests_facts=True)
    stage = Stage(services)
    stage.ask("Our financial year ends in September. Which month is the end of our second quarter?")
    stage.services.chat.gate.set()
    stage.settle()
    return stage


def _passages() -> Stage:
    stage = Stage(pictured_services())
    stage.show_tab("documents", "documentsTabs", 1)
    if field := stage.window.findChild(QLineEdit, "passageQuery"):
        field.setText("What drove the margin of services?")
    stage.settle()
    return stage


def _trial() -> Stage:
    services = pictured_services()
    collection = services.library.collections()[0]
    services.library_evaluation.keep(collection.id, known_answers())
    stage = Stage(services)
    stage.show_tab("documents", "documentsTabs", 2)
    for method in ("lexical", "hybrid"):
        if box := stage.window.findChild(QComboBox, "trialMethod"):
            box.setCurrentIndex(box.findData(method))
        stage.press("measureKnown")
    return stage


def _vote() -> Stage:
    stage = Stage(pictured_services())
    stage.show_tab("dataset", "datasetTabs", 1)
    stage.press("beginVote")
    stage.settle()
    return stage


def _vote_setup() -> Stage:
    stage = Stage(pictured_services())
    stage.show_tab("dataset", "datasetTabs", 1)
    return stage


def _vote_result() -> Stage:
    stage = _vote()
    for side in ("vote-left", "vote-right", "vote-left", "vote-right"):
        stage.press(side)
    stage.press("showVotes")
    return stage


def _judge() -> Stage:
    stage = Stage(pictured_services())
    stage.show_tab("dataset", "datasetTabs", 2)
    stage.press("beginJudging")
    stage.settle()
    return stage


def _jobs(*, measures: bool, form: int) -> tuple[Stage, JobsPage]:
    stage = Stage(pictured_services())
    stage.show_tab("dataset", "datasetTabs", 4 if measures else 3)
    screen = stage.window.findChild(DatasetScreen)
    assert screen
    page = screen.measuring if measures else screen.making
    page.choose(form)
    stage.settle()
    return stage, page


def _form(*, measures: bool, form: int) -> Stage:
    return _jobs(measures=measures, form=form)[0]


def _making(*, is_done: bool) -> Stage:
    stage, page = _jobs(measures=False, form=0)
    form = page.findChild(DistillForm)
    assert form
    form.keep.setCurrentIndex(1)
    form.folder.line.setText("/home/ada/Datasets/answers")
    if not is_done:
        stage.services.teaching.gate.clear()
    form.begin.click()
    stage.settle()
    return stage


def _safety() -> Stage:
    stage, page = _jobs(measures=True, form=2)
    form = page.findChild(SafetyForm)
    assert form
    form.second.setCurrentIndex(2)
    form.begin.click()
    stage.settle()
    return stage


def _pinned() -> Stage:
    stage = _margin()
    question = message_of(stage.view_model.conversation.items[0])
    stage.view_model.branches.pin(question, is_pinned=True)
    stage.settle()
    return stage


def _screen(name: str) -> Stage:
    stage = Stage(pictured_services())
    stage.window.show_screen(name)
    stage.settle()
    return stage


DOCUMENTED: dict[str, Callable[[], Stage]] = {
    "window": _source,
    "first-run": _first_run,
    "empty": lambda: Stage(pictured_services()),
    "long-chat": lambda: _titled(add_long_chat),
    "code": _code,
    "table": lambda: _titled(add_lease_chat),
    "math": _math,
    "right-to-left": lambda: _titled(add_arabic_chat, language="ar"),
    "dark": lambda: _source(theme="dark"),
    "large-type": lambda: _titled(add_lease_chat, scale=200, size=(1600, 1000)),
    "approval": _approval,
    "documents": lambda: _screen("documents"),
    "search": _passages,
    "known-answers": _trial,
    "models": lambda: _screen("models"),
    "dataset": _dataset,
    "blind-vote": _vote,
    "make-data": lambda: _making(is_done=False),
    "settings": lambda: _screen("settings"),
}
"""What docs/images shows."""

OTHERS: dict[str, Callable[[], Stage]] = {
    "answer": _margin,
    "waiting": _waiting,
    "streaming": _streaming,
    "failed": _failed,
    "feedback": lambda: _pressed("thumbDown"),
    "details": lambda: _pressed("answerFigures"),
    "edit-answer": lambda: _pressed("editAnswer"),
    "pinned": _pinned,
    "find-chats": _search,
    "program": _program,
    "voting": _voting,
    "chart": _chart,
    "picture": _picture,
    "folders": _folders,
    "find": _find,
    "suggestions": _suggestions,
    "compare": _compare,
    "rank": _rank,
    "memory": _memory,
    "offer": _offer,
    "vote-setup": _vote_setup,
    "vote-result": _vote_result,
    "judge": _judge,
    "made": lambda: _making(is_done=True),
    "revise": lambda: _form(measures=False, form=1),
    "merge": lambda: _form(measures=False, form=2),
    "labels": lambda: _form(measures=False, form=3),
    "adapter": lambda: _form(measures=True, form=0),
    "preferences": lambda: _form(measures=True, form=1),
    "safety": _safety,
    "export": _export,
    "redaction": _redaction,
    "assistants": lambda: _screen("assistants"),
}
SCENES = DOCUMENTED | OTHERS


def main(folder: Path, names: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    _application = QApplication.instance() or QApplication([])
    for name in names:
        stage = SCENES[name]()
        stage.save(folder / f"{name}.png")
        stage.strike()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help=", ".join(SCENES))
    parser.add_argument("--into", type=Path, default=Path("docs/images"))
    parser.add_argument("--every", action="store_true")
    parser.add_argument("--language", default="en")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--scale", type=int, default=100)
    parser.add_argument("--width", type=int, default=1440)
    arguments = parser.parse_intermixed_args()
    Stage.look = Look(arguments.language, arguments.theme, arguments.scale, (arguments.width, 900))
    chosen: list[str] = arguments.scenes or list(SCENES if arguments.every else DOCUMENTED)
    main(arguments.into, chosen)
