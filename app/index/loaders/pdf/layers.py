"""Layers of a PDF, also called optional content (PDF 32000-1:2008, 8.11), that are switched off."""

import ctypes
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pypdfium2
from pypdfium2 import raw as pdfium

from app.index.loaders.page import sound
from app.index.loaders.pdf.opening import open_with_pypdf

HiddenLayers = Callable[[], frozenset[str]]
"""The names of the layers that are off when a document is opened."""

_DEEPEST = 8
_LONGEST_NAME = 1000  # UTF-16 units

_Level = tuple[Callable[..., int], Callable[..., Any], Callable[..., Any]]
_OF_PAGE: _Level = (
    pdfium.FPDFPage_CountObjects,
    pdfium.FPDFPage_GetObject,
    pdfium.FPDFPage_RemoveObject,
)
_OF_FORM: _Level = (
    pdfium.FPDFFormObj_CountObjects,
    pdfium.FPDFFormObj_GetObject,
    pdfium.FPDFFormObj_RemoveObject,
)


def hidden_layers(file: Path | IO[bytes], password: str) -> frozenset[str]:
    """For `HiddenLayers`; without names that a visible layer has, too."""
    return sound(lambda: _hidden_layers(file, password)) or frozenset()


def remove_hidden(page: pypdfium2.PdfPage, hidden: HiddenLayers) -> None:
    """Remove from a page in memory what is on a hidden layer, asking for their names if needed."""
    _remove(page.raw, _OF_PAGE, hidden, _DEEPEST)


def _hidden_layers(file: Path | IO[bytes], password: str) -> frozenset[str]:
    layers: Any = open_with_pypdf(file, password).root_object["/OCProperties"]
    first = layers["/D"]
    on, off = ({each.idnum for each in first.get(key) or ()} for key in ("/ON", "/OFF"))
    if first.get("/BaseState") == "/OFF":
        off |= {each.idnum for each in layers["/OCGs"]} - on
    names: dict[bool, set[str]] = {True: set(), False: set()}
    for each in layers["/OCGs"]:
        names[each.idnum in off].add(str(each.get_object()["/Name"]))
    return frozenset(names[True] - names[False])


def _remove(holder: Any, level: _Level, hidden: HiddenLayers, depth: int) -> None:
    count, get, remove = level
    for index in reversed(range(count(holder))):
        part = get(holder, index)
        if (names := _layers_of(part)) and not names.isdisjoint(hidden()):
            remove(holder, part)
            pdfium.FPDFPageObj_Destroy(part)
        elif depth and pdfium.FPDFPageObj_GetType(part) == pdfium.FPDF_PAGEOBJ_FORM:
            _remove(part, _OF_FORM, hidden, depth - 1)


def _layers_of(part: Any) -> set[str]:
    """The names of the layers that a part of a page is on; "" for other marks."""
    marks = (
        pdfium.FPDFPageObj_GetMark(part, index)
        for index in range(pdfium.FPDFPageObj_CountMarks(part))
    )
    return {_name(mark) for mark in marks} - {""}


def _name(mark: Any) -> str:
    buffer, size = (ctypes.c_ushort * _LONGEST_NAME)(), ctypes.c_ulong()
    room = ctypes.sizeof(buffer)
    if not pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"Name", buffer, room, size):
        return ""
    return bytes(buffer)[: max(0, size.value - 2)].decode("utf-16-le", "ignore")
