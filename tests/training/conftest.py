"""Rated answers to build bundles from."""

import os
from typing import Any

import pytest

from app.core.feedback import Rating
from app.core.generation import GenerationParams, GenerationStats, Provenance
from app.engine.engine_protocol import PromptMessage, PromptToolCall
from app.training.dataset import RatedExample

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # read when the libraries are imported

PROVENANCE = Provenance(
    model_id="m",
    model_name="SmolLM2 135M",
    model_sha256="a" * 64,
    quantization="Q4_1",
    engine_version="1",
    template_sha256="b" * 64,
    context_length=4096,
    params=GenerationParams(),
    stats=GenerationStats(),
    finish_reason="stop",
)


def example(
    question: str, answer: str, rating: Rating | None = None, **changes: Any
) -> RatedExample:
    """One answer to `question`, which is also its id."""
    values: dict[str, Any] = {
        "question_id": question,
        "message_id": answer,
        "conversation_id": f"conversation of {question}",
        "prompt": (PromptMessage(role="user", content=question),),
        "completion": (PromptMessage(role="assistant", content=answer),),
        "rating": rating,
        "created": 1_700_000_000.0,
        "provenance": PROVENANCE,
    }
    return RatedExample(**(values | changes))


@pytest.fixture
def with_tools() -> RatedExample:
    call = PromptToolCall("1", "calculator", {"expression": "17*23"})
    completion = (
        PromptMessage(role="assistant", content="", tool_calls=(call,)),
        PromptMessage(role="tool", name="calculator", tool_call_id="1", content="391"),
        PromptMessage(role="assistant", content="It is 391."),
    )
    schema = {
        "type": "function",
        "function": {
            "name": "calculator",
            "description": "Calculates.",
            "parameters": {"type": "object", "properties": {"expression": {"type": "string"}}},
        },
    }
    return example("17*23?", "391", "up", completion=completion, tools=(schema,))
