"""Two processes never work on one folder, and no crash leaves it locked."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.core.paths import AppPaths
from app.store.durable_files import FolderLock
from app.store.store import open_store
from app.store.store_errors import FolderInUseError
from tests.store.conftest import PASSPHRASE

HOLD = """
import sys
from pathlib import Path
from app.store.durable_files import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_second_process_is_told_and_enters_once_the_first_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    command = [sys.executable, "-c", HOLD, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(FolderInUseError, match="already running"):
            FolderLock(path)
        holder.kill()
        holder.wait()
    started = time.monotonic()
    FolderLock(path).release()
    assert time.monotonic() - started < 2


@pytest.mark.parametrize("content", [b"", b"12345\nother-host\n", b"\xff\x00junk"])
def test_stale_or_garbled_lock_file_does_no_harm(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lock"
    path.write_bytes(content)
    lock = FolderLock(path)
    lock.release()
    lock.release()


def test_open_store_holds_its_folder_and_lets_go_when_it_fails(paths: AppPaths) -> None:
    first = open_store(paths, PASSPHRASE)
    with pytest.raises(FolderInUseError):
        open_store(paths, PASSPHRASE)
    first.close()
    content = paths.database.read_bytes()
    paths.database.write_bytes(bytes(len(content)))
    with pytest.raises(Exception, match="damaged"):
        open_store(paths, PASSPHRASE)
    paths.database.write_bytes(content)
    open_store(paths, PASSPHRASE).close()
