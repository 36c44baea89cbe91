"""Which models there are, which one answers, and getting it into memory."""

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError, WorkerStoppedError
from app.core.events import StageProgress
from app.core.generation import GenerationParams, Provenance
from app.core.model_spec import (
    Capability,
    FileSource,
    InstalledModel,
    ModelInfo,
    ModelSpec,
    ServerSource,
)
from app.engine.engine import Engine
from app.engine.gguf.gguf_header import GgufHeader, read_header
from app.engine.gguf.memory_estimate import available_memory, estimate_memory
from app.engine.gguf.split_files import model_files
from app.engine.prompts.template_facts import knows_thinking, shows_tools
from app.engine.protocol import Loaded, LoadModel, LoadProgress
from app.hub.catalogue import ModelCatalogue
from app.hub.crash_counts import CrashCounts
from app.hub.installed import InstalledModels
from app.hub.local_imports import FoundModel, find_models
from app.hub.tunings import Tunings
from app.services.answers.turn import Outcome
from app.services.machine.settings import SettingsService
from app.services.models.projectors import find_projector
from app.workers.process import WorkerState


class ReadyModel(msgspec.Struct, frozen=True):
    """A model on this machine whose bytes are what they should be, and the request to load it."""

    model: InstalledModel
    load: LoadModel


class ModelsService:
    """The models of this machine and the one that is loaded."""

    def __init__(
        self,
        engine: Engine,
        catalogue: ModelCatalogue,
        installed: InstalledModels,
        settings: SettingsService,
        crashes: CrashCounts | None = None,
        tunings: Tunings | None = None,
    ) -> None:
        self._engine = engine
        self._crashes = crashes or CrashCounts(None)
        self._tunings = tunings or Tunings(None)
        self.loaded_at = float("-inf")
        """When a model was last asked for, by the monotonic clock."""
        self._catalogue = catalogue
        self._installed = installed
        self._settings = settings
        self._chosen: InstalledModel | None = None
        self._preloading: tuple[LoadModel, CancelToken] | None = None
        self._loaded: InstalledModel | None = None

    def models(self) -> tuple[InstalledModel, ...]:
        """The chat models on this machine, the user's own files last; each with its estimate.

        With them a file that is used without being imported: it can be asked by its id, too.
        """
        found = [model for model in self._installed.all() if model.spec.kind == "chat"]
        own = [Path(path) for path in self._settings.current.imported_models]
        found += [_from_file(path) for path in (*self._installed.loose_files(), *own)]
        found += self._on_server()
        used = self._chosen
        if used and used.path and used.path not in {model.path for model in found}:
            found.append(used)
        return tuple(self._estimated(model) for model in found)

    def catalogue(self) -> tuple[ModelSpec, ...]:
        """Every model known by name, here or not."""
        return self._catalogue.models

    def current(self) -> InstalledModel | None:
        """The model that answers next: the chosen one, else the starter, else any that is here."""
        if self._chosen:
            return self._chosen
        models = [model for model in self.models() if not model.problem]
        wanted = self._settings.current.model_id
        chosen = next((model for model in models if model.spec.id == wanted), None)
        return chosen or next(iter(models), None)

    def resolve(self, name: str) -> InstalledModel:
        """The model with this id, or the GGUF file of this path. Raises UserError if neither is."""
        model = self._named(name)
        if model.problem:
            if Path(model.path).is_file():
                read_header(Path(model.path))  # a file that is no model tells its own remedy
            raise UserError(model.problem, "Choose another model.")
        return model

    def _named(self, name: str) -> InstalledModel:
        """As `resolve`, also where the model cannot be used."""
        path = Path(name)
        if path.suffix == ".gguf" or path.is_file():
            return self._estimated(_from_file(path.absolute()))
        model = next((m for m in self.models() if m.spec.id == name), None)
        return model or _missing(self._catalogue.find(name), name)

    def select(self, model_id: str) -> InstalledModel:
        """Answer with this model from now on, in later sessions too."""
        model = self.resolve(model_id)
        self._crashes.clear(Path(model.path))
        self._settings.update(model_id=model.spec.id)
        self._chosen = model
        return model

    def use(self, name: str) -> InstalledModel:
        """Answer with this model (an id or a file) until the program ends."""
        self._chosen = self.resolve(name)
        self._crashes.clear(Path(self._chosen.path))
        return self._chosen

    def found(self) -> tuple[FoundModel, ...]:
        """Models of other programs on this machine that are not in the list yet."""
        known = {os.path.realpath(path) for path in self._settings.current.imported_models}
        return tuple(model for model in find_models() if model.path not in known)

    def import_file(self, path: Path) -> InstalledModel:
        """Add a GGUF file where it lies. Raises UserError if it is not one."""
        model = self.resolve(str(path.absolute()))
        known = self._settings.current.imported_models
        if model.path not in known:
            self._settings.update(imported_models=(*known, model.path))
        return model

    def remove(self, model_id: str) -> int:
        """Delete a fetched model; take an imported one off the list, whose file stays.

        Returns the bytes freed. Raises UserError for a model that is neither.
        """
        model = self._named(model_id)
        known = self._settings.current.imported_models
        if model.path in known:
            self._settings.update(imported_models=tuple(p for p in known if p != model.path))
            self._let_go(model)
            return 0
        if model.is_fetched:
            return self._delete(model)
        if isinstance(model.spec.source, ServerSource):
            raise UserError(
                f"{model.spec.name} lies on a server.",
                "inglenook models connect --forget takes its models off the list.",
            )
        is_own = model.path not in {each.path for each in self._installed.all()}
        if is_own and self._chosen and self._chosen.path == model.path:
            self._let_go(model)  # used without being imported
            return 0
        raise UserError(
            f"{model.spec.name} came with the program.", "Uninstall its package instead."
        )

    def _let_go(self, model: InstalledModel) -> None:
        if self._chosen and self._chosen.path == model.path:
            self._chosen = None

    def _delete(self, model: InstalledModel) -> int:
        """With its other parts, and with its projector when no other model needs that."""
        path = Path(model.path)
        if self._loaded and self._loaded.path == model.path:
            self._engine.eject()
            self._loaded = None
        self._let_go(model)
        files = [Path(each) for each in model_files(path)]
        others = (each for each in self.models() if each.path != model.path)
        if model.projector and all(each.projector != model.projector for each in others):
            files.append(Path(model.projector))
        return self._installed.delete(files)

    def verified(self, name: str, cancel: CancelToken) -> InstalledModel:
        """The model with its SHA-256 computed and compared with the catalogue's."""
        model = self.resolve(name)
        if isinstance(model.spec.source, ServerSource):
            return model
        return self._estimated(self._installed.verify(model.spec, cancel))

    def ready(self, name: str, cancel: CancelToken) -> ReadyModel:
        """A model whose bytes were checked, and how to load it. Raises UserError, Cancelled.

        Args:
            name: an id or a file; "" is the current model.
        """
        model = self.resolve(name) if name else self.current()
        if model is None:
            raise UserError(
                "There is no model on this machine yet.",
                'Install the starter model with pip install "inglenook[starter]", '
                "or import a GGUF file.",
            )
        if isinstance(source := model.spec.source, ServerSource):
            return ReadyModel(model, LoadModel(path=source.model, server=source.address))
        checked = self._installed.verify(model.spec, cancel)
        if checked.problem:
            raise UserError(checked.problem, "Install the model again, or choose another one.")
        settings = self._settings.current
        load = LoadModel(
            path=model.path,
            projector_path=model.projector,
            context_length=settings.context_length,
            gpu_layers=settings.gpu_layers,
            threads=settings.threads,
            options=self._tunings.options(checked.spec.sha256),
        )
        return ReadyModel(msgspec.structs.replace(model, spec=checked.spec), load)

    def here(self, name: str, cancel: CancelToken) -> ReadyModel:
        """As `ready`, for what reads the model's file: one on a server has none to read."""
        ready = self.ready(name, cancel)
        if not ready.model.path:
            raise UserError(
                f"{ready.model.spec.name} is not on this machine.",
                "Choose a model whose file is here.",
            )
        return ready

    def load(self, cancel: CancelToken, name: str = "") -> Iterator[StageProgress]:
        """Make a model ready to answer; at once if it is. Raises UserError, Cancelled.

        Args:
            name: an id or a file, for this answer only; "" is the current model.
        """
        ready = self.ready(name, cancel)
        if self._crashes.is_suspect(Path(ready.load.path)):
            raise UserError(
                f"{ready.model.spec.name} has stopped the engine twice and is not loaded again "
                "by itself.",
                "Choose it once more in the list of models to try again, or use another one.",
            )
        if not name:
            self._chosen = ready.model
        preloading = self._preloading
        if preloading and preloading[0] != ready.load:
            preloading[1].cancel()
        for event in self._loading(ready, cancel):
            if isinstance(event, LoadProgress):
                yield StageProgress("loading_model", event.fraction, ready.model.spec.name)

    def preload(self, cancel: CancelToken) -> None:
        """Load the current model before anybody asks, behind all that is wanted now.

        Not beside another one, nor one that memory is short for or that has stopped the engine
        twice. It ends when another model is asked for. Raises UserError and Cancelled.
        """
        model = self.current()
        if (
            model is None
            or not model.path
            or self.loaded
            or self._crashes.is_suspect(Path(model.path))
        ):
            return
        estimate = self._estimated(model).estimate
        if estimate is None or estimate.fit != "fits":
            return
        own = CancelToken()
        forget = cancel.on_cancel(own.cancel)
        try:
            ready = self.ready("", own)
            self._preloading = ready.load, own
            load = msgspec.structs.replace(ready.load, is_background=True)
            for _ in self._loading(msgspec.structs.replace(ready, load=load), own):
                pass
        finally:
            self._preloading = None
            forget()

    def _loading(self, ready: ReadyModel, cancel: CancelToken) -> Iterator[LoadProgress | Loaded]:
        self._loaded = ready.model
        self.loaded_at = time.monotonic()
        try:
            yield from self._engine.loading(ready.load, cancel)
        except WorkerStoppedError:
            if not cancel.is_cancelled:
                self._crashes.add(Path(ready.load.path))
            raise

    def crashed(self) -> None:
        """The engine died while the loaded model was answering."""
        if self._loaded:
            self._crashes.add(Path(self._loaded.path))

    def worked(self) -> None:
        """The loaded model has finished an answer."""
        if self._loaded:
            self._crashes.clear(Path(self._loaded.path))

    def unload(self) -> None:
        """Give all of the engine's memory back; what was read of chats is kept in their files."""
        self._engine.eject()

    def info(self) -> ModelInfo | None:
        """What is loaded, or None."""
        return self._engine.info

    @property
    def loaded(self) -> InstalledModel | None:
        """The model that the engine holds, or None."""
        model = self._loaded
        if model and isinstance(model.spec.source, ServerSource):
            return model if self._engine.info else None
        return model if self._engine.pid else None

    @property
    def engine_pid(self) -> int | None:
        """The process id of the engine while it runs."""
        return self._engine.pid

    def on_engine_state(self, listener: Callable[[WorkerState, str], None]) -> None:
        """Called with each state of the engine and its reason, from other threads."""
        self._engine.on_state(listener)

    def provenance(self, params: GenerationParams, outcome: Outcome) -> Provenance | None:
        """What determined an answer that the loaded model has just made; None without one."""
        model, info = self._loaded, self._engine.info
        if model is None or info is None:
            return None
        return Provenance(
            model_id=model.spec.id,
            model_name=model.spec.name,
            model_sha256=model.spec.sha256,
            quantization=info.quantization,
            engine_version=info.engine_version,
            template_sha256=info.template_sha256,
            context_length=info.context_length,
            params=params,
            stats=outcome.stats,
            finish_reason=outcome.reason,
            mode=outcome.mode,
            mode_reason=outcome.mode_reason,
            has_notes=outcome.has_notes,
            samples=outcome.samples,
            system=outcome.system,
            fact_ids=outcome.fact_ids,
            options=info.options,
            adapter=outcome.adapter,
        )

    def _on_server(self) -> list[InstalledModel]:
        settings = self._settings.current
        address = settings.server_address
        host = urlsplit(address).hostname or ""
        sources = [ServerSource(address, name) for name in settings.server_models if address]
        return [
            InstalledModel(
                spec=ModelSpec(
                    id=f"{Path(source.model).name}@{host}",
                    name=f"{Path(source.model).name} on {host}",
                    kind="chat",
                    source=source,
                    license="",
                )
            )
            for source in sources
        ]

    def _estimated(self, model: InstalledModel) -> InstalledModel:
        model = msgspec.structs.replace(model, is_fetched=self._installed.is_fetched(model.path))
        if model.problem or not model.path:
            return model
        try:
            header = read_header(Path(model.path))
        except UserError as error:
            return msgspec.structs.replace(model, problem=str(error))
        projector = find_projector(Path(model.path), header)
        estimate = estimate_memory(
            header,
            self._settings.current.context_length,
            available_memory(),
            self._tunings.options(model.spec.sha256),
            projector=projector,
        )
        return msgspec.structs.replace(
            model,
            spec=_completed(model.spec, header, Path(model.path), projector),
            estimate=estimate,
            projector=projector,
            architecture=header.architecture,
            is_suspect=self._crashes.is_suspect(Path(model.path)),
        )


def _from_file(path: Path) -> InstalledModel:
    """A model made of the file alone; `problem` says why it cannot be used."""
    identity = hashlib.sha256(str(path).encode()).hexdigest()[:8]
    spec = ModelSpec(
        id=f"{path.stem.lower()}-{identity}",
        name=path.stem,
        kind="chat",
        source=FileSource(str(path)),
        license="unknown",
    )
    try:
        header = read_header(path)
    except UserError as error:
        return InstalledModel(spec=spec, path=str(path), problem=str(error))
    if problem := _other_use(path, header):
        return InstalledModel(spec=spec, path=str(path), problem=problem)
    spec = msgspec.structs.replace(
        spec,
        name=header.name or path.stem,
        size_bytes=path.stat().st_size,
        quantization=header.quantization,
        parameters=header.parameters,
        context_length=header.number("context_length"),
        license=header.text("general.license") or "unknown",
    )
    return InstalledModel(spec=spec, path=str(path))


def _completed(spec: ModelSpec, header: GgufHeader, path: Path, projector: str) -> ModelSpec:
    """With what the file says where the catalogue says nothing."""
    template = header.chat_template
    found: dict[Capability, bool] = {
        "tools": shows_tools(template),
        "reasoning": bool(template) and knows_thinking(template),
        "vision": bool(projector),
    }
    return msgspec.structs.replace(
        spec,
        capabilities=tuple(name for name, has in found.items() if has),
        size_bytes=spec.size_bytes or path.stat().st_size,
    )


def _other_use(path: Path, header: GgufHeader) -> str:
    """What else the file is for; "" for one that answers."""
    kind = header.text("general.type")
    if kind == "adapter":
        return f"{path.name} is an adapter, which answers together with the model it is for."
    if kind == "mmproj" or header.architecture == "clip":
        return (
            f"{path.name} is the part of a model that turns pictures into tokens. It is used by "
            "itself once it lies in the folder of its model."
        )
    return ""


def _missing(spec: ModelSpec | None, name: str) -> InstalledModel:
    if spec is None:
        raise UserError(
            f"There is no model named {name}.", "inglenook models list shows the known ones."
        )
    raise UserError(f"{spec.name} is not on this machine.", "Install it, or choose another model.")
