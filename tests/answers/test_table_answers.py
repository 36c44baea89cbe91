"""Answers computed from all rows of a table, with the real workbench."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter

from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.events import AnswerFinished
from app.core.generation import GenerationParams, GenerationStats
from app.core.identifiers import new_id
from app.core.messages import ImagePart, Message, ToolCallPart, ToolResultPart
from app.core.paths import AppPaths
from app.engine.engine_client import WorkerModel
from app.engine.engine_protocol import Generate, Generated, TextDelta
from app.services.chats.answer_json import answer_json
from app.services.startup import Services
from app.store.documents.library_rows import LibraryRepository

SALES = """Region;Quarter;Revenue;Units
North;Q1;1.250,50;12
North;Q2;980,00;9
South;Q1;2.310,75;20
South;Q2;2.005,25;18
East;Q1;455,00;4
East;Q2;;5
"""


SHORT = GenerationParams(max_tokens=8)
"""What a model says does not matter here."""


@pytest.fixture(scope="module")
def services(shared_services: Services) -> Services:
    """Every test has a collection of its own."""
    return shared_services


def ask(services: Services, question: str, *files: Path, mode: str = "chat") -> Message:
    collection = services.library.create(new_id())
    list(services.library.add(files, collection.id, CancelToken()))
    request = AskRequest(
        text=question,
        collection_id=collection.id,
        mode=mode,  # type: ignore[arg-type]
        params=SHORT,
    )
    *_, last = services.chat.send(request, CancelToken())
    assert isinstance(last, AnswerFinished)
    return last.answer


def mode_of(answer: Message) -> str:
    assert answer.provenance
    return answer.provenance.mode


@pytest.fixture
def sales(tmp_path: Path) -> Path:
    path = tmp_path / "sales.csv"
    path.write_text(SALES)
    return path


@pytest.mark.models
@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("How many units were sold in Q1?", "Sum of Units where Quarter = Q1: 36."),
        ("Which region has the highest revenue?", "South has the largest value: 4316."),
        ("Welche Region hat die wenigsten Units?", "East hat den kleinsten Wert: 9."),
    ],
)
def test_what_all_rows_say_is_computed(
    services: Services, sales: Path, question: str, begins: str
) -> None:
    answer = ask(services, question, sales)
    assert answer.text.startswith(begins) and mode_of(answer) == "table"
    call, result = answer.parts[:2]
    assert isinstance(call, ToolCallPart) and call.name == "table"
    assert isinstance(result, ToolResultPart) and "sales" in result.remark
    told = answer_json(answer)
    assert {each["state"] for each in told["sentences"]} == {"computed"}
    assert {each["kind"] for each in told["evidence"]} == {"computed"}
    assert {each["path"] for each in told["evidence"]} == {str(sales)}
    values = {each["row"]: each["value"] for each in told["evidence"]}
    assert values == ({"": 36} if "how many" in question.lower() else values)
    assert len(values) == (1 if "" in values else 3)


@pytest.mark.models
@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "How much more revenue did the South have than the North?",
            "Difference between South and North: 4316 − 2230.5 = 2085.5.\n\n"
            "Sum of Revenue where Region = South: 4316.\n\n",
        ),
        (
            "Um wie viel Prozent stiegen die Units von Q1 auf Q2?",
            "Änderung von Q1 zu Q2: 32 − 36 = -4 (-11,1 %).\n\n",
        ),
        (
            "Quelle est la part de South dans le revenue ?",
            "Part de South : 4316 / 7001,5 = 61,6 %.",
        ),
    ],
)
def test_two_values_are_compared(
    services: Services, sales: Path, question: str, begins: str
) -> None:
    answer = ask(services, question, sales)
    assert answer.text.startswith(begins) and mode_of(answer) == "table"
    told = answer_json(answer)
    assert {each["state"] for each in told["sentences"]} == {"computed"}
    assert len(told["evidence"]) == 2  # each value with its rows


@pytest.mark.models
def test_rows_of_no_group_are_not_the_largest_group(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_text("Order,Region,Amount\nA1,North,100\nA2,,250\nA3,,300\nA4,South,120\n")
    text = ask(services, "Which region has the largest amount?", path).text
    assert text.startswith("Sum of Amount by Region:")
    assert "Rows without a value in “Region”: 2." in text


@pytest.mark.models
def test_one_row_of_several_sheets_is_told_with_its_sheet(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "visits.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        for name, cities in (("May", ("Rome", "Oslo")), ("June", ("Rome", "Bonn"))):
            sheet = workbook.add_worksheet(name)
            for row, cells in enumerate([("City", "Visits"), *((city, 120) for city in cities)]):
                sheet.write_row(row, 0, cells)
    text = ask(services, "Wie viele Visits in Rome insgesamt?", path).text
    assert "| Blatt | Summe von Visits |" in text
    text = ask(services, "How many visits were there in Oslo?", path).text
    assert "| May | 120 |" in text and "All 2 sheets together: 120, of 1 rows." in text


@pytest.mark.models
@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("What is the total amount?", "Sum of Amount: 1,234,567.5."),
        ("Wie hoch ist die Summe von Amount?", "Summe von Amount: 1.234.567,5."),
        ("What is the amount of Oslo?", "Oslo, Amount: -12345.5."),
    ],
)
def test_computed_numbers_are_written_as_in_the_language_of_the_question(
    services: Services, tmp_path: Path, question: str, begins: str
) -> None:
    path = tmp_path / "cities.csv"
    path.write_text("City,Amount\nRome,1246913\nOslo,-12345.5\n")
    assert ask(services, question, path).text.startswith(begins)


@pytest.mark.models
@pytest.mark.parametrize(
    ("question", "values"),
    [("What is the revenue of the North?", [1250.5, 980]), ("Quarter of the East", [None, None])],
)
def test_the_rows_of_a_value_are_listed(
    services: Services, sales: Path, question: str, values: list[float | None]
) -> None:
    told = answer_json(ask(services, question, sales))
    assert told["mode"] == "table"
    assert [each["value"] for each in told["evidence"]] == values


@pytest.mark.models
def test_a_result_says_what_it_leaves_out(services: Services, sales: Path) -> None:
    answer = ask(services, "What is the total revenue by region?", sales)
    assert "| South | 4316 |\n| North | 2230.5 |\n| East | 455 |" in answer.text
    assert "Rows without a value in “Revenue”: 1." in answer.text


@pytest.mark.models
@pytest.mark.parametrize(
    ("other", "mode"),
    [
        ("other.csv", "chat"),
        ("about.txt", "chat"),
        ("elsewhere.txt", "table"),
    ],
)
def test_a_question_that_may_be_about_another_document_goes_to_the_model(
    services: Services, sales: Path, tmp_path: Path, other: str, mode: str
) -> None:
    texts = {
        "other.csv": SALES + "West;Q1;80,00;1\n",
        "about.txt": "In Q1, customers returned five units.",
        "elsewhere.txt": "Units are kept in the hall.",
    }
    files = [sales, tmp_path / other, tmp_path / "note.txt"]
    files[1].write_text(texts[other])
    files[2].write_text("Nothing about them.")
    found = ask(services, "How many units were sold in Q1?", *files)
    assert mode_of(found) == mode
    named = ask(services, "How many units were sold in Q1 in sales.csv?", *files)
    assert mode_of(named) == "table"


@pytest.mark.models
def test_rows_that_may_be_documents_are_listed_from_the_table(
    services: Services, tmp_path: Path
) -> None:
    """“Artikel” may be papers, and all of them be asked."""
    (sheet := tmp_path / "stock.csv").write_text(
        "Artikel,Lieferant\nBohrer,Haltfest\nLack,Reuter\n"
    )
    for name in ("note", "minutes"):
        (tmp_path / f"{name}.txt").write_text(f"The {name} of May. Nobody was ill.")
    files = [sheet, tmp_path / "note.txt", tmp_path / "minutes.txt"]
    answer = ask(services, "Welche Artikel sind von Haltfest?", *files)
    assert mode_of(answer) == "table" and "Bohrer" in answer.text


@pytest.mark.models
def test_rows_are_listed_though_the_head_of_a_column_is_a_word_of_other_documents(
    services: Services, tmp_path: Path
) -> None:
    (sheet := tmp_path / "leave.csv").write_text("Name,Booked,Taken\nAnn,3,0\nBen,2,4\nCy,1,9\n")
    (rules := tmp_path / "rules.txt").write_text("Leave that is not taken by March is lost.")
    answer = ask(services, "Who has taken no leave?", sheet, rules)
    assert mode_of(answer) == "table" and "Ann" in answer.text and "Ben" not in answer.text


@pytest.mark.models
def test_rows_of_no_named_column_are_counted_only_without_other_documents(
    services: Services, sales: Path, tmp_path: Path
) -> None:
    (note := tmp_path / "note.txt").write_text("Nothing about them.")
    assert mode_of(ask(services, "How many rows are there?", sales)) == "table"
    assert mode_of(ask(services, "How many rows are there?", sales, note)) == "chat"


@pytest.mark.models
def test_the_columns_of_a_file_are_read_once_for_several_questions(
    services: Services, sales: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert mode_of(ask(services, "How many units were sold in Q1?", sales)) == "table"

    def read(*_arguments: object) -> None:
        raise AssertionError("the tables are known")

    monkeypatch.setattr(LibraryRepository, "tables", read)
    answer = ask(services, "How many units were sold in Q2?", sales)
    assert answer.text.startswith("Sum of Units where Quarter = Q2: 32.")


@pytest.mark.models
def test_rows_are_chosen_by_two_of_their_columns(services: Services, tmp_path: Path) -> None:
    (stock := tmp_path / "lager.csv").write_text(
        "Artikel;Bestand;Mindestbestand\nRad;4;10\nHelm;9;5\nKette;0;3\nSattel;;2\n"
    )
    answer = ask(services, "Welche Artikel haben einen Bestand unter dem Mindestbestand?", stock)
    assert "| Rad | 4 | 10 |\n| Kette | 0 | 3 |" in answer.text
    assert "Helm" not in answer.text and "Sattel" not in answer.text
    assert "Ausgelassene Zeilen ohne Wert in „Bestand“: 1." in answer.text


@pytest.mark.models
def test_notes_are_in_the_language_of_the_question(services: Services, tmp_path: Path) -> None:
    (stock := tmp_path / "lager.csv").write_text(
        "Artikel;Bestand;Preis (EUR)\nRad;4;10,50\nHelm;;20,00\nSumme;4;\n"
    )
    answer = ask(services, "Was ist die Summe von Bestand?", stock)
    assert "Zeilen ohne Wert in „Bestand“: 1." in answer.text
    assert "Ausgelassene Zeilen mit Summen: „Summe“ (Zeile 4 von lager)." in answer.text


@pytest.mark.models
def test_a_follow_up_is_computed_like_the_question_before(services: Services, sales: Path) -> None:
    collection = services.library.create(new_id())
    list(services.library.add([sales], collection.id, CancelToken()))
    first = AskRequest(text="How many units were sold in Q1?", collection_id=collection.id)
    *_, last = services.chat.send(first, CancelToken())
    assert isinstance(last, AnswerFinished)
    chat = last.answer.conversation_id
    follow_up = AskRequest(text="And in Q2?", conversation_id=chat, collection_id=collection.id)
    *_, last = services.chat.send(follow_up, CancelToken())
    assert isinstance(last, AnswerFinished)
    assert last.answer.text.startswith("Sum of Units where Quarter = Q2: 32.")


@pytest.mark.models
def test_a_file_that_is_gone_leaves_the_question_to_its_passages(
    services: Services, sales: Path
) -> None:
    collection = services.library.create(new_id())
    list(services.library.add([sales], collection.id, CancelToken()))
    sales.unlink()
    request = AskRequest(
        text="How many units were sold in Q1?", collection_id=collection.id, params=SHORT
    )
    *_, last = services.chat.send(request, CancelToken())
    assert isinstance(last, AnswerFinished) and mode_of(last.answer) == "chat"


@pytest.mark.models
def test_a_total_that_cannot_be_right_is_refused_with_its_reason(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "mixed.csv"
    path.write_text("Name,Amount\na,5\nb,7\nc,seven\nd,1\n")
    answer = ask(services, "What is the total amount?", path)
    assert answer.text.startswith("Sum of Amount: 1 of the values of “Amount” is not a number")
    told = answer_json(answer)
    assert told["evidence"] == [] and "so nothing was computed" in answer.text


@pytest.mark.models
def test_amounts_of_months_are_told_in_their_order(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "costs.csv"
    rows = "2024-02-01,Bus,9\n2023-11-05,Bus,4\n2024-02-03,Meal,1\n"
    path.write_text(f"Day,What,Amount\n{rows}")
    answer = ask(services, "Wie hoch ist der Amount pro Monat insgesamt?", path)
    assert "| Monat (Day) | Summe von Amount |" in answer.text
    months = "| 2023-11 | 4 |\n| 2023-12 | 0 |\n| 2024-01 | 0 |\n| 2024-02 | 10 |\n"
    assert months in answer.text
    answer = ask(services, "Amount by quarter", path)
    assert "| 2023-Q4 | 4 |\n| 2024-Q1 | 10 |\n" in answer.text
    answer = ask(services, "Which month had the largest total amount?", path)
    assert answer.text.startswith("2024-02 has the largest value: 10.")


@pytest.mark.models
def test_dates_of_several_forms_are_not_grouped(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "costs.csv"
    path.write_text("Day,What,Amount\n2024-02-01,Bus,9\n5.11.2023,Bus,4\n1/2/2024,Meal,1\n")
    answer = ask(services, "Amount by month", path)
    assert answer.text.startswith("Sum of Amount by month (Day): Not all values of “Day” are dates")
    answer = ask(services, "Plot the amount by month", path)
    assert not any(isinstance(part, ImagePart) for part in answer.parts)


@pytest.mark.models
def test_a_chart_of_what_was_computed_is_shown(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "costs.csv"
    path.write_text("Day,What,Amount\n2024-02-01,Bus,9\n2024-01-05,Bus,4\n2024-02-03,Meal,1\n")
    answer = ask(services, "Plot the amount by month", path, mode="auto")
    assert mode_of(answer) == "table" and "| 2024-02 | 10 |" in answer.text
    (chart,) = (part for part in answer.parts if isinstance(part, ImagePart))
    assert chart.data.startswith(b"\x89PNG") and chart.description == "Sum of Amount by month (Day)"


@pytest.mark.models
def test_a_cell_with_an_error_is_a_reason_to_compute_nothing(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "costs.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate([["Team", "Amount"], ["North", 5], ["South", 7]]):
            sheet.write_row(row, 0, cells)
        sheet.write_formula("B3", "=1/0", value="#DIV/0!")
    answer = ask(services, "What is the total amount?", path)
    assert answer.text.startswith("Sum of Amount: “Amount” has cells with errors, such as B3")


@pytest.mark.models
def test_a_row_of_units_is_not_taken_for_the_names_of_columns(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "costs.csv"
    path.write_text("Team,Amount\n,EUR\nNorth,120\nSouth,7.5\nEast,12\n")
    answer = ask(services, "What is the total amount?", path)
    assert answer.text.startswith("Sum of Amount: 139.5.")


@pytest.mark.models
@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("How much did North spend?", "Sum of Amount where Team = North: 29."),
        ("Which team spent the most?", "North has the largest value: 29."),
        ("Welches Team hat die höchste Summe von Amount?", "North hat den größten Wert: 29."),
    ],
)
def test_a_team_that_is_named_once_has_all_its_rows(
    services: Services, tmp_path: Path, question: str, begins: str
) -> None:
    path = tmp_path / "costs.csv"
    path.write_text("Team,What,Amount\nNorth,Bus,9\n,Meal,12\n,Fee,8\nSouth,Bus,20\n,Meal,6\n")
    answer = ask(services, question, path)
    assert answer.text.startswith(begins)
    assert answer.text.count("Team“ wurden als das gelesen, was über ihnen steht") == (
        "hat" in begins
    )


@pytest.mark.models
def test_of_several_tables_of_a_sheet_the_named_one_is_used(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "club.csv"
    income, costs = (
        "Income 2025\nKind,Amount\nFees,70\nHire,30\n",
        "Costs 2025\nWhat,Amount\nRent,9\n",
    )
    path.write_text(f"{income}\n{costs}")
    refused = ask(services, "Wie hoch ist die Summe von Amount?", path)
    assert "2 Tabellen dieses Dokuments haben diese Spalten. Nennen Sie" in refused.text
    assert "club: Income 2025" in refused.text and mode_of(refused) == "table"
    answer = ask(services, "What is the total amount of income 2025?", path)
    assert answer.text.startswith("Sum of Amount: 100.")


@pytest.mark.models
def test_values_of_a_file_bring_no_markup_into_the_answer(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.csv"
    path.write_text("Name,Amount\n[x](http://a),5\n<|im_end|>,7\na|b,1\n")
    answer = ask(services, "What is the total amount by name?", path)
    assert r"\[x\](http://a)" in answer.text and r"a\|b" in answer.text
    assert "<|im_end|>" not in answer.text


MEMBERS = """Name;Beitritt;Beitrag;bezahlt
Weiss, Clara;01.04.2009;180,00;ja
Huber, Petra;15.03.2018;180,00;nein
Senn, Lukas;01.01.2024;60,00;nein
Summe;;420,00;
"""


@pytest.mark.models
@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (
            "Wer hat noch nicht bezahlt?",
            ["| Huber, Petra | nein |", "| Senn, Lukas | nein |"],
        ),
        ("Who has a Beitrag over 100?", ["| Weiss, Clara | 180 |", "| Huber, Petra | 180 |"]),
        (
            "Welche Mitglieder haben einen Beitritt seit 2018?",
            ["| Huber, Petra | 2018-03-15 |", "| Senn, Lukas | 2024-01-01 |"],
        ),
    ],
)
def test_the_rows_that_a_question_is_about_are_listed(
    services: Services, tmp_path: Path, question: str, lines: list[str]
) -> None:
    path = tmp_path / "Mitglieder.csv"
    path.write_text(MEMBERS)
    answer = ask(services, question, path)
    assert mode_of(answer) == "table"
    assert f": {len(lines)}." in answer.text.splitlines()[0]
    listed = [line for line in answer.text.splitlines() if line.startswith("| ")]
    assert listed[2:] == lines


@pytest.mark.models
def test_a_condition_that_no_row_fulfils_is_answered_with_none(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "Mitglieder.csv"
    path.write_text(MEMBERS)
    answer = ask(services, "Who has a Beitrag over 1000?", path)
    assert answer.text.startswith("Number of rows where Beitrag > 1000: 0.")
    assert mode_of(answer) == "table"


@pytest.mark.models
def test_as_many_of_the_largest_are_shown_as_are_asked_for(services: Services, sales: Path) -> None:
    answer = ask(services, "Which two regions have the highest revenue?", sales)
    assert "| South | 4316 |\n| North | 2230.5 |\n\nMore rows in the table: 1." in answer.text
    assert "East" not in answer.text


def test_the_smallest_are_shown_first_if_they_are_asked_for(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "staff.csv"
    rows = "".join(f"Person {number},{number}00\n" for number in range(30, 0, -1))
    path.write_text(f"Name,Salary\n{rows}")
    text = ask(services, "Who has the smallest salary?", path).text
    assert text.startswith("Person 1 has the smallest value: 100.")
    assert "| Person 1 | 100 |\n| Person 2 | 200 |" in text
    assert "Person 30" not in text and "More rows in the table: 10." in text


ORDERS = """Order;Customer;Product;Pieces;Placed
1;Ann;Lamp;3;2024-03-04
2;Bob;Chair;1;2024-04-01
3;Ann;Chair;2;2024-04-09
"""


@pytest.fixture(scope="module")
def asked_model(
    converted_models: Path, chat_catalogue: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Services, dict[str, str]]]:
    """Services whose model writes queries: those of the mapping, by the end of what it is asked."""
    home = tmp_path_factory.mktemp("home")
    (home / "models").symlink_to(converted_models)
    catalogue = chat_catalogue.replace("tool_skills = []", 'tool_skills = ["table_queries"]')
    assert catalogue != chat_catalogue
    (home / "models.toml").write_text(catalogue)
    queries: dict[str, str] = {}

    def generate(
        model: WorkerModel, request: Generate, cancel: CancelToken
    ) -> Iterator[TextDelta | Generated]:
        question = request.messages[-1].content.rpartition("Question: ")[2]
        yield TextDelta(text=queries.get(question, "No query."))
        stats = GenerationStats(
            prompt_tokens=1, cached_tokens=0, completion_tokens=1, ttft_s=0.0, seed=0
        )
        yield Generated(reason="stop", stats=stats)

    with (
        pytest.MonkeyPatch.context() as patch,
        open_services(AppPaths(home), is_temporary=True) as services,
    ):
        patch.setattr(WorkerModel, "generate", generate)
        yield services, queries


@pytest.fixture
def orders(tmp_path: Path) -> Path:
    path = tmp_path / "orders.csv"
    path.write_text(ORDERS)
    return path


@pytest.mark.models
def test_a_query_that_the_model_writes_is_computed_and_told(
    asked_model: tuple[Services, dict[str, str]], orders: Path
) -> None:
    services, queries = asked_model
    queries["What did Bob buy?"] = 'SELECT "Product" FROM t WHERE "Customer" = \'Bob\''
    answer = ask(services, "What did Bob buy?", orders)
    assert mode_of(answer) == "table"
    assert "where Customer = Bob" in answer.text and "| 2 | Chair |" in answer.text
    assert "The model read the question" in answer.text


@pytest.mark.models
def test_what_a_row_does_not_have_is_said_in_the_language_of_the_question(
    asked_model: tuple[Services, dict[str, str]], tmp_path: Path
) -> None:
    services, queries = asked_model
    question = "Welche Telefonnummer hat Petra Lindner?"
    queries[question] = 'SELECT "Telefonnummer" FROM t WHERE "Mitglied" = \'Petra Lindner\''
    members = tmp_path / "mitglieder.csv"
    rows = "Horst Brandt;0160 998", "Petra Lindner;", "Aylin Demir;0176 111"
    members.write_text("\n".join(("Mitglied;Telefonnummer", *rows)), "utf-8")
    answer = ask(services, question, members)
    assert answer.text.startswith("Petra Lindner, Telefonnummer: (leer).")


@pytest.mark.models
@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "How much less fruit did Dunstall bring than in 2024?",
            "Change from Fruit 2024 to Fruit 2025: 598 − 701 = -103 (-14.7 %).\n\n"
            "Dunstall Orchards, Fruit 2025 (t): 598.",
        ),
        (
            "Which grower lost the most fruit from 2024 to 2025?",
            "Dunstall Orchards: Change from Fruit 2024 to Fruit 2025: 598 − 701 = -103 (-14.7 %).",
        ),
        (
            "What share of the fruit in 2025 came from Sallow Brook?",
            "Share of Sallow Brook Farm: 99 / 1158 = 8.5 %.",
        ),
    ],
)
def test_changes_and_shares_of_rows_are_computed(
    asked_model: tuple[Services, dict[str, str]], tmp_path: Path, question: str, begins: str
) -> None:
    services, queries = asked_model
    path = tmp_path / "growers.csv"
    path.write_text(
        "Grower,Fruit 2024 (t),Fruit 2025 (t)\n"
        "Dunstall Orchards,701,598\nHollybush Farm,388,461\nSallow Brook Farm,60,99\n"
    )
    queries[question] = 'SELECT SUM("Fruit 2025 (t)") FROM t WHERE "Grower" = \'Sallow Brook Farm\''
    answer = ask(services, question, path)
    assert mode_of(answer) == "table" and answer.text.startswith(begins)


@pytest.mark.models
def test_a_query_for_something_else_leaves_the_question_to_the_passages(
    asked_model: tuple[Services, dict[str, str]], orders: Path
) -> None:
    services, queries = asked_model
    queries["What did Bob buy in April?"] = "SELECT COUNT(*) FROM t"
    assert mode_of(ask(services, "What did Bob buy in April?", orders)) == "chat"


@pytest.mark.models
@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What did Bob write?", "Bob writes that the lamp is broken."),
        ("How many chairs did Bob buy in March?", "In March, Bob bought three chairs at a fair."),
        ("What colour does Bob want?", "The colour of all chairs is green."),
        ("Che cosa ha comprato il cliente Bob?", "No answer is written in Italian."),
    ],
)
def test_no_query_is_asked_for_what_other_documents_say(
    asked_model: tuple[Services, dict[str, str]],
    orders: Path,
    tmp_path: Path,
    question: str,
    text: str,
) -> None:
    services, queries = asked_model
    letter = tmp_path / "letter.txt"
    letter.write_text(text)
    queries[question] = 'SELECT "Product" FROM t WHERE "Customer" = \'Bob\''
    assert mode_of(ask(services, question, orders, letter)) == "chat"


REPORT = """# Annual report

The Lighthouse was closed for painting until May. Trustees thanked the donors.

Visits by site

| Site | 2024-25 | 2023-24 | Change |
|---|---|---|---|
| Main Building | 184,320 | 171,905 | +7% |
| Lighthouse | 22,416 | 24,870 | -10% |
| Total | 206,736 | 196,775 | +5% |

Then the accounts follow.

Income and expenditure (£000)

| Line | 2024-25 | 2023-24 |
|---|---|---|
| Admissions | 1,214 | 902 |
| Grants | 1,050 | 1,320 |
| Total income | 2,264 | 2,222 |
| Staff costs | 1,702 | 1,590 |
| Premises | 611 | 655 |
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT)
    return path


@pytest.mark.models
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many visits did the Lighthouse have in 2023-24?", "Lighthouse, 2023-24: 24,870."),
        ("What was the total income in 2023-24?", "Total income, 2023-24 (£ thousand): 2222."),
    ],
)
def test_a_cell_of_a_document_is_looked_up_and_its_row_is_cited(
    services: Services, report: Path, question: str, told: str
) -> None:
    answer = ask(services, question, report)
    assert mode_of(answer) == "table" and answer.text.startswith(told)
    (part,) = answer.citations
    assert part.citation.text.startswith(told.partition(",")[0])


@pytest.mark.models
@pytest.mark.parametrize(
    ("table", "question"),
    [
        (REPORT, "How many visits did the Lighthouse have in 2023-24?"),
        (SALES, "How many units were sold in Q1?"),
    ],
)
def test_copies_of_a_file_are_taken_for_one(
    services: Services, tmp_path: Path, table: str, question: str
) -> None:
    name = "report.md" if table == REPORT else "sales.csv"
    copies = [tmp_path / folder / name for folder in ("new", "old")]
    for copy in copies:
        copy.parent.mkdir()
        copy.write_text(table)
    assert mode_of(ask(services, question, *copies)) == "table"


@pytest.mark.models
def test_of_copies_the_one_that_is_still_there_is_read(services: Services, tmp_path: Path) -> None:
    copies = [tmp_path / name for name in ("a.csv", "b.csv")]
    for copy in copies:
        copy.write_text(SALES)
    collection = services.library.create(new_id())
    list(services.library.add(copies, collection.id, CancelToken()))
    copies[0].unlink()
    request = AskRequest(
        text="How many units were sold in Q1?", collection_id=collection.id, params=SHORT
    )
    *_, last = services.chat.send(request, CancelToken())
    assert isinstance(last, AnswerFinished) and mode_of(last.answer) == "table"


@pytest.mark.models
@pytest.mark.parametrize(
    "question",
    [
        "By how much did total visits change?",  # percentages are not added up
        "What is the average of 2024-25 in the income and expenditure?",  # of what adds up others?
        "What did the trustees do at the Lighthouse in 2024-25?",
        "Why were there so many visits to the Lighthouse in 2024-25?",
    ],
)
def test_what_the_text_around_a_table_may_tell_is_not_computed(
    asked_model: tuple[Services, dict[str, str]], report: Path, question: str
) -> None:
    services, queries = asked_model
    queries[question] = 'SELECT "2024-25" FROM t WHERE "Site" = \'Lighthouse\''
    assert mode_of(ask(services, question, report)) == "chat"


@pytest.mark.models
def test_of_two_tables_the_one_that_knows_more_words_of_a_question_is_asked(
    asked_model: tuple[Services, dict[str, str]], tmp_path: Path
) -> None:
    services, queries = asked_model
    rota, boats = tmp_path / "rota.csv", tmp_path / "boats.csv"
    rota.write_text("Date,Rescue boat\n2026-05-16,Ruth\n2026-05-23,Leo\n")
    boats.write_text("Boat,Owner\nKestrel,Bert\nPetrel,Anna\n")
    question = "When is Ruth on the rescue boat?"
    queries[question] = 'SELECT "Date" FROM t WHERE "Rescue boat" = \'Ruth\''
    answer = ask(services, question, rota, boats)
    assert mode_of(answer) == "table" and "2026-05-16" in answer.text


@pytest.mark.models
def test_a_query_about_a_table_of_a_document_names_its_unit(
    asked_model: tuple[Services, dict[str, str]], report: Path
) -> None:
    services, queries = asked_model
    question = "What was spent on premises in 2023-24?"
    queries[question] = 'SELECT "2023-24 (£ thousand)" FROM t WHERE "Line" = \'Premises\''
    answer = ask(services, question, report)
    assert answer.text.startswith("Premises, 2023-24 (£ thousand): 655.")


@pytest.mark.models
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Welche Rechnungen haben einen Betrag über 100 seit 2024?", "Summe von Betrag: 450,5."),
        ("Welche Rechnungen haben einen Betrag über 300?", ""),
        ("Welcher Lieferant hat den höchsten Betrag?", "| Lieferant | Summe von Betrag |"),
        ("Welche Rechnungen haben Stunden über 1?", ""),
    ],
)
def test_a_list_of_amounts_says_what_they_come_to(
    services: Services, tmp_path: Path, question: str, told: str
) -> None:
    (path := tmp_path / "rechnungen.csv").write_text(
        "Nummer;Datum;Lieferant;Betrag;Stunden\nR1;2024-01-02;Amt;120,50;2\n"
        "R2;2024-02-03;Beck;330;1\nR3;2024-03-04;Amt;80;3\nR4;2023-03-04;Amt;130;3\n"
    )
    answer = ask(services, question, path)
    assert mode_of(answer) == "table"
    assert told in answer.text
    assert bool(told) or "Summe" not in answer.text


@pytest.mark.models
def test_a_question_goes_on_with_the_table_of_the_answer_before_it(
    services: Services, tmp_path: Path
) -> None:
    """Both files could answer it, and a text has the words; the one that was named is meant."""
    (tmp_path / "notes.md").write_text(
        "The amount, the date and the project are to be written down."
    )
    for name, amount in (("spring.csv", 30), ("autumn.csv", 70)):
        rows = f"Aurora,2024-03-01,{amount}\nAurora,2024-03-09,1\nCirrus,2024-04-02,5\n"
        (tmp_path / name).write_text(f"Project,Date,Amount\n{rows}")
    collection = services.library.create(new_id())
    list(services.library.add([tmp_path], collection.id, CancelToken()))

    def asked(text: str, conversation: str = "") -> Message:
        request = AskRequest(
            text=text,
            conversation_id=conversation or None,
            collection_id=collection.id,
            mode="chat",
            params=SHORT,
        )
        *_, last = services.chat.send(request, CancelToken())
        assert isinstance(last, AnswerFinished)
        return last.answer

    first = asked("What is the total amount in autumn.csv?")
    assert first.text.startswith("Sum of Amount: 76.")
    then = asked("And by month?", first.conversation_id)
    assert mode_of(then) == "table" and "autumn.csv" in then.text and "71" in then.text
    drawn = asked("Plot that", first.conversation_id)
    assert mode_of(drawn) == "table" and any(isinstance(each, ImagePart) for each in drawn.parts)
    last = asked("And for Cirrus?", first.conversation_id)
    assert "autumn.csv" in last.text and "Cirrus" in last.text
    assert mode_of(asked("And by month?")) != "table"
