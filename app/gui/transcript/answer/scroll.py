"""A whole answer that scrolls on its own, for answers that stand side by side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from app.core.messages import CitationPart
from app.gui.layouts.boxes import vbox
from app.gui.transcript.markdown.body import MarkdownBody


class AnswerScroll(QScrollArea):
    """On a card's background, as wide as the available space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setProperty("kind", "plain")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_answer(
        self,
        text: str,
        citations: tuple[CitationPart, ...] = (),
        not_found: tuple[str, ...] = (),
        computed: tuple[int, ...] = (),
    ) -> None:
        """Show `text` from its beginning."""
        body = MarkdownBody()
        body.set_text(text, citations, 0, is_final=True, computed=computed)
        body.mark_not_found(frozenset(not_found))
        page = QWidget()
        page.setProperty("kind", "card")
        column = vbox(page, margins=(0, 0, 8, 0))
        column.addWidget(body)
        column.addStretch(1)
        self.setWidget(page)
