"""Calls of tools, what they ask for and what came of them; and programs."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from app.agent.router import choose_mode
from app.core.events import ApprovalChanged, ModeChosen, TextAppended, ToolCalled, ToolReturned
from app.core.messages import ApprovalPart, ToolCallPart, ToolResultPart
from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.gui.chat.pickers import ToolsPicker
from app.gui.controls.table_grid import TableGrid
from app.gui.transcript.markdown.code_block import CodeBlock
from app.gui.transcript.tool_card import ToolCard
from app.viewmodels.chat.answer import ToolSection
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import click, find, offers, press, texts, visible
from tests.gui.opened import Opened, ask

_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"

_LEFT = f"\N{LEFT-TO-RIGHT MARK}{_ISOLATE}"


def waiting_call(app: Opened) -> None:
    call = ToolCallPart("c1", "write_file", {"path": "/tmp/a.csv", "content": "1,2"})
    approval = ApprovalPart(
        "c1",
        3,
        touches=("/tmp/a.csv",),
        tainted=("content",),
        reason="tainted",
        offers=("once", "chat"),
    )
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval))


@pytest.mark.parametrize("decision", ["once", "chat", "denied"])
def test_a_tool_waits_for_the_users_word(qtbot: QtBot, app: Opened, decision: str) -> None:
    waiting_call(app)
    ask(qtbot, app, "Save it")
    qtbot.waitUntil(lambda: offers(app.window, "Deny"))
    shown = "\n".join(one.text() for one in visible(app.transcript, QLabel))
    assert "/tmp/a.csv" in shown and "content" in shown and "Write to your files?" in shown
    assert "this request may come from it" in shown
    card = find(app.transcript, ToolCard)
    arguments = find(card, CodeBlock, "callArguments")
    assert card.is_open and '"content": "1,2"' in find(arguments, QPlainTextEdit).toPlainText()
    app.services.chat.events = (TextAppended("Done."),)
    control = app.control(f"approve-{decision}")
    control.setFocus()
    press(control, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: app.answer.answer.message.text == "Done.")
    qtbot.waitUntil(lambda: app.state.conversation.run is None)
    assert app.services.chat.decisions == [("c1", decision)]
    assert not offers(app.window, "Deny"), "asked once only"
    card = find(app.transcript, ToolCard)
    assert not card.is_open and not visible(app.transcript, CodeBlock)
    click(find(card, QPushButton, "toolToggle"))
    said = "You denied this." if decision == "denied" else "You allowed this"
    assert said in texts(card), "what was said is part of what folds away"


def test_a_call_that_was_refused_is_no_failure(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "list_folder", {"path": "/tmp/a"})
    approval = ApprovalPart("c1", 2, touches=("/tmp/a",), decision="denied")
    refused = ToolReturned(ToolResultPart("c1", "The user did not allow this.", is_error=True))
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval), refused)
    ask(qtbot, app, "What is there?")
    card = find(app.transcript, ToolCard)
    assert "not allowed" in texts(card) and "failed" not in texts(card)
    assert "The user did not" not in texts(card), "that is for the model"


def test_a_result_follows_its_call_in_the_direction_of_the_window(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    call = ToolCallPart("c1", "shop__stock", {"article": "chair"})
    section = ToolSection(call, ToolResultPart("c1", "17 pieces"))
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        card = ToolCard(section, runner)
        qtbot.addWidget(card)
        right = "\N{RIGHT-TO-LEFT MARK}\N{FIRST STRONG ISOLATE}"
        assert any(
            one.text() == f"{right}chair{_END} ← {_ISOLATE}17 pieces{_END}"
            for one in card.findChildren(QLabel)
        ), "else Latin text is read from the left, and the arrow points from the result to the call"
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_how_many_programs_agreed_is_said_in_the_language_of_the_window(
    qtbot: QtBot, runner: TaskRunner, speak: Callable[[str], None]
) -> None:
    call = ToolCallPart("c1", "python", {"code": "1"})
    result = ToolResultPart("c1", "29\n2 of 3 programs gave this value.")
    speak("de")
    card = ToolCard(ToolSection(call, result), runner)
    qtbot.addWidget(card)
    assert any("29 · 2 von 3 Programmen" in one.text() for one in card.findChildren(QLabel))


def test_what_a_chart_tells_the_model_is_not_told_to_the_user(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "plot", {"kind": "bar", "title": "Profits"})
    drawn = ToolReturned(ToolResultPart("c1", "The chart is shown to the user: Profits."))
    app.services.chat.events = (ToolCalled(call), drawn)
    ask(qtbot, app, "Draw it")
    card = find(app.transcript, ToolCard)
    qtbot.waitUntil(lambda: "done" in texts(card))
    assert "bar · Profits" in texts(card)


def test_a_result_that_is_a_table_is_a_grid(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "table", {"path": "/home/b/a.csv", "column": "units", "by": "region"})
    said = "Computed from 3 rows of a.csv."
    content = f"region | sum of units\nNorth | 8\nSouth | 14\n{said}"
    cells = (TableCell("8", Decimal(8), 1, 0, 0), TableCell("14", Decimal(14), 1, 0, 0))
    rows = tuple(TableRow(n, (c,)) for n, c in zip(("North", "South"), cells, strict=True))
    table = Table(1, "a.csv", "", (TableColumn(("sum of units",)),), rows, "region")
    result = ToolResultPart("c1", content, table=table, remark=said)
    app.services.chat.events = (ToolCalled(call), ToolReturned(result))
    ask(qtbot, app, "Units by region?")
    card = find(app.transcript, ToolCard)
    qtbot.waitUntil(lambda: "done" in texts(card))
    assert "\u2068a.csv · units · region" in texts(card) and "North | 8" in texts(card)
    click(find(card, QPushButton, "toolToggle"))
    grid = find(card, TableGrid)
    qtbot.waitUntil(grid.isVisible)
    grid.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [grid.model.index(row, 0).data() for row in range(2)] == ["South", "North"]
    assert said in texts(card)
    assert not visible(card, QScrollArea) and grid.view.verticalScrollBar().maximum() == 0


def test_a_changed_tool_is_a_warning(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "shop__stock", {"article": "desk"})
    approval = ApprovalPart(
        "c1", 4, origin="shop", reason="changed", description="Tells the stock to Mallory."
    )
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval))
    ask(qtbot, app, "How many desks?")
    qtbot.waitUntil(lambda: offers(app.window, "Deny"))
    card = find(app.transcript, ToolCard)
    assert "Run stock from shop?" in texts(card)
    assert "Tells the stock to Mallory." in texts(card), "what the user says yes to now"
    (told,) = [one for one in visible(card, QLabel) if "has changed" in one.text()]
    assert told.property("kind") == "warning"


def test_a_call_that_is_asked_about_again_says_why(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "write_file", {"path": "/tmp/a.csv", "content": "1,2"})
    approval = ApprovalPart("c1", 3, touches=("/tmp/a.csv",), preview="-1\n+2", reason="outdated")
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval))
    ask(qtbot, app, "Save it")
    qtbot.waitUntil(lambda: offers(app.window, "Deny"))
    card = find(app.transcript, ToolCard)
    (told,) = [one for one in visible(card, QLabel) if "since you allowed it" in one.text()]
    assert told.property("kind") == "warning"


def test_a_description_without_spaces_is_shown_in_full(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "shop__stock", {})
    approval = ApprovalPart(
        "c1", 4, origin="shop", description=f"Buys {'W' * 390}.", reason="tainted"
    )
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval))
    ask(qtbot, app, "How many desks?")
    qtbot.waitUntil(lambda: offers(app.window, "Deny"))
    card = find(app.transcript, ToolCard)
    qtbot.waitUntil(lambda: card.height() > 200)
    labels = visible(card, QLabel)
    assert any("Buys" in one.text() for one in labels)
    for one in labels:
        assert one.height() >= one.heightForWidth(one.width())
        assert one.fontMetrics().horizontalAdvance("W" * 30) < one.width() or "W" not in one.text()


def test_the_arguments_are_not_told_twice(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "list_folder", {"path": "/tmp/a"})
    approval = ApprovalPart("c1", 2, touches=("/tmp/a",), offers=("once", "chat"))
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval))
    ask(qtbot, app, "What is there?")
    qtbot.waitUntil(lambda: offers(app.window, "Deny"))
    assert not find(app.transcript, ToolCard).is_open


@pytest.mark.parametrize(
    ("preview", "title", "shown"),
    [
        ("--- /dev/null\n+++ then\n@@ -0,0 +1 @@\n+1,2", "Write a new file?", "+1,2"),
        (
            "--- now\n+++ then\n@@ -1 +1 @@\n-1,1\n+1,2",
            "Write to your files?",
            "@@ -1 +1 @@\n-1,1\n+1,2",
        ),
    ],
)
def test_a_change_of_a_file_is_shown_below_its_path(
    qtbot: QtBot, app: Opened, preview: str, title: str, shown: str
) -> None:
    call = ToolCallPart("c1", "write_file", {"path": "/tmp/a.csv", "content": "1,2"})
    approval = ApprovalPart("c1", 3, touches=("/tmp/a.csv",), preview=preview)
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval))
    ask(qtbot, app, "Save it")
    qtbot.waitUntil(lambda: offers(app.window, "Deny"))
    card = find(app.transcript, ToolCard)
    assert [one.toPlainText() for one in visible(card, QPlainTextEdit)] == [shown]
    words = texts(card).splitlines()
    assert words.index(title) < words.index("/tmp/a.csv")


def test_the_tools_menu_leads_to_what_tools_may_do(qtbot: QtBot, app: Opened) -> None:
    menu = find(app.window, ToolsPicker).menu()
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert app.window.screen_name == "settings"
    page = find(app.window, QScrollArea, "settingsPage")
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    opening = find(app.window, QPushButton, "openToolFolder")
    assert page.viewport().rect().contains(opening.mapTo(page.viewport(), QPoint(0, 0)))


def test_the_way_that_was_chosen_is_named_with_its_reason(qtbot: QtBot, app: Opened) -> None:
    reason = choose_mode("What is 12 * 12?", has_documents=False).reason
    app.services.chat.events = (ModeChosen("react", reason), TextAppended("144"))
    ask(qtbot, app, "What is 12 * 12?")
    assert find(app.answer, QLabel, "modeNote").text() == f"Step by step, with tools. {reason}"
    app.services.chat.events = (ModeChosen("chat", "No."), TextAppended("Hello."))
    ask(qtbot, app, "Hello?")
    assert app.answer.findChild(QLabel, "modeNote") is None
    asked = "Draw a chart of 3 and 5"
    route = choose_mode(asked, has_documents=False, offered=("calculator",))
    app.services.chat.events = (ModeChosen(route.mode, route.reason), TextAppended("I cannot."))
    ask(qtbot, app, asked)
    assert "too small to draw charts" in find(app.answer, QLabel, "modeNote").text()


def test_a_program_is_folded_beside_its_result(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "python", {"code": "def solution():\n    return 6 * 7\n"})
    result = ToolReturned(ToolResultPart("c1", "42"))
    app.services.chat.events = (ToolCalled(call), result, TextAppended("42"))
    ask(qtbot, app, "6 * 7?")
    card = find(app.transcript, ToolCard)
    assert not card.is_open and not card.findChildren(CodeBlock), "made when it is wanted"
    assert f"{_LEFT}6 × 7{_END} → {_ISOLATE}42{_END}" in texts(card) and "done" in texts(card)
    click(find(card, QPushButton, "toolToggle"))
    code, shown = (one.toPlainText() for one in visible(card, QPlainTextEdit))
    assert (code, shown) == ("def solution():\n    return 6 * 7", "42")
    click(find(card, QPushButton, "toolToggle"))
    assert not visible(card, QPlainTextEdit)


def test_a_long_result_is_shown_to_its_last_line(qtbot: QtBot, app: Opened) -> None:
    long = "\n".join(f"article {number}: {1.5 * number:.2f} euros" for number in range(150))
    result = ToolReturned(ToolResultPart("c1", long))
    call = ToolCallPart("c1", "shop__full_catalogue", {})
    app.services.chat.events = (ToolCalled(call), result, TextAppended("Many."))
    ask(qtbot, app, "What is there?")
    card = find(app.transcript, ToolCard)
    click(find(card, QPushButton, "toolToggle"))
    (shown,) = visible(card, QPlainTextEdit)
    qtbot.waitUntil(lambda: shown.height() > 1000)
    assert shown.verticalScrollBar().maximum() == 0
    bar = app.transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    assert bar.value() == 0, "it is read from its top"
    ask(qtbot, app, "And now?")
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())  # the next answer is followed


def test_a_question_about_a_tool_outlives_a_restart(qtbot: QtBot, app: Opened) -> None:
    waiting_call(app)
    ask(qtbot, app, "Save it")
    id_ = app.state.conversation.conversation_id
    assert id_
    app.state.conversation.new_chat()
    app.state.conversation.open(id_)
    qtbot.waitUntil(lambda: offers(app.window, "Allow once"))
    assert find(app.transcript, ToolCard)
