"""The listening server and its ASGI application: routes, decoding, errors as responses.

It listens in a thread of its own, so that window and command line stay free.
"""

import errno
import socket
import threading
from contextlib import ExitStack
from functools import partial
from inspect import iscoroutinefunction

import msgspec
import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

import app as program
from app.answers.completions import ContextExceededError, NoInfillError
from app.api.api_errors import ApiError, ErrorType, bad_request, json_response
from app.api.chat_completions import complete
from app.api.chat_schema import ChatChunk, ChatCompletion
from app.api.context import ApiContext, ClientLeft
from app.api.library_endpoints import (
    AnswerEvent,
    AnswerObject,
    answer,
    compare,
    list_collections,
    search,
)
from app.api.model_endpoints import embed, list_models, show_model
from app.api.openapi import Endpoint, openapi_document
from app.api.responses import create_response
from app.api.responses_schema import ResponseEvent, ResponseObject
from app.api.security import Guard
from app.api.survey_endpoints import (
    SurveyEvent,
    SurveyResult,
    list_surveys,
    run_survey,
    show_survey,
)
from app.api.text_completions import TextCompletion, complete_text
from app.core.errors import BugError, UserError, WorkerStoppedError
from app.core.text_files import is_nested_too_deeply, parse_json
from app.hub.network_gate import NetworkGate
from app.services.machine.local_api import ApiAddress

ENDPOINTS = (
    Endpoint("/v1/models", list_models),
    Endpoint("/v1/models/{model}", show_model),
    Endpoint("/v1/chat/completions", complete, ChatCompletion, ChatChunk, "messages"),
    Endpoint("/v1/completions", complete_text, TextCompletion, TextCompletion, "prompt"),
    Endpoint("/v1/responses", create_response, ResponseObject, ResponseEvent, "input"),
    Endpoint("/v1/embeddings", embed),
    Endpoint("/v1/collections", list_collections),
    Endpoint("/v1/collections/{collection}/search", search),
    Endpoint("/v1/collections/{collection}/compare", compare),
    Endpoint("/v1/collections/{collection}/answers", answer, AnswerObject, AnswerEvent),
    Endpoint("/v1/collections/{collection}/surveys", run_survey, SurveyResult, SurveyEvent),
    Endpoint("/v1/surveys", list_surveys),
    Endpoint("/v1/surveys/{survey}", show_survey),
)

_CLIENT_CLOSED = 499
"""Never read by the client; nginx's status for a client that disconnected."""


def application(context: ApiContext, address: ApiAddress) -> ASGIApp:
    """Serves `context` to clients with the token of `address`."""
    routes = [
        Route(e.route, partial(_handle, context, e), methods=[e.method], name=e.name)
        for e in ENDPOINTS
    ]
    document = openapi_document(ENDPOINTS, program.__version__)

    async def show_document(_: Request) -> Response:
        return json_response(document)

    routes.append(Route("/openapi.json", show_document, methods=["GET"]))
    served: ASGIApp = Starlette(
        routes=routes,
        exception_handlers={
            ApiError: _on_api_error,
            HTTPException: _on_http_error,
            Exception: _on_bug,
        },
    )
    if address.origins:
        served = CORSMiddleware(
            served, address.origins, allow_methods=["GET", "POST"], allow_headers=["*"]
        )
    return Guard(served, address.port, address.token, address.origins)


async def _handle(context: ApiContext, endpoint: Endpoint, request: Request) -> Response:
    try:
        given = [] if endpoint.body is None else [await _decoded(request, endpoint.body)]
        handle = partial(endpoint.handle, context, request, *given)
        if iscoroutinefunction(endpoint.handle):
            response: Response = await handle()
            return response
        return json_response(await context.executor.result(request, handle))
    except ClientLeft:
        return Response(status_code=_CLIENT_CLOSED)
    except UserError as error:
        raise _explained(error, endpoint) from error
    except BugError as error:
        raise ApiError(500, str(error), "server_error") from error


async def _decoded(request: Request, type_: type[msgspec.Struct]) -> msgspec.Struct:
    try:
        body = await request.body()
        if is_nested_too_deeply(body):
            raise bad_request("The body is nested too deeply.", code="invalid_json")
        return parse_json(body, type_)
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at `$")
        raise bad_request(message, path.strip("`.") or None) from None
    except msgspec.DecodeError as error:
        raise bad_request(f"The body is not JSON: {error}.", code="invalid_json") from None


def _explained(error: UserError, endpoint: Endpoint) -> ApiError:
    match error:
        case WorkerStoppedError():
            return ApiError(503, str(error), "server_error", code="engine_stopped")
        case ContextExceededError():
            return bad_request(str(error), endpoint.prompt, "context_length_exceeded")
        case NoInfillError():
            return bad_request(str(error), "suffix")
    return ApiError(422, str(error))


async def _on_api_error(_: Request, error: Exception) -> Response:
    assert isinstance(error, ApiError)
    return error.response()


async def _on_http_error(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    type_: ErrorType = "not_found_error" if error.status_code == 404 else "invalid_request_error"
    response = ApiError(error.status_code, f"{error.detail}.", type_).response()
    response.headers.update(error.headers or {})
    return response


async def _on_bug(_: Request, error: Exception) -> Response:
    # The message may contain the user's text, so only the type is reported.
    name = type(error).__name__
    return ApiError(500, f"Inglenook failed ({name}). Please report it.", "server_error").response()


_HOST = "127.0.0.1"
_STOP_S = 2


class Server:
    """Listens from construction until `stop`. Raises UserError if the port is taken."""

    def __init__(self, context: ApiContext, address: ApiAddress, gate: NetworkGate) -> None:
        self._context = context
        with ExitStack() as owned:
            owned.enter_context(gate.listening(address.port, "local API"))
            listener = owned.enter_context(_listener(address.port))
            self.port: int = listener.getsockname()[1]
            address = msgspec.structs.replace(address, port=self.port)
            self._server = uvicorn.Server(
                uvicorn.Config(
                    application(context, address),
                    http="h11",
                    ws="none",
                    lifespan="off",
                    loop="asyncio",
                    log_config=None,
                    access_log=False,
                    server_header=False,
                    date_header=False,
                    timeout_graceful_shutdown=_STOP_S,
                )
            )
            self._thread = threading.Thread(
                target=self._server.run, args=([listener],), name="local-api", daemon=True
            )
            self._thread.start()
            self._wait_until_started()
            self._owned = owned.pop_all()

    def stop(self) -> None:
        """Stop running answers and release the port."""
        self._server.should_exit = True
        self._thread.join()
        self._context.executor.close()
        self._context.completions.forget()
        self._owned.close()

    def _wait_until_started(self) -> None:
        while not self._server.started:
            if not self._thread.is_alive():
                raise BugError("the local API ended while it was starting")
            self._thread.join(0.01)


def _listener(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((_HOST, port))
    except OSError as error:
        listener.close()
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            raise UserError(f"Port {port} cannot be used here.", "Choose another port.") from None
        raise
    return listener
