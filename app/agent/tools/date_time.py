"""Tells the date and time of this machine."""

from typing import Any

from app.agent.tool import Tool
from app.agent.tools import ToolPlugIn
from app.core.cancellation import CancelToken
from app.core.languages import DEFAULT, packs
from app.core.local_time import local_time
from app.core.wording import translatable


def date_time() -> Tool:
    """The tool; it takes no arguments."""

    def run(_arguments: dict[str, Any], _cancel: CancelToken) -> str:
        now = local_time()
        # strftime would take the language of the desktop in the window, and English elsewhere.
        weekday = packs()[DEFAULT].clock.weekdays[now.weekday()]
        return f"{weekday}, {now:%Y-%m-%d %H:%M} {now.tzname()} (week {now.isocalendar().week})"

    return Tool(
        name="date_time",
        description=translatable("Tells today's date, the weekday and the time."),
        parameters={"type": "object", "properties": {}, "additionalProperties": False},
        run=run,
    )


TOOL = ToolPlugIn(date_time, (), translatable("Date and time"), place=30)
