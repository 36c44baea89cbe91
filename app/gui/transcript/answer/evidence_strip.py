"""What an answer rests on, above it: the passages it was given, with what it uses of them."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.core.documents import Citation, Hit, Span, cited_spans, distinct_names, page_unit
from app.core.events import PassagesFound
from app.core.messages import ContextPart, ReasoningPart
from app.core.model_spec import ModelSpec
from app.core.tables import CellFigure, ComputedFigure, Figures
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import button
from app.gui.controls.labels import ElidedLabel, label, named, shortened
from app.gui.controls.table_grid import TableGrid
from app.gui.layouts.boxes import discard, hbox, holding, vbox
from app.gui.layouts.pages import grid
from app.gui.look.text_direction import isolated
from app.gui.transcript.answer.activity import Fold, thought
from app.gui.transcript.markdown.body import MarkdownBody
from app.services.documents.tables import Evidence, PassageTable
from app.viewmodels.library.passage_search import method_name
from app.viewmodels.library.tables import caption_of, cell_citation
from app.viewmodels.quantities import page_name, page_names, time_taken
from app.viewmodels.tasks.runner import TaskRunner, Throttle

_Open = Callable[[Citation], object]
_SHOWN = 5

_SNIPPET = 160
_QUOTE, _LINE = 600, 240
_QUOTED = 2
_NAMED = 2
_SHOWN_ROWS = 8


class EvidenceStrip(Fold):
    """Everything before the answer in one strip: what it rests on, and the first reasoning.

    It is there before the first word, with the figures that the question asks for. Opened, it shows
    the passages with the quotes and the rows of tables in them, the cells that the answer cites
    marked.

    Signals:
        citation_opened: a passage or a cell was chosen, as a Citation.
        passages_requested: it was first shown; answered with `show_passages`.
        evidence_requested: the Hits of passages that are looked at; answered with `show_evidence`.
        embedder_wanted: the id of an embedder that compares the question with the documents.
    """

    citation_opened = Signal(object)
    passages_requested = Signal()
    evidence_requested = Signal(object)
    embedder_wanted = Signal(str)

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self._waits = self._is_whole = False
        self._hits: tuple[Hit, ...] = ()
        self._has_evidence = False
        self._waiting: list[Evidence] = []
        self._entries: list[_PassageEntry] = []
        self._inside = QWidget()
        super().__init__(self._inside)
        self.setObjectName("evidenceStrip")
        self._next = Throttle(0, self._show_next, self)
        self._passages = vbox(spacing=2, margins=0)
        self._parts = vbox(self._passages, parent=self._inside, spacing=8, margins=0)
        self._thoughts: MarkdownBody | None = None
        self._thought = ""
        self._figures: FigureLines | None = None
        self._quotes: QWidget | None = None
        self._nearest: tuple[Span, ...] = ()
        self._title, self._origin, self._took = "", "", ""
        self.allow_opening(False)

    def show_found(self, found: PassagesFound) -> None:
        """The passages of an answer in progress, each of which can be opened."""
        took = time_taken(found.seconds)
        if found.hits:
            if not found.is_whole_document:  # else nothing was searched
                took = f"{method_name(found.hits[0].method)} · {took}"
            self._set_hits(found.hits)
            self._list()
        is_whole = found.is_whole_document
        self._show_read(len(found.hits), is_whole, self._named(found.hits, is_whole), took)
        self._warn(found.instructing)
        self._show_figures(found.figures)
        self._show_quotes(found.quotes)
        if found.embedder:
            self._offer(found.embedder)

    def show_context(self, context: ContextPart) -> None:
        """The number of passages of a stored answer; they are requested when it is shown."""
        count = context.documents
        origin = self.tr("in %n document(s)", "", count) if count else ""
        self._is_whole, self._nearest = context.is_whole_document, context.nearest
        self._show_read(len(context.chunk_ids), context.is_whole_document, origin, "")
        self._warn(context.instructing)
        self._show_figures(context.figures)
        self._waits = bool(context.chunk_ids)
        self.allow_opening(self._waits)
        if self.isVisible():
            self._request()

    def show_passages(self, hits: tuple[Hit, ...]) -> None:
        """The requested passages whose documents still exist."""
        self._origin = self._named(hits, self._is_whole) if hits else self.tr("deleted since")
        self._show_all()
        self._set_hits(hits)
        self._show_quotes(cited_spans(hits, self._nearest))
        self._list_opened()

    def show_evidence(self, evidence: Sequence[Evidence]) -> None:
        """What the answer uses of the passages that are listed, one after the other.

        Grids take long to make, and a whole document may have many; those that are cited go first.
        """
        self._waiting = sorted(evidence, key=_is_cited, reverse=True)
        self._show_next()

    def _show_next(self) -> None:
        if self._waiting:
            found = self._waiting.pop(0)
            for entry in self._entries:
                if entry.hit.chunk.id == found.hit.chunk.id:
                    entry.show_evidence(found)
            self._next.request()

    def renew(self) -> None:
        """The answer has changed, and with it what it uses."""
        self._has_evidence = False
        self._list_opened()

    def show_thoughts(self, section: ReasoningPart, *, is_live: bool) -> None:
        if self._thoughts is None:
            self._thoughts = MarkdownBody()
            self._parts.addWidget(self._thoughts)
            self.allow_opening(True)
        self._thoughts.set_text(section.text, (), 0, is_final=not is_live)
        self._thought = thought(section, is_live=is_live)
        self._show_all()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._request()

    def _on_toggled(self, is_open: bool) -> None:
        super()._on_toggled(is_open)
        self._request()
        self._list_opened()

    def _request(self) -> None:
        if self._waits:
            self._waits = False
            self.passages_requested.emit()

    def _set_hits(self, hits: tuple[Hit, ...]) -> None:
        discard(self._passages, *self._entries)
        self._hits, self._entries, self._has_evidence = hits, [], False
        self._waiting = []

    def _list_opened(self) -> None:
        """List the passages of a stored answer only if someone looks at them."""
        if self._hits and self.is_open:
            self._list()
            if not self._has_evidence:
                self._has_evidence = True
                self.evidence_requested.emit(self._hits)

    def _list(self) -> None:
        if self._entries:
            return
        names = self._names
        for number, hit in enumerate(self._hits, start=1):
            file = names[hit.path] if len(names) > 1 else ""
            entry = _PassageEntry(number, hit, file, self._runner, self.citation_opened.emit)
            self._entries.append(entry)
            self._passages.addWidget(entry)
        self.allow_opening(True)

    @property
    def _names(self) -> dict[str, str]:
        """What the files of the passages are called, by their paths."""
        return distinct_names(hit.path for hit in self._hits)

    def _named(self, hits: tuple[Hit, ...], is_whole: bool) -> str:
        """The documents and pages, as many as fit into a line."""
        pages: dict[str, list[int]] = {}
        for hit in hits:
            pages.setdefault(hit.path, []).append(hit.chunk.page)
        names, files = [], distinct_names(pages)
        for path, numbers in list(pages.items())[:_NAMED]:
            name = isolated(visible_text(files[path]))
            shows_pages = not is_whole and _has_pages(path, numbers)
            names.append(f"{name}, {page_names(path, numbers)}" if shows_pages else name)
        named = "; ".join(names)
        if len(pages) <= _NAMED:
            return self.tr("in {documents}").format(documents=named) if named else ""
        text = self.tr("in {documents} and %n more", "", len(pages) - _NAMED)
        return text.format(documents=named)

    def _warn(self, instructing: tuple[int, ...]) -> None:
        if instructing:
            self.show_warning(
                self.tr(
                    "Some of this text reads like instructions to the model. Check the answer "
                    "against the document."
                )
            )

    def _offer(self, embedder: ModelSpec) -> None:
        """Offer an embedder that knows the languages of the question and of the documents."""
        foreign = self.tr(
            "The documents are in another language than the question, which the embedding model "
            "cannot compare."
        )
        words = label(foreign, "muted")
        use = button(self.tr("Use {model}").format(model=embedder.name))
        use.setToolTip(
            self.tr("Downloaded if necessary, and used for all collections; Settings shows it")
        )

        def choose() -> None:
            use.hide()
            words.setText(
                self.tr(
                    "{model} is being set up; Settings › Documents shows the progress. Ask again "
                    "once it is in use."
                ).format(model=embedder.name)
            )
            self.embedder_wanted.emit(embedder.id)

        use.clicked.connect(choose)
        self.show_below(holding(hbox((words, 1), use, spacing=8, margins=(14, 0, 12, 6))))

    def _show_figures(self, figures: Figures) -> None:
        if self._figures:
            self._figures.deleteLater()
        self._figures = None
        if figures:
            self._figures = FigureLines(figures, self._names, self.citation_opened.emit)
            self.show_below(self._figures)

    def _show_quotes(self, quotes: Sequence[Citation]) -> None:
        if self._quotes:
            self._quotes.deleteLater()
        self._quotes = None
        if quotes:
            shown = quotes[:_QUOTED]
            self._quotes = _quote_lines(shown, self._names, self.citation_opened.emit)
            self.show_below(self._quotes)

    def _show_read(self, count: int, is_whole: bool, origin: str, took: str) -> None:
        if count == 0:
            self._title, origin = self.tr("No passages found"), ""
        elif is_whole:
            self._title = self.tr("From everything")
        else:
            self._title = self.tr("From %n passage(s)", "", count)
        self._origin, self._took = origin, took
        self._show_all()

    def _show_all(self) -> None:
        if not self._title:
            self.show_line(self._thought)
        elif self._thought:
            self.show_line(self._title, self._origin, self._thought)
            self.read_aloud(f"{self._title} {self._origin}".strip() + f" · {self._thought}")
        else:
            self.show_line(self._title, self._origin, self._took)


class _PassageEntry(QWidget):
    """A passage: its place and beginning, which open its page, and what the answer uses of it."""

    def __init__(
        self, number: int, hit: Hit, file: str, runner: TaskRunner, open_citation: _Open
    ) -> None:
        """`file` is what its file is called; "" if all passages are of one."""
        super().__init__()
        self.hit = hit
        self._runner, self._open_citation = runner, open_citation
        page = page_name(hit.path, hit.chunk.page)
        self._line = _PassageLine(visible_text(file), page, hit)
        self._line.clicked.connect(lambda: open_citation(hit.cited(number)))
        self._column = vbox(self._line, parent=self, spacing=4, margins=0)
        self._used: QWidget | None = None

    def show_evidence(self, evidence: Evidence) -> None:
        if self._used:
            discard(self._column, self._used)
            self._used = None
        self._line.show_beginning(not evidence.quotes and not evidence.tables)
        if evidence.quotes or evidence.tables:
            self._used = QWidget()
            column = vbox(parent=self._used, spacing=6, margins=(12, 0, 0, 8))
            for quote in evidence.quotes:
                self._add_quote(column, quote)
            for table in evidence.tables:
                self._add_table(column, table)
            self._column.addWidget(self._used)

    def _add_quote(self, column: QVBoxLayout, quote: Citation) -> None:
        text = f"{quote.mark} {shortened(quote.text, _QUOTE)}"
        column.addWidget(label(visible_text(text)))

    def _add_table(self, column: QVBoxLayout, rows: PassageTable) -> None:
        table, chunk = rows.table, self.hit.chunk
        if caption := visible_text(caption_of(table)):
            column.addWidget(label(caption, "muted"))
        grid = TableGrid(self._runner)
        grid.bar.hide()
        grid.show_table(table, rows.used)
        grid.fit_rows(_SHOWN_ROWS)

        def open_cell(row: int, column: int) -> None:
            path = self.hit.path
            if citation := cell_citation(chunk.document_id, path, table, row, column):
                self._open_citation(citation)

        grid.cell_opened.connect(open_cell)
        column.addWidget(grid)


class _PassageLine(QPushButton):
    """A passage's place and its beginning, elided to fit."""

    def __init__(self, file: str, page: str, hit: Hit) -> None:
        super().__init__()
        self._file = file
        self._page = page if file else f"{page[:1].upper()}{page[1:]}"
        self._beginning = visible_text(" ".join(hit.chunk.text.split())[:_SNIPPET])
        self.setProperty("kind", "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_beginning(True)

    def show_beginning(self, is_shown: bool) -> None:
        """Whether the beginning follows the place: not where the passage is quoted below."""
        beginning = self._beginning if is_shown else ""
        place = ", ".join(filter(None, (self._file, self._page)))
        self.setAccessibleName(": ".join(filter(None, (place, beginning))))
        place = ", ".join(filter(None, (self._file and isolated(self._file), self._page)))
        self._line = ": ".join(filter(None, (place, beginning and isolated(beginning))))
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        text = self.fontMetrics().elidedText(
            self._line, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        self.setText(text.replace("&", "&&"))


def _is_cited(evidence: Evidence) -> bool:
    return bool(evidence.quotes) or any(each.used for each in evidence.tables)


def _has_pages(path: str, numbers: Sequence[int]) -> bool:
    """Whether a file has pages to name: a text that is read as one has none."""
    is_text = page_unit(path) == "page" and PurePath(path).suffix.lower() != ".pdf"
    return not is_text or max(numbers) > 1


class FigureLines(QWidget):
    """One line for each figure that the program computed or found in tables.

    Args:
        names: what files that have passages are called, by their paths.
        open_citation: called with the Citation of the place of a figure to show it.
    """

    def __init__(self, figures: Figures, names: Mapping[str, str], open_citation: _Open) -> None:
        super().__init__()
        self._open_citation = open_citation
        self.setObjectName("figureLines")
        self._grid = grid(self, 12, 2, margins=(14, 0, 12, 6))
        lines: list[CellFigure | ComputedFigure] = [*figures.computed, *figures.cells]
        lines = lines[:_SHOWN]
        cells = [figure for line in lines for figure in _inputs(line)]
        has_one_file = len({cell.document_id for cell in cells}) == 1
        self._names = distinct_names((*names, *(cell.path for cell in cells)))
        for row, line in enumerate(lines):
            self._add(row, line, has_one_file)

    def _add(self, row: int, line: CellFigure | ComputedFigure, has_one_file: bool) -> None:
        cells = _inputs(line)
        if isinstance(line, ComputedFigure):
            about = f"{line.name}, {line.period} = {line.formula}"
            value, kind = line.result, self.tr("computed")
        else:
            about, value, kind = line.about, line.in_words, self.tr("in a table")
        about, value = visible_text(about), visible_text(value)
        shown = ElidedLabel(about, "muted", gap=Qt.TextElideMode.ElideMiddle)
        shown.setToolTip(about)
        shown.setAccessibleName(f"{about}: {value} ({kind})")
        self._grid.addWidget(shown, row, 0)
        amount = label(value, "heading", wraps=False)
        self._grid.addWidget(amount, row, 1, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(self._place(cells, about, has_one_file), row, 2)

    def _place(self, cells: tuple[CellFigure, ...], about: str, has_one_file: bool) -> QPushButton:
        first = cells[0]
        pages = page_names(first.path, {cell.page for cell in cells})
        name = visible_text(self._names[first.path])
        cited = Citation.of_place(
            first.document_id, first.path, first.page, first.char_start, first.char_end
        )
        return _link(name, pages, about, has_one_file, lambda: self._open_citation(cited))


def _quote_lines(
    quotes: Sequence[Citation], names: Mapping[str, str], open_citation: _Open
) -> QWidget:
    """One line for each sentence that comes nearest to the question, with a link to its place.

    `names` are what the files of the passages are called, by their paths.
    """
    result = named(QWidget(), "quoteLines")
    lines = grid(result, 12, 2, margins=(14, 0, 12, 6))
    for row, quote in enumerate(quotes):
        text = visible_text(f"“{shortened(quote.text, _LINE)}”")
        name, page = visible_text(names[quote.path]), page_names(quote.path, {quote.page})
        link = _link(name, page, text, len(names) == 1, partial(open_citation, quote))
        lines.addWidget(label(text, "muted"), row, 0)
        lines.addWidget(link, row, 1, Qt.AlignmentFlag.AlignTop)
    return result


def _link(
    name: str, pages: str, about: str, has_one_file: bool, opened: Callable[[], object]
) -> QPushButton:
    """The place of a figure or a sentence, which opens it."""
    place = pages if has_one_file else f"{_short(name)}, {pages}"
    link = button(place.replace("&", "&&"), "link", tooltip=name)
    link.setAccessibleName(f"{name}, {pages}: {about}")
    link.clicked.connect(lambda _checked: opened())
    return link


def _inputs(line: CellFigure | ComputedFigure) -> tuple[CellFigure, ...]:
    return line.inputs if isinstance(line, ComputedFigure) else (line,)


def _short(name: str) -> str:
    return name if len(name) <= 24 else f"{name[:11]}…{name[-12:]}"
