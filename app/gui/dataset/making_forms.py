"""Forms for rows that nobody rated: answers of a larger model, revisions, merges, labels."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit

from app.gui.dataset.form_fields import (
    FilesField,
    FolderField,
    SourceBox,
    choice_box,
    number_box,
    offer_plain_models,
)
from app.gui.dataset.jobs_page import JobForm
from app.gui.look.theme import scaled
from app.viewmodels.dataset.jobs import Job, LabelJob, MergeJob, TeachingJob
from app.viewmodels.models.adapters import ModelChoice

_COUNT, _MOST = 100, 100_000
_SAMPLES, _MOST_SAMPLES = 5, 64
_RULES_HEIGHT = 96


class _WritingForm(JobForm):
    """Writes into a folder."""

    def _add_folder(self) -> None:
        self.folder = FolderField(self.tr("Output folder"))
        self.folder.changed.connect(self.show_state)
        self._add_row(self.tr("Folder"), self.folder)

    @property
    def _target(self) -> Path:
        folder = self.folder.path
        assert folder, "asked for once there is one"
        return folder

    @property
    def why_not(self) -> str:
        return "" if self.folder.path else self.tr("Choose a folder first.")


class _AskingForm(_WritingForm):
    """A model answers questions."""

    kind = TeachingJob

    def _add_questions(self) -> None:
        self.model = choice_box(self.tr("Model"))
        places: list[tuple[str, Literal["chats", "documents"]]] = [
            (self.tr("The first questions of your chats"), "chats"),
            (self.tr("Questions generated from your documents"), "documents"),
        ]
        kinds = self.tr("Questions (*.txt *.jsonl);;All files (*)")
        self.source = SourceBox(self.tr("Questions"), places, kinds)
        self.count = number_box(self.tr("At most"), 1, _MOST, _COUNT)
        self._add_row(self.tr("Model"), self.model)
        self._add_row(self.tr("Questions"), self.source)
        self._add_row(self.tr("At most"), self.count)

    @property
    def why_not(self) -> str:
        return super().why_not if self.model.count() else self.tr("There are no models yet.")

    def show_choices(self, choices: Sequence[ModelChoice]) -> None:
        offer_plain_models(self.model, choices)
        self.show_state()


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
        for text, value in (
            (self.tr("Every answer"), "every"),
            (self.tr("When most of several answers agree"), "agreed"),
            (self.tr("When a program in the sandbox gets the same result"), "checked"),
            (self.tr("The best of several, picked by a judge"), "best"),
        ):
            self.keep.addItem(text, value)
        self.samples = number_box(self.tr("Answers per question"), 2, _MOST_SAMPLES, _SAMPLES)
        self.judge = choice_box(self.tr("Judge"))
        self._add_row(self.tr("Keep"), self.keep)
        self._add_row(self.tr("Answers per question"), self.samples)
        self._add_row(self.tr("Judge"), self.judge)
        self._add_folder()
        self.keep.currentIndexChanged.connect(self._show_rows)
        self._show_rows()
        self.show_state()

    def makes(self, job: Job | None) -> bool:
        return isinstance(job, TeachingJob) and not job.rules

    @property
    def job(self) -> Job:
        keep = self.keep.currentData()
        return TeachingJob(
            folder=self._target,
            model=self.model.currentData(),
            source=self.source.source,
            count=self.count.value(),
            samples=1 if keep == "every" else self.samples.value(),
            keep="agreed" if keep == "every" else keep,
            judge=self.judge.currentData() if keep == "best" else "",
        )

    def show_choices(self, choices: Sequence[ModelChoice]) -> None:
        offer_plain_models(self.judge, choices, self.tr("The model itself"))
        super().show_choices(choices)

    def _show_rows(self) -> None:
        keep = self.keep.currentData()
        self._rows.setRowVisible(self.samples, keep != "every")
        self._rows.setRowVisible(self.judge, keep == "best")


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
        self.rules = QPlainTextEdit()
        self.rules.setAccessibleName(self.tr("Rules"))
        self.rules.setPlaceholderText(
            self.tr("One rule per line, for example: Say so when you are not sure.")
        )
        self.rules.setTabChangesFocus(True)
        self.rules.setFixedHeight(scaled(_RULES_HEIGHT))
        self.rules.textChanged.connect(self.show_state)
        self._add_row(self.tr("Rules"), self.rules)
        self._add_folder()
        self.show_state()

    def makes(self, job: Job | None) -> bool:
        return isinstance(job, TeachingJob) and bool(job.rules)

    @property
    def job(self) -> Job:
        return TeachingJob(
            folder=self._target,
            model=self.model.currentData(),
            source=self.source.source,
            count=self.count.value(),
            rules=self._lines,
        )

    @property
    def why_not(self) -> str:
        return super().why_not if self._lines else self.tr("Write a rule first.")

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
        self._add_row(self.tr("Datasets"), self.files)
        self._add_folder()
        self.show_state()

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
        self.judge = choice_box(self.tr("Judge"))
        self.anyway = QCheckBox(self.tr("Label even if the judge disagrees with me"))
        self._add_row(self.tr("Judge"), self.judge)
        self._rows.addRow("", self.anyway)
        self._add_folder()
        self.show_state()

    @property
    def job(self) -> Job:
        return LabelJob(self._target, self.judge.currentData(), self.anyway.isChecked())

    @property
    def why_not(self) -> str:
        return super().why_not if self.judge.count() else self.tr("There are no models yet.")

    def show_choices(self, choices: Sequence[ModelChoice]) -> None:
        offer_plain_models(self.judge, choices)
        self.show_state()
