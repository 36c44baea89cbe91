"""Shows two answers side by side, without names, and takes the vote."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.core.blind import BlindPair, Side
from app.gui.controls.buttons import button
from app.gui.controls.frames import card, set_kind
from app.gui.controls.labels import label
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.flow import FlowLayout
from app.gui.transcript.answer.scroll import AnswerScroll
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.dataset.blind_voting import BlindVotingViewModel
from app.viewmodels.quantities import integer

_KEYS: dict[int, Side] = {
    int(Qt.Key.Key_Left): "left",
    int(Qt.Key.Key_1): "left",
    int(Qt.Key.Key_Right): "right",
    int(Qt.Key.Key_2): "right",
    int(Qt.Key.Key_Space): "tie",
    int(Qt.Key.Key_0): "tie",
}


class VotingBallot(QWidget):
    """Left and right arrows vote, Space means no difference, Backspace undoes the last vote."""

    def __init__(self, voting: BlindVotingViewModel) -> None:
        super().__init__()
        self.setObjectName("ballot")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._voting = voting
        self._pair: BlindPair | None = None
        self._place = label("", "section", wraps=False)
        self._question = label("")
        self._question.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._answers = (_Answer(self.tr("Left")), _Answer(self.tr("Right")))
        self._lay_out()

    def show_pair(self, pair: BlindPair) -> None:
        """Ask about this pair."""
        comparison = self._voting.comparison
        if comparison is None or pair.shown is None:
            return
        self._back.setEnabled(bool(comparison.voted))
        if pair == self._pair:
            return
        self._pair = pair
        text = self.tr("Question {number} of {total}")
        place = text.format(
            number=integer(comparison.voted + 1), total=integer(len(comparison.pairs))
        )
        self._place.setText(place)
        self._question.setText(visible_text(pair.question))
        for shown, answer in zip(pair.shown, self._answers, strict=True):
            answer.show_text(shown)
        self.setAccessibleName(f"{place}: {pair.question}")
        self.setAccessibleDescription(
            self.tr(
                "Left arrow: the left answer is better. Right arrow: the right one. Space: "
                "no difference. Backspace: undo the last vote."
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if side := _KEYS.get(event.key()):
            self._voting.vote(side)
        elif event.key() == Qt.Key.Key_Backspace:
            self._voting.take_back()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(False)

    def _show_focus(self, has_focus: bool) -> None:
        """The frames of both answers show that the keys vote now."""
        for answer in self._answers:
            set_kind(answer, "current-card" if has_focus else "card")

    def _lay_out(self) -> None:
        frame = card()
        asked = vbox(frame, spacing=4, margins=(16, 12, 16, 12))
        asked.addWidget(self._place)
        asked.addWidget(self._question)
        # Left stays left for the arrow keys, whatever the reading direction.
        holder = QWidget()
        holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        sides = hbox(holder, spacing=12, margins=0)
        for answer in self._answers:
            answer.setLayoutDirection(QGuiApplication.layoutDirection())
            sides.addWidget(answer, 1)
        column = vbox(self, spacing=12, margins=0)
        column.addWidget(frame)
        column.addWidget(holder, 1)
        column.addWidget(self._buttons())
        keys = self.tr(
            "Vote with the left and right arrow keys, or Space for no difference. Backspace undoes "
            "the last vote."
        )
        column.addWidget(label(keys, "faint"))

    def _buttons(self) -> QWidget:
        holder = QWidget()
        holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = FlowLayout(8, holder)
        votes: tuple[tuple[Side, str, str], ...] = (
            ("left", self.tr("The left one is better"), "Left"),
            ("tie", self.tr("No difference"), "Space"),
            ("right", self.tr("The right one is better"), "Right"),
        )
        for side, text, key in votes:
            vote = button(text, shortcut=key)
            vote.setObjectName(f"vote-{side}")
            vote.clicked.connect(lambda _=False, s=side: self._vote(s))
            row.addWidget(vote)
        self._back = button(self.tr("Undo vote"), "ghost", icon_name="undo-2", shortcut="Backspace")
        self._back.setObjectName("takeVoteBack")
        self._back.clicked.connect(self._voting.take_back)
        row.addWidget(self._back)
        result = button(self.tr("Show the result now"), "ghost")
        result.setObjectName("showVotes")
        result.clicked.connect(self._voting.show_result)
        row.addWidget(result)
        return holder

    def _vote(self, side: Side) -> None:
        self._voting.vote(side)
        self.setFocus()  # so that the next vote can be by key


class _Answer(QFrame):
    """An answer under the name of its side."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(name)
        self._scroll = AnswerScroll()
        self._scroll.setAccessibleName(name)
        column = vbox(self, spacing=8, margins=(16, 12, 8, 12))
        column.addWidget(label(name, "section"))
        column.addWidget(self._scroll, 1)

    def show_text(self, text: str) -> None:
        self._scroll.show_answer(text or self.tr("(empty answer)"))
        self.setAccessibleDescription(text)
