"""The files of a collection: the table, with search and filters."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from app.core.documents import Citation, Document
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.panes import EmptyState
from app.gui.controls.search_field import SearchField
from app.gui.layouts.boxes import hbox, vbox
from app.gui.library.documents_view import DocumentsView
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.documents_order import DocumentsOrder, States, group_of
from app.viewmodels.quantities import integer

_MANY = 8
_STATES: tuple[States, ...] = ("all", "failed", "partial", "in_progress", "ready")


class FilesPage(QWidget):
    """Filters by name and state appear when there are more than a few files.

    Signals:
        citation_opened: a Citation for the beginning of a document.
    """

    citation_opened = Signal(object)

    def __init__(self, library: LibraryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._order = DocumentsOrder(library.table, self)
        self.view = DocumentsView(self._order)
        self.view.opened.connect(lambda document: self.citation_opened.emit(_beginning(document)))
        self._words = SearchField(self.tr("Find a file"))
        self._words.setObjectName("fileWords")
        self._words.textChanged.connect(lambda _text: self._show_only())
        self._states = ChoiceBox()
        self._states.setObjectName("fileStates")
        self._states.setAccessibleName(self.tr("State"))
        self._states.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for state in _STATES:
            self._states.addItem("", state)
        self._states.currentIndexChanged.connect(lambda _index: self._show_only())
        self._choice = QWidget()
        row = hbox(self._choice, spacing=8, margins=0)
        row.addWidget(self._words, 1)
        row.addWidget(self._states)
        column = vbox(self, spacing=8, margins=0)
        column.addWidget(self._choice)
        column.addWidget(self._table(), 1)
        library.documents_changed.connect(self._show_documents)
        library.collection_chosen.connect(self._show_all)
        self._show_documents()

    @property
    def to_read_again(self) -> list[str]:
        """The paths of the selected files, or of all failed ones if none is selected."""
        rows = self.view.selected_rows() or [
            row for row in self._library.table.rows if row.state == "failed"
        ]
        return [row.path for row in rows if not row.is_in_progress]

    def _table(self) -> QStackedWidget:
        self._nothing = EmptyState(
            "search", self.tr("No matching files"), self.tr("Try other words or any state.")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._nothing)
        return self._pages

    def _show_all(self) -> None:
        self._words.clear()
        self._states.setCurrentIndex(0)

    def _show_only(self) -> None:
        self._order.show_only(self._words.text(), self._states.currentData())
        self._show_table()

    def _show_documents(self) -> None:
        groups = [group_of(row) for row in self._library.table.rows]
        names: dict[States, str] = {
            "all": self.tr("Any state"),
            "failed": self.tr("Failed"),
            "partial": self.tr("Partly read"),
            "in_progress": self.tr("In progress"),
            "ready": self.tr("Ready"),
        }
        for place, state in enumerate(_STATES):
            count = groups.count(state) if state != "all" else len(groups)
            self._states.setItemText(place, f"{names[state]} · {integer(count)}")
        is_chosen = bool(self._words.text()) or self._states.currentIndex() > 0
        self._choice.setVisible(len(groups) > _MANY or is_chosen)
        self._show_table()

    def _show_table(self) -> None:
        is_found = self._order.rowCount() > 0 or not self._library.table.rows
        self._pages.setCurrentWidget(self.view if is_found else self._nothing)


def _beginning(document: Document) -> Citation:
    return Citation(0, "", document.id, document.path, 1, 0, 0, "", 0.0)
