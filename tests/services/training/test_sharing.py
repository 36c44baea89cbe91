"""What is shared is one file with hashes and a card, or a copy in the user's own repository."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.hub.hub_client import Hub
from app.hub.network_gate import NetworkGate
from app.services.training.sharing import CARD, MANIFEST, check, pack, upload
from app.training.bundles.manifest import write_manifest
from tests.hub.hub_server import TOKEN, hub_server

WEIGHTS = bytes(range(256)) * 5000


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "bundle"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "sft.jsonl").write_bytes(b'{"a": 1}\n')
    (folder / "weights.gguf").write_bytes(WEIGHTS)
    return folder


def test_one_file_says_what_is_in_it(bundle: Path, tmp_path: Path) -> None:
    target = tmp_path / "shared.zip"
    manifest = pack(bundle, target, "My bundle", "CC-BY-4.0", CancelToken())
    assert {file.name: file.sha256 for file in manifest.files} == {
        "data/sft.jsonl": hashlib.sha256(b'{"a": 1}\n').hexdigest(),
        "weights.gguf": hashlib.sha256(WEIGHTS).hexdigest(),
    }
    with zipfile.ZipFile(target) as archive:
        assert set(archive.namelist()) == {"data/sft.jsonl", "weights.gguf", CARD, MANIFEST}
        card = archive.read(CARD).decode()
    assert "CC-BY-4.0" in card and manifest.files[1].sha256 in card
    assert check(target, CancelToken()) == manifest


def test_a_card_of_its_own_is_kept(bundle: Path, tmp_path: Path) -> None:
    (bundle / CARD).write_text("# Mine\n")
    pack(bundle, tmp_path / "shared.zip", "x", "MIT", CancelToken())
    with zipfile.ZipFile(tmp_path / "shared.zip") as archive:
        assert archive.read(CARD) == b"# Mine\n" and archive.namelist().count(CARD) == 1


def test_a_training_bundle_is_shared_with_its_own_manifest(bundle: Path, tmp_path: Path) -> None:
    write_manifest(bundle / "data", {"sft.jsonl": 1})
    target, again = tmp_path / "shared.zip", tmp_path / "again.zip"
    pack(bundle / "data", target, "x", "MIT", CancelToken())
    with zipfile.ZipFile(target) as archive:
        archive.extractall(tmp_path / "theirs")
    assert check(target, CancelToken()).files[0].name == "manifest.json"
    pack(tmp_path / "theirs", again, "x", "MIT", CancelToken())
    assert check(again, CancelToken()).title == "x"


def test_what_was_put_in_later_is_noticed(bundle: Path, tmp_path: Path) -> None:
    target = tmp_path / "shared.zip"
    pack(bundle, target, "x", "MIT", CancelToken())
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("more.gguf", "not listed")
    with pytest.raises(UserError, match=r"more\.gguf was added to"):
        check(target, CancelToken())


def test_a_file_of_an_earlier_version_is_still_read(bundle: Path, tmp_path: Path) -> None:
    target, earlier = tmp_path / "shared.zip", tmp_path / "earlier.zip"
    pack(bundle, target, "x", "MIT", CancelToken())
    with zipfile.ZipFile(target) as new, zipfile.ZipFile(earlier, "w") as old:
        for name in new.namelist():
            old.writestr("manifest.json" if name == MANIFEST else name, new.read(name))
    assert check(earlier, CancelToken()).title == "x"


def test_a_changed_byte_is_noticed(bundle: Path, tmp_path: Path) -> None:
    target = tmp_path / "shared.zip"
    pack(bundle, target, "x", "MIT", CancelToken())
    content = bytearray(target.read_bytes())
    content[content.index(WEIGHTS[:512]) + 7] ^= 1
    target.write_bytes(content)
    with pytest.raises(UserError):
        check(target, CancelToken())


def test_a_stop_and_a_name_that_is_taken_leave_nothing_new(bundle: Path, tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        pack(bundle, tmp_path / "shared.zip", "x", "MIT", cancel)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bundle"]
    (tmp_path / "taken.zip").write_bytes(b"mine")
    with pytest.raises(UserError, match="already exists"):
        pack(bundle, tmp_path / "taken.zip", "x", "MIT", CancelToken())
    assert (tmp_path / "taken.zip").read_bytes() == b"mine"


# WORKAROUND: huggingface_hub 2.4 still uploads with httpx2's old argument.
@pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")
def test_it_goes_to_the_users_repository_when_asked(bundle: Path) -> None:
    with hub_server(b"") as server:
        gate = NetworkGate()
        hub = Hub(gate, server.url, token=lambda: TOKEN)
        assert list(upload(hub, bundle, "me/bundle", True, CancelToken())) == [
            "data/sft.jsonl",
            "weights.gguf",
        ]
        assert server.created["visibility"] == "private"
        assert server.created.get("type", "model") == "model"
        assert server.uploads[hashlib.sha256(WEIGHTS).hexdigest()] == WEIGHTS
        assert len(server.commits) == 2 and "weights.gguf" in server.commits[1]
        with pytest.raises(UserError, match="access token"):
            list(upload(Hub(gate, server.url), bundle, "me/bundle", True, CancelToken()))


@pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")
def test_a_training_bundle_becomes_a_repository_of_data(bundle: Path) -> None:
    write_manifest(bundle / "data", {"sft.jsonl": 1})
    with hub_server(b"") as server:
        hub = Hub(NetworkGate(), server.url, token=lambda: TOKEN)
        list(upload(hub, bundle / "data", "me/bundle", True, CancelToken()))
        assert server.created["type"] == "dataset"
        paths = [path for _host, path in server.requests if "/commit/" in path]
        assert paths and all(path.startswith("/api/datasets/me/bundle/") for path in paths)
