"""EPUB: one page of text for each chapter, in reading order."""

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from app.index.loaders.archive import open_archive, read_xml
from app.index.loaders.encoding import decode
from app.index.loaders.html import html_page
from app.index.loaders.page import LoadedFile, Page

_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_PACKAGE = "{http://www.idpf.org/2007/opf}"


def load(path: Path, _password: str) -> LoadedFile:
    with open_archive(path) as archive:
        chapters = _chapters(archive)
    return LoadedFile(len(chapters), _pages(path, chapters))


def _chapters(archive: zipfile.ZipFile) -> list[str]:
    """Members in the order of the spine, which the package file lists by id."""
    container = read_xml(archive, "META-INF/container.xml")
    package_name = next(container.iter(f"{_CONTAINER}rootfile")).get("full-path")
    package = read_xml(archive, package_name)
    folder = posixpath.dirname(package_name)
    files = {item.get("id"): item.get("href", "") for item in package.iter(f"{_PACKAGE}item")}
    spine = [files.get(item.get("idref"), "") for item in package.iter(f"{_PACKAGE}itemref")]
    members = set(archive.namelist())
    names = [posixpath.normpath(posixpath.join(folder, unquote(href))) for href in spine if href]
    return [name for name in names if name in members]


def _pages(path: Path, chapters: list[str]) -> Iterator[Page]:
    with zipfile.ZipFile(path) as archive:
        for chapter in chapters:
            yield html_page(decode(archive.read(chapter)) or "")
