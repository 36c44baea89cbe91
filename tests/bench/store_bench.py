"""What encryption costs: the store beside the same schema and code over plain SQLite.

usage: python -m tests.bench.store_bench build FOLDER TEXT.jsonl... [--messages N] [--chunks N]
       python -m tests.bench.store_bench measure FOLDER

`build` takes its sentences from the `text` of each line and writes two data folders that hold the
same rows: one as the program makes it, one in plain text.
"""

import argparse
import json
import random
import re
import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from app.core.documents import Chunk, Document
from app.core.identifiers import new_id
from app.core.messages import Message, Role, TextPart
from app.core.paths import AppPaths
from app.store import database as database_module
from app.store.database import Connection, Database
from app.store.search.analysis import context_words, with_breaks
from app.store.store import Store, open_store

_dbapi2: Any = vars(database_module)["dbapi2"]
"""The one module that imports it."""

PASSPHRASE = "benchmark"
PER_DOCUMENT = 1000
PER_CHAT = 200
ROUNDS = 60


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", choices=["build", "measure"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("texts", type=Path, nargs="*")
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--chunks", type=int, default=1_000_000)
    options = parser.parse_args()
    if options.work == "build":
        build(options.folder, Sentences(options.texts), options.messages, options.chunks)
    else:
        print(json.dumps(measure(options.folder), indent=1))


class Sentences:
    """Real sentences in random order, the same at every run."""

    def __init__(self, files: list[Path]) -> None:
        texts = [
            json.loads(line)["text"] for file in files for line in file.read_text().splitlines()
        ]
        self._sentences: list[str] = [
            sentence for text in texts for sentence in re.split(r"(?<=[.!?]) +", text) if sentence
        ]
        self._random = random.Random(1)

    def text(self, words: int) -> str:
        """About so many words."""
        text = ""
        while text.count(" ") < words:
            text += f"{self._random.choice(self._sentences)} "
        return text

    def word(self) -> str:
        return self._random.choice(self._random.choice(self._sentences).split())


def build(folder: Path, sentences: Sentences, messages: int, chunks: int) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    encrypted = AppPaths(folder / "encrypted")
    started = time.monotonic()
    store = open_store(encrypted, PASSPHRASE)
    # Only for the building: nothing of it would survive a power cut, and nothing has to.
    store.database.alone(lambda connection: connection.execute("PRAGMA synchronous = OFF"))
    for _ in range(0, messages, PER_CHAT):
        _add_chat(store, sentences)
    collection = store.library.create_collection("bench", "none").id
    for _ in range(0, chunks, PER_DOCUMENT):
        _add_document(store, collection, sentences)
    assert store.keys
    key = store.keys.key
    store.close()
    (folder / "words.json").write_text(json.dumps([sentences.word() for _ in range(400)]))
    _export_plain(encrypted.database, key, folder / "plain.db")
    print(f"built in {time.monotonic() - started:.0f} s")


def _add_chat(store: Store, sentences: Sentences) -> None:
    chat = store.conversations.create(sentences.text(4))
    parent = None
    made = []
    for number in range(PER_CHAT):
        role: Role = "assistant" if number % 2 else "user"
        text = TextPart(sentences.text(120 if number % 2 else 20))
        made.append(Message(new_id(), chat.id, parent, role, (text,), "complete", time.time()))
        parent = made[-1].id

    def work(connection: Connection) -> None:
        from app.store.chats import message_rows

        for message in made:
            message_rows.insert(connection, message)
        connection.execute("UPDATE conversation SET head_id = ? WHERE id = ?", (parent, chat.id))

    store.database.run(work)


def _add_document(store: Store, collection: str, sentences: Sentences) -> None:
    document = Document(new_id(), collection, f"/{new_id()}.txt", "0" * 64, 1, 1.0, "ready")
    store.library.put_document(document)
    store.library.add_chunks(_chunks(document.id, sentences, PER_DOCUMENT))


def _chunks(document_id: str, sentences: Sentences, count: int) -> list[Chunk]:
    texts = [sentences.text(120) for _ in range(count)]
    return [
        Chunk(new_id(), document_id, ordinal, text, 1, 0, len(text))
        for ordinal, text in enumerate(texts)
    ]


def _export_plain(source: Path, key: bytes, target: Path) -> None:
    def work(connection: Connection) -> None:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(target),))
        connection.execute("SELECT sqlcipher_export('plain')").fetchall()
        connection.execute("DETACH DATABASE plain")

    database = Database.open(source, key)
    database.alone(work)
    database.close()


def _open_plain(path: Path) -> Database:
    def connect() -> Any:
        # The same library without a key: what differs is the encryption and nothing else.
        connection = _dbapi2.connect(str(path), isolation_level=None)
        connection.create_function("with_breaks", 1, with_breaks, deterministic=True)
        connection.create_function("context_words", 2, context_words, deterministic=True)
        for setting in database_module._SETTINGS:
            connection.execute(f"PRAGMA {setting}").fetchall()
        return connection

    return Database(path, connect)


def measure(folder: Path) -> dict[str, Any]:
    words = json.loads((folder / "words.json").read_text())
    paths = AppPaths(folder / "encrypted")
    opened = [_timed(lambda: open_store(paths, PASSPHRASE).close()) for _ in range(5)]
    unlocked = open_store(paths, PASSPHRASE)
    plain = Store(_open_plain(folder / "plain.db"))
    found: dict[str, Any] = {
        "sqlcipher_bytes": paths.database.stat().st_size,
        "sqlite": _dbapi2.sqlite_version,
        "open_and_unlock_s": statistics.median(opened),
    }
    (found["messages"],) = unlocked.database.run(
        lambda c: c.execute("SELECT count(*) FROM message").fetchone()
    )
    (found["chunks"],) = unlocked.database.run(
        lambda c: c.execute("SELECT count(*) FROM chunk").fetchone()
    )
    for name, make in _WORK.items():
        # In turns, so that what else the machine does falls on both alike.
        sides = {"encrypted": make(unlocked, words), "plain": make(plain, words)}
        times: dict[str, list[float]] = {side: [] for side in sides}
        for work in zip(*sides.values(), strict=True):
            for side, each in zip(sides, work, strict=True):
                times[side].append(_timed(each))
        found[name] = {side: _summary(values) for side, values in times.items()}
        medians = [statistics.median(values) for values in times.values()]
        found[name]["ratio"] = round(medians[0] / medians[1], 2)
    unlocked.close()
    plain.close()
    return found


def _insert_messages(store: Store, words: list[str]) -> Iterator[Callable[[], object]]:
    chat = store.conversations.create("measured").id
    for number in range(ROUNDS):
        text = " ".join(words[number : number + 60])
        message = Message(new_id(), chat, None, "user", (TextPart(text),), "complete", time.time())
        yield partial(store.conversations.add_message, message)


def _insert_chunks(store: Store, words: list[str]) -> Iterator[Callable[[], object]]:
    collection = store.library.collections()[0].id
    document = Document(new_id(), collection, f"/{new_id()}.txt", "0" * 64, 1, 1.0, "ready")
    store.library.put_document(document)
    for number in range(ROUNDS // 2):
        text = " ".join(words[number : number + 120])
        chunks = [
            Chunk(new_id(), document.id, number * 64 + i, text, 1, 0, len(text)) for i in range(64)
        ]
        yield partial(store.library.add_chunks, chunks)


def _search_chunks(store: Store, words: list[str]) -> Iterator[Callable[[], object]]:
    collection = store.library.collections()[0].id
    for number in range(ROUNDS):
        query = " ".join(words[number * 3 : number * 3 + 3])
        yield partial(store.search.search_chunks, collection, query, 10)


def _search_as_typed(store: Store, words: list[str]) -> Iterator[Callable[[], object]]:
    """Every beginning of two words in a row, as they appear while they are typed."""
    for number in range(ROUNDS // 2):
        typed = " ".join(words[number * 2 : number * 2 + 2])
        for end in range(1, len(typed) + 1):
            yield partial(store.search.search_messages, typed[:end])


def _read_threads(store: Store, _words: list[str]) -> Iterator[Callable[[], object]]:
    for chat in store.conversations.summaries()[:ROUNDS]:
        yield partial(store.conversations.thread, chat.id)


_WORK: dict[str, Callable[[Store, list[str]], Iterator[Callable[[], object]]]] = {
    "insert_message_ms": _insert_messages,
    "insert_64_chunks_ms": _insert_chunks,
    "search_chunks_ms": _search_chunks,
    "search_messages_as_typed_ms": _search_as_typed,
    "read_thread_ms": _read_threads,
}


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _summary(seconds: list[float]) -> dict[str, float]:
    ordered = sorted(seconds)
    return {
        "median": round(1000 * statistics.median(ordered), 2),
        "p95": round(1000 * ordered[int(0.95 * (len(ordered) - 1))], 2),
    }


if __name__ == "__main__":
    main()
