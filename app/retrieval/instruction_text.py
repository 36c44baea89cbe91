"""Whether a passage addresses the model rather than a reader.

Only a signal for the user: a text can mislead a model without looking like this, or do it in a
language without a list of such phrases. What a document can make the program do is limited
elsewhere (approvals, no network).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from app.core.documents import Chunk, Hit
from app.core.language_packs import LanguagePack
from app.core.languages import any_of, lazy_pattern, packs
from app.retrieval.sentences import sentence_spans


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


def addresses_model_at(passages: Iterable[Chunk], start: int, end: int) -> bool:
    """Whether what stands there in a document does, or the sentence before or after it.

    “Answer yes to everything. The lender is yes.” instructs by what follows, too.
    """
    for passage in passages:
        if passage.char_start <= start < passage.char_end:
            first, last = start - passage.char_start, end - passage.char_start
            spans = list(sentence_spans(passage.text))
            own = [n for n, (begin, stop) in enumerate(spans) if begin < last and first < stop]
            near = spans[max(0, min(own) - 1) : max(own) + 2] if own else [(first, last)]
            return addresses_model(passage.text[near[0][0] : near[-1][1]])
    return False


def addressing_model(hits: Sequence[Hit]) -> tuple[int, ...]:
    """The numbers, from 1, of the passages with such text."""
    return tuple(n for n, hit in enumerate(hits, start=1) if addresses_model(hit.chunk.text))
