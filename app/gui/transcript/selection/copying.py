"""What is copied of a selection over several messages."""

from collections.abc import Sequence

from app.gui.transcript.selection.across_messages import TranscriptSelection
from app.viewmodels.chat.copying import attributed
from app.viewmodels.chat.thread import Item, message_of


def selected_text(
    selection: TranscriptSelection, items: Sequence[Item], *, as_markdown: bool
) -> str:
    """The selected text, or its Markdown with the author above each message.

    If undrawn messages are selected, all completely selected ones are copied from their source.
    """
    numbers = selection.numbers
    is_written = as_markdown or not all(map(selection.is_drawn, numbers))
    pieces: list[str] = []
    for number in numbers:
        message = message_of(items[number])
        if is_written and selection.is_whole(number):
            text = message.text_with_marks.strip()
        else:
            text = selection.text_of(number, as_markdown=as_markdown)
        if as_markdown and len(numbers) > 1:
            text = attributed(message, text)
        pieces.append(text)
    return "\n\n".join(piece for piece in pieces if piece)
