from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from app.engine.prompts.prompt_fitting import messages_to_drop
from app.engine.protocol import PromptMessage


def count(messages: Sequence[PromptMessage]) -> int:
    return sum(len(message.content) for message in messages)


def conversation(sizes: Sequence[tuple[int, int]]) -> list[PromptMessage]:
    """A system message of 5 tokens, then questions and answers of the given sizes."""
    messages = [PromptMessage(role="system", content="s" * 5)]
    for question, answer in sizes:
        messages.append(PromptMessage(role="user", content="q" * question))
        messages.append(PromptMessage(role="assistant", content="a" * answer))
    return messages[:-1]  # the last question waits for its answer


def test_nothing_is_dropped_from_what_fits() -> None:
    assert messages_to_drop(conversation([(10, 10)] * 3), count, 100) == 0


def test_whole_turns_go_oldest_first() -> None:
    messages = conversation([(10, 10)] * 6)
    dropped = messages_to_drop(messages, count, 100)
    assert dropped > 0
    assert messages[1 + dropped].role == "user"


def test_the_last_turn_stays_even_when_it_alone_is_too_long() -> None:
    messages = conversation([(10, 10), (500, 0)])
    assert messages_to_drop(messages, count, 100) == 2


def test_the_head_of_the_prompt_stays_for_several_turns() -> None:
    drops = [messages_to_drop(conversation([(10, 10)] * n), count, 200) for n in range(1, 40)]
    assert drops == sorted(drops)
    assert len(set(drops)) <= 9  # it moves every fifth turn or so, not at every one


@given(st.lists(st.tuples(st.integers(1, 60), st.integers(0, 60)), min_size=1, max_size=25))
def test_what_is_kept_fits_or_is_the_last_turn(sizes: list[tuple[int, int]]) -> None:
    messages = conversation(sizes)
    dropped = messages_to_drop(messages, count, 150)
    kept = [messages[0], *messages[1 + dropped :]]
    assert count(kept) <= 150 or dropped == 2 * (len(sizes) - 1)
