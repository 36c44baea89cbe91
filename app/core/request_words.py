"""What a file in `resources/languages` holds to tell what is asked for: a sum, the date, a search.

Strings in lists of phrases are regular expressions.
"""

from collections.abc import Mapping

from app.core.resources import ResourceTable

Phrases = tuple[str, ...]


class Clock(ResourceTable, frozen=True):
    """Questions that are nothing but one for the date or time, and the answer.

    Questions are in lower case without the marks at their end; weekdays begin with Monday. A
    question made up of `words` only also counts if it says `what` it asks for and that it is `now`.
    Without an `answer`, what the tool returns is shown.
    """

    questions: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    answer: str = ""
    words: Phrases = ()
    what: Phrases = ()
    now: Phrases = ()


class Rewrite(ResourceTable, frozen=True):
    """A phrase of arithmetic and how a calculator writes it."""

    phrase: str
    written: str


class Sums(ResourceTable, frozen=True):
    """Requests for a sum: what precedes it, what follows it, and its operators in words."""

    asking: Phrases = ()
    makes: Phrases = ()
    rewrites: tuple[Rewrite, ...] = ()


class Units(ResourceTable, frozen=True):
    """Requests for a conversion, with {amount}, {source} and {target}, and the names of units.

    `names` has for each unit of the converter what it is called. Without any, the converter knows
    the units as they are written.
    """

    conversions: Phrases
    names: Mapping[str, tuple[str, ...]] = {}


class Routing(ResourceTable, frozen=True):
    """What a question contains that needs a tool or a program.

    `tool_words` say what tools of all kinds do, or do it to, and so do not tell one from another.
    """

    politeness: Phrases = ()
    politeness_at_end: Phrases = ()
    number_words: Phrases = ()
    quantity: Phrases = ()
    arithmetic: Phrases = ()
    clock: Phrases = ()
    conversion: Phrases = ()
    chart: Phrases = ()
    writing: Phrases = ()
    reading: Phrases = ()
    tool_words: tuple[str, ...] = ()


class Search(ResourceTable, frozen=True):
    """What a question says about the documents it means.

    `quarters` and `halves` are those of a year, `references` and `continuations` refer to the
    question before, `figures` ask for numbers. The words of a question that are all from `summary`,
    `documents` and `form`, with one from `summary`, ask for a summary; so does `about`.
    """

    latest: Phrases = ()
    earlier: Phrases = ()
    quarters: Phrases = ()
    halves: Phrases = ()
    references: Phrases = ()
    continuations: Phrases = ()
    figures: Phrases = ()
    summary: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    about: str = ""
