"""Self-consistency (Wang et al. 2022, arXiv:2203.11171): what most samples say is the answer."""

from dataclasses import dataclass
from typing import Generic, TypeVar

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
        self._expected = expected
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
        return first > second + self._expected - self._counted

    def winner(self) -> Winner[Sample] | None:
        """What most say; of equals the one that the model finds likeliest."""
        if not self._by_value:
            return None
        value, voters = max(self._by_value.items(), key=lambda item: (len(item[1]), -min(item[1])))
        return Winner(value, voters[min(voters)], len(voters), self._counted)
