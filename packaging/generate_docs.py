"""Write the pages of docs/ that follow from the code: `python packaging/generate_docs.py`.

docs/schema.md lists the tables of a new database, docs/settings.md the settings and generation
parameters. A test fails while a page differs from what this would write.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.core.generation import GenerationParams  # noqa: E402 # after the path is set
from app.core.parameters import Parameter, offered_by, parameters_of  # noqa: E402
from app.core.settings import Settings  # noqa: E402
from app.store.store import open_temporary_store  # noqa: E402

_NOTE = "<!-- Written by packaging/generate_docs.py; do not edit. -->"


def main() -> None:
    """Write all pages."""
    for name, text in pages().items():
        (ROOT / "docs" / name).write_text(text, "utf-8", newline="\n")


def pages() -> dict[str, str]:
    """The text of each page by its name in docs/."""
    return {"schema.md": "\n".join(_schema()), "settings.md": "\n".join(_settings())}


def _settings() -> Iterator[str]:
    yield from ("# Settings and generation parameters", "", _NOTE, "")
    yield "`inglenook settings list|get NAME|set NAME VALUE|reset NAME` reads and changes all of"
    yield "these; the window shows them under Settings. Those with a command are changed by it."
    yield from ("", "## Settings", "")
    yield from _table(list(parameters_of(Settings).values()))
    yield from ("", "## Generation parameters", "")
    yield "Each is also an option of `ask` and `models set`, a field of the local API, and can be"
    yield from ("set for an assistant or a model.", "")
    yield from _table(offered_by(GenerationParams, "window"))
    yield ""


def _table(parameters: list[Parameter]) -> Iterator[str]:
    yield "| name | default | values | meaning |"
    yield "|---|---|---|---|"
    for each in parameters:
        default = f"`{each.default}`" if each.default not in ("", {}) else "–"
        command = f" Changed by `inglenook {each.command}`." if each.command else ""
        yield f"| `{each.name}` | {default} | {_values(each)} | {each.text}{command} |"


def _values(parameter: Parameter) -> str:
    if parameter.choices:
        return ", ".join(f"`{each}`" for each in parameter.choices)
    if parameter.minimum is None or parameter.maximum is None:
        return {"switch": "on, off", "json": "JSON"}.get(parameter.kind, "text")
    lowest = f" ({parameter.lowest})" if parameter.lowest else ""
    return f"{parameter.minimum:.9g}{lowest} to {parameter.maximum:.9g}"


def _schema() -> Iterator[str]:
    yield from ("# Database schema", "", _NOTE, "")
    yield "The tables of `inglenook.db` after all migrations (`app/store/migrations`). Triggers and"
    yield "the tables that SQLite keeps for its full-text indexes are left out."
    store = open_temporary_store()
    try:
        rows = store.database.rows(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"
            " ORDER BY name"
        )
    finally:
        store.close()
    names = [str(name) for name, _sql in rows]
    virtual = [str(name) for name, sql in rows if "VIRTUAL" in sql]
    for name, sql in rows:
        is_shadow = any(name.startswith(f"{each}_") for each in virtual)
        if not is_shadow and not name.startswith("sqlite_"):
            yield from ("", f"## {name}", "", "```sql", str(sql), "```")
    assert names, "a new database has tables"
    yield ""


if __name__ == "__main__":
    main()
