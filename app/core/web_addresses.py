"""Addresses of servers, as users type them or write them into the settings."""

from urllib.parse import SplitResult, urlsplit


def web_address(text: str) -> SplitResult | None:
    """The parts of the address of a web server; None if `text` is none, as with port 99999."""
    try:
        parts = urlsplit(text)
        host, _port = (parts.hostname or "").encode("idna"), parts.port
    except ValueError:
        return None
    is_complete = parts.scheme in ("http", "https") and host and text.isprintable()
    return parts if is_complete and " " not in text else None
