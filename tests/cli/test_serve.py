"""`serve` as a process: one address and token on stdout, and signals end it in order."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals"),
]


@pytest.mark.usefixtures("terminal_can_close")
@pytest.mark.parametrize("stop", [(signal.SIGINT, 130), (signal.SIGHUP, -signal.SIGHUP)])
def test_it_serves_until_it_is_stopped(
    prepared_home: Path, tmp_path: Path, stop: tuple[signal.Signals, int]
) -> None:
    token_file, passphrase = tmp_path / "token", tmp_path / "passphrase"
    passphrase.write_text("correct horse battery staple")
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    command = [
        sys.executable, "-m", "app", "--home", str(prepared_home), "--passphrase-file",
        str(passphrase), "serve", "--port", "0", "--token-file", str(token_file), "--json",
    ]  # fmt: skip
    with subprocess.Popen(
        command, env=kept, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout
        address = json.loads(server.stdout.readline())
        assert token_file.read_text().strip() == address["token"]
        assert token_file.stat().st_mode & 0o077 == 0
        headers = {"authorization": f"Bearer {address['token']}"}
        models = httpx2.get(f"{address['url']}/models", headers=headers, trust_env=False).json()
        assert {model["kind"] for model in models["data"]} == {"chat", "embedding"}
        assert (prepared_home / "instance.json").exists()
        server.send_signal(stop[0])
        try:
            assert server.wait(20) == stop[1]
        finally:
            server.kill()
        assert server.stdout.read() == ""
    assert not (prepared_home / "instance.json").exists()
