"""A worker that has been taken over gets nowhere: real attempts in a real confined process."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.workers.confinement import Confinement, Endpoint, worker_environment

ROOT = Path(__file__).parents[2]

POSSIBLE = {
    "read an allowed file",
    "list an allowed folder",
    "write, rename and delete in the scratch folder",
    "run a thread",
    "make a pair of streams",
    "signal itself",
    "limit itself",
    "slow its own disk access down",
    "read what the machine is",
    "read its own memory map",
    "see that a secret exists",
}

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="confinement is Linux's")


def _tried(script: str, confinement: Confinement, *arguments: object) -> tuple[str, dict[str, str]]:
    """What the process says of its confinement, and what came of each attempt."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.workers.{script}", *map(str, arguments)],
        cwd=ROOT,
        env=worker_environment(confinement),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    state, *lines = done.stdout.splitlines()
    return state, {name: outcome for outcome, name in (line.split("\t") for line in lines)}


def _try_everything(tmp_path: Path) -> tuple[str, dict[str, str]]:
    """A process that was granted two folders; see `_tried`."""
    allowed, scratch, ssh = (tmp_path / name for name in ("allowed", "scratch", "home/.ssh"))
    for folder in (allowed, scratch, ssh):
        folder.mkdir(parents=True)
    (allowed / "file").write_text("words")
    (ssh / "id_ed25519").write_text("secret")
    (allowed / "link").symlink_to(ssh / "id_ed25519")
    confinement = Confinement(read=(str(allowed),), write=(str(scratch),))
    state, outcomes = _tried("escaping", confinement, allowed, scratch, ssh / "id_ed25519")
    assert (ssh / "id_ed25519").read_text() == "secret"
    return state, outcomes


@linux_only
def test_nothing_is_possible_but_what_was_granted(tmp_path: Path) -> None:
    state, outcomes = _try_everything(tmp_path)
    if state != "full":
        pytest.skip(f"this kernel confines less: {state}")
    assert {name for name, outcome in outcomes.items() if outcome != "refused"} == POSSIBLE
    assert all(outcomes[name] == "possible" for name in POSSIBLE)
    assert len(outcomes) > 150


@linux_only
def test_system_calls_of_32_bit_programs_end_the_worker() -> None:
    code = """
import ctypes, mmap
from app.workers.confinement import confine
confine()
memory = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
memory.write(bytes.fromhex("b814000000cd80c3"))  # getpid by int 0x80
address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
print(ctypes.CFUNCTYPE(ctypes.c_int)(address)())
"""
    environment = worker_environment(Confinement())
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=False, cwd=ROOT
    )
    assert done.returncode < 0
    assert not done.stdout


@linux_only
def test_started_without_a_confinement_it_says_so() -> None:
    code = "from app.workers.confinement import confine; print(confine()); print(confine())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    first, second = done.stdout.splitlines()
    assert first == second
    assert first.startswith("off: ")


def test_what_may_be_read_is_judged_by_where_it_really_lies(tmp_path: Path) -> None:
    (tmp_path / "granted").mkdir()
    (tmp_path / "elsewhere").write_text("")
    (tmp_path / "granted" / "link").symlink_to(tmp_path / "elsewhere")
    confinement = Confinement(read=(str(tmp_path / "granted"),)).resolved()
    assert confinement.can_read(str(tmp_path / "granted" / "folder" / "file"))
    assert not confinement.can_read(str(tmp_path / "granted" / "link"))
    assert not confinement.can_read(str(tmp_path / "granted-too"))
    assert not confinement.can_read(str(tmp_path / "granted" / ".." / "elsewhere"))
    assert confinement.reading([str(tmp_path / "elsewhere")]).can_read(
        str(tmp_path / "granted" / "link")
    )


@pytest.mark.nightly
def test_very_many_folders_are_named_by_what_they_are_in(tmp_path: Path) -> None:
    folders = [str(tmp_path / "documents" / str(number)) for number in range(5000)]
    confinement = Confinement().reading([*folders, str(tmp_path / "documents" / "7" / "below")])
    assert all(confinement.can_read(folder) for folder in folders)
    assert confinement.read == (str(tmp_path.resolve() / "documents"),)


def test_python_code_of_a_worker_reaches_nobody_on_any_system() -> None:
    code = """
import socket
from app.workers.confinement import confine
confine()
sent = socket.socket(type=socket.SOCK_DGRAM)
for attempt in (
    lambda: socket.getaddrinfo("example.org", 443),
    lambda: socket.socket().connect(("192.0.2.1", 9)),
    lambda: sent.sendto(b"x", ("192.0.2.1", 9)),
    lambda: socket.socket().bind(("0.0.0.0", 0)),
):
    try:
        attempt()
    except PermissionError as error:
        print(error.strerror)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["a worker has no network"] * 4


def test_identifiers_made_in_a_worker_do_not_name_the_network_card() -> None:
    code = """
import uuid
from app.workers.confinement import confine
confine()
print(uuid.uuid1().version)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "4\n"


@linux_only
def test_a_worker_with_a_server_reaches_its_port_over_tcp_and_nothing_else() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_server(("127.0.0.1", 0)) as other,
    ):
        granted, denied = server.getsockname()[1], other.getsockname()[1]
        endpoint = Endpoint(host="server.test", port=granted, addresses=("127.0.0.1",))
        confinement = Confinement(connect=endpoint)
        state, outcomes = _tried("connecting", confinement, granted, denied)
    if state != "full":
        pytest.skip(f"this kernel confines less: {state}")
    possible = {name for name, outcome in outcomes.items() if outcome == "possible"}
    assert possible == {"connect to the server", "connect natively to the server"}
    assert len(outcomes) == 15
