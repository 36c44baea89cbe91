"""Hits made by hand."""

from app.core.documents import Chunk, Hit


def hit(
    text: str, n: int = 1, path: str = "/docs/report.pdf", page: int = 1, start: int = 0
) -> Hit:
    chunk = Chunk(f"chunk{n}", path, n, text, page, start, start + len(text))
    return Hit(chunk=chunk, path=path, score=1.0, rank=n)
