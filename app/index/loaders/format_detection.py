"""Which loader reads a file: by what is in it first, by its name second."""

from collections.abc import Iterator
from pathlib import Path

from app.core.errors import UserError, cause_of
from app.core.wording import translatable
from app.index.loaders import declared_formats
from app.index.loaders.archives.cut_archive import MEMBER, is_cut_off
from app.index.loaders.archives.zip_archive import open_archive, unpacked
from app.index.loaders.page import A_PART_IS_DAMAGED, LoadedFile, Loader, Page, damaged
from app.index.loaders.text import load as load_text

_ARCHIVES = (
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!\x1a",
    b"BZh",
    b"\xfd7zXZ\0",
    b"\x28\xb5\x2f\xfd",
)
_HEIF = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")
_MEDIA = (b"ID3\x02", b"ID3\x03", b"ID3\x04", b"OggS\0", b"fLaC\0", b"\x1aE\xdf\xa3")
_RIFF_MEDIA = (b"WAVE", b"AVI ")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def load(path: Path, password: str = "") -> LoadedFile:
    """Open a file of any supported format.

    Raises:
        UserError: the file is missing, empty, protected, damaged or of unknown format; also while
            its pages are read.
    """
    head = _head(path)
    try:
        loaded = _loader(path, head)(path, password)
    except (UserError, MemoryError):
        raise
    except Exception as error:
        raise _broken(path, head) from error
    pages = _guarded(path, head, loaded.pages)
    if not head.startswith(MEMBER):
        return loaded._replace(pages=pages)
    return loaded._replace(pages=pages, missing=lambda: _missing(path, loaded.missing()))


def _guarded(path: Path, head: bytes, pages: Iterator[Page]) -> Iterator[Page]:
    has_text = False
    try:
        for page in pages:
            has_text = has_text or bool(page.text)
            yield page
    except (UserError, MemoryError):
        raise
    except Exception as error:
        raise _broken(path, head) from error
    if not has_text and _is_cut_archive(path, head):
        raise _end_is_missing(path)


def _broken(path: Path, head: bytes) -> UserError:
    return _end_is_missing(path) if _is_cut_archive(path, head) else damaged(path)


def _is_cut_archive(path: Path, head: bytes) -> bool:
    return head.startswith(MEMBER) and is_cut_off(path)


def _end_is_missing(path: Path) -> UserError:
    return UserError(
        f"The end of “{path.name}” is missing.",
        "Copy or download it again from its source.",
    )


def _missing(path: Path, detail: str) -> str:
    """What is missing of an archive that is damaged as `detail` says."""
    if not is_cut_off(path):
        return detail
    if detail in ("", A_PART_IS_DAMAGED):
        return translatable("The file is cut off; its end is missing.")
    return translatable(f"The file is cut off. {detail}")


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(2048)
    except OSError as error:
        raise UserError(
            f"“{path.name}” cannot be opened: {cause_of(error)}.",
            "Check that it is there and readable.",
        ) from None
    if not head:
        raise UserError(f"“{path.name}” is empty.", "Choose a file that has content.")
    return head


def _loader(path: Path, head: bytes) -> Loader:
    suffix = path.suffix.lower()
    for each in declared_formats():
        if each.signature and each.signature(head, suffix):
            return each.load
    if head.startswith(MEMBER):
        return _by_member(path)
    if head.startswith(_OLE):
        return _legacy(path)
    if head.startswith(_ARCHIVES):
        raise _is_archive(path)
    _refuse_media(path, head)
    return _text_loader(head, suffix)


def _text_loader(head: bytes, suffix: str) -> Loader:
    """By the suffix, or by what programs write at the beginning, whatever suffix they use."""
    for each in declared_formats():
        if suffix in each.suffixes:
            return each.load
    for each in declared_formats():
        if each.beginning and each.beginning(head, suffix):
            return each.load
    return load_text


def _refuse_media(path: Path, head: bytes) -> None:
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF:
        raise UserError(
            f"“{path.name}” is a HEIC picture, which Inglenook does not read.",
            "Save it as JPEG or PNG and add that.",
        )
    if (
        head[4:8] == b"ftyp"
        or head.startswith(_MEDIA)
        or (head.startswith(b"RIFF") and head[8:12] in _RIFF_MEDIA)
    ):
        raise UserError(f"“{path.name}” is a recording.", "Add a transcript of it.")


def _by_member(path: Path) -> Loader:
    with open_archive(path) as archive:
        names = {name.replace("\\", "/") for name in archive.namelist()}
        kind = unpacked(archive, "mimetype")[0][:200] if "mimetype" in names else b""
        is_cut = archive.filename is None
    for each in declared_formats():
        if each.holds and each.holds(names, kind):
            return each.load
    raise _end_is_missing(path) if is_cut else _is_archive(path)


def _is_archive(path: Path) -> UserError:
    return UserError(f"“{path.name}” is an archive.", "Unpack it and add the files in it.")


def _legacy(path: Path) -> Loader:
    """The container of Office before 2007, and of encrypted Office files since."""
    head = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in head:
        raise UserError(
            f"“{path.name}” is protected with a password.",
            "Open it in its own program and save it without one.",
        )
    for each in declared_formats():
        if path.suffix.lower() in each.ole_suffixes:
            return each.load
    raise UserError(
        f"“{path.name}” is in a format from before 2007.",
        "Save it as DOCX, PPTX or PDF and add that.",
    )
