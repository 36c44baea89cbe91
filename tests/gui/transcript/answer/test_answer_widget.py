"""What an answer shows: whether documents support it, how it ended, and how to go on."""

import msgspec
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.core.documents import Citation, NotRead
from app.core.events import TextAppended
from app.core.generation import AnswerRequest, FinishReason
from app.core.look import ThemeMode
from app.core.messages import CitationPart, Message, Part, TextPart, ToolCallPart, ToolResultPart
from app.gui.look.theme import apply_theme, tokens
from app.gui.transcript.answer.states import EndingNote, OfferNote, has_ending
from app.gui.transcript.markdown.body import MarkdownBody
from app.gui.transcript.markdown.prose import ProseView
from app.gui.transcript.tool_card import ToolCard
from app.viewmodels.chat.answer import AnswerViewModel
from tests.gui.hands import click, find, visible
from tests.gui.opened import Open, Opened, ask, open_chat
from tests.gui.scripted_services import ScriptedServices, scripted_services
from tests.viewmodels.scripted_chat import PROVENANCE

SUPPORTED = "The margin was 71.5%."
TABLE = "| a | b |\n|--|--|\n| c | 36.5% |\n"
TEXT = f"{SUPPORTED} It fell to **36.5%** 🙂 or\n$82.9 billion.\n\n{TABLE}"
COMPUTED = f"{SUPPORTED} That is 1.7 points more."
NOT_FOUND = ("36.5%", "$82.9 billion")


def services_with(text: str, *parts: Part, not_found: tuple[str, ...]) -> ScriptedServices:
    services = scripted_services()
    cited = Citation(1, "k", "d", "/a.pdf", 1, 0, 5, "words", 0.9)
    id_ = services.chat.start("Margins")
    services.chat.add(id_, "user", (TextPart("How did it change?"),))
    services.chat.add(
        id_,
        "assistant",
        (*parts, TextPart(text), CitationPart(cited, len(SUPPORTED))),
        provenance=msgspec.structs.replace(PROVENANCE, not_found=not_found),
    )
    return services


def reopened(qtbot: QtBot, open_window: Open, services: ScriptedServices) -> Opened:
    app = open_window(services)
    open_chat(qtbot, app, "Margins")
    qtbot.waitUntil(lambda: bool(app.transcript.answers))
    return app


def dotted(app: Opened) -> list[str]:
    views = app.answer.findChildren(ProseView)
    return [" ".join(each.selectedText().split()) for view in views for each in view._dotted]


def test_a_reopened_chat_dots_the_figures_that_were_not_found(
    qtbot: QtBot, open_window: Open
) -> None:
    app = reopened(qtbot, open_window, services_with(TEXT, not_found=NOT_FOUND))
    assert dotted(app) == ["36.5%", "$82.9 billion", "36.5%"]
    note = find(app.answer, QLabel, "notFound")
    assert note.text() == "Not found in the passages that were read: 36.5%, $82.9 billion"
    view = find(app.answer, ProseView)
    cursor = view.document().find("36.5%")
    assert cursor.charFormat().toolTip() == "Not found in the passages that were read."
    assert not view.document().find("71.5%").charFormat().toolTip()


def test_an_answer_without_such_a_figure_looks_as_ever(qtbot: QtBot, open_window: Open) -> None:
    app = reopened(qtbot, open_window, services_with(SUPPORTED, not_found=()))
    assert dotted(app) == []
    assert not app.answer.findChildren(QLabel, "notFound")


def test_an_answer_tells_which_documents_it_was_written_without(
    qtbot: QtBot, open_window: Open
) -> None:
    services = scripted_services()
    id_ = services.chat.start("Margins")
    services.chat.add(id_, "user", (TextPart("How did it change?"),))
    made = msgspec.structs.replace(PROVENANCE, not_read=NotRead(waiting=3, failed=1))
    services.chat.add(id_, "assistant", (TextPart("Not at all."),), provenance=made)
    app = reopened(qtbot, open_window, services)
    assert find(app.answer, QLabel, "notRead").text() == (
        "Answered without: 3 document(s) not read yet; 1 document(s) could not be read. "
        "Ask again once they are read."
    )


def unconfirmed(app: Opened) -> list[str]:
    views = app.answer.findChildren(ProseView)
    return [
        view.text_between(each.selectionStart(), each.selectionEnd())
        for view in views
        for each in view._unconfirmed
    ]


def test_a_sentence_that_nothing_confirms_is_dotted_as_a_whole(
    qtbot: QtBot, open_window: Open
) -> None:
    claims = "- Costs rose. That was 36.5%.\n- The end: it fell."
    text = f"{SUPPORTED} **Sales** 🙂 fell.\n\nWhy?\n\n{claims}"
    app = reopened(qtbot, open_window, services_with(text, not_found=("36.5%",)))
    assert unconfirmed(app) == ["Sales 🙂 fell.", "Costs rose.", "The end: it fell."]
    view = find(app.answer, ProseView)
    shape = view.document().find("fell").charFormat()
    assert shape.toolTip() == "Nothing that was read confirms this sentence."
    assert not view.document().find("margin").charFormat().toolTip(), "it is cited"
    note = find(app.answer, QLabel, "notFound")
    assert "3 sentence(s) not confirmed by what was read" in note.text()
    view.selectAll()
    assert "\u2060" not in view.createMimeDataFromSelection().text()


def test_the_sum_sign_opens_the_call_that_computed_it(qtbot: QtBot, open_window: Open) -> None:
    call = ToolCallPart("call", "calculator", {"expression": "71.5 - 69.8"})
    result = ToolResultPart("call", "1.7")
    app = reopened(qtbot, open_window, services_with(COMPUTED, call, result, not_found=()))
    card = find(app.answer, ToolCard)
    assert not card.is_open
    view = find(app.answer, ProseView)
    sign = view.document().find("∑").charFormat()
    assert "inputs" in sign.toolTip()
    with qtbot.waitSignal(app.answer.part_opened):
        view.anchorClicked.emit(QUrl(sign.anchorHref()))
    assert card.is_open


def test_a_computed_sentence_has_a_sum_sign(qtbot: QtBot, open_window: Open) -> None:
    result = ToolResultPart("call", "1.7")
    app = reopened(qtbot, open_window, services_with(COMPUTED, result, not_found=()))
    view = find(app.answer, ProseView)
    assert view.toPlainText().count("∑") == 1
    assert view.toPlainText().endswith("more.\u2060 ∑")
    assert view.markdown_between(0, len(view.toPlainText())) == (
        "The margin was 71.5%.[1] That is 1.7 points more."
    )


def test_figures_are_dotted_at_the_end_of_a_new_answer(qtbot: QtBot, open_window: Open) -> None:
    services = scripted_services()
    services.chat.events = (TextAppended("It fell to 36"), TextAppended(".5%."))
    services.chat.made = msgspec.structs.replace(PROVENANCE, not_found=("36.5%",))
    app = open_window(services)
    ask(qtbot, app, "How did it change?")
    qtbot.waitUntil(lambda: dotted(app) == ["36.5%"])


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", [100, 200])
def test_the_dots_are_drawn_in_every_look(
    qtbot: QtBot, qapp: QApplication, theme: ThemeMode, scale: int
) -> None:
    apply_theme(qapp, theme, scale)
    body = MarkdownBody()
    qtbot.addWidget(body)
    body.resize(240, 200)
    body.set_text("It was 36.5%, and then at last $82.9 billion.", (), 0, is_final=True)
    with qtbot.waitExposed(body):
        body.show()
    assert points_in(body) == 0
    body.mark_not_found(frozenset(NOT_FOUND))
    assert points_in(body) > 10 * scale / 100
    body.mark_not_found(frozenset())
    qtbot.waitUntil(lambda: not body.is_drawing)
    assert points_in(body) == 0


def points_in(body: MarkdownBody) -> int:
    """How many pixels have the colour of the dots."""
    image = body.grab().toImage()
    warning = QColor(tokens().warning)
    return sum(
        _is_like(image.pixelColor(x, y), warning)
        for x in range(image.width())
        for y in range(image.height())
    )


def _is_like(one: QColor, other: QColor) -> bool:
    distance = (
        abs(one.red() - other.red()),
        abs(one.green() - other.green()),
        abs(one.blue() - other.blue()),
    )
    return max(distance) < 30


@pytest.mark.parametrize(
    ("reason", "way_on"),
    [
        ("length", ["Continue"]),
        ("repeating", ["Regenerate"]),
        ("unconfirmed", ["Search wider", "Show the answer anyway"]),
        ("stop", []),
    ],
)
def test_the_way_on_fits_the_end(qtbot: QtBot, reason: FinishReason, way_on: list[str]) -> None:
    made = msgspec.structs.replace(PROVENANCE, finish_reason=reason)
    message = Message("m", "c", "q", "assistant", (TextPart("So"),), "complete", 0.0, made)
    answer, note = AnswerViewModel(message), EndingNote()
    qtbot.addWidget(note)
    note.show_answer(answer)
    assert has_ending(answer) == bool(way_on)
    assert [button.text() for button in visible(note, QPushButton)] == way_on


@pytest.mark.parametrize("is_asked_of_documents", [False, True])
def test_a_collection_that_the_question_is_about_is_offered(
    qtbot: QtBot, open_window: Open, is_asked_of_documents: bool
) -> None:
    services = scripted_services()
    boat = services.library.create("Boat & <b>berth</b>")
    services.collection_choice.about = lambda _question, _cancel: boat
    services.chat.request = AnswerRequest(
        mode="chat", params=PROVENANCE.params, sources=("other",) * is_asked_of_documents
    )
    app = open_window(services)
    ask(qtbot, app, "What does a night cost?")
    if is_asked_of_documents:
        assert not app.answer.findChildren(OfferNote)
        return
    qtbot.waitUntil(lambda: bool(app.answer.findChildren(OfferNote)))
    said = find(app.answer, QLabel, "offered")
    assert "“Boat & <b>berth</b>” has passages about this." in said.text()
    assert said.textFormat() is Qt.TextFormat.PlainText
    click(find(app.answer, QPushButton, "answerFrom"))
    qtbot.waitUntil(lambda: services.chat.answered_from == [boat.id])
    qtbot.waitUntil(lambda: app.state.conversation.run is None)
    assert app.state.conversation.collection_id == boat.id
    assert app.answer.answer.message.variants == 2
