"""A tool call that waited goes on after a restart as the user decides, and never otherwise."""

import time
from pathlib import Path

import msgspec
import pytest

from app.agent.approvals import Approvals
from app.agent.confined_files import Folders
from app.agent.registry import ToolRegistry
from app.agent.tools.read_file import read_file_tool
from app.agent.tools.write_file import write_file_tool
from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.chat_archive import ChatArchive
from app.core.errors import UserError
from app.core.events import AnswerFinished, ApprovalChanged, ToolReturned
from app.core.generation import GenerationParams, GenerationStats, Provenance
from app.core.messages import (
    ApprovalDecision,
    ApprovalPart,
    Grant,
    Message,
    Part,
    Role,
    TextPart,
    ToolCallPart,
)
from app.core.paths import AppPaths
from app.services.startup import Services
from app.store.store import Store, open_store

pytestmark = pytest.mark.models

PASSPHRASE = "correct horse battery staple"
PROVENANCE = Provenance(
    model_id="m", model_name="M", model_sha256="", quantization="", engine_version="",
    template_sha256="", context_length=4096, params=GenerationParams(max_tokens=4, temperature=0),
    stats=GenerationStats(), finish_reason="approval", mode="react",
    mode_reason="The question names a file or folder.",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = (tmp_path / "opened").resolve()
    folder.mkdir()
    return folder


def _waiting(store: Store, call: ToolCallPart, folder: Path) -> Message:
    """A stored answer whose `call` the user was asked about before the program ended."""
    store.grants.add(Grant(id="g", created=0.0, folder=str(folder)))
    folders = Folders(lambda: [str(folder)])
    tools = [write_file_tool(folders), read_file_tool(folders)]
    asked = ToolRegistry(tools, Approvals()).call(call, CancelToken())
    assert isinstance(asked, ApprovalPart)
    chat = store.conversations.create("Write it down")
    question = _message(chat.id, None, "user", "q", (TextPart("Write it down."),))
    answer = _message(chat.id, "q", "assistant", "a", (call, asked))
    answer = msgspec.structs.replace(answer, status="waiting", provenance=PROVENANCE)
    store.conversations.add_message(question)
    store.conversations.add_message(answer)
    return answer


def _message(chat: str, parent: str | None, role: Role, id_: str, parts: tuple) -> Message:  # type: ignore[type-arg]
    return Message(id_, chat, parent, role, parts, "complete", time.time())


def _store_waiting(home: Path, call: ToolCallPart, folder: Path) -> Message:
    store = open_store(AppPaths(home), PASSPHRASE)
    try:
        return _waiting(store, call, folder)
    finally:
        store.close()


def _decide(services: Services, answer: Message, decision: ApprovalDecision) -> list[object]:
    """The events until the call has its result; what the model makes of it is another matter."""
    cancel = CancelToken()
    events: list[object] = []
    for event in services.chat.decide(answer.id, "c1", decision, cancel):
        events.append(event)
        if isinstance(event, ToolReturned):
            cancel.cancel()
    return events


@pytest.mark.parametrize(("decision", "is_written"), [("once", True), ("denied", False)])
def test_a_write_waits_over_a_restart(
    prepared_home: Path, folder: Path, decision: ApprovalDecision, is_written: bool
) -> None:
    call = ToolCallPart("c1", "write_file", {"path": "note.txt", "content": "Buy bread.\n"})
    answer = _store_waiting(prepared_home, call, folder)
    assert not (folder / "note.txt").exists()
    with open_services(AppPaths(prepared_home), PASSPHRASE) as services:
        stored = services.chat.open(answer.conversation_id).thread[-1]
        assert stored.status == "waiting"
        events = _decide(services, stored, decision)
        assert any(isinstance(e, ApprovalChanged) for e in events)
        result = next(e.result for e in events if isinstance(e, ToolReturned))
        assert result.is_error != is_written
        last = events[-1]
        assert isinstance(last, AnswerFinished) and last.answer.status != "waiting"
        made = last.answer.provenance
        assert made and made.mode_reason == PROVENANCE.mode_reason, "it was routed at its start"
        with pytest.raises(UserError, match="no longer waiting"):
            _decide(services, stored, "once")
    assert (folder / "note.txt").exists() == is_written


def test_a_yes_for_once_does_not_hold_for_a_second_time(prepared_home: Path, folder: Path) -> None:
    call = ToolCallPart("c1", "write_file", {"path": "note.txt", "content": "x"})
    answer = _store_waiting(prepared_home, call, folder)
    call_part, asked = answer.parts
    assert isinstance(asked, ApprovalPart)
    allowed = msgspec.structs.replace(asked, decision="once")
    with open_services(AppPaths(prepared_home), PASSPHRASE) as services:
        # As it is stored while the call runs, when the user stops it or the program ends.
        services.chat._conversations.update_message(
            answer.id, (call_part, allowed), "stopped", PROVENANCE
        )
        events = list(services.chat.continue_answer(answer.id, CancelToken()))
        assert not any(isinstance(event, ToolReturned) for event in events)
        last = events[-1]
        assert isinstance(last, AnswerFinished) and last.answer.status == "waiting"
    assert not (folder / "note.txt").exists()


def _carrying(answer: Message, decision: ApprovalDecision) -> tuple[Part, ...]:
    """The parts of an answer whose call was decided about but has no result."""
    call, asked = answer.parts
    assert isinstance(asked, ApprovalPart)
    yes = msgspec.structs.replace(asked, decision=decision, offers=("once", "chat", "folder"))
    return (call, yes)


def _continued(services: Services, answer: Message) -> Message:
    """The answer after Continue, which must have asked and run nothing."""
    events = list(services.chat.continue_answer(answer.id, CancelToken()))
    assert not any(isinstance(event, ToolReturned) for event in events)
    last = events[-1]
    assert isinstance(last, AnswerFinished) and last.answer.status == "waiting"
    return last.answer


YES: tuple[ApprovalDecision, ...] = ("once", "chat", "folder")


@pytest.mark.parametrize("decision", YES)
@pytest.mark.parametrize("name", ["write_file", "read_file"])
def test_imported_decision_allows_nothing(
    prepared_home: Path, folder: Path, tmp_path: Path, decision: ApprovalDecision, name: str
) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_text("outside")
    arguments = (
        {"path": "note.txt", "content": "x"} if name == "write_file" else {"path": str(outside)}
    )
    call = ToolCallPart("c1", name, arguments)
    answer = _store_waiting(prepared_home, call, folder)
    with open_services(AppPaths(prepared_home), PASSPHRASE) as services:
        (tree,) = services.transfer.archive([answer.conversation_id]).conversations
        question, _ = tree.messages
        allowed = msgspec.structs.replace(
            answer, status="interrupted", parts=_carrying(answer, decision)
        )
        tree = msgspec.structs.replace(tree, messages=(question, allowed))
        services.chat.delete(answer.conversation_id)
        file = tmp_path / "chats.json"
        file.write_bytes(msgspec.json.encode(ChatArchive(conversations=(tree,))))
        services.transfer.run(services.transfer.look(file, CancelToken()), CancelToken())
        stored = services.chat.open(answer.conversation_id).thread[-1]
        assert not any(isinstance(part, ApprovalPart) for part in stored.parts)
        asked = next(p for p in _continued(services, stored).parts if isinstance(p, ApprovalPart))
        assert (asked.decision, name == "write_file") == ("pending", asked.offers == ("once",))
        assert [grant.id for grant in services.tools.grants()] == ["g"]
    assert not (folder / "note.txt").exists()


@pytest.mark.parametrize("decision", YES)
def test_decision_in_the_database_allows_nothing_in_a_fork(
    prepared_home: Path, folder: Path, tmp_path: Path, decision: ApprovalDecision
) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_text("outside")
    call = ToolCallPart("c1", "read_file", {"path": str(outside)})
    answer = _store_waiting(prepared_home, call, folder)
    with open_services(AppPaths(prepared_home), PASSPHRASE) as services:
        services.chat._conversations.update_message(
            answer.id, _carrying(answer, decision), "interrupted", PROVENANCE
        )
        fork = services.branches.fork(answer.id, "Fork")
        _continued(services, services.chat.open(fork.id).thread[-1])
        _continued(services, services.chat.open(answer.conversation_id).thread[-1])


@pytest.mark.parametrize("decision", ["chat", "folder"])
def test_write_cannot_be_allowed_for_longer_even_if_its_card_offers_it(
    prepared_home: Path, folder: Path, decision: ApprovalDecision
) -> None:
    call = ToolCallPart("c1", "write_file", {"path": "note.txt", "content": "x"})
    answer = _store_waiting(prepared_home, call, folder)
    with open_services(AppPaths(prepared_home), PASSPHRASE) as services:
        offered = _carrying(answer, "pending")
        services.chat._conversations.update_message(answer.id, offered, "waiting", PROVENANCE)
        with pytest.raises(UserError, match="cannot be allowed"):
            _decide(services, answer, decision)
        assert [grant.id for grant in services.tools.grants()] == ["g"]
    assert not (folder / "note.txt").exists()


def test_a_call_nobody_decided_about_never_runs_once_the_chat_went_on(
    prepared_home: Path, folder: Path
) -> None:
    call = ToolCallPart("c1", "write_file", {"path": "note.txt", "content": "x"})
    answer = _store_waiting(prepared_home, call, folder)
    with open_services(AppPaths(prepared_home), PASSPHRASE) as services:
        request = AskRequest(
            text="Hello!", conversation_id=answer.conversation_id, params=PROVENANCE.params
        )
        list(services.chat.send(request, CancelToken()))
        with pytest.raises(UserError, match="no longer waiting"):
            _decide(services, answer, "once")
    assert not (folder / "note.txt").exists()


def test_opening_a_folder_from_a_card_holds_for_the_chat_and_can_be_revoked(
    prepared_home: Path, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "other.txt").write_text("outside")
    call = ToolCallPart("c1", "read_file", {"path": str(tmp_path / "other.txt")})
    answer = _store_waiting(prepared_home, call, folder)
    with open_services(AppPaths(prepared_home), PASSPHRASE) as services:
        events = _decide(services, answer, "folder")
        assert next(e for e in events if isinstance(e, ToolReturned)).result.content == "outside"
        opened, _ = services.tools.grants()
        assert opened.folder == str(tmp_path.resolve())
        assert opened.conversation_id == answer.conversation_id
        assert opened.chat_title == "Write it down"
        services.tools.revoke(opened.id)
        assert [grant.id for grant in services.tools.grants()] == ["g"]
        services.tools.open_folder(tmp_path, answer.conversation_id)
        services.chat.delete(answer.conversation_id)
        assert [grant.id for grant in services.tools.grants()] == ["g"], "it ended with its chat"
