from itertools import pairwise

import pytest

from app.engine.engine_protocol import ReasoningDelta, TextDelta, ToolCallDelta
from app.engine.llama.answer_generation import DeltaBundler
from app.workers.messages import Reply


def bundled(pieces: list[tuple[float, Reply]]) -> list[tuple[float, Reply]]:
    """What is emitted and when, for replies that come at certain seconds."""
    now = 0.0
    emitted: list[tuple[float, Reply]] = []
    bundler = DeltaBundler(lambda reply: emitted.append((now, reply)), clock=lambda: now)
    for now, reply in pieces:  # noqa: B007 - the bundler's clock reads it
        bundler(reply)
    bundler.flush()
    return emitted


def words(count: int, seconds: float) -> list[tuple[float, Reply]]:
    return [(n * seconds, TextDelta(text=f"{n} ")) for n in range(count)]


def test_slow_tokens_are_shown_as_they_come() -> None:
    assert bundled(words(20, 0.02)) == words(20, 0.02)


@pytest.mark.parametrize("token_s", [0.001, 0.007])
def test_fast_tokens_come_together_and_none_waits_for_long(token_s: float) -> None:
    pieces = words(200, token_s)
    emitted = bundled(pieces)
    assert emitted[0] == pieces[0]
    texts = [reply.text for _, reply in emitted if isinstance(reply, TextDelta)]
    assert "".join(texts) == "".join(f"{n} " for n in range(200))
    assert len(emitted) < 2 + 200 * token_s / 0.025
    gaps = [after - before for (before, _), (after, _) in pairwise(emitted)]
    assert max(gaps) < 0.03 + 2 * token_s


def test_text_of_another_kind_is_no_part_of_it_and_the_order_stays() -> None:
    deltas: list[Reply] = [
        ReasoningDelta(text="a"),
        ReasoningDelta(text="b"),
        ReasoningDelta(text="c"),
        TextDelta(text="d"),
        TextDelta(text="e"),
    ]
    emitted = [reply for _, reply in bundled([(0.001 * n, d) for n, d in enumerate(deltas)])]
    assert emitted == [
        ReasoningDelta(text="a"),
        ReasoningDelta(text="bc"),
        TextDelta(text="de"),
    ]


def test_whatever_else_is_said_comes_after_the_text_before_it() -> None:
    call = ToolCallDelta(name="add", arguments={}, call_id="")
    deltas: list[Reply] = [TextDelta(text="a"), TextDelta(text="b"), call]
    emitted = [reply for _, reply in bundled([(0.001 * n, d) for n, d in enumerate(deltas)])]
    assert emitted == deltas
