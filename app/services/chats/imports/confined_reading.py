"""Chat exports are read in a confined worker with a memory limit: its messages, and both sides."""

import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError, WorkerStoppedError
from app.core.text_files import Skipped
from app.core.unicode_text import encodable, is_encodable
from app.core.wording import translatable
from app.services.chats.imports.fields import Surroundings, as_dict
from app.services.chats.imports.programs import ChatImport, chat_imports, program_names
from app.services.chats.imports.source import (
    MAX_CHAT_FILE,
    MEBIBYTE,
    Source,
    decode_json,
    may_hold_chats,
    open_source,
    too_large,
)
from app.services.chats.imports.tree_builder import Imported
from app.workers.confinement import Confinement
from app.workers.memory_limit import memory_limit
from app.workers.messages import Done, Reply, Request
from app.workers.process import Worker
from app.workers.serving import Job, serve

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


MOST_BYTES = 2560 * MEBIBYTE
"""The maximum memory of the worker. An export of 500 MiB needs 1.8 GiB."""

MOST_HELD = 1024 * MEBIBYTE
"""The maximum size of the chats of an import, which are held until they are stored."""

_PIECE_BYTES = 2 * MEBIBYTE

_MOST_LEVELS = 500
"""Of nested values and calls; half of what the window's process can decode."""


class ReadExport(Request, frozen=True, kw_only=True, tag="read_export"):
    """Read the chats at `path`: a file, a folder or a zip archive."""

    path: str


class FilesRead(Reply, frozen=True, kw_only=True, tag="files_read"):
    """How many of the files are read."""

    done: int
    total: int


class ChatPiece(Reply, frozen=True, kw_only=True, tag="chat_piece"):
    """The next bytes of a chat, an `Imported` as JSON; a large one comes in several pieces."""

    json: bytes
    is_last: bool


ReadingReply = FilesRead | ChatPiece


class ReadChat(msgspec.Struct, frozen=True):
    """A chat of an export, and the JSON that it was decoded from, which takes less memory."""

    imported: Imported
    json: bytes


def read_confined(
    path: Path, cancel: CancelToken, progress: ReadProgress
) -> Generator[ReadChat, None, None]:
    """All chats at `path`, like `read_chats`, read by a worker that ends with the iterator.

    Raises UserError, also if the worker dies, and Cancelled.
    """
    if not is_encodable(str(path)):
        raise UserError(f"The name of the file {path} is not valid Unicode.", "Rename it.")
    beside = () if path.is_dir() else (name for each in chat_imports() for name in each.beside)
    readable = (str(path), *(str(path.with_name(name)) for name in beside))
    worker: Worker[ReadingReply] = Worker(
        "import", ReadingReply, confinement=Confinement(read=readable)
    )
    pieces: list[bytes] = []
    held = 0
    try:
        for reply in worker.request(ReadExport(path=str(path)), cancel):
            if isinstance(reply, FilesRead):
                progress(reply.done, reply.total)
                cancel.raise_if_cancelled()  # the worker may have read the rest already
            elif isinstance(reply, ChatPiece):
                held += len(reply.json)
                if held > MOST_HELD:
                    raise UserError(
                        f"{path.name} contains more than {MOST_HELD // MEBIBYTE} MiB of chats.",
                        "Import fewer chats at a time.",
                    )
                pieces.append(reply.json)
                if reply.is_last:
                    whole = b"".join(pieces)
                    pieces.clear()
                    yield ReadChat(decoded(whole), whole)
    except (WorkerStoppedError, msgspec.DecodeError, RecursionError) as error:
        cancel.raise_if_cancelled()  # it was stopped within a long step
        raise UserError(
            f"“{path.name}” could not be read: it crashed its reader.",
            "It may be damaged or far too large; export fewer chats at a time.",
        ) from error
    finally:
        worker.stop()


def encoded(imported: Imported) -> bytes:
    """The chat as JSON, without unpaired surrogates, as in names of files."""
    try:
        return msgspec.json.encode(imported)
    except UnicodeEncodeError:
        return msgspec.json.encode(encodable(msgspec.to_builtins(imported)))
    except RecursionError:
        reason = translatable("It is nested too deeply.")
        nothing = Imported(imported.program, None, (Skipped(translatable("A chat"), reason),))
        return msgspec.json.encode(nothing)


def decoded(json: bytes) -> Imported:
    """Raises msgspec.DecodeError or RecursionError if a hijacked worker sent it."""
    return msgspec.json.decode(json, type=Imported)


def _handle(request: ReadExport, job: Job) -> Reply:
    path = Path(request.path)
    try:
        with memory_limit(MOST_BYTES):
            for imported in read_chats(
                path, job.cancel, lambda done, total: job.reply(FilesRead(done=done, total=total))
            ):
                _send(encoded(imported), job)
    except MemoryError:
        raise too_large(path.name) from None
    return Done()


def _send(json: bytes, job: Job) -> None:
    for at in range(0, len(json), _PIECE_BYTES):
        end = at + _PIECE_BYTES
        job.reply(ChatPiece(json=json[at:end], is_last=end >= len(json)))


def main() -> None:
    """Run the worker on the standard streams. Never returns."""
    sys.setrecursionlimit(_MOST_LEVELS)
    serve(ReadExport, _handle)
