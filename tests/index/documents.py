"""Small files of every format, made by the test that needs them."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

import pptx

PDF_PAGES = ("The lighthouse keeper counts ships.", "Copper melts at 1085 degrees Celsius.")


def write_pdf(path: Path, pages: tuple[str, ...] = PDF_PAGES) -> Path:
    """A PDF with one line of text on each page, in PDF's own words."""
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for index, text in enumerate(pages):
        stream = f"BT /F1 14 Tf 72 700 Td ({text}) Tj ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * index} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    return write_objects(path, objects)


def write_objects(path: Path, objects: Sequence[str]) -> Path:
    """A PDF of these objects, of which the first is the catalogue."""
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    body += f"xref\n0 {count}\n0000000000 65535 f \n{table}"
    body += f"trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{body.index('xref')}\n%%EOF\n"
    path.write_bytes(body.encode("cp1252"))
    return path


def write_deck(path: Path, words: str) -> Path:
    """Three slides, each with a title and a box with `words`."""
    deck = pptx.Presentation()
    for title in ("Brass", "Copper", "Tin"):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = title
        slide.shapes.add_textbox(0, 0, 9, 9).text_frame.text = words
    deck.save(str(path))
    return path


def write_archive(path: Path, members: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path
