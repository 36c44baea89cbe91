"""The units that the cells of an XLSX or ODS workbook show with their numbers, such as % and €.

They are in the format of a cell, not in its value, and calamine reads values only. It is therefore
given a copy in which such cells are text.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from app.core.unicode_text import raised
from app.index.loaders.archives.zip_archive import read_xml, rewritten, unpacked
from app.index.loaders.sheets.workbook import sheet_members

_STYLES, _OPEN_DOCUMENT = "xl/styles.xml", "content.xml"
_STRINGS = "xl/sharedStrings.xml"
_RAISED = re.compile(  # the text of a part of a cell that stands above the line
    rb"(<(?:\w+:)?vertAlign\s+val=[\"']superscript[\"']\s*/>(?:(?!</(?:\w+:)?r>).)*?"
    rb"<(?:\w+:)?t\b[^<>]*>)([^<]+)",
    re.DOTALL,
)
_BUILT_IN = {"9": "0%", "10": "0.00%"}
_FEWEST_DIGITS = 2
"""Percentages are rounded as they are shown, but to no fewer decimals than this."""

_NUMBER = re.compile(r"[#0?][#0?,]*(\.[#0?]*)?")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|[_*].|\[[^\]]*\]')
_UNIT = re.compile(r"[%‰€$£¥₹₩₽]|°?[^\W\d_]{1,12}(?:/[^\W\d_]{1,12})?\.?")

_CELL = (  # with one of these styles, its value last
    rb"<((?:\w+:)?c)\b([^<>]*?\ss=[\"'](%s)[\"'][^<>]*)(?<!/)>"
    rb"((?:<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f>))?)<((?:\w+:)?v)>([^<]*)</(?:\w+:)?v>"
)
_LIKE_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
_TYPE = re.compile(rb"\st=[\"'](\w+)[\"']")
_FORMULA = re.compile(rb"[<:]f[ >/]")
_UNCALCULATED = re.compile(
    rb"<(?:\w+:)?c\b(?![^<>]*\st=[\"']str)[^<>]*><(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f>)"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>"
)
_WITH_UNIT = re.compile(
    rb"<table:table-cell\b[^<>]*\soffice:value-type=[\"'](?:percentage|currency|time)[\"'][^<>]*>"
)
_VALUE = re.compile(rb"\soffice:(?:time-)?value(?:-type)?=[\"'][^\"'<>]*[\"']")


_DAY = re.compile(r"[yd]|m{3}")
_FIRST_DAY, _MOST_DAYS = date(1899, 12, 30), 2_958_466
"""Days are counted from this one up to the end of the year 9999 (ECMA-376, part 1, 18.17.4.1)."""


class _Format(NamedTuple):
    """What is shown around a number; percentages, to these decimals, are of 1."""

    before: str
    after: str
    decimals: int
    is_percentage: bool


def with_units(archive: zipfile.ZipFile) -> io.BytesIO | None:
    """A copy of the workbook in which cells are text that have a unit; None if none has.

    Also with the marks of notes above the line: calamine reads 40 with the note 1 as 401.
    """
    changed = _open_document(archive) or _workbook(archive) | _strings(archive)
    return rewritten(archive, changed) if changed else None


def uncalculated_sheets(archive: zipfile.ZipFile) -> list[str]:
    """The sheets of an XLSX workbook with formulas whose results are not stored.

    Libraries write such files; spreadsheet programs calculate when they open them.
    """
    sheets = {} if _OPEN_DOCUMENT in archive.namelist() else sheet_members(archive)
    return [sheet for sheet, member in sheets.items() if _is_uncalculated(archive, member)]


def _is_uncalculated(archive: zipfile.ZipFile, member: str) -> bool:
    content = unpacked(archive, member)[0] if member.endswith(".xml") else b""
    has_formulas = _FORMULA.search(content) is not None  # most have none, which is quickly seen
    return has_formulas and _UNCALCULATED.search(content) is not None


def _open_document(archive: zipfile.ZipFile) -> dict[str, bytes]:
    if _OPEN_DOCUMENT not in archive.namelist():
        return {}
    content, count = _WITH_UNIT.subn(_without_value, unpacked(archive, _OPEN_DOCUMENT)[0])
    return {_OPEN_DOCUMENT: content} if count else {}


def _without_value(tag: re.Match[bytes]) -> bytes:
    """As text, a cell has the text that it shows."""
    start = b"<table:table-cell"
    rest = _VALUE.sub(b"", tag[0]).removeprefix(start)
    return start + b' office:value-type="string"' + rest


def _workbook(archive: zipfile.ZipFile) -> dict[str, bytes]:
    formats = _formats(archive) if _STYLES in archive.namelist() else {}
    if not formats:
        return {}
    cell = re.compile(_CELL % b"|".join(formats))
    changed = {}
    for member in set(sheet_members(archive).values()):
        content, count = cell.subn(partial(_as_text, formats), unpacked(archive, member)[0])
        if count:
            changed[member] = content
    return changed


def _strings(archive: zipfile.ZipFile) -> dict[str, bytes]:
    if _STRINGS not in archive.namelist():
        return {}
    content, count = _RAISED.subn(
        lambda part: part[1] + raised(part[2].decode()).encode(), unpacked(archive, _STRINGS)[0]
    )
    return {_STRINGS: content} if count else {}


def _formats(archive: zipfile.ZipFile) -> dict[bytes, _Format]:
    """The formats with a unit, by the number of the style of a cell."""
    styles = read_xml(archive, _STYLES)
    codes = {each.get("numFmtId"): each.get("formatCode", "") for each in styles.iter("{*}numFmt")}
    used = (
        {**_BUILT_IN, **codes}.get(each.get("numFmtId"), "")
        for cells in styles.iter("{*}cellXfs")
        for each in cells.iterchildren("{*}xf")
    )
    found = {str(number).encode(): _format(code) for number, code in enumerate(used)}
    return {number: each for number, each in found.items() if each}


def _format(code: str) -> _Format | None:
    """That of positive numbers; None if it shows no unit, or scales what it shows."""
    positive = code.split(";")[0]
    literal = _LITERAL.sub(lambda each: each[1] or each[2] or each[3] or "", positive)
    bare = _LITERAL.sub(lambda each: "\0" * len(each[0]), positive)
    number = _NUMBER.search(bare)
    if not number or number[0].rstrip(".").endswith(","):
        return None
    before, _, after = literal.partition(number[0])
    if not all(part.strip() == "" or _UNIT.fullmatch(part.strip()) for part in (before, after)):
        return None
    if not (before.strip() or after.strip()):
        return None
    decimals = max(len(number[1] or ".") - 1, _FEWEST_DIGITS)
    return _Format(before, after, decimals, "%" in bare)


def _as_text(formats: Mapping[bytes, _Format], cell: re.Match[bytes]) -> bytes:
    tag, attributes, style, formula, value_tag, value = cell.groups()
    kind = _TYPE.search(attributes)
    if kind and kind[1] != b"n":
        return cell[0]
    try:
        shown = _shown(formats[style], float(value))
    except ValueError:
        return cell[0]
    rest = _TYPE.sub(b"", attributes)
    text = shown.replace("&", "&amp;").replace("<", "&lt;").encode()
    return b'<%s%s t="str">%s<%s>%s</%s>' % (tag, rest, formula, value_tag, text, value_tag)


def shown_number(code: str, value: str) -> str:
    """A stored number with the unit of its format, or as the day that it counts; words as such."""
    try:
        number = float(value)
    except ValueError:
        return value
    bare = _LITERAL.sub("", code.split(";")[0]).lower()
    if _DAY.search(bare) and 0 <= number < _MOST_DAYS:
        return (_FIRST_DAY + timedelta(days=int(number))).isoformat()
    form = _format(code)
    return _shown(form, number) if form else value


def _shown(form: _Format, number: float) -> str:
    if form.is_percentage:
        rounded = round(number * 100, form.decimals)
        return f"{form.before}{_plain(rounded)}{form.after}"
    sign = "-" if number < 0 else ""
    return f"{sign}{form.before}{_plain(abs(number))}{form.after}"


def _plain(number: float) -> str:
    """With as many digits as typed, and without an exponent as long as that is readable.

    As 12.3450 rather than 12.345, which is twelve thousand in many languages.
    """
    digits = str(int(number)) if number.is_integer() else f"{number:.15g}"
    return f"{digits}0" if _LIKE_THOUSANDS.fullmatch(digits) else digits
