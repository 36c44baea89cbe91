"""Tries retrieval out: a question, a method, and the passages it finds, without any model."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from app.gui.controls.labels import label
from app.gui.controls.panes import EmptyState, ErrorCard
from app.gui.layouts.boxes import hbox, vbox
from app.gui.library.filter_row import FilterRow
from app.gui.library.method_box import MethodBox
from app.gui.library.passage_card import PassageCard
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.quantities import percent
from app.viewmodels.tasks.throttle import Throttle

_SEARCH_AFTER_MS = 200
_SLOW_MS = 400


class PassageSearch(QWidget):
    """Searches the shown collection as the user types.

    Signals:
        citation_opened: the Citation of the passage whose page should be shown.
    """

    citation_opened = Signal(object)

    def __init__(self, library: LibraryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._search_soon = Throttle(_SEARCH_AFTER_MS, self._search, self)
        self.query = QLineEdit()
        self.query.setObjectName("passageQuery")
        self.query.setPlaceholderText(self.tr("Search your documents… (@ limits it to a document)"))
        self.query.setAccessibleName(self.tr("Search in the documents"))
        self.query.textChanged.connect(lambda _text: self._search_soon.request())
        self.query.returnPressed.connect(self._search_soon.flush)
        self.method = MethodBox()
        self.method.setObjectName("searchMethod")
        self.method.currentIndexChanged.connect(lambda _index: self._search())
        self.filters = FilterRow(library, self)
        self.filters.changed.connect(self._search)
        self._error = ErrorCard()
        self._unranked = label("", "warning")
        self._unranked.hide()
        self._busy = label("", "muted")
        self._busy.hide()
        self._show_busy_soon = Throttle(_SLOW_MS, self._show_busy, self)
        row = hbox(spacing=8)
        row.addWidget(self.query, 1)
        row.addWidget(self.method)
        column = vbox(self, spacing=12, margins=0)
        column.addLayout(row)
        column.addWidget(self.filters)
        column.addWidget(self._error)
        column.addWidget(self._unranked)
        column.addWidget(self._busy)
        column.addWidget(self._results(), 1)
        library.search.hits_changed.connect(self._show_hits)
        library.collection_chosen.connect(self.query.clear)
        self._show_hits()

    def _results(self) -> QStackedWidget:
        self._cards = vbox(spacing=8, margins=0)
        self._cards.addStretch(1)
        holder = QWidget()
        holder.setProperty("kind", "page")
        holder.setLayout(self._cards)
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setWidget(holder)
        self._hint = EmptyState(
            "file-search",
            self.tr("See what the model would be given"),
            self.tr("Passages appear here with their scores. No model is asked."),
        )
        self._nothing = EmptyState(
            "search",
            self.tr("Nothing found"),
            self.tr("Try other words, or search by meaning."),
        )
        self._stack = QStackedWidget()
        for view in (self._hint, self._nothing, self._list):
            self._stack.addWidget(view)
        return self._stack

    def _search(self) -> None:
        self._search_soon.cancel()
        self._library.search.search(
            self.query.text(),
            self._library.collection_id,
            self.method.method,
            self.filters.filter,
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
        self._clear()
        for hit in search.hits:
            card = PassageCard(hit)
            card.chosen.connect(self.citation_opened)
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
        self._unranked.setText(text)
        self._unranked.setVisible(bool(text))

    def _clear(self) -> None:
        for card in self._list.findChildren(PassageCard):
            self._cards.removeWidget(card)
            card.deleteLater()
