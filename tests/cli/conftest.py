"""What the tests of commands share."""

import signal
from collections.abc import Iterator

import pytest


@pytest.fixture
def terminal_can_close() -> Iterator[None]:
    """Commands started by the test notice SIGHUP, even if the tests were started by nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)
