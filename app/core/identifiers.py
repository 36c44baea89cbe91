"""Stable identifiers for everything that is stored."""

import hashlib
import uuid
from pathlib import Path


def new_id() -> str:
    """A random, URL-safe identifier of 32 hexadecimal characters."""
    return uuid.uuid4().hex


def content_sha256(path: Path) -> str:
    """The SHA-256 of the file's contents in hexadecimal. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
