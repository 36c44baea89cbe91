"""What stands in the transcript: questions as they are, answers that may still grow."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.core.messages import Message
from app.viewmodels.answer import AnswerViewModel
from app.viewmodels.answer_runs import AnswerRuns

Item = Message | AnswerViewModel


class ThreadViewModel(QObject):
    """The visible path through the tree of one conversation.

    Signals:
        changed: the items from this index on are new.
    """

    changed = Signal(int)

    def __init__(self, runs: AnswerRuns, parent: QObject) -> None:
        super().__init__(parent)
        self._runs = runs
        self.items: list[Item] = []

    @property
    def last_answer(self) -> AnswerViewModel | None:
        answers = (item for item in reversed(self.items) if isinstance(item, AnswerViewModel))
        return next(answers, None)

    def show(self, messages: Sequence[Message]) -> None:
        """Show another conversation."""
        self._replace(0, [self._item(message) for message in messages])

    def show_branch(self, messages: Sequence[Message]) -> None:
        """Show another branch of the same conversation; what both share stays in place."""
        start = _common_length([message_of(item) for item in self.items], messages)
        self._replace(start, [self._item(message) for message in messages[start:]])

    def place(self, question: Message, answer: AnswerViewModel) -> None:
        """Show the pair where it belongs; what stood there is on another branch now."""
        start = self._index_of(question.id)
        if start is None:
            parent = self._index_of(question.parent_id)
            start = 0 if parent is None else parent + 1
        elif isinstance(self.items[start], Message) and self.items[start] == question:
            self._replace(start + 1, [answer])
            return
        self._replace(start, [question, answer])

    def _item(self, message: Message) -> Item:
        if message.role == "user":
            return message
        return self._runs.answer(message.id) or AnswerViewModel(message, parent=self)

    def _index_of(self, message_id: str | None) -> int | None:
        ids = [message_of(item).id for item in self.items]
        return ids.index(message_id) if message_id in ids else None

    def _replace(self, start: int, items: Sequence[Item]) -> None:
        for item in self.items[start:]:
            if isinstance(item, AnswerViewModel) and not self._runs.is_making(item):
                item.deleteLater()
        self.items[start:] = items
        self.changed.emit(start)


def message_of(item: Item) -> Message:
    return item if isinstance(item, Message) else item.message


def _common_length(left: Sequence[Message], right: Sequence[Message]) -> int:
    """How many messages from the start are the same and stand in the same place."""
    pairs = zip(left, right, strict=False)
    different = (index for index, (one, other) in enumerate(pairs) if one != other)
    return next(different, min(len(left), len(right)))
