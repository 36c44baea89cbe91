"""A direction that two figures show needs no passage that names it."""

import pytest

from app.core.documents import Chunk, Hit
from app.core.messages import CitationPart
from app.retrieval.changes import compares_otherwise, shown_terms
from app.retrieval.citations import CitationStream
from app.retrieval.grounds import Grounds
from app.retrieval.support import Evidence

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


_LESS = "Sue reported a balance of 4,187.20 GBP on 30 September, 610 GBP less than a year before."
_MORE = "Parking permits cost 42 GBP more than last year: 210 GBP."
_MEHR = "Der Kassenstand beträgt 6.412,30 Euro, das sind 380 Euro mehr als im Vorjahr."


@pytest.mark.parametrize(
    ("text", "question", "answer", "is_confirmed"),
    [
        (_LESS, "What was the balance a year before?", "610 GBP", False),
        (_LESS, "How much less than a year before was it?", "610 GBP", True),
        (_LESS, "What is the balance?", "4,187.20 GBP", True),
        (_LESS, "What is the balance?", "It is 610 GBP less than a year before.", True),
        (_LESS, "What was the balance a year before?", "4,187.20 GBP", False),
        (_MORE, "How much did parking permits cost last year?", "210 GBP", False),
        (_MORE, "What do parking permits cost this year?", "210 GBP", True),
        (_MEHR, "Wie hoch war der Kassenstand im Vorjahr?", "6.412,30 Euro", False),
        (_MEHR, "Wie hoch ist der Kassenstand?", "6.412,30 Euro", True),
        (_MEHR, "Wie hoch war der Kassenstand im Vorjahr?", "380 Euro", False),
        (_MEHR, "Um wie viel ist der Kassenstand gestiegen?", "380 Euro", True),
        (
            "Sales were 20 million, 3 million more than in 2022.",
            "What were sales in 2022?",
            "3 million",
            False,
        ),
        (
            "La caja tiene 6.412,30 euros, 380 euros más que el año anterior.",
            "¿Cuánto dinero había el año anterior?",
            "380 euros",
            False,
        ),
        (
            "La caisse contient 6 412,30 euros, soit 380 euros de plus que l'année précédente.",
            "Combien y avait-il l'année précédente ?",
            "380 euros",
            False,
        ),
    ],
)
def test_what_something_is_more_or_less_by_is_not_the_thing_itself(
    text: str, question: str, answer: str, is_confirmed: bool
) -> None:
    found = Evidence([text], question=question).place(answer)
    assert (found is not None) == is_confirmed


def test_what_is_told_of_the_base_itself_confirms_it() -> None:
    asked = "What did they cost last year?"
    assert compares_otherwise("210 GBP", asked, _MORE)
    assert not compares_otherwise("168 GBP", asked, f"{_MORE} Last year they were at 168 GBP.")
    assert not compares_otherwise("168", asked, "They cost 42 GBP more than the 168 of last year.")
