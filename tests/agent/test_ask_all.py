"""The tool that asks every document: the program counts and adds, the model is only told."""

import pytest

from app.agent.approvals import Approvals
from app.agent.registry import CallOutcome, ToolRegistry
from app.agent.tools.ask_all import ask_all
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.messages import ToolCallPart
from app.core.surveys import AskedAll, CellItem, SurveyCell, SurveyColumn, SurveyRow

MONEY = {"name": " Total  due ", "type": "money"}


def row(name: str, value: str, unit: str = "") -> SurveyRow:
    item = CellItem(value, unit, f"It is {value}.", 2, 0, 9, 6, 8)
    cell = SurveyCell(state="found", items=(item,)) if value else SurveyCell(state="absent")
    return SurveyRow(name, f"/docs/{name}.txt", {"Total due": cell})


def told(rows: list[SurveyRow], arguments: dict[str, str]) -> str:
    asked = []

    def ask(column: SurveyColumn, _: CancelToken) -> AskedAll:
        asked.append(column)
        return AskedAll(column, tuple(rows))

    outcome = ToolRegistry([ask_all(ask)], Approvals()).call(
        ToolCallPart("c", "ask_all", dict(arguments)), CancelToken()
    )
    assert isinstance(outcome, CallOutcome)
    assert [column.name for column in asked] == ["Total due"]
    return outcome.result.content


def test_amounts_are_added_by_unit_and_every_value_has_its_quote() -> None:
    rows = [row("a", "10.10", "EUR"), row("b", "20.20", "EUR"), row("c", "5", "USD"), row("d", "")]
    assert told(rows, MONEY).splitlines() == [
        "4 of 4 documents read; 4 answered.",
        "found: 3, absent: 1",
        "sum: 30.30 EUR",
        "sum: 5 USD",
        "10.10: 1 documents",
        "20.20: 1 documents",
        "5: 1 documents",
        "a.txt, p. 2: 10.10 EUR (It is 10.10.)",
        "b.txt, p. 2: 20.20 EUR (It is 20.20.)",
        "c.txt, p. 2: 5 USD (It is 5.)",
    ]


def test_a_long_result_says_how_much_it_leaves_out() -> None:
    text = told([row(f"{n}", "yes") for n in range(120)], MONEY | {"type": "yes/no"})
    assert "yes: 120 documents" in text
    assert text.endswith("These are 100 of 120 values; the survey holds all of them.")


def test_what_cannot_be_asked_is_told_to_the_model() -> None:
    def refuse(*_: object) -> AskedAll:
        raise UserError("This collection has no documents.", "Add some first.")

    outcome = ToolRegistry([ask_all(refuse)], Approvals()).call(
        ToolCallPart("c", "ask_all", dict(MONEY)), CancelToken()
    )
    assert isinstance(outcome, CallOutcome)
    assert outcome.result.is_error
    assert "no documents" in outcome.result.content


@pytest.mark.parametrize("type_", ["telephone", "choice"])
def test_only_types_without_choices_are_offered(type_: str) -> None:
    column_types = ask_all(lambda column, _: AskedAll(column, ())).parameters["properties"]["type"]
    assert type_ not in column_types["enum"]
