"""What a model names is looked up in the document, and shown with the words around it."""

from decimal import Decimal

import msgspec
import pytest

from app.core.documents import Chunk
from app.core.surveys import CellItem, ColumnType, SurveyColumn
from app.core.tables import Table, TableCell, TableColumn, TablePlace, TableRow
from app.retrieval.value_match import ValueFinder

INVOICE = (
    "Invoice 7 of North\nMill Ltd. The net amount is 1.200,50 EUR.\n"
    "Total: 1.428,60 EUR, which is 1.200,50 EUR with tax.\n"
    "The invoice was written on 3/4/2024. Our 40 mills run on 2 rivers."
)


def find(
    text: str, named: str, name: str, type_: ColumnType = "text", unit: str = ""
) -> CellItem | None:
    passage = Chunk("c", "d", 0, text, 3, 100, 100 + len(text))
    column = SurveyColumn(name=name, type=type_, unit=unit)
    return ValueFinder([passage], lambda _start, _end: ()).find(column, named)


def found(
    text: str, named: str, name: str, type_: ColumnType = "text", unit: str = ""
) -> tuple[str, str, str]:
    item = find(text, named, name, type_, unit)
    assert item
    assert text[item.char_start - 100 : item.char_end - 100] == item.quote
    assert item.char_start <= item.value_start < item.value_end <= item.char_end
    assert item.page == 3
    return item.value, item.unit, item.quote


def test_words_are_found_whatever_their_case_and_line_breaks() -> None:
    value, _, quote = found(INVOICE, "“north mill ltd.”", "Supplier")
    assert value == "North Mill Ltd"
    assert "North\nMill Ltd" in quote


def test_a_number_is_found_by_its_value_where_the_words_of_the_column_are() -> None:
    expected = ("1200.50", "EUR", "The net amount is 1.200,50 EUR.")
    value, unit, quote = found(INVOICE, "1200.5", "Net amount", "money")
    assert (Decimal(value), unit) == (Decimal(expected[0]), expected[1])
    assert expected[2] in quote
    value, unit, quote = found(INVOICE, "€1,428.60", "Total", "money")
    assert (Decimal(value), unit) == (Decimal("1428.6"), "EUR")
    assert quote.startswith("Total: ")


def test_an_ambiguous_date_is_shown_as_it_is_written() -> None:
    assert found(INVOICE, "2024-04-03", "Invoice date", "date")[0] == "3/4/2024"
    assert find(INVOICE, "2024-05-03", "Invoice date", "date") is None


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("Growth was 12.5 %.", "", "%"),
        ("Growth was 12.5 per cent.", "", ""),
        ("It grew by $12.5 in May.", "", "USD"),
        ("It grew by £ 12.5 in May.", "", "GBP"),
        ("It grew by CHF 12.5 in May.", "", "CHF"),
        ("It grew by 12.5 days in May.", "days", "days"),
        ("It grew by 12.5 °C in May.", "°C", "°C"),
        ("It grew by 12.5 years in May.", "days", ""),
    ],
)
def test_a_unit_is_the_one_that_stands_there(text: str, unit: str, expected: str) -> None:
    assert found(text, "12.5", "Growth grew", "money", unit)[1] == expected


def test_separators_of_another_language_do_not_hide_a_number() -> None:
    text = "Le loyer est de 77\u202f481,92 € par mois."
    assert found(text, "77,481,92 €", "Loyer", "money")[:2] == ("77481.92", "EUR")
    assert find(text, "77,481,93 €", "Loyer", "money") is None
    assert find("Le loyer est de 1,5 €.", "15 €", "Loyer", "money") is None


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("47933.40", "$47,933.40"),
        ("28266.54 EUR", "28.266,54 EUR"),
        ("2025-10-25", "25 October 2025"),
        ("25 days", None),
        ("47934", None),
        ("512.0", None),
    ],
)
def test_a_figure_or_date_named_for_a_text_is_shown_as_the_document_writes_it(
    named: str, expected: str | None
) -> None:
    text = "Room 512. The total is $47,933.40. Total: 28.266,54 EUR. Total on 25 October 2025."
    item = find(text, named, "total")
    assert (item and item.value) == expected
    assert not item or item.value in item.quote


@pytest.mark.parametrize(
    ("named", "expected"),
    [("two years", "zwei Jahre"), ("a term of 2 years", "zwei Jahre"), ("two months", None)],
)
def test_a_length_of_time_is_found_in_another_language(named: str, expected: str | None) -> None:
    text = "Die Laufzeit beträgt zwei Jahre, die Frist 3 Monate. Die Garantie gilt zwei Jahre."
    item = find(text, named, "Laufzeit")
    assert (item and item.value) == expected
    assert not item or text[item.value_start - 100 :].startswith("zwei Jahre, die Frist")


def test_a_scale_belongs_to_the_number() -> None:
    assert Decimal(found("Sales were $1.2 billion.", "1.2 billion", "Sales", "money")[0]) == 1.2e9
    assert find("Sales were $1.2 billion.", "1.2 million", "Sales", "money") is None


def test_a_number_that_stands_among_other_words_is_not_the_one() -> None:
    assert find(INVOICE, "40", "Employees", "number") is None
    assert found(INVOICE, "40", "Mills", "number")[0] == "40"


def test_the_number_of_a_clause_is_no_value() -> None:
    text = "1. The lease begins.\n2. The notice period is 6 months, or 2 for shops."
    assert find(text, "1", "Notice period", "number", "months") is None
    value, unit, _ = found(text, "2", "Notice period", "number", "months")
    assert (value, unit) == ("2", "")


def test_an_amount_is_not_the_one_if_another_line_has_the_name_of_the_column() -> None:
    text = "Net amount: 10.50 EUR\nPlease pay within the month.\nTotal due: 20.50 EUR"
    assert find(text, "10.50", "Total", "money") is None
    assert found(text, "20.50", "Total", "money")[0] == "20.5"
    assert found(text, "10.50", "Price", "money")[0] == "10.5"


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        ("Maren Holt¹*, Iwan Prys² and Jo Low", "Maren Holt", "Maren Holt"),
        ("Maren Holt¹*, Iwan Prys² and Jo Low", "Iwan Prys²", "Iwan Prys"),
        ("Maren Holt1,2, Iwan Prys3", "Iwan Prys3", "Iwan Prys"),
        ("Maren Holt1,2, Iwan Prys3", "Maren Holt", "Maren Holt"),
        ("the model Pump MX12", "Pump MX", None),
        ("Client: Kita Sonne e. V. Place: hall", "Kita Sonne e. V.", "Kita Sonne e. V."),
        ("Bought from Ostrava Steel a.s.", "Ostrava Steel a.s.", "Ostrava Steel a.s."),
        ("Signed by Ada Winter.", "Ada Winter.", "Ada Winter"),
    ],
)
def test_a_name_is_without_the_mark_of_a_note_but_with_its_own_full_stop(
    text: str, named: str, expected: str | None
) -> None:
    item = find(text, named, "authors", "list")
    assert (item and item.value) == expected


def test_the_year_of_a_date_is_a_number() -> None:
    text = "Conference on Logistics, year 2023, held on 14–16 June 2024, pages 88–95"
    assert found(text, "2024", "Year", "number")[0] == "2024"
    assert find(text, "2025", "Year", "number") is None


def test_what_is_nowhere_is_not_found() -> None:
    assert find(INVOICE, "South Mill Ltd", "Supplier") is None
    assert find(INVOICE, "orth", "Supplier") is None
    assert find(INVOICE, "", "Supplier") is None


def test_a_cell_of_a_table_has_its_sign_and_unit_and_is_found_by_its_heads() -> None:
    text = "Income\nNet loss (1,577) (1,373)\nTaxes 1,373 12"
    at = text.index("(1,577)"), text.index("(1,373)")

    def cell(value: str, start: int) -> TableCell:
        return TableCell(f"({value})", -Decimal(value.replace(",", "")), 1, start, start + 7)

    table = Table(
        1, "Income", "in millions", (TableColumn(("2018",)), TableColumn(("2017",))),
        (TableRow("Net loss", (cell("1,577", at[0]), cell("1,373", at[1]))),),
    )  # fmt: skip
    passage = Chunk("c", "d", 0, text, 1, 0, len(text))
    parts = {at[1] + 1: (table,), at[0] + 1: (table,)}
    finder = ValueFinder([passage], lambda start, _end: parts.get(start, ()))
    column = SurveyColumn(name="Net loss 2017", type="money")
    item = finder.find(column, "1,373")
    assert item == finder.find(column, "1,373 million")
    assert item
    assert (item.value, item.unit, item.quote) == (
        "-1373", "in millions", "Net loss (1,577) (1,373)"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("named", "instruction", "value"),
    [
        ("79,082", "of the three months", "19442"),
        ("74,129", "of the three months", None),  # a later period is there
        ("19,442", "of the three months", "19442"),
        ("79,082", "of the nine months", "79082"),
        ("79,082", "", "79082"),
        ("79,082", "of June", None),  # no head of June has its year
    ],
)
def test_in_the_row_of_a_value_the_column_is_taken_whose_heads_are_asked_for(
    named: str, instruction: str, value: str | None
) -> None:
    row = "Net income 19,442 19,003 21,744 79,082 74,129"
    heads = [
        ("Three Months Ended", "2022"), ("Three Months Ended", "June"),
        ("Three Months Ended", "2021"), ("Nine Months Ended", "2022"),
        ("Nine Months Ended", "2021"),
    ]  # fmt: skip
    figures = row.removeprefix("Net income ").split()
    cells = tuple(
        TableCell(each, Decimal(each.replace(",", "")), 1, at, at + len(each))
        for each in figures
        for at in [row.index(each)]
    )
    columns = tuple(map(TableColumn, heads))
    table = Table(1, "Income", "in millions", columns, (TableRow("Net income", cells),))
    passage = Chunk("c", "d", 0, row, 1, 0, len(row))
    finder = ValueFinder([passage], lambda _start, _end: (table,))
    column = SurveyColumn(name="Net income", type="money", instruction=instruction)
    found = finder.find(column, named)
    assert (found and found.value) == value


def test_a_row_with_a_part_of_a_name_is_not_it_where_a_line_has_the_whole() -> None:
    text = "Other items\nOther, net (40) (37)\nNet income 9 8"
    at = text.index("(37)")
    cell = TableCell("(37)", Decimal(-37), 1, at, at + 4)
    row = TableRow("Other, net", (None, cell))
    table = Table(1, "Other income", "", (TableColumn(("2022",)), TableColumn(("2023",))), (row,))
    column = SurveyColumn(name="Net income", type="money")
    for end, is_found in ((len(text), False), (text.index("\nNet income"), True)):
        passage = Chunk("c", "d", 0, text[:end], 1, 0, end)
        finder = ValueFinder(
            [passage], lambda start, _end: (table,) if at <= start < at + 4 else ()
        )
        assert bool(finder.find(column, "(37)")) == is_found


def test_a_figure_is_most_likely_in_the_statement_that_reports_its_line() -> None:
    texts = [
        "We recognise revenue when a service is rendered.",
        "Revenue grew by 7 percent.",
        "Net sales 900",
        "Net sales 900",
    ]
    titles = ["", "", "Segments", "Consolidated Statements of Operations"]
    at = [sum(map(len, texts[:number])) for number in range(len(texts) + 1)]
    passages = [
        Chunk(f"c{n}", "d", n, text, n + 1, at[n], at[n + 1]) for n, text in enumerate(texts)
    ]

    def parts_at(start: int, end: int) -> list[Table]:
        number = at.index(start)
        cell = TableCell("900", Decimal(900), number + 1, end - 3, end)
        row = TableRow("Net sales", (cell,))
        is_table = bool(titles[number])
        return [Table(1, titles[number], "", (TableColumn(("2024",)),), (row,))] if is_table else []

    finder = ValueFinder(passages, parts_at)
    column = SurveyColumn(name="Revenue", type="money", instruction="total revenue or net sales")
    likely = [finder.promise(column, [each]) for each in passages]
    assert likely == [0.0, 1.0, 1.0, 2.0]
    named = SurveyColumn(name="Revenue")
    assert [finder.promise(named, [each]) for each in passages] == [1.0, 1.0, 0.0, 0.0]


STATEMENT = "Consolidated Statements of Operations"


@pytest.mark.parametrize(
    ("title", "instruction", "value"),
    [
        (STATEMENT, "of the three months", "127"),
        (STATEMENT, "of the three months of 2021", "110"),
        (STATEMENT, "of the same quarter a year earlier", "110"),
        (STATEMENT, "", "127"),
        ("Sales of a part", "of the three months", None),
    ],
)
def test_of_a_statement_the_newest_period_is_taken_whatever_a_line_is_called(
    title: str, instruction: str, value: str | None
) -> None:
    text = "We recognise revenue with care.\nNet sales 110 127 332 364"
    cells, start = [], text.index("110")
    for figure in text[start:].split():
        cells.append(TableCell(figure, Decimal(figure), 1, start, start + 3))
        start += 4
    columns = [
        TableColumn((f"{length} Months Ended", "September 30,", year))
        for length in ("Three", "Nine")
        for year in ("2021", "2022")
    ]
    row = TableRow("Net sales", tuple(cells))
    table = Table(1, title, "", tuple(columns), (row,))
    finder = ValueFinder([Chunk("c", "d", 0, text, 1, 0, len(text))], lambda _s, _e: (table,))
    column = SurveyColumn(name="Revenue", type="money", instruction=instruction)
    found = finder.find(column, "110")
    assert (found and found.value) == value
    assert found is None or finder.reports(column, found)


@pytest.mark.parametrize(
    ("named", "heads", "value"),
    [
        ("110", ("Q1 2025", "Q2 2025", "Q3 2025"), "332"),
        ("332", ("Q3 2025", "Q2 2025", "Q1 2025"), "110"),
        ("332", ("Q1 2025", "Q2 2025", "FY 2025"), "332"),
    ],
)
def test_of_quarters_named_in_heads_the_last_one_is_the_newest(
    named: str, heads: tuple[str, ...], value: str
) -> None:
    text = "Net sales 110 127 332"
    starts = [text.index(each) for each in ("110", "127", "332")]
    cells = tuple(
        TableCell(text[at : at + 3], Decimal(text[at : at + 3]), 1, at, at + 3) for at in starts
    )
    columns = tuple(TableColumn((head,), head) for head in heads)
    table = Table(1, STATEMENT, "", columns, (TableRow("Net sales", cells),))
    finder = ValueFinder([Chunk("c", "d", 0, text, 1, 0, len(text))], lambda _s, _e: (table,))
    found = finder.find(SurveyColumn(name="Net sales", type="money"), named)
    assert found and found.value == value


@pytest.mark.parametrize(
    ("name", "instruction", "title", "value"),
    [
        ("Revenue", "total revenue of the three months", STATEMENT, "127"),
        ("Revenue", "of the nine months", STATEMENT, "364"),
        ("Revenue", "", STATEMENT, None),  # three months or nine
        ("Revenue", "of the year", STATEMENT, None),
        ("Revenue", "of the three months in 2021", STATEMENT, None),
        ("Revenue", "of the three months in France", STATEMENT, None),
        ("Revenue growth", "of the three months", STATEMENT, None),
        ("Adjusted revenue", "of the three months", STATEMENT, None),
        ("Revenue", "per share, of the three months", STATEMENT, None),
        ("Net income", "of the three months", STATEMENT, None),
        ("Revenue", "of the three months", "Sales of a part", None),
    ],
)
def test_a_line_of_a_statement_is_read_without_a_model_if_nothing_else_is_asked(
    name: str, instruction: str, title: str, value: str | None
) -> None:
    text = "Net sales (110) (127) 332 364"
    starts = [text.index(each) for each in ("(110)", "(127)", "332", "364")]
    cells = tuple(
        TableCell(each, Decimal(each.strip("()")), 1, start, start + len(each))
        for start in starts
        for each in [text[start:].split()[0]]
    )
    columns = tuple(
        TableColumn((f"{length} Months Ended", "September 30,", year))
        for length in ("Three", "Nine")
        for year in ("2021", "2022")
    )
    table = Table(1, title, "in millions", columns, (TableRow("Net sales", cells),))
    finder = ValueFinder([Chunk("c", "d", 0, text, 1, 0, len(text))], lambda _s, _e: (table,))
    item = finder.reported(SurveyColumn(name=name, type="money", instruction=instruction))
    assert (item and item.value) == value
    assert item is None or (item.quote, item.unit) == (text, "in millions")


def test_where_a_statement_reports_a_line_a_place_without_its_whole_name_is_not_it() -> None:
    text = "It was $ 0.07 per basic and per diluted share.\nDiluted earnings per share 0.28"
    at = text.index("0.28")
    cell = TableCell("0.28", Decimal("0.28"), 1, at, at + 4)
    row = TableRow("Diluted earnings per share", (cell,))
    table = Table(1, STATEMENT, "", (TableColumn(("2022",)),), (row,))
    column = SurveyColumn(name="Diluted earnings per share", type="money")
    passages = [Chunk("c", "d", 0, text, 1, 0, len(text))]
    without = ValueFinder(passages, lambda _start, _end: ())
    finder = ValueFinder(passages, lambda _start, end: (table,) if end > at else ())
    assert without.find(column, "0.07") and not finder.find(column, "0.07")
    assert without.find(column, "0.28") and finder.find(column, "0.28")


@pytest.mark.parametrize("named", ["3 300,00 €", "3300.00", "3.300,00 EUR", "3,300.00"])
def test_a_space_may_part_thousands(named: str) -> None:
    text = "Pose 1 350,00 €. Total TTC : 3 300,00 €, dont 12 repas."
    assert found(text, named, "Total", "money")[:2] == ("3300", "EUR")


def test_a_figure_behind_a_count_is_found_alone() -> None:
    assert found("Pose 1 350,00 €", "350,00 €", "Pose", "money")[:2] == ("350", "EUR")


def test_of_a_long_sentence_the_words_around_the_value_are_quoted() -> None:
    text = f"{'word ' * 100}the total is 77 EUR {'more ' * 100}"
    _, _, quote = found(text, "77", "Total", "money")
    assert "the total is 77 EUR" in quote
    assert len(quote) <= 310 and not quote.startswith("ord")


def test_a_line_without_a_word_of_the_column_says_nothing_about_it() -> None:
    text = "The site was closed for good by the owners. The coffee machine is from the year 2019."
    passage = Chunk("c", "d", 0, text, 1, 0, len(text))
    finder = ValueFinder([passage], lambda _start, _end: ())
    column = SurveyColumn(name="Closed", type="yes/no", instruction="whether the site was closed")
    line = finder.nearest(column, "yes")
    assert line and (said := finder.quoted(column, "yes", line))
    assert said.quote == "The site was closed for good by the owners."
    assert finder.quoted(column, "yes", (passage, 44, len(text))) is None


def test_a_choice_is_said_by_the_line_that_has_its_word() -> None:
    text = "I have been your customer for years. Please cancel my order of oak boards."
    finder = ValueFinder([Chunk("c", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    column = SurveyColumn(
        name="Kind", type="choice", choices=("order", "complaint", "cancellation")
    )
    line = finder.nearest(column, "cancellation")
    assert line and text[line[1] : line[2]] == "Please cancel my order of oak boards."
    assert finder.nearest(column, "complaint") is None


@pytest.mark.parametrize(
    ("named", "expected"),
    [("Sons (the landlord).", "Sons (the landlord)"), ("(the landlord)", "the landlord")],
)
def test_brackets_within_a_value_stay(named: str, expected: str) -> None:
    item = find("Leased from Sons (the landlord) in May.", named, "Landlord")
    assert item and item.value == expected


@pytest.mark.parametrize(
    ("text", "value", "is_said"),
    [
        ("The matter is urgent.", "yes", True),
        ("The matter is urgent.", "no", False),
        ("The matter is not urgent.", "no", True),
        ("The matter is not urgent.", "yes", False),
        ("The matter is simple.", "no", False),
    ],
)
def test_a_line_with_the_name_of_a_column_says_yes_or_if_negated_no(
    text: str, value: str, is_said: bool
) -> None:
    text = f"I wrote to you before. {text} Call me."
    finder = ValueFinder([Chunk("c", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    column = SurveyColumn(
        name="Urgent", type="yes/no", instruction="whether it is said to be urgent"
    )
    assert (finder.nearest(column, value) is not None) == is_said


def test_the_number_of_a_clause_says_nothing() -> None:
    text = "6. Der Mieter hält die Räume sauber und meldet Schäden."
    passage = Chunk("c", "d", 0, text, 1, 0, len(text))
    finder = ValueFinder([passage], lambda _start, _end: ())
    column = SurveyColumn(name="Renewal", type="yes/no")
    assert finder.quoted(column, "yes", (passage, 0, 2)) is None
    assert finder.quoted(column, "yes", (passage, 0, len(text))) is not None


def test_no_in_another_language_needs_a_negated_line() -> None:
    text = (
        "Der Bericht beschreibt den Besuch auf der Baustelle am Hafen. "
        "Der Ort wurde nach dem Besuch nicht geschlossen und bleibt für alle offen."
    )
    passage = Chunk("c", "d", 0, text, 1, 0, len(text))
    finder = ValueFinder([passage], lambda _start, _end: ())
    column = SurveyColumn(name="Closed", type="yes/no", instruction="whether the site was closed")
    end = text.index(" Der Ort")
    assert finder.quoted(column, "no", (passage, 0, end)) is None
    said = finder.quoted(column, "no", (passage, end + 1, len(text)))
    assert said and said.quote.startswith("Der Ort")
    assert finder.quoted(column, "yes", (passage, 0, end))


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("1050 euros", "1 050 euros"),
        ("12500 euros", None),
        ("105 euros", None),
        ("90 euros", "90 euros"),
    ],
)
def test_thousands_that_a_model_writes_together_are_found_apart(
    named: str, expected: str | None
) -> None:
    text = "Le loyer mensuel est de 1 050 euros, et les charges sont de 90 euros par mois."
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    found = finder.find(SurveyColumn(name="loyer"), named)
    assert (found and found.value) == expected


def form(*rows: tuple[str, ...]) -> tuple[Chunk, Table]:
    """A table of texts with one line for each row, of which the first has the heads."""
    text = "\n".join(map(" ".join, rows))
    passage, at, read = Chunk("c", "d", 0, text, 1, 0, len(text)), 0, []
    for label, *cells in rows:
        place, at = TablePlace(1, at, at + len(label)), at + len(label) + 1
        row = list[TableCell | None]()
        for each in cells:
            value = Decimal(each) if each[:1].isdigit() else None
            row.append(TableCell(each, value, 1, at, at + len(each)) if each else None)
            at += len(each) + 1
        read.append(TableRow(label, tuple(row), place=place))
    columns = tuple(TableColumn((head,)) for head in rows[0][1:])
    return passage, Table(1, "", "", columns, tuple(read[1:]), label_head=rows[0][0])


def test_a_row_that_has_no_label_is_called_by_the_words_before_a_value() -> None:
    passage, table = form(
        ("Code", "Service", "Factor", "EUR"),
        ("209", "Advice", "2", "64.24"),
        ("", "Total", "", "95.00"),
    )
    finder = ValueFinder([passage], lambda _start, _end: (table,))
    total = finder.find(SurveyColumn(name="Total", type="money"), "95.00")
    assert total and finder.label(total) == "Total EUR"
    advice = finder.find(SurveyColumn(name="Fee", type="money"), "64.24")
    assert advice and finder.label(advice) == "X Advice EUR"


@pytest.mark.parametrize(
    ("name", "named", "value"),
    [
        ("Equipment", "Equipment hoist", "hoist"),
        ("Part", "valve 3", "valve"),
        ("Part", "Equipment hoist", "Equipment hoist"),
    ],
)
def test_a_text_is_without_the_label_and_the_figures_of_its_row(
    name: str, named: str, value: str
) -> None:
    passage, table = form(("Item", "Value"), ("Equipment", "hoist"), ("valve", "3"))
    finder = ValueFinder([passage], lambda _start, _end: (table,))
    found = finder.find(SurveyColumn(name=name), named)
    assert found and found.value == value
    assert passage.text[found.value_start : found.value_end] == value


def test_a_label_of_a_row_stands_below_the_head_of_the_labels() -> None:
    passage, table = form(("Part fitted", "Number"), ("valve", "3"))
    finder = ValueFinder([passage], lambda _start, end: (table,) if end > len("valve") else ())
    found = finder.find(SurveyColumn(name="Parts", type="list"), "valve")
    assert found and (finder.label(found), finder.line_of(found)) == (
        "Part fitted",
        "Part fitted: X",
    )


def test_an_amount_has_the_currency_of_its_words_or_of_the_head_above_it() -> None:
    assert found("La prima es de 90 euros al año.", "90 euros", "prima", "money")[1] == "EUR"
    passage, table = form(("Service", "Amount EUR"), ("Advice", "64.24"))
    finder = ValueFinder([passage], lambda _start, _end: (table,))
    fee = finder.find(SurveyColumn(name="Amount", type="money"), "64.24")
    assert fee and fee.unit == "EUR"


@pytest.mark.parametrize(
    ("heads", "value"),
    [(("Messwert", "Grenzwert"), "11.2"), (("Result", "Limit"), "11.2"), (("A", "B"), "50")],
)
def test_what_a_measured_value_may_be_is_not_what_it_is(heads: tuple[str, str], value: str) -> None:
    passage, table = form(("Parameter", *heads), ("Nitrate", "11.2", "50"), ("Lead", "none", "10"))
    finder = ValueFinder([passage], lambda _start, _end: (table,))
    nitrate = finder.find(SurveyColumn(name="Nitrate", type="number"), "50")
    assert nitrate and nitrate.value == value
    lead = finder.find(SurveyColumn(name="Lead", type="number"), "10")
    assert (lead is None) == (heads != ("A", "B"))
    limit = finder.find(SurveyColumn(name="Limit of lead", type="number"), "10")
    assert heads == ("A", "B") or (limit and limit.value == "10")


def test_a_unit_that_stands_beside_an_amount_and_in_its_table_is_shown_once() -> None:
    passage, table = form(("Parameter", "Result", "Unit"), ("Lead", "3.2", "mg/l"))
    table = msgspec.structs.replace(table, unit="mg/l")
    finder = ValueFinder([passage], lambda _start, _end: (table,))
    lead = finder.find(SurveyColumn(name="Lead", type="number", unit="mg/l"), "3.2")
    assert lead and lead.unit == "mg/l"


@pytest.mark.parametrize(
    ("named", "value"),
    [
        ("unichtes Rohr", "undichtes Rohr"),
        ("rostige Leitern", "rostige Leiter"),
        ("rostige Leute", None),
        ("Haus 12", None),
    ],
)
def test_words_are_found_that_a_model_wrote_with_a_letter_too_few(
    named: str, value: str | None
) -> None:
    text = "Schadhaft: gesprungenes Fenster, undichtes Rohr und rostige Leiter. Haus 13."
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    item = finder.find(SurveyColumn(name="Schaden", type="list"), named)
    assert (item and item.value) == value


@pytest.mark.parametrize(
    ("named", "is_found"),
    [
        ("To examine the effect of short naps on medication errors on night shifts", True),
        ("Nurses who took naps made 27% fewer errors in night shifts", False),  # another figure
        ("Short naps do not reduce medication errors on night shifts", False),
        ("How the errors of nurses are counted", False),
    ],
)
def test_a_text_told_in_other_words_is_the_sentence_that_says_it(
    named: str, is_found: bool
) -> None:
    sentence = "We ask whether short naps reduce medication errors on night shifts."
    item = find(f"Sleep and mistakes. {sentence} In a trial, 186 nurses took naps.", named, "Aim")
    assert (item and item.value) == (sentence if is_found else None)


def test_a_document_speaks_of_a_date_by_any_of_its_labels() -> None:
    text = "This contract ends on 31 December 2026. It was signed in May."
    finder = ValueFinder([Chunk("p", "d", 0, text, 1, 0, len(text))], lambda _start, _end: ())
    column = SurveyColumn(name="expiry date", type="date", language="en", labels=("ends on",))
    assert finder.speaks_of(column)
    assert not finder.speaks_of(msgspec.structs.replace(column, labels=("valid until",)))
