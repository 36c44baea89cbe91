"""What redaction will change in a bundle, place by place, before anything is written."""

from collections.abc import Callable, Iterable, Iterator

from app.core.cancellation import CancelToken
from app.core.feedback import RedactedPlace
from app.training.dataset import RatedExample
from app.training.redaction.redactor import OnReplaced, Redactor, Replacement


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
    for example in examples:
        cancel.raise_if_cancelled()
        if not example.has_content:
            continue
        telling.redact_example(example)
        yield from found
        found.clear()


def _place(text: str, one: Replacement) -> RedactedPlace:
    before, original, pseudonym, after = one.in_context(text)
    return RedactedPlace(
        before=before if len(before) == one.start else f"…{before}",
        original=original,
        pseudonym=pseudonym,
        after=after if one.end + len(after) == len(text) else f"{after}…",
    )
