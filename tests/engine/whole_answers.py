"""A whole answer taken apart by the stream that takes answers apart as they are made."""

from collections.abc import Sequence
from typing import Any

from app.engine.engine_protocol import TextDelta, ToolCallDelta
from app.engine.llama.answer_stream import AnswerStream
from app.engine.prompts.answer_marks import AnswerMarks
from app.engine.prompts.tool_formats.tool_format import ToolFormat, tool_functions


def split_answer(
    answer: str, form: ToolFormat | None, tools: Sequence[dict[str, Any]]
) -> tuple[str, list[ToolCallDelta]]:
    """The text of an answer in this format, and the calls in it."""
    stream = AnswerStream(marks=AnswerMarks(tool_format=form), tools=tool_functions(tools))
    replies = [*stream.feed(answer.encode()), *stream.finish()]
    text = "".join(reply.text for reply in replies if isinstance(reply, TextDelta))
    return text, [reply for reply in replies if isinstance(reply, ToolCallDelta)]
