"""What redaction will change in a bundle, place by place, before anything is written."""

from collections.abc import Callable, Iterable, Iterator

from app.core.cancellation import CancelToken
from app.core.feedback import RedactedPlace
from app.training.dataset import RatedExample
from app.training.redaction.redactor import OnReplaced, Redactor, Replacement

_CONTEXT = 60
"""Characters shown around a place."""


def redacted_places(
    examples: Iterable[RatedExample],
    redactor: Callable[[OnReplaced], Redactor],
    cancel: CancelToken,
) -> Iterator[RedactedPlace]:
    """Every place, once, with the pseudonym it will have in a bundle of the same examples.

    Args:
        redactor: configured like the bundle's, reporting to this function.

    Raises Cancelled.
    """
    found: list[RedactedPlace] = []
    telling = redactor(lambda text, one: found.append(_place(text, one)))
    seen: set[RedactedPlace] = set()
    for example in examples:
        cancel.raise_if_cancelled()
        if not example.has_content:
            continue
        telling.redact_example(example)
        for place in found:
            if place not in seen:
                seen.add(place)
                yield place
        found.clear()


def _place(text: str, one: Replacement) -> RedactedPlace:
    before, after = text[max(0, one.start - _CONTEXT) : one.start], text[one.end :][:_CONTEXT]
    return RedactedPlace(
        before=before if one.start <= _CONTEXT else f"…{before}",
        original=text[one.start : one.end],
        pseudonym=one.pseudonym,
        after=after if one.end + _CONTEXT >= len(text) else f"{after}…",
    )
