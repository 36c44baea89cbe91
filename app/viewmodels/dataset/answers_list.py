"""The rated answers as a Qt list."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from app.core.feedback import QualityHint
    from app.services.training.feedback import RatedAnswer

ANSWER_ROLE = int(Qt.ItemDataRole.UserRole)
EXCLUDED_ROLE = ANSWER_ROLE + 1
HINTS_ROLE = ANSWER_ROLE + 2

Index = QModelIndex | QPersistentModelIndex


class RatedAnswersListModel(QAbstractListModel):
    """Each row is a RatedAnswer under ANSWER_ROLE.

    EXCLUDED_ROLE: whether it is left out of the bundle; HINTS_ROLE: its quality hints.
    """

    def __init__(self, parent: QObject | None = None) -> None:
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
