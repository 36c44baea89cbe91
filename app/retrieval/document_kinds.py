"""What kind of document a title or the name of a file says that it is."""

import re
from collections.abc import Sequence
from functools import cache

from app.core.languages import packs


def is_called(noun: str, title: str, language: str) -> bool | None:
    """Whether a title calls a document so; None if it has no word for a kind of documents.

    What has words for several kinds may be of any of them: “Invoice for contract 7”.

    Args:
        noun: what a question calls documents, in its language.
    """
    own = [each for each in _families(language) if each.fullmatch(noun)]
    said = [each for each in _families(language) if each.search(title)]
    return not set(own).isdisjoint(said) if own and said else None


@cache
def _families(language: str) -> Sequence[re.Pattern[str]]:
    words = packs()[language].surveys
    families = words.families if words else ()
    return [re.compile(rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE) for each in families]
