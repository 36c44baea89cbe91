"""CSV files that the database reads itself have the rows that Python's reader finds in them."""

import csv
import io
from pathlib import Path
from typing import Literal

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.agent.workbench.protocol import QueryTable
from app.agent.workbench.table_files import Loading, _is_even, _read_csv
from app.agent.workbench.tables import query_table
from app.core.cancellation import CancelToken

_CELLS = st.sampled_from(
    ["", "a", "1", "2,5", "x;y", 'he said "x"', "line\ntwo", "ü", "  sp ", '"', "'", ' "q"', "a\tb"]
)


@given(
    rows=st.lists(st.lists(_CELLS, min_size=2, max_size=3), min_size=1, max_size=8),
    delimiter=st.sampled_from(",;\t"),
    line_end=st.sampled_from(["\n", "\r\n"]),
    quotes=st.sampled_from([0, 1]),
    damage=st.none() | st.integers(0, 80),
)
def test_the_database_reads_what_python_reads(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[str]],
    delimiter: str,
    line_end: str,
    quotes: Literal[0, 1],
    damage: int | None,
) -> None:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator="\n", quoting=quotes).writerows(rows)
    text = written.getvalue().replace("\n", line_end)
    if damage is not None:  # a quotation mark too many
        text = f'{text[:damage]}"{text[damage:]}'
    path = tmp_path_factory.getbasetemp() / "read.csv"
    path.write_bytes(text.encode())
    if not _is_even(text.encode()):
        return
    expected = [
        tuple(cell or None for cell in [*row, "", ""][:3])
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    ]
    with duckdb.connect() as database:
        database.execute("CREATE SCHEMA raw")
        relation = _read_csv(Loading(database, lambda: None), path, delimiter, 3)
        found = database.execute(f"SELECT * FROM {relation}").fetchall() if relation else expected
    # The database leaves out rows without any cell, as empty lines are.
    assert [row for row in found if any(row)] == [row for row in expected if any(row)]


@pytest.mark.nightly
def test_a_table_of_five_thousand_columns_is_read(tmp_path: Path) -> None:
    lines = [",".join(f"{name}{n}" for n in range(5000)) for name in ("c", "1", "2")]
    (path := tmp_path / "wide.csv").write_text("\n".join(lines))
    asked = QueryTable(path=str(path), how="sum", columns=("c4999",))
    assert query_table(asked, CancelToken()).rows == ((14999 + 24999,),)
