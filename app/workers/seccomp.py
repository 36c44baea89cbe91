"""A seccomp filter: no sockets (or only TCP), no other programs, no access to other processes.

The filter is classic BPF over `struct seccomp_data`. Refused calls return EACCES, so a library that
tries and can do without continues. https://docs.kernel.org/userspace-api/seccomp_filter.html
"""

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterator

_SET_MODE_FILTER = 1
_FLAG_TSYNC = 1  # applies to existing threads, too

_ALLOW, _ERRNO, _KILL_PROCESS = 0x7FFF0000, 0x00050000, 0x80000000

_LOAD, _IS_EQUAL, _IS_AT_LEAST, _HAS_BITS, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_AND = 0x54
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # offsets in struct seccomp_data
_ARGUMENT = 8  # bytes; the lower half of each comes first on these machines

_CLONE_THREAD = 0x00010000
_X32_BIT = 0x40000000

_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_SECCOMP = {"x86_64": 317, "aarch64": 277}
_CLONE = {"x86_64": 56, "aarch64": 220}

# Numbers from asm/unistd_64.h and asm-generic/unistd.h, in the order of the names.
_REFUSED = {
    "x86_64": (
        *(41, 42, 43, 288, 49, 50),  # socket, connect, accept, accept4, bind, listen
        *(57, 58, 59, 322),  # fork, vfork, execve, execveat
        *(101, 310, 311, 312, 438),  # ptrace, process_vm_readv, _writev, kcmp, pidfd_getfd
        *(425, 426, 427),  # io_uring_setup, _enter, _register: can open sockets
        *(321, 298, 323),  # bpf, perf_event_open, userfaultfd
        *(248, 249, 250),  # add_key, request_key, keyctl
        *(165, 166, 155, 161, 272, 308, 428, 429, 430, 431, 432, 442),  # mounts, roots, namespaces
        *(304, 175, 313, 176, 246, 320, 169, 172, 173),  # by handle, modules, kexec, reboot, ports
    ),
    "aarch64": (
        *(198, 203, 202, 242, 200, 201),
        *(221, 281),
        *(117, 270, 271, 272, 438),
        *(425, 426, 427),
        *(280, 241, 282),
        *(217, 218, 219),
        *(40, 39, 41, 51, 97, 268, 428, 429, 430, 431, 432, 442),
        *(265, 105, 273, 106, 104, 294, 142),
    ),
}
_CLONE3 = 435

# What a process that may connect over TCP needs: socket, connect.
_CONNECTING = {"x86_64": (41, 42), "aarch64": (198, 203)}
# Unix socket pairs can be connected to local services.
_SOCKETPAIR = {"x86_64": 53, "aarch64": 199}
# sendto, sendmsg, sendmmsg, with the index of their flags: with MSG_FASTOPEN they connect,
# bypassing Landlock.
_SENDING = {"x86_64": ((44, 3), (46, 2), (307, 3)), "aarch64": ((206, 3), (211, 2), (269, 3))}
_MSG_FASTOPEN = 0x20000000
_AF_INET, _AF_INET6, _SOCK_STREAM, _IPPROTO_TCP = 2, 10, 1, 6
_SOCK_TYPE_MASK = 0xF


def restrict(libc: ctypes.CDLL, *, may_connect: bool = False) -> None:
    """Install the filter permanently for all threads of this process. Raises OSError.

    Args:
        may_connect: TCP sockets may be created and connected; Landlock limits the port.
    """
    machine = platform.machine()
    if machine not in _AUDIT_ARCH:
        raise OSError(errno.ENOSYS, f"no filter is written for {machine}")
    program = b"".join(_program(machine, may_connect))
    code = ctypes.create_string_buffer(program, len(program))
    filter_ = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    result = libc.syscall(_SECCOMP[machine], _SET_MODE_FILTER, _FLAG_TSYNC, filter_)
    if result:
        number = ctypes.get_errno() if result < 0 else errno.ESRCH
        raise OSError(number, os.strerror(number))


def _program(machine: str, may_connect: bool) -> Iterator[bytes]:
    yield _instruction(_LOAD, _ARCHITECTURE)
    yield _instruction(_IS_EQUAL, _AUDIT_ARCH[machine], jump_true=1)
    yield _instruction(_RETURN, _KILL_PROCESS)
    yield _instruction(_LOAD, _NUMBER)
    if machine == "x86_64":
        yield _instruction(_IS_AT_LEAST, _X32_BIT, jump_false=1)
        yield _instruction(_RETURN, _ERRNO | errno.EACCES)
    granted = _CONNECTING[machine] if may_connect else ()
    for number in _REFUSED[machine]:
        if number not in granted:
            yield from _refuse(number, errno.EACCES)
    if may_connect:
        yield from _only_tcp(machine)
    # clone3 hides its flags from filters; told that it is missing, the C library falls back.
    yield from _refuse(_CLONE3, errno.ENOSYS)
    yield _instruction(_IS_EQUAL, _CLONE[machine], jump_false=3)
    yield _instruction(_LOAD, _FIRST_ARGUMENT)
    yield _instruction(_HAS_BITS, _CLONE_THREAD, jump_true=1)
    yield _instruction(_RETURN, _ERRNO | errno.EACCES)
    yield _instruction(_RETURN, _ALLOW)


def _only_tcp(machine: str) -> Iterator[bytes]:
    """Only TCP sockets, and no connecting by sending."""
    yield from _refuse(_SOCKETPAIR[machine], errno.EACCES)
    refused = _instruction(_RETURN, _ERRNO | errno.EACCES)
    number = _instruction(_LOAD, _NUMBER)
    for sending, flags in _SENDING[machine]:
        yield _instruction(_IS_EQUAL, sending, jump_false=4)
        yield _instruction(_LOAD, _FIRST_ARGUMENT + flags * _ARGUMENT)
        yield _instruction(_HAS_BITS, _MSG_FASTOPEN, jump_false=1)
        yield refused
        yield number
    yield _instruction(_IS_EQUAL, _CONNECTING[machine][0], jump_false=11)
    yield _instruction(_LOAD, _FIRST_ARGUMENT)
    yield _instruction(_IS_EQUAL, _AF_INET, jump_true=1)
    yield _instruction(_IS_EQUAL, _AF_INET6, jump_false=6)
    yield _instruction(_LOAD, _FIRST_ARGUMENT + _ARGUMENT)
    yield _instruction(_AND, _SOCK_TYPE_MASK)
    yield _instruction(_IS_EQUAL, _SOCK_STREAM, jump_false=3)
    yield _instruction(_LOAD, _FIRST_ARGUMENT + 2 * _ARGUMENT)
    yield _instruction(_IS_EQUAL, 0, jump_true=2)
    yield _instruction(_IS_EQUAL, _IPPROTO_TCP, jump_true=1)
    yield refused
    yield number


def _refuse(number: int, error: int) -> Iterator[bytes]:
    yield _instruction(_IS_EQUAL, number, jump_false=1)
    yield _instruction(_RETURN, _ERRNO | error)


def _instruction(code: int, operand: int, jump_true: int = 0, jump_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, jump_true, jump_false, operand)
