"""Loads the typed tables of documents, such as PDF files, into the database of the workbench."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from app.agent.workbench.stored_tables import Table, TableFile, column_names
from app.agent.workbench.table_files import Loading
from app.core import tables as typed
from app.core.errors import UserError
from app.index.limits import step_done
from app.index.loaders.format_detection import load
from app.index.reader import document_tables

_LONGEST_NAME = 60
_MOST_NAMED = 12


def load_document(
    loading: Loading, path: Path, name: str, check_cancelled: Callable[[], None]
) -> TableFile:
    """The tables of the document at `path`, named by their titles; only `name`, if given.

    The first column holds the labels of the rows, the next one what they stand under. Raises
    UserError if there are none, or none of this name.
    """
    found: list[tuple[str, typed.Table]] = []
    taken: Counter[str] = Counter()
    for table in document_tables(load(path).pages):
        check_cancelled()
        step_done()
        title = _name(table)
        taken[title] += 1
        found.append((f"{title} ({taken[title]})" if taken[title] > 1 else title, table))
    if not found:
        raise UserError(f"No tables were found in {path.name}.", "Choose another file.")
    names = tuple(each for each, _ in found)
    wanted = name.strip().casefold()
    chosen = [each for each in found if wanted in ("", each[0].casefold())]
    chosen = chosen or [each for each in found if wanted in each[0].casefold()]
    if not chosen:
        raise UserError(f"There is no table {name}.", f"The tables are {_listed(names)}.")
    return TableFile(tuple(_stored(loading, *each) for each in chosen), names, are_apart=True)


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(f"“{each}”" for each in names[:_MOST_NAMED]) + more


def _name(table: typed.Table) -> str:
    title = table.title if len(table.title) <= _LONGEST_NAME else f"…{table.title[-_LONGEST_NAME:]}"
    return f"{title} (page {table.page})" if title else f"page {table.page}"


def _stored(loading: Loading, name: str, table: typed.Table) -> Table:
    has_parents = any(row.parents for row in table.rows)
    relation, width = loading.store(_rows(table, has_parents))
    heads = [table.label_head or "item", *(["section"] if has_parents else [])]
    names = column_names([*heads, *(each.text or each.period for each in table.columns)])
    return Table(name, relation, names, ("VARCHAR",) * width, rows=len(table.rows), mark=".")


def _rows(table: typed.Table, has_parents: bool) -> Iterator[list[str | None]]:
    for row in table.rows:
        parents = [" > ".join(row.parents) or None] if has_parents else []
        yield [row.label or None, *parents, *(_text(cell) for cell in row.cells)]


def _text(cell: typed.TableCell | None) -> str | None:
    """The value in digits, with its percent sign; other cells as they are."""
    if cell is None:
        return None
    if cell.value is None:
        return cell.text
    return f"{cell.value:f}%" if "%" in cell.text else f"{cell.value:f}"
