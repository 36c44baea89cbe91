"""Running text as tall as its content: committed blocks, and a tail that is still changing."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import cast

from markdown_it.token import Token
from PySide6.QtCore import (
    QEvent,
    QLineF,
    QMimeData,
    QPoint,
    QPointF,
    QRect,
    QSizeF,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
    QTextListFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from app.answers.evidence.sentence_states import figure_places, last_sentence
from app.core.documents import CitationMark
from app.gui.look.text_direction import without_isolates
from app.gui.look.theme import scaled, tokens
from app.gui.transcript.markdown.citations import (
    CHIP_OBJECT,
    CHIP_SCHEME,
    OBJECT_CHARACTER,
    CitationChip,
    chip_mark,
)
from app.gui.transcript.markdown.document_writer import DocumentWriter
from app.gui.transcript.markdown.formulas import MATH_OBJECT, MathObject, math_pictures, math_text
from app.gui.transcript.markdown.inline_writer import (
    COMPUTED_SCHEME,
    LINE_BREAK,
    SUM_SIGN,
    UNCONFIRMED_END,
    WORD_JOINER,
)
from app.gui.transcript.markdown.parsing import ends_unconfirmed, marks_as_text
from app.gui.transcript.selection.selectable_text import SelectableText, last_position

# A view is laid out in full when its height changes: about 10 ms for this many characters.
_FULL = 16_000
_BLOCK_END = re.compile("[\u2029\ufdd0\ufdd1]")
"""Qt separates paragraphs by the first, and cells of tables by the noncharacters."""

_INDENT = 26
_DOT, _DOTS_BELOW = 2, 3
_CLOSING_MARKS = str.maketrans(dict.fromkeys((OBJECT_CHARACTER, WORD_JOINER, *SUM_SIGN), ")"))


class TextSignals:
    """What a widget with the text of an answer tells of it.

    Signals:
        computed_activated: the sum sign of the computed sentence ending there was activated.
        link_activated: a link was activated by mouse or keyboard; carries its URL.
        citation_activated: a citation chip was activated; carries its place, see CitationMark.
        citation_hovered: the place of the citation under the mouse or with focus, 0 for none.
        citation_menu_requested: show the menu for this citation at this position.
    """

    computed_activated = Signal(int)
    link_activated = Signal(str)
    citation_activated = Signal(int)
    citation_hovered = Signal(int)
    citation_menu_requested = Signal(int, QPoint)

    def pass_on(self, text: "TextSignals") -> None:
        """Emit what `text`, which is within this, emits."""
        for name, declared in vars(TextSignals).items():
            if isinstance(declared, Signal):
                getattr(text, name).connect(getattr(self, name))


class ProseView(TextSignals, SelectableText, QTextBrowser):
    """Read-only text without scroll bars. It never loads or opens anything by itself."""

    def __init__(self) -> None:
        super().__init__()
        self._tail = 0
        self.has_committed = False
        self._end_format = QTextBlockFormat()
        # The end of each committed block, and its Markdown.
        self._sources: list[tuple[int, str]] = []
        self._not_found: frozenset[str] = frozenset()
        self._dotted: list[QTextCursor] = []
        self._unconfirmed: list[QTextCursor] = []
        self._chips = CitationChip(self)
        self._math = MathObject(self)
        self._prepare_widget()
        self._prepare_document()
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_anchor_highlighted)

    def commit(self, stream: Sequence[Token], source: str) -> None:
        """Append a block that will not change any more, replacing the tail."""
        start = self._tail
        self._replace_tail(lambda writer: writer.write(stream, source))
        self._keep_tail(marks_as_text(source).strip("\n"))
        if ends_unconfirmed(source):
            self._dot_sentences(start)

    def show_tail(self, streams: Sequence[Sequence[Token]], source: str) -> None:
        """Show the blocks still being written, replacing their earlier state."""

        def write(writer: DocumentWriter) -> None:
            for stream in streams:
                writer.write(stream, source)

        self._replace_tail(write)

    def commit_plain(self, text: str) -> None:
        self._replace_tail(lambda writer: writer.write_plain(text))
        self._keep_tail(marks_as_text(text))

    def rewrite_plain(self, text: str) -> None:
        """Write the same text again, in another look."""
        self._tail = 0
        self._dotted.clear()
        self._unconfirmed.clear()
        self._sources.clear()
        self.commit_plain(text)

    def clear_tail(self) -> None:
        self._replace_tail(lambda _writer: None)

    @property
    def is_full(self) -> bool:
        """Whether further blocks should go into another view."""
        return self._tail > _FULL

    def ideal_width(self) -> int:
        """The width at which no line wraps."""
        return int(self.document().idealWidth()) + 1

    def citation_rects(self) -> list[tuple[int, QRect]]:
        """The number of each chip, and its position in this widget."""
        places = self._object_places(0, self.document().characterCount())
        found = [(self._mark_at(place).number, place) for place in places]
        return [(number, self._chip_rect(place)) for number, place in found if number]

    def mark_wrong(self, numbers: frozenset[int]) -> None:
        """Strike through the chips of exactly these citations."""
        if numbers != self._chips.wrong:
            self._chips.wrong = numbers
            self.viewport().update()

    def mark_not_found(self, figures: frozenset[str]) -> None:
        """Dot these figures in what is committed, and in what will be."""
        self._not_found = figures
        self._dotted.clear()
        self._dot_figures(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        for color, places in (
            (tokens().faint, self._unconfirmed),
            (tokens().warning, self._dotted),
        ):
            if places:
                self._paint_dots(color, places)

    def _paint_dots(self, color: str, places: Sequence[QTextCursor]) -> None:
        pen = QPen(QColor(color), scaled(_DOT), Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([0.01, 2])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        for place in places:
            painter.drawLines(list(self._dotted_lines(place)))
        painter.end()

    def loadResource(self, _type: int, _name: QUrl | str) -> None:
        """Nothing is ever loaded, neither from the network nor from a file."""

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        data = QMimeData()
        data.setText(self.text_between(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def text_between(self, start: int, end: int) -> str:
        """The plain text, with citations as `[n]`, formulas as source, and the numbers of items.

        The cells of a table are separated by tabs, as spreadsheets take them.
        """
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        lines = _BLOCK_END.split(cursor.selectedText())
        block = self.document().findBlock(start)
        text = ""
        for number, line in enumerate(lines):
            table = QTextCursor(block).currentTable()
            is_in_row = table and table.cellAt(block.position()).column()
            text += ("\t" if is_in_row else "\n") if number else ""
            if line and (number or start == block.position()):
                text += _number_of_item(block)
            text += line.replace(LINE_BREAK, " " if table else "\n")
            block = block.next()
        text = without_isolates(text.replace(WORD_JOINER, ""))
        pieces = text.split(OBJECT_CHARACTER)
        marks = [self._text_at(place) for place in self._object_places(start, end)]
        return "".join(a + b for a, b in zip(pieces, [*marks, ""], strict=True))

    def markdown_between(self, start: int, end: int) -> str:
        """The Markdown of completely selected blocks, and the text of the others."""
        pieces: list[str] = []
        begin = 0
        for stop, source in [*self._sources, (last_position(self), None)]:
            first, last = max(begin, start), min(stop, end)
            if source is not None and first == begin and last == stop:
                pieces.append(source)
            elif first < last:
                pieces.append(self.text_between(first, last).strip("\n"))
            begin = stop
        return "\n\n".join(piece for piece in pieces if piece)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Chips have their own menu; the keyboard's menu is for the focused chip."""
        by_mouse = QUrl(self.anchorAt(event.pos()))
        place = int(by_mouse.path()) if by_mouse.scheme() == CHIP_SCHEME else 0
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self._chips.hot
        if place:
            self.citation_menu_requested.emit(place, event.globalPos())
        else:
            super().contextMenuEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The browser learns only from moves that the mouse is on no chip any more."""
        outside, none = QPointF(-1, -1), Qt.MouseButton.NoButton
        moved = QMouseEvent(
            QEvent.Type.MouseMove, outside, outside, none, none, Qt.KeyboardModifier.NoModifier
        )
        self.mouseMoveEvent(moved)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _prepare_widget(self) -> None:
        self.setProperty("kind", "prose")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)

    def _prepare_document(self) -> None:
        document = self.document()
        document.setDocumentMargin(0)
        document.setIndentWidth(scaled(_INDENT))
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.font())
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = document.documentLayout()
        layout.registerHandler(CHIP_OBJECT, self._chips)
        layout.registerHandler(MATH_OBJECT, self._math)
        math_pictures().made.connect(self._on_math_made)
        layout.documentSizeChanged.connect(self._on_document_size_changed)

    def _replace_tail(self, write: Callable[[DocumentWriter], None]) -> None:
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setPosition(self._tail)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if cursor.block().length() == 1 and cursor.blockFormat() != self._end_format:
            # An empty block outlives the tail's text and must not keep its format.
            cursor.setBlockFormat(self._end_format)
        write(DocumentWriter(cursor))
        cursor.endEditBlock()

    def _dot_figures(self, start: int) -> None:
        """Find the figures after `start`; their text stays as it is, so that nothing moves."""
        if not self._not_found:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        text = cursor.selectedText()
        explained = QTextCharFormat()
        explained.setToolTip(self.tr("Not found in the passages that were read."))
        for first, last in figure_places(text, self._not_found):
            cursor.setPosition(start + _width(text[:first]))
            cursor.setPosition(start + _width(text[:last]), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(explained)
            self._dotted.append(QTextCursor(cursor))
        self.viewport().update()

    def _dot_sentences(self, start: int) -> None:
        """Find the sentences after `start` that end where nothing confirms them."""
        block = self.document().findBlock(start)
        while block.isValid():
            for run in block.textFormats():
                end = block.position() + run.start
                if end >= start and run.format.hasProperty(UNCONFIRMED_END):
                    self._dot_sentence(block, end)
            block = block.next()

    def _dot_sentence(self, block: QTextBlock, end: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(block.position())
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        # What stands between the sentences must not hide where they end.
        text = cursor.selectedText().translate(_CLOSING_MARKS)
        first = last_sentence(text)
        first += len(text[first:]) - len(text[first:].lstrip(" )"))
        cursor.setPosition(block.position() + _width(text[:first]))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        explained = QTextCharFormat()
        explained.setToolTip(self.tr("Nothing that was read confirms this sentence."))
        cursor.mergeCharFormat(explained)
        self._unconfirmed.append(QTextCursor(cursor))
        self.viewport().update()

    def _dotted_lines(self, figure: QTextCursor) -> Iterator[QLineF]:
        """Below the figure, in each line that it is in; Qt's own are too thin to be seen."""
        block = self.document().findBlock(figure.selectionStart())
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        first, last = (
            place - block.position() for place in (figure.selectionStart(), figure.selectionEnd())
        )
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            start = max(first, line.textStart())
            end = min(last, line.textStart() + line.textLength())
            if start < end:
                left, right = _x(line, start), _x(line, end)
                y = origin.y() + line.y() + line.ascent() + scaled(_DOTS_BELOW)
                yield QLineF(origin.x() + left, y, origin.x() + right, y)

    def _keep_tail(self, source: str) -> None:
        self._dot_figures(self._tail)
        self.has_committed = True
        self._tail = self.document().characterCount() - 1
        self._sources.append((self._tail, source))
        self._end_format = self.document().lastBlock().blockFormat()

    def _object_places(self, start: int, end: int) -> list[int]:
        document = self.document()
        return [p for p in range(start, end) if document.characterAt(p) == OBJECT_CHARACTER]

    def _mark_at(self, place: int) -> CitationMark:
        """The citation at this position; its number is 0 for a formula."""
        shape = self._format_at(place)
        return chip_mark(shape) if shape.objectType() == CHIP_OBJECT else CitationMark(0)

    def _text_at(self, place: int) -> str:
        """The text for an object when copied."""
        shape = self._format_at(place)
        if shape.objectType() == MATH_OBJECT:
            return math_text(shape)
        return str(chip_mark(shape))

    def _format_at(self, place: int) -> QTextCharFormat:
        cursor = QTextCursor(self.document())
        cursor.setPosition(place + 1)
        return cursor.charFormat()

    def _chip_rect(self, place: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        left = self.cursorRect(cursor)
        cursor.setPosition(place + 1)
        return left.united(self.cursorRect(cursor))

    def _on_document_size_changed(self, size: QSizeF) -> None:
        height = max(int(size.height() + 0.999), 1)
        if height != self.height():
            self.setFixedHeight(height)

    def _on_math_made(self) -> None:
        """Formulas have their sizes now, so their lines are laid out again."""
        if any(one.objectType() == MATH_OBJECT for one in self.document().allFormats()):
            self.document().markContentsDirty(0, self.document().characterCount())

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if url.scheme() == CHIP_SCHEME:
            self.citation_activated.emit(int(url.path()))
        elif url.scheme() == COMPUTED_SCHEME:
            self.computed_activated.emit(int(url.path()))
        else:
            self.link_activated.emit(url.toString())

    def _on_anchor_highlighted(self, url: QUrl) -> None:
        place = int(url.path()) if url.scheme() == CHIP_SCHEME else 0
        if place != self._chips.hot:
            self._chips.hot = place
            self.viewport().update()
            self.citation_hovered.emit(place)


def _number_of_item(block: QTextBlock) -> str:
    """Empty for a bullet and outside of lists."""
    items = block.textList()
    is_numbered = items and items.format().style() == QTextListFormat.Style.ListDecimal
    return items.itemText(block) if is_numbered else ""


def _x(line: QTextLine, place: int) -> float:
    # The stubs of PySide call the pair an object.
    return cast("tuple[float, int]", line.cursorToX(place))[0]


def _width(text: str) -> int:
    """How many positions of a QTextDocument `text` takes up, which counts UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
