"""What stands in a document beside its running text is read too."""

import zipfile
from datetime import date
from pathlib import Path

import docx
import pptx
import pytest
import python_calamine
import xlsxwriter
from docx.oxml import parse_xml as word_xml
from PIL import Image
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml as drawing_xml
from pptx.util import Inches

from app.index.loaders import slides
from app.index.loaders.page import Loader
from app.index.loaders.sheets import sheet_loader as spreadsheet
from app.index.loaders.word import word_loader as word

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
DIAGRAM_URI = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
DIAGRAM = f'xmlns:dgm="{DIAGRAM_URI}"'
MANIFEST = """<manifest:manifest
 xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"""
SHEET = """<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
 <office:body><office:spreadsheet><table:table table:name="Sheet1">
  <table:table-row>
   <table:table-cell><text:p>Rent</text:p></table:table-cell>
   <table:table-cell><text:p>950</text:p></table:table-cell>
  </table:table-row>
 </table:table></office:spreadsheet></office:body></office:document-content>"""


def text_of(load: Loader, path: Path) -> str:
    return "\n".join(page.text for page in load(path, "").pages)


def test_charts_of_a_workbook_are_found_by_their_titles(tmp_path: Path) -> None:
    path = tmp_path / "sales.xlsx"
    with xlsxwriter.Workbook(path) as book:
        cells = book.add_worksheet("Figures")
        cells.write_column("A1", [3, 5, 8])
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Figures!$A$1:$A$3"})
        chart.set_title({"name": "Lanterns sold by month"})
        chart.set_y_axis({"name": "Thousand pieces"})
        cells.insert_chart("C1", chart)
        book.add_worksheet("Notes").write("A1", "No chart here")
        alone = book.add_chart({"type": "line"})
        alone.add_series({"values": "=Figures!$A$1:$A$3"})
        alone.set_title({"name": "Returns"})
        book.add_chartsheet("Returned").set_chart(alone)
    pages = [page.text for page in spreadsheet.load(path, "").pages]
    assert len(pages) == 3
    assert "Lanterns sold by month, Thousand pieces" in pages[0] and pages[0].startswith("Figures")
    assert "8" in pages[0] and pages[1] == "Notes\n\nNo chart here"
    assert pages[2].split() == ["Returned", "Returns"]


def test_comments_and_text_boxes_on_a_sheet_are_read(tmp_path: Path) -> None:
    path = tmp_path / "sales.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Figures")
        sheet.write("A1", 3)
        sheet.write_comment("A1", "Ask the agent")
        sheet.insert_textbox("B2", "Net of\ntax")
    assert text_of(spreadsheet.load, path).split("\n\n") == [
        "Figures",
        "3",
        "Net of tax",
        "Ask the agent",
    ]


def test_remarks_on_a_slide_are_read(tmp_path: Path) -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Lamps"
    remark = (
        '<p:cmLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cm>'
        "<p:text>Ask the agent</p:text></p:cm></p:cmLst>"
    )
    kind = "application/vnd.openxmlformats-officedocument.presentationml.comments+xml"
    name = PackURI("/ppt/comments/comment1.xml")
    part = Part(name, kind, slide.part.package, remark.encode())
    slide.part.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)
    deck.save(str(tmp_path / "a.pptx"))
    assert text_of(slides.load, tmp_path / "a.pptx") == "Lamps\n\nAsk the agent"


def test_a_workbook_with_a_damaged_chart_keeps_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "sales.xlsx"
    with xlsxwriter.Workbook(path) as book:
        cells = book.add_worksheet("Figures")
        cells.write("A1", "Lanterns")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Figures!$A$1:$A$3"})
        chart.set_title({"name": "Sold by month"})
        cells.insert_chart("C1", chart)
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as broken:
        for name in whole.namelist():
            is_chart = name.startswith("xl/charts/chart")
            broken.writestr(name, b"<c:chart" if is_chart else whole.read(name))
    assert "Lanterns" in text_of(spreadsheet.load, tmp_path / "b.xlsx")


def control(words: str, properties: str = "") -> str:
    return (
        f"<w:sdt {WORD}><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>"
        f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )


def test_what_is_filled_into_a_word_form_is_text_and_what_it_asks_for_is_not(
    tmp_path: Path,
) -> None:
    document = docx.Document()
    document.add_paragraph("Applicant:")
    body = document.element.body
    body.insert(1, word_xml(control("Marguerite Vandermeer")))
    body.insert(2, word_xml(control("Click to enter a date.", "<w:showingPlcHdr/>")))
    document.save(str(tmp_path / "form.docx"))
    text = text_of(word.load_docx, tmp_path / "form.docx")
    assert text == "Applicant:\n\nMarguerite Vandermeer"


def test_footnotes_headers_and_nested_tables_of_word_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    outer = document.add_table(1, 1).cell(0, 0)
    outer.text = "Terms"
    outer.add_table(1, 1).cell(0, 0).text = "net 30 days"
    document.sections[0].header.paragraphs[0].text = "Harbour Works Ltd"
    document.sections[0].footer.paragraphs[0].text = "12"
    path = tmp_path / "notes.docx"
    document.save(str(path))
    with zipfile.ZipFile(path, "a") as archive:
        note = "<w:footnote><w:p><w:r><w:t>Audited in May.</w:t></w:r></w:p></w:footnote>"
        archive.writestr("word/footnotes.xml", f"<w:footnotes {WORD}>{note}</w:footnotes>")
    lines = text_of(word.load_docx, path).splitlines()
    assert "Terms net 30 days" in " ".join(lines[0].split())
    assert [line for line in lines[1:] if line] == ["Audited in May.", "Harbour Works Ltd"]


def test_figures_of_a_chart_are_read_as_they_are_shown(tmp_path: Path) -> None:
    presentation = pptx.Presentation()
    for at in range(2):
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        data = CategoryChartData()
        if at:
            for year in ("2023", "2024"):
                group = data.add_category(year)
                group.add_sub_category("Q1")
                group.add_sub_category("Q2")
        else:
            data.categories = [date(2024, 1, 1), date(2024, 2, 1)]
        data.add_series("Margin", (0.12, 0.19, 0.2, 0.21)[: 2 + 2 * at], "0%")
        size = (Inches(1),) * 4
        slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *size, data)
    presentation.save(str(tmp_path / "a.pptx"))
    days, groups = (page.text for page in slides.load(tmp_path / "a.pptx", "").pages)
    assert days == " | 2024-01-01 | 2024-02-01\nMargin | 12% | 19%"
    assert groups.startswith(" | Q1 2023 | Q2 2023 | Q1 2024 | Q2 2024\n")


def test_charts_and_diagrams_of_slides_are_read(tmp_path: Path) -> None:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    data = CategoryChartData()
    data.categories = ["2023", "2024"]
    data.add_series("Berths let", (41, 57))
    size = (Inches(1),) * 4
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *size, data)
    points = "<dgm:pt><dgm:t><a:p><a:r><a:t>Dredge first</a:t></a:r></a:p></dgm:t></dgm:pt>"
    part = Part(
        PackURI("/ppt/diagrams/data1.xml"),
        "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
        slide.part.package,
        f"<dgm:dataModel {DIAGRAM} {DRAWING}>{points}</dgm:dataModel>".encode(),
    )
    number = slide.part.relate_to(part, RELATIONSHIP_TYPE.DIAGRAM_DATA)
    frame = slide.shapes[0].element.__copy__()
    for child in list(frame.graphic.graphicData):
        frame.graphic.graphicData.remove(child)
    frame.graphic.graphicData.set("uri", DIAGRAM_URI)
    relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    frame.graphic.graphicData.append(
        drawing_xml(f'<dgm:relIds {DIAGRAM} {relations} r:dm="{number}"/>')
    )
    slide.shapes._spTree.append(frame)
    presentation.save(str(tmp_path / "a.pptx"))
    text = text_of(slides.load, tmp_path / "a.pptx")
    assert "| 2023 | 2024\nBerths let | 41" in text
    assert "Dredge first" in text


def test_what_a_picture_on_a_slide_is_said_to_show_is_read(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "picture.png")
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    picture = slide.shapes.add_picture(str(tmp_path / "picture.png"), 0, 0)
    picture._element.nvPicPr.cNvPr.set("descr", "A lighthouse at night")
    slide.shapes.add_picture(str(tmp_path / "picture.png"), 0, 0)
    deck.save(str(tmp_path / "deck.pptx"))
    assert text_of(slides.load, tmp_path / "deck.pptx") == "A lighthouse at night"


def test_a_spreadsheet_laid_out_for_human_eyes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "sheet.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", SHEET)
        archive.writestr("META-INF/manifest.xml", MANIFEST)
    with pytest.raises(python_calamine.CalamineError, match="table-cell"):
        python_calamine.load_workbook(str(path))
    assert text_of(spreadsheet.load, path) == "Sheet1\n\nRent | 950"
