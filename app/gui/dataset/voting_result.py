"""What the votes of a blind comparison say, and how sure that is."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QFrame, QSizePolicy, QWidget

from app.core.blind import BlindOutcome
from app.gui.controls.buttons import button
from app.gui.controls.labels import label
from app.gui.layouts.boxes import FlowLayout, vbox
from app.gui.look.text_direction import visible_text
from app.gui.look.theme import scaled, tokens
from app.viewmodels.dataset.blind_voting import BlindVotingViewModel
from app.viewmodels.quantities import integer, own_digits, percent

_BAR_HEIGHT = 30
_WIDTH = 680


class VotingResult(QFrame):
    """The winner in words, the interval as a bar, and actions for the votes."""

    def __init__(self, voting: BlindVotingViewModel) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setObjectName("voteResult")
        self.setMaximumWidth(scaled(_WIDTH))
        self._voting = voting
        self._verdict = label("", "heading")
        self._share = label("")
        self._bar = IntervalBar()
        self._votes = label("", "muted")
        self._saved = label("", "ok")
        self._saved.hide()
        self.save = button(self.tr("Save as pairs to train on…"), "primary")
        self.save.setObjectName("saveVotes")
        self.save.clicked.connect(self._on_save_clicked)
        self.back = button(self.tr("Continue voting"), icon_name="undo-2")
        self.back.setObjectName("goOnVoting")
        self.back.clicked.connect(voting.take_back)
        self.discard = button(self.tr("New comparison"), icon_name="plus")
        self.discard.setObjectName("newComparison")
        self.discard.clicked.connect(voting.discard)
        buttons = FlowLayout(8)
        for widget in (self.save, self.discard, self.back):
            buttons.addWidget(widget)
        column = vbox(self, spacing=10, margins=(20, 18, 20, 18))
        for line in (self._verdict, self._share, self._bar, self._votes, self._saved):
            column.addWidget(line)
        column.addLayout(buttons)
        voting.saved.connect(self._on_saved)

    def show_outcome(self, outcome: BlindOutcome) -> None:
        """Reveal which model is which and which one won."""
        comparison = self._voting.comparison
        if comparison is None:
            return
        first, second = (visible_text(self._voting.name_of(one)) for one in comparison.models)
        texts = {
            "better": self.tr("{second} is better."),
            "worse": self.tr("{first} is better."),
            "open": self.tr("Undecided: the votes are consistent with either being better."),
        }
        self._verdict.setText(texts[outcome.verdict].format(first=first, second=second))
        self._share.setText(self._share_text(outcome, first, second))
        self._bar.show_outcome(outcome)
        counts = self.tr("{wins} for {second}, {losses} for {first}, {ties} ties.")
        self._votes.setText(
            counts.format(
                wins=integer(outcome.wins),
                losses=integer(outcome.losses),
                ties=integer(outcome.ties),
                first=first,
                second=second,
            )
        )
        has_decided = bool(outcome.wins + outcome.losses)
        self.save.setEnabled(has_decided)
        self.save.setToolTip("" if has_decided else self.tr("All votes are ties."))
        self.back.setVisible(bool(comparison.voted))
        self.setAccessibleName(self._verdict.text())
        self.setAccessibleDescription(f"{self._share.text()} {self._votes.text()}")

    def _share_text(self, outcome: BlindOutcome, first: str, second: str) -> str:
        if not outcome.wins + outcome.losses:
            return self.tr("All votes are ties, so there is no result.")
        text = self.tr(
            "{second} wins {share} of the decided votes against {first}; 95 % confidence: {low} "
            "to {high}."
        )
        return own_digits(text).format(
            first=first,
            second=second,
            share=percent(outcome.share),
            low=percent(outcome.low),
            high=percent(outcome.high),
        )

    def _on_save_clicked(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Save pairs"), "votes.jsonl", self.tr("DPO rows (*.jsonl)")
        )
        if name:
            self._voting.save(Path(name))

    def _on_saved(self, count: int) -> None:
        self._saved.setText(self.tr("%n pair(s) written, as DPO rows.", "", count))
        self._saved.show()

    def hideEvent(self, _event: object) -> None:
        self._saved.hide()


class IntervalBar(QWidget):
    """A share with its interval on a line from 0 to 1, with one half marked."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._outcome: BlindOutcome | None = None

    def sizeHint(self) -> QSize:
        return QSize(scaled(240), scaled(_BAR_HEIGHT))

    def show_outcome(self, outcome: BlindOutcome) -> None:
        self._outcome = outcome
        self.setAccessibleName(self.tr("Share of wins"))
        self.setAccessibleDescription(percent(outcome.share))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._outcome is None:
            return
        colors, line = tokens(), scaled(6)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, edge = self.height() / 2, scaled(7)
        width = self.width() - 2 * edge

        def at(share: float) -> float:
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            return edge + width * ((1 - share) if is_mirrored else share)

        def bar(low: float, high: float, color: str) -> None:
            left, right = sorted((at(low), at(high)))
            painter.setBrush(QColor(color))
            box = QRectF(left, middle - line / 2, max(right - left, 1), line)
            painter.drawRoundedRect(box, line / 2, line / 2)

        bar(0, 1, colors.line)
        bar(self._outcome.low, self._outcome.high, colors.faint)
        painter.setBrush(QColor(colors.accent))
        painter.drawEllipse(
            QRectF(at(self._outcome.share) - edge, middle - edge, 2 * edge, 2 * edge)
        )
        painter.setPen(QPen(QColor(colors.text), 1))
        painter.drawLine(int(at(0.5)), 2, int(at(0.5)), self.height() - 2)
