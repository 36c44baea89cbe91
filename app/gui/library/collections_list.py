"""The list of collections, with the number of documents in each."""

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.gui.controls.buttons import button, on_keys
from app.gui.controls.labels import named
from app.gui.controls.rows import AnyIndex, add_item, paint_plate, write_line
from app.gui.dialogs.simple_dialogs import ask_collection_name
from app.gui.layouts.boxes import vbox
from app.gui.look.theme import body_font, tokens
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.quantities import documents, integer

_ID = int(Qt.ItemDataRole.UserRole)
_COUNT = _ID + 1
_ROW_PADDING = 9


class CollectionsList(QWidget):
    """The list of collections at the left of the documents screen.

    Selects the collection to show, and creates new ones.

    Signals:
        rename_requested: the shown collection should be renamed.
    """

    rename_requested = Signal()

    def __init__(self, library: LibraryViewModel) -> None:
        super().__init__()
        self._library = library
        self.list = named(QListWidget(), "collectionsList", self.tr("Collections"))
        self.list.setItemDelegate(_CollectionDelegate(self.list))
        self.list.currentItemChanged.connect(self._on_current_item_changed)
        on_keys(self.list, self.rename_requested, "F2")
        self.new = button(self.tr("New collection"), "ghost", icon_name="plus")
        self.new.setObjectName("newCollection")
        self.new.clicked.connect(self._on_new_clicked)
        new = (self.new, 0, Qt.AlignmentFlag.AlignLeft)
        vbox((self.list, 1), new, parent=self, spacing=8, margins=0)
        library.collections_changed.connect(self._show_collections)
        library.collection_chosen.connect(self._show_collections)
        self._show_collections()

    def _show_collections(self) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for each in self._library.collections:
                item = add_item(self.list, each.name, each.id)
                item.setData(_COUNT, integer(each.documents))
                spoken = f"{each.name}, {documents(each.documents)}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                if each.id == self._library.collection_id:
                    self.list.setCurrentItem(item)

    def _on_current_item_changed(self, item: QListWidgetItem | None) -> None:
        if item:
            self._library.choose(item.data(_ID))

    def _on_new_clicked(self) -> None:
        if name := ask_collection_name(self):
            self._library.create(name)


class _CollectionDelegate(QStyledItemDelegate):
    """The name, elided to fit, and the number of documents at the far end."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, option.fontMetrics.height() + 2 * _ROW_PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRect(option.rect)
        paint_plate(painter, room, option.state)
        room.adjust(10, 0, -10, 0)
        painter.setFont(body_font(-2))
        painter.setPen(QColor(tokens().muted))
        count = index.data(_COUNT)
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(end), count)
        used = painter.fontMetrics().horizontalAdvance(count) + 10
        rest = room.adjusted(0, 0, -used, 0)
        room = QStyle.visualRect(painter.layoutDirection(), room, rest)
        painter.setFont(body_font())
        write_line(painter, room, index.data(), tokens().text)
        painter.restore()
