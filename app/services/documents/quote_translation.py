"""Translates quotations of documents for the reader, by the chat model. Nothing of it is stored."""

from collections.abc import Iterator

from app.answers.completions import CompletionEvent, CompletionRequest, CompletionService
from app.core.cancellation import CancelToken
from app.core.generation import GenerationParams
from app.core.languages import language_name, question_language
from app.core.paths import resource_path
from app.engine.engine_protocol import PromptMessage
from app.store.search.language_detection import language_of

_PARAMS = GenerationParams(temperature=0.0, max_tokens=1024)


class QuoteTranslationService:
    """Translations into the language of the question that a quotation answers."""

    def __init__(self, completions: CompletionService) -> None:
        self._completions = completions

    def translate(
        self, quote: str, question: str, cancel: CancelToken
    ) -> Iterator[CompletionEvent]:
        """See `CompletionService.complete`; its texts are the translation."""
        instruction = resource_path("prompts", "translate.txt").read_text("utf-8").strip()
        language = language_name(language_of(question) or question_language(question))
        messages = (
            PromptMessage(role="system", content=instruction.format(language=language)),
            PromptMessage(role="user", content=quote),
        )
        request = CompletionRequest(messages=messages, params=_PARAMS, enable_thinking=False)
        return self._completions.complete(request, cancel)
