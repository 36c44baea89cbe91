"""Linux Landlock through system calls: this process may access only the files named here.

The rights and structures are those of <linux/landlock.h>; what a kernel cannot restrict yet is left
out, and `restrict` reports it. https://docs.kernel.org/userspace-api/landlock.html
"""

import ctypes
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_CREATE_RULESET_VERSION = 1
_RULE_PATH_BENEATH, _RULE_NET_PORT = 1, 2

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_REMOVE_DIR, _REMOVE_FILE = 1 << 4, 1 << 5
_MAKE_DIR, _MAKE_REG = 1 << 7, 1 << 8
_REFER, _TRUNCATE, _IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15

_READ = _READ_FILE | _READ_DIR
_WRITE = (
    _READ | _WRITE_FILE | _REMOVE_DIR | _REMOVE_FILE | _MAKE_DIR | _MAKE_REG | _REFER | _TRUNCATE
)
_DEVICE = _READ_FILE | _WRITE_FILE | _IOCTL_DEV
_OF_A_FILE = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL_DEV

_BIND_TCP, _CONNECT_TCP = 1 << 0, 1 << 1
_ABSTRACT_UNIX_SOCKETS, _SIGNALS = 1 << 0, 1 << 1

# The highest file right in each version of the interface.
_FILE_RIGHTS_OF = {1: 1 << 12, 2: _REFER, 3: _TRUNCATE, 4: _TRUNCATE}


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("handled_access_fs", ctypes.c_uint64),
        ("handled_access_net", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed_access", ctypes.c_uint64), ("parent_fd", ctypes.c_int32))


class _NetPort(ctypes.Structure):
    _fields_ = (("allowed_access", ctypes.c_uint64), ("port", ctypes.c_uint64))


def restrict(
    read: Iterable[Path],
    write: Iterable[Path],
    devices: Iterable[Path],
    libc: ctypes.CDLL,
    port: int | None = None,
) -> str:
    """Drop access to files outside these paths, execution, and TCP except to `port`, if given.

    Paths that do not exist are skipped. This applies permanently to this thread and what it starts.

    Returns: what the kernel does not support; empty if it supports everything. Raises OSError if it
    restricts nothing at all.
    """
    version = libc.syscall(_CREATE_RULESET, None, 0, _CREATE_RULESET_VERSION)
    if version < 1:
        raise OSError(ctypes.get_errno(), "this kernel has no Landlock")
    handled = (_FILE_RIGHTS_OF.get(version, _IOCTL_DEV) << 1) - 1
    ruleset = _Ruleset(
        handled,
        _BIND_TCP | _CONNECT_TCP if version >= 4 else 0,
        _ABSTRACT_UNIX_SOCKETS | _SIGNALS if version >= 6 else 0,
    )
    descriptor = _checked(
        libc.syscall(_CREATE_RULESET, ctypes.byref(ruleset), ctypes.sizeof(ruleset), 0)
    )
    try:
        for paths, rights in ((read, _READ), (write, _WRITE), (devices, _DEVICE)):
            for path in paths:
                _allow(libc, descriptor, path, rights & handled)
        if port is not None and version >= 4:
            rule = _NetPort(_CONNECT_TCP, port)
            _checked(libc.syscall(_ADD_RULE, descriptor, _RULE_NET_PORT, ctypes.byref(rule), 0))
        _checked(libc.syscall(_RESTRICT_SELF, descriptor, 0))
    finally:
        os.close(descriptor)
    missing = ["truncating files"] if version < 3 else []
    if port is not None and version < 4:
        missing.append("other ports")
    return f"Landlock {version} cannot forbid {' and '.join(missing)}" if missing else ""


def _allow(libc: ctypes.CDLL, ruleset: int, path: Path, rights: int) -> None:
    if sys.platform != "linux":
        raise NotImplementedError
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(opened).st_mode):
            rights &= _OF_A_FILE
        rule = _PathBeneath(rights, opened)
        _checked(libc.syscall(_ADD_RULE, ruleset, _RULE_PATH_BENEATH, ctypes.byref(rule), 0))
    finally:
        # The kernel forgets unused entries of /proc, and makes new ones without their rule.
        if not path.is_relative_to("/proc"):
            os.close(opened)


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
