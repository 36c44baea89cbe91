"""Making a model smaller and measuring it: what is checked first, and how a new file appears."""

import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from math import prod
from pathlib import Path
from typing import TypeVar

import msgspec

from app.core.cancellation import CancelToken
from app.core.engine_options import Tuning
from app.core.errors import UserError, WorkerStoppedError
from app.core.model_spec import Quantize, TemplateFinding
from app.core.text_files import write_error
from app.core.wording import translatable
from app.engine.gguf.gguf_header import (
    GgufHeader,
    GgufTensor,
    model_files,
    read_header,
    read_whole_header,
)
from app.engine.gguf.memory_estimate import available_memory, estimate_memory
from app.engine.workshop import workshop_protocol as protocol
from app.workers.confinement import Confinement
from app.workers.messages import FinalReply, Request
from app.workers.process import Worker

_Final = TypeVar("_Final", bound=FinalReply)

OnProgress = Callable[[float, str], None]
"""Called with the share done, 0..1, and the current item."""

_EXACT = frozenset({"F32", "F16", "BF16"})
_USUAL_BITS = 5.0
_BLOCK = 256  # weights, in the k-quants
# The output matrix, which may also be that of the embeddings, is stored more precisely.
_OUTPUT_BITS, _ODD_OUTPUT_BITS = 6.6, 8.5
_ROOM = 64 * 1024 * 1024

CALIBRATION_TOKENS = 16_384
"""How much text an importance matrix is computed from: more hardly changes it."""


class JobRun(msgspec.Struct, frozen=True):
    """How a job is cancelled, and who gets its progress."""

    cancel: CancelToken | None = None
    on_progress: OnProgress = lambda _fraction, _detail: None


UNATTENDED = JobRun()
"""Runs to completion, without reporting."""


class QuantizationType(msgspec.Struct, frozen=True):
    """A mix of tensor types.

    `bits` is the average per weight, `odd_bits` that for rows that are not whole blocks, where
    llama.cpp uses larger types; `needs_importance`: useless without an importance matrix.
    """

    name: str
    bits: float
    odd_bits: float
    note: str
    needs_importance: bool = False


QUANTIZATION_TYPES = (
    QuantizationType(
        "F16", 16.0, 16.0, translatable("as exact as most originals; twice the size of Q8_0")
    ),
    QuantizationType(
        "Q8_0", 8.5, 8.5, translatable("hardly any loss; for small models and as a reference")
    ),
    QuantizationType("Q6_K", 6.6, 8.5, translatable("very little loss")),
    QuantizationType("Q5_K_M", 5.7, 6.1, translatable("little loss")),
    QuantizationType("Q5_K_S", 5.5, 6.0, translatable("little loss, somewhat smaller")),
    QuantizationType("Q4_K_M", 4.9, 5.8, translatable("the usual choice: small, fast, some loss")),
    QuantizationType(
        "Q4_K_S", 4.6, 5.6, translatable("somewhat smaller than Q4_K_M, somewhat more loss")
    ),
    QuantizationType(
        "IQ4_XS", 4.3, 4.5, translatable("as good as Q4_K_S and smaller, slower on a CPU")
    ),
    QuantizationType(
        "Q4_0", 4.6, 4.6, translatable("simple and fast on a CPU, more loss than Q4_K_S")
    ),
    QuantizationType("Q3_K_M", 3.9, 4.8, translatable("clear loss; for models of 7B and more")),
    QuantizationType("Q2_K", 3.0, 4.5, translatable("heavy loss; where nothing else fits")),
    QuantizationType(
        "IQ3_XXS", 3.1, 4.5, translatable("better than Q2_K, slow on a CPU"), needs_importance=True
    ),
    QuantizationType("IQ2_XXS", 2.1, 4.5, translatable("very heavy loss"), needs_importance=True),
)
"""Bits as measured on llama-family models, most precise first."""

_BY_NAME = {kind.name: kind for kind in QUANTIZATION_TYPES}


def bits_of(type_name: str) -> float:
    """Average bits per weight, to estimate the size of a file that is not here; 5 if unknown."""
    kind = _BY_NAME.get(type_name.upper())
    return kind.bits if kind else _USUAL_BITS


def expected_bytes(header: GgufHeader, kind: QuantizationType) -> int:
    """The size of a model in another type, within a few percent."""
    names = {tensor.name for tensor in header.tensors}
    output = "output.weight" if "output.weight" in names else "token_embd.weight"
    bits = sum(
        prod(tensor.shape) * _bits(tensor, kind, is_output=tensor.name == output)
        for tensor in header.tensors
    )
    return header.data_offset + round(bits / 8)


def _bits(tensor: GgufTensor, kind: QuantizationType, *, is_output: bool) -> float:
    if len(tensor.shape) == 1:
        return 32
    is_odd = bool(tensor.shape[0] % _BLOCK)
    least = (_ODD_OUTPUT_BITS if is_odd else _OUTPUT_BITS) if is_output else 0
    return max(kind.odd_bits if is_odd else kind.bits, least)


class Workshop:
    """Rewrites and measures GGUF files, each job in a separate process.

    A new file gets its name only when complete; until then it is in a temporary folder beside its
    target, which is always removed.
    """

    def quantize(
        self,
        source: Path,
        wanted: Quantize,
        target: Path | None = None,
        run: JobRun = UNATTENDED,
        *,
        name: str = "",
    ) -> Path:
        """Quantize `source` to a file beside it, or to `target`, a file or a folder.

        Raises UserError and Cancelled.

        Args:
            name: the name stored in the new file; "" for the old one's.
        """
        kind = _type(wanted.type_name)
        header = read_whole_header(source)
        _check_requantizing(source, header, wanted.allows_requantizing)
        if kind.needs_importance and wanted.importance is None:
            raise UserError(
                f"{kind.name} needs an importance matrix.",
                "Make one first (inglenook models imatrix) and give it with --imatrix, or choose "
                "Q2_K or a larger type.",
            )
        target = _file(target, _beside(source, header, kind.name))
        job = protocol.RewriteModel(
            source=str(source),
            target="",
            quantization=kind.name,
            importance=str(wanted.importance.absolute() if wanted.importance else ""),
            allows_requantizing=wanted.allows_requantizing,
            name=name,
        )
        expected = expected_bytes(header, kind)
        return _write(job, _files_of(source, wanted.importance), target, expected, run)

    def expected_bytes(self, source: Path, type_name: str) -> int:
        """The approximate size of the result of `quantize`. Raises UserError."""
        return expected_bytes(read_whole_header(source), _type(type_name))

    def importance(
        self,
        source: Path,
        text: Path,
        target: Path | None = None,
        *,
        tokens: int = CALIBRATION_TOKENS,
        run: JobRun = UNATTENDED,
    ) -> Path:
        """Compute the importance matrix of `source` from a text file; see `quantize`."""
        header = read_whole_header(source)
        _check_memory(source, header)
        target = _file(target, source.with_name(f"{source.stem}.imatrix.gguf"))
        job = protocol.CollectImportance(
            path=str(source), text_path=str(text.absolute()), target="", tokens=tokens
        )
        columns = sum(t.shape[0] * (t.shape[2] if len(t.shape) > 2 else 1) for t in header.tensors)
        return _write(job, _files_of(source, text), target, 4 * columns, run)

    def prune(
        self,
        source: Path,
        layers: Sequence[int],
        target: Path | None = None,
        run: JobRun = UNATTENDED,
        *,
        name: str = "",
    ) -> Path:
        """Write `source` without some of its layers; see `quantize`."""
        header = read_whole_header(source)
        blocks = header.number("block_count")
        wanted = sorted(set(layers))
        if not wanted or wanted[0] < 0 or wanted[-1] >= blocks or len(wanted) >= blocks:
            raise UserError(
                f"{source.name} has layers 0 to {blocks - 1}, and at least one must remain.",
                "Name some of them, for example 10-12.",
            )
        beside = source.with_name(f"{source.stem}-without-{_spans(wanted)}.gguf")
        target = _file(target, beside)
        job = protocol.RewriteModel(
            source=str(source), target="", drop_layers=tuple(wanted), name=name
        )
        return _write(job, _files_of(source), target, header.file_bytes, run)

    def measure(
        self,
        path: Path,
        text: str,
        against: Path | None = None,
        *,
        tokens: int = 512,
        run: JobRun = UNATTENDED,
    ) -> protocol.Measurement:
        """Measure a file, compared with its original if given. Raises UserError, Cancelled."""
        job = protocol.MeasureModel(
            path=str(path), text=text, against=str(against or ""), tokens=tokens
        )
        files = [each for model in filter(None, (path, against)) for each in model_files(model)]
        confinement = Confinement(read=tuple(files))
        return _run(job, protocol.Measured, confinement, run).result

    def scan(self, template: str, run: JobRun = UNATTENDED) -> tuple[TemplateFinding, ...]:
        """What is unusual in a chat template. Raises UserError and Cancelled."""
        return _run(
            protocol.ScanTemplate(source=template), protocol.TemplateScanned, Confinement(), run
        ).findings

    def tune(self, path: Path, run: JobRun = UNATTENDED) -> Tuning:
        """Find the fastest options for a file, in about ten seconds.

        Raises UserError, also if there is not enough free memory to load it, and Cancelled.
        """
        _check_memory(path, read_whole_header(path))
        confinement = Confinement(read=tuple(model_files(path)))
        return _run(protocol.TuneModel(path=str(path)), protocol.Tuned, confinement, run).result

    def try_library(
        self, folder: str, model: Path | None, text: str, run: JobRun = UNATTENDED
    ) -> protocol.LibraryTried:
        """Load a llama.cpp library ("": the bindings' own) and run a model on `text`.

        Raises UserError if it does not match the bindings, WorkerStoppedError if it crashes, and
        Cancelled.
        """
        files = model_files(model) if model else ()
        confinement = Confinement(read=(*filter(None, (folder,)), *files))
        job = protocol.TryLibrary(folder=folder, path=str(model or ""), text=text)
        return _run(job, protocol.LibraryTried, confinement, run)


def _type(name: str) -> QuantizationType:
    try:
        return _BY_NAME[name.upper()]
    except KeyError:
        raise UserError(
            f"There is no type {name}.", f"Choose one of {', '.join(_BY_NAME)}."
        ) from None


def _check_requantizing(source: Path, header: GgufHeader, is_allowed: bool) -> None:
    now = header.quantization
    if now and now not in _EXACT and not is_allowed:
        raise UserError(
            f"{source.name} is already quantized ({now}); quantizing it again loses more quality "
            "than the name of the type suggests.",
            "Use the F16 or BF16 file of the same model, or allow the loss (--requantize on the "
            "command line).",
        )


def _check_memory(path: Path, header: GgufHeader) -> None:
    if estimate_memory(header, 2048, available_memory()).fit == "no":
        raise UserError(
            f"There is not enough free memory to run {path.name}.",
            "Close other programs, or unload the model that is in use.",
        )


def _files_of(model: Path, other: Path | None = None) -> tuple[str, ...]:
    """The files a job reads: the model with its parts, and one other file."""
    return (*model_files(model), *((str(other.absolute()),) if other else ()))


def _file(target: Path | None, beside: Path) -> Path:
    if target is None:
        return beside
    return target / beside.name if target.is_dir() else target


def _beside(source: Path, header: GgufHeader, quantization: str) -> Path:
    stem = source.stem
    for name in filter(None, (header.quantization, header.quantization.lower())):
        stem = stem.removesuffix(name).rstrip("-._")
    return source.with_name(f"{stem}-{quantization}.gguf")


def _spans(numbers: Sequence[int]) -> str:
    return f"{numbers[0]}-{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])


def _write(
    job: protocol.RewriteModel | protocol.CollectImportance,
    reads: tuple[str, ...],
    target: Path,
    expected: int,
    run: JobRun,
) -> Path:
    if target.exists():
        raise UserError(f"{target} is already there.", "Remove it, or name another file.")
    try:
        free = shutil.disk_usage(target.parent).free
        if free < expected + _ROOM:
            raise UserError(
                f"There is not enough disk space for {target.name}: it takes about "
                f"{expected / 1e9:.1f} GB, and {free / 1e9:.1f} GB are free.",
                "Free some space, or write it to another disk.",
            )
        with tempfile.TemporaryDirectory(prefix=".inglenook-", dir=target.parent) as folder:
            part = Path(folder) / "new.gguf"
            confinement = Confinement(read=reads, write=(folder,))
            job = msgspec.structs.replace(job, target=str(part))
            _run(job, FinalReply, confinement, run)
            read_header(part)
            if run.cancel:  # a small model may be complete before the stop
                run.cancel.raise_if_cancelled()
            os.replace(part, target)  # noqa: PTH105 - atomic
    except OSError as error:
        raise write_error(target, error) from error
    return target


def _run(job: Request, expected: type[_Final], confinement: Confinement, run: JobRun) -> _Final:
    def report(reply: protocol.WorkshopReply) -> None:
        if isinstance(reply, protocol.WorkProgress):
            run.on_progress(reply.fraction, reply.detail)

    try:
        with Worker[protocol.WorkshopReply](
            "workshop", protocol.WorkshopReply, confinement
        ) as worker:
            return worker.ask(job, expected, run.cancel, report)
    except WorkerStoppedError:
        # The quantizer cannot be interrupted, so its process was killed.
        if run.cancel:
            run.cancel.raise_if_cancelled()
        raise
