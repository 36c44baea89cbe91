"""Which character encoding a file of text is in."""

import codecs
import re
from collections import Counter
from functools import cache

import chardet
from chardet import EncodingEra

_SAMPLE_BYTES = 256 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ERAS = EncodingEra.MODERN_WEB | EncodingEra.LEGACY_ISO | EncodingEra.LEGACY_MAC | EncodingEra.DOS
"""All except mainframe and single-region encodings, which are too often detected for short
texts."""

_UNSURE, _FEW_BYTES = 0.07, 8
"""A guess with less confidence from fewer non-ASCII bytes is ignored: most such files have a few
Windows accents, quotation marks or dashes."""

_SYMBOL = r"[^\w\s\x00-\x7f‘’‚“”„†‡•…–—¡¿«»­]"
_SYMBOL_IN_WORD = re.compile(rf"[^\W\d_]{_SYMBOL}|{_SYMBOL}[^\W\d_]|[²³¹]")

# The actual encoding of files declared as the one on the left (WHATWG Encoding Standard, 4.2).
_LARGER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
    "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_SEVEN_BITS = {b"\x1b$B": "iso2022_jp_ext", b"\x1b$@": "iso2022_jp_ext", b"\x1b$)C": "iso2022_kr"}
"""Escape sequences that switch from ASCII to another character set."""

_WIDE_SAMPLE_BYTES = 4096
_FEW_IDEOGRAPHS, _MOSTLY_COMMON = 8, 0.9
_COMMON_UP_TO = {"gb2312": 0xD7, "big5": 0xC6, "euc_jp": 0xCF, "euc_kr": 0xFD}
"""The last lead byte of characters in daily use; rarer ones follow."""

_OUTWEIGH = 3
"""How many non-ASCII letters in UTF-8 outweigh one invalid byte.

In no other encoding are even half as many letters valid UTF-8 as bytes are not.
"""


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Decode stray non-UTF-8 bytes as Windows-1252; at the end, drop a truncated character."""
    assert isinstance(error, UnicodeDecodeError)
    wrong = error.object[error.start : error.end]
    is_cut = error.end == len(error.object) and error.reason == "unexpected end of data"
    return "" if is_cut else wrong.decode("cp1252", "replace"), error.end


codecs.register_error("inglenook-windows", _as_windows)


def decode(data: bytes, declared: str = "") -> str | None:
    """The text of `data`, or None if it is not text at all.

    Args:
        data: a whole file.
        declared: the encoding declared in the file, tried before guessing.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _unified(data.decode(encoding, "replace"))
    if b"\0" in data and (text := _utf16(data)):
        return text
    for encoding in _named(data, declared):
        text = _decoded(data, encoding)
        if text is not None:
            return None if "\0" in text and _is_binary(text) else _unified(text)
    return None if b"\0" in data else _damaged_utf8(data) or _utf16(data) or _guessed(data)


def _named(data: bytes, declared: str) -> list[str]:
    """What to try before guessing. Seven-bit encodings look like ASCII, and so like UTF-8."""
    shifted = [_SEVEN_BITS[shift] for shift in _SEVEN_BITS if shift in data]
    if shifted and data.isascii():
        return [declared, *shifted, "utf-8"]
    known = _known(declared)
    return ["utf-8", _LARGER.get(known, known), known]


def _known(declared: str) -> str:
    """Python's name for an encoding; "" for none or an unknown one."""
    try:
        return codecs.lookup(declared.lower().removeprefix("x-")).name
    except (LookupError, ValueError):
        return ""


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding) if encoding else None
    except (ValueError, LookupError):
        return None


def _utf16(data: bytes) -> str | None:
    """Text in UTF-16 without a byte order mark, or None."""
    sample = data[:_WIDE_SAMPLE_BYTES]
    encoding = _alphabet_order(sample) or _ideograph_order(sample)
    if not encoding:
        return None
    text = data.decode(encoding, "replace")
    return None if _is_binary(text) else _unified(text)


def _alphabet_order(sample: bytes) -> str:
    """The byte order in which most letters have the same high byte."""
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    half = len(sample) // 2
    odd, even = (_most_common(sample[start::2]) for start in (1, 0))
    if odd > 0.4 * half > even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half > odd else ""


def _most_common(sample: bytes) -> int:
    return Counter(sample).most_common(1)[0][1]


def _ideograph_order(sample: bytes) -> str:
    """The byte order in which most characters are common ones of one East Asian language.

    In the wrong byte order, or from other data, they are scattered over Unicode.
    """
    if len(sample) < 2 * _FEW_IDEOGRAPHS:
        return ""
    texts = {each: sample.decode(each, "replace") for each in ("utf-16-le", "utf-16-be")}
    shares = {
        each: max(sum(sign in common for sign in text) for common in _common_signs()) / len(text)
        for each, text in texts.items()
    }
    likelier = max(shares, key=lambda each: shares[each])
    return likelier if shares[likelier] >= _MOSTLY_COMMON else ""


@cache
def _common_signs() -> list[frozenset[str]]:
    """The first level of each East Asian character set, and ASCII."""
    ascii_signs = frozenset(map(chr, (*b"\t\r\n", *range(0x20, 0x7F))))
    return [
        ascii_signs.union(
            *(
                bytes((lead, trail)).decode(encoding, "ignore")
                for lead in range(0xA1, last + 1)
                for trail in range(0x40, 0xFF)
            )
        )
        for encoding, last in _COMMON_UP_TO.items()
    ]


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 apart from a few bytes, as in files that were joined or truncated."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum(len(run) for run in re.findall(r"[^\x00-\x7f\ufffd]+", text))
    return (
        _unified(data.decode("utf-8", "inglenook-windows")) if right >= _OUTWEIGH * wrong else None
    )


def _guessed(data: bytes) -> str | None:
    sample = data[:_SAMPLE_BYTES]
    found = chardet.detect(sample, encoding_era=_ERAS)
    if found["encoding"] is None:
        return None
    few = len(re.findall(rb"[\x80-\xff]", sample)) <= _FEW_BYTES
    if found["confidence"] < _UNSURE and few:
        windows = _decoded(data, "cp1252")
        if windows is not None and not _SYMBOL_IN_WORD.search(windows):
            return _unified(windows)
    text = data.decode(found["encoding"], "replace")
    return None if _is_binary(text) else _unified(text)


def _is_binary(text: str) -> bool:
    """A few NULs separate entries of a text; more of them are padding of numbers."""
    sample = text[:4096]
    return len(_CONTROL.findall(sample)) > 4 or sample.count("\0") > len(sample) // 8


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
