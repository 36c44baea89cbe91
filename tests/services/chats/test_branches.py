"""Edits, forks and deletions beside what was said, on a real store; titles by the real engine."""

import time

import pytest

from app.answers.request import AskRequest
from app.core.assistants import Assistant
from app.core.cancellation import CancelToken
from app.core.generation import GenerationParams
from app.core.identifiers import new_id
from app.core.messages import Message, Role, TextPart
from app.services.chats.branches import BranchService
from app.services.chats.titles import cleaned_title, is_about
from app.services.startup import Services
from app.store.chats import message_rows
from app.store.database import Connection
from app.store.store import Store
from tests.asking import finished
from tests.no_kv_caches import no_kv_caches
from tests.viewmodels.scripted_chat import scripted_chat_list


@pytest.fixture
def branches(store: Store) -> BranchService:
    return BranchService(store, no_kv_caches(store))


def say(store: Store, chat: str, role: Role, text: str, above: Message | None = None) -> Message:
    said = Message(
        new_id(),
        chat,
        above.id if above else None,
        role,
        (TextPart(text),),
        "complete",
        time.time(),
    )
    store.conversations.add_message(said)
    return said


def test_an_edited_answer_stands_beside_the_models(store: Store, branches: BranchService) -> None:
    chat = store.conversations.create("Edit").id
    question = say(store, chat, "user", "2 + 2?")
    answer = say(store, chat, "assistant", "5", question)
    thread = branches.edit_answer(answer.id, "4").thread
    assert [(one.text, one.variant, one.variants) for one in thread[1:]] == [("4", 2, 2)]
    assert [one.text for one in branches.variants(answer.id)] == ["5", "4"]
    assert branches.show(answer.id).thread[-1].text == "5"


def test_a_fork_copies_the_thread_and_leaves_the_rest(
    store: Store, branches: BranchService
) -> None:
    chat = store.conversations.create("Source").id
    question = say(store, chat, "user", "one")
    answer = say(store, chat, "assistant", "two", question)
    say(store, chat, "user", "three", answer)
    assert branches.pin(question.id, True).is_pinned
    store.conversations.rename(chat, "Another {name}")
    fork = branches.fork(answer.id, "Fork: {0}")
    assert fork.title == "Fork: Another {name}"
    assert [one.text for one in store.conversations.thread(fork.id)] == ["one", "two"]
    assert [one.text for one in store.conversations.thread(chat)] == ["one", "two", "three"]
    assert not {one.id for one in store.conversations.thread(fork.id)} & {question.id, answer.id}
    assert [one.is_pinned for one in store.conversations.thread(fork.id)] == [True, False]


def test_a_fork_of_a_chat_that_may_not_train_may_not_either(
    store: Store, branches: BranchService
) -> None:
    chat = store.conversations.create("Private")
    question = say(store, chat.id, "user", "one")
    store.feedback.set_consent(chat.id, may_train=False)
    fork = branches.fork(question.id, "Fork")
    assert store.feedback.withheld_conversations() == {chat.id, fork.id}


def test_a_fork_is_stored_as_a_whole_or_not_at_all(
    store: Store, branches: BranchService, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = store.conversations.create("Source").id
    answer = say(store, chat, "assistant", "two", say(store, chat, "user", "one"))
    insert, stored = message_rows.insert, []

    def fail_at_the_second(connection: Connection, message: Message) -> None:
        stored.append(message)
        if len(stored) > 1:
            raise OSError("the disk is full")
        insert(connection, message)

    monkeypatch.setattr(message_rows, "insert", fail_at_the_second)
    with pytest.raises(OSError, match="full"):
        branches.fork(answer.id, "Fork")
    assert [one.title for one in store.conversations.summaries()] == ["Source"]


def test_a_fork_is_answered_like_its_source(store: Store, branches: BranchService) -> None:
    chat = store.conversations.create("Source").id
    answer = say(store, chat, "assistant", "two", say(store, chat, "user", "one"))
    collection = store.library.create_collection("Papers", "").id
    store.conversations.set_sources(
        chat, collection_id=collection, mode="pal", only_from_documents=True
    )
    poet = Assistant(id="poet", name="Poet")
    store.assistants.save(poet)
    store.assistants.set_assistant(chat, poet.id)
    fork = branches.fork(answer.id, "Fork")
    assert (fork.collection_id, fork.mode, fork.only_from_documents) == (collection, "pal", True)
    assert store.assistants.of_chat(fork.id) == poet


def test_a_folder_needs_a_name(store: Store) -> None:
    chat_list = scripted_chat_list(store)
    with pytest.raises(Exception, match="no name"):
        chat_list.create_folder("  ")
    assert chat_list.create_folder(" Tax ").name == "Tax"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ('Title: "Bond Ladders Explained."\nMore', "Bond Ladders Explained"),
        ("**Was ist eine Anleihe?**", "Was ist eine Anleihe?"),
        ("", ""),
        ("\n \n", ""),
        ("The user asks what a bond ladder is and how it could be built with funds", ""),
    ],
)
def test_only_a_title_is_taken_for_one(written: str, title: str) -> None:
    assert cleaned_title(written) == title


@pytest.mark.parametrize(
    ("title", "said", "is_so"),
    [
        ("The Unyielding Road", "Wie kündige ich meinen Mietvertrag?", False),
        ("Kündigung von Mietvertrag", "Wie kündige ich meinen Mietvertrag?", True),
        ("Reverse a String", "Write a function that reverses a string.", True),
        ("彗星是什么", "请告诉我彗星的事。", True),
        ("", "anything", False),
        ("Here is a title of three words", "Name three fruits.\nBanana, orange, grape", False),
        ("Titles of the Brontës", "Which titles did they write?\nJane Eyre", True),
    ],
)
def test_a_made_up_title_is_told_from_one_about_the_chat(
    title: str, said: str, is_so: bool
) -> None:
    assert is_about(title, said) == is_so


@pytest.mark.models
def test_the_model_titles_a_chat_unless_the_user_did(services: Services) -> None:
    request = AskRequest(text="What is a comet?", params=GenerationParams(max_tokens=12))
    chat = finished(services.chat.send(request, CancelToken())).conversation_id
    title = services.titles.suggest(chat, CancelToken())
    assert services.chat.open(chat).summary.title == (title or "What is a comet?")
    services.chat.rename(chat, "Mine")
    assert services.titles.suggest(chat, CancelToken()) == ""
    assert services.chat.open(chat).summary.title == "Mine"


@pytest.mark.models
def test_another_temperature_counts_for_one_answer(services: Services) -> None:
    services.settings.update(params=GenerationParams(max_tokens=4))
    first = finished(services.chat.send(AskRequest(text="Say hello."), CancelToken()))
    second = finished(services.chat.regenerate(first.id, CancelToken(), temperature=0.0))
    assert second.provenance and second.provenance.params.temperature == 0
    assert second.variants == 2


def test_an_unfinished_edit_is_kept_until_it_is_taken_or_its_message_is_gone(
    store: Store, branches: BranchService
) -> None:
    chat, other = (store.conversations.create(title).id for title in ("Edits", "Other"))
    question = say(store, chat, "user", "2 + 2?")
    answer = say(store, chat, "assistant", "5", question)
    branches.save_unfinished_edit(answer.id, "It is")
    branches.save_unfinished_edit(answer.id, "It is 4")
    branches.save_unfinished_edit("no-such-message", "lost")
    assert branches.unfinished_edits(chat) == {answer.id: "It is 4"}
    assert branches.unfinished_edits(other) == {}
    deleted = branches.delete_turn(question.id)
    assert branches.unfinished_edits(chat) == {}
    branches.restore_turn(deleted)
    assert branches.unfinished_edits(chat) == {answer.id: "It is 4"}
    branches.save_unfinished_edit(answer.id, "")
    assert branches.unfinished_edits(chat) == {}
