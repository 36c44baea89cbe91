from itertools import pairwise

from app.engine.llama.drafter import NgramDrafter

TOKEN_S = 1.0


def drafter_for(tokens: list[int]) -> NgramDrafter:
    """A drafter that knows what one token takes."""
    drafter = NgramDrafter(tokens)
    drafter.learn(0, 0, TOKEN_S)
    return drafter


def test_what_followed_last_time_is_proposed() -> None:
    drafter = drafter_for([*range(10), 0, 1, 2, 3])
    assert drafter.propose(16) == [4, 5]
    assert drafter.propose(1) == [4]
    assert drafter.propose(0) == []


def test_the_latest_occurrence_counts() -> None:
    drafter = drafter_for([1, 2, 3, 4, 50, 1, 2, 3, 4, 60, 1, 2, 3, 4])
    assert drafter.propose(1) == [60]


def test_nothing_is_proposed_for_new_text_or_before_the_cost_of_a_token_is_known() -> None:
    assert drafter_for(list(range(100))).propose(16) == []
    assert NgramDrafter([*range(10), 0, 1, 2, 3]).propose(16) == []


def test_a_draft_grows_while_it_is_right() -> None:
    drafter = drafter_for([*range(100), *range(4)])
    lengths = []
    for _ in range(5):
        draft = drafter.propose(100)
        lengths.append(len(draft))
        drafter.learn(len(draft), len(draft), TOKEN_S)
    assert lengths == [2, 4, 8, 16, 16]


def proposals(right: bool, batch_s: float) -> list[int]:
    """At which of 1500 steps through repeating text something was proposed."""
    period = list(range(9))
    drafter = drafter_for(period * 10)
    steps = []
    for step in range(1500):
        if draft := drafter.propose(16):
            steps.append(step)
            drafter.learn(len(draft), len(draft) if right else 0, batch_s)
        drafter.add(period[step % len(period)])
    return steps


def test_drafts_that_lose_time_pause_longer_each_time() -> None:
    for steps in (proposals(right=False, batch_s=3.0), proposals(right=True, batch_s=40.0)):
        pauses = [after - before for before, after in pairwise(steps) if after - before > 1]
        assert len(steps) < 20
        assert len(pauses) >= 2
        assert pauses == sorted(pauses)


def test_drafts_that_save_time_never_pause() -> None:
    assert len(proposals(right=True, batch_s=1.5)) == 1500


def test_switched_off_it_proposes_nothing() -> None:
    drafter = NgramDrafter([*range(10), 0, 1, 2, 3], is_enabled=False)
    drafter.learn(0, 0, TOKEN_S)
    for token in (0, 1, 2, 3):
        drafter.add(token)
    assert drafter.propose(16) == []
