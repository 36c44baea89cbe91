"""Models are found in installed packages and used only when their bytes are the pinned ones."""

import hashlib
import os
from pathlib import Path

import msgspec
import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.model_spec import FileSource, HubSource, ModelSpec, PackageSource
from app.hub.catalogue import ModelCatalogue, load_catalogue
from app.hub.installed import InstalledModels


def _spec(path: Path, sha256: str = "") -> ModelSpec:
    return ModelSpec(
        id="mine",
        name="Mine",
        kind="chat",
        source=FileSource(str(path)),
        license="MIT",
        sha256=sha256,
    )


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    path = tmp_path / "mine.gguf"
    path.write_bytes(b"GGUF")
    return path


@pytest.fixture
def verified(tmp_path: Path) -> Path:
    return tmp_path / "home" / "verified-models.json"


@pytest.mark.models
def test_finds_the_starters_and_their_bytes_are_right(
    verified: Path, starter_model: Path, embedder_folder: Path
) -> None:
    catalogue = load_catalogue()
    installed = InstalledModels(catalogue, verified)
    assert {model.path for model in installed.all()} == {str(starter_model), str(embedder_folder)}
    for model in installed.all():
        assert installed.verify(model.spec) == model


def test_an_unpinned_file_gets_its_hash(weights: Path, verified: Path) -> None:
    model = InstalledModels(ModelCatalogue(()), verified).verify(_spec(weights))
    assert model.path == str(weights)
    assert model.spec.sha256 == hashlib.sha256(b"GGUF").hexdigest()
    assert not model.problem


def test_other_bytes_than_pinned_are_a_problem(weights: Path, verified: Path) -> None:
    model = InstalledModels(ModelCatalogue(()), verified).verify(_spec(weights, "0" * 64))
    assert hashlib.sha256(b"GGUF").hexdigest() in model.problem


def test_a_changed_file_is_hashed_again(weights: Path, verified: Path) -> None:
    installed = InstalledModels(ModelCatalogue(()), verified)
    installed.verify(_spec(weights))
    weights.write_bytes(b"GGUF2")
    assert installed.verify(_spec(weights)).spec.sha256 == hashlib.sha256(b"GGUF2").hexdigest()


def test_an_unchanged_file_is_not_read_again(weights: Path, verified: Path) -> None:
    InstalledModels(ModelCatalogue(()), verified).verify(_spec(weights))
    known = msgspec.json.decode(verified.read_bytes())
    known[str(weights)]["sha256"] = "f" * 64
    verified.write_bytes(msgspec.json.encode(known))
    again = InstalledModels(ModelCatalogue(()), verified).verify(_spec(weights))
    assert again.spec.sha256 == "f" * 64


def test_a_temporary_session_reads_a_file_only_once(weights: Path) -> None:
    installed = InstalledModels(ModelCatalogue(()), None)
    first = installed.verify(_spec(weights))
    status = weights.stat()
    weights.write_bytes(b"FUGG")
    os.utime(weights, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert installed.verify(_spec(weights)) == first


@pytest.mark.parametrize("stores", [True, False])
def test_a_file_put_in_place_of_another_is_hashed(
    weights: Path, verified: Path, stores: bool
) -> None:
    installed = InstalledModels(ModelCatalogue(()), verified if stores else None)
    installed.verify(_spec(weights))
    other, status = weights.with_name("other"), weights.stat()
    other.write_bytes(b"FUGG")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(weights)
    assert installed.verify(_spec(weights)).spec.sha256 == hashlib.sha256(b"FUGG").hexdigest()


def test_a_broken_memory_of_hashes_is_rebuilt(weights: Path, verified: Path) -> None:
    verified.parent.mkdir()
    verified.write_text("{not json")
    model = InstalledModels(ModelCatalogue(()), verified).verify(_spec(weights))
    assert model.spec.sha256 == hashlib.sha256(b"GGUF").hexdigest()


@pytest.mark.parametrize(
    "source",
    [
        PackageSource("no-such-package-here", "a.gguf"),
        PackageSource("msgspec", "no/such/member.gguf"),
        FileSource("/no/such/file.gguf"),
        HubSource("a/b", "main", "c.gguf"),
    ],
)
def test_what_is_not_here_is_said(
    verified: Path, source: PackageSource | FileSource | HubSource
) -> None:
    spec = msgspec.structs.replace(_spec(Path("unused")), source=source)
    installed = InstalledModels(ModelCatalogue((spec,)), verified)
    assert installed.all() == ()
    model = installed.verify(spec)
    assert model.path == "" and "not on this machine" in model.problem


def test_hashing_can_be_stopped(weights: Path, verified: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        InstalledModels(ModelCatalogue(()), verified).verify(_spec(weights), cancel)
    assert not verified.exists()
