"""The workshop worker: rewrites and measures models in a process that may be killed."""

import os
import re
from collections.abc import Callable
from typing import assert_never

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.engine.native_build import LIBRARY_VARIABLE
from app.engine.workshop import workshop_protocol as protocol
from app.workers.messages import Done, Reply
from app.workers.serving import Job, serve


def main() -> None:
    """Serve. Never returns."""
    serve(protocol.WorkshopRequest, _handle)


def _handle(request: protocol.WorkshopRequest, job: Job) -> Reply:
    def report(fraction: float, detail: str) -> None:
        job.reply(protocol.WorkProgress(fraction=fraction, detail=detail))

    match request:
        case protocol.RewriteModel():
            from app.engine.workshop.quantizer import rewrite

            rewrite(request, report)
            return Done()
        case protocol.CollectImportance():
            from app.engine.workshop.importance import collect_importance

            collect_importance(request, job.cancel, report)
            return Done()
        case protocol.MeasureModel():
            from app.engine.workshop.model_measuring import measure

            return protocol.Measured(result=measure(request, job.cancel, report))
        case protocol.ScanTemplate():
            from app.engine.prompts.template_sandbox import scan_template

            return protocol.TemplateScanned(findings=scan_template(request.source))
        case protocol.TuneModel():
            from app.engine.llama.autotune import tune

            return protocol.Tuned(result=tune(request, job.cancel, report))
        case protocol.TryLibrary():
            return try_library(request, job.cancel, report)
        case _:
            assert_never(request)


_MISSING = re.compile(r"undefined symbol: (\w+)|symbol '?(\w+)'? not found|function '(\w+)'")
_TOKENS = 64


def try_library(
    job: protocol.TryLibrary, cancel: CancelToken, on_progress: Callable[[float, str], None]
) -> protocol.LibraryTried:
    """Load a llama.cpp library, as the first of this process, and run a model with it.

    Raises UserError if it is incompatible; Cancelled.

    A library with other struct layouts may crash the process: that is what it is for.
    """
    for variable in (LIBRARY_VARIABLE, "MTMD_CPP_LIB"):
        os.environ.pop(variable, None)
        if job.folder:
            os.environ[variable] = job.folder
    on_progress(0.0, "loading")
    version = _version(job.folder)
    from app.engine.llama.llama_library import devices

    perplexity = None
    if job.path:
        from app.engine.workshop.model_measuring import measure

        wanted = protocol.MeasureModel(path=job.path, text=job.text, tokens=_TOKENS)
        perplexity = measure(wanted, cancel, on_progress).perplexity
    return protocol.LibraryTried(version=version, devices=devices(), perplexity=perplexity)


def _version(folder: str) -> str:
    """The library's version, after checking that it has every function of the bindings."""
    try:
        import llama_cpp
        from llama_cpp import mtmd_cpp  # noqa: F401 - checks its functions, too
    except AttributeError as error:
        found = _MISSING.search(str(error))
        name = next(filter(None, found.groups()), "") if found else ""
        raise UserError(
            f"The library in {folder} lacks a function that the bindings call: {name or error}.",
            "Use a version of llama.cpp close to the bundled one.",
        ) from error
    except (OSError, RuntimeError) as error:
        raise UserError(
            f"The library in {folder} cannot be loaded: {error}.",
            "Build libllama, libggml and libmtmd as shared libraries for this machine.",
        ) from error
    version = llama_cpp.llama_version().decode("utf-8", "replace")
    return f"llama.cpp {version}" if version else "llama.cpp"
