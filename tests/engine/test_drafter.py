from itertools import pairwise

from app.engine.drafter import NgramDrafter

PERIOD = [1, 2, 3, 4, 5, 6, 7, 8, 9]


def test_what_followed_last_time_is_proposed() -> None:
    drafter = NgramDrafter([*PERIOD, 1, 2, 3, 4])
    assert drafter.propose(16) == [5, 6, 7, 8]
    assert drafter.propose(2) == [5, 6]
    assert drafter.propose(0) == []


def test_the_latest_occurrence_counts() -> None:
    drafter = NgramDrafter([1, 2, 3, 4, 50, 1, 2, 3, 4, 60, 1, 2, 3, 4])
    assert drafter.propose(1) == [60]


def test_new_text_proposes_nothing() -> None:
    assert NgramDrafter(range(100)).propose(16) == []
    assert NgramDrafter().propose(16) == []


def test_a_draft_grows_with_success_up_to_a_bound() -> None:
    drafter = NgramDrafter([*range(100), *range(4)])
    lengths = []
    for _ in range(5):
        draft = drafter.propose(100)
        lengths.append(len(draft))
        drafter.learn(len(draft), len(draft))
    assert lengths == [4, 8, 16, 16, 16]


def test_it_pauses_after_failures_longer_each_time_and_comes_back() -> None:
    drafter = NgramDrafter(PERIOD * 10)
    proposed_at = []
    for step in range(400):
        if draft := drafter.propose(16):
            proposed_at.append(step)
            drafter.learn(len(draft), 0)
        drafter.add(PERIOD[step % len(PERIOD)])
    pauses = [after - before for before, after in pairwise(proposed_at)]
    long_ones = [pause for pause in pauses if pause > 20]
    assert len(proposed_at) < 20
    assert len(long_ones) >= 2
    assert long_ones == sorted(long_ones)


def test_switched_off_it_proposes_nothing() -> None:
    drafter = NgramDrafter(PERIOD * 10, is_enabled=False)
    for token in PERIOD * 3:
        drafter.add(token)
    assert drafter.propose(16) == []
