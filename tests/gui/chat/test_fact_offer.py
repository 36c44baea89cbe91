"""What users say about themselves is offered, and remembered only by their word."""

from pytestqt.qtbot import QtBot

from app.core.settings import Settings
from app.gui.chat.chat_screen import FactOffer
from tests.gui.hands import click, find
from tests.gui.opened import Open, Opened, ask
from tests.gui.scripted_services import scripted_services

ON = Settings(uses_memory=True, suggests_facts=True)
SAID = "I live in Bergen. What is the weather like?"


def offered(app: Opened, qtbot: QtBot) -> FactOffer:
    offer = find(app.window, FactOffer)
    ask(qtbot, app, SAID)
    qtbot.waitUntil(offer.isVisible)
    assert offer.accessibleName() == "Remember in all chats: I live in Bergen."
    return offer


def test_an_offer_is_remembered_by_a_click_and_not_made_twice(
    open_window: Open, qtbot: QtBot
) -> None:
    app = open_window(scripted_services(ON))
    offer = offered(app, qtbot)
    click(offer.remember)
    assert not offer.isVisible()
    qtbot.waitUntil(lambda: [one.text for one in app.state.memory.facts] == ["I live in Bergen."])
    assert app.state.memory.facts[0].conversation_id == app.state.conversation.conversation_id
    ask(qtbot, app, SAID)
    qtbot.wait(50)
    assert not offer.isVisible()


def test_a_declined_offer_does_not_come_again(open_window: Open, qtbot: QtBot) -> None:
    app = open_window(scripted_services(ON))
    offer = offered(app, qtbot)
    click(offer.close_offer)
    ask(qtbot, app, SAID)
    qtbot.wait(50)
    assert not offer.isVisible() and app.services.memory.facts() == ()


def test_offers_can_be_switched_off_where_they_stand(open_window: Open, qtbot: QtBot) -> None:
    app = open_window(scripted_services(ON))
    offer = offered(app, qtbot)
    click(offer.never)
    assert not offer.isVisible()
    qtbot.waitUntil(lambda: not app.services.settings.current.suggests_facts)


def test_nothing_is_offered_unless_asked_for(app: Opened, qtbot: QtBot) -> None:
    ask(qtbot, app, SAID)
    qtbot.wait(50)
    assert not find(app.window, FactOffer).isVisible()
