"""PDF files."""

from app.index.loaders import Format, late


def _is_pdf(head: bytes, suffix: str) -> bool:
    """Readers allow something before the header; in a text, it is the text's subject."""
    return head.lstrip().startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in head[:1024])


FORMATS = (Format(late("app.index.loaders.pdf.pdf_loader", "load"), signature=_is_pdf),)
