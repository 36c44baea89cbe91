"""A hijacked worker: tries one way out after another and prints what came of each."""

import ctypes
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from tests.workers.attempts import checked, libc, report

_IO_URING_SETUP = 425
_PTRACE_ATTACH = 16
_PR_GET_DUMPABLE = 3


def run_thread() -> None:
    ran: list[bool] = []
    thread = threading.Thread(target=lambda: ran.append(True))
    thread.start()
    thread.join()
    assert ran


def fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def temporary_file(folder: Path) -> None:
    (folder / "new").write_text("x")
    (folder / "new").rename(folder / "renamed")
    (folder / "renamed").unlink()


def attempts(allowed: Path, scratch: Path, secret: Path) -> dict[str, Callable[[], object]]:
    parent = os.getppid()
    return {
        "read an allowed file": (allowed / "file").read_text,
        "list an allowed folder": lambda: list(allowed.iterdir()),
        "write, rename and delete in the scratch folder": lambda: temporary_file(scratch),
        "run a thread": run_thread,
        "write an allowed file": lambda: (allowed / "file").write_text("x"),
        "truncate an allowed file": lambda: os.truncate(allowed / "file", 0),
        "create beside an allowed file": lambda: (allowed / "new").write_text("x"),
        "delete an allowed file": (allowed / "file").unlink,
        "read a secret": secret.read_text,
        "list the secret's folder": lambda: list(secret.parent.iterdir()),
        "read a secret through a link": (allowed / "link").read_text,
        "link to a secret from the scratch folder": lambda: os.link(secret, scratch / "mine"),
        "write /etc/passwd": lambda: Path("/etc/passwd").open("r+b"),
        "write the interpreter": lambda: Path(sys.prefix, "mine").write_text("x"),
        "connect over TCP": lambda: socket.create_connection(("127.0.0.1", 9), 1),
        "send over UDP": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
        "connect over IPv6": lambda: socket.socket(socket.AF_INET6),
        "talk to a local service": lambda: socket.socket(socket.AF_UNIX),
        "run a program": lambda: subprocess.run(["/bin/true"], check=True),
        "replace itself": lambda: os.execv("/bin/true", ["true"]),
        "fork": fork,
        "signal its parent": lambda: os.kill(parent, 0),
        "trace its parent": lambda: checked(libc.ptrace(_PTRACE_ATTACH, parent, 0, 0)),
        "read its parent's memory": lambda: Path(f"/proc/{parent}/mem").open("rb"),
        "read its parent's environment": Path(f"/proc/{parent}/environ").read_bytes,
        "open an io_uring": lambda: checked(
            libc.syscall(_IO_URING_SETUP, 1, ctypes.create_string_buffer(256))
        ),
        "be dumped": lambda: checked(libc.prctl(_PR_GET_DUMPABLE) - 1),
        "gain a capability": lambda: checked(libc.unshare(0x10000000)),
    }


if __name__ == "__main__":
    report(lambda: attempts(*map(Path, sys.argv[1:])))
