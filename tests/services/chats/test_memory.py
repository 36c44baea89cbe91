"""Facts get in by the user's word, are used only when that is on, and can be erased."""

import pytest

from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import GenerationParams, Provenance
from app.core.messages import Message
from app.services.startup import Services
from tests.asking import finished

GREEDY = GenerationParams(temperature=0, max_tokens=24)


def ask(services: Services, text: str, chat: str | None = None) -> tuple[Message, Provenance]:
    request = AskRequest(text=text, params=GREEDY, conversation_id=chat)
    answer = finished(services.chat.send(request, CancelToken()))
    assert answer.provenance
    return answer, answer.provenance


def test_a_fact_is_kept_once_on_one_line_and_can_be_changed(services: Services) -> None:
    memory = services.memory
    fact = memory.add("  I live in\nBergen. ")
    assert memory.add("i live in bergen.") == fact
    assert [one.text for one in memory.facts()] == ["I live in Bergen."]
    memory.rewrite(fact.id, "I live in Oslo.")
    assert [one.text for one in memory.facts()] == ["I live in Oslo."]
    memory.remove(fact.id)
    assert memory.facts() == ()


@pytest.mark.parametrize("text", ["", " \n", "x" * 401])
def test_what_cannot_be_remembered_says_why(services: Services, text: str) -> None:
    with pytest.raises(UserError):
        services.memory.add(text)
    with pytest.raises(UserError, match="remembered under"):
        services.memory.remove("nothing")


def test_facts_stand_behind_the_system_text_in_a_fixed_order(services: Services) -> None:
    memory = services.memory
    first, second = memory.add("I live in Bergen."), memory.add("I am vegetarian.")
    assert memory.recall("Be brief.").system == "Be brief."
    services.settings.update(uses_memory=True)
    recalled = memory.recall("Be brief.")
    assert recalled.fact_ids == (first.id, second.id)
    assert recalled.system.startswith("Be brief.\n\n")
    assert recalled.system.endswith("\n- I live in Bergen.\n- I am vegetarian.")
    memory.remove(first.id)
    assert "Bergen" not in memory.recall_again("Be brief.", recalled.fact_ids)


@pytest.mark.models
def test_an_answer_names_its_facts_but_does_not_hold_their_words(services: Services) -> None:
    fact = services.memory.add("The user's dog is called Xylophon.")
    without, made = ask(services, "What is my dog called?")
    assert made.fact_ids == ()
    services.settings.update(uses_memory=True)
    knowing, made = ask(services, "What is my dog called?")
    assert made.fact_ids == (fact.id,) and "Xylophon" not in made.system
    assert knowing.text != without.text
    assert services.memory.facts()[0].used
    assert services.replaying.replay(knowing.id, CancelToken()).is_same


@pytest.mark.models
def test_a_title_is_asked_for_below_what_was_read_with_the_facts(services: Services) -> None:
    services.settings.update(uses_memory=True)
    services.memory.add("The user's dog is called Xylophon.")
    first, made = ask(services, "What is my dog called?")
    services.titles.suggest(first.conversation_id, CancelToken())
    _, then = ask(services, "And how old is it?", first.conversation_id)
    assert then.stats.cached_tokens >= made.stats.prompt_tokens
