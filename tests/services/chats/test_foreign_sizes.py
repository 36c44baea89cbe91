"""Small foreign files may not take much memory: they are measured before they are decoded."""

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

MEBIBYTE = 1 << 20
MOST = 900 * MEBIBYTE
"""Includes the interpreter and the file itself. Unbounded, each of these takes 2 to 10 GiB."""

_READ = """
import resource, sys
from pathlib import Path
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.services.chats.assistants import AssistantService
from app.services.chats.chat_transfer import ChatTransferService
from app.store.store import open_temporary_store

resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))  # so that a failure hurts nobody
store = open_temporary_store()
file = Path(sys.argv[2])
try:
    if sys.argv[1] == "assistants":
        AssistantService(store).import_file(file)
    else:
        ChatTransferService(store).look(file, CancelToken())
except UserError as error:
    print(error.what)
except MemoryError:
    print("no memory")
finally:
    store.close()
# ru_maxrss would include the process that started this one, see getrusage(2) on fork and exec.
status = Path("/proc/self/status").read_text()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def read(kind: str, file: Path) -> tuple[str, int]:
    """What is said about a file, and the peak memory in bytes of the processes that read it."""
    said, own, of_worker = read_with_worker(kind, file)
    return said, max(own, of_worker)


def read_with_worker(kind: str, file: Path) -> tuple[str, int, int]:
    """The same with the peak memory of the program and that of its worker."""
    done = subprocess.run(
        [sys.executable, "-c", _READ, kind, str(file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    *said, own, of_worker = done.stdout.splitlines()
    return "\n".join(said), int(own) * 1024, int(of_worker) * 1024


def packed(file: Path, name: str, start: bytes, repeated: bytes, count: int, end: bytes) -> Path:
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w") as member,
    ):
        member.write(start)
        for _ in range(count // 100_000):
            member.write(repeated * 100_000)
        member.write(end)
    assert file.stat().st_size < 4_000_000
    return file


def lists(file: Path) -> Path:
    return packed(file, "conversations.json", b"[", b"[],", 33_000_000, b"[]]")


def messages(file: Path) -> Path:
    start, one = b'[{"chat_messages":[', b'{"text":"a"},'
    return packed(file, "conversations.json", start, one, 3_000_000, b'{"text":"a"}]}]')


def blanks(file: Path) -> Path:
    return packed(file, "conversations.json", b"[", b"          ", 50_000_000, b"]")


@pytest.mark.parametrize(
    "bomb", [lists, *(pytest.param(each, marks=pytest.mark.nightly) for each in (messages, blanks))]
)
def test_small_chat_export_takes_little_memory(
    tmp_path: Path, bomb: Callable[[Path], Path]
) -> None:
    said, peak = read("chats", bomb(tmp_path / "export.zip"))
    assert "more" in said
    assert peak < MOST


def test_chat_with_too_many_messages_is_refused_early(tmp_path: Path) -> None:
    file = tmp_path / "export.json"
    text = b'{"text":"Nothing that is said here is of any interest."},'
    file.write_bytes(b'[{"chat_messages":[' + text * 110_000 + text[:-1] + b"]}]")
    said, peak = read("chats", file)
    assert said == "A chat in the file has more than 100,000 messages."
    assert peak < MOST


@pytest.mark.nightly
def test_export_that_needs_more_memory_than_its_worker_may_take_costs_the_program_none(
    tmp_path: Path,
) -> None:
    file = tmp_path / "export.json"
    with file.open("wb") as stream:
        stream.write(b'[{"chat_messages":[{"sender":"human","text":"')
        stream.write("\N{FIRE}".encode())  # every character of the string now takes four bytes
        for _ in range(400):
            stream.write(b"a" * MEBIBYTE)
        stream.write(b'"}]}]')
    said, own, of_worker = read_with_worker("chats", file)
    assert said == "The file export.json is too large to read."
    assert own < 200 * MEBIBYTE
    assert of_worker < 2600 * MEBIBYTE


def test_small_shared_assistant_takes_little_memory(tmp_path: Path) -> None:
    start = b'{"title":"a","license":"","created":"","files":['
    one = b'{"name":"a","size_bytes":1,"sha256":"a"},'
    end = one[:-1] + b"]}"
    file = packed(tmp_path / "poet.zip", "shared.json", start, one, 8_000_000, end)
    said, peak = read("assistants", file)
    assert "is not a file that Inglenook shared" in said
    assert peak < MOST


@pytest.mark.parametrize("count", [1001, 1_000_000])
def test_file_of_many_assistants_is_refused_before_they_are_read(
    tmp_path: Path, count: int
) -> None:
    file = tmp_path / "assistants.json"
    file.write_bytes(b'{"assistants":[' + b"{}," * count + b"{}]}")
    said, peak = read("assistants", file)
    assert said == "assistants.json contains more than 1,000 assistants."
    assert peak < MOST


def test_assistants_in_too_large_a_file_are_not_called_absent(tmp_path: Path) -> None:
    file = tmp_path / "assistants.json"
    file.write_bytes(b'{"assistants":[{"id":"","name":"A","system":"' + b"a" * (5 << 20) + b'"}]}')
    said, _ = read("assistants", file)
    assert said == "The file assistants.json is larger than 4 MiB."
