"""A direction that two figures show needs no passage that names it."""

import pytest

from app.core.documents import Chunk, Hit
from app.core.messages import CitationPart
from app.retrieval.changes import shown_terms
from app.retrieval.citations import CitationStream
from app.retrieval.grounds import Grounds

TEXT = "Net sales were 1,200 million dollars in 2022 and 1,500 million dollars in 2023."
HIT = Hit(Chunk("c", "d", 0, TEXT, 1, 0, len(TEXT)), "report.txt", 1.0, 1)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Sales rose from 12 to 15.", {"rose"}),
        ("Sales rose from $1.2 billion in 2022 to $1,500 million in 2023.", {"rose"}),
        ("Sales fell from 15% to 12%.", {"fell"}),
        ("Sales increased from 12 to 15 million.", {"increa"}),
        ("Der Umsatz stieg von 12 auf 15 Millionen.", {"stieg"}),
        ("Sales rose from 15 to 12.", set()),
        ("Sales fell from 12 to 15.", set()),
        ("Sales rose from 12 to 12.", set()),
        ("Sales rose to 15.", set()),
        ("Sales rose from 1.2 billion to 800 million.", set()),
    ],
)
def test_what_figures_show(claim: str, expected: set[str]) -> None:
    assert shown_terms(claim) == expected


@pytest.mark.parametrize(
    ("claim", "is_supported"),
    [
        (
            "Net sales rose from 1,200 million dollars in 2022 to 1,500 million dollars in 2023.",
            True,
        ),
        ("Net sales grew from 1,200 million dollars to 1,500 million dollars.", True),
        ("Net sales fell from 1,200 million dollars in 2022 to 1,500 million in 2023.", False),
        ("Net sales fell from 1,500 million dollars in 2022 to 1,200 million in 2023.", False),
        ("Net sales rose to 1,500 million dollars in 2023.", False),
    ],
)
def test_such_a_change_is_cited_and_passes(claim: str, is_supported: bool) -> None:
    question = "How did net sales change?"
    stream = CitationStream([HIT], question=question)
    pieces = [*stream.feed(claim), *stream.finish()]
    citations = [piece.citation for piece in pieces if isinstance(piece, CitationPart)]
    assert any(citation.is_confirmed for citation in citations) is is_supported
    assert Grounds(question, [HIT]).supports(claim) is is_supported
