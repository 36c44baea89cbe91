"""Opens workbooks with calamine, those with sparse sheets as well."""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, NamedTuple

import python_calamine

from app.index.loaders.sheets.sparse_open_document import closed_up
from app.index.loaders.sheets.sparse_sheet import Cells, moved_together, sparse_sheets

_Rows = Iterable[Sequence[object]]


class Workbook(NamedTuple):
    """A workbook and, by sheet name, the original positions of cells in sparse sheets.

    `is_closed_up` is true if the empty rows and columns of all sheets were left out.
    """

    opened: python_calamine.CalamineWorkbook
    sparse: Mapping[str, Cells]
    is_closed_up: bool = False

    def has_places(self, sheet: str) -> bool:
        """Whether the rows of `table` have their original positions."""
        return not self.is_closed_up and sheet not in self.sparse

    def rows(self, sheet: str) -> _Rows:
        """The rows of a sheet; in a sparse one, distant cells are moved closer.

        Raises CalamineError for a damaged sheet.
        """
        return self._read(sheet, Cells.in_rows)

    def table(self, sheet: str) -> _Rows:
        """The rows of a sheet; a sparse one without its empty rows and columns.

        Raises CalamineError for a damaged sheet.
        """
        return self._read(sheet, Cells.in_used_columns)

    def _read(
        self, sheet: str, arranged: Callable[[Cells, _Rows], Iterator[list[object]]]
    ) -> _Rows:
        rows: _Rows = self.opened.get_sheet_by_name(sheet).iter_rows()
        cells = self.sparse.get(sheet)
        return arranged(cells, rows) if cells else rows


def open_workbook(file: Path | IO[bytes]) -> Workbook:
    """Raises CalamineError for a file that is damaged or not a workbook.

    Also UserError for an ODS workbook with too many cells.
    """
    sparse: dict[str, Cells] = {}
    is_closed_up = False
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            if sparse := sparse_sheets(archive):
                file = moved_together(archive, sparse)
            elif copy := closed_up(archive):
                file, is_closed_up = copy, True
    if not isinstance(file, Path):
        file.seek(0)
    return Workbook(_opened(file), sparse, is_closed_up)


def _opened(file: Path | IO[bytes]) -> python_calamine.CalamineWorkbook:
    try:
        return python_calamine.load_workbook(file)
    except python_calamine.CalamineError:
        if not isinstance(file, Path):
            raise
        # calamine trusts file name suffixes, which may be wrong.
        return python_calamine.load_workbook(io.BytesIO(file.read_bytes()))
