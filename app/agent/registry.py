"""The tools of a conversation, and the one way to call them."""

from collections.abc import Iterable, Sequence
from typing import Any

from app.agent.approvals import Approvals
from app.agent.tool import Tool, ToolError
from app.core.cancellation import CancelToken
from app.core.messages import ToolCallPart, ToolResultPart

RESULT_CHARS = 4000
"""What the model gets to read of one result; more would push the conversation out of its window."""


class ToolRegistry:
    """Tools by name, in the order they are offered to the model.

    Args:
        approvals: decides about each call before it runs.
    """

    def __init__(self, tools: Iterable[Tool], approvals: Approvals) -> None:
        self._tools = {tool.name: tool for tool in tools}
        self._approvals = approvals

    @property
    def tools(self) -> tuple[Tool, ...]:
        return tuple(self._tools.values())

    def schemas(self) -> tuple[dict[str, Any], ...]:
        """The tools in the form that chat templates and training data use."""
        return tuple(
            {
                "type": "function",
                "function": {
                    "name": tool.name,
                    "description": tool.description,
                    "parameters": tool.parameters,
                },
            }
            for tool in self.tools
        )

    def call(
        self, call: ToolCallPart, cancel: CancelToken, untrusted: Sequence[str] = ()
    ) -> ToolResultPart:
        """Run one call. What goes wrong is a result for the model to read; raises Cancelled."""
        try:
            tool = self._checked(call)
            self._approvals.require(tool, call.arguments, untrusted)
            content = tool.run(call.arguments, cancel)
        except ToolError as error:
            return ToolResultPart(call.call_id, _shortened(str(error)), is_error=True)
        return ToolResultPart(call.call_id, _shortened(content))

    def _checked(self, call: ToolCallPart) -> Tool:
        import jsonschema  # late: the window opens without it

        tool = self._tools.get(call.name)
        if tool is None:
            raise ToolError(f"There is no tool {call.name}; there are {', '.join(self._tools)}.")
        try:
            jsonschema.validate(call.arguments, tool.parameters)
        except jsonschema.ValidationError as error:
            raise ToolError(f"Wrong arguments for {call.name}: {error.message}.") from None
        return tool


def _shortened(text: str) -> str:
    left_out = len(text) - RESULT_CHARS
    return text if left_out <= 0 else f"{text[:RESULT_CHARS]}… ({left_out} more characters)"
