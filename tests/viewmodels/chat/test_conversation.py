from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.core.cancellation import Cancelled
from app.core.errors import UserError
from app.core.events import ApprovalChanged, TextAppended
from app.core.messages import ApprovalPart, ImagePart, Message, Part, TextPart, ToolResultPart
from app.viewmodels.chat.answer import AnswerViewModel
from app.viewmodels.chat.conversation import ConversationViewModel
from app.viewmodels.chat.find import FindInChatViewModel
from app.viewmodels.chat.thread import message_of
from app.viewmodels.composer.attachments import AttachmentsViewModel
from app.viewmodels.library.indexing import IndexingViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.viewmodels.scripted_chat import PROVENANCE, ScriptedChat
from tests.viewmodels.scripted_library import ScriptedAttachments, ScriptedLibrary


@pytest.fixture
def chat() -> ScriptedChat:
    return ScriptedChat()


@pytest.fixture
def library() -> ScriptedLibrary:
    return ScriptedLibrary()


@pytest.fixture
def restarted(
    chat: ScriptedChat, library: ScriptedLibrary, runner: TaskRunner
) -> Iterator[Callable[[], ConversationViewModel]]:
    """A new view model over the same stored chats."""

    attached = ScriptedAttachments(library)

    def start() -> ConversationViewModel:
        indexing = IndexingViewModel(library, library, runner)  # type: ignore[arg-type]
        attachments = AttachmentsViewModel(attached, runner, indexing)  # type: ignore[arg-type]
        return ConversationViewModel(chat, runner, attachments)  # type: ignore[arg-type]

    yield start
    chat.gate.set()
    library.gate.set()


@pytest.fixture
def conversation(restarted: Callable[[], ConversationViewModel]) -> ConversationViewModel:
    return restarted()


def texts(conversation: ConversationViewModel) -> list[str]:
    messages = (
        item if isinstance(item, Message) else item.message
        for item in conversation.transcript.items
    )
    return [message.text for message in messages]


def ask(qtbot: QtBot, conversation: ConversationViewModel, text: str) -> None:
    conversation.send(text)
    qtbot.waitUntil(lambda: conversation.run is None and not conversation.queue.texts)


def test_a_question_and_its_answer(qtbot: QtBot, conversation: ConversationViewModel) -> None:
    ask(qtbot, conversation, "Who?")
    assert texts(conversation) == ["Who?", "Hello there."]
    assert conversation.summary and conversation.summary.title == "Who?"


def test_the_second_question_stays_in_the_conversation(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    ask(qtbot, conversation, "One")
    ask(qtbot, conversation, "Two")
    assert chat.requests[0].conversation_id is None
    assert chat.requests[1].conversation_id == conversation.conversation_id
    assert len(conversation.transcript.items) == 4


def test_what_another_process_adds_to_the_shown_chat_is_shown(
    qtbot: QtBot,
    restarted: Callable[[], ConversationViewModel],
    conversation: ConversationViewModel,
) -> None:
    ask(qtbot, conversation, "One")
    shown = conversation.conversation_id
    assert shown
    other = restarted()
    with qtbot.waitSignal(other.opened):
        other.open(shown)
    ask(qtbot, other, "Two")
    with qtbot.waitSignal(conversation.opened):
        conversation.read_again()
    assert texts(conversation) == texts(other) and len(texts(conversation)) == 4
    with qtbot.assertNotEmitted(conversation.opened, wait=100):
        conversation.read_again()


def test_a_chat_that_another_process_has_deleted_is_left(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    ask(qtbot, conversation, "One")
    assert conversation.conversation_id
    chat._conversations.delete(conversation.conversation_id)
    conversation.read_again()
    qtbot.waitUntil(lambda: conversation.conversation_id is None)


def test_a_chat_that_another_process_deletes_while_it_answers_is_left_then(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    ask(qtbot, conversation, "One")
    chat.gate.clear()
    conversation.send("Two")
    qtbot.waitUntil(lambda: len(conversation.transcript.items) == 4)
    assert conversation.conversation_id
    chat._conversations.delete(conversation.conversation_id)
    conversation.read_again()
    chat.error = Cancelled()  # as of an answer that cannot be stored any more
    chat.gate.set()
    qtbot.waitUntil(lambda: conversation.conversation_id is None)


def test_an_empty_question_is_none(conversation: ConversationViewModel, chat: ScriptedChat) -> None:
    conversation.send("  \n ")
    assert not conversation.queue.texts and conversation.run is None


def test_what_is_sent_meanwhile_waits_and_follows(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    chat.gate.clear()
    conversation.send("One")
    qtbot.waitUntil(lambda: len(conversation.transcript.items) == 2)
    conversation.send("Two")
    conversation.send("Three")
    assert conversation.queue.texts == ["Two", "Three"]
    assert conversation.queue.take(0) == "Two"
    chat.gate.set()
    qtbot.waitUntil(lambda: conversation.run is None and not conversation.queue.texts)
    assert [request.text for request in chat.requests] == ["One", "Three"]


def test_stop_keeps_the_words_and_gives_queued_questions_back(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    chat.gate.clear()
    conversation.send("One")
    qtbot.waitUntil(lambda: len(conversation.transcript.items) == 2)
    conversation.send("Two")
    conversation.send("Three")
    with qtbot.waitSignal(conversation.draft.restored) as restored:
        conversation.stop()
    assert restored.args == ["Two\n\nThree"] and not conversation.queue.texts
    qtbot.waitUntil(lambda: conversation.run is None)
    answer = conversation.transcript.last_answer
    assert answer and answer.message.status == "stopped"
    assert answer.message.text == "Hello there."
    assert len(chat.requests) == 1


def test_queued_questions_are_stored_with_the_draft_in_case_of_a_crash(
    qtbot: QtBot,
    conversation: ConversationViewModel,
    chat: ScriptedChat,
    restarted: Callable[[], ConversationViewModel],
) -> None:
    chat.gate.clear()
    conversation.send("One")
    qtbot.waitUntil(lambda: len(conversation.transcript.items) == 2)
    first = conversation.conversation_id
    assert first
    conversation.send("Two")
    conversation.draft.save("half a thought")
    qtbot.waitUntil(lambda: chat.drafts.get(first) == "Two\n\nhalf a thought")
    conversation.open(chat.start("Other"))
    qtbot.waitUntil(lambda: conversation.conversation_id not in (None, first))
    with qtbot.waitSignal(conversation.draft.restored) as restored:
        conversation.open(first)
    assert restored.args == ["half a thought"] and conversation.queue.texts == ["Two"]
    conversation.new_chat()
    conversation.flush()
    other = restarted()
    with qtbot.waitSignal(other.draft.restored) as restored:
        other.open(first)
    assert restored.args == ["Two\n\nhalf a thought"]


def test_failed_answer_gives_queued_questions_back(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    chat.error = UserError("The engine stopped.", "Try again.")
    chat.gate.clear()
    conversation.send("One")
    qtbot.waitUntil(lambda: len(conversation.transcript.items) == 2)
    conversation.send("Two")
    with qtbot.waitSignal(conversation.draft.restored) as restored:
        chat.gate.set()
    assert restored.args == ["Two"] and not conversation.queue.texts


def test_queued_question_waits_for_a_decision_about_a_tool(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    approval = ApprovalPart(call_id="c", tier=2, decision="pending", offers=("once",))
    chat.events = (ApprovalChanged(approval),)
    chat.gate.clear()
    conversation.send("One")
    qtbot.waitUntil(lambda: len(conversation.transcript.items) == 2)
    conversation.send("Two")
    chat.gate.set()
    qtbot.waitUntil(lambda: conversation.run is None)
    assert conversation.queue.texts == ["Two"]
    chat.events = ()
    answer = conversation.transcript.last_answer
    assert answer
    conversation.decide(answer.message.id, "c", "once")
    qtbot.waitUntil(lambda: len(chat.requests) == 2 and conversation.run is None)
    assert chat.requests[1].text == "Two"


def _in_two_branches(chat: ScriptedChat) -> tuple[str, Message]:
    """A chat that shows its second branch, and the question of the first one."""
    id_ = chat.start("Branches")
    hidden = chat.add(id_, "user", (TextPart("About lighthouses"),))
    chat.add(id_, "assistant", (TextPart("They shine."),))
    chat.add(id_, "user", (TextPart("About ladders"),), parent=None)
    return id_, hidden


@pytest.mark.parametrize("is_open", [False, True])
def test_message_in_another_branch_is_shown(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat, is_open: bool
) -> None:
    id_, hidden = _in_two_branches(chat)
    if is_open:
        conversation.open(id_)
        qtbot.waitUntil(lambda: texts(conversation) == ["About ladders"])
    conversation.open(id_, hidden.id)
    qtbot.waitUntil(lambda: texts(conversation) == ["About lighthouses", "They shine."])


def test_message_of_the_visible_branch_leaves_that_branch(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    id_, first = _in_two_branches(chat)
    chat.select_variant(first.id, 0)
    again = chat.add(id_, "assistant", (TextPart("They warn."),), parent=first.id)
    conversation.open(id_, first.id)
    qtbot.waitUntil(lambda: texts(conversation) == ["About lighthouses", "They warn."])
    assert chat.open(id_).thread[-1].id == again.id


@pytest.mark.parametrize("is_open", [False, True])
def test_message_in_another_branch_waits_for_the_answer_in_progress(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat, is_open: bool
) -> None:
    id_, hidden = _in_two_branches(chat)
    conversation.open(id_)
    qtbot.waitUntil(lambda: texts(conversation) == ["About ladders"])
    chat.gate.clear()
    conversation.send("More")
    qtbot.waitUntil(lambda: len(conversation.transcript.items) == 3)
    if not is_open:
        conversation.new_chat()
    with qtbot.waitSignal(conversation.failed) as failed:
        conversation.open(id_, hidden.id)
    assert "another branch" in str(failed.args[0])
    assert texts(conversation)[:2] == ["About ladders", "More"]


def test_a_question_that_cannot_be_stored_comes_back(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    chat.refusal = UserError("The disk is full.", "Free some space.")
    restored: list[str] = []
    conversation.draft.restored.connect(restored.append)
    picture = ImagePart(b"png", description="Picture 1")
    conversation.attachments.add_picture(picture)
    with qtbot.waitSignal(conversation.failed):
        conversation.send("Precious words")
    qtbot.waitUntil(lambda: restored == ["Precious words"])
    assert conversation.attachments.pictures == (picture,)
    assert not conversation.transcript.items


def test_a_failed_answer_keeps_its_words_and_its_reason(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    chat.error = UserError("The engine stopped.", "Try again.")
    ask(qtbot, conversation, "Who?")
    answer = conversation.transcript.last_answer
    assert answer and answer.error is chat.error and answer.sections


def test_regenerating_adds_a_variant_and_the_old_one_comes_back(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    ask(qtbot, conversation, "Who?")
    first = conversation.transcript.last_answer
    assert first
    chat.events = (TextAppended("Someone else."),)
    conversation.regenerate(first.message.id)
    qtbot.waitUntil(lambda: conversation.run is None)
    second = conversation.transcript.last_answer
    assert second and texts(conversation) == ["Who?", "Someone else."]
    assert (second.message.variant, second.message.variants) == (2, 2)
    with qtbot.waitSignal(conversation.transcript.changed) as changed:
        conversation.select_variant(second.message.id, -1)
    assert changed.args == [1], "the question stands where it stood"
    assert texts(conversation) == ["Who?", "Hello there."]


def test_editing_makes_a_branch(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    ask(qtbot, conversation, "Who?")
    ask(qtbot, conversation, "And why?")
    first = conversation.transcript.items[0]
    assert isinstance(first, Message)
    conversation.edit(first.id, "What?")
    qtbot.waitUntil(lambda: conversation.run is None)
    assert texts(conversation) == ["What?", "Hello there."]
    edited = conversation.transcript.items[0]
    assert isinstance(edited, Message) and edited.variants == 2


def test_an_unconfirmed_answer_is_searched_wider_or_made_anyway(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    ask(qtbot, conversation, "Who?")
    answer = conversation.transcript.last_answer
    assert answer
    conversation.is_only_from_documents = True
    conversation.answer_anyway(answer.message.id)
    qtbot.waitUntil(lambda: conversation.run is None)
    conversation.search_wider(answer.message.id)
    qtbot.waitUntil(lambda: conversation.run is None)
    assert chat.again_only_from_documents == [False, True]
    question = conversation.transcript.items[0]
    assert isinstance(question, Message) and question.variants == 2


def test_continuing_grows_the_same_answer(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    ask(qtbot, conversation, "Who?")
    answer = conversation.transcript.last_answer
    assert answer
    chat.events = (TextAppended(" And more."),)
    conversation.continue_answer(answer.message.id)
    qtbot.waitUntil(lambda: conversation.run is None)
    assert texts(conversation) == ["Who?", "Hello there. And more."]


def test_an_answer_goes_on_while_another_chat_is_read(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    other = chat.start("Other")
    chat.add(other, "user", (TextPart("Old question"),))
    chat.gate.clear()
    conversation.send("Who?")
    qtbot.waitUntil(lambda: len(conversation.transcript.items) == 2)
    live, id_ = conversation.transcript.last_answer, conversation.conversation_id
    assert id_
    conversation.open(other)
    qtbot.waitUntil(lambda: texts(conversation) == ["Old question"])
    assert conversation.run is None and conversation.runs.conversation_ids == {id_}
    conversation.open(id_)
    qtbot.waitUntil(lambda: len(conversation.transcript.items) == 2)
    assert conversation.transcript.last_answer is live, "the same answer, still growing"
    chat.gate.set()
    qtbot.waitUntil(lambda: conversation.run is None)
    assert texts(conversation)[-1] == "Hello there."


def test_call_that_was_withdrawn_by_the_next_question_is_shown_so(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    approval = ApprovalPart(call_id="c", tier=2, offers=("once",))
    chat.events = (ApprovalChanged(approval),)
    ask(qtbot, conversation, "One")
    waiting = message_of(conversation.transcript.items[1])
    assert waiting.status == "waiting"
    chat.events = ()
    withdrawn = msgspec.structs.replace(approval, decision="withdrawn")
    chat._conversations.update_message(waiting.id, (withdrawn,), "stopped")
    ask(qtbot, conversation, "Two")
    qtbot.waitUntil(lambda: message_of(conversation.transcript.items[1]).status == "stopped")
    assert len(conversation.transcript.items) == 4


def test_what_follows_an_answer_that_is_continued_stays(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    ask(qtbot, conversation, "One")
    first = conversation.transcript.last_answer
    assert first
    ask(qtbot, conversation, "Two")
    chat.gate.clear()
    conversation.continue_answer(first.message.id)
    qtbot.waitUntil(lambda: first not in conversation.transcript.items)
    conversation.continue_answer(first.message.id)
    conversation.edit(message_of(conversation.transcript.items[0]).id, "Meanwhile")
    assert len(conversation.runs.all) == 1
    chat.gate.set()
    qtbot.waitUntil(lambda: conversation.run is None)
    assert texts(conversation) == ["One", "Hello there." * 2, "Two", "Hello there."]


def test_edited_question_that_cannot_be_stored_goes_to_the_composer(
    qtbot: QtBot,
    conversation: ConversationViewModel,
    chat: ScriptedChat,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ask(qtbot, conversation, "One")

    def full(*_given: object, **_named: object) -> None:
        raise UserError("The disk is full.", "Free some space.")

    monkeypatch.setattr(chat, "edit", full)
    question = message_of(conversation.transcript.items[0])
    with qtbot.waitSignal(conversation.draft.restored) as restored:
        conversation.edit(question.id, "One, in other words")
    assert restored.args == ["One, in other words"]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("is very good", 1),
        ("VERY", 1),
        ("here please", 1),
        ("here", 1),
        ("3*4", 1),
        ("my_name", 1),
        ("_name", 1),
        ("**very**", 1),
    ],
)
def test_words_are_found_as_they_are_shown(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat, query: str, count: int
) -> None:
    text = "It is **very** `good`: 3*4, my_name, [here](https://example.org/a) please."
    chat.events = (TextAppended(text),)
    ask(qtbot, conversation, "One")
    find = FindInChatViewModel(conversation, conversation)
    find.search(query)
    assert len(find.matches) == count


def test_the_first_answer_does_not_land_in_a_newer_chat(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    chat.gate.clear()
    conversation.send("Who?")
    conversation.new_chat()
    qtbot.waitUntil(lambda: bool(conversation.runs.conversation_ids))
    assert conversation.run is None and not conversation.transcript.items
    chat.gate.set()
    qtbot.waitUntil(lambda: not conversation.runs.conversation_ids)
    assert not conversation.transcript.items


def test_what_was_sent_is_no_draft_of_the_next_chat(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    conversation.draft.save("half a thought")
    qtbot.waitUntil(lambda: chat.drafts.get("") == "half a thought")
    conversation.draft.save("")  # the field is cleared, and the chat is stored at once
    ask(qtbot, conversation, "half a thought and the rest")
    qtbot.waitUntil(lambda: chat.drafts.get("") == "")


def test_a_question_sent_at_once_leaves_the_draft_of_the_last_time(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    chat.drafts[""] = "half a thought"
    restored: list[str] = []
    conversation.draft.restored.connect(restored.append)
    conversation.new_chat()
    conversation.draft.save("a question")  # typed while the history was being opened
    conversation.draft.save("")
    conversation.send("a question")
    qtbot.waitUntil(
        lambda: not conversation.runs.conversation_ids and conversation.summary is not None
    )
    qtbot.waitUntil(lambda: restored == ["half a thought"])
    qtbot.waitUntil(lambda: chat.drafts == {"": "", conversation.conversation_id: "half a thought"})


def test_drafts_are_kept_per_chat(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    other = chat.start("Other")
    conversation.draft.save("half a thought")
    conversation.open(other)
    qtbot.waitUntil(lambda: conversation.conversation_id == other)
    qtbot.waitUntil(lambda: chat.drafts.get("") == "half a thought")
    with qtbot.waitSignal(
        conversation.draft.restored, check_params_cb=lambda text: text == "half a thought"
    ):
        conversation.new_chat()


def test_draft_that_is_still_being_stored_is_there_again(
    qtbot: QtBot,
    conversation: ConversationViewModel,
    chat: ScriptedChat,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, other, goes_on = chat.start("First"), chat.start("Other"), Event()
    save = chat.save_draft

    def save_slowly(conversation_id: str, text: str) -> None:
        goes_on.wait(10)
        save(conversation_id, text)

    monkeypatch.setattr(chat, "save_draft", save_slowly)
    conversation.open(first)
    qtbot.waitUntil(lambda: conversation.conversation_id == first)
    conversation.draft.save("half a thought")
    conversation.open(other)
    qtbot.waitUntil(lambda: conversation.conversation_id == other)
    with qtbot.waitSignal(conversation.draft.restored) as restored:
        conversation.open(first)
    assert restored.args == ["half a thought"]
    goes_on.set()
    qtbot.waitUntil(lambda: chat.drafts.get(first) == "half a thought")


def test_a_question_waits_for_its_files(
    qtbot: QtBot,
    conversation: ConversationViewModel,
    chat: ScriptedChat,
    library: ScriptedLibrary,
    tmp_path: Path,
) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("words")
    library.gate.clear()
    conversation.attachments.add([paper])
    conversation.send("What does it say?")
    assert conversation.queue.texts == ["What does it say?"] and conversation.run is None
    library.gate.set()
    qtbot.waitUntil(lambda: bool(chat.requests) and conversation.run is None)
    request = chat.requests[0]
    assert request.attachment_ids and request.collection_id is None
    assert library.collections() == (), "the file belongs to the chat"
    (kept,) = conversation.attachments.files
    assert kept.document
    ask(qtbot, conversation, "And what else?")
    assert chat.requests[1].attachment_ids == (), "the first question has named it"
    assert conversation.attachments.files == (kept,)


def test_only_from_documents_needs_documents(conversation: ConversationViewModel) -> None:
    only = []
    for collection_id in (None, "c"):
        conversation.set_sources(
            collection_id=collection_id, mode="react", is_only_from_documents=True
        )
        only.append(conversation.is_only_from_documents)
    assert only == [False, True]
    assert conversation.mode == "react"


def test_each_chat_keeps_its_sources_over_a_restart(
    qtbot: QtBot,
    conversation: ConversationViewModel,
    chat: ScriptedChat,
    restarted: Callable[[], ConversationViewModel],
) -> None:
    conversation.set_sources(collection_id=None, mode="pal", is_only_from_documents=False)
    ask(qtbot, conversation, "Before it is stored")
    first = conversation.conversation_id
    conversation.new_chat()
    assert conversation.mode == "auto"
    ask(qtbot, conversation, "Once it is stored")
    second = conversation.conversation_id
    conversation.set_sources(collection_id="c", mode="chat", is_only_from_documents=True)
    conversation.set_sources(collection_id="c", mode="react", is_only_from_documents=True)
    assert first and second
    qtbot.waitUntil(lambda: chat.open(second).summary.mode == "react")
    for id_, expected in ((first, ("pal", None, False)), (second, ("react", "c", True))):
        after = restarted()
        with qtbot.waitSignal(after.opened):
            after.reopen(id_)
        assert (after.mode, after.collection_id, after.is_only_from_documents) == expected


def test_the_prompt_of_the_tools_counts_where_they_are_used(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    id_ = chat.start("Tools")
    made = msgspec.structs.replace(PROVENANCE, mode="react", tool_prompt_tokens=1500)
    chat.add(id_, "user", (TextPart("?!"),))
    chat.add(id_, "assistant", (TextPart("x" * 350),), provenance=made)
    conversation.open(id_)
    qtbot.waitUntil(lambda: bool(conversation.transcript.items))
    used = {}
    for mode in ("auto", "react", "pal", "chat"):
        conversation.set_sources(collection_id=None, mode=mode, is_only_from_documents=False)
        assert conversation.context_usage
        used[mode] = conversation.context_usage[0]
    assert used == {"auto": 1600, "react": 1600, "pal": 101, "chat": 101}
    conversation.set_sources(collection_id=None, mode="auto", is_only_from_documents=False)
    ask(qtbot, conversation, "Who?")
    assert conversation.context_usage == (3120, 8192), "the last answer needed no tool"


def test_the_context_is_known_after_an_answer(
    qtbot: QtBot, conversation: ConversationViewModel
) -> None:
    usage = [conversation.context_usage]
    ask(qtbot, conversation, "Who?")
    usage.append(conversation.context_usage)
    assert usage == [None, (3120, 8192)]
    assert isinstance(conversation.transcript.last_answer, AnswerViewModel)


@pytest.mark.parametrize(
    ("mode", "parts", "used"),
    [
        ("react", (ToolResultPart("c", "x" * 6993), TextPart("Hello")), 2000),
        ("pal", (TextPart("18"),), 1),
    ],
)
def test_prompts_of_tools_are_not_taken_for_the_chat(
    qtbot: QtBot,
    conversation: ConversationViewModel,
    chat: ScriptedChat,
    mode: str,
    parts: tuple[Part, ...],
    used: int,
) -> None:
    id_ = chat.start("Tools")
    made = msgspec.structs.replace(PROVENANCE, mode=mode)  # 3,120 tokens, of several prompts
    chat.add(id_, "user", (TextPart("?!"),))
    chat.add(id_, "assistant", parts, provenance=made)
    conversation.open(id_)
    qtbot.waitUntil(lambda: bool(conversation.transcript.items))
    assert conversation.context_usage == (used, 8192)
    chat.add(id_, "user", (TextPart("Who?"),))
    chat.add(id_, "assistant", (TextPart("Me."),), provenance=PROVENANCE)
    conversation.open(id_)
    qtbot.waitUntil(lambda: len(conversation.transcript.items) == 4)
    assert conversation.context_usage == (3120, 8192)


def test_the_engine_reads_on_after_an_answer_and_while_a_question_is_typed(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    ask(qtbot, conversation, "One")
    id_ = conversation.conversation_id
    qtbot.waitUntil(lambda: chat.prefilled == [(id_, "")])
    for draft in ("A", "A s", "A second one"):
        conversation.draft.save(draft)
    qtbot.waitUntil(lambda: len(chat.prefilled) > 1)
    assert chat.prefilled[1:] == [(id_, "A second one")]


def test_documents_are_read_ahead_once_they_are_chosen_also_for_a_new_chat(
    qtbot: QtBot, conversation: ConversationViewModel, chat: ScriptedChat
) -> None:
    conversation.draft.save("Hello")
    conversation.flush()
    conversation.set_sources(collection_id="notes", mode="react", is_only_from_documents=False)
    conversation.set_sources(collection_id="notes", mode="auto", is_only_from_documents=False)
    qtbot.waitUntil(lambda: chat.prefilled == [("", "Hello")])
    conversation.draft.save("Hello there")
    qtbot.waitUntil(lambda: chat.prefilled[1:] == [("", "Hello there")])
