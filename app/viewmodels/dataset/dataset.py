"""Rated answers on their way to a training bundle: filtered, corrected, left out, exported."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.core.feedback import (
    ExportRequest,
    Feedback,
    FeedbackReason,
    QualityHint,
    Rating,
    RedactedPlace,
)
from app.viewmodels.chat.ratings import CorrectionCheck
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner, WorkingViewModel
from app.viewmodels.tasks.stored_state import StoredState

if TYPE_CHECKING:
    from app.core.messages import Message
    from app.services.training.feedback import AnswerHints, FeedbackService, RatedAnswer
    from app.services.training.training_export import ExportService
    from app.training.bundles.bundle_writing import BundleProgress
    from app.training.bundles.dataset_card import BundleSummary as BundleSummary

    _Found = tuple[tuple[RatedAnswer, ...], dict[str, int], frozenset[str], frozenset[str]]

RatingFilter = Literal["all", "up", "down"]
MOST_LISTED = 10_000
"""More than this many answers, as imported sets have, would stop the window for seconds whenever
the list changes."""

_DAY_S = 86_400
ANSWER_ROLE = int(Qt.ItemDataRole.UserRole)
EXCLUDED_ROLE = ANSWER_ROLE + 1
HINTS_ROLE = ANSWER_ROLE + 2
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class AnswerFilter:
    """Which of the rated answers are shown.

    Fields left empty ("" or 0) do not filter.

    `days` limits how long ago the rating was given. `hint` is one of the quality hints, or
    "any". `text` is searched, ignoring case, in the question, answer, correction and note.
    """

    rating: RatingFilter = "all"
    reason: "FeedbackReason | Literal['']" = ""
    model: str = ""
    days: int = 0
    conversation_id: str = ""
    text: str = ""
    hint: "QualityHint | Literal['any', '']" = ""

    def matches(self, one: "RatedAnswer", hints: "tuple[QualityHint, ...]") -> bool:
        feedback = one.feedback
        if feedback is None:
            return False
        return (
            self.rating in ("all", feedback.rating)
            and (not self.reason or self.reason in feedback.reasons)
            and (not self.model or self.model == model_of(one))
            and (not self.days or feedback.created >= time.time() - self.days * _DAY_S)
            and self.conversation_id in ("", one.answer.conversation_id)
            and (not self.hint or self.hint in hints or (self.hint == "any" and bool(hints)))
            and self._has_text(one, feedback)
        )

    def _has_text(self, one: "RatedAnswer", feedback: Feedback) -> bool:
        wanted = self.text.strip().casefold()
        asked = one.question.text if one.question else ""
        texts = (asked, one.answer.text, feedback.correction, feedback.note)
        return not wanted or any(wanted in text.casefold() for text in texts)


def model_of(one: "RatedAnswer") -> str:
    """The name of the model that answered; "" for text written by the user."""
    return one.answer.provenance.model_name if one.answer.provenance else ""


class RatedAnswersListModel(QAbstractListModel):
    """Each row is a RatedAnswer under ANSWER_ROLE.

    EXCLUDED_ROLE: whether it is left out of the bundle; HINTS_ROLE: its quality hints.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._answers: tuple[RatedAnswer, ...] = ()
        self._excluded: frozenset[str] = frozenset()
        self._hints: Mapping[str, tuple[QualityHint, ...]] = {}

    def set_answers(
        self,
        answers: "Sequence[RatedAnswer]",
        excluded: frozenset[str],
        hints: "Mapping[str, tuple[QualityHint, ...]]",
    ) -> None:
        """Show `answers`; if only their contents changed, the selection stays."""
        is_same = [one.answer.id for one in answers] == [one.answer.id for one in self._answers]
        if not is_same:
            self.beginResetModel()
        self._answers, self._excluded, self._hints = tuple(answers), excluded, hints
        if not is_same:
            self.endResetModel()
        elif answers:
            self.dataChanged.emit(self.index(0), self.index(len(answers) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._answers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self._answers[index.row()]
        if role == ANSWER_ROLE:
            return one
        if role == EXCLUDED_ROLE:
            return one.answer.id in self._excluded
        if role == HINTS_ROLE:
            return self._hints.get(one.answer.id, ())
        if role == Qt.ItemDataRole.DisplayRole:
            return one.question.text if one.question else one.answer.text
        return None


class DatasetViewModel(QObject):
    """The latest rated answers, and which of them are shown and go into the bundle.

    The answers are read only while a screen shows them (`is_shown`), and at most MOST_LISTED;
    otherwise only their number, `rated`, is known.

    Signals:
        counts_changed: the number of rated answers changed.
        answers_changed: the rows in `shown`, or which of them are left out, changed.
    """

    counts_changed = Signal()
    answers_changed = Signal()

    def __init__(
        self,
        feedback: "FeedbackService",
        export: "ExportService",
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._feedback = feedback
        self._runner = runner
        self._in_order = runner.in_order()
        self._kept = StoredState(runner, self._read, self._on_answers_read)
        self._checking = NO_TASK
        self._checked: tuple[RatedAnswer, ...] = ()
        self.bundle = BundleViewModel(export, runner, self)
        self.answers: tuple[RatedAnswer, ...] = ()
        self.filter = AnswerFilter()
        self.hints: dict[str, tuple[QualityHint, ...]] = {}
        self.excluded: frozenset[str] = frozenset()
        self.withheld: frozenset[str] = frozenset()
        self._counts: dict[str, int] = {}
        self.is_loaded = self.is_shown = False
        self.list = RatedAnswersListModel(self)

    @property
    def rated(self) -> int:
        """How many rated answers there are, listed or not."""
        return sum(self._counts.values())

    @property
    def is_cut(self) -> bool:
        """Whether there are more rated answers than `answers`."""
        return self.rated > len(self.answers)

    @property
    def shown(self) -> tuple["RatedAnswer", ...]:
        """The rows that pass the filter, newest first."""
        matches = self.filter.matches
        return tuple(one for one in self.answers if matches(one, self.hints_of(one.answer.id)))

    def hints_of(self, message_id: str) -> "tuple[QualityHint, ...]":
        """The quality hints found so far for an answer."""
        return self.hints.get(message_id, ())

    def count(self, rating: RatingFilter) -> int:
        return self.rated if rating == "all" else self._counts.get(rating, 0)

    @property
    def included(self) -> int:
        """How many rated answers go into the bundle."""
        left_out = sum(one.answer.id in self.excluded for one in self.answers)
        if self.is_cut:
            left_out += len(self.excluded.difference(one.answer.id for one in self.answers))
        return self.rated - left_out

    @property
    def only_rating(self) -> Rating | None:
        """The rating that all answers in the bundle share, if they do; some trainers need both.

        None if not all are listed.
        """
        if self.is_cut:
            return None
        kinds: set[Rating] = set()
        for one in self.answers:
            if one.feedback and one.answer.id not in self.excluded:
                kinds.add(one.feedback.rating)
                if one.feedback.correction:
                    kinds.add("up")
        return kinds.pop() if len(kinds) == 1 else None

    def refresh(self) -> None:
        self._kept.refresh()

    def follow(self) -> None:
        """Reload after a rating changed: the answers if they are shown, else only their number."""
        if self.is_shown:
            self._checked = ()
            self.refresh()
        else:
            self._in_order.run(lambda _token: self._feedback.counts(), self._on_counted)

    def show_only(self, rating: RatingFilter) -> None:
        self.set_filter(replace(self.filter, rating=rating))

    def set_filter(self, wanted: AnswerFilter) -> None:
        if wanted != self.filter:
            self.filter = wanted
            self._show_answers()

    def check_quality(self) -> None:
        """Look for quality problems, unless these answers were checked already."""
        answers = self.answers
        if answers == self._checked:
            return
        self._checking.abandon()
        self._checked, self.hints = answers, {}
        oldest_first = answers[::-1]  # the later of two equal ones is the duplicate
        self._checking = self._runner.stream(
            lambda token: self._feedback.hints(oldest_first, token), self._on_hints
        )

    def forget_quality(self) -> None:
        """Discard the quality hints: all answers are checked again when next shown."""
        self._checked = ()

    @property
    def shown_with_consent(self) -> tuple[str, ...]:
        """The ids of the shown answers that the user allows in bundles, included or not."""
        return tuple(
            one.answer.id for one in self.shown if one.answer.conversation_id not in self.withheld
        )

    def set_included(self, message_ids: Sequence[str], is_included: bool) -> None:
        """Include answers in the bundle or leave them out, permanently; ratings stay."""
        changed = frozenset(message_ids)
        self.excluded = self.excluded - changed if is_included else self.excluded | changed
        self._show_answers()
        self._kept.change(lambda: self._feedback.exclude(message_ids, not is_included))

    def set_consent(self, conversation_id: str, may_train: bool) -> None:
        """Set whether anything of a chat may go into bundles."""
        self._kept.change(lambda: self._feedback.set_consent(conversation_id, may_train))

    def rate(self, feedback: Feedback) -> None:
        self._kept.change(lambda: self._feedback.rate(feedback))

    def correction_check(self, answer: "Message") -> CorrectionCheck:
        return CorrectionCheck(answer, self._runner)

    def clear(self, message_id: str) -> None:
        self._kept.change(lambda: self._feedback.clear(message_id))

    def export(self, request: ExportRequest) -> None:
        self.bundle.export(msgspec.structs.replace(request, excluded=self.excluded))

    def preview(self, request: ExportRequest) -> None:
        """Find what redaction would change in that bundle."""
        self.bundle.preview(msgspec.structs.replace(request, excluded=self.excluded))

    def _read(self) -> "_Found":
        feedback = self._feedback
        return (
            feedback.all(MOST_LISTED),
            feedback.counts(),
            feedback.excluded(),
            feedback.withheld_conversations(),
        )

    def _on_answers_read(self, found: "_Found") -> None:
        answers, self._counts, self.excluded, self.withheld = found
        self.answers = answers[::-1]
        self.is_loaded = True
        self.counts_changed.emit()
        self._show_answers()

    def _on_counted(self, counts: dict[str, int]) -> None:
        self._counts, self._checked = counts, ()
        self.counts_changed.emit()

    def _show_answers(self) -> None:
        self.list.set_answers(self.shown, self.excluded, self.hints)
        self.answers_changed.emit()

    def _on_hints(self, found: "Sequence[AnswerHints]") -> None:
        self.hints |= {one.message_id: one.hints for one in found}
        self._show_answers()


class BundleViewModel(WorkingViewModel):
    """One export at a time, and one preview, beside the lists by `recogniser` ("" for none).

    A stopped export leaves no partial bundle behind.

    Signals:
        exported: the BundleSummary of the written bundle.
        places_found: a further tuple of RedactedPlace.
        previewed: the preview is complete or was stopped.
    """

    exported = Signal(object)
    places_found = Signal(tuple)
    previewed = Signal()

    def __init__(self, export: "ExportService", runner: TaskRunner, parent: QObject) -> None:
        super().__init__(runner, parent)
        self._export = export
        self._previewing = NO_TASK
        self.answers = 0
        self.recogniser = ""

    def export(self, request: ExportRequest) -> None:
        self.answers = 0
        self._task.run(
            lambda token, report: self._export.export(request, token, report), self.exported.emit
        )

    def preview(self, request: ExportRequest) -> None:
        """Find what redaction would change; `places_found` follows in batches."""
        self.stop_preview()
        self.recogniser = self._export.coverage(request).recogniser
        self._previewing = self._runner.stream(
            lambda token: self._export.redacted_places(request, token),
            self._on_places,
            on_failure=self.failed.emit,
            on_settled=self.previewed.emit,
        )

    def stop_preview(self) -> None:
        self._previewing.abandon()

    def _on_reported(self, progress: "BundleProgress") -> None:
        # Both stages go through all answers; the bar fills once.
        before = progress.total if progress.stage == "writing" else 0
        self.answers = (before + progress.done) // 2

    def _on_places(self, places: "Sequence[RedactedPlace]") -> None:
        self.places_found.emit(tuple(places))
