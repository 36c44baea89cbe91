"""A tool server that answers with too much: recognised early, and still there afterwards."""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.agent.approvals import Approvals
from app.agent.mcp.bridge_messages import ServerConfiguration
from app.agent.mcp.configuration import ServerFile
from app.agent.mcp.servers import McpServers
from app.agent.mcp.stdio import MAX_MESSAGE_BYTES, MessageLines, TooLong
from app.agent.registry import READ_MORE, CallOutcome, ToolRegistry
from app.agent.tool import Tool, ToolError
from app.core.cancellation import CancelToken
from app.core.messages import ApprovalPart, ToolCallPart

MB = 1_000_000
BARE = """
import json, sys

calls = 0
write = sys.stdout.write
for line in sys.stdin:
    asked = json.loads(line)
    if "id" not in asked:
        continue
    answer = {"jsonrpc": "2.0", "id": asked["id"]}
    if asked["method"] == "initialize":
        version = asked["params"]["protocolVersion"]
        info = {"name": "bare", "version": "1"}
        answer["result"] = {
            "protocolVersion": version, "capabilities": {"tools": {}}, "serverInfo": info
        }
    elif asked["method"] == "tools/list":
        schema = {"type": "object", "properties": {"size": {"type": "integer"}}}
        tools = [{"name": name, "inputSchema": schema} for name in ("write", "endless")]
        answer["result"] = {"tools": tools, "_meta": {"x": "x" * int(sys.argv[1])}}
        print("INFO: listing tools", file=sys.stderr, flush=True)
    elif asked["method"] == "tools/call":
        calls += 1
        while asked["params"]["name"] == "endless":
            write("x" * 1_000_000)
        text = f"call {calls}: " + "x" * asked["params"]["arguments"]["size"]
        answer["result"] = {"content": [{"type": "text", "text": text}]}
    else:
        answer["error"] = {"code": -32601, "message": "Method not found"}
    write(json.dumps(answer) + "\\n")
    sys.stdout.flush()
"""


@pytest.fixture
def tools(tmp_path: Path) -> Iterator[dict[str, Tool]]:
    servers = _bare_server(tmp_path, listing=0)
    yield {tool.name: tool for tool in servers.tools()}
    servers.close()


def _bare_server(folder: Path, listing: int) -> McpServers:
    """`listing` is how many bytes come with the list of tools."""
    script = folder / "bare.py"
    script.write_text(BARE)
    servers = McpServers(ServerFile(None), patience_s=60)
    arguments = (str(script), str(listing))
    servers.file.save("bare", ServerConfiguration(command=sys.executable, args=arguments))
    return servers


def test_a_reply_that_is_too_long_fails_at_once_and_the_server_stays(
    tools: dict[str, Tool], tmp_path: Path
) -> None:
    before = _most_memory(tmp_path)
    with pytest.raises(ToolError, match=r"larger than 16 MB.*Ask it for less"):
        _run(tools["bare__write"], size=50 * MB)
    assert _run(tools["bare__write"], size=0) == "call 2: ", "the same process"
    assert _most_memory(tmp_path) - before < 4 * MAX_MESSAGE_BYTES


def test_a_reply_without_end_ends_the_server_and_it_is_started_again(
    tools: dict[str, Tool],
) -> None:
    with pytest.raises(ToolError, match="larger than 16 MB"):
        _run(tools["bare__endless"])
    with pytest.raises(ToolError, match="ended during the call"):
        _run(tools["bare__write"], size=0)
    assert _run(tools["bare__write"], size=0) == "call 1: "


def test_a_list_of_tools_that_is_too_long_is_the_reason_for_not_starting(tmp_path: Path) -> None:
    servers = _bare_server(tmp_path, listing=50 * MB)
    (state,) = servers.states(start=True)
    servers.close()
    assert "did not start (The server's reply is larger than 16 MB" in state.error


def test_a_long_reply_within_the_limit_is_read_page_by_page(tools: dict[str, Tool]) -> None:
    registry = ToolRegistry(tools.values(), Approvals())
    first = _called(registry, ToolCallPart("1", "bare__write", {"size": 3 * MB}))
    assert first.startswith("call 1: xxx") and f"{READ_MORE} with start 4000" in first
    last = _called(registry, ToolCallPart("2", READ_MORE, {"start": 520_000}))
    assert 4000 < len(last) < 5000 and "more characters" in last


def _run(tool: Tool, **arguments: int) -> str:
    return str(tool.accessed(arguments).run(arguments, CancelToken()))


def _called(registry: ToolRegistry, call: ToolCallPart) -> str:
    outcome = registry.call(call, CancelToken())
    if isinstance(outcome, ApprovalPart):
        yes = msgspec.structs.replace(outcome, decision="once")
        outcome = registry.call(call, CancelToken(), (), yes)
    assert isinstance(outcome, CallOutcome)
    return outcome.result.content


def _most_memory(folder: Path) -> int:
    """The peak, in bytes, of the bridge to the server that was started from `folder`."""
    if sys.platform != "linux":
        pytest.skip("only Linux tells a process's peak of memory in a file")
    (server,) = (
        entry.parent
        for entry in Path("/proc").glob("[0-9]*/cmdline")
        if str(folder).encode() in entry.read_bytes()
    )
    bridge = _status(server, "PPid")
    return int(_status(Path("/proc", bridge), "VmHWM").split()[0]) * 1024


def _status(process: Path, name: str) -> str:
    lines = (process / "status").read_text().splitlines()
    return next(line.partition(":")[2].strip() for line in lines if line.startswith(f"{name}:"))


def test_messages_are_split_wherever_the_chunks_end() -> None:
    lines = MessageLines()
    told = [line for chunk in (b"a", b"b\nc\n\nd", b"", b"\n", b"e") for line in lines.feed(chunk)]
    assert told == [b"ab", b"c", b"", b"d"]


def test_what_is_too_long_is_told_once_and_dropped_up_to_its_end() -> None:
    lines = MessageLines()
    half = b"x" * (MAX_MESSAGE_BYTES // 2 + 1)
    assert list(lines.feed(half)) == []
    (told,) = lines.feed(half)
    assert isinstance(told, TooLong)
    assert list(lines.feed(half)) == []
    assert list(lines.feed(b"end\nnext\n")) == [b"next"]
