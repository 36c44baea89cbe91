"""The list of a bundle's files and hashes, by which its folder is known to be one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from app.core.errors import UserError
from app.core.identifiers import content_sha256
from app.core.text_files import parse_json

MANIFEST = "manifest.json"
CARD = "README.md"


class BundleFile(msgspec.Struct, frozen=True):
    """A file in the manifest; `rows` is 0 for files without data rows."""

    name: str
    sha256: str
    size_bytes: int
    rows: int = 0


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The contents of a bundle."""

    bundle: Literal["inglenook-training-bundle"] = "inglenook-training-bundle"
    version: int = 1
    files: tuple[BundleFile, ...]


def write_manifest(folder: Path, rows: Mapping[str, int]) -> None:
    """List every file in `folder`; `rows` is by file name."""
    files = tuple(
        BundleFile(path.name, content_sha256(path), path.stat().st_size, rows.get(path.name, 0))
        for path in sorted(folder.iterdir())
        if path.name != MANIFEST
    )
    content = msgspec.json.format(msgspec.json.encode(Manifest(files=files)), indent=2)
    (folder / MANIFEST).write_bytes(content + b"\n")


def require_free_or_ours(folder: Path) -> None:
    """Raise UserError unless `folder` is missing, empty, or a bundle with nothing added."""
    if folder.exists() and not _holds_only_a_bundle(folder):
        raise UserError(
            f"{folder} already contains something else.", "Choose a new or an empty folder."
        )


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest, or None if `folder` is not a bundle."""
    try:
        return parse_json((folder / MANIFEST).read_bytes(), Manifest)
    except (OSError, msgspec.DecodeError):
        return None


def _holds_only_a_bundle(folder: Path) -> bool:
    try:
        present = {path.name for path in folder.iterdir()}
    except OSError:
        return False
    manifest = read_manifest(folder)
    listed = {MANIFEST, *(file.name for file in manifest.files)} if manifest else set()
    return present <= listed
