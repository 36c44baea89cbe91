"""Files attached to a chat answer questions there and nowhere else, and go with it."""

from pathlib import Path

import pytest

from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.documents import Document
from app.core.errors import UserError
from app.core.events import AnswerFinished, PassagesFound
from app.core.generation import GenerationParams
from app.core.messages import ImagePart, Message
from app.services.startup import Services

SHORT = GenerationParams(max_tokens=8, temperature=0)
HERRING = "Smoked herring is sold at the pier from seven in the morning."
LIGHTHOUSE = "The lighthouse of Port Ellan was first lit in 1871."


def _attach(services: Services, conversation_id: str, folder: Path, text: str) -> Document:
    path = folder / f"{text.split()[1]}.txt"
    path.write_text(text)
    collection = services.attachments.collection(conversation_id)
    list(services.library.add([path], collection.id, CancelToken()))
    return next(one for one in services.attachments.documents(conversation_id) if one.chunks)


def _ask(
    services: Services,
    text: str,
    conversation_id: str | None = None,
    collection_id: str | None = None,
    attachment_ids: tuple[str, ...] = (),
) -> tuple[Message, list[str]]:
    """The answer, and the names of the files whose passages it was given."""
    request = AskRequest(
        text=text,
        conversation_id=conversation_id,
        collection_id=collection_id,
        attachment_ids=attachment_ids,
        params=SHORT,
    )
    events = list(services.chat.send(request, CancelToken()))
    found = [event for event in events if isinstance(event, PassagesFound)]
    paths = [Path(hit.path).name for event in found for hit in event.hits]
    (answer,) = [event.answer for event in events if isinstance(event, AnswerFinished)]
    return answer, paths


def test_attached_file_is_read_in_its_chat_only(services: Services, tmp_path: Path) -> None:
    document = _attach(services, "", tmp_path, HERRING)
    answer, paths = _ask(services, "When is herring sold?", attachment_ids=(document.id,))
    assert paths == ["herring.txt"]
    assert [one.id for one in services.attachments.documents(answer.conversation_id)] == [
        document.id
    ]
    assert services.attachments.documents("") == (), "the next new chat starts without it"
    assert _ask(services, "When is herring sold?")[1] == []
    assert services.library.collections() == ()
    assert _ask(services, "And where?", answer.conversation_id)[1] == ["herring.txt"]


@pytest.mark.nightly
def test_attached_files_and_the_chosen_collection_are_both_searched(
    services: Services, tmp_path: Path
) -> None:
    shared = services.library.create("Harbour")
    page = tmp_path / "harbour.txt"
    page.write_text(LIGHTHOUSE)
    list(services.library.add([page], shared.id, CancelToken()))
    document = _attach(services, "", tmp_path, HERRING)
    _, paths = _ask(services, "What is in Port Ellan?", None, shared.id, (document.id,))
    assert sorted(paths) == ["harbour.txt", "herring.txt"]
    assert [one.path for one in services.library.documents(shared.id)] == [str(page)]


def test_attached_files_are_hidden_from_lists_and_names(services: Services, tmp_path: Path) -> None:
    _attach(services, "", tmp_path, HERRING)
    hidden = services.attachments.collection("")
    assert hidden.is_attached and services.library.collections() == ()
    with pytest.raises(UserError, match="There is no collection"):
        services.library.named(hidden.name)


def test_attached_files_are_erased_with_their_chat(services: Services, tmp_path: Path) -> None:
    document = _attach(services, "", tmp_path, HERRING)
    answer, _ = _ask(services, "When is herring sold?", attachment_ids=(document.id,))
    chat = answer.conversation_id
    services.chat_list.bin(chat)
    services.safekeeping.run_due_tasks()
    assert services.attachments.documents(chat), "the chat can still be restored"
    services.chat_list.restore(chat)
    assert _ask(services, "And where?", chat)[1] == ["herring.txt"]
    services.chat_list.bin(chat)
    services.chat_list.erase(chat)
    with pytest.raises(KeyError):
        services.library._store.document(document.id)


@pytest.mark.nightly
def test_fork_keeps_the_attached_files_when_its_source_is_erased(
    services: Services, tmp_path: Path
) -> None:
    document = _attach(services, "", tmp_path, HERRING)
    answer, _ = _ask(services, "When is herring sold?", attachment_ids=(document.id,))
    fork = services.branches.fork(answer.id, "Fork").id
    services.chat_list.bin(answer.conversation_id)
    services.chat_list.erase(answer.conversation_id)
    assert _ask(services, "And where?", fork)[1] == ["herring.txt"]
    services.chat_list.bin(fork)
    services.chat_list.erase(fork)
    with pytest.raises(KeyError):
        services.library._store.document(document.id)


def test_removed_file_leaves_its_chat(services: Services, tmp_path: Path) -> None:
    document = _attach(services, "", tmp_path, HERRING)
    services.attachments.remove(document.id)
    assert services.attachments.documents("") == ()
    assert services.library.lasting_collections() == ()


def test_files_of_a_chat_that_is_no_more_are_erased(services: Services, tmp_path: Path) -> None:
    document = _attach(services, "gone", tmp_path, HERRING)
    kept = _attach(services, "", tmp_path, LIGHTHOUSE)
    services.safekeeping.run_due_tasks()
    with pytest.raises(KeyError):
        services.library._store.document(document.id)
    assert services.attachments.documents("") == (kept,)


def test_pictures_of_an_unsent_message_wait_with_their_chat_and_go_with_it(
    services: Services,
) -> None:
    attachments, chats = services.attachments, services.chat._conversations
    pictures = (ImagePart(b"\x89PNG", description="Picture 1"), ImagePart(b"\xff"))
    kept, erased = chats.create("Kept").id, chats.create("Erased").id
    for chat in ("", kept, erased, "gone"):
        attachments.save_unsent(chat, pictures)
    services.chat_list.bin(erased)
    services.safekeeping.run_due_tasks()
    assert attachments.unsent(erased) == pictures, "it may be restored"
    services.chat_list.erase(erased)
    found = [bool(attachments.unsent(chat)) for chat in ("", kept, erased, "gone")]
    assert found == [True, True, False, False]
    attachments.save_unsent(kept, ())
    assert attachments.unsent(kept) == () and attachments.unsent("") == pictures
