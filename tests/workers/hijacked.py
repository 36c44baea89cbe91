"""A real worker whose request loop was taken over: it makes attempts instead of answering.

Everything else is the worker's own: its command line, its environment, its confinement and the
libraries that it has loaded. What came of the attempts is sent instead of its confinement.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from app.__main__ import main
from app.workers import serving
from app.workers.confinement import confine
from app.workers.messages import Hello
from tests.workers.attempts import outcomes
from tests.workers.escaping import attempts_at_others

_SECRET = Path(sys.argv.pop(1))


def _attempt_instead(_incoming: Any, _handle: Callable[..., Any]) -> None:
    found = {"state": confine()} | outcomes(attempts_at_others(_SECRET))
    frame = msgspec.msgpack.encode(Hello(confinement=json.dumps(found)))
    os.write(1, len(frame).to_bytes(4, "big") + frame)
    os._exit(0)


setattr(serving, "serve", _attempt_instead)  # noqa: B010 - of another type
main()
