"""The blind vote: setting up, answering, voting without names, and the result."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.core.blind import BlindPair, ModelComparison, Side
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button, rename
from app.gui.controls.labels import Card, card, hidden, label, set_kind, unbroken
from app.gui.controls.panes import ErrorCard, ProgressCard, scrolled
from app.gui.dataset.charts import IntervalBar
from app.gui.dataset.form_fields import (
    CARD_WIDTH,
    FormCard,
    QuestionsBox,
    choice_box,
    number_box,
    offer_models,
)
from app.gui.dialogs.simple_dialogs import ask_target
from app.gui.layouts.boxes import FlowLayout, flow, hbox, stacked, vbox
from app.gui.layouts.pages import Page
from app.gui.transcript.answer.compare_dialog import AnswerScroll
from app.viewmodels.dataset.judging import BlindVotingViewModel
from app.viewmodels.quantities import integer, own_digits, percent

_COUNT, _MOST = 10, 200
_KEYS: dict[int, Side] = {
    int(Qt.Key.Key_Left): "left",
    int(Qt.Key.Key_1): "left",
    int(Qt.Key.Key_Right): "right",
    int(Qt.Key.Key_2): "right",
    int(Qt.Key.Key_Space): "tie",
    int(Qt.Key.Key_0): "tie",
}


class VotingResult(Card):
    """What the votes of a blind comparison say, and how sure that is.

    The winner in words, the interval as a bar, and actions for the votes.
    """

    def __init__(self, voting: BlindVotingViewModel) -> None:
        super().__init__("voteResult")
        self._voting = voting
        self._verdict = label("", "heading")
        self._share = label("")
        self._bar = IntervalBar()
        self._votes = label("", "muted")
        self._saved = hidden(label("", "ok"))
        self.save = button(self.tr("Save as pairs to train on…"), "primary", name="saveVotes")
        self.save.clicked.connect(self._on_save_clicked)
        self.back = button(self.tr("Continue voting"), icon_name="undo-2", name="goOnVoting")
        self.back.clicked.connect(voting.undo_vote)
        self.discard = button(self.tr("New comparison"), icon_name="plus", name="newComparison")
        self.discard.clicked.connect(voting.discard)
        buttons = flow(self.save, self.discard, self.back, spacing=8)
        parts = (self._verdict, self._share, self._bar, self._votes, self._saved, buttons)
        vbox(*parts, parent=self, spacing=10, margins=(20, 18, 20, 18))
        voting.saved.connect(self._on_saved)

    def show_outcome(self, outcome: ModelComparison) -> None:
        """Reveal which model is which and which one won."""
        comparison = self._voting.comparison
        if comparison is None:
            return
        first, second = (
            visible_text(self._voting.choices.name_of(one)) for one in comparison.models
        )
        texts = {
            "better": self.tr("{second} is better."),
            "worse": self.tr("{first} is better."),
            "open": self.tr("Undecided: the votes are consistent with either being better."),
        }
        self._verdict.setText(texts[outcome.verdict].format(first=first, second=second))
        self._share.setText(self._share_text(outcome, first, second))
        self._bar.show_interval(outcome.share, outcome.low, outcome.high)
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
        allow(self.save, has_decided, self.tr("All votes are ties."))
        self.back.setVisible(bool(comparison.voted))
        self.setAccessibleName(self._verdict.text())
        self.setAccessibleDescription(f"{self._share.text()} {self._votes.text()}")

    def _share_text(self, outcome: ModelComparison, first: str, second: str) -> str:
        if not outcome.wins + outcome.losses:
            return self.tr("All votes are ties, so there is no result.")
        text = self.tr(
            "{second} wins {share} of the decided votes against {first}; 95 % confidence: {low} "
            "to {high}."
        )
        share = own_digits(text).format(
            first=first,
            second=second,
            share=percent(outcome.share),
            low=percent(outcome.low),
            high=percent(outcome.high),
        )
        return unbroken(share)

    def _on_save_clicked(self) -> None:
        kind = self.tr("DPO rows (*.jsonl)")
        if file := ask_target(self, self.tr("Save pairs"), "votes.jsonl", kind):
            self._voting.save(file)

    def _on_saved(self, count: int) -> None:
        self._saved.setText(self.tr("%n pair(s) written, as DPO rows.", "", count))
        self._saved.show()

    def hideEvent(self, _event: object) -> None:
        self._saved.hide()


class VotingSetup(FormCard):
    """Chooses what a blind vote compares, and on whose questions.

    Two sides, the questions, how many.

    Signals:
        begun: the user asked for a comparison.
    """

    begun = Signal()

    def __init__(self, voting: BlindVotingViewModel) -> None:
        super().__init__(
            self.tr("Which answers better?"),
            self.tr(
                "Both models answer the same questions. You vote without seeing whose answer "
                "is whose, then learn which one you prefer, and how sure that is."
            ),
            self.tr("Let both answer"),
        )
        self._voting = voting
        self._sides = (
            choice_box(self.tr("First model"), "voteFirst"),
            choice_box(self.tr("Second model"), "voteSecond"),
        )
        rated = self.tr("Rated questions held out from training")
        self._source = QuestionsBox[Literal["chats", "held-out"]]((rated, "held-out"))
        self._source.setObjectName("voteSource")
        self._count = number_box(self.tr("How many"), 1, _MOST, _COUNT)
        self.rows.add(*self._sides, self._source, self._count)
        self.begin.setObjectName("beginVote")
        self.begin.clicked.connect(self._on_begin_clicked)
        for box in self._sides:
            box.currentIndexChanged.connect(lambda _index: self._show_state())
        voting.choices.changed.connect(self._show_choices)
        self._show_choices()

    def _show_choices(self) -> None:
        for number, box in enumerate(self._sides):
            offer_models(box, self._voting.choices.all, usual=number)
        self._show_state()

    def _show_state(self) -> None:
        first, second = (box.currentData() for box in self._sides)
        reason = ""
        if first is None or second is None:
            reason = self.tr("There are no models yet.")
        elif first == second:
            reason = self.tr("Choose two different models or adapters.")
        allow(self.begin, not reason, reason)

    def _on_begin_clicked(self) -> None:
        self.begun.emit()
        first, second = (box.currentData() for box in self._sides)
        self._voting.begin((first, second), self._source.source, self._count.value())


class VotingBallot(QWidget):
    """Shows two answers side by side, without names, and takes the vote.

    Left and right arrows vote, Space means no difference, Backspace undoes the last vote.
    """

    def __init__(self, voting: BlindVotingViewModel) -> None:
        super().__init__()
        self.setObjectName("ballot")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._voting = voting
        self._pair: BlindPair | None = None
        self._place = label("", "section", wraps=False)
        self._question = label("", selectable=True)
        self._answers = (_Answer(self.tr("Left")), _Answer(self.tr("Right")))
        self._lay_out()

    def show_pair(self, pair: BlindPair) -> None:
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
            self._voting.undo_vote()
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
        vbox(self._place, self._question, parent=frame, spacing=4, margins=(16, 12, 16, 12))
        # Left stays left for the arrow keys, whatever the reading direction.
        holder = QWidget()
        holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        sides = hbox(parent=holder, spacing=12, margins=0)
        for answer in self._answers:
            answer.setLayoutDirection(QGuiApplication.layoutDirection())
            sides.addWidget(answer, 1)
        column = vbox(frame, (holder, 1), self._buttons(), parent=self, spacing=12, margins=0)
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
            vote = button(text, shortcut=key, name=f"vote-{side}")
            vote.clicked.connect(lambda _=False, s=side: self._vote(s))
            row.addWidget(vote)
        self._back = button(self.tr("Undo vote"), "ghost", icon_name="undo-2", shortcut="Backspace")
        self._back.setObjectName("takeVoteBack")
        self._back.clicked.connect(self._voting.undo_vote)
        row.addWidget(self._back)
        result = button(self.tr("Show the result now"), "ghost", name="showVotes")
        result.clicked.connect(self._voting.show_result)
        row.addWidget(result)
        return holder

    def _vote(self, side: Side) -> None:
        self._voting.vote(side)
        self.setFocus()  # so that the next vote can be by key


class _Answer(Card):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._scroll = AnswerScroll()
        self._scroll.setAccessibleName(name)
        column = vbox(label(name, "section"), parent=self, spacing=8, margins=(16, 12, 8, 12))
        column.addWidget(self._scroll, 1)

    def show_text(self, text: str) -> None:
        self._scroll.show_answer(text or self.tr("(empty answer)"))
        self.setAccessibleDescription(text)


class VotingPage(Page):
    """Shows the state of the comparison; a stopped one can be continued."""

    def __init__(self, voting: BlindVotingViewModel) -> None:
        super().__init__()
        self.setObjectName("votingPage")
        self._voting = voting
        self._error = ErrorCard()
        self._progress = ProgressCard(self.tr("Answers"), on_click=self._on_progress_action)
        self._setup = VotingSetup(voting)
        self._setup.begun.connect(lambda: self._error.show_error(None))
        self.ballot = VotingBallot(voting)
        self._result = VotingResult(voting)
        self._discard = button(self.tr("Discard this comparison"), "ghost", icon_name="trash-2")
        self._discard.clicked.connect(voting.discard)
        setup, result = (scrolled(one, width=CARD_WIDTH) for one in (self._setup, self._result))
        self._pages = (setup, self.ballot, result, QWidget())
        self._stack = stacked(*self._pages)
        discard = (self._discard, 0, Qt.AlignmentFlag.AlignLeft)
        parts = (self._error, self._progress, (self._stack, 1), discard)
        vbox(*parts, parent=self, spacing=12, margins=0)
        voting.changed.connect(self._show)
        voting.failed.connect(self._error.show_error)
        self._show()
        self.shown.connect(voting.refresh)

    def _show(self) -> None:
        voting = self._voting
        state = voting.state
        setup, ballot, result, nothing = self._pages
        page = {"empty": setup, "voting": ballot, "result": result}.get(state, nothing)
        self._progress.setVisible(state in ("answering", "waiting"))
        self._discard.setVisible(state in ("waiting", "voting"))
        self._show_progress()
        if voting.pair and page is ballot:
            self.ballot.show_pair(voting.pair)
        if voting.outcome and page is result:
            self._result.show_outcome(voting.outcome)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            if page is ballot:
                ballot.setFocus()

    def _show_progress(self) -> None:
        voting = self._voting
        is_answering = voting.state == "answering"
        done, total = voting.done, voting.total
        if not is_answering and voting.comparison:
            done, total = voting.comparison.answered, 2 * len(voting.comparison.pairs)
        words = self.tr("{done} of {total} answers").format(
            done=integer(done), total=integer(total)
        )
        if is_answering and not total:
            words = self.tr("Loading the first model…")
        self._progress.report(words, done / total if total else 0.0)
        text = self.tr("Stop") if is_answering else self.tr("Resume")
        rename(self._progress.action, text)

    def _on_progress_action(self) -> None:
        self._error.show_error(None)
        if self._voting.state == "answering":
            self._voting.stop()
        else:
            self._voting.resume()
