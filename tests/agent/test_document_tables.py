"""The table tools over tables in documents, such as PDF files."""

from pathlib import Path

import pytest

from app.agent.workbench.protocol import QueryTable, TableResult
from app.agent.workbench.tables import query_table
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from tests.index.tables.drawn import Drawing, rows_at, write_pages

_ROWS = [["Item", "2023", "2022"], ["Net sales", "1,200", "1,100"], ["Costs", "(700)", "—"]]


def _ask(path: Path, **asked: object) -> TableResult:
    return query_table(QueryTable(path=str(path), **asked), CancelToken())  # type: ignore[arg-type]


def _report(folder: Path, titles: tuple[str, ...] = ("Statement of Income",)) -> Path:
    pages = [Drawing([(72, 80, title), *rows_at(_ROWS, [72, 300, 380])]) for title in titles]
    return write_pages(folder / "report.pdf", pages)


def test_values_of_a_pdf_table_are_summed_exactly_with_their_signs(tmp_path: Path) -> None:
    found = _ask(_report(tmp_path), how="sum", columns=("2023",))
    assert found.rows == ((500,),)
    assert [(source.sheet, source.rows) for source in found.sources] == [
        ("Statement of Income (page 1)", 2)
    ]


def test_sql_over_a_pdf_table(tmp_path: Path) -> None:
    sql = 'SELECT "2023" - "2022" AS change FROM t WHERE Item = \'Costs\''
    assert _ask(_report(tmp_path), sql=sql).rows == ((-700,),)


def test_tables_of_a_document_are_never_added_up_together(tmp_path: Path) -> None:
    path = _report(tmp_path, ("Statement of Income", "Segment North"))
    with pytest.raises(UserError, match="2 tables of this document have these columns"):
        _ask(path, how="sum", columns=("2023",))
    assert _ask(path, how="sum", columns=("2023",), sheet="Segment North").rows == ((500,),)


def test_a_document_without_tables_is_told(tmp_path: Path) -> None:
    path = write_pages(tmp_path / "letter.pdf", [Drawing([(72, 80, "Dear Ms Lindqvist,")])])
    with pytest.raises(UserError, match="No tables were found"):
        _ask(path, how="count")


def test_a_table_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Statement of Income"):
        _ask(_report(tmp_path), how="count", sheet="Balance Sheet")


def test_codes_of_a_document_have_their_zeros(tmp_path: Path) -> None:
    path = tmp_path / "parts.html"
    rows = ["<th>Part<th>Code<th>Stock", "<td>Bolt<td>00123<td>7", "<td>Nut<td>00450<td>9"]
    path.write_text(f"<h1>Parts</h1><table>{''.join(f'<tr>{row}' for row in rows)}</table>")
    found = _ask(path, how="list", columns=("Code", "Stock"))
    assert found.rows == (("00123", 7), ("00450", 9))
