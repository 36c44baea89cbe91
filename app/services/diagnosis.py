"""Checks of everything that this machine may lack, each with its remedy."""

import ctypes.util
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from app.agent.sandbox import Sandbox
from app.core.cancellation import CancelToken
from app.core.errors import BugError, UserError
from app.core.generation import GenerationParams
from app.core.model_spec import ModelKind
from app.core.paths import AppPaths
from app.engine.client import EngineClient
from app.engine.protocol import Generate, Generated, LoadModel, PromptMessage
from app.hub.catalogue import load_catalogue
from app.hub.installed import InstalledModels
from app.store import keyring_key
from app.store.store import open_temporary_store

_LOW_SPACE_BYTES = 1 << 30

_QT_LIBRARIES = {
    "EGL": "libegl1 (Debian) or mesa-libEGL (Fedora)",
    "xkbcommon-x11": "libxkbcommon-x11-0 (Debian) or libxkbcommon-x11 (Fedora)",
    "xcb-cursor": "libxcb-cursor0 (Debian) or xcb-util-cursor (Fedora)",
}


class Check(msgspec.Struct, frozen=True):
    """One thing that was tried. `remedy` is empty when it works."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""


def diagnose(paths: AppPaths) -> tuple[Check, ...]:
    """Try everything for real: an answer, a document, a key, a program in the sandbox."""
    checks: dict[str, Callable[[], str]] = {
        "engine": lambda: _answer(paths),
        "embedder": lambda: _model(paths, "embedding"),
        "confinement": _confinement,
        "keyring": _keyring,
        "database": _database,
        "sandbox": _sandbox,
        "display": _display,
        "disk": lambda: _disk(paths.home),
        "network": lambda: "offline; connections are made only by models fetch and search",
    }
    return tuple(_tried(name, check) for name, check in checks.items())


def _tried(name: str, check: Callable[[], str]) -> Check:
    try:
        return Check(name, True, check())
    except UserError as error:
        return Check(name, False, error.what, error.remedy)
    except BugError as error:
        return Check(name, False, str(error), "Please report this.")


def _model(paths: AppPaths, kind: ModelKind) -> str:
    catalogue = load_catalogue(paths.own_catalogue)
    spec = catalogue.starter(kind)
    model = InstalledModels(catalogue, paths.verified_models).verify(spec)
    if model.problem:
        raise UserError(model.problem, 'Install it with pip install "inglenook[starter]".')
    return model.path


def _answer(paths: AppPaths) -> str:
    model_path = _model(paths, "chat")
    engine = EngineClient()
    try:
        info = engine.load(LoadModel(path=model_path, context_length=512))
        request = Generate(
            chat_id="doctor",
            messages=(PromptMessage(role="user", content="Say hello."),),
            params=GenerationParams(max_tokens=16, temperature=0),
        )
        *_, last = engine.generate(request, CancelToken())
    finally:
        engine.stop()
    assert isinstance(last, Generated)
    speed = f"{last.stats.tokens_per_s:.0f} tokens/s"
    return f"{info.engine_version}, {info.name} answers with {speed}"


def _confinement() -> str:
    engine = EngineClient("engine-scripted")
    try:
        engine.start()
        state = engine.confinement
    finally:
        engine.stop()
    if state.startswith("off") and sys.platform == "linux":
        raise UserError(
            f"Models and documents are read unconfined ({state}).",
            "Use a kernel with Landlock and seccomp: Linux 5.13 or later.",
        )
    return f"{state}, for what reads models and documents"


def _keyring() -> str:
    backend = keyring_key.save("doctor", b"written and read back")
    keyring_key.forget("doctor", backend)
    return f"{backend} keeps secrets"


def _database() -> str:
    store = open_temporary_store()
    try:
        version = store.database.run(lambda c: c.execute("PRAGMA cipher_version").fetchone()[0])
        return f"SQLCipher {version} with full-text search"
    finally:
        store.close()


def _sandbox() -> str:
    with Sandbox() as sandbox:
        outcome = sandbox.evaluate("6 * 7")
    if outcome.value != "42":
        raise BugError(f"the sandbox computed {outcome.value or outcome.error}")
    return "runs programs without files, network or processes"


def _display() -> str:
    if sys.platform != "linux":
        return sys.platform
    name = next((n for n in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(n)), None)
    if name is None:
        raise UserError(
            "There is no display, so the window cannot open.",
            "The command line works without one: inglenook ask.",
        )
    if missing := list(_missing_libraries()):
        raise UserError("Libraries that Qt needs are missing.", f"Install {', '.join(missing)}.")
    return f"{name}={os.environ[name]}"


def _missing_libraries() -> Iterator[str]:
    for library, package in _QT_LIBRARIES.items():
        if ctypes.util.find_library(library) is None:
            yield package


def _disk(home: Path) -> str:
    folder = next(path for path in (home, *home.parents) if path.exists())
    free = shutil.disk_usage(folder).free
    text = f"{free / (1 << 30):.1f} GiB free at {home}"
    if not os.access(folder, os.W_OK):
        raise UserError(f"{folder} cannot be written.", "Change its permissions or use --home.")
    if free < _LOW_SPACE_BYTES:
        raise UserError(f"Only {text}.", "Free some space.")
    return text
