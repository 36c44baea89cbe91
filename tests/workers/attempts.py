"""What a hijacked worker of the tests tries, and how it tells what came of it."""

import ctypes
from collections.abc import Callable, Mapping

from app.workers.confinement import confine

libc = ctypes.CDLL(None, use_errno=True)


def checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), "refused")
    return result


def report(attempts: Callable[[], Mapping[str, Callable[[], object]]]) -> None:
    """Confine this process, say how far that goes, then make the attempts one by one."""
    print(confine())
    for name, attempt in attempts().items():
        try:
            attempt()
        except OSError:
            print("refused", name, sep="\t")
        else:
            print("possible", name, sep="\t")
