"""Forms about data, and the fields they share: models, questions, a folder, a list of files."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Generic, TypeVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QListWidget, QSizePolicy, QSpinBox, QWidget

from app.core.unicode_text import visible_text
from app.gui.controls.buttons import button, on_keys, rename, submit_with_keys
from app.gui.controls.fields import ChoiceBox, WholeBox
from app.gui.controls.labels import Card, label, named
from app.gui.dialogs.simple_dialogs import ask_file, ask_files, ask_folder
from app.gui.layouts.boxes import flow, hbox, vbox
from app.gui.look.theme import scaled
from app.viewmodels.models.adapters import ModelChoice

_FILE = "file"
_LIST_HEIGHT = 88
CARD_WIDTH = 680
_BOX_CHARACTERS = 20

S = TypeVar("S", bound=str)


def choice_box(name: str, object_name: str = "") -> ChoiceBox:
    """A combo box with the accessible name `name`, for a narrow page."""
    return named(ChoiceBox(characters=_BOX_CHARACTERS), object_name, name)


def number_box(name: str, lowest: int, highest: int, value: int) -> QSpinBox:
    result = named(WholeBox(minimum=lowest, maximum=highest, value=value), "", name)
    result.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return result


def offer_models(
    box: ChoiceBox,
    choices: Iterable[ModelChoice],
    first: str = "",
    usual: int = 0,
    *,
    takes_adapted: bool = True,
) -> None:
    """Fill `box`, keeping the selection if possible, otherwise selecting the entry at `usual`.

    `first` is an entry for no model, with the value ""; `takes_adapted`: also offer models that
    an adapter changes.
    """
    fitting = [one for one in choices if takes_adapted or not one.is_adapted]
    entries = [(visible_text(one.name), one.value) for one in fitting]
    box.offer([(first, ""), *entries] if first else entries, usual=usual)


class FormRows(QFormLayout):
    """Fields beside their names, or below them where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(8)
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def add(self, *fields: QWidget) -> None:
        """Add fields under the names that assistive programs know them by."""
        for field in fields:
            self.add_named(field.accessibleName(), field)

    def add_named(self, name: str, field: QWidget) -> None:
        self.addRow(label(name, wraps=False), field)


class FormCard(Card):
    """A heading with an explanation, rows of fields, and a button that begins."""

    def __init__(self, heading: str, explanation: str, begin: str) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self.rows = FormRows()
        self.begin = button(begin, "primary")
        submit_with_keys(self, self.begin)
        words = (label(heading, "heading"), label(explanation, "muted"))
        parts = (*words, self.rows, (self.begin, 0, Qt.AlignmentFlag.AlignLeft))
        vbox(*parts, parent=self, spacing=12, margins=(16, 14, 16, 14))


class SourceBox(ChoiceBox, Generic[S]):
    """The source of questions or pairs: named places, or a file chosen in a dialog.

    Args:
        places: the display name of each place, and its name in the services.
        kinds: the file types, in QFileDialog's format.
    """

    def __init__(self, name: str, places: Sequence[tuple[str, S]], kinds: str) -> None:
        super().__init__(characters=_BOX_CHARACTERS)
        self.setAccessibleName(name)
        self._kinds = kinds
        self._file: Path | None = None
        self.offer([*places, (self.tr("A file…"), _FILE)])
        self.activated.connect(self._on_chosen)

    @property
    def source(self) -> Path | S:
        chosen = self.currentData()
        if chosen == _FILE and self._file:
            return self._file
        place: S = chosen
        return place

    def _on_chosen(self, _index: int) -> None:
        if self.currentData() != _FILE:
            return
        if file := ask_file(self, self.tr("Choose a file"), self._kinds):
            self._file = file
            self.setItemText(self.currentIndex(), self._file.name)
        elif self._file is None:
            self.setCurrentIndex(0)


class QuestionsBox(SourceBox[S]):
    """The source of questions: the user's chats, `more` places, or a file."""

    def __init__(self, *more: tuple[str, S]) -> None:
        chats = cast(S, "chats")
        super().__init__(
            self.tr("Questions"),
            [(self.tr("The first questions of your chats"), chats), *more],
            self.tr("Questions (*.txt *.jsonl);;All files (*)"),
        )


class FolderField(QWidget):
    """A folder, typed in the field `line` or chosen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.line = named(QLineEdit(placeholderText=name), "", name)
        self.choose = button(self.tr("Choose…"), on_click=self._on_choose_clicked)
        self.row = hbox((self.line, 1), self.choose, parent=self, spacing=8, margins=0)

    @property
    def path(self) -> Path | None:
        text = self.line.text().strip()
        return Path(text).expanduser() if text else None

    def _on_choose_clicked(self) -> None:
        if folder := ask_folder(self, self._name):
            self.line.setText(str(folder))


class PathField(FolderField):
    """A folder, or a file of the types in `kinds` (QFileDialog's format)."""

    def __init__(self, name: str, kinds: str) -> None:
        super().__init__(name)
        self._kinds = kinds
        rename(self.choose, self.tr("Folder…"))
        file = button(self.tr("File…"), on_click=self._on_file_clicked)
        self.row.addWidget(file)

    def _on_file_clicked(self) -> None:
        if file := ask_file(self, self._name, self._kinds):
            self.line.setText(str(file))


class FilesField(QWidget):
    """Files and folders, without duplicates.

    Signals:
        changed: the files changed.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.list = named(QListWidget(), "datasetSources", name)
        self.list.setFixedHeight(scaled(_LIST_HEIGHT))
        on_keys(self.list, self._on_remove_clicked, "Del")
        files = button(self.tr("Add files…"), on_click=self._on_files_clicked)
        folder = button(self.tr("Add a bundle…"), on_click=self._on_folder_clicked)
        self._remove = button(self.tr("Remove"), "ghost", shortcut="Del")
        self._remove.clicked.connect(self._on_remove_clicked)
        self.list.currentRowChanged.connect(lambda row: self._remove.setEnabled(row >= 0))
        self._remove.setEnabled(False)
        row = flow(files, folder, self._remove, spacing=8)
        vbox(self.list, row, parent=self, spacing=8, margins=0)

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(Path(self.list.item(row).text()) for row in range(self.list.count()))

    def add(self, names: Iterable[str]) -> None:
        known = {str(path) for path in self.paths}
        self.list.addItems([name for name in dict.fromkeys(names) if name not in known])
        self.changed.emit()

    def _on_files_clicked(self) -> None:
        kinds = self.tr("Rows (*.jsonl);;All files (*)")
        self.add(map(str, ask_files(self, self.tr("Add files"), kinds)))

    def _on_folder_clicked(self) -> None:
        if folder := ask_folder(self, self.tr("Add a bundle")):
            self.add([str(folder)])

    def _on_remove_clicked(self) -> None:
        if self.list.takeItem(self.list.currentRow()):
            self.changed.emit()
