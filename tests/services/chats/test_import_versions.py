"""Chats as older and newer versions of other programs write them, and files that were cut off."""

import base64
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.core.messages import (
    AttachmentPart,
    ImagePart,
    ReasoningPart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from app.services.chats.chat_transfer import ChatTransferService
from app.store.store import Store
from tests.services.chats.test_chat_transfer import PNG, bring, chatgpt_nodes, only_chat, written
from tests.store.values import say

PICTURE = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
TOOL = '<details type="tool_calls" done="true" id="c1" name="add" arguments="{}"{}>\n'


def jan_row(id_: str, role: str, *content: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "object": "thread.message",
        "id": id_,
        "thread_id": "t",
        "role": role,
        "content": list(content),
        "created_at": 1751012639000,
        **more,
    }


def jan_text(text: str) -> dict[str, Any]:
    return {"type": "text", "text": {"value": text, "annotations": []}}


def jan_file(folder: Path, *rows: dict[str, Any]) -> Path:
    file = folder / "messages.jsonl"
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    return file


def test_jan_keeps_thoughts_calls_and_pictures_as_what_they_are(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    picture = {"type": "image_url", "image_url": {"url": PICTURE}}
    call = {
        "type": "tool_call",
        "tool_call_id": "c1",
        "tool_name": "add",
        "input": {"a": 1},
        "output": {"content": [{"type": "text", "text": "2"}]},
    }
    thought = {"type": "reasoning", "text": {"value": "I add."}}
    old = {
        "tool": {"id": "c2", "function": {"name": "add", "arguments": '{"a": 2}'}},
        "response": {"content": [{"type": "text", "text": "4"}]},
    }
    bring(
        transfer,
        jan_file(
            tmp_path,
            jan_row("q", "user", jan_text("1 + 1?"), picture),
            jan_row("a", "assistant", thought, call, jan_text("It is 2.")),
            jan_row("q2", "user", jan_text("2 + 2?")),
            jan_row(
                "a2",
                "assistant",
                jan_text("<think>Again.</think>It is 4."),
                metadata={"tool_calls": [old]},
            ),
        ),
    )
    question, answer, _, second = only_chat(store).messages
    assert question.parts == (TextPart("1 + 1?"), ImagePart(PNG, "image/png"))
    assert answer.parts == (
        ReasoningPart("I add."),
        ToolCallPart("c1", "add", {"a": 1}),
        ToolResultPart("c1", "2"),
        TextPart("It is 2."),
    )
    assert second.parts == (
        ReasoningPart("Again."),
        TextPart("It is 4."),
        ToolCallPart("c2", "add", {"a": 2}),
        ToolResultPart("c2", "4"),
    )


def test_jan_keeps_the_versions_of_a_message(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    first = {"parentId": None, "activeChildId": "a1"}
    bring(
        transfer,
        jan_file(
            tmp_path,
            jan_row("q", "user", jan_text("Q"), metadata=first),
            jan_row("a1", "assistant", jan_text("One"), metadata={"parentId": "q"}),
            jan_row("q2", "user", jan_text("More"), metadata={"parentId": "a1"}),
            jan_row("a2", "assistant", jan_text("Two"), metadata={"parentId": "q"}),
        ),
    )
    (summary,) = store.conversations.summaries()
    thread = store.conversations.thread(summary.id)
    assert [each.text for each in thread] == ["Q", "One", "More"]
    assert [each.text for each in store.conversations.siblings(thread[1].id)] == ["One", "Two"]


def test_a_line_that_is_cut_off_costs_that_line_only(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    rows = [jan_row("q", "user", jan_text("A\u2028B")), jan_row("a", "assistant", jan_text("C"))]
    file = jan_file(tmp_path, *rows)
    file.write_text(file.read_text("utf-8") + '\n{"object": "thread.mes', "utf-8")
    report = bring(transfer, file)
    assert [each.text for each in only_chat(store).messages] == ["A\u2028B", "C"]
    assert [each.where for each in report.skipped] == ["messages.jsonl, line 3"]


def open_webui(folder: Path, **answer: Any) -> Path:
    messages = {
        "q": {"id": "q", "parentId": None, "role": "user", "content": "1 + 1?"},
        "a": {"id": "a", "parentId": "q", "role": "assistant", **answer},
    }
    history = {"messages": messages, "currentId": "a"}
    return written(folder, [{"id": "x", "chat": {"title": "T", "history": history}}])


@pytest.mark.parametrize(
    ("attributes", "body"),
    [
        (' result="&quot;2 &lt;3&quot;"', "<summary>Run</summary>\n"),
        ("", "<summary>Run</summary>\n&quot;2 &lt;3&quot;\n"),
    ],
)
def test_open_webui_keeps_calls_that_are_folded_into_the_text(
    store: Store, transfer: ChatTransferService, tmp_path: Path, attributes: str, body: str
) -> None:
    call = TOOL.format("&quot;{\\&quot;a\\&quot;: 1}&quot;", attributes) + body + "</details>\n"
    code = (
        '<details type="code_interpreter" done="true" output="{&quot;stdout&quot;: &quot;2&quot;}">'
        "\n<summary>Run</summary>\n```python\nprint(1 + 1)\n```\n</details>\n"
    )
    own = '<details type="note">\nkept\n</details>\n'
    bring(transfer, open_webui(tmp_path, content=f"I add.\n{call}{own}{code}It is 2."))
    _, answer = only_chat(store).messages
    assert answer.parts == (
        TextPart("I add.\n"),
        ToolCallPart("c1", "add", {"a": 1}),
        ToolResultPart("c1", "2 <3"),
        TextPart(f"\n{own}"),
        ToolCallPart("code_interpreter", "code_interpreter", {"code": "print(1 + 1)"}),
        ToolResultPart("code_interpreter", '{"stdout": "2"}'),
        TextPart("\nIt is 2."),
    )


@pytest.mark.parametrize("content", ["It is 2.", ""])
def test_open_webui_keeps_calls_that_are_listed_beside_the_text(
    store: Store, transfer: ChatTransferService, tmp_path: Path, content: str
) -> None:
    output = [
        {
            "type": "reasoning",
            "summary": [{"type": "summary_text", "text": "I add."}],
            "duration": 2,
        },
        {"type": "function_call", "call_id": "c1", "name": "add", "arguments": '{"a": 1}'},
        {"type": "function_call_output", "call_id": "c1", "output": [{"text": "2"}]},
        {"type": "message", "content": [{"type": "output_text", "text": "It is 2."}]},
    ]
    bring(transfer, open_webui(tmp_path, content=content, output=output))
    _, answer = only_chat(store).messages
    assert answer.parts == (
        ReasoningPart("I add.", 2.0),
        ToolCallPart("c1", "add", {"a": 1}),
        ToolResultPart("c1", "2"),
        TextPart("It is 2."),
    )


def chatgpt(folder: Path, **contents: dict[str, Any]) -> Path:
    """An answer of several nodes, which replace what a node has."""
    roles = {name: "tool" if name.startswith("tool") else "assistant" for name in contents}
    nodes, parent = chatgpt_nodes(("q", "root", "user", "Q")), "q"
    for name, more in contents.items():
        nodes |= chatgpt_nodes((name, parent, roles[name], ""))
        nodes[name]["message"] |= more
        parent = name
    return written(folder, [{"title": "T", "mapping": nodes}])


def test_chatgpt_keeps_what_is_said_to_tools_as_calls_and_what_they_quote(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    quote = {"content_type": "tether_quote", "title": "Slate", "url": "https://a", "text": "Grey."}
    asked = {"content_type": "text", "parts": ['{"name": "plan", "content": "1."}']}
    bring(
        transfer,
        chatgpt(
            tmp_path,
            call={"content": asked, "recipient": "canmore.create_textdoc"},
            tool_quote={"content": quote},
            tool_code={
                "content": {"content_type": "citable_code_output", "output_str": "L0: mail"}
            },
        ),
    )
    assert only_chat(store).messages[1].parts == (
        ToolCallPart("call", "canmore.create_textdoc", {"name": "plan", "content": "1."}),
        ToolResultPart("call", "Slate\n\nhttps://a\n\nGrey."),
        ToolResultPart("tool_quote", "L0: mail"),
    )


def test_chatgpt_keeps_links_and_says_what_it_could_not(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    mark = "\ue200cite\ue202turn0search1\ue201"
    link = "([Slate](https://a))"
    report = bring(
        transfer,
        chatgpt(
            tmp_path,
            answer={
                "content": {"content_type": "text", "parts": [f"It is grey {mark}."]},
                "metadata": {"content_references": [{"matched_text": mark, "alt": link}]},
            },
            more={
                "content": {"content_type": "text", "parts": ["See"]},
                "metadata": {"attachments": [{"id": "file-1", "name": "a.pdf"}]},
            },
            screen={"content": {"content_type": "computer_output", "screenshot": {}}},
        ),
    )
    answer = only_chat(store).messages[1]
    assert answer.text == f"It is grey {link}.\n\nSee"
    assert AttachmentPart("", "a.pdf", 0) in answer.parts
    assert [each.reason for each in report.skipped] == [
        "The file a.pdf is not imported; its name is kept.",
        "A message of type “computer_output” is not text.",
    ]


def test_of_two_exports_the_one_with_more_of_a_chat_is_taken(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    short = chatgpt_nodes(("q", "root", "user", "One"))
    long = short | chatgpt_nodes(("a", "q", "assistant", "Two"))
    written(tmp_path, [{"id": "c", "title": "T", "mapping": short}], "january.json")
    written(tmp_path, [{"id": "c", "title": "T", "mapping": long}], "march.json")
    report = bring(transfer, tmp_path)
    assert [each.text for each in only_chat(store).messages] == ["One", "Two"]
    assert [each.reason for each in report.skipped] == ["The file contains this chat twice."]


def test_a_file_of_something_else_is_reported_once(
    transfer: ChatTransferService, tmp_path: Path
) -> None:
    written(tmp_path, [{"title": "T", "mapping": chatgpt_nodes(("q", "root", "user", "Q"))}])
    written(tmp_path, [{"id": str(n), "rating": "thumbs_up"} for n in range(9)], "feedback.json")
    report = bring(transfer, tmp_path)
    assert [each.where for each in report.skipped] == ["feedback.json"]


@pytest.mark.parametrize("time", [1e300, 1e18, -1e15, float("nan")])
def test_a_chat_of_ours_with_an_impossible_time_is_damaged(
    store: Store, transfer: ChatTransferService, tmp_path: Path, time: float
) -> None:
    chat = store.conversations.create("Fire")
    say(store, chat.id, "What burns?")
    archive = msgspec.to_builtins(transfer.archive([chat.id]))
    archive["conversations"][0]["messages"][0]["created"] = time
    report = bring(transfer, written(tmp_path, archive))
    assert (report.chats, len(report.skipped)) == (0, 1)
