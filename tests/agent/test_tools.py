"""The tools that come with Inglenook."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from app.agent.approvals import Approvals
from app.agent.confined_files import Folders
from app.agent.registry import READ_MORE, RESULT_CHARS, CallOutcome, ToolRegistry
from app.agent.sandbox import Sandbox
from app.agent.tool import Tier, Tool, ToolError
from app.agent.tools import computing_tools
from app.agent.tools.table import table
from app.agent.workbench.client import Workbench
from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.grants import Grant
from app.core.messages import ToolCallPart, ToolResultPart
from tests.index.binary_workbooks import Cell, write_xlsb
from tests.index.test_sparse_sheets import cell, write_ods
from tests.index.test_sparse_sheets import row as sheet_row


def _call(sandbox: Sandbox, name: str, arguments: dict[str, Any]) -> ToolResultPart:
    registry = ToolRegistry(computing_tools(sandbox, Workbench()), Approvals())
    return _result(registry, ToolCallPart("1", name, arguments))


def _result(registry: ToolRegistry, call: ToolCallPart) -> ToolResultPart:
    outcome = registry.call(call, CancelToken())
    assert isinstance(outcome, CallOutcome)
    return outcome.result


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("17 * 23", "391"),
        ("0.1 + 0.2", "0.3"),
        ("2^10", "1024"),
        (" (12.5 + 3) * 4 ", "62"),
        ("2 ** 100", "1267650600228229401496703205376"),
        ("round(pi, 2)", "3.14"),
        ("sqrt(2)", "1.41421356237"),
        ("15 / 100 * 240", "36"),
        ("-7 // 2", "-4"),
    ],
)
def test_calculator(sandbox: Sandbox, expression: str, value: str) -> None:
    result = _call(sandbox, "calculator", {"expression": expression})
    assert (result.content, result.is_error) == (value, False)


@pytest.mark.parametrize(
    ("expression", "problem"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("1 +", "SyntaxError"),
        ("1,234 * 2", "does not match"),
        ("open('/etc/passwd')", "does not match"),
        ("9 ** 9 ** 9", "MemoryError"),
    ],
)
def test_calculator_says_what_is_wrong(sandbox: Sandbox, expression: str, problem: str) -> None:
    result = _call(sandbox, "calculator", {"expression": expression})
    assert result.is_error and problem in result.content


def test_date_time(sandbox: Sandbox) -> None:
    before = datetime.now().astimezone()
    content = _call(sandbox, "date_time", {}).content
    after = datetime.now().astimezone()
    assert any(f"{now:%A}, {now:%Y-%m-%d %H:%M}" in content for now in (before, after))


@pytest.mark.parametrize(
    ("name", "arguments", "problem"),
    [
        ("telephone", {}, "There is no tool telephone; there are calculator, "),
        ("calculator", {}, "'expression' is a required property"),
        ("calculator", {"expression": 4}, "is not of type 'string'"),
        ("date_time", {"zone": "UTC"}, "'zone' was unexpected"),
    ],
)
def test_a_wrong_call_is_explained(
    sandbox: Sandbox, name: str, arguments: dict[str, Any], problem: str
) -> None:
    result = _call(sandbox, name, arguments)
    assert result.is_error and problem in result.content


def _registry(tool: Tool) -> ToolRegistry:
    return ToolRegistry([tool], Approvals())


def _tool(content: str) -> Tool:
    return Tool(
        name="read",
        description="Reads.",
        parameters={"type": "object", "properties": {}},
        run=lambda _arguments, _cancel: content,
        tier=Tier.PURE,
    )


def test_a_big_result_is_shortened_and_can_be_read_on() -> None:
    registry = _registry(_tool("x" * RESULT_CHARS + "the end"))
    assert READ_MORE not in {tool.name for tool in registry.tools}
    first = _result(registry, ToolCallPart("1", "read", {}))
    assert first.content.startswith("x" * RESULT_CHARS + "… (7 more characters")
    assert READ_MORE in {tool.name for tool in registry.tools}
    rest = _result(registry, ToolCallPart("2", READ_MORE, {"start": RESULT_CHARS}))
    assert rest.content == "the end"
    assert _result(registry, ToolCallPart("3", READ_MORE, {"start": 10**9})).is_error


def test_arguments_of_a_megabyte_are_refused() -> None:
    call = ToolCallPart("1", "read", {"x": "y" * 1_000_000})
    assert "too long" in _result(_registry(_tool("")), call).content


@pytest.mark.parametrize(
    ("amount", "source", "target", "value"),
    [
        (3, "mile", "km", "4.828032 km"),
        (100, "celsius", "fahrenheit", "212 fahrenheit"),
        (90, "km/hour", "m/s", "25 m/s"),
        (2, "m^2", "cm^2", "20000 cm^2"),
    ],
)
def test_units(sandbox: Sandbox, amount: float, source: str, target: str, value: str) -> None:
    arguments = {"amount": amount, "source": source, "target": target}
    result = _call(sandbox, "units", arguments)
    assert (result.content, result.is_error) == (value, False)


@pytest.mark.parametrize(
    ("source", "target"), [("mile", "kilogram"), ("m^9^9^9^9", "m"), ("flurbs", "m"), ("9", "m")]
)
def test_what_is_no_unit_is_explained(sandbox: Sandbox, source: str, target: str) -> None:
    assert _call(sandbox, "units", {"amount": 1, "source": source, "target": target}).is_error


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("sum(n * n for n in range(4))", "14"),
        ("x = 3\nprint('x is', x)\nx + 1", "x is 3\n4"),
        ("for n in range(2):\n    print(n)", "0\n1"),
        ("x = 1", "(no output)"),
    ],
)
def test_python(sandbox: Sandbox, code: str, value: str) -> None:
    assert _call(sandbox, "python", {"code": code}).content == value


def test_python_reads_no_files(sandbox: Sandbox) -> None:
    result = _call(sandbox, "python", {"code": "open('/etc/passwd').read()"})
    assert result.is_error and "root:" not in result.content


SALES = "region,units,price\nNorth,3,2.5\nSouth,4,1.5\nNorth,5,2.0\n"


@pytest.fixture
def sales(tmp_path: Path) -> Path:
    (tmp_path / "sales.csv").write_text(SALES)
    return tmp_path.resolve()


class OpenedFolder:
    """A folder that was opened in the settings."""

    def __init__(self, folder: Path) -> None:
        self._grant = Grant(id="g", created=0.0, folder=str(folder))

    def grants(self) -> tuple[Grant, ...]:
        return (self._grant,)

    def known_version(self, tool: str) -> str:
        return ""


def _ask_table(sandbox: Sandbox, folder: Path, **arguments: str) -> ToolResultPart:
    approvals = Approvals(OpenedFolder(folder))
    tool = table(Folders(approvals.folders), sandbox, Workbench())
    call = ToolCallPart("1", "table", {"path": "sales.csv", **arguments})
    return _result(ToolRegistry([tool], approvals), call)


def test_a_table_is_described_and_computed_with(sandbox: Sandbox, sales: Path) -> None:
    assert "3 rows with the columns region, units, price" in _ask_table(sandbox, sales).content
    code = "sum(r['units'] * r['price'] for r in rows if r['region'] == 'North')"
    assert _ask_table(sandbox, sales, code=code).content == "17.5"
    assert _ask_table(sandbox, sales, code="sum(table['units'])").content == "12"
    assert _ask_table(sandbox, sales, code="max(sales['price'])").content == "2.5"


def test_a_program_that_fails_on_a_table_is_told_the_columns(sandbox: Sandbox, sales: Path) -> None:
    failed = _ask_table(sandbox, sales, code="sum(df['units'])")
    assert failed.is_error
    assert "NameError" in failed.content and "region, units, price" in failed.content


@pytest.mark.parametrize("name", ["rows.csv", "sum.csv", "class.csv", "2024 sales.csv"])
def test_the_name_of_a_file_hides_nothing(sandbox: Sandbox, sales: Path, name: str) -> None:
    (sales / "sales.csv").rename(sales / name)
    code = "sum(r['units'] for r in rows)"
    assert _ask_table(sandbox, sales, path=name, code=code).content == "12"


def test_a_sheet_of_a_workbook_is_computed_with(sandbox: Sandbox, sales: Path) -> None:
    with xlsxwriter.Workbook(sales / "book.xlsx") as book:
        units, costs = book.add_worksheet("units"), book.add_worksheet("costs")
        for number, row in enumerate((("region", "units"), ("North", 3), ("South", 4))):
            units.write_row(number, 0, row)
        costs.write_column(0, 0, ("cost", 2.5))
    code = "sum(r['units'] for r in rows)"
    assert _ask_table(sandbox, sales, path="book.xlsx", code=code).content == (
        "7\nThis is about sheet units only; the sheets are units, costs."
    )
    assert "Sheets: units, costs" in _ask_table(sandbox, sales, path="book.xlsx").content
    cost = _ask_table(sandbox, sales, path="book.xlsx", sheet="costs", code="rows[0]['cost']")
    assert cost.content.startswith("2.5\nThis is about sheet costs only")


def test_a_table_of_which_not_all_rows_fit_is_not_summed(sandbox: Sandbox, sales: Path) -> None:
    rows = "".join(f"order {number},{number}.25\n" for number in range(200_000))
    (sales / "sales.csv").write_text(f"name,amount\n{rows}")
    summed = _ask_table(sandbox, sales, code="sum(table['amount'])")
    assert summed.is_error
    assert "of the 200000 rows of this table fit, so nothing was computed" in summed.content


def test_a_table_with_a_cell_in_the_far_corner_is_computed_with(
    sandbox: Sandbox, sales: Path
) -> None:
    with xlsxwriter.Workbook(sales / "far.xlsx") as book:
        sheet = book.add_worksheet("units")
        for number, row in enumerate((("region", "units"), ("North", 3), ("South", 4))):
            sheet.write_row(number, 0, row)
            sheet.write(number, 700, ("price", 2.5, 1.5)[number])
        sheet.write("XFD1048576", "corner")
    cells: list[Cell] = [(0, 0, "region"), (0, 700, "units"), (1, 0, "North"), (1, 700, 3.0)]
    write_xlsb(sales / "far.xlsb", {"units": [*cells, (1_048_575, 16_383, 4.0)]})
    code = "sum(r['units'] * r['price'] for r in rows[:2])"
    assert _ask_table(sandbox, sales, path="far.xlsx", code=code).content == "13.5"
    assert "3 rows with the columns region, units, price." in (
        _ask_table(sandbox, sales, path="far.xlsx").content
    )
    assert _ask_table(sandbox, sales, path="far.xlsb", code="table['units']").content == "[3, None]"


def typed(kind: str, value: str, times: int = 1) -> str:
    """An ODS cell whose value is in an attribute, as those of numbers and dates are."""
    attribute = "date-value" if kind == "date" else "value"
    return (
        f'<table:table-cell table:number-columns-repeated="{times}" office:value-type="{kind}"'
        f' office:{attribute}="{value}"><text:p>shown</text:p></table:table-cell>'
    )


def test_a_table_in_an_open_document_with_gaps_is_computed_with(
    sandbox: Sandbox, sales: Path
) -> None:
    write_ods(
        sales / "far.ods",
        Stock=sheet_row(cell("lamp"), cell("", 16_000), cell("units"), cell(""), cell("day"))
        + sheet_row(cell("", 16_384), times=400_000)
        + sheet_row(cell("Brass"), cell("", 16_000), typed("float", "2.5"))
        + sheet_row(typed("percentage", "0.5"), cell("", 16_002), typed("date", "2024-02-29"))
        + sheet_row(cell("", 16_384), times=600_000)
        + sheet_row(cell("Tin"), cell("", 16_000), typed("float", "4"), times=20),
        Full=sheet_row(cell("lamp"), cell("", 16_000))
        + sheet_row(cell("Tin"), times=4_000_000_000),
    )
    described = _ask_table(sandbox, sales, path="far.ods").content
    assert described.startswith("22 rows with the columns lamp, units, day.")
    described = _ask_table(sandbox, sales, path="far.ods", sheet="Full").content
    assert described.startswith("1048575 rows with the columns lamp.")
    code = "[rows[0], rows[1], rows[2]['units']]"
    assert _ask_table(sandbox, sales, path="far.ods", code=code).content == (
        "[{'lamp': 'Brass', 'units': 2.5, 'day': None},"
        " {'lamp': 0.5, 'units': None, 'day': '2024-02-29'}, 4]\n"
        "This is about sheet Stock only; the sheets are Stock, Full."
    )


def test_a_table_in_an_open_document_that_is_filled_to_its_edge_says_so(
    sandbox: Sandbox, sales: Path
) -> None:
    write_ods(sales / "full.ods", Stock=sheet_row(cell("Lamp", 16_384), times=1_000_000))
    answer = _ask_table(sandbox, sales, path="full.ods")
    assert answer.is_error and "are too far apart" in answer.content


def test_cells_of_a_table_are_never_code(sandbox: Sandbox, sales: Path) -> None:
    (sales / "sales.csv").write_text("name\n'); 1/0; ('\n")
    assert _ask_table(sandbox, sales, code="rows[0]['name']").content == "'); 1/0; ('"


def test_a_file_that_is_no_table_is_explained(sandbox: Sandbox, sales: Path) -> None:
    (sales / "sales.csv").write_bytes(b"")
    assert _ask_table(sandbox, sales).is_error


def test_a_plot_is_a_picture_for_the_user_and_a_sentence_for_the_model(sandbox: Sandbox) -> None:
    registry = ToolRegistry(computing_tools(sandbox, Workbench()), Approvals())
    bars = {"kind": "bar", "series": [{"y": [3, 1, 2]}], "labels": ["a", "$b", "c"], "title": "T"}
    outcome = registry.call(ToolCallPart("1", "plot", bars), CancelToken())
    assert isinstance(outcome, CallOutcome) and not outcome.result.is_error, outcome
    (picture,) = outcome.pictures
    assert picture.data.startswith(b"\x89PNG") and picture.description == "T"
    assert picture.call_id == "1" and len(outcome.result.content) < 100


@pytest.mark.parametrize(
    "data",
    [
        {"kind": "pie", "series": [{"y": [5, 3, 2] * 4}], "labels": ["服务", "خدمات", "c"] * 4},
        {"kind": "line", "series": [{"y": list(range(9)), "name": "n" * 120}] * 8},
        {"kind": "bar", "series": [{"y": list(range(9))}], "labels": ["A long name"] * 9},
        {"kind": "histogram", "series": [{"y": [1, 2, 2, 3]}], "labels": ["unused"]},
    ],
    ids=lambda data: data["kind"],
)
def test_charts_of_every_kind_take_long_and_foreign_words(
    sandbox: Sandbox, data: dict[str, Any]
) -> None:
    registry = ToolRegistry(computing_tools(sandbox, Workbench()), Approvals())
    titled = {**data, "title": "毛利率 $3 " * 12}
    outcome = registry.call(ToolCallPart("1", "plot", titled), CancelToken())
    assert isinstance(outcome, CallOutcome) and len(outcome.pictures) == 1, outcome


def test_labels_that_fit_no_value_are_left_out_and_said_to_be(sandbox: Sandbox) -> None:
    registry = ToolRegistry(computing_tools(sandbox, Workbench()), Approvals())
    data = {"kind": "line", "series": [{"y": [3, 1, 2]}], "labels": ["month", "revenue"]}
    outcome = registry.call(ToolCallPart("1", "plot", data), CancelToken())
    assert isinstance(outcome, CallOutcome) and outcome.pictures
    assert "2 for 3 values" in outcome.result.content
    pies = {"kind": "pie", "series": [{"y": [3, 1]}, {"y": [2, 2]}]}
    assert _result(registry, ToolCallPart("2", "plot", pies)).is_error
    pieces = {"kind": "pie", "series": [{"y": [900], "name": "Rent"}, {"y": [400], "name": "Food"}]}
    assert not _result(registry, ToolCallPart("3", "plot", pieces)).is_error


def test_stop_passes_through_a_tool(sandbox: Sandbox) -> None:
    cancel = CancelToken()
    cancel.cancel()
    registry = ToolRegistry(computing_tools(sandbox, Workbench()), Approvals())
    with pytest.raises(Cancelled):
        registry.call(ToolCallPart("1", "calculator", {"expression": "1"}), cancel)


def test_schemas_have_the_form_of_chat_templates() -> None:
    (schema,) = _registry(_tool("")).schemas()
    assert schema["type"] == "function"
    assert set(schema["function"]) == {"name", "description", "parameters"}


@pytest.mark.parametrize(
    "error",
    [ToolError("no such page"), UserError("no such", "page"), OSError("no such page")],
    ids=["of the tool", "of the environment", "of the system"],
)
def test_an_error_is_what_the_model_reads(error: Exception) -> None:
    def fail(_arguments: dict[str, Any], _cancel: CancelToken) -> str:
        raise error

    tool = Tool(
        name="read", description="", parameters={"type": "object"}, run=fail, tier=Tier.PURE
    )
    result = _result(_registry(tool), ToolCallPart("1", "read", {}))
    assert result == ToolResultPart("1", "no such page", is_error=True)
