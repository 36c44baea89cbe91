"""The questions waiting in each conversation while an answer is in progress there."""

from PySide6.QtCore import QObject, Signal


class QuestionQueue(QObject):
    """The queue of the conversation on screen; those of other conversations are kept.

    Signals:
        changed: the questions of the conversation on screen changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: dict[str, list[str]] = {}
        self._shown = ""

    @property
    def texts(self) -> list[str]:
        return self._all.get(self._shown, [])

    def show(self, conversation_id: str) -> None:
        """Switch to another conversation; "" is one that is not stored yet."""
        self._shown = conversation_id
        self.changed.emit()

    def move_to(self, conversation_id: str) -> None:
        """The new chat got its id."""
        if waiting := self._all.pop("", []):
            self._all[conversation_id] = waiting
        self._shown = conversation_id

    def put(self, text: str) -> None:
        self._all.setdefault(self._shown, []).append(text)
        self.changed.emit()

    def take(self, index: int) -> str:
        text = self.texts.pop(index)
        self.changed.emit()
        return text

    def take_shown(self) -> str:
        """Empty the queue of the conversation on screen and return its contents as one text."""
        text = "\n\n".join(self._all.pop(self._shown, []))
        if text:
            self.changed.emit()
        return text

    def take_all(self) -> dict[str, str]:
        """Empty all queues and return their contents, one text per conversation."""
        waiting = {id_: "\n\n".join(texts) for id_, texts in self._all.items() if texts}
        self._all.clear()
        return waiting
