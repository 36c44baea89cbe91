"""What the window shows of the model hub."""

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.hub.catalogue import ModelCatalogue
from app.hub.network_gate import NetworkGate
from app.services.machine.settings_file import SettingsService
from app.services.models.hub import HubService
from app.viewmodels.models.hub import HubViewModel
from app.viewmodels.tasks.runner import TaskRunner


def test_a_slow_keyring_does_not_take_back_what_was_read_later(
    runner: TaskRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = HubService(NetworkGate(), ModelCatalogue(()), SettingsService(None), Path("/none"))
    hub = HubViewModel(service, runner)
    begun, answer = Event(), Event()

    def token() -> str | None:
        if begun.is_set():
            return "hf_token"
        begun.set()
        assert answer.wait(30)
        return None

    monkeypatch.setattr(service, "token", token)
    hub.read_token()
    assert begun.wait(30)
    hub.read_token()
    with qtbot.waitSignals([hub.token_changed, hub.token_changed]):
        answer.set()
    assert hub.has_token
