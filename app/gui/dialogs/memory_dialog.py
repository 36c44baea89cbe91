"""Shows the remembered facts, to add, change and forget them."""

from PySide6.QtCore import QLocale, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QWidget,
)

from app.gui.controls.buttons import allow, button, submit_with_keys
from app.gui.controls.labels import label, named
from app.gui.controls.panes import ErrorCard
from app.gui.controls.rows import add_item
from app.gui.layouts.boxes import hbox
from app.gui.layouts.on_screen import Dialog, size_on_screen
from app.gui.look.text_direction import isolated
from app.gui.settings.setting_rows import switch
from app.viewmodels.settings.remembered_facts import MemoryViewModel
from app.viewmodels.settings.values import SettingsViewModel

_SIZE = (560, 460)
_ID = int(Qt.ItemDataRole.UserRole)


class _EachInItsDirection(QStyledItemDelegate):
    """Shows each text in its own direction, not the window's."""

    def displayText(self, value: object, _locale: QLocale | QLocale.Language) -> str:
        return isolated(str(value))


class MemoryDialog(Dialog):
    """A list with lines that can be edited in place, and a field for a new one."""

    def __init__(
        self, memory: MemoryViewModel, settings: SettingsViewModel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("memoryDialog")
        self.setWindowTitle(self.tr("Remembered facts"))
        self.resize(size_on_screen(*_SIZE))
        self._memory = memory
        self._switch = switch(settings, "uses_memory")
        self._build()
        memory.changed.connect(self._show)
        memory.failed.connect(self._error.show_error)
        self._show()
        memory.refresh()
        self.text.setFocus()

    def _build(self) -> None:
        promise = self.tr(
            "Nothing is added without you; facts you forget are erased. Existing backups keep them "
            "for up to a year, until they are replaced in Settings → Privacy & security."
        )
        self._switch.setText(self.tr("Use these facts in answers"))
        self._switch.setObjectName("usesMemory")
        self._error = ErrorCard()
        self.list = named(QListWidget(), "facts", self.windowTitle())
        self.list.setItemDelegate(_EachInItsDirection(self.list))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._on_item_changed)
        self.list.currentItemChanged.connect(lambda *_: self._show_state())
        self.lay_out(
            label(promise, "muted"),
            self._switch,
            self._new_row(),
            self._error,
            (self.list, 1),
            self._bottom_row(),
        )

    def _new_row(self) -> QHBoxLayout:
        self.text = QLineEdit(placeholderText=self.tr("For example: I write British English"))
        self.text.setAccessibleName(self.tr("A fact to remember"))
        self.text.returnPressed.connect(self._on_add)
        self.text.textChanged.connect(lambda _text: self._show_state())
        self.add = button(self.tr("Remember"), "primary", on_click=self._on_add)
        self.add.setAutoDefault(False)
        submit_with_keys(self, self.add)
        return hbox((self.text, 1), self.add, spacing=8)

    def _bottom_row(self) -> QHBoxLayout:
        self.edit = button(self.tr("Edit"), icon_name="pencil")
        self.edit.clicked.connect(lambda: self.list.editItem(self.list.currentItem()))
        self.forget = button(self.tr("Forget"), icon_name="trash-2", on_click=self._on_forget)
        close = button(self.tr("Close"), shortcut="Esc", on_click=self.reject)
        row = hbox(self.edit, self.forget, "stretch", close, spacing=8)
        for one in (self.edit, self.forget, close):
            one.setAutoDefault(False)
        return row

    def _show(self) -> None:
        chosen = self.list.currentRow()
        with QSignalBlocker(self.list):
            self.list.clear()
            for fact in self._memory.facts:
                item = add_item(self.list, fact.text, fact.id)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.setCurrentRow(max(0, min(chosen, self.list.count() - 1)))
        self._show_state()

    def _show_state(self) -> None:
        self.add.setEnabled(bool(self.text.text().strip()))
        for one in (self.edit, self.forget):
            allow(one, self.list.currentItem() is not None, self.tr("Choose a fact first"))

    def _on_add(self) -> None:
        if text := self.text.text().strip():
            self._error.show_error(None)
            self._memory.add(text)
            self.text.clear()

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        self._error.show_error(None)
        self._memory.rewrite(str(item.data(_ID)), item.text())

    def _on_forget(self) -> None:
        if item := self.list.currentItem():
            self._memory.remove(str(item.data(_ID)))
