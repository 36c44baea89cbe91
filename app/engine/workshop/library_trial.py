"""Tries another llama.cpp library, in a process that has not loaded one yet."""

import os
import re
from collections.abc import Callable

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.engine.native_build import LIBRARY_VARIABLE
from app.engine.workshop.workshop_protocol import LibraryTried, MeasureModel, TryLibrary

_MISSING = re.compile(r"undefined symbol: (\w+)|symbol '?(\w+)'? not found|function '(\w+)'")
_TOKENS = 64


def try_library(
    job: TryLibrary, cancel: CancelToken, on_progress: Callable[[float, str], None]
) -> LibraryTried:
    """Load it and run a model with it. Raises UserError if it is incompatible; Cancelled.

    A library with other struct layouts may crash the process: that is what it is for.
    """
    for variable in (LIBRARY_VARIABLE, "MTMD_CPP_LIB"):
        os.environ.pop(variable, None)
        if job.folder:
            os.environ[variable] = job.folder
    on_progress(0.0, "loading")
    version = _version(job.folder)
    from app.engine.llama.devices import devices

    perplexity = None
    if job.path:
        from app.engine.workshop.model_measuring import measure

        wanted = MeasureModel(path=job.path, text=job.text, tokens=_TOKENS)
        perplexity = measure(wanted, cancel, on_progress).perplexity
    return LibraryTried(version=version, devices=devices(), perplexity=perplexity)


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
