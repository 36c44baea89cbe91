"""The pages of docs/ that follow from the code are those of this code."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_generated_pages_are_those_of_the_code() -> None:
    code = (
        "import json, sys; sys.path.insert(0, 'packaging'); import generate_docs;"
        "print(json.dumps(generate_docs.pages()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name, text in json.loads(done.stdout).items():
        kept = (ROOT / "docs" / name).read_text("utf-8")
        assert kept == text, f"{name}: run python packaging/generate_docs.py"
