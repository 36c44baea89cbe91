"""Chat exports are read in a worker, whose death, size and delay cost the program nothing."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.messages import ToolCallPart
from app.services.chats.chat_transfer import ChatTransferService
from app.services.chats.imports import confined_reading
from app.services.chats.imports.confined_reading import read_chats, read_confined
from app.store.store import Store
from app.workers import process

DATA = Path(__file__).parents[3] / "data" / "chat_imports"


def test_worker_reads_the_same_as_the_program_itself() -> None:
    here: list[tuple[int, int]] = []
    there: list[tuple[int, int]] = []
    directly = read_chats(DATA, CancelToken(), lambda *step: here.append(step))
    confined = read_confined(DATA, CancelToken(), lambda *step: there.append(step))
    assert [each.imported for each in confined] == list(directly)
    assert here == there
    assert len(here) > 1


def test_chat_larger_than_a_frame_arrives_whole(tmp_path: Path) -> None:
    text = "word ü " * 2_000_000
    file = written(tmp_path, [{"sender": "human", "text": text}])
    (read,) = read_confined(file, CancelToken(), _unheeded)
    assert read.imported.tree
    assert read.imported.tree.messages[0].text.strip() == text.strip()


def test_integer_of_any_size_in_a_call_arrives(tmp_path: Path) -> None:
    call = {"type": "tool_use", "id": "c", "name": "count", "input": {"to": 10**30}}
    asked = {"sender": "human", "text": "Count."}
    file = written(tmp_path, [asked, {"sender": "assistant", "text": "", "content": [call]}])
    (read,) = read_confined(file, CancelToken(), _unheeded)
    assert read.imported.tree
    (part,) = read.imported.tree.messages[1].parts
    assert isinstance(part, ToolCallPart)
    assert part.arguments == {"to": 10**30}


def test_chats_larger_than_can_be_held_are_refused_and_nothing_is_stored(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confined_reading, "MOST_HELD", 3 << 20)
    file = written(tmp_path, [{"sender": "human", "text": "long " * 800_000}])
    with pytest.raises(UserError) as caught:
        ChatTransferService(store).look(file, CancelToken())
    assert caught.value.what == "export.json contains more than 3 MiB of chats."
    assert not store.conversations.summaries()


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.abort()",
        "import sys; sys.stdout.write('junk junk junk'); sys.stdout.flush(); sys.stdin.read()",
    ],
)
def test_death_of_the_worker_is_one_sentence(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(
        process, "program_command", lambda *_arguments: [sys.executable, "-c", program]
    )
    file = written(tmp_path, [{"sender": "human", "text": "Hello"}])
    with pytest.raises(UserError) as caught:
        ChatTransferService(store).look(file, CancelToken())
    assert caught.value.what == "“export.json” could not be read: it crashed its reader."


def test_reading_stops_between_two_files(store: Store) -> None:
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        ChatTransferService(store).look(DATA, cancel, lambda _done, _total: cancel.cancel())
    assert not store.conversations.summaries()


def test_name_that_is_not_unicode_is_refused_in_words(store: Store, tmp_path: Path) -> None:
    file = written(tmp_path, []).rename(tmp_path / "chats\udcff.json")
    with pytest.raises(UserError, match="not valid Unicode"):
        ChatTransferService(store).look(file, CancelToken())


def written(folder: Path, messages: Sequence[Mapping[str, object]]) -> Path:
    file = folder / "export.json"
    file.write_text(json.dumps([{"uuid": "u", "name": "Chat", "chat_messages": messages}]))
    return file


def _unheeded(_done: int, _total: int) -> None: ...
