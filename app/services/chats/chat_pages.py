"""A chat as a file to read: text, Markdown, or one HTML file that loads and runs nothing."""

import base64
import html
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from app.answers.evidence.sentence_states import notes
from app.core.documents import page_reference
from app.core.errors import UserError
from app.core.local_time import local_time
from app.core.messages import (
    AttachmentPart,
    Conversation,
    ImagePart,
    Message,
    ReasoningPart,
    ToolCallPart,
    ToolResultPart,
)
from app.core.paths import resource_path
from app.core.text_files import save_file
from app.services.chats.chat import ChatService
from app.services.chats.chat_transfer import ChatTransferService
from app.services.chats.markdown_grammar import new_parser, shown_markdown, with_output_notes

_SPEAKERS = {"user": "You", "assistant": "Answer", "system": "System"}
_MAX_HIGHLIGHTED = 100_000  # characters; longer code is not highlighted


def markdown_page(conversation: Conversation, *, has_pictures: bool = False) -> str:
    """The visible thread as Markdown.

    Args:
        has_pictures: whether the file holds its pictures, below all text; else they are named.
    """
    pictures: list[ImagePart] | None = [] if has_pictures else None
    turns = [
        "\n\n".join([f"## {_SPEAKERS[message.role]}", *_markdown_parts(message, pictures)])
        for message in conversation.thread
    ]
    held = [f"[{_label(n)}]: {_data_url(part)}" for n, part in enumerate(pictures or ())]
    return "\n\n".join([f"# {conversation.summary.title}", *turns, *held]) + "\n"


def html_page(conversation: Conversation) -> str:
    """The visible thread as one HTML file: no scripts, and a CSP that forbids loading anything."""
    title = html.escape(conversation.summary.title)
    style = resource_path("styles", "chat_page.css").read_text("utf-8")
    colors = HtmlFormatter(style="friendly").get_style_defs(".code")  # type: ignore[no-untyped-call]
    messages = "\n".join(_html_message(message) for message in conversation.thread)
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return (
        "<!DOCTYPE html>\n"
        '<html lang="en"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{style}\n{colors}\n</style></head>\n"
        f'<body><main><h1 dir="auto">{title}</h1>\n{messages}\n</main></body></html>\n'
    )


def html_fragment(markdown: str) -> str:
    """Markdown as a part of an HTML page that loads nothing."""
    rendered: str = _PARSER.render(shown_markdown(markdown))
    return rendered


def _markdown_parts(message: Message, pictures: list[ImagePart] | None) -> Iterator[str]:
    for part in message.parts:
        match part:
            case AttachmentPart(path=path):
                yield f"*Attached: {path}*"
            case ReasoningPart(text=text):
                yield "\n".join(f"> {line}" for line in text.splitlines())
            case ToolCallPart(name=name, arguments=arguments):
                yield f"`{name}` {_fenced(_arguments(arguments))}"
            case ToolResultPart(content=content):
                yield _fenced(content)
            case ImagePart() if pictures is not None:
                yield f"![{_alternative(part)}][{_label(len(pictures))}]"
                pictures.append(part)
            case ImagePart(description=description):
                yield f"*Picture: {description or 'without a description'}*"
    if message.text_with_marks.strip():
        text = shown_markdown(message.text_with_marks)
        yield with_output_notes(text) if message.role == "assistant" else text
    for part in message.citations:
        cited = part.citation
        yield f"{cited.mark} {page_reference(cited.path, cited.page)}"
    for note in notes(message):
        yield f"*{note}*"


def _fenced(text: str) -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return f"\n\n{fence}\n{text}\n{fence}"


def _arguments(arguments: dict[str, Any]) -> str:
    return json.dumps(arguments, ensure_ascii=False, indent=2)


def _html_message(message: Message) -> str:
    time = local_time(message.created)
    shown = html.escape(time.strftime("%Y-%m-%d %H:%M"))
    model = html.escape(message.provenance.model_name) if message.provenance else ""
    about = " · ".join(filter(None, (model, shown)))
    return (
        f'<article class="{message.role}"><header><h2>{_SPEAKERS[message.role]}</h2>'
        f'<time datetime="{time.isoformat()}">{about}</time></header>\n'
        f"{''.join(_html_parts(message))}</article>"
    )


def _html_parts(message: Message) -> Iterator[str]:
    for part in message.parts:
        match part:
            case AttachmentPart(path=path):
                yield f'<p class="file" dir="auto">{html.escape(path)}</p>\n'
            case ReasoningPart(text=text):
                yield _folded("Reasoning", f'<div dir="auto">{_PARSER.render(text)}</div>')
            case ToolCallPart(name=name, arguments=arguments):
                yield _folded(f"Tool: {name}", f"<pre>{html.escape(_arguments(arguments))}</pre>")
            case ToolResultPart(content=content):
                yield _folded("Result", f"<pre>{html.escape(content)}</pre>")
            case ImagePart():
                description = html.escape(part.description, quote=True)
                yield f'<p><img alt="{description}" src="{html.escape(_data_url(part))}"></p>\n'
    if message.text_with_marks.strip():
        text = shown_markdown(message.text_with_marks)
        text = with_output_notes(text) if message.role == "assistant" else text
        yield f'<div dir="auto">{_PARSER.render(text)}</div>\n'
    if message.citations:
        yield f'<ol class="sources">{"".join(_sources(message))}</ol>\n'
    for note in notes(message):
        yield f'<p class="file">{html.escape(note)}</p>\n'


def _sources(message: Message) -> Iterator[str]:
    for part in message.citations:
        cited = part.citation
        where = html.escape(page_reference(cited.path, cited.page))
        yield (
            f'<li value="{cited.n}"><cite dir="auto">{where}</cite>'
            f'<blockquote dir="auto">{html.escape(cited.text)}</blockquote></li>'
        )


def _folded(title: str, content: str) -> str:
    return f"<details><summary>{html.escape(title)}</summary>{content}</details>\n"


def _data_url(part: ImagePart) -> str:
    return f"data:{part.media_type};base64,{base64.b64encode(part.data).decode('ascii')}"


def _alternative(part: ImagePart) -> str:
    """What a picture shows, on one line and without an end of the brackets around it."""
    return re.sub(r"([\\\[\]])", r"\\\1", " ".join(part.description.split()))


def _label(number: int) -> str:
    return f"picture-{number + 1}"


def _highlighted(code: str, language: str) -> str:
    if not language or len(code) > _MAX_HIGHLIGHTED:
        return html.escape(code)
    try:
        lexer = get_lexer_by_name(language)
    except ClassNotFound:
        return html.escape(code)
    return highlight(code, lexer, HtmlFormatter(nowrap=True))


class _SafeRenderer(RendererHTML):
    """Highlights code and replaces remote pictures: nothing may be loaded."""

    def image(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        return f"<em>{html.escape(tokens[idx].content or 'picture')}</em>"

    def fence(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        token = tokens[idx]
        language = token.info.split()[0] if token.info.split() else ""
        return f'<pre class="code"><code>{_highlighted(token.content, language)}</code></pre>\n'

    def code_block(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        return self.fence(tokens, idx)


_PARSER = new_parser(_SafeRenderer, breaks=True)


def chat_page(chat: ChatService, conversation_id: str, form: Literal["html", "markdown"]) -> str:
    """A chat as readable text. Raises KeyError or UserError like `ChatService.open`."""
    conversation = chat.open(conversation_id)
    return (
        html_page(conversation)
        if form == "html"
        else markdown_page(conversation, has_pictures=True)
    )


def write_chats(
    chat: ChatService, transfer: ChatTransferService, ids: Sequence[str], file: Path
) -> Path:
    """Write one chat as Markdown (.md) or HTML (.html), or any number as an archive (.json).

    Raises UserError for several chats in one page, an unknown suffix, or an unwritable file.
    """
    ending = file.suffix.lower()
    if ending == ".json":
        return transfer.write_archive(file, ids)
    if ending not in (".md", ".html") or len(ids) != 1:
        raise UserError(
            f"{len(ids)} chats cannot be written to {file.name}.",
            "Use .json for any number of chats, or .md or .html for one.",
        )
    page = chat_page(chat, ids[0], "html" if ending == ".html" else "markdown")
    save_file(file, page)
    return file
