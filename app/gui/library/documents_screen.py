"""The documents screen: collections, their files, watched folders, search and trials."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QVBoxLayout

from app.core.documents import Collection, Document
from app.gui.controls.buttons import allow, button, icon_button
from app.gui.controls.drop_overlay import DropOverlay
from app.gui.controls.labels import ElidedLabel, label, named
from app.gui.controls.panes import EmptyState
from app.gui.dialogs.simple_dialogs import (
    ask_collection_name,
    ask_files,
    ask_folder,
    ask_name,
    confirm,
)
from app.gui.layouts.boxes import flow, hbox, stacked, vbox
from app.gui.layouts.pages import BesideLayout, LatePages, MasterDetail, ScreenPage
from app.gui.library.collections_list import CollectionsList
from app.gui.library.comparison_page import ComparisonPage
from app.gui.library.files_page import FilesPage
from app.gui.library.indexing_strips import (
    BetterEmbedder,
    IndexingStrip,
    LockedFiles,
    WatchedFolders,
)
from app.gui.library.search_page import PassageSearch
from app.gui.library.survey_page import SurveyPage, SurveysPage
from app.gui.library.tables_page import TablesPage
from app.gui.library.trial_page import LibraryTrial
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.comparing import ComparisonViewModel
from app.viewmodels.library.surveys import SurveysViewModel
from app.viewmodels.library.trial import LibraryTrialViewModel
from app.viewmodels.library.watching import WatchingViewModel
from app.viewmodels.quantities import documents, pages

_FILES, _TABLES, _SURVEYS, _SEARCH, _KNOWN_ANSWERS, _NONE = range(6)
"""The tabs, and what is shown in place of the files where there are none."""


class DocumentsScreen(ScreenPage):
    """Collections on the left; the selected one's files and retrieval tests on the right.

    Signals:
        citation_opened: the Citation of a passage whose page should be shown.
        chat_requested: the id of the collection that the user wants to ask about.
    """

    citation_opened = Signal(object)
    chat_requested = Signal(str)

    def __init__(
        self,
        library: LibraryViewModel,
        watching: WatchingViewModel,
        trial: LibraryTrialViewModel,
        comparing: ComparisonViewModel,
        surveys: SurveysViewModel,
    ) -> None:
        super().__init__()
        self._watching = watching
        self._trial = trial
        self._comparing = comparing
        self._surveys = surveys
        self.set_title(
            self.tr("Documents"),
            self.tr("Files that answers can use and cite. They are read only on this machine."),
        )
        self.setObjectName("documentsScreen")
        self.setAcceptDrops(True)
        self._library = library
        self._files = FilesPage(library, self.citation_opened.emit)
        self._view = self._files.view
        self._view.remove_requested.connect(self._on_remove_requested)
        self._view.compare_requested.connect(self._on_compare_requested)
        self._view.again_requested.connect(self._on_again_requested)
        self._view.selectionModel().selectionChanged.connect(self._show_selection)
        self._build()
        words = self.tr("Drop to add these files to your documents")
        self._overlay = DropOverlay(self, words)
        self._view.password_requested.connect(self._locked.ask)
        library.collections_changed.connect(self._show_collection)
        library.collection_chosen.connect(self._show_collection)
        library.documents_changed.connect(self._show_collection)
        self._show_collection()
        self._show_survey()
        self.shown.connect(library.refresh)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._overlay.cover(self)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._overlay.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        urls = event.mimeData().urls()
        self._add([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    def _build(self) -> None:
        self._add_actions()
        collections = CollectionsList(self._library)
        collections.rename_requested.connect(self._on_rename_requested)
        self._columns = MasterDetail(
            collections, self._collection_column(), (1, 4), narrow_px=600, height_px=104
        )
        self._empty = EmptyState(
            "files",
            self.tr("No documents yet"),
            self.tr(
                "Drop files or a folder here, or choose them. PDF, Word, Markdown, text and many "
                "other formats work; the files themselves stay where they are."
            ),
            self.tr("Add files…"),
            self._on_add_files_clicked,
        )
        self._stack = stacked(self._columns, self._empty)
        self._surveys.opened_changed.connect(self._show_survey)
        self.body.addWidget(self._stack, 1)

    @cached_property
    def _comparison(self) -> ComparisonPage:
        page = ComparisonPage(self._comparing)
        page.closed.connect(self._on_comparison_closed)
        self._stack.addWidget(page)
        return page

    @cached_property
    def _survey(self) -> SurveyPage:
        page = SurveyPage(self._surveys, self.citation_opened.emit)
        page.closed.connect(self._on_survey_closed)
        self._stack.addWidget(page)
        return page

    def _add_actions(self) -> None:
        folder = button(self.tr("Add folder…"), icon_name="folder", name="addFolder")
        folder.clicked.connect(self._on_add_folder_clicked)
        files = button(self.tr("Add files…"), "primary", icon_name="plus", tone="on_accent")
        files.setObjectName("addFiles")
        files.clicked.connect(self._on_add_files_clicked)
        self.actions_row.addWidget(folder)
        self.actions_row.addWidget(files)

    def _collection_column(self) -> QVBoxLayout:
        none = EmptyState(
            "file-text",
            self.tr("This collection is empty"),
            self.tr("Drop files or a folder here to add them."),
        )
        self._pages = LatePages(  # in the order of the tabs
            lambda: self._files,
            lambda: TablesPage(self._library.tables, self.citation_opened.emit),
            lambda: SurveysPage(self._surveys, self._on_new_survey_requested),
            lambda: PassageSearch(self._library, self.citation_opened.emit),
            lambda: LibraryTrial(self._trial),
            lambda: none,
        )
        self._locked = LockedFiles(self._library, self)
        strips = (
            IndexingStrip(self._library.indexing, self),
            BetterEmbedder(self._library, self),
            self._locked,
            WatchedFolders(self._watching, self),
        )
        parts = (self._collection_header(), *strips, self._tab_row(), (self._pages, 1))
        return vbox(*parts, spacing=12)

    def _collection_header(self) -> QVBoxLayout:
        self._name = ElidedLabel(kind="heading")
        self._counts = label("", "muted", wraps=False)
        self._ask = button(self.tr("Ask about these"), icon_name="message-square")
        self._ask.setObjectName("askCollection")
        self._ask.clicked.connect(lambda: self.chat_requested.emit(self._library.collection_id))
        self._follow = button(self.tr("Watch a folder…"), icon_name="refresh-cw")
        self._follow.setObjectName("followFolder")
        self._follow.setToolTip(
            self.tr(
                "Files added, changed or deleted in the folder are updated in the collection too."
            )
        )
        self._follow.clicked.connect(self._on_follow_clicked)
        self._rename = icon_button("pencil", self.tr("Rename this collection (F2)"))
        self._rename.setObjectName("renameCollection")
        self._rename.clicked.connect(self._on_rename_requested)
        self._delete = icon_button("trash-2", self.tr("Delete this collection"))
        self._delete.setObjectName("deleteCollection")
        self._delete.clicked.connect(self._on_delete_clicked)
        row = hbox((self._name, 1), self._counts, self._rename, self._delete, spacing=8)
        actions = flow(self._ask, self._follow, spacing=8)
        return vbox(row, actions, spacing=6)

    def _tab_row(self) -> BesideLayout:
        self._tabs = named(QTabBar(drawBase=False, expanding=False), "documentsTabs")
        self._tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        names = (self.tr("Files"), self.tr("Tables"), self.tr("Surveys"), self.tr("Search"))
        for name in (*names, self.tr("Known answers")):
            self._tabs.addTab(name)
        self._tabs.currentChanged.connect(self._show_page)
        self._compare = button(self.tr("Compare"), "ghost", icon_name="columns-2")
        self._compare.setObjectName("compareDocuments")
        self._compare.clicked.connect(self._on_compare_requested)
        self._remove = button(self.tr("Remove"), "ghost", icon_name="trash-2", shortcut="Del")
        self._remove.setObjectName("removeDocuments")
        self._remove.clicked.connect(self._on_remove_requested)
        self._again = button(self.tr("Re-index"), "ghost", icon_name="refresh-cw", shortcut="F5")
        self._again.setObjectName("readAgain")
        self._again.clicked.connect(self._on_again_requested)
        actions = hbox(self._compare, self._again, self._remove, spacing=4)
        return BesideLayout(self._tabs, actions, least_px=None)

    def _show_collection(self) -> None:
        collection = self._library.collection
        is_empty = self._library.is_loaded and collection is None
        if self._stack.currentWidget() in (self._columns, self._empty):
            self._stack.setCurrentWidget(self._empty if is_empty else self._columns)
        if collection:
            self._name.setText(collection.name)
            self._counts.setText(self._summary(collection))
        has_documents = bool(self._library.table.rows)
        allow(self._ask, has_documents, self.tr("Add documents first."))
        self._show_page()
        self._show_selection()

    def _summary(self, collection: Collection) -> str:
        states = [row.state for row in self._library.table.rows]
        failed, partial = states.count("failed"), states.count("partial")
        counts = [documents(collection.documents), pages(collection.pages)]
        if failed:
            counts.append(self.tr("%n failed", "", failed))
        if partial:
            counts.append(self.tr("%n partly read", "", partial))
        return " · ".join(counts)

    def _show_page(self) -> None:
        tab = self._tabs.currentIndex()
        if tab == _TABLES:
            self._library.read_tables()
        elif tab == _SURVEYS:
            self._surveys.read(self._library.collection_id)
        self._pages.show_page(_NONE if tab == _FILES and self._library.is_empty else tab)
        are_files_shown = self._pages.currentWidget() is self._files
        for action in (self._compare, self._again, self._remove):
            action.setVisible(are_files_shown)

    def _show_selection(self) -> None:
        can_remove = bool(self._removable())
        self._remove.setEnabled(can_remove)
        self._remove.setToolTip(
            self.tr("Remove from the collection (Del)")
            if can_remove
            else self.tr("Select documents to remove them.")
        )
        allow(
            self._compare,
            len(self._comparable()) == 2,
            self.tr("Select two documents that are ready to compare them."),
        )
        self._again.setEnabled(bool(self._files.to_read_again))
        self._again.setToolTip(
            self.tr("Re-index the selected files (F5)")
            if self._view.selected_rows()
            else self.tr("Retry the files that failed (F5)")
        )

    def _removable(self) -> list[Document]:
        """The selected documents that are stored."""
        rows = self._view.selected_rows()
        return [row.document for row in rows if row.document is not None]

    def _comparable(self) -> list[Document]:
        """The selected documents, if all of them have been read."""
        chosen = self._removable()
        is_possible = len(chosen) == len(self._view.selected_rows())
        return chosen if is_possible and all(each.state == "ready" for each in chosen) else []

    def _show_survey(self) -> None:
        """An opened survey has the whole screen."""
        if self._surveys.opened:
            self._stack.setCurrentWidget(self._survey)

    def _on_survey_closed(self) -> None:
        if self._stack.currentWidget() is self._survey:
            self._stack.setCurrentWidget(self._columns)

    def _on_new_survey_requested(self) -> None:
        self._survey.begin_new()
        self._stack.setCurrentWidget(self._survey)

    def _on_compare_requested(self) -> None:
        if len(chosen := self._comparable()) == 2:
            self._stack.setCurrentWidget(self._comparison)
            self._comparing.compare(*chosen)

    def _on_comparison_closed(self) -> None:
        self._comparing.close()
        self._stack.setCurrentWidget(self._columns)
        self._view.setFocus()

    def _add(self, paths: Sequence[Path]) -> None:
        """Add files; without a collection, to one that the user names."""
        name = ""
        if paths and self._library.needs_name(paths):
            name = ask_collection_name(self, paths[0].parent.name)
            if not name:
                return
        if paths:
            self._library.add(paths, name)

    def _on_add_files_clicked(self) -> None:
        self._add(ask_files(self, self.tr("Add files")))

    def _on_add_folder_clicked(self) -> None:
        if folder := ask_folder(self, self.tr("Add a folder")):
            self._add([folder])

    def _on_follow_clicked(self) -> None:
        if folder := ask_folder(self, self.tr("Watch a folder")):
            self._watching.watch(folder)

    def _on_again_requested(self) -> None:
        if paths := self._files.to_read_again:
            self._library.read_again(paths)

    def _on_rename_requested(self) -> None:
        collection = self._library.collection
        if collection is None:
            return
        name = ask_name(
            self,
            self.tr("Rename the collection"),
            self.tr("Collection name"),
            self.tr("Rename"),
            collection.name,
        )
        if name:
            self._library.rename(collection.id, name)

    def _on_remove_requested(self) -> None:
        chosen = self._removable()
        if chosen and confirm(
            self,
            self.tr("Remove %n document(s)?", "", len(chosen)),
            self.tr(
                "The stored text, vectors and index entries are deleted, and earlier answers can "
                "no longer open the page. The files themselves stay. Existing backups keep the "
                "text for up to a year; to erase it there, too, replace them in Settings → Privacy "
                "& security."
            ),
            self.tr("Remove"),
        ):
            self._library.remove(chosen)

    def _on_delete_clicked(self) -> None:
        collection = self._library.collection
        if collection and confirm(
            self,
            self.tr("Delete “{name}”?").format(name=collection.name),
            self.tr(
                "The stored text, vectors and index entries of {documents} are deleted. The files "
                "themselves stay, and so does what answers quote. Existing backups keep the text "
                "for up to a year; to erase it there, too, replace them in Settings → Privacy & "
                "security."
            ).format(documents=documents(collection.documents)),
            self.tr("Delete collection"),
        ):
            self._library.delete(collection.id)
