"""The collection picker of the top bar."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.controls.picker_button import PickerButton, add_choice
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.quantities import pages

translate = QCoreApplication.translate


class CollectionPicker(PickerButton):
    """Which documents are used for answers in this chat.

    Signals:
        collection_chosen: the id of the chosen collection, or None.
        manage_requested: the user wants to see the documents.
    """

    collection_chosen = Signal(object)
    manage_requested = Signal()

    def __init__(self, library: LibraryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(translate("CollectionPicker", "Documents"), parent=parent)
        self.setObjectName("collectionPicker")
        self.setToolTip(self.tr("The documents that answers are based on"))
        self._library = library
        self.collection_id: str | None = None
        library.collections_changed.connect(self._show_chosen)
        self._show_chosen()

    def select(self, collection_id: str | None) -> None:
        self.collection_id = collection_id
        self._show_chosen()

    def fill(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        none = add_choice(
            menu, group, self.tr("No collection"), "", is_checked=self.collection_id is None
        )
        none.triggered.connect(lambda: self._choose(None))
        for collection in self._library.collections:
            action = add_choice(
                menu,
                group,
                collection.name,
                pages(collection.pages),
                is_checked=collection.id == self.collection_id,
            )
            action.triggered.connect(lambda _=False, chosen=collection.id: self._choose(chosen))
        menu.addSeparator()
        menu.addAction(self.tr("All documents…"), self.manage_requested.emit)

    def _choose(self, collection_id: str | None) -> None:
        self.select(collection_id)
        self.collection_chosen.emit(collection_id)

    def _show_chosen(self) -> None:
        every = self._library.collections
        chosen = next((one for one in every if one.id == self.collection_id), None)
        if chosen:
            self.show_choice(chosen.name, pages(chosen.pages) if chosen.pages else "")
        else:
            self.show_choice(self.tr("No collection"), "")
