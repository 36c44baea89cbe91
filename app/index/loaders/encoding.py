"""Which character encoding a file of text is in."""

import codecs
import re

from charset_normalizer import from_bytes

_SAMPLE_BYTES = 256 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, declared: str = "") -> str | None:
    """The text of `data`, or None if it is not text at all.

    Args:
        data: a whole file.
        declared: the encoding that the file itself names, tried before guessing.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _unified(data.decode(encoding, "replace"))
    if encoding := _wide_encoding(data):
        return _unified(data.decode(encoding, "replace"))
    if b"\0" in data:
        return None
    for encoding in ("utf-8", declared):
        text = _decoded(data, encoding)
        if text is not None:
            return _unified(text)
    return _guessed(data)


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding) if encoding else None
    except (UnicodeDecodeError, LookupError):
        return None


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark: in most scripts every other byte is then mostly zero."""
    sample = data[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.1 * half else ""


def _guessed(data: bytes) -> str | None:
    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    if best is None:
        return None
    text = data.decode(best.encoding, "replace")
    is_binary = len(re.findall(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]", text[:4096])) > 4
    return None if is_binary else _unified(text)


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
