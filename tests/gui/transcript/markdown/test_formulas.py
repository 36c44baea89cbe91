"""Formulas: where they stand, that they are set off the GUI thread, and what is copied of them."""

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.gui.transcript.markdown.body import MarkdownBody
from app.gui.transcript.markdown.formulas import MATH_OBJECT, Formula, math_pictures
from app.gui.transcript.markdown.parsing import parse_blocks

INK = "#000000"


def formulas(source: str) -> list[str]:
    tokens = [token for block in parse_blocks(source) for token in block.tokens]
    inside = [child for token in tokens for child in token.children or ()]
    return [t.content.strip() for t in (*tokens, *inside) if t.type.startswith("math")]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("so $x^2$ is", ["x^2"]),
        (r"so \(x^2\) is", ["x^2"]),
        ("$$\nx\n$$", ["x"]),
        ("text\n\\[\nx\n+ y\n\\]\nmore", ["x\n+ y"]),
        ("It costs $5 or $10.", []),
        ("`$x$` and \\$x\\$", []),
        ("\\[ never closed\n\nnext", []),
        ("[a link](https://example.org) and \\[not math", []),
    ],
)
def test_formulas_are_told_from_money_code_and_brackets(source: str, found: list[str]) -> None:
    assert formulas(source) == found


def test_blocks_lie_where_their_source_does() -> None:
    source = "before\n\n\\[\na\n\\]\n\nafter\n\n$$\nb\n$$\n"
    pieces = [source[block.start : block.end].strip() for block in parse_blocks(source)]
    assert pieces == ["before", "\\[\na\n\\]", "after", "$$\nb\n$$"]


@pytest.mark.parametrize(
    "source",
    [
        r"\begin{pmatrix}1 & 2\\3 & 4\end{pmatrix}^2",
        r"A \begin{bmatrix}1 & 2\\3 & 4\end{bmatrix} ^{-1} = B_1",
        r"\begin{pmatrix}\begin{vmatrix}1\end{vmatrix}^2 & 2\end{pmatrix}_{ij}^T",
    ],
)
def test_a_matrix_with_an_exponent_is_rendered(qtbot: QtBot, source: str) -> None:
    wanted = Formula(source, True, INK, 20)
    math_pictures().picture(wanted)
    qtbot.waitUntil(lambda: math_pictures().picture(wanted) is not None)
    picture = math_pictures().picture(wanted)
    assert picture and picture.renderer


def test_a_formula_gets_its_picture_later_and_keeps_its_source_for_the_clipboard(
    qtbot: QtBot,
) -> None:
    body = MarkdownBody()
    qtbot.addWidget(body)
    body.resize(600, 200)
    body.show()
    body.set_text("Square: $x_1^2$ is it.", (), 0, is_final=True)
    (prose,) = body.prose
    shapes = [one for one in prose.document().allFormats() if one.objectType() == MATH_OBJECT]
    assert len(shapes) == 1
    wanted = Formula("x_1^2", False, INK, 20)
    math_pictures().picture(wanted)
    qtbot.waitUntil(lambda: math_pictures().picture(wanted) is not None)
    picture = math_pictures().picture(wanted)
    assert picture and picture.renderer and picture.width > 10 and picture.depth > 2
    prose.moveCursor(QTextCursor.MoveOperation.Start)
    prose.selectAll()
    assert prose.createMimeDataFromSelection().text() == "Square: $x_1^2$ is it."


@pytest.mark.parametrize("source", [r"\frac{", "{" * 500 + "x" + "}" * 500, "x" * 100_000, " "])
def test_what_cannot_be_set_is_shown_as_it_was_written(qtbot: QtBot, source: str) -> None:
    wanted = Formula(source, False, INK, 20)
    qtbot.waitUntil(lambda: math_pictures().picture(wanted) is not None)
    picture = math_pictures().picture(wanted)
    assert picture and picture.renderer is None
