import random
from collections.abc import Callable, Sequence

import pytest

from app.engine.gguf.memory_estimate import MAX_OUTPUTS
from app.engine.llama.drafter import NgramDrafter

LONG_REPEAT = [*range(100), *range(20)]
MOST = MAX_OUTPUTS - 1


def usual_cost(size: int) -> float:
    """Of a batch on two cores, in times of one token."""
    return 1.0 if size == 1 else 2.2 + size / 4


def drafter_for(tokens: Sequence[int]) -> NgramDrafter:
    """A drafter that knows what one token takes."""
    drafter = NgramDrafter(tokens)
    drafter.learn(0, 0, 1.0)
    return drafter


def gain(
    prompt: Sequence[int], answer: Sequence[int], cost: Callable[[int], float] = usual_cost
) -> float:
    """How many times as fast `answer` is made with drafts."""
    drafter = drafter_for(prompt)
    seconds, position = 0.0, 0
    draft: list[int] = []
    while position < len(answer):
        token = answer[position]
        drafter.add(token)
        position += 1
        draft = drafter.propose(min(MOST, len(answer) - position))
        taken = cost(1 + len(draft))
        seconds += taken
        right = 0
        while right < len(draft) and draft[right] == answer[position]:
            drafter.add(draft[right])
            right += 1
            position += 1
        drafter.learn(len(draft), right, taken)
    return len(answer) / seconds


def words(count: int, seed: int) -> list[int]:
    return random.Random(seed).choices(range(10, 10_000), k=count)


def test_what_followed_is_proposed_up_to_the_limit() -> None:
    draft = drafter_for(LONG_REPEAT).propose(MOST)
    assert len(draft) >= 7
    assert draft == list(range(20, 20 + len(draft)))
    assert drafter_for(LONG_REPEAT).propose(1) == [20]
    assert drafter_for(LONG_REPEAT).propose(0) == []


@pytest.mark.parametrize("tokens", [range(100), [*range(100), 0, 1, 2]])
def test_nothing_is_proposed_where_little_speaks_for_it(tokens: Sequence[int]) -> None:
    assert drafter_for(tokens).propose(MOST) == []


def test_nothing_is_proposed_before_the_cost_of_a_token_is_known() -> None:
    assert NgramDrafter(LONG_REPEAT).propose(MOST) == []


def test_switched_off_it_proposes_nothing() -> None:
    drafter = NgramDrafter(LONG_REPEAT, is_enabled=False)
    drafter.learn(0, 0, 1.0)
    for token in range(20):
        drafter.add(token)
    assert drafter.propose(MOST) == []


def test_a_quotation_is_more_than_twice_as_fast_and_more_where_batches_are_cheap() -> None:
    text = words(400, 1)
    quotation = [*words(10, 2), *text[100:300], *words(10, 3)]
    assert gain(text, quotation) > 2
    assert gain(text, quotation, lambda size: 1 + size / 50) > 5


def test_a_rewriting_that_replaces_words_is_faster() -> None:
    text = words(300, 1)
    for index in range(0, 300, 9):
        text[index] = 5 + index % 2
    changed = [{5: 7, 6: 8}.get(token, token) for token in text]
    assert gain(text, changed) > 1.5


def misleading() -> list[int]:
    """Goes on as before for 20 tokens again and again, and then never as it did."""
    text = words(400, 1)
    answer: list[int] = []
    for seed in range(20):
        start = random.Random(seed).randrange(350)
        answer += [*text[start : start + 20], *words(20, 100 + seed)]
    return answer


@pytest.mark.parametrize(
    ("answer", "cost"),
    [
        (words(800, 9), usual_cost),
        (misleading(), usual_cost),
        (misleading(), float),
        (words(400, 1), float),
    ],
)
def test_drafts_never_lose_more_than_three_percent(
    answer: list[int], cost: Callable[[int], float]
) -> None:
    assert gain(words(400, 1), answer, cost) > 0.97
