"""A model's capabilities as far as its chat template shows them; nothing is rendered."""

import re

from app.engine.prompts.answer_marks import THINK, answer_marks


def shows_tools(source: str) -> bool:
    """Whether the template renders tools."""
    return bool(re.search(r"\b(tools|xml_tools)\b", source))


def knows_thinking(source: str) -> bool:
    """Whether the template has marks for reasoning."""
    marks = answer_marks(source)
    return marks.reasoning[0] in source or "enable_thinking" in source or marks.reasoning != THINK
