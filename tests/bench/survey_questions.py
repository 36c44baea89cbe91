"""Questions in chat that only all documents answer, over documents of known truth.

exact       share of the questions whose count is the true one
recall      share of the true documents or values that are listed
cited       share of the listed items with a citation of their document that holds the value
coverage    share of the answers whose last sentence says what was read, answered and unclear
planted     the same `exact` after every third document was removed: it must fall
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.documents import Citation, Collection, file_name
from app.core.events import AnswerFinished
from app.core.messages import CitationPart, Message
from app.core.surveys import NUMBERS, SurveyColumn
from app.retrieval.terms import numbers
from app.services.startup import Services
from tests.bench.survey_samples import COLUMNS, LANGUAGES, Sample, samples

Index = Callable[[str, Sequence[Sample]], Collection]
"""Makes a collection of this name of documents, named by their numbers."""


class Question(NamedTuple):
    """What is asked about a column: who has it, lacks it or has one value; all values; each one.

    `{value}` in the text is the most frequent value of the column, of dates the year.
    """

    kind: str
    language: str
    text: str
    column: str
    asks: Literal["has", "lacks", "is", "items", "values"]
    value: str = ""


QUESTIONS = (
    Question("contracts", "en", "How many contracts have a deposit?", "Deposit", "has"),
    Question("contracts", "en", "Which contracts begin in {value}?", "Start date", "is"),
    Question("contracts", "de", "Welche Verträge nennen keine Kaution?", "Deposit", "lacks"),
    Question("contracts", "fr", "Listez tous les locataires nommés dans les contrats.", "Tenant",
             "items"),
    Question("invoices", "en", "List all suppliers named in the invoices.", "Supplier", "items"),
    Question("invoices", "en", "What is the total of each invoice?", "Total", "values"),
    Question("invoices", "de", "Wie viele Rechnungen enthalten einen Rabatt?", "Discount", "has"),
    Question("invoices", "de", "Welche Rechnungen sind {value} zahlbar?", "Due date", "is"),
    Question("invoices", "fr", "Combien de factures mentionnent une remise ?", "Discount", "has"),
    Question("notes", "en", "Which notes mention a cracked window?", "Defects", "is",
             "cracked window"),
    Question("notes", "en", "List all inspectors named in the notes.", "Inspector", "items"),
    Question("notes", "de", "In wie vielen Notizen ist das Risiko hoch?", "Risk", "is", "high"),
    Question("notes", "fr", "Quelles notes mentionnent une vitre fendue ?", "Defects", "is",
             "vitre fendue"),
    Question("filings", "en", "How many reports state a dividend?", "Dividend", "has"),
    Question("filings", "en", "Which reports were audited by {value}?", "Auditor", "is"),
    Question("filings", "de", "Wie hoch ist der Umsatz in jedem Bericht?", "Revenue", "values"),
    Question("filings", "fr", "Quels rapports ne mentionnent pas de dividende ?", "Dividend",
             "lacks"),
    Question("mails", "en", "How many mails are urgent?", "Urgent", "is", "yes"),
    Question("mails", "de", "Welche Mails nennen eine Bestellnummer?", "Order number", "has"),
    Question("mails", "fr", "Listez tous les numéros de commande dans les mails.", "Order number",
             "items"),
)  # fmt: skip


class Item(NamedTuple):
    """What an answer lists first, with what it cites for it."""

    text: str
    cited: list[Citation]


class Judged(NamedTuple):
    is_exact: bool
    listed: int
    wanted: int
    cited: int
    items: int
    is_covered: bool


def ask_questions(
    services: Services, index: Index, count: int, seed: int
) -> Iterator[tuple[Question, Judged, Judged, str]]:
    """Each question about `count` documents of its kind and language, judged.

    Yields it with how the answer is judged, how it is without every third document, and its text.
    """
    for kind in COLUMNS:
        made = list(samples(kind, count * len(LANGUAGES), seed))
        for language in LANGUAGES:
            asked = [each for each in QUESTIONS if (each.kind, each.language) == (kind, language)]
            truth = [each for each in made if each.language == language]
            if not asked:
                continue
            collection = index(f"{kind} {language}", truth)
            judges = [_Judge(each, truth) for each in asked]
            answers = [answered(services, judge.text, collection.id) for judge in judges]
            for document in services.library.documents(collection.id)[::3]:
                services.library.remove(document.id)
            for judge, answer in zip(judges, answers, strict=True):
                fewer = judge.judged(answered(services, judge.text, collection.id))
                yield judge.question, judge.judged(answer), fewer, answer.text


def answered(services: Services, text: str, collection_id: str) -> Message:
    request = AskRequest(text=text, mode="auto", collection_id=collection_id)
    *_, last = services.chat.send(request, CancelToken())
    assert isinstance(last, AnswerFinished)
    return last.answer


class _Judge:
    """Compares answers to a question with the truth about documents."""

    def __init__(self, question: Question, truth: Sequence[Sample]) -> None:
        self.question = question
        self._column = next(each for each in COLUMNS[question.kind] if each.name == question.column)
        self._values = [each.truth[question.column] for each in truth]
        given = [value for value in self._values if value]
        if self._column.type == "date":
            given = [value[:4] for value in given]
        (most, _), *_ = Counter(given).most_common(1) or [("", 0)]
        self._value = question.value or most
        self.text = question.text.format(value=self._value)

    def judged(self, answer: Message) -> Judged:
        items, count = items_of(answer), re.search(r"\d+", answer.text)
        wanted = self._wanted()
        listed = sum(any(self._is_item(item, each) for item in items) for each in wanted)
        read, documents, answered, *unclear = map(
            int, re.findall(r"\d+", answer.text.rpartition("\n\n")[2])
        )
        is_whole = read == documents == len(self._values) == answered + sum(unclear)
        return Judged(
            is_exact=count is not None and int(count[0]) == len(wanted),
            listed=listed,
            wanted=len(wanted),
            cited=sum(self._is_cited(item) for item in items),
            items=len(items),
            is_covered=is_whole,
        )

    def _wanted(self) -> list[tuple[str, str]]:
        """The document, if it is to be listed, and the value, if that is."""
        named = [(f"{number:05}.txt", value or "") for number, value in enumerate(self._values)]
        match self.question.asks:
            case "has":
                return [(name, "") for name, value in named if value]
            case "lacks":
                return [(name, "") for name, value in named if not value]
            case "is":
                return [(name, "") for name, value in named if self._has(value)]
            case "items":
                return [("", value) for value in sorted({value for _, value in named if value})]
            case "values":
                return [(name, value) for name, value in named if value]

    def _has(self, value: str) -> bool:
        parts = [value[:4]] if self._column.type == "date" else value.split("; ")
        return self._value in parts

    def _is_item(self, item: Item, wanted: tuple[str, str]) -> bool:
        name, value = wanted
        if not name:
            return _is_value(self._column, item.text, value)
        shown, _, told = item.text.partition(": ")
        return shown == name and (not value or _is_value(self._column, told, value))

    def _is_cited(self, item: Item) -> bool:
        name, _, told = item.text.partition(": ")
        if self.question.asks == "items":
            name, told = "", item.text
        told = "" if self.question.asks == "lacks" else told
        return any(
            (not name or file_name(each.path) == name)
            and " ".join(told.split()).casefold() in " ".join(each.text.split()).casefold()
            for each in item.cited
        )


def _is_value(column: SurveyColumn, shown: str, true: str) -> bool:
    if column.type in NUMBERS:
        return Decimal(true) in map(Decimal, numbers(shown))
    return shown.casefold() == true.casefold()


def items_of(answer: Message) -> list[Item]:
    """Those below the first heading."""
    cited: dict[int, list[Citation]] = {}
    for part in answer.parts:
        if isinstance(part, CitationPart):
            cited.setdefault(part.offset, []).append(part.citation)
    _, _, rest = answer.text.partition("\n\n")
    lines = rest.partition("\n\n")[0].split("\n") if rest.startswith("- ") else []
    at, found = len(answer.text) - len(rest), []
    for line in lines:
        at += len(line)
        found.append(Item(line.removeprefix("- "), cited.get(at, [])))
        at += 1
    return found
