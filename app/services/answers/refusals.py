"""What is said if the documents do not confirm an answer, in the question's language."""

from app.core.languages import Refusals, packs, question_language


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


def nearest_heading(question: str) -> str:
    """What precedes the evidence that comes nearest to the question."""
    return _refusals(question).nearest


def _refusals(question: str) -> Refusals:
    return packs()[question_language(question)].refusals
