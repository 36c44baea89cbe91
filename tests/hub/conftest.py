"""The client of the hub, for a `server` that each file of tests has of its own."""

import pytest

from app.hub.hub_client import Hub
from app.hub.network_gate import NetworkGate
from tests.hub.hub_server import HubServer


@pytest.fixture
def hub(server: HubServer) -> Hub:
    gate = NetworkGate()
    gate.trust("localhost")  # the CDN
    return Hub(gate, server.url)
