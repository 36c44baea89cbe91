"""Generation that drops no part of its prompt, for callers who decide themselves what to send."""

from collections.abc import Generator
from contextlib import closing

from app.core.cancellation import CancelToken
from app.core.errors import UserError, WorkerStoppedError
from app.engine.engine import HeldModel
from app.engine.protocol import Generate, GenerationEvent, PromptProgress


class ContextExceededError(UserError):
    """The prompt does not fit into the model's context."""


def generated(
    model: HeldModel, request: Generate, cancel: CancelToken
) -> Generator[GenerationEvent, None, None]:
    """The events of an answer. Raises UserError; ContextExceededError if it does not fit."""
    length = model.info.context_length
    try:
        with closing(model.generate(request, cancel)) as events:
            for event in events:
                if isinstance(event, PromptProgress) and event.dropped:
                    raise _too_long(request, length)
                yield event
    except WorkerStoppedError:
        raise
    except UserError as error:
        # A single message may exceed the context; the engine then reports it.
        counts = model.count_tokens(_texts(request))
        raise (_too_long(request, length) if sum(counts) >= length else error) from error


def _texts(request: Generate) -> list[str]:
    if request.plain:
        return [request.plain.text, request.plain.suffix or ""]
    return [message.content for message in request.messages]


def _too_long(request: Generate, context_length: int) -> ContextExceededError:
    if request.plain:
        return ContextExceededError(
            f"The text is longer than the {context_length} tokens that the model's context holds.",
            "Send less of it, or set a longer context in Inglenook's settings.",
        )
    return ContextExceededError(
        f"The conversation is longer than the {context_length} tokens that the model's context "
        "holds.",
        "Send fewer messages, or set a longer context in Inglenook's settings.",
    )
