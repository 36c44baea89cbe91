"""What happened before the answer, in strips that open: thinking, passages read."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from app.core.documents import Citation, Hit
from app.core.events import PassagesFound
from app.core.messages import ContextPart, ReasoningPart
from app.gui.controls.labels import ElidedLabel, label
from app.gui.controls.panes import fact_line
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.icons import icon
from app.gui.look.text_direction import isolated, visible_text
from app.gui.look.theme import scaled_size
from app.gui.transcript.markdown.body import MarkdownBody
from app.viewmodels.library.passage_search import method_name
from app.viewmodels.quantities import integer, page_name, time_taken

CHEVRON = QSize(14, 14)
translate = QCoreApplication.translate
_SNIPPET = 160
_NAMED = 2


class Fold(QFrame):
    """A strip with one line that opens to show more.

    Initially closed; a fold without a body is only a line.

    Signals:
        toggled: the user opened or closed it.
    """

    toggled = Signal()

    def __init__(self, body: QWidget | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self._body = _inset(body or QWidget())
        self._toggle = QPushButton()
        self._toggle.setProperty("kind", "fold")
        self._toggle.setCheckable(True)
        self._toggle.setIconSize(scaled_size(CHEVRON))
        self._toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._toggle.clicked.connect(self.toggled)
        self._toggle.toggled.connect(self._on_toggled)
        self._note = ElidedLabel("", "muted")
        self._aside = label("", "faint", wraps=False)
        self._lay_out()
        self._on_toggled(False)
        self.allow_opening(body is not None)

    @property
    def is_open(self) -> bool:
        return self._toggle.isChecked()

    def set_open(self, is_open: bool) -> None:
        self._toggle.setChecked(is_open)

    def show_line(self, title: str, note: str = "", aside: str = "") -> None:
        """Set the line: a title, a muted note, and text at the far end."""
        self._toggle.setText(title)
        self._toggle.setAccessibleName(f"{title} {note}".strip())
        self._note.setText(note)
        self._aside.setText(aside)

    def allow_opening(self, has_more: bool) -> None:
        """Whether there is more to show than the line."""
        self._toggle.setEnabled(has_more)
        self._toggle.setIcon(self._chevron() if has_more else QIcon())

    def show_warning(self, text: str) -> None:
        """Add a second line, which stays visible when closed."""
        row = fact_line("shield-alert", text, "warning")
        row.setContentsMargins(14, 0, 12, 6)
        self._column.insertLayout(1, row)

    def _lay_out(self) -> None:
        line = hbox(spacing=4, margins=(4, 3, 12, 3))
        line.addWidget(self._toggle)
        line.addWidget(self._note, 1)
        line.addWidget(self._aside)
        self._column = vbox(self, spacing=0, margins=0)
        self._column.addLayout(line)
        self._column.addWidget(self._body)

    def _on_toggled(self, is_open: bool) -> None:
        self._body.setVisible(is_open)
        self._toggle.setIcon(self._chevron())

    def _chevron(self) -> QIcon:
        return icon("chevron-down" if self.is_open else "chevron-right")


def _inset(body: QWidget) -> QWidget:
    """The body with its margins, so that both are hidden together."""
    holder = QWidget()
    column = vbox(holder, margins=(14, 2, 14, 10))
    column.addWidget(body)
    return holder


class ReasoningFold(Fold):
    """Reasoning between two steps, and how long it took."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._thoughts = MarkdownBody()
        super().__init__(self._thoughts, parent)
        self.setObjectName("reasoning")

    def show_section(self, section: ReasoningPart, *, is_live: bool) -> None:
        self._thoughts.set_text(section.text, (), 0, is_final=not is_live)
        self.show_line(_thought(section, is_live=is_live))


class BeforehandFold(Fold):
    """Everything before the answer in one strip: the passages read, and the first reasoning.

    Signals:
        citation_opened: a passage was chosen, as a Citation.
        passages_requested: it was first shown; answered with `show_passages`.
    """

    citation_opened = Signal(object)
    passages_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._waits = False
        self._unlisted: tuple[Hit, ...] = ()
        self._inside = QWidget()
        super().__init__(self._inside, parent)
        self.setObjectName("beforehand")
        self._parts = vbox(self._inside, spacing=8, margins=0)
        self._thoughts: MarkdownBody | None = None
        self._thought = ""
        self._read, self._from, self._took = "", "", ""
        self.allow_opening(False)

    def show_found(self, found: PassagesFound) -> None:
        """The passages of an answer in progress, each of which can be opened."""
        took = time_taken(found.seconds)
        if found.hits:
            if not found.is_whole_document:  # else nothing was searched
                took = f"{method_name(found.hits[0].method)} · {took}"
            self._show_list(found.hits)
        self._show_read(len(found.hits), found.is_whole_document, self._origin(found.hits), took)
        self._warn(found.instructing)

    def show_context(self, context: ContextPart) -> None:
        """The number of passages of a stored answer; they are requested when it is shown."""
        count = context.documents
        origin = self.tr("from %n document(s)", "", count) if count else ""
        self._show_read(len(context.chunk_ids), context.is_whole_document, origin, "")
        self._warn(context.instructing)
        self._waits = bool(context.chunk_ids)
        self.allow_opening(self._waits)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._request()

    def show_passages(self, hits: tuple[Hit, ...]) -> None:
        """The requested passages whose documents still exist."""
        self._from = self._origin(hits) if hits else self.tr("deleted since")
        self._show_all()
        self._unlisted = hits
        self._list_opened()

    def show_thoughts(self, section: ReasoningPart, *, is_live: bool) -> None:
        if self._thoughts is None:
            self._thoughts = MarkdownBody()
            self._parts.addWidget(self._thoughts)
            self.allow_opening(True)
        self._thoughts.set_text(section.text, (), 0, is_final=not is_live)
        self._thought = _thought(section, is_live=is_live)
        self._show_all()

    def _on_toggled(self, is_open: bool) -> None:
        super()._on_toggled(is_open)
        self._request()
        self._list_opened()

    def _request(self) -> None:
        if self._waits:
            self._waits = False
            self.passages_requested.emit()

    def _list_opened(self) -> None:
        """List the passages of a stored answer only if someone looks at them."""
        if self._unlisted and self.is_open:
            hits, self._unlisted = self._unlisted, ()
            self._show_list(hits)

    def _origin(self, hits: tuple[Hit, ...]) -> str:
        """The documents by name, as many as fit into a line."""
        names = list(dict.fromkeys(visible_text(_file_name(hit)) for hit in hits))
        named = ", ".join(map(isolated, names[:_NAMED]))
        if len(names) <= _NAMED:
            return self.tr("from {documents}").format(documents=named)
        text = self.tr("from {documents} and %n more", "", len(names) - _NAMED)
        return text.format(documents=named)

    def _show_list(self, hits: tuple[Hit, ...]) -> None:
        self._parts.insertWidget(0, self._list(hits))
        self.allow_opening(True)

    def _warn(self, instructing: tuple[int, ...]) -> None:
        if instructing:
            self.show_warning(
                self.tr(
                    "Some of this text reads like instructions to the model. Check the answer "
                    "against the document."
                )
            )

    def _show_read(self, count: int, is_whole: bool, note: str, took: str) -> None:
        if count == 0:
            self._read, note = self.tr("No passages found"), ""
        elif is_whole:
            self._read = self.tr("Read everything")
        else:
            self._read = self.tr("Read %n passage(s)", "", count)
        self._from, self._took = note, took
        self._show_all()

    def _show_all(self) -> None:
        if not self._thought:
            self.show_line(self._read, self._from, self._took)
        else:
            read = f"{self._read} {self._from}".strip()
            self.show_line(self._thought, f"· {read}" if read else "", self._took)

    def _list(self, hits: tuple[Hit, ...]) -> QWidget:
        holder = QWidget()
        column = vbox(holder, spacing=2, margins=0)
        has_one_file = len({hit.path for hit in hits}) == 1
        for number, hit in enumerate(hits, start=1):
            citation = _citation(number, hit)
            page = page_name(hit.path, hit.chunk.page)
            capitalised = f"{page[:1].upper()}{page[1:]}"
            where = capitalised if has_one_file else f"{_file_name(hit)}, {page}"
            line = _PassageLine(where, hit)
            line.clicked.connect(lambda _=False, c=citation: self.citation_opened.emit(c))
            column.addWidget(line)
        return holder


class _PassageLine(QPushButton):
    """A passage's place and its beginning, elided to fit."""

    def __init__(self, where: str, hit: Hit) -> None:
        super().__init__()
        snippet = " ".join(hit.chunk.text.split())[:_SNIPPET]
        self._line = visible_text(f"{where}: {snippet}")
        self.setProperty("kind", "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        text = self.fontMetrics().elidedText(
            self._line, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        self.setText(text.replace("&", "&&"))


def _thought(section: ReasoningPart, *, is_live: bool) -> str:
    if is_live:
        return translate("Reasoning", "Thinking…")
    if section.seconds:
        seconds = integer(max(1, round(section.seconds)))
        return translate("Reasoning", "Thought for {0} s").format(seconds)
    return translate("Reasoning", "Thought")


def _file_name(hit: Hit) -> str:
    return hit.path.replace("\\", "/").rsplit("/", 1)[-1]


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
