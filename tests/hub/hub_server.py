"""A server that behaves like the Hugging Face hub and its CDN, well or badly, on this machine."""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

REPOSITORY = "acme/Tiny-GGUF"
COMMIT = "0123456789abcdef0123456789abcdef01234567"
FILE = "tiny-Q4_K_M.gguf"
TOKEN = "hf_test"
_FILES = f"/{REPOSITORY}/resolve/{COMMIT}/"


class HubServer:
    """The hub on 127.0.0.1 and its CDN on localhost; set the attributes to make it misbehave."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.claimed_size = len(content)
        self.claimed_sha256 = hashlib.sha256(content).hexdigest()
        self.cut_after: int | None = None  # bytes of each response, as on a bad line
        self.cuts_left = 0
        self.stalls_after: int | None = None  # bytes; then nothing until `resume` is set
        self.has_stalled = threading.Event()
        self.resume = threading.Event()
        self.ignores_ranges = False
        self.needs_token = False
        self.refusals = 0  # how many times to say 429 first
        self.redirect_host = "localhost"
        self.requests: list[tuple[str, str]] = []
        self.ranges: list[str] = []
        self.cdn_had_token = False
        self.more_files: tuple[str, ...] = ()  # of the same bytes
        self.small_files: dict[str, bytes] = {}  # outside large-file storage
        self.weights = FILE
        self.uploads: dict[str, bytes] = {}
        self.created: dict[str, object] = {}
        self.commits: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def file_paths(self) -> list[str]:
        return [f"{_FILES}{name}" for name in (self.weights, *self.more_files)]

    def close(self) -> None:
        self.resume.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.0"

            def do_GET(self) -> None:
                server.requests.append((self.headers.get("host", ""), self.path))
                path = urlsplit(self.path).path
                if path.startswith("/cdn/"):
                    server.send_content(self, server.content)
                elif server.refusals:
                    server.refusals -= 1
                    self.send_error(429)
                elif server.needs_token and self.headers.get("authorization") != f"Bearer {TOKEN}":
                    server.send_gated(self)
                elif path == "/api/models":
                    server.send_search(self)
                elif path.startswith(f"/api/models/{REPOSITORY}"):
                    send_json(self, server.repository())
                elif content := server.small_files.get(path.removeprefix(_FILES)):
                    server.send_content(self, content)
                elif path in server.file_paths:
                    server.send_redirect(self)
                else:
                    self.send_response(404)
                    self.send_header("x-error-code", "RepoNotFound")
                    self.end_headers()

            def do_POST(self) -> None:
                server.requests.append((self.headers.get("host", ""), self.path))
                body = self.rfile.read(int(self.headers.get("content-length", "0")))
                if self.headers.get("authorization") != f"Bearer {TOKEN}":
                    self.send_error(401)
                else:
                    send_json(self, server.posted(urlsplit(self.path).path, body))

            def do_PUT(self) -> None:
                length = int(self.headers.get("content-length", "0"))
                server.uploads[self.path.rpartition("/")[2]] = self.rfile.read(length)
                self.send_response(200)
                self.end_headers()

            def log_message(self, *args: object) -> None:
                pass

        return Handler

    def send_gated(self, handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(401)
        handler.send_header("x-error-code", "GatedRepo")
        handler.end_headers()

    def send_search(self, handler: BaseHTTPRequestHandler) -> None:
        query = parse_qs(urlsplit(handler.path).query)
        wanted = query.get("search", [""])[0].lower()
        send_json(handler, [self.repository()] if wanted in REPOSITORY.lower() else [])

    def repository(self) -> dict[str, object]:
        lfs = {"sha256": self.claimed_sha256, "size": self.claimed_size, "pointerSize": 130}
        return {
            "id": REPOSITORY,
            "modelId": REPOSITORY,
            "sha": COMMIT,
            "lastModified": "2026-03-01T12:00:00.000Z",
            "downloads": 1234,
            "likes": 56,
            "gated": False,
            "private": False,
            "tags": ["gguf", "license:apache-2.0"],
            "siblings": [
                {"rfilename": "README.md", "size": 10, "blobId": "b0"},
                *(
                    {"rfilename": name, "size": len(content), "blobId": self.blob_id(content)}
                    for name, content in self.small_files.items()
                ),
                *(
                    {"rfilename": name, "size": self.claimed_size, "blobId": "b1", "lfs": lfs}
                    for name in (self.weights, *self.more_files)
                ),
            ],
        }

    def blob_id(self, content: bytes) -> str:
        """As git names it."""
        return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()

    def posted(self, path: str, body: bytes) -> dict[str, object]:
        """Answers to an upload: create, preupload, LFS batch, commit."""
        if path == "/api/repos/create":
            self.created = json.loads(body)
            return {"url": f"{self.url}/{self.created['organization']}/{self.created['name']}"}
        if "/preupload/" in path:
            files = json.loads(body)["files"]
            modes = [
                {"path": file["path"], "uploadMode": "lfs", "shouldIgnore": False} for file in files
            ]
            return {"files": modes}
        if path.endswith("/info/lfs/objects/batch"):
            objects = [
                each | {"actions": {"upload": {"href": f"{self.url}/cdn/upload/{each['oid']}"}}}
                for each in json.loads(body)["objects"]
            ]
            return {"transfer": "basic", "objects": objects}
        self.commits.append(body.decode())
        repository = path.removeprefix("/api/").removeprefix("models/").partition("/commit/")[0]
        commit = f"{self.url}/{repository}/commit/{COMMIT}"
        return {"commitUrl": commit, "commitOid": COMMIT, "success": True}

    def send_redirect(self, handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("location", f"http://{self.redirect_host}:{self.port}/cdn/{FILE}")
        handler.send_header("x-repo-commit", COMMIT)
        handler.send_header("x-linked-etag", f'"{self.claimed_sha256}"')
        handler.send_header("x-linked-size", str(self.claimed_size))
        handler.end_headers()

    def send_content(self, handler: BaseHTTPRequestHandler, content: bytes) -> None:
        self.cdn_had_token |= "authorization" in handler.headers
        range_ = handler.headers.get("range", "")
        self.ranges.append(range_)
        start = 0 if self.ignores_ranges or not range_ else int(range_[6:].rstrip("-"))
        body = content[start:]
        handler.send_response(206 if start else 200)
        handler.send_header("etag", f'"{self.claimed_sha256}"')
        handler.send_header("content-length", str(len(body)))
        if start:
            last = len(content) - 1
            handler.send_header("content-range", f"bytes {start}-{last}/{len(content)}")
        handler.end_headers()
        if self.cut_after is not None and self.cuts_left:
            self.cuts_left -= 1
            body = body[: self.cut_after]
        if self.stalls_after is not None:
            handler.wfile.write(body[: self.stalls_after])
            handler.wfile.flush()
            self.has_stalled.set()
            self.resume.wait(30)
            body = body[self.stalls_after :]
        with suppress(ConnectionError):  # the client may have had enough
            handler.wfile.write(body)


def send_json(handler: BaseHTTPRequestHandler, value: object) -> None:
    body = json.dumps(value).encode()
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


@contextmanager
def hub_server(content: bytes) -> Iterator[HubServer]:
    server = HubServer(content)
    try:
        yield server
    finally:
        server.close()
