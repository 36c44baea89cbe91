"""What a long run made is kept line by line, and a disk that cannot take it says so."""

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.training.teaching.run_files import Made, ProgressFile


@contextmanager
def files_of_at_most(size_bytes: int) -> Iterator[None]:
    """The system cuts a write at this size and refuses the next, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def made(prompt: str) -> Made:
    return Made(prompt, "sft", {"messages": "m" * 200})


def test_a_full_disk_is_said_and_what_was_whole_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "answers"
    progress = ProgressFile(folder, {"model": "m"})
    progress.start()
    with files_of_at_most(600), pytest.raises(UserError, match="cannot be written"):
        for name in "abc":
            progress.add(made(name))
    progress.close()
    again = ProgressFile(folder, {"model": "m"})
    assert again.start() == {"a", "b"}
    again.add(made("c"))
    again.close()
    assert [one.prompt for one in again.made()] == ["a", "b", "c"]


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be written"):
        ProgressFile(tmp_path / "file" / "answers", {}).start()
