"""Spreadsheets and CSV."""

from collections.abc import Set as AbstractSet

from app.index.loaders import Format, late

_LOADER = "app.index.loaders.sheets.sheet_loader"


def _is_workbook(names: AbstractSet[str], kind: bytes) -> bool:
    is_open_document = "content.xml" in names and b"spreadsheet" in kind
    return is_open_document or not names.isdisjoint({"xl/workbook.xml", "xl/workbook.bin"})


FORMATS = (
    Format(late(_LOADER, "load"), holds=_is_workbook, ole_suffixes=(".xls",)),
    Format(late(_LOADER, "load_csv"), suffixes=(".csv", ".tsv")),
)
