"""EPUB: one page of text for each chapter, in reading order; who wrote the book heads the first."""

import posixpath
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from html import unescape as html_unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from app.core.errors import UserError
from app.core.wording import translatable
from app.index.loaders import Format
from app.index.loaders.archives.zip_archive import open_archive, parse_xml, read_xml, unpacked
from app.index.loaders.encoding import decode
from app.index.loaders.page import DamagedParts, LoadedFile, Page
from app.index.loaders.picture import texts_in
from app.index.loaders.web.html_loader import declared_encoding, html_page

_PICTURE = re.compile(r"<(?:svg:)?ima?ge?\b[^>]*?\s(?:src|(?:xlink:)?href)\s*=\s*[\"']([^\"']+)")
_PAGES = (".xhtml", ".html", ".htm")
_CONTAINER = "META-INF/container.xml"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_TOLD = ("title", "creator", "publisher", "description")
_ENCRYPTED = "{http://www.w3.org/2001/04/xmlenc#}CipherReference"
_ENCRYPTION = "META-INF/encryption.xml"


def load(path: Path, _password: str) -> LoadedFile:
    with open_archive(path) as archive:
        package, folder = _package(archive)
        chapters = _chapters(package, folder, archive.namelist())
        _refuse_encrypted(path, archive, chapters)
    damaged = DamagedParts(
        lambda chapters: translatable(f"Damaged chapters, of which text is missing: {chapters}.")
    )
    pages = _pages(path, chapters, _about(package), damaged)
    return LoadedFile(len(chapters), pages, damaged.missing)


def _package(archive: zipfile.ZipFile) -> tuple[Any, str]:
    """The package file, which lists the others, and its folder; an empty one if it is lost."""
    name = _package_name(archive)
    content = unpacked(archive, name)[0] if name else b""
    return parse_xml(content if content.strip() else b"<package/>"), posixpath.dirname(name)


def _package_name(archive: zipfile.ZipFile) -> str:
    """Found by name if the container lacks it; "" if there is none."""
    names = archive.namelist()
    rootfiles = read_xml(archive, _CONTAINER).iter("{*}rootfile") if _CONTAINER in names else ()
    listed = [name for file in rootfiles if (name := file.get("full-path")) in names]
    return next(iter(listed or [name for name in names if name.endswith(".opf")]), "")


def _refuse_encrypted(path: Path, archive: zipfile.ZipFile, chapters: Collection[str]) -> None:
    """Encrypted fonts are common; encrypted chapters mean digital rights management."""
    if _ENCRYPTION in archive.namelist():
        listed = read_xml(archive, _ENCRYPTION).iter(_ENCRYPTED)
        if not {unquote(each.get("URI", "")) for each in listed}.isdisjoint(chapters):
            raise UserError(
                f"“{path.name}” is protected against copying.",
                "Read it in the program it was bought for, or add a copy without protection.",
            )


def _chapters(package: Any, folder: str, members: Collection[str]) -> list[str]:
    """The members in spine order, each once; the package file lists them by id.

    Without a spine, which a book should have, all pages in listed order; without a list, in the
    order of the archive.
    """
    items = list(package.iter("{*}item"))
    files = {item.get("id"): item.get("href", "") for item in items}
    spine = [files.get(item.get("idref"), "") for item in package.iter("{*}itemref")]
    pages = [item.get("href", "") for item in items if "html" in item.get("media-type", "")]
    found = _members(folder, spine, members) or _members(folder, pages, members)
    return found or [name for name in members if name.lower().endswith(_PAGES)]


def _members(folder: str, links: Iterable[str], members: Collection[str]) -> list[str]:
    """The members that `links` lead to; upper and lower case are often confused."""
    spelled = {name.lower(): name for name in members} | {name: name for name in members}
    paths = (unquote(link.partition("#")[0]) for link in links)
    names = [posixpath.normpath(posixpath.join(folder, path)) for path in paths if path]
    found = (spelled.get(name) or spelled.get(name.lower()) for name in names)
    return list(dict.fromkeys(filter(None, found)))


def _about(package: Any) -> str:
    """Title, authors and other metadata, which may be missing from the pages."""
    entries = (each.text for name in _TOLD for each in package.iter(f"{_DUBLIN_CORE}{name}"))
    return "\n".join(html_page(text).text for text in entries if text)  # descriptions may be HTML


def _pages(path: Path, chapters: list[str], about: str, damaged: DamagedParts) -> Iterator[Page]:
    with open_archive(path) as archive:
        for number, chapter in enumerate(chapters, start=1):
            content, is_whole = unpacked(archive, chapter)
            if not is_whole:
                damaged.add(str(number))
            source = decode(content, declared_encoding(content)) or ""
            page = html_page(source)
            if not page.text:
                page = _read_pictures(archive, posixpath.dirname(chapter), source)
            yield page if number > 1 or not about else _headed(about + "\n\n", page)


def _read_pictures(archive: zipfile.ZipFile, folder: str, source: str) -> Page:
    """A chapter that consists of pictures, as in scanned books and comics."""
    links = [html_unescape(each[1]) for each in _PICTURE.finditer(source)]
    names = _members(folder, links, archive.namelist())
    texts = texts_in(unpacked(archive, name)[0] for name in names)
    return Page("\n\n".join(filter(None, texts)))


def _headed(opening: str, page: Page) -> Page:
    by = len(opening)
    moved = tuple(heading._replace(start=heading.start + by) for heading in page.headings)
    return Page(opening + page.text, moved, tuple(each.moved(by) for each in page.tables))


def _is_book(names: AbstractSet[str], kind: bytes) -> bool:
    if "META-INF/container.xml" in names or b"epub" in kind:
        return True
    return "[Content_Types].xml" not in names and any(name.endswith(".opf") for name in names)


FORMATS = (Format(load, holds=_is_book),)
