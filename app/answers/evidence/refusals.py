"""What is said if the documents do not confirm an answer, in the question's language."""

from collections.abc import Iterator, Sequence

from app.core.documents import Citation
from app.core.events import ChatEvent, CitationAdded, TextAppended
from app.core.language_packs import Refusals
from app.core.languages import packs
from app.core.messages import CitationPart
from app.store.search.language_detection import asked_language

_QUOTE_CHARACTERS = 280


def refusal(question: str) -> str:
    """For a question that nothing in the whole collection comes near."""
    return _refusals(question).text


def unconfirmed(question: str, passages: int, pages: int, *, are_all_read: bool) -> str:
    """For a question whose answer was not confirmed.

    Args:
        passages: how many were read, of documents with so many `pages`.
        are_all_read: these are all of the text.
    """
    refusals = _refusals(question)
    if are_all_read:
        return refusals.all_read
    # Plain text counts as one page.
    of = f" {refusals.of_pages.format(pages=pages)}" if pages > 1 else ""
    return refusals.unconfirmed.format(passages=passages, of=of)


def with_nearest(question: str, text: str, nearest: Sequence[Citation]) -> Iterator[ChatEvent]:
    """`text`, and below it the evidence that comes nearest to the question, quoted."""
    if nearest:
        text = f"{text} {nearest_heading(question)}"
    yield TextAppended(text)
    offset = len(text)
    for citation in nearest:
        quote = "\n\n> " + _quoted(citation.text)
        offset += len(quote)
        yield TextAppended(quote)
        yield CitationAdded(CitationPart(citation, offset))


def _quoted(text: str) -> str:
    """On one line, so that it stays a quotation, and cut at a word if it is long."""
    line = " ".join(text.split())
    if len(line) <= _QUOTE_CHARACTERS:
        return line
    return line[:_QUOTE_CHARACTERS].rsplit(" ", 1)[0] + " …"


def nearest_heading(question: str) -> str:
    """What precedes the evidence that comes nearest to the question."""
    return _refusals(question).nearest


def _refusals(question: str) -> Refusals:
    return packs()[asked_language(question)].refusals
