"""What the composer offers while / or @ is typed, and what choosing does."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from app.core.assistants import SavedPrompt
from app.core.documents import Collection, Document
from app.core.unicode_text import visible_text
from app.gui.composer.input import ComposerInput
from app.gui.controls.buttons import claims_escape
from app.gui.controls.labels import named
from app.gui.dialogs.simple_dialogs import ask_name
from app.gui.layouts.boxes import vbox
from app.gui.look.icons import icon
from app.gui.look.text_direction import isolated
from app.gui.look.theme import scaled
from app.viewmodels.chat.thread import message_of
from app.viewmodels.composer.suggestions import MentionsViewModel
from app.viewmodels.quantities import pages
from app.viewmodels.window import WindowViewModel

_MOST_SHOWN = 8
_MOST = 50
_WIDTH = 460
_COMMAND = re.compile(r"^/([^\n]{0,40})$")
_MENTION = re.compile(r"(?:^|\s)@([^@\n]{0,100})$")
_PLACE = re.compile(r"\{\{[^{}\n]{1,60}\}\}")


@dataclass(frozen=True)
class Suggestion:
    """A line to choose; `note` describes it, `choose` carries it out."""

    title: str
    note: str
    icon_name: str
    choose: Callable[[], None]

    def fits(self, words: str) -> bool:
        """Whether every typed word occurs in the title or the note."""
        text = f"{self.title} {self.note}".casefold()
        return all(word in text for word in words.casefold().split())

    def rank(self, words: str) -> int:
        """How well the title matches, best first: it begins so, a word of it does, neither."""
        title, typed = self.title.casefold().removeprefix("/"), words.casefold().strip()
        if title.startswith(typed):
            return 0
        return 1 if re.search(rf"(?<![^\W_]){re.escape(typed)}", title) else 2


class SuggestionsPopup(QFrame):
    """The list above the composer: commands and prompts after /, documents after @.

    Floats over the window while needed; the composer keeps the keyboard focus.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner.window())
        self._owner = owner
        self._shown: list[Suggestion] = []
        named(self, "suggestions", kind="popup")
        self._list = QListWidget()
        self._list.setIconSize(QSize(scaled(16), scaled(16)))
        self._list.setSpacing(1)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Suggestions"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.itemClicked.connect(lambda _item: self.choose())
        vbox(self._list, parent=self, margins=6)
        self.hide()

    @property
    def is_open(self) -> bool:
        return self.isVisible()

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these above the owner; an empty list hides the popup."""
        self._shown = list(suggestions[:_MOST])
        self._list.clear()
        for one in self._shown:
            text = isolated(visible_text(one.title))
            if one.note:
                text = f"{text}   {visible_text(one.note)}"
            item = QListWidgetItem(icon(one.icon_name), text)
            item.setToolTip(visible_text(one.note))
            self._list.addItem(item)
        if not self._shown:
            self.hide()
            return
        self._list.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def step(self, step: int) -> None:
        self._list.setCurrentRow((self._list.currentRow() + step) % max(len(self._shown), 1))

    def choose(self) -> None:
        """Carry out the current line."""
        row = self._list.currentRow()
        self.hide()
        if 0 <= row < len(self._shown):
            self._shown[row].choose()

    def _place(self) -> None:
        window = self._owner.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        line = self._list.sizeHintForRow(0) + 2
        height = line * min(len(self._shown), _MOST_SHOWN) + 16
        corner = self._owner.mapTo(window, QPoint(0, 0))
        width = min(scaled(_WIDTH), self._owner.width())
        left = corner.x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left += self._owner.width() - width
        self.setGeometry(left, corner.y() - height - 6, width, height)


class Completion(QObject):
    """Watches the composer's text; the words before the cursor determine the suggestions.

    Signals:
        command_chosen: the name of a command that the window carries out.
    """

    command_chosen = Signal(str)

    def __init__(self, field: ComposerInput, window: WindowViewModel) -> None:
        super().__init__(field)
        self._field = field
        self._conversation = window.conversation
        self._prompts = window.prompts
        self._mentions = MentionsViewModel(window.services.library, window.runner, self)
        self._popup: SuggestionsPopup | None = None
        self._is_mentioning = False
        self._begun = ""
        field.installEventFilter(self)
        field.textChanged.connect(self.update)
        self._mentions.changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes the open list before the window's shortcuts get it."""
        is_open = self._popup is not None and self._popup.is_open
        return (is_open and claims_escape(event)) or super().eventFilter(watched, event)

    def begin(self, trigger: str) -> None:
        """Type the list's trigger, for a button; Esc removes it if nothing was added."""
        self._field.setFocus()
        if trigger == "/":
            self._field.moveCursor(QTextCursor.MoveOperation.Start)
        self._field.insertPlainText(trigger)
        self._begun = trigger

    def update(self) -> None:
        """Offer what matches the current text."""
        before = self._before_cursor()
        command, mention = _COMMAND.match(before), _MENTION.search(before)
        if mention and not self._is_mentioning:
            self._mentions.refresh()
        self._is_mentioning = mention is not None
        if command:
            self._offer(self._commands(command[1]), command[1])
        elif mention:
            self._offer(self._names(mention[1]), mention[1])
        else:
            self._begun = ""
            if self._popup:
                self._popup.hide()

    def handle_key(self, key: str) -> bool:
        """Handle a key for the open list: "up", "down", "choose" or "close"; false if closed."""
        popup = self._popup
        if popup is None or not popup.is_open:
            return False
        actions: dict[str, Callable[[], None]] = {
            "up": lambda: popup.step(-1),
            "down": lambda: popup.step(1),
            "choose": popup.choose,
            "close": self._close,
        }
        actions[key]()
        return True

    def next_place(self) -> bool:
        """Select the next {{placeholder}} after the cursor; false if there is none."""
        text = self._field.toPlainText()
        start = self._field.textCursor().selectionEnd()
        found = _PLACE.search(text, start) or _PLACE.search(text)
        if found is None:
            return False
        cursor = self._field.textCursor()
        cursor.setPosition(found.start())
        cursor.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
        self._field.setTextCursor(cursor)
        return True

    def _close(self) -> None:
        assert self._popup, "it is open"
        self._popup.hide()
        if self._begun and self._before_cursor().endswith(self._begun):
            self._field.textCursor().deletePreviousChar()
        self._begun = ""

    def _offer(self, suggestions: Sequence[Suggestion], words: str) -> None:
        if self._popup is None:
            owner = self._field.parentWidget() or self._field
            self._popup = SuggestionsPopup(owner)
        fitting = [one for one in suggestions if one.fits(words)]
        self._popup.offer(sorted(fitting, key=lambda one: one.rank(words)))

    def _commands(self, typed: str) -> list[Suggestion]:
        commands = [
            ("new", self.tr("New chat"), "plus"),
            ("regenerate", self.tr("Another answer to the last question"), "refresh-cw"),
            ("find", self.tr("Find in this chat"), "search"),
            ("fork", self.tr("Continue in a new chat from here"), "git-fork"),
            ("copy", self.tr("Copy the whole chat as Markdown"), "copy"),
            ("attach", self.tr("Attach files"), "paperclip"),
            ("remember", self.tr("Remember a fact in all chats"), "bookmark"),
            ("settings", self.tr("Open the settings"), "settings"),
            ("quit", self.tr("Quit Inglenook"), "x"),
        ]
        result = [
            Suggestion(f"/{name}", note, icon_name, lambda n=name: self._run(n))  # type: ignore[misc]
            for name, note, icon_name in commands
        ]
        for prompt in self._prompts.prompts:
            note = " ".join(prompt.text.split())[:80]
            use = Suggestion(prompt.name, note, "bookmark", lambda p=prompt: self._insert(p))  # type: ignore[misc]
            result.append(use)
        if self._conversation.transcript.items:
            save = self.tr("Save the last question as a prompt")
            result.append(Suggestion("/save", save, "bookmark", self._save))
        for prompt in self._prompts.prompts if typed.startswith("f") else ():
            forget = self.tr("Delete the prompt “{0}”").format(prompt.name)
            result.append(
                Suggestion(
                    "/forget",
                    forget,
                    "trash-2",
                    lambda p=prompt: self._forget(p),  # type: ignore[misc]
                )
            )
        return result

    def _names(self, typed: str) -> list[Suggestion]:
        size = len(typed) + 1
        collections = [
            Suggestion(
                one.name,
                self.tr("collection, {0}").format(pages(one.pages)),
                "files",
                lambda c=one: self._use_collection(c, size),  # type: ignore[misc]
            )
            for one in self._mentions.collections
        ]
        documents = [
            Suggestion(
                PurePath(one.path).name,
                self._note(one),
                "file-text",
                lambda d=one: self._use_document(d, size),  # type: ignore[misc]
            )
            for one in sorted(self._mentions.documents, key=self._is_elsewhere)
        ]
        names = [*collections, *documents]
        if " " not in typed:
            return names
        # Text after a space may be the question: only a name that continues like this matches.
        return [one for one in names if typed.casefold() in one.title.casefold()]

    def _is_elsewhere(self, document: Document) -> bool:
        return document.collection_id != self._conversation.collection_id

    def _note(self, document: Document) -> str:
        """Its number of pages, and its collection if that is not the chat's."""
        size = pages(document.pages, document.path) if document.pages else ""
        home = self._mentions.collection_of(document)
        if home is None or not self._is_elsewhere(document):
            return size
        return self.tr("in {collection}, {pages}").format(collection=home.name, pages=size)

    def _run(self, name: str) -> None:
        self._erase_command()
        self.command_chosen.emit(name)

    def _insert(self, prompt: SavedPrompt) -> None:
        self._erase_command()
        written = self._field.toPlainText()
        self._field.setPlainText("\n".join(part for part in (prompt.text, written) if part))
        self._field.moveCursor(QTextCursor.MoveOperation.Start)
        if not self.next_place():
            self._field.moveCursor(QTextCursor.MoveOperation.End)

    def _save(self) -> None:
        self._erase_command()
        messages = [message_of(one) for one in self._conversation.transcript.items]
        question = next(one for one in reversed(messages) if one.role == "user")
        name = ask_name(
            self._field,
            self.tr("Save as a prompt"),
            self.tr("Name; use {{word}} in the prompt as a placeholder"),
            self.tr("Save"),
        )
        if name:
            self._prompts.save(name, question.text)

    def _forget(self, prompt: SavedPrompt) -> None:
        self._erase_command()
        self._prompts.delete(prompt.id)

    def _use_collection(self, collection: Collection, typed: int) -> None:
        self._erase(typed)
        self._conversation.set_sources(collection_id=collection.id)

    def _use_document(self, document: Document, typed: int) -> None:
        self._erase(typed)
        if self._is_elsewhere(document):
            self._conversation.set_sources(collection_id=document.collection_id)
        self._conversation.attachments.add_document(document)

    def _erase_command(self) -> None:
        """Text after the command was written before it, and stays."""
        self._erase(len(self._before_cursor()))

    def _erase(self, characters: int) -> None:
        cursor = self._field.textCursor()
        for _ in range(characters):
            cursor.deletePreviousChar()

    def _before_cursor(self) -> str:
        cursor = self._field.textCursor()
        if cursor.hasSelection():
            return ""
        return cursor.block().text()[: cursor.positionInBlock()]
