"""The sheets of an XLSX or XLSB workbook and what they refer to, by the names of its members."""

import posixpath
import zipfile
from typing import Any

from app.index.loaders.archives.archive import read_xml
from app.index.loaders.sheets.binary_sheet import sheet_relations

_WORKBOOK, _BINARY = "xl/workbook.xml", "xl/workbook.bin"


def sheet_members(archive: zipfile.ZipFile) -> dict[str, str]:
    """The member of each sheet, by sheet name; empty if it is not such a workbook."""
    names = set(archive.namelist())
    workbook = _WORKBOOK if _WORKBOOK in names else _BINARY
    if workbook not in names:
        return {}
    if workbook == _BINARY:
        found = sheet_relations(archive.read(_BINARY))
    else:
        sheets = read_xml(archive, _WORKBOOK).iter("{*}sheet")
        found = {sheet.get("name", ""): _relation(sheet) for sheet in sheets}
    members = related(archive, workbook)
    located = {name: members.get(relation, "") for name, relation in found.items()}
    return {name: member for name, member in located.items() if member in names}


def _relation(sheet: Any) -> str:
    return next((value for key, value in sheet.items() if key.endswith("}id")), "")


def related(archive: zipfile.ZipFile, member: str) -> dict[str, str]:
    """The members that `member` refers to, by relation id."""
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
