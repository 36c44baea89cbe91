"""Whether a passage addresses the model rather than a reader.

Only a signal for the user: a text can mislead a model without looking like this. What a document
can make the program do is limited elsewhere (approvals, no network).
"""

import re
from collections.abc import Sequence

from app.core.documents import Hit

_MODEL = r"(?:ai|llms?|language models?|chat ?bots?|chatgpt)(?: assistants?| models?)?"
_OUTPUT = r"(?:response|reply|answer|output|summary)"
_ORDERS = r"(?:instructions?|directions?|directives?|orders|prompts?|guidelines|commands?)"

_PATTERN = re.compile(
    "|".join(
        (
            # Discard what was said before.
            r"\b(?:ignore|disregard|forget|override|bypass|discard)\b[^.\n]{0,30}?"
            r"\b(?:previous|above|prior|preceding|earlier|all|any|your|these|the rest)\b"
            rf"[^.\n]{{0,30}}?\b(?:{_ORDERS}|text|data|context|rules|conversation|said|told)\b",
            rf"\b(?:ignore|disregard|forget)\s+(?:the\s+)?{_ORDERS}\b",
            rf"\bnew {_ORDERS}\s*:",
            # Change how to answer.
            rf"\b(?:in|of|to|into|with(?:in)?|from|for|modify|edit|augment|enhance|alter|provide|render"
            rf"|rephrase|translate|end|begin|start|limit|keep) (?:all )?your (?:\w+ )?{_OUTPUT}\b",
            rf"\byour (?:\w+ )?{_OUTPUT} (?:must|should|shall|has to|will)\b",
            r"\b(?:respond|reply|answer) (?:only|exactly|solely|with nothing but|in the voice)\b",
            # Assume another role.
            r"\byou are (?:now|no longer|going to (?:act|pretend|play|be))\b",
            r"\bfrom now on,? you\b",
            r"\b(?:pretend|act) (?:to be|as (?:if|though) you|as an? \w*\s?ai)\b",
            r"\bdo anything now\b|\bjailbr(?:eak|oken)|\bdeveloper mode\b",
            # Addressing the machine by name.
            r"\b(?:to|dear|attention|hey|hello|note to|message for|from me.{0,40}to you,?)"
            rf" (?:the |all |any )?{_MODEL}\b",
            rf"\b(?:if you are|as) an? (?:\w+ )?{_MODEL}\b",
            rf"\b{_MODEL}\s*,? (?:must|should|please|ignore|do not|don['’]t|is to)\b",
            # What to hide from the user, or to say instead of an answer.
            r"\b(?:do not|don['’]t|never) (?:tell|inform|alert|(?:mention|reveal) (?:this|it) to)"
            r" the (?:user|reader|human)\b",
            r"\b(?:tell|ask|urge|convince|instruct|encourage|persuade) the (?:user|human)s?"
            r" (?:to|that)\b",
            r"\bbefore you (?:can )?(?:solve|answer|complete|respond|finish)\b",
            # Forged conversation turns.
            r"^\W{0,3}(?:system (?:prompt|message)|assistant)\s*:",
            r"\bsystem prompt\b",
        )
    ),
    re.IGNORECASE | re.MULTILINE,
)


def addresses_model(text: str) -> bool:
    """Whether `text` contains what looks like instructions to a language model, in English."""
    return bool(_PATTERN.search(text))


def addressing_model(hits: Sequence[Hit]) -> tuple[int, ...]:
    """The numbers, from 1, of the passages with such text."""
    return tuple(n for n, hit in enumerate(hits, start=1) if addresses_model(hit.chunk.text))
