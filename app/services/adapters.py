"""Adapters that the user trained, made ready for the engine."""

from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.services.model_library import ModelsService
from app.training.adapters import ConvertedAdapter, convert_adapter


class AdapterChoice(msgspec.Struct, frozen=True):
    """An adapter's file and how strongly it changes the model; no path for none."""

    path: str = ""
    strength: float = 1.0


def parse_adapter(text: str) -> AdapterChoice:
    """From FILE[:STRENGTH]; a colon within the path is no mark of a strength."""
    path, _, strength = text.rpartition(":")
    try:
        chosen = AdapterChoice(path, float(strength)) if path else AdapterChoice(text)
    except ValueError:
        chosen = AdapterChoice(text)
    absolute = str(Path(chosen.path).absolute()) if chosen.path else ""
    return msgspec.structs.replace(chosen, path=absolute)


class AdapterService:
    """LoRA adapters in GGUF files beside their base models."""

    def __init__(self, models: ModelsService) -> None:
        self._models = models

    def convert(
        self, folder: Path, base: str, target: Path, cancel: CancelToken
    ) -> ConvertedAdapter:
        """Write what PEFT saved in `folder` as an adapter of the model `base`, an id or a file.

        Raises UserError and Cancelled.
        """
        ready = self._models.ready(base, cancel)
        path, sha256 = Path(ready.model.path), ready.model.spec.sha256
        return convert_adapter(folder, path, target, base_sha256=sha256 or "")
