"""Another process that outlives this one, to clean up what would be left of it after a kill."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def cleaning_up(script: str, subject: str) -> Iterator["subprocess.Popen[bytes] | None"]:
    """Have a shell run `script` when the block or this process ends, even by SIGKILL.

    In the script, `subject` is "$0". What is yielded may be killed, so that nothing is run; it is
    None on Windows, which cleans up in other ways.
    """
    if sys.platform == "win32":
        yield None
        return
    with subprocess.Popen(
        # Its standard input ends with the process that holds the other end, however that ends.
        ["/bin/sh", "-c", f"read -r _\n{script}", subject],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        start_new_session=True,
    ) as shell:
        yield shell
