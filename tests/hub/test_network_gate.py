"""Nothing reaches the network except through the gate. Real sockets, in a process of their own."""

import subprocess
import sys

import pytest

from app.core.errors import UserError
from app.hub.network_gate import NetworkGate

GUARDED = """
import socket, sys
from app.hub.network_gate import NetworkGate
gate = NetworkGate()
gate.trust("example.org")
gate.install()

def outcome(action):
    try:
        action()
    except PermissionError:
        return "refused"
    except OSError:
        return "tried"
    return "done"

# Port 9 of a documentation address (RFC 5737) never answers; what matters is who refuses.
def connect():
    with socket.socket() as s:
        s.settimeout(0.01)
        s.connect(("192.0.2.1", 9))

def send():
    with socket.socket(type=socket.SOCK_DGRAM) as s:
        s.sendto(b"x", ("192.0.2.1", 9))

def bind_everywhere():
    with socket.socket() as s:
        s.bind(("", 0))

def bind_here():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
"""


def _run(code: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", GUARDED + code], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_everything_is_refused_outside_the_gate() -> None:
    code = """
for action in (connect, send, bind_everywhere, lambda: socket.getaddrinfo("example.org", 443)):
    print(outcome(action))
"""
    assert _run(code) == ["refused"] * 4


def test_this_machine_itself_is_reachable() -> None:
    assert _run("print(outcome(bind_here))") == ["done"]


@pytest.mark.skipif(not hasattr(__import__("socket"), "AF_UNIX"), reason="no Unix sockets")
def test_unix_sockets_are_local() -> None:
    code = """
def connect_unix():
    with socket.socket(socket.AF_UNIX) as s:
        s.connect("/no/such/socket")
print(outcome(connect_unix))
"""
    assert _run(code) == ["tried"]


def test_an_open_gate_lets_its_host_through_and_no_other() -> None:
    code = """
with gate.connection("www.example.org", "test"):
    print(outcome(connect), outcome(lambda: socket.getaddrinfo("other.test", 443)))
print(outcome(connect))
"""
    assert _run(code) == ["tried", "refused", "refused"]


def test_the_last_gate_decides_and_nothing_is_checked_twice() -> None:
    code = """
hooks = []
sys.addaudithook = hooks.append
later = NetworkGate()
later.trust("example.org")
later.install()
with gate.connection("www.example.org", "test"):
    print(outcome(connect))
with later.connection("www.example.org", "test"):
    print(outcome(connect))
print(len(hooks))
"""
    assert _run(code) == ["refused", "tried", "0"]


def test_open_connections_are_listed_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    gate = NetworkGate()
    with (
        caplog.at_level("INFO"),
        gate.connection("cdn.hf.co", "download a model") as connection,
        gate.connection("huggingface.co", "search"),
    ):
        assert connection in gate.connections() and len(gate.connections()) == 2
    assert gate.connections() == ()
    assert caplog.messages == [
        "connecting to cdn.hf.co: download a model",
        "connecting to huggingface.co: search",
    ]


@pytest.mark.parametrize("host", ["example.com", "nothuggingface.co", "huggingface.co.example.com"])
def test_other_hosts_cannot_be_asked_for(host: str) -> None:
    gate = NetworkGate()
    with pytest.raises(UserError, match="does not connect"), gate.connection(host, "anything"):
        pass
    assert gate.connections() == ()
