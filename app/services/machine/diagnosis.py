"""Checks of everything that this machine may lack, each with its remedy."""

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
from app.engine.native_build import use_library
from app.engine.protocol import Generate, Generated, LoadModel, PromptMessage
from app.hub.catalogue import load_catalogue
from app.hub.installed import InstalledModels
from app.index.client import IndexClient
from app.index.protocol import ConfigureIndex
from app.services.machine import machine_checks
from app.services.machine.settings import SettingsService
from app.store.backups.restoring import look_over
from app.store.durable_files import scratch_folder
from app.store.errors import FolderInUseError, PassphraseNeeded
from app.store.keys import system_keyring
from app.store.store import open_temporary_store


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
        "display": machine_checks.display,
        "disk": lambda: machine_checks.disk(paths.home),
        "clock": machine_checks.clock,
        "network": machine_checks.network,
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
    on = ", ".join((*info.devices, *filter(None, [machine_checks.unused_gpu(info.devices)])))
    return f"{info.name} answers with {speed} on {on}; {built}"


def documents(paths: AppPaths) -> str:
    """Embed two passages, store them in Chroma, and find the right one."""
    weights = Path(_model(paths, "embedding"))
    spec = load_catalogue(paths.own_catalogue).starter("embedding")
    assert spec.embedder, "the catalogue checks that every embedding model has its traits"
    with scratch_folder() as folder:
        index = IndexClient(
            ConfigureIndex(
                embedder_path=str(weights),
                dimension=spec.embedder.dimension,
                max_tokens=spec.embedder.max_tokens,
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
    store = open_temporary_store()
    try:
        version = store.database.run(lambda c: c.execute("PRAGMA cipher_version").fetchone()[0])
        return f"SQLCipher {version} with full-text search"
    finally:
        store.close()


def history(paths: AppPaths, passphrase: str | None) -> str:
    """Check that the data folder can be read, if its key is available."""
    if not paths.database.exists():
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


def sandbox() -> str:
    """Check that a program runs in the sandbox."""
    with Sandbox() as sandbox:
        outcome = sandbox.evaluate("6 * 7")
    if outcome.value != "42":
        raise BugError(f"the sandbox computed {outcome.value or outcome.error}")
    return "runs programs without files, network or processes"
