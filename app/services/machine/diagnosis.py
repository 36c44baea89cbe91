"""Checks of everything that this machine may lack, each with its remedy."""

import importlib.util
import logging
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import msgspec

from app.agent.sandbox import Sandbox
from app.core.cancellation import CancelToken
from app.core.errors import BugError, UserError
from app.core.generation import GenerationParams
from app.core.local_time import local_time
from app.core.model_spec import ModelKind
from app.core.paths import AppPaths, catalogue_path
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, Generated, LoadModel, PromptMessage
from app.engine.native_build import gpu_backends, use_library
from app.hub.catalogue import load_catalogue
from app.hub.installed import InstalledModels
from app.hub.network_gate import NetworkGate
from app.index.index_client import IndexClient
from app.index.index_protocol import ConfigureIndex, EmbedderPlace
from app.services.machine.settings_file import SettingsService
from app.services.training.training_packages import TrainingPackages
from app.store.backups.restoring import look_over
from app.store.durable_files import scratch_folder
from app.store.keys import system_keyring
from app.store.keys.slots import has_content
from app.store.store import check_not_lost, open_temporary_store
from app.store.store_errors import FolderInUseError, PassphraseNeeded
from app.training.redaction.recogniser import HOW_TO_INSTALL, installed_recogniser
from app.training.trainer.training_client import check_packages
from app.workers.messages import Done
from app.workers.process import Worker

_LOW_SPACE_BYTES = 1 << 30
_DAY_S = 24 * 60 * 60

_NO_HOST = "inglenook.invalid"

_GPU_NODES = ("/dev/nvidia0", "/dev/kfd", "/dev/dri/renderD128")

_PACKAGES = {
    "libEGL.so": ("libegl1", "mesa-libEGL"),
    "libGL.so": ("libgl1", "mesa-libGL"),
    "libOpenGL.so": ("libopengl0", "libglvnd-opengl"),
    "libX11-xcb.so": ("libx11-xcb1", "libX11-xcb"),
    "libdbus-1.so": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so": ("libfontconfig1", "fontconfig"),
    "libfreetype.so": ("libfreetype6", "freetype"),
    "libglib-2.0.so": ("libglib2.0-0", "glib2"),
    "libwayland-client.so": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so": ("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so": ("libwayland-egl1", "libwayland-egl"),
    "libxcb-cursor.so": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so": ("libxcb-shape0", "libxcb"),
    "libxkbcommon-x11.so": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so": ("libxkbcommon0", "libxkbcommon"),
}
"""Libraries that Qt loads but wheels do not include, with their Debian and Fedora packages."""


def display() -> str:
    """The display, and whether Qt's plugin for it finds its libraries."""
    if sys.platform != "linux":
        return sys.platform
    name = next((n for n in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(n)), None)
    if missing := sorted(set(_missing_libraries())):
        debian, fedora = zip(*(_packages(library) for library in missing), strict=True)
        raise UserError(
            f"Qt does not find {', '.join(missing)}.",
            f"Debian: apt install {' '.join(debian)}. Fedora: dnf install {' '.join(fedora)}.",
        )
    if name is None:
        raise UserError(
            "There is no display, so the window cannot open.",
            "The command line works without one: inglenook ask.",
        )
    return f"{name}={os.environ[name]}, Qt finds its libraries"


def _missing_libraries() -> Iterator[str]:
    """The libraries that the loader does not find for Qt's window system plugins."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        raise UserError("PySide6 is not installed.", "Reinstall Inglenook.")
    plugins = Path(found.submodule_search_locations[0]) / "Qt" / "plugins" / "platforms"
    if shutil.which("ldd") is None:
        return
    for plugin in (plugins / "libqxcb.so", plugins / "libqwayland.so"):
        if plugin.is_file():
            listed = subprocess.run(["ldd", plugin], capture_output=True, text=True, check=False)
            for line in listed.stdout.splitlines():
                if line.endswith("not found"):
                    yield line.split()[0]


def _packages(library: str) -> tuple[str, str]:
    name = library.partition(".so")[0] + ".so"
    return _PACKAGES.get(name, (library, library))


def unused_gpu(devices: Sequence[str]) -> str:
    """Why the engine uses no graphics card, and what helps; "" if it does or there is none."""
    if any(not name.startswith("CPU") for name in devices):
        return ""
    if backends := gpu_backends():
        return (
            f"this build of llama.cpp knows {' and '.join(backends)}, but finds no such card: "
            "check its driver"
        )
    if not any(Path(node).exists() for node in _GPU_NODES):
        return ""
    return (
        "there is a graphics card, and this build of llama.cpp is for processors only: "
        "docs/models.md says how to build it for the card"
    )


def disk(home: Path) -> str:
    """Check that the data folder is writable and has room."""
    folder = next(path for path in (home, *home.parents) if path.exists())
    free = shutil.disk_usage(folder).free
    text = f"{free / (1 << 30):.1f} GiB free at {home}"
    if not os.access(folder, os.W_OK):
        raise UserError(f"{folder} cannot be written.", "Change its permissions or use --home.")
    if free < _LOW_SPACE_BYTES:
        raise UserError(f"Only {text}.", "Free some space.")
    return text


def clock() -> str:
    """Check that the date is after the release: else ratings and backups get out of order."""
    made = catalogue_path().stat().st_mtime
    now = local_time()
    if time.time() < made:
        raise UserError(
            f"The clock says {now:%Y-%m-%d %H:%M}, which is before Inglenook was installed.",
            "Set this machine's clock.",
        )
    if abs(time.localtime().tm_gmtoff) >= _DAY_S:
        raise UserError(
            "The time zone of this machine is a day or more away from UTC.",
            "Set its time zone, or correct the variable TZ.",
        )
    return f"{now:%Y-%m-%d %H:%M %z}"


def _is_unexpected(record: logging.LogRecord) -> bool:
    return record.args != (_NO_HOST,)


def network() -> str:
    """Check that the gate really refuses. The requested name can never exist (RFC 2606)."""
    NetworkGate().install()
    # The gate logs each refusal; this one is expected.
    logging.getLogger(NetworkGate.__module__).addFilter(_is_unexpected)
    try:
        socket.getaddrinfo(_NO_HOST, 443)
    except PermissionError:
        return (
            "refused everything; only models fetch, models search and train install connect, when "
            "you run them"
        )
    except OSError:
        pass
    raise BugError("the network gate let a look-up through")


class Check(msgspec.Struct, frozen=True):
    """The result of one check. `remedy` is empty if it passed."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""


def diagnose(paths: AppPaths, passphrase: str | None = None) -> Iterator[Check]:
    """Try everything for real: an answer, a document, a key, a program in the sandbox.

    Lazy: each check runs when it is asked for, as some take seconds.

    Args:
        passphrase: opens the data folder, whose database is read in full; None uses the keyring.
    """
    checks: dict[str, Callable[[], str]] = {
        "engine": lambda: _answer(paths),
        "documents": lambda: documents(paths),
        "confinement": confinement,
        "keyring": _keyring,
        "database": database,
        "history": lambda: history(paths, passphrase),
        "sandbox": sandbox,
        "redaction": redaction,
        "training": lambda: training(paths),
        "display": display,
        "disk": lambda: disk(paths.home),
        "clock": clock,
        "network": network,
    }
    return (tried(name, check) for name, check in checks.items())


def tried(name: str, check: Callable[[], str]) -> Check:
    """The result of `check`, or what went wrong."""
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
    use_library(SettingsService(paths.settings).current.engine_library)
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
    built = f"{info.engine_version}, built with {', '.join(info.instructions)}"
    on = ", ".join((*info.devices, *filter(None, [unused_gpu(info.devices)])))
    return f"{info.name} answers with {speed} on {on}; {built}"


def documents(paths: AppPaths) -> str:
    """Embed two passages, store them in Chroma, and find the right one."""
    weights = Path(_model(paths, "embedding"))
    spec = load_catalogue(paths.own_catalogue).starter("embedding")
    assert spec.embedder, "the catalogue checks that every embedding model has its traits"
    with scratch_folder() as folder:
        index = IndexClient(
            ConfigureIndex(
                embedder=EmbedderPlace(path=str(weights), max_tokens=spec.embedder.max_tokens),
                vectors_path=str(folder),
                models_path=str(paths.models),
            )
        )
        try:
            texts = ("The cat sleeps by the fire.", "Bonds fell in March.")
            index.add_vectors("doctor", ("cat", "bonds"), texts)
            ((found, score),) = index.search("doctor", "Where is the cat?", 1).ranking
        finally:
            index.stop()
    if found != "cat":
        raise BugError(f"the search found {found}")
    return f"{spec.name} embeds and Chroma finds, with a similarity of {score:.2f}"


def confinement() -> str:
    """How the workers are confined. Raises UserError if they are not but could be."""
    with Worker[Done]("import", Done) as worker:
        worker.start()
        state = worker.confinement
    if state.startswith("off") and sys.platform == "linux":
        raise UserError(
            f"Models and documents are read unconfined ({state}).",
            "Use a kernel with Landlock and seccomp: Linux 5.13 or later.",
        )
    if state.startswith("off"):
        return f"{state}, for what reads models and documents"
    return (
        f"{state}, for what reads models and documents; it can still see that a file exists, and "
        "use up processor time, memory and the disk space of its own folders"
    )


def _keyring() -> str:
    backend = system_keyring.save("doctor", b"written and read back")
    system_keyring.forget("doctor", backend)
    return f"{backend} keeps secrets"


def database() -> str:
    """Check that an encrypted store with all its tables can be created."""
    with closing(open_temporary_store()) as store:
        version = store.database.run(lambda c: c.execute("PRAGMA cipher_version").fetchone()[0])
        return f"SQLCipher {version} with full-text search"


def history(paths: AppPaths, passphrase: str | None) -> str:
    """Check that the data folder can be read, if its key is available."""
    check_not_lost(paths)
    if not has_content(paths):
        return "nothing is stored yet"
    try:
        found = look_over(paths, passphrase)
    except FolderInUseError:
        return "in use by another Inglenook, not read through"
    except PassphraseNeeded:
        return "locked, not read through: inglenook --passphrase-file FILE doctor does it"
    if found:
        raise UserError(
            f"The database file is damaged ({found[0]}).",
            "Restore a backup, or rescue what can be read; the damaged file is kept aside.",
        )
    return f"every page of {paths.database.stat().st_size / 1e6:.1f} MB can be read"


def redaction() -> str:
    """Check that the recogniser of names finds some, if it is installed."""
    if not (recogniser := installed_recogniser()):
        return (
            f"finds names with lists; {HOW_TO_INSTALL} also finds rare ones, places and "
            "organizations in English texts"
        )
    if not any(recogniser.find("Ada Lovelace moved from London to Paris.")):
        raise UserError(f"{recogniser.name} finds no names.", "Install it again or uninstall it.")
    return f"{recogniser.name} finds names, places and organizations in English texts"


def training(paths: AppPaths) -> str:
    """Import what trains in its worker, if it is installed."""
    packages = TrainingPackages(paths.training_packages, NetworkGate())
    needed = packages.needed
    if needed.unavailable:
        return f"not possible here: there is no {', '.join(needed.unavailable)} for this Python"
    if needed.requirements:
        return (
            f"needs packages ({needed.download_bytes / 1e6:.0f} MB), which inglenook train install "
            "gets"
        )
    with scratch_folder() as scratch:
        return f"works with {', '.join(check_packages(packages.folder, scratch, CancelToken()))}"


def sandbox() -> str:
    with closing(Sandbox()) as sandbox:
        outcome = sandbox.evaluate("6 * 7")
    if outcome.value != "42":
        raise BugError(f"the sandbox computed {outcome.value or outcome.error}")
    return "runs programs without files, network or processes"
