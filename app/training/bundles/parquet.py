"""The rows of a bundle as Parquet, for tools that read columns.

Converted from the JSON Lines in two passes of bounded memory: the first collects the columns, since
a tool's arguments may have a shape that no earlier row had.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.cancellation import CancelToken
from app.core.errors import UserError

if TYPE_CHECKING:
    import pyarrow

_ROWS_AT_ONCE = 2000


def write_parquet(source: Path, target: Path, cancel: CancelToken) -> None:
    """Write the rows of a JSON Lines file to `target`.

    Raises UserError without pyarrow, and Cancelled.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise UserError(
            "Parquet files need the package pyarrow.",
            'Install it: pip install "inglenook[parquet]".',
        ) from None
    schema = pyarrow.schema([])
    for table in _tables(source, None):
        cancel.raise_if_cancelled()
        schema = pyarrow.unify_schemas([schema, table.schema], promote_options="permissive")
    with pyarrow.parquet.ParquetWriter(target, schema, compression="zstd") as writer:
        for table in _tables(source, schema):
            cancel.raise_if_cancelled()
            writer.write_table(table)


def _tables(source: Path, schema: "pyarrow.Schema | None") -> Iterator["pyarrow.Table"]:
    import pyarrow.json

    options = pyarrow.json.ParseOptions(explicit_schema=schema)
    with source.open("rb") as file:
        while lines := b"".join(islice(file, _ROWS_AT_ONCE)):
            read = pyarrow.json.ReadOptions(use_threads=False, block_size=len(lines) + 1)
            yield pyarrow.json.read_json(BytesIO(lines), read, options)
