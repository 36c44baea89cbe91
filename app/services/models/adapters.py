"""LoRA adapters: converted, imported, listed beside their models, checked before they answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import AdapterUse
from app.core.listeners import Listeners
from app.core.model_spec import Adapter, InstalledModel, ServerSource
from app.core.settings import Settings
from app.core.wording import translatable
from app.engine.gguf.gguf_header import read_header
from app.hub.installed import InstalledModels
from app.services.machine.settings_file import SettingsService
from app.services.models.model_library import ModelsService
from app.store.chats.assistant_rows import AssistantRepository
from app.training.adapter_conversion import BASE_SHA256_KEY, ConvertedAdapter, convert_adapter

ADAPTER_MARK = "+"
"""Separates a model from its adapter."""


def split_adapter(text: str) -> tuple[str, AdapterUse]:
    """Split MODEL or MODEL+FILE[:STRENGTH] into the model and its adapter. Raises UserError."""
    name, _, adapter = text.partition(ADAPTER_MARK)
    return name, parse_adapter(adapter)


def parse_adapter(text: str) -> AdapterUse:
    """Parse FILE[:STRENGTH]; a colon within the path does not start a strength.

    Raises UserError if the strength is not finite.
    """
    path, _, strength = text.rpartition(":")
    try:
        chosen = AdapterUse(path, float(strength)) if path else AdapterUse(text)
    except ValueError:
        chosen = AdapterUse(text)
    if not isfinite(chosen.strength):
        raise UserError(
            f"{strength} is not a strength of an adapter.", "Give a number such as 0.5, or none."
        )
    absolute = str(Path(chosen.path).absolute()) if chosen.path else ""
    return msgspec.structs.replace(chosen, path=absolute)


@dataclass(eq=False)
class AdapterService:
    """Adapters in GGUF files; which one is used is chosen by chat or by question."""

    _models: ModelsService
    _installed: InstalledModels
    _settings: SettingsService
    _chats: AssistantRepository

    def __post_init__(self) -> None:
        self.on_adopted = Listeners[[]]()
        """Hear of each change of a default, in the thread of `set_default`."""

    def convert(
        self,
        folder: Path,
        base: str,
        target: Path,
        cancel: CancelToken,
        about: Mapping[str, str] = MappingProxyType({}),
        strength: float = 1.0,
    ) -> ConvertedAdapter:
        """Convert the PEFT adapter in `folder` for the model `base`, an id or a file.

        Raises UserError and Cancelled.

        Args:
            about: further metadata of the new file.
            strength: the share of what was trained that the new file has.
        """
        ready = self._models.here(base, cancel)
        path, sha256 = Path(ready.model.path), ready.model.spec.sha256
        return convert_adapter(
            folder, path, target, base_sha256=sha256 or "", about=about, strength=strength
        )

    def all(self) -> tuple[Adapter, ...]:
        """The imported adapters; each says what is wrong with it, if anything."""
        return tuple(_adapter(Path(path)) for path in self._settings.current.imported_adapters)

    def of_model(self, model: InstalledModel, cancel: CancelToken) -> tuple[Adapter, ...]:
        """The adapters trained for this model, or for an unspecified one. Raises Cancelled.

        Imported ones, and those in the model's catalogue entry.
        """
        if isinstance(model.spec.source, ServerSource):
            return ()
        named = (_adapter(Path(path).expanduser()) for path in model.spec.adapters)
        offered = {each.path: each for each in (*self.all(), *named)}.values()
        fitting = [each for each in offered if each.architecture == model.architecture]
        if any(each.base_sha256 for each in fitting):
            sha256 = self._installed.verify(model.spec, cancel).spec.sha256
            fitting = [each for each in fitting if each.base_sha256 in ("", sha256)]
        return tuple(fitting)

    def import_file(self, path: Path) -> Adapter:
        """Add an adapter without copying it. Raises UserError if the file is not an adapter."""
        adapter = _adapter(path.absolute())
        if adapter.problem:
            raise UserError(adapter.problem, "Choose a LoRA adapter in a GGUF file.")
        self._settings.add_to("imported_adapters", adapter.path)
        return adapter

    def remove(self, path: str) -> None:
        """Take an adapter off the list; its file stays. Raises UserError if it is not listed."""
        if path not in self._settings.current.imported_adapters:
            raise UserError(f"{path} is not in the list.", "Use inglenook models list to see them.")
        self._settings.take_from("imported_adapters", path)

    def of_chat(self, conversation_id: str) -> AdapterUse | None:
        return self._chats.setup(conversation_id).adapter_use

    def choose(self, conversation_id: str, use: AdapterUse | None) -> None:
        """Use an adapter in a chat from now on, or NO_ADAPTER; None is the adopted one, if any."""
        self._chats.set_adapter(conversation_id, use or AdapterUse(""))

    def default_for(self, model: str, assistant_id: str = "") -> AdapterUse | None:
        """The adapter that a model (id or file, "" for the current one) answers with.

        By itself, or as an assistant. None, too, if its file is no longer there.
        """
        known = self._settings.current.default_adapters
        if not known or (found := self._models.answering(model)) is None:
            return None
        model_id = found.spec.id
        path = known.get(_default_key(model_id, assistant_id)) or known.get(model_id, "")
        return AdapterUse(path) if path and Path(path).exists() else None

    def set_default(self, model_id: str, assistant_id: str, path: str) -> str:
        """Answer with this adapter from now on, "" for none; returns the path of the one before."""
        key = _default_key(model_id, assistant_id)
        before = self._settings.current.default_adapters.get(key, "")

        def changed(current: Settings) -> dict[str, Any]:
            others = {each: path for each, path in current.default_adapters.items() if each != key}
            return {"default_adapters": others | ({key: path} if path else {})}

        self._settings.revise(changed)
        self.on_adopted.tell()
        return before

    def checked(self, use: AdapterUse, model: InstalledModel, cancel: CancelToken) -> AdapterUse:
        """The adapter with its hash. Raises UserError if it belongs to another model; Cancelled."""
        adapter = _adapter(Path(use.path))
        if adapter.problem:
            raise UserError(adapter.problem, "Choose another adapter, or none.")
        base = adapter.base_sha256
        if base and model.spec.sha256 and base != model.spec.sha256:
            raise UserError(
                f"The adapter {adapter.name} was not trained for {model.spec.name}, but for the "
                f"model file with the SHA-256 {base[:12]}….",
                "Choose the model that it was trained for, or convert it for this one.",
            )
        sha256 = self._installed.sha256(Path(use.path), cancel)
        return msgspec.structs.replace(use, sha256=sha256)


def _default_key(model_id: str, assistant_id: str) -> str:
    return f"{assistant_id} {model_id}" if assistant_id else model_id


def is_adapter(path: Path) -> bool:
    """Whether the file is an adapter. Raises UserError if it is not GGUF."""
    return read_header(path).text("general.type") == "adapter"


def _adapter(path: Path) -> Adapter:
    try:
        header = read_header(path)
    except UserError as error:
        return Adapter(path=str(path), name=path.stem, problem=str(error))
    is_lora = header.text("general.type") == "adapter" and header.text("adapter.type") == "lora"
    return Adapter(
        path=str(path),
        name=header.name or path.stem,
        architecture=header.architecture,
        base_sha256=header.text(BASE_SHA256_KEY),
        size_bytes=path.stat().st_size,
        problem="" if is_lora else translatable(f"{path.name} is not a LoRA adapter."),
    )
