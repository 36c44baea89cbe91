"""Answers while they are made, and what they are made of."""

from pathlib import Path
from typing import Any

import msgspec

from app.agent.tool import ToolOutput
from app.agent.tools.plot import plot
from app.agent.workbench.client import Workbench
from app.core.cancellation import CancelToken
from app.core.documents import Citation
from app.core.errors import UserError
from app.core.events import (
    ApprovalChanged,
    ChatEvent,
    CitationAdded,
    ImageAdded,
    ModeChosen,
    ReasoningAppended,
    StageProgress,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.messages import (
    ApprovalPart,
    CitationPart,
    ImagePart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from app.viewmodels.chat.answer import AnswerViewModel
from tests.gui.filing import PAGE, SERVICES
from tests.gui.picture_services import pictured_services
from tests.gui.scenes.chats import margin
from tests.gui.scenes.stage import Stage
from tests.gui.scripted_services import CODE_ANSWER, FILING
from tests.viewmodels.scripted_chat import PROVENANCE

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


def not_found(**look: Any) -> Stage:
    """A supported and a computed sentence, figures and a sentence that nothing confirms."""
    services = pictured_services()
    first = "Services gross margin was 71.5 %, after 69.8 % a year earlier."
    text = (
        f"{first}\n\nThat is 1.7 percentage points more. Products fell to **36.5%**, and total net "
        "sales were about $82.9 billion. New products will help soon.\n\n"
        "| | 2022 |\n|---|--:|\n| Products | 36.5% |\n"
    )
    cited = Citation(1, "chunk", "filing", FILING, PAGE, 0, 10, SERVICES, 0.9)
    id_ = services.chat.start("Margins")
    services.chat.add(id_, "user", (TextPart("How did the margins change?"),))
    services.chat.add(
        id_,
        "assistant",
        (
            ToolCallPart("t", "python", {"code": "print(71.5 - 69.8)"}),
            ToolResultPart("t", "1.7"),
            TextPart(text),
            CitationPart(cited, len(first)),
        ),
        provenance=msgspec.structs.replace(PROVENANCE, not_found=("36.5%", "$82.9 billion")),
    )
    stage = Stage(services, **look)
    stage.open("Margins")
    return stage


def waiting() -> Stage:
    stage = Stage(pictured_services())
    stage.ask("What is a bond ladder?", StageProgress("loading_model", 0.62))
    return stage


def streaming() -> Stage:
    stage = Stage(pictured_services())
    events = (ReasoningAppended("They want a pattern."), TextAppended(CODE_ANSWER[:420]))
    stage.ask("Write a regex for our invoice numbers, with a parser.", *events)
    stage.view_model.conversation.send("Now the same in Rust, please.")
    stage.settle()
    return stage


def failed() -> Stage:
    stage = Stage(pictured_services())
    stage.services.chat.error = UserError(
        "The engine stopped while it was answering.",
        "Send the question again; if it happens again, choose a smaller model.",
    )
    stage.ask("What is a bond ladder?", TextAppended("A bond ladder is a set of bonds that"))
    stage.services.chat.gate.set()
    stage.settle()
    return stage


def approval(**look: Any) -> Stage:
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


def program() -> Stage:
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


COUNTED = (
    ("Found in 2 of 4 documents:\n\n- north.pdf: The tenant pays a deposit of 740 pounds.", True),
    ("\n- south.pdf: A deposit of 810 pounds is due on signing.", True),
    ("\n\nUnclear, to be checked:\n\n- mill.pdf", True),
    ("\n\n4 of 4 documents read; 3 answered, 1 unclear.", False),
)


def counted(*, is_read: bool = True) -> Stage:
    """What only all documents tell: while they are read, or counted and listed."""
    services = pictured_services()
    services.chat.made = msgspec.structs.replace(
        PROVENANCE, mode="survey", not_found=None, survey_ids=("survey",)
    )
    stage = Stage(services)
    chosen = ModeChosen("survey", "The question asks for all of 4 documents.")
    events: list[ChatEvent] = [chosen, StageProgress("asking_documents", 0.25, "1/4", 362.0)]
    written = ""
    for number, (text, is_cited) in enumerate(COUNTED if is_read else (), start=1):
        written += text
        events.append(TextAppended(text))
        if is_cited:
            cited = Citation(number, "c", "d", "/docs/a.pdf", 1, 0, 9, text, 1.0)
            events.append(CitationAdded(CitationPart(cited, len(written))))
    stage.ask("Which leases have a deposit?", *events)
    if is_read:
        stage.services.chat.gate.set()
    stage.settle()
    return stage


def voting() -> Stage:
    """Programs that vote while they are written."""
    stage = Stage(pictured_services())
    reason = "The question asks for a quantity that follows from several numbers."
    line = "eggs_left = eggs_per_day - eggs_for_breakfast - eggs_for_muffins"
    stage.ask(QUESTION, ModeChosen("pal", reason), StageProgress("thinking", 0.4, line))
    return stage


def chart() -> Stage:
    """A chart that the tool really drew."""
    stage = Stage(pictured_services())
    arguments: dict[str, Any] = {
        "kind": "bar",
        "title": "Revenue by quarter",
        "labels": ["Q1", "Q2", "Q3", "Q4"],
        "series": [{"name": "2025", "y": [41.5, 44.0, 39.2, 52.8]}],
    }
    call = ToolCallPart("c1", "plot", arguments)
    tool = plot(Workbench())
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


def picture() -> Stage:
    """A model that sees: a picture that was asked about, and one that waits in the composer."""
    stage = Stage(pictured_services())
    picture = stage.services.attachments.read_picture(Path("docs/images/window.png"))
    attachments = stage.view_model.conversation.attachments
    attachments.add_picture(msgspec.structs.replace(picture, description="screen.png"))
    stage.ask("Which figures does this screen show?", TextAppended("It shows the services margin."))
    stage.services.chat.gate.set()
    stage.settle()
    attachments.add_picture(msgspec.structs.replace(picture, description="receipt.png"))
    stage.settle()
    return stage


def variants(stage: Stage) -> None:
    answers = (one for one in stage.view_model.conversation.transcript.items)
    shown = next(one for one in answers if isinstance(one, AnswerViewModel))
    stage.view_model.branches.read_variants(shown.message.id)
    stage.settle()


def compare() -> Stage:
    stage = margin()
    variants(stage)
    return stage


def rank() -> Stage:
    stage = margin()
    answers = (one for one in stage.view_model.conversation.transcript.items)
    first = next(one for one in answers if isinstance(one, AnswerViewModel))
    stage.view_model.branches.edit_answer(first.message.id, "It rose by 1.7 points, to 71.5 %.")
    stage.settle()
    variants(stage)
    stage.view_model.ranking.suggest()
    stage.settle()
    return stage
