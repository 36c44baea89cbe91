"""A typed table as a Qt table: sorted by value, filtered, below the labels its rows belong to."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCollator, QModelIndex, QObject, Qt

from app.core.tables import Table, TableCell, TableColumn, cell_unit, part_of
from app.viewmodels.library.documents_table import Index
from app.viewmodels.tasks.runner import Task, TaskRunner, abandon_all

CELL_ROLE = int(Qt.ItemDataRole.UserRole)
"""The TableCell; None for labels and where there is none."""

USED_ROLE = CELL_ROLE + 1
"""Whether the answer uses this cell."""

SECTION_ROLE = CELL_ROLE + 2
"""Whether the row is only a label that those below it stand under."""

LABELS = 0
"""The column of the labels; those of the table follow."""

INDENT = "\N{EM SPACE}"
"""What a label begins with for each label it stands under."""

_BELOW = " › "
_LOOKED_AT = 20
_AT_ONCE = 100_000
"""Tables with more cells are sorted and filtered on another thread."""


class ShownRow(NamedTuple):
    """A row by its number in the table; with a `section`, only this one of its parents."""

    row: int
    section: int | None = None

    @property
    def is_label(self) -> bool:
        return self.section is not None


class Group(NamedTuple):
    """A head over the columns from `first` to `last`, in line `level` of the heads."""

    level: int
    first: int
    last: int


class _Arrangement(NamedTuple):
    """Which rows are shown: those with all `words`, by `column`; -1 is the table's own order.

    `rows` are the numbers of those that are not hidden; None for all.
    """

    rows: frozenset[int] | None = None
    words: tuple[str, ...] = ()
    column: int = -1
    is_descending: bool = False


class TableGridModel(QAbstractTableModel):
    """The first column holds the labels of the rows; a sorted row names what it stands under.

    Args:
        runner: sorts and filters large tables on other threads.
    """

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._tasks: list[Task] = []
        tasks = self._tasks
        # It goes with its grid, and rows in progress must not come back to what is gone.
        self.destroyed.connect(lambda: abandon_all(tasks))
        self._arrangement = _Arrangement()
        self._used: frozenset[tuple[int, int]] = frozenset()
        self.table = Table(1, "", "", (), ())
        self.shown: Sequence[ShownRow] = ()
        self.head_lines: Sequence[tuple[str, ...]] = ()
        """The lines of each head: groups, its own, then its period and unit; all equally many."""
        self.groups: Sequence[Group] = ()
        self._group_at: dict[tuple[int, int], Group] = {}
        self.number_columns: frozenset[int] = frozenset()
        """The columns of which most of the first cells are numbers."""

    @property
    def is_in_order(self) -> bool:
        """Whether all rows are shown in the table's own order, below what they stand under."""
        return self._arrangement == _Arrangement()

    @property
    def found(self) -> int:
        """How many rows of the table are shown."""
        return len(self.table.rows) if self.is_in_order else len(self.shown)

    def group(self, level: int, column: int) -> Group | None:
        """The group whose head is in this line over a column."""
        return self._group_at.get((level, column))

    def own_head(self, column: int) -> Sequence[str]:
        """The lines of a head without those of its groups, which other columns share."""
        lines = enumerate(self.head_lines[column])
        return [line for level, line in lines if not self.group(level, column)]

    def show_table(self, table: Table, used: Iterable[tuple[int, int]] = ()) -> None:
        """Show a table in its own order; `used` are the row and column of cells to mark."""
        self._arrangement = _Arrangement()
        self.update_table(table, used)

    def update_table(self, table: Table, used: Iterable[tuple[int, int]] = ()) -> None:
        """Show another state of the table, arranged as before."""
        abandon_all(self._tasks)
        self.beginResetModel()
        self.table, self._used = table, frozenset(used)
        self.head_lines = _head_lines(table)
        self.groups = tuple(_groups(table, self.head_lines))
        self._group_at = {
            (each.level, column): each
            for each in self.groups
            for column in range(each.first, each.last + 1)
        }
        self.number_columns = frozenset(_number_columns(table))
        self.shown = _arranged(table, self._arrangement)
        self.endResetModel()

    def show_only(self, words: str) -> None:
        """Show only rows that contain all words, ignoring case."""
        self._arrange(self._arrangement._replace(words=tuple(words.casefold().split())))

    def hide_others(self, rows: Iterable[int] | None) -> None:
        """Hide all rows but these, by their numbers in the table; None shows them again."""
        self._arrange(self._arrangement._replace(rows=None if rows is None else frozenset(rows)))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 restores the table's own order."""
        is_descending = order == Qt.SortOrder.DescendingOrder
        self._arrange(
            self._arrangement._replace(column=column, is_descending=is_descending and column >= 0)
        )

    def part(self, rows: Iterable[int], columns: Iterable[int]) -> Table:
        """The shown rows and columns with these numbers as a table."""
        chosen = [self.shown[row].row for row in rows if not self.shown[row].is_label]
        return part_of(self.table, chosen, [at - 1 for at in columns if at != LABELS])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or not self.table.rows else len(self.table.columns) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.head_lines):
            return None
        head = ", ".join(filter(None, self.head_lines[section]))
        if role == Qt.ItemDataRole.DisplayRole:
            return head
        return html.escape(head) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = self.shown[index.row()]
        if role == SECTION_ROLE:
            return shown.is_label
        if index.column() == LABELS:
            return self._label_data(shown, role)
        return self._cell_data(shown.row, index.column() - 1, role) if not shown.is_label else None

    def _cell_data(self, row: int, column: int, role: int) -> Any:
        cell = self.table.rows[row].cells[column]
        if role == CELL_ROLE:
            return cell
        if role == USED_ROLE:
            return (row, column) in self._used
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(cell.text.split()) if cell else None
        if role in (Qt.ItemDataRole.ToolTipRole, _ALOUD):
            description = self._description(row, column, cell) if cell else ""
            return html.escape(description) if role == Qt.ItemDataRole.ToolTipRole else description
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = cell is not None and cell.value is not None
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _label_data(self, shown: ShownRow, role: int) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, _ALOUD):
            return None
        row = self.table.rows[shown.row]
        labels = (*row.parents, row.label)
        if shown.section is not None:
            labels = labels[: shown.section + 1]
        if role == Qt.ItemDataRole.DisplayRole and self.is_in_order:
            return INDENT * (len(labels) - 1) + labels[-1]
        text = _BELOW.join(labels)
        return html.escape(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def _description(self, row: int, column: int, cell: TableCell) -> str:
        """A cell with its unit, label and head, as a reader without the grid needs it."""
        unit = cell_unit(self.table, self.table.rows[row], self.table.columns[column], cell)
        shown_unit = f" ({unit})" if unit and cell.value is not None and unit != "%" else ""
        head = self.headerData(column + 1, Qt.Orientation.Horizontal)
        parts = (f"{cell.text}{shown_unit}", self.table.rows[row].label, head)
        return ", ".join(filter(None, parts))

    def _arrange(self, arrangement: _Arrangement) -> None:
        if arrangement == self._arrangement:
            return
        abandon_all(self._tasks)
        self._arrangement = arrangement
        table = self.table
        if len(table.rows) * (len(table.columns) + 1) > _AT_ONCE:
            self._tasks.append(
                self._runner.run(
                    lambda _token: _arranged(table, arrangement),
                    self._show,
                    on_settled=self._tasks.clear,
                )
            )
            self.layoutChanged.emit()
        else:
            self._show(_arranged(table, arrangement))

    def _show(self, shown: Sequence[ShownRow]) -> None:
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()


_ALOUD = int(Qt.ItemDataRole.AccessibleTextRole)


def _arranged(table: Table, arrangement: _Arrangement) -> Sequence[ShownRow]:
    kept, words = arrangement.rows, arrangement.words
    rows: Iterable[int] = range(len(table.rows))
    if kept is not None or words:
        rows = [at for at in rows if kept is None or at in kept]
        rows = [at for at in rows if _has_words(table, at, words)]
    if arrangement.column >= 0:
        rows = _sorted(table, rows, arrangement.column, arrangement.is_descending)
    if kept is not None or words or arrangement.column >= 0:
        return [ShownRow(at) for at in rows]
    return _below_sections(table)


def _has_words(table: Table, at: int, words: Sequence[str]) -> bool:
    row = table.rows[at]
    text = " ".join((*row.parents, row.label, *(cell.text for cell in row.cells if cell)))
    text = text.casefold()
    return all(word in text for word in words)


def _sorted(table: Table, rows: Iterable[int], column: int, is_descending: bool) -> list[int]:
    """By value, then words in the order of the language; what is empty comes last either way."""
    collator = QCollator()
    collator.setNumericMode(True)
    values: list[tuple[Any, int]] = []
    words: list[tuple[Any, int]] = []
    empty: list[int] = []
    for at in rows:
        row = table.rows[at]
        cell = None if column == LABELS else row.cells[column - 1]
        text = row.label if column == LABELS else cell.text if cell else ""
        if cell and cell.value is not None:
            values.append((cell.value, at))
        elif text:
            words.append((collator.sortKey(text), at))
        else:
            empty.append(at)
    for keyed in (values, words):
        keyed.sort(key=lambda each: each[0], reverse=is_descending)
    return [at for _, at in values] + [at for _, at in words] + empty


def _below_sections(table: Table) -> list[ShownRow]:
    """All rows; labels that rows stand under and that are no rows themselves come above them."""
    shown: list[ShownRow] = []
    above: tuple[str, ...] = ()
    label = ""
    for at, row in enumerate(table.rows):
        if row.parents != above:
            path, known = (*above, label), 0
            while known < len(row.parents) and row.parents[: known + 1] == path[: known + 1]:
                known += 1
            shown += [ShownRow(at, section) for section in range(known, len(row.parents))]
            above = row.parents
        shown.append(ShownRow(at))
        label = row.label
    return shown


def _head_lines(table: Table) -> list[tuple[str, ...]]:
    depth = max((len(column.heads) for column in table.columns), default=0)
    lines: list[tuple[str, ...]] = [("",) * max(depth - 1, 0) + (table.label_head, "")]
    for column in table.columns:
        period = "" if column.period in column.text else column.period
        unit = "" if _tells_unit(column) else column.unit
        about = " · ".join(filter(None, (period, unit)))
        lines.append(("",) * (max(depth, 1) - len(column.heads)) + column.heads + (about,))
    return lines if any(each[-1] for each in lines) else [each[:-1] for each in lines]


def _tells_unit(column: TableColumn) -> bool:
    """Whether the unit of a column is in its head, as in "Depth (m)"."""
    return re.search(rf"(?<!\w){re.escape(column.unit)}(?!\w)", column.text) is not None


def _groups(table: Table, lines: Sequence[tuple[str, ...]]) -> Iterator[Group]:
    """Neighbouring columns with the same head, and the same heads above it."""
    depth = max((len(column.heads) for column in table.columns), default=0)
    for level in range(depth - 1):
        first = 1
        for at in range(2, len(lines) + 1):
            own = lines[first][: level + 1]
            if at == len(lines) or lines[at][: level + 1] != own:
                if own[-1] and at - first > 1:
                    yield Group(level, first, at - 1)
                first = at


def _number_columns(table: Table) -> Iterator[int]:
    for column in range(len(table.columns)):
        cells = [cell for row in table.rows[:_LOOKED_AT] if (cell := row.cells[column])]
        if sum(cell.value is not None for cell in cells) * 2 > len(cells):
            yield column + 1
