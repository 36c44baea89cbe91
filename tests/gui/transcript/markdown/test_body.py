"""Streaming Markdown ends as the same document, whatever the pieces; and nothing gets out."""

import time
from collections.abc import Callable, Iterator

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import (
    QCursor,
    QGuiApplication,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextTable,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.core.documents import Citation
from app.core.messages import CitationPart
from app.core.unicode_text import visible_text, without_invisible
from app.gui.look.theme import apply_theme
from app.gui.transcript.markdown.body import MarkdownBody
from app.gui.transcript.markdown.citations import CitationPopup
from app.gui.transcript.markdown.code_block import CodeBlock
from app.gui.transcript.markdown.parsing import parse_blocks, with_marks
from app.gui.transcript.markdown.prose import ProseView
from app.gui.transcript.selection.selectable_text import last_position
from tests.gui.hands import click, exposed, find
from tests.services.chats.test_markdown_grammar import BAD, GOOD

SUPERSCRIPT = QTextCharFormat.VerticalAlignment.AlignSuperScript

NewBody = Callable[[], MarkdownBody]

SAMPLE = """Intro with **bold**, *soft* and `code`.

# Title

- one
- two
  1. deep

3. third

   | a | b |
   |---|---|
   | 1 | 2 |
4. fourth

- [ ] to do
- [x] done

```python
def area(r):
    return 3.14 * r ** 2
```

> quoted

| a | b |
|---|--:|
| 1 | 2 |

---

Noted.[^1]

[^1]: A note.

The end.
"""
HOSTILE = {
    "nested quotes": ">" * 20_000 + " deep",
    "one long line": "word " * 200_000,
    "wide table": "|" + "a|" * 5000 + "\n|" + "-|" * 5000 + "\n|" + "b|" * 5000,
    "open links": "[a](b " * 5000,
    "emphasis": "*a_ " * 5000,
    "html": "<img src=file:///etc/passwd><script>alert(1)</script>" * 500,
}


def mark(number: int, offset: int, score: float = 0.9) -> CitationPart:
    return CitationPart(Citation(number, "k", "d", "/a.pdf", 1, 0, 5, "words", score), offset)


@pytest.fixture
def new_body(qtbot: QtBot) -> NewBody:
    """Makes a body in a scroll area, as the transcript has it."""
    areas: list[QScrollArea] = []

    def make() -> MarkdownBody:
        body = MarkdownBody()
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(body)
        column.addStretch(1)
        area = QScrollArea()
        areas.append(area)
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.resize(720, 400)
        exposed(area, qtbot)
        return body

    return make


def shown(body: MarkdownBody) -> list[tuple[str, str]]:
    """What each part shows, and of which kind it is."""
    column = body.layout()
    assert column
    parts = []
    for index in range(column.count()):
        item = column.itemAt(index)
        widget = item.widget() if item else None
        if isinstance(widget, ProseView):
            parts.append(("prose", widget.document().toHtml()))
        elif isinstance(widget, CodeBlock):
            (view,) = widget.findChildren(QPlainTextEdit)
            parts.append(("code", view.toPlainText()))
    return parts


def plain(body: MarkdownBody) -> str:
    return "\n".join(view.document().toPlainText() for view in body.prose)


def finish(qtbot: QtBot, body: MarkdownBody, text: str) -> None:
    body.set_text(text, (), 0, is_final=True)
    qtbot.waitUntil(lambda: not body.is_drawing, timeout=20_000)


@pytest.mark.parametrize("step", [1, 7, 50])
def test_streaming_ends_as_if_it_had_come_at_once(
    qtbot: QtBot, new_body: NewBody, step: int
) -> None:
    at_once, streamed = new_body(), new_body()
    finish(qtbot, at_once, SAMPLE)
    for end in range(0, len(SAMPLE), step):
        streamed.set_text(SAMPLE[:end], (), 0, is_final=False)
    finish(qtbot, streamed, SAMPLE)
    assert shown(streamed) == shown(at_once)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(
        st.sampled_from(
            [
                "a ",
                "\n",
                "\n\n",
                "- ",
                "1. ",
                "```\n",
                "**",
                "> ",
                "\r",
                "```",
                "|a|b|\n|-|-|\n",
                "# ",
            ]
        ),
        max_size=25,
    )
)
@example(pieces=["```> ```\r\n", "```", "> ```\n"])
@example(pieces=["- \n\n- - - ", "a "])
@example(pieces=["1. a\n\n", "2", ". b\n"])
def test_any_pieces_end_the_same(qtbot: QtBot, new_body: NewBody, pieces: list[str]) -> None:
    text = "".join(pieces)
    at_once, streamed = new_body(), new_body()
    finish(qtbot, at_once, text)
    for count in range(len(pieces)):
        streamed.set_text("".join(pieces[:count]), (), 0, is_final=False)
    finish(qtbot, streamed, text)
    assert shown(streamed) == shown(at_once)


def test_committed_blocks_are_not_written_again(qtbot: QtBot, new_body: NewBody) -> None:
    body = new_body()
    body.set_text("First.\n\nSecond", (), 0, is_final=False)
    (view,) = body.prose
    changes: list[int] = []
    view.document().contentsChange.connect(lambda place, _gone, _new: changes.append(place))
    body.set_text("First.\n\nSecond and more", (), 0, is_final=False)
    assert changes and min(changes) >= len("First.")


def test_a_chip_stands_where_the_citation_is(qtbot: QtBot, new_body: NewBody) -> None:
    body = new_body()
    body.set_text("Margins **rose** again.", (mark(1, 16), mark(2, 23)), 0, is_final=True)
    (view,) = body.prose
    assert [number for number, _rect in view.citation_rects()] == [1, 2]
    view.selectAll()
    assert view.createMimeDataFromSelection().text() == "Margins rose[1] again.[2]"


def test_the_chip_of_a_citation_that_confirms_nothing_differs(
    qtbot: QtBot, new_body: NewBody
) -> None:
    body = new_body()
    marks = (mark(1, 16), mark(1, 23, score=0.0))
    body.set_text("Margins **rose** again.", marks, 0, is_final=True)
    (view,) = body.prose
    assert [number for number, _rect in view.citation_rects()] == [1, 1]
    view.selectAll()
    assert view.createMimeDataFromSelection().text() == "Margins rose[1] again.[1?]"


def test_a_chip_is_chosen_by_a_click_and_by_the_keyboard(qtbot: QtBot, new_body: NewBody) -> None:
    body = new_body()
    body.set_text("Margins rose. Costs fell.", (mark(3, 12), mark(3, 25)), 0, is_final=True)
    (view,) = body.prose
    QTest.qWait(1)
    _, (_number, rect) = view.citation_rects()
    with qtbot.waitSignal(body.citation_hovered, check_params_cb=lambda place: place == 2):
        QTest.mouseMove(view.viewport(), QPoint(1, 1))
        QTest.mouseMove(view.viewport(), rect.center())
    with qtbot.waitSignal(body.citation_activated, check_params_cb=lambda place: place == 2):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    with qtbot.waitSignal(body.citation_hovered, check_params_cb=lambda place: place == 0):
        QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))  # as fast as a mouse can be
    with qtbot.waitSignal(body.citation_hovered, check_params_cb=lambda place: place == 2):
        QTest.mouseMove(view.viewport(), rect.center() + QPoint(1, 0))


def test_the_card_of_a_citation_is_on_the_screen(qtbot: QtBot, new_body: NewBody) -> None:
    popup = CitationPopup(new_body())
    room = popup.screen().availableGeometry()
    frame = 4  # of cards, on this platform alone
    for corner in (room.topLeft(), room.bottomRight()):
        QCursor.setPos(corner)
        popup.show_citation(mark(1, 1).citation, is_wrong=False)
        assert room.adjusted(-frame, -frame, frame, frame).contains(popup.geometry())
        assert not popup.geometry().contains(QCursor.pos())
    popup.show_citation(None, is_wrong=False)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_card_of_a_citation_shows_its_texts_whole(
    qapp: QApplication, qtbot: QtBot, new_body: NewBody, percent: int
) -> None:
    apply_theme(qapp, "light", percent)
    popup = CitationPopup(new_body())
    text = "The hut is open from 10 to 6 every day in May, June, July and August."
    unconfirmed = msgspec.structs.replace(mark(1, 1).citation, text=text, score=0.0)
    popup.show_citation(unconfirmed, is_wrong=False)
    qapp.processEvents()
    texts = [each for each in popup.findChildren(QLabel) if each.isVisible()]
    assert len(texts) == 4
    assert not [each.text() for each in texts if each.height() < each.heightForWidth(each.width())]
    popup.show_citation(None, is_wrong=False)


def test_the_text_cannot_forge_a_chip(qtbot: QtBot, new_body: NewBody) -> None:
    body = new_body()
    body.set_text("Trust \ue0001\ue001 me.", (), 0, is_final=True)
    assert not body.prose[0].citation_rects()


def test_a_late_citation_in_a_finished_block_is_shown(qtbot: QtBot, new_body: NewBody) -> None:
    body = new_body()
    text = "Margins rose.\n\nAnd then"
    body.set_text(text, (), 0, is_final=False)
    body.set_text(text, (mark(1, 12),), 0, is_final=False)
    assert [number for view in body.prose for number, _ in view.citation_rects()] == [1]


def test_tags_are_shown_and_nothing_is_loaded(qtbot: QtBot, new_body: NewBody) -> None:
    body = new_body()
    finish(qtbot, body, '<img src="file:///etc/passwd"> ![x](http://127.0.0.1:9/x.png)')
    (view,) = body.prose
    assert "<img src=" in plain(body)
    assert "<img" not in view.document().toHtml().lower()
    assert "[picture: x]" in plain(body)


@pytest.mark.parametrize(
    "address",
    BAD,
)
def test_only_links_that_lead_to_the_web_or_to_mail_are_links(
    qtbot: QtBot, new_body: NewBody, address: str
) -> None:
    body = new_body()
    finish(qtbot, body, f"[click]({address}) <{address}>")
    assert "href" not in body.prose[0].document().toHtml()


@pytest.mark.parametrize("address", GOOD)
def test_a_link_is_one_that_can_be_opened(address: str) -> None:
    assert QUrl(address).isValid()


def test_the_text_below_countless_quotes_is_shown(qtbot: QtBot, new_body: NewBody) -> None:
    body = new_body()
    finish(qtbot, body, ">" * 500 + " deep")
    assert "deep" in plain(body)


@pytest.mark.parametrize("text", ["[" * 3000, "[" * 3000 + "]" * 3000, '{"a":' * 3000])
def test_countless_brackets_are_shown(qtbot: QtBot, new_body: NewBody, text: str) -> None:
    body = new_body()
    body.set_text(text[:100], (), 0, is_final=False)
    finish(qtbot, body, text)
    assert plain(body).count(text[0]) == 3000


def test_a_footnote_is_raised(qtbot: QtBot, new_body: NewBody) -> None:
    body = new_body()
    finish(qtbot, body, "Warm[^1]\n\n[^1]: The hearth.")
    assert "Warm1" in plain(body) and "1 The hearth." in plain(body)
    cursor = body.prose[0].textCursor()
    cursor.setPosition(5)
    assert cursor.charFormat().verticalAlignment() == SUPERSCRIPT


def test_an_ordinary_link_is_told_and_not_opened(qtbot: QtBot, new_body: NewBody) -> None:
    body = new_body()
    finish(qtbot, body, "[here](https://example.org/page)")
    (view,) = body.prose
    QTest.qWait(1)
    with qtbot.waitSignal(body.link_activated) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, 10))
    assert told.args == ["https://example.org/page"]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_does_not_stall_the_window(qtbot: QtBot, new_body: NewBody, name: str) -> None:
    body = new_body()
    # In processor time: other programs may be busy.
    started = time.thread_time()
    body.set_text(HOSTILE[name], (), 0, is_final=True)
    assert time.thread_time() - started < 1.0
    turns = 0
    while body.is_drawing and turns < 2000:
        started = time.thread_time()
        QGuiApplication.processEvents()
        assert time.thread_time() - started < 0.5
        turns += 1
    assert not body.is_drawing


def test_copied_code_is_what_it_looks_like(qtbot: QtBot, new_body: NewBody) -> None:
    body = new_body()
    finish(qtbot, body, "```sh\nrm \u202e-rf x\u200b\n```")
    (code,) = body.findChildren(CodeBlock)
    assert "[U+202E]" in code.findChildren(QPlainTextEdit)[0].toPlainText()
    click(find(code, QPushButton, "copyCode"))
    assert QGuiApplication.clipboard().text() == "rm -rf x"


def test_deceiving_characters_are_written_out() -> None:
    assert visible_text("pay\u202e.exe\u200b") == "pay[U+202E].exe[U+200B]"
    assert visible_text("مرحبا \u200fعالم 👩\u200d🚀") == "مرحبا \u200fعالم 👩\u200d🚀"
    assert without_invisible("a\u2066b\ufeff") == "ab"


def test_blocks_end_where_their_lines_end() -> None:
    source = "a\r\n\r\n- x\n- y\n\nc\x0cd\u2028e\n"
    pieces, start = [], 0
    for block in parse_blocks(source):
        pieces.append(source[start : block.end])
        start = block.end
    assert [piece.strip() for piece in pieces] == ["a", "- x\n- y", "c\x0cd\u2028e"]


def test_verse_keeps_its_lines(new_body: NewBody) -> None:
    body = new_body()
    body.set_text("old pond\nfrog leaps in\nwater's sound", (), 0, is_final=True)
    assert plain(body) == "old pond\nfrog leaps in\nwater's sound"


def test_marks_are_placed_within_their_section() -> None:
    text = with_marks("second part.", [mark(1, 3), mark(2, 26)], offset=20)
    assert text == "second\ue0002/2\ue001 part."


def test_an_arabic_table_begins_at_the_right(new_body: NewBody) -> None:
    body = new_body()
    body.set_text("| الأول | الثاني |\n|---|---|\n| أ | ب |\n", (), 0, is_final=True)
    (prose,) = body.findChildren(ProseView)
    frames = prose.document().rootFrame().childFrames()
    (table,) = [frame for frame in frames if isinstance(frame, QTextTable)]
    texts = [table.cellAt(0, column).firstCursorPosition().block().text() for column in (0, 1)]
    assert texts == ["الثاني", "الأول"]


@pytest.mark.parametrize("start", ["1. First\n\n", "- ", "> Quoted\n>\n"])
def test_a_table_in_a_list_or_a_quote_is_a_table(new_body: NewBody, start: str) -> None:
    lines = ["| a | b |", "|---|---|", "| 1 | 2 |", "", "after"]
    indent = {"1": "   ", "-": "  ", ">": "> "}[start[0]]
    first = lines[0] if start == "- " else f"{indent}{lines[0]}"
    source = start + "\n".join([first, *(f"{indent}{line}" for line in lines[1:])]) + "\n\nEnd"
    body = new_body()
    body.set_text(source, (), 0, is_final=True)
    (prose,) = body.findChildren(ProseView)
    frames = prose.document().rootFrame().childFrames()
    (table,) = [frame for frame in frames if isinstance(frame, QTextTable)]
    cells = [table.cellAt(row, column) for row in (0, 1) for column in (0, 1)]
    assert [cell.firstCursorPosition().block().text() for cell in cells] == ["a", "b", "1", "2"]
    assert not any(cell.firstCursorPosition().block().textList() for cell in cells)
    assert table.format().leftMargin() > 0
    assert plain(body).endswith("after\nEnd")


def test_a_number_alone_stands_where_reading_begins(new_body: NewBody) -> None:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        body = new_body()
        body.set_text("29\n\nIt is 29.\n\nبقي 29", (), 0, is_final=True)
        block, directions = find(body, ProseView).document().firstBlock(), []
        while block.isValid():
            directions.append(block.textDirection())
            block = block.next()
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert directions == [right, left, right]


@pytest.fixture
def mirrored() -> Iterator[None]:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _drawn_from_left(prose: ProseView, text: str) -> bool:
    """Whether the second letter of `text` is drawn to the left of its last."""
    found = prose.document().find(text)
    places = []
    for position in (found.selectionStart() + 1, found.selectionEnd() - 1):
        found.setPosition(position)
        places.append(prose.cursorRect(found).x())
    return places[0] < places[1]


@pytest.mark.parametrize("text", ["12 * 3 + 4 = 40", "الناتج هو 12 * 3 + 4 = 40 تمامًا"])
def test_a_sum_reads_from_left_to_right_in_an_arabic_window(
    mirrored: None, new_body: NewBody, qtbot: QtBot, text: str
) -> None:
    body = new_body()
    body.set_text(text, (), 0, is_final=True)
    prose = find(body, ProseView)
    qtbot.waitUntil(lambda: _drawn_from_left(prose, "12 * 3 + 4 = 40"))
    assert prose.text_between(0, len(prose.toPlainText())).strip("\n") == text


def test_copied_items_keep_their_numbers(new_body: NewBody) -> None:
    body = new_body()
    body.set_text("Then:\n\n3. Stir.\n4. Wait.\n\n- Serve.", (), 0, is_final=True)
    prose = find(body, ProseView)
    end = len(prose.toPlainText())
    assert prose.text_between(0, end) == "Then:\n3. Stir.\n4. Wait.\nServe."
    assert prose.text_between(8, end) == "ir.\n4. Wait.\nServe."


def test_a_copied_table_has_tabs_between_its_cells(new_body: NewBody) -> None:
    body = new_body()
    rows = "| Month | Ships |\n|---|---:|\n| May | 12 |\n| June | |"
    body.set_text(f"Fees:\n\n{rows}\n\n1. Stir.", (), 0, is_final=True)
    prose = find(body, ProseView)
    copied = prose.text_between(0, last_position(prose))
    assert copied.strip() == "Fees:\nMonth\tShips\nMay\t12\nJune\t\n1. Stir."


def test_inline_code_reads_from_left_to_right_in_an_arabic_sentence(
    new_body: NewBody, qtbot: QtBot
) -> None:
    body = new_body()
    body.set_text("الناتج `1 + 2 - x` هنا", (), 0, is_final=True)
    qtbot.waitUntil(lambda: _drawn_from_left(find(body, ProseView), "1 + 2 - x"))


def test_code_shows_its_beginning_in_an_arabic_window(mirrored: None, new_body: NewBody) -> None:
    body = new_body()
    body.set_text("```python\n# جمع\nx = '" + "long " * 100 + "'\n```\n", (), 0, is_final=True)
    view = find(body, QPlainTextEdit)
    assert view.horizontalScrollBar().value() == 0
    directions = {view.document().findBlockByNumber(n).textDirection() for n in (0, 1)}
    assert directions == {Qt.LayoutDirection.LeftToRight} == {view.layoutDirection()}


@pytest.mark.parametrize("size", [1, 1000])
def test_output_that_the_model_wrote_itself_is_marked_as_not_run(
    qtbot: QtBot, new_body: NewBody, size: int
) -> None:
    body = new_body()
    text = "```python\nprint(6 * 7)\n```\n\n```output\n41\n```\n\nSo it is 41.\n"
    for end in range(size, len(text) + size, size):
        body.set_text(text[:end], (), 0, is_final=end >= len(text))
    qtbot.waitUntil(lambda: len(body.findChildren(CodeBlock)) == 2)
    titles = [find(block, QLabel).text() for block in body.findChildren(CodeBlock)]
    assert titles == ["python", "output · written by the model, not run"]


def test_a_code_block_shows_its_last_line(new_body: NewBody) -> None:
    body = new_body()
    body.set_text("```python\n" + "value = 1\n" * 30 + "```\n", (), 0, is_final=True)
    view = find(body, QPlainTextEdit)
    last = view.document().lastBlock()
    bottom = view.blockBoundingGeometry(last).translated(view.contentOffset()).bottom()
    assert bottom <= view.viewport().height()


def ink(picture: QImage, columns: int) -> list[bool]:
    """Whether anything is drawn in each of the first columns of pixels."""
    ground = picture.pixelColor(picture.width() - 1, picture.height() - 1)
    rows = range(picture.height())
    return [any(picture.pixelColor(x, y) != ground for y in rows) for x in range(columns)]


@pytest.mark.parametrize("scale", [100, 250])
def test_numbers_of_lists_are_whole(new_body: NewBody, qapp: QApplication, scale: int) -> None:
    apply_theme(qapp, "light", scale)
    body = new_body()
    body.set_text("1. word\n" * 120, (), 0, is_final=True)
    assert not any(ink(body.prose[0].grab().toImage(), 2))


def test_tasks_have_boxes(new_body: NewBody) -> None:
    body = new_body()
    body.set_text("- [ ] to do\n- [x] **done**\n- a\n\n1. [X] [b]", (), 0, is_final=True)
    assert plain(body) == "to do\ndone\na\n☑ [b]"
    block, boxes = find(body, ProseView).document().firstBlock(), []
    while block.isValid():
        boxes.append(block.blockFormat().marker())
        block = block.next()
    kinds = QTextBlockFormat.MarkerType
    assert boxes == [kinds.Unchecked, kinds.Checked, kinds.NoMarker, kinds.NoMarker]


def test_bullets_stand_off_from_their_text(new_body: NewBody) -> None:
    body = new_body()
    body.set_text("- word", (), 0, is_final=True)
    picture = body.prose[0].grab().toImage()
    columns = ink(picture, picture.width())
    bullet = columns.index(True)
    end = columns.index(False, bullet)
    assert columns.index(True, end) - end >= 7
