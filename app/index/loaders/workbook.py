"""The sheets of an XLSX workbook and what they refer to, by the names of its members."""

import posixpath
import zipfile
from typing import Any

from app.index.loaders.archive import read_xml

_WORKBOOK = "xl/workbook.xml"


def sheet_members(archive: zipfile.ZipFile) -> dict[str, str]:
    """The member that holds each sheet, by its name; empty for what is no XLSX workbook."""
    names = set(archive.namelist())
    if _WORKBOOK not in names:
        return {}
    members = related(archive, _WORKBOOK)
    sheets = read_xml(archive, _WORKBOOK).iter("{*}sheet")
    found = {sheet.get("name", ""): members.get(_relation(sheet), "") for sheet in sheets}
    return {name: member for name, member in found.items() if member in names}


def _relation(sheet: Any) -> str:
    return next((value for key, value in sheet.items() if key.endswith("}id")), "")


def related(archive: zipfile.ZipFile, member: str) -> dict[str, str]:
    """The members that `member` refers to, by the ids it has for them."""
    folder, name = posixpath.split(member)
    listing = f"{folder}/_rels/{name}.rels"
    if listing not in archive.namelist():
        return {}
    return {
        each.get("Id", ""): _absolute(folder, each.get("Target", ""))
        for each in read_xml(archive, listing)
        if each.get("TargetMode") != "External"
    }


def _absolute(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
