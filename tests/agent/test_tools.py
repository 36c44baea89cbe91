"""The tools that come with Inglenook."""

from datetime import datetime
from typing import Any

import pytest

from app.agent.approvals import Approvals
from app.agent.registry import READ_MORE, RESULT_CHARS, CallOutcome, ToolRegistry
from app.agent.sandbox import Sandbox
from app.agent.tool import Tier, Tool, ToolError
from app.agent.tools import Resources, built_in_tools
from app.agent.workbench.client import Workbench
from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.messages import ToolCallPart, ToolResultPart


def _built_in(sandbox: Sandbox) -> ToolRegistry:
    resources = Resources(sandbox=sandbox, workbench=Workbench())
    return ToolRegistry(built_in_tools(resources), Approvals())


def _call(sandbox: Sandbox, name: str, arguments: dict[str, Any]) -> ToolResultPart:
    registry = _built_in(sandbox)
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


def test_a_plot_is_a_picture_for_the_user_and_a_sentence_for_the_model(sandbox: Sandbox) -> None:
    registry = _built_in(sandbox)
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
    registry = _built_in(sandbox)
    titled = {**data, "title": "毛利率 $3 " * 12}
    outcome = registry.call(ToolCallPart("1", "plot", titled), CancelToken())
    assert isinstance(outcome, CallOutcome) and len(outcome.pictures) == 1, outcome


def test_labels_that_fit_no_value_are_left_out_and_said_to_be(sandbox: Sandbox) -> None:
    registry = _built_in(sandbox)
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
    registry = _built_in(sandbox)
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
