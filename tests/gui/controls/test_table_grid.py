"""The grid of a table: order, filter, marks, copies and files."""

from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.gui.controls.table_grid import TableGrid
from app.gui.look.theme import LIGHT, apply_theme
from app.viewmodels.library.table_grid import USED_ROLE
from app.viewmodels.library.tables import caption_of
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import click, find, press, visible, write
from tests.viewmodels.scripted_library import margin_table


@pytest.fixture
def grid(runner: TaskRunner, qtbot: QtBot) -> TableGrid:
    grid = TableGrid(runner)
    qtbot.addWidget(grid)
    grid.resize(900, 500)
    grid.show()
    return grid


def column_of(*texts: str) -> Table:
    rows = tuple(
        TableRow(f"row {at}", (TableCell(text, _value(text), 1, at, at + 1) if text else None,))
        for at, text in enumerate(texts)
    )
    return Table(1, "Numbers", "", (TableColumn(("2023",)),), rows)


def _value(text: str) -> Decimal | None:
    plain = text.replace(",", "").replace("(", "-").rstrip(")")
    return Decimal(plain) if plain.lstrip("-").isdigit() else None


def shown(grid: TableGrid, column: int) -> list[str | None]:
    model = grid.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def labels(grid: TableGrid) -> list[str]:
    return [(label or "").replace("\N{EM SPACE}", "  ") for label in shown(grid, 0)]


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_rows_stand_below_the_labels_they_belong_to(grid: TableGrid) -> None:
    grid.show_table(margin_table())
    assert labels(grid) == [
        "Gross margin:",
        "  Products",
        "  Services",
        "Total gross margin",
        "Gross margin percentage:",
        "  Products",
        "  Services",
    ]
    assert shown(grid, 1)[0] is None, "a label has no values"


def test_numbers_are_sorted_by_value_and_what_is_empty_comes_last(grid: TableGrid) -> None:
    grid.show_table(column_of("1,200", "", "(5)", "900", "n/a"))
    grid.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert shown(grid, 1) == ["(5)", "900", "1,200", "n/a", None]
    grid.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert shown(grid, 1) == ["1,200", "900", "(5)", "n/a", None]
    grid.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert shown(grid, 1) == ["1,200", None, "(5)", "900", "n/a"]


def test_labels_are_sorted_with_their_numbers_by_value(grid: TableGrid) -> None:
    table = column_of("1", "2", "3")
    names = ("Item 10", "Item 9", "item 1")
    rows = (
        msgspec.structs.replace(row, label=name)
        for row, name in zip(table.rows, names, strict=True)
    )
    grid.show_table(msgspec.structs.replace(table, rows=tuple(rows)))
    grid.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert labels(grid) == ["item 1", "Item 9", "Item 10"]


def test_filtered_rows_name_what_they_stand_under(grid: TableGrid, qtbot: QtBot) -> None:
    table = margin_table()
    grid.show_table(msgspec.structs.replace(table, rows=table.rows * 2))
    write(grid.words, "SERVICES percentage")
    press(grid.words, Qt.Key.Key_Return)
    assert labels(grid) == ["Gross margin percentage: › Services"] * 2
    assert find(grid, QLabel, "tableCount").text().startswith("2 of 10")


def test_a_group_stands_once_over_its_columns(grid: TableGrid) -> None:
    grid.show_table(margin_table())
    assert [tuple(group) for group in grid.model.groups] == [(0, 1, 2), (0, 3, 4)]
    assert grid.model.head_lines[3] == ("Nine Months Ended June 25,", "2022")


def test_each_line_of_a_head_has_room_unless_it_is_shared(grid: TableGrid) -> None:
    head = ("Three Months Ended", "September 26,", "2022")
    other = ("Three Months Ended", "April 1,", "2023")
    cells = (TableCell("1", Decimal(1), 1, 0, 1), TableCell("2", Decimal(2), 1, 2, 3))
    rows = (TableRow("Sales", cells),)
    grid.show_table(Table(1, "", "", (TableColumn(head), TableColumn(other)), rows))
    assert grid.model.own_head(1) == ["September 26,", "2022"]
    view = find(grid, QTableView, "tableCells")
    assert view.columnWidth(1) > view.fontMetrics().horizontalAdvance("September 26,")


def test_the_unit_of_a_title_is_not_repeated() -> None:
    table = Table(1, "Sales (in millions)", "in millions", (), ())
    assert caption_of(table) == "Sales · in millions"


def test_period_and_unit_of_a_column_are_shown_below_its_head(grid: TableGrid) -> None:
    table = column_of("1")
    columns = (TableColumn(("Amount",), "2023", "€"),)
    grid.show_table(msgspec.structs.replace(table, columns=columns))
    assert grid.model.head_lines[1] == ("Amount", "2023 · €")
    columns = (TableColumn(("Depth (m)",), "2023", "m"),)
    grid.show_table(msgspec.structs.replace(table, columns=columns))
    assert grid.model.head_lines[1] == ("Depth (m)", "2023")


def test_one_cell_is_copied_as_it_is_written(grid: TableGrid) -> None:
    grid.show_table(margin_table())
    grid.select(0, 1)
    press(grid.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "23,038"


def test_a_selection_is_copied_with_its_heads(grid: TableGrid) -> None:
    grid.show_table(column_of("1,200", "900", "5"))
    model, selection = grid.model, grid.view.selectionModel()
    for row in (0, 2):
        selection.select(model.index(row, 1), selection.SelectionFlag.Select)
    press(grid.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "\t2023\nrow 0\t1200\nrow 2\t5"
    grid.view.copy_requested.emit(True)
    assert clipboard().splitlines()[-1] == "| row 2 | 5 |"


def test_without_a_selection_what_is_shown_is_copied_in_its_order(grid: TableGrid) -> None:
    grid.show_table(column_of("1", "3", "2"))
    grid.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    grid.view.clearSelection()
    click(find(grid, type(grid._copies), "copyTable"))
    assert clipboard() == "\t2023\nrow 1\t3\nrow 2\t2\nrow 0\t1"


def test_copied_words_do_not_run_as_formulas(grid: TableGrid) -> None:
    grid.show_table(column_of("=cmd()", "+1+1"))
    grid.view.copy_requested.emit(False)
    assert "\t'=cmd()" in clipboard() and "\t'+1+1" in clipboard()


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_table_is_saved_whole(
    grid: TableGrid, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    path = tmp_path / f"margins{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    grid.show_table(column_of("=cmd()", "1,200"))
    grid.model.show_only("1,200")
    click(find(grid, type(grid.saves), "saveTable"))
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: not grid._runner._tasks)
    if suffix == ".csv":
        assert path.read_text("utf-8-sig") == ",2023\nrow 0,'=cmd()\nrow 1,1200\n"
    else:
        with ZipFile(path) as archive:
            sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        assert "<v>1200</v>" in sheet and "<f>" not in sheet


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_labels_stay_in_view_when_a_table_is_scrolled_sideways(
    grid: TableGrid, direction: Qt.LayoutDirection
) -> None:
    grid.setLayoutDirection(direction)
    grid.resize(400, 300)
    table = margin_table()
    grid.show_table(msgspec.structs.replace(table, rows=table.rows * 9))
    assert not visible(grid.view, QTableView)
    grid.view.verticalScrollBar().setValue(40)
    grid.view.horizontalScrollBar().setValue(grid.view.horizontalScrollBar().maximum())
    over = find(grid.view, QTableView, "tableCells")
    assert over.isVisible() and over.verticalScrollBar().value() == 40
    grid.view.verticalScrollBar().setValue(60)
    assert over.verticalScrollBar().value() == 60
    assert over.rowViewportPosition(9) == grid.view.rowViewportPosition(9)
    room = grid.view.viewport().geometry()
    edges = over.geometry().left() - room.left(), room.right() - over.geometry().right()
    assert edges[direction == Qt.LayoutDirection.RightToLeft] == 0
    assert over.width() <= room.width() // 2


def test_rows_and_columns_grow_with_the_type(
    grid: TableGrid, qapp: QApplication, qtbot: QtBot
) -> None:
    grid.show_table(margin_table())
    grid.fit_rows(20)
    height, width = grid.view.height(), grid.view.columnWidth(2)
    apply_theme(qapp, "light", 200)
    qtbot.waitUntil(lambda: grid.view.columnWidth(2) > 1.5 * width)
    assert grid.view.height() > 1.5 * height
    assert grid.view.verticalScrollBar().maximum() == 0, "all rows are still there"


def test_a_list_has_nothing_to_save_and_leaves_no_widget_behind(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    before = len(QApplication.topLevelWidgets())
    things = TableGrid(runner, "Find a thing")
    qtbot.addWidget(things)
    things.show_table(margin_table())
    things.show()
    assert len(QApplication.topLevelWidgets()) == before + 1
    assert not visible(things, QToolButton)


def test_used_cells_are_marked_and_scrolled_to(grid: TableGrid) -> None:
    grid.resize(900, 160)
    table = column_of(*map(str, range(500)))
    grid.show_table(table, [(400, 0)])
    index = grid.view.currentIndex()
    assert (index.data(), index.data(USED_ROLE)) == ("400", True)
    assert grid.view.viewport().rect().contains(grid.view.visualRect(index).center())
    before = grid.model.index(399, 1)
    assert not before.data(USED_ROLE)
    image = grid.view.viewport().grab().toImage()
    colors = [
        image.pixelColor(grid.view.visualRect(one).topLeft() + QPoint(4, 6))
        for one in (index, before)
    ]
    assert colors == [QColor(LIGHT.highlight), QColor(LIGHT.card)]


def test_a_large_table_is_arranged_beside_the_window(grid: TableGrid, qtbot: QtBot) -> None:
    """Nothing is computed for rows and columns that nobody sees."""
    cell = TableCell("7", Decimal(7), 1, 0, 1)
    other = TableCell("8", Decimal(8), 1, 0, 1)
    rows = tuple(TableRow(f"row {at}", (cell, None)) for at in range(99_999))
    columns = (TableColumn(("A",)), TableColumn(("B",)))
    table = Table(1, "Long", "", columns, (*rows, TableRow("last", (other, None))))
    grid.show_table(table)
    grid.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert grid.model.index(0, 0).data() == "row 0", "the window goes on while it is sorted"
    qtbot.waitUntil(lambda: grid.model.index(0, 0).data() == "last")


def test_a_grid_that_goes_while_its_table_is_sorted_is_not_shown_it(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    cell = TableCell("7", Decimal(7), 1, 0, 1)
    rows = (TableRow("row", (cell,)),) * 60_000
    grid = TableGrid(runner)
    grid.show_table(Table(1, "Long", "", (TableColumn(("A",)),), rows))
    with qtbot.captureExceptions() as raised:
        grid.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
        with qtbot.waitSignal(grid.destroyed):
            grid.deleteLater()
        qtbot.waitUntil(lambda: not runner._tasks)
    assert not raised


def test_a_wide_table_is_shown(grid: TableGrid) -> None:
    cell = TableCell("7", Decimal(7), 1, 0, 1)
    columns = tuple(TableColumn(("All", f"Column {at}")) for at in range(5_000))
    grid.show_table(Table(1, "Wide", "", columns, (TableRow("row", (cell,) * 5_000),) * 20))
    assert grid.model.columnCount() == 5_001
    assert [tuple(group) for group in grid.model.groups] == [(0, 1, 5_000)]
    grid.select(3, 4_999)
    assert grid.view.currentIndex().column() == 5_000
