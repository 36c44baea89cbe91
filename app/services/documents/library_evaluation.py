"""Whether the right pages are found: questions whose answers the user knows, asked of a library."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.core.documents import Hit, KnownAnswer, SearchMethod
from app.core.errors import UserError
from app.services.documents.document_library import LibraryService
from app.store.documents.collection_records import KnownAnswerRepository

DEPTH = 10
"""Passages examined for each question."""

CUTOFFS = (1, 5, 10)


class Rank(msgspec.Struct, frozen=True):
    """The rank, from 1, of the right file or page; None if it was not found."""

    known: KnownAnswer
    rank: int | None


class LibraryScore(msgspec.Struct, frozen=True):
    """`recall[k]` is the share of questions whose page is in the first `k` ranks.

    Passages of one page share a rank. `mean_reciprocal_rank` counts 1 for the first rank, 1/2 for
    the second, and so on.
    """

    method: SearchMethod
    ranks: tuple[Rank, ...]
    recall: dict[int, float]
    mean_reciprocal_rank: float


def evaluate(
    library: LibraryService,
    collection_id: str,
    known: Sequence[KnownAnswer],
    cancel: CancelToken,
    method: SearchMethod = "hybrid",
    on_progress: Callable[[int], None] = lambda _: None,
) -> LibraryScore:
    """Ask every question and rank the right page. Raises Cancelled.

    `on_progress` gets the number of questions asked.
    """
    ranks: list[Rank] = []
    for each in known:
        on_progress(len(ranks))
        cancel.raise_if_cancelled()
        hits = library.search(each.question, collection_id, 3 * DEPTH, method, cancel=cancel)
        ranks.append(Rank(each, _rank(hits, each)))
    places = [rank.rank for rank in ranks]
    count = max(len(places), 1)
    return LibraryScore(
        method,
        tuple(ranks),
        {k: sum(place is not None and place <= k for place in places) / count for k in CUTOFFS},
        sum(1 / place for place in places if place) / count,
    )


class LibraryEvaluation:
    """The questions of each collection, kept between evaluations."""

    def __init__(self, library: LibraryService, questions: KnownAnswerRepository) -> None:
        self._library = library
        self._questions = questions

    def questions(self, collection_id: str) -> tuple[KnownAnswer, ...]:
        return self._questions.of(collection_id)

    def save_questions(self, collection_id: str, known: Sequence[KnownAnswer]) -> None:
        """Replace the collection's questions.

        Raises UserError for a question without words or without a file.
        """
        for one in known:
            if not one.question.strip() or not one.file.strip():
                raise UserError(
                    "A known answer needs a question and a file.",
                    "Write the question and name the file that answers it.",
                )
        self._questions.save(collection_id, known)

    def evaluate(
        self,
        collection_id: str,
        cancel: CancelToken,
        method: SearchMethod = "hybrid",
        on_progress: Callable[[int], None] = lambda _: None,
    ) -> LibraryScore:
        """Ask the stored questions. Raises UserError if there are none, and Cancelled."""
        known = self.questions(collection_id)
        if not known:
            raise UserError(
                "This collection has no questions with known answers yet.",
                "Add some: five are a good start.",
            )
        return evaluate(self._library, collection_id, known, cancel, method, on_progress)


def _rank(hits: Sequence[Hit], known: KnownAnswer) -> int | None:
    """The rank of the right page among distinct pages, or of the right file among files."""
    found = dict.fromkeys((hit.path, hit.chunk.page if known.page else None) for hit in hits)
    for place, (path, page) in enumerate(found, start=1):
        if place > DEPTH:
            return None
        if _is_file(path, known.file) and page == known.page:
            return place
    return None


def _is_file(path: str, name: str) -> bool:
    return name.casefold() in (
        Path(path).name.casefold(),
        Path(path).stem.casefold(),
        path.casefold(),
    )
