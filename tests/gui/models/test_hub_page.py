"""The hub in the window: a search, a download and its pause, against a hub on this machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QTabBar
from pytestqt.qtbot import QtBot

from app.core.settings import Settings
from app.hub.catalogue import ModelCatalogue
from app.services.models.hub import HubService
from tests.engine.gguf_files import write_gguf
from tests.gui.hands import button, click, find, offers, press, texts, write
from tests.gui.opened import Open, Opened
from tests.gui.scripted_services import scripted_services
from tests.hub.hub_server import FILE, REPOSITORY, TOKEN, HubServer, hub_server

NAME = f"{REPOSITORY}/{FILE}"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[HubServer]:
    model = write_gguf(tmp_path / "model.gguf", data=bytes(4_000_000))
    with hub_server(model.read_bytes()) as running:
        running.redirect_host = "127.0.0.1"
        yield running


@pytest.fixture
def app(
    open_window: Open, server: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opened]:
    monkeypatch.delenv("HF_TOKEN", raising=False)
    services = scripted_services(Settings(hub_endpoint=server.url))
    hub = HubService(services.network, ModelCatalogue(()), services.settings, tmp_path / "hub")
    services.hub = hub
    opened = open_window(services)
    opened.window.show_screen("models")
    find(opened.window, QTabBar, "modelsTabs").setCurrentIndex(1)
    yield opened
    server.resume.set()
    hub.downloads.close()


def search(app: Opened, qtbot: QtBot, words: str) -> None:
    field = find(app.window, QLineEdit, "hubQuery")
    field.clear()
    write(field, words)
    press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not app.state.hub.is_searching)


def test_nothing_is_asked_before_the_button_is_pressed(app: Opened, server: HubServer) -> None:
    write(find(app.window, QLineEdit, "hubQuery"), "tiny")
    assert "Only searching and downloading connect to 127.0.0.1" in texts(app.window)
    assert not server.requests


def test_a_model_is_found_fetched_and_kept(
    app: Opened, qtbot: QtBot, server: HubServer, tmp_path: Path
) -> None:
    search(app, qtbot, "tiny")
    assert "apache-2.0 · 1,234 downloads" in texts(app.window)
    click(button(app.window, f"Show files: {REPOSITORY}"))
    qtbot.waitUntil(lambda: offers(app.window, f"Download: {FILE}"))
    said = texts(app.window)
    assert "Q4_K_M" in said and "Fits" in said and "about 414.3 MB of memory" in said
    click(button(app.window, f"Download: {FILE}"))
    qtbot.waitUntil(lambda: "On this machine; its checksum is verified." in texts(app.window))
    assert (tmp_path / "hub" / REPOSITORY / FILE).read_bytes() == server.content
    click(button(app.window, f"Remove from the list: {NAME}"))
    qtbot.waitUntil(lambda: not app.state.hub.downloads.rows)
    assert (tmp_path / "hub" / REPOSITORY / FILE).exists()


def test_a_download_is_paused_and_goes_on(app: Opened, qtbot: QtBot, server: HubServer) -> None:
    server.stalls_after = 1 << 20
    app.state.hub.fetch(REPOSITORY)
    qtbot.waitUntil(lambda: any(row.done for row in app.state.hub.downloads.rows))
    assert "of 4.0 MB" in texts(app.window)
    click(button(app.window, f"Pause: {NAME}"))
    server.resume.set()
    qtbot.waitUntil(lambda: "it resumes from there." in texts(app.window))
    server.stalls_after = None
    click(button(app.window, f"Resume: {NAME}"))
    qtbot.waitUntil(lambda: "On this machine; its checksum is verified." in texts(app.window))
    assert server.ranges[-1].startswith("bytes=")


def test_what_an_earlier_session_left_is_listed_and_goes_on_at_a_click(
    open_window: Open, qtbot: QtBot, server: HubServer, tmp_path: Path
) -> None:
    services = scripted_services(Settings(hub_endpoint=server.url))

    def hub() -> HubService:
        catalogue, kept = ModelCatalogue(()), tmp_path / "downloads.json"
        return HubService(services.network, catalogue, services.settings, tmp_path / "hub", kept)

    earlier = hub()
    server.stalls_after = 1 << 20
    id_ = earlier.downloads.add(earlier.find(REPOSITORY))
    qtbot.waitUntil(lambda: any(row.done for row in earlier.downloads.downloads()))
    earlier.downloads.pause(id_)
    server.resume.set()
    earlier.downloads.close()
    server.stalls_after = None
    asked = len(server.requests)

    services.hub = hub()
    app = open_window(services)
    app.window.show_screen("models")
    assert "it resumes from there." in texts(app.window) and len(server.requests) == asked
    click(button(app.window, f"Resume: {NAME}"))
    qtbot.waitUntil(lambda: "On this machine; its checksum is verified." in texts(app.window))
    services.hub.downloads.close()


def test_a_cancelled_download_leaves_nothing(
    app: Opened, qtbot: QtBot, server: HubServer, tmp_path: Path
) -> None:
    server.stalls_after = 1 << 20
    app.state.hub.fetch(REPOSITORY)
    qtbot.waitUntil(lambda: any(row.done for row in app.state.hub.downloads.rows))
    assert "of 4.0 MB" in texts(app.window)
    click(button(app.window, f"Cancel and delete the partial download: {NAME}"))
    server.resume.set()
    qtbot.waitUntil(lambda: not app.state.hub.downloads.rows)
    assert not [path for path in (tmp_path / "hub").rglob("*") if path.is_file()]


def test_a_gated_repository_is_opened_with_a_token(
    app: Opened, qtbot: QtBot, server: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.needs_token = True
    search(app, qtbot, "tiny")
    assert "its licence has to be accepted on the hub first" in texts(app.window)
    write(find(app.window, QLineEdit, "hubToken"), TOKEN)
    click(button(app.window, "Save token"))
    # There is none in these tests.
    qtbot.waitUntil(lambda: "no keyring here that can protect a token" in texts(app.window))
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    app.state.hub.read_token()
    qtbot.waitUntil(lambda: offers(app.window, "Remove token"))
    search(app, qtbot, "tiny")
    qtbot.waitUntil(lambda: REPOSITORY in texts(app.window))


def test_the_network_log_keeps_what_has_ended(app: Opened, qtbot: QtBot) -> None:
    search(app, qtbot, "tiny")
    assert not app.services.network.connections()
    assert button(app.window, "1 connection(s) since start").isVisible()
    click(button(app.window, "1 connection(s) since start"))
    dialog = find(app.window, QDialog, "networkLog")
    assert "search for “tiny”" in texts(dialog)
    dialog.close()
