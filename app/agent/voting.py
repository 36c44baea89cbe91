"""Self-consistency (Wang et al. 2022, arXiv:2203.11171): what most samples say is the answer."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from math import ceil
from typing import Generic, TypeVar

import msgspec

from app.agent.generation import SampleGenerator, Turns
from app.core.events import StageProgress
from app.engine.protocol import Generate, GenerateSamples, SampleText

_TEMPERATURE = 0.7

Sample = TypeVar("Sample")


@dataclass(frozen=True)
class Winner(Generic[Sample]):
    """The value that `votes` of the `counted` samples gave, and the likeliest of those."""

    value: str
    sample: Sample
    votes: int
    counted: int


class Votes(Generic[Sample]):
    """The values that samples gave so far. Equal values count together.

    Args:
        expected: how many samples there will be.
    """

    def __init__(self, expected: int) -> None:
        self.expected = expected
        self._counted = 0
        self._by_value: dict[str, dict[int, Sample]] = {}

    def add(self, number: int, value: str | None, sample: Sample) -> None:
        """Count sample `number`, the likeliest being 0; one without a value votes for nothing."""
        self._counted += 1
        if value is not None:
            self._by_value.setdefault(value, {})[number] = sample

    @property
    def is_decided(self) -> bool:
        """Whether the samples still to come cannot change which value leads."""
        counts = sorted((len(voters) for voters in self._by_value.values()), reverse=True)
        first, second, *_ = (*counts, 0, 0)
        return first > second + self.expected - self._counted

    def winner(self) -> Winner[Sample] | None:
        """What most say; of equals the one that the model finds likeliest."""
        if not self._by_value:
            return None
        value, voters = max(self._by_value.items(), key=lambda item: (len(item[1]), -min(item[1])))
        return Winner(value, voters[min(voters)], len(voters), self._counted)


def vote(
    turns: Turns[SampleGenerator],
    request: Generate,
    samples: int,
    judged: Callable[[str], tuple[str | None, Sample]],
    more: int = 0,
) -> Generator[StageProgress, None, Votes[Sample]]:
    """The votes of so many answers to `request`, fewer where the rest would hardly change them.

    A third of them, two at least, are written first and decide if they agree: answers that go wrong
    seldom do. The first is the likeliest answer, the others differ from it and from each other.
    Those of one round are written together, which takes less time where reading the weights is what
    a token costs.

    Args:
        judged: from the text of an answer to the value it votes for, if any, and to what is kept.
        more: how many are added at most where no value gets a majority; then most votes win.
    """
    voters = tuple(
        msgspec.structs.replace(
            request.params, temperature=_TEMPERATURE if seed else 0.0, seed=seed
        )
        for seed in range(samples + more)
    )
    votes: Votes[Sample] = Votes(samples)
    yield StageProgress("thinking")
    ends = (min(samples, max(2, ceil(samples / 3))), samples, samples + more)
    for numbers in filter(None, map(range, (0, *ends), ends)):
        won = votes.winner()
        if won and (won.votes == won.counted or 2 * won.votes > samples):
            break
        if not won and numbers.start == samples:  # more would hardly give a value either
            break
        votes.expected = max(samples, numbers.stop)
        turn = turns.begin_samples(
            GenerateSamples(prompt=request, samples=voters[numbers.start : numbers.stop])
        )
        for event in turn:
            if isinstance(event, SampleText):
                votes.add(numbers[event.number], *judged(event.text))
                if votes.is_decided:
                    turn.end()
            else:
                yield _of_all(event, numbers, len(voters))
    return votes


def _of_all(stage: StageProgress, numbers: range, samples: int) -> StageProgress:
    """How far some of the samples are, as a share of all that there may be."""
    if stage.stage != "thinking" or stage.fraction is None:
        return stage
    done = numbers.start + stage.fraction * len(numbers)
    return msgspec.structs.replace(stage, fraction=done / samples)
