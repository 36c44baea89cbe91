"""Answers that count and list over all documents; what the documents say is given."""

from collections.abc import Generator, Sequence
from pathlib import Path

import msgspec
import pytest

from app.answers.modes.asking_all import AskingAllMode
from app.answers.request import AnswerTask, AskRequest
from app.core.cancellation import CancelToken
from app.core.documents import Chunk, Document, DocumentFilter
from app.core.events import (
    AnswerFinished,
    ChatEvent,
    CitationAdded,
    GenerationFinished,
    ModeChosen,
    StageProgress,
    TextAppended,
)
from app.core.generation import AnswerRequest, GenerationParams
from app.core.identifiers import new_id
from app.core.messages import Message, Role, TextPart
from app.core.surveys import AskedAll, CellItem, SurveyCell, SurveyColumn, SurveyRow
from app.services.startup import Services
from app.store.store import Store

ABSENT = SurveyCell(state="absent")
UNCLEAR = SurveyCell(state="unclear")


def found(*values: str, quote: str = "It says so.") -> SurveyCell:
    items = tuple(CellItem(value, "", quote, 2, 10, 10 + len(quote), 10, 12) for value in values)
    return SurveyCell(state="found", items=items)


def with_unit(cell: SurveyCell, unit: str) -> SurveyCell:
    items = tuple(msgspec.structs.replace(each, unit=unit) for each in cell.items)
    return msgspec.structs.replace(cell, items=items)


@pytest.fixture
def collection(store: Store) -> str:
    """Four leases of two pages."""
    collection_id = store.library.create_collection("leases", "minilm").id
    for name in "abcd":
        document = Document(name, collection_id, f"/docs/{name}.txt", name, 0, 0.0, "ready", 2, 2)
        store.library.put_document(document)
        chunks = [Chunk(f"{name}{n}", name, n, "x" * 9, n + 1, n * 9, n * 9 + 9) for n in range(2)]
        store.library.replace_text(document, [], chunks)
    return collection_id


def task(collection: str, text: str, documents: DocumentFilter | None = None) -> AnswerTask:
    def message(role: Role, *parts: TextPart) -> Message:
        return Message(role, "c", None, role, parts, "complete", 0.0)

    request = AnswerRequest(
        mode="auto",
        params=GenerationParams(),
        sources=(collection,),
        documents=documents or DocumentFilter(),
    )
    question, answer = message("user", TextPart(text)), message("assistant")
    return AnswerTask(question, (), answer, request, CancelToken())


class Asked:
    """What each document says, and the column that it was asked for."""

    def __init__(self, store: Store, *cells: SurveyCell | None) -> None:
        self._cells = cells
        self.column: SurveyColumn | None = None
        self.mode = AskingAllMode(store.library, self._ask)

    def _ask(
        self, _sources: Sequence[str], column: SurveyColumn, _cancel: CancelToken
    ) -> Generator[StageProgress, None, AskedAll]:
        self.column = column
        yield StageProgress("asking_documents", 0.5, "2/4", 90.0)
        rows = (
            SurveyRow(name, f"/docs/{name}.txt", {column.name: cell} if cell else {})
            for name, cell in zip("abcd", self._cells, strict=True)
        )
        return AskedAll(column, tuple(rows), ("survey",))

    def answer(
        self, collection: str, text: str, *, is_stopped: bool = False
    ) -> tuple[str, list[ChatEvent]]:
        asked = task(collection, text)
        if is_stopped:
            asked.cancel.cancel()
        wanted = self.mode.requested(asked)
        assert wanted
        events = list(self.mode.run(asked, wanted))
        return "".join(each.text for each in events if isinstance(each, TextAppended)), events


def test_documents_are_counted_listed_and_cited(store: Store, collection: str) -> None:
    asked = Asked(store, found("yes", quote="Pets are welcome."), found("no"), ABSENT, UNCLEAR)
    text, events = asked.answer(collection, "How many leases allow pets?")
    assert text == (
        "Found in 1 of 4 documents:\n\n- a.txt: Pets are welcome.\n\n"
        "Otherwise in 1 of 4 documents:\n\n- b.txt: It says so.\n\n"
        "Unclear, to be checked:\n\n- d.txt\n\n"
        "4 of 4 documents read; 3 answered, 1 unclear."
    )
    first, _, second = (each.part for each in events if isinstance(each, CitationAdded))
    assert (first.citation.n, first.citation.chunk_id, first.citation.page) == (1, "a1", 2)
    assert text[: first.offset].endswith("Pets are welcome.")
    assert (second.citation.n, second.citation.document_id, second.citation.page) == (3, "d", 1)
    ending = events[-1]
    assert isinstance(ending, GenerationFinished)
    assert (ending.reason, ending.survey_ids) == ("stop", ("survey",))
    assert set(ending.computed) == {"0", "1", "3", "4"}


def test_an_unclear_document_is_shown_with_the_quote_to_look_at(
    store: Store, collection: str
) -> None:
    (item,) = found("", quote="Signed: pending").items
    asked = Asked(store, SurveyCell(state="unclear", items=(item,)), ABSENT, ABSENT, ABSENT)
    text, _ = asked.answer(collection, "Which leases are signed?")
    assert "Unclear, to be checked:\n\n- a.txt: Signed: pending\n\n" in text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many leases allow pets?", "Found in 0 of 4 documents.\n\n4 of 4 documents read; 4"),
        ("Wie viele Verträge erlauben Haustiere?", "Gefunden in 0 von 4 Dokumenten.\n\n4 von 4"),
        ("Combien de baux autorisent les animaux ?", "Trouvé dans 0 des 4 documents.\n\n4 "),
    ],
)
def test_where_nothing_is_found_no_list_is_announced(
    store: Store, collection: str, question: str, expected: str
) -> None:
    text, _ = Asked(store, ABSENT, ABSENT, ABSENT, ABSENT).answer(collection, question)
    assert text.startswith(expected)


def test_documents_without_a_value_are_not_announced_where_all_have_one(
    store: Store, collection: str
) -> None:
    asked = Asked(store, *(found(f"{rent} EUR") for rent in (740, 810, 820, 900)))
    text, _ = asked.answer(collection, "What is the rent of each lease?")
    assert "Found in 4 of 4 documents:" in text and "Not found" not in text


def test_a_negated_question_is_asked_without_the_negation(store: Store, collection: str) -> None:
    asked = Asked(store, found("yes"), found("no"), ABSENT, found("yes"))
    text, _ = asked.answer(collection, "Which leases do not allow pets?")
    assert asked.column and (asked.column.name, asked.column.type) == ("allow pets", "mention")
    assert text.startswith("Not found in 2 of 4 documents:\n\n- b.txt: It says so.\n- c.txt\n")
    assert text.endswith("4 of 4 documents read; 4 answered.")


def test_how_not_several_things_was_read_is_told(store: Store, collection: str) -> None:
    asked = Asked(store, found("yes"), found("no"), ABSENT, found("yes"))
    text, _ = asked.answer(collection, "Which leases are not signed and paid?")
    told = "Read as: not all of “signed and paid” is true, but a part of it may be.\n\nNot found"
    assert text.startswith(told)


def test_what_has_expired_is_told_by_its_date(store: Store, collection: str) -> None:
    asked = Asked(store, found("2019-05-01"), found("2999-05-01"), ABSENT, found("05/06/2019"))
    text, _ = asked.answer(collection, "Which leases have expired?")
    assert asked.column and asked.column.type == "date" and "valid until" in asked.column.labels
    assert text.startswith(
        "Found in 1 of 4 documents:\n\n- a.txt: 2019-05-01\n\nOtherwise in 1 of 4"
    )
    assert "Not found in 1 of 4 documents:\n\n- c.txt\n\nUnclear" in text


def test_what_was_told_by_words_alone_and_by_the_model_is_said(
    store: Store, collection: str
) -> None:
    searched = [msgspec.structs.replace(each, is_searched=True) for each in (found("yes"), ABSENT)]
    text, _ = Asked(store, *searched, ABSENT, ABSENT).answer(
        collection, "Which leases mention the roof?"
    )
    assert "search for “roof”, without the model: 2 of 4 documents, with the model: 2." in text
    text, _ = Asked(store, *searched, *searched).answer(
        collection, "Welche Mietverträge erwähnen das Dach?"
    )
    assert "„Dach“ beantwortet, ohne das Modell: 4 von 4 Dokumenten.\n\n4 von 4" in text


def test_documents_of_another_kind_are_left_out_and_counted(store: Store, collection: str) -> None:
    for name, kind in ("a", "rental"), ("b", "rental"), ("c", "company car"):
        text = f"This is the {kind} contract, which was signed by both parties in the morning."
        chunk = Chunk(f"{name}0", name, 0, text, 1, 0, len(text))
        store.library.replace_text(store.library.document(name), [], [chunk])
    asked = Asked(store, found("yes"), ABSENT, found("yes"), found("yes"))
    text, _ = asked.answer(collection, "Which rental contracts mention the roof?")
    assert asked.column and asked.column.name == "roof"
    assert text.startswith("Found in 1 of 2 documents:\n\n- a.txt: It says so.\n\n")
    assert text.endswith("2 of 4 documents without the word “rental” were left out.")
    text, _ = asked.answer(collection, "Which marine contracts mention the roof?")
    assert text.startswith("Found in 3 of 4 documents:")
    assert text.endswith("No document has the word “marine”, so it was no condition.")


def test_documents_that_are_called_something_else_are_told_apart(
    store: Store, collection: str
) -> None:
    titles = {
        "a": "Lease of a flat",
        "b": "Invoice no. 7",
        "c": "Note\n\nThis is no lease.",
        "d": "x",
    }
    for name, text in titles.items():
        chunk = Chunk(f"{name}0", name, 0, text, 1, 0, len(text))
        store.library.replace_text(store.library.document(name), [], [chunk])
    asked = Asked(store, ABSENT, ABSENT, ABSENT, found("yes"))
    apart = (
        "Called something else than “leases”, so not counted: 2 of 4 documents:\n\n- b.txt\n- c.txt"
    )
    text, events = asked.answer(collection, "Which leases have no penalty clause?")
    assert text.startswith("Not found in 1 of 2 documents:\n\n- a.txt\n\n")
    assert text.endswith(apart)
    cited = [each.part.citation.document_id for each in events if isinstance(each, CitationAdded)]
    assert cited == ["a", "b", "c"]
    text, _ = asked.answer(collection, "How many leases are there?")
    assert text == f"2 documents:\n\n- a.txt\n- d.txt\n\n{apart}"
    text, _ = asked.answer(collection, "Which reports have no penalty clause?")
    assert "Not found in 3 of 4 documents:" in text and "Called" not in text


def test_values_of_all_documents_are_merged(store: Store, collection: str) -> None:
    asked = Asked(store, found("oak", "tin"), found("Oak"), ABSENT, found("elm"))
    text, events = asked.answer(collection, "List all materials named in the leases.")
    assert asked.column == SurveyColumn(name="materials", type="list")
    assert text.startswith("3 different values:\n\n- elm\n- oak\n- tin\n\n4 of 4")
    cited = [each.part.citation.document_id for each in events if isinstance(each, CitationAdded)]
    assert cited == ["d", "a", "b", "a"]


def test_nothing_is_said_to_be_absent_from_documents_in_another_language(
    store: Store, collection: str
) -> None:
    texts = {
        "a": "Either party may give notice of six months to the end of a quarter of the year.",
        "b": "Le bailleur loue les locaux au locataire, et le loyer est payable chaque mois.",
    }
    for name, text in texts.items():
        chunk = Chunk(f"{name}0", name, 0, text, 1, 0, len(text))
        store.library.replace_text(store.library.document(name), [], [chunk])
    asked = Asked(store, ABSENT, ABSENT, found("yes"), ABSENT)
    text, _ = asked.answer(collection, "Quels contrats n'ont pas de préavis ?")
    assert "Non trouvé dans 2 des 4 documents :\n\n- b.txt\n- d.txt\n\n" in text
    assert "- a.txt\n\n4 documents lus sur 4" in text
    searched = msgspec.structs.replace(ABSENT, is_searched=True)
    asked = Asked(store, searched, ABSENT, found("yes"), ABSENT)
    text, _ = asked.answer(collection, "Quels contrats ne mentionnent pas de date ?")
    assert "Non trouvé dans 3 des 4 documents :\n\n- a.txt\n- b.txt\n" in text


def test_each_document_is_listed_with_its_value_or_without(store: Store, collection: str) -> None:
    asked = Asked(store, found("740 EUR"), found("810 EUR"), ABSENT, ABSENT)
    text, _ = asked.answer(collection, "Wie hoch ist die Miete in jedem Mietvertrag?")
    assert text.startswith(
        "Gefunden in 2 von 4 Dokumenten:\n\n- a.txt: 740 EUR\n- b.txt: 810 EUR\n\n"
        "Nicht gefunden in 2 von 4 Dokumenten:\n\n- c.txt\n- d.txt\n\n"
    )


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("average", "Average of 3 of 4 documents: 433.33 EUR."),
        ("total", "Total of 3 of 4 documents: 1300 EUR."),
        ("highest", "Highest of 3 of 4 documents: 1000 EUR (c.txt)."),
        ("lowest", "Lowest of 3 of 4 documents: 100 EUR (a.txt)."),
    ],
)
def test_what_all_values_come_to_is_computed(
    store: Store, collection: str, how: str, told: str
) -> None:
    cells = [with_unit(found(each), "EUR") for each in ("100", "200", "1000")]
    asked = Asked(store, *cells, UNCLEAR)
    text, events = asked.answer(collection, f"What is the {how} rent of the leases?")
    first = "c.txt: 1000 EUR" if how == "highest" else "a.txt: 100 EUR"
    assert text.startswith(f"{told}\n\nFound in 3 of 4 documents:\n\n- {first}")
    assert "Unclear, to be checked:\n\n- d.txt" in text
    assert asked.column == SurveyColumn(name="rent", type="number", language="en")
    ended = events[-1]
    assert isinstance(ended, GenerationFinished)
    assert told.partition(": ")[2].split()[0] in ended.computed


def test_kilograms_are_compared_with_grams(store: Store, collection: str) -> None:
    units = ("0.8", "kg"), ("900", "g"), ("0.002", "t"), ("1", "m")
    asked = Asked(store, *(with_unit(found(value, quote=value), unit) for value, unit in units))
    text, _ = asked.answer(collection, "Which lease weighs the most?")
    assert text.startswith("Highest of 3 of 4 documents: 2000 g (c.txt).\n\nHighest of 1 of 4")
    assert "- c.txt: 0.002 t\n- b.txt: 900 g\n- a.txt: 0.8 kg\n- d.txt: 1 m" in text


def test_values_of_several_units_are_not_combined(store: Store, collection: str) -> None:
    cells = [with_unit(found("100", quote="100"), each) for each in ("EUR", "EUR", "USD", "")]
    text, _ = Asked(store, *cells).answer(collection, "What is the total rent of the leases?")
    assert text.startswith(
        "Total of 2 of 4 documents: 200 EUR.\n\nTotal of 1 of 4 documents: 100 USD.\n\n"
        "Total of 1 of 4 documents: 100.\n\nFound in 4"
    )


def test_what_is_said_in_other_words_after_a_figure_is_not_combined(
    store: Store, collection: str
) -> None:
    cells = [
        SurveyCell(
            state="found",
            items=(CellItem(value, "", quote, 1, 5, 5 + len(quote), 12, 12 + len(value)),),
        )
        for value, quote in (
            ("4320", "Weight 4320 kg gross"),
            ("4000", "Weight 4000 kg"),
            ("4", "Weight 4 crates"),
            ("5", "Weight 5 and more"),
        )
    ]
    text, _ = Asked(store, *cells).answer(collection, "What is the total weight of the leases?")
    assert text.startswith(
        "Total of 2 of 4 documents: 8320 kg.\n\nTotal of 1 of 4 documents: 4 crates.\n\n"
        "Total of 1 of 4 documents: 5."
    )


def quoted(quote: str, value: str, unit: str = "") -> SurveyCell:
    """A value at its first place in a quote."""
    start = quote.index(value)
    place = 0, len(quote), start, start + len(value)
    return SurveyCell(state="found", items=(CellItem(value, unit, quote, 1, *place),))


@pytest.mark.parametrize(
    ("quotes", "told"),
    [
        (
            ("Fee: 1200 EUR per year", "Fee: 95 EUR per month", "600 EUR p.a.", "Fee: €20 a week"),
            "Lowest of 3 of 4 documents: 600 EUR p.a. (c.txt).\n\n"
            "Lowest of 1 of 4 documents: 20 EUR a week (d.txt).",
        ),
        (
            ("Fee: 95 EUR", "Monthly fee: 20 EUR", "Fee: 90 EUR", "fee of 30 EUR im Jahr 2023"),
            "Lowest of 3 of 4 documents: 30 EUR (d.txt).\n\n"
            "Lowest of 1 of 4 documents: 20 EUR (monthly) (b.txt).",
        ),
        (
            ("Monthly fee: 95 EUR", "monthly 20 EUR", "Fee: 40 EUR / month", "50 € monatlich"),
            "Lowest of 4 of 4 documents: 20 EUR (b.txt).",
        ),
    ],
)
def test_what_is_paid_for_different_times_is_ranked_for_one(
    store: Store, collection: str, quotes: tuple[str, ...], told: str
) -> None:
    values = [next(filter(str.isdigit, quote.replace("€", " ").split())) for quote in quotes]
    cells = [quoted(*pair, "EUR") for pair in zip(quotes, values, strict=True)]
    text, _ = Asked(store, *cells).answer(collection, "What is the lowest fee of the leases?")
    assert text.startswith(f"{told}\n\nFound in 4")


def test_lengths_of_time_are_compared_in_one_unit(store: Store, collection: str) -> None:
    quotes = ("Term: 2 years", "Term: 18 months", "Term: 2 years and 6 months", "Term: 1 year")
    values = ("2", "18", "2", "1")
    cells = [quoted(*pair) for pair in zip(quotes, values, strict=True)]
    asked = Asked(store, *cells)
    text, _ = asked.answer(collection, "What is the highest term of the leases?")
    assert text.startswith(
        "Highest of 4 of 4 documents: 30 months (c.txt).\n\nFound in 4 of 4 documents:\n\n"
        "- c.txt: 30 months\n- a.txt: 2 years\n- b.txt: 18 months\n- d.txt: 1 year\n\n"
    )
    text, _ = asked.answer(collection, "Which leases have a term of more than 24 months?")
    assert text.startswith("Found in 1 of 4 documents:\n\n- c.txt: 30 months\n\n")
    cells[1] = quoted("Term: 90 days", "90")
    text, _ = Asked(store, *cells).answer(collection, "What is the lowest term of the leases?")
    assert text.startswith("Lowest of 3 of 4 documents: 12 months (d.txt).\n\nLowest of 1 of 4")


def test_documents_with_the_same_value_are_told(store: Store, collection: str) -> None:
    asked = Asked(store, found("500 EUR"), found("900 EUR"), found("€500.00"), ABSENT)
    text, _ = asked.answer(collection, "Which leases have the same fee?")
    assert asked.column == SurveyColumn(name="fee")
    assert text.startswith(
        "The same in 2 of 4 documents: 500 EUR (a.txt, c.txt).\n\nFound in 3 of 4"
    )
    asked = Asked(store, found("500 EUR"), found("900 EUR"), ABSENT, ABSENT)
    text, _ = asked.answer(collection, "Which leases have the same fee?")
    assert text.startswith("The same in 0 of 4 documents: –.\n\nFound in 2 of 4 documents:")


def test_the_first_of_all_dates_leaves_out_those_that_can_be_read_in_two_ways(
    store: Store, collection: str
) -> None:
    days = [found(each) for each in ("2026-05-01", "2025-11-30", "3/4/2020")]
    asked = Asked(store, *days, ABSENT)
    text, _ = asked.answer(collection, "What is the earliest start date of the leases?")
    assert text.startswith("Earliest of 2 of 4 documents: 2025-11-30 (b.txt).\n\nFound in 3")
    assert asked.column and asked.column.type == "date"


def test_values_are_compared_in_their_unit(store: Store, collection: str) -> None:
    rents = (("100", "EUR"), ("600", "EUR"), ("700", "USD"), ("500", "EUR"))
    cells = [with_unit(found(value), unit) for value, unit in rents]
    text, _ = Asked(store, *cells).answer(collection, "Which leases have a rent over 500 EUR?")
    assert text == (
        "Found in 1 of 4 documents:\n\n- b.txt: 600 EUR\n\n"
        "Otherwise in 2 of 4 documents:\n\n- a.txt: 100 EUR\n- d.txt: 500 EUR\n\n"
        "Unclear, to be checked:\n\n- c.txt: 700 USD\n\n"
        "4 of 4 documents read; 3 answered, 1 unclear."
    )


def test_only_those_that_the_answer_before_named_are_answered(
    store: Store, collection: str
) -> None:
    """What may be one of them is unclear where it would be listed."""
    cells = {
        "deposit": (found("yes"), found("yes"), UNCLEAR, ABSENT),
        "pets": (found("yes"), ABSENT, found("yes"), found("yes")),
    }
    asked = Asked(store)

    def ask(
        sources: Sequence[str], column: SurveyColumn, cancel: CancelToken
    ) -> Generator[StageProgress, None, AskedAll]:
        asked._cells = cells[column.name]
        return (yield from asked._ask(sources, column, cancel))

    asked.mode = AskingAllMode(store.library, ask)
    before = task(collection, "Which leases mention a deposit?").question
    now = task(collection, "Which of them mention pets?")
    now = msgspec.structs.replace(now, history=(before,))
    wanted = asked.mode.requested(now)
    assert wanted
    events = list(asked.mode.run(now, wanted))
    text = "".join(each.text for each in events if isinstance(each, TextAppended))
    assert text == (
        "Found in 1 of 3 documents:\n\n- a.txt: It says so.\n\n"
        "Unclear, to be checked:\n\n- c.txt: It says so.\n\n"
        "3 of 3 documents read; 2 answered, 1 unclear.\n\n"
        "1 of 4 documents that the answer before did not name were left out."
    )


def test_what_was_read_before_a_stop_is_answered(store: Store, collection: str) -> None:
    text, events = Asked(store, found("yes"), ABSENT, None, None).answer(
        collection, "Which leases allow pets?", is_stopped=True
    )
    assert text.startswith("Found in 1 of 4 documents:")
    assert "2 of 4 documents read; 2 answered." in text
    assert text.endswith("Stopped: the other documents were not read.")
    assert isinstance(events[-1], GenerationFinished) and events[-1].reason == "stopped"


def test_a_continued_answer_follows_what_was_written(store: Store, collection: str) -> None:
    asked, question = Asked(store, found("yes"), ABSENT, ABSENT, ABSENT), "Which leases allow pets?"
    _, events = asked.answer(collection, question)
    cited = next(each.part for each in events if isinstance(each, CitationAdded))
    begun = task(collection, question)
    parts = (TextPart("Found in 1 of 4 documents:"), cited)
    begun = msgspec.structs.replace(
        begun, answer=msgspec.structs.replace(begun.answer, parts=parts)
    )
    wanted = asked.mode.requested(begun)
    assert wanted
    more = list(asked.mode.run(begun, wanted))
    text = "".join(each.text for each in more if isinstance(each, TextAppended))
    assert text.startswith("\n\nFound in 1 of 4 documents:")
    (part,) = (each.part for each in more if isinstance(each, CitationAdded))
    assert (part.citation.n, part.offset) == (2, len(begun.answer.text) + text.index("\n\n4 of 4"))


def test_corrected_cells_count_as_the_user_says(store: Store, collection: str) -> None:
    replace = msgspec.structs.replace
    cells = (
        replace(UNCLEAR, correction="elm; Oak"),
        found("oak"),
        replace(found("tin"), correction=""),
    )
    text, _ = Asked(store, *cells, ABSENT).answer(collection, "List all materials in the leases.")
    assert text == "2 different values:\n\n- elm\n- Oak\n\n4 of 4 documents read; 4 answered."


def test_a_long_list_says_how_much_of_it_is_not_shown(store: Store, collection: str) -> None:
    asked = Asked(store, found(*(f"item {n}" for n in range(150))), ABSENT, ABSENT, ABSENT)
    text, _ = asked.answer(collection, "List all items in the leases.")
    assert text.count("\n- ") == 100
    assert "\n\n50 more are in the table.\n\n" in text


def test_documents_are_counted_without_asking(store: Store, collection: str) -> None:
    asked = Asked(store)
    text, _ = asked.answer(collection, "How many documents are there?")
    assert text == "4 documents:\n\n- a.txt\n- b.txt\n- c.txt\n- d.txt"
    assert asked.column is None


@pytest.mark.parametrize(
    "text",
    ["Which pets are allowed?", "How many leases allow pets, according to @a.txt?"],
)
def test_other_questions_are_left_to_search(store: Store, collection: str, text: str) -> None:
    assert Asked(store).mode.requested(task(collection, text)) is None


def test_a_question_that_is_restricted_to_some_documents_is_no_survey(
    store: Store, collection: str
) -> None:
    only = DocumentFilter(names=("a.txt",))
    restricted = task(collection, "How many leases allow pets?", only)
    assert Asked(store).mode.requested(restricted) is None


@pytest.mark.parametrize(
    ("texts", "is_asked"),
    [
        (("Fee: 9 EUR", "The fee is 8 EUR.", "A fee of 7 EUR", "Deposit: 5 EUR"), True),
        (("Fee: 9 EUR", "The fees are 8 EUR.", "Deposit: 5 EUR", "Rent: 4 EUR"), True),
        (("Fee: 9 EUR", "The sum is 8 EUR.", "Deposit: 5 EUR", "Rent: 4 EUR"), False),
        (("Fee: 9 EUR", "The fee is 8 EUR.", "The average fee is 8.50 EUR.", "Fee: 4 EUR"), False),
    ],
)
def test_a_question_without_documents_asks_for_all_if_many_have_its_words(
    store: Store, collection: str, texts: Sequence[str], is_asked: bool
) -> None:
    for name, text in zip("abcd", texts, strict=True):
        chunk = Chunk(f"{name}0", name, 0, text, 1, 0, len(text))
        store.library.replace_text(store.library.document(name), [], [chunk])
    asked = Asked(store).mode.requested(task(collection, "What is the average fee?"))
    assert bool(asked) == is_asked


def test_rows_of_spreadsheets_are_left_to_tools(store: Store, collection: str) -> None:
    for name in "abc":
        document = Document(name, collection, f"/docs/{name}.csv", name, 0, 0.0, "ready", 2, 2)
        store.library.put_document(document)
    assert Asked(store).mode.requested(task(collection, "How many leases allow pets?")) is None


@pytest.mark.models
@pytest.mark.parametrize(("text", "is_asked"), [("Drill", False), ("Lease of the house", True)])
@pytest.mark.parametrize("name", ["d.csv", "d.md"])
def test_rows_of_a_table_beside_documents_are_not_asked_of_these(
    shared_services: Services, tmp_path: Path, text: str, is_asked: bool, name: str
) -> None:
    services = shared_services
    for other in "abc":
        (tmp_path / f"{other}.txt").write_text(f"{text} {other}. The roof was repaired in May.")
    rows = "Lease,Tenant,Pets\n17,Ada Winter,allowed\n18,Bo Lind,no\n"
    if name == "d.md":
        rows = "Our list.\n\n" + rows.replace(",", " | ").replace("Pets\n", "Pets\n-|-|-\n")
    (tmp_path / name).write_text(rows)
    added = services.library.create(new_id())
    list(services.library.add([tmp_path], added.id, CancelToken()))
    mode = services.chat._answering._asking_all
    assert bool(mode.requested(task(added.id, "Which leases mention pets?"))) == is_asked


@pytest.mark.models
@pytest.mark.parametrize(("text", "is_asked"), [("Norms", False), ("Factura de la luz", True)])
def test_what_a_column_tells_is_asked_of_documents_only_if_these_are_meant(
    shared_services: Services, tmp_path: Path, text: str, is_asked: bool
) -> None:
    services = shared_services
    for other in "abc":
        (tmp_path / f"{other}.txt").write_text(f"{text} {other}. El tejado se reparó en mayo.")
    (tmp_path / "gastos.csv").write_text("Concepto;Importe;Pagado\nLuz;182,40;sí\nAgua;95,50;no\n")
    added = services.library.create(new_id())
    list(services.library.add([tmp_path], added.id, CancelToken()))
    mode = services.chat._answering._asking_all
    asked = mode.requested(task(added.id, "¿Qué facturas no están pagadas?"))
    assert bool(asked) == is_asked


@pytest.mark.nightly
@pytest.mark.models
def test_the_stored_answer_shows_the_same(services: Services, tmp_path: Path) -> None:
    (folder := tmp_path / "leases").mkdir()
    for name in ("north", "south"):
        (folder / f"{name}.txt").write_text(f"Lease of the {name} house. Pets are welcome.")
    added = services.library.create("leases")
    list(services.library.add([folder], added.id, CancelToken()))
    question = AskRequest(text="Which leases allow pets?", mode="auto", collection_id=added.id)
    events = list(services.chat.send(question, CancelToken()))
    assert ModeChosen("survey", "The question asks for all of 2 documents.") in events
    last = events[-1]
    assert isinstance(last, AnswerFinished)
    stored = services.chat.open(last.answer.conversation_id).thread[-1]
    assert stored.text == last.answer.text and "2 of 2 documents read" in stored.text
    made = stored.provenance
    assert made and (made.mode, made.not_found) == ("survey", None)
    survey = services.surveys.get(made.survey_ids[0])
    assert [column.name for column in survey.columns] == ["allow pets"]
    *_, again = services.chat.regenerate(stored.id, CancelToken())
    assert isinstance(again, AnswerFinished)
    assert (again.answer.text, again.answer.variant) == (stored.text, 2)
