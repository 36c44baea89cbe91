"""Loads the typed tables of documents, such as PDF files, into the database of the workbench."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from app.agent.workbench.stored_tables import TableFile
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
    return TableFile(
        tuple(loading.sheet(name, typed.as_sheet(table)) for name, table in chosen),
        names,
        are_apart=True,
    )


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(f"“{each}”" for each in names[:_MOST_NAMED]) + more


def _name(table: typed.Table) -> str:
    title = table.title if len(table.title) <= _LONGEST_NAME else f"…{table.title[-_LONGEST_NAME:]}"
    return f"{title} (page {table.page})" if title else f"page {table.page}"
