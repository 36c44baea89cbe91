"""Making a model smaller on this machine, and measuring what that costs."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.model_spec import HubSource, InstalledModel, PackageSource, Quantize, TemplateFinding
from app.core.paths import resource_path
from app.engine.gguf.gguf_header import read_header
from app.engine.workshop.workshop import (
    CALIBRATION_TOKENS,
    QUANTIZATION_TYPES,
    UNATTENDED,
    JobRun,
    QuantizationType,
    Workshop,
)
from app.engine.workshop.workshop_protocol import Measurement
from app.services.models.model_library import ModelsService


class ModelMeasured(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the comparison table."""

    id: str
    path: str
    quantization: str
    size_bytes: int
    measurement: Measurement


class SeenTemplate(msgspec.Struct, frozen=True):
    """A chat template (Jinja, "" if the model has none) and what is unusual about it."""

    source: str
    findings: tuple[TemplateFinding, ...]


class ModelWorkshop:
    """Quantize, prune, measure; each job runs in a separate process and can be cancelled.

    A new model is written beside its source, unless that was downloaded, came with a package, or is
    in a read-only folder.

    Args:
        folder: where it is written in those cases.
    """

    def __init__(self, models: ModelsService, folder: Path | None = None) -> None:
        self.models = models
        self._folder = folder
        self._workshop = Workshop()

    @property
    def types(self) -> tuple[QuantizationType, ...]:
        """The types a model can be quantized to, most precise first, each with its loss."""
        return QUANTIZATION_TYPES

    def quantize(
        self, source: str, wanted: Quantize, target: Path | None = None, run: JobRun = UNATTENDED
    ) -> Path:
        """Quantize the model `source` (id or file) to another type. Raises UserError, Cancelled.

        Args:
            target: a file, or a folder to write it to.
        """
        model = self.models.resolve_here(source)
        target = target or self._place(model)
        return self._workshop.quantize(Path(model.path), wanted, target, run, name=model.spec.name)

    def expected_bytes(self, source: str, type_name: str) -> int:
        """Estimate the size of the model `source` in another type. Raises UserError."""
        return self._workshop.expected_bytes(Path(self.models.resolve(source).path), type_name)

    def importance(
        self,
        source: str,
        text: Path | None = None,
        target: Path | None = None,
        *,
        tokens: int = CALIBRATION_TOKENS,
        run: JobRun = UNATTENDED,
    ) -> Path:
        """Compute the importance matrix of a model, for quantizing it.

        Raises UserError and Cancelled.

        Args:
            text: the calibration text; None for the built-in mixed text.
            target: a file, or a folder to write it to.
            tokens: the maximum number of tokens to read.
        """
        model = self.models.here(source, run.cancel or CancelToken()).model
        text = text or resource_path("calibration_text.txt")
        target = target or self._place(model)
        return self._workshop.importance(Path(model.path), text, target, tokens=tokens, run=run)

    def prune(
        self,
        source: str,
        layers: Sequence[int],
        target: Path | None = None,
        run: JobRun = UNATTENDED,
    ) -> Path:
        """Write a copy of the model without some layers. Raises UserError and Cancelled.

        Args:
            target: a file, or a folder to write it to.
        """
        model = self.models.resolve_here(source)
        target = target or self._place(model)
        return self._workshop.prune(Path(model.path), layers, target, run, name=model.spec.name)

    def measure(
        self,
        names: Sequence[str],
        *,
        against: str = "",
        text: str = "",
        tokens: int = 512,
        run: JobRun = UNATTENDED,
    ) -> Iterator[ModelMeasured]:
        """Measure each model in turn, on `text` or a built-in one. Raises UserError, Cancelled.

        Args:
            against: the original to compare with; "" for no comparison.
        """
        original = Path(self.models.resolve_here(against).path) if against else None
        for name in names:
            model = self.models.here(name, run.cancel or CancelToken()).model
            path = Path(model.path)
            measurement = self._workshop.measure(
                path,
                text or built_in_text(),
                original if original != path else None,
                tokens=tokens,
                run=run,
            )
            yield ModelMeasured(
                id=model.spec.id,
                path=model.path,
                quantization=model.spec.quantization,
                size_bytes=model.spec.size_bytes,
                measurement=measurement,
            )

    def template(self, name: str, cancel: CancelToken) -> SeenTemplate:
        """Inspect the chat template of a model (id or file). Raises UserError, Cancelled.

        This runs in a separate process, since the template is untrusted.
        """
        model = self.models.here(name, cancel).model
        source = model.spec.template or read_header(Path(model.path)).chat_template
        findings = self._workshop.scan(source, JobRun(cancel)) if source else ()
        return SeenTemplate(source, findings)

    def _place(self, model: InstalledModel) -> Path | None:
        """The folder for models made from this one; None for its own folder.

        Files in a package's folder are lost or left behind when it is reinstalled; files among the
        downloads would be taken for downloads.
        """
        is_ours = isinstance(model.spec.source, PackageSource | HubSource)
        if self._folder is None or not (is_ours or not os.access(Path(model.path).parent, os.W_OK)):
            return None
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._folder


def built_in_text() -> str:
    """Plain prose of our own, so that figures are comparable between machines."""
    return resource_path("measuring_text.txt").read_text("utf-8")


_MOST_LAYERS = 10_000
"""More than any model has, and few enough to be listed."""


def layer_numbers(text: str) -> tuple[int, ...]:
    """Parse "10-12,20". Raises UserError."""
    numbers: list[int] = []
    try:
        for part in text.split(","):
            first, _, last = part.strip().partition("-")
            lowest, highest = int(first), int(last or first)
            numbers += range(lowest, min(highest, lowest + _MOST_LAYERS) + 1)
    except ValueError:
        raise UserError(
            f"{text} does not name any layers.", "Write them as 10-12 or 3,5,7."
        ) from None
    return tuple(numbers)
