"""What was filled into a form, written onto a page or noted beside it is found like its text."""

from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText, Text
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from app.index.index_protocol import RenderPage
from app.index.loaders.pdf.pdf_loader import load
from app.index.page_picture import render_page

RECT = (20.0, 200.0, 300.0, 230.0)
FONT = "/Helv 12 Tf 0 g"


def form(path: Path, value: str) -> Path:
    """One field without a picture of its value: the reader has to draw it (NeedAppearances)."""
    writer = PdfWriter()
    page = writer.add_blank_page(400, 300)
    field = writer._add_object(
        DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/Widget"),
                NameObject("/FT"): NameObject("/Tx"),
                NameObject("/T"): TextStringObject("applicant"),
                NameObject("/V"): TextStringObject(value),
                NameObject("/DA"): TextStringObject(FONT),
                NameObject("/Rect"): ArrayObject(map(FloatObject, RECT)),
                NameObject("/F"): NumberObject(4),
            }
        )
    )
    page[NameObject("/Annots")] = ArrayObject([field])
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
        {
            NameObject("/Fields"): ArrayObject([field]),
            NameObject("/NeedAppearances"): BooleanObject(True),
            NameObject("/DA"): TextStringObject(FONT),
        }
    )
    writer.write(path)
    return path


def annotated(path: Path) -> Path:
    writer = PdfWriter()
    writer.add_blank_page(400, 300)
    writer.add_annotation(0, FreeText(text="Written on the page", rect=RECT))
    note = "Ask\nMarguerite about this."
    writer.add_annotation(0, Text(text=note, rect=(20, 20, 40, 40)))
    writer.write(path)
    return path


def page_text(path: Path) -> str:
    (page,) = load(path, "").pages
    return page.text


def test_the_value_of_a_field_is_text_with_a_place(tmp_path: Path) -> None:
    path = form(tmp_path / "form.pdf", "Marguerite Vandermeer")
    assert page_text(path) == "Marguerite Vandermeer"
    request = RenderPage(path=str(path), page=1, width=400, page_start=0, spans=((0, 10),))
    (box,) = render_page(request).boxes
    left, bottom, right, top = RECT
    assert left / 400 <= box.left < box.right <= right / 400
    assert box.top == pytest.approx(1 - top / 300, abs=0.1)
    assert box.bottom == pytest.approx(1 - bottom / 300, abs=0.1)


def test_an_empty_form_has_no_text(tmp_path: Path) -> None:
    assert page_text(form(tmp_path / "form.pdf", "")) == ""


def test_what_is_written_onto_a_page_and_noted_beside_it_is_read(tmp_path: Path) -> None:
    lines = page_text(annotated(tmp_path / "notes.pdf")).split("\n")
    assert lines == ["", "Written on the page", "Ask Marguerite about this."]


def test_a_comment_stands_nowhere_on_the_page(tmp_path: Path) -> None:
    path = annotated(tmp_path / "notes.pdf")
    text = page_text(path)
    start = text.index("Ask")
    request = RenderPage(
        path=str(path), page=1, width=400, page_start=0, spans=((start, len(text)),)
    )
    assert render_page(request).boxes == ()


def button(writer: PdfWriter, name: str, is_on: bool, told: str = "") -> DictionaryObject:
    """A tick box, with a description `told` for people."""
    state = NameObject("/Yes" if is_on else "/Off")
    shape = writer._add_object(StreamObject())
    field = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Btn"),
            NameObject("/T"): TextStringObject(name),
            NameObject("/V"): state,
            NameObject("/AS"): state,
            NameObject("/AP"): DictionaryObject(
                {NameObject("/N"): DictionaryObject({NameObject("/Yes"): shape})}
            ),
            NameObject("/Rect"): ArrayObject(map(FloatObject, (20, 20, 40, 40))),
            NameObject("/F"): NumberObject(4),
        }
    )
    if told:
        field[NameObject("/TU")] = TextStringObject(told)
    return field


def test_ticked_boxes_are_read_by_their_name(tmp_path: Path) -> None:
    writer = PdfWriter()
    page = writer.add_blank_page(400, 300)
    boxes = (
        ("agreed", True, ""),
        ("refused", False, ""),
        ("c1_2", True, "Filing status. Single."),
        ("c1_3", True, ""),
    )
    fields = ArrayObject([writer._add_object(button(writer, *box)) for box in boxes])
    page[NameObject("/Annots")] = fields
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): fields})
    writer.write(tmp_path / "form.pdf")
    assert page_text(tmp_path / "form.pdf").split("\n") == [
        "",
        "☒ agreed",
        "☒ Filing status. Single.",
    ]
