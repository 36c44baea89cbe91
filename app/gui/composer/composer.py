"""The composer: text, files, sources, waiting questions, and Send or Stop in the same place."""

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.core.messages import ImagePart
from app.core.unicode_text import visible_text
from app.gui.composer.completion import Completion
from app.gui.composer.file_chips import FileChips
from app.gui.composer.input import ComposerInput, Typed
from app.gui.controls.buttons import allow, button, icon_button, native_keys
from app.gui.controls.labels import ElidedLabel, card, named, set_kind
from app.gui.controls.panes import Picture
from app.gui.dialogs.simple_dialogs import ask_files
from app.gui.layouts.boxes import discard, flow, hbox, stacked, vbox
from app.gui.layouts.pages import BesideLayout
from app.gui.look.theme import scaled
from app.viewmodels.chat.conversation import ConversationViewModel
from app.viewmodels.chat.thread import CHARACTERS_PER_TOKEN
from app.viewmodels.quantities import integer
from app.viewmodels.window import WindowViewModel

_MAX_WIDTH, _MAX_HEIGHT = 1280, 8000
_MAX_BYTES = 3 << 20
_ROOMY = 620
_TINY = 480
_LEAST_TOOLS = 300
_COMMAND_KEYS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def pasted_picture(image: QImage, name: str) -> ImagePart:
    """As PNG, scaled down until it fits into a message to the engine."""
    room = image.size().boundedTo(QSize(_MAX_WIDTH, _MAX_HEIGHT))
    width = max(1, image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio).width())
    while True:
        smooth = Qt.TransformationMode.SmoothTransformation
        scaled = image if width == image.width() else image.scaledToWidth(width, smooth)
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        scaled.save(buffer, "PNG")  # type: ignore[call-overload]
        if data.size() <= _MAX_BYTES or width <= 1:
            return ImagePart(data=bytes(data.data()), media_type="image/png", description=name)
        width = width * 3 // 4


class QueueRows(QWidget):
    """The questions that wait for the answer before them, to be edited or removed.

    Hidden while the queue is empty.

    Args:
        edit: called with the text of a question that was removed from the queue to be edited.
    """

    def __init__(self, conversation: ConversationViewModel, edit: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("queue")
        self._conversation, self._edit = conversation, edit
        self._rows: list[QFrame] = []
        self._column = vbox(parent=self, spacing=4, margins=0)
        conversation.queue.changed.connect(self._show_queue)
        self._show_queue()

    def _show_queue(self) -> None:
        discard(self._column, *self._rows)
        self._rows = [self._row(n, text) for n, text in enumerate(self._conversation.queue.texts)]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(self._rows))

    def _row(self, index: int, text: str) -> QFrame:
        edit = icon_button("pencil", self.tr("Edit the waiting question"))
        edit.clicked.connect(lambda: self._edit(self._conversation.queue.take(index)))
        drop = icon_button("x", self.tr("Remove the waiting question"))
        drop.clicked.connect(lambda: self._conversation.queue.take(index))
        frame = card("file")
        words = self.tr("Next: {0}").format(visible_text(" ".join(text.split())))
        parts = (Picture("clock", "muted", 16), (ElidedLabel(words, "muted"), 1), edit, drop)
        hbox(*parts, parent=frame, spacing=8, margins=(10, 2, 4, 2))
        return frame


class Composer(QFrame):
    """Binds the input side of the conversation."""

    def __init__(self, window: WindowViewModel) -> None:
        super().__init__()
        conversation = window.conversation
        named(self, "", self.tr("Write a question"), kind="composer")
        self._conversation = conversation
        self._settings = window.settings
        self.input = ComposerInput()
        self.completion = Completion(self.input, window)
        self._queue = QueueRows(conversation, self.put_text)
        self._chips = FileChips(conversation.attachments, window.pictures, window.library)
        commands = self.tr("Commands and saved prompts")
        self._attach, self._mention, self._prompt = (
            button(text, icon_name=icon_name, tooltip=meaning, shortcut=keys, name=f"{name}Button")
            for name, text, icon_name, meaning, keys in (
                ("attach", self.tr("Attach"), "paperclip", self.tr("Add files"), "Ctrl+D"),
                ("mention", self.tr("Mention"), "at-sign", self.tr("Mention a document"), "@"),
                ("prompts", self.tr("Prompts"), "square-slash", commands, "/"),
            )
        )
        self._only = button(self.tr("Only from documents"), "chip", name="onlyFromDocuments")
        self._only.setCheckable(True)
        self._context = ElidedLabel("", "faint", name="contextMeter")
        self._context.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._context.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._send = button(self.tr("Send"), "primary", name="sendButton", on_click=self._on_sent)
        self._stop = button(self.tr("Stop"), icon_name="square", shortcut="Esc", name="stopButton")
        self._action = stacked(self._send, self._stop)
        self._lay_out()
        self._connect()
        self._show_busy()
        self._show_sources()
        self._on_text_changed()
        self._apply_settings()

    def add_files(self, paths: Sequence[Path]) -> None:
        self._conversation.attachments.add(paths)
        self.input.setFocus()

    def choose_files(self) -> None:
        if paths := ask_files(self, self.tr("Add files to this chat")):
            self.add_files(paths)

    def put_text(self, text: str) -> None:
        """Insert text before what is being written."""
        written = self.input.toPlainText()
        self.input.setPlainText("\n".join(part for part in (text, written) if part))
        self.input.moveCursor(self.input.textCursor().MoveOperation.End)
        if self.isVisible():  # another screen may be shown
            self.input.setFocus()

    def type_on(self, event: QKeyEvent) -> bool:
        """Continue writing with text that was typed or pasted elsewhere."""
        is_typed = event.text().isprintable() and bool(event.text().strip())
        is_text = is_typed and not event.modifiers() & _COMMAND_KEYS
        if not is_text and not event.matches(QKeySequence.StandardKey.Paste):
            return False
        self.input.setFocus()
        self.input.keyPressEvent(event)
        return True

    def continue_with(self, typed: Typed) -> None:
        """Continue with what was typed before the composer existed."""
        if typed.text:
            self.input.setPlainText(typed.text)
            caret = self.input.textCursor()
            caret.setPosition(typed.caret)
            self.input.setTextCursor(caret)
        if typed.is_sent:
            self._on_sent()

    def _lay_out(self) -> None:
        self._action.setProperty("kind", "bare")
        self._action.setSizePolicy(self._send.sizePolicy())
        tools = flow(self._attach, self._mention, self._prompt, self._only, spacing=8)
        end = hbox((self._context, 1), self._action, spacing=12)
        parts = (self._queue, self._chips, self.input, BesideLayout(tools, end, _LEAST_TOOLS, 8))
        vbox(*parts, parent=self, spacing=10, margins=(14, 12, 12, 12))

    def _connect(self) -> None:
        conversation = self._conversation
        self.input.sent.connect(self._on_sent)
        self.input.textChanged.connect(self._on_text_changed)
        self.input.files_pasted.connect(self.add_files)
        self.input.picture_pasted.connect(self._on_picture_pasted)
        self.input.refused.connect(conversation.failed)
        self.input.focus_changed.connect(
            lambda has_focus: set_kind(self, "composer-focused" if has_focus else "composer")
        )
        self._stop.clicked.connect(conversation.stop)
        self._attach.clicked.connect(self.choose_files)
        self._mention.clicked.connect(lambda: self.completion.begin("@"))
        self._prompt.clicked.connect(lambda: self.completion.begin("/"))
        self.input.handle_key = self.completion.handle_key
        self.input.next_place = self.completion.next_place
        self._only.clicked.connect(
            lambda is_only: conversation.set_sources(is_only_from_documents=is_only)
        )
        conversation.busy_changed.connect(self._show_busy)
        conversation.transcript.changed.connect(self._show_context)
        conversation.transcript.prepended.connect(self._show_context)
        conversation.sources_changed.connect(self._show_sources)
        conversation.attachments.changed.connect(self._show_sources)
        conversation.opened.connect(self.input.clear)
        conversation.draft.restored.connect(self.put_text)
        self._settings.settings_changed.connect(self._apply_settings)

    def _on_picture_pasted(self, image: QImage) -> None:
        attachments = self._conversation.attachments
        taken = {file.path for file in attachments.files}
        names = (self.tr("Picture {0}").format(integer(number)) for number in count(1))
        name = next(one for one in names if one not in taken)
        attachments.add_picture(pasted_picture(image, name))

    def _on_sent(self) -> None:
        if text := self.input.toPlainText().strip():
            self.input.clear()
            self._conversation.send(text)

    def _on_text_changed(self) -> None:
        text = self.input.toPlainText()
        self._conversation.draft.save(text)
        allow(self._send, bool(text.strip()), self.tr("Write a question first"))
        self._show_context()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        """If space is short, show only the icons of these buttons."""
        is_short = self.width() < scaled(_ROOMY) or not self._only.isHidden()
        is_tiny = self.width() < scaled(_TINY)
        for control in (self._attach, self._mention, self._prompt):
            is_icon = is_tiny if control is self._attach else is_short
            control.setText("" if is_icon else control.accessibleName())
            set_kind(control, "icon" if is_icon else "")

    def _show_busy(self) -> None:
        """During an answer, Stop replaces Send, and questions sent are queued."""
        is_busy = self._conversation.run is not None
        self._action.setCurrentWidget(self._stop if is_busy else self._send)
        self.input.show_invitation(is_queueing=is_busy)
        self._show_context()

    def _show_sources(self) -> None:
        self._only.setVisible(self._conversation.has_documents)
        self._only.setChecked(self._conversation.is_only_from_documents)
        self._fit_buttons()
        self._show_context()

    def _show_context(self) -> None:
        usage = self._conversation.context_usage
        if usage is None:
            self._context.clear()
            return
        used, length = usage
        ahead = used + round(len(self.input.toPlainText()) / CHARACTERS_PER_TOKEN)
        is_full = ahead > length
        words = self.tr("{0} / {1} tokens").format(integer(ahead), integer(length))
        dropped = self.tr("{0}: the oldest messages will be left out")
        self._context.setText(dropped.format(words) if is_full else words)
        set_kind(self._context, "warning" if is_full else "faint")

    def _apply_settings(self) -> None:
        sends_on_enter = self._settings.settings.sends_on_enter
        self.input.sends_on_enter = sends_on_enter
        self._send.setAccessibleDescription(
            native_keys("Enter" if sends_on_enter else "Ctrl+Enter")
        )
