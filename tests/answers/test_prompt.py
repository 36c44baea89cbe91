"""The prompt grows at its end only, with every turn as it was sent."""

from collections.abc import Sequence

import msgspec
import pytest

from app.answers.prompt import documents_head, messages_for, prompt_messages
from app.core.documents import Chunk, Hit, Span
from app.core.messages import (
    ContextPart,
    Message,
    Part,
    Role,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from app.core.model_spec import ModelInfo, ToolSkill
from app.engine.engine_protocol import PromptMessage
from app.engine.prompts.prompt_building import messages_that_fit
from app.retrieval.context_packing import split_passages

HIT = Hit(
    chunk=Chunk("c1", "d1", 0, "The hearth is warm.", 3, 0, 19), path="a.pdf", score=0, rank=1
)


def message(role: Role, *parts: Part) -> Message:
    return Message("m", "c", None, role, parts, "complete", 0.0)


def said(role: Role, text: str) -> Message:
    return message(role, TextPart(text))


def no_passages(_ids: Sequence[str]) -> tuple[Hit, ...]:
    return ()


def test_turns_in_order_after_the_system_text() -> None:
    turns = prompt_messages("Be brief.", [said("user", "a"), said("assistant", "b")], no_passages)
    assert [(turn.role, turn.content) for turn in turns] == [
        ("system", "Be brief."),
        ("user", "a"),
        ("assistant", "b"),
    ]


def test_questions_around_an_empty_answer_become_one_turn() -> None:
    thread = [said("user", "a"), message("assistant"), said("user", "b")]
    turns = prompt_messages("", thread, no_passages)
    assert [(turn.role, turn.content) for turn in turns] == [("user", "a\n\nb")]


def test_a_question_is_pinned_with_what_becomes_one_turn_with_it() -> None:
    pinned = msgspec.structs.replace(said("user", "a"), is_pinned=True)
    thread = [pinned, message("assistant"), said("user", "b"), said("assistant", "c")]
    turns = prompt_messages("", [*thread, said("user", "d")], no_passages)
    assert [turn.is_pinned for turn in turns] == [True, False, False]


def test_a_longer_thread_starts_with_the_shorter_one() -> None:
    asked = message("user", TextPart("How warm?"), ContextPart("mark", ("c1",)))
    thread = [asked, said("assistant", "Very."), said("user", "Why?")]
    longer = prompt_messages("s", thread, lambda _ids: (HIT,))
    assert longer[:2] == prompt_messages("s", thread[:1], lambda _ids: (HIT,))


def test_passages_stand_above_the_question_as_they_were_sent() -> None:
    asked = message("user", TextPart("How warm?"), ContextPart("mark", ("c1",)))
    (turn,) = prompt_messages("", [asked], lambda _ids: (HIT,))
    assert turn.content.endswith("\n\nHow warm?")
    assert "The hearth is warm." in turn.content and "mark" in turn.content


def test_the_nearest_sentences_stand_between_the_passages_and_the_question() -> None:
    nearest = (Span("c1", 0, 19), Span("of a deleted document", 0, 5))
    context = ContextPart("mark", ("c1",), nearest=nearest)
    asked = message("user", TextPart("How warm?"), context)
    (turn,) = prompt_messages("", [asked], lambda _ids: (HIT,))
    passages, question = split_passages(turn.content)
    assert question == "How warm?" and passages.count("The hearth is warm.") == 2
    head = documents_head("documents", (turn,))
    assert head and head.draft.count("The hearth is warm.") == 1


def test_without_the_documents_of_the_nearest_sentences_nothing_is_said_of_them() -> None:
    context = ContextPart("mark", ("c1", "c2"), nearest=(Span("c2", 0, 5),))
    asked = message("user", TextPart("How warm?"), context)
    (turn,) = prompt_messages("", [asked], lambda _ids: (HIT,))
    assert turn == prompt_messages("", [about("How warm?")], lambda _ids: (HIT,))[0]


def about(text: str, chunk_id: str = "c1") -> Message:
    return message("user", TextPart(text), ContextPart("mark", (chunk_id,)))


def test_passages_stand_once_in_a_prompt_and_their_turn_is_dropped_last() -> None:
    thread = [about("How warm?"), said("assistant", "Very."), about("Why?")]
    first, _, last = prompt_messages("", thread, lambda _ids: (HIT,))
    assert "The hearth is warm." in first.content and first.is_pinned
    assert last.content == "Why?"


def test_a_long_chat_keeps_the_passages_that_its_last_question_is_about() -> None:
    turns = [each for n in range(9) for each in (about(f"Why {n}?"), said("assistant", "x " * 40))]
    prompt = prompt_messages("", [*turns, about("And now?")], lambda _ids: (HIT,))

    def count(messages: Sequence[PromptMessage]) -> int:
        return sum(len(each.content.split()) for each in messages)

    kept = messages_that_fit(prompt, count, 300)
    assert len(kept) < len(prompt) and "The hearth is warm." in kept[0].content


def test_a_turn_with_other_passages_than_the_last_one_is_dropped_like_any_other() -> None:
    thread = [about("How warm?"), said("assistant", "Very."), about("Why?", "c2")]
    first, _, last = prompt_messages("", thread, lambda _ids: (HIT,))
    assert not first.is_pinned
    assert "The hearth is warm." in last.content


def test_a_deleted_document_leaves_the_question_alone() -> None:
    asked = message("user", TextPart("How warm?"), ContextPart("mark", ("c1",)))
    (turn,) = prompt_messages("", [asked], no_passages)
    assert turn.content == "How warm?"


def test_tool_calls_and_their_results_are_turns() -> None:
    answer = message(
        "assistant",
        ToolCallPart("1", "calculator", {"expression": "6*7"}),
        ToolResultPart("1", "42"),
        TextPart("It is 42."),
    )
    turns = prompt_messages("", [answer], no_passages)
    assert [turn.role for turn in turns] == ["assistant", "tool", "assistant"]
    assert turns[0].tool_calls[0].arguments == {"expression": "6*7"}
    assert turns[1].tool_call_id == turns[0].tool_calls[0].id


@pytest.mark.parametrize("system", ["", "  "])
def test_without_system_text_there_is_no_system_turn(system: str) -> None:
    assert [t.role for t in prompt_messages(system, [said("user", "a")], no_passages)] == ["user"]


def test_small_models_read_of_earlier_calls_in_words() -> None:
    """Those that stand in the template's format they answer with another one."""
    thread = [
        msgspec.structs.replace(said("user", "2 * 3?"), is_pinned=True),
        message(
            "assistant",
            ToolCallPart("1", "calculator", {"expression": "2*3"}),
            ToolResultPart("1", "6"),
            TextPart("It is 6."),
        ),
        said("user", "And doubled?"),
    ]
    turns = prompt_messages("", thread, no_passages)
    small, large = _info(), _info("native_calls")
    assert messages_for(large, turns) == turns
    told = messages_for(small, turns)
    assert not any(turn.tool_calls or turn.role == "tool" for turn in told)
    assert [(turn.role, turn.is_pinned) for turn in told] == [
        ("user", True),
        ("assistant", False),
        ("user", False),
    ]
    assert told[0].content == "2 * 3?\n\nResult of calculator: 6"
    assert messages_for(None, turns[:1]) == turns[:1]


def _info(*skills: ToolSkill) -> ModelInfo:
    return ModelInfo(
        name="m",
        template_sha256="",
        engine_version="",
        load_s=0.0,
        tool_skills=skills,
        context_length=4096,
        quantization="Q4_K_M",
        supports_tools=True,
        supports_reasoning=False,
    )
