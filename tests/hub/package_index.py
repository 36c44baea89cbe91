"""A package index on this machine with a tiny wheel made here, and a lock file that pins it."""

import hashlib
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

NAME = "zembla"
_WHEEL = f"{NAME}-1.0-py3-none-any.whl"
_BALLAST = 300_000


class PackageIndex:
    """Serves the wheel; `stalls` sends half of it, sets `has_stalled`, and waits for `resume`."""

    def __init__(self, folder: Path) -> None:
        self.wheel = _made_wheel(folder / _WHEEL)
        self.stalls = False
        self.has_stalled, self.resume = threading.Event(), threading.Event()
        self.requests: list[str] = []

    def write_lock(self, file: Path, sha256: str = "") -> Path:
        """Pins the wheel by its hash, or by another."""
        content = self.wheel.read_bytes()
        pinned = sha256 or hashlib.sha256(content).hexdigest()
        entry = (
            f'[[others]]\nname = "{NAME}"\nversion = "1.0"\n'
            "marker = \"python_full_version >= '3.11'\"\n"
            f'wheels = [["{_WHEEL}", {len(content)}, "{pinned}"]]\n'
        )
        file.write_text(f"torch = []\n{entry}", "utf-8")
        return file

    def respond(self, handler: BaseHTTPRequestHandler) -> None:
        self.requests.append(handler.path)
        page = f'<a href="/{_WHEEL}">{_WHEEL}</a>'.encode()
        is_wheel = handler.path.endswith(".whl")
        content = self.wheel.read_bytes() if is_wheel else page
        handler.send_response(200)
        handler.send_header("content-type", "text/html")
        handler.send_header("content-length", str(len(content)))
        handler.end_headers()
        if is_wheel and self.stalls:
            handler.wfile.write(content[: len(content) // 2])
            handler.wfile.flush()
            self.has_stalled.set()
            self.resume.wait()
            return
        handler.wfile.write(content)


@contextmanager
def serving(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PackageIndex]:
    """An index that pip is configured with during the block."""
    index = PackageIndex(folder)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            index.respond(self)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX", "PIP_CONSTRAINT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_address[1]}/simple")
    try:
        yield index
    finally:
        index.resume.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _made_wheel(file: Path) -> Path:
    info = f"{NAME}-1.0.dist-info"
    with zipfile.ZipFile(file, "w") as wheel:
        wheel.writestr(f"{NAME}.py", "ANSWER = 42\n")
        wheel.writestr(f"{NAME}_data.bin", b"\0" * _BALLAST)
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 1.0\n")
        tags = "Root-Is-Purelib: true\nTag: py3-none-any\n"
        wheel.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\nGenerator: tests\n{tags}")
        wheel.writestr(f"{info}/RECORD", f"{NAME}.py,,\n{NAME}_data.bin,,\n")
    return file
