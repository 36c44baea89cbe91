"""Scores how well passages answer a question, reading both together: a cross-encoder."""

import math
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from app.index.conversion import Kind, convert, export_reranker
from app.index.onnx_model import ModelFolder

_QUESTION = "How do I reset the password of my account?"
_SAMPLES = (
    (_QUESTION, "Choose “Forgot password” on the sign-in page; a link to a new one is sent."),
    (_QUESTION, "Accounts that nobody has used for a year are closed."),
    (_QUESTION, "Die Heizung im zweiten Stock wird am Dienstag repariert."),
    ("Welches Stockwerk?", "Die Heizung im zweiten Stock wird am Dienstag repariert."),
    ("net sales 2018", "Net sales of 4,812 million dollars, an increase of 3 percent over 2017."),
)


def _relevance(row: Sequence[float]) -> float:
    """Between 0 and 1, as such models are trained to give."""
    return 1.0 / (1.0 + math.exp(-max(-500.0, row[0])))


def _likeness(row: Sequence[float], other: Sequence[float]) -> float:
    return 1.0 - abs(_relevance(row) - _relevance(other))


_KIND = Kind(export_reranker, _SAMPLES, _likeness, least_agreement=0.9)


def convert_reranker(folder: Path, target: Path, max_tokens: int) -> None:
    """Write the cross-encoder in `folder` as ONNX to `target`; see `convert`."""
    convert(folder, target, max_tokens, _KIND)


class _OutOfTimeError(Exception):
    pass


class Reranker:
    """Loads its model on first use; see `ModelFolder.model` for what that raises.

    Args:
        folder: the folder of a sentence-transformers CrossEncoder with one label.
        cache: where converted models are stored; they can be deleted at any time.
        max_tokens: question and passage together; longer pairs are truncated.
    """

    def __init__(self, folder: Path, cache: Path, max_tokens: int) -> None:
        self._folder = ModelFolder(folder, cache, max_tokens, "reranking model", convert_reranker)

    def convert(self) -> None:
        """See `ModelFolder.convert`."""
        self._folder.convert()

    def relevances(
        self,
        query: str,
        texts: Sequence[str],
        seconds: float,
        before_each: Callable[[], None] = lambda: None,
    ) -> list[float]:
        """A score, 0..1, for each text, in order, as far as time allows.

        Args:
            seconds: the time limit; texts not started by then are left out. On first use it counts
                from when the model is loaded.
            before_each: called before each text, in any thread; an exception it raises stops the
                work.
        """
        model = self._folder.model()
        deadline = time.monotonic() + seconds

        def check() -> None:
            before_each()
            if time.monotonic() > deadline:
                raise _OutOfTimeError

        found: list[float] = []  # scores made in time are kept
        rows = model.rows([(query, text) for text in texts], check)
        with suppress(_OutOfTimeError):
            found.extend(_relevance(row) for row in rows)
        return found
