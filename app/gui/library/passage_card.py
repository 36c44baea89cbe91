"""A passage that retrieval found, with its place and its score."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.core.documents import Citation, Hit, SearchMethod
from app.gui.controls.labels import ElidedLabel, label
from app.gui.layouts.boxes import hbox, vbox
from app.viewmodels.library.passage_search import method_name
from app.viewmodels.quantities import integer, page_name, percent

_SHOWN_CHARACTERS = 600


class PassageCard(QFrame):
    """Opens its source on a click, Enter or Space.

    Signals:
        chosen: a Citation for this passage.
    """

    chosen = Signal(object)

    def __init__(self, hit: Hit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hit = hit
        self.setProperty("kind", "passage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        place = self._place()
        self.setAccessibleName(f"{integer(hit.rank)}. {place}")
        self.setAccessibleDescription(hit.chunk.text)
        self.setToolTip(self.tr("Open the page"))
        head = hbox(spacing=8)
        head.addWidget(label(integer(hit.rank), "rank", wraps=False))
        head.addWidget(ElidedLabel(place, "heading"), 1)
        head.addWidget(label(self._score(), "faint", wraps=False))
        column = vbox(self, spacing=6, margins=(16, 12, 16, 12))
        column.addLayout(head)
        if hit.chunk.headings:
            column.addWidget(ElidedLabel(" / ".join(hit.chunk.headings), "faint"))
        column.addWidget(label(_shortened(hit.chunk.text)))
        if scores := _scores_of_methods(hit):
            column.addWidget(label(scores, "faint"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.chosen.emit(_citation(self._hit))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(_citation(self._hit))
        else:
            super().keyPressEvent(event)

    def _place(self) -> str:
        hit = self._hit
        return f"{Path(hit.path).name}, {page_name(hit.path, hit.chunk.page)}"

    def _score(self) -> str:
        hit = self._hit
        score = self.tr("score {score}").format(score=QLocale().toString(hit.score, "f", 3))
        if hit.relevance is None:
            return score
        text = self.tr("relevance {relevance} · {score}")
        return text.format(relevance=percent(hit.relevance), score=score)


def _scores_of_methods(hit: Hit) -> str:
    """The scores of both searches; empty if only one was made."""
    scores: tuple[tuple[SearchMethod, float | None], ...] = (
        ("dense", hit.similarity),
        ("lexical", hit.bm25),
    )
    return " · ".join(
        f"{method_name(method)} {QLocale().toString(score, 'f', 3)}"
        for method, score in scores
        if score is not None
    )


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN_CHARACTERS else f"{flat[:_SHOWN_CHARACTERS]}…"


def _citation(hit: Hit) -> Citation:
    chunk = hit.chunk
    return Citation(
        hit.rank,
        chunk.id,
        chunk.document_id,
        hit.path,
        chunk.page,
        chunk.char_start,
        chunk.char_end,
        chunk.text,
        hit.score,
    )
