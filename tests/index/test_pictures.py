"""Pictures and scanned pages, read with the real recogniser."""

import threading
import zipfile
from pathlib import Path

import docx
import pptx
import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter, Transformation

from app.core.errors import UserError
from app.index.index_client import IndexClient
from app.index.index_protocol import DocumentRead
from tests.index.documents import write_pdf
from tests.index.test_client import read

pytestmark = pytest.mark.models

SENTENCE = "Copper melts at 1085 degrees Celsius"


@pytest.fixture(scope="module")
def client(reading_client: IndexClient) -> IndexClient:
    return reading_client


def picture_of(*rows: tuple[str, ...]) -> Image.Image:
    picture = Image.new("RGB", (1400, 200 + 120 * len(rows)), "white")
    draw = ImageDraw.Draw(picture)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            draw.text((80 + 600 * column, 80 + 120 * number), text, "black", font_size=48)
    return picture


def test_a_picture_is_read(client: IndexClient, tmp_path: Path) -> None:
    picture_of((SENTENCE,)).save(tmp_path / "note.png")
    text, passages, pages = read(client, tmp_path / "note.png")
    assert (text, pages) == (SENTENCE, 1)
    assert [passage.text for passage in passages] == [SENTENCE]


@pytest.mark.parametrize("name", ["note.png", pytest.param("note.jpg", marks=pytest.mark.nightly)])
@pytest.mark.nightly
def test_a_picture_that_is_cut_off_is_read_as_far_as_it_is_there(
    client: IndexClient, tmp_path: Path, name: str
) -> None:
    picture = Image.effect_noise((1400, 1600), 20).convert("RGB")
    picture.paste(picture_of((SENTENCE,)))
    picture.save(tmp_path / name)
    content = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(content[: len(content) * 2 // 3])
    *_, end = client.read(tmp_path / name)
    assert isinstance(end, DocumentRead)
    assert end.missing == "The picture is cut off; its lower part is missing."
    assert SENTENCE in read(client, tmp_path / name)[0]
    assert client.render_page(tmp_path / name, 1, 300).png


def test_the_rows_of_a_table_stay_rows(client: IndexClient, tmp_path: Path) -> None:
    picture_of(("Copper", "1085"), ("Iron", "1538")).save(tmp_path / "table.jpg")
    assert read(client, tmp_path / "table.jpg")[0] == "Copper | 1085\nIron | 1538"


@pytest.mark.nightly
def test_a_screen_captured_while_scrolling_is_read(client: IndexClient, tmp_path: Path) -> None:
    picture = Image.new("RGB", (1080, 7000), "white")
    draw = ImageDraw.Draw(picture)
    # One in the middle, and some where one part of the picture ends and another begins.
    lines = {40: "First message", 1200: SENTENCE} | {2130 + 60 * n: f"Reply {n}" for n in range(5)}
    lines[6900] = "Last message"
    for top, line in lines.items():
        draw.text((60, top), line, "black", font_size=32)
    picture.save(tmp_path / "chat.png")
    assert read(client, tmp_path / "chat.png")[0].splitlines() == list(lines.values())
    picture.save(tmp_path / "chat.pdf")
    assert read(client, tmp_path / "chat.pdf")[0].splitlines() == list(lines.values())


@pytest.mark.nightly
def test_a_line_through_a_wide_picture_is_read_whole(client: IndexClient, tmp_path: Path) -> None:
    line = " and ".join([SENTENCE] * 9)
    picture = Image.new("RGB", (8000, 300), "white")
    ImageDraw.Draw(picture).text((60, 60), line, "black", font_size=36)
    ImageDraw.Draw(picture).text((60, 160), SENTENCE, "black", font_size=36)
    picture.save(tmp_path / "wide.png")
    assert read(client, tmp_path / "wide.png")[0].splitlines() == [line, SENTENCE]


def test_a_scanned_page_is_read_and_drawn(client: IndexClient, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    picture_of((SENTENCE,)).save(path)
    text, _, pages = read(client, path)
    assert (text, pages) == (SENTENCE, 1)
    drawn = client.render_page(path, 1, 300, [(0, 6)])
    assert drawn.png.startswith(b"\x89PNG")
    assert drawn.boxes == ()  # where the words stand is not known


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        pytest.param("", SENTENCE, marks=pytest.mark.nightly),
        (") Tj 3 Tr (", ""),  # letters that are not drawn are the scan's own text
    ],
)
def test_a_scan_with_a_stamp_is_a_scan(
    client: IndexClient, tmp_path: Path, drawn: str, words: str
) -> None:
    picture_of((SENTENCE,)).save(tmp_path / "scan.pdf")
    stamp = write_pdf(tmp_path / "stamp.pdf", (f"{drawn}Harbour Works, page 7 of 9",))
    (page,) = (pages := PdfWriter(tmp_path / "scan.pdf")).pages
    page.merge_transformed_page(PdfReader(stamp).pages[0], Transformation().translate(0, -640))
    pages.write(tmp_path / "both.pdf")
    text = read(client, tmp_path / "both.pdf")[0]
    assert "Harbour Works" in text
    assert words in text and (SENTENCE in text) == bool(words)


def test_a_text_layer_is_preferred(client: IndexClient, tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "text.pdf", ("The text layer of this page is not a picture.",))
    assert read(client, path)[0] == "The text layer of this page is not a picture."


@pytest.mark.nightly
def test_every_page_of_a_fax_is_read(client: IndexClient, tmp_path: Path) -> None:
    first, second = picture_of(("First sheet",)), picture_of(("Second sheet",))
    first.save(tmp_path / "fax.tiff", save_all=True, append_images=[second])
    text, _, pages = read(client, tmp_path / "fax.tiff")
    assert (text.split("  "), pages) == (["First sheet", "Second sheet"], 2)


def test_a_picture_without_letters_says_so(client: IndexClient, tmp_path: Path) -> None:
    Image.new("RGB", (300, 300), "green").save(tmp_path / "meadow.png")
    with pytest.raises(UserError, match="No text was found in “meadow"):
        read(client, tmp_path / "meadow.png")


def test_a_damaged_picture_says_so(client: IndexClient, tmp_path: Path) -> None:
    (tmp_path / "torn.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
    with pytest.raises(UserError, match="damaged"):
        read(client, tmp_path / "torn.png")


def test_a_picture_is_drawn_for_the_reader(client: IndexClient, tmp_path: Path) -> None:
    picture_of((SENTENCE,)).save(tmp_path / "note.png")
    assert client.render_page(tmp_path / "note.png", 1, 200).png.startswith(b"\x89PNG")


def test_a_page_is_drawn_while_another_file_is_read(client: IndexClient, tmp_path: Path) -> None:
    long = write_pdf(tmp_path / "long.pdf", (SENTENCE,) * 200)
    replies = client.read(long)
    next(replies)  # the reader is now in the middle of it, and waits for nobody
    drawn: list[bytes] = []
    drawing = threading.Thread(
        target=lambda: drawn.append(client.render_page(long, 200, 200).png), daemon=True
    )
    drawing.start()
    drawing.join(60)
    assert drawn and drawn[0].startswith(b"\x89PNG")
    assert isinstance(list(replies)[-1], DocumentRead)


@pytest.mark.nightly
def test_a_transparent_picture_is_read_on_white(client: IndexClient, tmp_path: Path) -> None:
    picture = Image.new("RGBA", (1400, 200), (0, 0, 0, 0))
    ImageDraw.Draw(picture).text((80, 80), SENTENCE, "black", font_size=48)
    picture.save(tmp_path / "note.png")
    assert read(client, tmp_path / "note.png")[0] == SENTENCE


@pytest.mark.parametrize(
    ("size", "what"),
    [
        ((8_000, 30), "No text"),
        pytest.param((20_000, 11_000), "200 million pixels", marks=pytest.mark.nightly),
    ],
)
def test_a_picture_of_odd_size_says_what_is_wrong_with_it(
    client: IndexClient, tmp_path: Path, size: tuple[int, int], what: str
) -> None:
    Image.new("1", size, 1).save(tmp_path / "odd.png")
    with pytest.raises(UserError, match=what):
        read(client, tmp_path / "odd.png")


@pytest.mark.parametrize("suffix", ["jp2", "avif"])
@pytest.mark.nightly
def test_less_usual_kinds_of_pictures_are_read(
    client: IndexClient, tmp_path: Path, suffix: str
) -> None:
    picture_of((SENTENCE,)).save(tmp_path / f"a.{suffix}")
    assert read(client, tmp_path / f"a.{suffix}")[0] == SENTENCE


@pytest.mark.nightly
def test_the_largest_picture_fits_into_the_memory_there_is(
    client: IndexClient, tmp_path: Path
) -> None:
    picture = Image.new("L", (14_000, 14_000), 255)
    picture.paste(picture_of((SENTENCE,)).convert("L").resize((14_000, 3200)), (0, 4000))
    picture.save(tmp_path / "map.png", compress_level=1)
    assert read(client, tmp_path / "map.png")[0] == SENTENCE


def written_pages(folder: Path) -> dict[str, Path]:
    """A deck, a text and a book that consist of one picture of a sentence each."""
    picture_of((SENTENCE,)).save(folder / "p.png")
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    slide.shapes.add_picture(str(folder / "p.png"), 0, 0)
    deck.save(str(folder / "a.pptx"))
    text = docx.Document()
    text.add_picture(str(folder / "p.png"))
    text.save(str(folder / "a.docx"))
    package = (
        "<package><manifest><item id='a' href='text/a.xhtml'/></manifest>"
        "<spine><itemref idref='a'/></spine></package>"
    )
    with zipfile.ZipFile(folder / "a.epub", "w") as book:
        book.writestr("b.opf", package)
        book.writestr("text/a.xhtml", "<body><img alt='' class='x' src='../img/p%20.png'/></body>")
        book.write(folder / "p.png", "img/p .png")
    return {name: folder / name for name in ("a.pptx", "a.docx", "a.epub")}


@pytest.mark.parametrize(
    "name",
    [
        "a.docx",
        *(pytest.param(name, marks=pytest.mark.nightly) for name in ("a.pptx", "a.epub")),
    ],
)
def test_a_document_that_consists_of_pictures_is_read(
    client: IndexClient, tmp_path: Path, name: str
) -> None:
    text, _, pages = read(client, written_pages(tmp_path)[name])
    assert (text, pages) == (SENTENCE, 1)
