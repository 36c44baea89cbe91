"""Planted edits of known truth between two versions of documents: how many are found, how many are
reported that are none.

Both versions are set differently: lines, pages, running heads and hyphenation are no changes. The
comparison of the wrong way round must score low, or the benchmark itself is broken. Rules were
chosen on seed 7.
"""

import argparse
import os
import random
import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from app.core.cancellation import CancelToken
from app.core.comparison import Change, ChangeSide
from app.index.loaders.format_detection import load
from app.index.reader import PAGE_SEPARATOR, document_tables
from app.services.documents.compared_text import DocumentText
from app.services.documents.comparison import compare
from tests.bench.compare_samples import (
    EDITS,
    LAYOUTS,
    WRITERS,
    Block,
    Edit,
    Layout,
    document,
    edited,
)

_FORMATS = (
    ("PDF", "PDF"),
    ("printed", "printed"),
    ("DOCX", "DOCX"),
    ("text", "text"),
    ("DOCX", "PDF"),
    ("HTML", "DOCX"),
    ("printed", "HTML"),
)
_DOCUMENTS, _EDITS_EACH = 7, 8
_KINDS = {"figure": "changed", "word": "changed", "cell": "changed"}


def text_of(path: Path) -> DocumentText:
    """A document as the reader sends it."""
    pages, at = list(load(path, "").pages), 0
    placed = []
    for page in pages:
        placed.append((at, page.text))
        at += len(page.text) + len(PAGE_SEPARATOR)
    return DocumentText(str(path), placed, tuple(document_tables(pages)))


def matched(changes: Sequence[Change], edits: Sequence[Edit]) -> tuple[list[Edit], list[Change]]:
    """The edits that are among the changes, and the changes that are none of the edits."""
    left = list(changes)
    found = []
    for edit in edits:
        change = next((each for each in left if _is(each, edit)), None)
        if change:
            left.remove(change)
            found.append(edit)
    return found, left


def _is(change: Change, edit: Edit) -> bool:
    kind = _KINDS.get(edit.kind, edit.kind)
    return change.kind == kind and _has(change.a, edit.old) and _has(change.b, edit.new)


def _has(side: ChangeSide | None, words: str) -> bool:
    return _letters(words) in _letters(side.text) if side and words else not side and not words


def _letters(text: str) -> str:
    return re.sub(r"[\s-]", "", text)


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    arguments = parser.parse_args()
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    reported = false = swapped = 0
    with tempfile.TemporaryDirectory() as folder:
        for formats in _FORMATS:
            name = " and ".join(dict.fromkeys(formats))
            for number in range(_DOCUMENTS):
                rng = random.Random(arguments.seed * 1000 + number)
                before = document(rng)
                after, edits = edited(rng, before, _EDITS_EACH)
                a = _written(Path(folder, "a"), before, formats[0], LAYOUTS[0])
                b = _written(Path(folder, "b"), after, formats[1], LAYOUTS[1 + number % 2])
                changes = compare(a, b, CancelToken()).changes
                right, wrong = matched(changes, edits)
                if arguments.show:
                    _show(f"{name} {number}", [e for e in edits if e not in right], wrong)
                for kind in (name, "all"):
                    planted.update(f"{kind}, {edit.kind}" for edit in edits)
                    found.update(f"{kind}, {edit.kind}" for edit in right)
                reported, false = reported + len(changes), false + len(wrong)
                swapped += len(matched(compare(b, a, CancelToken()).changes, edits)[0])
    for kind, count in planted.items():
        print(f"{kind}: {found[kind]} of {count}")
    total, hits = (sum(each[f"all, {kind}"] for kind in EDITS) for each in (planted, found))
    print(f"seed {arguments.seed}: {hits} of {total} edits found ({hits / total:.3f})")
    print(f"{false} of {reported} reported changes are false ({false / reported:.3f})")
    print(f"the wrong way round: {swapped} of {total} found")
    if swapped > 0.4 * total:
        raise SystemExit("The benchmark takes wrong changes for right ones.")


def _written(path: Path, blocks: Sequence[Block], written_as: str, layout: Layout) -> DocumentText:
    suffix, write = WRITERS[written_as]
    write(path.with_suffix(suffix), blocks, layout)
    return text_of(path.with_suffix(suffix))


def _show(name: str, missed: Sequence[Edit], wrong: Sequence[Change]) -> None:
    for edit in missed:
        print(f"{name} missed {edit.kind}: {edit.old[:90]!r} -> {edit.new[:90]!r}")
    for change in wrong:
        sides = [side.text[:120] if side else None for side in (change.a, change.b)]
        print(f"{name} false {change.kind}: {sides}")


if __name__ == "__main__":
    main()
