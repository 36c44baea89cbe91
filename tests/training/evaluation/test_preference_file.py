"""Pairs of answers in the forms that TRL has for them."""

from pathlib import Path

import pytest

from app.core.errors import UserError
from app.training.evaluation.pair_scores import read_preferences, write_preferences

TEXTS = '{"prompt": "Hi", "chosen": "Hello!", "rejected": "Go away."}\n'
MESSAGES = (
    '{"prompt": [{"role": "user", "content": "Hi"}], '
    '"chosen": [{"role": "assistant", "content": "Hello!"}], '
    '"rejected": [{"role": "assistant", "content": "Go away."}]}\n'
)


def test_texts_mean_what_messages_do(tmp_path: Path) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text(TEXTS + MESSAGES)
    plain, spelled = read_preferences(file)
    assert (plain.prompt, plain.chosen, plain.rejected) == (
        spelled.prompt,
        spelled.chosen,
        spelled.rejected,
    )
    assert [turn.role for turn in (*plain.prompt, *plain.rejected)] == ["user", "assistant"]
    write_preferences(file, [plain])
    (again,) = read_preferences(file)
    assert again.chosen == plain.chosen


@pytest.mark.parametrize("row", ['{"prompt": "Hi", "completion": "Hello!"}', '{"prompt": 3}', "no"])
def test_a_row_of_another_form_is_named_by_its_line(tmp_path: Path, row: str) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text(TEXTS + row)
    with pytest.raises(UserError, match="Line 2 of"):
        list(read_preferences(file))
