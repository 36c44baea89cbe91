from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.engine_protocol import ReasoningDelta, TextDelta, ToolCallDelta
from app.engine.llama.answer_stream import AnswerStream
from app.engine.prompts.answer_marks import answer_marks
from app.engine.prompts.tool_formats.tool_format import ToolFunction
from app.workers.messages import Reply

HERMES = answer_marks("<tool_call>")
TOOLS = (ToolFunction("add", {}),)


def replies(stream: AnswerStream, pieces: Iterable[bytes]) -> list[Reply]:
    return [
        *(reply for piece in pieces for reply in stream.feed(piece)),
        *stream.finish(),
    ]


def text(found: list[Reply]) -> str:
    return "".join(reply.text for reply in found if isinstance(reply, TextDelta))


def reasoning(found: list[Reply]) -> str:
    return "".join(reply.text for reply in found if isinstance(reply, ReasoningDelta))


def by_character(answer: str) -> list[bytes]:
    return [bytes([byte]) for byte in answer.encode()]


@given(st.text(alphabet="ab🦊é<|x\n مرحبا"))
def test_any_cut_of_the_bytes_gives_the_same_text(answer: str) -> None:
    assert text(replies(AnswerStream(), by_character(answer))) == answer


@given(st.lists(st.sampled_from("ab"), max_size=30), st.text("ab", min_size=1, max_size=4))
def test_a_stop_text_is_found_however_it_is_cut(pieces: list[str], stop: str) -> None:
    answer = "".join(pieces)
    stream = AnswerStream((stop,))
    found = text(replies(stream, (piece.encode() for piece in pieces)))
    assert found == answer.split(stop)[0]
    assert stream.is_stopped == (stop in answer)


def test_text_that_cannot_become_a_stop_is_shown_at_once() -> None:
    stream = AnswerStream(("END",))
    assert text(list(stream.feed(b"some words E"))) == "some words "
    assert text(list(stream.feed(b"lse"))) == "Else"


def test_a_broken_character_becomes_the_replacement_character() -> None:
    assert text(replies(AnswerStream(), [b"ok \xf0\x9f"])) == "ok \ufffd"


@pytest.mark.parametrize("starts_in_reasoning", [False, True])
def test_reasoning_is_told_apart(starts_in_reasoning: bool) -> None:
    stream = AnswerStream(starts_in_reasoning=starts_in_reasoning)
    answer = ("" if starts_in_reasoning else "<think>") + "Hmm.\n</think>\n\nYes."
    found = replies(stream, by_character(answer))
    assert reasoning(found) == "Hmm.\n"
    assert text(found) == "Yes."


def test_a_think_tag_within_an_answer_is_text() -> None:
    answer = "Write <think> to think."
    for pieces in (by_character(answer), [answer.encode()]):
        assert text(replies(AnswerStream(), pieces)) == answer


def test_a_tool_call_is_parsed_when_there_are_tools() -> None:
    answer = 'Let me see.\n<tool_call>\n{"name": "add", "arguments": {"a": 1}}\n</tool_call>'
    stream = AnswerStream(marks=HERMES, tools=TOOLS)
    found = replies(stream, by_character(answer))
    assert [reply for reply in found if isinstance(reply, ToolCallDelta)] == [
        ToolCallDelta(name="add", arguments={"a": 1})
    ]
    assert text(found) == "Let me see.\n"
    assert stream.has_called_tools
    assert text(replies(AnswerStream(), by_character(answer))) == answer


@pytest.mark.parametrize(
    "call", ["not json", '{"arguments": {}}', "[1]", '{"name": "x", "arguments": 3}']
)
def test_a_call_that_is_none_is_shown_as_text(call: str) -> None:
    answer = f"<tool_call>{call}</tool_call>"
    stream = AnswerStream(marks=HERMES, tools=TOOLS)
    assert text(replies(stream, by_character(answer))) == answer
    assert not stream.has_called_tools


def test_a_call_cut_off_by_the_limit_is_not_lost() -> None:
    stream = AnswerStream(marks=HERMES, tools=TOOLS)
    assert '{"name": "a' in text(replies(stream, [b'<tool_call>{"name": "a']))


def test_a_plain_answer_keeps_its_tags() -> None:
    answer = "<think>x</think>"
    assert text(replies(AnswerStream(is_plain=True), by_character(answer))) == answer
