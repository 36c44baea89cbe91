"""What a hijacked worker of the tests tries, and how it tells what came of it."""

import ctypes
import errno
from collections.abc import Callable, Mapping

from app.workers.confinement import confine

libc = ctypes.CDLL(None, use_errno=True)

_REFUSALS = {
    *(errno.EACCES, errno.EPERM, errno.EXDEV),
    *(errno.ENOSYS, errno.ENOTSUP, errno.ENOTTY),
}


def checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), "refused")
    return result


def outcomes(attempts: Mapping[str, Callable[[], object]]) -> dict[str, str]:
    """What came of each attempt: `possible`, `refused`, or how else it failed."""
    found = {}
    for name, attempt in attempts.items():
        try:
            attempt()
        except OSError as error:
            is_refused = error.errno in _REFUSALS
            found[name] = "refused" if is_refused else errno.errorcode[error.errno or 0]
        else:
            found[name] = "possible"
    return found


def report(attempts: Callable[[], Mapping[str, Callable[[], object]]]) -> None:
    """Confine this process, say how far that goes, then make the attempts one by one."""
    print(confine())
    for name, outcome in outcomes(attempts()).items():
        print(outcome, name, sep="\t")
