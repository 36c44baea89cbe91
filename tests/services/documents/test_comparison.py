"""What is reported as changed between two documents, and what is only layout."""

from pathlib import Path

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.comparison import Change, Comparison
from app.core.documents import Document
from app.core.errors import UserError
from app.core.tables import Table, TableCell, TableColumn, TablePlace, TableRow
from app.index.index_protocol import Passage
from app.retrieval.recency import older_first
from app.services.documents.compared_text import DocumentText
from app.services.documents.comparison import compare, comparison_json, sections_of
from app.services.startup import Services
from tests.index.tables.drawn import Drawing, rows_at, write_pages

_TERMS = "The term is two years. It begins on 1 May."
_FEE = "The fee is 500 euros a month, due on the first day."
_NOTICE = "Notice of three months is given in writing to the other party."
_LAW = "The law of the place where the supplier has its seat applies."


def _text(*paragraphs: str) -> DocumentText:
    return DocumentText("a.txt", [(0, "\n\n".join(paragraphs))])


def _pdf(*pages: str) -> DocumentText:
    placed, at = [], 0
    for page in pages:
        placed.append((at, page))
        at += len(page) + 2
    return DocumentText("a.pdf", placed)


def _word(*paragraphs: str) -> DocumentText:
    """Without the numbers of its items, which Word does not keep in the text."""
    return _text(*paragraphs)._replace(path="a.docx")


def _compared(a: DocumentText, b: DocumentText) -> tuple[Change, ...]:
    return compare(a, b, CancelToken()).changes


def test_changed_figure_is_marked_within_its_sentence() -> None:
    [change] = _compared(_text(_TERMS, _FEE), _text(_TERMS, _FEE.replace("500", "600")))
    assert change.kind == "changed" and change.a and change.b
    assert [change.a.text[start:end] for start, end in change.a.marks] == ["500"]
    assert [change.b.text[start:end] for start, end in change.b.marks] == ["600"]
    ((start, end),) = change.b.words
    assert f"{_TERMS}\n\n{_FEE.replace('500', '600')}"[start:end] == "600"
    assert change.figures == (("500", "600"),)


def test_added_and_removed_paragraphs() -> None:
    added, removed = _compared(_text(_TERMS, _FEE, _LAW), _text(_TERMS, _NOTICE, _FEE))
    assert (added.kind, added.a, added.b and added.b.text) == ("added", None, _NOTICE)
    assert (removed.kind, removed.a and removed.a.text, removed.b) == ("removed", _LAW, None)


def test_moved_paragraph_is_one_change() -> None:
    a, b = _text(_TERMS, _FEE, _NOTICE, _LAW), _text(_FEE, _NOTICE, _LAW, _TERMS)
    [change] = _compared(a, b)
    assert change.kind == "moved"
    assert change.a and change.b and change.a.text == change.b.text == _TERMS


def test_paragraph_that_was_moved_and_changed_shows_its_changed_word() -> None:
    a, b = _text(_NOTICE, _TERMS, _FEE), _text(_TERMS, _FEE, _NOTICE.replace("three", "six"))
    [change] = _compared(a, b)
    assert change.kind == "moved" and change.b
    assert [change.b.text[start:end] for start, end in change.b.marks] == ["six"]


def test_two_moved_paragraphs_that_were_neighbours_are_both_found() -> None:
    a = _pdf(f"{_NOTICE}\n{_LAW}\n{_TERMS}\n{_FEE}\n{_FEE}\nThe end of it all is here.")
    b = _pdf(f"{_LAW}\n{_TERMS}\n{_FEE}\n{_FEE}\n{_NOTICE}\nThe end of it all is here.")
    assert [change.kind for change in _compared(a, b)] == ["moved"]


def test_divided_sentence_is_changed_not_added() -> None:
    a = _text("The fee is due on the first day and the supplier sends a bill by post.")
    b = _text("The fee is due on the first day. The supplier sends a bill by post.")
    [change] = _compared(a, b)
    assert change.kind == "changed"


def test_short_heading_that_was_replaced_is_changed() -> None:
    [change] = _compared(_text("Term", _FEE), _text("Duration", _FEE))
    assert change.kind == "changed"


def test_line_breaks_and_hyphens_at_their_ends_are_no_changes() -> None:
    a = _text("The international supplier provides a long-term state-of-the-art service.")
    b = _text("The inter-\nnational supplier provides a long-\nterm state-\nof-the-art\nservice.")
    assert _compared(a, b) == ()


def test_hyphen_counts_where_lines_are_not_broken() -> None:
    [change] = _compared(
        _text("They re-sign the old contract."), _text("They resign the old contract.")
    )
    assert change.kind == "changed"


def test_running_heads_page_numbers_and_reflow_are_no_changes() -> None:
    body = [f"Sentence number {n} says something of its own." for n in range(1, 13)]

    def set_in(lines: int) -> DocumentText:
        parts = [body[at : at + lines] for at in range(0, len(body), lines)]
        return _pdf(
            *(
                "\n".join(["Agreement of both", *part, f"Page {n} of {len(parts)}"])
                for n, part in enumerate(parts, start=1)
            )
        )

    assert _compared(set_in(3), set_in(4)) == ()
    assert _compared(set_in(3), _text(" ".join(body))) == ()


def test_running_heads_of_two_versions_in_similar_words_are_no_changes() -> None:
    """A page alone shows no running head; Word has them at the end of its file."""
    body = (_TERMS, _FEE, _NOTICE)
    several = _pdf(*(f"Agreement of both sides, signed\n{part}" for part in body))
    alone = _pdf("Agreement of both sides, draft\n" + "\n".join(body))
    word = _text(*body, "Agreement of both sides, draft")
    for a, b in (word, several), (alone, several), (word, alone), (alone, word):
        assert _compared(a, b) == ()
    other = _text(*body, "Annex A is missing")
    assert [each.kind for each in _compared(other, several)] == ["removed"]
    [change] = _compared(word, _text(*body, "Agreement of both sides, signed"))
    assert change.kind == "changed"


def test_sentence_that_ends_with_a_divided_word_ends_there() -> None:
    lift = "The cabin of the lift is state-of-the-art."
    law = f"{_LAW[:-1]}, unless both of them agree on another one in writing beforehand."
    a, b = _text(_TERMS, _FEE, f"{lift} {law}"), _text(f"{lift} {law}", _TERMS, _FEE)
    divided = _text(b.pages[0][1].replace("the-art", "the-\nart"))
    assert [each.kind for each in _compared(a, divided)] == ["moved"]


def test_a_sentence_that_moved_between_the_edges_of_pages_is_a_change() -> None:
    a, b = (
        _pdf(f"{_LAW}\n{_TERMS}\n{_FEE}", _NOTICE),
        _pdf(f"{_TERMS}\n{_FEE}", f"{_NOTICE}\n{_LAW}"),
    )
    assert [each.kind for each in _compared(a, b)] == ["moved"]


def test_numbers_of_items_and_notes_that_only_one_format_has_are_no_changes() -> None:
    numbered = _text(f"1. {_TERMS}", f"2. {_FEE}", f"(a) {_NOTICE}", f"{_LAW}3")
    assert _compared(numbered, _word(_TERMS, _FEE, _NOTICE, _LAW)) == ()
    assert _compared(_pdf(f"{_LAW}\n3\n{_FEE}"), _text(_LAW, _FEE)) == ()
    [change] = _compared(
        numbered, _text(f"1. {_TERMS}", f"3. {_FEE}", f"(a) {_NOTICE}", f"{_LAW}3")
    )
    assert change.figures == (("2", "3"),)
    assert [each.kind for each in _compared(_text(_LAW, _FEE), _text(_LAW, "3", _FEE))] == ["added"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (_text(f"1. {_TERMS}", f"2. {_FEE}"), _text(_TERMS, _FEE)),
        (_text("31. März 2025 ist der letzte Tag."), _word("März 2025 ist der letzte Tag.")),
        (_text("Days of notice: 14.", _LAW), _text("Days of notice:", _LAW)),
        (_text("Days of notice:\n14.", _LAW), _word("Days of notice:", _LAW)),
        (_pdf(f"Defects:\n12\n{_LAW}"), _pdf(f"Defects:\n{_LAW}")),
        (_pdf(f"Defects:\n12\n{_LAW}"), _word("Defects:", _LAW)),
    ],
)
def test_a_number_that_is_none_of_an_item_or_a_note_is_a_change(
    a: DocumentText, b: DocumentText
) -> None:
    [change, *_] = _compared(a, b)
    assert change.kind in ("changed", "removed")


def test_a_last_line_that_differs_in_its_figures_is_no_running_foot() -> None:
    a, b = _pdf(f"{_TERMS}\n{_FEE}\nRent 500"), _pdf(f"{_TERMS}\n{_FEE}\nRent 1200 EUR net")
    assert {each.kind for each in _compared(a, b)} == {"added", "removed"}
    # Of several pages, a line that is on one of them only is no running foot, either.
    a = _pdf(_LAW, f"{_TERMS}\nRent of the flat 500", f"{_FEE}\nTotal rent of the flat")
    b = _pdf(_LAW, f"{_TERMS}\nRent of the flat 500", _FEE)
    assert [each.kind for each in _compared(a, b)] == ["removed"]


def test_a_figure_that_is_the_number_of_its_page_by_chance_is_compared() -> None:
    a = _pdf(_LAW, f"{_TERMS}\nBeds in the flat\n2", _FEE)
    b = _pdf(_LAW, f"{_TERMS}\nBeds in the flat\n4", _FEE)
    [change] = _compared(a, b)
    assert change.figures == (("2", "4"),)


@pytest.mark.parametrize(
    ("one", "other"),
    [("10⁵ cells", "105 cells"), ("5- 10 days", "510 days"), ("2³ rows", "23 rows")],
)
def test_exponents_and_ranges_are_no_longer_numbers(one: str, other: str) -> None:
    [change] = _compared(_text(f"It takes {one}."), _text(f"It takes {other}."))
    assert change.kind == "changed"


def test_page_numbers_at_the_ends_of_last_lines_are_no_changes() -> None:
    a = _pdf(f"{_TERMS} 1", f"{_FEE} 2", f"{_LAW}3")
    assert _compared(a, _text(_TERMS, _FEE, _LAW)) == ()


def test_line_that_is_drawn_on_two_pages_is_compared_once() -> None:
    first, second = _NOTICE[:31], _NOTICE[32:]
    a = _pdf(f"{_FEE}\n{first}", f"{first}\n{second}")
    assert _compared(a, _text(_FEE, _NOTICE)) == ()


def test_words_that_a_pdf_runs_together_or_apart_are_no_changes() -> None:
    a = _pdf("It ends at once.the year- end report and the long-\nterm plan are due.")
    b = _pdf("It ends at once. the year-end report and the longterm plan are due.")
    assert _compared(a, b) == ()


def test_items_after_a_removed_paragraph_stay() -> None:
    a = _pdf(f"{_LAW}\n{_NOTICE}\nonce a year or more often\nin writing or by post")
    b = _pdf(f"{_LAW}\nonce a year or more often\nin writing or by post")
    [change] = _compared(a, b)
    assert (change.kind, change.a and change.a.text) == ("removed", _NOTICE)


def test_numbered_heading_on_top_of_a_page_is_no_page_number() -> None:
    a = _pdf("1. Scope\n" + _TERMS, "2. Fees\n" + _FEE, _LAW)
    b = _pdf("1. Range\n" + _TERMS, "2. Fees\n" + _FEE, _LAW)
    [change] = _compared(a, b)
    assert change.a and "Scope" in change.a.text


def test_rows_that_differ_only_in_figures_are_no_running_heads() -> None:
    a = _pdf("Total 500 600\n" + _TERMS, "Total 700 800\n" + _FEE)
    b = _pdf("Total 500 600\n" + _TERMS, "Total 700 900\n" + _FEE)
    [change] = _compared(a, b)
    assert change.figures == (("800", "900"),)


def test_sentence_that_goes_on_on_the_next_page_is_one() -> None:
    a = _pdf("The fee is 500 euros a month, due on", "the first day of it.")
    b = _pdf("The fee is 600 euros a month, due on the first day of it.")
    [change] = _compared(a, b)
    assert change.a and change.a.text == "The fee is 500 euros a month, due on the first day of it."


def test_pages_are_those_of_each_document() -> None:
    a = _pdf(_TERMS, _LAW + "\n" + _FEE)
    b = _pdf(_TERMS, _LAW, _FEE.replace("500", "600"))
    [change] = _compared(a, b)
    assert change.a and change.b and (change.a.page, change.b.page) == (2, 3)


def test_short_lines_of_a_text_are_compared_one_by_one() -> None:
    a = "Supplier: Meyer GmbH\nTotal due: 1,250.50 EUR\nPlease pay within 30 days."
    b = a.replace("Meyer GmbH", "Acme Ltd").replace("1,250.50", "99.00")
    first, second = _compared(_text(a), _text(b))
    assert (first.a and first.a.text, second.b and second.b.text) == (
        "Supplier: Meyer GmbH",
        "Total due: 99.00 EUR",
    )


def test_bullets_of_another_format_are_no_changes() -> None:
    assert _compared(_text("- a first item", "- another"), _text("• a first item", "another")) == ()


def test_chinese_is_compared_by_characters() -> None:
    [change] = _compared(
        _text("合同期限为两年。费用每月支付。"), _text("合同期限为三年。费用每月支付。")
    )
    assert change.a and [change.a.text[start:end] for start, end in change.a.marks] == ["两"]


def test_repeated_lines_do_not_hide_a_change() -> None:
    lines = ["yes"] * 400
    [change] = _compared(_text(*lines, _FEE, *lines), _text(*lines, _LAW, _FEE, *lines))
    assert (change.kind, change.b and change.b.text) == ("added", _LAW)


def _table(*rows: tuple[str, ...], heads: tuple[str, ...] = ("2023", "2024")) -> DocumentText:
    text, built = "", []
    for label, *cells in rows:
        place = TablePlace(1, len(text), len(text) + len(label))
        text += label
        placed = []
        for cell in cells:
            text += " | "
            end = len(text) + len(cell)
            placed.append(TableCell(cell, None, 1, len(text), end) if cell else None)
            text += cell
        text += "\n"
        built.append(TableRow(label, tuple(placed), (), place))
    columns = tuple(TableColumn((head,)) for head in heads)
    return DocumentText("a.docx", [(0, text)], [Table(1, "Results", "", columns, tuple(built))])


def test_changed_cell_is_named_by_row_and_column() -> None:
    a = _table(("Sales", "1", "2"), ("Costs", "3", "4"))
    b = _table(("Sales", "1", "2"), ("Costs", "3", "5"))
    [change] = _compared(a, b)
    assert change.kind == "changed" and change.a and change.b
    assert (change.a.text, change.b.text) == ("4", "5")
    assert (change.b.row, change.b.column, change.b.table) == ("Costs", "2024", "Results")


def test_added_column_is_one_change() -> None:
    a = _table(("Sales", "1", "2"), ("Costs", "3", "4"))
    b = _table(("Sales", "1", "2", "7"), ("Costs", "3", "4", "8"), heads=("2023", "2024", "2025"))
    [change] = _compared(a, b)
    assert (change.kind, change.b and change.b.text) == ("added", "2025 | 7 | 8")


def test_columns_in_another_order_change_no_cell() -> None:
    a = _table(("Sales", "1", "2"), ("Costs", "3", "4"))
    b = _table(("Sales", "2", "1"), ("Costs", "5", "3"), heads=("2024", "2023"))
    [change] = _compared(a, b)
    assert change.a and change.b
    assert (change.a.column, change.a.text, change.b.column, change.b.text) == (
        "2024",
        "4",
        "2024",
        "5",
    )


def test_row_whose_columns_were_read_otherwise_is_compared_by_words() -> None:
    a = _table(("Sales", "1,100", "2,200"), ("Costs", "3", "4"))
    b = _table(("Sales", "1,100", "2,300"), ("Costs", "3", "4"), heads=("2023 2024", ""))
    place = TablePlace(1, 0, 5)
    b = b._replace(
        tables=[
            Table(
                1,
                "Results",
                "",
                (TableColumn(("2023 2024",)),),
                (TableRow("Sales", (TableCell("1,100 2,300", None, 1, 8, 21),), (), place),),
            )
        ]
    )
    [change] = _compared(a, b)
    assert change.figures == (("2,200", "2,300"),)


def test_added_row_and_moved_row() -> None:
    rows = [
        ("Sales of goods", "1,100", "2,200"),
        ("Costs of goods", "3", "4"),
        ("Tax", "5", "6"),
        ("Interest", "7", "8"),
    ]
    added, moved = _compared(_table(*rows), _table(rows[1], ("Rent", "9", "9"), *rows[2:], rows[0]))
    assert (added.kind, added.b and added.b.text) == ("added", "Rent | 9 | 9")
    assert (moved.kind, moved.b and moved.b.text) == ("moved", "Sales of goods | 1,100 | 2,200")


def test_moved_rows_that_follow_each_other_are_one_change() -> None:
    rows = [
        ("Sales of goods", "1,100", "2,200"),
        ("Costs of goods", "3,300", "4,400"),
        *((f"Tax in the year {year}", "5", f"6{year}") for year in range(8)),
    ]
    [moved] = _compared(_table(*rows), _table(*rows[2:], *rows[:2]))
    assert moved.kind == "moved" and moved.a and moved.b
    both = "Sales of goods | 1,100 | 2,200 Costs of goods | 3,300 | 4,400"
    assert (" ".join(moved.a.text.split()), " ".join(moved.b.text.split())) == (both, both)
    swapped = _compared(_table(*rows), _table(*rows[2:], rows[1], rows[0]))
    assert [change.kind for change in swapped] == ["moved", "moved"]


def test_line_without_another_word_is_moved_not_changed() -> None:
    with_bars, plain = "| 2023 | 2024 | 2025", "2023 2024 2025"
    a = _text(with_bars, _TERMS, _FEE, with_bars, _NOTICE, _LAW)
    b = _text(_TERMS, _FEE, plain, plain, _NOTICE, _LAW)
    assert [each.kind for each in _compared(a, b)] == ["moved"]


def test_cancelled_comparison_ends() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        compare(_text(_FEE), _text(_LAW), cancel)


@pytest.mark.models
def test_files_and_indexed_documents_compare_alike(services: Services, tmp_path: Path) -> None:
    paths = []
    for name, figure in (("old", "1,234"), ("new", "9,999")):
        rows = [["Item", "2023", "2022"], ["Sales", figure, "5,600"], ["Costs", "700", "800"]]
        texts = [(72.0, 60.0, "Results (in thousands)"), *rows_at(rows, [72, 300, 380], 80)]
        paths.append(write_pages(tmp_path / f"{name}.pdf", [Drawing(texts)]))
    seen: list[float] = []
    found = services.comparison.files(paths[0], paths[1], CancelToken(), progress=seen.append)
    assert seen == sorted(seen) and seen[-1] == 1
    [change] = found.changes
    assert change.a and change.b and (change.a.text, change.b.text) == ("1,234", "9,999")
    written = comparison_json(found)["changes"][0]
    assert (written["kind"], written["a"]["page"], written["b"]["text"]) == ("changed", 1, "9,999")

    collection = services.library.create("versions")
    list(services.library.add(paths, collection.id, CancelToken()))
    by_name = {Path(each.path).stem: each for each in services.library.documents(collection.id)}
    stored = services.comparison.documents(by_name["old"], by_name["new"], CancelToken())
    assert stored == Comparison(str(paths[0]), str(paths[1]), found.changes)


@pytest.mark.models
def test_unreadable_file_is_an_error(services: Services, tmp_path: Path) -> None:
    empty, text = tmp_path / "empty.txt", tmp_path / "text.txt"
    empty.write_text("")
    text.write_text(_FEE)
    with pytest.raises(UserError, match="is empty"):
        services.comparison.files(text, empty, CancelToken())


@pytest.mark.parametrize(
    ("names", "times", "first"),
    [
        (("2023 Q2 AAPL.pdf", "2022 Q3 AAPL.pdf"), (1.0, 2.0), "2022 Q3 AAPL.pdf"),
        (("draft.pdf", "final.pdf"), (2.0, 1.0), "final.pdf"),
    ],
)
def test_the_older_document_is_told_by_its_name_or_else_by_its_file(
    names: tuple[str, str], times: tuple[float, float], first: str
) -> None:
    a, b = (
        Document(name, "c", f"/a/{name}", name, 0, time, "ready", 1, 1)
        for name, time in zip(names, times, strict=True)
    )
    assert [each[0].id for each in (older_first(a, b), older_first(b, a))] == [first, first]


def test_the_heading_above_is_told_only_where_it_is_known() -> None:
    def passage(start: int, text: str, heading: str) -> Passage:
        return Passage(text, 1, start, start + len(text), (heading,))

    first = "Lease\n\nRent\n\nThe rent is 900 EUR.\n\nUse\n\nPets are allowed."
    use = first.index("Use")
    assert sections_of([passage(0, first, "Use"), passage(200, "No smoking.", "Use")]) == [
        (0, ""),
        (use, "Use"),
        (200, "Use"),
    ]


def test_a_mark_in_another_column_is_a_change() -> None:
    a, b = (
        _table(("Smoking", "x", ""), ("Pets", "", "x")),
        _table(("Smoking", "", "x"), ("Pets", "", "x")),
    )
    assert {change.kind for change in _compared(a, b)} == {"removed", "added"}
