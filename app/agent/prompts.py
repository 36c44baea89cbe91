"""The instructions for the model, loaded from `resources/prompts`."""

import re
from collections.abc import Sequence
from functools import cache
from string import Template

import msgspec

from app.core.paths import resource_path
from app.engine.engine_protocol import PromptMessage


def prompt(name: str, **values: str) -> str:
    """The prompt `name` with its `$placeholders` filled in."""
    return Template(_text(name)).substitute(values).strip()


def examples(name: str) -> tuple[PromptMessage, ...]:
    """Worked examples as turns: small models follow examples better than instructions."""
    turns = re.split(r"^(User|Assistant): ", _text(name), flags=re.MULTILINE)[1:]
    return tuple(
        PromptMessage(role=role.lower(), content=content.strip())
        for role, content in zip(turns[::2], turns[1::2], strict=True)
    )


def reworded(
    messages: Sequence[PromptMessage], name: str, **values: str
) -> tuple[PromptMessage, ...]:
    """The conversation with its last message inserted as `$question` into the prompt `name`."""
    *before, last = messages
    content = prompt(name, question=last.content, **values)
    return (*before, msgspec.structs.replace(last, content=content))


@cache
def _text(name: str) -> str:
    return resource_path("prompts", f"{name}.txt").read_text("utf-8")
