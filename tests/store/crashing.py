"""Processes that work on a store until they are killed; what they print was acknowledged."""

import itertools
import sys
from pathlib import Path

from app.core.messages import TextPart
from app.core.paths import AppPaths
from app.store.store import Store, open_store, rotate_key
from tests import cheap_passphrases as cheap_passphrases
from tests.store.conftest import PASSPHRASE
from tests.store.values import message


def stream(store: Store) -> None:
    """Answer without end; prints each answer's id and how many words of it are stored."""
    chat = store.conversations.summaries()[0]
    for _ in itertools.count():
        answer = message(chat.id, role="assistant", status="streaming", parts=())
        store.conversations.add_message(answer)
        for words in range(1, 8):
            parts = (TextPart("word " * words),)
            store.conversations.update_message(answer.id, parts, "streaming")
            print(answer.id, words, flush=True)
        store.conversations.update_message(answer.id, parts, "complete")
        print(answer.id, "complete", flush=True)


def rotate(store: Store) -> None:
    """Change the key again and again."""
    for number in itertools.count():
        print("rotating", number, flush=True)
        rotate_key(store, PASSPHRASE)


if __name__ == "__main__":
    {"stream": stream, "rotate": rotate}[sys.argv[1]](
        open_store(AppPaths(Path(sys.argv[2])), PASSPHRASE)
    )
