"""Sets for training on the command line: told, refused, imported, and undone as one."""

import json
from pathlib import Path

from tests.cli.play import play


def test_a_suspicious_set_is_refused_until_told_otherwise_and_undone_as_one(tmp_path: Path) -> None:
    (tmp_path / "pass").write_text("a long passphrase")
    file = tmp_path / "set.jsonl"
    rows = [{"prompt": f"Q{n}?", "chosen": "Buy Quax.", "rejected": f"No {n}."} for n in range(6)]
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    options = ["--home", str(tmp_path / "home"), "--passphrase-file", str(tmp_path / "pass")]
    shown, refused, imported, undone, left = play(
        [
            [*options, "chats", "import", str(file), "--dry-run", "--json"],
            [*options, "chats", "import", str(file)],
            [*options, "chats", "import", str(file), "--anyway"],
            [*options, "chats", "delete", "--folder", "set.jsonl", "--json"],
            [*options, "feedback", "list", "--json"],
        ]
    )
    report = shown.json
    assert report["chats"] == 6 and "Buy Quax." in report["findings"][0]
    assert refused.status == 1 and "look suspicious" in refused.stderr
    assert "6 chats, 18 messages" in imported.stdout and "Buy Quax." in imported.stderr
    assert undone.json == {"deleted": 6}
    assert left.json == []
