"""The files of columns that `survey` is given: whatever is in them, the error is a sentence."""

from pathlib import Path

import pytest

from app.cli.survey import read_columns
from app.core.errors import UserError

DEEP = "[" * 5000 + "]" * 5000


@pytest.mark.parametrize("content", [DEEP, f'{{"columns": [], "new": {DEEP}}}', '["\\ud800"]', ""])
def test_a_file_that_holds_no_columns_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "columns.json"
    file.write_text(content)
    with pytest.raises(UserError, match=r"columns\.json does not hold columns"):
        read_columns(file)
