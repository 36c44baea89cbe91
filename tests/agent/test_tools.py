"""The tools that come with Inglenook."""

from datetime import datetime
from typing import Any

import pytest

from app.agent.approvals import Approvals
from app.agent.registry import RESULT_CHARS, ToolRegistry
from app.agent.sandbox import Sandbox
from app.agent.tool import Tier, Tool, ToolError
from app.agent.tools import builtin_tools
from app.core.cancellation import Cancelled, CancelToken
from app.core.messages import ToolCallPart, ToolResultPart


def _call(sandbox: Sandbox, name: str, arguments: dict[str, Any]) -> ToolResultPart:
    registry = ToolRegistry(builtin_tools(sandbox), Approvals())
    return registry.call(ToolCallPart("1", name, arguments), CancelToken())


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
        ("telephone", {}, "There is no tool telephone; there are calculator, date_time."),
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


def test_a_big_result_is_shortened() -> None:
    result = _registry(_tool("x" * (RESULT_CHARS + 7))).call(
        ToolCallPart("1", "read", {}), CancelToken()
    )
    assert result.content == "x" * RESULT_CHARS + "… (7 more characters)"


def test_stop_passes_through_a_tool(sandbox: Sandbox) -> None:
    cancel = CancelToken()
    cancel.cancel()
    registry = ToolRegistry(builtin_tools(sandbox), Approvals())
    with pytest.raises(Cancelled):
        registry.call(ToolCallPart("1", "calculator", {"expression": "1"}), cancel)


def test_schemas_have_the_form_of_chat_templates() -> None:
    (schema,) = _registry(_tool("")).schemas()
    assert schema["type"] == "function"
    assert set(schema["function"]) == {"name", "description", "parameters"}


def test_a_tool_error_is_what_the_model_reads() -> None:
    def fail(_arguments: dict[str, Any], _cancel: CancelToken) -> str:
        raise ToolError("no such page")

    tool = Tool(
        name="read", description="", parameters={"type": "object"}, run=fail, tier=Tier.PURE
    )
    result = _registry(tool).call(ToolCallPart("1", "read", {}), CancelToken())
    assert result == ToolResultPart("1", "no such page", is_error=True)
