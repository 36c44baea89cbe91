"""Ordered, named steps that bring a database up to date; each is one transaction."""

import time
from collections.abc import Callable
from functools import partial

from app import __version__
from app.store.database import Connection, Database
from app.store.migrations import (
    m001_initial,
    m002_upkeep,
    m003_documents,
    m004_folders,
    m005_assistants,
    m006_training,
    m007_tool_grants,
    m008_adapters,
    m009_trials,
    m010_figures,
    m011_pinned_messages,
    m012_rubric,
    m013_places,
    m014_unfinished_edits,
    m015_part_notes,
    m016_sources,
    m017_readers,
    m018_bin,
    m019_private_values,
    m020_attachments,
    m021_tables,
    m022_languages,
    m023_requests,
    m024_surveys,
    m025_known_figures,
    m026_document_languages,
    m027_trainings,
)
from app.store.store_errors import DatabaseFromFutureError

MIGRATIONS: tuple[tuple[str, Callable[[Connection], None]], ...] = (
    ("m001_initial", m001_initial.apply),
    ("m002_upkeep", m002_upkeep.apply),
    ("m003_documents", m003_documents.apply),
    ("m004_folders", m004_folders.apply),
    ("m005_assistants", m005_assistants.apply),
    ("m006_training", m006_training.apply),
    ("m007_tool_grants", m007_tool_grants.apply),
    ("m008_adapters", m008_adapters.apply),
    ("m009_trials", m009_trials.apply),
    ("m010_figures", m010_figures.apply),
    ("m011_pinned_messages", m011_pinned_messages.apply),
    ("m012_rubric", m012_rubric.apply),
    ("m013_places", m013_places.apply),
    ("m014_unfinished_edits", m014_unfinished_edits.apply),
    ("m015_part_notes", m015_part_notes.apply),
    ("m016_sources", m016_sources.apply),
    ("m017_readers", m017_readers.apply),
    ("m018_bin", m018_bin.apply),
    ("m019_private_values", m019_private_values.apply),
    ("m020_attachments", m020_attachments.apply),
    ("m021_tables", m021_tables.apply),
    ("m022_languages", m022_languages.apply),
    ("m023_requests", m023_requests.apply),
    ("m024_surveys", m024_surveys.apply),
    ("m025_known_figures", m025_known_figures.apply),
    ("m026_document_languages", m026_document_languages.apply),
    ("m027_trainings", m027_trainings.apply),
)


def missing(connection: Connection) -> list[str]:
    """The names of the migrations this database still needs, in order.

    Raises DatabaseFromFutureError if a migration unknown to this program was applied to it.
    """
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").fetchone():
        return [name for name, _ in MIGRATIONS]
    rows = connection.execute("SELECT name, program_version FROM migration ORDER BY applied")
    applied = dict(rows.fetchall())
    known = [name for name, _ in MIGRATIONS]
    for name, version in applied.items():
        if name not in known:
            raise DatabaseFromFutureError(
                f"This data folder was written by a newer Inglenook ({version}).",
                "Install that version or a later one; nothing was changed.",
            )
    return [name for name in known if name not in applied]


def migrate(database: Database) -> None:
    """Apply all missing migrations; one that fails leaves the database as it was before it."""
    for name in database.run(missing):
        database.run(partial(_apply, name=name))


def _apply(connection: Connection, name: str) -> None:
    connection.execute(
        "CREATE TABLE IF NOT EXISTS migration"
        " (name TEXT PRIMARY KEY, applied REAL NOT NULL, program_version TEXT NOT NULL) STRICT"
    )
    dict(MIGRATIONS)[name](connection)
    connection.execute("INSERT INTO migration VALUES (?, ?, ?)", (name, time.time(), __version__))
