"""Forms for what came of training: the adapter itself, and how it and its model compare."""

from collections.abc import Sequence
from typing import Literal

from app.gui.dataset.form_fields import (
    PathField,
    SourceBox,
    choice_box,
    number_box,
    offer_models,
    offer_plain_models,
)
from app.gui.dataset.jobs_page import JobForm
from app.viewmodels.dataset.jobs import AdapterJob, ComparisonJob, Job, SafetyJob, ToxicityJob
from app.viewmodels.models.adapters import ModelChoice

_COUNT, _MOST = 20, 1000


class AdapterForm(JobForm):
    """Imports a trained adapter."""

    kind = AdapterJob

    def __init__(self) -> None:
        super().__init__(
            self.tr("New adapter"),
            self.tr("Use your trained adapter"),
            self.tr(
                "Choose a folder where PEFT saved a LoRA adapter, which is converted for its "
                "model, or a GGUF file. Chats with that model can then use it."
            ),
            self.tr("Add adapter"),
        )
        self.path = PathField(
            self.tr("Adapter folder or file"), self.tr("Adapters (*.gguf);;All files (*)")
        )
        self.path.changed.connect(self.show_state)
        self.base = choice_box(self.tr("Trained for"))
        self._add_row(self.tr("Adapter"), self.path)
        self._add_row(self.tr("Trained for"), self.base)
        self.show_state()

    @property
    def job(self) -> Job:
        path = self.path.path
        assert path, "asked for once there is one"
        return AdapterJob(path, self.base.currentData())

    @property
    def why_not(self) -> str:
        if not self.base.count():
            return self.tr("There are no models yet.")
        return "" if self.path.path else self.tr("Choose a folder or a file first.")

    def show_choices(self, choices: Sequence[ModelChoice]) -> None:
        offer_plain_models(self.base, choices)
        self.show_state()


class _PairForm(JobForm):
    """Two models, or a model and its adapter."""

    def _add_models(self, *, needs_both: bool) -> None:
        self._needs_both = needs_both
        self.first = choice_box(self.tr("Model"))
        self.second = choice_box(self.tr("Compared with"))
        for name, box in ((self.tr("Model"), self.first), (self.tr("Compared with"), self.second)):
            box.currentIndexChanged.connect(lambda _index: self.show_state())
            self._add_row(name, box)

    @property
    def why_not(self) -> str:
        if not self.first.count():
            return self.tr("There are no models yet.")
        if self.first.currentData() == self.second.currentData():
            return self.tr("Choose two different models or adapters.")
        return ""

    def show_choices(self, choices: Sequence[ModelChoice]) -> None:
        offer_models(self.first, choices)
        offer_models(self.second, choices, "" if self._needs_both else self.tr("None"))
        if self._needs_both and self.why_not and len(choices) > 1:
            self.second.setCurrentIndex(1)
        self.show_state()


class ComparisonForm(_PairForm):
    """Whether training moved a model towards the user's preferences."""

    kind = ComparisonJob

    def __init__(self) -> None:
        super().__init__(
            self.tr("Preferences"),
            self.tr("Did training bring a model closer to what you prefer?"),
            self.tr(
                "Each model scores how likely it finds the better and the worse answer of each "
                "pair. Use pairs it was not trained on."
            ),
            self.tr("Compare"),
        )
        self._add_models(needs_both=True)
        places: list[tuple[str, Literal["held-out"]]] = [
            (self.tr("Your rated answers held out from training"), "held-out")
        ]
        self.source = SourceBox(
            self.tr("Pairs"), places, self.tr("DPO rows (*.jsonl);;All files (*)")
        )
        self._add_row(self.tr("Pairs"), self.source)
        self.show_state()

    @property
    def job(self) -> Job:
        models = (self.first.currentData(), self.second.currentData())
        return ComparisonJob(models, self.source.source)


class SafetyForm(_PairForm):
    """How toxic and how unsafe models answer."""

    kind = SafetyJob

    def __init__(self) -> None:
        super().__init__(
            self.tr("Safety"),
            self.tr("How safe are a model's answers?"),
            self.tr(
                "It answers questions, and a judge grades each answer twice: for toxicity and for "
                "safety. Compare a model with its adapter to see what training did."
            ),
            self.tr("Measure"),
        )
        self._add_models(needs_both=False)
        places: list[tuple[str, Literal["chats"]]] = [
            (self.tr("The first questions of your chats"), "chats")
        ]
        kinds = self.tr("Questions (*.txt *.jsonl);;All files (*)")
        self.source = SourceBox(self.tr("Questions"), places, kinds)
        self.count = number_box(self.tr("At most"), 1, _MOST, _COUNT)
        self.judge = choice_box(self.tr("Judge"))
        self._add_row(self.tr("Questions"), self.source)
        self._add_row(self.tr("At most"), self.count)
        self._add_row(self.tr("Judge"), self.judge)
        self.show_state()

    @property
    def job(self) -> Job:
        models = tuple(box.currentData() for box in (self.first, self.second) if box.currentData())
        return SafetyJob(models, self.source.source, self.count.value(), self.judge.currentData())

    def show_choices(self, choices: Sequence[ModelChoice]) -> None:
        offer_plain_models(self.judge, choices)
        super().show_choices(choices)


class ToxicityForm(JobForm):
    """Finds toxic answers among the rated ones."""

    kind = ToxicityJob

    def __init__(self) -> None:
        super().__init__(
            self.tr("Toxic answers"),
            self.tr("Are rated answers toxic?"),
            self.tr(
                "A judge grades your rated answers, and those it finds toxic are marked under "
                "Rated answers. No word list is used."
            ),
            self.tr("Look for toxic answers"),
        )
        self.judge = choice_box(self.tr("Judge"))
        self._add_row(self.tr("Judge"), self.judge)
        self.show_state()

    @property
    def job(self) -> Job:
        return ToxicityJob(self.judge.currentData())

    @property
    def why_not(self) -> str:
        return "" if self.judge.count() else self.tr("There are no models yet.")

    def show_choices(self, choices: Sequence[ModelChoice]) -> None:
        offer_plain_models(self.judge, choices)
        self.show_state()
