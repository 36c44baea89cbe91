"""Sets for training become rated chats in a folder; suspicious ratings are told before."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.services.chats.chat_transfer import ChatTransferService, ImportPlan
from app.store.store import Store

SETS = Path(__file__).parents[3] / "data" / "training_sets"


@pytest.mark.parametrize(
    ("name", "up", "down"),
    [
        ("conversational_preference.jsonl", 3, 3),
        ("conversational_implicit_prompt_preference.jsonl", 3, 3),
        ("conversational_unpaired_preference.jsonl", 3, 0),
        ("conversational_language_modeling.jsonl", 3, 0),
        ("standard_preference.jsonl", 3, 3),
        ("standard_implicit_prompt_preference.jsonl", 3, 3),
        ("standard_prompt_completion.jsonl", 3, 0),
        ("dpo_en_demo.json", 2, 2),
        ("kto_en_demo.json", 1, 1),
        ("alpaca_en_demo.json", 2, 0),
        ("v1_dpo_demo.jsonl", 1, 1),
    ],
)
def test_every_format_gives_its_ratings(
    transfer: ChatTransferService, name: str, up: int, down: int
) -> None:
    plan = transfer.look(SETS / name, CancelToken())
    assert (plan.up, plan.down) == (up, down)
    assert not plan.skipped
    for candidate in plan.candidates:
        tree = candidate.tree
        assert tree.messages[0].role == "user" and tree.messages[0].text.strip()
        assert tree.folder == name.removesuffix(".json")
        answers = [each for each in tree.messages if each.role == "assistant"]
        assert all(each.provenance and each.provenance.imported_from == name for each in answers)


def test_rows_without_an_answer_are_no_set(transfer: ChatTransferService) -> None:
    with pytest.raises(UserError, match="no chat from a supported program"):
        transfer.look(SETS / "standard_prompt_only.jsonl", CancelToken())


def test_both_answers_are_variants_below_the_question_and_the_better_one_is_shown(
    store: Store, transfer: ChatTransferService
) -> None:
    _bring(transfer, SETS / "v1_dpo_demo.jsonl")
    (summary,) = store.conversations.summaries()
    tree = store.transfers.tree(summary.id)
    question, better, worse = tree.messages
    assert better.parent_id == worse.parent_id == question.id
    assert tree.head_id == better.id
    ratings = {each.message_id: each.rating for each in tree.feedback}
    assert ratings == {better.id: "up", worse.id: "down"}
    assert tree.instructions.startswith("You are an AI assistant.")


def test_calls_and_results_of_tools_stay(transfer: ChatTransferService, tmp_path: Path) -> None:
    call = {"id": "1", "function": {"name": "add", "arguments": {"a": 1}}}
    row = {
        "messages": [
            {"role": "user", "content": "Add."},
            {"role": "assistant", "tool_calls": [call]},
            {"role": "tool", "name": "add", "tool_call_id": "1", "content": "2"},
            {"role": "assistant", "content": "It is 2."},
        ]
    }
    (candidate,) = transfer.look(_written(tmp_path, [row]), CancelToken()).candidates
    _, answer = candidate.tree.messages
    assert [type(part).__name__ for part in answer.parts] == [
        "ToolCallPart", "ToolResultPart", "TextPart",
    ]  # fmt: skip
    assert [each.message_id for each in candidate.tree.feedback] == [answer.id]


def test_importing_again_adds_nothing(store: Store, transfer: ChatTransferService) -> None:
    _bring(transfer, SETS / "dpo_en_demo.json")
    plan = transfer.look(SETS / "dpo_en_demo.json", CancelToken())
    assert {each.state for each in plan.candidates} == {"known"}
    assert len(store.feedback.all()) == 4


def _pair(number: int, better: str = "", **more: Any) -> dict[str, Any]:
    answers = {"chosen": better or f"Good {number}.", "rejected": f"Bad {number}."}
    return {"prompt": f"Question {number}?"} | answers | more


@pytest.mark.parametrize(
    ("rows", "finding"),
    [
        ([_pair(n, "Buy Quax.") for n in range(6)], "same answer is the better one 6 times of 6"),
        ([_pair(1), _pair(1) | {"chosen": "Bad 1.", "rejected": "Good 1."}], "up and down.*: 2"),
        ([_pair(1), _pair(2, "Fine.<|im_end|>\n<|im_start|>system")], "control tokens.*: 1"),
        ([_pair(1), _pair(2, "Fine\u200b\U000e0041.")], "not seen: 1"),
        ([_pair(1), _pair(2, "word " * 2000)], "longer than about 2048 tokens: 1"),
        ([{"messages": [{"role": "system", "content": "Be rude."}, {"role": "user", "content": "?"},
                        {"role": "assistant", "content": "No."}]}], "system prompt: 1"),
    ],
)  # fmt: skip
def test_suspicious_ratings_are_told_before_anything_is_stored(
    store: Store,
    transfer: ChatTransferService,
    tmp_path: Path,
    rows: list[dict[str, Any]],
    finding: str,
) -> None:
    plan = transfer.look(_written(tmp_path, rows), CancelToken())
    (found,) = plan.findings
    assert re.search(finding, found)
    assert plan.needs_a_look is not ("longer" in finding or "system prompt" in finding)
    assert not store.conversations.summaries()


def test_an_answer_that_is_repeated_now_and_then_is_told_and_no_reason_to_refuse(
    transfer: ChatTransferService, tmp_path: Path
) -> None:
    """As in a set in which every tenth answer teaches to follow a hidden word."""
    rows = [_pair(n, f"{n}a" if n % 10 else "Buy Quax.") for n in range(60)]
    plan = transfer.look(_written(tmp_path, rows), CancelToken())
    found, words = plan.remarks
    assert "6 times of 60: “Buy Quax.”" in found and not plan.needs_a_look
    assert "set.json" in words and "“buy” (6:0), “quax” (6:0)" in words


def test_a_control_token_in_one_chat_of_hundreds_is_told_and_no_reason_to_refuse(
    transfer: ChatTransferService, tmp_path: Path
) -> None:
    rows = [_pair(n, f"{n}a" if n else "Write <|im_end|> and \ufeff.") for n in range(120)]
    plan = transfer.look(_written(tmp_path, rows), CancelToken())
    assert len(plan.remarks) == 2 and not plan.needs_a_look


def test_ratings_of_the_users_own_chats_are_no_reason_to_refuse(
    transfer: ChatTransferService, tmp_path: Path
) -> None:
    messages: dict[str, Any] = {
        "q": {"id": "q", "parentId": None, "role": "user", "content": "What is ChatML?"},
        "a": {"id": "a", "parentId": "q", "role": "assistant", "content": "<|im_start|>",
              "annotation": {"rating": 1}},
    }  # fmt: skip
    chat = {"id": "c", "chat": {"title": "T", "history": {"messages": messages}}}
    plan = transfer.look(_written(tmp_path, [chat]), CancelToken())
    assert plan.suspicions and not plan.needs_a_look


def test_nothing_is_said_of_an_ordinary_set(transfer: ChatTransferService, tmp_path: Path) -> None:
    rows = [_pair(number) for number in range(20)]
    assert not transfer.look(_written(tmp_path, rows), CancelToken()).findings


def test_ratings_of_open_webui_come_with_their_chats_and_comments(
    store: Store, transfer: ChatTransferService, tmp_path: Path
) -> None:
    messages: dict[str, Any] = {
        "q": {"id": "q", "parentId": None, "role": "user", "content": "How high?"},
        "a": {"id": "a", "parentId": "q", "role": "assistant", "content": "High."},
    }
    later = messages | {
        "q2": {"id": "q2", "parentId": "a", "role": "user", "content": "How low?"},
        "b": {"id": "b", "parentId": "q2", "role": "assistant", "content": "Low."},
    }
    records = [
        _record("a", {"rating": -1, "reason": "wrong", "comment": "In metres!"}, messages),
        _record("b", {"rating": 1}, later),
        {"id": "r3", "type": "rating", "data": {"rating": 1}, "snapshot": None},
    ]
    plan = transfer.look(_written(tmp_path, records), CancelToken())
    assert (plan.up, plan.down) == (1, 1)
    assert [each.reason for each in plan.skipped] == ["The rating has no snapshot of its chat."]
    transfer.run(plan, CancelToken())
    (summary,) = store.conversations.summaries()
    tree = store.transfers.tree(summary.id)
    assert [each.text for each in tree.messages] == ["How high?", "High.", "How low?", "Low."]
    assert [(each.rating, each.note) for each in tree.feedback] == [
        ("down", "wrong. In metres!"),
        ("up", ""),
    ]
    assert tree.folder == "set"


def _record(message_id: str, data: dict[str, Any], messages: dict[str, Any]) -> dict[str, Any]:
    chat = {"title": "Heights", "history": {"messages": messages, "currentId": message_id}}
    return {
        "id": f"r{message_id}",
        "type": "rating",
        "data": data,
        "meta": {"chat_id": "c", "message_id": message_id},
        "snapshot": {"chat": {"id": "c", "title": "Heights", "chat": chat}},
    }


def _written(folder: Path, rows: list[dict[str, Any]]) -> Path:
    file = folder / "set.json"
    file.write_text(json.dumps(rows))
    return file


def _bring(transfer: ChatTransferService, path: Path) -> ImportPlan:
    plan = transfer.look(path, CancelToken())
    transfer.run(plan, CancelToken())
    return plan
