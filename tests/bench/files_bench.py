"""Reads every file of a folder with a manifest.csv of expectations; counts what went well.

usage: python -m tests.bench.files_bench FOLDER
"""

import csv
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from pathlib import Path

from app.core.errors import UserError
from app.index.index_client import IndexClient
from app.index.index_protocol import ConfigureIndex, EmbedderPlace, PageText
from tests.conftest import EMBEDDER, _installed_file


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def read(client: IndexClient, path: Path, password: str = "") -> tuple[str, str]:
    """(text, error)"""
    try:
        replies = client.read(path, password)
        return "\n".join(reply.text for reply in replies if isinstance(reply, PageText)), ""
    except UserError as error:
        return "", str(error)


def verdict(client: IndexClient, path: Path, row: dict[str, str]) -> str:
    """Empty if the file was treated as the manifest expects, else what went wrong."""
    text, error = read(client, path)
    expectation = row["expectation"]
    if "crashed its reader" in error:
        return error
    if expectation == "text":
        parts = [part.strip().strip('"') for part in row["expected_text"].split(" || ")]
        missing = [part for part in parts if squeezed(part) not in squeezed(text)]
        return error or ("" if not missing else f"missing: {missing[0][:60]}")
    if expectation == "password":
        _, wrong = read(client, path, "not this one")
        opened, still = read(client, path, row["password"])
        if "password" not in error or "password" not in wrong:
            return f"not asked for a password: {error or text[:40]!r}"
        return "" if opened or "No text" in still else still
    # The text of "empty" ones is a picture of text: that it is recognised is no fault.
    if expectation == "error":
        return "" if error else f"read as {text[:40]!r}"
    return ""


def main(folder: Path) -> None:
    embedder = _installed_file(*EMBEDDER).parent
    counts: Counter[tuple[str, bool]] = Counter()
    with tempfile.TemporaryDirectory() as vectors, (folder / "manifest.csv").open() as manifest:
        client = IndexClient(
            ConfigureIndex(
                embedder=EmbedderPlace(path=str(embedder), max_tokens=256),
                vectors_path=vectors,
                models_path=vectors,
            )
        )
        for row in csv.DictReader(manifest):
            started = time.perf_counter()
            problem = verdict(client, folder / row["path"], row)
            seconds = time.perf_counter() - started
            counts[row["expectation"], not problem] += 1
            if problem or seconds > 10:
                print(f"{seconds:5.1f} s  {row['expectation']:9} {row['path']}: {problem}")
        client.stop()
    for (expectation, is_right), count in sorted(counts.items()):
        print(f"{expectation:9} {'as expected' if is_right else 'otherwise  '} {count}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
