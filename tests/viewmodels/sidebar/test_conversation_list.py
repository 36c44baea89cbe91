import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.messages import ConversationSummary, Folder, TextPart
from app.store.database import Connection
from app.viewmodels.sidebar.conversation_list import ConversationListViewModel
from app.viewmodels.sidebar.conversation_rows import grouped
from app.viewmodels.tasks.runner import TaskRunner
from tests.viewmodels.scripted_chat import ScriptedChat, scripted_chat_list


@pytest.fixture
def chat() -> ScriptedChat:
    chat = ScriptedChat()
    chat.start("Pinned one", days_ago=40, is_pinned=True)
    chat.start("Of today")
    chat.start("Of yesterday", days_ago=1)
    chat.start("Of last week", days_ago=4)
    return chat


@pytest.fixture
def conversations(
    qtbot: QtBot, chat: ScriptedChat, runner: TaskRunner
) -> ConversationListViewModel:
    chat_list = scripted_chat_list(chat.store)
    result = ConversationListViewModel(chat, chat_list, runner)  # type: ignore[arg-type]
    result.refresh()
    qtbot.waitUntil(lambda: result.is_loaded)
    return result


def titles(conversations: ConversationListViewModel) -> list[str]:
    return [row.title for row in conversations.list.rows]


def id_of(conversations: ConversationListViewModel, title: str) -> str:
    return next(row.conversation_id for row in conversations.list.rows if row.title == title)


def test_pinned_first_then_by_age(conversations: ConversationListViewModel) -> None:
    assert titles(conversations) == [
        "Pinned",
        "Pinned one",
        "Today",
        "Of today",
        "Yesterday",
        "Of yesterday",
        "Previous 7 days",
        "Of last week",
    ]


def test_imported_chats_without_a_date_are_no_chats_of_1970() -> None:
    chat = ConversationSummary("c", "From elsewhere", 0.0, 0.0)
    rows = grouped((chat,), (), frozenset(), frozenset())
    assert [row.title for row in rows] == ["Undated", "From elsewhere"]


def test_folders_stand_between_the_last_days_and_the_months_before() -> None:
    now = time.time()
    old, new = (
        ConversationSummary(id_, id_, 0.0, now - age)
        for id_, age in (("old", 40 * 86400), ("new", 60))
    )
    kept = ConversationSummary("kept", "kept", 0.0, now, folder_id="f")
    rows = grouped((old, new, kept), (Folder("f", "Household", now),), frozenset(), frozenset())
    kinds = [row.title for row in rows if row.kind != "section" or row.title == "Folders"]
    assert kinds == ["new", "Folders", "Household", "old"]


def test_a_section_cannot_be_chosen(conversations: ConversationListViewModel) -> None:
    model = conversations.list
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_renaming_and_pinning_show_at_once(
    qtbot: QtBot, conversations: ConversationListViewModel, chat: ScriptedChat
) -> None:
    id_ = id_of(conversations, "Of yesterday")
    conversations.rename(id_, "  Better  ")
    conversations.pin([id_], True)
    assert titles(conversations)[1:3] == ["Better", "Pinned one"]
    qtbot.waitUntil(lambda: chat.open(id_).summary.title == "Better")
    qtbot.waitUntil(lambda: chat.open(id_).summary.is_pinned)


def test_an_empty_title_renames_nothing(conversations: ConversationListViewModel) -> None:
    conversations.rename(id_of(conversations, "Of today"), "   ")
    assert "Of today" in titles(conversations)


def test_deleted_chat_moves_to_the_bin_and_back(
    qtbot: QtBot, conversations: ConversationListViewModel, chat: ScriptedChat
) -> None:
    id_ = id_of(conversations, "Of today")
    with qtbot.waitSignals([conversations.deleted, conversations.leaving, conversations.moved]):
        conversations.delete([id_])
    assert "Of today" not in titles(conversations)
    qtbot.waitUntil(lambda: titles(conversations)[-1] == "Bin")
    with qtbot.waitSignals([conversations.undo_ended, conversations.moved]):
        conversations.undo_delete()
    qtbot.waitUntil(lambda: "Of today" in titles(conversations))
    assert "Bin" not in titles(conversations) and chat.open(id_)


def test_bin_lists_chats_with_the_days_left_and_erases_them(
    qtbot: QtBot, conversations: ConversationListViewModel, chat: ScriptedChat
) -> None:
    kept, gone = (id_of(conversations, title) for title in ("Of today", "Of yesterday"))
    with qtbot.waitSignal(conversations.moved):
        conversations.delete([kept, gone])
    qtbot.waitUntil(lambda: conversations.list.rows[-1].count == 2)
    conversations.toggle_folder(conversations.list.rows[-1].folder_id)
    head, *inside = conversations.list.rows[-3:]
    assert not head.is_own_folder and {row.note for row in inside} == {"30 day(s)"}
    assert {row.conversation_id for row in inside} == {kept, gone}
    conversations.restore([kept])
    conversations.erase([gone])
    qtbot.waitUntil(lambda: "Of today" in titles(conversations))
    qtbot.waitUntil(lambda: not chat.store.bin.chats())
    assert "Of yesterday" not in titles(conversations)


def test_dragging_onto_the_bin_deletes(
    qtbot: QtBot, conversations: ConversationListViewModel, chat: ScriptedChat
) -> None:
    conversations.delete([id_of(conversations, "Of yesterday")])
    qtbot.waitUntil(lambda: titles(conversations)[-1] == "Bin")
    id_, model = id_of(conversations, "Of today"), conversations.list
    data, bin_ = model.mimeData([model.index_of(id_)]), model.index(len(model.rows) - 1)
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, bin_)
    qtbot.waitUntil(lambda: len(chat.store.bin.chats()) == 2)


def test_many_chats_are_deleted_and_restored_in_few_transactions(
    qtbot: QtBot,
    conversations: ConversationListViewModel,
    chat: ScriptedChat,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ids = [chat.start(f"Imported {n}") for n in range(60)]
    conversations.refresh()
    qtbot.waitUntil(lambda: bool(conversations.title(ids[-1])))
    run, writes = chat.store.database.run, []

    def counted(work: Callable[[Connection], object]) -> object:
        writes.append(work)
        return run(work)

    monkeypatch.setattr(chat.store.database, "run", counted)
    conversations.delete(ids)
    qtbot.waitUntil(lambda: len(conversations.binned_ids) == 60)
    conversations.undo_delete()
    qtbot.waitUntil(lambda: not conversations.binned_ids and bool(conversations.title(ids[0])))
    assert len(writes) < 20


def test_searching_shows_matches_with_the_words_marked(
    qtbot: QtBot, conversations: ConversationListViewModel, chat: ScriptedChat
) -> None:
    chat.add(id_of(conversations, "Of today"), "user", (TextPart("A bond ladder is what?"),))
    conversations.search(" ladder ")
    qtbot.waitUntil(lambda: any(row.kind == "match" for row in conversations.list.rows))
    (row,) = conversations.list.rows
    ((start, end),) = row.spans
    assert row.snippet[start:end] == "ladder" and row.title == "Of today"
    conversations.search("")
    assert titles(conversations)[0] == "Pinned"


def test_searching_finds_titles_too(
    qtbot: QtBot, conversations: ConversationListViewModel, chat: ScriptedChat
) -> None:
    chat.add(id_of(conversations, "Of today"), "user", (TextPart("What was yesterday?"),))
    conversations.search("YESTER of")
    qtbot.waitUntil(lambda: titles(conversations) == ["Of yesterday"])
    conversations.search("yesterday")
    qtbot.waitUntil(lambda: titles(conversations) == ["Of yesterday", "Of today"])
    assert [row.kind for row in conversations.list.rows] == ["conversation", "match"]
    chat.rename(id_of(conversations, "Of yesterday"), "Cafe\u0301 Zürich")
    conversations.refresh()
    conversations.search("zurich café")
    qtbot.waitUntil(lambda: titles(conversations) == ["Cafe\u0301 Zürich"])


def test_running_conversations_are_marked(conversations: ConversationListViewModel) -> None:
    id_ = id_of(conversations, "Of today")
    conversations.set_running([id_])
    assert [row.title for row in conversations.list.rows if row.is_running] == ["Of today"]


def test_chats_lie_in_folders_that_open_and_close(
    qtbot: QtBot, conversations: ConversationListViewModel, chat: ScriptedChat
) -> None:
    ids = [id_of(conversations, title) for title in ("Of today", "Of yesterday")]
    conversations.create_folder("Household", ids)
    qtbot.waitUntil(lambda: "Household" in titles(conversations))
    place = titles(conversations).index("Household")
    assert titles(conversations)[place - 1 :] == [
        "Folders",
        "Household",
        "Of today",
        "Of yesterday",
    ]
    folder = conversations.list.rows[place]
    assert folder.count == 2
    conversations.toggle_folder(folder.folder_id)
    assert "Of today" not in titles(conversations)
    conversations.delete_folder(folder.folder_id)
    assert "Of today" in titles(conversations) and "Household" not in titles(conversations)
    qtbot.waitUntil(lambda: chat.store.folders.all() == ())
    assert chat.open(ids[0]).summary.folder_id is None


def test_a_folder_is_deleted_with_its_chats(
    qtbot: QtBot, conversations: ConversationListViewModel, chat: ScriptedChat
) -> None:
    ids = [id_of(conversations, title) for title in ("Of today", "Of yesterday")]
    conversations.create_folder("Household", ids)
    qtbot.waitUntil(lambda: "Household" in titles(conversations))
    folder = conversations.list.rows[titles(conversations).index("Household")]
    with qtbot.waitSignal(conversations.moved):
        conversations.bin_folder(folder.folder_id)
        assert not {"Household", "Of today", "Of yesterday"} & set(titles(conversations))
    assert chat.store.folders.all() == ()
    assert {each.id for each in chat.store.bin.chats()} == set(ids)


def test_an_archived_chat_is_out_of_sight_and_comes_back(
    qtbot: QtBot, conversations: ConversationListViewModel, chat: ScriptedChat
) -> None:
    id_ = id_of(conversations, "Of today")
    conversations.archive([id_], True)
    assert titles(conversations)[-1] == "Archive" and "Of today" not in titles(conversations)
    conversations.toggle_folder(conversations.list.rows[-1].folder_id)
    assert titles(conversations)[-1] == "Of today"
    qtbot.waitUntil(lambda: chat.open(id_).summary.is_archived)
    conversations.move([id_], None)
    qtbot.waitUntil(lambda: not chat.open(id_).summary.is_archived)


def test_dragging_puts_a_chat_into_a_folder_and_out_again(
    qtbot: QtBot, conversations: ConversationListViewModel, chat: ScriptedChat
) -> None:
    conversations.create_folder("Household")
    qtbot.waitUntil(lambda: "Household" in titles(conversations))
    id_, model = id_of(conversations, "Of today"), conversations.list
    data = model.mimeData([model.index_of(id_)])
    row = titles(conversations).index("Household")
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index(row))
    qtbot.waitUntil(lambda: bool(chat.open(id_).summary.folder_id))
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index(-1))
    qtbot.waitUntil(lambda: chat.open(id_).summary.folder_id is None)


def test_several_are_deleted_and_brought_back_at_once(
    qtbot: QtBot, conversations: ConversationListViewModel, chat: ScriptedChat
) -> None:
    ids = [id_of(conversations, title) for title in ("Of today", "Of yesterday")]
    with qtbot.waitSignal(conversations.deleted) as deleted:
        conversations.delete(ids)
    assert deleted.args == [2, "Of today"]
    conversations.undo_delete()
    qtbot.waitUntil(lambda: {"Of today", "Of yesterday"} <= set(titles(conversations)))
    conversations.delete(ids)
    qtbot.waitUntil(lambda: {each.id for each in chat.store.bin.chats()} == set(ids))
