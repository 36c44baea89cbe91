"""Word files as their writers leave them: clauses, tracked changes, forms, equations, charts."""

import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from app.index.loaders.numerals import numeral
from app.index.loaders.page import Page
from app.index.loaders.word import word_loader as word

NAMES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{address}"'
    for prefix, address in {
        "w": "wordprocessingml/2006/main",
        "m": "officeDocument/2006/math",
        "a": "drawingml/2006/main",
        "wp": "drawingml/2006/wordprocessingDrawing",
        "c": "drawingml/2006/chart",
        "dgm": "drawingml/2006/diagram",
        "r": "officeDocument/2006/relationships",
    }.items()
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def xml(content: str) -> Any:
    return parse_xml(f"<w:x {NAMES}>{content}</w:x>")[0]


def read(tmp_path: Path, document: Any) -> Page:
    document.save(str(tmp_path / "a.docx"))
    (page,) = word.load_docx(tmp_path / "a.docx", "").pages
    return page


def with_body(tmp_path: Path, *blocks: str) -> Page:
    """The page of a document that consists of these elements."""
    document = docx.Document()
    for block in blocks:
        document.element.body.insert(-1, xml(block))
    return read(tmp_path, document)


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def test_deleted_rows_are_left_out_and_deleted_ends_join_paragraphs(tmp_path: Path) -> None:
    ended = "<w:rPr><w:del w:id='1' w:author='A'/></w:rPr>"
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    rows = row.format("", "zebra") + row.format("<w:del w:id='2' w:author='A'/>", "okapi")
    page = with_body(
        tmp_path,
        paragraph(run("The rent ") + f"<w:del w:id='3'>{run('falls')}</w:del>", ended),
        paragraph(run("rises."), "<w:pStyle w:val='Heading1'/>"),
        f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{rows}</w:tbl>",
    )
    assert page.text == "The rent rises.\n\nzebra"
    assert [heading.title for heading in page.headings] == ["The rent rises."]


LEVELS = """<w:abstractNum w:abstractNumId="7">
 <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/>
  <w:lvlText w:val="Article %1"/></w:lvl>
 <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>"""
USES = """<w:num w:numId="41"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="42"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1">
 <w:startOverride w:val="5"/></w:lvlOverride></w:num>"""


def listed(text: str, depth: int, id_: int = 41) -> str:
    number = f"<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='{id_}'/></w:numPr>"
    return paragraph(run(text), number)


def test_clauses_have_the_numbers_that_word_shows(tmp_path: Path) -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    for child in list(xml(f"<w:x>{LEVELS}{USES}</w:x>")):
        numbering.append(child)
    style = document.styles["Heading 1"].element
    style.get_or_add_pPr().append(xml("<w:numPr><w:numId w:val='41'/></w:numPr>"))
    for block in (
        paragraph(run("Rent"), "<w:pStyle w:val='Heading1'/>"),
        listed("is paid monthly", 1),
        listed("in advance", 1),
        listed("by transfer", 2),
        paragraph(run("Term"), "<w:pStyle w:val='Heading1'/>"),
        listed("ends in May", 1),
        listed("begins anew", 1, 42),
        paragraph(
            run("Plain"), "<w:pStyle w:val='Heading1'/><w:numPr><w:numId w:val='0'/></w:numPr>"
        ),
    ):
        document.element.body.insert(-1, xml(block))
    page = read(tmp_path, document)
    assert page.text.split("\n\n") == [
        "Article 3 Rent",
        "3.a) is paid monthly",
        "3.b) in advance",
        "by transfer",
        "Article 4 Term",
        "4.a) ends in May",
        "3.e) begins anew",
        "Plain",
    ]
    assert [heading.title for heading in page.headings] == [
        "Article 3 Rent",
        "Article 4 Term",
        "Plain",
    ]


def test_a_numbered_cell_over_several_rows_counts_once(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(3, 2)
    for at, row in enumerate(table.rows):
        row.cells[0].paragraphs[0].style = document.styles["List Number"]
        row.cells[0].paragraphs[0].add_run("Lamp")
        row.cells[1].text = str(at)
    table.cell(1, 0).text = ""
    table.cell(0, 0).merge(table.cell(1, 0))
    text = read(tmp_path, document).text
    assert text == "1. Lamp | 0\n1. Lamp | 1\n2. Lamp | 2"


@pytest.mark.parametrize(
    ("number", "kind", "shown"),
    [
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (28, "lowerLetter", "bb"),
        (7, "decimalZero", "07"),
        (15, "chineseCountingThousand", "十五"),
        (203, "chineseCounting", "二百零三"),
        (20, "ideographDigital", "二〇"),
        (3, "hindiVowels", "3"),
        (0, "lowerLetter", "0"),
    ],
)
def test_numerals_are_those_of_their_kind(number: int, kind: str, shown: str) -> None:
    assert numeral(number, kind) == shown


def test_headings_are_told_by_their_level_whatever_their_style_is_called(tmp_path: Path) -> None:
    document = docx.Document()
    style: Any = document.styles.add_style("Kapitel", 1)
    style.base_style = document.styles["Heading 2"]
    document.add_paragraph("Lamps", style="Kapitel")
    document.element.body.insert(-1, xml(paragraph(run("Wicks"), "<w:outlineLvl w:val='2'/>")))
    body = "<w:pStyle w:val='Heading1'/><w:outlineLvl w:val='9'/>"
    document.element.body.insert(-1, xml(paragraph(run("Oil"), body)))
    levels = [(heading.level, heading.title) for heading in read(tmp_path, document).headings]
    assert levels == [(2, "Lamps"), (3, "Wicks")]


@pytest.mark.parametrize("name", ["Überschrift 2", "Titre 2", "Rubrik 2", "标题 2", "heading 2"])
def test_headings_are_told_by_their_style_in_other_languages(tmp_path: Path, name: str) -> None:
    document = docx.Document()
    document.styles["Heading 2"].element.getparent().remove(document.styles["Heading 2"].element)
    document.styles.add_style(name, 1)
    document.add_paragraph("Lamps", style=name)
    assert [(each.level, each.title) for each in read(tmp_path, document).headings] == [
        (2, "Lamps")
    ]


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>", "☒"),
        ("<w:r><w:sym w:font='Symbol' w:char='F061'/><w:sym w:font='X' w:char='zz'/></w:r>", "α"),
        (f"{run('Total')}<w:r><w:ptab/></w:r>{run('12')}", "Total 12"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r>"
            f"</w:rubyBase></w:ruby></w:r>{run('字')}",
            "漢字",
        ),
        (
            "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/>"
            f"<w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>{run(' Agreed')}",
            "☒ Agreed",
        ),
        (
            "<w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val='0'/></w:checkBox></w:ffData>"
            f"</w:fldChar></w:r>{run(' Refused')}",
            "☐ Refused",
        ),
    ],
)
def test_signs_are_read(tmp_path: Path, content: str, shown: str) -> None:
    assert with_body(tmp_path, paragraph(content)).text == shown


def math(content: str) -> str:
    return paragraph(f"<m:oMathPara><m:oMath>{content}</m:oMath></m:oMathPara>")


def letters(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (
            f"{letters('E=m')}<m:sSup><m:e>{letters('c')}</m:e><m:sup>{letters('2')}</m:sup></m:sSup>",
            "E=mc^2",
        ),
        (
            f"<m:f><m:num>{letters('a+b')}</m:num><m:den>{letters('2')}</m:den></m:f>",
            "(a+b)/2",
        ),
        (
            f"<m:rad><m:deg/><m:e><m:d><m:e>{letters('x')}</m:e><m:e>{letters('y')}</m:e></m:d></m:e></m:rad>",
            "√(x, y)",
        ),
        (
            f"<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:sub>{letters('i=1')}</m:sub>"
            f"<m:sup>{letters('n')}</m:sup><m:e>{letters('i')}</m:e></m:nary>",
            "∑_(i=1)^n i",
        ),
        (
            f"<m:m><m:mr><m:e>{letters('1')}</m:e><m:e>{letters('0')}</m:e></m:mr>"
            f"<m:mr><m:e>{letters('0')}</m:e><m:e>{letters('1')}</m:e></m:mr></m:m>",
            "[1, 0; 0, 1]",
        ),
    ],
)
def test_equations_keep_their_meaning(tmp_path: Path, content: str, shown: str) -> None:
    assert with_body(tmp_path, math(content)).text == shown


CHART = f"""<c:chartSpace {NAMES}><c:chart><c:plotArea><c:barChart><c:ser>
 <c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>Berths</c:v></c:pt></c:strCache></c:strRef></c:tx>
 <c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>2023</c:v></c:pt>
 <c:pt idx="1"><c:v>2024</c:v></c:pt></c:strCache></c:strRef></c:cat>
 <c:val><c:numRef><c:numCache><c:pt idx="1"><c:v>57</c:v></c:pt></c:numCache></c:numRef></c:val>
</c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>"""
SMART_ART = (
    f"<dgm:dataModel {NAMES}><dgm:pt><dgm:t><a:p><a:r><a:t>Dredge first</a:t></a:r></a:p></dgm:t>"
    "</dgm:pt></dgm:dataModel>"
)


def test_charts_diagrams_and_descriptions_of_pictures_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    drawn = []
    for name, kind, content in (("chart", "chart", CHART), ("data", "diagramData", SMART_ART)):
        part = Part(PackURI(f"/word/{name}1.xml"), "application/xml", content.encode())
        drawn.append(document.part.relate_to(part, f"{RELATION}/{kind}"))
    for inside in (
        "<wp:docPr id='1' name='P' descr='A lamp of brass'/>",
        "<wp:docPr id='2' name='P' descr='a.png'/>",
        f"<a:graphicData><c:chart r:id='{drawn[0]}'/></a:graphicData>",
        f"<a:graphicData><dgm:relIds r:dm='{drawn[1]}'/></a:graphicData>",
    ):
        block = paragraph(f"<w:r><w:drawing><wp:inline>{inside}</wp:inline></w:drawing></w:r>")
        document.element.body.insert(-1, xml(block))
    assert read(tmp_path, document).text == (
        "A lamp of brass\n\n | 2023 | 2024\nBerths |  | 57\n\nDredge first"
    )


@pytest.mark.parametrize(
    ("continuing", "text"),
    [
        ((0, 0), "Lamp | Brass\nOil |  | 3"),  # in the first row
        ((1, 1), "Lamp | Brass\nOil | Lamp | 3"),  # below the middle of a wider one
    ],
)
def test_cells_over_several_rows_are_read_however_the_rows_are_divided(
    tmp_path: Path, continuing: tuple[int, int], text: str
) -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    for at, words in (((0, 0), "Lamp"), ((0, 2), "Brass"), ((1, 0), "Oil"), ((1, 2), "3")):
        table.cell(*at).text = words
    table.cell(0, 0).merge(table.cell(0, 1))
    row, column = continuing
    cell = table.rows[row]._tr.tc_at_grid_offset(column)
    cell.get_or_add_tcPr().append(xml("<w:vMerge/>"))
    assert read(tmp_path, document).text == text


def test_two_tables_are_not_one(tmp_path: Path) -> None:
    document = docx.Document()
    for name in ("zebra", "okapi"):
        document.add_table(1, 1).cell(0, 0).text = name
        document.add_paragraph()
    assert read(tmp_path, document).text == "zebra\n\nokapi"


def test_a_list_that_refers_to_itself_ends(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Lamp", style="List Number")
    document.save(str(tmp_path / "a.docx"))
    with zipfile.ZipFile(tmp_path / "a.docx") as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    link = b'<w:numStyleLink w:val="ListNumber"/><w:multiLevelType'
    numbering = members["word/numbering.xml"].replace(b"<w:multiLevelType", link)
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        for name, content in {**members, "word/numbering.xml": numbering}.items():
            archive.writestr(name, content)
    (page,) = word.load_docx(tmp_path / "a.docx", "").pages
    assert page.text == "Lamp"
