"""A chat import is one module: found, read and named without a change elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.services.chats.chat_transfer import ChatTransferService
from app.services.chats.imports import programs
from app.services.chats.imports.confined_reading import read_chats
from app.store.store import Store

_PLUG_IN = """
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import TreeBuilder
from app.core.messages import TextPart

def read(item, near):
    builder = TreeBuilder("Zebra", item["zebra"], near.title)
    builder.add("1", None, "user", [TextPart(item["zebra"])])
    yield builder.build()

CHAT_IMPORT = ChatImport("Zebra", lambda item: "zebra" in item, read, other_files=("stripes.json",))
"""


@pytest.fixture
def zebra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    (tmp_path / "plug_ins").mkdir()
    (tmp_path / "plug_ins" / "zebra.py").write_text(_PLUG_IN)
    monkeypatch.setattr(programs, "__path__", [*programs.__path__, str(tmp_path / "plug_ins")])
    programs.chat_imports.cache_clear()
    exported = tmp_path / "exported"
    exported.mkdir()
    (exported / "chat.json").write_text('{"zebra": "How many stripes?"}')
    (exported / "stripes.json").write_text('{"count": 80}')
    yield exported
    programs.chat_imports.cache_clear()


def test_new_module_is_found_and_its_other_files_hold_no_chats(zebra: Path) -> None:
    (imported,) = read_chats(zebra, CancelToken(), lambda _done, _total: None)
    assert imported.program == "Zebra"
    assert imported.tree
    assert imported.tree.messages[0].text == "How many stripes?"


@pytest.mark.usefixtures("zebra")
def test_new_module_is_named_where_the_programs_are_listed(store: Store, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text('{"nothing": "of the kind"}')
    with pytest.raises(UserError) as caught:
        ChatTransferService(store).look(tmp_path / "other.json", CancelToken())
    assert "Zebra" in caught.value.remedy
