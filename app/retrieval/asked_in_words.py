"""What a question about a table asks for in words: how much, how many, which rows, who has most."""

from collections.abc import Sequence

from app.core.languages import any_of
from app.retrieval.row_conditions import has_phrase, is_form
from app.retrieval.said_of_table import WORD, SaidOfTable, is_phrase
from app.retrieval.terms import words_of_language


def asks_for_others(said: SaidOfTable) -> bool:
    """Whether it asks which of something is meant that the table does not have."""
    asked = said.words_after((*said.phrases.which, *said.phrases.hows["how many"]))
    return any(each in said.others for each in asked)


def counted(said: SaidOfTable) -> str:
    """The word for what it asks how many there are of; "" if it does not, or of nothing else."""
    word = next(said.words_after(said.phrases.hows["how many"]), "")
    return "" if is_phrase(said.phrases.filler, word) else word


def is_measure(word: str, said: SaidOfTable) -> bool:
    """Whether it is a unit, such as kilometres, of which no rows are counted."""
    return is_phrase(said.phrases.measures, word)


def asks_for_rate(said: SaidOfTable) -> bool:
    """Whether it asks for so much "an hour"."""
    return any(is_measure(each, said) for each in said.words_after(said.phrases.by))


def asks_for_worth(said: SaidOfTable) -> bool:
    """Whether it asks what things are worth that have prices: numbers times these."""
    has_prices = any(not said.content.is_summed(name) for name in said.content.amounts)
    return has_prices and has_phrase(said.phrases.worth, said.besides)


def other_amounts(said: SaidOfTable) -> Sequence[str]:
    """The words for what it asks how much there is of, if the table does not have them."""
    asked = said.words_after(said.phrases.amount_of)
    return [each for each in asked if each in said.others]


def asks_how_much(said: SaidOfTable) -> bool:
    """Whether it asks how much something comes to, and not which rows, nor each of them."""
    phrases = said.phrases
    is_of_rows = asks_for_rows(said) or said.is_who or said.is_when
    is_amount = said.has(phrases.hows["how much"]) or said.asks_cost
    return is_amount and not is_of_rows and not any(said.words_after(phrases.by))


def asks_for_rows(said: SaidOfTable) -> bool:
    """Whether it begins with "which" or "list", perhaps after "on"."""
    before, rows = map(any_of, (said.phrases.before_which, said.phrases.rows))
    return said.begins_with((rf"(?:{before} )?{rows}",))


def asks_to_compute(said: SaidOfTable) -> bool:
    """Whether it has words for values that are combined or ranked, for how much or how many."""
    return said.asks_cost or any(map(said.has, said.phrases.hows.values()))


def asks_for_most(said: SaidOfTable, group: str, column: str) -> bool:
    """Whether it asks which group has most of a column: not which has its largest order."""
    phrases, names = said.phrases, f"{group} {column}".split()
    grammar = words_of_language(said.language).function_words
    of_most = said.words_after(phrases.most)
    of_largest = said.words_after((*phrases.hows["largest"], *phrases.hows["smallest"]))
    return any(
        not word or word.casefold() in grammar or any(is_form(word, each) for each in names)
        for word in of_most
    ) or any(is_form(word, each) for word in of_largest if word for each in group.split())


def owed(said: SaidOfTable) -> Sequence[tuple[str, str]]:
    """The columns with the words for what is not paid, if it asks for that in another word."""
    choices = said.content.choices.items() if is_owed(said.besides, said) else ()
    phrases = said.phrases.owed
    return [(name, each) for name, words in choices for each in words if is_phrase(phrases, each)]


def is_owed(text: str, said: SaidOfTable) -> bool:
    """Whether a text has a word for what is not paid."""
    return has_phrase(said.phrases.owed, text)


def is_called_next(column: str, said: SaidOfTable) -> bool:
    """Whether a column of dates is one of what is still to come."""
    return has_phrase(said.phrases.times["next"], column)


def is_told_apart(column: str, said: SaidOfTable) -> bool:
    """Whether it has a word of a column that no other one has, if that has one."""
    names = (name for name in said.content.columns if name != column)
    others = {word.casefold() for name in names for word in WORD.findall(name)}
    own = [each for each in WORD.findall(column) if each.casefold() not in others]
    return any(map(said.has_form, own)) if own else said.is_mentioned(column)


def is_part_of_more(part: str, said: SaidOfTable) -> bool:
    """Whether a name goes on otherwise: "Little Nicholas", where the row is "Little Prince".

    It may go on after small words, "black tea with vanilla".
    """
    grammar, words = words_of_language(said.language).function_words, part.split()
    others = {each.casefold() for each in said.others}
    asked = [each.casefold() for each in said.asked_words]
    for at in range(len(asked) - len(words) + 1):
        if asked[at : at + len(words)] == words:
            before, after = asked[max(at - 1, 0) : at], asked[at + len(words) :]
            following = next((each for each in after if each not in grammar), "")
            return not others.isdisjoint((*before, following))
    return False
