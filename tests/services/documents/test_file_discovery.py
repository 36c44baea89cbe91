"""What is indexed when a folder is dropped."""

import hashlib
import os
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.core.identifiers import content_sha256
from app.services.documents.file_discovery import discover, folders_below


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.md", ".hidden", ".git/config"):
        file = tmp_path / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    outside = tmp_path / "outside.txt"
    outside.write_text("secret")
    (tmp_path / "docs" / "link.txt").symlink_to(outside)
    (tmp_path / "docs" / "loop").symlink_to(tmp_path / "docs")
    return tmp_path / "docs"


def test_visible_files_once_and_sorted_without_links(folder: Path) -> None:
    found = discover([folder, folder / "a.txt"])
    assert [path.relative_to(folder.resolve()).as_posix() for path in found] == [
        "a.txt",
        "b.txt",
        "sub/c.md",
    ]


def test_only_the_folders_looked_into_are_watched_and_no_links(folder: Path) -> None:
    (folder / "drafts").mkdir()
    assert set(folders_below(folder, ["drafts"])) == {folder, folder / "sub"}


def test_a_file_named_by_the_user_is_taken_whatever_its_name(folder: Path) -> None:
    assert discover([folder / ".hidden"]) == ((folder / ".hidden").resolve(),)


def test_a_missing_path_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file or folder"):
        discover([tmp_path / "nothing"])


def test_a_missing_path_among_others_is_left_to_whoever_opens_it(folder: Path) -> None:
    paths = [folder / "nothing", folder / "b.txt", folder / ("long" * 100)]
    assert set(discover(paths)) == {path.resolve() for path in paths}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_and_an_impossible_name_are_errors(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path / ("long" * 100)):
        with pytest.raises(UserError, match="There is no file or folder"):
            discover([path])


def test_a_link_to_itself_costs_no_other_file(folder: Path) -> None:
    (ring := folder / "ring.txt").symlink_to(ring)
    assert discover([ring, folder])[:2] == (ring, folder.resolve() / "a.txt")


def test_the_hash_is_of_the_bytes(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x" * 3_000_000)
    assert content_sha256(file) == hashlib.sha256(b"x" * 3_000_000).hexdigest()
