"""How adapters are trained, with the sources of every value, and what that takes.

- LoRA on all linear layers of attention and MLP, alpha 32, a constant learning rate, and ten times
  the rate of full fine-tuning: J. Schulman et al., LoRA Without Regret, 2025
  (https://thinkingmachines.ai/blog/lora/), also in TRL's documentation
  (https://huggingface.co/docs/trl/lora_without_regret). Rank 16 is more than enough for the few
  thousand tokens that one user rates.
- SFT on the better answers first, then preferences: R. Rafailov et al., Direct Preference
  Optimization, 2023 (https://arxiv.org/abs/2305.18290). The likelihoods of answers are taken per
  token, with a beta of 5: N. Lambert et al., Tülu 3, 2024 (https://arxiv.org/abs/2411.15124).
  Users often want shorter answers; summed over their tokens, the long worse answers outweigh all
  else, and every answer becomes less likely.
- DPO with the negative log-likelihood of the chosen answer added, weight 1: R. Y. Pang et al.,
  Iterative Reasoning Preference Optimization, 2024 (https://arxiv.org/abs/2404.19733). Without it
  the likelihood of the chosen answers falls, too (A. Pal et al., Smaug, 2024,
  https://arxiv.org/abs/2402.13228).
- KTO for answers rated without a counterpart: K. Ethayarajh et al., 2024
  (https://arxiv.org/abs/2402.01306).
- Rates at the lower end of what is published: with 2e-4 and 5e-5, SmolLM2 135M won all held-out
  pairs after 32 corrections, but knew less of everything else.
- Three passes over the rows for imitation and one for preferences: L. Tunstall et al., Zephyr, 2023
  (https://arxiv.org/abs/2310.16944) took one to three. With one and two, SmolLM2 135M preferred
  every better answer, but wrote hardly one.
- Rehearsal: rows with the base's own answers to plain questions, so that less is forgotten
  (J. Huang et al., Mitigating Catastrophic Forgetting in Large Language Models with
  Self-Synthesized Rehearsal, 2024, https://arxiv.org/abs/2403.01244). Otherwise a model that
  learned to answer in lists begins its sums with "1.". The questions are of other kinds than users
  rate, whose wish the base's own answers would contradict.
"""

import random
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from math import ceil
from typing import NamedTuple, Self

import msgspec

from app.core.paths import resource_path
from app.core.trainings import Recipe, TrainingMethod
from app.engine.gguf.gguf_header import GgufHeader
from app.training.bundles.row_formats import Row
from app.workers.processors import cores

METHODS: tuple[TrainingMethod, ...] = ("sft", "dpo", "kto")
"""In the order of stages."""

COST: dict[TrainingMethod, float] = {"sft": 1.0, "dpo": 3.0, "kto": 2.3}
"""How long a token of a row's longer answer takes compared with one of SFT.

That of DPO is measured: it trains on two answers, padded to the same length, which a reference
reads, too. That of KTO is computed from the same passes: training, and three readings."""

_TOKENS_AT_ONCE = 512
"""More at once are no faster on a processor, and take more memory."""

_MOST_TOKENS_KEPT = 1024

LONGEST_ROW = 2048
"""In tokens, even if the model has a longer context."""

MOST_ROWS = 20_000
"""More than a machine without a data centre learns from in a week."""


def recipe(context: int) -> Recipe:
    """The recipe for a model with this context length in tokens."""
    return Recipe(
        rank=16,
        alpha=32,
        learning_rates={"sft": 1e-4, "dpo": 2e-5, "kto": 2e-5},
        epochs={"sft": 3, "dpo": 1, "kto": 2},
        batch=4,
        betas={"dpo": 5.0, "kto": 0.1},
        sft_weight=1.0,
        context=min(context, LONGEST_ROW),
        rehearses=True,
    )


REHEARSED_TOKENS = 60
"""About the length of a rehearsed row."""

LONGEST_REHEARSED = 64
"""The longest answer that is rehearsed, in tokens: of a longer one, the end would be missing."""


@cache
def rehearsal_questions() -> tuple[str, ...]:
    """The plain questions that a training rehearses."""
    lines = resource_path("rehearsal_questions.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


def steps_of(rows: int, method: TrainingMethod, recipe: Recipe) -> int:
    """The number of optimizer steps that a stage makes."""
    return ceil(rows / recipe.batch) * recipe.epochs[method]


class Batching(NamedTuple):
    """How many `rows` are computed at once, together of so many `tokens`.

    `recomputes`: activations are computed twice rather than kept, which takes a third more time and
    a fraction of the memory (T. Chen et al., 2016, https://arxiv.org/abs/1604.06174).
    """

    rows: int
    tokens: int
    recomputes: bool


def batching(longest: int, method: TrainingMethod, recipe: Recipe) -> Batching:
    """For rows of which the longest has so many tokens. KTO compares rows within a batch."""
    of_row = longest * (2 if method == "dpo" else 1)
    sizes = [n for n in range(1, recipe.batch + 1) if recipe.batch % n == 0]
    least = 2 if method == "kto" else 1
    rows = max((n for n in sizes if n * of_row <= _TOKENS_AT_ONCE), default=1)
    rows = max(rows, least)
    return Batching(rows, rows * of_row, recomputes=rows * of_row > _MOST_TOKENS_KEPT)


def in_order(
    rows: Sequence[Row], lengths: Sequence[int], method: TrainingMethod, recipe: Recipe
) -> list[Row]:
    """Rows in random groups of those that are computed at once, each of about the same length.

    Shorter rows are padded to the longest in their group, which costs as much as text. KTO compares
    the rows of a group, which are any of them.
    """
    chance = random.Random(recipe.seed)  # noqa: S311 - not for security
    if method == "kto":
        return chance.sample(rows, len(rows))
    at_once = batching(max(lengths), method, recipe).rows
    order = sorted(range(len(rows)), key=lengths.__getitem__)
    left = len(rows) % at_once
    groups = [order[at : at + at_once] for at in range(left, len(rows), at_once)]
    chance.shuffle(groups)
    return [rows[at] for group in (*groups, order[:left]) for at in group]


_FLOAT = 4
"""Bytes of a weight."""

_LIBRARIES_BYTES, _WITH_CUDA_BYTES = 480 << 20, 880 << 20
"""What the process holds before it has read a model. The larger libraries of PyTorch with CUDA are
mapped into memory even where there is no such device."""

_READING = 1.5
"""While they are read, the weights are held one and a half times."""

_LOGIT_COPIES = 4
"""Of the scores of every token of the vocabulary: themselves, probabilities, and gradients."""

_START_S = 30.0
"""Importing the libraries, and reading the base."""

_SPEED_PER_CORE = 32e9
"""Operations per second of a core in training: three quarters of what was measured on a server.
Laptops are between half and twice as fast. The first steps tell."""

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
    shape: ModelShape,
    lengths: Mapping[TrainingMethod, Sequence[int]],
    recipe: Recipe,
    *,
    are_known: bool = True,
) -> int:
    """The peak of the process that trains.

    Args:
        lengths: those of the rows of each stage, in tokens.
        are_known: False for rows that are not written yet. Shorter ones may take more memory, since
            more of them are computed at once.
    """
    activations = (
        _activation_bytes(shape, method, max(rows), recipe, are_known=are_known)
        for method, rows in lengths.items()
        if rows
    )
    weights = _FLOAT * shape.parameters
    # Weights, gradients and the two moments of the optimizer; DPO and KTO keep a reference.
    adapter = _FLOAT * 5 * shape.adapter_weights(recipe)
    training = weights + adapter + max(activations, default=0)
    libraries = _WITH_CUDA_BYTES if _has_cuda_libraries() else _LIBRARIES_BYTES
    return libraries + max(round(_READING * weights), training)


@cache
def _has_cuda_libraries() -> bool:
    """Whether PyTorch is the build with CUDA, or will be once it is installed."""
    is_installed = find_spec("torch") is not None
    return sys.platform == "linux" and (not is_installed or find_spec("nvidia") is not None)


def _activation_bytes(
    shape: ModelShape, method: TrainingMethod, longest: int, recipe: Recipe, *, are_known: bool
) -> int:
    at_once = batching(longest, method, recipe)
    tokens = at_once.tokens if are_known else max(at_once.tokens, _TOKENS_AT_ONCE)
    if at_once.recomputes:
        per_token = shape.layers * shape.width + shape.kept_per_token
    else:
        per_token = shape.layers * shape.kept_per_token
    return _FLOAT * tokens * (per_token + _LOGIT_COPIES * shape.vocabulary)


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


def rehearsing_seconds(shape: ModelShape) -> float:
    """About how long the base takes to answer the plain questions, within a factor of two or three.

    Answered together, all take as long as the longest.
    """
    tokens = len(rehearsal_questions()) * LONGEST_REHEARSED
    return tokens * 2 * shape.parameters / (_SPEED_PER_CORE * cores())


def answering_seconds(parameters: int, questions: int) -> float:
    """About how long a teacher of so many parameters takes, within a factor of two or three."""
    return questions * _ANSWER_TOKENS * 2 * parameters / (_ANSWERING_PER_CORE * cores())
