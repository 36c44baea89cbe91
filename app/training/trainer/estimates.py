"""What a training takes, told before it starts: memory, time and space on the disk."""

import time
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Self

import msgspec

from app.core.trainings import Recipe, TrainingMethod
from app.engine.gguf.gguf_header import GgufHeader
from app.training.trainer.recipes import COST, batching

_FLOAT = 4
"""Bytes of a weight."""

_LIBRARIES_BYTES = 700 << 20
"""What the process holds before it has read a model."""

_START_S = 20.0
"""Starting the process and importing the libraries."""

_EFFICIENCY = 0.35
"""The speed of training compared with that of multiplying large matrices."""

_SPEED_SIZE, _SPEED_ROUNDS = 512, 12


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
    adapter = shape.adapter_weights(recipe)
    # Weights, gradients and the two moments of the optimizer; DPO and KTO keep a reference.
    fixed = _LIBRARIES_BYTES + _FLOAT * (shape.parameters + 5 * adapter)
    return fixed + max(
        (
            _activation_bytes(shape, method, max(rows), recipe)
            for method, rows in lengths.items()
            if rows
        ),
        default=0,
    )


def _activation_bytes(
    shape: ModelShape, method: TrainingMethod, longest: int, recipe: Recipe
) -> int:
    at_once = batching(longest, method, recipe)
    if at_once.recomputes:
        per_token = shape.layers * shape.width + shape.kept_per_token
    else:
        per_token = shape.layers * shape.kept_per_token
    return _FLOAT * at_once.tokens * per_token


def disk_bytes(shape: ModelShape, recipe: Recipe, *, has_original: bool) -> int:
    """The most that the folder of a training takes."""
    checkpoints = 3 * 4 * _FLOAT * shape.adapter_weights(recipe)
    return checkpoints + (0 if has_original else _FLOAT * shape.parameters)


def seconds(
    shape: ModelShape, lengths: Mapping[TrainingMethod, Sequence[int]], recipe: Recipe
) -> float:
    """About how long the training takes; within a factor of two."""
    work = sum(COST[method] * recipe.epochs[method] * sum(rows) for method, rows in lengths.items())
    # Two operations a weight on the way there, and two on the way back for the activations.
    return _START_S + work * 4 * shape.parameters / (_EFFICIENCY * _speed())


@cache
def _speed() -> float:
    """The operations per second of this machine, in its best moment: it may be busy now."""
    import numpy as np

    matrix = np.ones((_SPEED_SIZE, _SPEED_SIZE), np.float32)
    times = []
    for _ in range(_SPEED_ROUNDS):
        started = time.perf_counter()
        matrix @ matrix
        times.append(time.perf_counter() - started)
    return 2 * _SPEED_SIZE**3 / min(times)
