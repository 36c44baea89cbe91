"""What happened before the answer: thinking, passages read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.documents import Citation, Hit
from app.core.events import PassagesFound
from app.core.messages import ContextPart
from app.gui.transcript.fold import Fold
from app.gui.transcript.markdown_body import MarkdownBody
from app.gui.transcript.visible_text import visible_text
from app.gui.widgets import button
from app.viewmodels.answer import ReasoningSection
from app.viewmodels.passage_search import method_name
from app.viewmodels.quantities import integer, time_taken

_SNIPPET = 110


class ReasoningFold(Fold):
    """The model's own thoughts, with how long they took."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._thoughts = MarkdownBody()
        super().__init__(self._thoughts, parent)
        self.setObjectName("reasoning")

    def show_section(self, section: ReasoningSection, *, is_live: bool) -> None:
        self._thoughts.set_text(section.text, (), 0, is_final=not is_live)
        if is_live:
            self.show_line(self.tr("Thinking…"))
        elif section.seconds:
            self.show_line(
                self.tr("Thought for {0} s").format(integer(max(1, round(section.seconds))))
            )
        else:
            self.show_line(self.tr("Thought"))


class PassagesFold(Fold):
    """Which passages the model was given, and whether they are the whole document.

    Signals:
        citation_opened: a passage was chosen, as a Citation.
    """

    citation_opened = Signal(object)

    def __init__(self, hits: tuple[Hit, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(self._list(hits) if hits else None, parent)
        self.setObjectName("passages")

    def show_found(self, found: PassagesFound) -> None:
        aside = time_taken(found.seconds)
        if found.hits:
            aside = f"{method_name(found.hits[0].method)} · {aside}"
        documents = len({hit.path for hit in found.hits})
        note = self.tr("from %n document(s)", "", documents)
        self._show(len(found.hits), found.is_whole_document, note, aside)
        self._warn(found.instructing)

    def show_context(self, context: ContextPart) -> None:
        self._show(len(context.chunk_ids), context.is_whole_document, "", "")
        self._warn(context.instructing)

    def _warn(self, instructing: tuple[int, ...]) -> None:
        if instructing:
            self.show_warning(
                self.tr(
                    "Some of this text reads like orders to the model."
                    " Compare the answer with the document."
                )
            )

    def _show(self, count: int, is_whole: bool, note: str, aside: str) -> None:
        if count == 0:
            self.show_line(self.tr("Found no passage"), "", aside)
        elif is_whole:
            self.show_line(self.tr("Read everything"), note, aside)
        else:
            self.show_line(self.tr("Read %n passage(s)", "", count), note, aside)

    def _list(self, hits: tuple[Hit, ...]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for number, hit in enumerate(hits, start=1):
            citation = _citation(number, hit)
            line = button(_passage_line(hit), "link")
            line.clicked.connect(lambda _=False, c=citation: self.citation_opened.emit(c))
            column.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)
        return holder


def _passage_line(hit: Hit) -> str:
    name = hit.path.replace("\\", "/").rsplit("/", 1)[-1]
    snippet = " ".join(hit.chunk.text.split())[:_SNIPPET]
    return visible_text(f"{name} {hit.chunk.page}: {snippet}").replace("&", "&&")


def _citation(number: int, hit: Hit) -> Citation:
    chunk = hit.chunk
    return Citation(
        n=number,
        chunk_id=chunk.id,
        document_id=chunk.document_id,
        path=hit.path,
        page=chunk.page,
        char_start=chunk.char_start,
        char_end=chunk.char_end,
        text=chunk.text,
        score=hit.score,
    )
