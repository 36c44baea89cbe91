"""Parts of the pages on trainings: curves and answers while it learns, and what came of it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.core.trainings import Proof, Training, TrainingMethod, TrainingPoint, TrainingSample
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button, rename
from app.gui.controls.labels import Card, card, label, unbroken
from app.gui.controls.picker_button import menu_text
from app.gui.dataset.charts import Curve, CurvePoint, IntervalBar
from app.gui.dialogs.simple_dialogs import confirm
from app.gui.layouts.boxes import FlowLayout, discard, hbox, vbox
from app.gui.layouts.pages import grid
from app.viewmodels.dataset.training import TrainingViewModel
from app.viewmodels.dataset.training_words import (
    measurements,
    recipe_lines,
    sample_pairs,
    sample_title,
    training_title,
    votes_line,
    win_rate_line,
)
from app.viewmodels.translated import translate, translated

_MOST_ANSWERS = 6


class Curves(QWidget):
    """The loss of each stage, and how far better answers are ahead, side by side.

    Every stage has its own curve: a loss of one method says nothing about that of another.
    """

    def __init__(self) -> None:
        super().__init__()
        self._losses: dict[TrainingMethod, Curve] = {
            "sft": Curve(self.tr("Loss while imitating")),
            "dpo": Curve(self.tr("Loss while comparing")),
            "kto": Curve(self.tr("Loss while comparing")),
        }
        self._margin = Curve(self.tr("Lead of better answers"))
        curves = (*self._losses.values(), self._margin)
        hbox(*((curve, 1) for curve in curves), parent=self, spacing=24, margins=0)

    def show_points(self, points: Sequence[TrainingPoint]) -> None:
        curves: list[tuple[Curve, list[CurvePoint]]] = [
            (curve, [(p.step, p.loss) for p in points if p.stage == stage])
            for stage, curve in self._losses.items()
        ]
        margins = [(p.step, p.margin) for p in points if p.margin is not None]
        for curve, shown in (*curves, (self._margin, margins)):
            curve.setVisible(bool(shown))
            if shown:
                curve.show_points(shown)
        self.setVisible(bool(points))


class Samples(QWidget):
    """Questions kept aside, with the answers before training and now."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[TrainingSample, ...] = ()
        self._column = vbox(parent=self, spacing=12, margins=0)
        self._cards: list[QWidget] = []

    def show_samples(self, samples: tuple[TrainingSample, ...]) -> None:
        self.setVisible(bool(samples))
        if samples == self._shown:
            return
        self._shown = samples
        discard(self._column, *self._cards)
        self._cards = [
            side_by_side(
                first.question,
                [(sample_title(each), each.answer) for each in dict.fromkeys((first, last))],
            )
            for first, last in sample_pairs(samples)
        ]
        for new in self._cards:
            self._column.addWidget(new)


def side_by_side(question: str, answers: Sequence[tuple[str, str]]) -> QWidget:
    result = card("plain")
    row = hbox(spacing=24)
    for title, answer in answers:
        text = label(visible_text(answer), selectable=True)
        text.setAccessibleName(f"{title}: {answer}")
        part = vbox(label(title, "faint"), text, "stretch", spacing=2)
        row.addLayout(part, 1)
    vbox(label(visible_text(question), "section"), row, parent=result, spacing=4, margins=0)
    return result


class AdapterUses(NamedTuple):
    """Functions that ask an adapter in a new chat, and that compare it blind with its base."""

    ask: Callable[[Training], object]
    vote: Callable[[Training], object]


class TrainingCard(Card):
    """What came of a training: one sentence, the numbers behind it, and what to do with it.

    Args:
        uses: what else can be done with the adapter of a training.
    """

    def __init__(self, training: TrainingViewModel, uses: AdapterUses, *, is_folded: bool) -> None:
        super().__init__()
        self._view_model, self._uses = training, uses
        self._training: Training | None = None
        self._proof: Proof | None = None
        self._is_folded = is_folded
        self._title = label("", "heading")
        self._why = label("", "muted")
        self._win_rate = label("")
        self._bar = IntervalBar()
        self._numbers: QWidget | None = None
        self._answers: QWidget | None = None
        self._recipe = label("", "faint", selectable=True)
        self._buttons = FlowLayout(8)
        self._actions = self._made_buttons()
        parts = (self._title, self._why, self._win_rate, self._bar, self._recipe, self._buttons)
        self._column = vbox(*parts, parent=self, spacing=10, margins=(16, 14, 16, 14))

    def show_training(self, training: Training) -> None:
        self._show_buttons(training)
        if training == self._training:
            return
        self._training = training
        proof, title = training.proof, training_title(training)
        has_verdict = proof is not None and not training.can_go_on
        self._title.setText(title)
        state = {
            "adopted": self._adopted_words(training),
            "discarded": self.tr("Discarded: the adapter was deleted."),
        }.get(training.state, "")
        why = [state, *map(translated, (*training.notes, training.problem))]
        self._why.setText("\n".join(filter(None, why)))
        self._why.setVisible(any(why))
        for widget in (self._win_rate, self._bar):
            widget.setVisible(has_verdict)
        if proof and has_verdict:
            lines = (win_rate_line(proof), votes_line(training.votes))
            self._win_rate.setText(unbroken("\n".join(filter(None, lines))))
            self._bar.show_interval(proof.win_rate, *proof.interval)
        recipe = "\n".join(recipe_lines(training))
        self._recipe.setText(visible_text(recipe))
        self._show_details(proof if has_verdict else None)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{self._why.text()} {recipe}".strip())

    def _show_details(self, proof: Proof | None) -> None:
        """Made again for another proof only: without them, the page would scroll elsewhere."""
        if proof == self._proof:
            return
        self._proof = proof
        for old in (self._numbers, self._answers):
            if old is not None:
                discard(self._column, old)
        self._numbers = self._answers = None
        if proof is not None and not self._is_folded:
            self._numbers = _numbers(proof)
            self._answers = _answers(proof)
            at = self._column.indexOf(self._recipe)
            self._column.insertWidget(at, self._numbers)
            self._column.insertWidget(at + 1, self._answers)

    def _made_buttons(self) -> dict[str, QPushButton]:
        texts: tuple[tuple[str, str, str, str, Callable[[], None]], ...] = (
            ("adopt", self.tr("Adopt"), "primary", "", self._on_adopt_clicked),
            ("adoptFor", self.tr("Adopt for an assistant"), "", "", self._on_adopt_for_clicked),
            ("insist", self.tr("Adopt anyway…"), "", "", self._on_insist_clicked),
            ("undo", self.tr("Undo adoption"), "", "undo-2", self._on(self._view_model.undo)),
            ("resume", self.tr("Resume"), "primary", "", self._on(self._view_model.resume)),
            ("keep", self.tr("End here and compare"), "", "", self._on(self._view_model.stop)),
            ("try", self.tr("Try in a chat"), "", "", self._on(self._uses.ask)),
            ("vote", self.tr("Vote blind"), "", "", self._on(self._uses.vote)),
            ("judge", self.tr("Compare again"), "", "", self._on(self._view_model.judge)),
            ("discard", self.tr("Discard…"), "", "trash-2", self._on_discard_clicked),
            ("delete", self.tr("Delete…"), "ghost", "trash-2", self._on_delete_clicked),
        )
        made = {}
        for name, text, kind, icon_name, act in texts:
            made[name] = button(text, kind, icon_name=icon_name, name=f"{name}Training")
            made[name].clicked.connect(lambda _=False, act=act: act())
            self._buttons.addWidget(made[name])
        return made

    def _show_buttons(self, training: Training) -> None:
        verdict = training.proof.verdict if training.proof else ""
        has_adapter = bool(training.adapter) and training.state != "discarded"
        is_open = has_adapter and training.state != "adopted"
        shown = {
            "adopt": is_open and verdict in ("better", "same"),
            "adoptFor": is_open
            and verdict in ("better", "same")
            and bool(self._view_model.assistants),
            "insist": is_open and verdict in ("worse", "forgets"),
            "undo": training.state == "adopted",
            "resume": training.can_go_on,
            "keep": training.can_go_on and training.step > 0,
            "judge": is_open,
            "try": has_adapter,
            "vote": has_adapter,
            "discard": has_adapter,
            "delete": not has_adapter and training.state != "running",
        }
        again = self.tr("Compare again") if training.proof else self.tr("Compare")
        rename(self._actions["judge"], again)
        is_busy = self._view_model.is_running
        focused = self.window().focusWidget()
        for name, one in self._actions.items():
            one.setVisible(shown[name])
            needs_engine = name in ("resume", "keep", "vote", "judge")
            words = self.tr("Wait for the training in progress, or pause it.")
            allow(one, not (is_busy and needs_engine), words)
        if focused in self._actions.values() and focused.isHidden():
            self.focus_action()

    def focus_action(self) -> None:
        """Focus the first button, where the one that had the focus is gone."""
        offered = (each for each in self._actions.values() if not each.isHidden())
        if first := next(offered, None):
            first.setFocus()

    def _on(self, act: Callable[[Training], object]) -> Callable[[], None]:
        def call() -> None:
            if self._training:
                act(self._training)

        return call

    def _on_adopt_clicked(self) -> None:
        if self._training:
            self._view_model.adopt(self._training)

    def _adopted_words(self, training: Training) -> str:
        if not training.assistant_id:
            return self.tr("Adopted: the model answers with it.")
        name = self._view_model.assistant_name(training.assistant_id)
        return self.tr("Adopted: the assistant {name} answers with it.").format(name=name)

    def _on_adopt_for_clicked(self) -> None:
        training = self._training
        if training is None:
            return
        menu = QMenu(self)
        for one in self._view_model.assistants:
            menu.addAction(menu_text(one.name), partial(self._view_model.adopt, training, one.id))
        menu.aboutToHide.connect(menu.deleteLater)
        opener = self._actions["adoptFor"]
        menu.popup(opener.mapToGlobal(opener.rect().bottomLeft()))

    def _on_discard_clicked(self) -> None:
        text = self.tr("The adapter is deleted. Its verdict and its recipe stay in the list.")
        if self._training and confirm(
            self, self.tr("Discard this adapter?"), text, self.tr("Discard")
        ):
            self._view_model.discard(self._training)

    def _on_delete_clicked(self) -> None:
        text = self.tr("Its record and what it has learned so far are deleted.")
        if self._training and confirm(
            self, self.tr("Delete this training?"), text, self.tr("Delete")
        ):
            self._view_model.delete(self._training)

    def _on_insist_clicked(self) -> None:
        """Adopting against the verdict takes a second, informed yes."""
        text = self.tr("The model will answer with this adapter. You can undo it at any time.")
        if self._training and confirm(
            self,
            self.tr("Adopt anyway?"),
            f"{training_title(self._training)}\n\n{text}",
            self.tr("Adopt anyway"),
        ):
            self._view_model.adopt(self._training, insists=True)


def _numbers(proof: Proof) -> QWidget:
    result = card("plain")
    shown = grid(result, 16, 4)
    heads = ("", translate("TrainingCard", "Before"), translate("TrainingCard", "After"))
    rows = [heads, *measurements(proof)]
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            cell = label(text, "section" if row == 0 else "", wraps=column == 0)
            shown.addWidget(cell, row, column)
    return result


def _answers(proof: Proof) -> QWidget:
    result = card("plain")
    column = vbox(parent=result, spacing=12, margins=0)
    titles = (translate("TrainingCard", "Before"), translate("TrainingCard", "After"))
    for one in proof.answers[:_MOST_ANSWERS]:
        texts = (one.before, one.after)
        column.addWidget(side_by_side(one.question, list(zip(titles, texts, strict=True))))
    return result
