"""`models search`, `fetch` and Ctrl+C against a hub on this machine, in real processes."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine.gguf_files import write_gguf
from tests.hub.hub_server import FILE, REPOSITORY, HubServer, hub_server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[HubServer]:
    model = write_gguf(tmp_path / "model.gguf", data=bytes(4 << 20))
    with hub_server(model.read_bytes()) as running:
        running.redirect_host = "127.0.0.1"
        yield running


def _run(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        _command(home, *arguments),
        env=_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def _command(home: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "app", "--home", str(home), *arguments]


def _environment() -> dict[str, str]:
    return {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}


def test_a_model_is_found_fetched_and_listed(server: HubServer, tmp_path: Path) -> None:
    home, mirror = tmp_path / "home", ("--endpoint", server.url)
    found = _run(home, "models", "search", "tiny", *mirror, "--json")
    assert json.loads(found.stdout)[0]["repository"] == REPOSITORY, found.stderr
    listed = _run(home, "models", "fetch", REPOSITORY, "--list", *mirror, "--json")
    assert json.loads(listed.stdout)[0]["quantization"] == "Q4_K_M"
    fetched = _run(home, "models", "fetch", f"{REPOSITORY}:q4_k_m", *mirror, "--json")
    result = json.loads(fetched.stdout)
    assert result["path"] == str(home / "models" / "hub" / REPOSITORY / FILE)
    assert Path(result["path"]).read_bytes() == server.content
    models = json.loads(_run(home, "models", "list", "--json").stdout)
    assert result["path"] in [model["path"] for model in models]


@pytest.mark.nightly
def test_a_hub_that_is_not_allowed_or_not_there(server: HubServer, tmp_path: Path) -> None:
    home = tmp_path / "home"
    offline = _run(home, "--offline", "models", "search", "x", "--endpoint", server.url)
    assert offline.returncode == 1 and "--offline" in offline.stderr and not server.requests
    missing = _run(home, "models", "fetch", "no/such", "--endpoint", server.url)
    assert missing.returncode == 1 and "no such repository" in missing.stderr
    wrong = _run(home, "models", "fetch", "smollm2", "--endpoint", server.url)
    assert wrong.returncode == 1 and "Traceback" not in wrong.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_ctrl_c_pauses_and_the_same_command_goes_on(server: HubServer, tmp_path: Path) -> None:
    home = tmp_path / "home"
    server.stalls_after = 1 << 20
    fetch = ("models", "fetch", REPOSITORY, "--endpoint", server.url)
    with subprocess.Popen(
        _command(home, *fetch), env=_environment(), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as first:  # fmt: skip
        assert server.has_stalled.wait(60)
        while not sum(part.stat().st_size for part in home.rglob("*.part")):
            first.poll()
            assert first.returncode is None
            time.sleep(0.02)
        first.send_signal(signal.SIGINT)
        assert first.wait(20) == 130
    server.resume.set()
    assert not (home / "models" / "hub" / REPOSITORY / FILE).exists()
    server.stalls_after = None
    assert _run(home, *fetch).returncode == 0
    assert (home / "models" / "hub" / REPOSITORY / FILE).read_bytes() == server.content
    assert server.ranges[-1].startswith("bytes=")
