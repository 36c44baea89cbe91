"""What kind of document a title or the name of a file says that it is."""

import re
from collections.abc import Sequence
from functools import cache

from app.core.languages import packs

LONGEST_TITLE = 80
"""In characters."""


def is_called(noun: str, title: str, language: str) -> bool | None:
    """Whether a title calls a document so; None if it has no word for a kind of documents.

    What has words for several kinds may be of any of them: “Invoice for contract 7”.

    Args:
        noun: what a question calls documents, in its language.
    """
    own = [each for each in _families(language) if each.fullmatch(noun)]
    said = [each for each in _families(language) if each.search(title)]
    return not set(own).isdisjoint(said) if own and said else None


def titled_language(text: str) -> str:
    """The code of the only language that has what the first line of a text calls it; or "".

    A form of a few labels tells its language by nothing else: “Mietvertrag”.
    """
    title = text.strip().partition("\n")[0]
    if len(title) > LONGEST_TITLE:
        return ""
    telling = [code for code in packs() if any(each.search(title) for each in _families(code))]
    return telling[0] if len(telling) == 1 else ""


@cache
def _families(language: str) -> Sequence[re.Pattern[str]]:
    words = packs()[language].surveys
    families = words.families if words else ()
    return [re.compile(rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE) for each in families]
