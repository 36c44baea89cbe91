"""Endpoints of surveys: the same columns asked of every document of a collection."""

from collections.abc import Iterator
from contextlib import aclosing
from typing import Annotated, Literal

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from app.api.answer import event_stream, peeked
from app.api.api_errors import json_response, not_found
from app.api.context import ApiContext
from app.core.cancellation import CancelToken
from app.core.documents import Collection
from app.core.errors import UserError
from app.core.surveys import Coverage, Survey, SurveyColumn, SurveyProgress, SurveyState
from app.services.documents.survey_export import RowObject, row_object


class SurveyObject(msgspec.Struct, frozen=True, kw_only=True):
    """`created` is Unix time in seconds; `collection` is empty for the files of a chat."""

    name: str
    collection: str
    state: SurveyState
    columns: list[SurveyColumn]
    created: float
    object: Literal["survey"] = "survey"


class SurveyList(msgspec.Struct, frozen=True):
    data: list[SurveyObject]
    object: Literal["list"] = "list"


class SurveyRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Columns to ask. A survey of this name is continued, and only what changed is asked again."""

    name: Annotated[str, Meta(min_length=1)]
    columns: Annotated[list[SurveyColumn], Meta(min_length=1)]
    model: str = ""
    stream: bool = False


class SurveyResult(msgspec.Struct, frozen=True):
    """The rows of all documents."""

    rows: list[RowObject]
    coverage: Coverage


class SurveyEvent(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A step of a survey; the last one is "coverage"."""

    type: Literal["progress", "row", "coverage"]
    fraction: float | None = None
    remaining_s: float | None = None
    row: RowObject | None = None
    coverage: Coverage | None = None


def list_surveys(context: ApiContext, _request: Request, _cancel: CancelToken) -> SurveyList:
    """All surveys."""
    names = {each.id: each.name for each in context.services.library.collections()}
    data = [
        SurveyObject(
            name=each.name,
            collection=names.get(each.collection_id, ""),
            state=each.state,
            columns=list(each.columns),
            created=each.created,
        )
        for each in context.services.surveys.all()
    ]
    return SurveyList(data)


def show_survey(context: ApiContext, request: Request, _cancel: CancelToken) -> SurveyResult:
    """What a survey has found so far."""
    try:
        survey = context.services.surveys.named(request.path_params["survey"])
    except UserError as error:
        raise not_found(str(error), "survey_not_found", "survey") from None
    return _result(context, survey)


async def run_survey(context: ApiContext, request: Request, body: SurveyRequest) -> Response:
    """Ask the same columns of every document of a collection."""
    context.check_model(body.model)
    events = context.executor.events(
        request, lambda cancel: _events(context, context.collection(request), body, cancel)
    )
    if body.stream:
        return event_stream(await peeked(events))
    async with aclosing(events):
        async for _ in events:
            pass
    shown = await context.executor.result(
        request, lambda _: _result(context, context.services.surveys.named(body.name))
    )
    return json_response(shown)


def _events(
    context: ApiContext, collection: Collection, body: SurveyRequest, cancel: CancelToken
) -> Iterator[SurveyEvent]:
    survey = context.services.surveys.opened(body.name, collection.id, body.columns)
    for event in context.services.surveys.run(survey.id, cancel, context.named(body.model)):
        if isinstance(event, SurveyProgress):
            left = event.remaining_s
            yield SurveyEvent(type="progress", fraction=event.fraction, remaining_s=left)
        else:
            yield SurveyEvent(type="row", row=row_object(event, survey))
    yield SurveyEvent(type="coverage", coverage=context.services.surveys.coverage(survey.id))


def _result(context: ApiContext, survey: Survey) -> SurveyResult:
    rows = [row_object(row, survey) for row in context.services.surveys.rows(survey.id)]
    return SurveyResult(rows, context.services.surveys.coverage(survey.id))
