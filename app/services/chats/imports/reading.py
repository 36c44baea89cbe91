"""From a file, folder or archive to chats: which program wrote it is seen in the content."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.wording import translatable
from app.services.chats.imports.fields import Surroundings, as_dict
from app.services.chats.imports.programs import ChatImport, chat_imports, program_names
from app.services.chats.imports.source import (
    MAX_CHAT_FILE,
    Source,
    decode_json,
    may_hold_chats,
    open_source,
    too_large,
)
from app.services.chats.imports.tree_builder import Imported, Skipped

ReadProgress = Callable[[int, int], None]
"""Called with the number of files read and the total."""


def read_chats(path: Path, cancel: CancelToken, progress: ReadProgress) -> Iterator[Imported]:
    """All chats at `path`. Raises UserError and Cancelled.

    An unreadable file among others is reported and does not stop the rest.
    """
    with open_source(path) as source:
        names = [name for name in source.names if may_hold_chats(name)]
        if not names:
            raise UserError(
                f"There is no chat file in {path}.", f"Chats of {program_names()} can be read."
            )
        for done, name in enumerate(names):
            cancel.raise_if_cancelled()
            progress(done, len(names))
            try:
                yield from _read_file(source, name, cancel)
            except (UserError, MemoryError) as error:
                reason = error if isinstance(error, UserError) else too_large(name)
                if len(names) == 1:
                    raise reason from None
                yield _nothing(name, str(reason))
        progress(len(names), len(names))


def _read_file(source: Source, name: str, cancel: CancelToken) -> Iterator[Imported]:
    content = source.read(name, MAX_CHAT_FILE)
    near = Surroundings(source, name)
    if own := _import_of("bytes", content):
        yield from own.read(content, near)
        return
    value, bad = decode_json(content, name)
    del content
    if own := _import_of("value", value):
        yield from own.read(value, near)
    elif not any(name.rsplit("/", 1)[-1] in each.other_files for each in chat_imports()):
        yield from _read_items(_items(value), near, cancel)
    yield from (
        _nothing(translatable(f"{name}, line {line}"), translatable("It is not valid JSON."))
        for line in bad
    )


def _import_of(reads: str, content: Any) -> ChatImport | None:
    """The import that recognises `content`, of those that read this much of a file at once."""
    found = (each for each in chat_imports() if each.reads == reads and each.matches(content))
    return next(found, None)


def _read_items(items: list[Any], near: Surroundings, cancel: CancelToken) -> Iterator[Imported]:
    unknown = []
    for number, item in enumerate(items, 1):
        cancel.raise_if_cancelled()
        if own := _import_of("item", item):
            yield from own.read(item, near)
        else:
            unknown.append(number)
    if len(unknown) == len(items):
        yield _nothing(near.name, translatable("It is not a chat export from a supported program."))
        return
    for number in unknown:
        yield _nothing(
            translatable(f"{near.name}, item {number}"),
            translatable("Its chat format is not supported."),
        )


def _items(value: Any) -> list[Any]:
    """The chats in a file: its list, a list under one of the usual names, or the value itself."""
    for name in ("conversations", "chats", "data"):
        inner = as_dict(value).get(name)
        if isinstance(inner, list):
            return inner
    return value if isinstance(value, list) else [value]


def _nothing(where: str, reason: str) -> Imported:
    return Imported("", None, (Skipped(where, reason),))
