"""Whether the right pages are found: questions whose answers the user knows, asked of a library."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from app.core.cancellation import CancelToken
from app.core.documents import Hit, KnownAnswer, SearchMethod
from app.core.errors import UserError
from app.retrieval.terms import numbers
from app.services.documents.document_library import LibraryService
from app.store.documents.collection_records import KnownAnswerRepository

DEPTH = 10
"""Passages examined for each question."""

CUTOFFS = (1, 5, 10)


SHOWN_CELLS = 3
"""A figure counts as shown if it is among so many cells."""

FigureFate = Literal["shown", "given", "cut", "not_found", "not_read"]
"""How far a figure came: among the cells shown with the answer; in a passage that is given to the
model; in one that was found, but cut off; in a table of the file; or in none of its tables."""


class Rank(msgspec.Struct, frozen=True):
    """The rank, from 1, of the right file or page; None if it was not found.

    `figure` is how far the figure came, None if none was given.
    """

    known: KnownAnswer
    rank: int | None
    figure: FigureFate | None = None


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
    passages: int = 6,
) -> LibraryScore:
    """Ask every question and rank the right page. Raises Cancelled.

    Args:
        on_progress: gets the number of questions asked.
        passages: how many are given to the model.
    """
    ranks: list[Rank] = []
    for each in known:
        on_progress(len(ranks))
        cancel.raise_if_cancelled()
        hits = library.search(each.question, collection_id, 3 * DEPTH, method, cancel=cancel)
        fate = _fate(library, collection_id, each, hits, passages) if each.figure else None
        ranks.append(Rank(each, _rank(hits, each), fate))
    places = [rank.rank for rank in ranks]
    count = max(len(places), 1)
    return LibraryScore(
        method,
        tuple(ranks),
        {k: sum(place is not None and place <= k for place in places) / count for k in CUTOFFS},
        sum(1 / place for place in places if place) / count,
    )


@dataclass(eq=False)
class LibraryEvaluation:
    """The questions of each collection, kept between evaluations."""

    _library: LibraryService
    _questions: KnownAnswerRepository
    _passage_count: Callable[[], int]

    def questions(self, collection_id: str) -> tuple[KnownAnswer, ...]:
        return self._questions.of(collection_id)

    def save_questions(self, collection_id: str, known: Sequence[KnownAnswer]) -> None:
        """Replace the collection's questions.

        Raises UserError for a question without words or file, and for a figure without a number.
        """
        for one in known:
            if not one.question.strip() or not one.file.strip():
                raise UserError(
                    "A known answer needs a question and a file.",
                    "Write the question and name the file that answers it.",
                )
            if one.figure.strip() and not numbers(one.figure):
                raise UserError(
                    f"“{one.figure}” is not a figure.",
                    "Write the figure as in the table, such as 2,725, or leave it out.",
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
        passages = self._passage_count()
        return evaluate(self._library, collection_id, known, cancel, method, on_progress, passages)


def _rank(hits: Sequence[Hit], known: KnownAnswer) -> int | None:
    """The rank of the right page among distinct pages, or of the right file among files."""
    found = dict.fromkeys((hit.path, hit.chunk.page if known.page else None) for hit in hits)
    for place, (path, page) in enumerate(found, start=1):
        if place > DEPTH:
            return None
        if _is_file(path, known.file) and page == known.page:
            return place
    return None


def _fate(
    library: LibraryService,
    collection_id: str,
    known: KnownAnswer,
    hits: Sequence[Hit],
    passages: int,
) -> FigureFate:
    wanted = numbers(known.figure)
    given = [hit for hit in hits[:passages] if wanted <= numbers(hit.chunk.text)]
    cells = library.figures_for(known.question, hits[:passages]).cells[:SHOWN_CELLS]
    if any(wanted <= numbers(cell.text) and _is_file(cell.path, known.file) for cell in cells):
        return "shown"
    if any(_is_file(hit.path, known.file) for hit in given):
        return "given"
    found = (hit for hit in hits if wanted <= numbers(hit.chunk.text))
    if any(_is_file(hit.path, known.file) for hit in found):
        return "cut"
    documents = [
        each for each in library.documents(collection_id) if _is_file(each.path, known.file)
    ]
    is_read = any(wanted <= library.numbers_in_tables(each.id) for each in documents)
    return "not_found" if is_read else "not_read"


def _is_file(path: str, name: str) -> bool:
    return name.casefold() in (
        Path(path).name.casefold(),
        Path(path).stem.casefold(),
        path.casefold(),
    )
