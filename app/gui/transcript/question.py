"""A question: a bubble at the trailing side, its files, and a place to edit it."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.core.messages import AttachmentPart, ImagePart, Message
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow_when_idle, button, icon_button
from app.gui.controls.labels import ElidedLabel, card, label, named
from app.gui.controls.panes import Picture
from app.gui.controls.pictures import Thumbnail, ToolPicture
from app.gui.layouts.boxes import FlowLayout, discard, hbox, holding, vbox
from app.gui.layouts.keyboard import LAST
from app.gui.look.theme import COLUMN_WIDTH, LOOK_CHANGES, look, roomy, scaled
from app.gui.transcript.markdown.code_block import CopiedMark
from app.gui.transcript.markdown.prose import ProseView
from app.gui.transcript.message_editor import MessageEditor, UnfinishedLink, VariantStepper
from app.viewmodels.composer.attachments import PicturesViewModel, is_picture
from app.viewmodels.quantities import data_size, integer, pages
from app.viewmodels.tasks.runner import Throttle
from app.viewmodels.window import WindowViewModel

_AT_FIRST = 12
_MOST_OF_A_NAME = 240
_THUMBNAIL = QSize(240, 180)
# What is laid out at once: about 10 ms. Few people want to scroll past an entire pasted book.
_PIECE = 8_000
_MIN_WIDTH = 24
_PADDING = 14
_MAX_SHARE = 0.84
_PICTURE_WIDTH = 360


class QuestionFiles(QWidget):
    """The files that a question was sent with.

    A chip for each file, pictures first; of many, only the first until more are requested.
    """

    def __init__(self, files: Sequence[AttachmentPart], pictures: PicturesViewModel) -> None:
        super().__init__()
        self._pictures = pictures
        self._flow = FlowLayout(6, self)
        # One more chip would take as much room as the button.
        shown = files if len(files) <= _AT_FIRST + 1 else files[:_AT_FIRST]
        self._add(shown)
        if hidden := files[len(shown) :]:
            more = button(self.tr("{0} more").format(integer(len(hidden))), "link")
            more.setObjectName("moreFiles")
            more.clicked.connect(lambda: self._show_all(hidden, more))
            self._flow.addWidget(more)

    def _add(self, files: Sequence[AttachmentPart]) -> None:
        for part in files:
            if is_picture(part.path):
                self._flow.addWidget(self._thumbnail(part))
        for part in files:
            self._flow.addWidget(_file_chip(part))

    def _show_all(self, hidden: Sequence[AttachmentPart], more: QWidget) -> None:
        discard(self._flow, more)
        self._add(hidden)

    def _thumbnail(self, part: AttachmentPart) -> Thumbnail:
        thumbnail = Thumbnail(self._pictures, _name(part), _THUMBNAIL)
        thumbnail.show_document(part.document_id)
        return thumbnail


def _name(part: AttachmentPart) -> str:
    return visible_text(PurePath(part.path).name)


def _file_chip(part: AttachmentPart) -> QFrame:
    chip = card("file")
    row = hbox(parent=chip, spacing=6, margins=(10, 5, 10, 5))
    row.addWidget(Picture("at-sign" if part.is_named else "file-text", "muted", 16))
    middle = Qt.TextElideMode.ElideMiddle
    row.addWidget(ElidedLabel(_name(part), most=_MOST_OF_A_NAME, gap=middle))
    if part.pages:
        row.addWidget(label(pages(part.pages, part.path), "faint", wraps=False))
    return chip


class PlainBody(QWidget):
    """The user's own text as typed: a long one is shortened, and shown in full on request.

    Text without any markup.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self._look = look()
        self._pieces = _pieces(text)
        self._limit = 0
        self._views: list[ProseView] = []
        self._next = Throttle(0, self._go_on, self)
        self._column = vbox(parent=self, spacing=0, margins=0)
        self._add(next(self._pieces, ""))
        if len(text) > _PIECE:
            size = data_size(len(text.encode(errors="replace")))
            self._all = button(self.tr("Show all ({0})").format(size), "link", name="showAllText")
            self._all.clicked.connect(self._on_all_clicked)
            self._column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)

    def fit(self, limit: int) -> None:
        """As wide as the text, up to `limit` pixels."""
        self._limit = limit
        for view in self._views:
            view.document().setTextWidth(limit)
        widest = max(view.ideal_width() + 2 for view in self._views)
        width = max(min(widest, limit), _MIN_WIDTH)
        for view in self._views:
            view.setFixedWidth(width)
            view.document().setTextWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        # Colours and sizes are in the text's formats.
        if event.type() in LOOK_CHANGES and self._look != look():
            self._look = look()
            for view, piece in zip(self._views, _pieces(self._text), strict=False):
                view.rewrite_plain(piece)
            self.fit(self._limit)
        super().changeEvent(event)

    def _on_all_clicked(self) -> None:
        self._all.hide()
        self._next.request()

    def _go_on(self) -> None:
        piece = next(self._pieces, None)
        if piece is not None:
            self._add(piece)
            self._views[-1].setFixedWidth(self._views[0].width())
            self._next.request()

    def _add(self, text: str) -> None:
        view = named(ProseView(), "", self.tr("Your message"))
        view.commit_plain(text)
        self._column.insertWidget(len(self._views), view)
        self._views.append(view)


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces that end with a line, or else with a word."""
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            found = max(text.rfind("\n", start, end), text.rfind(" ", start, end)) + 1
            end = found if found > start else end
        yield text[start:end].removesuffix("\n") if end < len(text) else text[start:end]
        start = end


class QuestionWidget(QWidget):
    """The question. Its actions appear while the mouse is over it or it has the focus."""

    def __init__(self, message: Message, window: WindowViewModel) -> None:
        super().__init__()
        self.message = message
        self._window = window
        self._conversation = window.conversation
        self._branches = window.branches
        self._edits = window.edits
        self._pictures = window.pictures
        self._text = PlainBody(message.text)
        self._bubble = self._make_bubble()
        self._editor: MessageEditor | None = None
        # Created on demand: most questions are only scrolled past.
        self._actions: list[QToolButton] = []
        self._is_under_mouse = False
        self._pinned: QWidget | None = None
        self._unfinished: UnfinishedLink | None = None
        self._lay_out()
        self._show_pin()
        self._show_unfinished()
        self._fit()
        self._conversation.transcript.renewed.connect(self._on_renewed)
        self._edits.changed.connect(self._show_unfinished)

    def edit(self) -> None:
        """Edit the question in place; sending makes a branch, Esc keeps the change for later."""
        if self._editor or self._conversation.run:
            return
        self._editor = MessageEditor(
            self.message,
            self._window,
            self.tr("Edit your message"),
            self.tr("The earlier version stays as a branch."),
            self.tr("Send"),
        )
        self._editor.taken.connect(self._on_edited)
        self._editor.dismissed.connect(self._close_editor)
        self._bubble.hide()
        self._column.insertWidget(0, self._editor)
        self._show_unfinished()
        self._editor.focus_text()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_under_mouse = True
        self.show_actions()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_under_mouse = False
        self.show_actions()
        super().leaveEvent(event)

    def show_actions(self) -> None:
        """Show or hide the actions, depending on mouse and keyboard focus."""
        focused = self.window().focusWidget()
        has_focus = focused is not None and self.isAncestorOf(focused)
        is_shown = (self._is_under_mouse or has_focus) and self._editor is None
        if is_shown and not self._actions:
            self._make_actions()
        for control in self._actions:
            control.setVisible(is_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self.setObjectName("question")
        self._row = row = QHBoxLayout()
        row.setSpacing(2)
        row.addStretch(1)
        if self.message.variants > 1:
            row.addWidget(self._make_stepper(), 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._bubble)
        self._column = vbox(row, parent=self, margins=0)

    def _make_stepper(self) -> VariantStepper:
        stepper = VariantStepper(partial(self._conversation.select_variant, self.message.id))
        stepper.show_message(self.message)
        return stepper

    def _make_bubble(self) -> QFrame:
        bubble = card("bubble")
        column = QVBoxLayout(bubble)
        self._inside = column
        parts = self.message.parts
        if files := [part for part in parts if isinstance(part, AttachmentPart)]:
            column.addWidget(QuestionFiles(files, self._pictures))
        for part in parts:
            if isinstance(part, ImagePart):
                column.addWidget(ToolPicture(part, max_width=scaled(_PICTURE_WIDTH)))
        column.addWidget(self._text)
        self.show_density()
        return bubble

    def show_density(self) -> None:
        self._inside.setContentsMargins(_PADDING, roomy(10), _PADDING, roomy(8))
        self._inside.setSpacing(roomy(8))

    def _fit(self) -> None:
        """As wide as the text, up to most of the column."""
        limit = round(min(self.width(), scaled(COLUMN_WIDTH)) * _MAX_SHARE)
        self._bubble.setMaximumWidth(limit)
        self._text.fit(limit - 2 * _PADDING)

    def _allow_changes(self) -> None:
        """Disable changes to the thread while an answer is in progress."""
        for control in self._actions:
            if control is not self._copy:
                allow_when_idle(control, self._conversation.run is None)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.message.text)
        self._copied.show()

    def _make_actions(self) -> None:
        message, branches = self.message, self._branches
        delete = icon_button("trash-2", self.tr("Delete question and answer"), name="deleteTurn")
        delete.clicked.connect(lambda: branches.delete_turn(message.id))
        self._copy = icon_button("copy", self.tr("Copy message"), on_click=self._on_copy_clicked)
        self._copied = CopiedMark(self._copy)
        edit = icon_button(
            "pencil", self.tr("Edit message"), "Up", name="editQuestion", on_click=self.edit
        )
        self._actions = [delete, self._copy, edit]
        for place, control in enumerate(self._actions, start=1):
            control.setProperty(LAST, True)
            self._row.insertWidget(place, control, 0, Qt.AlignmentFlag.AlignBottom)
        self._conversation.busy_changed.connect(self._allow_changes)
        self._allow_changes()

    def _on_renewed(self, message: Message) -> None:
        if message.id == self.message.id:
            self.message = message
            self._show_pin()

    def _show_pin(self) -> None:
        if self.message.is_pinned and self._pinned is None:
            self._pinned = _pin_note(self.tr("Stays in the context"))
            self._column.addWidget(self._pinned, 0, Qt.AlignmentFlag.AlignRight)
        if self._pinned:
            self._pinned.setVisible(self.message.is_pinned)

    def _on_edited(self, text: str) -> None:
        self._edits.keep(self.message, "")
        self._close_editor()
        self._conversation.edit(self.message.id, text)

    def _close_editor(self) -> None:
        if self._editor:
            discard(self._column, self._editor)
            self._editor = None
        self._bubble.show()
        self._show_unfinished()

    def _show_unfinished(self) -> None:
        is_offered = self._editor is None and bool(self._edits.text(self.message))
        if is_offered and self._unfinished is None:
            self._unfinished = UnfinishedLink(self._conversation)
            self._unfinished.clicked.connect(self.edit)
            self._column.addWidget(self._unfinished, 0, Qt.AlignmentFlag.AlignRight)
        if self._unfinished:
            self._unfinished.setVisible(is_offered)


def _pin_note(text: str) -> QWidget:
    words = label(text, "faint", wraps=False)
    row = hbox(Picture("pin", "faint", 14), words, spacing=4, margins=(0, 4, 4, 0))
    return named(holding(row), "pinNote")
