"""The files of the chat and of the message being written, each with its progress or problem."""

from functools import partial
from pathlib import Path, PurePath

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QWidget

from app.core.unicode_text import visible_text
from app.gui.controls.buttons import icon_button
from app.gui.controls.labels import ElidedLabel, label, named, set_kind
from app.gui.controls.panes import Picture
from app.gui.controls.picker_button import menu_text
from app.gui.controls.pictures import Thumbnail
from app.gui.dialogs.simple_dialogs import ask_collection_name
from app.gui.layouts.boxes import discard, flow, hbox
from app.gui.look.icons import Tone, icon
from app.gui.look.theme import scaled, tokens
from app.viewmodels.composer.attachments import AttachmentsViewModel, PicturesViewModel, is_picture
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.indexing import FileState
from app.viewmodels.quantities import integer, pages, percent
from app.viewmodels.translated import translated

_BAR_HEIGHT = 3
_THUMBNAIL = QSize(56, 40)
_MOST_OF_A_NAME = 200
_MOST_OF_A_STATE = 320
_MAX_HEIGHT = 156
_MOST_OF_A_WINDOW = 4
"""The part of a window's height that the files may take: one of so many."""

_MANY = 6
_MOST = 30
"""So many are shown: thousands would be laid out anew with each file that is read."""


class FileChips(QScrollArea):
    """Hidden while there are no files; scrolls if there are many.

    Of very many, those with a problem and the first ones are shown, and how many are ready.
    """

    def __init__(
        self,
        attachments: AttachmentsViewModel,
        pictures: PicturesViewModel,
        library: LibraryViewModel,
    ) -> None:
        super().__init__()
        named(self, "fileChips", kind="plain")
        self._library = library
        self._pictures = pictures
        self._attachments = attachments
        self._chips: dict[str, _FileChip] = {}
        self._page = named(QWidget(), "", kind="card")
        self._count = label("", "muted", wraps=False)
        self._flow = flow(self._count, parent=self._page, spacing=6)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        attachments.changed.connect(self._show_files)
        self._show_files()

    def _show_files(self) -> None:
        every = self._attachments.files
        first = sorted(every, key=lambda file: not file.problem)[:_MOST]
        files = {file.path: file for file in first}
        for path in [path for path in self._chips if path not in files]:
            chip = self._chips.pop(path)
            discard(self._flow, chip)
        for path, file in files.items():
            if path not in self._chips:
                self._chips[path] = self._add_chip(path)
            self._chips[path].show_file(file, sees=self._attachments.sees_pictures)
        ready = sum(file.is_settled for file in every)
        words = self.tr("{0} of {1} files are ready")
        self._count.setText(words.format(integer(ready), integer(len(every))))
        is_busy = len(every) > _MANY and ready < len(every)
        self._count.setVisible(is_busy or len(every) > len(files))
        self._flow.invalidate()
        self.setVisible(bool(files))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the chips, up to a few lines of them: the conversation needs its room."""
        height = self._flow.heightForWidth(self.viewport().width())
        most = min(scaled(_MAX_HEIGHT), self.window().height() // _MOST_OF_A_WINDOW)
        self.setFixedHeight(max(1, min(height, most)))

    def _add_chip(self, path: str) -> "_FileChip":
        chip = _FileChip(path, self._pictures)
        chip.remove_requested.connect(self._attachments.remove)
        chip.menu_requested.connect(self._show_menu)
        self._flow.addWidget(chip)
        return chip

    def _show_menu(self, path: str, place: QPoint) -> None:
        """What can be done with a file attached to the chat."""
        menu = named(QMenu(self), "attachmentMenu")
        targets = menu.addMenu(icon("folder-input"), self.tr("Add to a collection…"))
        for collection in self._library.collections:
            name = menu_text(visible_text(collection.name))
            add = partial(self._library.add_to, collection.id, [Path(path)])
            targets.addAction(icon("files"), name, add)
        if self._library.collections:
            targets.addSeparator()
        targets.addAction(icon("plus"), self.tr("New collection…"), lambda: self._add_to_new(path))
        remove = partial(self._attachments.remove, path)
        menu.addAction(icon("trash-2", "danger"), self.tr("Remove from this chat"), remove)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _add_to_new(self, path: str) -> None:
        if name := ask_collection_name(self, Path(path).parent.name):
            self._library.add_to("", [Path(path)], name)


class _FileChip(QFrame):
    """A name, its state, a button to remove it, and a progress bar along the lower edge."""

    remove_requested = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, path: str, pictures: PicturesViewModel) -> None:
        super().__init__()
        named(self, "fileChip", kind="file")
        self._path = path
        self._fraction = 0.0
        self._shown: tuple[FileState, bool | None] | None = None
        name = visible_text(PurePath(path).name)
        middle = Qt.TextElideMode.ElideMiddle
        self._name = ElidedLabel(name, most=_MOST_OF_A_NAME, gap=middle)
        self._state = ElidedLabel("", "faint", most=_MOST_OF_A_STATE)
        remove = icon_button("x", self.tr("Remove {0}").format(name))
        remove.clicked.connect(lambda: self.remove_requested.emit(self._path))
        self._picture = Picture("file-text", "muted", 16)
        self._thumbnail = Thumbnail(pictures, name, _THUMBNAIL)
        self._more = icon_button("ellipsis", self.tr("More for {0}").format(name))
        self._more.setObjectName("attachmentMore")
        self._more.clicked.connect(self._request_menu)
        parts = (self._thumbnail, self._picture, self._name, self._state, self._more, remove)
        self._row = hbox(*parts, parent=self, spacing=6, margins=(10, 2, 2, 2))

    def _request_menu(self) -> None:
        place = self._more.mapToGlobal(self._more.rect().bottomLeft())
        self.menu_requested.emit(self._path, place)

    def show_file(self, file: FileState, *, sees: bool | None) -> None:
        """Show its state; `sees`: whether the model has vision, None if only its server knows."""
        if (file, sees) == self._shown:
            return
        self._shown = file, sees
        is_failed = file.stage == "failed"
        self._fraction = 1.0 if file.is_settled else file.fraction
        self._more.setVisible(file.document is not None and not file.is_named)
        kind = "image" if file.is_picture else "at-sign" if file.is_named else "file-text"
        self._show_picture("circle-alert" if is_failed else kind, is_failed)
        is_seen = file.picture is not None or (file.document and is_picture(self._path))
        self._picture.setVisible(not is_seen)
        if file.picture:
            self._thumbnail.show_picture(file.picture)
        elif file.document and is_seen:
            self._thumbnail.show_document(file.document.id)
        self._state.setText(self._words(file, sees=sees))
        problem = translated(file.problem)
        is_doubtful = (problem and not is_failed) or (file.picture and sees is False)
        set_kind(self._state, "warning" if is_doubtful else "faint")
        named = self.tr("Only documents mentioned with @ are searched.") if file.is_named else ""
        self.setToolTip(problem or named)
        self.setAccessibleName(f"{self._name.text()}: {problem or self._state.text()}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if 0 < self._fraction < 1:
            width = round((self.width() - 16) * self._fraction)
            bar = QRect(8, self.height() - _BAR_HEIGHT - 1, width, _BAR_HEIGHT)
            painter = QPainter(self)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().accent))
            painter.drawRoundedRect(bar, 1, 1)

    def _show_picture(self, name: str, is_failed: bool) -> None:
        tone: Tone = "danger" if is_failed else "muted"
        self._picture.show_icon(name, tone)

    def _words(self, file: FileState, *, sees: bool | None) -> str:
        if file.document and is_picture(self._path):
            return self.tr("only its text is read")
        if file.document and file.problem:
            return self.tr("partly read")
        if file.document and file.document.pages:
            return pages(file.document.pages, file.document.path)
        if file.picture:
            return {
                True: self.tr("shown to the model"),
                False: self.tr("this model cannot see it"),
                None: self.tr("sent to the server"),
            }[sees]
        words = {
            "waiting": self.tr("waiting"),
            "reading": self.tr("reading {0}").format(percent(file.fraction)),
            "embedding": self.tr("indexing {0}").format(percent(file.fraction)),
            "ready": self.tr("ready"),
            "skipped": self.tr("ready"),
            "failed": self.tr("cannot be used: {0}").format(translated(file.reason)),
        }
        return words[file.stage]
