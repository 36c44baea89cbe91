"""A tool: something the model may ask the program to do."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

import msgspec

from app.core.cancellation import CancelToken


class Tier(IntEnum):
    """How much a tool could do to the user, from nothing to reaching the network."""

    PURE = 0
    READ_GRANTED = 1
    READ_OUTSIDE = 2
    WRITE = 3
    NETWORK = 4


class ToolError(Exception):
    """The call failed in a way that the model should read, and may do better at next time."""


class Tool(msgspec.Struct, frozen=True, kw_only=True):
    """A named function with a JSON Schema for its arguments.

    `description` tells the model when to use it. `run` takes arguments that fit `parameters`, in
    whichever thread calls; it raises ToolError, or Cancelled when its token is set.
    """

    name: str
    description: str
    parameters: dict[str, Any]
    run: Callable[[dict[str, Any], CancelToken], str]
    tier: Tier
    version: str = "1"
