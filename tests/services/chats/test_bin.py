"""Deleted chats are kept for 30 days and are not known to anything but the bin."""

import time

import pytest

from app.core.errors import UserError
from app.core.feedback import Feedback
from app.core.messages import Message
from app.services.chats.chat_list import ChatListService
from app.services.startup import Services
from tests.store.values import message, say


def _rated(services: Services) -> Message:
    """A rated answer about pangolins in a chat of its own."""
    store = services.feedback._store
    chat = store.conversations.create("Animals").id
    answer = message(chat, say(store, chat, "Where do pangolins live?"), "Asia.", role="assistant")
    store.conversations.add_message(answer)
    services.feedback.rate(Feedback(message_id=answer.id, rating="up"))
    return answer


def test_chat_in_the_bin_is_in_no_list_search_or_training_bundle(services: Services) -> None:
    answer = _rated(services)
    binned = services.chat_list.bin(answer.conversation_id)
    assert services.chat.conversations() == () and services.chat.search("pangolins") == ()
    assert services.feedback.all() == () and binned.ratings == 1
    services.chat_list.restore(answer.conversation_id)
    assert services.chat.search("pangolins")
    (rated,) = services.feedback.all()
    assert rated.answer.id == answer.id and rated.feedback


def test_chats_are_erased_30_days_after_they_were_deleted(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = (_rated(services).conversation_id for _ in range(2))
    now, day = time.time(), 24 * 3600
    monkeypatch.setattr(time, "time", lambda: now)
    services.chat_list.bin(old)
    now += day
    services.chat_list.bin(new)
    for _ in range(29):
        services.safekeeping.run_due_tasks()
        now += day
    assert len(services.chat_list.binned()) == 2
    now += 1
    services.safekeeping.run_due_tasks()
    assert [each.id for each in services.chat_list.binned()] == [new]


def test_a_clock_that_was_wrong_erases_no_chat_early(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    right, year = time.time(), 365 * 24 * 3600
    early, late = (_rated(services).conversation_id for _ in range(2))
    for chat, clock in ((early, right - 20 * year), (late, right), ("", right + year), ("", right)):
        monkeypatch.setattr(time, "time", lambda clock=clock: clock)
        services.safekeeping.run_due_tasks()
        if chat:
            services.chat_list.bin(chat)
    kept = services.chat_list.binned()
    assert {each.id for each in kept} == {early, late}
    assert all(right < each.erased <= right + year for each in kept)


def test_emptying_the_bin_erases_every_chat_in_it(services: Services) -> None:
    kept = _rated(services).conversation_id
    for _ in range(2):
        services.chat_list.bin(_rated(services).conversation_id)
    assert services.chat_list.empty_bin() == 2 and services.chat_list.binned() == ()
    assert [each.id for each in services.chat.conversations()] == [kept]


def test_a_folder_goes_into_the_bin_with_all_its_chats_and_ratings(services: Services) -> None:
    folder = services.chat_list.create_folder("imported set")
    kept = _rated(services).conversation_id
    inside = [_rated(services).conversation_id for _ in range(3)]
    for chat in inside:
        services.chat_list.move(chat, folder.id)
    found = services.chat_list.folder_named("imported set")
    assert services.chat_list.bin_folder(found.id) == 3
    assert services.chat_list.folders() == ()
    assert [each.answer.conversation_id for each in services.feedback.all()] == [kept]
    services.chat_list.restore(inside[0])
    assert len(services.feedback.all()) == 2


def test_unknown_folder_is_a_sentence_that_names_the_others(services: Services) -> None:
    services.chat_list.create_folder("imported set")
    with pytest.raises(UserError, match="no folder set") as caught:
        services.chat_list.folder_named("set")
    assert "imported set" in caught.value.remedy


@pytest.mark.parametrize(
    "do", [ChatListService.bin, ChatListService.restore, ChatListService.erase]
)
def test_unknown_chat_is_a_sentence(services: Services, do: object) -> None:
    with pytest.raises(UserError, match="There is no chat"):
        do(services.chat_list, "nothing")  # type: ignore[operator]
