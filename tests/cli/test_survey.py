"""What `survey` is given and prints: whatever is in a file of columns, the error is a sentence."""

from pathlib import Path

import pytest

from app.cli.survey import _print, read_columns
from app.core.errors import UserError
from app.core.surveys import CellItem, Survey, SurveyCell, SurveyColumn, SurveyRow

DEEP = "[" * 5000 + "]" * 5000


@pytest.mark.parametrize("content", [DEEP, f'{{"columns": [], "new": {DEEP}}}', '["\\ud800"]', ""])
def test_a_file_that_holds_no_columns_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "columns.json"
    file.write_text(content)
    with pytest.raises(UserError, match=r"columns\.json does not hold columns"):
        read_columns(file)


def test_a_value_that_the_user_denied_is_absent(capsys: pytest.CaptureFixture[str]) -> None:
    item = CellItem("9", "EUR", "It is 9 EUR.", 1, 0, 12, 6, 7)
    cell = SurveyCell(state="found", items=(item,), correction="")
    columns = (SurveyColumn(name="Fee", type="money"),)
    survey = Survey(id="s", name="Fees", collection_id="c", columns=columns)
    _print(SurveyRow("d", "/docs/d.txt", {"Fee": cell}), survey, as_json=False)
    assert capsys.readouterr().out.split()[1:3] == ["Fee", "absent"]
