"""Folders, the archive, titles, saved prompts and reading places."""

import pytest

from app.core.messages import ReadingPlace
from app.store.store import Store
from tests.store.values import say


def test_a_deleted_folder_lets_its_conversations_go(store: Store) -> None:
    folder = store.folders.create("Household")
    chat = store.conversations.create("Boiler")
    store.conversations.move(chat.id, folder.id)
    assert store.conversations.get(chat.id).summary.folder_id == folder.id
    store.folders.delete(folder.id)
    assert store.folders.all() == ()
    assert store.conversations.get(chat.id).summary.folder_id is None


def test_folders_are_listed_by_name_whatever_its_case(store: Store) -> None:
    for name in ("beta", "Alpha", "gamma"):
        store.folders.create(name)
    store.folders.rename(store.folders.all()[0].id, "zeta")
    assert [folder.name for folder in store.folders.all()] == ["beta", "gamma", "zeta"]


def test_moving_into_a_folder_that_is_gone_changes_nothing(store: Store) -> None:
    chat = store.conversations.create("Boiler")
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.conversations.move(chat.id, "no such folder")
    assert store.conversations.get(chat.id).summary.folder_id is None


def test_an_archived_conversation_is_kept_and_comes_back(store: Store) -> None:
    chat = store.conversations.create("Old")
    store.conversations.archive(chat.id, True)
    assert store.conversations.summaries()[0].is_archived
    store.conversations.archive(chat.id, False)
    assert not store.conversations.summaries()[0].is_archived


def test_a_suggested_title_never_replaces_the_users_own(store: Store) -> None:
    chat = store.conversations.create("what is the")
    assert store.conversations.suggest_title(chat.id, "Bond ladders")
    store.conversations.rename(chat.id, "My bonds")
    assert not store.conversations.suggest_title(chat.id, "Bond ladders explained")
    assert store.conversations.get(chat.id).summary.title == "My bonds"
    assert not store.conversations.suggest_title("gone", "Anything")


def test_saving_a_prompt_again_replaces_its_text(store: Store) -> None:
    store.prompts.save("Translate", "Translate into {{language}}")
    saved = store.prompts.save("translate", "Translate into German")
    assert store.prompts.all() == (saved,)
    assert saved.text == "Translate into German"
    store.prompts.delete(saved.id)
    assert store.prompts.all() == ()
    with pytest.raises(KeyError):
        store.prompts.delete(saved.id)


def test_the_reading_place_goes_with_its_conversation(store: Store) -> None:
    chat = store.conversations.create("Long")
    said = say(store, chat.id, "hello")
    place = ReadingPlace(said.id, 120)
    store.conversations.save_reading_place(chat.id, place)
    assert store.conversations.reading_place(chat.id) == place
    store.conversations.save_reading_place("gone", place)
    store.conversations.delete(chat.id)
    assert store.conversations.reading_place(chat.id) is None
