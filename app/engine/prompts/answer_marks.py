"""The special tokens with which models of a given chat template mark reasoning and answers."""

import re

import msgspec

from app.engine.prompts.tool_formats.detection import detect_tool_format
from app.engine.prompts.tool_formats.tool_format import ToolFormat

THINK = ("<think>", "</think>")

_HARMONY = (
    "<|channel|>commentary", "<|channel|>final", "<|start|>assistant", "<|message|>", "<|end|>",
)  # fmt: skip
_COHERE = ("<|START_RESPONSE|>", "<|END_RESPONSE|>", "<|START_TEXT|>", "<|END_TEXT|>")

# A sign in the template, the marks around reasoning, and marks that are not part of the text.
_MARKS: tuple[tuple[str, tuple[str, str], tuple[str, ...]], ...] = (
    ("<|channel|>", ("<|channel|>analysis<|message|>", "<|end|>"), _HARMONY),
    ("<|channel>thought", ("<|channel>thought", "<channel|>"), ()),
    ("<|START_THINKING|>", ("<|START_THINKING|>", "<|END_THINKING|>"), _COHERE),
    ("<|START_RESPONSE|>", THINK, _COHERE),
    ("<seed:think>", ("<seed:think>", "</seed:think>"), ()),
    ("[THINK]", ("[THINK]", "[/THINK]"), ()),
    ("<think:opensource>", ("<think:opensource>", "</think:opensource>"), ()),
    (
        "[BEGIN FINAL RESPONSE]",
        ("Here are my reasoning steps:", "[BEGIN FINAL RESPONSE]"),
        ("[END FINAL RESPONSE]",),
    ),
)


class AnswerMarks(msgspec.Struct, frozen=True, kw_only=True):
    """`dropped` marks are not part of the text; `tool_format` None means no known format."""

    reasoning: tuple[str, str] = THINK
    dropped: tuple[str, ...] = ()
    tool_format: ToolFormat | None = None

    @property
    def spelling(self) -> str:
        """All texts that may spell a control token that must be recognised in an answer."""
        form = msgspec.to_builtins(self.tool_format) if self.tool_format else {}
        return "\n".join((*self.reasoning, *self.dropped, *_texts(form)))


def answer_marks(template: str) -> AnswerMarks:
    """The marks used by models with this chat template."""
    reasoning, dropped = next(
        ((reasoning, dropped) for sign, reasoning, dropped in _MARKS if sign in template),
        (THINK, ()),
    )
    return AnswerMarks(
        reasoning=reasoning, dropped=dropped, tool_format=detect_tool_format(template)
    )


def _texts(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [text for part in value.values() for text in _texts(part)]
        case list() | tuple():
            return [text for part in value for text in _texts(part)]
    return []


def shows_tools(source: str) -> bool:
    return bool(re.search(r"\b(tools|xml_tools)\b", source))


def knows_thinking(source: str) -> bool:
    """Whether the template has marks for reasoning."""
    marks = answer_marks(source)
    return marks.reasoning[0] in source or "enable_thinking" in source or marks.reasoning != THINK
