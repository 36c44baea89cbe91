"""The machine translation of a cited quotation, while the model writes it and afterwards."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.answers.completions import CompletionEvent, CompletionStarted
from app.core.languages import language_by_words
from app.engine.engine_protocol import Generated, TextDelta
from app.viewmodels.tasks.runner import TaskRunner, WorkingViewModel

if TYPE_CHECKING:
    from app.services.documents.quote_translation import QuoteTranslationService


class QuoteTranslationViewModel(WorkingViewModel):
    """One translation at a time. Stopped, what is written stays, as incomplete.

    Signals:
        changed: any of the attributes changed.
    """

    def __init__(
        self,
        service: "QuoteTranslationService",
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(runner, parent)
        self._service = service
        self.quote = self.question = ""
        self.text = self.model = ""
        self.is_complete = False
        self.error: Exception | None = None

    @property
    def is_shown(self) -> bool:
        return bool(self.is_running or self.text or self.error)

    @property
    def is_possible(self) -> bool:
        """Whether there is a quotation that is not in the language of the question already."""
        language = language_by_words(self.question)
        is_same = bool(language) and language_by_words(self.quote) == language
        return bool(self.quote.strip() and self.question) and not is_same

    def offer(self, quote: str, question: str) -> None:
        """Take another quotation, cited in the answer to `question`; "" if there is none."""
        self.quote, self.question = quote, question
        self.dismiss()

    def start(self) -> None:
        """Translate the quotation; the model is loaded if necessary."""
        self.dismiss()
        quote, question = self.quote, self.question
        self._task.stream(
            lambda token, _report: self._service.translate(quote, question, token),
            self._on_events,
            self._on_failed,
        )

    def dismiss(self) -> None:
        self._task.abandon()
        self.error = None
        self.text = self.model = ""
        self.is_complete = False
        self.changed.emit()

    def _on_events(self, events: Sequence[CompletionEvent]) -> None:
        for event in events:
            match event:
                case CompletionStarted(info=info):
                    self.model = info.name
                case TextDelta(text=text):
                    self.text += text
                case Generated(reason=reason):
                    self.is_complete = reason == "stop"
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.error = error
