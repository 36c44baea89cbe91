"""Training in the window: one button with a plan, how it learns, and what came of it."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from app.core.trainings import METHODS, PackagesOffer
from app.gui.controls.buttons import allow, button, submit_with_keys
from app.gui.controls.labels import Card, card, label, named, show_text
from app.gui.controls.panes import EmptyState, ErrorCard, ProgressCard, explain, scrolled
from app.gui.dataset.form_fields import (
    FormRows,
    QuestionsBox,
    choice_box,
    number_box,
    offer_models,
)
from app.gui.dataset.training_cards import AdapterUses, Curves, Samples, TrainingCard
from app.gui.dialogs.simple_dialogs import confirm
from app.gui.layouts.boxes import discard, stacked, vbox
from app.gui.layouts.pages import Page
from app.viewmodels.dataset.training import (
    AskedTraining,
    TrainingPackagesViewModel,
    TrainingViewModel,
    offer_text,
    progress_words,
)
from app.viewmodels.dataset.training_words import (
    plan_lines,
    plan_title,
    progress_fraction,
    progress_line,
    progress_title,
)
from app.viewmodels.quantities import data_size
from app.viewmodels.translated import translated

_WIDTH = 760
_MOST_MINUTES = 24 * 60
_NO_LIMIT = 0


class PlanCard(Card):
    """What a training would do now, what it may choose, and the button that starts it."""

    def __init__(self, training: TrainingViewModel) -> None:
        super().__init__("trainingPlan")
        self._training = training
        self._title = label("", "heading")
        self._lines = label("", "muted")
        self._missing = label("", "warning")
        self._packages = PackagesRow(training.packages)
        self.begin = button(self.tr("Train"), "primary", name="beginTraining")
        self.begin.clicked.connect(training.begin)
        submit_with_keys(self, self.begin)
        self._teacher = choice_box(self.tr("Learn from"), "trainingTeacher")
        self._questions = QuestionsBox[Literal["chats"]]()
        self._base = choice_box(self.tr("Model"), "trainingBase")
        self._method = choice_box(self.tr("Method"), "trainingMethod")
        names = {
            "auto": self.tr("What your ratings allow"),
            "sft": self.tr("Imitate good answers (SFT)"),
            "dpo": self.tr("Prefer better answers (DPO)"),
            "kto": self.tr("Prefer liked answers (KTO)"),
        }
        self._method.offer((names[method], method) for method in METHODS)
        self._minutes = number_box(
            self.tr("At most, in minutes"), _NO_LIMIT, _MOST_MINUTES, _NO_LIMIT
        )
        self._minutes.setSpecialValueText(self.tr("No limit"))
        self._lay_out()
        for box in (self._teacher, self._base, self._method):
            box.currentIndexChanged.connect(lambda _index: self._choose())
        self._questions.activated.connect(lambda _index: self._choose())
        self._minutes.editingFinished.connect(self._choose)
        training.choices.changed.connect(self._show_choices)
        self._show_choices()

    def offer_teacher(self) -> None:
        """Choose the first model as the teacher."""
        self._teacher.setCurrentIndex(1)
        self._teacher.setFocus()

    def show_plan(self) -> None:
        training = self._training
        plan, error = training.plan, training.plan_error
        if error is not None:
            self._title.setText(
                self.tr("This model cannot be taught so.")
                if training.asked.teacher
                else self.tr("This model cannot be trained.")
            )
            self._lines.setText("")
        elif plan is None:
            self._title.setText(self.tr("Reading your ratings…"))
            self._lines.setText("")
        else:
            self._title.setText(plan_title(plan))
            self._lines.setText("\n".join(plan_lines(plan)))
        missing = "\n".join(map(translated, plan.missing if plan else ()))
        if error is not None:
            missing = " ".join(explain(error))
        self._lines.setVisible(bool(self._lines.text()))
        show_text(self._missing, missing)
        self._packages.offer(plan.packages_bytes if plan else 0)
        can_start = plan is not None and plan.can_start
        allow(self.begin, can_start, missing or self._title.text())
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(f"{self._lines.text()} {missing}".strip())

    def _lay_out(self) -> None:
        self._form = FormRows()
        self._form.add(self._teacher, self._questions, self._base, self._method, self._minutes)
        words = (self._title, self._lines, self._missing, self._packages)
        begin = (self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        vbox(*words, self._form, begin, parent=self, spacing=12, margins=(16, 14, 16, 14))

    def _show_choices(self) -> None:
        choices = self._training.choices.all
        offer_models(self._base, choices, self.tr("The current model"), takes_adapted=False)
        offer_models(self._teacher, choices, self.tr("Your ratings"), takes_adapted=False)
        self._show_rows()

    def _show_rows(self) -> None:
        """Those that fit what it learns from."""
        has_teacher = bool(self._teacher.currentData())
        self._form.setRowVisible(self._questions, has_teacher)
        self._form.setRowVisible(self._method, not has_teacher)

    def _choose(self) -> None:
        self._show_rows()
        minutes, teacher = self._minutes.value(), self._teacher.currentData() or ""
        asked = AskedTraining(
            "auto" if teacher else self._method.currentData(),
            self._base.currentData() or "",
            None if minutes == _NO_LIMIT else float(minutes),
            teacher,
            str(self._questions.source),
        )
        self._training.choose(asked)


class RunCard(QFrame):
    """A training in progress: time, memory, curves, answers; Pause and Stop."""

    def __init__(self, training: TrainingViewModel) -> None:
        super().__init__()
        self.setObjectName("trainingRun")
        self._training = training
        self._progress = ProgressCard(
            self.tr("Training"),
            self.tr("Pause"),
            self.tr("Pause the training"),
            name="pauseTraining",
            on_click=training.pause,
        )
        self.stop = button(self.tr("Stop and keep what it learned"), name="stopTraining")
        self.stop.clicked.connect(self._on_stop_clicked)
        self._note = label(
            self.tr(
                "You can go on working: it stands still while a chat is answered. It goes on "
                "without the window if you close it, and can be resumed where it was if you quit."
            ),
            "faint",
        )
        self._curves, self._samples = Curves(), Samples()
        self._detail = card()
        vbox(self._curves, self._samples, parent=self._detail, spacing=16, margins=(16, 14, 16, 14))
        column = vbox(self._progress, self._note, self._detail, parent=self, spacing=12, margins=0)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)

    def show_progress(self) -> None:
        training = self._training
        at = training.progress
        words = "  ".join(filter(None, (progress_title(at), progress_line(at))))
        self._progress.report(words, progress_fraction(at))
        self._curves.show_points(training.points)
        self._samples.show_samples(training.samples)
        self._detail.setVisible(bool(training.points or training.samples))
        self.stop.setVisible(bool(at and at.phase in ("training", "waiting") and at.step))

    def _on_stop_clicked(self) -> None:
        if current := self._training.current:
            self._training.stop(current)


class TrainingPage(Page):
    """The plan with its button or the training in progress, and what came of the latest one.

    Args:
        show_chat: shows the screen where answers can be rated.
    """

    def __init__(
        self, training: TrainingViewModel, uses: AdapterUses, show_chat: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setObjectName("trainingPage")
        self._training = training
        self._error = ErrorCard()
        self._plan, self._run = PlanCard(training), RunCard(training)
        self._result = named(TrainingCard(training, uses, is_folded=False), "trainingResult")
        self._empty = EmptyState(
            "thumbs-up",
            self.tr("Nothing to learn from yet"),
            self.tr(
                "Rate answers in your chats, or correct them. From about 40 of them a model learns "
                "on this computer what you prefer, and you see whether it helped."
            ),
            self.tr("Go to the chat"),
            show_chat,
        )
        teach = button(self.tr("Learn from a larger model instead"), name="teachInstead")
        teach.clicked.connect(self._plan.offer_teacher)
        self._empty.add(teach)
        self._stack = stacked(
            self._empty, scrolled(self._error, self._run, self._result, self._plan, width=_WIDTH)
        )
        vbox(self._stack, parent=self, spacing=0, margins=0)
        training.changed.connect(self._show)
        training.failed.connect(self._error.show_error)
        self._show()
        self.shown.connect(training.refresh)

    def _show(self) -> None:
        training = self._training
        current, plan = training.current, training.plan
        is_empty = plan is not None and not (plan.rated or plan.corrections or plan.teacher)
        self._stack.setCurrentIndex(
            0 if is_empty and current is None and not training.is_running else 1
        )
        self._run.setVisible(training.is_running)
        self._plan.setVisible(not training.is_running)
        self._plan.show_plan()
        if training.is_running:
            self._run.show_progress()
        shown = current if current and not training.is_running else None
        self._result.setVisible(shown is not None)
        if shown:
            self._result.show_training(shown)


class TrainedList(Page):
    """All trainings, latest first: verdict, recipe, data, and what to do with them.

    Args:
        show_begun: called when a training of the list goes on or is compared again; TrainingPage
            shows how far.
    """

    def __init__(
        self, training: TrainingViewModel, uses: AdapterUses, show_begun: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setObjectName("trainedList")
        self._training, self._uses, self._show_begun = training, uses, show_begun
        self._was_running = training.is_running
        self._cards: list[TrainingCard] = []
        self._error = ErrorCard()
        self._empty = EmptyState(
            "cpu",
            self.tr("No model trained yet"),
            self.tr(
                "Trainings are listed here with their verdict, recipe and data. Start one under "
                "Train."
            ),
        )
        self._list = vbox(spacing=12)
        self._area = scrolled(self._list, width=_WIDTH)
        vbox(self._error, self._empty, self._area, parent=self, spacing=12, margins=0)
        training.changed.connect(self._show)
        training.failed.connect(self._error.show_error)
        self._show()
        self.shown.connect(training.refresh)

    def hideEvent(self, _event: object) -> None:
        self._error.show_error(None)

    def _show(self) -> None:
        was_running, self._was_running = self._was_running, self._training.is_running
        if self._was_running and not was_running and self.isVisible():
            self._show_begun()
        trainings = self._training.trainings
        self._empty.setVisible(not trainings)
        self._area.setVisible(bool(trainings))
        was_in_last = False
        while len(self._cards) > len(trainings):
            old = self._cards.pop()
            was_in_last |= old.isAncestorOf(self.window().focusWidget() or self)
            discard(self._list, old)
        while len(self._cards) < len(trainings):
            new = TrainingCard(self._training, self._uses, is_folded=True)
            self._cards.append(new)
            self._list.addWidget(new)
        for shown, one in zip(self._cards, trainings, strict=True):
            shown.show_training(one)
        if was_in_last and self._cards:
            self._cards[-1].focus_action()


class PackagesRow(QWidget):
    """A button that fits what is installed, or the installation in progress."""

    def __init__(self, packages: TrainingPackagesViewModel) -> None:
        super().__init__()
        self._packages = packages
        self._download_bytes = 0
        self._install = button("", name="installPackages", on_click=packages.ask)
        self._remove = button(
            self.tr("Remove the packages for training"),
            name="removePackages",
            on_click=packages.remove,
        )
        self._progress = ProgressCard(
            self.tr("Installing the packages for training"),
            self.tr("Cancel"),
            name="stopPackages",
            on_click=packages.stop,
        )
        column = vbox(self._progress, parent=self, spacing=8, margins=0)
        for each in (self._install, self._remove):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        packages.changed.connect(self._show)
        packages.offered.connect(self._on_offered)
        self._show()

    def offer(self, download_bytes: int) -> None:
        """Offer to install packages of this size; 0 if none are missing."""
        self._download_bytes = download_bytes
        self._show()

    def _show(self) -> None:
        is_installing = self._packages.is_running
        size = data_size(self._download_bytes)
        self._install.setText(self.tr("Install the packages ({size})…").format(size=size))
        self._install.setVisible(bool(self._download_bytes) and not is_installing)
        self._remove.setVisible(self._packages.are_removable and not is_installing)
        self._progress.setVisible(is_installing)
        words = progress_words(self._packages.progress)
        self._progress.report(words, self._packages.downloaded)
        self.setVisible(is_installing or bool(self._download_bytes) or self._packages.are_removable)

    def _on_offered(self, offer: PackagesOffer) -> None:
        title = self.tr("Install the packages for training?")
        if confirm(self, title, offer_text(offer), self.tr("Install"), is_dangerous=False):
            self._packages.install()
