"""The page behind a citation: which one is shown, its picture or text, and what is missing."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.answers.completions import CompletionEvent, CompletionStarted
from app.core.cancellation import CancelToken
from app.core.documents import Citation, PagePlace, PageView
from app.core.languages import language_by_words
from app.core.tables import Table
from app.engine.engine_protocol import Generated, TextDelta
from app.viewmodels.library.tables import cell_citation
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner, WorkingViewModel

if TYPE_CHECKING:
    from app.services.documents.document_library import LibraryService
    from app.services.documents.quote_translation import QuoteTranslationService
    from app.services.documents.tables import PassageTable


Span = tuple[int, int]


class SourcePageViewModel(QObject):
    """One page at a time; the page requested last wins over one that is still loading.

    Signals:
        page_changed: the page, its state or its error changed.
        found: `places` or `place` changed.
        table_read: the PassageTable that the cited words are in.
    """

    table_read = Signal(object)
    page_changed = Signal()
    found = Signal()

    def __init__(
        self, library: "LibraryService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._runner = runner
        self._task = self._finding = NO_TASK
        self._document_id = ""
        self._spans: tuple[Span, ...] = ()
        self._cited: Citation | None = None
        self._width = 0
        self.places: tuple[PagePlace, ...] = ()
        self.place = -1
        self.path = ""
        self.page = 1
        self.view: PageView | None = None
        self.error: Exception | None = None

    @property
    def title(self) -> str:
        return Path(self.path).name

    @property
    def pages(self) -> int:
        return self.view.pages if self.view else 0

    @property
    def has_picture(self) -> bool:
        return self.view is not None and bool(self.view.png)

    @property
    def has_file(self) -> bool:
        """Whether there is a file to open, as far as is known."""
        return bool(self.path) and not (self.view and self.view.file in ("missing", "removed"))

    @property
    def is_picture_missing(self) -> bool:
        """Whether a page of the PDF file that was indexed could not be rendered."""
        view, is_pdf = self.view, self.path.lower().endswith(".pdf")
        return view is not None and view.file == "indexed" and not view.png and is_pdf

    def show(self, citation: Citation, spans: Sequence[Span] = ()) -> None:
        """Show the cited page with the cited words highlighted; or only `spans` of them."""
        if citation.document_id != self._document_id:
            self.view = None
        self._document_id = citation.document_id
        self._spans = ((citation.char_start, citation.char_end),)
        self.path = citation.path
        self.page = citation.page
        self._cited = citation
        if spans:  # of the text as it is stored now
            self._spans, self._cited = tuple(spans), None
        self._load()

    def go_to(self, page: int) -> None:
        """Show another page of the same document; page numbers out of range are ignored."""
        if page < 1 or (self.pages and page > self.pages):
            return
        self.page = page
        self._cited = None
        self._load()

    def find(self, words: str) -> None:
        """Search the whole document and show the first match from this page on."""
        self._finding.abandon()
        document_id = self._document_id
        self._finding = self._runner.run(
            lambda token: self._library.find_in_document(document_id, words, token), self._on_found
        )

    def step_place(self, step: int) -> None:
        """Show the next match (+1) or the previous one (-1), wrapping around."""
        if self.places:
            self.place = (self.place + step) % len(self.places)
            self._show_place()

    def read_table(self) -> None:
        """Read the table that the cited words are in; `table_read` follows."""
        document_id, (start, end) = self._document_id, self._spans[0]

        def emit(table: "PassageTable | None") -> None:
            if table and (document_id, (start, end)) == (self._document_id, self._spans[0]):
                self.table_read.emit(table)

        self._runner.run(lambda _token: self._library.table_at(document_id, start, end), emit)

    def citation_of(self, table: Table, row: int, column: int) -> Citation | None:
        """The place of a cell of a table of the document."""
        return cell_citation(self._document_id, self.path, table, row, column)

    def set_width(self, pixels: int) -> None:
        """Set the width of the rendered page in device pixels."""
        if pixels == self._width:
            return
        self._width = pixels
        if self._document_id and (self.view is None or self.view.png):
            self._load()

    def reload(self) -> None:
        self._load()

    def close(self) -> None:
        """Release the document's text and picture."""
        self._task.abandon()
        self._document_id, self.path, self.view, self.error = "", "", None, None
        self.page_changed.emit()

    def _on_found(self, places: tuple[PagePlace, ...]) -> None:
        self.places = places
        after = (number for number, one in enumerate(places) if one.page >= self.page)
        self.place = next(after, len(places) - 1)
        if places:
            self._show_place()
        else:
            self.found.emit()

    def _show_place(self) -> None:
        place = self.places[self.place]
        self._cited = None
        self._go_to(place)
        self._load()
        self.found.emit()

    def _go_to(self, place: PagePlace) -> None:
        self._spans = ((place.char_start, place.char_end),)
        self.page = place.page

    def _load(self) -> None:
        if not self._width:
            return
        self._task.abandon()
        self.error = None
        document_id, page = self._document_id, self.page
        width, spans, cited = self._width, self._spans, self._cited

        def read(token: CancelToken) -> tuple[PageView, PagePlace | None]:
            if cited is None:
                return self._library.page(document_id, page, width, spans), None
            return self._library.cited_page(cited, width, token)

        self._task = self._runner.run(
            read,
            self._on_page_read,
            on_failure=self._on_page_failed,
            on_settled=self.page_changed.emit,
        )
        self.page_changed.emit()

    def _on_page_read(self, result: tuple[PageView, PagePlace | None]) -> None:
        self.view, place = result
        if place and not self.view.lacks_words:
            self._go_to(place)
        elif place:  # no other words are the cited ones
            self._spans = ((0, 0),)
        self.page = self.view.page

    def _on_page_failed(self, error: Exception) -> None:
        self.view, self.error = None, error


class QuoteTranslationViewModel(WorkingViewModel):
    """One translation at a time. Stopped, what is written stays, as incomplete."""

    def __init__(
        self,
        service: "QuoteTranslationService",
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(runner, parent)
        self._service = service
        self.quote = self.question = ""
        self.text = self.model = ""
        self.is_complete = False
        self.error: Exception | None = None

    @property
    def is_shown(self) -> bool:
        return bool(self.is_running or self.text or self.error)

    @property
    def is_possible(self) -> bool:
        """Whether there is a quotation that is not in the language of the question already."""
        language = language_by_words(self.question)
        is_same = bool(language) and language_by_words(self.quote) == language
        return bool(self.quote.strip() and self.question) and not is_same

    def offer(self, quote: str, question: str) -> None:
        """Take another quotation, cited in the answer to `question`; "" if there is none."""
        self.quote, self.question = quote, question
        self.dismiss()

    def start(self) -> None:
        """Translate the quotation; the model is loaded if necessary."""
        self.dismiss()
        quote, question = self.quote, self.question
        self._task.stream(
            lambda token, _report: self._service.translate(quote, question, token),
            self._on_events,
            self._on_failed,
        )

    def dismiss(self) -> None:
        self._task.abandon()
        self.error = None
        self.text = self.model = ""
        self.is_complete = False
        self.changed.emit()

    def _on_events(self, events: Sequence[CompletionEvent]) -> None:
        for event in events:
            match event:
                case CompletionStarted(info=info):
                    self.model = info.name
                case TextDelta(text=text):
                    self.text += text
                case Generated(reason=reason):
                    self.is_complete = reason == "stop"
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.error = error
