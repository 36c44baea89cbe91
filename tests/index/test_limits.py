"""What a file may take is what docs/privacy.md says: 1.6 GiB of real memory, or 512 MiB more."""

import signal
import subprocess
import sys

import pytest

_GREEDY = """
from app.index.limits import parsing_limits

kept = b"x" * LEFT
taken = []
with parsing_limits():
    try:
        while True:
            taken.append(b"x" * (1 << 24))
    except MemoryError:
        pass
# ru_maxrss would include the process that started this one, see getrusage(2) on fork and exec.
status = open("/proc/self/status").read()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
@pytest.mark.parametrize(("left", "most"), [(1, 1.625), (5 << 28, 1.25 + 0.5)])
@pytest.mark.nightly
def test_parser_gets_the_memory_that_is_documented(left: int, most: float) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _GREEDY.replace("LEFT", str(left))],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) / 2**20 == pytest.approx(most, abs=0.1)


_ENDLESS = """
from app.index import limits

limits.STEP_SECONDS = 0.1
with limits.parsing_limits():
    while True:
        pass
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits time by the clock")
def test_an_endless_step_is_ended_and_says_where_it_was() -> None:
    done = subprocess.run([sys.executable, "-c", _ENDLESS], capture_output=True, text=True)
    assert done.returncode == -signal.SIGPROF
    assert '"<string>", line' in done.stderr
