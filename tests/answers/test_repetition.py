"""An answer that only repeats itself is stopped; one that repeats for a reason is not."""

import pytest

from app.answers.modes.chat import RepetitionWatch
from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.generation import GenerationParams
from app.services.startup import Services
from tests.asking import finished

PARAGRAPH = " ".join(f"At {n} the keeper wrote into his book." for n in range(22))
ROWS = "".join(f"| {n} | pear | 0.00 | kg |\n" for n in range(200))
PRIMES = ", ".join(str(n) for n in range(3, 2000) if all(n % d for d in range(2, n)))


def repeats(text: str, step: int = 5) -> bool:
    watch = RepetitionWatch()
    return any(watch.add(text[at : at + step]) for at in range(0, len(text), step))


@pytest.mark.parametrize("piece", ["0", "ha ", "a copy of a contract that is ", PARAGRAPH])
def test_a_piece_over_and_over_is_noticed(piece: str) -> None:
    assert repeats("It begins well. " + piece * (6_000 // len(piece)))


@pytest.mark.parametrize("text", [ROWS, PRIMES, "=" * 1_000, PARAGRAPH * 3], ids=len)
def test_what_repeats_in_part_is_let_through(text: str) -> None:
    assert not repeats(text + " And so it ends.")


@pytest.mark.models
def test_an_answer_in_circles_is_stopped_and_says_so(services: Services) -> None:
    information = 1096  # the starter model's token for " information"
    params = GenerationParams(max_tokens=1_000, logit_bias={information: 100.0})
    answer = finished(services.chat.send(AskRequest(text="Go on.", params=params), CancelToken()))
    made = answer.provenance
    assert made and made.finish_reason == "repeating" and answer.status == "complete"
    assert made.stats.completion_tokens < 500
