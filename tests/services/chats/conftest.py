"""Fixtures for chats."""

import pytest

from app.services.chats.chat_transfer import ChatTransferService
from app.store.store import Store


@pytest.fixture
def transfer(store: Store) -> ChatTransferService:
    return ChatTransferService(store)
