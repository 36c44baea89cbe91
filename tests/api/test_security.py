"""Who may ask: this machine's own programs with the token, and no web page."""

import socket
import subprocess
import sys

import httpx2
import pytest

from app.api.security import MAX_BODY_BYTES
from app.core.errors import UserError
from app.services.startup import Services
from tests.api.conftest import TOKEN, Api


@pytest.mark.parametrize("token", [None, "", "Bearer", f"Bearer {TOKEN}x", f"Basic {TOKEN}"])
def test_without_the_token_nothing_is_told(api: Api, token: str | None) -> None:
    headers = {"authorization": token} if token is not None else {}
    answer = httpx2.get(f"{api.url}/models", headers=headers, trust_env=False)
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "invalid_api_key"
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.nip.io", ""])
def test_a_rebound_name_is_refused(api: Api, host: str) -> None:
    assert api.client.get("/models", headers={"host": host}).status_code in (400, 403)


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:3000"])
def test_web_pages_are_refused(api: Api, origin: str) -> None:
    assert api.client.get("/models", headers={"origin": origin}).status_code == 403
    preflight = {"origin": origin, "access-control-request-method": "POST"}
    answer = api.client.options("/chat/completions", headers=preflight)
    assert answer.status_code == 403 and "access-control-allow-origin" not in answer.headers


def test_a_body_that_is_too_large_is_refused(api: Api) -> None:
    body = b" " * (MAX_BODY_BYTES + 1)
    assert api.client.post("/embeddings", content=body).status_code == 413
    # Without a length the server finds out while reading.
    unsized = api.client.post("/embeddings", content=iter([body]))
    assert unsized.status_code == 413 and unsized.json()["error"]["code"] == "request_too_large"


def test_it_listens_on_the_loopback_address_alone(api: Api) -> None:
    port = httpx2.URL(api.url).port
    assert port
    try:
        address = socket.gethostbyname(socket.gethostname())
    except OSError:
        pytest.skip("this machine has no other address")
    if address.startswith("127."):
        pytest.skip("this machine has no other address")
    with socket.socket() as other, pytest.raises(OSError):
        other.settimeout(2)
        other.connect((address, port))


def test_the_switch(services: Services, api: Api) -> None:
    with pytest.raises(UserError, match="already on"):
        services.api.start()
    assert services.api.address and services.api.address.url == api.url


def test_a_port_that_is_taken() -> None:
    code = """
import socket, sys
from pathlib import Path
from app.bootstrap import open_services
from app.core.errors import UserError
from app.core.paths import AppPaths

with socket.socket() as taken, open_services(AppPaths(Path("no")), is_temporary=True) as services:
    taken.bind(("127.0.0.1", 0))
    taken.listen()
    services.network.install()
    try:
        services.api.start(taken.getsockname()[1])
    except UserError as error:
        print(error.what)
    first = services.api.start()
    second = services.api.regenerate_token()
    print(first.port == second.port, first.token != second.token)
    print(len(services.network.listeners()))
    services.api.stop()
    print(services.network.listeners(), services.api.address)
    with socket.socket() as stranger:
        try:
            stranger.bind(("127.0.0.1", first.port))
        except PermissionError:
            print("refused")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = done.stdout.splitlines()
    assert said[0].startswith("Port ") and said[1:] == ["True True", "1", "() None", "refused"]
