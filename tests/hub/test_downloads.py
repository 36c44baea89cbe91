"""Fetching from a hub that cuts, lies and refuses: never a bad file under the final name."""

import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.hub.download_queue import DownloadQueue
from app.hub.downloads import Download, Downloaded, DownloadProgress, local_path
from app.hub.hub_client import Hub, HubError
from app.hub.hub_search import HubFile, model_files, quantization_of, search_models
from app.hub.network_gate import NetworkGate
from tests.hub.hub_server import COMMIT, FILE, REPOSITORY, TOKEN, HubServer, hub_server

CONTENT = random.Random(7).randbytes(5 << 20)
QUICK = (0.01,) * 6


@pytest.fixture
def server() -> Iterator[HubServer]:
    with hub_server(CONTENT) as running:
        yield running


def _file(hub: Hub) -> HubFile:
    (file,) = model_files(hub, REPOSITORY)
    return file


def _fetched(download: Download, cancel: CancelToken | None = None) -> Downloaded:
    *_, last = download.run(cancel or CancelToken())
    assert isinstance(last, Downloaded)
    return last


def test_a_search_finds_repositories_and_their_files(hub: Hub) -> None:
    (found,) = search_models(hub, "tiny")
    assert (found.repository, found.license, found.downloads) == (REPOSITORY, "apache-2.0", 1234)
    file = _file(hub)
    assert (file.name, file.revision, file.quantization) == (FILE, COMMIT, "Q4_K_M")
    assert file.size_bytes == len(CONTENT) and file.license == "apache-2.0"
    assert search_models(hub, "no such thing") == ()


def test_importance_matrices_are_not_offered_as_models(hub: Hub, server: HubServer) -> None:
    server.more_files = ("imatrix.gguf", "tiny.imatrix.gguf", "tiny-IQ4_XS-imatrix.gguf")
    names = {file.name for file in model_files(hub, REPOSITORY)}
    assert names == {FILE, "tiny-IQ4_XS-imatrix.gguf"}  # the last is a model made with one


def test_a_model_that_sees_is_fetched_with_its_projector(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    server.more_files = ("mmproj-F32.gguf", "mmproj-F16.gguf")
    file = _file(hub)
    assert file.projector and file.projector.name == "mmproj-F16.gguf"
    (pinned,) = model_files(hub, REPOSITORY, projector="mmproj-F32.gguf")
    assert pinned.projector and pinned.projector.name == "mmproj-F32.gguf"
    queue = DownloadQueue(lambda one: Download(hub, one, tmp_path))
    queue.add(file)
    _join(queue)
    assert [row.file.name for row in queue.downloads()] == ["mmproj-F16.gguf", FILE]
    assert [row.problem for row in queue.downloads()] == ["", ""]
    assert all(Path(row.path).read_bytes() == CONTENT for row in queue.downloads())
    queue.close()


def test_a_model_in_several_files_is_one_and_its_parts_come_first(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    first, second = (f"big-Q8_0-{number:05}-of-00002.gguf" for number in (1, 2))
    server.more_files = (second, first, "torn-Q4_0-00001-of-00003.gguf")
    files = {file.name: file for file in model_files(hub, REPOSITORY)}
    assert set(files) == {FILE, first}
    assert files[first].quantization == "Q8_0"
    assert files[first].total_bytes == 2 * len(CONTENT)
    queue = DownloadQueue(lambda one: Download(hub, one, tmp_path))
    queue.add(files[first])
    _join(queue)
    assert [row.file.name for row in queue.downloads()] == [second, first]
    queue.close()


def test_a_file_arrives_whole_under_its_name(hub: Hub, tmp_path: Path, server: HubServer) -> None:
    download = Download(hub, _file(hub), tmp_path)
    events = list(download.run(CancelToken()))
    assert download.path == tmp_path / "acme" / "Tiny-GGUF" / FILE
    assert download.path.read_bytes() == CONTENT and not download.part.exists()
    progress = [event for event in events if isinstance(event, DownloadProgress)]
    assert len(CONTENT) - progress[-1].done < 1 << 20 and progress[-1].total == len(CONTENT)
    assert any(event.bytes_per_s > 0 for event in progress)
    asked = len(server.requests)
    assert _fetched(download).path == str(download.path) and len(server.requests) == asked


def test_five_cuts_are_resumed(hub: Hub, tmp_path: Path, server: HubServer) -> None:
    server.cut_after, server.cuts_left = 600_000, 5
    download = Download(hub, _file(hub), tmp_path, QUICK)
    _fetched(download)
    assert download.path.read_bytes() == CONTENT
    assert server.ranges == ["", *(f"bytes={600_000 * cut}-" for cut in range(1, 6))]


def test_a_server_that_ignores_ranges_is_read_from_the_start(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    server.cut_after, server.cuts_left, server.ignores_ranges = 2_000_000, 2, True
    download = Download(hub, _file(hub), tmp_path, QUICK)
    _fetched(download)
    assert download.path.read_bytes() == CONTENT


def test_a_line_that_stays_cut_gives_up_and_keeps_what_came(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    server.cut_after, server.cuts_left = 0, 1000
    download = Download(hub, _file(hub), tmp_path, QUICK)
    with pytest.raises(HubError, match=r"kept|Try again"):
        _fetched(download)
    assert not download.path.exists()


def test_wrong_bytes_are_thrown_away(hub: Hub, tmp_path: Path, server: HubServer) -> None:
    file = _file(hub)
    server.content = CONTENT[:-1] + bytes([CONTENT[-1] ^ 1])
    download = Download(hub, file, tmp_path)
    with pytest.raises(UserError, match="its SHA-256 is"):
        _fetched(download)
    assert not download.path.exists() and not download.part.exists()
    queue = DownloadQueue(lambda one: Download(hub, one, tmp_path))
    queue.add(file)
    _join(queue)
    (row,) = queue.downloads()
    assert (row.state, row.done) == ("failed", 0)


def test_a_file_of_twice_the_size_is_thrown_away(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    file = _file(hub)
    server.content = CONTENT * 2
    download = Download(hub, file, tmp_path)
    with pytest.raises(UserError, match="longer than the hub said"):
        _fetched(download)
    assert not download.path.exists() and not download.part.exists()


def test_a_pause_keeps_what_came_and_goes_on_later(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    file, cancel = _file(hub), CancelToken()
    download = Download(hub, file, tmp_path)
    with pytest.raises(Cancelled):
        for event in download.run(cancel):
            if isinstance(event, DownloadProgress) and event.done >= 2 << 20:
                cancel.cancel()
    kept = download.part.stat().st_size
    assert 2 << 20 <= kept < len(CONTENT)
    _fetched(Download(hub, file, tmp_path))
    assert download.path.read_bytes() == CONTENT and server.ranges[-1] == f"bytes={kept}-"


def test_a_full_disk_is_said_before_anything_is_asked(
    hub: Hub, tmp_path: Path, server: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, asked = _file(hub), len(server.requests)
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1 << 20))
    with pytest.raises(UserError, match="Free some space"):
        _fetched(Download(hub, file, tmp_path))
    assert len(server.requests) == asked and not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_disk_that_fills_up_on_the_way(hub: Hub, tmp_path: Path) -> None:
    import resource

    file = _file(hub)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2 << 20, before[1]))
    try:
        with pytest.raises(UserError, match="could not be written"):
            _fetched(Download(hub, file, tmp_path))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    again = Download(hub, file, tmp_path)
    assert not again.path.exists()
    _fetched(again)
    assert again.path.read_bytes() == CONTENT


def test_a_gated_repository_needs_the_token_which_the_cdn_never_sees(
    server: HubServer, tmp_path: Path
) -> None:
    server.needs_token = True
    gate = NetworkGate()
    gate.trust("localhost")
    with pytest.raises(HubError, match="gated"):
        model_files(Hub(gate, server.url), REPOSITORY)
    hub = Hub(gate, server.url, token=lambda: TOKEN)
    _fetched(Download(hub, _file(hub), tmp_path))
    assert not server.cdn_had_token


def test_a_busy_hub_is_asked_again(hub: Hub, tmp_path: Path, server: HubServer) -> None:
    file = _file(hub)
    server.refusals = 2
    _fetched(Download(hub, file, tmp_path, QUICK))


def test_a_redirect_to_a_stranger_is_not_followed(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    file = _file(hub)
    server.redirect_host = "evil.example"
    with pytest.raises(UserError, match="does not connect to evil"):
        _fetched(Download(hub, file, tmp_path))
    assert not [each for each in tmp_path.rglob("*") if each.is_file()]


def test_each_host_is_logged_once(
    hub: Hub, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = _file(hub)
    with caplog.at_level("INFO", "app.hub.network_gate"):
        _fetched(Download(hub, file, tmp_path))
    purpose = f"download {REPOSITORY}/{FILE}"
    assert [r.message for r in caplog.records if r.name == "app.hub.network_gate"] == [
        f"connecting to 127.0.0.1: {purpose}",
        f"connecting to localhost: {purpose}",
    ]


@pytest.mark.parametrize("name", ["../../evil.gguf", "/etc/evil.gguf", "a\\..\\evil.gguf"])
def test_a_name_that_leaves_the_folder_is_refused(hub: Hub, tmp_path: Path, name: str) -> None:
    file = HubFile(repository="a/b", revision="c", name=name, size_bytes=1, sha256="")
    with pytest.raises(UserError, match="not a name"):
        local_path(tmp_path, file)


def test_a_queue_fetches_pauses_and_resumes(hub: Hub, tmp_path: Path, server: HubServer) -> None:
    queue = DownloadQueue(lambda file: Download(hub, file, tmp_path))
    states: list[str] = []

    def pause_once(row: object) -> None:
        state, done = row.state, row.done  # type: ignore[attr-defined]
        if not states or states[-1] != state:
            states.append(state)
        if state == "running" and done > 1 << 20 and "paused" not in states:
            queue.pause(row.id)  # type: ignore[attr-defined]

    queue.on_change(pause_once)
    file = _file(hub)
    id_ = queue.add(file)
    _join(queue)
    assert queue.downloads()[0].state == "paused"
    queue.resume(id_)
    _join(queue)
    assert states == ["queued", "running", "paused", "queued", "running", "done"]
    assert queue.downloads()[0].path == str(local_path(tmp_path, file))
    queue.close()


def test_what_a_session_left_is_paused_in_the_next_one(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    def opened() -> DownloadQueue:
        return DownloadQueue(lambda file: Download(hub, file, tmp_path), tmp_path / "kept.json")

    server.stalls_after = 1 << 20
    queue, file = opened(), _file(hub)
    is_under_way = threading.Event()
    queue.on_change(lambda row: is_under_way.set() if row.done else None)
    id_ = queue.add(file)
    assert is_under_way.wait(20)
    (row,) = opened().downloads()  # as after a crash: the first queue was never closed
    assert (row.state, row.file) == ("paused", file) and row.done
    queue.pause(id_)
    server.resume.set()
    queue.close()

    server.stalls_after = None
    before = len(server.requests)
    queue = opened()
    (row,) = queue.downloads()
    assert row.state == "paused" and len(server.requests) == before
    queue.resume(id_)
    _join(queue)
    assert local_path(tmp_path, file).read_bytes() == CONTENT
    assert server.ranges[-1].startswith("bytes=")
    assert opened().downloads() == ()  # a model that is here needs no mention any more


def test_a_remembered_download_can_be_cancelled(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    kept, file = tmp_path / "kept.json", _file(hub)
    server.cut_after, server.cuts_left = 1 << 20, 10
    queue = DownloadQueue(lambda one: Download(hub, one, tmp_path, back_off=()), kept)
    queue.add(file)
    _join(queue)
    queue = DownloadQueue(lambda one: Download(hub, one, tmp_path), kept)
    (row,) = queue.downloads()
    assert row.state == "failed" and "kept" in row.problem and row.done
    queue.remove(row.id)
    assert not list(tmp_path.rglob("*.part"))
    kept.write_text('{"a/b/c.gguf": {"file": 3}}')
    assert DownloadQueue(lambda one: Download(hub, one, tmp_path), kept).downloads() == ()


def test_what_fails_is_said_and_the_queue_goes_on(
    hub: Hub, tmp_path: Path, server: HubServer
) -> None:
    queue = DownloadQueue(lambda file: Download(hub, file, tmp_path))
    missing = HubFile(repository="a/b", revision="c", name="x.gguf", size_bytes=1, sha256="")
    queue.add(missing)
    queue.add(_file(hub))
    _join(queue)
    first, second = queue.downloads()
    assert first.state == "failed" and "no such repository" in first.problem
    assert second.state == "done"
    queue.remove(first.id)
    assert queue.downloads() == (second,)


def _join(queue: DownloadQueue) -> None:
    if thread := queue._thread:
        thread.join(20)


@pytest.mark.parametrize(
    ("name", "quantization"),
    [
        ("Qwen3-0.6B-Q8_0.gguf", "Q8_0"),
        ("model.IQ2_XXS.gguf", "IQ2_XXS"),
        ("gemma-3-4b-it-bf16.gguf", "BF16"),
        ("plain.gguf", ""),
    ],
)
def test_quantization_is_read_from_the_name(name: str, quantization: str) -> None:
    assert quantization_of(name) == quantization


SEARCH_WITHOUT_NETWORK = """
import socket
resolve = socket.getaddrinfo
def look_up(host, *arguments, **options):
    print("asked for", host)
    return resolve(host, *arguments, **options)
socket.getaddrinfo = look_up

from app.core.errors import UserError
from app.hub.hub_client import Hub
from app.hub.hub_search import search_models
from app.hub.network_gate import NetworkGate
gate = NetworkGate()
gate.trust("hub.invalid")  # a name that never resolves: RFC 6761
try:
    search_models(Hub(gate, "https://hub.invalid"), "qwen")
except UserError as error:
    print(error.what)
"""


def test_a_hub_that_is_not_found_is_told_at_once() -> None:
    """In a process of its own: the gate of another test may guard this one for good."""
    told = subprocess.run(
        [sys.executable, "-c", SEARCH_WITHOUT_NETWORK], capture_output=True, text=True, check=True
    )
    asked, problem = told.stdout.splitlines()
    assert asked == "asked for hub.invalid" and "address was not found" in problem
    assert told.stderr == ""
