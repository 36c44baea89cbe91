"""What a training takes, told before it starts: memory, time and space on the disk."""

from collections.abc import Mapping, Sequence
from typing import Self

import msgspec

from app.core.trainings import Recipe, TrainingMethod
from app.engine.gguf.gguf_header import GgufHeader
from app.training.trainer.recipes import COST, batching
from app.workers.processors import cores

_FLOAT = 4
"""Bytes of a weight."""

_LIBRARIES_BYTES = 480 << 20
"""What the process holds before it has read a model."""

_READING = 1.5
"""While they are read, the weights are held one and a half times."""

_LOGIT_COPIES = 4
"""Of the scores of every token of the vocabulary: themselves, probabilities, and gradients."""

_START_S = 30.0
"""Importing the libraries, and reading the base."""

_SPEED_PER_CORE = 18e9
"""Operations per second of a core in training, as measured on a server: laptops are between half
and twice as fast. The first steps tell."""


_ANSWER_TOKENS = 300
_ANSWERING_PER_CORE = 22e9
"""Operations per second of a core in generation, as measured with llama.cpp on a server."""


class ModelShape(msgspec.Struct, frozen=True, kw_only=True):
    """The sizes of a model that decide what its training takes."""

    parameters: int
    layers: int
    width: int
    inner_width: int
    key_width: int
    vocabulary: int

    @classmethod
    def of(cls, header: GgufHeader) -> Self:
        heads = header.number("attention.head_count", 1)
        width = header.number("embedding_length")
        embedding = next(
            (each for each in header.tensors if each.name == "token_embd.weight"), None
        )
        return cls(
            parameters=header.parameters,
            layers=header.number("block_count"),
            width=width,
            inner_width=header.number("feed_forward_length"),
            key_width=width // heads * header.number("attention.head_count_kv", heads),
            vocabulary=embedding.shape[-1] if embedding else 0,
        )

    def adapter_weights(self, recipe: Recipe) -> int:
        """The number of weights of an adapter on all linear layers."""
        attention = 4 * self.width + 2 * (self.width + self.key_width)
        inner = 3 * (self.width + self.inner_width)
        return recipe.rank * self.layers * (attention + inner)

    @property
    def kept_per_token(self) -> int:
        """The activations that a layer keeps for the way back, in numbers."""
        return 10 * self.width + 2 * self.key_width + 4 * self.inner_width


def memory_bytes(
    shape: ModelShape, lengths: Mapping[TrainingMethod, Sequence[int]], recipe: Recipe
) -> int:
    """The peak of the process that trains.

    Args:
        lengths: those of the rows of each stage, in tokens.
    """
    activations = (
        _activation_bytes(shape, method, max(rows), recipe)
        for method, rows in lengths.items()
        if rows
    )
    weights = _FLOAT * shape.parameters
    # Weights, gradients and the two moments of the optimizer; DPO and KTO keep a reference.
    adapter = _FLOAT * 5 * shape.adapter_weights(recipe)
    training = weights + adapter + max(activations, default=0)
    return _LIBRARIES_BYTES + max(round(_READING * weights), training)


def _activation_bytes(
    shape: ModelShape, method: TrainingMethod, longest: int, recipe: Recipe
) -> int:
    at_once = batching(longest, method, recipe)
    if at_once.recomputes:
        per_token = shape.layers * shape.width + shape.kept_per_token
    else:
        per_token = shape.layers * shape.kept_per_token
    return _FLOAT * at_once.tokens * (per_token + _LOGIT_COPIES * shape.vocabulary)


def disk_bytes(shape: ModelShape, recipe: Recipe, *, has_original: bool) -> int:
    """The most that the folder of a training takes."""
    checkpoints = 3 * 4 * _FLOAT * shape.adapter_weights(recipe)
    return checkpoints + (0 if has_original else _FLOAT * shape.parameters)


def seconds(
    shape: ModelShape, lengths: Mapping[TrainingMethod, Sequence[int]], recipe: Recipe
) -> float:
    """About how long the training takes on the processor, within a factor of two or three."""
    work = sum(COST[method] * recipe.epochs[method] * sum(rows) for method, rows in lengths.items())
    # Two operations a weight on the way there, and two on the way back for the activations.
    return _START_S + work * 4 * shape.parameters / (_SPEED_PER_CORE * cores())


def answering_seconds(parameters: int, questions: int) -> float:
    """About how long a teacher of so many parameters takes, within a factor of two or three."""
    return questions * _ANSWER_TOKENS * 2 * parameters / (_ANSWERING_PER_CORE * cores())
