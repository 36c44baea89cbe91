"""Steps run inside a session bus of their own, with a keyring or without; prints what happens."""

import sys
from pathlib import Path

from app.core.errors import UserError
from app.core.paths import AppPaths
from app.store.keys import system_keyring
from app.store.store import open_store, rotate_key


def _open(paths: AppPaths) -> None:
    store = open_store(paths)
    if not store.conversations.summaries():
        store.conversations.create("kept")
    print("opened", len(store.conversations.summaries()))
    store.close()


def _rotate(paths: AppPaths) -> None:
    store = open_store(paths)
    rotate_key(store)
    store.close()
    print("rotated")


def _save_and_forget(paths: AppPaths) -> None:
    backend = system_keyring.save("item", b"secret")
    print(backend, system_keyring.load("item", backend))
    system_keyring.forget("item", backend)
    print(system_keyring.load("item", backend))


STEPS = {"open": _open, "rotate": _rotate, "save": _save_and_forget}

if __name__ == "__main__":
    for step in sys.argv[2:]:
        try:
            STEPS[step](AppPaths(Path(sys.argv[1])))
        except UserError as error:
            print(type(error).__name__)
