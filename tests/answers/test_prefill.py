"""The engine reads the beginning of the next prompt, token by token, before it is asked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.agent.react_prompt import STEPS_HEAD
from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.documents import Collection
from app.core.events import AnswerFinished, StageProgress
from app.core.generation import GenerationParams
from app.core.messages import Message
from app.core.paths import AppPaths
from app.engine.cache.kv_files import snapshot_path
from app.engine.engine_client import EngineClient
from app.services.startup import Services
from tests.asking import finished

pytestmark = pytest.mark.models
PARAMS = GenerationParams(temperature=0, max_tokens=16)
STORY = "The river rises in the hills and ends in the sea. " * 12
HILLS = "In the hills live nine families, who plant rye and keep bees behind the weir. " * 8


def ask(
    services: Services,
    text: str,
    conversation_id: str | None = None,
    collection_id: str | None = None,
) -> Message:
    request = AskRequest(
        text=text, conversation_id=conversation_id, collection_id=collection_id, params=PARAMS
    )
    return finished(services.chat.send(request, CancelToken()))


_ASKED = 200
"""Tokens of a question and the sentences that come nearest to it, at most."""


def unread(answer: Message) -> int:
    """Prompt tokens that were read only when the question was sent."""
    assert answer.provenance
    return answer.provenance.stats.prompt_tokens - answer.provenance.stats.cached_tokens


def wait_for_reading(services: Services) -> None:
    engine = services.chat._prefiller._engines.active
    assert isinstance(engine, EngineClient)
    engine.wait_for_prefill()


def test_a_typed_question_needs_next_to_no_reading_when_it_is_sent(services: Services) -> None:
    first = ask(services, STORY)
    chat_id = first.conversation_id
    question = "And now tell me what the town by the river was called in the old days, please."
    assert services.chat.prefill(chat_id, question[:-10])
    wait_for_reading(services)
    assert services.chat.prefill(chat_id, question)
    wait_for_reading(services)
    second = ask(services, question, chat_id)
    assert unread(second) <= 8
    assert second.provenance
    assert second.provenance.stats.prompt_tokens > 170


def test_nothing_is_read_before_a_model_is_loaded(services: Services) -> None:
    first = ask(services, "Hello")
    services.models.unload()
    assert not services.chat.prefill(first.conversation_id)


def test_nothing_is_read_while_files_are_indexed(services: Services, tmp_path: Path) -> None:
    first = ask(services, "Hello")
    (tmp_path / "notes.txt").write_text("The river is long.")
    collection = services.library.create("notes")
    list(services.library.add([tmp_path / "notes.txt"], collection.id, CancelToken()))
    assert not services.chat.prefill(first.conversation_id)


def opened(home: Path) -> Services:
    return open_services(AppPaths(home), passphrase="a long passphrase")


@pytest.fixture
def home(prepared_home: Path) -> Path:
    return prepared_home


def test_a_chat_is_not_read_again_after_a_restart(home: Path) -> None:
    with opened(home) as services:
        chat_id = ask(services, STORY).conversation_id
    path = snapshot_path(AppPaths(home).prompt_caches, chat_id)
    assert path.exists()
    assert b"river" not in path.read_bytes()
    with opened(home) as services:
        again = ask(services, "And the sea?", chat_id)
        assert again.provenance
        assert unread(again) < 40 < again.provenance.stats.cached_tokens
        services.chat.delete(chat_id)
        assert not path.exists()


def known_of_step(services: Services, text: str) -> tuple[float, str]:
    """Which share of the first step's prompt did not have to be read, and the chat's id."""
    request = AskRequest(text=text, mode="react", params=PARAMS)
    shares, chat_id = [], ""
    for event in services.chat.send(request, CancelToken()):
        if isinstance(event, StageProgress) and event.stage == "reading_prompt":
            shares.append(event.fraction or 0)
        elif isinstance(event, AnswerFinished):
            chat_id = event.answer.conversation_id
    return shares[0], chat_id


@pytest.mark.nightly
def test_tools_are_read_once_for_all_chats_and_sessions(home: Path) -> None:
    with opened(home) as services:
        share, chat_id = known_of_step(services, f"Who founded the town? {STORY}")
        assert share == 0
        services.chat.delete(chat_id)
        assert known_of_step(services, "Who lives in the hills?")[0] > 0.9
    assert [path.stem for path in AppPaths(home).prompt_caches.glob("agent*")] == [STEPS_HEAD]
    with opened(home) as services:
        assert known_of_step(services, "Where is the sea?")[0] > 0.9


@pytest.mark.nightly
def test_switched_off_nothing_is_kept(home: Path) -> None:
    with opened(home) as services:
        chat_id = ask(services, STORY).conversation_id
    with opened(home) as services:
        services.settings.update(keeps_prompt_caches=False)
        assert not list(AppPaths(home).prompt_caches.iterdir())
        ask(services, "And the sea?", chat_id)
    assert not list(AppPaths(home).prompt_caches.iterdir())


@pytest.mark.parametrize(
    "clear",
    [
        lambda services: services.kv_caches.evict_all(),
        lambda services: services.settings.update(keeps_prompt_caches=False),
    ],
    ids=["deleted", "switched off"],
)
def test_what_was_deleted_is_not_written_again_at_the_end(
    home: Path, clear: Callable[[Services], None]
) -> None:
    with opened(home) as services:
        ask(services, STORY)
        clear(services)
    assert not list(AppPaths(home).prompt_caches.glob("*.kv"))


def test_a_temporary_session_keeps_nothing(prepared_home: Path) -> None:
    with open_services(AppPaths(prepared_home), is_temporary=True) as services:
        ask(services, STORY)
    assert not AppPaths(prepared_home).prompt_caches.exists()


def collection_of(services: Services, folder: Path, text: str) -> Collection:
    folder.mkdir(exist_ok=True)
    (folder / "notes.txt").write_text(text)
    collection = services.library.named_or_new(folder.name)
    list(services.library.add([folder], collection.id, CancelToken()))
    return collection


def cached_share(answer: Message) -> float:
    assert answer.provenance
    stats = answer.provenance.stats
    return stats.cached_tokens / stats.prompt_tokens


@pytest.mark.nightly
def test_another_chat_about_the_same_documents_reads_only_its_question(
    home: Path, tmp_path: Path
) -> None:
    with opened(home) as services:
        notes = collection_of(services, tmp_path / "rivers", f"{STORY}\n\n{HILLS}")
        first = ask(services, "Where does the river rise?", collection_id=notes.id)
        other = ask(services, "Who lives in the hills?", collection_id=notes.id)
        assert cached_share(first) == 0
        assert unread(other) < _ASKED
        services.chat.delete(first.conversation_id)
    path = snapshot_path(AppPaths(home).prompt_caches, f"documents-{notes.id}")
    assert b"river" not in path.read_bytes()
    with opened(home) as services:
        assert unread(ask(services, "What is planted there?", collection_id=notes.id)) < _ASKED


@pytest.fixture
def annals(services: Services, tmp_path: Path) -> Collection:
    """Too much to be given whole; three passages are enough for what these tests show."""
    services.settings.update(passages=3)
    years = (f"In the year {year} the mill of {town} {did}." for year, town, did in _EVENTS)
    return collection_of(services, tmp_path / "annals", "\n\n".join(years))


_EVENTS = [
    (1700 + 3 * number + place, town, f"{did} for the {number + 1}th time, to everyone's surprise")
    for number in range(60)
    for place, (town, did) in enumerate(
        (("Harrow", "burned down"), ("Selby", "was sold to a Dutchman"), ("Ripon", "ground rye"))
    )
]


def settle(services: Services) -> None:
    """Indexing ended long ago."""
    services.chat._prefiller._gate._indexed_at = float("-inf")


def read_ahead(services: Services, *typed: str, chat_id: str, collection: Collection) -> None:
    for draft in typed:
        assert services.chat.prefill(chat_id, draft, collection.id)
        wait_for_reading(services)


@pytest.mark.nightly
def test_the_passages_of_a_typed_question_are_read_before_it_is_sent(
    services: Services, annals: Collection
) -> None:
    chat_id = ask(services, "Hello").conversation_id
    question = "When was the mill of Selby sold to a Dutchman for the 9th time?"
    settle(services)
    read_ahead(services, question[:30], question, chat_id=chat_id, collection=annals)
    answer = ask(services, question, chat_id, annals.id)
    assert unread(answer) <= 8
    assert answer.provenance and answer.provenance.stats.prompt_tokens > 500


def test_of_a_new_chat_the_passages_are_read_ahead(services: Services, annals: Collection) -> None:
    ask(services, "Hello")
    question = "When was the mill of Selby sold to a Dutchman for the 9th time?"
    settle(services)
    read_ahead(services, question, chat_id="", collection=annals)
    assert unread(ask(services, question, collection_id=annals.id)) < _ASKED


@pytest.mark.nightly
def test_passages_of_too_few_words_are_not_read_ahead(
    services: Services, annals: Collection
) -> None:
    chat_id = ask(services, "Hello").conversation_id
    settle(services)
    assert not services.chat.prefill(chat_id, "When was the", annals.id)


def remove_document(services: Services, collection: Collection, _folder: Path) -> None:
    services.library.remove(services.library.documents(collection.id)[0].id)


def remove_collection(services: Services, collection: Collection, _folder: Path) -> None:
    services.library.delete(collection.id)


def change_document(services: Services, _collection: Collection, folder: Path) -> None:
    collection_of(services, folder, "Something else altogether is written here now.")


@pytest.mark.parametrize(
    "change",
    [
        remove_document,
        pytest.param(remove_collection, marks=pytest.mark.nightly),
        pytest.param(change_document, marks=pytest.mark.nightly),
    ],
)
def test_what_was_read_of_a_document_goes_with_it(
    home: Path, tmp_path: Path, change: Callable[[Services, Collection, Path], None]
) -> None:
    kept = AppPaths(home).prompt_caches
    with opened(home) as services:
        collection = collection_of(services, tmp_path / "rivers", STORY)
        quoting = ask(
            services, "Where does the river rise?", collection_id=collection.id
        ).conversation_id
        other = ask(services, STORY).conversation_id
    shared = f"documents-{collection.id}"
    assert all(snapshot_path(kept, each).exists() for each in (quoting, other, shared))
    with opened(home) as services:
        ask(services, "And where does it end?", quoting)  # so that the engine has read it, too
        change(services, collection, tmp_path / "rivers")
        assert not snapshot_path(kept, quoting).exists()
        assert not snapshot_path(kept, shared).exists()
    assert not snapshot_path(kept, quoting).exists()
    assert not snapshot_path(kept, shared).exists()
    assert snapshot_path(kept, other).exists()


@pytest.mark.nightly
def test_what_was_read_of_a_removed_fact_or_question_goes_with_it(home: Path) -> None:
    kept = AppPaths(home).prompt_caches
    with opened(home) as services:
        services.settings.update(uses_memory=True)
        fact = services.memory.add("The user lives in Heron Street.")
        answer = ask(services, STORY)
        services.memory.remove(fact.id)
    assert not list(kept.glob("*.kv"))
    with opened(home) as services:
        answer = ask(services, STORY)
        services.branches.delete_turn(answer.parent_id or "")
    assert not list(kept.glob("*.kv"))
