"""What the engine worker needs from an inference engine."""

from collections.abc import Callable
from typing import Protocol

from app.core.cancellation import CancelToken
from app.core.model_spec import ModelInfo
from app.engine.protocol import (
    Generate,
    Generated,
    GenerateSamples,
    LoadModel,
    Prefill,
    Sampled,
    Score,
    Scored,
    ShowPicture,
)
from app.workers.messages import Reply

Emit = Callable[[Reply], None]
"""Sends a reply that is not the final one."""


class Backend(Protocol):
    """One loaded model at a time, driven from one thread.

    Methods raise UserError for causes in the environment; `load`, `prefill` and `score` raise
    Cancelled. A cancelled `generate` returns its output so far as "stopped", and `generate_samples`
    the samples completed so far.
    """

    def load(self, request: LoadModel, emit: Emit, cancel: CancelToken) -> ModelInfo: ...

    def show_picture(self, request: ShowPicture) -> None: ...

    def generate(self, request: Generate, emit: Emit, cancel: CancelToken) -> Generated: ...

    def generate_samples(
        self, request: GenerateSamples, emit: Emit, cancel: CancelToken
    ) -> Sampled: ...

    def prefill(self, request: Prefill, cancel: CancelToken) -> None: ...

    def score(self, request: Score, cancel: CancelToken) -> Scored: ...

    def count_tokens(self, texts: tuple[str, ...]) -> tuple[int, ...]: ...

    def forget_chat(self, chat_id: str) -> None: ...

    def unload(self, cancel: CancelToken | None = None) -> None:
        """Free the model. Chats with a key are written to their files, unless cancelled."""
