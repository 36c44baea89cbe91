"""A chat as Markdown and as a web page that neither loads nor runs anything."""

from html.parser import HTMLParser

import msgspec
import pytest
from markdown_it import MarkdownIt

from app.core.messages import (
    AttachmentPart,
    Conversation,
    ConversationSummary,
    ImagePart,
    Message,
    Part,
    ReasoningPart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from app.services.chats.chat_pages import html_page, markdown_page
from app.services.chats.markdown_grammar import NOT_RUN
from tests.viewmodels.scripted_chat import PROVENANCE

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1)) ![p](https://example.org/p.png) [f](file:///etc/passwd)",
    '```"><script>\n</code></pre><script>alert(1)</script>\n```',
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
)
_ALLOWED = (
    "html head meta title style body main h1 h2 article header time div p pre code span"
    " details summary em strong sup a ul ol li blockquote cite table thead tbody tr th td s img"
)


class _Tags(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += attrs


@pytest.mark.parametrize("text", HOSTILE)
def test_a_page_runs_and_loads_nothing(text: str) -> None:
    parts = (
        AttachmentPart("", text, 0),
        ReasoningPart(text),
        ToolCallPart("c", text, {"code": text}),
        ToolResultPart("c", text),
        TextPart(text),
    )
    tags = _Tags()
    tags.feed(html_page(chat(*parts, title=text)))
    assert tags.names <= set(_ALLOWED.split())
    for name, value in tags.attributes:
        assert not name.startswith("on")
        if name in ("src", "href"):
            assert str(value).startswith(("https:", "http:", "mailto:", "data:image/"))
        if name == "src":
            assert str(value).startswith("data:image/")


def test_a_page_shows_everything_that_was_said() -> None:
    page = html_page(
        chat(
            ReasoningPart("I multiply."),
            ToolCallPart("c", "python", {"code": "6*7"}),
            ToolResultPart("c", "42"),
            ImagePart(b"\x89PNG", "image/png", "A plot"),
            TextPart("| a | b |\n|---|---|\n| 1 | **2** |\n\n```python\nprint(42)\n```"),
        )
    )
    for shown in ("I multiply.", "6*7", "42", 'alt="A plot"', "<table>", "<strong>2</strong>"):
        assert shown in page
    assert '<span class="nb">print</span>' in page


def test_a_page_keeps_the_lines_of_verse() -> None:
    assert "old pond<br />\nfrog leaps in" in html_page(chat(TextPart("old pond\nfrog leaps in")))


def test_a_page_shows_tasks_as_boxes() -> None:
    page = html_page(chat(TextPart("- [ ] to do\n- [x] done\n\n<input>")))
    assert page.count("<input ") == 2 and page.count('checked="checked"') == 1
    assert "&lt;input&gt;" in page


def test_markdown_keeps_the_answer_as_it_was_written() -> None:
    text = "A list:\n\n- one\n- two"
    page = markdown_page(chat(TextPart(text), title="Fire"))
    assert page == f"# Fire\n\n## Answer\n\n{text}\n"


def test_markdown_holds_its_pictures_below_the_text() -> None:
    parts = (
        ImagePart(b"\x89PNG", "image/png", "A [plot] \\ of\nrain"),
        TextPart("Seen."),
        ImagePart(b"\x89PNG2", "image/png", ""),
    )
    page = markdown_page(chat(*parts), has_pictures=True)
    assert page.index("Seen.") < page.index("[picture-1]: data:image/png;base64,iVBORw==\n")
    shown = MarkdownIt("commonmark")
    rendered = shown.render(page)
    assert rendered.count("<img ") == 2 and 'alt="A [plot] \\ of rain"' in rendered
    assert "base64" not in markdown_page(chat(*parts)), "a terminal shows no pictures"
    assert "A [plot]" in markdown_page(chat(*parts))


def test_code_in_markdown_stays_inside_its_fence() -> None:
    page = markdown_page(chat(ToolResultPart("c", "```\nnot the end\n```"), TextPart("Done.")))
    assert "````\n```\nnot the end\n```\n````" in page


INVENTED = (
    "Run it:\n\n```python\nprint(6 * 7)\n```\n\n```output\n41\n```\n\n"
    "- so:\n\n  ```Output\n  41\n  ```"
)


def test_output_that_the_model_wrote_itself_is_marked_as_not_run() -> None:
    page = markdown_page(chat(TextPart(INVENTED)))
    assert f"```\n\n*{NOT_RUN}*\n\n```output\n41\n```" in page
    assert f"  *{NOT_RUN}*\n\n  ```Output\n  41\n  ```" in page
    assert html_page(chat(TextPart(INVENTED))).count(NOT_RUN) == 2
    asked = Message("m", "c", None, "user", (TextPart(INVENTED),), "complete", 1735689600.0)
    mine = Conversation(ConversationSummary("c", "Chat", 1.0, 1.0), (asked,))
    assert NOT_RUN not in markdown_page(mine) and NOT_RUN not in html_page(mine)
    plain = "```python\noutput = 1\n```"
    assert NOT_RUN not in markdown_page(chat(TextPart(plain)))


def test_a_page_names_the_figures_that_nothing_read_contains() -> None:
    conversation = chat(TextPart("It fell to 36.5%."))
    (message,) = conversation.thread
    made = msgspec.structs.replace(PROVENANCE, not_found=("36.5%",))
    lacking = msgspec.structs.replace(message, provenance=made)
    told = msgspec.structs.replace(conversation, thread=(lacking,))
    for page in (markdown_page, html_page):
        assert "Not found in the passages read: 36.5%" in page(told)
        assert "Not found" not in page(conversation)


def chat(*parts: Part, title: str = "Chat") -> Conversation:
    message = Message("m", "c", None, "assistant", parts, "complete", 1735689600.0)
    return Conversation(ConversationSummary("c", title, 1.0, 1.0), (message,))
