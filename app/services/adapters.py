"""Adapters that the user trained, made ready for the engine."""

from pathlib import Path

from app.core.cancellation import CancelToken
from app.services.model_library import ModelsService
from app.training.adapters import ConvertedAdapter, convert_adapter


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
