"""The passage behind a citation, shown while the mouse rests on its chip."""

from pathlib import PurePath

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFrame, QWidget

from app.core.documents import Citation
from app.gui.controls.labels import label
from app.gui.layouts.boxes import vbox
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.quantities import page_name

_WIDTH = 380
_MAX_CHARACTERS = 420
_OFFSET = QPoint(12, 16)


class CitationPopup(QFrame):
    """A small card beside the pointer, which never takes the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.setProperty("kind", "popup")
        self.setObjectName("citationPopup")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFixedWidth(_WIDTH)
        self._source = label("", "heading")
        self._passage = label("")
        self._unconfirmed = label(
            self.tr("This figure stands in the passage. That it means the same is not confirmed."),
            "faint",
        )
        self._wrong = label(self.tr("You marked this source as wrong."), "error")
        self._hint = label(
            self.tr("Click to see it on the page, right-click to mark it as wrong"), "faint"
        )
        column = vbox(self, spacing=6, margins=(14, 12, 14, 12))
        for widget in (self._source, self._passage, self._unconfirmed, self._wrong, self._hint):
            column.addWidget(widget)

    def show_citation(self, citation: Citation | None, is_wrong: bool) -> None:
        """None hides the card."""
        if citation is None:
            self.hide()
            return
        name = PurePath(citation.path).name
        page = page_name(citation.path, citation.page)
        self._source.setText(visible_text(f"{name} · {page}"))
        passage = " ".join(citation.text.split())
        cut = passage[:_MAX_CHARACTERS] + ("…" if len(passage) > _MAX_CHARACTERS else "")
        self._passage.setText(visible_text(cut))
        self._unconfirmed.setVisible(not citation.is_confirmed)
        self._wrong.setVisible(is_wrong)
        self._hint.setVisible(not is_wrong)
        self.adjustSize()
        self.move(QCursor.pos() + _OFFSET)
        self.show()
