"""A model, an adapter or a training bundle as one file that says what is in it."""

import hashlib
import json
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

import app
from app.core.cancellation import CancelToken
from app.core.errors import UserError, cause_of
from app.core.text_files import is_special, parse_json, write_error
from app.hub.hub_client import Hub, HubError
from app.hub.model_files import digest_of
from app.store.durable_files import scratch_folder
from app.training.bundles.manifest import read_manifest

MANIFEST = "shared.json"
"""Must differ from the name of a bundle's own manifest, which is shared with it."""

_EARLIER_MANIFEST = "manifest.json"
CARD = "README.md"

_BLOCK_BYTES = 1 << 20
_MAX_MANIFEST = 4 << 20
_EPOCH = (1980, 1, 1, 0, 0, 0)  # constant, for reproducible files


class SharedFile(msgspec.Struct, frozen=True):
    """A member of the archive: its name, its size and its SHA-256."""

    name: str
    size_bytes: int
    sha256: str


class SharedManifest(msgspec.Struct, frozen=True, kw_only=True):
    """The contents of a shared file. `created` is an ISO date."""

    title: str
    license: str
    files: tuple[SharedFile, ...]
    created: str
    made_by: str = f"Inglenook {app.__version__}"


def pack(
    source: Path, target: Path, title: str, license_name: str, cancel: CancelToken
) -> SharedManifest:
    """Write `source`, a file or a folder, with a card and a manifest to the ZIP file `target`.

    The source's README.md is its card; without one, a card is written. Raises UserError (no source,
    no space) and Cancelled; no `target` is left behind.
    """
    members = dict(_members(source))
    members.pop(MANIFEST, None)  # from an earlier export
    if not members:
        raise UserError(f"There is nothing to share at {source}.", "Check the path.")
    if target.exists():
        raise UserError(f"{target} already exists.", "Choose another name.")
    try:
        with scratch_folder(target.parent, f".{target.name}-") as scratch:
            whole = scratch / target.name
            with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
                files = tuple(_add(archive, name, path, cancel) for name, path in members.items())
                manifest = SharedManifest(
                    title=title,
                    license=license_name,
                    files=files,
                    created=time.strftime("%Y-%m-%d"),
                )
                if CARD not in members:
                    archive.writestr(zipfile.ZipInfo(CARD, _EPOCH), _card(manifest))
                encoded = msgspec.json.format(msgspec.json.encode(manifest))
                archive.writestr(zipfile.ZipInfo(MANIFEST, _EPOCH), encoded)
            whole.replace(target)
    except OSError as error:
        raise write_error(target, error) from None
    return manifest


def check(file: Path, cancel: CancelToken) -> SharedManifest:
    """Read a shared file in full and verify every hash. Raises UserError and Cancelled."""
    try:
        if is_special(file):
            raise ValueError("a pipe or a device was not shared")
        with zipfile.ZipFile(file) as archive:
            _check_sizes(archive, file.stat().st_size)
            names = archive.namelist()
            listed = MANIFEST if MANIFEST in names else _EARLIER_MANIFEST
            with archive.open(listed) as member:
                manifest = parse_json(member.read(_MAX_MANIFEST), SharedManifest)
            known = {listed, CARD, *(each.name for each in manifest.files)}
            for name in names:
                if name not in known:
                    raise UserError(f"{name} was added to {file} later.", "Do not use it.")
            for each in manifest.files:
                if _sha256(archive, each.name, cancel) != each.sha256:
                    raise UserError(f"{each.name} in {file} was changed.", "Do not use it.")
    except OSError as error:
        raise UserError(f"{file} cannot be read: {cause_of(error)}.", "Check the path.") from None
    except (KeyError, zipfile.BadZipFile, EOFError, RuntimeError, ValueError):
        raise UserError(
            f"{file} is damaged, or is not a file that Inglenook shared.", "Get it again."
        ) from None
    return manifest


def read_member(file: Path, ending: str, limit: int, cancel: CancelToken) -> bytes:
    """The member with this suffix in a verified shared file, at most `limit` bytes.

    Raises UserError, also if there is no such member or it is larger, and Cancelled.
    """
    names = [each.name for each in check(file, cancel).files if each.name.endswith(ending)]
    if not names:
        raise UserError(f"{file.name} contains no {ending} file.", "Choose another file.")
    with zipfile.ZipFile(file) as archive, archive.open(names[0]) as member:
        content = member.read(limit + 1)
    if len(content) > limit:
        raise UserError(
            f"{names[0]} in {file.name} is larger than {limit >> 20} MiB.", "Choose another file."
        )
    return content


def upload(
    hub: Hub, source: Path, repository: str, is_private: bool, cancel: CancelToken
) -> Iterator[str]:
    """Upload `source`, a file or a folder, to the user's own repository; yields file names.

    The repository is created if needed: a dataset for a training bundle, which trainers load by
    name, otherwise a model. Raises UserError and Cancelled.
    """
    members = list(_members(source))
    if not members:
        raise UserError(f"There is nothing to share at {source}.", "Check the path.")
    if not hub.has_token:
        raise UserError(
            "The hub accepts files only with an access token that has write permission.",
            "Add one first: Models › Find on the hub in the window, or inglenook models token.",
        )
    kind = "dataset" if read_manifest(source) else "model"
    with hub.visit(f"upload {source.name} to {repository}", is_upload=True) as api:
        api.create_repo(repository, repo_type=kind, private=is_private, exist_ok=True)
        for name, path in members:
            cancel.raise_if_cancelled()
            yield name
            try:
                api.upload_file(
                    path_or_fileobj=path,
                    path_in_repo=name,
                    repo_id=repository,
                    repo_type=kind,
                    commit_message=f"Add {name}",
                )
            except RuntimeError as error:  # huggingface_hub wraps transfer errors in this
                raise HubError(
                    f"{name} could not be uploaded.", "Check the network and try again."
                ) from error


def _members(source: Path) -> Iterator[tuple[str, Path]]:
    if source.is_file():
        yield source.name, source
    elif source.is_dir():
        for path in sorted(source.rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(source).as_posix(), path


def _add(archive: zipfile.ZipFile, name: str, path: Path, cancel: CancelToken) -> SharedFile:
    digest = hashlib.sha256()
    size = path.stat().st_size
    information = zipfile.ZipInfo(name, _EPOCH)
    information.file_size = size
    with path.open("rb") as stream, archive.open(information, "w", force_zip64=True) as member:
        while block := stream.read(_BLOCK_BYTES):
            cancel.raise_if_cancelled()
            digest.update(block)
            member.write(block)
    return SharedFile(name, size, digest.hexdigest())


def _check_sizes(archive: zipfile.ZipFile, size: int) -> None:
    """Raise BadZipFile for what `pack` never writes: members that unpack to more than the file."""
    members = archive.infolist()
    if any(each.compress_type != zipfile.ZIP_STORED for each in members):
        raise zipfile.BadZipFile("compressed members")
    if sum(each.file_size for each in members) > size:
        raise zipfile.BadZipFile("overlapping members")


def _sha256(archive: zipfile.ZipFile, name: str, cancel: CancelToken) -> str:
    """The hash of a member; "" if its own checksum is wrong."""
    with archive.open(name) as stream:
        try:
            return digest_of(stream, cancel).hexdigest()
        except zipfile.BadZipFile:
            return ""


def _card(manifest: SharedManifest) -> str:
    rows = "\n".join(
        f"| `{file.name}` | {file.size_bytes:,} | `{file.sha256}` |" for file in manifest.files
    )
    return (
        f"---\nlicense: {json.dumps(manifest.license)}\n---\n\n# {manifest.title}\n\n"
        f"Made by {manifest.made_by} on {manifest.created}.\n\n"
        f"| File | Bytes | SHA-256 |\n|---|---:|---|\n{rows}\n"
    )
