"""Errors in OpenAI's shape, with the status that its clients expect."""

from typing import Literal

import msgspec
from starlette.responses import Response

ErrorType = Literal[
    "invalid_request_error",
    "authentication_error",
    "permission_error",
    "not_found_error",
    "rate_limit_error",
    "server_error",
]


class ErrorDetail(msgspec.Struct, frozen=True):
    """`param` names the invalid field; `code` is for programs, `message` for people."""

    message: str
    type: ErrorType
    param: str | None = None
    code: str | None = None


class ErrorBody(msgspec.Struct, frozen=True):
    error: ErrorDetail


class ApiError(Exception):
    """A request that cannot be answered in this form."""

    def __init__(
        self,
        status: int,
        message: str,
        type_: ErrorType = "invalid_request_error",
        *,
        param: str | None = None,
        code: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.body = ErrorBody(ErrorDetail(message, type_, param, code))

    def response(self) -> Response:
        headers = {"www-authenticate": "Bearer"} if self.status == 401 else {}
        if self.status == 429:
            headers["retry-after"] = "5"
        return json_response(self.body, self.status, headers)


def json_response(
    value: object, status: int = 200, headers: dict[str, str] | None = None
) -> Response:
    return Response(msgspec.json.encode(value), status, headers, "application/json")


def not_found(message: str, code: str, param: str | None = None) -> ApiError:
    return ApiError(404, message, "not_found_error", param=param, code=code)


def bad_request(message: str, param: str | None = None, code: str | None = None) -> ApiError:
    return ApiError(400, message, param=param, code=code)
