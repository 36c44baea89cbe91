"""Ways from a BFCL problem to calls: the first step of our ReAct loop, and llama.cpp's server."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from app.agent.approvals import Approvals
from app.agent.generation import ModelTurn, Rival
from app.agent.react_prompt import first_messages, step_request
from app.agent.react_step import NO_CALLS, parse_step
from app.agent.registry import ToolRegistry
from app.agent.tool import Tool, ToolError
from app.core.cancellation import CancelToken
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import LoadModel, PromptMessage
from tests.bench.bfcl_scoring import Call

_STEP_TOKENS = 512
_CONTEXT = 8192
_JSON_TYPES = {"dict": "object", "float": "number", "tuple": "array", "any": "string"}


class Caller(Protocol):
    """A loaded model that is asked for calls."""

    def calls(self, problem: dict[str, Any]) -> tuple[str, list[Call] | None]:
        """What it wrote, and the calls in it; None if they cannot be read as calls."""

    def close(self) -> None: ...


class ReactCaller:
    """The first step of the ReAct loop."""

    def __init__(self, model: Path, threads: int) -> None:
        self._engine = EngineClient()
        self._engine.load(LoadModel(path=str(model), context_length=_CONTEXT, threads=threads))

    def calls(self, problem: dict[str, Any]) -> tuple[str, list[Call] | None]:
        tools = [
            Tool(
                name=one["name"],
                description=one["description"],
                parameters=json_schema(one["parameters"]),
                run=lambda _arguments, _cancel: "",
            )
            for one in problem["function"]
        ]
        registry = ToolRegistry(tools, Approvals())
        turns = [PromptMessage(role=m["role"], content=m["content"]) for m in _turns(problem)]
        request = step_request(first_messages(turns, registry), registry, _STEP_TOKENS)
        turn = ModelTurn(self._engine, request, CancelToken(), rival=Rival(NO_CALLS))
        for _ in turn:
            pass
        try:
            return turn.text, [(call.name, call.arguments) for call in parse_step(turn.text)]
        except ToolError:
            return turn.text, None

    def close(self) -> None:
        self._engine.stop()


class ServerCaller:
    """llama-server's code in process (`xllamacpp`): tools through the model's own template."""

    def __init__(self, model: Path, threads: int) -> None:
        import xllamacpp

        params = xllamacpp.CommonParams()
        params.model.path = str(model)
        params.n_ctx = _CONTEXT
        params.n_parallel = 1
        params.use_jinja = True
        params.verbosity = 0
        if threads:
            params.cpuparams.n_threads = threads
            params.cpuparams_batch.n_threads = threads
        self._server = xllamacpp.Server(params)

    def calls(self, problem: dict[str, Any]) -> tuple[str, list[Call] | None]:
        functions = [
            {"type": "function", "function": one | {"parameters": json_schema(one["parameters"])}}
            for one in problem["function"]
        ]
        request = {
            "messages": _turns(problem),
            "tools": functions,
            "parallel_tool_calls": True,
            "temperature": 0,
            "max_tokens": _STEP_TOKENS,
        }
        reply: Any = self._server.handle_chat_completions(request)
        message = reply["choices"][0]["message"]
        written = message.get("tool_calls") or []
        text = json.dumps(written) if written else message.get("content") or ""
        try:
            return text, [
                (one["function"]["name"], json.loads(one["function"]["arguments"] or "{}"))
                for one in written
            ]
        except json.JSONDecodeError:
            return text, None

    def close(self) -> None:
        pass


CALLERS: dict[str, Callable[[Path, int], Caller]] = {
    "react": ReactCaller,
    "xllamacpp": ServerCaller,
}


def json_schema(schema: Any) -> Any:
    """BFCL writes Python's names of types; objects with known properties are closed."""
    if isinstance(schema, list):
        return [json_schema(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    plain = {
        key: _JSON_TYPES.get(value, value)
        if key == "type" and isinstance(value, str)
        else json_schema(value)
        for key, value in schema.items()
    }
    if plain.get("type") == "object" and isinstance(plain.get("properties"), dict):
        plain["additionalProperties"] = False
    return plain


def _turns(problem: dict[str, Any]) -> list[dict[str, str]]:
    turns: list[dict[str, str]] = problem["question"][0]
    return turns
