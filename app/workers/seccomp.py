"""A seccomp filter: no sockets (or only TCP), no other programs, nothing of other processes.

Landlock restricts what is read and written; this refuses what it leaves open, such as changing the
attributes of files, shared memory, limits and signals for other processes. The filter is classic
BPF over `struct seccomp_data`. Refused calls return an error that libraries can do without.
https://docs.kernel.org/userspace-api/seccomp_filter.html
"""

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterator, Sequence

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
_MACHINES = tuple(_AUDIT_ARCH)

_FIRST_UNKNOWN = 457
"""Calls from this number on, the same on every machine, are newer than this list."""

# Numbers from asm/unistd_64.h and asm-generic/unistd.h, in the order of `_MACHINES`; None where a
# machine lacks the call.
_REFUSED = {
    # sockets
    "socket": (41, 198), "connect": (42, 203), "accept": (43, 202), "accept4": (288, 242),
    "bind": (49, 200), "listen": (50, 201),
    # other programs
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281),
    # other processes
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "kcmp": (312, 272), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424), "process_madvise": (440, 440), "process_mrelease": (448, 448),
    "migrate_pages": (256, 238), "tkill": (200, 130),
    # System V and POSIX memory, semaphores and messages, which need no path
    "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195), "shmdt": (67, 197),
    "semget": (64, 190), "semop": (65, 193), "semtimedop": (220, 192), "semctl": (66, 191),
    "msgget": (68, 186), "msgsnd": (69, 189), "msgrcv": (70, 188), "msgctl": (71, 187),
    "mq_open": (240, 180), "mq_unlink": (241, 181), "mq_timedsend": (242, 182),
    "mq_timedreceive": (243, 183), "mq_notify": (244, 184), "mq_getsetattr": (245, 185),
    # attributes: Landlock restricts the contents of files only
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452),
    "chown": (92, None), "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54),
    "utime": (132, None), "utimes": (235, None), "futimesat": (261, None), "utimensat": (280, 88),
    "mknod": (133, None), "mknodat": (259, 33),
    # watching files: Landlock does not restrict it
    "inotify_init": (253, None), "inotify_init1": (294, 26), "inotify_add_watch": (254, 27),
    "inotify_rm_watch": (255, 28), "fanotify_init": (300, 262), "fanotify_mark": (301, 263),
    # parts of the kernel that no library needs
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219), "syslog": (103, 116),
    "lookup_dcookie": (212, 18), "personality": (135, 92), "modify_ldt": (154, None),
    "uselib": (134, None),
    # mounts, roots, namespaces, quotas, files by handle
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51),
    "unshare": (272, 97), "setns": (308, 268), "open_tree": (428, 428), "move_mount": (429, 429),
    "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433),
    "mount_setattr": (442, 442), "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265),
    "quotactl": (179, 60), "quotactl_fd": (443, 443),
    # other users
    "setuid": (105, 146), "setgid": (106, 144), "setreuid": (113, 145), "setregid": (114, 143),
    "setresuid": (117, 147), "setresgid": (119, 149), "setfsuid": (122, 151),
    "setfsgid": (123, 152), "setgroups": (116, 159),
    # the machine itself
    "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106),
    "kexec_load": (246, 104), "kexec_file_load": (320, 294), "reboot": (169, 142),
    "iopl": (172, None), "ioperm": (173, None), "swapon": (167, 224), "swapoff": (168, 225),
    "acct": (163, 89), "vhangup": (153, 58), "sethostname": (170, 161),
    "setdomainname": (171, 162), "settimeofday": (164, 170), "clock_settime": (227, 112),
    "adjtimex": (159, 171), "clock_adjtime": (305, 266), "nfsservctl": (180, 42),
    "_sysctl": (156, None), "sync": (162, 81),
}  # fmt: skip

# Reported as not supported by the file system, which libraries expect.
_ATTRIBUTES = {
    "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7), "getxattr": (191, 8),
    "lgetxattr": (192, 9), "fgetxattr": (193, 10), "listxattr": (194, 11), "llistxattr": (195, 12),
    "flistxattr": (196, 13), "removexattr": (197, 14), "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
}  # fmt: skip

# Depend on their arguments.
_EXAMINED = {
    "kill": (62, 129), "tgkill": (234, 131), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240), "prlimit64": (302, 261), "setpriority": (141, 140),
    "sched_setparam": (142, 118), "sched_setscheduler": (144, 119), "sched_setattr": (314, 274),
    "sched_setaffinity": (203, 122), "move_pages": (279, 239), "ioprio_set": (251, 30),
    "fcntl": (72, 25), "ioctl": (16, 29), "prctl": (157, 167), "socketpair": (53, 199),
    "clone": (56, 220), "clone3": (435, 435), "sendto": (44, 206), "sendmsg": (46, 211),
    "sendmmsg": (307, 269),
}  # fmt: skip

_CALLS: dict[str, tuple[int, int | None]] = {**_REFUSED, **_ATTRIBUTES, **_EXAMINED}

_AF_INET, _AF_INET6, _SOCK_STREAM, _IPPROTO_TCP = 2, 10, 1, 6
_SOCK_TYPE_MASK = 0xF
_SOCK_CLOEXEC, _SOCK_NONBLOCK = 0x80000, 0x800
_MSG_FASTOPEN = 0x20000000
_PRIO_PROCESS, _IOPRIO_WHO_PROCESS = 0, 1

# F_SETOWN, F_SETSIG, F_SETOWN_EX: signals for others. F_SETLEASE: other programs wait to open a
# file. F_NOTIFY: watching.
_REFUSED_FCNTL = (8, 10, 15, 1024, 1026)
# PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_MM, PR_SET_CHILD_SUBREAPER, PR_SET_PTRACER.
_REFUSED_PRCTL = (1, 4, 35, 36, 0x59616D61)
# TCGETS, TCGETS2, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX: what isatty and pipes need.
_ALLOWED_IOCTL = (0x5401, 0x802C542A, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
# A GPU's driver has requests of its own. TIOCSTI, TIOCLINUX, FIOSETOWN, SIOCSPGRP, SIOCGIFCONF,
# SIOCGIFHWADDR, and FS_IOC_SETFLAGS, FS_IOC32_SETFLAGS, FS_IOC_FSSETXATTR.
_REFUSED_IOCTL = (
    *(0x5412, 0x541C, 0x8901, 0x8902, 0x8912, 0x8927),
    *(0x40086602, 0x40046602, 0x401C5820),
)


def restrict(libc: ctypes.CDLL, *, may_connect: bool = False, has_devices: bool = False) -> None:
    """Install the filter permanently for all threads of this process. Raises OSError.

    Args:
        may_connect: TCP sockets may be created and connected; Landlock limits the port.
        has_devices: requests to device drivers are allowed.
    """
    machine = platform.machine()
    if machine not in _AUDIT_ARCH:
        raise OSError(errno.ENOSYS, f"no filter is written for {machine}")
    program = b"".join(_Filter(machine, os.getpid()).program(may_connect, has_devices))
    code = ctypes.create_string_buffer(program, len(program))
    filter_ = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    result = libc.syscall(_SECCOMP[machine], _SET_MODE_FILTER, _FLAG_TSYNC, filter_)
    if result:
        number = ctypes.get_errno() if result < 0 else errno.ESRCH
        raise OSError(number, os.strerror(number))


def refused_calls() -> Iterator[str]:
    """The names of the calls that are refused whatever their arguments are."""
    yield from (*_REFUSED, *_ATTRIBUTES)


def number_of(name: str, machine: str) -> int | None:
    """The number of a call; None if this kind of machine lacks it."""
    return _CALLS[name][_MACHINES.index(machine)]


class _Filter:
    """Writes the filter for a machine and a process."""

    def __init__(self, machine: str, pid: int) -> None:
        self._machine = machine
        self._pid = pid

    def program(self, may_connect: bool, has_devices: bool) -> Iterator[bytes]:
        yield _instruction(_LOAD, _ARCHITECTURE)
        yield _instruction(_IS_EQUAL, _AUDIT_ARCH[self._machine], jump_true=1)
        yield _instruction(_RETURN, _KILL_PROCESS)
        yield _instruction(_LOAD, _NUMBER)
        if self._machine == "x86_64":
            yield _instruction(_IS_AT_LEAST, _X32_BIT, jump_false=1)
            yield _instruction(_RETURN, _ERRNO | errno.EACCES)
        yield _instruction(_IS_AT_LEAST, _FIRST_UNKNOWN, jump_false=1)
        yield _instruction(_RETURN, _ERRNO | errno.ENOSYS)
        for name in refused_calls():
            if not (may_connect and name in ("socket", "connect")):
                yield from self._refuse(
                    name, errno.ENOTSUP if name in _ATTRIBUTES else errno.EACCES
                )
        yield from self._only_tcp() if may_connect else self._only_stream_pairs()
        yield from self._only_own_process()
        yield from self._examine("fcntl", 1, _REFUSED_FCNTL, refuses=True)
        yield from self._examine("prctl", 0, _REFUSED_PRCTL, refuses=True)
        if has_devices:
            yield from self._examine("ioctl", 1, _REFUSED_IOCTL, refuses=True)
        else:
            yield from self._examine("ioctl", 1, _ALLOWED_IOCTL, error=errno.ENOTTY)
        # clone3 hides its flags from filters; told that it is missing, the C library falls back.
        yield from self._refuse("clone3", errno.ENOSYS)
        yield _instruction(_IS_EQUAL, self._number("clone"), jump_false=3)
        yield _instruction(_LOAD, _FIRST_ARGUMENT)
        yield _instruction(_HAS_BITS, _CLONE_THREAD, jump_true=1)
        yield _instruction(_RETURN, _ERRNO | errno.EACCES)
        yield _instruction(_RETURN, _ALLOW)

    def _only_own_process(self) -> Iterator[bytes]:
        """Signals, limits and priorities for this process, named by its number or by 0."""
        own = (self._pid,)
        for name in ("kill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"):
            yield from self._examine(name, 0, own)  # 0 would be its group
        for name in ("prlimit64", "sched_setparam", "sched_setscheduler", "sched_setattr"):
            yield from self._examine(name, 0, (0, *own))
        for name in ("sched_setaffinity", "move_pages"):
            yield from self._examine(name, 0, (0, *own))
        for name, which in (("setpriority", _PRIO_PROCESS), ("ioprio_set", _IOPRIO_WHO_PROCESS)):
            yield from self._examine(name, 0, (which,))
            yield from self._examine(name, 1, (0, *own))

    def _only_stream_pairs(self) -> Iterator[bytes]:
        """Event loops need a pair of streams; from a pair of datagrams, one can send elsewhere."""
        flags = (0, _SOCK_CLOEXEC, _SOCK_NONBLOCK, _SOCK_CLOEXEC | _SOCK_NONBLOCK)
        yield from self._examine("socketpair", 1, [_SOCK_STREAM | each for each in flags])

    def _only_tcp(self) -> Iterator[bytes]:
        """Only TCP sockets, and no connecting by sending, which would bypass Landlock."""
        yield from self._refuse("socketpair")  # can be connected to local services
        refused = _instruction(_RETURN, _ERRNO | errno.EACCES)
        number = _instruction(_LOAD, _NUMBER)
        for sending, flags in (("sendto", 3), ("sendmsg", 2), ("sendmmsg", 3)):
            yield _instruction(_IS_EQUAL, self._number(sending), jump_false=4)
            yield _instruction(_LOAD, _FIRST_ARGUMENT + flags * _ARGUMENT)
            yield _instruction(_HAS_BITS, _MSG_FASTOPEN, jump_false=1)
            yield refused
            yield number
        yield _instruction(_IS_EQUAL, self._number("socket"), jump_false=11)
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

    def _refuse(self, name: str, error: int = errno.EACCES) -> Iterator[bytes]:
        if (number := number_of(name, self._machine)) is not None:
            yield _instruction(_IS_EQUAL, number, jump_false=1)
            yield _instruction(_RETURN, _ERRNO | error)

    def _examine(
        self,
        name: str,
        argument: int,
        values: Sequence[int],
        *,
        refuses: bool = False,
        error: int = errno.EACCES,
    ) -> Iterator[bytes]:
        """Allow the call with one of these values only, or refuse it with one of them."""
        last = len(values) - 1
        yield _instruction(_IS_EQUAL, self._number(name), jump_false=last + 4)
        yield _instruction(_LOAD, _FIRST_ARGUMENT + argument * _ARGUMENT)
        for place, value in enumerate(values):
            if refuses:
                yield _instruction(_IS_EQUAL, value, last - place, int(place == last))
            else:
                yield _instruction(_IS_EQUAL, value, last + 1 - place)
        yield _instruction(_RETURN, _ERRNO | error)
        yield _instruction(_LOAD, _NUMBER)

    def _number(self, name: str) -> int:
        number = number_of(name, self._machine)
        assert number is not None, "calls with arguments to examine exist on every machine"
        return number


def _instruction(code: int, operand: int, jump_true: int = 0, jump_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, jump_true, jump_false, operand)
