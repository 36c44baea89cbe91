"""The shipped files are found from a checkout and from an installed or frozen copy."""

from pathlib import Path

import pytest

from app.core import paths


def test_finds_the_files_of_the_checkout() -> None:
    assert paths.catalogue_path().is_file()
    assert (paths.resource_path("icons") / "search.svg").is_file()


def test_prefers_the_files_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "_data").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert paths.catalogue_path() == tmp_path / "_data" / "models.toml"
    assert paths.resource_path("prompts", "a.txt") == (
        tmp_path / "_data" / "resources" / "prompts" / "a.txt"
    )
