"""Figures of tables in words."""

from decimal import Decimal

import pytest

from app.core.tables import (
    CellFigure,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    as_sheet,
    cell_unit,
)


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("$ 21,867", "dollars in millions", "$21,867 million"),
        ("14,020", "Dollars in millions, except per share amounts", "14,020 million dollars"),
        ("14,020", "$ in thousands", "$14,020 thousand"),
        ("(1 234,5)", "(in millions)", "(1 234,5) million"),
        ("US$ 3", "in billions", "US$3 billion"),
        ("34,229", "Millions", "34,229 million"),
        ("226", "$ million", "$226 million"),
        ("15,744,231", "shares in thousands", "15,744,231 thousand shares"),
        ("86,420", "£'000", "£86,420 thousand"),
        ("48.312", "TEUR", "48.312 thousand EUR"),
        ("43.1", "£m", "£43.1 million"),
        ("9", "t", "9 t"),
        ("71.5 %", "%", "71.5 %"),
        ("12", "amounts in millions", "12 amounts in millions"),
        ("12", "", "12"),
    ],
)
def test_the_scale_of_a_unit_follows_the_figure(text: str, unit: str, words: str) -> None:
    assert CellFigure("d", "/a.pdf", 1, 0, 1, text, "0", "Row", unit=unit).in_words == words


REPURCHASES = (
    "number of shares, which are reflected in thousands, and per share amounts, which are "
    "expressed in dollars"
)
WHOLE = "the whole unit"


@pytest.mark.parametrize(
    ("excepted", "row", "column", "text", "of_cell"),
    [
        (REPURCHASES, "October", "Number of Shares Purchased", "4,632", "shares in thousands"),
        (REPURCHASES, "October", "Average Price Paid Per Share", "$ 12.50", "per share"),
        (REPURCHASES, "October", "Dollar Value of Shares", "$ 40", WHOLE),
        (REPURCHASES, "Treasury shares", "2023", "(67)", ""),
        ("share data", "Weighted-average basic shares outstanding", "2023", "97", "shares"),
        ("per share data", "Diluted shares outstanding", "2023", "97", WHOLE),
        ("per share data", "Dividend per common share", "2023", "0.30", "per share"),
        ("per share data", "Dividends paid ($0.04 per common share)", "2023", "(99)", WHOLE),
        ("per share data", "Dividends paid, $ .04 per share", "2023", "(99)", WHOLE),
        ("share data", "Share-based compensation", "2023", "12", WHOLE),
        ("percentages and employees", "Number of employees", "2023", "41", ""),
        ("where otherwise stated", "Other income", "2023", "41", WHOLE),
    ],
)
def test_a_unit_does_not_hold_for_what_it_excepts(
    excepted: str, row: str, column: str, text: str, of_cell: str
) -> None:
    unit = f"in millions, except {excepted}"
    head, cell = TableColumn((column,)), TableCell(text, None, 1, 0, len(text))
    found = cell_unit(Table(1, "", unit, (head,), ()), TableRow(row, (cell,)), head, cell)
    assert found == (unit if of_cell == WHOLE else of_cell)


@pytest.mark.parametrize(
    ("above", "row", "of_cell"),
    [
        ((), "Revenue", "$ in millions, except per share amounts"),
        ((), "Average shares outstanding", "shares in millions, except per share amounts"),
        (("Earnings per share:",), "Diluted", "per share"),
        (("Shares used in computing earnings per share:",), "Diluted", "shares in millions"),
    ],
)
def test_dollars_and_shares_have_each_their_own_unit(
    above: tuple[str, ...], row: str, of_cell: str
) -> None:
    head, cell = TableColumn(("2023",)), TableCell("2.15", None, 1, 0, 4)
    unit = "$ and shares in millions, except per share amounts"
    found = cell_unit(Table(1, "", unit, (head,), ()), TableRow(row, (cell,), above), head, cell)
    assert found.startswith(of_cell)


@pytest.mark.parametrize(
    ("unit", "row"),
    [
        ("in Mio. EUR, außer Ergebnis je Aktie", "Ergebnis je Aktie"),
        ("en millions d’euros, sauf résultat par action", "Résultat par action"),
        ("en millones de euros, salvo beneficio por acción", "Beneficio por acción"),
    ],
)
def test_units_except_something_in_other_languages_too(unit: str, row: str) -> None:
    head, cell = TableColumn(("2023",)), TableCell("2,15", None, 1, 0, 4)
    table = Table(1, "", unit, (head,), ())
    assert cell_unit(table, TableRow(row, (cell,)), head, cell) == ""
    assert cell_unit(table, TableRow("Cash", (cell,)), head, cell) == unit


@pytest.mark.parametrize(
    ("label", "own", "unit"),
    [
        ("Basic earnings per share (pence)", "pence", "pence"),
        ("Average number of employees", "", ""),
        ("Stores (number)", "", ""),
        ("Diluted earnings per share", "", "per share"),
        ("Revenue", "", "£'000"),
    ],
)
def test_a_row_may_have_another_unit_than_its_table(label: str, own: str, unit: str) -> None:
    cell = TableCell("17.7", None, 1, 0, 4)
    for head, of_all in ((TableColumn(("2025",), "2025", "£'000"), ""), (TableColumn(), "£'000")):
        table = Table(1, "", of_all, (head,), ())
        assert cell_unit(table, TableRow(label, (cell,), unit=own), head, cell) == unit


@pytest.mark.parametrize(
    ("column", "kind"),
    [
        (TableColumn(("2025", "Before tax (£m)"), "2025", "£m"), "Before tax"),
        (TableColumn(("H1 Budget",), "H1 FY2026"), "Budget"),
        (TableColumn(("June 30, 2023 (Unaudited)",), "June 30, 2023"), ""),
        (TableColumn(("Europe",), "Year ended June 30, 2023"), "Europe"),
    ],
)
def test_what_a_column_tells_besides_its_period_and_unit(column: TableColumn, kind: str) -> None:
    assert column.kind == kind


def test_the_unit_of_a_cell_is_found_without_looking_at_all_columns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[TableColumn] = []
    monkeypatch.setattr(TableColumn, "kind", property(looked.append))
    cell = TableCell("7", None, 1, 0, 1)
    columns = tuple(TableColumn((f"Column {number}",)) for number in range(9))
    for unit, title in (("", "Wide"), ("EUR", "Wide")):
        row = TableRow("Row", (cell,) * len(columns))
        table = Table(1, title, unit, columns, (row,))
        assert {cell_unit(table, row, column, cell) for column in columns} == {unit}
    assert not looked


def test_a_column_of_a_sheet_is_called_with_the_unit_of_its_numbers() -> None:
    cost = TableColumn(("Kosten (T€)",), unit="T€")
    columns = (TableColumn(("Stand",)), TableColumn(("Plan 2027",)), cost)
    cells = (
        TableCell("offen", None, 1, 0, 5),
        TableCell("740", Decimal(740), 1, 6, 9),
        TableCell("135", Decimal(135), 1, 10, 13),
    )
    rows = (TableRow("Umkleiden", cells),)
    sheet = as_sheet(Table(1, "", "T€", columns, rows, "Vorhaben"))
    assert [each.text for each in sheet.columns] == [
        "Stand",
        "Plan 2027 (€ thousand)",
        "Kosten (T€)",
    ]
