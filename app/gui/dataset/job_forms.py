"""Forms of the jobs on datasets: rows made by models, and what came of training."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit

from app.gui.dataset.form_fields import (
    FilesField,
    FolderField,
    PathField,
    QuestionsBox,
    SourceBox,
    choice_box,
    number_box,
)
from app.gui.dataset.jobs_page import JobForm
from app.gui.look.theme import scaled
from app.services.training.teaching import TeachingRequest
from app.viewmodels.dataset.jobs import (
    AdapterJob,
    ComparisonJob,
    Job,
    LabelJob,
    MergeJob,
    SafetyJob,
    ToxicityJob,
)
from app.viewmodels.models.adapters import ModelChoice

_COUNT, _MOST = 100, 100_000
_SAMPLES, _MOST_SAMPLES = 5, 64
_RULES_HEIGHT = 96
_MEASURED, _MOST_MEASURED = 20, 1000


class _WritingForm(JobForm):
    """Writes into a folder."""

    def _add_folder(self) -> None:
        self.folder = FolderField(self.tr("Output folder"))
        self.folder.line.textChanged.connect(self.show_state)
        self.rows.add_named(self.tr("Folder"), self.folder)

    @property
    def _target(self) -> Path:
        folder = self.folder.path
        assert folder, "asked for once there is one"
        return folder

    @property
    def why_not(self) -> str:
        return super().why_not or ("" if self.folder.path else self.tr("Choose a folder first."))


class _AskingForm(_WritingForm):
    """A model answers questions."""

    kind = TeachingRequest

    def _add_questions(self) -> None:
        self.model = self.add_model(self.tr("Model"))
        documents = self.tr("Questions generated from your documents")
        self.source = QuestionsBox[Literal["chats", "documents"]]((documents, "documents"))
        self.count = number_box(self.tr("At most"), 1, _MOST, _COUNT)
        self.rows.add(self.source, self.count)


class DistillForm(_AskingForm):
    """A larger model answers, and only likely correct answers are kept."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Answers from a model"),
            self.tr("Let a larger model teach a smaller one"),
            self.tr(
                "It answers questions, and the answers become SFT rows. A stopped run resumes "
                "when you start the same one again."
            ),
            self.tr("Write answers"),
        )
        self._add_questions()
        self.keep = choice_box(self.tr("Keep"), "distillKeep")
        self.keep.offer(
            (
                (self.tr("Every answer"), "every"),
                (self.tr("When most of several answers agree"), "agreed"),
                (self.tr("When a program in the sandbox gets the same result"), "checked"),
                (self.tr("The best of several, picked by a judge"), "best"),
            )
        )
        self.samples = number_box(self.tr("Answers per question"), 2, _MOST_SAMPLES, _SAMPLES)
        self.rows.add(self.keep, self.samples)
        self.judge = self.add_model(self.tr("Judge"), self.tr("The model itself"))
        self._add_folder()
        self.keep.currentIndexChanged.connect(self._show_rows)
        self._show_rows()

    def makes(self, job: Job | None) -> bool:
        return isinstance(job, TeachingRequest) and not job.rules

    @property
    def job(self) -> Job:
        keep = self.keep.currentData()
        return TeachingRequest(
            folder=self._target,
            model=self.model.currentData(),
            source=self.source.source,
            count=self.count.value(),
            samples=1 if keep == "every" else self.samples.value(),
            keep="agreed" if keep == "every" else keep,
            judge=self.judge.currentData() if keep == "best" else "",
        )

    def _show_rows(self) -> None:
        keep = self.keep.currentData()
        self.rows.setRowVisible(self.samples, keep != "every")
        self.rows.setRowVisible(self.judge, keep == "best")


class ReviseForm(_AskingForm):
    """A model improves its own answers by rules."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Revision by rules"),
            self.tr("Let a model improve its answers by your rules"),
            self.tr(
                "It answers, criticises the answer by each rule and rewrites it. The first and "
                "the last answer become a DPO pair, the rewritten one as the better."
            ),
            self.tr("Write pairs"),
        )
        self._add_questions()
        self.rules = QPlainTextEdit(
            placeholderText=self.tr("One rule per line, for example: Say so when you are not sure.")
        )
        self.rules.setAccessibleName(self.tr("Rules"))
        self.rules.setTabChangesFocus(True)
        self.rules.setFixedHeight(scaled(_RULES_HEIGHT))
        self.rules.textChanged.connect(self.show_state)
        self.rows.add(self.rules)
        self._add_folder()

    def makes(self, job: Job | None) -> bool:
        return isinstance(job, TeachingRequest) and bool(job.rules)

    @property
    def job(self) -> Job:
        return TeachingRequest(
            folder=self._target,
            model=self.model.currentData(),
            source=self.source.source,
            count=self.count.value(),
            rules=self._lines,
        )

    @property
    def why_not(self) -> str:
        return ("" if self._lines else self.tr("Write a rule first.")) or super().why_not

    @property
    def _lines(self) -> tuple[str, ...]:
        lines = self.rules.toPlainText().splitlines()
        return tuple(line.strip() for line in lines if line.strip())


class MergeForm(_WritingForm):
    """Merges others' datasets and one's own."""

    kind = MergeJob

    def __init__(self) -> None:
        super().__init__(
            self.tr("Merge datasets"),
            self.tr("Combine datasets"),
            self.tr(
                "Bundles and JSON Lines files in TRL's formats become one bundle. Duplicate rows "
                "are written once, and its card says which rows come from where."
            ),
            self.tr("Merge"),
        )
        self.files = FilesField(self.tr("Datasets"))
        self.files.changed.connect(self.show_state)
        self.rows.add_named(self.tr("Datasets"), self.files)
        self._add_folder()

    @property
    def job(self) -> Job:
        return MergeJob(self._target, self.files.paths)

    @property
    def why_not(self) -> str:
        return super().why_not if self.files.paths else self.tr("Add a dataset first.")


class LabelForm(_WritingForm):
    """A judge labels unrated answers."""

    kind = LabelJob

    def __init__(self) -> None:
        super().__init__(
            self.tr("Machine labels"),
            self.tr("Let a judge label what you did not rate"),
            self.tr(
                "It is tested on your ratings first. Its labels become KTO rows in a separate "
                "bundle, each marked as a machine's; your ratings stay as they are."
            ),
            self.tr("Label answers"),
        )
        self.judge = self.add_model(self.tr("Judge"))
        self.anyway = QCheckBox(self.tr("Label even if the judge disagrees with me"))
        self.rows.addRow("", self.anyway)
        self._add_folder()

    @property
    def job(self) -> Job:
        return LabelJob(self._target, self.judge.currentData(), self.anyway.isChecked())


class AdapterForm(JobForm):
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
        self.path.line.textChanged.connect(self.show_state)
        self.rows.add_named(self.tr("Adapter"), self.path)
        self.base = self.add_model(self.tr("Trained for"))

    @property
    def job(self) -> Job:
        path = self.path.path
        assert path, "asked for once there is one"
        return AdapterJob(path, self.base.currentData())

    @property
    def why_not(self) -> str:
        missing = "" if self.path.path else self.tr("Choose a folder or a file first.")
        return super().why_not or missing


class _PairForm(JobForm):
    """Two models, or a model and its adapter."""

    def _add_models(self, *, needs_both: bool) -> None:
        self._needs_both = needs_both
        self.first = self.add_model(self.tr("Model"), takes_adapted=True)
        none = "" if needs_both else self.tr("None")
        self.second = self.add_model(self.tr("Compared with"), none, takes_adapted=True)
        for box in (self.first, self.second):
            box.currentIndexChanged.connect(lambda _index: self.show_state())

    @property
    def why_not(self) -> str:
        is_same = self.first.currentData() == self.second.currentData()
        different = self.tr("Choose two different models or adapters.")
        return super().why_not or (different if is_same else "")

    def show_choices(self, choices: Sequence[ModelChoice]) -> None:
        super().show_choices(choices)
        if self._needs_both and self.why_not and len(choices) > 1:
            self.second.setCurrentIndex(1)


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
        self.rows.add(self.source)

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
        self.source = QuestionsBox[Literal["chats"]]()
        self.count = number_box(self.tr("At most"), 1, _MOST_MEASURED, _MEASURED)
        self.rows.add(self.source, self.count)
        self.judge = self.add_model(self.tr("Judge"))

    @property
    def job(self) -> Job:
        models = tuple(box.currentData() for box in (self.first, self.second) if box.currentData())
        return SafetyJob(models, self.source.source, self.count.value(), self.judge.currentData())


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
        self.judge = self.add_model(self.tr("Judge"))

    @property
    def job(self) -> Job:
        return ToxicityJob(self.judge.currentData())
