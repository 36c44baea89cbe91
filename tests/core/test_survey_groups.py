"""Rows of surveys with the same value."""

from app.core.surveys import CellItem, SurveyCell, SurveyColumn, SurveyRow, grouped


def row(name: str, *values: str, correction: str | None = None) -> SurveyRow:
    items = tuple(CellItem(value, "", value, 1, 0, 1, 0, 1) for value in values)
    cell = SurveyCell(state="found" if values else "absent", items=items, correction=correction)
    return SurveyRow(name, name, {"Goods": cell})


def groups(column: SurveyColumn, *rows: SurveyRow) -> list[tuple[str, str, list[str]]]:
    return [
        (each.value, each.state, [one.document_id for one in each.rows])
        for each in grouped(column, rows)
    ]


def test_a_row_is_in_the_group_of_each_value_of_a_list() -> None:
    column = SurveyColumn(name="Goods", type="list")
    rows = (row("a", "oak", "tin"), row("b", "Oak"), row("c"), SurveyRow("d", "d", {}))
    assert groups(column, *rows) == [
        ("oak", "found", ["a", "b"]),
        ("", "absent", ["c"]),
        ("tin", "found", ["a"]),
    ]


def test_a_corrected_row_is_in_the_group_of_the_user() -> None:
    column = SurveyColumn(name="Goods")
    rows = (row("a", "oak"), row("b", "tin", correction="oak"), row("c", "oak", correction=""))
    assert groups(column, *rows) == [("oak", "found", ["a", "b"]), ("", "absent", ["c"])]
