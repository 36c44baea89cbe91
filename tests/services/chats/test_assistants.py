"""Assistants: presets that fill in what a request leaves open."""

import zipfile
from pathlib import Path

import msgspec
import pytest

from app.answers.request import AskRequest
from app.core.assistants import Assistant
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import GenerationParams
from app.services.chats.assistants import AssistantService, written
from app.services.training.sharing import pack
from app.store.store import Store

POET = Assistant(
    id="",
    name="Poet",
    icon="feather",
    system="Rhyme.",
    model="smollm2",
    params={"temperature": 1.2},
    mode="react",
    collections=("Gone", "Poems"),
)


@pytest.fixture
def assistants(store: Store) -> AssistantService:
    return AssistantService(store)


def test_the_assistant_of_a_chat_fills_in_what_the_request_leaves_open(
    store: Store, assistants: AssistantService
) -> None:
    poet = assistants.save(POET)
    chat = store.conversations.create("Chat").id
    assistants.choose(chat, poet.id)
    filled = assistants.applied(AskRequest(text="Hello"), chat)
    assert (filled.system, filled.model, filled.mode) == ("Rhyme.", "smollm2", "react")
    assert (filled.params, filled.sampling) == (None, {"temperature": 1.2})
    own = AskRequest(text="Hello", system="No.", model="other", params=GenerationParams())
    kept = assistants.applied(own, chat)
    assert (kept.system, kept.model, kept.params) == ("No.", "other", GenerationParams())
    chosen = AskRequest(text="Hello", mode="chat", sets_sources=True)
    assert assistants.applied(chosen, chat).mode == "chat"


def test_a_chat_without_an_assistant_is_left_alone(
    store: Store, assistants: AssistantService
) -> None:
    chat = store.conversations.create("Chat").id
    request = AskRequest(text="Hello")
    assert assistants.applied(request, chat) is request
    poet = assistants.save(POET)
    assistants.choose(chat, poet.id)
    assistants.delete(poet.id)
    assert assistants.of_chat(chat) is None
    assert assistants.applied(request, chat) is request


def test_assistants_travel_as_a_file(assistants: AssistantService, tmp_path: Path) -> None:
    poet = assistants.save(POET)
    file = tmp_path / "assistants.json"
    assistants.export([poet], file)
    (added,) = assistants.import_file(file)
    assert (added.name, added.system, added.params) == ("Poet 2", POET.system, POET.params)
    assert added.id != poet.id
    file.write_text("[[[[", "utf-8")
    with pytest.raises(UserError, match="contains no assistants"):
        assistants.import_file(file)


def test_a_shared_assistant_is_taken_as_it_came(
    assistants: AssistantService, tmp_path: Path
) -> None:
    shared = tmp_path / "poet.zip"
    with written(POET) as file:
        pack(file, shared, "Poet", "CC0-1.0", CancelToken())
    (added,) = assistants.import_file(shared)
    assert (added.name, added.system) == (POET.name, POET.system)
    with zipfile.ZipFile(shared, "a") as archive:
        archive.writestr("more.json", "{}")
    with pytest.raises(UserError, match="was added to"):
        assistants.import_file(shared)


def test_names_are_unique_and_needed(assistants: AssistantService) -> None:
    assistants.save(POET)
    with pytest.raises(UserError, match="already an assistant"):
        assistants.save(Assistant(id="", name=" poet "))
    with pytest.raises(UserError, match="no name"):
        assistants.save(Assistant(id="", name=" "))
    with pytest.raises(UserError, match="The assistants are: Poet"):
        assistants.named("Nobody")


def test_the_first_collection_that_there_is_counts(
    store: Store, assistants: AssistantService
) -> None:
    poems = store.library.create_collection("Poems", "embedder")
    assert assistants.collection_of(POET) == poems.id
    assert assistants.collection_of(Assistant(id="", name="X", collections=("Gone",))) is None


def test_an_assistant_follows_a_collection_that_is_renamed(
    store: Store, assistants: AssistantService
) -> None:
    poems = store.library.create_collection("Poems", "embedder")
    poet = assistants.save(POET)
    clerk = assistants.save(Assistant(id="", name="Clerk"))
    store.library.rename_collection(poems.id, "Verse")
    renamed = msgspec.structs.replace(poet, collections=("Gone", "Verse"))
    assert assistants.all() == (clerk, renamed)
    assert assistants.collection_of(renamed) == poems.id


def test_answers_take_the_form_of_the_assistants_schema(
    store: Store, assistants: AssistantService
) -> None:
    schema = '{"type": "object"}'
    clerk = assistants.save(Assistant(id="", name="Clerk", json_schema=schema))
    chat = store.conversations.create("Chat").id
    assistants.choose(chat, clerk.id)
    assert assistants.applied(AskRequest(text="Hello"), chat).json_schema == schema


@pytest.mark.parametrize("schema", ["{", "12", '{"type": "objekt"}'])
def test_what_is_no_schema_is_refused(assistants: AssistantService, schema: str) -> None:
    with pytest.raises(UserError, match="JSON Schema"):
        assistants.save(Assistant(id="", name="Clerk", json_schema=schema))
    assert assistants.all() == ()
