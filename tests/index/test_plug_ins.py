"""A loader is one module: found by what it declares, without a change elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.index import loaders
from app.index.loaders.format_detection import load
from tests.index.documents import write_archive

_PLUG_IN = """
from app.index.loaders import Format
from app.index.loaders.page import Page, in_memory

def load(path, password):
    return in_memory([Page(f"A zebra of {path.stat().st_size} bytes")])

FORMATS = (
    Format(load, suffixes=(".zebra",)),
    Format(load, signature=lambda head, _suffix: head.startswith(b"\\0ZEB")),
    Format(load, holds=lambda names, _kind: "stripes.xml" in names),
    Format(load, beginning=lambda head, _suffix: head.startswith(b"#!zebra")),
)
"""


@pytest.fixture(autouse=True)
def zebra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "plug_ins").mkdir()
    (tmp_path / "plug_ins" / "zebra.py").write_text(_PLUG_IN)
    monkeypatch.setattr(loaders, "__path__", [*loaders.__path__, str(tmp_path / "plug_ins")])
    loaders.declared_formats.cache_clear()
    yield
    loaders.declared_formats.cache_clear()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("text.zebra", b"stripes"),
        ("binary.dat", b"\0ZEB\1\2"),
        ("script.txt", b"#!zebra\nrun"),
    ],
)
def test_new_module_reads_what_it_declares(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    (page,) = load(file).pages
    assert page.text == f"A zebra of {len(content)} bytes"


def test_new_module_reads_archives_with_its_members(tmp_path: Path) -> None:
    file = write_archive(tmp_path / "archive.zip", {"stripes.xml": "<stripes/>"})
    (page,) = load(file).pages
    assert page.text.startswith("A zebra")
