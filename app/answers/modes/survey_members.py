"""Whether somebody or something that a document names is one of what a column lists.

A small model that is asked for a list alone names everybody; so it is asked of their lines, too.
"""

import re
from collections.abc import Mapping
from statistics import mean

from app.core.surveys import SurveyColumn
from app.retrieval.terms import Words, words_and_numbers
from app.retrieval.value_label import MASK, has_name, is_other_role, shares_name

NEUTRAL_LINES = ("X is named here.", "X came later.", "This is about X.")
_IS_ONE, _MAY_BE = 0.75, 0.0
"""How much more likely a line than these says that X is one of what is listed, if it does or may:
in log-probability of yes against no (Qwen2.5-Coder 1.5B, chosen on the halves "later" and "unseen"
of tests.bench.survey_lists; see docs/notes/benchmarks.md for the others)."""

NO_NAMES = ("Page 1", "Thank you")
_IS_NAME = 0.25
"""How much more likely a text than these is the name of one of what is listed: of 30 that are, one
is not, and of 42 headings, places and so on 20 are not (Qwen2.5-Coder 1.5B, four languages)."""

_LABEL = re.compile(rf"\W*((?:\w+[ .'’-]*){{1,5}})[:：]\s*{MASK}\b")
"""A field with a label, or a list below one; those of the column are known before."""


def is_own_name(value: str, names: Mapping[str, float]) -> bool:
    """Whether a text that is alone in its line, as in the head of a letter, is a name of one.

    Args:
        names: how likely that is of texts; see `lone_values`.
    """
    return names[value] - mean(names[each] for each in NO_NAMES) >= _IS_NAME


def is_title(value: str, opening: str, words: Words) -> bool:
    """Whether a text is the title of a document of prose, not a name in the head of a letter.

    It has content words in small letters: “Supper of the club”.
    """
    first, _, rest = opening.strip().partition("\n")
    if first.strip(" .").casefold() != value.casefold() or not first[:1].isupper():
        return False
    content = [each for each in first.split() if each.casefold() not in words.function_words]
    *_, second = ["", *filter(None, map(str.strip, rest.split("\n")))][:2]
    return any(each[0].islower() for each in content) and second.endswith((".", ":", "!", "?"))


def is_member(
    column: SurveyColumn, line: str, known: Mapping[str, float], words: Words
) -> bool | None:
    """Whether the line of an item says that it is one of the list; None if it may.

    Args:
        known: how likely lines say so; see `unsaid_lines`.
    """
    if is_other_role(column, line, words):
        return False
    if line not in known or has_name(column, line, words):
        return True
    gain = known[line] - mean(known[each] for each in NEUTRAL_LINES)
    # To a small model, an owner is a tenant, but “Landlord: X” calls X something else, and so does
    # “the port of loading is X” if ports of discharge are asked for; “Written by: X” does not.
    label = _LABEL.match(line)
    *_, last = words_and_numbers(label[1]) if label else [""]
    is_other = last not in ("", *words.function_words) or shares_name(column, line, words)
    is_one = gain >= _IS_ONE and not is_other
    return True if is_one else None if gain > _MAY_BE else False
