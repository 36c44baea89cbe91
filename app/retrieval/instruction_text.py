"""Whether a passage addresses the model rather than a reader.

Only a signal for the user: a text can mislead a model without looking like this, or do it in a
language without a list of such phrases. What a document can make the program do is limited
elsewhere (approvals, no network).
"""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Hit
from app.core.language_packs import LanguagePack
from app.core.languages import any_of, lazy_pattern, packs


def _phrases(pack: LanguagePack) -> Iterator[str]:
    own = pack.instructions
    for phrase in own.phrases:
        known = phrase.replace("{model}", own.model).replace("{output}", own.output)
        yield known.replace("{orders}", own.orders)


_pattern = lazy_pattern(
    lambda: any_of(phrase for pack in packs().values() for phrase in _phrases(pack)),
    re.IGNORECASE | re.MULTILINE,
)


def addresses_model(text: str) -> bool:
    """Whether `text` contains what looks like instructions to a language model."""
    return bool(_pattern().search(text))


def addressing_model(hits: Sequence[Hit]) -> tuple[int, ...]:
    """The numbers, from 1, of the passages with such text."""
    return tuple(n for n, hit in enumerate(hits, start=1) if addresses_model(hit.chunk.text))
