from collections.abc import Collection, Sequence

from hypothesis import given
from hypothesis import strategies as st

from app.engine.engine_protocol import PromptMessage
from app.engine.prompts.prompt_building import messages_that_fit


def count(messages: Sequence[PromptMessage]) -> int:
    return sum(len(message.content) for message in messages)


def conversation(
    sizes: Sequence[tuple[int, int]], pinned: Collection[int] = ()
) -> list[PromptMessage]:
    """A system message of 5 tokens, then questions and answers of the given sizes.

    The questions with the numbers `pinned` are.
    """
    messages = [PromptMessage(role="system", content="s" * 5)]
    for number, (question, answer) in enumerate(sizes):
        is_pinned = number in pinned
        messages.append(PromptMessage(role="user", content="q" * question, is_pinned=is_pinned))
        messages.append(PromptMessage(role="assistant", content="a" * answer))
    return messages[:-1]  # the last question waits for its answer


SIZES = st.lists(st.tuples(st.integers(1, 60), st.integers(0, 60)), min_size=1, max_size=25)


def test_nothing_is_left_out_of_what_fits() -> None:
    messages = conversation([(10, 10)] * 3)
    assert messages_that_fit(messages, count, 100) == messages


def test_whole_turns_go_oldest_first() -> None:
    messages = conversation([(10, 10)] * 6)
    kept = messages_that_fit(messages, count, 100)
    assert len(kept) < len(messages)
    assert kept[1].role == "user"
    assert kept == [messages[0], *messages[len(messages) - len(kept) + 1 :]]


def test_the_last_turn_stays_even_when_it_alone_is_too_long() -> None:
    messages = conversation([(10, 10), (500, 0)])
    assert messages_that_fit(messages, count, 100) == [messages[0], messages[-1]]


def test_the_head_of_the_prompt_stays_for_several_turns() -> None:
    chats = [conversation([(10, 10)] * n) for n in range(1, 40)]
    left_out = [len(chat) - len(messages_that_fit(chat, count, 200)) for chat in chats]
    assert left_out == sorted(left_out)
    assert len(set(left_out)) <= 9  # it moves every fifth turn or so, not at every one


def test_pinned_turns_stay_with_their_answers() -> None:
    messages = conversation([(10, 10)] * 12, pinned={1, 3})
    kept = messages_that_fit(messages, count, 100)
    assert kept[:5] == [messages[0], *messages[3:5], *messages[7:9]]
    assert count(kept) <= 100
    assert kept[-1] is messages[-1]


def test_pinned_turns_go_too_where_nothing_else_is_left() -> None:
    messages = conversation([(30, 10)] * 4, pinned={0, 1, 2})
    kept = messages_that_fit(messages, count, 100)
    assert kept == [messages[0], *messages[5:]]  # of the three the newest fits


@given(SIZES, st.sets(st.integers(0, 24)))
def test_what_is_kept_fits_or_is_the_last_turn(
    sizes: list[tuple[int, int]], pinned: set[int]
) -> None:
    messages = conversation(sizes, pinned)
    kept = messages_that_fit(messages, count, 150)
    assert kept[0] is messages[0]
    assert kept[-1] is messages[-1]
    assert count(kept) <= 150 or len(kept) == 2
