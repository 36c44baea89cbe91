"""A hijacked worker: tries one way out after another and prints what came of each."""

import ctypes
import fcntl
import os
import platform
import resource
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from app.workers import seccomp
from tests.workers.attempts import checked, libc, report

_IO_URING_SETUP = 425
_FIRST_UNKNOWN = 457
_X32_GETPID = 0x40000027
_PTRACE_ATTACH = 16
_PR_SET_PDEATHSIG, _PR_GET_DUMPABLE = 1, 3
_F_NOTIFY, _DN_ACCESS = 1026, 1
_FS_IOC_SETFLAGS, _SIOCGIFCONF = 0x40086602, 0x8912
_IOPRIO_WHO_PROCESS = 1
_IPC_PRIVATE, _IPC_CREAT = 0, 0o1000


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


def with_file(path: Path, action: Callable[[int], object]) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        action(opened)
    finally:
        os.close(opened)


def interfaces_of_a_pair() -> None:
    one, other = socket.socketpair()
    with one, other:
        fcntl.ioctl(one, _SIOCGIFCONF, bytes(16))


def pair_of_streams() -> None:
    for each in socket.socketpair():
        each.close()


def send_from_a_pair() -> None:
    for each in socket.socketpair(type=socket.SOCK_DGRAM):
        each.close()


def set_disk_priority(pid: int) -> None:
    number = seccomp.number_of("ioprio_set", platform.machine())
    checked(libc.syscall(number, _IOPRIO_WHO_PROCESS, pid, 0))


def call(name: str) -> Callable[[], object]:
    """The system call of this name, with arguments that make it fail if it is not refused."""
    number = seccomp.number_of(name, platform.machine())
    return lambda: checked(-1 if number is None else libc.syscall(number, -1, -1, -1, -1, -1, -1))


def refused_calls() -> dict[str, Callable[[], object]]:
    machine = platform.machine()
    named = [each for each in seccomp.refused_calls() if seccomp.number_of(each, machine)]
    return {f"system call {name}": call(name) for name in named}


def attempts_at_others(secret: Path) -> dict[str, Callable[[], object]]:
    """What no worker may do, whatever it was granted."""
    parent, code = os.getppid(), Path(os.__file__)
    attributes = secret.stat()
    return {
        "read a secret": secret.read_text,
        "list the secret's folder": lambda: list(secret.parent.iterdir()),
        "change a secret's mode": lambda: secret.chmod(attributes.st_mode),
        "change a readable file's mode": lambda: with_file(code, lambda it: os.fchmod(it, 0o644)),
        "change a secret's owner": lambda: os.chown(secret, attributes.st_uid, attributes.st_gid),
        "change a secret's times": lambda: os.utime(secret, (1, 1)),
        "set an attribute of a secret": lambda: os.setxattr(secret, "user.mine", b"x"),
        "read an attribute of a secret": lambda: os.getxattr(secret, "user.mine"),
        "list a secret's attributes": lambda: os.listxattr(secret),
        "set flags of a readable file": lambda: with_file(
            code, lambda it: fcntl.ioctl(it, _FS_IOC_SETFLAGS, bytes(8))
        ),
        "write /etc/passwd": lambda: Path("/etc/passwd").open("r+b"),
        "read /etc/passwd": Path("/etc/passwd").read_bytes,
        "write the interpreter": lambda: Path(sys.prefix, "mine").write_text("x"),
        "connect over TCP": lambda: socket.create_connection(("127.0.0.1", 9), 1),
        "send over UDP": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
        "connect over IPv6": lambda: socket.socket(socket.AF_INET6),
        "talk to a local service": lambda: socket.socket(socket.AF_UNIX),
        "send to a local service from a pair": send_from_a_pair,
        "read the addresses of network cards": interfaces_of_a_pair,
        "list network cards": lambda: list(Path("/sys/class/net").iterdir()),
        "list the machine's connections": Path("/proc/net/tcp").read_bytes,
        "list local services": Path("/proc/self/net/unix").read_bytes,
        "list the machine's connections of a thread": Path("/proc/thread-self/net/tcp").read_bytes,
        "run a program": lambda: subprocess.run(["/bin/true"], check=True),
        "replace itself": lambda: os.execv("/bin/true", ["true"]),
        "fork": fork,
        "list processes": lambda: list(Path("/proc").iterdir()),
        "signal its parent": lambda: os.kill(parent, 0),
        "signal its group": lambda: os.kill(0, 0),
        "signal its parent through a file": lambda: with_file(
            code, lambda it: fcntl.fcntl(it, fcntl.F_SETOWN, parent)
        ),
        "hold its parent": lambda: os.pidfd_open(parent),
        "limit its parent": lambda: resource.prlimit(parent, resource.RLIMIT_CPU),
        "slow its parent down": lambda: os.setpriority(os.PRIO_PROCESS, parent, 0),
        "slow all of the user's programs down": lambda: os.setpriority(os.PRIO_USER, 0, 0),
        "slow its parent's disk access down": lambda: set_disk_priority(parent),
        "choose its parent's processors": lambda: os.sched_setaffinity(
            parent, os.sched_getaffinity(parent)
        ),
        "outlive its parent": lambda: checked(libc.prctl(_PR_SET_PDEATHSIG, 0, 0, 0, 0)),
        "trace its parent": lambda: checked(libc.ptrace(_PTRACE_ATTACH, parent, 0, 0)),
        "read its parent's memory": lambda: Path(f"/proc/{parent}/mem").open("rb"),
        "read its parent's environment": Path(f"/proc/{parent}/environ").read_bytes,
        "read its parent's command line": Path(f"/proc/{parent}/cmdline").read_bytes,
        "read another program's command line": Path("/proc/1/cmdline").read_bytes,
        "share memory": lambda: checked(libc.shmget(_IPC_PRIVATE, 4096, _IPC_CREAT)),
        "share a semaphore": lambda: checked(libc.semget(_IPC_PRIVATE, 1, _IPC_CREAT)),
        "open a message queue": lambda: checked(libc.msgget(_IPC_PRIVATE, _IPC_CREAT)),
        "watch a secret's folder": lambda: checked(libc.inotify_init1(0)),
        "watch a readable folder": lambda: with_file(
            code.parent, lambda it: fcntl.fcntl(it, _F_NOTIFY, _DN_ACCESS)
        ),
        "open an io_uring": lambda: checked(
            libc.syscall(_IO_URING_SETUP, 1, ctypes.create_string_buffer(256))
        ),
        "be dumped": lambda: checked(libc.prctl(_PR_GET_DUMPABLE) - 1),
        "gain a capability": lambda: checked(libc.unshare(0x10000000)),
        "make a call of another kind of program": lambda: checked(libc.syscall(_X32_GETPID)),
        "make a call that is newer than the filter": lambda: checked(
            libc.syscall(_FIRST_UNKNOWN, -1, -1, -1, -1)
        ),
        **refused_calls(),
    }


def attempts(allowed: Path, scratch: Path, secret: Path) -> dict[str, Callable[[], object]]:
    return {
        "read an allowed file": (allowed / "file").read_text,
        "list an allowed folder": lambda: list(allowed.iterdir()),
        "write, rename and delete in the scratch folder": lambda: temporary_file(scratch),
        "run a thread": run_thread,
        "make a pair of streams": pair_of_streams,
        "signal itself": lambda: os.kill(os.getpid(), 0),
        "limit itself": lambda: resource.prlimit(os.getpid(), resource.RLIMIT_CPU),
        "slow its own disk access down": lambda: set_disk_priority(os.getpid()),
        "read what the machine is": Path("/proc/cpuinfo").read_bytes,
        "read its own memory map": Path("/proc/self/maps").read_bytes,
        "see that a secret exists": secret.stat,
        "write an allowed file": lambda: (allowed / "file").write_text("x"),
        "truncate an allowed file": lambda: os.truncate(allowed / "file", 0),
        "create beside an allowed file": lambda: (allowed / "new").write_text("x"),
        "delete an allowed file": (allowed / "file").unlink,
        "read a secret through a link": (allowed / "link").read_text,
        "link to a secret from the scratch folder": lambda: os.link(secret, scratch / "mine"),
        **attempts_at_others(secret),
    }


if __name__ == "__main__":
    report(lambda: attempts(*map(Path, sys.argv[1:])))
