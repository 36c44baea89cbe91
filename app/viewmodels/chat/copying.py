"""Messages as Markdown for the clipboard."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.core.documents import file_name
from app.core.messages import Message
from app.viewmodels.quantities import page_name

translate = QCoreApplication.translate


def as_markdown(messages: Iterable[Message]) -> str:
    """Each message under its author's name, with citations as `[n]` and their sources below."""
    return "\n\n".join(_one(message) for message in messages)


def attributed(message: Message, text: str) -> str:
    """`text`, an excerpt of this message, under the name of its author."""
    name = translate("Copying", "You") if message.role == "user" else _author(message)
    return f"**{name}**\n\n{text}"


def _one(message: Message) -> str:
    text = attributed(message, message.text_with_marks.strip())
    sources = dict.fromkeys(
        f"{part.citation.mark} {file_name(part.citation.path)}, "
        f"{page_name(part.citation.path, part.citation.page)}"
        for part in sorted(message.citations, key=lambda part: part.citation.n)
    )
    return "\n\n".join([text, *(["  \n".join(sources)] if sources else [])])


def _author(message: Message) -> str:
    made = message.provenance
    return made.model_name if made else translate("Copying", "Answer")
