"""Self-consistency (Wang et al. 2022, arXiv:2203.11171): what most samples say is the answer."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from app.agent.generation import SampleGenerator, Turns
from app.core.events import SampleCompleted, StageProgress
from app.core.messages import SamplePart
from app.engine.engine_protocol import Generate, GenerateSamples, SampleText

_TEMPERATURE = 0.7
_TOGETHER = 2
_LEAD = 2

Sample = TypeVar("Sample")


@dataclass(frozen=True)
class Winner(Generic[Sample]):
    """The value with `votes` of the `counted` samples, and the most likely sample that gave it."""

    value: str
    sample: Sample
    votes: int
    counted: int


class Votes(Generic[Sample]):
    """The values given by samples so far. Equal values are counted together."""

    def __init__(self) -> None:
        self._counted = 0
        self._by_value: dict[str, dict[int, Sample]] = {}

    def add(self, number: int, value: str | None, sample: Sample) -> None:
        """Count sample `number`, 0 being the most likely; samples without a value do not vote."""
        self._counted += 1
        if value is not None:
            self._by_value.setdefault(value, {})[number] = sample

    def is_decided(self) -> bool:
        """Whether one value leads by two votes."""
        counts = sorted((len(voters) for voters in self._by_value.values()), reverse=True)
        first, second, *_ = (*counts, 0, 0)
        return first - second >= _LEAD

    def winner(self) -> Winner[Sample] | None:
        """The value with most votes; in a tie, the one the model finds most likely."""
        if not self._by_value:
            return None
        value, voters = max(self._by_value.items(), key=lambda item: (len(item[1]), -min(item[1])))
        return Winner(value, voters[min(voters)], len(voters), self._counted)


def vote(
    turns: Turns[SampleGenerator],
    request: Generate,
    samples: int,
    judged: Callable[[str], tuple[str | None, Sample]],
    earlier: Sequence[SamplePart] = (),
) -> Generator[StageProgress | SampleCompleted, None, Winner[Sample] | None]:
    """The majority among up to `samples` answers to `request`; None if none has a value.

    They are generated two at a time until one value leads by two votes: two answers that agree at
    once are seldom wrong, and correct ones seldom agree late. The first is the most likely answer;
    the others are random samples.

    Args:
        judged: maps an answer's text to the value it votes for, if any, and to what is kept of it.
        earlier: the samples that were complete when this vote was stopped.
    """
    voters = tuple(
        msgspec.structs.replace(
            request.params, temperature=_TEMPERATURE if seed else 0.0, seed=seed
        )
        for seed in range(samples)
    )
    votes: Votes[Sample] = Votes()
    yield StageProgress("thinking")
    for sample in earlier:
        votes.add(sample.number, *judged(sample.text))
    given = {sample.number for sample in earlier}
    lacking = [number for number in range(samples) if number not in given]
    while lacking and not votes.is_decided():
        pair, lacking = lacking[:_TOGETHER], lacking[_TOGETHER:]
        done = samples - len(pair) - len(lacking)
        asked = GenerateSamples(prompt=request, samples=tuple(voters[n] for n in pair))
        turn = turns.begin_samples(asked)
        for event in turn:
            if isinstance(event, SampleText):
                number = pair[event.number]
                yield SampleCompleted(SamplePart(number, event.text))
                votes.add(number, *judged(event.text))
                if votes.is_decided():
                    turn.end()
            else:
                yield _of_all(event, done, len(pair), samples)
    return votes.winner()


def _of_all(stage: StageProgress, done: int, pair: int, samples: int) -> StageProgress:
    """The progress of some samples, after so many others, as a share of their maximum number."""
    if stage.stage != "thinking" or stage.fraction is None:
        return stage
    return msgspec.structs.replace(stage, fraction=(done + stage.fraction * pair) / samples)
