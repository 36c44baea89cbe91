"""The blind vote: setting up, answering, voting, result."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.panes import ErrorCard, scrolled
from app.gui.controls.progress_card import ProgressCard
from app.gui.dataset.voting_ballot import VotingBallot
from app.gui.dataset.voting_result import VotingResult
from app.gui.dataset.voting_setup import VotingSetup
from app.gui.layouts.boxes import vbox
from app.viewmodels.dataset.blind_voting import BlindVotingViewModel
from app.viewmodels.quantities import integer


class VotingPage(QWidget):
    """Shows the state of the comparison; a stopped one can be continued."""

    def __init__(self, voting: BlindVotingViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("votingPage")
        self._voting = voting
        self._error = ErrorCard()
        self._progress = ProgressCard()
        self._progress.bar.setAccessibleName(self.tr("Answers"))
        self._progress.action.clicked.connect(self._on_progress_action)
        self._setup = VotingSetup(voting)
        self._setup.begun.connect(lambda: self._error.show_error(None))
        self.ballot = VotingBallot(voting)
        self._result = VotingResult(voting)
        self._discard = button(self.tr("Discard this comparison"), "ghost", icon_name="trash-2")
        self._discard.clicked.connect(voting.discard)
        self._stack = QStackedWidget()
        self._pages = (scrolled(self._setup), self.ballot, scrolled(self._result), QWidget())
        for page in self._pages:
            self._stack.addWidget(page)
        column = vbox(self, spacing=12, margins=0)
        for widget in (self._error, self._progress):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self._discard, 0, Qt.AlignmentFlag.AlignLeft)
        voting.changed.connect(self._show)
        voting.failed.connect(self._error.show_error)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._voting.refresh()

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
        self._progress.words.setText(words)
        self._progress.show_fraction(done / total if total else 0.0)
        text = self.tr("Stop") if is_answering else self.tr("Resume")
        self._progress.action.setText(text)
        self._progress.action.setAccessibleName(text)

    def _on_progress_action(self) -> None:
        self._error.show_error(None)
        if self._voting.state == "answering":
            self._voting.stop()
        else:
            self._voting.go_on()
