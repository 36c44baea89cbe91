"""Documents that are ZIP archives of XML, opened within bounds."""

import io
import re
import zipfile
from pathlib import Path
from typing import IO, Any

from lxml import etree

from app.core.errors import UserError

_MAX_UNPACKED_BYTES = 500_000_000

# ISO/IEC 29500-1 ("strict") and 29500-4 ("transitional") name the same things by other addresses.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"


def open_archive(path: Path) -> zipfile.ZipFile:
    """Raises UserError for an archive that would unpack to far more than a document holds."""
    archive = zipfile.ZipFile(path)
    if sum(member.file_size for member in archive.infolist()) > _MAX_UNPACKED_BYTES:
        archive.close()
        raise UserError(
            f"“{path.name}” unpacks to more than {_MAX_UNPACKED_BYTES // 1_000_000} MB.",
            "Save it again without its pictures, or as PDF.",
        )
    return archive


def office_file(archive: zipfile.ZipFile) -> IO[bytes]:
    """An Office document in the form that is read: transitional, however it was saved."""
    assert archive.filename
    if not _STRICT.search(archive.read("_rels/.rels")):
        return Path(archive.filename).open("rb")
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as copy:
        for name in archive.namelist():
            content = archive.read(name)
            is_xml = name.endswith((".xml", ".rels"))
            copy.writestr(name, _STRICT.sub(_TRANSITIONAL, content) if is_xml else content)
    changed.seek(0)
    return changed


def read_xml(archive: zipfile.ZipFile, member: str) -> Any:
    """The root element of a member."""
    return parse_xml(archive.read(member))


def parse_xml(data: bytes) -> Any:
    """The root element. Entities stay unresolved and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    return etree.fromstring(data, parser)
