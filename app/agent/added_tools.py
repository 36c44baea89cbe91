"""Whether a question is about tools of user-added servers, which no built-in pattern covers."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SHORTEST = 4
_COMMON = """
    call check create current data delete edit execute fetch file files find full give item
    items list load make many move name names open page query read remove request resource
    result save search send server show slow start stop text tool tools update user write"""
_SAYS_NOTHING = frozenset(_COMMON.split())
"""Words for what tools of all kinds do, or do it to."""


def names_added_tool(question: str, names: Iterable[str]) -> bool:
    """Whether `question` has a distinctive word of one of `names` (servers or `server__tool`)."""
    asked = set(re.findall(r"[^\W\d_]+", question.casefold()))
    asked |= {word[:-1] for word in asked if word.endswith("s")}
    return any(word in asked for name in names for word in _telling(name))


def _telling(name: str) -> set[str]:
    words = (word.casefold() for word in _WORD.findall(name))
    return {word for word in words if len(word) >= _SHORTEST and word not in _SAYS_NOTHING}
