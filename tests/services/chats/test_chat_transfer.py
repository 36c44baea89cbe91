"""Importing the chats of other programs, and our own without loss."""

import json
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.core.cancellation import CancelToken
from app.core.chat_archive import ConversationTree
from app.core.errors import UserError
from app.core.feedback import Feedback
from app.core.messages import (
    AttachmentPart,
    ImagePart,
    ReasoningPart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from app.services.chats.chat_transfer import ChatTransferService, ImportReport
from app.services.chats.imports.confined_reading import decoded, encoded, read_chats
from app.store.store import Store, open_temporary_store
from tests.store.values import message, say

DATA = Path(__file__).parents[2] / "data" / "chat_imports"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(32)


def test_chatgpt_keeps_the_thread_and_reports_hidden_text(
    store: Store, transfer: ChatTransferService
) -> None:
    report = bring(transfer, DATA / "chatgpt.json")
    tree = only_chat(store)
    assert (report.chats, report.messages) == (1, 10)
    assert [each.role for each in tree.messages] == ["user", "assistant"] * 5
    assert tree.messages[0].text == "Can you explain how photosynthesis works in simple terms?"
    assert tree.summary.created == 1750537482.970556
    assert tree.messages[1].provenance
    assert tree.messages[1].provenance.model_name == "gpt-4o"
    assert [each.reason for each in report.skipped] == [
        "It is hidden text that ChatGPT adds to the chat."
    ]


def test_a_tree_keeps_its_branches_and_its_visible_thread(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    nodes = chatgpt_nodes(
        ("q", "root", "user", "Question"),
        ("a1", "q", "assistant", "First"),
        ("a2", "q", "assistant", "Second"),
        ("q2", "a1", "user", "Further"),
        ("b1", "q2", "assistant", "Further answer"),
    )
    bring(transfer, written(tmp_path, [{"title": "T", "mapping": nodes, "current_node": "b1"}]))
    (summary,) = store.conversations.summaries()
    thread = store.conversations.thread(summary.id)
    assert [each.text for each in thread] == ["Question", "First", "Further", "Further answer"]
    siblings = store.conversations.siblings(thread[1].id)
    assert [each.text for each in siblings] == ["First", "Second"]


def test_tool_calls_and_thoughts_become_parts_of_the_answer_they_led_to(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    nodes = chatgpt_nodes(("q", "root", "user", "6 * 7?"), ("t", "q", "assistant", ""))
    nodes["t"]["message"]["content"] = {
        "content_type": "thoughts",
        "thoughts": [{"summary": "Multiply", "content": "I multiply."}],
    }
    nodes |= chatgpt_nodes(
        ("c", "t", "assistant", ""), ("r", "c", "tool", "42"), ("a", "r", "assistant", "It is 42.")
    )
    nodes["c"]["message"] |= {
        "content": {"content_type": "code", "text": "6*7"},
        "recipient": "python",
    }
    bring(transfer, written(tmp_path, [{"title": "T", "mapping": nodes}]))
    question, answer = only_chat(store).messages
    assert answer.parent_id == question.id
    assert answer.parts == (
        ReasoningPart("Multiply\n\nI multiply."),
        ToolCallPart("c", "python", {"code": "6*7"}),
        ToolResultPart("c", "42"),
        TextPart("It is 42."),
    )


def test_each_continuation_of_an_answer_stands_below_the_question(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    nodes = chatgpt_nodes(
        ("q", "root", "user", "Q"),
        ("a", "q", "assistant", "I look."),
        ("b1", "a", "assistant", "One."),
        ("b2", "a", "assistant", "Two."),
        ("q2", "b1", "user", "And?"),
    )
    bring(transfer, written(tmp_path, [{"title": "T", "mapping": nodes, "current_node": "q2"}]))
    tree = only_chat(store)
    question = tree.messages[0]
    answers = [each for each in tree.messages if each.role == "assistant"]
    assert [each.text for each in answers] == ["I look.\n\nOne.", "I look.\n\nTwo."]
    assert {each.parent_id for each in answers} == {question.id}
    (summary,) = store.conversations.summaries()
    assert [each.text for each in store.conversations.thread(summary.id)][-1] == "And?"


def test_pictures_come_out_of_the_archive_and_missing_files_keep_their_name(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    nodes = chatgpt_nodes(("q", "root", "user", "Look"), ("a", "q", "assistant", "I see."))
    pointers = ("sediment://file_0000000000picture", "file-service://file-gone12345")
    nodes["q"]["message"]["content"] = {
        "content_type": "multimodal_text",
        "parts": [
            *({"content_type": "image_asset_pointer", "asset_pointer": p} for p in pointers),
            "Look",
        ],
    }
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("conversations.json", json.dumps([{"title": "T", "mapping": nodes}]))
        zipped.writestr("file_0000000000picture-sanitized.png", PNG)
        zipped.writestr("chat.html", "<html>")
        zipped.writestr("user.json", "{}")
        zipped.writestr("message_feedback.json", '[{"rating": "thumbs_up"}]')
    report = bring(transfer, archive)
    assert only_chat(store).messages[0].parts == (
        ImagePart(PNG, "image/png", "file_0000000000picture"),
        AttachmentPart("", "file-gone12345", 0),
        TextPart("Look"),
    )
    assert [each.reason for each in report.skipped] == [
        "The file file-gone12345 is not in the export; its name is kept."
    ]


def test_claude_keeps_thoughts_times_and_attached_text(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    assert bring(transfer, DATA / "claude.json").chats == 2
    chat = msgspec.json.decode((DATA / "claude_thinking.json").read_bytes())
    asked = chat[0]["chat_messages"][0]
    asked["attachments"] = [{"file_name": "notes.txt", "extracted_content": "Embers."}]
    asked["files"] = [{"file_name": "photo.jpg"}]
    report = bring(transfer, written(tmp_path, chat))
    tree = chat_called(store, "Thinking Demo")
    question, answer = tree.messages
    names = [part.path for part in question.parts if isinstance(part, AttachmentPart)]
    assert names == ["notes.txt", "photo.jpg"]
    assert "Embers." in question.text
    assert answer.reasoning.startswith("The user asked for a greeting")
    assert answer.text == "Hello there! It's great to hear from you."
    assert answer.created == 1735689605.0
    assert ["photo.jpg" in each.reason for each in report.skipped] == [True]


def test_grok_reads_both_kinds_of_times_and_the_parent_of_each_response(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    def response(id_: str, parent: str, sender: str, text: str) -> dict[str, Any]:
        return {
            "response": {
                "_id": id_,
                "parent_response_id": parent or None,
                "sender": sender,
                "message": text,
                "create_time": {"$date": {"$numberLong": "1750534101000"}},
                "model": "grok-3",
            }
        }

    export = {
        "conversations": [
            {
                "conversation": {
                    "id": "c",
                    "title": "Stars",
                    "create_time": "2025-06-21T19:28:21.5Z",
                },
                "responses": [
                    response("1", "", "human", "Why do stars shine?"),
                    response("2", "1", "ASSISTANT", "Fusion."),
                    response("3", "1", "assistant", "Nuclear fusion."),
                ],
            }
        ]
    }
    bring(transfer, written(tmp_path, export, "prod-grok-backend.json"))
    tree = only_chat(store)
    assert [(each.role, each.text) for each in tree.messages] == [
        ("user", "Why do stars shine?"),
        ("assistant", "Fusion."),
        ("assistant", "Nuclear fusion."),
    ]
    assert tree.messages[1].parent_id == tree.messages[2].parent_id == tree.messages[0].id
    assert tree.messages[0].created == 1750534101.0
    assert tree.summary.created == 1750534101.5


def test_ai_studio_takes_its_title_from_the_file(
    store: Store, transfer: ChatTransferService
) -> None:
    bring(transfer, DATA / "ai_studio.json")
    tree = only_chat(store)
    question, answer = tree.messages
    assert tree.summary.title == "ai_studio"
    assert question.text.startswith("in diceter asyclic graphical models")
    assert answer.reasoning.startswith("**Verifying the Factorization**")
    assert answer.text.startswith("Yes, you are **absolutely correct!**")


def test_open_webui_keeps_ratings_branches_and_folded_thoughts(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    chat = msgspec.json.decode((DATA / "open_webui.json").read_bytes())
    first, second = chat["history"]["messages"].values()
    second["annotation"] = {"rating": -1, "reason": "Not factually correct", "comment": "No."}
    second["content"] = (
        '<details type="reasoning" done="true" duration="3">\n<summary>Thought</summary>\n'
        "&gt; It is a rule.\n</details>\nThe rule."
    )
    other = second | {"id": "other", "content": "Another answer", "annotation": None}
    chat["history"]["messages"]["other"] = other
    bring(transfer, written(tmp_path, [{"id": "x", "pinned": True, "chat": chat}]))
    tree = only_chat(store)
    assert [each.text for each in tree.messages[1:]] == ["\nThe rule.", "Another answer"]
    assert tree.messages[1].parts[0] == ReasoningPart("It is a rule.", 3.0)
    assert tree.messages[0].created == first["timestamp"]
    assert (tree.feedback[0].rating, tree.feedback[0].note) == (
        "down",
        "Not factually correct. No.",
    )
    assert tree.summary.is_pinned
    assert tree.head_id == tree.messages[1].id


def test_lm_studio_keeps_every_version_and_goes_on_from_the_selected_one(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    def single(role: str, *texts: str, selected: int = 0) -> dict[str, Any]:
        versions = [
            {"type": "singleStep", "role": role, "content": [{"type": "text", "text": text}]}
            for text in texts
        ]
        return {"versions": versions, "currentlySelected": selected}

    thinking = {
        "type": "contentBlock",
        "content": [{"type": "text", "text": "Hm."}],
        "style": {"type": "thinking"},
    }
    said = {"type": "contentBlock", "content": [{"type": "text", "text": "Wood."}]}
    answer = {"versions": [{"type": "multiStep", "role": "assistant", "steps": [thinking, said]}]}
    chat = {
        "name": "Fire",
        "createdAt": 1735689600000,
        "systemPrompt": "Be brief.",
        "messages": [
            single("user", "What burns?"),
            single("assistant", "Paper.", "Coal.", selected=1),
            single("user", "And?"),
            answer,
        ],
    }
    bring(transfer, written(tmp_path, chat, "1735689600000.conversation.json"))
    (summary,) = store.conversations.summaries()
    thread = store.conversations.thread(summary.id)
    assert [each.text for each in thread] == ["What burns?", "Coal.", "And?", "Wood."]
    assert thread[-1].reasoning == "Hm."
    assert summary.created == 1735689600.0
    assert len(store.conversations.siblings(thread[1].id)) == 2
    assert store.assistants.setup(summary.id).instructions == "Be brief."


def test_jan_reads_a_thread_with_its_title(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    assert bring(transfer, DATA / "jan").messages == 1
    row = msgspec.json.decode(next((DATA / "jan").rglob("*.jsonl")).read_bytes())
    asked = row | {"id": "q", "role": "user", "thread_id": "t", "created_at": 1751012639000}
    folder = tmp_path / "threads" / "t"
    folder.mkdir(parents=True)
    lines = [json.dumps(each) for each in (asked, row | {"thread_id": "t"})]
    (folder / "messages.jsonl").write_text("\n".join(lines), "utf-8")
    thread = {"object": "thread", "title": "Help", "assistants": [{"model": {"id": "qwen3"}}]}
    (folder / "thread.json").write_text(json.dumps(thread), "utf-8")
    bring(transfer, tmp_path)
    tree = chat_called(store, "Help")
    assert [each.role for each in tree.messages] == ["user", "assistant"]
    assert tree.messages[0].created == 1751012639.0
    assert tree.messages[1].provenance
    assert tree.messages[1].provenance.model_name == "qwen3"


@pytest.mark.parametrize("version", [10, 12])
def test_gpt4all_reads_its_binary_files(
    store: Store, transfer: ChatTransferService, version: int
) -> None:
    report = bring(transfer, DATA / f"gpt4all-v{version}.chat")
    tree = only_chat(store)
    assert tree.summary.title == "Hearths"
    asked_first, answered_first, asked, answer = tree.messages
    assert tree.instructions == "Be brief."
    assert asked_first.text == "What is a hearth?"
    assert answered_first.text == "The floor of a fireplace."
    assert "Compute 6*7 – größer?" in asked.text
    assert AttachmentPart("", "numbers.txt", 0) in asked.parts
    assert answer.text == "It is 42."
    assert [each.rating for each in tree.feedback] == ["down"]
    assert tree.summary.created == 1735689600
    if version == 12:
        assert answer.parts[0] == ReasoningPart("Multiply.", 1.5)
        assert isinstance(answer.parts[1], ToolCallPart)
        assert answer.parts[1].arguments == {"code": "6*7"}
    reasons = " ".join(each.reason for each in report.skipped)
    assert "1 passages" in reasons
    assert "“Notes”" in reasons
    assert "corrected answer" in reasons


def test_our_own_json_comes_back_as_it_was(tmp_path: Path) -> None:
    with_branches = open_temporary_store()
    chat = with_branches.conversations.create("Fire", None)
    question = say(with_branches, chat.id, "What burns?")
    parts = (ReasoningPart("Hm.", 1.5), TextPart("Wood."), ImagePart(PNG))
    first = message(chat.id, question, role="assistant", parts=parts)
    second = message(chat.id, question, "Coal.", role="assistant", status="stopped")
    for each in (first, second):
        with_branches.conversations.add_message(each)
    with_branches.feedback.save(
        Feedback(message_id=first.id, rating="up", note="Yes.", reasons=("helpful",), created=5.0)
    )
    with_branches.feedback.rank([second.id, first.id])
    with_branches.feedback.exclude([second.id], is_excluded=True)
    with_branches.feedback.set_consent(chat.id, may_train=False)
    for number in (2, 5):
        with_branches.feedback.mark_source(first.id, number, is_wrong=True, created=6.0)
    folder = with_branches.folders.create("Hearths")
    with_branches.conversations.move(chat.id, folder.id)
    with_branches.conversations.set_sources(
        chat.id, collection_id=None, mode="pal", only_from_documents=False
    )
    before = with_branches.transfers.tree(chat.id)
    archive = ChatTransferService(with_branches).archive([chat.id])
    with_branches.close()

    after_wipe = open_temporary_store()
    service = ChatTransferService(after_wipe)
    file = tmp_path / "chats.json"
    file.write_bytes(msgspec.json.encode(archive))
    assert bring(service, file) == ImportReport(1, 3, ())
    after = after_wipe.transfers.tree(chat.id)
    assert unplaced(after) == unplaced(before)
    assert (after.may_train, after.excluded) == (False, (second.id,))
    assert after.wrong_sources == {first.id: (2, 5)}
    assert after_wipe.feedback.ranked_variants(question.id) == (second.id, first.id)
    again = bring(service, file)
    assert (again.chats, again.messages) == (0, 0)
    after_wipe.close()
    assert [each.reason for each in again.skipped] == ["It is here already."]
    after_wipe.close()


def test_a_later_export_of_the_same_chat_adds_what_is_new(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    nodes = chatgpt_nodes(("q", "root", "user", "One"), ("a", "q", "assistant", "Two"))
    chat = {"id": "c", "title": "T", "mapping": nodes, "current_node": "a"}
    bring(transfer, written(tmp_path, [chat]))
    nodes |= chatgpt_nodes(("q2", "a", "user", "Three"))
    report = bring(transfer, written(tmp_path, [chat | {"current_node": "q2"}]))
    assert (report.chats, report.messages) == (1, 1)
    (summary,) = store.conversations.summaries()
    texts = [each.text for each in store.conversations.thread(summary.id)]
    assert texts == ["One", "Two", "Three"]


def test_messages_whose_ids_another_chat_has_get_new_ones(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    chat = store.conversations.create("Mine")
    mine = say(store, chat.id, "Mine")
    archive = msgspec.to_builtins(transfer.archive([chat.id]))
    archive["conversations"][0]["summary"]["id"] = "another"
    archive["conversations"][0]["messages"][0]["parts"][0]["text"] = "Theirs"
    assert bring(transfer, written(tmp_path, archive)).messages == 1
    assert store.conversations.message(mine.id).text == "Mine"
    assert len(store.conversations.summaries()) == 2


def test_a_ring_of_messages_ends(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    nodes = chatgpt_nodes(
        ("a", "c", "user", "A"), ("b", "a", "assistant", "B"), ("c", "b", "user", "C")
    )
    report = bring(transfer, written(tmp_path, [{"title": "T", "mapping": nodes}]))
    assert sorted(each.text for each in only_chat(store).messages) == ["A", "B", "C"]
    assert "cycle" in report.skipped[0].reason


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not valid JSON"),
        (b"{", "not valid JSON"),
        (b"[" * 200_000, "not valid JSON|nested too deeply"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "nested too deeply"),
        (b"\xf5\xd5\x53\xcc\x00\x00\x00\x0c\xff", "ends too early"),
        (b"\xf5\xd5\x53\xcc\x00\x00\x00\x63", "version 99"),
        (b"PK\x03\x04broken", "archive is damaged"),
        (b'{"hello": 1}', "no chat from a supported program"),
        (b'{"format": "inglenook-chats", "version": 99}', "newer Inglenook"),
    ],
)
def test_hostile_and_broken_files_are_refused_in_words(
    transfer: ChatTransferService, tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    with pytest.raises(UserError, match=said):
        transfer.look(file, CancelToken())


def test_an_archive_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.chats.imports.confined_reading.MAX_CHAT_FILE", 1024 * 1024)
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("conversations.json", b" " * (64 * 1024 * 1024))
    with pytest.raises(UserError, match="larger than 1 MiB"):
        list(read_chats(bomb, CancelToken(), lambda _done, _total: None))


def test_values_of_other_types_are_no_error(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    nodes = chatgpt_nodes(("q", "root", "user", "Question"))
    nodes["q"]["message"]["create_time"] = "soon"
    nodes["x"] = 5
    nodes["y"] = {"message": {"author": [], "content": {"parts": [{"a": None}, 7, None]}}}
    chats = [
        {"title": ["T"], "mapping": nodes, "create_time": 1e300, "current_node": {}},
        {"chat_messages": [5, {"text": 7, "content": "x", "files": [3]}]},
        17,
    ]
    text = json.dumps(chats).replace("Question", "Q\\ud800 \\u0000?")
    file = tmp_path / "odd.json"
    file.write_text(text, "utf-8")
    report = bring(transfer, file)
    assert report.chats >= 1
    assert any("\ufffd" in each.text for each in only_chat_with(store, "Q").messages)
    assert any("is not supported" in each.reason for each in report.skipped)


def bring(transfer: ChatTransferService, path: Path) -> ImportReport:
    return transfer.run(transfer.look(path, CancelToken()), CancelToken())


def written(folder: Path, value: Any, name: str = "conversations.json") -> Path:
    file = folder / name
    file.write_text(json.dumps(value), "utf-8")
    return file


def chatgpt_nodes(*nodes: tuple[str, str, str, str]) -> dict[str, Any]:
    """Nodes of a ChatGPT mapping from (id, parent, role, text), below an empty root."""
    mapping: dict[str, Any] = {"root": {"id": "root", "message": None, "parent": None}}
    for id_, parent, role, text in nodes:
        content = {"content_type": "text", "parts": [text]}
        said = {"author": {"role": role}, "content": content, "create_time": None}
        mapping[id_] = {"id": id_, "parent": parent, "message": said}
    return mapping


def only_chat(store: Store) -> ConversationTree:
    (summary,) = store.conversations.summaries()
    return store.transfers.tree(summary.id)


def only_chat_with(store: Store, text: str) -> ConversationTree:
    trees = [store.transfers.tree(each.id) for each in store.conversations.summaries()]
    (found,) = [tree for tree in trees if any(text in each.text for each in tree.messages)]
    return found


def chat_called(store: Store, title: str) -> ConversationTree:
    (found,) = [each for each in store.conversations.summaries() if each.title == title]
    return store.transfers.tree(found.id)


def unplaced(tree: ConversationTree) -> ConversationTree:
    """Without the id of its folder, which is another one in another data folder."""
    return msgspec.structs.replace(
        tree, summary=msgspec.structs.replace(tree.summary, folder_id=None)
    )


def strings_of(value: Any) -> list[str]:
    """Every string in decoded JSON, keys too, and those in JSON that is itself a string."""
    found: list[str] = []
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            waiting += [*part, *part.values()]
        elif isinstance(part, list):
            waiting += part
        elif isinstance(part, str) and part not in found:
            found.append(part)
    return found


@pytest.mark.parametrize(
    "name",
    ["ai_studio.json", "chatgpt.json", "claude.json", "claude_thinking.json", "open_webui.json"],
)
def test_a_lone_surrogate_in_one_field_costs_no_other_chat(
    store: Store, tmp_path: Path, name: str
) -> None:
    content = (DATA / name).read_text("utf-8")
    plain = json.loads(content)
    file = tmp_path / name
    for number, text in enumerate(strings_of(plain)):
        spoiled = json.loads(content)
        # The chat with the surrogate in one field, before one without.
        chats = [_spoiled(spoiled, text), _spoiled(spoiled, "")]
        file.write_text(json.dumps([one for each in chats for one in _list(each)]), "utf-8")
        # Read here: a worker for each of hundreds of files would take minutes.
        read = read_chats(file, CancelToken(), lambda _done, _total: None)
        imported = [decoded(encoded(each)) for each in read]
        assert any(each.tree or each.skipped for each in imported), (number, text)
        store.transfers.add(each.tree for each in imported if each.tree)
    assert store.conversations.summaries()


def test_a_lone_surrogate_in_our_own_file_costs_nothing(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    chat = store.conversations.create("Title").id
    call = ToolCallPart("c1", "clock", {"place": "Reykjavík"})
    asked = message(chat, parts=(TextPart("Question"),))
    said = message(chat, asked, role="assistant", parts=(call, TextPart("Answer")))
    for one in (asked, said):
        store.conversations.add_message(one)
    plain = msgspec.to_builtins(transfer.archive([chat]))
    file = tmp_path / "own.json"
    for text in ("Title", "Question", "Answer", "clock", "place", "Reykjavík", "c1"):
        file.write_text(json.dumps(_spoiled(plain, text)), "utf-8")
        other = open_temporary_store()
        assert bring(ChatTransferService(other), file).chats == 1
        other.close()


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _spoiled(value: Any, text: str) -> Any:
    """`value` with a lone surrogate at the end of each string equal to `text`."""
    if isinstance(value, dict):
        return {_spoiled(key, text): _spoiled(each, text) for key, each in value.items()}
    if isinstance(value, list):
        return [_spoiled(each, text) for each in value]
    return f"{value}\ud800" if value == text and text else value
