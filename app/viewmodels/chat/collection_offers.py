"""A collection that a question is about, where it was asked without documents."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.core.documents import Collection
from app.core.events import AnswerStarted
from app.viewmodels.chat.answer import AnswerRun, AnswerRuns
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.documents.collection_choice import CollectionChoice


class CollectionOffers(QObject):
    """Looks for such a collection while the answer is made, and offers it with that."""

    def __init__(
        self, choice: "CollectionChoice", runs: AnswerRuns, runner: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._choice, self._runner = choice, runner
        runs.started.connect(self._on_started)

    def _on_started(self, run: AnswerRun, event: AnswerStarted) -> None:
        answer, request = run.answer, event.answer.request
        if answer is None or request is None or request.sources:
            return

        def show(found: Collection | None) -> None:
            if found and isValid(answer):  # else its chat was left meanwhile
                answer.offer(found)

        self._runner.run(
            lambda token: self._choice.about(event.question.text, token),
            show,
            on_failure=lambda _error: None,  # nothing was asked of documents
        )
