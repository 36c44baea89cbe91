"""Which models there are, which one answers, and getting it into memory."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from app.answers.model_access import ReadyModel
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import StageProgress
from app.core.generation import GenerationParams
from app.core.model_defaults import ModelDefaults, params_for
from app.core.model_spec import UNKNOWN_LICENSE, InstalledModel, ModelInfo, ModelSpec, ServerSource
from app.engine.engine import Engines
from app.engine.engine_protocol import LoadModel
from app.engine.gguf.gguf_header import GgufHeader, model_files, read_whole_header
from app.engine.gguf.memory_estimate import (
    available_memory,
    estimate_memory,
    held_memory,
    longest_context,
)
from app.engine.native_build import gpu_backends
from app.hub.catalogue import ModelCatalogue
from app.hub.installed import InstalledModels
from app.hub.local_imports import FoundModel, find_models
from app.hub.model_files import file_identity, has_same_bytes
from app.hub.model_records import CrashCounts, Tunings
from app.services.machine.settings_file import SettingsService
from app.services.models.model_facts import (
    completed,
    find_projector,
    model_of_file,
    models_on_server,
)
from app.services.models.model_loading import ModelLoading


class SwappingError(UserError):
    """A model is larger than the free memory; the user has to accept that it may be slow."""


class ModelsService:
    """The models on this machine and the one that is loaded."""

    def __init__(
        self,
        engines: Engines,
        catalogue: ModelCatalogue,
        installed: InstalledModels,
        settings: SettingsService,
        crashes: CrashCounts | None = None,
        tunings: Tunings | None = None,
    ) -> None:
        self._engines = engines
        self._crashes = crashes or CrashCounts(None)
        self._tunings = tunings or Tunings(None)
        self.loading = ModelLoading(engines, self._crashes)
        self._catalogue = catalogue
        self._installed = installed
        self._settings = settings
        self._chosen: InstalledModel | None = None
        self._may_swap: set[str] = set()
        self._names: dict[str, str] = {}

    def models(self) -> tuple[InstalledModel, ...]:
        """The chat models on this machine with memory estimates, the user's own files last.

        Includes a file used without being imported, which can also be referred to by its id.
        """
        used = (self._chosen,) if self._chosen and self._chosen.path else ()
        return tuple(self._estimated(model) for model in _each_once((*self._lasting(), *used)))

    def _lasting(self) -> Iterator[InstalledModel]:
        """The models that later sessions will also have."""
        yield from self._installed.of_kind("chat")
        for path in self._installed.loose_files():
            yield model_of_file(path, self._installed.repository_of(path))
        for name in self._settings.current.imported_models:
            yield model_of_file(Path(name))
        yield from models_on_server(self._settings.current)

    def catalogue(self) -> tuple[ModelSpec, ...]:
        """All models known by name, installed or not."""
        return self._catalogue.models

    def current(self) -> InstalledModel | None:
        """The model that answers next: the chosen one, else the starter, else any installed one."""
        if self._chosen and not self._is_disconnected(self._chosen):
            return self._chosen
        models = [model for model in self.models() if not model.problem]
        wanted = self._settings.current.model_id
        chosen = next((model for model in models if model.spec.id == wanted), None)
        return chosen or next(iter(models), None)

    def _is_disconnected(self, model: InstalledModel) -> bool:
        """Whether it is on a server that the user has left, which must be sent nothing more."""
        source = model.spec.source
        address = self._settings.current.server_address
        return isinstance(source, ServerSource) and source.address != address

    def resolve(self, name: str) -> InstalledModel:
        """The model with this id or file path. Raises UserError if there is none."""
        model = self._named(name)
        if model.problem:
            if model.path:
                read_whole_header(Path(model.path))  # raises with a specific remedy
            raise UserError(model.problem, "Choose another model.")
        return model

    def _named(self, name: str) -> InstalledModel:
        """Like `resolve`, but includes models that cannot be used."""
        path = Path(name)
        if path.suffix == ".gguf" or path.is_file():
            return self._estimated(model_of_file(path.absolute()))
        model = next((m for m in self.models() if m.spec.id == name), None)
        return model or _missing(self._catalogue.find(name), name)

    def select(self, model_id: str, *, may_swap: bool = False) -> InstalledModel:
        """Use this model from now on, also in later sessions; see `use`."""
        model = self.use(model_id, may_swap=may_swap)
        self._settings.update(model_id=model.spec.id)
        return model

    def use(self, name: str, *, may_swap: bool = False) -> InstalledModel:
        """Use this model (an id or a file) until the program ends; see `permit`."""
        self._chosen = self.permit(name, may_swap=may_swap)
        return self._chosen

    def permit(self, name: str, *, may_swap: bool = False) -> InstalledModel:
        """The model that the user has named: it may be loaded although it crashed before.

        Args:
            may_swap: it may be loaded even if it is larger than the free memory.

        Raises UserError if there is none.
        """
        model = self.resolve(name)
        self._crashes.clear(Path(model.path))
        if may_swap:
            self._may_swap.add(model.path)
        return model

    def defaults(self, model_id: str) -> ModelDefaults:
        """The settings that the user chose for this model alone."""
        return self._settings.current.model_defaults.get(model_id, ModelDefaults())

    def set_defaults(self, model_id: str, defaults: ModelDefaults) -> None:
        """Store settings for this model alone. Raises UserError for invalid ones."""
        own = {model_id: defaults} if defaults != ModelDefaults() else {}
        self._settings.revise(
            lambda current: {"model_defaults": _without(current.model_defaults, model_id) | own}
        )
        if self._chosen and self._chosen.spec.id == model_id:
            self._chosen = self._estimated(self._chosen)

    def answering(self, name: str = "") -> InstalledModel | None:
        """The model that answers for an id or a file, "" for the current one; None if none can."""
        try:
            return self._named(name) if name else self.current()
        except UserError:
            return None

    def params(self, name: str = "") -> GenerationParams:
        """A model's default parameters; "" is the current model."""
        general = self._settings.current.params
        model = self.answering(name)
        if model is None:
            return general
        return params_for(general, model.spec.sampling, self.defaults(model.spec.id))

    def usual_params(self, spec: ModelSpec) -> GenerationParams:
        """A model's parameters if the user set none for it alone."""
        return params_for(self._settings.current.params, spec.sampling, ModelDefaults())

    @property
    def usual_context_length(self) -> int:
        """Context length in tokens if none is set for a model alone; 0 for as many as fit."""
        return self._settings.current.context_length

    def found(self) -> tuple[FoundModel, ...]:
        """Other programs' models on this machine that are not listed yet."""
        known = {os.path.realpath(model.path) for model in self.models() if model.path}
        return tuple(model for model in find_models() if model.path not in known)

    def import_file(self, path: Path, cancel: CancelToken) -> InstalledModel:
        """Add a GGUF file without copying it, unless a model with the same bytes is installed.

        Raises UserError if it is not a model, and Cancelled.
        """
        model = self.resolve(str(path.absolute()))
        if not read_whole_header(Path(model.path)).tensors:
            raise UserError(
                f"{path} has no weights, only a vocabulary.", "Choose a complete model."
            )
        for other in self._lasting():
            if other.path and _is_copy(Path(other.path), Path(model.path), cancel):
                return self._estimated(other)
        self._settings.add_to("imported_models", model.path)
        return model

    def remove(self, model_id: str) -> int:
        """Delete a downloaded or generated model; take an imported one off the list.

        An imported file stays. Returns the bytes freed. Raises UserError for a model that is
        neither.
        """
        model = self._named(model_id)
        known = self._settings.current.imported_models
        if model.path in known:
            self._settings.take_from("imported_models", model.path)
        if model.is_ours:
            return self._delete(model)
        if model.path in known:
            self._deselect(model)
            return 0
        if isinstance(model.spec.source, ServerSource):
            raise UserError(
                f"{model.spec.name} is on a server.",
                "inglenook models connect --forget takes its models off the list.",
            )
        is_own = model.path not in {each.path for each in self._installed.all()}
        if is_own and self._chosen and self._chosen.path == model.path:
            self._deselect(model)  # it was used without being imported
            return 0
        raise UserError(
            f"{model.spec.name} came with the program.", "Uninstall its package instead."
        )

    def _deselect(self, model: InstalledModel) -> None:
        if self._chosen and self._chosen.path == model.path:
            self._chosen = None

    def _delete(self, model: InstalledModel) -> int:
        """Including its other parts, and its projector if no other model needs it."""
        path = Path(model.path)
        self.loading.unload(model)
        self._deselect(model)
        files = [Path(each) for each in model_files(path)]
        others = (each for each in self.models() if each.path != model.path)
        if model.projector and all(each.projector != model.projector for each in others):
            files.append(Path(model.projector))
        return self._installed.delete(files)

    def verified(self, name: str, cancel: CancelToken) -> InstalledModel:
        """The model with its SHA-256 computed and checked against the catalogue."""
        model = self.resolve(name)
        if isinstance(model.spec.source, ServerSource):
            return model
        return self._estimated(self._installed.verify(model.spec, cancel))

    def ready(self, name: str, cancel: CancelToken) -> ReadyModel:
        """A verified model, and how to load it. Raises UserError, Cancelled.

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
        layers = self.defaults(model.spec.id).gpu_layers
        load = LoadModel(
            path=model.path,
            projector_path=model.projector,
            template=model.spec.template,
            context_length=self._context_length(model),
            gpu_layers=settings.gpu_layers if layers is None else layers,
            threads=settings.threads,
            options=self._tunings.options(checked.spec.sha256),
            tool_skills=self._catalogue.tool_skills(model.spec),
        )
        return ReadyModel(msgspec.structs.replace(model, spec=checked.spec), load)

    def loadable(self, name: str, cancel: CancelToken) -> ReadyModel:
        """Like `ready`, for a model to be loaded next. Raises SwappingError if it is too large."""
        ready = self.ready(name, cancel)
        self._check_room(ready.model)
        return ready

    def here(self, name: str, cancel: CancelToken) -> ReadyModel:
        """Like `ready`, for uses that read the model's file, which a model on a server has not."""
        ready = self.ready(name, cancel)
        _check_is_here(ready.model)
        return ready

    def resolve_here(self, name: str) -> InstalledModel:
        """Like `resolve`, for uses that read the model's file."""
        model = self.resolve(name)
        _check_is_here(model)
        return model

    @contextmanager
    def held(self, cancel: CancelToken, name: str = "") -> Iterator[None]:
        """For the making of one answer, beginning with `load`: no other model is loaded meanwhile.

        Answers of the same model may run at the same time; those of others wait for their turn.
        Raises UserError and Cancelled.
        """
        model = self.resolve(name) if name else self.current()
        with self.loading.turns.taken((model.path or model.spec.id) if model else "", cancel):
            yield

    def load(self, cancel: CancelToken, name: str = "") -> Iterator[StageProgress]:
        """Load a model; returns at once if it is loaded. Raises UserError, Cancelled.

        Args:
            name: an id or a file, for this answer only; "" is the current model.
        """
        ready = self.loadable(name, cancel)
        if self._crashes.is_suspect(Path(ready.load.path)):
            raise UserError(
                f"{ready.model.spec.name} has crashed the engine twice and is no longer loaded "
                "automatically.",
                "Choose it again in the list of models to retry, or use another one.",
            )
        if not name:
            self._chosen = ready.model
        for event in self.loading.load(ready, cancel):
            yield StageProgress("loading_model", event.fraction, ready.model.spec.name)

    def preload(self, cancel: CancelToken) -> None:
        """Load the current model before it is needed, at lower priority than anything requested.

        Not if another model is loaded, memory is short, or this one has crashed the engine twice.
        Stops when another model is requested. Raises UserError and Cancelled.
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
        with cancel.calling(own.cancel):
            self.loading.load_ahead(self.ready("", own), own)

    def unload(self) -> None:
        """Free all of the engine's memory; prompt caches of chats are kept in their files."""
        self._engines.active.eject()

    def info(self) -> ModelInfo | None:
        return self._engines.active.info

    @property
    def loaded(self) -> InstalledModel | None:
        return self.loading.loaded

    def _estimated(self, model: InstalledModel) -> InstalledModel:
        model = msgspec.structs.replace(model, is_ours=self._installed.is_ours(model.path))
        if model.problem or not model.path:
            return model
        try:
            header = read_whole_header(Path(model.path))
        except UserError as error:
            return msgspec.structs.replace(model, problem=str(error))
        projector = find_projector(Path(model.path), header)
        estimate = estimate_memory(
            header,
            self._context_length(model) or longest_context(header, self._available()),
            self._available(),
            self._tunings.options(model.spec.sha256),
            projector=projector,
        )
        return msgspec.structs.replace(
            model,
            spec=self._named_as_known(completed(model.spec, header, projector), header, model.path),
            estimate=estimate,
            projector=projector,
            architecture=header.architecture,
            is_suspect=self._crashes.is_suspect(Path(model.path)),
            changed=Path(model.path).stat().st_mtime,
        )

    def _named_as_known(self, spec: ModelSpec, header: GgufHeader, path: str) -> ModelSpec:
        """A file of the user's under the catalogue's name: what its own says is often jargon.

        A copy made from a model of the catalogue has the same name inside as that model's file.
        """
        if self._catalogue.find(spec.id):
            self._names[header.name] = spec.name
            return spec
        known = self._catalogue.of_file(Path(path).name, spec.size_bytes)
        if known:
            has_license = spec.license != UNKNOWN_LICENSE
            license_name = spec.license if has_license else known.license
            return msgspec.structs.replace(spec, name=known.name, license=license_name)
        return msgspec.structs.replace(spec, name=self._names.get(spec.name, spec.name))

    def _context_length(self, model: InstalledModel) -> int:
        own = self.defaults(model.spec.id).context_length
        return self._settings.current.context_length if own is None else own

    def _available(self) -> int:
        """Memory for the next model: what is free plus what the engine will release."""
        return available_memory() + held_memory(self._engines.active.pid)

    def lacks_room(self, model: InstalledModel) -> bool:
        """Whether a model's weights exceed the memory available for them.

        False if a graphics card may take some of them, since then it is unknown.
        """
        estimate, loaded = model.estimate, self.loaded
        if estimate is None or gpu_backends() or (loaded and loaded.path == model.path):
            return False
        return estimate.weights > self._available()

    def _check_room(self, model: InstalledModel) -> None:
        """Raises SwappingError for a model that would be read from the disk over and over.

        The context is shortened automatically; weights cannot be.
        """
        if not self.lacks_room(model) or model.path in self._may_swap:
            return
        assert model.estimate, "what is not estimated lacks no room"
        raise SwappingError(
            f"{model.spec.name} needs {model.estimate.weights / 1e9:.1f} GB and "
            f"{self._available() / 1e9:.1f} GB of memory are free: the rest would be read from "
            "the disk again for every word.",
            "Choose a smaller one, or close other programs; to use it anyway, choose it again in "
            "the list of models or ask with --allow-swapping.",
        )


def _check_is_here(model: InstalledModel) -> None:
    if not model.path:
        raise UserError(
            f"{model.spec.name} is not on this machine.", "Choose a model that is on this machine."
        )


def _without(defaults: dict[str, ModelDefaults], model_id: str) -> dict[str, ModelDefaults]:
    return {known: value for known, value in defaults.items() if known != model_id}


def _each_once(models: Iterable[InstalledModel]) -> Iterator[InstalledModel]:
    """Without models whose file is another name of an earlier one's."""
    seen = set()
    for model in models:
        identity = file_identity(Path(model.path)) if model.path else model.spec.id
        if identity not in seen:
            seen.add(identity)
            yield model


def _is_copy(one: Path, other: Path, cancel: CancelToken) -> bool:
    """Whether two models are identical in all of their parts."""
    parts = [list(map(Path, model_files(each))) for each in (one, other)]
    return len(parts[0]) == len(parts[1]) and all(
        has_same_bytes(mine, theirs, cancel) for mine, theirs in zip(*parts, strict=True)
    )


def _missing(spec: ModelSpec | None, name: str) -> InstalledModel:
    if spec is None:
        raise UserError(
            f"There is no model named {name}.",
            "Choose another one; inglenook models list shows the known ones.",
        )
    raise UserError(f"{spec.name} is not on this machine.", "Install it, or choose another model.")
