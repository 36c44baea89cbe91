"""A tool: something the model may ask the program to do."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

import msgspec

from app.core.cancellation import CancelToken
from app.core.tables import Table


class Tier(IntEnum):
    """How much a call could affect the user, from nothing to passing data to another program."""

    PURE = 0
    READ_GRANTED = 1
    READ_OUTSIDE = 2
    WRITE = 3
    THIRD_PARTY = 4


class ToolError(Exception):
    """The call failed; the model should read why, and may do better next time."""


class Picture(msgspec.Struct, frozen=True):
    """A PNG image, and a description of it."""

    png: bytes
    description: str


class ToolSource(msgspec.Struct, frozen=True):
    """What a result was computed from: `rows` of a sheet, in `cells` if their place is known."""

    path: str
    sheet: str = ""
    rows: int = 0
    cells: str = ""


class ToolOutput(msgspec.Struct, frozen=True):
    """Text for the model, pictures for the user, and passages that the answer may cite.

    `rows_read` and `sources` say what was read of tables. `table` is a result that is a table, and
    `remark` what `text` says besides.
    """

    text: str
    pictures: tuple[Picture, ...] = ()
    chunk_ids: tuple[str, ...] = ()
    rows_read: int | None = None
    sources: tuple[ToolSource, ...] = ()
    table: Table | None = None
    remark: str = ""


RunTool = Callable[[dict[str, Any], CancelToken], "str | ToolOutput"]


class Access(msgspec.Struct, frozen=True, kw_only=True):
    """What a call would do, determined before it runs.

    `touches` are canonical paths; `preview` is the diff of a write; `folder` can be granted for
    reading. `run` does exactly this and nothing else, even if the file system has changed since.
    """

    tier: Tier
    run: RunTool
    touches: tuple[str, ...] = ()
    preview: str = ""
    folder: str = ""


class Tool(msgspec.Struct, frozen=True, kw_only=True):
    """A named function with a JSON Schema for its arguments.

    `description` tells the model when to use it. `run` takes arguments that match `parameters`, in
    the calling thread; it raises ToolError, or Cancelled if its token is set. If the tier depends
    on the arguments, `access` decides. `origin` is the server of a third-party tool, and `version`
    changes whenever the tool's meaning does, so that no approval outlives it.
    """

    name: str
    description: str
    parameters: dict[str, Any]
    run: RunTool | None = None
    tier: Tier = Tier.PURE
    access: Callable[[dict[str, Any]], Access] | None = None
    version: str = "1"
    origin: str = ""

    def accessed(self, arguments: dict[str, Any]) -> Access:
        """What a call with these arguments would do. Raises ToolError if it is never allowed."""
        if self.access is not None:
            return self.access(arguments)
        assert self.run, "a tool has either `run` or `access`"
        return Access(tier=self.tier, run=self.run)
