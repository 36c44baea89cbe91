"""Draws a chart that is shown in the chat."""

from typing import Any

import msgspec

from app.agent.tool import Picture, Tool, ToolError, ToolOutput
from app.agent.tools import ToolPlugIn
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import DrawPlot, Series
from app.core.cancellation import CancelToken
from app.core.json_schemas import object_schema
from app.core.wording import translatable

_NUMBERS = {"type": "array", "items": {"type": "number"}, "maxItems": 2000}
_TEXT = {"type": "string", "maxLength": 120}
_PARAMETERS = object_schema(
    {
        "kind": {"type": "string", "enum": ["line", "bar", "scatter", "pie", "histogram"]},
        "series": {
            "type": "array",
            "minItems": 1,
            "maxItems": 8,
            "items": object_schema(
                {"y": {**_NUMBERS, "minItems": 1}, "name": _TEXT, "x": _NUMBERS}, required=["y"]
            ),
            "description": "What to draw: y values, optionally with a name and x values",
        },
        "labels": {
            "type": "array",
            "items": _TEXT,
            "maxItems": 60,
            "description": "Names of the bars, pieces or points",
        },
        "title": _TEXT,
        "x_label": _TEXT,
        "y_label": _TEXT,
    },
    required=["kind", "series"],
)


def plot(workbench: Workbench) -> Tool:
    """The tool; matplotlib runs in a confined process."""

    def run(arguments: dict[str, Any], cancel: CancelToken) -> ToolOutput:
        request = msgspec.convert(arguments, DrawPlot)
        request, left_out = _checked(request)
        png = workbench.draw(request, cancel)
        title = request.title or f"{request.kind.capitalize()} chart"
        return ToolOutput(
            f"The chart is shown to the user: {title}.{left_out}", (Picture(png, title),)
        )

    return Tool(
        name="plot",
        description=translatable("Draws a chart and shows it to the user."),
        parameters=_PARAMETERS,
        run=run,
    )


def _checked(request: DrawPlot) -> tuple[DrawPlot, str]:
    """What to draw, and which parts of `request` are left out. Raises ToolError.

    No label may end up at a value that it does not belong to.
    """
    for one in request.series:
        if one.x and len(one.x) != len(one.y):
            raise ToolError(f"There are {len(one.x)} x values for {len(one.y)} y values.")
    if request.kind == "pie" and len(request.series) > 1:
        if all(len(one.y) == 1 for one in request.series):
            return _in_one_pie(request), ""
        raise ToolError("A pie shows one series. Draw bars, or a pie for each.")
    most = max(len(one.y) for one in request.series)
    if request.kind == "histogram" or len(request.labels) in (0, most):
        return request, ""
    left_out = f" Its labels are left out: there are {len(request.labels)} for {most} values."
    return msgspec.structs.replace(request, labels=()), left_out


def _in_one_pie(request: DrawPlot) -> DrawPlot:
    """Small models give each piece of a pie a series of its own, named after the piece."""
    pieces = Series(y=tuple(one.y[0] for one in request.series))
    names = tuple(one.name for one in request.series)
    labels = names if any(names) else request.labels
    return msgspec.structs.replace(request, series=(pieces,), labels=labels[: len(pieces.y)])


TOOL = ToolPlugIn(plot, ("workbench",), translatable("Chart"), place=50)
