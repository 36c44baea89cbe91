"""A bundle of labels that a model gave: never mixed with the user's, and marked in every row."""

from collections.abc import Iterable
from pathlib import Path

from app.core.errors import UserError
from app.training.bundles.formats import LABELLED_BY, Row, kto_row
from app.training.bundles.manifest import CARD, write_manifest
from app.training.bundles.row_files import RowFiles, written_whole
from app.training.bundles.spool import Spool
from app.training.dataset import RatedExample
from app.training.evaluation.judging import Agreement

_LIKED, _DISLIKED = 4, 2


def machine_label(score: float) -> bool | None:
    """Desirable, undesirable, or None for a middle grade."""
    if score >= _LIKED:
        return True
    return False if score <= _DISLIKED else None


def write_machine_labels(
    folder: Path,
    graded: Iterable[tuple[RatedExample, float]],
    judge: str,
    measured: Agreement,
) -> dict[str, int]:
    """Write KTO rows with a column `labelled_by`; returns the number of rows by label.

    Writes atomically. Raises UserError if no grade is clear.

    Args:
        graded: unrated answers with the judge's grades.
        measured: the judge's agreement with the user, for the card.
    """
    counts = {"desirable": 0, "undesirable": 0, "unclear": 0}
    with written_whole(folder) as new:
        with Spool() as spool, RowFiles(new, ("kto",), spool) as files:
            for example, score in graded:
                label = machine_label(score)
                counts["unclear" if label is None else "desirable" if label else "undesirable"] += 1
                if label is not None:
                    files.add("kto", "train", _row(example, label, judge))
        if not files.counts:
            raise UserError("The judge gave no clear grade.", "Choose a larger model as judge.")
        card = _card(judge, measured, counts)
        (new / CARD).write_text(card, "utf-8", newline="\n")
        write_manifest(new, files.by_file())
    return counts


def _row(example: RatedExample, label: bool, judge: str) -> Row:
    return kto_row(example, example.completion, label) | {LABELLED_BY: f"machine: {judge}"}


def _card(judge: str, measured: Agreement, counts: dict[str, int]) -> str:
    return f"""---
pretty_name: "Machine labels"
tags:
- inglenook
- trl
- synthetic
configs:
- config_name: kto
  data_files: kto.jsonl
---

# Machine labels

The labels were given by a model, {judge}, and not by a person: grades of 4 and 5 are desirable,
1 and 2 undesirable, and answers graded 3 are left out, like those that are incomplete: cut off,
stopped, repeating themselves or failed. Each row says so in its column `labelled_by`.

Measured on the user's own ratings, the judge scores the liked answer higher in {measured.share:.0%}
of {measured.pairs} pairs of {measured.liked} liked and {measured.disliked} disliked answers
({measured.verdict}; 50% is chance).

Answers: {counts["desirable"]} desirable, {counts["undesirable"]} undesirable, {counts["unclear"]}
left out.
"""
