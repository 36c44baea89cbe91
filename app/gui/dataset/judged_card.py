"""One rated answer with the judge's grade of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.gui.controls.labels import ElidedLabel, label
from app.gui.controls.panes import Picture
from app.gui.layouts.boxes import hbox, vbox
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.quantities import own_digits, short_decimal

if TYPE_CHECKING:
    from app.services.training.judging import Judged


class JudgedCard(QFrame):
    """The user's thumb on the left, the machine's grade on the right, its reason below."""

    def __init__(self, judged: "Judged") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.judged = judged
        is_liked = judged.rating == "up"
        thumb = Picture(
            "thumbs-up" if is_liked else "thumbs-down", "ok" if is_liked else "danger", 16
        )
        thumb.setAccessibleName(self.tr("You liked it") if is_liked else self.tr("You disliked it"))
        grade = own_digits(self.tr("Machine: {score} of 5"))
        grade = grade.format(score=short_decimal(judged.score))
        head = hbox(spacing=10)
        head.addWidget(thumb)
        head.addWidget(ElidedLabel(visible_text(judged.question), "heading"), 1)
        kind = "warning" if judged.is_at_odds else "muted"
        head.addWidget(label(grade, kind, wraps=False))
        column = vbox(self, spacing=4, margins=(16, 10, 16, 10))
        column.addLayout(head)
        answer = " ".join(visible_text(judged.answer).split())
        column.addWidget(ElidedLabel(answer))
        if judged.reason:
            column.addWidget(label(visible_text(judged.reason), "muted"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{grade} {judged.question}")
