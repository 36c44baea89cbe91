"""Markdown that may still be growing: complete blocks are written once, only the last anew."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from app.answers.evidence.sentence_states import NO_ENDS, SentenceEnds
from app.core.messages import CitationPart
from app.gui.layouts.boxes import discard, vbox
from app.gui.look.theme import LOOK_CHANGES, look, roomy
from app.gui.transcript.markdown.code_block import CodeBlock
from app.gui.transcript.markdown.parsing import (
    Block,
    has_whole_line,
    marks_as_text,
    parse_blocks,
    settled_blocks,
    with_marks,
)
from app.gui.transcript.markdown.prose import ProseView, TextSignals
from app.services.chats.markdown_grammar import is_output
from app.viewmodels.tasks.runner import Throttle

# How much is parsed per event loop turn (about 20 ms); the rest follows in later turns.
_WINDOW = 4_000
# A longer unfinished block is not waited for.
_MAX_WINDOW = 32_000
_GAP = 10


class MarkdownBody(TextSignals, QWidget):
    """A column of prose views and code blocks."""

    def __init__(self) -> None:
        super().__init__()
        self._source = ""
        self._is_final = False
        self._committed = 0
        self._window = _WINDOW
        self._drawn_tail = ""
        self._live_code: CodeBlock | None = None
        self._wrong: frozenset[int] = frozenset()
        self._not_found: frozenset[str] = frozenset()
        self._look = look()
        # Kept here: a wrapper of the layout's item would outlive it (see `laid_out_in`).
        self._shown: list[ProseView | CodeBlock] = []
        self._column = vbox(parent=self, spacing=roomy(_GAP), margins=0)
        self._next = Throttle(0, self._draw, self)

    def set_text(
        self,
        text: str,
        citations: Iterable[CitationPart],
        offset: int,
        *,
        is_final: bool,
        ends: SentenceEnds = NO_ENDS,
    ) -> None:
        """Show `text`, which starts at `offset` in the answer; cheap if text was only appended.

        `ends` is where sentences end that get a sum sign or dots.
        """
        source = with_marks(text, citations, offset, ends)
        if source == self._source and is_final == self._is_final:
            return
        if source[: self._committed] != self._source[: self._committed]:
            self._clear()
        self._source = source
        self._is_final = is_final
        self._draw()

    def mark_wrong(self, numbers: frozenset[int]) -> None:
        """Strike through the chips of exactly these citations."""
        self._wrong = numbers
        for view in self.prose:
            view.mark_wrong(numbers)

    def mark_not_found(self, figures: frozenset[str]) -> None:
        """Underline these figures, as written, with dots: they are in nothing that was read."""
        if figures != self._not_found:
            if self._not_found:  # what is dotted no longer has to be
                self._clear()
                self._next.request()
            self._not_found = figures
            for view in self.prose:
                view.mark_not_found(figures)

    @property
    def is_drawing(self) -> bool:
        """Whether more of the text is drawn in the next event loop turns."""
        return self._next.is_pending

    @property
    def prose(self) -> list[ProseView]:
        return [widget for widget in self._shown if isinstance(widget, ProseView)]

    def changeEvent(self, event: QEvent) -> None:
        # Colours and sizes are in the text's formats, so another look requires writing it again. Qt
        # also reports a change when the widget is inserted.
        if event.type() in LOOK_CHANGES and self._look != look():
            self._look = look()
            self._column.setSpacing(roomy(_GAP))
            self._clear()
            self._next.request()
        super().changeEvent(event)

    def _draw(self) -> None:
        """Write the settled blocks and show the rest as it is, one window of source per turn."""
        window = self._source[self._committed : self._committed + self._window]
        is_all = self._committed + len(window) == len(self._source)
        blocks = parse_blocks(window)
        settled = len(blocks) if is_all and self._is_final else settled_blocks(window, blocks)
        position = 0
        for block in blocks[:settled]:
            self._commit(block, window[position : block.end])
            position = block.end
        self._committed += position
        if is_all:
            self._show_tail(blocks[settled:], window, position)
        else:
            self._go_on(window, position)

    def _go_on(self, window: str, position: int) -> None:
        """Search further for the end of a long block; one without end is shown as it is."""
        if position:
            self._window = _WINDOW
        elif self._window < _MAX_WINDOW:
            self._window *= 2
        else:
            self._drop_tail()
            self._prose().commit_plain(window)
            self._committed += len(window)
        self._next.request()

    def _commit(self, block: Block, source: str) -> None:
        self._drawn_tail = ""
        if block.is_code:
            self._clear_prose_tail()
            code = self._live_code or self._add_code(block)
            code.set_source(_code_of(block), is_complete=True)
            self._live_code = None
        else:
            self._drop_live_code()
            self._prose().commit(block.tokens, source)

    def _show_tail(self, blocks: Sequence[Block], window: str, position: int) -> None:
        source = window[position:]
        if source == self._drawn_tail or not self._is_worth_drawing(source):
            return
        self._drawn_tail = source
        code = blocks[-1] if blocks and blocks[-1].is_code else None
        if code is None:
            self._drop_live_code()
        prose = blocks[:-1] if code else blocks
        if prose:
            self._prose().show_tail([block.tokens for block in prose], source)
        else:
            self._clear_prose_tail()
        # The line that opens a fence may still turn into something else.
        if code and has_whole_line(window, code):
            self._live_code = self._live_code or self._add_code(code)
            self._live_code.set_source(_code_of(code), is_complete=False)

    def _is_worth_drawing(self, source: str) -> bool:
        """Redrawing a long unfinished block is expensive, so it must have grown by 1 %."""
        return abs(len(source) - len(self._drawn_tail)) * 100 >= len(source)

    def _drop_tail(self) -> None:
        self._clear_prose_tail()
        self._drop_live_code()

    def _clear_prose_tail(self) -> None:
        if self._shown and isinstance(last := self._shown[-1], ProseView):
            last.clear_tail()
            if not last.has_committed:
                self._remove(last)

    def _drop_live_code(self) -> None:
        if self._live_code:
            self._remove(self._live_code)
            self._live_code = None

    def _prose(self) -> ProseView:
        """The last prose view; a new one after code, and when the last one is full."""
        last = self._shown[-1] if self._shown else None
        if isinstance(last, ProseView):
            if not last.is_full:
                return last
            last.clear_tail()
        view = ProseView()
        view.setAccessibleName(self.tr("Answer"))
        self.pass_on(view)
        view.mark_wrong(self._wrong)
        view.mark_not_found(self._not_found)
        self._append(view)
        return view

    def _add_code(self, block: Block) -> CodeBlock:
        language = block.tokens[0].info.split(maxsplit=1)
        note = self.tr("written by the model, not run") if is_output(block.tokens[0]) else ""
        code = CodeBlock(language[0] if language else "", note=note)
        self._append(code)
        return code

    def _append(self, widget: ProseView | CodeBlock) -> None:
        self._shown.append(widget)
        self._column.addWidget(widget)

    def _clear(self) -> None:
        for widget in tuple(self._shown):
            self._remove(widget)
        self._live_code = None
        self._committed = 0
        self._drawn_tail = ""

    def _remove(self, widget: ProseView | CodeBlock) -> None:
        self._shown.remove(widget)
        discard(self._column, widget)


def _code_of(block: Block) -> str:
    return marks_as_text(block.tokens[0].content).removesuffix("\n")
