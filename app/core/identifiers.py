"""Stable identifiers for everything that is stored."""

import uuid


def new_id() -> str:
    """A random, URL-safe identifier of 32 hexadecimal characters."""
    return uuid.uuid4().hex
