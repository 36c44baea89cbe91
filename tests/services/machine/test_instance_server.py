"""The local socket: who is let in, what is refused, and that nothing is left behind."""

import errno
import os
import socket
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from multiprocessing.connection import Client
from pathlib import Path

import msgspec
import pytest

import app
from app.core.cancellation import Cancelled
from app.core.errors import UserError
from app.services.machine.instance_server import Guest, InstanceServer, Serve
from app.services.machine.instance_socket import (
    Ended,
    Endpoint,
    Interrupt,
    Link,
    Output,
    RunCommand,
    ShowWindow,
    Stream,
    connected,
    read_endpoint,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs Unix domain sockets")

STREAM = Stream(is_terminal=False, encoding="utf-8", errors="strict")
RUN = RunCommand((), b"/", None, (STREAM, STREAM, STREAM), 80)


def greet(guest: Guest, request: RunCommand | ShowWindow) -> None:
    guest.write(1, b"hello")
    guest.end(Ended(7))


def write_for_ever(guest: Guest, request: RunCommand | ShowWindow) -> None:
    try:
        while True:
            guest.write(1, b"." * 1000)
    except Cancelled:
        guest.end(Ended(130))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder whose path is short enough for a socket."""
    return tmp_path


@pytest.fixture
def listening(folder: Path) -> Iterator[Callable[[Serve], Endpoint]]:
    servers: list[InstanceServer] = []

    def listen(serve: Serve) -> Endpoint:
        servers.append(InstanceServer(folder / "instance.json", "a test", serve, is_lasting=True))
        endpoint = read_endpoint(folder / "instance.json")
        assert endpoint
        return endpoint

    yield listen
    for server in servers:
        server.close(waits=False)
    assert list(folder.iterdir()) == []


def link_to(endpoint: Endpoint) -> Link:
    link = connected(endpoint)
    assert link
    return link


def greeted(endpoint: Endpoint) -> bool:
    link = link_to(endpoint)
    link.send(RUN)
    replies = [link.received_by_client(), link.received_by_client()]
    link.close()
    return replies == [Output(1, b"hello"), Ended(7)]


def test_only_the_user_can_reach_it(listening: Callable[[Serve], Endpoint], folder: Path) -> None:
    endpoint = listening(greet)
    assert greeted(endpoint)
    address = Path(endpoint.address)
    # A socket's path is short: in a deep folder it is beside other temporary files.
    assert address.parent.parent in (folder, Path(tempfile.gettempdir()))
    assert address.is_socket()
    for place in (address.parent, folder / "instance.json", address):
        assert place.stat().st_mode & 0o077 == 0


def test_whoever_does_not_know_the_secret_is_turned_away(
    listening: Callable[[Serve], Endpoint],
) -> None:
    endpoint = listening(greet)
    guessed = msgspec.structs.replace(endpoint, secret="0" * 64)
    with pytest.raises(UserError, match="does not answer"):
        connected(guessed)
    assert greeted(endpoint)


@pytest.mark.parametrize("frame", [b"", b"\xff" * 100, b"\x81\xa4type\xa5other", b"\xdd" * 5000])
def test_garbage_ends_the_connection_only(
    listening: Callable[[Serve], Endpoint], frame: bytes
) -> None:
    endpoint = listening(greet)
    with Client(endpoint.address) as stranger:
        stranger.recv_bytes()
        stranger.send_bytes(frame)
    link = link_to(endpoint)
    link._connection.send_bytes(frame)
    with pytest.raises((EOFError, OSError)):
        link.received_by_client()
    link.close()
    assert greeted(endpoint)


def test_a_silent_stranger_keeps_nobody_waiting(listening: Callable[[Serve], Endpoint]) -> None:
    endpoint = listening(greet)
    with Client(endpoint.address):
        assert greeted(endpoint)


def test_a_program_of_another_user_is_refused_on_both_sides(
    listening: Callable[[Serve], Endpoint], monkeypatch: pytest.MonkeyPatch
) -> None:
    endpoint = listening(greet)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    with pytest.raises(UserError, match="belongs to another user"):
        connected(endpoint)
    monkeypatch.undo()
    asked = threading.Event()

    def refuse(_connection: object) -> None:
        if threading.current_thread() is not threading.main_thread():  # the server's side
            asked.set()
            raise UserError("It belongs to another user.", "Go away.")

    monkeypatch.setattr("app.services.machine.instance_socket.check_owner", refuse)
    with pytest.raises(UserError, match="does not answer"):
        connected(endpoint)
    assert asked.is_set()


def test_an_endpoint_file_of_another_user_is_refused(
    listening: Callable[[Serve], Endpoint], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listening(greet)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    with pytest.raises(UserError, match="written by another user"):
        read_endpoint(folder / "instance.json")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"[" * 100_000, b"\xff"])
def test_a_damaged_endpoint_file_counts_as_none(folder: Path, content: bytes) -> None:
    file = folder / "instance.json"
    file.write_bytes(content)
    file.chmod(0o600)
    assert read_endpoint(file) is None
    server = InstanceServer(file, "a test", greet, is_lasting=True)
    endpoint = read_endpoint(file)
    assert endpoint and greeted(endpoint)
    server.close(waits=False)


def test_what_a_killed_program_left_is_removed(folder: Path) -> None:
    left = folder / "instance-abcdefgh"
    left.mkdir()
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(left / "socket"))
    endpoint = Endpoint(str(left / "socket"), "00", "0", 1, "a dead one", is_lasting=True)
    (folder / "instance.json").write_bytes(msgspec.json.encode(endpoint))
    (folder / "instance.json").chmod(0o600)
    assert connected(endpoint) is None
    InstanceServer(folder / "instance.json", "a test", greet, is_lasting=True).close(waits=False)
    assert list(folder.iterdir()) == []


def test_a_data_folder_with_a_long_path_has_its_socket_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime = Path("/tmp") / f"inglenook-{os.getpid()}"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    long = tmp_path / ("long" * 30)
    long.mkdir()
    server = InstanceServer(long / "instance.json", "a test", greet, is_lasting=True)
    endpoint = read_endpoint(long / "instance.json")
    assert endpoint and greeted(endpoint)
    assert Path(endpoint.address).parent.parent == runtime
    server.close(waits=False)
    assert not list(long.iterdir())
    runtime.rmdir()


def test_full_disk_leaves_no_half_of_an_endpoint_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    server = InstanceServer(folder / "instance.json", "a test", greet, is_lasting=True)
    assert server.problem == os.strerror(errno.ENOSPC)
    server.close(waits=False)
    assert list(folder.iterdir()) == []


def test_a_folder_in_place_of_the_endpoint_file_only_prevents_listening(folder: Path) -> None:
    (folder / "instance.json").mkdir()
    server = InstanceServer(folder / "instance.json", "a test", greet, is_lasting=True)
    assert server.problem
    server.close(waits=False)


def test_where_no_socket_can_be_made_the_reason_is_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.services.machine.instance_server.Listener", refuse)
    server = InstanceServer(folder / "instance.json", "a test", greet, is_lasting=True)
    assert server.problem == "No space left on device"
    assert "No space left on device" in caplog.text
    server.close(waits=True)
    assert list(folder.iterdir()) == []


def test_ctrl_c_and_a_client_that_goes_away_stop_the_command(
    listening: Callable[[Serve], Endpoint],
) -> None:
    over = threading.Semaphore(0)

    def serve(guest: Guest, request: RunCommand | ShowWindow) -> None:
        write_for_ever(guest, request)
        over.release()

    endpoint = listening(serve)
    interrupting, leaving = link_to(endpoint), link_to(endpoint)
    for link in (interrupting, leaving):
        link.send(RUN)
        link.received_by_client()
    interrupting.send(Interrupt())
    while not isinstance(last := interrupting.received_by_client(), Ended):
        pass
    assert last == Ended(130)
    leaving.close()
    interrupting.close()
    for _ in range(2):
        assert over.acquire(timeout=20)


def test_closing_tells_the_clients_even_one_that_does_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.machine.instance_server._DISMISSAL_S", 1.0)
    server = InstanceServer(folder / "instance.json", "a test", write_for_ever, is_lasting=True)
    endpoint = read_endpoint(folder / "instance.json")
    assert endpoint
    reading, stuck = link_to(endpoint), link_to(endpoint)
    for link in (reading, stuck):
        link.send(RUN)
        link.received_by_client()
    told: list[object] = []

    def read() -> None:
        while not told or not isinstance(told[-1], Ended):
            told.append(reading.received_by_client())

    reader = threading.Thread(target=read)
    reader.start()
    server.close(waits=False)
    reader.join()
    *_, note, last = told
    assert isinstance(note, Output) and note.stream == 2 and b"was closed" in note.data
    assert last == Ended(1)
    reading.close()
    stuck.close()
    assert list(folder.iterdir()) == []


def test_another_version_is_told_about(
    listening: Callable[[Serve], Endpoint], monkeypatch: pytest.MonkeyPatch
) -> None:
    endpoint = listening(greet)
    monkeypatch.setattr(app, "__version__", "9.9")
    with pytest.raises(UserError, match=r"another version than this one \(9.9\)"):
        connected(endpoint)
