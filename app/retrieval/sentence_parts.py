"""Which part of a sentence tells what is claimed, and whether that part is of what is asked.

"The subscription is 95 euros, for members 70" does not say that it is 70 for all.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from app.core.figure_words import conjunctions
from app.core.languages import lazy_pattern
from app.retrieval.figure_contexts import PAUSE, name_mentions, name_spans, said_terms
from app.retrieval.quantities import quantities, told_numbers
from app.retrieval.terms import Words, content_terms, default_words, numbers

_COMMA = re.compile(r"[;:]|[,،](?!\d)|[，；：]")
"""What is in brackets belongs to what stands before them: "25 miles (40 km) south"."""

_SEMICOLON = re.compile(r"[;；؛]")
_LETTERED = re.compile(r"(?<!\w)([^\W\d_]{3,}) ([A-Z])(?!\w)")
_joints = lazy_pattern(lambda: rf"{PAUSE.pattern}|(?<!\w)(?:{conjunctions()})(?!\w)")


def is_of_other_part(
    values: Collection[str],
    said: Collection[str],
    claim: str,
    sentence: str,
    words: Words | None = None,
) -> bool:
    """Whether what is claimed, with its question, is said of something else in a sentence."""
    return (
        is_of_later_part(values, said, sentence, words)
        or is_of_unasked_part(values, said, sentence, words)
        or is_of_another_letter(values, claim, sentence, words)
    )


def is_of_later_part(
    values: Collection[str], said: Collection[str], sentence: str, words: Words | None = None
) -> bool:
    """Whether what is said with a figure is first said in a later part with a figure of its own.

    "1.0 bar at 95 °C, and at 110 °C 1.6 bar" does not say that it is 1.0 at 110. What is said
    before may hold for both: "paid at 125 % of the hourly rate, on Sundays at 150 %".
    """
    parts = _joints().split(sentence)
    terms_of = [said_terms(part, words) for part in parts]
    digits = [numbers(part) for part in parts]
    for value in values:
        # Numbers in words are compared with each other only.
        is_digit = any(value in own for own in digits)
        owns = digits if is_digit else [told_numbers(p, words or default_words()) for p in parts]
        at = next((n for n, own in enumerate(owns) if value in own), None)
        if at is None:
            continue
        known = frozenset[str]().union(*terms_of[: at + 1])
        for own, terms in list(zip(owns, terms_of, strict=True))[at + 1 :]:
            others = own.difference(values, said)
            if others and (terms - known - others).intersection(said):
                return True
    return False


def is_of_unasked_part(
    values: Collection[str], said: Collection[str], sentence: str, words: Words | None = None
) -> bool:
    """Whether a figure is that of something which is not asked for, beside one of what is.

    "It costs 95 euros, for members 70 euros" does not say that it costs 70.
    """
    words = words or default_words()
    parts = _COMMA.split(sentence)
    terms = [frozenset(content_terms(part, words)) for part in parts]
    told = [list(quantities(part, words)) for part in parts]
    for value in values:
        here = [n for n, own in enumerate(told) if any(each.value == value for each in own)]
        if len(here) != 1 or words.since.match(parts[here[0]].lstrip()):
            continue  # "until 2019 it was 20 euros, since then 25"
        units = [each.units for each in told[here[0]] if each.value == value]
        first = here[0]
        while first and not told[first - 1]:  # "the second, on 7 July"
            first -= 1
        own = frozenset[str]().union(*terms[first : here[0] + 1]).difference(*units)
        for n, others in enumerate(told[: here[0]]):
            is_alike = any(
                each.value != value
                # "Of the 48 seats, 12 are reserved" does not say that there are 12 seats.
                and (each.units == units[0] or (not units[0] and each.units.intersection(said)))
                for each in others
            )
            if is_alike and own and own.isdisjoint(said) and not terms[n].isdisjoint(said):
                return True
    return False


def is_beside_another_name(
    answer: Collection[str], asked: Collection[str], sentence: str, words: Words | None = None
) -> bool:
    """Whether another part of a sentence, which has a name of its own, says more of what is asked.

    "Petersen leads Hafen, Yildiz Nordstadt" does not answer with Yildiz who leads Hafen.
    """
    strong = _SEMICOLON.split(sentence)
    parts = [
        said_terms(part, words) for part in (strong if len(strong) > 1 else PAUSE.split(sentence))
    ]
    named = [each.name for each in name_mentions(sentence, words)]
    own = frozenset[str]().union(*(terms for terms in parts if not terms.isdisjoint(answer)))
    for terms in parts:
        told = terms.intersection(asked)
        if terms.isdisjoint(answer) and own.intersection(asked) < told and len(told) > 1:
            names = (name for name in named if name <= terms)
            if any(not name <= own | frozenset(asked) for name in names):
                return True
    return False


def is_only_supposed(
    answer: Collection[str], question: str, sentence: str, words: Words | None = None
) -> bool:
    """Whether an answer is only what somebody thought, and the sentence goes on with a "but".

    "Ivan thought that it was from 1987, but the plate says 1994" does not say 1987, unless what was
    thought is asked for.
    """
    words = words or default_words()
    if words.supposed.search(question) or not words.supposed.search(sentence):
        return False
    parts = words.clause.split(sentence)
    doubted, kept = frozenset[str](), frozenset[str]()
    for n, part in enumerate(parts):
        is_followed = any(map(words.contrasts.search, parts[n + 1 :]))
        if is_followed and words.supposed.search(part):
            doubted |= said_terms(part, words)
        else:
            kept |= said_terms(part, words)
    return kept.isdisjoint(answer) and not doubted.isdisjoint(answer)


def is_receiver(
    answer: Collection[str], question: str, sentence: str, words: Words | None = None
) -> bool:
    """Whether a question asks who did something, and an answer is to whom it was done.

    "Who lent the projector?" is not answered with Tom by "Nora lent the projector to Tom".
    """
    words = words or default_words()
    asks = words.asks_who.match(question)
    if not asks or words.toward.search(f"{question.rstrip(' ?')} "):  # "Who was it lent to?"
        return False
    asked = content_terms(question[asks.end() :], words)
    if not asked or asked[0] not in content_terms(sentence, words):
        return False
    is_toward: dict[bool, bool] = {}
    for start, end in name_spans(sentence, words):
        name = said_terms(sentence[start:end], words)
        if not name.issubset(asked):
            is_answer = not name.isdisjoint(answer)
            toward = bool(words.toward.search(sentence[:start]))
            is_toward[is_answer] = is_toward.get(is_answer, True) and toward
    return is_toward.get(True, False) and not is_toward.get(False, True)


def is_told_later(
    answer: Collection[str], asked: Collection[str], sentence: str, words: Words | None = None
) -> bool:
    """Whether a part of a sentence after those with an answer first says some of what is asked.

    "The network is Mill5; the password is behind the router" does not say that Mill5 is the
    password, nor "Okafor conducts in May, Berg in June" that Okafor conducts in June.
    """
    if any(_first_told(answer, asked, _SEMICOLON.split(sentence), words)):
        return True
    if any(each[0].isdecimal() for each in answer):
        return False
    named = [each.name for each in name_mentions(sentence, words)]
    return any(
        name <= said_terms(part, words) and not name <= frozenset(asked)
        for part in _first_told(answer, asked, _joints().split(sentence), words)
        for name in named
    )


def _first_told(
    answer: Collection[str], asked: Collection[str], parts: Sequence[str], words: Words | None
) -> Iterator[str]:
    """The parts after those with an answer that have something asked which none has before."""
    known = frozenset[str]()
    for part in parts:
        terms = said_terms(part, words)
        first = terms - known
        if known.isdisjoint(answer) or not first.isdisjoint(answer):
            known |= terms
        elif not first.isdisjoint(asked):
            yield part


def is_of_another_letter(
    values: Collection[str], claim: str, sentence: str, words: Words | None = None
) -> bool:
    """Whether what is claimed of "lift B" is said of "lift A".

    Args:
        values: the numbers that are claimed; without any, most of the words have to be said of it.
        claim: with the question that it answers.
    """
    wanted = {(noun.casefold(), letter) for noun, letter in _LETTERED.findall(claim)}
    if not wanted:
        return False
    if values:
        parts = [part for part in PAUSE.split(sentence) if not numbers(part).isdisjoint(values)]
    else:
        own = frozenset(content_terms(claim, words))
        shared = {
            part: len(own.intersection(content_terms(part, words))) for part in sentence.split(";")
        }
        parts = [part for part, count in shared.items() if 0 < count == max(shared.values())]
    for noun, letter in wanted if parts else ():
        told = [
            {one for name, one in _LETTERED.findall(part) if name.casefold() == noun}
            for part in parts
        ]
        if all(each and letter not in each for each in told):
            return True
    return False
