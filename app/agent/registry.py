"""The tools of one answer, and the one way to call them."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from app.agent.approvals import Approvals, asked_again, still_holds
from app.agent.tool import Access, Tier, Tool, ToolError, ToolOutput, ToolSource
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.json_schemas import object_schema
from app.core.messages import ApprovalPart, ImagePart, ToolCallPart, ToolResultPart
from app.core.wording import translatable

RESULT_CHARS = 4000
"""How much of a result the model gets; more would push the conversation out of its context."""

READ_MORE = "read_more"
_READ_MORE_PARAMETERS = object_schema({"start": {"type": "integer", "minimum": 0}})
_MAX_ARGUMENTS = 256 * 1024
_REFUSED = "The user did not allow this call. Do not ask for it again; answer without it."


class CallOutcome(msgspec.Struct, frozen=True):
    """The result of a call. `is_untrusted`: its text is external and may contain instructions.

    `rows_read` and `sources` say what was read for it.
    """

    result: ToolResultPart
    pictures: tuple[ImagePart, ...] = ()
    is_untrusted: bool = False
    rows_read: int | None = None
    sources: tuple[ToolSource, ...] = ()


class ToolRegistry:
    """Tools by name, in the order in which they are offered to the model.

    Args:
        approvals: decides about each call before it runs.
        result_chars: how much of a result is returned at once.
    """

    def __init__(
        self, tools: Iterable[Tool], approvals: Approvals, result_chars: int = RESULT_CHARS
    ) -> None:
        self._tools = {tool.name: tool for tool in tools}
        self._approvals = approvals
        self._result_chars = result_chars
        self._long_result = ""
        self._long_is_untrusted = False

    @property
    def tools(self) -> tuple[Tool, ...]:
        """What the model may call now; includes reading on once a result had to be truncated."""
        more = (self._read_more(),) if self._long_result else ()
        return (*self._tools.values(), *more)

    def schemas(self) -> tuple[dict[str, Any], ...]:
        """The tools in the format of chat templates and training data."""
        return tuple(
            {
                "type": "function",
                "function": {
                    "name": tool.name,
                    "description": tool.description,
                    "parameters": tool.parameters,
                },
            }
            for tool in self._tools.values()
        )

    def is_untrusted(self, name: str) -> bool:
        """Whether the results of the tool `name` come from outside."""
        tool = self._tools.get(name)
        return tool is None or tool.access is not None or tool.tier > Tier.PURE

    def call(
        self,
        call: ToolCallPart,
        cancel: CancelToken,
        untrusted: Sequence[str] = (),
        decided: ApprovalPart | None = None,
    ) -> CallOutcome | ApprovalPart:
        """Run a call, or return what must be asked before it may run.

        Errors become results for the model to read. Raises Cancelled.

        Args:
            untrusted: all text from documents and tools that the model has read so far.
            decided: the user's decision about this call, if they were asked.
        """
        try:
            if decided is not None and decided.decision in ("denied", "withdrawn"):
                raise ToolError(_REFUSED)
            tool = self._checked(call)
            access = tool.accessed(call.arguments)
            asked = self._approvals.needed(tool, access, call, self._news_to(tool, untrusted))
            if asked is not None and not (decided and still_holds(decided, asked)):
                return asked_again(asked, decided)
            output = access.run(call.arguments, cancel)
        except (ToolError, UserError, OSError) as error:
            # Errors can also quote an untrusted source.
            result = ToolResultPart(call.call_id, str(error)[:RESULT_CHARS], is_error=True)
            return CallOutcome(result, is_untrusted=self.is_untrusted(call.name))
        return self._outcome(call, output, access)

    def _news_to(self, tool: Tool, untrusted: Sequence[str]) -> Sequence[str]:
        """Without the tool's own server's descriptions: otherwise every call would be suspect."""
        if not tool.origin:
            return untrusted
        own = {one.description for one in self._tools.values() if one.origin == tool.origin}
        return [text for text in untrusted if text not in own]

    def _outcome(self, call: ToolCallPart, output: str | ToolOutput, access: Access) -> CallOutcome:
        if isinstance(output, str):
            output = ToolOutput(output)
        is_untrusted = self.is_untrusted(call.name)
        if call.name == READ_MORE:
            is_untrusted = self._long_is_untrusted
            text = output.text
        else:
            text = self._shortened(output.text, is_untrusted)
        pictures = tuple(
            ImagePart(data=one.png, description=one.description, call_id=call.call_id)
            for one in output.pictures
        )
        result = ToolResultPart(
            call.call_id,
            text,
            chunk_ids=output.chunk_ids,
            table=output.table,
            remark=output.remark,
        )
        sources = output.sources or tuple(map(ToolSource, access.touches))
        return CallOutcome(result, pictures, is_untrusted, output.rows_read, sources)

    def _checked(self, call: ToolCallPart) -> Tool:
        import jsonschema  # imported late: not needed to open the window

        tools = {tool.name: tool for tool in self.tools}
        tool = tools.get(call.name)
        if tool is None:
            raise ToolError(f"There is no tool {call.name[:80]}; there are {', '.join(tools)}.")
        if len(msgspec.json.encode(call.arguments)) > _MAX_ARGUMENTS:
            raise ToolError(f"The arguments for {call.name} are too long.")
        try:
            jsonschema.validate(call.arguments, tool.parameters)
        except jsonschema.ValidationError as error:
            raise ToolError(f"Wrong arguments for {call.name}: {error.message[:300]}.") from None
        except jsonschema.SchemaError:
            raise ToolError(f"{call.name} declares its arguments wrongly.") from None
        return tool

    def _shortened(self, text: str, is_untrusted: bool) -> str:
        if len(text) <= self._result_chars:
            return text
        self._long_result, self._long_is_untrusted = text, is_untrusted
        return self._page(0)

    def _page(self, start: int) -> str:
        text = self._long_result[start : start + self._result_chars]
        end = start + len(text)
        left = len(self._long_result) - end
        if not left:
            return text
        return f"{text}… ({left} more characters: {READ_MORE} with start {end})"

    def _read_more(self) -> Tool:
        def run(arguments: dict[str, Any], _cancel: CancelToken) -> str:
            if arguments["start"] >= len(self._long_result):
                raise ToolError("There is nothing more to read.")
            return self._page(arguments["start"])

        return Tool(
            name=READ_MORE,
            description=translatable("Reads on in the last result that was cut."),
            parameters=_READ_MORE_PARAMETERS,
            run=run,
        )
