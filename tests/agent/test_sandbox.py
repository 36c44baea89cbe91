"""The contract with Monty: it computes, it does nothing else, and it always ends."""

import os
import threading
from contextlib import closing

import psutil
import pytest

from app.agent.sandbox import Sandbox, SandboxLimits
from app.core.cancellation import Cancelled, CancelToken

NESTED = "x = [0] * 10\nfor i in range(25):\n    x = [x, x]"

LIMIT = ("TimeoutError", "MemoryError", "RecursionError", "The program used too much")
ABUSES: dict[str, tuple[str, str, str | tuple[str, ...]]] = {
    "endless loop": ("while True: pass", "1", LIMIT),
    "loop that catches all": (
        "while True:\n  try:\n    1 / 0\n  except BaseException: pass",
        "1",
        LIMIT,
    ),
    "doubling string": ("x = 'x'\nwhile True: x = x + x", "1", LIMIT),
    "10 GB string": ("", "'x' * 10**10", LIMIT),
    "tower of powers": ("", "9**9**9", LIMIT),
    "huge shift": ("", "1 << 10**10", LIMIT),
    "shared nesting of 2^25": (NESTED, "x", LIMIT),
    "endless recursion": ("def f(n): return f(n + 1)", "f(0)", LIMIT),
    "deep parentheses": ("", "(" * 5000 + "1" + ")" * 5000, "SyntaxError"),
    "long sleep": ("import time\ntime.sleep(100)", "1", LIMIT),
    "flood of output": ("while True: print('x' * 1000)", "1", LIMIT),
    "catastrophic regex": (
        "import re\nre.match(r'(a|aa)+\\1$', 'a' * 4000 + 'b')",
        "1",
        "re.PatternError",
    ),
    "reading a file": ("", "open('/etc/passwd').read()", "PermissionError"),
    "writing a file": ("open('/tmp/inglenook-abuse', 'w').write('x')", "1", "PermissionError"),
    "listing a folder": ("import os", "os.listdir('/')", "PermissionError"),
    "reading the environment": ("import os", "os.environ['HOME']", "PermissionError"),
    "running a program": ("import os", "os.system('id')", "AttributeError"),
    "forking": ("import os\nwhile True: os.fork()", "1", "AttributeError"),
    "opening a socket": ("import socket", "socket.socket()", "ModuleNotFoundError"),
    "starting a process": ("import subprocess", "subprocess.run('id')", "ModuleNotFoundError"),
    "climbing to object": ("", "().__class__.__bases__[0].__subclasses__()", "AttributeError"),
    "reaching globals": ("def f(): pass", "f.__globals__", "AttributeError"),
    "importing by name": ("", "__import__('os').listdir('/')", "NameError"),
    "lying about text": ("class A:\n  def __str__(self): return [1] * 9", "A()", "TypeError"),
}


@pytest.mark.parametrize("name", ABUSES)
def test_abuse_is_contained(sandbox: Sandbox, name: str) -> None:
    program, expression, error = ABUSES[name]
    outcome = sandbox.evaluate(expression, program)
    assert outcome.error.startswith(error), outcome
    assert not outcome.value
    assert len(outcome.printed) <= 65_536
    assert sandbox.evaluate("6 * 7").value == "42"


def test_the_default_time_limit_holds() -> None:
    assert SandboxLimits().seconds <= 5


@pytest.mark.parametrize(
    ("program", "expression", "value"),
    [
        ("", "17 * 23", "391"),
        ("def solution():\n    return 3.5", "solution()", "3.5"),
        ("", "'a' \"b\"", "ab"),
        ("", "{1: [2]}", "{1: [2]}"),
        ("str = len", "5", "5"),
        ("import math", "math.sqrt(16)", "4.0"),
        ("", "'x' * 10**6", "x" * 65_536),
        ("x = 1 # comment", "x # comment", "1"),
    ],
)
def test_values_come_back_as_text(
    sandbox: Sandbox, program: str, expression: str, value: str
) -> None:
    assert sandbox.evaluate(expression, program).value == value


def test_what_is_printed_comes_back(sandbox: Sandbox) -> None:
    assert sandbox.evaluate("1", "print('hello')").printed == "hello\n"


@pytest.mark.parametrize(
    ("program", "named"),
    [
        ("import numpy", "numpy"),
        ("import numpy", "Only math, datetime, re and json"),
        ("def f():\n  yield 1", "yield"),
        ("x = ", "SyntaxError"),
        ("x = foo", "foo"),
    ],
)
def test_errors_name_what_is_wrong(sandbox: Sandbox, program: str, named: str) -> None:
    assert named in sandbox.evaluate("1", program).error


def test_no_run_sees_another(sandbox: Sandbox) -> None:
    sandbox.evaluate("secret", "secret = 1")
    assert "secret" in sandbox.evaluate("secret").error


def test_stop_ends_a_run() -> None:
    cancel = CancelToken()
    with closing(Sandbox()) as sandbox:
        timer = threading.Timer(0.1, cancel.cancel)
        timer.start()
        with pytest.raises(Cancelled):
            sandbox.evaluate("1", "while True: pass", cancel)
        timer.join()
        assert sandbox.evaluate("1").value == "1"


def test_nothing_starts_once_stopped(sandbox: Sandbox) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        sandbox.evaluate("1", "", cancel)


def test_several_threads_at_once(sandbox: Sandbox) -> None:
    values: list[str] = []
    threads = [
        threading.Thread(target=lambda n=n: values.append(sandbox.evaluate(f"{n} * 2").value))
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(values) == ["0", "2", "4", "6"]


def test_no_process_is_left(sandbox: Sandbox) -> None:
    sandbox.evaluate("1")
    sandbox.evaluate("1", NESTED)
    sandbox.close()
    all_of_them = psutil.process_iter(["name", "ppid"])
    own = [each for each in all_of_them if each.info["ppid"] == os.getpid()]
    ending = [each for each in own if each.info["name"] == "monty"]
    _, left = psutil.wait_procs(ending, timeout=60)
    assert not left
