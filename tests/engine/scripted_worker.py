"""The worker of the scripted engine: no model, but the same process, pipe and protocol."""

import sys
from functools import partial

from app.workers.confinement import confine

SCRIPTED = [sys.executable, "-P", "-m", "tests.engine.scripted_worker"]
"""The command that starts it."""


def main() -> None:
    confine()  # before imports that start threads, which would stay unconfined
    from app.engine.engine_protocol import EngineRequest
    from app.engine.engine_worker import handle
    from app.workers.serving import serve
    from tests.engine.scripted_backend import ScriptedBackend

    serve(EngineRequest, partial(handle, ScriptedBackend()))


if __name__ == "__main__":
    main()
