"""Translations without a model."""

import threading
from collections.abc import Iterator
from types import SimpleNamespace

import msgspec

from app.answers.completions import CompletionEvent, CompletionStarted
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import GenerationStats
from app.engine.engine_protocol import Generated, TextDelta


class ScriptedTranslations:
    """Writes two words, the second one once `may_end` is set, unless it is stopped before."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.may_end = threading.Event()
        self.error: UserError | None = None

    def translate(
        self, quote: str, question: str, cancel: CancelToken
    ) -> Iterator[CompletionEvent]:
        self.asked.append((quote, question))
        if self.error:
            raise self.error
        info = SimpleNamespace(name="Little Model")
        yield CompletionStarted("little", info)  # type: ignore[arg-type]
        yield TextDelta(text="Three ")
        while not (self.may_end.wait(0.01) or cancel.is_cancelled):
            pass
        if not cancel.is_cancelled:
            yield TextDelta(text="months")
        reason = "stopped" if cancel.is_cancelled else "stop"
        yield Generated(reason=reason, stats=msgspec.convert({}, GenerationStats))  # type: ignore[arg-type]
