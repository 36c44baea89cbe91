"""The programs whose chats can be imported: one module each, which declares a `CHAT_IMPORT`."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Literal, NamedTuple

from app.core.plug_ins import plug_ins
from app.services.chats.imports.fields import Surroundings
from app.services.chats.imports.tree_builder import Imported


class ChatImport(NamedTuple):
    """How the chats of one program are recognised and read.

    `matches` and `read` are given an `item` of a JSON list of chats, the whole JSON `value` of a
    file, or all of its `bytes`, as `reads` says. `read` raises UserError if nothing is readable.
    `other_files` are the names of files in the program's exports that hold no chats, and `beside`
    of those that `read` needs, too, when the user chooses a single file in the same folder.
    `is_set`: it reads ratings that were collected for training, perhaps by strangers.
    """

    program: str
    matches: Callable[[Any], bool]
    read: Callable[[Any, Surroundings], Iterable[Imported]]
    reads: Literal["item", "value", "bytes"] = "item"
    other_files: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    is_set: bool = False


@cache
def chat_imports() -> tuple[ChatImport, ...]:
    """All that are known."""
    return tuple(module.CHAT_IMPORT for module in plug_ins(__name__))


def program_names() -> str:
    """The programs as a list in words, such as "ChatGPT, Claude"."""
    return ", ".join(each.program for each in chat_imports())
