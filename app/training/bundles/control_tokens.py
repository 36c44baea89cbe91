"""Defuses chat-template control tokens that occur in chat text.

A trainer renders rows with a template and tokenises the result, so `<|im_end|>` in an answer would
end the turn there. A zero-width space inside keeps such text plain text. The engine does the same
to prompts, using the vocabulary of the loaded model. A bundle does not know which model will read
it, so all common forms are covered.
"""

import re

ZERO_WIDTH_SPACE = "\u200b"

_FORMS = re.compile(
    r"<\|[^<>|\s]{1,40}\|>"  # ChatML, Llama 3, Phi, GPT-OSS
    r"|<｜[^<>｜]{1,40}｜>"  # DeepSeek
    r"|<(?:start|end)_of_(?:turn|image)>|<(?:bos|eos|pad|unk)>"  # Gemma
    r"|</?s>|\[/?INST\]|<</?SYS>>"  # Llama 2, Mistral
    r"|\[/?(?:AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|SYSTEM_PROMPT)\]"
)


def has_control_tokens(text: str) -> bool:
    """Whether `text` contains the spelling of a template's control token."""
    return _FORMS.search(text) is not None


def without_control_tokens(text: str) -> str:
    """The text with a zero-width space after the first character of each control token."""
    return _FORMS.sub(lambda found: f"{found[0][0]}{ZERO_WIDTH_SPACE}{found[0][1:]}", text)
