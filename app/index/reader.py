"""Reads a document into page texts and passages, and streams them as they are found."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from app.core.errors import UserError
from app.core.unicode_text import encodable_text
from app.index.chunker import Chunker, extended
from app.index.limits import step_done
from app.index.loaders.formats import load
from app.index.loaders.page import MAX_CHARACTERS, Heading, Page, damaged, too_long
from app.index.protocol import DocumentRead, PageText, Passage, Passages, ReadProgress
from app.workers.serving import Job

PAGE_SEPARATOR = "\n\n"
"""Separates the texts of pages in a document's extracted text."""

_PIECE_CHARACTERS = 500_000
_BATCH_PASSAGES = 64
_LONGEST_TITLE = 500

PASSAGE_TOKENS = 200
OVERLAP_TOKENS = 40


class Reader:
    """Cuts documents into passages that fit into the embedder's window.

    Args:
        tokenizer_file: the embedder's tokenizer.json.
        max_tokens: its window; part of it is reserved for the title, headings and special tokens.
    """

    def __init__(self, tokenizer_file: Path, max_tokens: int) -> None:
        size = min(PASSAGE_TOKENS, max_tokens * 4 // 5)
        self._chunker = Chunker(tokenizer_file, size, min(OVERLAP_TOKENS, size // 5))

    def read(self, path: Path, password: str, job: Job) -> DocumentRead:
        """Stream the text and the passages of a document to `job`.

        Raises UserError if no text is found or all of it is damaged; Cancelled between pages.
        """
        document = load(path, password)
        start = 0
        headings: list[Heading] = []
        has_text = False
        for number, page in enumerate(map(_sendable, document.pages), start=1):
            if start + len(page.text) > MAX_CHARACTERS:
                raise too_long(path)
            passages = self._chunker.cut(page, number, start, headings)
            for reply in chain(_text_pieces(page.text, number, start), _batches(passages)):
                job.cancel.raise_if_cancelled()
                job.reply(reply)
                if isinstance(reply, Passages):
                    read = number - 1 + (reply.passages[-1].char_end - start) / len(page.text)
                    job.reply(ReadProgress(fraction=read / max(number, document.page_count)))
                step_done()
            has_text = has_text or bool(page.text.strip())
            for heading in page.headings:
                headings = extended(headings, heading)
            start += len(page.text) + len(PAGE_SEPARATOR)
            job.reply(ReadProgress(fraction=number / max(number, document.page_count)))
        missing = document.missing()
        if not has_text:
            raise damaged(path) if missing else _no_text(path)
        characters = start - len(PAGE_SEPARATOR)
        return DocumentRead(
            pages=document.page_count,
            characters=characters,
            missing=missing,
            is_locked=document.is_locked(),
        )


def _sendable(page: Page) -> Page:
    """Without unpaired surrogates, which neither messages nor the tokenizer can handle.

    Also without headings that are whole texts, which every passage would repeat.
    """
    headings = (heading for heading in page.headings if len(heading.title) <= _LONGEST_TITLE)
    return Page(encodable_text(page.text), tuple(headings))


def _text_pieces(text: str, number: int, start: int) -> Iterator[PageText]:
    for at in range(0, max(1, len(text)), _PIECE_CHARACTERS):
        yield PageText(page=number, char_start=start + at, text=text[at : at + _PIECE_CHARACTERS])


def _batches(passages: Iterable[Passage]) -> Iterator[Passages]:
    iterator = iter(passages)
    while batch := tuple(islice(iterator, _BATCH_PASSAGES)):
        yield Passages(passages=batch)


def _no_text(path: Path) -> UserError:
    return UserError(
        f"No text was found in “{path.name}”.",
        "Its pages may be pictures in which no letters were recognised.",
    )
