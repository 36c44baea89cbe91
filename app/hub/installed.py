"""Which models are on this machine, and whether their bytes match the catalogue."""

import importlib.metadata
import os
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError, cause_of
from app.core.model_spec import (
    READY,
    FileSource,
    HubSource,
    InstalledModel,
    ModelKind,
    ModelSpec,
    PackageSource,
)
from app.core.wording import translatable
from app.hub.catalogue import ModelCatalogue
from app.hub.model_files import digest_of, is_model
from app.hub.model_records import read_records, write_records

_ORIGINAL = "model.safetensors"
"""Weights that were downloaded before the catalogue named an ONNX file. They are still used."""


class _Verified(msgspec.Struct, frozen=True):
    """The hash of a file when it had this size, modification time and inode."""

    size: int
    mtime_ns: int
    sha256: str
    inode: int = 0

    def is_of(self, status: os.stat_result) -> bool:
        return (self.size, self.mtime_ns, self.inode) == (
            status.st_size,
            status.st_mtime_ns,
            status.st_ino,
        )


@dataclass(eq=False)
class InstalledModels:
    """The models on this machine.

    Args:
        catalogue: the models to look for.
        verified: the file that stores hashes, so that each model is hashed only once; None keeps
            them for this process only.
        hub_folder: where downloaded files are stored.
        made_folder: where files made on this machine are stored.

    Threads: any method may be called from any thread.
    """

    _catalogue: ModelCatalogue
    _cache_file: Path | None
    _hub_folder: Path | None = None
    _made_folder: Path | None = None

    def __post_init__(self) -> None:
        self._hashes: dict[str, _Verified] = {}
        self._lock = threading.Lock()

    def all(self) -> tuple[InstalledModel, ...]:
        """All catalogue models that are installed; fast, because nothing is hashed."""
        found = ((spec, locate(spec, self._hub_folder)) for spec in self._catalogue.models)
        return tuple(
            InstalledModel(spec=spec, path=str(_path_to_load(spec, path)))
            for spec, path in found
            if path
        )

    def of_kind(self, kind: ModelKind) -> tuple[InstalledModel, ...]:
        """Like `all`, for one kind."""
        return tuple(model for model in self.all() if model.spec.kind == kind)

    def known(self, model_id: str, kind: ModelKind, called: str) -> ModelSpec:
        """The catalogue entry, installed or not. Raises UserError, which names the installed ones.

        Args:
            called: the user's term for such models.
        """
        spec = self._catalogue.find(model_id)
        if spec is None or spec.kind != kind:
            here = ", ".join(model.spec.id for model in self.of_kind(kind)) or translatable("none")
            raise UserError(f"There is no {called} named {model_id}.", f"On this machine: {here}.")
        return spec

    def loose_files(self) -> tuple[Path, ...]:
        """Downloaded GGUF files that are not in the catalogue, by path."""
        if self._hub_folder is None:
            return ()
        known = {locate(spec, self._hub_folder) for spec in self._catalogue.models}
        found = sorted(self._hub_folder.glob("*/*/**/*.gguf"))
        return tuple(path for path in found if path not in known and is_model(path.name))

    def repository_of(self, path: Path) -> HubSource:
        """The repository that one of the `loose_files` came from; its revision is unknown."""
        assert self._hub_folder, "what is fetched has a folder"
        owner, title, *inner = path.relative_to(self._hub_folder).parts
        return HubSource(f"{owner}/{title}", "", "/".join(inner))

    def is_ours(self, path: str) -> bool:
        """Whether the file was downloaded or made here, so that it may be deleted."""
        folders = filter(None, (self._hub_folder, self._made_folder))
        return bool(path) and any(Path(path).is_relative_to(folder) for folder in folders)

    def delete(self, files: Iterable[Path]) -> int:
        """Delete those files that are ours; returns the bytes freed. Raises UserError."""
        freed = 0
        for path in filter(lambda each: self.is_ours(str(each)), files):
            try:
                size = path.stat().st_size
                path.unlink()
            except OSError as error:
                raise UserError(
                    f"{path.name} could not be deleted: {cause_of(error)}.",
                    "Close what uses it, and try again.",
                ) from error
            freed += size
        return freed

    def verify(self, spec: ModelSpec, cancel: CancelToken | None = None) -> InstalledModel:
        """The verified model; `spec.sha256` is filled in if it was not pinned.

        The path is empty if the model is not on this machine. Raises Cancelled.
        """
        path = locate(spec, self._hub_folder)
        if path is None:
            return InstalledModel(
                spec=spec, problem=translatable(f"{spec.name} is not on this machine.")
            )
        try:
            sha256 = self._hash(path, cancel or CancelToken())
        except OSError as error:
            return InstalledModel(
                spec=spec, problem=translatable(f"{path} cannot be read: {cause_of(error)}.")
            )
        problem = (
            translatable(f"{path} does not match the catalogue: its SHA-256 is {sha256}.")
            if _pin(spec, path) not in ("", sha256)
            else ""
        )
        return InstalledModel(
            spec=msgspec.structs.replace(spec, sha256=sha256),
            path=str(_path_to_load(spec, path)),
            problem=problem,
        )

    def sha256(self, path: Path, cancel: CancelToken) -> str:
        """The hash of any file, cached until the file changes. Raises UserError and Cancelled."""
        try:
            return self._hash(path, cancel)
        except OSError as error:
            raise UserError(
                f"{path} cannot be read: {cause_of(error)}.", "Check that it is there."
            ) from error

    def _hash(self, path: Path, cancel: CancelToken) -> str:
        with self._lock:
            name, status = str(path), path.stat()
            if (known := self._hashes.get(name)) and known.is_of(status):
                return known.sha256
            stored = read_records(self._cache_file, _Verified)
            if not ((known := stored.get(name)) and known.is_of(status)):
                sha256 = _file_sha256(path, cancel)
                known = _Verified(status.st_size, status.st_mtime_ns, sha256, status.st_ino)
                write_records(self._cache_file, stored | {name: known})
            self._hashes[name] = known
            return known.sha256


def locate(spec: ModelSpec, hub_folder: Path | None = None) -> Path | None:
    """The weights file of the model, or None if it is not on this machine.

    Args:
        hub_folder: where downloaded files are stored, by repository.
    """
    match spec.source:
        case PackageSource(package, member):
            try:
                path = Path(str(importlib.metadata.distribution(package).locate_file(member)))
            except importlib.metadata.PackageNotFoundError:
                return None
        case FileSource(name):
            path = Path(name)
        case HubSource(repository, _, file) if hub_folder:
            path = hub_folder / repository / file
            if file == READY and not path.is_file():
                path = hub_folder / repository / _ORIGINAL
        case _:
            return None
    return path if path.is_file() else None


def _pin(spec: ModelSpec, weights: Path) -> str:
    """The hash that these weights must have; "" for any."""
    is_other = weights.name == _ORIGINAL and getattr(spec.source, "file", "") == READY
    return "" if is_other else spec.sha256


def _path_to_load(spec: ModelSpec, weights: Path) -> Path:
    return model_folder(weights) if spec.is_folder else weights


def model_folder(weights: Path) -> Path:
    """The folder of an embedding or reranking model with these weights."""
    folder = weights.parent
    return folder.parent if folder.name == PurePosixPath(READY).parent.name else folder


def _file_sha256(path: Path, cancel: CancelToken) -> str:
    with path.open("rb") as file:
        return digest_of(file, cancel).hexdigest()
