"""Fields such as "Invoice no.: 7" are found by what documents call a column."""

from decimal import Decimal

import pytest

from app.core.documents import Chunk
from app.core.surveys import ColumnType, SurveyColumn
from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.retrieval.value_field import fields
from app.retrieval.value_match import ValueFinder


def _passage(text: str) -> Chunk:
    return Chunk("c", "d", 0, text, 1, 0, len(text))


def _field(text: str, column: SurveyColumn, *tables: Table) -> tuple[str, str] | None:
    item = ValueFinder([_passage(text)], lambda _start, _end: tables).field(column)
    return (item.value, text[item.value_start : item.value_end]) if item else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lease\nLandlord: North Quay Ltd", {"landlord": "North Quay Ltd"}),
        (
            "Here it is. Bailleur : Domaine Vasseur. Locataire : Coopérative du Val.",
            {"bailleur": "Domaine Vasseur", "locataire": "Coopérative du Val"},
        ),
        ("Order no.: R-17\nTotal (EUR): 387.25", {"order no": "R-17", "total": "387.25"}),
        ("Name:\nIt opens at 10:30.\nhttps://example.org", {}),
        (
            "A bill\n\nFrom: a@b.example\nDate: Mon, 02 Mar 2026\n\nTotal: 7 EUR",
            {"date": "Mon, 02 Mar 2026", "total": "7 EUR"},
        ),
        ("Customer: | Ann", {}),  # a row, which is read as a cell
    ],
)
def test_the_fields_of_lines(text: str, expected: dict[str, str]) -> None:
    found = list(fields([_passage(text)], ()))
    assert {each.label: each.value for each in found} == expected
    assert all(text[each.start : each.end] == each.value for each in found)


@pytest.mark.parametrize(
    ("type_", "text", "expected"),
    [
        ("date", "Rechnungsdatum: 17.09.2025", ("2025-09-17", "17.09.2025")),
        ("money", "Rechnungsbetrag: 4.330,41 €", ("4330.41", "4.330,41")),
        ("money", "Rechnungsbetrag: siehe unten", None),
        ("text", "Betrag: 7 Euro\nRechnungsbetrag: 8 Euro", ("8 Euro", "8 Euro")),
        ("text", "Total: 7 Euro\nTotal: 8 Euro", None),  # it is not clear which one is meant
        ("text", "Total: 7 Euro\nRechnungsbetrag: 8 Euro", ("7 Euro", "7 Euro")),  # the surer name
    ],
)
def test_a_field_is_found_by_what_documents_call_a_column(
    type_: ColumnType, text: str, expected: tuple[str, str] | None
) -> None:
    column = SurveyColumn(name="Total", type=type_, labels=("Rechnungsbetrag", "Rechnungsdatum"))
    found = _field(text, column)
    if type_ == "money" and found:
        assert Decimal(found[0]) == Decimal("4330.41")
    else:
        assert found == expected


def test_a_row_of_a_form_is_a_field_but_not_one_of_a_table_with_heads() -> None:
    text = "Customer | Ann Lee"
    cell = TableCell("Ann Lee", None, 1, 11, 18)
    for heads, expected in (((), ("Ann Lee", "Ann Lee")), (("Value",), None)):
        table = Table(1, "", "", (TableColumn(heads),), (TableRow("Customer", (cell,)),))
        assert _field(text, SurveyColumn(name="Customer"), table) == expected
