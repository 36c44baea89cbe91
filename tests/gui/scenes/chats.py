"""Chats and what surrounds them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QScrollArea

from app.core.settings import Settings
from app.gui.chat.chat_screen import ChatScreen
from app.gui.dialogs.memory_dialog import MemoryDialog
from app.gui.transcript.answer.evidence_strip import EvidenceStrip
from app.gui.transcript.view import TranscriptView
from app.viewmodels.chat.answer import AnswerViewModel
from app.viewmodels.chat.thread import message_of
from tests.gui.picture_services import pictured_services
from tests.gui.scenes.stage import Stage
from tests.gui.scripted_services import add_math_chat, scripted_services
from tests.viewmodels.scripted_chat import ScriptedChat
from tests.viewmodels.scripted_models import StarterOnly


def margin(**look: Any) -> Stage:
    stage = Stage(pictured_services(), **look)
    stage.open("10-Q: services margin")
    return stage


def evidence(**look: Any) -> Stage:
    """What an answer rests on, opened."""
    stage = margin(**look)
    strip = next(one for one in stage.window.findChildren(EvidenceStrip) if one.isVisible())
    strip.set_open(True)
    stage.settle()
    for area in stage.window.findChildren(TranscriptView):
        area.ensureWidgetVisible(strip, 0, 0)
        area.verticalScrollBar().setValue(0)
    stage.settle()
    return stage


def first_run() -> Stage:
    services = scripted_services()
    services.models = StarterOnly()
    return Stage(services)


def titled(add: Callable[[ScriptedChat], str], **look: Any) -> Stage:
    """With a chat of its own."""
    services = pictured_services()
    title = add(services.chat)
    stage = Stage(services, **look)
    stage.open(title)
    stage.settle(1.5)
    return stage


def code() -> Stage:
    stage = Stage(pictured_services())
    stage.open("Regex for invoice numbers")
    return stage


def math() -> Stage:
    def add(chat: ScriptedChat) -> str:
        add_math_chat(chat)
        return "Gaussian integral"

    return titled(add)


def source(**look: Any) -> Stage:
    stage = margin(**look)
    answers = (item for item in stage.view_model.conversation.transcript.items)
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


def search() -> Stage:
    stage = margin()
    if field := stage.window.findChild(QLineEdit, "searchInput"):
        field.setText("margin")
    stage.settle()
    return stage


def pressed(name: str) -> Stage:
    stage = margin()
    stage.press(name)
    return stage


def folders() -> Stage:
    stage = margin()
    household = next(one for one in stage.services.chat_list.folders() if one.name == "Household")
    stage.view_model.conversations.toggle_folder(household.id)
    stage.settle()
    return stage


def find() -> Stage:
    stage = margin()
    chat = stage.window.findChild(ChatScreen)
    assert chat
    chat.find_bar.field.setText("margin")
    chat.find_words()
    stage.settle()
    return stage


def suggestions() -> Stage:
    services = pictured_services()
    services.assistants.save_prompt("Translate", "Translate into {{language}}:\n\n{{text}}")
    stage = Stage(services)
    stage.press("promptsButton")
    return stage


def memory() -> Stage:
    services = pictured_services()
    services.memory.add("I write British English.")
    services.memory.add("My company's financial year ends in September.")
    stage = Stage(services)
    MemoryDialog(stage.view_model.memory, stage.view_model.settings, stage.window).open()
    stage.settle()
    return stage


def offer() -> Stage:
    services = pictured_services()
    services.settings.current = Settings(uses_memory=True, suggests_facts=True)
    stage = Stage(services)
    stage.ask("Our financial year ends in September. Which month is the end of our second quarter?")
    stage.services.chat.gate.set()
    stage.settle()
    return stage


def pinned() -> Stage:
    stage = margin()
    question = message_of(stage.view_model.conversation.transcript.items[0])
    stage.view_model.branches.pin(question, is_pinned=True)
    stage.settle()
    return stage
