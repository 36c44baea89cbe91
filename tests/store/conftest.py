"""Stores to test with: one in memory, one on disk behind a passphrase that is cheap to check."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.paths import AppPaths
from app.store.store import Store, open_store, open_temporary_store

# How often the tests that kill, and that try things at random, do so: a release is tested with 100.
REPEATS = int(os.environ.get("INGLENOOK_TEST_REPEATS", "3"))

PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def paths(private_home: Path) -> AppPaths:
    return AppPaths(private_home)


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory."""
    store = open_temporary_store()
    yield store
    store.close()


@pytest.fixture
def disk_store(paths: AppPaths) -> Iterator[Store]:
    """An empty encrypted store in a data folder of its own."""
    store = open_store(paths, PASSPHRASE)
    yield store
    store.close()
