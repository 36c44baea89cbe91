"""A model as a judge: its rubric, its grades, and whether it can be trusted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button, submit_with_keys
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import Card, ElidedLabel, card, label, named, set_kind
from app.gui.controls.panes import ErrorCard, Picture, ProgressCard, scrolled, titled_card
from app.gui.layouts.boxes import discard, hbox, vbox
from app.gui.layouts.pages import Page
from app.gui.look.theme import scaled
from app.viewmodels.dataset.judging import JudgeViewModel
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.model_labels import title
from app.viewmodels.quantities import integer, own_digits, percent, short_decimal

if TYPE_CHECKING:
    from app.services.training.judging import Judged

_RUBRIC_HEIGHT = 120
_MOST_SHOWN = 50


class JudgedCard(Card):
    """One rated answer with the judge's grade of it.

    The user's thumb on the left, the machine's grade on the right, its reason below.
    """

    def __init__(self, judged: "Judged") -> None:
        super().__init__()
        self.judged = judged
        is_liked = judged.rating == "up"
        thumb = Picture(
            "thumbs-up" if is_liked else "thumbs-down", "ok" if is_liked else "danger", 16
        )
        thumb.setAccessibleName(self.tr("You liked it") if is_liked else self.tr("You disliked it"))
        grade = own_digits(self.tr("Machine: {score} of 5"))
        grade = grade.format(score=short_decimal(judged.score))
        head = hbox(thumb, (ElidedLabel(visible_text(judged.question), "heading"), 1), spacing=10)
        kind = "warning" if judged.is_at_odds else "muted"
        head.addWidget(label(grade, kind, wraps=False))
        answer = " ".join(visible_text(judged.answer).split())
        column = vbox(head, ElidedLabel(answer), parent=self, spacing=4, margins=(16, 10, 16, 10))
        if judged.reason:
            column.addWidget(label(visible_text(judged.reason), "muted"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{grade} {judged.question}")


class JudgePage(Page):
    """Grades are shown as a machine's; nothing here changes a rating."""

    def __init__(self, judge: JudgeViewModel, models: ModelsViewModel) -> None:
        super().__init__()
        self.setObjectName("judgePage")
        self._judge, self._models = judge, models
        self._error = ErrorCard()
        self._progress = ProgressCard(
            self.tr("Grades"), self.tr("Stop"), self.tr("Stop grading"), on_click=judge.stop
        )
        self._verdict = label("", "heading", name="judgeVerdict")
        self._explained = label("", "muted")
        self._cards: list[JudgedCard] = []
        self._lay_out()
        judge.changed.connect(self._show)
        judge.failed.connect(self._error.show_error)
        judge.rubric_read.connect(self._show_rubric)
        models.models_changed.connect(self._show_models)
        self._show_models()
        self._show()
        self.shown.connect(judge.read_rubric)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.rubric.toPlainText().strip():
            self._judge.store_rubric(self.rubric.toPlainText())

    def _lay_out(self) -> None:
        self._list = vbox(spacing=8)
        column = vbox(self._error, self._progress, parent=self, spacing=12, margins=0)
        column.addWidget(scrolled(self._setup_card(), self._outcome_card(), self._list), 1)

    def _setup_card(self) -> QWidget:
        self._model = named(ChoiceBox(characters=0), "judgeModel", self.tr("Judge"))
        self.rubric = named(QPlainTextEdit(), "judgeRubric", self.tr("What the scores mean"))
        self.rubric.setTabChangesFocus(True)
        self.rubric.setFixedHeight(scaled(_RUBRIC_HEIGHT))
        self._begin = button(self.tr("Grade my rated answers"), "primary", name="beginJudging")
        self._begin.clicked.connect(self._on_begin_clicked)
        submit_with_keys(self, self._begin)
        self._reset = button(self.tr("Restore the default rubric"), "ghost", icon_name="undo-2")
        self._reset.clicked.connect(self._on_reset_clicked)
        row = hbox((self._model, 1), self._begin, spacing=8)
        text = self.tr(
            "It grades the answers you rated, and its grades are compared with your ratings. They "
            "are kept separately as machine labels and never become your ratings."
        )
        title, reset = self.tr("Can a model judge the way you do?"), hbox(self._reset, "stretch")
        return titled_card(title, text, self.rubric, reset, row, kind="muted")

    def _outcome_card(self) -> QWidget:
        self._outcome = card()
        column = vbox(self._verdict, parent=self._outcome, spacing=4, margins=(16, 14, 16, 14))
        column.addWidget(self._explained)
        return self._outcome

    def _show_rubric(self) -> None:
        if not self.rubric.toPlainText().strip():
            self.rubric.setPlainText(self._judge.rubric)

    def _on_reset_clicked(self) -> None:
        self.rubric.setPlainText(self._judge.default_rubric)
        self._judge.store_rubric(self._judge.default_rubric)

    def _show_models(self) -> None:
        usable = (model for model in self._models.models if not model.problem)
        self._model.offer((title(model), model.spec.id) for model in usable)
        self._show()

    def _show(self) -> None:
        judge = self._judge
        self._progress.setVisible(judge.is_running)
        words, fraction = self.tr("Loading the judge…"), 0.0
        if judge.total:
            graded = self.tr("{done} of {total} answers graded")
            words = graded.format(done=integer(judge.done), total=integer(judge.total))
            fraction = judge.done / judge.total
        self._progress.report(words, fraction)
        has_model = self._model.count() > 0
        why = "" if has_model else self.tr("There are no models yet.")
        allow(self._begin, has_model and not judge.is_running, why)
        self._show_outcome()
        self._show_cards()

    def _show_outcome(self) -> None:
        found = self._judge.agreement
        self._outcome.setVisible(found is not None)
        if found is None:
            return
        texts = {
            "trusted": self.tr("It judges much like you do."),
            "doubtful": self.tr("It does not judge like you do; don't rely on it."),
            "unknown": self.tr("Too few ratings to tell."),
        }
        kinds = {"trusted": "ok", "doubtful": "warning", "unknown": "heading"}
        self._verdict.setText(texts[found.verdict])
        set_kind(self._verdict, kinds[found.verdict])
        text = self.tr(
            "In {share} of {pairs} pairs the answer you liked has the higher grade; chance is 50 "
            "%. You liked {liked} and disliked {disliked}."
        )
        more = self.tr("Ten of each are needed to say more.")
        self._explained.setText(
            f"{own_digits(text)} {more if found.verdict == 'unknown' else ''}".strip().format(
                share=percent(found.share),
                pairs=integer(found.pairs),
                liked=integer(found.liked),
                disliked=integer(found.disliked),
            )
        )

    def _show_cards(self) -> None:
        wanted = self._judge.judged[:_MOST_SHOWN]
        if [card.judged for card in self._cards] == list(wanted):
            return
        discard(self._list, *self._cards)
        self._cards = [JudgedCard(one) for one in wanted]
        for new in self._cards:
            self._list.addWidget(new)

    def _on_begin_clicked(self) -> None:
        self._error.show_error(None)
        self._judge.judge(self._model.currentData(), self.rubric.toPlainText())
