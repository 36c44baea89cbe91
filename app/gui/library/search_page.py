"""Tries retrieval out: a question, a method, filters, and the passages found, without any model."""

import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QStackedWidget, QWidget

from app.core.documents import Citation, DocumentFilter, Hit, SearchMethod
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import ElidedLabel, hidden, label, named, shortened, show_text
from app.gui.controls.panes import EmptyState, ErrorCard
from app.gui.layouts.boxes import discard, hbox, holding, stacked, vbox
from app.gui.look.theme import scaled
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.passage_search import method_name
from app.viewmodels.quantities import integer, language_name, page_name, percent
from app.viewmodels.tasks.runner import Throttle

_SHOWN_CHARACTERS = 600
_DAY_S = 86_400.0
_DAYS = (7, 30, 365)
_MAX_WIDTH = 220
_SEARCH_AFTER_MS = 200
_SLOW_MS = 400


class MethodBox(ChoiceBox):
    """The choice of how passages are searched.

    Words, meaning or both; each has a tooltip that explains it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Search method"))
        methods: tuple[tuple[SearchMethod, str], ...] = (
            ("hybrid", self.tr("Both methods, fused by rank")),
            ("dense", self.tr("Nearest vectors (dense)")),
            ("lexical", self.tr("Full-text search (lexical)")),
        )
        for position, (method, explanation) in enumerate(methods):
            self.addItem(method_name(method), method)
            self.setItemData(position, explanation, Qt.ItemDataRole.ToolTipRole)

    @property
    def method(self) -> SearchMethod:
        method: SearchMethod = self.currentData()
        return method


class PassageCard(QFrame):
    """A passage that retrieval found, with its place and its score.

    Opens its source on a click, Enter or Space.

    Signals:
        chosen: a Citation for this passage.
    """

    chosen = Signal(object)

    def __init__(self, hit: Hit) -> None:
        super().__init__()
        self._hit = hit
        self.setProperty("kind", "passage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        place = self._place()
        self.setAccessibleName(f"{integer(hit.rank)}. {place}")
        self.setAccessibleDescription(hit.chunk.text)
        self.setToolTip(self.tr("Open the page"))
        head = hbox(label(integer(hit.rank), "rank", wraps=False), spacing=8)
        head.addWidget(ElidedLabel(place, "heading"), 1)
        head.addWidget(label(self._score(), "faint", wraps=False))
        column = vbox(head, parent=self, spacing=6, margins=(16, 12, 16, 12))
        if hit.chunk.headings:
            column.addWidget(ElidedLabel(" / ".join(hit.chunk.headings), "faint"))
        column.addWidget(label(shortened(hit.chunk.text, _SHOWN_CHARACTERS)))
        if scores := _scores_of_methods(hit):
            column.addWidget(label(scores, "faint"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.chosen.emit(self._hit.cited(self._hit.rank))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._hit.cited(self._hit.rank))
        else:
            super().keyPressEvent(event)

    def _place(self) -> str:
        hit = self._hit
        return f"{Path(hit.path).name}, {page_name(hit.path, hit.chunk.page)}"

    def _score(self) -> str:
        hit = self._hit
        score = self.tr("score {score}").format(score=QLocale().toString(hit.score, "f", 3))
        if hit.relevance is None:
            return score
        text = self.tr("relevance {relevance} · {score}")
        return text.format(relevance=percent(hit.relevance), score=score)


def _scores_of_methods(hit: Hit) -> str:
    """The scores of both searches; empty if only one was made."""
    scores: tuple[tuple[SearchMethod, float | None], ...] = (
        ("dense", hit.similarity),
        ("lexical", hit.bm25),
    )
    return " · ".join(
        f"{method_name(method)} {QLocale().toString(score, 'f', 3)}"
        for method, score in scores
        if score is not None
    )


class FilterRow(QWidget):
    """Which documents of the collection are searched: by type, folder, language and time of change.

    Offers filters for the shown collection; hidden if there is nothing to choose.

    Signals:
        changed: the filter changed.
    """

    changed = Signal()

    def __init__(self, library: LibraryViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._types = self._box("filterType", self.tr("File type"))
        self._folders = self._box("filterFolder", self.tr("Folder"))
        self._languages = self._box("filterLanguage", self.tr("Language"))
        self._ages = self._box("filterAge", self.tr("Date modified"))
        last = self.tr("Last {count} days")
        ages = [(last.format(count=integer(days)), days) for days in _DAYS]
        self._ages.offer([(self.tr("Any time"), None), *ages])
        row = hbox(parent=self, spacing=8, margins=0)
        for box in (self._types, self._folders, self._languages, self._ages):
            box.setMaximumWidth(scaled(_MAX_WIDTH))
            row.addWidget(box, 1)
        row.addStretch(0)
        library.documents_changed.connect(self._show_documents)
        self._show_documents()

    @property
    def filter(self) -> DocumentFilter:
        type_, folder, language, days = (
            box.currentData() for box in (self._types, self._folders, self._languages, self._ages)
        )
        return DocumentFilter(
            types=(type_,) if type_ else (),
            folder=folder or "",
            languages=(language,) if language else (),
            since=time.time() - days * _DAY_S if days else None,
        )

    def _box(self, name: str, meaning: str) -> ChoiceBox:
        box = named(ChoiceBox(characters=10), name, meaning)
        box.setToolTip(meaning)
        box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        return box

    def _show_documents(self) -> None:
        paths = [Path(path) for path in self._library.document_paths]
        types = sorted({path.suffix.lower().lstrip(".") for path in paths} - {""})
        folders = sorted({str(path.parent) for path in paths})
        before = self.filter
        shown = ((each.upper(), each) for each in types)
        self._types.offer([(self.tr("All file types"), None), *shown])
        named = ((Path(folder).name or folder, folder) for folder in folders)
        self._folders.offer([(self.tr("All folders"), None), *named])
        languages = [(language_name(code), code) for code in self._library.document_languages]
        self._languages.offer([(self.tr("All languages"), None), *sorted(languages)])
        self._languages.setVisible(len(languages) > 1)
        self._types.setVisible(len(types) > 1)
        self._folders.setVisible(len(folders) > 1)
        self.setVisible(bool(paths))
        if msgspec.structs.replace(before, since=None) != msgspec.structs.replace(
            self.filter, since=None
        ):
            self.changed.emit()


class PassageSearch(QWidget):
    """Searches the shown collection as the user types.

    Args:
        open_citation: called with the Citation of a passage to show its page.
    """

    def __init__(
        self, library: LibraryViewModel, open_citation: Callable[[Citation], object]
    ) -> None:
        super().__init__()
        self._library, self._open_citation = library, open_citation
        self._search_soon = Throttle(_SEARCH_AFTER_MS, self._search, self)
        self.query = named(QLineEdit(), "passageQuery", self.tr("Search in the documents"))
        self.query.setPlaceholderText(self.tr("Search your documents… (@ limits it to a document)"))
        self.query.textChanged.connect(lambda _text: self._search_soon.request())
        self.query.returnPressed.connect(self._search_soon.flush)
        self.method = named(MethodBox(), "searchMethod")
        self.method.currentIndexChanged.connect(lambda _index: self._search())
        self.filters = FilterRow(library, self)
        self.filters.changed.connect(self._search)
        self._error = ErrorCard()
        self._unranked = hidden(label("", "warning"))
        self._busy = hidden(label("", "muted"))
        self._show_busy_soon = Throttle(_SLOW_MS, self._show_busy, self)
        row = hbox((self.query, 1), self.method, spacing=8)
        parts = (row, self.filters, self._error, self._unranked, self._busy, (self._results(), 1))
        vbox(*parts, parent=self, spacing=12, margins=0)
        library.search.hits_changed.connect(self._show_hits)
        library.collection_chosen.connect(self.query.clear)
        self._show_hits()

    def _results(self) -> QStackedWidget:
        self._cards = vbox("stretch", spacing=8, margins=0)
        self._list = QScrollArea(widgetResizable=True)
        self._list.setWidget(holding(self._cards, "page"))
        self._hint = EmptyState(
            "file-search",
            self.tr("See what the model would be given"),
            self.tr("Passages appear here with their scores. No model is asked."),
        )
        self._nothing = EmptyState(
            "search", self.tr("Nothing found"), self.tr("Try other words, or search by meaning.")
        )
        self._stack = stacked(self._hint, self._nothing, self._list)
        return self._stack

    def _search(self) -> None:
        self._search_soon.cancel()
        self._library.search.search(
            self.query.text(), self._library.collection_id, self.method.method, self.filters.filter
        )

    def _show_hits(self) -> None:
        search = self._library.search
        self._error.show_error(search.error)
        if search.is_searching:
            self._show_busy_soon.request()
            return
        self._show_busy_soon.cancel()
        self._busy.hide()
        self._show_unranked()
        discard(self._cards, *self._list.findChildren(PassageCard))
        for hit in search.hits:
            card = PassageCard(hit)
            card.chosen.connect(self._open_citation)
            self._cards.insertWidget(self._cards.count() - 1, card)
        if search.hits:
            self._stack.setCurrentWidget(self._list)
        else:
            self._stack.setCurrentWidget(self._nothing if search.query else self._hint)

    def _show_busy(self) -> None:
        prepared = self._library.search.prepared
        words = self.tr("Searching…")
        if prepared is not None:
            words = self.tr("Documents are being prepared for search by meaning: {share}").format(
                share=percent(prepared)
            )
        self._busy.setText(words)
        self._busy.show()

    def _show_unranked(self) -> None:
        search = self._library.search
        text = ""
        if search.hits and (why := search.words_only_because):
            text = self.tr("Searched by words only: {why}").format(why=why)
        elif search.hits and (why := search.unranked_because):
            text = self.tr("Not reranked: {why}").format(why=why)
        show_text(self._unranked, text)
