"""The contents of the transcript: stored messages, and answers that may still grow."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from app.core.documents import distinct_names
from app.core.generation import Mode
from app.core.messages import Message, ToolResultPart
from app.viewmodels.chat.answer import AnswerRuns, AnswerViewModel
from app.viewmodels.quantities import page_name
from app.viewmodels.translated import translate

CHARACTERS_PER_TOKEN = 3.5
"""An estimate, for text whose tokens were not counted by a model."""

# An answer gets a view model only when it is looked at: a long chat has thousands.
Item = Message | AnswerViewModel


class ThreadViewModel(QObject):
    """The visible path through the tree of one conversation.

    Signals:
        changed: the items from this index on changed.
        prepended: this many items were inserted at the top.
        renewed: a Message was stored again with another mark; its position and text are the same.
    """

    changed = Signal(int)
    prepended = Signal(int)
    renewed = Signal(object)

    def __init__(self, runs: AnswerRuns, parent: QObject) -> None:
        super().__init__(parent)
        self._runs = runs
        self.items: list[Item] = []

    @property
    def last_answer(self) -> AnswerViewModel | None:
        numbers = (n for n in range(len(self.items) - 1, -1, -1) if self.is_answer(n))
        number = next(numbers, None)
        return None if number is None else self.answer(number)

    def is_answer(self, index: int) -> bool:
        return message_of(self.items[index]).role != "user"

    def answer(self, index: int) -> AnswerViewModel:
        item = self.items[index]
        if isinstance(item, Message):
            item = self.items[index] = AnswerViewModel(item, parent=self)
        return item

    def message(self, message_id: str) -> Message | None:
        place = self._index_of(message_id)
        return None if place is None else message_of(self.items[place])

    def show(self, messages: Sequence[Message]) -> None:
        self._replace(0, self._items(messages))

    def prepend(self, messages: Sequence[Message]) -> None:
        """Insert earlier messages before the first item, if that is still the same."""
        first = message_of(self.items[0]) if self.items else None
        if first and messages and first.parent_id == messages[-1].id:
            self.items[:0] = self._items(messages)
            self.prepended.emit(len(messages))

    def show_branch(self, messages: Sequence[Message]) -> None:
        """Show another branch of the same conversation; shared items stay in place."""
        start = _common_length([message_of(item) for item in self.items], messages)
        self._replace(start, self._items(messages[start:]))

    def renew(self, question: Message) -> None:
        """Replace a question by its stored version."""
        place = self._index_of(question.id)
        if place is not None:
            self.items[place] = question
            self.renewed.emit(question)

    def place(self, question: Message, answer: AnswerViewModel) -> None:
        """Show the pair in its position; what was there is on another branch now.

        What follows an answer that is continued stays.
        """
        start = self._index_of(question.id)
        if start is None:
            parent = self._index_of(question.parent_id)
            self._replace(0 if parent is None else parent + 1, [question, answer])
            return
        later = self.items[start + 1 :]
        goes_on = bool(later) and message_of(later[0]).id == answer.message.id
        items = [answer, *(later[1:] if goes_on else ())]
        if self.items[start] == question:
            self._replace(start + 1, items)
        else:
            self._replace(start, [question, *items])

    def _items(self, messages: Sequence[Message]) -> list[Item]:
        """The messages, or the live answers they grow into."""
        live = self._runs.answers
        return [live.get(message.id, message) for message in messages]

    def _index_of(self, message_id: str | None) -> int | None:
        numbers = range(len(self.items) - 1, -1, -1)  # the wanted item is near the end
        return next((n for n in numbers if message_of(self.items[n]).id == message_id), None)

    def _replace(self, start: int, items: Sequence[Item]) -> None:
        kept = set(map(id, items))
        for item in self.items[start:]:
            is_needed = id(item) in kept or self._runs.is_making(item)
            if isinstance(item, AnswerViewModel) and not is_needed:
                item.deleteLater()
        self.items[start:] = items
        self.changed.emit(start)


def message_of(item: Item) -> Message:
    return item if isinstance(item, Message) else item.message


def _common_length(left: Sequence[Message], right: Sequence[Message]) -> int:
    """How many leading messages are the same."""
    pairs = zip(left, right, strict=False)
    different = (index for index, (one, other) in enumerate(pairs) if one != other)
    return next(different, min(len(left), len(right)))


def context_usage(items: Sequence[Item], mode: Mode, context_length: int) -> tuple[int, int] | None:
    """Tokens in the context after the last message, and its size; None before an answer.

    With tools, the prompt that describes them counts if it is larger than the chat itself.

    Args:
        mode: how the next question is answered.
        context_length: the size of the context if no answer tells it.
    """
    chat = _chat_usage(items, context_length)
    return (max(chat[0], _used_with_tools(items, mode)), chat[1]) if chat else None


def _chat_usage(items: Sequence[Item], context_length: int) -> tuple[int, int] | None:
    """Tokens of the chat itself, and the size of the context.

    Exact up to the last answer whose prompt was the chat itself. Later messages are estimated:
    edited answers, answers made with tools, or all of an imported chat.
    """
    uncounted, length = 0.0, 0
    for item in reversed(items):
        message = message_of(item)
        made = message.provenance
        length = length or (made.context_length if made else 0)
        if made and made.context_length and made.mode == "chat" and not made.has_notes:
            counted = made.stats.prompt_tokens + made.stats.completion_tokens
            return counted + round(uncounted), length
        uncounted += _estimated_tokens(message)
    length = length or context_length
    return (round(uncounted), length) if len(items) > 1 and length else None


def _used_with_tools(items: Sequence[Item], mode: Mode) -> int:
    """Tokens of the next prompt with tools, going by the last one; 0 if none is expected."""
    after = 0.0
    for item in reversed(items):
        message = message_of(item)
        made = message.provenance
        after += _estimated_tokens(message)
        if made and made.tool_prompt_tokens and mode in (made.mode, "auto"):
            return made.tool_prompt_tokens + round(after)
        if made and mode == "auto":  # which probably goes on as it did last
            return 0
    return 0


def _estimated_tokens(message: Message) -> float:
    """How many tokens a message adds to later prompts, including its tool results."""
    results = (part.content for part in message.parts if isinstance(part, ToolResultPart))
    return (len(message.text) + sum(map(len, results))) / CHARACTERS_PER_TOKEN


def as_markdown(messages: Iterable[Message]) -> str:
    """For the clipboard, each under its author's name, with the sources of citations below."""
    return "\n\n".join(_markdown_of(message) for message in messages)


def attributed(message: Message, text: str) -> str:
    """`text`, an excerpt of this message, under the name of its author."""
    name = translate("Copying", "You") if message.role == "user" else _author(message)
    return f"**{name}**\n\n{text}"


def _markdown_of(message: Message) -> str:
    text = attributed(message, message.text_with_marks.strip())
    names = distinct_names(part.citation.path for part in message.citations)
    sources = dict.fromkeys(
        f"{part.citation.mark} {names[part.citation.path]}, "
        f"{page_name(part.citation.path, part.citation.page)}"
        for part in sorted(message.citations, key=lambda part: part.citation.n)
    )
    return "\n\n".join([text, *(["  \n".join(sources)] if sources else [])])


def _author(message: Message) -> str:
    made = message.provenance
    return made.model_name if made else translate("Copying", "Answer")
